//! docs.stripe.com/api/events: newest first, by cursor, for 30 days.

use crate::support::{DAY_MS, Web};
use serde_json::{Value, json};

fn customers(web: &Web, count: usize) {
    for n in 0..count {
        web.post("/v1/customers", &[("name", &format!("C{n}"))]).ok();
    }
}

fn names(page: &Value) -> Vec<String> {
    page["data"].as_array().unwrap().iter().map(|e| e["data"]["object"]["name"].as_str().unwrap().to_string()).collect()
}

#[test]
fn a_cursor_finds_what_is_newer() {
    let web = Web::start();
    customers(&web, 2);
    let seen = web.get("/v1/events", &[("limit", "1")]).ok()["data"][0]["id"].as_str().unwrap().to_string();
    assert_eq!(names(&web.get("/v1/events", &[("ending_before", &seen)]).ok()), Vec::<String>::new());
    customers(&web, 3);
    assert_eq!(names(&web.get("/v1/events", &[("ending_before", &seen)]).ok()), ["C2", "C1", "C0"]);
    let page = web.get("/v1/events", &[("ending_before", &seen), ("limit", "2")]).ok();
    assert_eq!((names(&page), page["has_more"].as_bool()), (vec!["C1".to_string(), "C0".into()], Some(true)));
    let none = web.get("/v1/events", &[("type", "charge.succeeded"), ("ending_before", &seen)]).ok();
    assert_eq!(none["data"], json!([]));
    let all = web.get("/v1/events", &[("types[]", "customer.created"), ("types[]", "charge.failed")]).ok();
    assert_eq!(all["data"].as_array().unwrap().len(), 5);
}

#[test]
fn events_are_forgotten_after_thirty_days() {
    let web = Web::start();
    customers(&web, 1);
    let seen = web.get("/v1/events", &[]).ok()["data"][0]["id"].as_str().unwrap().to_string();
    web.fakes.advance(30 * DAY_MS);
    assert_eq!(web.get("/v1/events", &[]).ok()["data"], json!([]));
    assert_eq!(web.get("/v1/events", &[("ending_before", &seen)]).refusal(), (400, "resource_missing".into(), "ending_before".into()));
}

#[test]
fn an_event_tells_what_changed_and_who_asked() {
    let web = Web::start();
    let id = web.post("/v1/customers", &[("name", "Ada")]).id();
    web.stripe("POST", &format!("/v1/customers/{id}"), &[("name", "Ada L.")], Some("k9")).unwrap().ok();
    let event = web.get("/v1/events", &[("limit", "1")]).ok()["data"][0].clone();
    assert_eq!(event["type"], "customer.updated");
    assert_eq!(event["data"]["previous_attributes"], json!({"name": "Ada"}));
    assert_eq!(event["request"]["idempotency_key"], "k9");
}

/// Stripe says that events may come twice, late and in no order.
#[test]
fn habits_make_events_double_and_late() {
    let web = Web::start();
    web.control("stripe/habits", json!({"event_twice_permille": 1000})).ok();
    customers(&web, 1);
    assert_eq!(names(&web.get("/v1/events", &[]).ok()), ["C0", "C0"]);
    web.control("stripe/habits", json!({"event_twice_permille": 0, "event_late_permille": 1000})).ok();
    web.post("/v1/customers", &[("name", "Late")]).ok();
    web.control("stripe/habits", json!({"event_late_permille": 0})).ok();
    web.post("/v1/customers", &[("name", "Prompt")]).ok();
    assert_eq!(names(&web.get("/v1/events", &[]).ok()), ["Prompt", "C0", "C0"]);
    web.fakes.advance(60_000);
    assert_eq!(names(&web.get("/v1/events", &[]).ok()), ["Prompt", "Late", "C0", "C0"], "behind a cursor that has passed");
    assert_eq!(web.control("stripe/habits", json!({"nonsense": 1})).status, 400);
}
