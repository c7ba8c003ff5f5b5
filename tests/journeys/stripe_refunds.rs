//! Paying back through Stripe, with the credit note in the same go.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

impl Shop {
    /// Asks for a refund; answers the charge as it stands then.
    #[track_caller]
    fn refund(&self, payment: &Value, minor: i64, credit: Value) -> Value {
        let request = json!({ "payment_id": payment["id"], "amount": eur(minor), "reason": "requested_by_customer", "credit": credit });
        self.call("stripe.refund", request)["charges"][0].clone()
    }

    fn charge(&self, payment: &Value) -> Value {
        self.call("stripe.paid", json!({ "payment_id": payment["id"] }))["charges"][0].clone()
    }

    fn state(&self, payment: &Value) -> Value {
        self.charge(payment)["refunds"][0]["state"].clone()
    }

    /// Refunds at Stripe by which money moved.
    fn refunds_there(&self) -> Vec<i64> {
        let world = self.fakes.world();
        world.stripe.of_kind("refund").filter(|r| r["balance_transaction"].is_string()).filter_map(|r| r["amount"].as_i64()).collect()
    }

    fn credit_left(&self) -> i64 {
        let credit = self.call("client.credit", json!({ "client_id": self.client }));
        credit["credit"].as_array().unwrap().iter().filter_map(|c| c["minor"].as_i64()).sum()
    }
}

#[test]
fn all_of_it_goes_back_with_its_credit_note() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let charge = shop.refund(&payment, 10_000, json!({ "id": bill, "reason": "Not delivered" }));
    let asked = &charge["refunds"][0];
    assert_eq!((&asked["state"], &asked["amount"], &charge["refundable"]), (&json!("waiting"), &eur(10_000), &eur(0)), "{charge}");
    let note = shop.call("invoice.show", json!({ "id": asked["credit_note_id"] }));
    assert_eq!((&note["kind"], &note["number"]), (&json!("credit_note"), &asked["credit_note_number"]));
    assert_eq!(shop.went_back(), [], "nothing went back yet");
    assert_eq!(shop.credit_left(), 10_000, "what the credit note took back waits for it");

    assert_eq!(shop.carry()["done"], 1);
    assert_eq!(shop.state(&payment), "succeeded");
    assert_eq!(shop.refunds_there(), [10_000]);
    let back = shop.went_back();
    assert_eq!((back.len(), back[0].0, back[0].1), (1, 10_000, 0));
    assert_eq!((shop.open_of(&bill), shop.credit_left()), (0, 0));
    // Stripe tells of it, too.
    shop.pass_ms(60_000);
    assert_eq!(shop.call("stripe.read", json!({}))["refunds"], 0);
    assert_eq!(shop.went_back().len(), 1);
    let refund = shop.fakes.world().stripe.of_kind("refund").next().unwrap().clone();
    assert_eq!((&refund["reason"], &refund["metadata"]["stint_invoice"]), (&json!("requested_by_customer"), &bill));
    shop.books.desk.verify();
}

#[test]
fn without_a_credit_note_it_is_open_again() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    shop.refund(&payment, 3_000, Value::Null);
    assert_eq!(shop.open_of(&bill), 0, "not before Stripe says so");
    shop.carry();
    assert_eq!(shop.open_of(&bill), 3_000);
    assert_eq!(shop.charge(&payment)["refundable"], eur(7_000));
    shop.books.desk.verify();
}

