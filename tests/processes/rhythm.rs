//! Gaps in a terminal.

use crate::Home;
use serde_json::json;
use stint::kernel::Instant;

#[test]
fn gaps_are_listed_and_decided() {
    let home = Home::new();
    assert_eq!(home.says(&["gaps"]).trim(), "nothing to decide");
    assert_eq!(home.says(&["gap", "keep"]).trim(), "nothing to decide");
    home.ok(&["client", "add", "Acme"]);
    let now = Instant::parse(home.ok(&["status"])["now"].as_str().unwrap()).unwrap();
    let ago = |minutes: i64| now.plus_seconds(-minutes * 60).to_string();
    home.ok(&["start", "draw", "--client", "Acme", "--at", &ago(120)]);
    home.ok(&["stop", "--at", &ago(60)]);
    for (from, to) in [(110, 100), (90, 70)] {
        home.ok(&["call", "idle.report", &json!({ "from": ago(from), "to": ago(to), "cause": "idle" }).to_string()]);
    }
    let listed = home.says(&["gaps"]);
    let lines: Vec<&str> = listed.lines().collect();
    assert!(lines.len() == 4 && lines[0].ends_with("0:20  idle") && lines[2].ends_with("0:10  idle"), "{listed}");
    assert_eq!(lines[1], "  0:20  draw  Acme");

    let newest = lines[0].split_whitespace().next().unwrap();
    home.ok(&["gap", "give", newest, "--client", "Acme", "--note", "phone"]);
    assert_eq!(home.says(&["gap", "discard"]).trim(), "nothing to decide");
    let log = home.ok(&["log", "--from", "2020-01-01"]);
    let worked: Vec<_> =
        log["entries"].as_array().unwrap().iter().map(|e| (e["note"].as_str().unwrap(), e["seconds"].as_i64().unwrap() / 60)).collect();
    assert_eq!(worked, [("draw", 10), ("draw", 10), ("phone", 20), ("draw", 10)]);
    assert_eq!(home.fails(&["gap", "split", newest]).1["reason"], "already_resolved");
}
