//! platform.openai.com/docs/api-reference/chat.

use crate::support::{Told, Web};
use serde_json::{Value, json};

fn ask(web: &Web, body: &Value) -> Told {
    web.send(
        "POST",
        "/v1/chat/completions",
        &[("authorization", "Bearer x"), ("content-type", "application/json")],
        body.to_string().as_bytes(),
    )
    .unwrap()
}

#[test]
fn it_says_what_it_was_told_to() {
    let web = Web::start();
    web.control("assistant/answer", json!({"text": "Three hours of design."})).ok();
    let question = json!({"model": "m", "messages": [{"role": "user", "content": "Summarise"}]});
    let first = ask(&web, &question).ok();
    assert_eq!(
        (first["object"].as_str(), first["choices"][0]["message"]["content"].as_str()),
        (Some("chat.completion"), Some("Three hours of design."))
    );
    assert_eq!(ask(&web, &question).ok()["choices"][0]["message"]["content"], "Summarise");
    web.control("assistant/answer", json!({"text": "One two"})).ok();
    let mut streamed = question.clone();
    streamed["stream"] = json!(true);
    let text = ask(&web, &streamed).body.as_str().unwrap().to_string();
    let said: String = text
        .lines()
        .filter_map(|l| serde_json::from_str::<Value>(l.strip_prefix("data: ")?).ok())
        .filter_map(|c| c["choices"][0]["delta"]["content"].as_str().map(String::from))
        .collect();
    assert_eq!(said, "One two");
    assert!(text.ends_with("data: [DONE]\n\n"));
}

#[test]
fn what_is_wrong_is_named() {
    let web = Web::start();
    let param = |body: Value| ask(&web, &body).body["error"]["param"].clone();
    assert_eq!(param(json!({"messages": [{"role": "user", "content": "x"}]})), "model");
    assert_eq!(param(json!({"model": "m"})), "messages");
    assert_eq!(param(json!({"model": "m", "messages": [{"role": "robot", "content": "x"}]})), "messages[0].role");
    assert_eq!(param(json!({"model": "m", "messages": [{"role": "user", "content": "x"}], "temprature": 1})), "temprature");
    assert_eq!(web.send("POST", "/v1/chat/completions", &[], b"{}").unwrap().status, 401);
}