/// Two lines of 60.00 and 40.00: the second is taken back and paid back, the first stays paid.
#[test]
fn a_part_is_credited_and_goes_back() {
    let shop = Shop::new();
    let draft = shop.call("invoice.draft", json!({ "client_id": shop.client, "empty": true }))["id"].clone();
    for (name, minor) in [("Site", 6_000), ("Hosting", 4_000)] {
        shop.call("invoice.line_add", json!({ "id": draft, "description": name, "price_minor": minor, "tax_ids": [] }));
    }
    let bill = shop.call("invoice.issue", json!({ "id": draft }));
    shop.want(&bill["id"]);
    shop.carry();
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0 }));
    shop.call("stripe.read", json!({}));
    let payment = shop.call("payment.list", json!({}))["payments"][0].clone();
    assert_eq!(bill["open"], eur(10_000));
    let line = &shop.call("invoice.creditable", json!({ "id": bill["id"] }))["lines"][1]["line_id"];
    shop.refund(&payment, 4_000, json!({ "id": bill["id"], "wish": { "lines": [{ "line_id": line }] } }));
    shop.carry();
    assert_eq!((shop.open_of(&bill["id"]), shop.credit_left()), (0, 0));
    assert_eq!(shop.went_back()[0].0, 4_000);
    shop.books.desk.verify();
}

#[test]
fn whatever_goes_wrong_it_goes_back_once() {
    for kind in [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
    ] {
        for wait in [DAY_MS / 24, 2 * DAY_MS] {
            let shop = Shop::new();
            let (bill, payment) = shop.paid(10_000, "visa");
            shop.fakes.fault(Fault::once(kind, "POST /v1/refunds"));
            shop.refund(&payment, 2_500, Value::Null);
            assert_eq!(shop.carry()["done"], 0, "{kind:?}");
            // Events may tell of it before the answer is heard.
            shop.call("stripe.read", json!({}));
            shop.pass_ms(wait);
            // Where the invoice is known to be open again, its link is made in the same round.
            shop.carry();
            assert_eq!(shop.call("outbox.list", json!({ "ended": true }))["parked"], 0, "{kind:?}");
            shop.call("stripe.read", json!({}));
            assert_eq!(shop.refunds_there(), [2_500], "{kind:?} {wait}");
            assert_eq!(shop.went_back().len(), 1, "{kind:?} {wait}");
            assert_eq!((shop.open_of(&bill), shop.state(&payment)), (2_500, json!("succeeded")), "{kind:?} {wait}");
            assert_eq!(shop.charge(&payment)["refunds"].as_array().unwrap().len(), 1, "{kind:?} {wait}");
        }
    }
}

/// It looks well at first; a day later the payer's bank sends it back.
#[test]
fn one_that_fails_is_here_again() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "refund_fails");
    shop.refund(&payment, 10_000, json!({ "id": bill }));
    shop.carry();
    assert_eq!((shop.credit_left(), shop.state(&payment)), (0, json!("succeeded")));
    shop.pass_ms(2 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["refunds"], 1);
    let charge = shop.charge(&payment);
    assert_eq!((&charge["refunds"][0]["state"], &charge["refundable"]), (&json!("failed"), &eur(10_000)), "{charge}");
    assert!(charge["refunds"][0]["failure"].is_string(), "{charge}");
    assert_eq!(shop.credit_left(), 10_000, "the credit note stands, and the client has it to its credit");
    assert_eq!(shop.went_back(), []);
    shop.books.desk.verify();
}

#[test]
fn what_cannot_go_back_is_refused_with_the_reason() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let other = shop.invoice(5_000);
    let by_bank = json!({ "client_id": shop.client, "amount": eur(5_000), "allocations": [{ "invoice_id": other }] });
    let by_bank = shop.call("payment.add", by_bank);
    let desk = &shop.books.desk;
    let of = |minor: i64| json!({ "payment_id": payment["id"], "amount": eur(minor) });
    for (request, says) in [
        (of(10_001), "amount.minor exceeds_charge"),
        (of(0), "amount.minor not_positive"),
        (of(-5), "amount.minor not_positive"),
        (json!({ "payment_id": payment["id"], "amount": { "minor": 100, "currency": "USD" } }), "amount.currency currency"),
        (json!({ "payment_id": payment["id"], "credit": { "id": other } }), "credit.id other_invoice"),
        (json!({ "payment_id": payment["id"], "reason": "because" }), "reason unknown_word"),
        (json!({ "payment_id": by_bank["id"] }), "not_stripe"),
    ] {
        assert_eq!(desk.refused("stripe.refund", request.clone()), says, "{request}");
    }
    assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "nothing was written");
    // What is on its way counts: 60.00 and 50.00 are more than 100.00.
    shop.refund(&payment, 6_000, Value::Null);
    assert_eq!(desk.refused("stripe.refund", of(5_000)), "amount.minor exceeds_charge");
    shop.refund(&payment, 4_000, json!({ "id": bill, "wish": { "amounts": [{ "share": 0, "amount": eur(4_000) }] } }));
    shop.carry();
    let mut there = shop.refunds_there();
    there.sort_unstable();
    assert_eq!(there, [4_000, 6_000]);
    assert_eq!(shop.open_of(&bill), 6_000);
    desk.verify();
}

