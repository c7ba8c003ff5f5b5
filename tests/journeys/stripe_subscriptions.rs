//! Recurring invoices whose money Stripe collects, month after month. Days and figures by hand; it is Friday, 20 November 2026, 08:00 UTC.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use crate::support::Desk;
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const HOUR_MS: i64 = 3_600_000;
const KINDS: [Kind; 7] =
    [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];

impl Shop {
    /// 100.00 on the 1st of each month, issued at once.
    fn rule(&self, more: Value) -> Value {
        let mut request = json!({
            "client_id": self.client, "name": "Care", "rrule": "FREQ=MONTHLY;BYMONTHDAY=1", "starts_on": "2026-12-01", "mode": "issue",
            "lines": [{ "description": "Care plan, {period}", "price_minor": 10_000, "tax_ids": [] }],
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.call("recurring.add", request)["id"].clone()
    }

    fn collection(&self, rule: &Value) -> Value {
        self.call("stripe.collection", json!({ "recurring_id": rule }))
    }

    fn collect(&self, rule: &Value) -> Value {
        self.call("stripe.collect", json!({ "recurring_id": rule }))
    }

    /// The page that can be agreed to, as Stripe lists it.
    fn open_page(&self) -> Value {
        self.listed("checkout/sessions").into_iter().find(|s| s["status"] == "open" && s["mode"] == "subscription").unwrap_or_default()
    }

    /// The client agrees to be charged, which is not read yet.
    fn agree(&self, rule: &Value) {
        self.collect(rule);
        self.carry();
        self.control("stripe/pay", json!({ "id": self.open_page()["id"] }));
    }

    /// A rule that the client has agreed to be charged for.
    fn agreed(&self) -> Value {
        let rule = self.rule(json!({}));
        self.agree(&rule);
        self.call("stripe.read", json!({}));
        assert_eq!(self.collection(&rule)["state"], "active");
        rule
    }

    fn at_stripe_now(&self) -> Value {
        self.fakes.world().stripe.of_kind("subscription").next().unwrap().clone()
    }

    fn post_there(&self, path: &str, form: &[(&str, &str)]) {
        let sent =
            ureq::post(format!("{}/v1/{path}", self.fakes.url())).header("authorization", "Bearer sk_test_stint").send_form(form.to_vec());
        assert!(sent.unwrap().status().is_success(), "{path}");
    }

    /// To the moment after noon of a day, so many days from now at 08:00.
    fn to_noon(&self, days: i64) {
        self.pass_ms(days * DAY_MS + 5 * HOUR_MS);
    }

    /// What rules issued: number, what is open.
    fn issued_by_rules(&self) -> Vec<(String, i64)> {
        let list = self.call("invoice.list", json!({}));
        let row = |i: &Value| (i["number"].as_str().unwrap_or_default().to_owned(), i["open"]["minor"].as_i64().unwrap());
        list["invoices"].as_array().unwrap().iter().map(row).collect()
    }

    fn collection_needs(&self) -> Vec<Value> {
        let needs = self.call("home.today", json!({}))["needs"].clone();
        needs.as_array().unwrap().iter().filter(|n| n["kind"] == "collection").map(|n| n["failed"].clone()).collect()
    }
}

#[test]
fn the_client_agrees_once_and_each_month_settles_its_invoice() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    let before = shop.collection(&rule);
    assert_eq!((&before["state"], &before["can_ask"], &before["amount"]), (&json!("off"), &json!(true), &eur(10_000)), "{before}");
    assert_eq!(shop.collect(&rule)["state"], "waiting");
    assert_eq!(shop.carry()["done"], 1, "{}", shop.call("outbox.list", json!({})));
    let offered = shop.collection(&rule);
    assert_eq!((&offered["state"], &offered["first_on"], &offered["can_ask"]), (&json!("offered"), &json!("2026-12-01"), &json!(false)));
    assert!(offered["url"].as_str().unwrap().contains("/pay/cs_test_"), "{offered}");
    let page = shop.open_page();
    assert_eq!((&page["mode"], &page["amount_total"]), (&json!("subscription"), &json!(10_000)));
    assert_eq!(shop.collect(&rule)["url"], offered["url"], "asked for while it is there, it is the one that is there");
    assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0);

