//! Answering a dispute: what is gathered, what is sent, and that it is sent once.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use crate::support::Desk;
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const KINDS: [Kind; 7] =
    [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];

impl Shop {
    /// Of a payment by its reference: the row that stands for the dispute here.
    fn disputed_row(&self, bill: &Value, more: Value) -> Value {
        let payment = self.call("stripe.paid", json!({ "invoice_id": bill }))["charges"][0]["charge"].clone();
        let mut request = json!({ "charge": payment, "reason": "product_not_received" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.control("stripe/dispute", request);
        self.call("stripe.read", json!({}));
        self.call("stripe.paid", json!({ "invoice_id": bill }))["charges"][0]["disputes"][0]["id"].clone()
    }

    fn to_answer(&self, id: &Value) -> Value {
        self.call("dispute.show", json!({ "dispute_id": id }))
    }

    fn dispute_there(&self) -> Value {
        self.fakes.world().stripe.of_kind("dispute").next().unwrap().clone()
    }

    fn answer_with(&self, id: &Value, text: &str) -> Value {
        self.call("dispute.submit", json!({ "dispute_id": id, "evidence": { "product_description": "Work", "uncategorized_text": text } }))
    }
}

/// Two hours on the 2nd and one on the 4th at 90.00 EUR, mailed on the 20th.
#[test]
fn what_is_known_is_gathered() {
    let shop = Shop::new();
    let (books, desk) = (&shop.books, &shop.books.desk);
    shop.call("client.edit", json!({ "id": books.client, "language": "en", "contacts": [{ "name": "Ada", "email": "ada@acme.example" }] }));
    books.track(0, "2026-11-02T09:00:00Z", 7_200);
    books.track(1, "2026-11-04T13:00:00Z", 3_600);
    let draft = books.draft(json!({}));
    for line in draft["lines"].as_array().unwrap() {
        shop.call("invoice.line_edit", json!({ "line_id": line["id"], "tax_ids": [] }));
    }
    shop.call("invoice.edit", json!({ "id": draft["id"], "note": "Net 14 days.", "due_days": 14 }));
    let bill = shop.call("invoice.issue", json!({ "id": draft["id"], "issue_on": "2026-11-20" }))["id"].clone();
    let at = shop.fakes.smtp();
    let server = json!({ "address": "mira@nordlicht.example", "host": "127.0.0.1", "port": at.port(), "security": "none", "user": "ada",
                         "password": "sandbox" });
    let account = shop.call("connection.smtp", server)["id"].clone();
    let mail = json!({ "about": { "about": "invoice", "id": bill }, "connection_id": account, "to": ["Ada <ada@acme.example>"],
                       "subject": "Invoice 2026-0001", "body": "Hello" });
    shop.call("mail.send", mail);
    shop.pass_ms(60_000);
    assert_eq!(shop.carry()["done"], 1, "{}", shop.call("outbox.list", json!({})));
    shop.want(&bill);
    shop.carry();
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0 }));
    shop.call("stripe.read", json!({}));
    let id = shop.disputed_row(&bill, json!({}));

    let shown = shop.to_answer(&id);
    let evidence = &shown["evidence"];
    assert_eq!((&shown["number"], &shown["client_name"], &shown["paid"]), (&json!("2026-0001"), &json!("Acme"), &eur(27_000)));
    assert_eq!(
        (&shown["saved_at"], &shown["dispute"]["can_answer"], &shown["dispute"]["days_left"]),
        (&Value::Null, &json!(true), &json!(14))
    );
    assert_eq!((&evidence["customer_name"], &evidence["customer_email_address"]), (&json!("Acme GmbH"), &json!("ada@acme.example")));
    assert_eq!(evidence["billing_address"], "Torstraße 140, 10119 Berlin, DE");
    assert_eq!(evidence["service_date"], "2–4 November 2026");
    let delivered = evidence["product_description"].as_str().unwrap();
    assert!(delivered.contains("Build: 180.00 EUR") && delivered.contains("Design: 90.00 EUR"), "{delivered}");
    let text = evidence["uncategorized_text"].as_str().unwrap();
    for part in [
        "Invoice 2026-0001 of 20 November 2026 over 270.00 EUR, due on 4 December 2026, was issued to Acme GmbH.",
        "recorded as it was done, 3:00 h on 2–4 November 2026:\n- 2026-11-02: 2:00 h Build\n- 2026-11-04: 1:00 h Design",
        "The invoice says:\nNet 14 days.",
        "- 2026-11-20T08:01:00.000Z, Ada <ada@acme.example>: Invoice 2026-0001",
        "270.00 EUR were paid by card through Stripe on 20 November 2026 (ch_",
    ] {
        assert!(text.contains(part), "{part}\n\n{text}");
    }
    desk.verify();
}

