//! Payment links against a Stripe that remembers, refuses and fails (`fakes/`).

use super::{
    invoice_books::{Books, client},
    payments::{eur, invoice},
};
use crate::support::Desk;
use serde_json::{Value, json};
use stint_fakes::{Clock, Fakes, Fault, Kind, Options};

/// 2026-11-20T08:00:00Z, where the desk's clock stands too.
const NOW_MS: i64 = 1_795_161_600_000;
pub const DAY_MS: i64 = 86_400_000;

/// What others do to the accounts.
#[track_caller]
pub fn control(fakes: &Fakes, deed: &str, request: &Value) -> Value {
    let sent = ureq::post(format!("{}/_control/{deed}", fakes.url())).header("content-type", "application/json").send(request.to_string());
    serde_json::from_str(&sent.unwrap().body_mut().read_to_string().unwrap()).unwrap()
}

pub struct Shop {
    pub books: Books,
    pub fakes: Fakes,
    pub client: Value,
}

pub fn stand_in(seed: u64) -> Fakes {
    Fakes::with(Options { seed, port: 0, clock: Clock::pinned(NOW_MS), state_file: None }).unwrap()
}

impl Shop {
    pub fn new() -> Self {
        Self::seeded(7)
    }

    pub fn seeded(seed: u64) -> Self {
        let fakes = stand_in(seed);
        let books = Books::new();
        let client = client(&books.desk, json!({ "name": "Globex" }));
        let shop = Self { books, fakes, client };
        shop.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": shop.fakes.url() }));
        shop
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.books.desk.call(name, request)
    }

    pub fn control(&self, deed: &str, request: Value) -> Value {
        control(&self.fakes, deed, &request)
    }

    pub fn invoice(&self, minor: i64) -> Value {
        invoice(&self.books, &self.client, minor, "2026-11-20", 14)
    }

    /// Asks for a link.
    pub fn want(&self, invoice: &Value) -> Value {
        self.call("stripe.link", json!({ "invoice_id": invoice, "wanted": true }))
    }

    pub fn carry(&self) -> Value {
        self.call("outbox.carry", json!({}))
    }

    pub fn status(&self, invoice: &Value) -> Value {
        self.call("stripe.status", json!({ "invoice_id": invoice }))
    }

    pub fn pass_ms(&self, ms: i64) {
        self.books.desk.clock.pass_ms(ms);
        self.fakes.advance(ms);
    }

    /// The links at Stripe, and those of them that can be paid: id, amount.
    pub fn links(&self) -> (usize, Vec<(String, i64)>) {
        let answer = ureq::get(format!("{}/v1/payment_links?limit=100&expand[]=data.line_items", self.fakes.url()))
            .header("authorization", "Bearer sk_test_stint")
            .call();
        let list: Value = serde_json::from_str(&answer.unwrap().body_mut().read_to_string().unwrap()).unwrap();
        let all = list["data"].as_array().unwrap();
        let open = all.iter().filter(|link| link["active"] == true);
        let one = |link: &Value| (link["id"].as_str().unwrap().to_owned(), link["line_items"]["data"][0]["amount_total"].as_i64().unwrap());
        (all.len(), open.map(one).collect())
    }

    /// An invoice that was paid in full through its link: its id, and the payment as it is listed.
    pub fn paid(&self, minor: i64, with: &str) -> (Value, Value) {
        let bill = self.invoice(minor);
        self.want(&bill);
        self.carry();
        let (link, _) = self.links().1.into_iter().find(|(_, amount)| *amount == minor).unwrap();
        self.control("stripe/pay", json!({ "id": link, "with": with }));
        self.call("stripe.read", json!({}));
        // Nothing is open any more: the link is closed.
        self.carry();
        let shown = self.call("stripe.paid", json!({ "invoice_id": bill }));
        let payment = self.call("payment.show", json!({ "payment_id": shown["charges"][0]["payment_id"] }));
        (bill, payment)
    }