    shop.control("stripe/pay", json!({ "id": page["id"] }));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0, "nothing is charged before the first day");
    let agreed = shop.collection(&rule);
    assert_eq!((&agreed["state"], &agreed["next_on"], &agreed["url"]), (&json!("active"), &json!("2026-12-01"), &Value::Null), "{agreed}");
    assert_eq!(shop.books.desk.refused("stripe.collect", json!({ "recurring_id": rule })), "collected_already");

    // 1 December, past noon: the invoice is made first, then what was charged is read.
    shop.to_noon(11);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 1);
    assert_eq!(shop.issued_by_rules(), [("2026-0001".to_owned(), 10_000)]);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!(shop.issued_by_rules(), [("2026-0001".to_owned(), 0)]);
    // 1.5 % of 100.00 EUR and 0.25, by Stripe's price list.
    let paid = shop.call("payment.list", json!({}))["payments"][0].clone();
    assert_eq!((&paid["amount"], &paid["fee"], &paid["paid_on"]), (&eur(10_000), &eur(175), &json!("2026-12-01")));
    let shown = shop.collection(&rule);
    assert_eq!(shown["next_on"], "2027-01-01");
    let period = &shown["periods"][0];
    assert_eq!((&period["period_on"], &period["state"], &period["number"]), (&json!("2026-12-01"), &json!("paid"), &json!("2026-0001")));
    assert_eq!((&period["payment_id"], &period["amount"]), (&paid["id"], &eur(10_000)));

    // 1 January: what was charged is read first, and settles the invoice as soon as that is issued.
    shop.pass_ms(31 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!(shop.call("client.credit", json!({ "client_id": shop.client }))["credit"][0]["minor"], 10_000);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 1);
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [0, 0]);
    assert_eq!(shop.call("client.credit", json!({ "client_id": shop.client }))["credit"], json!([]));
    // Told again, it is the same.
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    assert_eq!(shop.collection(&rule)["periods"].as_array().unwrap().len(), 2);
    shop.books.desk.verify();
}

/// Events are kept for 30 days: what was agreed and charged in an absence of eleven weeks is found by comparing everything.
/// 800.00 for each month, by the retainer's terms.
#[test]
fn the_fee_of_a_retainer_is_collected_until_it_is_paused_or_ended() {
    let shop = Shop::checkout();
    let retainer = json!({ "client_id": shop.client, "name": "Support", "unit": "hours", "amount": 36_000, "fee_minor": 80_000, "starts_on": "2026-12-01" });
    let retainer = shop.call("retainer.add", retainer)["id"].clone();
    let rule = shop.rule(json!({ "lines": [{ "description": "Support, {period}", "retainer_id": retainer, "tax_ids": [] }] }));
    assert_eq!(shop.collection(&rule)["amount"], eur(80_000));
    shop.agree(&rule);
    shop.call("stripe.read", json!({}));
    let fees = || {
        let all = shop.call("retainer.show", json!({ "id": retainer }))["balance"]["periods"].clone();
        all.as_array().unwrap().iter().rev().map(|p| p["fee"]["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    shop.to_noon(11);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 1);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!((shop.issued_by_rules(), fees()), (vec![("2026-0001".to_owned(), 0)], vec!["issued".to_owned()]));
    shop.call("recurring.pause", json!({ "id": rule, "paused": true }));
    shop.carry();
    shop.pass_ms(31 * DAY_MS);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 0);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0, "what is paused is not charged");
    assert_eq!(fees(), ["issued", "due"], "and can be billed by hand");
    shop.call("stripe.collect_end", json!({ "recurring_id": rule, "when": "now" }));
    shop.carry();
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.collection(&rule)["state"], "ended");
    shop.books.desk.verify();
}

#[test]
fn nothing_is_missed_after_eleven_weeks_away() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    shop.collect(&rule);
    shop.carry();
    shop.call("stripe.read", json!({}));
    shop.control("stripe/pay", json!({ "id": shop.open_page()["id"] }));
    shop.to_noon(77);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 3);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 3);
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).sum::<i64>(), 0);
    assert_eq!(shop.collection(&rule)["next_on"], "2027-03-01");
    shop.books.desk.verify();
}

/// The client agreed and was charged while nobody could look.
#[test]
fn none_is_reminded_of_what_may_have_been_collected() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    shop.agree(&rule);
    shop.fakes.fault(Fault::always(Kind::Unavailable, "GET /v1/"));
    let mut plan = shop.call("dunning.plan", json!({}));
    plan["on"] = json!(true);
    shop.call("dunning.set_plan", plan);
    shop.to_noon(11);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 1);
    shop.pass_ms(40 * DAY_MS);
    let bill = shop.call("invoice.list", json!({}))["invoices"][0]["id"].clone();
    let why = || shop.call("dunning.invoice", json!({ "invoice_id": bill }))["why"].clone();
    assert_eq!(why(), "unread");
    shop.fakes.no_faults();
    shop.call("stripe.read", json!({}));
    assert_eq!(why(), "settled");
}

