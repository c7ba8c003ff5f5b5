//! Pages of Checkout, and the customers that they are made for.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use stint::{connections, kernel::Tag, stripe, workspaces};
use stint_fakes::{Fault, Kind};

impl Shop {
    /// That asks on pages of Checkout.
    pub fn checkout() -> Self {
        let shop = Self::new();
        let set = shop.set_page(json!({ "page": "checkout", "return_url": "https://nordlicht.example/danke" }));
        assert_eq!((&set["page"], &set["return_url"]), (&json!("checkout"), &json!("https://nordlicht.example/danke")));
        shop
    }

    pub fn account(&self) -> Value {
        self.call("connection.list", json!({}))["connections"][0]["id"].clone()
    }

    fn set_page(&self, mut request: Value) -> Value {
        request["connection_id"] = self.account();
        self.call("stripe.set_page", request)
    }

    /// Of one kind, as Stripe lists them.
    pub fn listed(&self, what: &str) -> Vec<Value> {
        let answer = ureq::get(format!("{}/v1/{what}?limit=100", self.fakes.url())).header("authorization", "Bearer sk_test_stint").call();
        let list: Value = serde_json::from_str(&answer.unwrap().body_mut().read_to_string().unwrap()).unwrap();
        list["data"].as_array().unwrap().clone()
    }

    /// At Stripe itself, past Stint.
    pub fn at_stripe(&self, method: &str, path: &str) {
        let url = format!("{}/v1/{path}", self.fakes.url());
        let request = if method == "DELETE" { ureq::delete(url) } else { ureq::get(url) };
        assert!(request.header("authorization", "Bearer sk_test_stint").call().unwrap().status().is_success());
    }

    fn sessions(&self, status: &str) -> Vec<(String, i64)> {
        let all = self.listed("checkout/sessions").into_iter().filter(|s| s["status"] == status);
        all.map(|s| (s["id"].as_str().unwrap().to_owned(), s["amount_total"].as_i64().unwrap())).collect()
    }

    fn customers(&self) -> Vec<Value> {
        self.call("stripe.customers", json!({ "client_id": self.client }))["customers"].as_array().unwrap().clone()
    }

    fn waiting(&self) -> Value {
        self.call("outbox.list", json!({}))["waiting"].clone()
    }
}

#[test]
fn a_page_knows_the_client_and_what_is_paid_on_it_is_in_the_ledger() {
    let shop = Shop::checkout();
    let contacts = json!([{ "name": "Ada", "email": "" }, { "name": "Grace", "email": "grace@globex.example" }]);
    shop.call("client.edit", json!({ "id": shop.client, "legal_name": "Globex AG", "vat_id": "DE136695976", "contacts": contacts }));
    let bill = shop.invoice(10_000);
    assert_eq!(shop.status(&bill)["page"], "checkout");
    assert_eq!(shop.want(&bill)["state"], "waiting");
    assert_eq!(shop.customers().len(), 0, "nobody is told of a client before that is needed");
    assert_eq!(shop.carry()["done"], 1);
    let status = shop.status(&bill);
    assert_eq!((&status["state"], &status["amount"], &status["page"]), (&json!("open"), &eur(10_000), &json!("checkout")), "{status}");
    assert_eq!(status["expires_at"], "2026-11-21T08:00:00.000Z", "a day, by Stripe's page on Checkout Sessions");
    assert!(status["url"].as_str().unwrap().contains("/pay/cs_test_"), "{status}");

    let told = &shop.listed("customers")[0];
    assert_eq!((&told["name"], &told["email"]), (&json!("Globex AG"), &json!("grace@globex.example")));
    assert_eq!((&told["address"]["city"], &told["address"]["country"]), (&json!("Berlin"), &json!("DE")));
    assert_eq!(told["metadata"]["vat_id"], "DE136695976");
    let session = &shop.listed("checkout/sessions")[0];
    assert_eq!((&session["customer"], &session["success_url"]), (&told["id"], &json!("https://nordlicht.example/danke")));
    let shown = &shop.customers()[0];
    assert_eq!((&shown["customer"], &shown["waits"], &shown["made_at"]), (&told["id"], &json!(false), &json!("2026-11-20T08:00:00.000Z")));

    // Another invoice of the same client, and it is the same customer.
    let other = shop.invoice(5_000);
    shop.want(&other);
    shop.carry();
    assert_eq!((shop.listed("customers").len(), shop.sessions("open").len()), (1, 2));

    shop.pass_ms(60_000);
    shop.control("stripe/pay", json!({ "id": session["id"], "with": "visa" }));
    assert_eq!(shop.call("stripe.read", json!({}))["payments"], 1);
    assert_eq!((shop.open_of(&bill), shop.open_of(&other)), (0, 5_000));
    // It is over at Stripe already, and nothing is asked to end it twice.
    shop.carry();
    assert_eq!(shop.status(&bill)["state"], "settled");
    assert_eq!((shop.sessions("complete").len(), shop.waiting()), (1, json!(0)));
    shop.books.desk.verify();
}

