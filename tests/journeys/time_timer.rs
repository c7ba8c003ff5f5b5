use crate::support::Desk;
use serde_json::{Value, json};

fn timer(desk: &Desk) -> Value {
    desk.call("timer.status", json!({}))["timer"].clone()
}

/// (kind, start, end) of every interval, the time of day in UTC.
pub fn intervals(desk: &Desk) -> Vec<(String, String, String)> {
    let page = desk.call("entry.list", json!({ "kinds": ["work", "pause", "break"], "order": "oldest" }));
    let clock = |v: &Value| v.as_str().map_or_else(|| "open".to_owned(), |t| t[11..19].to_owned());
    page["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (e["kind"].as_str().unwrap().to_owned(), clock(&e["start"]), clock(&e["end"])))
        .collect()
}

fn rows(expected: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    expected.iter().map(|(k, s, e)| ((*k).to_owned(), (*s).to_owned(), (*e).to_owned())).collect()
}

#[test]
fn a_timer_is_started_paused_resumed_and_stopped() {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "Acme" }));
    let status = desk.call("timer.start", json!({ "note": "Landing page", "link": { "client_id": acme["id"] }, "tags": ["web"] }));
    let t = &status["timer"];
    assert_eq!(
        (&t["state"], &t["note"], &t["path"]["client_name"], &t["billable"]),
        (&json!("running"), &json!("Landing page"), &json!("Acme"), &json!(true))
    );
    assert_eq!(
        (&t["since"], &t["started_at"], &t["worked_seconds_before"]),
        (&json!("2026-11-20T08:00:00.000Z"), &json!("2026-11-20T08:00:00.000Z"), &json!(0))
    );
    desk.pass_minutes(30);
    assert_eq!(desk.call("timer.status", json!({}))["today_seconds"], 1800);

    desk.call("timer.pause", json!({}));
    desk.pass_minutes(10);
    let t = timer(&desk);
    assert_eq!(
        (&t["state"], &t["worked_seconds_before"], &t["since"]),
        (&json!("paused"), &json!(1800), &json!("2026-11-20T08:30:00.000Z"))
    );
    desk.call("timer.break_start", json!({}));
    desk.pass_minutes(20);
    assert_eq!(timer(&desk)["state"], "on_break");
    desk.call("timer.break_stop", json!({}));
    desk.pass_minutes(15);
    let t = timer(&desk);
    assert_eq!(
        (&t["state"], &t["worked_seconds_before"], &t["started_at"]),
        (&json!("running"), &json!(1800), &json!("2026-11-20T08:00:00.000Z"))
    );
    let status = desk.call("timer.stop", json!({}));
    assert_eq!((&status["timer"], &status["today_seconds"]), (&Value::Null, &json!(2700)));
    assert_eq!(
        intervals(&desk),
        rows(&[
            ("work", "08:00:00", "08:30:00"),
            ("pause", "08:30:00", "08:40:00"),
            ("break", "08:40:00", "09:00:00"),
            ("work", "09:00:00", "09:15:00")
        ])
    );
    let page = desk.call("entry.list", json!({}));
    assert_eq!((&page["total_seconds"], &page["billable_seconds"], &page["count"]), (&json!(2700), &json!(2700), &json!(2)));
    let recent = &status["recents"][0];
    assert_eq!(
        (&recent["note"], &recent["path"]["client_name"], &recent["tags"], &recent["last_used_at"]),
        (&json!("Landing page"), &json!("Acme"), &json!(["web"]), &json!("2026-11-20T09:00:00.000Z"))
    );
    desk.verify();
}

/// The day began at 23:00 UTC; by hand.
#[test]
fn today_counts_what_reaches_over_midnight_however_long_it_is() {
    let desk = Desk::new();
    for (start, end) in [
        ("2026-11-19T21:00:00Z", "2026-11-19T22:59:00Z"),
        ("2026-11-19T22:30:00Z", "2026-11-19T23:10:00Z"),
        ("2026-11-19T18:00:00Z", "2026-11-19T23:20:00Z"),
        ("2026-11-18T22:00:00Z", "2026-11-19T23:30:00Z"),
        ("2026-11-20T06:00:00Z", "2026-11-20T06:40:00Z"),
    ] {
        desk.call("entry.add", json!({ "note": "x", "start": start, "end": end }));
    }
    assert_eq!(desk.call("timer.status", json!({}))["today_seconds"], (10 + 20 + 30 + 40) * 60);
    desk.call("timer.start", json!({ "note": "y" }));
    desk.pass_minutes(3 * 24 * 60);
    assert_eq!(desk.call("timer.status", json!({}))["today_seconds"], 9 * 3_600, "since midnight, 08:00 UTC being 09:00");
}