#[test]
fn whatever_goes_wrong_there_is_one_page() {
    for kind in KINDS {
        let shop = Shop::checkout();
        let rule = shop.rule(json!({}));
        shop.fakes.fault(Fault::once(kind, "POST /v1/checkout/sessions"));
        shop.collect(&rule);
        assert_eq!(shop.carry()["done"], 0, "{kind:?}");
        shop.pass_ms(HOUR_MS);
        assert_eq!(shop.carry()["done"], 1, "{kind:?}: {}", shop.call("outbox.list", json!({})));
        assert_eq!((shop.listed("checkout/sessions").len(), shop.listed("customers").len()), (1, 1), "{kind:?}");
        assert_eq!(shop.collection(&rule)["state"], "offered", "{kind:?}");
    }
}

#[test]
fn a_page_that_is_over_is_made_anew_and_one_that_comes_too_late_is_none() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    shop.collect(&rule);
    shop.carry();
    shop.pass_ms(25 * HOUR_MS);
    let over = shop.collection(&rule);
    assert_eq!((&over["state"], &over["can_ask"], &over["url"]), (&json!("expired"), &json!(true), &Value::Null));
    shop.collect(&rule);
    shop.carry();
    assert_eq!((shop.listed("checkout/sessions").len(), shop.collection(&rule)["state"].clone()), (2, json!("offered")));
    shop.control("stripe/pay", json!({ "id": shop.open_page()["id"] }));
    shop.call("stripe.read", json!({}));
    assert_eq!((shop.collection(&rule)["state"].clone(), shop.listed("subscriptions").len()), (json!("active"), 1));

    // Ten days without a network, and the first charge would be today: it is asked for no more.
    let late = shop.rule(json!({ "name": "Late" }));
    shop.fakes.fault(Fault::always(Kind::DropRequest, "POST"));
    shop.collect(&late);
    shop.pass_ms(10 * DAY_MS);
    shop.fakes.no_faults();
    assert_eq!(shop.carry()["dropped"], 1);
    let none = shop.collection(&late);
    assert_eq!((&none["state"], &none["can_ask"]), (&json!("closed"), &json!(true)));
}

#[test]
fn a_page_is_closed_and_one_that_is_being_made_too() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    let end = || shop.call("stripe.collect_end", json!({ "recurring_id": rule, "when": "now" }));
    shop.collect(&rule);
    shop.carry();
    end();
    assert_eq!(shop.carry()["done"], 1);
    assert_eq!((shop.collection(&rule)["state"].clone(), shop.open_page()), (json!("closed"), Value::Null));
    // Its answer is lost, and it is called off before the next attempt.
    shop.fakes.fault(Fault::once(Kind::DropAnswer, "POST /v1/checkout/sessions"));
    shop.collect(&rule);
    shop.carry();
    assert_eq!(end()["state"], "closed");
    shop.pass_ms(HOUR_MS);
    shop.carry();
    shop.carry();
    assert_eq!((shop.open_page(), shop.call("outbox.list", json!({}))["waiting"].clone()), (Value::Null, json!(0)));
    assert_eq!(shop.books.desk.refused("stripe.collect_end", json!({ "recurring_id": rule, "when": "now" })), "not_collected");
}

#[test]
fn a_rule_that_is_paused_takes_nothing() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    shop.call("recurring.pause", json!({ "id": rule, "paused": true }));
    assert_eq!(shop.call("outbox.list", json!({}))["effects"][0]["kind"], "stripe.subscription");
    assert_eq!(shop.collection(&rule)["changes"], true);
    shop.carry();
    assert_eq!(shop.at_stripe_now()["pause_collection"]["behavior"], "void");
    let paused = shop.collection(&rule);
    assert_eq!((&paused["state"], &paused["next_on"], &paused["changes"]), (&json!("paused"), &Value::Null, &json!(false)));
    // Over 1 December.
    shop.to_noon(12);
    shop.call("recurring.run", json!({}));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    assert_eq!(shop.issued_by_rules(), []);
    assert_eq!(shop.collection(&rule)["periods"][0]["state"], "void");
    shop.call("recurring.pause", json!({ "id": rule, "paused": false }));
    shop.carry();
    assert_eq!((shop.collection(&rule)["state"].clone(), shop.at_stripe_now()["pause_collection"].clone()), (json!("active"), Value::Null));
    // 1 January is charged again.
    shop.pass_ms(30 * DAY_MS);
    shop.call("recurring.run", json!({}));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [0]);
    shop.books.desk.verify();
}

