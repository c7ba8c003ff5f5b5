//! Gaps and rounds of focus in a terminal.

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

#[test]
fn rounds_of_focus() {
    let home = Home::new();
    assert_eq!(home.says(&["pomodoro", "status"]).trim(), "no rounds are running · 0 done today");
    home.ok(&["pomodoro", "start", "draw", "--tag", "x"]);
    let said = home.says(&["pomodoro", "status"]);
    assert!(said.starts_with("focus · 2") && said.trim_end().ends_with("left · then break · 0 done today"), "{said}");
    let timer = home.ok(&["status"])["timer"].clone();
    assert_eq!((&timer["note"], &timer["tags"], &timer["state"]), (&json!("draw"), &json!(["x"]), &json!("running")));
    assert_eq!(home.fails(&["pomodoro", "start"]).1["reason"], "already_running");
    home.ok(&["pause"]);
    assert!(home.says(&["pomodoro", "status"]).contains("left, waiting for the timer"));
    home.ok(&["pomodoro", "skip"]);
    assert_eq!(home.ok(&["status"])["timer"]["state"], "on_break");
    assert!(home.says(&["pomodoro", "status"]).starts_with("break · "));
    assert_eq!(home.says(&["pomodoro", "stop"]).trim(), "no rounds are running · 0 done today");
}