    /// What went back, by the ledger: amount, fee, reference.
    pub fn went_back(&self) -> Vec<(i64, i64, String)> {
        let list = self.call("payment.list", json!({ "kind": "refund" }));
        let row = |p: &Value| {
            (p["amount"]["minor"].as_i64().unwrap(), p["fee"]["minor"].as_i64().unwrap(), p["reference"].as_str().unwrap().to_owned())
        };
        list["payments"].as_array().unwrap().iter().map(row).collect()
    }

    pub fn open_of(&self, invoice: &Value) -> i64 {
        self.call("invoice.show", json!({ "id": invoice }))["open"]["minor"].as_i64().unwrap()
    }
}

#[test]
fn a_link_is_paid_and_the_ledger_knows() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    assert_eq!(shop.status(&bill)["state"], "off");
    assert_eq!(shop.want(&bill)["state"], "waiting");
    assert_eq!(shop.carry()["done"], 1);
    let status = shop.status(&bill);
    assert_eq!((&status["state"], &status["amount"]), (&json!("open"), &eur(10_000)));
    let (_, open) = shop.links();
    assert_eq!(open.iter().map(|(_, amount)| *amount).collect::<Vec<_>>(), [10_000]);

    shop.pass_ms(60_000);
    shop.control("stripe/pay", json!({ "id": open[0].0, "with": "visa" }));
    let read = shop.call("stripe.read", json!({}));
    assert_eq!((&read["payments"], &read["refunds"]), (&json!(1), &json!(0)), "{read}");
    assert_eq!(shop.open_of(&bill), 0);
    // 1.5 % of 100.00 EUR and 0.25, by Stripe's price list.
    let paid = &shop.call("payment.list", json!({}))["payments"][0];
    assert_eq!((&paid["amount"], &paid["fee"], &paid["method"]), (&eur(10_000), &eur(175), &json!("Stripe")), "{paid}");
    // Told again, it is the same.
    shop.pass_ms(60_000);
    let again = shop.call("stripe.read", json!({}));
    assert_eq!((&again["payments"], &again["refunds"]), (&json!(0), &json!(0)));
    // Nothing is open any more: the link is closed by the next round.
    shop.carry();
    assert_eq!(shop.links(), (1, vec![]));
    assert_eq!(shop.status(&bill)["state"], "settled");
    shop.books.desk.verify();
}

#[test]
fn what_was_paid_comes_back_from_a_full_export() {
    let shop = Shop::new();
    let (bill, payment) = shop.paid(10_000, "visa");
    let waits = shop.invoice(5_000);
    shop.want(&waits);
    let path = shop.books.desk.dir.path().join("whole.zip");
    let exported = shop.call("export.workspace", json!({ "path": path }));
    let other = Desk::new();
    other.call("workspace.import", json!({ "path": path }));
    assert_eq!(other.call("workspace.hash", json!({}))["state"], exported["state"]);
    other.verify();
    assert_eq!(other.call("payment.show", json!({ "payment_id": payment["id"] }))["amount"], eur(10_000));
    assert_eq!(other.call("stripe.paid", json!({ "invoice_id": bill }))["charges"].as_array().unwrap().len(), 1);
    // It is another device: it is connected to nothing, and sends nothing that the first one is to send.
    assert_eq!(other.call("connection.list", json!({}))["connections"], json!([]));
    assert_eq!(other.call("outbox.list", json!({}))["waiting"], 0);
    assert_eq!(other.call("outbox.carry", json!({}))["done"], 0);
    assert_eq!(shop.carry()["done"], 1);
}

#[test]
fn another_balance_is_another_link() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    let part = json!({ "client_id": shop.client, "amount": eur(2_500), "allocations": [{ "invoice_id": bill }] });
    shop.call("payment.add", part);
    assert_eq!(shop.status(&bill)["state"], "waiting");
    assert_eq!(shop.carry()["done"], 2);
    let (all, open) = shop.links();
    assert_eq!((all, open.iter().map(|(_, amount)| *amount).collect::<Vec<_>>()), (2, vec![7_500]));
    shop.call("stripe.link", json!({ "invoice_id": bill, "wanted": false }));
    shop.carry();
    assert_eq!(shop.links().1, []);
}

