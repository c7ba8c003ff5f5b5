//! `kill -9` while documents get their numbers: a number is one complete document's or nobody's, and the next document takes the one that is next.
//! `STINT_KILLS` sets how often, `STINT_SEED` the mix.

use crate::{
    Home, Server,
    kills_verbs::{Aims, from_env},
    verbs::Dice,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const KILLS: u64 = 20;
/// All is checked after so many kills; what a kill may have touched after each.
const WHOLE_EVERY: u64 = 25;

fn ask<'a>(server: &'a Server) -> impl Fn(&str, Value) -> Value + 'a {
    |name, request| server.call(name, &request).unwrap().unwrap_or_else(|e| panic!("{name} {request}: {e}"))
}

/// A draft, and the milestone that it bills.
fn draft(server: &Server, project: &Value, minor: u64) -> (Value, Value) {
    let ask = ask(server);
    let amount = json!({ "minor": minor, "currency": "EUR" });
    let step = ask("milestone.add", json!({ "project_id": project, "name": "Work", "amount": amount }))["id"].clone();
    ask("milestone.complete", json!({ "id": step }));
    (ask("milestone.bill", json!({ "milestone_ids": [step] }))["id"].clone(), step)
}

/// The numbers of a series in order, each of which has to be there once.
fn numbers(server: &Server, prefix: &str) -> Vec<String> {
    let list = ask(server)("invoice.list", json!({}));
    let number = |row: &Value| row["number"].as_str().map(str::to_owned);
    let mut found: Vec<String> = list["invoices"].as_array().unwrap().iter().filter_map(number).filter(|n| n.starts_with(prefix)).collect();
    found.sort();
    found
}

fn check_numbers(server: &Server, context: &str) -> (usize, usize) {
    let series = |prefix: &str| {
        let found = numbers(server, prefix);
        let counted: Vec<String> = (1..=found.len()).map(|n| format!("{prefix}{n:04}")).collect();
        assert_eq!(found, counted, "{context}");
        found.len()
    };
    (series("INV-"), series("CN-"))
}

/// A document that has a number has its paper, which is the one that was kept.
fn check_whole(server: &Server, id: &Value, context: &str) {
    let shown = ask(server)("invoice.show", json!({ "id": id }));
    if shown["number"].is_null() {
        assert_eq!(shown["state"], "draft", "{context}");
        return;
    }
    let paper = ask(server)("invoice.pdf", json!({ "id": id }));
    let bytes = BASE64_STANDARD.decode(paper["base64"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "{context}");
}

#[test]
fn a_number_is_one_complete_documents_or_nobodys() {
    let kills = from_env("STINT_KILLS", KILLS);
    let seed = from_env("STINT_SEED", 20_261_121);
    let dice = Dice::seeded(seed);
    let home = Home::new();
    let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE", "vat_id": "DE129273398" });
    home.ok(&["call", "profile.save", &profile.to_string()]);
    let client = home.ok(&["call", "client.add", &json!({ "name": "Acme", "address": address }).to_string()])["id"].clone();
    let mut tally: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    let mut aims = Aims::new();
    let mut server = Server::start(&home);
    let mut project = Value::Null;
    for series in ask(&server)("series.list", json!({}))["series"].as_array().unwrap() {
        let prefix = if series["kind"] == "credit_note" { "CN-" } else { "INV-" };
        ask(&server)("series.edit", json!({ "id": series["id"], "pattern": format!("{prefix}{{####}}") }));
    }
    for kill in 0..kills {
        // A new project now and then: one has so many milestones.
        if kill % 100 == 0 {
            project = ask(&server)("project.add", json!({ "name": format!("Work {kill}"), "client_id": client }))["id"].clone();
        }
        let (id, step) = draft(&server, &project, 100 + kill);
        let before = check_numbers(&server, "before");
        // A draft is issued, or what was issued just now is credited, voided or paid.
        let what = dice.below(10);
        let (verb, request) = if what < 6 {
            ("invoice.issue", json!({ "id": id }))
        } else {
            ask(&server)("invoice.issue", json!({ "id": id }));
            match what {
                6 | 7 => ("invoice.credit", json!({ "id": id })),
                8 => ("invoice.void", json!({ "id": id, "reason": "a slip" })),
                _ => ("invoice.paid", json!({ "id": id })),
            }
        };
        let issued_before = if what < 6 { before.0 } else { before.0 + 1 };
        let told = aims.kill(&home, server, kill, &dice, (verb, &request));
        let context = format!("seed {seed}, kill {kill}, {verb}, told {told:?}");
        server = Server::start(&home);
        let after = check_numbers(&server, &context);
        check_whole(&server, &id, &context);
        let state = ask(&server)("invoice.show", json!({ "id": id }))["state"].clone();
        let (happened, same) = match verb {
            "invoice.issue" => (after.0 == issued_before + 1, after.1 == before.1),
            "invoice.credit" => (after.1 == before.1 + 1, after.0 == issued_before),
            "invoice.void" => (state == "voided", after == (issued_before, before.1)),
            _ => (state == "paid", after == (issued_before, before.1)),
        };
        assert!(same && told != Some(false) && (happened || told.is_none()), "{context}: {before:?}, {after:?}, {state}");
        if verb == "invoice.credit" {
            assert_eq!(happened, state == "credited", "{context}");
        }
        // What it bills is held or let go in the same moment.
        let held = match (verb, happened) {
            ("invoice.issue", false) => "on_draft",
            ("invoice.paid", true) => "paid",
            ("invoice.credit" | "invoice.void", true) => "completed",
            _ => "billed",
        };
        assert_eq!(ask(&server)("milestone.show", json!({ "id": step }))["state"], held, "{context}");
        aims.learn(kill, told, happened);
        let of = tally.entry(verb).or_default();
        match (told, happened) {
            (Some(_), _) => of.0 += 1,
            (None, true) => of.1 += 1,
            (None, false) => of.2 += 1,
        }
        if (kill + 1) % WHOLE_EVERY == 0 || kill + 1 == kills {
            let report = ask(&server)("workspace.verify", json!({}));
            assert_eq!(report["ok"], true, "{context}: {report:#}");
        }
    }
    let sum = |f: fn(&(u32, u32, u32)) -> u32| tally.values().map(f).sum::<u32>();
    let (acknowledged, whole, nothing) = (sum(|t| t.0), sum(|t| t.1), sum(|t| t.2));
    assert!(acknowledged + whole > 0 && nothing > 0, "the kills came too early or too late to prove anything: {tally:?}");
    #[allow(clippy::print_stderr, reason = "the figures of a long run are wanted, see `STINT_KILLS`")]
    {
        eprintln!(
            "{kills} kills, seed {seed}: {acknowledged} acknowledged and there, {whole} there whole though not acknowledged, {nothing} not there\n{tally:?}"
        );
    }
}