#[test]
fn a_page_that_is_over_is_made_anew_when_it_is_asked_for() {
    let shop = Shop::checkout();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.pass_ms(DAY_MS - 1_000);
    assert_eq!(shop.status(&bill)["state"], "open");
    shop.pass_ms(1_000);
    let status = shop.status(&bill);
    assert_eq!((&status["state"], &status["url"]), (&json!("expired"), &Value::Null));
    assert_eq!((shop.sessions("open").len(), shop.waiting()), (0, json!(0)), "nobody asked for another");
    assert_eq!(shop.want(&bill)["state"], "waiting");
    assert_eq!(shop.carry()["done"], 1);
    assert_eq!((shop.sessions("open").len(), shop.sessions("expired").len()), (1, 1));
    assert_eq!(shop.status(&bill)["expires_at"], "2026-11-22T08:00:00.000Z");
    // Asked for while it is there, it is the one that is there.
    let url = shop.status(&bill)["url"].clone();
    assert_eq!(shop.want(&bill)["url"], url);
    assert_eq!(shop.waiting(), 0);
}

#[test]
fn another_balance_ends_the_page() {
    let shop = Shop::checkout();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(2_500), "allocations": [{ "invoice_id": bill }] }));
    assert_eq!(shop.carry()["done"], 2);
    assert_eq!(shop.sessions("open").iter().map(|(_, amount)| *amount).collect::<Vec<_>>(), [7_500]);
    shop.call("stripe.link", json!({ "invoice_id": bill, "wanted": false }));
    shop.carry();
    assert_eq!((shop.sessions("open").len(), shop.status(&bill)["state"].clone()), (0, json!("off")));
    // Paid in the moment before it is ended: what was paid counts.
    shop.want(&bill);
    shop.carry();
    let (session, _) = shop.sessions("open")[0].clone();
    shop.call("stripe.link", json!({ "invoice_id": bill, "wanted": false }));
    shop.control("stripe/pay", json!({ "id": session, "with": "visa" }));
    assert_eq!(shop.carry()["done"], 1, "{}", shop.call("outbox.list", json!({})));
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.open_of(&bill), 0);
}

/// What was asked for as a link stays one until its balance changes.
#[test]
fn the_choice_is_for_what_is_asked_for_from_then_on() {
    let shop = Shop::new();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.set_page(json!({ "page": "checkout", "return_url": "https://nordlicht.example" }));
    assert_eq!((shop.status(&bill)["page"].clone(), shop.links().1.len()), (json!("link"), 1));
    shop.call("payment.add", json!({ "client_id": shop.client, "amount": eur(2_500), "allocations": [{ "invoice_id": bill }] }));
    shop.carry();
    assert_eq!((shop.status(&bill)["page"].clone(), shop.links().1.len(), shop.sessions("open").len()), (json!("checkout"), 0, 1));
}

