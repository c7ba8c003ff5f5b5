//! The door for tests and people.

use crate::support::Web;
use serde_json::json;
use stint_fakes::{Clock, Fakes, Options};

#[test]
fn the_page_shows_what_there_is_and_escapes_it() {
    let web = Web::start();
    web.post("/v1/products", &[("name", "<script>alert(1)</script>")]).ok();
    let pairs = [
        ("line_items[0][price_data][currency]", "eur"),
        ("line_items[0][price_data][unit_amount]", "12345"),
        ("line_items[0][price_data][product_data][name]", "<b>x"),
        ("line_items[0][quantity]", "1"),
    ];
    let link = web.post("/v1/payment_links", &pairs).ok();
    let page = web.send("GET", "/_control/", &[], b"").unwrap().body;
    let page = page.as_str().unwrap();
    assert!(page.contains("123.45 EUR") && page.contains(link["id"].as_str().unwrap()), "{page}");
    let paying = web.send("GET", link["url"].as_str().unwrap(), &[], b"").unwrap().location.unwrap();
    let paying = web.send("GET", &paying, &[], b"").unwrap().body;
    assert!(paying.as_str().unwrap().contains("&lt;b&gt;x"));
    assert!(!paying.as_str().unwrap().contains("<script"));
}

#[test]
fn deeds_say_what_they_lack() {
    let web = Web::start();
    assert!(web.control("stripe/dispute", json!({})).body["error"].as_str().unwrap().contains("charge"));
    assert!(web.control("nonsense", json!({})).body["error"].as_str().unwrap().contains("README"));
    assert_eq!(web.control("faults", json!({"kind": "slow", "rout": ""})).status, 400);
    assert_eq!(web.control("clock", json!({"advance_ms": 1500})).ok()["now_ms"], 1_790_845_201_500_i64);
    web.post("/v1/customers", &[]).ok();
    web.control("reset", json!({"seed": 1, "pinned_ms": 1_790_845_200_000_i64})).ok();
    assert_eq!(web.get("/v1/customers", &[]).ok()["data"], json!([]));
}

#[test]
fn the_state_survives_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { seed: 3, port: 0, clock: Clock::pinned(1_790_845_200_000), state_file: Some(folder.path().join("state.json")) };
    let first = Web::of(Fakes::with(options.clone()).unwrap());
    let id = first.post("/v1/customers", &[("name", "Ada")]).id();
    drop(first);
    let second = Web::of(Fakes::with(options).unwrap());
    assert_eq!(second.get(&format!("/v1/customers/{id}"), &[]).ok()["name"], "Ada");
    assert_ne!(second.post("/v1/customers", &[]).id(), id, "names go on where they stopped");
}

/// A newcomer answers a mail and deletes an event by the page's own buttons.
#[test]
fn the_page_plays_the_others() {
    let web = Web::start();
    web.control("google/calendar/insert", json!({"account": "ada@example.com", "body": {"id": "0193abcdef", "summary": "Kick-off", "start": {"date": "2026-10-05"}, "end": {"date": "2026-10-06"}}})).ok();
    let press = |deed: &str, form: &str| web.send("POST", &format!("/_control/page/{deed}"), &[], form.as_bytes()).unwrap();
    let page = || web.send("GET", "/_control/", &[], b"").unwrap().body.as_str().unwrap().to_string();
    assert!(page().contains("Kick-off"));
    let told = press("google-calendar-delete", "account=ada%40example.com&calendar=primary&event=0193abcdef");
    assert_eq!((told.status, told.location.as_deref()), (303, Some("/_control/")));
    assert!(!page().contains("Kick-off"));
    press("google-mail-receive", "account=ada%40example.com&from=c%40example.com&subject=1234&text=Hello");
    assert!(page().contains("c@example.com to ada@example.com"));
    assert_eq!(press("clock", "advance_ms=1000").status, 303);
    assert_eq!(press("clock", "advance_ms=soon").status, 400);
}

#[test]
fn answers_carry_the_time_of_their_world() {
    let web = Web::start();
    let mut stream = std::net::TcpStream::connect(web.fakes.url().trim_start_matches("http://")).unwrap();
    use std::io::{Read as _, Write as _};
    stream.write_all(b"GET /v1/models HTTP/1.1\r\nhost: x\r\nauthorization: Bearer x\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.contains("date: Thu, 01 Oct 2026 09:00:00 GMT"), "{text}");
}
