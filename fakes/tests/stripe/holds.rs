//! docs.stripe.com/payments/place-a-hold-on-a-payment-method.

use crate::support::{DAY_MS, START, Web};
use serde_json::Value;

fn held(web: &Web) -> Value {
    let pairs =
        [("amount", "10000"), ("currency", "eur"), ("capture_method", "manual"), ("payment_method", "pm_card_visa"), ("confirm", "true")];
    web.post("/v1/payment_intents", &pairs).ok()
}

fn at<'a>(intent: &'a Value, field: &str) -> &'a str {
    intent[field].as_str().unwrap()
}

#[test]
fn a_hold_is_captured_in_part_and_the_rest_released() {
    let web = Web::start();
    let intent = held(&web);
    assert_eq!(
        (at(&intent, "status"), intent["amount_capturable"].as_i64(), intent["amount_received"].as_i64()),
        ("requires_capture", Some(10_000), Some(0))
    );
    let charge = web.get(&format!("/v1/charges/{}", at(&intent, "latest_charge")), &[]).ok();
    assert_eq!(charge["payment_method_details"]["card"]["capture_before"].as_i64(), Some(START + 7 * 86_400));
    assert!(charge["balance_transaction"].is_null(), "a hold moves no money");
    let path = format!("/v1/payment_intents/{}/capture", at(&intent, "id"));
    assert_eq!(web.post(&path, &[("amount_to_capture", "10001")]).refusal().1, "amount_too_large");
    let taken = web.post(&path, &[("amount_to_capture", "4000")]).ok();
    assert_eq!(
        (at(&taken, "status"), taken["amount_received"].as_i64(), taken["amount_capturable"].as_i64()),
        ("succeeded", Some(4000), Some(0))
    );
    let charge = web.get(&format!("/v1/charges/{}", at(&intent, "latest_charge")), &[("expand[]", "balance_transaction")]).ok();
    assert_eq!(
        (charge["amount_captured"].as_i64(), charge["amount_refunded"].as_i64(), charge["refunded"].as_bool()),
        (Some(4000), Some(6000), Some(false))
    );
    // 1.5 % of 40.00 and 0.25.
    assert_eq!(charge["balance_transaction"]["fee"].as_i64(), Some(85));
    assert_eq!(web.post(&path, &[]).refusal().1, "payment_intent_unexpected_state");
}

#[test]
fn a_hold_that_is_cancelled_moves_nothing() {
    let web = Web::start();
    let intent = held(&web);
    let told =
        web.post(&format!("/v1/payment_intents/{}/cancel", at(&intent, "id")), &[("cancellation_reason", "requested_by_customer")]).ok();
    assert_eq!((at(&told, "status"), told["amount_capturable"].as_i64()), ("canceled", Some(0)));
    assert_eq!(web.world().stripe.of_kind("balance_transaction").count(), 0);
    web.fakes.advance(8 * DAY_MS);
    assert!(!web.events().contains(&"charge.expired".to_string()), "what was cancelled does not expire");
}

#[test]
fn a_hold_expires_by_the_clock() {
    let web = Web::start();
    let intent = held(&web);
    let path = format!("/v1/payment_intents/{}", at(&intent, "id"));
    web.fakes.advance(7 * DAY_MS - 1000);
    assert_eq!(at(&web.get(&path, &[]).ok(), "status"), "requires_capture");
    web.fakes.advance(1000);
    let after = web.get(&path, &[]).ok();
    assert_eq!(
        (at(&after, "status"), at(&after, "cancellation_reason"), after["canceled_at"].as_i64()),
        ("canceled", "automatic", Some(START + 7 * 86_400))
    );
    let events = web.events();
    assert!(events.contains(&"charge.expired".into()) && events.contains(&"payment_intent.canceled".into()), "{events:?}");
    assert_eq!(web.post(&format!("{path}/capture"), &[]).refusal().1, "payment_intent_unexpected_state");
}

#[test]
fn a_bank_that_asks_for_more_leaves_the_intent_waiting() {
    let web = Web::start();
    let intent = super::paid(&web, "pm_card_authenticationRequired");
    assert_eq!(at(&intent, "status"), "requires_action");
    let told = web.post(&format!("/v1/payment_intents/{}/confirm", at(&intent, "id")), &[("payment_method", "pm_card_visa")]).ok();
    assert_eq!((at(&told, "status"), told["next_action"].clone()), ("succeeded", Value::Null));
}