#[test]
fn checkout_needs_a_page_to_come_back_to() {
    let shop = Shop::new();
    let desk = &shop.books.desk;
    let request = |page: &str, url: &str| json!({ "connection_id": shop.account(), "page": page, "return_url": url });
    assert_eq!(desk.refused("stripe.set_page", request("checkout", "")), "return_url required");
    for bad in ["nordlicht", "javascript:alert(1)", "https://", "ftp://nordlicht.example"] {
        assert_eq!(desk.refused("stripe.set_page", request("checkout", bad)), "return_url url", "{bad}");
    }
    shop.call("profile.save", json!({ "legal_name": "Studio Nordlicht", "country": "DE", "website": "nordlicht.example" }));
    assert_eq!(shop.call("stripe.set_page", request("checkout", ""))["return_url"], "https://nordlicht.example");
}

#[test]
fn whatever_goes_wrong_there_is_one_customer_and_one_page() {
    for route in ["POST /v1/customers", "POST /v1/checkout/sessions"] {
        for kind in [
            Kind::DropRequest,
            Kind::DropAnswer,
            Kind::TruncatedBody,
            Kind::RateLimited,
            Kind::Unavailable,
            Kind::ErrorBefore,
            Kind::ErrorAfter,
        ] {
            let shop = Shop::checkout();
            shop.fakes.fault(Fault::once(kind, route));
            let bill = shop.invoice(10_000);
            shop.want(&bill);
            assert_eq!(shop.carry()["done"], 0, "{kind:?} {route}");
            // What it is called changes meanwhile.
            shop.call("client.edit", json!({ "id": shop.client, "name": "Globex II" }));
            shop.pass_ms(3_600_000);
            assert_eq!(shop.carry()["done"], 1, "{kind:?} {route}: {}", shop.call("outbox.list", json!({})));
            shop.carry();
            let customers = shop.listed("customers");
            assert_eq!((customers.len(), shop.sessions("open").len()), (1, 1), "{kind:?} {route}");
            assert_eq!(customers[0]["name"], "Globex II", "{kind:?} {route}");
            assert_eq!((shop.status(&bill)["state"].clone(), shop.waiting()), (json!("open"), json!(0)), "{kind:?} {route}");
        }
    }
}

/// A day later Stripe has forgotten the key.
#[test]
fn a_page_whose_answer_was_lost_is_found_after_its_key_is_forgotten() {
    let shop = Shop::checkout();
    shop.fakes.fault(Fault::once(Kind::DropAnswer, "POST /v1/checkout/sessions"));
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.pass_ms(2 * DAY_MS);
    assert_eq!(shop.carry()["done"], 1);
    assert_eq!(shop.status(&bill)["state"], "expired", "found, and over");
    assert_eq!(shop.fakes.world().recorder.count("POST", "/v1/checkout/sessions"), 1);
    shop.want(&bill);
    shop.carry();
    assert_eq!(shop.sessions("open").len(), 1);
}

#[test]
fn what_changes_here_is_told_there() {
    let shop = Shop::checkout();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    shop.call("client.edit", json!({ "id": shop.client, "note": "nothing that Stripe knows" }));
    assert_eq!(shop.waiting(), 0);
    let address = json!({ "street": "Bahnhofstraße 1", "postal_code": "8001", "city": "Zürich", "country": "CH" });
    shop.fakes.fault(Fault::once(Kind::ErrorAfter, "POST /v1/customers"));
    shop.call(
        "client.edit",
        json!({ "id": shop.client, "address": address, "contacts": [{ "name": "Ada", "email": "ada@globex.example" }] }),
    );
    assert_eq!((shop.waiting(), shop.customers()[0]["waits"].clone()), (json!(1), json!(true)));
    shop.carry();
    // Changed again while it waits: told once, as it is then.
    shop.call("client.edit", json!({ "id": shop.client, "contacts": [] }));
    assert_eq!(shop.waiting(), 1);
    shop.pass_ms(3_600_000);
    assert_eq!(shop.carry()["done"], 1);
    let told = &shop.listed("customers")[0];
    assert_eq!((&told["address"]["city"], told["email"].as_str().unwrap_or_default()), (&json!("Zürich"), ""));
    assert_eq!((shop.waiting(), shop.customers()[0]["waits"].clone()), (json!(0), json!(false)));
    // Taken back here, it is told back.
    shop.call("undo.undo", json!({}));
    shop.carry();
    assert_eq!(shop.listed("customers")[0]["email"], "ada@globex.example");
}

