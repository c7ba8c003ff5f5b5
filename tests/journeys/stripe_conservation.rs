//! Random schedules of paying, refunding, disputing, with faults, restarts and time: at the end the ledger is what Stripe holds.

use super::{invoice_books::Books, stripe::Shop};
use crate::support::{Desk, sequences};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
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
    Fault(usize, usize),
    Hours(i64),
    Read,
    Carry,
    Restart,
}

pub const KINDS: [Kind; 7] =
    [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];
const ROUTES: [&str; 4] = ["POST /v1/payment_links", "POST /v1/refunds", "GET /v1/charges", "GET /v1/events"];

pub fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1_000..9_000_i64).prop_map(Step::Invoice),
        5 => (0..4_usize, any::<bool>()).prop_map(|(n, fails)| Step::Pay(n, fails)),
        1 => (0..4_usize, 100..9_000_i64).prop_map(|(n, minor)| Step::ByBank(n, minor)),
        4 => (0..4_usize, 50..9_000_i64, any::<bool>()).prop_map(|(n, minor, credit)| Step::Refund(n, minor, credit)),
        2 => (0..4_usize, 50..9_000_i64).prop_map(|(n, minor)| Step::RefundThere(n, minor)),
        2 => (0..4_usize).prop_map(Step::Dispute),
        1 => (0..2_usize, any::<bool>()).prop_map(|(n, won)| Step::Decide(n, won)),
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
        // One object for one effect.
        let mut labels: Vec<&str> =
            ["payment_link", "refund"].into_iter().flat_map(all).filter_map(|o| o["metadata"]["stint_id"].as_str()).collect();
        let count = labels.len();
        labels.sort_unstable();
        labels.dedup();
        prop_assert_eq!(labels.len(), count);
    }
    // Less than half a euro Stripe does not charge.
    let open: i64 = bills.iter().map(|bill| shop.open_of(bill)).filter(|minor| *minor >= 50).sum();
    let linked: i64 = shop.links().1.iter().map(|(_, amount)| amount).sum();
    prop_assert_eq!(linked, open, "what can be paid at Stripe is what is open here");
    for payout in shop.call("stripe.payouts", json!({}))["payouts"].as_array().unwrap() {
        prop_assert_eq!(&payout["missing"]["minor"], &json!(0), "{}", payout);
    }
    shop.books.desk.verify();
    Ok(())
}

#[test]
fn the_ledger_is_what_stripe_holds() {
    let mut runner = TestRunner::new(sequences(10));
    runner
        .run(&(any::<u16>(), prop::collection::vec(step(), 10..28)), |(seed, steps)| {
            let mut shop = Shop::seeded(u64::from(seed));
            let mut bills = Vec::new();
            for step in &steps {
                shop = take(shop, &mut bills, step);
            }
            settle(&shop);
            holds(&shop, &bills)
        })
        .unwrap();
}
