//! docs.stripe.com/payment-links, docs.stripe.com/payments/checkout.

use crate::support::{DAY_MS, START, Told, Web};
use serde_json::{Value, json};

fn link(web: &Web, more: &[(&str, &str)]) -> Value {
    let mut pairs = vec![
        ("line_items[0][price_data][currency]", "eur"),
        ("line_items[0][price_data][unit_amount]", "10000"),
        ("line_items[0][price_data][product_data][name]", "Invoice 2026-0042"),
        ("line_items[0][quantity]", "1"),
        ("restrictions[completed_sessions][limit]", "1"),
        ("metadata[stint_id]", "inv-42"),
        ("payment_intent_data[metadata][stint_id]", "inv-42"),
    ];
    pairs.extend_from_slice(more);
    web.post("/v1/payment_links", &pairs).ok()
}

fn pay(web: &Web, id: &Value, with: &str) -> Told {
    web.control("stripe/pay", json!({"id": id, "with": with}))
}

#[test]
fn a_link_is_paid_once_and_closes_itself() {
    let web = Web::start();
    let link = link(&web, &[]);
    let session = pay(&web, &link["id"], "visa").ok();
    assert_eq!(
        (session["status"].as_str(), session["payment_status"].as_str(), session["amount_total"].as_i64()),
        (Some("complete"), Some("paid"), Some(10_000))
    );
    assert_eq!(session["metadata"]["stint_id"], "inv-42", "a session carries its link's metadata");
    let intent = web
        .get(
            &format!("/v1/payment_intents/{}", session["payment_intent"].as_str().unwrap()),
            &[("expand[]", "latest_charge.balance_transaction")],
        )
        .ok();
    assert_eq!(intent["metadata"]["stint_id"], "inv-42");
    let transaction = &intent["latest_charge"]["balance_transaction"];
    // 1.5 % of 100.00 EUR and 0.25.
    assert_eq!((transaction["fee"].as_i64(), transaction["net"].as_i64()), (Some(175), Some(9825)));
    let after = web.get(&format!("/v1/payment_links/{}", link["id"].as_str().unwrap()), &[]).ok();
    assert_eq!((after["active"].clone(), after["restrictions"]["completed_sessions"]["count"].clone()), (json!(false), json!(1)));
    assert_eq!(pay(&web, &link["id"], "visa").status, 400);
    let events = web.events();
    for kind in
        ["payment_link.created", "payment_intent.succeeded", "charge.succeeded", "checkout.session.completed", "payment_link.updated"]
    {
        assert_eq!(events.iter().filter(|e| *e == kind).count(), 1, "{kind} in {events:?}");
    }
}

/// Two people hold the link open; it is limited to one payment.
#[test]
fn a_second_open_session_of_a_paid_link_is_refused() {
    let web = Web::start();
    let link = link(&web, &[]);
    let open = || {
        let page = web.send("GET", link["url"].as_str().unwrap(), &[], b"").unwrap();
        page.location.unwrap().rsplit('/').next().unwrap().to_string()
    };
    let (first, second) = (open(), open());
    pay(&web, &json!(first), "visa").ok();
    assert_eq!(pay(&web, &json!(second), "visa").status, 400);
    assert_eq!(web.world().stripe.of_kind("charge").count(), 1);
}

#[test]
fn a_closed_link_says_its_words() {
    let web = Web::start();
    let link = link(&web, &[("inactive_message", "Already settled")]);
    web.post(&format!("/v1/payment_links/{}", link["id"].as_str().unwrap()), &[("active", "false")]).ok();
    let page = web.send("GET", link["url"].as_str().unwrap(), &[], b"").unwrap();
    assert!(page.body.as_str().unwrap().contains("Already settled"));
}

#[test]
fn a_declined_card_leaves_the_session_open() {
    let web = Web::start();
    let link = link(&web, &[]);
    let session =
        web.send("GET", link["url"].as_str().unwrap(), &[], b"").unwrap().location.unwrap().rsplit('/').next().unwrap().to_string();
    assert_eq!(pay(&web, &json!(session), "declined").status, 400);
    assert_eq!(web.get(&format!("/v1/checkout/sessions/{session}"), &[]).ok()["status"], "open");
    pay(&web, &json!(session), "visa").ok();
    assert_eq!(web.world().stripe.of_kind("payment_intent").count(), 1, "the second card is another try of the same intent");
    let charges: Vec<bool> = web.world().stripe.of_kind("charge").map(|c| c["paid"] == true).collect();
    assert_eq!(charges, [false, true]);
}

#[test]
fn a_session_expires_after_a_day() {
    let web = Web::start();
    let pairs = [
        ("mode", "payment"),
        ("success_url", "http://127.0.0.1/done"),
        ("line_items[0][price_data][currency]", "jpy"),
        ("line_items[0][price_data][unit_amount]", "5000"),
        ("line_items[0][price_data][product_data][name]", "Work"),
        ("line_items[0][quantity]", "2"),
    ];
    let session = web.post("/v1/checkout/sessions", &pairs).ok();
    assert_eq!((session["amount_total"].as_i64(), session["expires_at"].as_i64()), (Some(10_000), Some(START + 86_400)));
    let id = session["id"].as_str().unwrap();
    let items = web.get(&format!("/v1/checkout/sessions/{id}/line_items"), &[]).ok();
    assert_eq!((items["data"][0]["description"].as_str(), items["data"][0]["quantity"].as_i64()), (Some("Work"), Some(2)));
    web.fakes.advance(DAY_MS);
    assert_eq!(web.get(&format!("/v1/checkout/sessions/{id}"), &[]).ok()["status"], "expired");
    assert!(web.events().contains(&"checkout.session.expired".to_string()));
    assert_eq!(pay(&web, &json!(id), "visa").status, 400);
}