#[test]
fn what_was_worked_on_last_is_offered_once_each() {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "Acme" }));
    for (note, link) in [("a", json!({})), ("b", json!({ "client_id": acme["id"] })), ("b", json!({})), ("a", json!({})), ("", json!({}))] {
        desk.call("timer.start", json!({ "note": note, "link": link }));
        desk.pass_minutes(5);
        desk.call("timer.stop", json!({}));
    }
    let offered = || {
        let recents = desk.call("timer.status", json!({}))["recents"].clone();
        let named = |r: &Value| format!("{} {}", r["note"].as_str().unwrap(), r["path"]["client_name"].as_str().unwrap_or("-"));
        recents.as_array().unwrap().iter().map(named).collect::<Vec<_>>()
    };
    assert_eq!(offered(), ["a -", "b -", "b Acme"]);
    for n in 0..9 {
        desk.call("timer.start", json!({ "note": format!("c{n}") }));
        desk.pass_minutes(1);
        desk.call("timer.stop", json!({}));
    }
    assert_eq!(offered(), ["c8 -", "c7 -", "c6 -", "c5 -", "c4 -", "c3 -", "c2 -", "c1 -"]);
}

#[test]
fn what_cannot_be_done_now_says_why_and_changes_nothing() {
    let desk = Desk::new();
    for verb in ["pause", "resume", "break_start", "break_stop", "stop", "discard", "update"] {
        assert_eq!(desk.refused(&format!("timer.{verb}"), json!({})), "no_timer", "{verb}");
    }
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(5);
    // (to come into the state, verb, its word)
    for (into, verb, word) in [
        (None, "start", "timer_running"),
        (None, "resume", "not_paused"),
        (None, "break_stop", "not_on_break"),
        (Some("pause"), "pause", "already_paused"),
        (None, "start", "timer_running"),
        (None, "break_stop", "not_on_break"),
        (Some("break_start"), "pause", "on_break"),
        (None, "break_start", "already_on_break"),
        (None, "start", "timer_running"),
    ] {
        if let Some(into) = into {
            desk.call(&format!("timer.{into}"), json!({}));
            desk.pass_minutes(5);
        }
        let before = (timer(&desk), intervals(&desk));
        assert_eq!(desk.refused(&format!("timer.{verb}"), json!({})), word, "{verb}");
        assert_eq!((timer(&desk), intervals(&desk)), before, "{verb}");
    }
    for (verb, request, word) in [
        ("timer.stop", json!({ "at": "2026-11-20T12:00:00Z" }), "at at_in_future"),
        ("timer.stop", json!({ "at": "2026-11-20T08:09:59Z" }), "at before_start"),
        ("timer.switch", json!({ "at": "2026-11-20T08:09:59Z" }), "at before_start"),
        ("timer.update", json!({ "start": "2026-11-20T12:00:00Z" }), "start at_in_future"),
        ("timer.update", json!({ "start": "2026-11-20T08:06:00Z" }), "start after_end"),
        ("timer.switch", json!({ "link": { "client_id": "0192aaaa-0000-7000-8000-000000000000" } }), "link not_found"),
        ("timer.switch", json!({ "zone": "Mars/Olympus" }), "zone unknown_zone"),
        ("timer.switch", json!({ "note": "x".repeat(2001) }), "note too_long"),
        ("timer.switch", json!({ "note": "a\u{7}b" }), "note control_character"),
    ] {
        let before = intervals(&desk);
        assert_eq!(desk.refused(verb, request.clone()), word, "{verb} {request}");
        assert_eq!(intervals(&desk), before);
    }
}

#[test]
fn a_switch_leaves_no_gap_and_a_stop_ends_a_pause() {
    let desk = Desk::new();
    desk.call("timer.switch", json!({ "note": "a" }));
    desk.pass_minutes(10);
    desk.call("timer.switch", json!({ "note": "b", "at": "2026-11-20T08:07:30Z" }));
    assert_eq!(timer(&desk)["note"], "b");
    desk.pass_minutes(10);
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(10);
    desk.call("timer.stop", json!({ "at": "2026-11-20T08:25:00Z" }));
    assert_eq!(
        intervals(&desk),
        rows(&[("work", "08:00:00", "08:07:30"), ("work", "08:07:30", "08:20:00"), ("pause", "08:20:00", "08:25:00")])
    );
}

