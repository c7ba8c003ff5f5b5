//! docs.stripe.com/webhooks: signed, to whoever asked for the event.

use crate::support::{START, Web};
use serde_json::{Value, json};
use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
};
use stint_fakes::signature;

/// Takes one request: its head and its body.
fn take(listener: &TcpListener) -> (String, String) {
    let (mut stream, _) = listener.accept().unwrap();
    let mut all = Vec::new();
    loop {
        let mut part = [0; 4096];
        let read = stream.read(&mut part).unwrap();
        all.extend_from_slice(&part[..read]);
        let text = String::from_utf8_lossy(&all).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length: usize = head.lines().find_map(|l| l.to_lowercase().strip_prefix("content-length: ")?.parse().ok()).unwrap();
            if body.len() >= length {
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").unwrap();
                return (head.to_lowercase(), body.to_string());
            }
        }
    }
}

#[test]
fn what_is_sent_is_signed_over_its_very_bytes() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/stripe", listener.local_addr().unwrap());
    let web = Web::start();
    let endpoint = web.post("/v1/webhook_endpoints", &[("url", &url), ("enabled_events[]", "customer.created")]).ok();
    let secret = endpoint["secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_"));
    let path = format!("/v1/webhook_endpoints/{}", endpoint["id"].as_str().unwrap());
    assert!(web.get(&path, &[]).ok()["secret"].is_null(), "the secret is told once");
    web.post("/v1/products", &[("name", "Not asked for")]).ok();
    web.post("/v1/customers", &[("name", "Ada")]).ok();
    let (head, body) = take(&listener);
    let event: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((event["type"].as_str(), event["data"]["object"]["name"].as_str()), (Some("customer.created"), Some("Ada")));
    let expected = signature(secret, START, &body).to_lowercase();
    assert!(head.contains(&format!("stripe-signature: {expected}")), "{head}");
    web.control("stripe/habits", json!({"webhook_twice_permille": 1000, "webhook_skew_s": -7200})).ok();
    web.post("/v1/customers", &[("name", "Bob")]).ok();
    let (first, second) = (take(&listener), take(&listener));
    let id = |body: &str| serde_json::from_str::<Value>(body).unwrap()["id"].clone();
    assert_eq!(id(&first.1), id(&second.1), "the same event, delivered twice");
    assert!(first.0.contains(&format!("t={}", START - 7200)), "a clock two hours off");
}
