//! docs.stripe.com/billing/subscriptions.

use crate::support::{DAY_MS, Web};
use serde_json::{Value, json};

fn price(web: &Web) -> String {
    let product = web.post("/v1/products", &[("name", "Retainer")]).id();
    web.post("/v1/prices", &[("product", &product), ("currency", "eur"), ("unit_amount", "200000"), ("recurring[interval]", "month")]).id()
}

fn invoices(web: &Web) -> Vec<(String, i64)> {
    let world = web.world();
    world.stripe.of_kind("invoice").map(|i| (i["status"].as_str().unwrap().to_string(), i["amount_paid"].as_i64().unwrap())).collect()
}

fn subscribe(web: &Web, more: &[(&str, &str)]) -> Value {
    let customer = web.post("/v1/customers", &[("name", "Ada")]).id();
    let price = price(web);
    let mut pairs = vec![("customer", customer.as_str()), ("items[0][price]", price.as_str())];
    pairs.extend_from_slice(more);
    web.post("/v1/subscriptions", &pairs).ok()
}

#[test]
fn each_month_is_billed_once() {
    let web = Web::start();
    let subscription = subscribe(&web, &[("default_payment_method", "pm_card_visa")]);
    assert_eq!(subscription["status"], "active");
    // October has 31 days, November 30.
    web.fakes.advance(31 * DAY_MS - 1000);
    assert_eq!(invoices(&web), [("paid".to_string(), 200_000)]);
    web.fakes.advance(1000);
    assert_eq!(invoices(&web).len(), 2);
    web.fakes.advance(30 * DAY_MS);
    assert_eq!(invoices(&web), vec![("paid".to_string(), 200_000); 3]);
    let path = format!("/v1/subscriptions/{}", subscription["id"].as_str().unwrap());
    assert_eq!(web.stripe("DELETE", &path, &[], None).unwrap().ok()["status"], "canceled");
    web.fakes.advance(60 * DAY_MS);
    assert_eq!(invoices(&web).len(), 3);
}

#[test]
fn an_invoice_that_is_sent_waits_for_its_payment() {
    let web = Web::start();
    let subscription = subscribe(&web, &[("collection_method", "send_invoice"), ("days_until_due", "14")]);
    let id = subscription["latest_invoice"].as_str().unwrap();
    assert_eq!(invoices(&web), [("open".to_string(), 0)]);
    web.post(&format!("/v1/invoices/{id}/pay"), &[("paid_out_of_band", "true")]).ok();
    assert_eq!(web.post(&format!("/v1/invoices/{id}/pay"), &[]).refusal().1, "invoice_already_paid");
    assert!(web.events().contains(&"invoice.paid".to_string()));
}

#[test]
fn it_ends_with_its_period_and_pauses_on_request() {
    let web = Web::start();
    let subscription = subscribe(&web, &[("default_payment_method", "pm_card_visa")]);
    let path = format!("/v1/subscriptions/{}", subscription["id"].as_str().unwrap());
    web.post(&path, &[("pause_collection[behavior]", "void")]).ok();
    web.fakes.advance(31 * DAY_MS);
    assert_eq!(invoices(&web)[1], ("void".to_string(), 0));
    web.post(&path, &[("pause_collection", ""), ("cancel_at_period_end", "true")]).ok();
    web.fakes.advance(31 * DAY_MS);
    assert_eq!((web.get(&path, &[]).ok()["status"].clone(), invoices(&web).len()), (json!("canceled"), 2));
}

#[test]
fn who_cannot_pay_is_told() {
    let web = Web::start();
    let customer = web.post("/v1/customers", &[("name", "Ada")]).id();
    let price = price(&web);
    assert_eq!(web.post("/v1/subscriptions", &[("customer", &customer), ("items[0][price]", &price)]).refusal().1, "resource_missing");
    let told = subscribe(&web, &[("default_payment_method", "pm_card_chargeDeclined")]);
    assert_eq!(told["status"], "incomplete");
}

