//! Timers that were forgotten.

use super::time_away::{at, decide, pending, report, row, rows};
use crate::support::Desk;
use serde_json::{Value, json};

/// A timer from 0 that nobody paused, somebody last seen after 9 hours, 11 hours on.
fn forgotten() -> (Desk, Value) {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(9 * 60);
    desk.call("idle.beat", json!({ "at": at(9 * 60) }));
    assert_eq!(desk.call("idle.status", json!({}))["guard_at"], at(10 * 60));
    assert_eq!(desk.call("idle.guard", json!({}))["asked"], false);
    desk.pass_minutes(2 * 60);
    assert_eq!(desk.call("idle.guard", json!({}))["asked"], true);
    assert_eq!(desk.call("idle.guard", json!({}))["asked"], false, "once a stretch");
    assert_eq!(desk.call("idle.status", json!({}))["guard_at"], Value::Null);
    let need = desk.call("home.today", json!({}))["needs"][0].clone();
    assert_eq!((&need["kind"], &need["finding"]["kind"]), (&json!("finding"), &json!("long_run")));
    let finding = need["finding"].clone();
    assert_eq!((&finding["wall_seconds"], &finding["steady_seconds"]), (&json!(11 * 3600), &json!(9 * 3600)));
    (desk, finding)
}

#[test]
fn a_forgotten_timer_ends_when_somebody_was_last_seen() {
    let (desk, finding) = forgotten();
    desk.call("finding.resolve", json!({ "id": finding["id"], "use_steady": true }));
    assert_eq!(rows(&desk), [row("work", 0, 9 * 60, "a", true)]);
    assert_eq!(desk.call("timer.status", json!({}))["timer"], Value::Null);
    desk.verify();
    desk.call("undo.undo", json!({}));
    assert_eq!(rows(&desk), [row("work", 0, None, "a", true)]);
    // Back in the morning: with the timer ended, there is nothing to ask about the night.
    desk.pass_minutes(13 * 60);
    assert_eq!(report(&desk, 9 * 60, 24 * 60, "suspend").len(), 1);
    desk.call("finding.resolve", json!({ "id": finding["id"], "use_steady": true }));
    assert_eq!((pending(&desk).len(), desk.call("home.today", json!({}))["needs"].clone()), (0, json!([])));
    desk.verify();
}

#[test]
fn a_long_day_that_was_none_forgotten() {
    let (desk, finding) = forgotten();
    // Stopped by hand before the end that is proposed: the answer never makes it longer.
    desk.call("timer.stop", json!({ "at": at(8 * 60) }));
    desk.call("finding.resolve", json!({ "id": finding["id"], "use_steady": true }));
    assert_eq!(rows(&desk), [row("work", 0, 8 * 60, "a", true)]);
    let (desk, finding) = forgotten();
    desk.call("finding.resolve", json!({ "id": finding["id"], "use_steady": false }));
    assert_eq!(rows(&desk), [row("work", 0, None, "a", true)]);
    // A gap that is taken out answers the question, too.
    let (desk, _) = forgotten();
    let gaps = report(&desk, 9 * 60, 11 * 60, "idle");
    decide(&desk, "discard", &[&gaps[0]]);
    assert_eq!(desk.call("home.today", json!({}))["needs"], json!([]));
    desk.call("settings.update", json!({ "long_run_hours": 0 }));
    assert_eq!(desk.call("idle.status", json!({}))["guard_at"], Value::Null);
    desk.verify();
}
