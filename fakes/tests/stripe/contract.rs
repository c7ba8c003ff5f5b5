//! docs.stripe.com/api/errors: each rule of the description truly refuses.

use crate::support::Web;

fn refused(path: &str, pairs: &[(&str, &str)]) -> (u16, String, String) {
    Web::start().post(path, pairs).refusal()
}

fn wants(code: &str, param: &str) -> (u16, String, String) {
    (400, code.into(), param.into())
}

#[test]
fn what_is_missing_unknown_or_of_another_type_is_refused() {
    assert_eq!(refused("/v1/payment_intents", &[("currency", "eur")]), wants("parameter_missing", "amount"));
    assert_eq!(refused("/v1/payment_intents", &[("amount", "ten"), ("currency", "eur")]), wants("parameter_invalid_integer", "amount"));
    assert_eq!(
        refused("/v1/payment_intents", &[("amount", "1000"), ("currency", "eur"), ("confirm", "yes")]),
        wants("invalid_request_error", "confirm")
    );
    assert_eq!(
        refused("/v1/payment_intents", &[("amount", "1000"), ("currency", "eur"), ("capture_method", "later")]),
        wants("invalid_request_error", "capture_method")
    );
    assert_eq!(refused("/v1/payment_intents", &[("amount", "49"), ("currency", "eur")]), wants("amount_too_small", "amount"));
    assert_eq!(refused("/v1/customers", &[("nmae", "Ada")]), wants("parameter_unknown", "nmae"));
    assert_eq!(refused("/v1/customers", &[("address[sreet]", "1")]), wants("parameter_unknown", "address[sreet]"));
    assert_eq!(refused("/v1/payment_intents", &[("amount", ""), ("currency", "eur")]), wants("parameter_invalid_empty", "amount"));
    assert_eq!(refused("/v1/payment_links", &[("line_items[0][price]", "price_1")]), wants("parameter_missing", "line_items[0][quantity]"));
    let long = "x".repeat(5001);
    assert_eq!(refused("/v1/customers", &[("description", &long)]), wants("parameter_invalid_string_length", "description"));
    let value = "x".repeat(501);
    assert_eq!(refused("/v1/customers", &[("metadata[a]", &value)]), wants("invalid_request_error", "metadata[a]"));
}

#[test]
fn what_does_not_exist_is_named() {
    let web = Web::start();
    assert_eq!(web.get("/v1/customers/cus_none", &[]).refusal(), (404, "resource_missing".into(), "id".into()));
    let told = web.post("/v1/payment_intents", &[("amount", "1000"), ("currency", "eur"), ("customer", "cus_none")]);
    assert_eq!(told.refusal(), (400, "resource_missing".into(), "customer".into()));
    assert_eq!(told.body["error"]["message"], "No such customer: 'cus_none'");
    assert_eq!(web.get("/v1/nothing", &[]).status, 404);
    assert_eq!(web.get("/v1/customers", &[("limit", "101")]).refusal(), wants("parameter_invalid_integer", "limit"));
    assert_eq!(web.get("/v1/customers", &[("starting_after", "cus_none")]).refusal(), wants("resource_missing", "starting_after"));
}

#[test]
fn keys_say_who_may_do_what() {
    let web = Web::start();
    let with = |key: &str, method: &str, path: &str| web.send(method, path, &[("authorization", &format!("Bearer {key}"))], b"").unwrap();
    assert_eq!(web.send("GET", "/v1/customers", &[], b"").unwrap().status, 401);
    assert_eq!(with("sk_test_other", "GET", "/v1/customers").status, 401);
    assert_eq!(with("rk_test_stint", "GET", "/v1/customers").status, 200);
    let blind = with("rk_test_blind", "GET", "/v1/customers");
    assert_eq!(blind.status, 403);
    assert!(blind.body["error"]["message"].as_str().unwrap().contains("rak_customer_read"));
    assert_eq!(with("rk_test_stint", "POST", "/v1/webhook_endpoints").status, 403);
    web.control("stripe/key/revoke", serde_json::json!({"key": "rk_test_stint"})).ok();
    assert_eq!(with("rk_test_stint", "GET", "/v1/customers").refusal().1, "api_key_expired");
    assert_eq!(with("sk_test_stint", "GET", "/v1/account").ok()["object"], "account");
}

#[test]
fn bodies_are_forms_of_one_version() {
    let web = Web::start();
    let auth = ("authorization", "Bearer sk_test_stint");
    let json = web.send("POST", "/v1/customers", &[auth, ("content-type", "application/json")], b"{\"name\":\"Ada\"}").unwrap();
    assert_eq!(json.status, 400);
    assert!(json.body["error"]["message"].as_str().unwrap().contains("x-www-form-urlencoded"));
    assert_eq!(web.send("GET", "/v1/customers", &[auth, ("stripe-version", "2019-01-01")], b"").unwrap().status, 400);
    assert_eq!(web.send("GET", "/v1/customers", &[auth, ("stripe-version", "2026-10-28.endive")], b"").unwrap().status, 200);
}

#[test]
fn names_follow_from_the_seed() {
    let ids = |seed| (0..3).map(|_| Web::seeded(seed).post("/v1/customers", &[("name", "Ada")]).id()).collect::<Vec<_>>();
    let first = ids(5);
    assert_eq!(first[0], first[2]);
    assert_ne!(first[0], ids(6)[0]);
}

#[test]
fn metadata_is_merged_and_unset() {
    let web = Web::start();
    let id = web.post("/v1/customers", &[("metadata[a]", "1"), ("metadata[b]", "2"), ("description", "x")]).id();
    let told = web.post(&format!("/v1/customers/{id}"), &[("metadata[a]", ""), ("metadata[c]", "3"), ("description", "")]).ok();
    assert_eq!(told["metadata"], serde_json::json!({"b": "2", "c": "3"}));
    assert!(told["description"].is_null());
    assert_eq!(web.stripe("DELETE", &format!("/v1/customers/{id}"), &[], None).unwrap().ok()["deleted"], true);
    assert_eq!(web.get(&format!("/v1/customers/{id}"), &[]).ok()["deleted"], true);
    assert_eq!(web.get("/v1/customers", &[]).ok()["data"], serde_json::json!([]));
}

/// docs.stripe.com/search: what was made a moment ago may not be found yet; a list has it at once.
#[test]
fn search_is_late_and_lists_are_not() {
    let web = Web::start();
    let id = web.post("/v1/customers", &[("metadata[stint_id]", "7")]).id();
    let search = || web.get("/v1/customers/search", &[("query", "metadata['stint_id']:'7'")]).ok()["data"].as_array().unwrap().len();
    assert_eq!(web.get("/v1/customers", &[]).ok()["data"][0]["id"], id.as_str());
    assert_eq!(search(), 0);
    web.fakes.advance(60_000);
    assert_eq!(search(), 1);
}
