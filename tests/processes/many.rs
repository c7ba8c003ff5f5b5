//! Many entries at once, entries at the same time, views, and a timer that was forgotten, in a terminal.

use crate::Home;
use serde_json::{Value, json};
use stint::kernel::Instant;

fn add(home: &Home, from: &str, to: &str, note: &str) -> String {
    let entry = home.ok(&["add", note, "--from", &format!("2026-03-02 {from}"), "--to", &format!("2026-03-02 {to}")]);
    entry["id"].as_str().unwrap().to_owned()
}

#[test]
fn many_are_changed_in_one_step() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let ids = [add(&home, "09:00", "10:00", "a"), add(&home, "10:00", "11:00", "b")];
    let said = home.says(&["edit-many", &ids[0], &ids[1], "--client", "Acme", "--tag", "web", "--rate", "95 EUR", "--billable"]);
    assert_eq!(said.trim(), "2 changed, 0 were so already");
    for id in &ids {
        let entry = home.ok(&["call", "entry.show", &json!({ "id": id }).to_string()]);
        assert_eq!((&entry["path"]["client_name"], &entry["tags"]), (&json!("Acme"), &json!(["web"])));
        assert_eq!(entry["amount"], json!({ "minor": 9500, "currency": "EUR" }));
    }
    assert_eq!(home.fails(&["edit-many", &ids[0], "--rate", "95"]).1["fields"][0]["rule"], "required");
    home.ok(&["edit-many", &ids[0], "--rate", "usual", "--untag", "web"]);
    let entry = home.ok(&["call", "entry.show", &json!({ "id": ids[0] }).to_string()]);
    assert_eq!((&entry["hourly"], &entry["tags"]), (&Value::Null, &json!([])));
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    let entry = home.ok(&["call", "entry.show", &json!({ "id": ids[1] }).to_string()]);
    assert_eq!((&entry["path"]["client_name"], &entry["tags"]), (&Value::Null, &json!([])));
}

#[test]
fn an_overlap_is_shown_and_put_right() {
    let home = Home::new();
    let (first, second) = (add(&home, "09:00", "11:00", "draw"), add(&home, "10:30", "12:00", "call"));
    let said = home.says(&["overlaps", &first]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "2026-03-02 10:30–11:00  0:30 twice");
    assert!(lines[1].ends_with("09:00–11:00  draw") && lines[2].ends_with("10:30–12:00  call"), "{said}");
    assert!(lines.contains(&"  trim-first: 09:00–10:30, 10:30–12:00") && lines.contains(&"  split: 09:00–10:45, 10:45–12:00"), "{said}");
    assert_eq!(home.says(&["overlap", &first, &second, "trim-second"]).trim(), "it lies over no other work");
    let entry = home.ok(&["call", "entry.show", &json!({ "id": second }).to_string()]);
    assert_eq!(entry["start"], "2026-03-02T10:00:00.000Z");
}

#[test]
fn a_view_is_kept_and_filters_the_log() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    add(&home, "09:00", "10:00", "mailbox");
    add(&home, "10:00", "11:00", "drawing");
    home.ok(&["view", "add", "Mail", "--filter", "text=mail", "--filter", "group=client"]);
    assert!(home.says(&["view", "list"]).trim_end().ends_with("Mail  group=client text=mail"));
    let notes = |args: &[&str]| -> Vec<String> {
        home.ok(args)["entries"].as_array().unwrap().iter().map(|e| e["note"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(notes(&["log", "--view", "mail"]), ["mailbox"]);
    assert_eq!(notes(&["log", "--view", "mail", "--from", "2026-03-03"]), Vec::<String>::new());
    assert_eq!(notes(&["log", "--from", "2020-01-01"]), ["mailbox", "drawing"]);
    assert_eq!(home.fails(&["view", "add", "Odd", "--filter", "text"]).1["fields"][0]["rule"], "not_a_filter");
    home.ok(&["view", "rename", "Mail", "Post"]);
    home.ok(&["view", "delete", "Post"]);
    assert_eq!(home.says(&["view", "list"]).trim(), "no saved views");
    assert_eq!(home.fails(&["log", "--view", "Post"]).0, 3);
}

#[test]
fn a_timer_that_was_forgotten_is_asked_about_and_bills_nothing_until_it_is_answered() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let now = Instant::parse(home.ok(&["status"])["now"].as_str().unwrap()).unwrap();
    home.ok(&["start", "draw", "--client", "Acme", "--billable", "--at", &now.plus_seconds(-9 * 3600).to_string()]);
    assert_eq!(home.says(&["status"]).lines().count(), 1, "nine hours are a day's work");
    home.ok(&["discard"]);
    home.ok(&["start", "draw", "--client", "Acme", "--billable", "--at", &now.plus_seconds(-11 * 3600).to_string()]);
    let said = home.says(&["status"]);
    assert!(said.contains("It runs very long: was it forgotten?") && said.contains("stint decide"), "{said}");
    let stopped = home.ok(&["stop"]);
    let finding = stopped["forgotten"]["finding_id"].as_str().unwrap();
    let billing = || home.ok(&["log", "--from", "2020-01-01"])["entries"][0]["billing"].clone();
    assert_eq!(billing(), "undecided");
    assert_eq!(home.fails(&["invoice", "draft", "--client", "Acme"]).1["reason"], "undecided");
    home.ok(&["decide", finding]);
    assert_eq!(billing(), "unbilled");
    // Who says when it ended is asked nothing.
    home.ok(&["start", "draw", "--at", &now.plus_seconds(-12 * 3600).to_string()]);
    assert_eq!(home.ok(&["stop", "--at", &now.plus_seconds(-3600).to_string()])["forgotten"], Value::Null);
}
