//! The payer's bank takes a payment back: what is shown, what the ledger says, and when nobody is reminded.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use serde_json::{Value, json};
use stint::{kernel::id::InvoiceId, stripe, workspaces};

impl Shop {
    fn dispute(&self, payment: &Value, more: Value) -> Value {
        let mut request = json!({ "charge": payment["reference"], "reason": "product_not_received" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let told = self.control("stripe/dispute", request);
        self.call("stripe.read", json!({}));
        told["id"].clone()
    }

    fn shown(&self, bill: &Value) -> Value {
        self.call("stripe.paid", json!({ "invoice_id": bill }))["charges"][0]["disputes"][0].clone()
    }

    fn needs(&self) -> Vec<Value> {
        let needs = self.call("home.today", json!({}))["needs"].clone();
        needs.as_array().unwrap().iter().filter(|n| n["kind"] == "dispute").cloned().collect()
    }

    fn is_disputed(&self, bill: &Value) -> bool {
        let id: InvoiceId = bill.as_str().unwrap().parse().unwrap();
        workspaces::opened(&self.books.desk.app).unwrap().db.read(stripe::disputed).unwrap().contains(&id)
    }
}

#[test]
fn one_that_is_lost_went_back_with_what_it_cost() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    assert!(!shop.is_disputed(&bill));
    let dispute = shop.dispute(&payment, json!({}));
    let shown = shop.shown(&bill);
    assert_eq!((&shown["state"], &shown["amount"], &shown["days_left"]), (&json!("needs_response"), &eur(10_000), &json!(14)), "{shown}");
    // 15.00 EUR, by Stripe's price list for Germany.
    assert_eq!((&shown["fee"], &shown["reason"]), (&eur(1_500), &json!("product_not_received")));
    let need = &shop.needs()[0]["due"];
    assert_eq!((&need["invoice_id"], &need["days_left"], &need["amount"]), (&bill, &json!(14), &eur(10_000)));
    assert!(shop.is_disputed(&bill));
    assert_eq!((shop.open_of(&bill), shop.went_back().len()), (0, 0), "not before it is decided");
    assert_eq!(shop.books.desk.refused("stripe.refund", json!({ "payment_id": payment["id"] })), "disputed");

    shop.pass_ms(3 * DAY_MS);
    assert_eq!(shop.needs()[0]["due"]["days_left"], 11);
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": false }));
    assert_eq!(shop.call("stripe.read", json!({}))["disputes"], 1);
    assert_eq!((shop.shown(&bill)["state"].clone(), shop.needs().len()), (json!("lost"), 0));
    assert_eq!(shop.went_back(), [(10_000, 1_500, dispute.as_str().unwrap().to_owned())]);
    assert_eq!(shop.open_of(&bill), 10_000);
    assert!(shop.is_disputed(&bill), "whose bank took it back is not reminded of it");
    assert_eq!(shop.books.desk.refused("stripe.refund", json!({ "payment_id": payment["id"] })), "amount.minor not_positive");
    assert_eq!(shop.call("stripe.read", json!({}))["disputes"], 0, "told twice");
    assert_eq!(shop.went_back().len(), 1);
    shop.books.desk.verify();
}

#[test]
fn one_that_is_won_took_nothing() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let dispute = shop.dispute(&payment, json!({}));
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": true }));
    shop.call("stripe.read", json!({}));
    assert_eq!((shop.shown(&bill)["state"].clone(), shop.needs().len()), (json!("won"), 0));
    assert_eq!((shop.open_of(&bill), shop.went_back().len()), (0, 0));
    assert!(!shop.is_disputed(&bill));
    shop.books.desk.verify();
}

/// Nobody answers in two weeks: it is lost by itself, and found so after five weeks away.
#[test]
fn one_that_nobody_answers_is_lost() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    shop.dispute(&payment, json!({}));
    shop.pass_ms(35 * DAY_MS);
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.shown(&bill)["state"], "lost");
    assert_eq!(shop.open_of(&bill), 10_000);
}

/// Paid, disputed and lost before anybody looked: what is open is what it was, and the link that was used up is not the one to pay it on.
#[test]
fn what_is_lost_before_it_is_read_gets_another_link() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    let (link, _) = shop.links().1[0].clone();
    shop.control("stripe/pay", json!({ "id": link }));
    let charge = shop.listed("charges")[0]["id"].clone();
    let dispute = shop.control("stripe/dispute", json!({ "charge": charge }))["id"].clone();
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": false }));
    shop.call("stripe.read", json!({}));
    shop.carry();
    assert_eq!((shop.open_of(&bill), shop.went_back().len()), (10_000, 1));
    let (_, open) = shop.links();
    assert_eq!(open.iter().map(|(id, amount)| (*id == link, *amount)).collect::<Vec<_>>(), [(false, 10_000)]);
}

