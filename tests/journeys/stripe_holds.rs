//! Money held on a card for a milestone: asked for, taken whole or in part, let go, lapsed.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const HOUR_MS: i64 = DAY_MS / 24;

impl Shop {
    /// A milestone of 1,000.00 of the client Acme's project.
    fn milestone(&self) -> Value {
        let request = json!({ "project_id": self.books.project, "name": "Design", "amount": eur(100_000) });
        self.call("milestone.add", request)["id"].clone()
    }

    fn holds(&self, milestone: &Value) -> Value {
        self.call("stripe.holds", json!({ "milestone_id": milestone }))
    }

    fn latest(&self, milestone: &Value) -> Value {
        self.holds(milestone)["holds"][0].clone()
    }

    fn state_of(&self, milestone: &Value) -> String {
        self.latest(milestone)["state"].as_str().unwrap().to_owned()
    }

    /// The client lets its card be held.
    fn held(&self, milestone: &Value) -> Value {
        self.call("stripe.hold", json!({ "milestone_id": milestone }));
        self.carry();
        self.control("stripe/pay", json!({ "id": self.links().1[0].0 }));
        self.call("stripe.read", json!({}));
        self.latest(milestone)
    }

    fn capture(&self, hold: &Value, minor: Option<i64>) -> Value {
        let amount = minor.map(eur);
        self.call("stripe.capture", json!({ "hold_id": hold["id"], "amount": amount }))
    }

    fn payments(&self) -> Vec<(i64, i64, i64)> {
        let list = self.call("payment.list", json!({}));
        let row =
            |p: &Value| (p["amount"]["minor"].as_i64().unwrap(), p["fee"]["minor"].as_i64().unwrap(), p["left"]["minor"].as_i64().unwrap());
        list["payments"].as_array().unwrap().iter().map(row).collect()
    }

    /// Completes and bills it; answers the issued invoice.
    fn bill(&self, milestone: &Value) -> Value {
        self.call("milestone.complete", json!({ "id": milestone }));
        let draft = self.call("milestone.bill", json!({ "milestone_ids": [milestone] }));
        self.call("invoice.issue", json!({ "id": draft["id"] }));
        self.call("invoice.show", json!({ "id": draft["id"] }))
    }

    fn intents(&self) -> Vec<Value> {
        self.fakes.world().stripe.of_kind("payment_intent").cloned().collect()
    }

    fn holds_that_end(&self) -> Vec<Value> {
        let needs = self.call("home.today", json!({}))["needs"].clone();
        needs.as_array().unwrap().iter().filter(|n| n["kind"] == "hold").map(|n| n["due"].clone()).collect()
    }
}

#[test]
fn a_part_is_taken_and_settles_what_bills_the_milestone() {
    let shop = Shop::new();
    let milestone = shop.milestone();
    assert_eq!(shop.holds(&milestone), json!({ "holds": [], "can_ask": true }));
    shop.call("stripe.hold", json!({ "milestone_id": milestone }));
    assert_eq!(shop.state_of(&milestone), "waiting");
    shop.carry();
    let offered = shop.latest(&milestone);
    assert_eq!((&offered["state"], &offered["amount"]), (&json!("offered"), &eur(100_000)));
    assert!(offered["url"].as_str().unwrap().contains("/link/plink_"), "{offered}");
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0 }));
    // Stripe calls the session complete, and unpaid: nothing is paid.
    let session = shop.fakes.world().stripe.of_kind("checkout.session").next().unwrap().clone();
    assert_eq!((&session["status"], &session["payment_status"]), (&json!("complete"), &json!("unpaid")));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    let held = shop.latest(&milestone);
    // Seven days.
    assert_eq!((&held["state"], &held["hours_left"], &held["url"]), (&json!("held"), &json!(168), &Value::Null), "{held}");
    assert_eq!(held["capture_before"], "2026-11-27T08:00:00.000Z");
    assert_eq!((shop.payments(), shop.holds(&milestone)["can_ask"].clone()), (vec![], json!(false)));

    shop.capture(&held, Some(60_000));
    assert_eq!(shop.carry()["done"], 1);
    let taken = shop.latest(&milestone);
    assert_eq!((&taken["state"], &taken["captured"]), (&json!("captured"), &eur(60_000)), "{taken}");
    // 1.5 % of 600.00 and 0.25; nothing bills the milestone yet, so it is to the client's credit.
    assert_eq!(shop.payments(), [(60_000, 925, 60_000)]);
    shop.pass_ms(HOUR_MS);
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.payments().len(), 1, "the rest that was let go is no refund");
    let invoice = shop.bill(&milestone);
    // 1,000.00 and 19 % of tax, less 600.00.
    assert_eq!(invoice["open"], eur(59_000), "{invoice}");
    assert_eq!(shop.payments(), [(60_000, 925, 0)]);
    assert_eq!(shop.call("stripe.paid", json!({ "invoice_id": invoice["id"] }))["charges"][0]["amount"], eur(60_000));
    shop.books.desk.verify();
}

