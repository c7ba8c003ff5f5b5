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