/// Ctrl+Z takes the pause back here, and what was asked there with it.
#[test]
fn a_pause_that_is_undone_is_none_there() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    shop.call("recurring.pause", json!({ "id": rule, "paused": true }));
    shop.call("undo.undo", json!({}));
    assert_eq!(shop.carry()["done"], 2);
    assert_eq!((shop.at_stripe_now()["pause_collection"].clone(), shop.collection(&rule)["state"].clone()), (Value::Null, json!("active")));
}

#[test]
fn a_card_that_does_not_pay_is_told_until_it_does() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    let id = shop.at_stripe_now()["id"].as_str().unwrap().to_owned();
    shop.post_there(&format!("subscriptions/{id}"), &[("default_payment_method", "pm_card_chargeDeclined")]);
    shop.to_noon(11);
    shop.call("recurring.run", json!({}));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [10_000]);
    let shown = shop.collection(&rule);
    assert_eq!((&shown["state"], &shown["periods"][0]["state"]), (&json!("past_due"), &json!("failed")));
    assert!(shown["periods"][0]["url"].as_str().unwrap().contains("/invoice/in_"), "{shown}");
    let need = &shop.collection_needs()[0];
    assert_eq!((&need["recurring_id"], &need["period_on"], &need["amount"]), (&rule, &json!("2026-12-01"), &eur(10_000)));
    // The client pays with another card.
    let bill = shop.listed("invoices")[0]["id"].as_str().unwrap().to_owned();
    shop.post_there(&format!("invoices/{bill}/pay"), &[("payment_method", "pm_card_visa")]);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!((shop.collection(&rule)["state"].clone(), shop.collection_needs().len()), (json!("active"), 0));
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [0]);
    shop.books.desk.verify();
}

/// Stripe tries a card again after days: not for what the client has sent by bank meanwhile.
#[test]
fn what_came_by_bank_is_not_charged_again() {
    for kind in [None].into_iter().chain(KINDS.map(Some)) {
        let shop = Shop::checkout();
        let rule = shop.agreed();
        let id = shop.at_stripe_now()["id"].as_str().unwrap().to_owned();
        shop.post_there(&format!("subscriptions/{id}"), &[("default_payment_method", "pm_card_chargeDeclined")]);
        shop.to_noon(11);
        shop.call("recurring.run", json!({}));
        shop.call("stripe.read", json!({}));
        let pay = |minor: i64| {
            shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(minor), "paid_on": "2026-12-01" }));
            shop.call("stripe.read", json!({}));
        };
        pay(4_000);
        assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "the rest is still Stripe's to take");
        pay(6_000);
        if let Some(kind) = kind {
            shop.fakes.fault(Fault::once(kind, "POST /v1/invoices/"));
        }
        shop.carry();
        shop.pass_ms(HOUR_MS);
        shop.carry();
        let bill = &shop.listed("invoices")[0];
        assert_eq!((&bill["status"], &bill["amount_remaining"]), (&json!("paid"), &json!(0)), "{kind:?}: {bill}");
        shop.call("stripe.read", json!({}));
        assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "{kind:?}");
        let shown = shop.collection(&rule);
        assert_eq!((&shown["state"], &shown["periods"][0]["state"]), (&json!("active"), &json!("paid")), "{kind:?}: {shown}");
        assert_eq!((shop.listed("charges").iter().filter(|c| c["paid"] == true).count(), shop.issued_by_rules()[0].1), (0, 0));
        shop.books.desk.verify();
    }
}