/// Stripe charges no less than half a euro: what is left is not asked for, and said.
#[test]
fn what_is_left_is_too_little_for_stripe() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(9_951), "allocations": [{ "invoice_id": bill }] }));
    assert_eq!(shop.status(&bill)["state"], "not_taken");
    shop.carry();
    assert_eq!(shop.links().1, []);
    let waiting = shop.call("outbox.list", json!({}));
    assert_eq!(
        (&waiting["waiting"], waiting["effects"].as_array().unwrap().iter().filter(|e| e["state"] == "parked").count()),
        (&json!(0), 0)
    );
    assert_eq!(shop.books.desk.refused("stripe.link", json!({ "invoice_id": bill, "wanted": true })), "stripe_amount");
}

/// Six weeks without a network: what was asked for and paid meanwhile leaves no link behind.
#[test]
fn what_is_settled_before_there_is_a_network_is_never_asked_for() {
    let shop = Shop::new();
    shop.fakes.fault(Fault::always(Kind::DropRequest, ""));
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.pass_ms(45 * DAY_MS);
    shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(10_000), "allocations": [{ "invoice_id": bill }] }));
    shop.fakes.no_faults();
    for _ in 0..3 {
        shop.pass_ms(3_600_000);
        shop.carry();
    }
    assert_eq!(shop.links().1, []);
    assert_eq!(shop.call("outbox.list", json!({}))["waiting"], 0);
}

#[test]
fn whatever_goes_wrong_there_is_one_link() {
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
        shop.fakes.fault(Fault::once(kind, "POST /v1/payment_links"));
        let bill = shop.invoice(10_000);
        shop.want(&bill);
        assert_eq!(shop.carry()["done"], 0, "{kind:?}");
        let waiting = shop.call("outbox.list", json!({}));
        assert_eq!((&waiting["waiting"], &waiting["parked"]), (&json!(1), &json!(0)), "{kind:?}: {waiting}");
        shop.pass_ms(DAY_MS / 24);
        assert_eq!(shop.carry()["done"], 1, "{kind:?}: {}", shop.call("outbox.list", json!({})));
        assert_eq!(shop.links().0, 1, "{kind:?}");
        assert_eq!(shop.status(&bill)["state"], "open", "{kind:?}");
    }
}

/// A day later Stripe has forgotten the key: what arrived is found by what it was labelled with.
#[test]
fn an_attempt_that_arrived_is_found_after_its_key_is_forgotten() {
    let shop = Shop::new();
    shop.fakes.fault(Fault::once(Kind::DropAnswer, "POST /v1/payment_links"));
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.pass_ms(2 * DAY_MS);
    assert_eq!(shop.carry()["done"], 1);
    assert_eq!(shop.links().0, 1);
    assert_eq!(shop.fakes.world().recorder.count("POST", "/v1/payment_links"), 1, "it is found, not asked for again");
}

#[test]
fn what_is_refunded_is_open_again_and_went_back() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0, "with": "visa" }));
    shop.call("stripe.read", json!({}));
    let charge = shop.call("payment.list", json!({}))["payments"][0]["reference"].clone();
    shop.pass_ms(DAY_MS);
    shop.control("stripe/refund", json!({ "charge": charge, "amount": 3_000 }));
    let read = shop.call("stripe.read", json!({}));
    assert_eq!((&read["payments"], &read["refunds"]), (&json!(0), &json!(1)), "{read}");
    assert_eq!(shop.open_of(&bill), 3_000);
    let payments = shop.call("payment.list", json!({}));
    let back = payments["payments"].as_array().unwrap().iter().find(|p| p["kind"] == "refund").unwrap();
    assert_eq!(back["amount"], eur(3_000));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.open_of(&bill), 3_000, "told twice");
    // The client's bank does not take it: the money is here again, and to the client's credit.
    let refund = back["reference"].clone();
    shop.control("stripe/refund/fail", json!({ "refund": refund }));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.call("client.credit", json!({ "client_id": shop.client }))["credit"][0]["minor"], 3_000);
    shop.books.desk.verify();
}