/// A page on which a price is described on the spot: nothing is charged before the anchor, then each period from it on.
#[test]
fn a_page_subscribes_with_a_price_of_its_own_and_an_anchor() {
    let web = Web::start();
    let customer = web.post("/v1/customers", &[("name", "Ada")]).ok();
    let anchor = (customer["created"].as_i64().unwrap() + 10 * 86_400).to_string();
    let id = customer["id"].as_str().unwrap();
    let page = |more: &[(&str, &str)]| {
        let mut pairs = vec![
            ("mode", "subscription"),
            ("customer", id),
            ("success_url", "https://nordlicht.example"),
            ("line_items[0][quantity]", "1"),
            ("line_items[0][price_data][currency]", "eur"),
            ("line_items[0][price_data][unit_amount]", "10000"),
            ("line_items[0][price_data][recurring][interval]", "month"),
            ("line_items[0][price_data][product_data][name]", "Care"),
            ("subscription_data[metadata][mine]", "1"),
            ("subscription_data[proration_behavior]", "none"),
        ];
        pairs.extend_from_slice(more);
        web.post("/v1/checkout/sessions", &pairs)
    };
    assert_eq!(page(&[("subscription_data[billing_cycle_anchor]", "1")]).refusal().2, "subscription_data[billing_cycle_anchor]");
    let session = page(&[("subscription_data[billing_cycle_anchor]", &anchor)]).ok();
    let pay = |with: &str| web.control("stripe/pay", json!({"id": session["id"], "with": with}));
    assert_eq!(pay("declined").status, 400);
    let done = pay("visa").ok();
    assert_eq!((&done["status"], &done["payment_status"]), (&json!("complete"), &json!("no_payment_required")));
    let path = format!("/v1/subscriptions/{}", done["subscription"].as_str().unwrap());
    let there = web.get(&path, &[]).ok();
    assert_eq!((&there["status"], &there["metadata"]["mine"]), (&json!("active"), &json!("1")));
    assert_eq!(there["items"]["data"][0]["current_period_end"].to_string(), anchor);
    web.fakes.advance(10 * DAY_MS - 1000);
    assert_eq!(invoices(&web).len(), 0);
    web.fakes.advance(1000);
    assert_eq!(invoices(&web), [("paid".to_string(), 10_000)]);
    // By what it was paid is told when it is asked for.
    let bills = web.get("/v1/invoices", &[("subscription", done["subscription"].as_str().unwrap()), ("expand[]", "data.payments")]).ok();
    let paid = &bills["data"][0]["payments"]["data"][0];
    assert_eq!((&paid["status"], &paid["amount_paid"]), (&json!("paid"), &json!(10_000)));
    let charges = web.get("/v1/charges", &[("payment_intent", paid["payment"]["payment_intent"].as_str().unwrap())]).ok();
    assert_eq!((charges["data"].as_array().unwrap().len(), &charges["data"][0]["paid"]), (1, &json!(true)));
    // Another price from the next period on.
    let item = &there["items"]["data"][0];
    let price = &item["price"];
    let change = [
        ("items[0][id]", item["id"].as_str().unwrap()),
        ("items[0][price_data][currency]", "eur"),
        ("items[0][price_data][product]", price["product"].as_str().unwrap()),
        ("items[0][price_data][recurring][interval]", "month"),
        ("items[0][price_data][unit_amount]", "15000"),
        ("proration_behavior", "none"),
    ];
    web.post(&path, &change).ok();
    web.fakes.advance(31 * DAY_MS);
    assert_eq!(invoices(&web).last(), Some(&("paid".to_string(), 15_000)));
}

#[test]
fn a_failed_collection_is_paid_with_another_card_by_the_same_intent() {
    let web = Web::start();
    let subscription = subscribe(&web, &[("default_payment_method", "pm_card_visa")]);
    let path = format!("/v1/subscriptions/{}", subscription["id"].as_str().unwrap());
    web.post(&path, &[("default_payment_method", "pm_card_chargeDeclined")]).ok();
    web.fakes.advance(31 * DAY_MS);
    assert_eq!(web.get(&path, &[]).ok()["status"], "past_due");
    let bill = web.get("/v1/invoices", &[("limit", "1")]).ok()["data"][0].clone();
    assert_eq!((&bill["status"], &bill["attempt_count"]), (&json!("open"), &json!(1)));
    let intents = web.world().stripe.of_kind("payment_intent").count();
    web.post(&format!("/v1/invoices/{}/pay", bill["id"].as_str().unwrap()), &[("payment_method", "pm_card_visa")]).ok();
    assert_eq!(web.get(&path, &[]).ok()["status"], "active");
    assert_eq!(web.world().stripe.of_kind("payment_intent").count(), intents);
}