/// Paid back here, with a credit note, before anybody knew of the dispute, which Stripe decides instead: the credit note is what went back, and not before
/// it was there.
#[test]
fn one_that_is_lost_after_its_credit_note_takes_that() {
    lost_after_its_credit_note(Value::Null);
}

/// It is of a day to come.
#[test]
fn one_that_is_lost_takes_a_credit_note_that_is_dated_ahead() {
    lost_after_its_credit_note(json!("2026-11-25"));
}

fn lost_after_its_credit_note(issue_on: Value) {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let dispute = shop.control("stripe/dispute", json!({ "charge": payment["reference"] }))["id"].clone();
    shop.pass_ms(DAY_MS);
    let credit = json!({ "id": bill, "reason": "Not delivered", "issue_on": issue_on });
    shop.call("stripe.refund", json!({ "payment_id": payment["id"], "amount": eur(10_000), "credit": credit }));
    assert_eq!(shop.carry()["parked"], 1, "Stripe pays nothing back that is disputed");
    let effect = shop.call("outbox.list", json!({}))["effects"][0]["id"].clone();
    shop.call("outbox.discard", json!({ "id": effect }));
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": false }));
    assert_eq!(shop.call("stripe.read", json!({}))["disputes"], 1);
    assert_eq!(shop.went_back(), [(10_000, 1_500, dispute.as_str().unwrap().to_owned())]);
    let back = shop.call("payment.list", json!({ "kind": "refund" }))["payments"][0].clone();
    // The dispute took it on the 20th, the credit note was written on the 21st.
    assert_eq!(back["paid_on"], "2026-11-21");
    let credit = shop.call("client.credit", json!({ "client_id": shop.client }));
    assert_eq!((shop.open_of(&bill), &credit["credit"]), (0, &json!([])));
    shop.books.desk.verify();
}

/// On a clock that is two days slow what went back would have gone before it came: it waits, and no other payment waits with it.
#[test]
fn what_the_ledger_cannot_take_yet_holds_up_no_other_payment() {
    let shop = Shop::new();
    let (_, payment) = shop.paid(10_000, "visa");
    let others = [3_000, 4_000, 5_000].map(|minor| shop.invoice(minor));
    others.iter().for_each(|bill| drop(shop.want(bill)));
    shop.carry();
    let dispute = shop.control("stripe/dispute", json!({ "charge": payment["reference"] }))["id"].clone();
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": false }));
    for (link, _) in shop.links().1 {
        shop.control("stripe/pay", json!({ "id": link }));
    }
    shop.books.desk.clock.pass_ms(-2 * DAY_MS);
    assert_eq!(shop.books.desk.refused("stripe.read", json!({})), "paid_on in_future");
    assert_eq!(others.each_ref().map(|bill| shop.open_of(bill)), [0, 0, 0]);
    assert_eq!(shop.went_back(), []);
    shop.books.desk.clock.pass_ms(2 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["disputes"], 1);
    assert_eq!(shop.went_back().len(), 1);
    shop.books.desk.verify();
}

/// 5.00 of 100.00, which cost 15.00: of the fee the ledger holds as much as went back, the dispute tells all of it.
#[test]
fn one_of_a_part_takes_that_part() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let dispute = shop.dispute(&payment, json!({ "amount": 500 }));
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute, "won": false }));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.open_of(&bill), 500);
    assert_eq!(shop.went_back(), [(500, 500, dispute.as_str().unwrap().to_owned())]);
    assert_eq!(shop.shown(&bill)["fee"], eur(1_500));
    shop.books.desk.verify();
}

/// A key made before Stint read disputes and payouts: payments come in as before, and what is missing is told until it is there.
#[test]
fn a_key_of_fewer_rights_brings_what_it_may() {
    let shop = Shop::new();
    let rights = json!({ "charge": "write", "payment_link": "write", "event": "read", "balance": "read" });
    shop.control("stripe/key", json!({ "key": "rk_test_narrow", "rights": rights }));
    shop.call("connection.stripe", json!({ "key": "rk_test_narrow", "endpoint": shop.fakes.url() }));
    let (bill, payment) = shop.paid(10_000, "visa");
    assert_eq!(shop.open_of(&bill), 0);
    shop.control("stripe/dispute", json!({ "charge": payment["reference"] }));
    assert_eq!(shop.call("stripe.read", json!({}))["may_not"], json!(["disputes", "payouts"]));
    assert_eq!(shop.shown(&bill), Value::Null);
    assert_eq!(shop.call("stripe.payouts", json!({}))["refused"], true);
    let rights =
        json!({ "charge": "write", "payment_link": "write", "event": "read", "balance": "read", "dispute": "read", "payout": "read" });
    shop.control("stripe/key", json!({ "key": "rk_test_narrow", "rights": rights }));
    assert_eq!(shop.call("stripe.read", json!({}))["may_not"], json!([]));
    assert_eq!(shop.shown(&bill)["state"], "needs_response");
    assert_eq!(shop.call("stripe.payouts", json!({}))["refused"], false);
}
