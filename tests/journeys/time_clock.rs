//! Clocks that are set while a timer runs.

use crate::support::Desk;
use serde_json::{Value, json};
use stint::kernel::Instant;

fn set_wall(desk: &Desk, to: &str) {
    desk.clock.set_wall(Instant::parse(&format!("2026-11-20T{to}Z")).unwrap());
}

/// Work for 30 minutes from 08:00, the wall clock then reading something else; the entry with its one finding.
fn stopped_at(wall: &str) -> (Desk, Value) {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(30);
    set_wall(&desk, wall);
    desk.call("timer.stop", json!({}));
    let entry = desk.call("entry.list", json!({}))["entries"][0].clone();
    desk.verify();
    (desk, entry)
}

#[test]
fn a_clock_that_was_set_is_shown_with_both_readings_and_decided_by_the_user() {
    for (wall, seconds, finding, resolved_seconds) in [
        ("08:30:00", 1800, None, 0),
        ("08:30:02", 1802, None, 0),
        ("10:30:00", 9000, Some(("clock_step", 9000, 1800)), 1800),
        ("08:10:00", 600, Some(("clock_step", 600, 1800)), 1800),
        ("07:00:00", 0, Some(("clock_back", -3600, 1800)), 1800),
    ] {
        let (desk, entry) = stopped_at(wall);
        assert_eq!(entry["seconds"], seconds, "{wall}");
        let findings = entry["findings"].as_array().unwrap();
        let found = findings
            .first()
            .map(|f| (f["kind"].as_str().unwrap(), f["wall_seconds"].as_i64().unwrap(), f["steady_seconds"].as_i64().unwrap()));
        assert_eq!((found, findings.len()), (finding, usize::from(finding.is_some())), "{wall}");
        if finding.is_some() {
            let id = &findings[0]["id"];
            let decided = desk.call("finding.resolve", json!({ "id": id, "use_steady": true }));
            assert_eq!((&decided["seconds"], &decided["findings"][0]["resolved"]), (&json!(resolved_seconds), &json!(true)));
            assert_eq!(desk.refused("finding.resolve", json!({ "id": id, "use_steady": false })), "already_resolved");
            desk.call("undo.undo", json!({}));
            let kept = desk.call("finding.resolve", json!({ "id": id, "use_steady": false }));
            assert_eq!((&kept["seconds"], &kept["findings"][0]["resolved"]), (&json!(seconds), &json!(true)));
            desk.verify();
        }
    }
}

#[test]
fn a_new_boot_has_a_new_steady_clock() {
    let desk = Desk::new();
    desk.call("timer.start", json!({}));
    desk.pass_minutes(10);
    desk.clock.reboot();
    let desk = desk.restart();
    desk.pass_minutes(10);
    desk.call("timer.stop", json!({}));
    let entry = &desk.call("entry.list", json!({}))["entries"][0];
    assert_eq!((&entry["seconds"], &entry["findings"]), (&json!(1200), &json!([])));
}

#[test]
fn what_was_told_after_the_fact_is_held_against_the_steady_clock_too() {
    let desk = Desk::new();
    desk.pass_minutes(60);
    desk.call("timer.start", json!({ "at": "2026-11-20T08:30:00Z" }));
    desk.pass_minutes(30);
    desk.call("timer.update", json!({ "start": "2026-11-20T08:15:00Z" }));
    desk.call("timer.stop", json!({ "at": "2026-11-20T09:20:00Z" }));
    let entry = &desk.call("entry.list", json!({}))["entries"][0];
    assert_eq!((&entry["seconds"], &entry["findings"]), (&json!(65 * 60), &json!([])));
}

#[test]
fn a_clock_set_back_in_a_pause_leaves_a_finding_and_no_negative_time() {
    let desk = Desk::new();
    desk.call("timer.start", json!({}));
    desk.pass_minutes(60);
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(5);
    set_wall(&desk, "08:30:00");
    let since = desk.call("timer.resume", json!({}))["timer"]["since"].clone();
    assert_eq!(since, "2026-11-20T08:30:00.000Z");
    desk.pass_minutes(10);
    desk.call("timer.stop", json!({}));
    let page = desk.call("entry.list", json!({ "kinds": ["work", "pause"] }));
    assert_eq!(page["total_seconds"], 70 * 60);
    assert!(page["entries"].as_array().unwrap().iter().any(|e| e["kind"] == "pause" && e["findings"][0]["kind"] == "clock_back"));
    assert!(page["entries"].as_array().unwrap().iter().any(|e| e["overlaps"] == true));
    desk.verify();
}

/// The one entry of the day, after a timer of 10 minutes, what `between` does, and 20 minutes more.
fn timed(between: impl FnOnce(&Desk)) -> (Desk, Value) {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(10);
    between(&desk);
    desk.pass_minutes(20);
    desk.call("timer.stop", json!({}));
    let entry = desk.call("entry.list", json!({}))["entries"][0].clone();
    desk.verify();
    (desk, entry)
}