#[test]
fn what_lasted_no_time_is_kept_only_when_it_is_all_there_is() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a" }));
    desk.call("timer.stop", json!({}));
    assert_eq!(intervals(&desk), rows(&[("work", "08:00:00", "08:00:00")]));
    desk.call("undo.undo", json!({}));
    desk.pass_minutes(5);
    desk.call("timer.pause", json!({}));
    desk.call("timer.resume", json!({}));
    desk.call("timer.stop", json!({}));
    assert_eq!(intervals(&desk), rows(&[("work", "08:00:00", "08:05:00")]));
}

#[test]
fn a_running_timer_survives_the_end_of_the_program_and_is_changed_while_it_runs() {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "Acme" }));
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(10);
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(10);
    let desk = desk.restart();
    desk.clock.reboot();
    desk.call("timer.resume", json!({}));
    desk.pass_minutes(10);
    let t = desk.call(
        "timer.update",
        json!({ "note": "b", "link": { "client_id": acme["id"] }, "start": "2026-11-20T07:50:00Z", "billable": false }),
    )["timer"]
        .clone();
    assert_eq!(
        (&t["note"], &t["started_at"], &t["worked_seconds_before"], &t["billable"]),
        (&json!("b"), &json!("2026-11-20T07:50:00.000Z"), &json!(1200), &json!(false))
    );
    let desk = desk.restart();
    let t = desk.call("timer.update", json!({ "link": null }))["timer"].clone();
    assert_eq!((&t["note"], &t["path"]["client_id"]), (&json!("b"), &Value::Null));
    desk.call("timer.stop", json!({}));
    let page = desk.call("entry.list", json!({}));
    assert_eq!((&page["total_seconds"], &page["billable_seconds"]), (&json!(1800), &json!(0)));
    assert!(page["entries"].as_array().unwrap().iter().all(|e| e["note"] == "b" && e["findings"] == json!([])));
}

#[test]
fn each_step_of_a_timer_is_taken_back() {
    let desk = Desk::new();
    let steps = [
        ("timer.start", json!({ "note": "a" })),
        ("timer.pause", json!({})),
        ("timer.break_start", json!({})),
        ("timer.break_stop", json!({})),
        ("timer.update", json!({ "note": "b", "start": "2026-11-20T07:00:00Z" })),
        ("timer.switch", json!({ "note": "c" })),
        ("timer.stop", json!({})),
        ("timer.start", json!({ "note": "d" })),
        ("timer.discard", json!({})),
    ];
    let state = |desk: &Desk| (timer(desk), intervals(desk));
    let mut seen = vec![state(&desk)];
    for (verb, request) in &steps {
        desk.call(verb, request.clone());
        desk.pass_minutes(5);
        seen.push(state(&desk));
    }
    for (n, (verb, _)) in steps.iter().enumerate().rev() {
        assert_eq!(desk.call("undo.peek", json!({}))["undo"], *verb);
        desk.call("undo.undo", json!({}));
        assert_eq!(state(&desk), seen[n], "after taking back {verb}");
        desk.verify();
    }
    for (n, (verb, _)) in steps.iter().enumerate() {
        desk.call("undo.redo", json!({}));
        assert_eq!(state(&desk), seen[n + 1], "after {verb} again");
    }
}

#[test]
fn favourites_are_kept_once_and_a_running_one_is_marked() {
    let desk = Desk::new();
    let first = desk.call("favourite.add", json!({ "note": "Mail" }));
    assert_eq!(desk.call("favourite.add", json!({ "note": "Mail" })), first);
    assert_eq!(desk.refused("favourite.add", json!({})), "note required");
    let status = desk.call("timer.start", json!({ "note": "Mail" }));
    assert_eq!((&status["timer"]["favourite"], &status["favourites"]), (&json!(true), &json!([first])));
    desk.call("favourite.remove", json!({ "favourite_id": first["favourite_id"] }));
    let status = desk.call("timer.status", json!({}));
    assert_eq!((&status["timer"]["favourite"], &status["favourites"]), (&json!(false), &json!([])));
    assert_eq!(desk.refused("favourite.remove", json!({ "favourite_id": first["favourite_id"] })), "not_found");
}

#[test]
fn a_timer_that_was_paused_at_once_still_knows_its_first_stretch() {
    // Ids of the same millisecond come in any order, so one try tells little.
    for _ in 0..8 {
        let desk = Desk::new();
        for _ in 0..4 {
            let started = desk.now();
            desk.call("timer.start", json!({}));
            desk.call("timer.pause", json!({}));
            desk.pass_minutes(30);
            let between = desk.now();
            desk.pass_minutes(30);
            desk.call("timer.resume", json!({}));
            assert_eq!(desk.refused("timer.update", json!({ "start": between })), "start after_end");
            assert_eq!(desk.call("timer.status", json!({}))["timer"]["started_at"], started);
            desk.call("timer.discard", json!({}));
        }
    }
}
