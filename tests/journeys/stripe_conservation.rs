//! Random schedules of paying, refunding, disputing, with faults, restarts and time: at the end the ledger is what Stripe holds.

use super::{invoice_books::Books, stripe::Shop};
use crate::support::{Desk, sequences};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use stint_fakes::{Fault, Kind};

#[derive(Debug, Clone)]
pub enum Step {
    Invoice(i64),
    /// Pays a link that can be paid, by its place.
    Pay(usize, bool),
    /// What is open on an invoice comes by bank, or a part of it.
    ByBank(usize, i64),
    /// Asks here; with a credit note or without.
    Refund(usize, i64, bool),
    /// In Stripe's dashboard.
    RefundThere(usize, i64),
    Dispute(usize),
    Decide(usize, bool),
    /// Answers the first dispute that waits, here: nothing much, what wins, what loses; or accepts the loss.
    Answer(usize),
    /// A rule of each week, and the page on which its client agrees.
    Subscribe(i64),
    /// The client agrees.
    Agree,
    /// The card pays, or no longer.
    Card(bool),
    Pause(bool),
    /// Ends it now, or with its period; or charges another amount.
    Change(usize, i64),
    Fault(usize, usize),
    Hours(i64),
    Read,
    Carry,
    Restart,
}

pub const KINDS: [Kind; 7] =
    [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];
const ROUTES: [&str; 10] = [
    "POST /v1/payment_links",
    "POST /v1/refunds",
    "POST /v1/disputes",
    "POST /v1/checkout/sessions",
    "POST /v1/subscriptions",
    "DELETE /v1/subscriptions",
    "GET /v1/subscriptions",
    "GET /v1/invoices",
    "GET /v1/charges",
    "GET /v1/events",
];

pub fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1_000..9_000_i64).prop_map(Step::Invoice),
        5 => (0..4_usize, any::<bool>()).prop_map(|(n, fails)| Step::Pay(n, fails)),
        1 => (0..4_usize, 100..9_000_i64).prop_map(|(n, minor)| Step::ByBank(n, minor)),
        4 => (0..4_usize, 50..9_000_i64, any::<bool>()).prop_map(|(n, minor, credit)| Step::Refund(n, minor, credit)),
        2 => (0..4_usize, 50..9_000_i64).prop_map(|(n, minor)| Step::RefundThere(n, minor)),
        2 => (0..4_usize).prop_map(Step::Dispute),
        1 => (0..2_usize, any::<bool>()).prop_map(|(n, won)| Step::Decide(n, won)),
        2 => (0..4_usize).prop_map(Step::Answer),
        2 => (1_000..9_000_i64).prop_map(Step::Subscribe),
        3 => Just(Step::Agree),
        1 => any::<bool>().prop_map(Step::Card),
        1 => any::<bool>().prop_map(Step::Pause),
        1 => (0..3_usize, 1_000..9_000_i64).prop_map(|(n, minor)| Step::Change(n, minor)),
        3 => (0..ROUTES.len(), 0..KINDS.len()).prop_map(|(route, kind)| Step::Fault(route, kind)),
        3 => (1..60_i64).prop_map(Step::Hours),
        3 => Just(Step::Read),
        5 => Just(Step::Carry),
        1 => Just(Step::Restart),
    ]
}

impl Shop {
    /// A deed that Stripe may refuse.
    fn attempt(&self, deed: &str, request: &Value) {
        let sent = ureq::post(format!("{}/_control/{deed}", self.fakes.url()))
            .config()
            .http_status_as_error(false)
            .build()
            .header("content-type", "application/json")
            .send(request.to_string());
        assert!(sent.is_ok(), "{deed} {request}");
    }

    /// Ids of charges at Stripe, or of what else there is.
    fn ids(&self, kind: &str) -> Vec<String> {
        self.fakes.world().stripe.of_kind(kind).filter_map(|o| o["id"].as_str().map(str::to_owned)).collect()
    }

    fn the_rule(&self) -> Value {
        self.call("recurring.list", json!({}))["recurring"][0]["id"].clone()
    }

