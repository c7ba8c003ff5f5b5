//! The reminder that nothing is tracked.

use super::time_away::at;
use crate::support::Desk;
use serde_json::{Value, json};

/// 09:00 in Berlin is minute 0 of the desk's Friday.
fn due_at(desk: &Desk) -> Value {
    desk.call("reminder.status", json!({}))["due_at"].clone()
}

fn speaks(desk: &Desk) -> bool {
    desk.call("reminder.remind", json!({}))["speak"] == true
}

fn on(fields: &Value) -> Value {
    let mut reminder = json!({ "on": true, "after_minutes": 15, "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "from_minute": 540, "to_minute": 1020 });
    for (key, value) in fields.as_object().unwrap() {
        reminder[key] = value.clone();
    }
    json!({ "reminder": reminder })
}

#[test]
fn it_is_off_until_it_is_wanted_and_speaks_once_in_a_while() {
    let desk = Desk::new();
    desk.pass_minutes(60);
    assert_eq!((due_at(&desk), speaks(&desk)), (Value::Null, false));
    desk.call("settings.update", on(&json!({})));
    assert_eq!((due_at(&desk), speaks(&desk)), (json!(at(15)), true));
    assert_eq!((due_at(&desk), speaks(&desk)), (json!(at(75)), false), "not again for a quarter of an hour");
    desk.pass_minutes(15);
    assert!(speaks(&desk));
    // A timer, even a paused one, is known to be there.
    desk.call("timer.start", json!({}));
    desk.pass_minutes(30);
    assert_eq!(due_at(&desk), Value::Null);
    desk.call("timer.pause", json!({}));
    assert_eq!((due_at(&desk), speaks(&desk)), (Value::Null, false));
    desk.call("timer.stop", json!({}));
    // The work ended with the pause, at minute 105.
    assert_eq!(due_at(&desk), at(120));
    desk.call("reminder.snooze", json!({ "minutes": 60 }));
    assert_eq!(due_at(&desk), at(165));
    // Friday after 17:00: Monday, a quarter past nine.
    desk.pass_minutes(8 * 60);
    assert_eq!((due_at(&desk), speaks(&desk)), (json!("2026-11-23T08:15:00.000Z"), false));
}

#[test]
fn wrong_hours_are_refused_by_name() {
    let desk = Desk::new();
    for (fields, refused) in [
        (json!({ "after_minutes": 0 }), "reminder.after_minutes out_of_range"),
        (json!({ "from_minute": 1440 }), "reminder.from_minute out_of_range"),
        (json!({ "to_minute": 540 }), "reminder.to_minute out_of_range"),
    ] {
        assert_eq!(desk.refused("settings.update", on(&fields)), refused);
    }
    assert_eq!(desk.refused("reminder.snooze", json!({ "minutes": 0 })), "minutes out_of_range");
}