#[test]
fn a_customer_that_was_deleted_there_is_made_anew() {
    for heard in [true, false] {
        let shop = Shop::checkout();
        let bill = shop.invoice(10_000);
        shop.want(&bill);
        shop.carry();
        shop.call("stripe.read", json!({}));
        let first = shop.customers()[0]["customer"].clone();
        shop.at_stripe("DELETE", &format!("customers/{}", first.as_str().unwrap()));
        if heard {
            shop.call("stripe.read", json!({}));
            assert_eq!(shop.customers().len(), 0);
        }
        let other = shop.invoice(5_000);
        shop.want(&other);
        assert_eq!(shop.carry()["done"], 1, "{}", shop.call("outbox.list", json!({})));
        let second = &shop.customers()[0];
        assert_ne!(second["customer"], first);
        assert_eq!(shop.listed("customers")[0]["id"], second["customer"]);
        assert_eq!(shop.status(&other)["state"], "open");
    }
}

/// Another machine, or the same after a new installation, made it: it bears the same label.
#[test]
fn a_customer_of_an_earlier_day_is_found_by_its_label() {
    let shop = Shop::checkout();
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    let path = shop.books.desk.dir.path().join("whole.zip");
    shop.call("export.workspace", json!({ "path": path }));
    let other = crate::support::Desk::new();
    other.call("workspace.import", json!({ "path": path }));
    other.verify();
    other.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": shop.fakes.url() }));
    let account = other.call("connection.list", json!({}))["connections"][0]["id"].clone();
    other.call("stripe.set_page", json!({ "connection_id": account, "page": "checkout", "return_url": "https://nordlicht.example" }));
    let request = json!({ "client_id": shop.client, "empty": true });
    let draft = other.call("invoice.draft", request);
    other.call("invoice.line_add", json!({ "id": draft["id"], "description": "Hosting", "price_minor": 3_000, "tax_ids": [] }));
    other.call("invoice.issue", json!({ "id": draft["id"], "issue_on": "2026-11-20" }));
    other.call("stripe.link", json!({ "invoice_id": draft["id"], "wanted": true }));
    assert_eq!(other.call("outbox.carry", json!({}))["done"], 1, "{}", other.call("outbox.list", json!({})));
    assert_eq!((shop.listed("customers").len(), shop.sessions("open").len()), (1, 2));
}

/// A look that finds nothing new makes no window fetch anything, and writes no line.
#[test]
fn nothing_new_is_nobodys_news() {
    let shop = Shop::new();
    shop.call("stripe.read", json!({}));
    let told = Arc::new(AtomicUsize::new(0));
    let count = told.clone();
    shop.books.desk.app.subscribe(move |changed| {
        if changed.tags.contains(&Tag::Payment) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    let open = workspaces::opened(&shop.books.desk.app).unwrap();
    let account = open.db.read(connections::all).unwrap().remove(0);
    for _ in 0..3 {
        shop.pass_ms(300_000);
        stripe::pull(&shop.books.desk.app, &open, &account, false).unwrap();
    }
    assert_eq!(told.load(Ordering::Relaxed), 0);
    shop.paid(10_000, "visa");
    assert!(told.load(Ordering::Relaxed) > 0, "what is new is told");
}
