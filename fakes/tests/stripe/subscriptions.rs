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