#[test]
fn another_amount_is_charged_from_the_next_period_on() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    assert_eq!(shop.books.desk.refused("stripe.collect_amount", json!({ "recurring_id": rule })), "same_amount");
    let lines = json!([{ "description": "Care plan, {period}", "price_minor": 15_000, "tax_ids": [] }]);
    shop.call("recurring.edit", json!({ "id": rule, "lines": lines }));
    let shown = shop.collection(&rule);
    assert_eq!((&shown["amount"], &shown["other_amount"]), (&eur(10_000), &eur(15_000)));
    assert_eq!(shop.call("stripe.collect_amount", json!({ "recurring_id": rule }))["changes"], true);
    assert_eq!(shop.books.desk.refused("stripe.collect_amount", json!({ "recurring_id": rule })), "under_way");
    shop.carry();
    let shown = shop.collection(&rule);
    assert_eq!((&shown["amount"], &shown["other_amount"]), (&eur(15_000), &Value::Null));
    shop.to_noon(11);
    shop.call("recurring.run", json!({}));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.call("payment.list", json!({}))["payments"][0]["amount"], eur(15_000));
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [0]);
    // Other days than Stripe's are told.
    assert_eq!(shop.collection(&rule)["off_beat"], false);
    shop.call("recurring.edit", json!({ "id": rule, "rrule": "FREQ=MONTHLY;BYMONTHDAY=15" }));
    assert_eq!(shop.collection(&rule)["off_beat"], true);
}

#[test]
fn it_ends_with_its_period_or_at_once() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    let end = |when: &str| shop.call("stripe.collect_end", json!({ "recurring_id": rule, "when": when }));
    shop.to_noon(11);
    shop.call("recurring.run", json!({}));
    shop.call("stripe.read", json!({}));
    end("period_end");
    shop.carry();
    let ending = shop.collection(&rule);
    assert_eq!((&ending["state"], &ending["ends_on"], &ending["next_on"]), (&json!("ending"), &json!("2027-01-01"), &Value::Null));
    end("never");
    shop.carry();
    let again = shop.collection(&rule);
    assert_eq!((&again["state"], &again["ends_on"], &again["next_on"]), (&json!("active"), &Value::Null, &json!("2027-01-01")));
    assert_eq!(shop.books.desk.refused("recurring.delete", json!({ "id": rule })), "in_use");
    end("now");
    shop.carry();
    let ended = shop.collection(&rule);
    assert_eq!((&ended["state"], &ended["can_ask"]), (&json!("ended"), &json!(true)));
    shop.pass_ms(60 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    assert_eq!(shop.books.desk.refused("stripe.collect_end", json!({ "recurring_id": rule, "when": "now" })), "not_collected");
    shop.call("recurring.delete", json!({ "id": rule }));
    shop.books.desk.verify();
}

#[test]
fn whatever_goes_wrong_each_change_is_made_once() {
    type Asked = fn(&Shop, &Value);
    let deeds: [(&str, &str, Asked, &str); 4] = [
        ("pause", "POST /v1/subscriptions/", |s, r| drop(s.call("recurring.pause", json!({ "id": r, "paused": true }))), "paused"),
        (
            "amount",
            "POST /v1/subscriptions/",
            |s, r| {
                let lines = json!([{ "description": "Care", "price_minor": 12_000, "tax_ids": [] }]);
                s.call("recurring.edit", json!({ "id": r, "lines": lines }));
                s.call("stripe.collect_amount", json!({ "recurring_id": r }));
            },
            "active",
        ),
        (
            "later",
            "POST /v1/subscriptions/",
            |s, r| drop(s.call("stripe.collect_end", json!({ "recurring_id": r, "when": "period_end" }))),
            "ending",
        ),
        (
            "now",
            "DELETE /v1/subscriptions/",
            |s, r| drop(s.call("stripe.collect_end", json!({ "recurring_id": r, "when": "now" }))),
            "ended",
        ),
    ];
    for (name, route, ask, state) in deeds {
        for kind in KINDS {
            let shop = Shop::checkout();
            let rule = shop.agreed();
            let prices = shop.listed("prices").len();
            shop.fakes.fault(Fault::once(kind, route));
            ask(&shop, &rule);
            shop.carry();
            shop.pass_ms(HOUR_MS);
            shop.carry();
            assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0, "{name} {kind:?}");
            assert_eq!(shop.collection(&rule)["state"], state, "{name} {kind:?}");
            let more = usize::from(name == "amount");
            assert_eq!(shop.listed("prices").len(), prices + more, "{name} {kind:?}: one object for one effect");
        }
    }
}

