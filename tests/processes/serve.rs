//! The loopback door: closed without the token, closed to other hosts, and telling of changes that another process made.

use crate::{Home, Server};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader},
    process::Command,
    time::{Duration, Instant},
};

#[test]
fn only_the_token_opens_and_only_on_the_loopback() {
    let home = Home::new();
    let server = Server::start(&home);
    let post = |auth: &str, host: &str| {
        let request = ureq::post(format!("{}/rpc/client.list", server.url)).config().http_status_as_error(false).build();
        request.header("authorization", auth).header("host", host).send("{}").unwrap().status().as_u16()
    };
    let token = std::fs::read_to_string(home.dir.path().join("token")).unwrap();
    let good = format!("Bearer {token}");
    assert_eq!(post(&good, "127.0.0.1"), 200);
    assert_eq!(post(&good, "evil.example"), 421);
    assert_eq!(post("Bearer wrong", "127.0.0.1"), 401);
    assert_eq!(post("", "127.0.0.1"), 401);
    assert_eq!(server.call("client.add", &json!({ "name": "" })).unwrap().unwrap_err()["fields"][0]["rule"], "required");
    assert_eq!(server.call("no.such", &json!({})).unwrap().unwrap_err()["code"], "invalid");
}

#[test]
fn it_ends_when_it_is_told_to_though_a_window_listens() {
    let home = Home::new();
    let mut server = Server::start(&home);
    let token = std::fs::read_to_string(home.dir.path().join("token")).unwrap();
    let stream = ureq::get(format!("{}/events?token={token}", server.url)).call().unwrap();
    assert!(Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().unwrap().success());
    // Ends only when the server ends the stream.
    BufReader::new(stream.into_body().into_reader()).lines().for_each(|line| drop(line.unwrap()));
    assert!(server.child.wait().unwrap().success());
}

#[test]
fn a_wrong_method_is_told_the_right_one() {
    let home = Home::new();
    let server = Server::start(&home);
    let token = std::fs::read_to_string(home.dir.path().join("token")).unwrap();
    let request = ureq::get(format!("{}/rpc/client.list", server.url)).config().http_status_as_error(false).build();
    let mut answer = request.header("authorization", format!("Bearer {token}")).call().unwrap();
    let error: Value = serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap();
    assert_eq!((answer.status().as_u16(), &error["fields"][0]["rule"]), (405, &json!("wrong_method")));
}

#[test]
fn a_change_by_the_command_line_is_told_within_a_second() {
    let home = Home::new();
    let server = Server::start(&home);
    server.call("client.list", &json!({})).unwrap().unwrap();
    let token = std::fs::read_to_string(home.dir.path().join("token")).unwrap();
    let stream = ureq::get(format!("{}/events?token={token}", server.url)).call().unwrap();
    let mut lines = BufReader::new(stream.into_body().into_reader()).lines();
    home.ok(&["client", "add", "Acme"]);
    #[allow(clippy::disallowed_methods, reason = "measures the program from outside")]
    let start = Instant::now();
    let told = lines.by_ref().map(Result::unwrap).find_map(|l| l.strip_prefix("data: ").map(str::to_owned)).unwrap();
    let tags: Value = serde_json::from_str(&told).unwrap();
    assert!(tags["tags"].as_array().unwrap().contains(&json!("client")), "{tags}");
    assert!(start.elapsed() < Duration::from_millis(1500), "{:?}", start.elapsed());
}
