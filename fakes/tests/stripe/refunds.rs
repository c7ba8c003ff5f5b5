//! docs.stripe.com/refunds, docs.stripe.com/disputes.

use super::paid;
use crate::support::{DAY_MS, START, Web};
use serde_json::{Value, json};

fn nets(web: &Web) -> Vec<i64> {
    web.world().stripe.of_kind("balance_transaction").map(|t| t["net"].as_i64().unwrap()).collect()
}

fn charge(web: &Web, intent: &Value) -> Value {
    web.get(&format!("/v1/charges/{}", intent["latest_charge"].as_str().unwrap()), &[]).ok()
}

#[test]
fn several_refunds_up_to_what_was_paid() {
    let web = Web::start();
    let intent = paid(&web, "pm_card_visa");
    let id = intent["id"].as_str().unwrap();
    let refund = |amount: &str| web.post("/v1/refunds", &[("payment_intent", id), ("amount", amount), ("reason", "requested_by_customer")]);
    assert_eq!(refund("3000").ok()["status"], "succeeded");
    assert_eq!(charge(&web, &intent)["amount_refunded"], 3000);
    assert_eq!(refund("7001").refusal(), (400, "invalid_request_error".into(), "amount".into()));
    refund("7000").ok();
    assert_eq!(charge(&web, &intent)["refunded"], true);
    assert_eq!(refund("1").refusal().1, "charge_already_refunded");
    // The fee of 1.75 EUR is not given back.
    assert_eq!(nets(&web), [9825, -3000, -7000]);
    assert_eq!(web.get("/v1/refunds", &[("payment_intent", id)]).ok()["data"].as_array().unwrap().len(), 2);
}

#[test]
fn a_refund_may_fail_days_later() {
    let web = Web::start();
    let intent = paid(&web, "pm_card_refundFail");
    let refund = web.post("/v1/refunds", &[("payment_intent", intent["id"].as_str().unwrap())]).ok();
    assert_eq!((refund["status"].as_str(), charge(&web, &intent)["refunded"].as_bool()), (Some("succeeded"), Some(true)));
    web.fakes.advance(DAY_MS);
    let after = web.get(&format!("/v1/refunds/{}", refund["id"].as_str().unwrap()), &[]).ok();
    assert_eq!((after["status"].as_str(), after["failure_reason"].as_str()), (Some("failed"), Some("lost_or_stolen_card")));
    let charge = charge(&web, &intent);
    assert_eq!((charge["refunded"].as_bool(), charge["amount_refunded"].as_i64()), (Some(false), Some(0)));
    assert_eq!(nets(&web), [9825, -10_000, 10_000]);
    assert!(web.events().contains(&"refund.failed".to_string()));
}

#[test]
fn a_dispute_takes_the_money_until_it_is_won() {
    let web = Web::start();
    paid(&web, "pm_card_createDispute");
    let dispute = web.get("/v1/disputes", &[]).ok()["data"][0].clone();
    assert_eq!(
        (dispute["status"].as_str(), dispute["evidence_details"]["due_by"].as_i64()),
        (Some("needs_response"), Some(START + 14 * 86_400))
    );
    let path = format!("/v1/disputes/{}", dispute["id"].as_str().unwrap());
    let draft = web.post(&path, &[("evidence[product_description]", "Design work"), ("submit", "false")]).ok();
    assert_eq!((draft["status"].as_str(), draft["evidence_details"]["has_evidence"].as_bool()), (Some("needs_response"), Some(true)));
    let won = web.post(&path, &[("evidence[uncategorized_text]", "winning_evidence")]).ok();
    assert_eq!(won["status"], "won");
    // 100.00 and the dispute's 15.00 away, 100.00 back; the 15.00 stay away.
    assert_eq!(nets(&web), [9825, -11_500, 10_000]);
    let intent = dispute["payment_intent"].as_str().unwrap();
    assert_eq!(web.post("/v1/refunds", &[("payment_intent", intent)]).refusal().1, "charge_disputed");
}

#[test]
fn silence_loses_a_dispute_on_its_day() {
    let web = Web::start();
    let intent = paid(&web, "pm_card_visa");
    let dispute = web.control("stripe/dispute", json!({"charge": intent["latest_charge"], "reason": "product_not_received"})).ok();
    web.fakes.advance(14 * DAY_MS);
    let after = web.get(&format!("/v1/disputes/{}", dispute["id"].as_str().unwrap()), &[]).ok();
    assert_eq!((after["status"].as_str(), after["evidence_details"]["past_due"].as_bool()), (Some("lost"), Some(true)));
}

#[test]
fn what_is_available_is_paid_out() {
    let web = Web::start();
    paid(&web, "pm_card_visa");
    assert_eq!(web.get("/v1/balance", &[]).ok()["pending"][0]["amount"], 9825);
    web.fakes.advance(2 * DAY_MS);
    assert_eq!(web.get("/v1/balance", &[]).ok()["available"][0]["amount"], 9825);
    web.fakes.advance(5 * DAY_MS);
    let payout = web.get("/v1/payouts", &[]).ok()["data"][0].clone();
    assert_eq!((payout["amount"].as_i64(), payout["status"].as_str()), (Some(9825), Some("in_transit")));
    let parts = web.get("/v1/balance_transactions", &[("payout", payout["id"].as_str().unwrap())]).ok();
    let sum: i64 = parts["data"].as_array().unwrap().iter().map(|t| t["net"].as_i64().unwrap()).sum();
    assert_eq!((parts["data"].as_array().unwrap().len(), sum), (2, 0), "the payout and what it is made of");
    web.fakes.advance(2 * DAY_MS);
    assert_eq!(web.get("/v1/payouts", &[]).ok()["data"][0]["status"], "paid");
    assert_eq!(web.get("/v1/balance", &[]).ok()["available"][0]["amount"], 0);
}
