//! `kill -9` while quotes are sent and accepted: a number is one complete quote's or nobody's, and an acceptance brings all that it makes or nothing.
//! `STINT_KILLS` sets how often, `STINT_SEED` the mix.

use crate::{
    Home, Server,
    kills_verbs::{Aims, from_env},
    verbs::Dice,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

const KILLS: u64 = 16;

fn ask(server: &Server, name: &str, request: Value) -> Value {
    server.call(name, &request).unwrap().unwrap_or_else(|e| panic!("{name} {request}: {e}"))
}

/// The numbers of all quotes in order, each of which has to be there once; and how many projects there are.
fn standing(server: &Server, context: &str) -> (usize, usize) {
    let list = ask(server, "quote.list", json!({}));
    let mut found: Vec<&str> = list["quotes"].as_array().unwrap().iter().filter_map(|q| q["number"].as_str()).collect();
    found.sort_unstable();
    // The year of the clock stands between.
    let counted: Vec<String> = (1..=found.len()).map(|n| format!("{n:04}")).collect();
    assert_eq!(found.iter().filter_map(|n| n.rsplit('-').next()).collect::<Vec<_>>(), counted, "{context}");
    (found.len(), ask(server, "project.list", json!({}))["projects"].as_array().unwrap().len())
}

#[test]
fn a_quote_is_sent_and_accepted_whole_or_not_at_all() {
    let kills = from_env("STINT_KILLS", KILLS);
    let seed = from_env("STINT_SEED", 20_261_122);
    let dice = Dice::seeded(seed);
    let home = Home::new();
    let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE" });
    home.ok(&["call", "profile.save", &profile.to_string()]);
    let client = home.ok(&["call", "client.add", &json!({ "name": "Acme", "address": address }).to_string()])["id"].clone();
    let mut server = Server::start(&home);
    let (mut aims, mut there, mut nothing) = (Aims::new(), 0, 0);
    for kill in 0..kills {
        let id = ask(&server, "quote.add", json!({ "client_id": client, "subject": format!("Offer {kill}") }))["id"].clone();
        ask(&server, "invoice.line_add", json!({ "id": id, "description": "Work", "price_minor": 10_000 + kill, "tax_ids": [] }));
        let accepts = kill % 2 == 1;
        if accepts {
            ask(&server, "quote.send", json!({ "id": id }));
        }
        let before = standing(&server, "before");
        let (verb, request) = if accepts {
            ("quote.accept", json!({ "id": id, "deposit": { "percent": "30" } }))
        } else {
            ("quote.send", json!({ "id": id }))
        };
        let told = aims.kill(&home, server, kill, &dice, (verb, &request));
        let context = format!("seed {seed}, kill {kill}, {verb}, told {told:?}");
        server = Server::start(&home);
        let after = standing(&server, &context);
        let shown = ask(&server, "quote.show", json!({ "id": id }));
        let happened = if accepts {
            let answered = shown["state"] == "accepted";
            assert_eq!(after, (before.0, before.1 + usize::from(answered)), "{context}");
            assert_eq!(shown["invoices"].as_array().unwrap().len(), usize::from(answered), "{context}");
            assert_eq!(shown["answer"]["contract"].is_string(), answered, "{context}");
            answered
        } else {
            let sent = shown["state"] == "sent";
            assert_eq!(after, (before.0 + usize::from(sent), before.1), "{context}");
            assert_eq!(shown["number"].is_string(), sent, "{context}");
            sent
        };
        let paper = ask(&server, "quote.pdf", json!({ "id": id }));
        let bytes = BASE64_STANDARD.decode(paper["base64"].as_str().unwrap()).unwrap();
        assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "{context}");
        assert!(told != Some(false) && (happened || told.is_none()), "{context}: {shown}");
        aims.learn(kill, told, happened);
        if happened { there += 1 } else { nothing += 1 }
    }
    let report = ask(&server, "workspace.verify", json!({}));
    assert_eq!(report["ok"], true, "seed {seed}: {report:#}");
    assert!(there > 0 && nothing > 0, "the kills came too early or too late to prove anything: {there} there, {nothing} not");
}