#[test]
fn what_is_taken_after_the_bill_settles_it_and_can_go_back() {
    let shop = Shop::new();
    let milestone = shop.milestone();
    let held = shop.held(&milestone);
    let invoice = shop.bill(&milestone);
    shop.capture(&held, None);
    shop.carry();
    assert_eq!(shop.call("invoice.show", json!({ "id": invoice["id"] }))["open"], eur(19_000));
    let charge = shop.call("stripe.paid", json!({ "invoice_id": invoice["id"] }))["charges"][0].clone();
    shop.call("stripe.refund", json!({ "payment_id": charge["payment_id"], "amount": eur(10_000) }));
    shop.carry();
    assert_eq!(shop.call("invoice.show", json!({ "id": invoice["id"] }))["open"], eur(29_000));
    shop.books.desk.verify();
}

/// After seven days the payer's bank lets it go: told before, and never called paid.
#[test]
fn what_is_not_taken_in_time_is_released() {
    let shop = Shop::new();
    let milestone = shop.milestone();
    let held = shop.held(&milestone);
    assert_eq!(shop.holds_that_end().len(), 0);
    shop.pass_ms(5 * DAY_MS);
    let due = shop.holds_that_end();
    assert_eq!((&due[0]["hours_left"], &due[0]["milestone_id"], &due[0]["amount"]), (&json!(48), &milestone, &eur(100_000)));
    shop.pass_ms(3 * DAY_MS);
    // By the clock alone, before anything is read.
    assert_eq!((shop.state_of(&milestone).as_str(), shop.holds_that_end().len()), ("released", 0));
    assert_eq!(shop.books.desk.refused("stripe.capture", json!({ "hold_id": held["id"] })), "not_held");
    shop.call("stripe.read", json!({}));
    assert_eq!((shop.state_of(&milestone).as_str(), shop.payments().len()), ("released", 0));
    // It can be asked for again.
    shop.call("stripe.hold", json!({ "milestone_id": milestone, "amount": eur(50_000) }));
    shop.carry();
    assert_eq!(shop.latest(&milestone)["amount"], eur(50_000));
    shop.books.desk.verify();
}

/// The network was away until after the day: what waited to be taken is dropped.
#[test]
fn a_taking_that_comes_too_late_is_dropped() {
    let shop = Shop::new();
    let milestone = shop.milestone();
    let held = shop.held(&milestone);
    shop.capture(&held, None);
    shop.pass_ms(8 * DAY_MS);
    assert_eq!(shop.carry()["dropped"], 1);
    assert_eq!(shop.state_of(&milestone), "released");
    assert_eq!(shop.fakes.world().recorder.count("POST", "/v1/payment_intents/"), 0);
}

#[test]
fn it_is_let_go_before_and_after_anyone_went_there() {
    let shop = Shop::new();
    let milestone = shop.milestone();
    shop.call("stripe.hold", json!({ "milestone_id": milestone }));
    shop.carry();
    shop.call("stripe.hold_end", json!({ "hold_id": shop.latest(&milestone)["id"] }));
    shop.carry();
    assert_eq!((shop.state_of(&milestone).as_str(), shop.links().1.len()), ("closed", 0));
    let held = shop.held(&milestone);
    shop.call("stripe.hold_end", json!({ "hold_id": held["id"] }));
    assert_eq!(shop.state_of(&milestone), "waiting");
    assert_eq!(shop.books.desk.refused("stripe.capture", json!({ "hold_id": held["id"] })), "under_way");
    shop.carry();
    assert_eq!(shop.state_of(&milestone), "released");
    assert_eq!(shop.intents().last().unwrap()["status"], "canceled");
    assert_eq!(shop.payments(), []);
    shop.books.desk.verify();
}

#[test]
fn whatever_goes_wrong_it_is_taken_once() {
    for kind in [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
    ] {
        let shop = Shop::new();
        let milestone = shop.milestone();
        let held = shop.held(&milestone);
        let intent = shop.intents()[0]["id"].as_str().unwrap().to_owned();
        shop.fakes.fault(Fault::once(kind, &format!("POST /v1/payment_intents/{intent}/capture")));
        shop.capture(&held, Some(40_000));
        assert_eq!(shop.carry()["done"], 0, "{kind:?}");
        shop.pass_ms(HOUR_MS);
        shop.carry();
        shop.call("stripe.read", json!({}));
        assert_eq!(shop.latest(&milestone)["captured"], eur(40_000), "{kind:?}: {}", shop.call("outbox.list", json!({})));
        assert_eq!(shop.payments().len(), 1, "{kind:?}");
        assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "{kind:?}");
    }
}

#[test]
fn what_cannot_be_held_is_refused_with_the_reason() {
    let shop = Shop::new();
    let (milestone, desk) = (shop.milestone(), &shop.books.desk);
    let bare = shop.call("milestone.add", json!({ "project_id": shop.books.project, "name": "Talk" }))["id"].clone();
    assert_eq!(desk.refused("stripe.hold", json!({ "milestone_id": bare })), "amount.minor no_amount");
    assert_eq!(desk.refused("stripe.hold", json!({ "milestone_id": milestone, "amount": eur(0) })), "amount.minor not_positive");
    let held = shop.held(&milestone);
    assert_eq!(desk.refused("stripe.hold", json!({ "milestone_id": milestone })), "held_already");
    assert_eq!(desk.refused("stripe.capture", json!({ "hold_id": held["id"], "amount": eur(100_001) })), "amount.minor exceeds_hold");
    assert_eq!(desk.refused("milestone.delete", json!({ "id": milestone })), "in_use");
    let other = shop.milestone();
    shop.bill(&other);
    assert_eq!(desk.refused("stripe.hold", json!({ "milestone_id": other })), "billed");
}