fn findings(entry: &Value) -> Vec<(String, i64, i64)> {
    let seconds = |f: &Value, key: &str| f[key].as_i64().unwrap();
    let all = entry["findings"].as_array().unwrap().iter();
    all.map(|f| (f["kind"].as_str().unwrap().to_owned(), seconds(f, "wall_seconds"), seconds(f, "steady_seconds"))).collect()
}

#[test]
fn a_sleep_under_a_running_timer_is_told_with_the_time_that_was_awake() {
    let (desk, entry) = timed(|desk| desk.clock.sleep_ms(90 * 60_000));
    assert_eq!(entry["seconds"], 120 * 60);
    assert_eq!(findings(&entry), [("suspend".to_owned(), 120 * 60, 30 * 60)]);
    let decided = desk.call("finding.resolve", json!({ "id": entry["findings"][0]["id"], "use_steady": true }));
    assert_eq!((&decided["seconds"], &decided["findings"][0]["resolved"]), (&json!(30 * 60), &json!(true)));
    // A nap below a minute, and a sleep in a pause, change nothing that would be billed.
    assert_eq!(findings(&timed(|desk| desk.clock.sleep_ms(59_999)).1), []);
    let (_, entry) = timed(|desk| {
        desk.call("timer.pause", json!({}));
        desk.clock.sleep_ms(90 * 60_000);
        desk.call("timer.resume", json!({}));
    });
    assert_eq!((&entry["seconds"], findings(&entry)), (&json!(20 * 60), vec![]));
    // Who says when it ended has decided.
    let desk = Desk::new();
    desk.call("timer.start", json!({}));
    desk.pass_minutes(10);
    desk.clock.sleep_ms(90 * 60_000);
    desk.call("timer.stop", json!({ "at": "2026-11-20T08:10:00Z" }));
    assert_eq!(findings(&desk.call("entry.list", json!({}))["entries"][0]), []);
}

#[test]
fn a_step_and_a_sleep_are_told_apart() {
    let (_, entry) = timed(|desk| {
        desk.clock.sleep_ms(60 * 60_000);
        set_wall(desk, "12:00:00");
    });
    // By the wall 4 h 20 min, by the clock that nobody sets 1 h 30, an hour of it asleep.
    let (wall, hour) = (4 * 3600 + 20 * 60, 3600);
    assert_eq!(findings(&entry), [("clock_step".to_owned(), wall, hour + 30 * 60), ("suspend".to_owned(), wall, wall - hour)]);
}

#[test]
fn a_journey_is_told_and_changes_no_length() {
    let lisbon = stint::kernel::Zone::parse("zone", "Europe/Lisbon").unwrap();
    let (desk, entry) = timed(|desk| desk.clock.travel(lisbon));
    assert_eq!((&entry["seconds"], &entry["zone"], &entry["end_zone"]), (&json!(1800), &json!("Europe/Berlin"), &json!("Europe/Lisbon")));
    assert_eq!(findings(&entry), [("zone_changed".to_owned(), 1800, 1800)]);
    let needs = desk.call("home.today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["finding"]["kind"]), (&json!("finding"), &json!("zone_changed")));
    let decided = desk.call("finding.resolve", json!({ "id": entry["findings"][0]["id"], "use_steady": false }));
    assert_eq!((&decided["seconds"], &decided["findings"][0]["resolved"]), (&json!(1800), &json!(true)));
    desk.verify();
}

#[test]
fn what_is_not_decided_is_not_billed_and_the_invoice_says_so() {
    let books = super::invoice_books::Books::new();
    let desk = &books.desk;
    desk.call("timer.start", json!({ "link": { "task_id": books.tasks[0] } }));
    desk.clock.sleep_ms(90 * 60_000);
    desk.pass_minutes(30);
    desk.call("timer.stop", json!({}));
    let preview = || desk.call("invoice.preview_time", json!({ "client_id": books.client }));
    assert_eq!((&preview()["entries"], &preview()["held_back"], &preview()["raw_seconds"]), (&json!(0), &json!(1), &json!(0)));
    assert_eq!(desk.refused("invoice.draft", json!({ "client_id": books.client })), "undecided");
    books.track(1, "2026-11-19T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    assert_eq!((draft["lines"].as_array().unwrap().len(), &draft["unbilled_seconds"]), (1, &json!(0)));
    let entry = desk.call("entry.list", json!({ "from": "2026-11-20" }))["entries"][0].clone();
    desk.call("finding.resolve", json!({ "id": entry["findings"][0]["id"], "use_steady": true }));
    assert_eq!((&preview()["entries"], &preview()["held_back"], &preview()["raw_seconds"]), (&json!(1), &json!(0), &json!(1800)));
    desk.verify();
}