#[test]
fn an_answer_is_written_kept_and_sent_once() {
    let shop = Shop::new();
    let (bill, _) = shop.paid(10_000, "visa");
    let id = shop.disputed_row(&bill, json!({}));
    let draft = json!({ "product_description": "A website", "uncategorized_text": "It is online." });
    let saved = shop.call("dispute.save", json!({ "dispute_id": id, "evidence": draft }));
    assert_eq!((&saved["evidence"]["product_description"], &saved["evidence"]["customer_name"]), (&json!("A website"), &json!("")));
    assert!(saved["saved_at"].is_string());
    assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "a draft is sent nowhere");
    let desk = &shop.books.desk;
    let refused = |evidence: Value| desk.refused("dispute.submit", json!({ "dispute_id": id, "evidence": evidence }));
    assert_eq!(refused(json!({ "customer_name": "Globex" })), "evidence.product_description required");
    assert_eq!(refused(json!({ "uncategorized_text": "x".repeat(5_001) })), "evidence.uncategorized_text too_long");
    // Thrown away, what is gathered stands there again.
    assert_eq!(shop.call("dispute.save", json!({ "dispute_id": id }))["evidence"]["customer_name"], "Globex");
    shop.call("dispute.save", json!({ "dispute_id": id, "evidence": draft }));

    let sent = shop.call("dispute.submit", json!({ "dispute_id": id }))["dispute"].clone();
    assert_eq!((&sent["can_answer"], &sent["answer"]["state"]), (&json!(false), &json!("waiting")));
    assert_eq!(desk.refused("dispute.submit", json!({ "dispute_id": id, "evidence": draft })), "under_way");
    assert_eq!(desk.refused("dispute.accept", json!({ "dispute_id": id })), "under_way");
    assert_eq!(shop.carry()["done"], 1);
    let there = shop.dispute_there();
    assert_eq!((&there["status"], &there["evidence_details"]["submission_count"]), (&json!("under_review"), &json!(1)));
    assert_eq!((&there["evidence"]["product_description"], &there["evidence"]["customer_name"]), (&json!("A website"), &Value::Null));
    let shown = shop.to_answer(&id)["dispute"].clone();
    assert_eq!((&shown["state"], &shown["answer"]["state"]), (&json!("under_review"), &json!("sent")));
    assert_eq!((&shown["answer"]["evidence"]["uncategorized_text"], &shown["days_left"]), (&json!("It is online."), &Value::Null));
    assert_eq!(desk.refused("dispute.submit", json!({ "dispute_id": id, "evidence": draft })), "dispute_answered");
    // The bank decides a week later.
    shop.pass_ms(7 * DAY_MS);
    shop.control("stripe/dispute/decide", json!({ "dispute": there["id"], "won": true }));
    shop.call("stripe.read", json!({}));
    assert_eq!((shop.to_answer(&id)["dispute"]["state"].clone(), shop.open_of(&bill)), (json!("won"), 0));
    desk.verify();

    let path = desk.dir.path().join("whole.zip");
    let exported = shop.call("export.workspace", json!({ "path": path }));
    let other = Desk::new();
    other.call("workspace.import", json!({ "path": path }));
    assert_eq!(other.call("workspace.hash", json!({}))["state"], exported["state"]);
    assert_eq!(other.call("dispute.show", json!({ "dispute_id": id }))["dispute"]["answer"]["state"], "sent");
}

/// By Stripe's page on testing, these words decide a dispute at once.
#[test]
fn what_the_bank_decides_at_once_is_in_the_ledger_at_once() {
    let shop = Shop::new();
    let (bill, _) = shop.paid(10_000, "visa");
    let id = shop.disputed_row(&bill, json!({}));
    shop.answer_with(&id, "losing_evidence");
    // The answer, and the link for what is open again.
    assert_eq!(shop.carry()["done"], 2);
    assert_eq!((shop.to_answer(&id)["dispute"]["state"].clone(), shop.open_of(&bill)), (json!("lost"), 10_000));
    assert_eq!(shop.went_back()[0].0, 10_000);
    assert_eq!(shop.call("stripe.read", json!({}))["disputes"], 0, "it is known already");
    shop.books.desk.verify();
}