    fn restarted(self) -> Self {
        let Self { books: Books { desk, client: first, project, tasks }, fakes, client } = self;
        // Ids of one moment are the same after a restart, with ids from a seed.
        desk.clock.pass_ms(1_000);
        let desk: Desk = desk.restart();
        Self { books: Books { desk, client: first, project, tasks }, fakes, client }
    }
}

pub fn take(shop: Shop, bills: &mut Vec<Value>, step: &Step) -> Shop {
    let desk = &shop.books.desk;
    match step {
        Step::Invoice(minor) => {
            let bill = shop.invoice(*minor);
            shop.want(&bill);
            bills.push(bill);
        }
        Step::Pay(n, fails) => {
            let links = shop.links().1;
            if let Some((link, _)) = links.get(n % links.len().max(1)) {
                shop.attempt("stripe/pay", &json!({ "id": link, "with": if *fails { "refund_fails" } else { "visa" } }));
            }
        }
        Step::ByBank(n, minor) => {
            if let Some(bill) = bills.get(n % bills.len().max(1)) {
                let minor = shop.open_of(bill).min(*minor);
                let amount = json!({ "minor": minor, "currency": "EUR" });
                if minor > 0 {
                    shop.call(
                        "payment.add",
                        json!({ "client_id": shop.client, "amount": amount, "allocations": [{ "invoice_id": bill }] }),
                    );
                }
            }
        }
        Step::Refund(n, minor, credited) => {
            let list = shop.call("payment.list", json!({ "kind": "payment", "method": "Stripe" }));
            let paid = list["payments"].as_array().unwrap();
            if let Some(payment) = paid.get(n % paid.len().max(1)) {
                let there = shop.call("stripe.paid", json!({ "payment_id": payment["id"] }))["charges"][0].clone();
                let minor = there["refundable"]["minor"].as_i64().unwrap().min(*minor);
                let wish = json!({ "amounts": [{ "share": 0, "amount": { "minor": minor, "currency": "EUR" } }] });
                let credit = credited.then(|| json!({ "id": there["invoice_id"], "wish": wish }));
                let request = json!({ "payment_id": payment["id"], "amount": { "minor": minor, "currency": "EUR" }, "credit": credit });
                // Nothing may be left, of the charge or of the invoice, or it is disputed.
                let _ = desk.try_call("stripe.refund", request);
            }
        }
        Step::RefundThere(n, minor) => {
            let charges = shop.ids("charge");
            if let Some(charge) = charges.get(n % charges.len().max(1)) {
                shop.attempt("stripe/refund", &json!({ "charge": charge, "amount": minor }));
            }
        }
        Step::Dispute(n) => {
            let charges = shop.ids("charge");
            if let Some(charge) = charges.get(n % charges.len().max(1)) {
                let open = |c: &Value| c["amount_captured"].as_i64() > c["amount_refunded"].as_i64();
                let some = shop.fakes.world().stripe.of_kind("charge").any(|c| c["id"] == **charge && open(c));
                if some {
                    shop.attempt("stripe/dispute", &json!({ "charge": charge }));
                }
            }
        }
        Step::Decide(n, won) => {
            let waiting: Vec<String> = {
                let world = shop.fakes.world();
                let open = world.stripe.of_kind("dispute").filter(|d| d["status"] == "needs_response");
                open.filter_map(|d| d["id"].as_str().map(str::to_owned)).collect()
            };
            if let Some(dispute) = waiting.get(n % waiting.len().max(1)) {
                shop.attempt("stripe/dispute/decide", &json!({ "dispute": dispute, "won": won }));
            }
        }
        Step::Answer(how) => {
            let needs = shop.call("home.today", json!({}))["needs"].clone();
            if let Some(need) = needs.as_array().unwrap().iter().find(|n| n["kind"] == "dispute") {
                let id = &need["due"]["id"];
                let text = ["It is done.", "winning_evidence", "losing_evidence"].get(*how);
                let evidence = json!({ "product_description": "Work", "uncategorized_text": text });
                let deed = if *how < 3 {
                    ("dispute.submit", json!({ "dispute_id": id, "evidence": evidence }))
                } else {
                    ("dispute.accept", json!({ "dispute_id": id }))
                };
                // It may be on its way already.
                let _ = desk.try_call(deed.0, deed.1);
            }
        }
        Step::Subscribe(minor) => {
            if shop.the_rule().is_null() {
                let lines = json!([{ "description": "Care", "price_minor": minor, "tax_ids": [] }]);
                let rule = json!({ "client_id": shop.client, "name": "Care", "rrule": "FREQ=WEEKLY", "mode": "issue", "lines": lines });
                shop.call("recurring.add", rule);
            }
            let _ = desk.try_call("stripe.collect", json!({ "recurring_id": shop.the_rule() }));
        }
        Step::Agree => {
            let page = {
                let world = shop.fakes.world();
                let open = world.stripe.of_kind("checkout.session").find(|s| s["status"] == "open" && s["mode"] == "subscription");
                open.map(|s| s["id"].clone())
            };
            if let Some(page) = page {
                shop.attempt("stripe/pay", &json!({ "id": page }));
            }
        }
        Step::Card(pays) => {
            let token = if *pays { "pm_card_visa" } else { "pm_card_chargeDeclined" };
            for id in shop.ids("subscription") {
                let url = format!("{}/v1/subscriptions/{id}", shop.fakes.url());
                let _ = ureq::post(url).header("authorization", "Bearer sk_test_stint").send_form([("default_payment_method", token)]);
            }
        }
        Step::Pause(paused) => drop(desk.try_call("recurring.pause", json!({ "id": shop.the_rule(), "paused": paused }))),
        Step::Change(how, minor) => {
            let rule = shop.the_rule();
            if *how == 2 && !rule.is_null() {
                let lines = json!([{ "description": "Care", "price_minor": minor, "tax_ids": [] }]);
                shop.call("recurring.edit", json!({ "id": rule, "lines": lines }));
                let _ = desk.try_call("stripe.collect_amount", json!({ "recurring_id": rule }));
            } else {
                let when = if *how == 0 { "now" } else { "period_end" };
                let _ = desk.try_call("stripe.collect_end", json!({ "recurring_id": rule, "when": when }));
            }
        }
        Step::Fault(route, kind) => shop.fakes.fault(Fault::once(KINDS[*kind], ROUTES[*route])),
        Step::Hours(hours) => shop.pass_ms(hours * 3_600_000),
        Step::Read => drop(desk.try_call("stripe.read", json!({}))),
        Step::Carry => drop(desk.try_call("outbox.carry", json!({}))),
        Step::Restart => return shop.restarted(),
    }
    shop
}