/// Where nothing happens for longer than Stripe keeps its events, the last one that was seen is gone, and that says nothing.
#[test]
fn a_quiet_account_is_read_as_before() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    for _ in 0..5 {
        shop.call("stripe.read", json!({}));
        shop.pass_ms(7 * DAY_MS);
    }
    shop.call("stripe.read", json!({}));
    shop.control("requests/clear", json!({}));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 0);
    assert_eq!(shop.fakes.world().recorder.all().count(), 1, "that there is nothing new costs one request");
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0 }));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    shop.control("requests/clear", json!({}));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.fakes.world().recorder.all().count(), 1, "what was seen is not looked at again");
}

/// An event may stand in the list minutes after newer ones, and may be told twice.
#[test]
fn an_event_that_comes_late_is_seen() {
    let shop = Shop::new();
    shop.control("stripe/habits", json!({ "event_late_permille": 500, "event_late_s": 1_800, "event_twice_permille": 500 }));
    let bills: Vec<Value> = (0..12).map(|n| shop.invoice(1_000 + n)).collect();
    bills.iter().for_each(|bill| drop(shop.want(bill)));
    shop.carry();
    for (link, _) in &shop.links().1 {
        shop.control("stripe/pay", json!({ "id": link }));
        shop.pass_ms(60_000);
        shop.call("stripe.read", json!({}));
    }
    assert!(bills.iter().any(|bill| shop.open_of(bill) > 0), "some are late");
    shop.pass_ms(1_800_000);
    shop.call("stripe.read", json!({}));
    assert_eq!(bills.iter().map(|bill| shop.open_of(bill)).sum::<i64>(), 0);
    shop.books.desk.verify();
}

/// Events are kept for 30 days; a charge of a longer absence is found by comparing everything.
#[test]
fn nothing_is_missed_after_six_weeks_away() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.call("stripe.read", json!({}));
    shop.pass_ms(DAY_MS);
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0, "with": "visa" }));
    shop.pass_ms(44 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!(shop.open_of(&bill), 0);
    let paid = &shop.call("payment.list", json!({}))["payments"][0];
    assert_eq!(paid["paid_on"], "2026-11-21", "the day of the charge, not of the look");
}

#[test]
fn a_key_that_is_refused_names_the_field_and_one_that_is_taken_back_waits_for_the_user() {
    let shop = Shop::new();
    let desk = &shop.books.desk;
    for (key, says) in [("pk_live_1234567890", "key key"), ("rk_test_nobody_knows", "key refused"), ("", "key key")] {
        assert_eq!(desk.refused("connection.stripe", json!({ "key": key, "endpoint": shop.fakes.url() })), says, "{key}");
    }
    assert_eq!(desk.refused("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": "http://example.org" })), "endpoint url");
    let bill = shop.invoice(10_000);
    shop.control("stripe/key/revoke", json!({ "key": "rk_test_stint" }));
    shop.want(&bill);
    shop.carry();
    assert_eq!(shop.call("connection.list", json!({}))["connections"][0]["trouble"], "reconnect");
    assert_eq!(shop.call("outbox.list", json!({}))["effects"][0]["state"], "queued");
    let asked = shop.fakes.world().recorder.count("POST", "/v1/payment_links");
    shop.pass_ms(DAY_MS);
    shop.carry();
    assert_eq!(shop.fakes.world().recorder.count("POST", "/v1/payment_links"), asked, "nobody knocks with a key that was taken back");
}