#[test]
fn whatever_goes_wrong_there_is_one_answer() {
    for kind in KINDS {
        let shop = Shop::new();
        let (bill, _) = shop.paid(10_000, "visa");
        let id = shop.disputed_row(&bill, json!({}));
        let dispute = shop.dispute_there()["id"].as_str().unwrap().to_owned();
        shop.fakes.fault(Fault::once(kind, &format!("POST /v1/disputes/{dispute}")));
        shop.answer_with(&id, "It is online.");
        assert_eq!(shop.carry()["done"], 0, "{kind:?}");
        // What happened there is heard before the next attempt.
        shop.call("stripe.read", json!({}));
        shop.pass_ms(3_600_000);
        assert_eq!(shop.carry()["done"], 1, "{kind:?}: {}", shop.call("outbox.list", json!({})));
        let there = shop.dispute_there();
        assert_eq!((&there["status"], &there["evidence_details"]["submission_count"]), (&json!("under_review"), &json!(1)), "{kind:?}");
        assert_eq!(shop.to_answer(&id)["dispute"]["answer"]["state"], "sent", "{kind:?}");
        assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "{kind:?}");
    }
}

#[test]
fn a_loss_that_is_accepted_goes_back_once() {
    for kind in [None].into_iter().chain(KINDS.map(Some)) {
        let shop = Shop::new();
        let (bill, _) = shop.paid(10_000, "visa");
        let id = shop.disputed_row(&bill, json!({}));
        let dispute = shop.dispute_there()["id"].as_str().unwrap().to_owned();
        if let Some(kind) = kind {
            shop.fakes.fault(Fault::once(kind, &format!("POST /v1/disputes/{dispute}/close")));
        }
        let asked = shop.call("dispute.accept", json!({ "dispute_id": id }))["dispute"]["answer"].clone();
        assert_eq!((&asked["state"], &asked["evidence"]), (&json!("waiting"), &Value::Null));
        shop.carry();
        shop.pass_ms(3_600_000);
        shop.carry();
        assert_eq!(shop.dispute_there()["status"], "lost", "{kind:?}");
        // 15.00 EUR, by Stripe's price list for Germany.
        assert_eq!(shop.went_back(), [(10_000, 1_500, dispute)], "{kind:?}");
        assert_eq!((shop.open_of(&bill), shop.to_answer(&id)["dispute"]["answer"]["state"].clone()), (10_000, json!("sent")), "{kind:?}");
        shop.call("stripe.read", json!({}));
        assert_eq!(shop.went_back().len(), 1, "{kind:?}");
        shop.books.desk.verify();
    }
}

#[test]
fn an_inquiry_is_answered_and_cannot_be_lost() {
    let shop = Shop::new();
    let (bill, _) = shop.paid(10_000, "visa");
    let id = shop.disputed_row(&bill, json!({ "inquiry": true }));
    let shown = shop.to_answer(&id)["dispute"].clone();
    assert_eq!((&shown["is_inquiry"], &shown["state"], &shown["fee"]), (&json!(true), &json!("needs_response"), &Value::Null));
    assert_eq!(shop.books.desk.refused("dispute.accept", json!({ "dispute_id": id })), "inquiry");
    shop.answer_with(&id, "It is online.");
    assert_eq!(shop.carry()["done"], 1);
    assert_eq!(
        (shop.to_answer(&id)["dispute"]["state"].clone(), shop.dispute_there()["status"].clone()),
        (json!("under_review"), json!("warning_under_review"))
    );
    shop.control("stripe/dispute/decide", json!({ "dispute": shop.dispute_there()["id"], "won": true }));
    shop.call("stripe.read", json!({}));
    assert_eq!((shop.to_answer(&id)["dispute"]["state"].clone(), shop.went_back().len()), (json!("closed"), 0));
}

#[test]
fn one_that_is_dropped_or_comes_too_late_is_none() {
    let shop = Shop::new();
    let (bill, _) = shop.paid(10_000, "visa");
    let id = shop.disputed_row(&bill, json!({}));
    shop.answer_with(&id, "It is online.");
    let effect = shop.call("outbox.list", json!({}))["effects"][0].clone();
    assert_eq!((&effect["kind"], &effect["entity_id"]), (&json!("stripe.answer"), &bill));
    shop.call("outbox.discard", json!({ "id": effect["id"] }));
    let shown = shop.to_answer(&id);
    assert_eq!((&shown["dispute"]["answer"]["state"], &shown["dispute"]["can_answer"]), (&json!("dropped"), &json!(true)));
    assert_eq!(shown["evidence"]["uncategorized_text"], "It is online.", "what was written stays");
    // Three weeks without a network: the day passes, and nothing is sent for what is decided.
    shop.answer_with(&id, "It is online.");
    shop.pass_ms(21 * DAY_MS);
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.carry()["dropped"], 1);
    assert_eq!((shop.to_answer(&id)["dispute"]["state"].clone(), shop.open_of(&bill)), (json!("lost"), 10_000));
    assert_eq!(shop.dispute_there()["evidence_details"]["submission_count"], 0);
}