/// Three weeks without faults: every deadline passes, everything is sent or refused for good, everything is read.
fn settle(shop: &Shop) {
    shop.fakes.no_faults();
    settled(shop, || drop(shop.call("stripe.read", json!({}))));
}

/// So long, with this before each look at what waits.
pub fn settled(shop: &Shop, read: impl Fn()) {
    for _ in 0..42 {
        shop.pass_ms(12 * 3_600_000);
        shop.call("recurring.run", json!({}));
        read();
        shop.carry();
        let waiting = shop.call("outbox.list", json!({}))["effects"].clone();
        for effect in waiting.as_array().unwrap().iter().filter(|e| e["state"] == "parked") {
            shop.call("outbox.discard", json!({ "id": effect["id"] }));
        }
    }
    assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0);
}

pub fn holds(shop: &Shop, bills: &[Value]) -> Result<(), TestCaseError> {
    let list = shop.call("payment.list", json!({ "method": "Stripe" }));
    let rows = list["payments"].as_array().unwrap();
    let ours = |kind: &str, name: &str| -> i64 {
        let of = |p: &Value| if name == "fee" { p["fee"]["minor"].as_i64() } else { p["amount"]["minor"].as_i64() };
        rows.iter().filter(|p| p["kind"] == kind).filter_map(of).sum()
    };
    {
        let world = shop.fakes.world();
        let all = |kind: &'static str| world.stripe.of_kind(kind);
        let charged: i64 = all("charge").filter(|c| c["captured"] == true).filter_map(|c| c["amount_captured"].as_i64()).sum();
        let fees: i64 = all("balance_transaction").filter(|t| t["type"] == "charge").filter_map(|t| t["fee"].as_i64()).sum();
        let moved = |r: &&Value| r["status"] == "succeeded" && r["balance_transaction"].is_string();
        let refunded: i64 = all("refund").filter(moved).filter_map(|r| r["amount"].as_i64()).sum();
        let lost: i64 = all("dispute").filter(|d| d["status"] == "lost").filter_map(|d| d["amount"].as_i64()).sum();
        prop_assert_eq!((ours("payment", "amount"), ours("payment", "fee")), (charged, fees));
        prop_assert_eq!(ours("refund", "amount"), refunded + lost);
        // One object for one effect; a page that a link opened bears the link's label.
        let mut labels: Vec<&str> = ["payment_link", "refund", "checkout.session", "dispute"]
            .into_iter()
            .flat_map(all)
            .filter(|o| o["payment_link"].is_null())
            .filter_map(|o| o["metadata"]["stint_id"].as_str())
            .collect();
        let count = labels.len();
        labels.sort_unstable();
        labels.dedup();
        prop_assert_eq!(labels.len(), count);
    }
    // Less than half a euro Stripe does not charge.
    let open: i64 = bills.iter().map(|bill| shop.open_of(bill)).filter(|minor| *minor >= 50).sum();
    let linked: i64 = shop.links().1.iter().map(|(_, amount)| amount).sum();
    prop_assert_eq!(linked, open, "what can be paid at Stripe is what is open here");
    let rule = shop.the_rule();
    if !rule.is_null() {
        collected(shop, &rule)?;
    }
    for payout in shop.call("stripe.payouts", json!({}))["payouts"].as_array().unwrap() {
        prop_assert_eq!(&payout["missing"]["minor"], &json!(0), "{}", payout);
    }
    shop.books.desk.verify();
    Ok(())
}