/// Someone pays all of it back in Stripe's dashboard while ours waits for the network.
#[test]
fn one_that_stripe_refuses_waits_for_the_user() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    shop.refund(&payment, 4_000, Value::Null);
    shop.control("stripe/refund", json!({ "charge": payment["reference"], "amount": 10_000 }));
    assert_eq!(shop.carry()["parked"], 1);
    assert_eq!(shop.state(&payment), "parked");
    shop.call("stripe.read", json!({}));
    let waiting = shop.call("outbox.list", json!({}))["effects"].clone();
    let parked = waiting.as_array().unwrap().iter().find(|e| e["kind"] == "stripe.refund").unwrap();
    assert_eq!(parked["code"], "charge_already_refunded");
    shop.call("outbox.discard", json!({ "id": parked["id"] }));
    let states: Vec<Value> = shop.charge(&payment)["refunds"].as_array().unwrap().iter().map(|r| r["state"].clone()).collect();
    assert!(states.contains(&json!("dropped")) && states.contains(&json!("succeeded")), "{states:?}");
    assert_eq!((shop.went_back().len(), shop.open_of(&bill)), (1, 10_000));
    shop.books.desk.verify();
}

/// Taken back by hand in the books, then refunded at Stripe: the ledger knows of neither, and reading goes on.
#[test]
fn a_refund_of_a_payment_that_was_taken_back_holds_up_nothing() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    shop.call("payment.void", json!({ "payment_id": payment["id"] }));
    shop.control("stripe/refund", json!({ "charge": payment["reference"], "amount": 10_000 }));
    assert_eq!(shop.call("stripe.read", json!({}))["refunds"], 0);
    assert_eq!((shop.went_back().len(), shop.open_of(&bill)), (0, 10_000));
    assert_eq!(shop.charge(&payment)["refunds"][0]["state"], "succeeded");
    shop.books.desk.verify();
}

/// 2,000 invoices with links: a payment looks at its own alone.
#[test]
fn one_payment_looks_at_one_link() {
    let shop = Shop::new();
    let (bill, other) = (shop.invoice(10_000), shop.invoice(10_000));
    for invoice in [&bill, &other] {
        shop.want(invoice);
    }
    shop.carry();
    let links = |status: &Value| status["state"].clone();
    shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(2_500), "allocations": [{ "invoice_id": bill }] }));
    assert_eq!((links(&shop.status(&bill)), links(&shop.status(&other))), (json!("waiting"), json!("open")));
    // Each way in which a balance moves is followed: what is taken back, and what is voided.
    shop.carry();
    let payment = shop.call("payment.list", json!({}))["payments"][0].clone();
    shop.call("payment.unallocate", json!({ "allocation_id": payment["settles"][0]["id"] }));
    assert_eq!(shop.status(&bill)["amount"], eur(10_000));
    shop.call("payment.allocate", json!({ "payment_id": payment["id"], "allocations": [{ "invoice_id": bill }] }));
    assert_eq!(shop.status(&bill)["amount"], eur(7_500));
    shop.call("payment.void", json!({ "payment_id": payment["id"] }));
    assert_eq!(shop.status(&bill)["amount"], eur(10_000));
    shop.call("invoice.void", json!({ "id": bill, "reason": "wrong client" }));
    assert_eq!(shop.status(&bill)["state"], "settled");
    shop.carry();
    assert_eq!(shop.links().1.len(), 1);
}