#[test]
fn days_that_stripe_does_not_count_are_refused_with_their_remedy() {
    let shop = Shop::checkout();
    let desk = &shop.books.desk;
    let refused = |more: Value| {
        let rule = shop.rule(more);
        desk.refused("stripe.collect", json!({ "recurring_id": rule }))
    };
    // From Monday on a Thursday is no week later; from 30 November on the last of December is no month later.
    assert_eq!(refused(json!({ "rrule": "FREQ=WEEKLY;BYDAY=MO,TH" })), "rrule not_stripes");
    assert_eq!(refused(json!({ "rrule": "FREQ=MONTHLY;BYMONTHDAY=-1", "starts_on": "2026-11-20" })), "rrule not_stripes");
    assert_eq!(refused(json!({ "rrule": "FREQ=MONTHLY;COUNT=12" })), "rrule has_end");
    assert_eq!(refused(json!({ "rrule": "FREQ=MONTHLY;INTERVAL=48" })), "rrule longer_than_stripe");
    assert_eq!(refused(json!({ "starts_on": "2027-03-01" })), "starts_on beyond_period");
    let tiny = json!([{ "description": "Care", "price_minor": 49, "tax_ids": [] }]);
    assert_eq!(refused(json!({ "lines": tiny })), "stripe_amount");
    let paused = shop.rule(json!({}));
    shop.call("recurring.pause", json!({ "id": paused, "paused": true }));
    assert_eq!(desk.refused("stripe.collect", json!({ "recurring_id": paused })), "recurring_paused");
    // What Stripe counts as we do: each week, each quarter, each day.
    for rrule in ["FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "FREQ=DAILY;INTERVAL=10", "FREQ=YEARLY", "FREQ=DAILY"] {
        let rule = shop.rule(json!({ "rrule": rrule, "starts_on": "2026-11-20" }));
        shop.collect(&rule);
        assert_eq!(shop.carry()["done"], 1, "{rrule}: {}", shop.call("outbox.list", json!({})));
        assert_eq!(shop.collection(&rule)["state"], "offered", "{rrule}");
    }
    let bare = Shop::new();
    let rule = bare.rule(json!({}));
    assert_eq!(bare.books.desk.refused("stripe.collect", json!({ "recurring_id": rule })), "return_url no_page");
    let alone = Desk::new();
    let client = super::invoice_books::client(&alone, json!({}));
    let rule = alone.call(
        "recurring.add",
        json!({ "client_id": client, "name": "Care", "rrule": "FREQ=MONTHLY", "lines": [{ "description": "Care", "price_minor": 100 }] }),
    );
    assert_eq!(alone.refused("stripe.collect", json!({ "recurring_id": rule["id"] })), "not_connected");
}

/// The client becomes part of another one after it agreed: what it is charged is that one's.
#[test]
fn a_client_that_is_merged_away_is_still_charged() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    shop.call("client.merge", json!({ "from": shop.client, "into": shop.books.client }));
    shop.to_noon(11);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!(shop.call("recurring.run", json!({}))["issued"], 1);
    assert_eq!(shop.issued_by_rules().iter().map(|(_, open)| *open).collect::<Vec<_>>(), [0]);
    assert_eq!(shop.collection(&rule)["periods"][0]["number"], "2026-0001");
    shop.books.desk.verify();
}

/// What the client may be agreeing to in this moment stays to be seen.
#[test]
fn a_rule_that_is_offered_is_not_undone() {
    let shop = Shop::checkout();
    let rule = shop.rule(json!({}));
    shop.collect(&rule);
    assert!(shop.books.desk.try_call("undo.undo", json!({})).is_err());
    assert_eq!(shop.collection(&rule)["state"], "waiting");
    assert_eq!(shop.books.desk.refused("recurring.delete", json!({ "id": rule })), "in_use");
    shop.books.desk.verify();
}

#[test]
fn what_was_collected_goes_back_and_comes_back_from_a_full_export() {
    let shop = Shop::checkout();
    let rule = shop.agreed();
    shop.to_noon(11);
    shop.call("recurring.run", json!({}));
    shop.call("stripe.read", json!({}));
    let payment = shop.call("payment.list", json!({}))["payments"][0].clone();
    shop.call("stripe.refund", json!({ "payment_id": payment["id"], "amount": eur(4_000) }));
    shop.carry();
    assert_eq!(shop.issued_by_rules()[0].1, 4_000);
    assert_eq!(shop.went_back().iter().map(|(amount, ..)| *amount).collect::<Vec<_>>(), [4_000]);
    let path = shop.books.desk.dir.path().join("whole.zip");
    let exported = shop.call("export.workspace", json!({ "path": path }));
    let other = Desk::new();
    other.call("workspace.import", json!({ "path": path }));
    assert_eq!(other.call("workspace.hash", json!({}))["state"], exported["state"]);
    other.verify();
    let there = other.call("stripe.collection", json!({ "recurring_id": rule }));
    assert_eq!((&there["state"], &there["periods"][0]["state"]), (&json!("active"), &json!("paid")));
}