/// Each period that Stripe charged is one payment here, and settles the invoice of its period unless it went back.
fn collected(shop: &Shop, rule: &Value) -> Result<(), TestCaseError> {
    let shown = shop.call("stripe.collection", json!({ "recurring_id": rule }));
    let periods = shown["periods"].as_array().unwrap();
    let paid: Vec<&Value> = periods.iter().filter(|p| p["state"] == "paid").collect();
    let there = {
        let world = shop.fakes.world();
        let bills: Vec<i64> =
            world.stripe.of_kind("invoice").filter(|i| i["status"] == "paid").filter_map(|i| i["amount_paid"].as_i64()).collect();
        bills
    };
    prop_assert_eq!(paid.len(), there.len(), "{}", shown);
    prop_assert_eq!(paid.iter().filter_map(|p| p["amount"]["minor"].as_i64()).sum::<i64>(), there.iter().sum::<i64>());
    let mut payments = BTreeSet::new();
    for period in paid {
        prop_assert!(payments.insert(period["payment_id"].as_str().unwrap().to_owned()), "{} settles twice", period);
        let of = shop.call("stripe.paid", json!({ "payment_id": period["payment_id"] }))["charges"][0].clone();
        let came_back = of["refunds"].as_array().unwrap().len() + of["disputes"].as_array().unwrap().len() > 0;
        if !came_back && period["number"].is_string() {
            let bill = shop.call("invoice.show", json!({ "id": period["invoice_id"] }));
            // What the rule comes to may have changed between its charge and its invoice.
            let short = (bill["totals"]["total"]["minor"].as_i64().unwrap() - period["amount"]["minor"].as_i64().unwrap()).max(0);
            prop_assert_eq!(bill["open"]["minor"].as_i64().unwrap(), short, "{}", period);
        }
    }
    Ok(())
}

#[test]
fn the_ledger_is_what_stripe_holds() {
    let mut runner = TestRunner::new(sequences(10));
    runner
        .run(&(any::<u16>(), prop::collection::vec(step(), 12..36)), |(seed, steps)| {
            let mut shop = Shop::seeded(u64::from(seed));
            shop.control("stripe/habits", json!({ "event_late_permille": 300, "event_late_s": 3_000, "event_twice_permille": 300 }));
            shop.call(
                "profile.save",
                json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg",
                "country": "DE", "vat_id": "DE129273398", "website": "nordlicht.example" }),
            );
            let mut bills = Vec::new();
            for step in &steps {
                shop = take(shop, &mut bills, step);
            }
            settle(&shop);
            holds(&shop, &bills)
        })
        .unwrap();
}
