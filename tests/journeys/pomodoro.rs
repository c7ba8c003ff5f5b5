//! Rounds of focus and their breaks, on the timer.

use super::time_away::{at, decide, report};
use crate::support::Desk;
use serde_json::{Value, json};

/// (phase, minutes passed, over) of the round that is open.
fn round(desk: &Desk) -> Option<(String, i64, bool)> {
    let current = desk.call("pomodoro.status", json!({}))["current"].clone();
    let phase = current["phase"].as_str()?.to_owned();
    Some((phase, current["passed_seconds"].as_i64().unwrap() / 60, current["over"] == true))
}

fn is(phase: &str, minutes: i64, over: bool) -> Option<(String, i64, bool)> {
    Some((phase.to_owned(), minutes, over))
}

fn timer(desk: &Desk) -> Value {
    desk.call("timer.status", json!({}))["timer"]["state"].clone()
}

fn turn(desk: &Desk) -> Value {
    desk.call("pomodoro.turn", json!({}))["began"].clone()
}

fn worked_minutes(desk: &Desk) -> i64 {
    desk.call("timer.status", json!({}))["today_seconds"].as_i64().unwrap() / 60
}

#[test]
fn four_rounds_then_a_long_break() {
    let desk = Desk::new();
    desk.call("pomodoro.start", json!({ "timer": { "note": "a", "billable": true } }));
    for n in 1..=4 {
        assert_eq!((round(&desk), timer(&desk)), (is("focus", 0, false), json!("running")));
        desk.pass_minutes(24);
        assert_eq!((turn(&desk), round(&desk)), (Value::Null, is("focus", 24, false)), "too early");
        desk.pass_minutes(1);
        assert_eq!(round(&desk), is("focus", 25, true));
        let (phase, minutes) = if n == 4 { ("long_break", 15) } else { ("break", 5) };
        assert_eq!(desk.call("pomodoro.status", json!({}))["next"], phase);
        assert_eq!((turn(&desk), timer(&desk)), (json!(phase), json!("on_break")));
        assert_eq!(turn(&desk), Value::Null, "once");
        desk.pass_minutes(minutes);
        // A break that is over waits: nobody works unasked.
        assert_eq!((turn(&desk), round(&desk), timer(&desk)), (Value::Null, is(phase, minutes, true), json!("on_break")));
        let status = desk.call("pomodoro.skip", json!({}));
        assert_eq!((&status["done_today"], &status["done_in_set"]), (&json!(n), &json!(if n == 4 { 0 } else { n })));
    }
    assert_eq!(worked_minutes(&desk), 4 * 25, "breaks are none of it");
    let kinds = desk.call("entry.list", json!({ "kinds": ["break"] }));
    assert_eq!(kinds["total_seconds"], (3 * 5 + 15) * 60);
    desk.verify();
}

#[test]
fn skips_count_for_what_they_are() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(10);
    let status = desk.call("pomodoro.start", json!({}));
    assert_eq!((&status["current"]["due_at"], &status["current"]["started_at"]), (&json!(at(35)), &json!(at(10))));
    assert_eq!(desk.refused("pomodoro.start", json!({})), "already_running");
    desk.pass_minutes(10);
    // A focus that is cut short counts as none; the break begins at once.
    let status = desk.call("pomodoro.skip", json!({}));
    assert_eq!((&status["done_today"], round(&desk), timer(&desk)), (&json!(0), is("break", 0, false), json!("on_break")));
    desk.pass_minutes(2);
    desk.call("pomodoro.skip", json!({}));
    assert_eq!((round(&desk), timer(&desk)), (is("focus", 0, false), json!("running")));
    desk.pass_minutes(25);
    // Over, and skipped before the turn: done.
    assert_eq!(desk.call("pomodoro.skip", json!({}))["done_today"], 1);
    let status = desk.call("pomodoro.stop", json!({}));
    assert_eq!((&status["current"], timer(&desk)), (&Value::Null, json!("on_break")));
    assert_eq!(desk.refused("pomodoro.skip", json!({})), "no_rounds");
    assert_eq!(desk.refused("pomodoro.stop", json!({})), "no_rounds");
    desk.verify();
}

#[test]
fn a_focus_counts_what_was_worked_in_it() {
    let desk = Desk::new();
    desk.call("pomodoro.start", json!({}));
    desk.pass_minutes(20);
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(60);
    assert_eq!((turn(&desk), round(&desk)), (Value::Null, is("focus", 20, false)));
    assert_eq!(desk.call("pomodoro.status", json!({}))["current"]["due_at"], Value::Null);
    // Another task, the same focus.
    desk.call("timer.switch", json!({ "note": "b" }));
    desk.pass_minutes(4);
    assert_eq!(round(&desk), is("focus", 24, false));
    // Half of it nobody was there: it was no focus.
    report(&desk, 8, 18, "idle");
    let gaps = super::time_away::pending(&desk);
    decide(&desk, "discard", &[&gaps[0]]);
    assert_eq!(round(&desk), is("focus", 14, false));
    desk.pass_minutes(11);
    assert_eq!(turn(&desk), "break");
    desk.verify();
}

#[test]
fn the_timer_by_hand_takes_the_rounds_along() {
    let desk = Desk::new();
    desk.call("pomodoro.start", json!({}));
    desk.pass_minutes(25);
    turn(&desk);
    desk.pass_minutes(3);
    desk.call("timer.break_stop", json!({}));
    desk.pass_minutes(7);
    assert_eq!((turn(&desk), round(&desk)), (Value::Null, is("focus", 7, false)));
    // Stopped: no rounds without a timer. What was finished stays counted.
    desk.call("timer.stop", json!({}));
    turn(&desk);
    let status = desk.call("pomodoro.status", json!({}));
    assert_eq!((&status["current"], &status["done_today"]), (&Value::Null, &json!(1)));
    // A focus that was over when the timer was stopped is done, on the day on which it was.
    desk.call("pomodoro.start", json!({}));
    desk.pass_minutes(30);
    desk.call("timer.stop", json!({}));
    desk.pass_minutes(24 * 60);
    turn(&desk);
    assert_eq!(desk.call("pomodoro.status", json!({}))["done_today"], 0);
    desk.clock.set_wall(stint::kernel::Instant::parse("2026-11-20T12:00:00Z").unwrap());
    assert_eq!(desk.call("pomodoro.status", json!({}))["done_today"], 2);
    desk.verify();
}

#[test]
fn it_survives_a_restart_and_is_taken_back() {
    let desk = Desk::new();
    desk.call(
        "settings.update",
        json!({ "pomodoro": { "focus_minutes": 50, "break_minutes": 10, "long_break_minutes": 30, "long_break_after": 2 } }),
    );
    desk.call("pomodoro.start", json!({ "timer": { "note": "a" } }));
    desk.pass_minutes(30);
    let desk = desk.restart();
    assert_eq!(round(&desk), is("focus", 30, false));
    desk.call("pomodoro.skip", json!({}));
    assert_eq!(timer(&desk), "on_break");
    desk.call("undo.undo", json!({}));
    assert_eq!((round(&desk), timer(&desk)), (is("focus", 30, false), json!("running")));
    desk.call("undo.undo", json!({}));
    assert_eq!((round(&desk), timer(&desk)), (None, Value::Null));
    let wrong = json!({ "pomodoro": { "focus_minutes": 0, "break_minutes": 10, "long_break_minutes": 30, "long_break_after": 13 } });
    let refused = desk.try_call("settings.update", wrong).unwrap_err();
    let fields: Vec<_> = refused.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["pomodoro.focus_minutes", "pomodoro.long_break_after"]);
    desk.verify();
}
