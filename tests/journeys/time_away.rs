//! Being away while a timer runs: what is asked, what each answer does, and that nothing of it is billed before.

use crate::support::Desk;
use serde_json::{Value, json};

/// Minutes after 08:00 UTC of the desk's day, as an instant; days may be crossed.
pub fn at(minutes: i64) -> String {
    stint::kernel::Instant::parse(crate::support::START).unwrap().plus_seconds(minutes * 60).to_string()
}

pub fn report(desk: &Desk, from: i64, to: i64, cause: &str) -> Vec<Value> {
    let answer = desk.call("idle.report", json!({ "from": at(from), "to": at(to), "cause": cause }));
    answer["gaps"].as_array().unwrap().clone()
}

pub fn pending(desk: &Desk) -> Vec<Value> {
    desk.call("gap.list", json!({}))["gaps"].as_array().unwrap().clone()
}

pub fn decide(desk: &Desk, choice: &str, gaps: &[&Value]) {
    let ids: Vec<&Value> = gaps.iter().map(|gap| &gap["id"]).collect();
    desk.call("gap.resolve", json!({ "ids": ids, "choice": choice }));
}

fn minutes_of(text: &Value) -> i64 {
    let at = stint::kernel::Instant::parse(text.as_str().unwrap()).unwrap();
    at.since_ms(stint::kernel::Instant::parse(crate::support::START).unwrap()) / 60_000
}

/// (kind, from, to or none while it runs, note, billable), by the start, in minutes.
pub fn rows(desk: &Desk) -> Vec<(String, i64, Option<i64>, String, bool)> {
    let page = desk.call("entry.list", json!({ "kinds": ["work", "pause", "break"], "order": "oldest" }));
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let row = |e: &Value| {
        let end = (!e["end"].is_null()).then(|| minutes_of(&e["end"]));
        (text(&e["kind"]), minutes_of(&e["start"]), end, text(&e["note"]), e["billable"] == true)
    };
    page["entries"].as_array().unwrap().iter().map(row).collect()
}

pub fn row(kind: &str, from: i64, to: impl Into<Option<i64>>, note: &str, billable: bool) -> (String, i64, Option<i64>, String, bool) {
    (kind.to_owned(), from, to.into(), note.to_owned(), billable)
}

/// A billable timer "a" from 0, an hour old, away from minute 20 to 40.
fn away() -> (Desk, Value) {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(60);
    let gaps = report(&desk, 20, 40, "idle");
    assert_eq!((gaps.len(), &gaps[0]["seconds"], &gaps[0]["cause"]), (1, &json!(20 * 60), &json!("idle")));
    let gap = gaps[0].clone();
    (desk, gap)
}

#[test]
fn each_answer_while_the_timer_runs() {
    for (choice, expected, worked) in [
        ("keep", vec![row("work", 0, None, "a", true)], 60),
        ("discard", vec![row("work", 0, 20, "a", true), row("pause", 20, 40, "a", true), row("work", 40, None, "a", true)], 40),
        ("split", vec![row("work", 0, 20, "a", true), row("work", 20, 40, "a", false), row("work", 40, None, "a", true)], 60),
    ] {
        let (desk, gap) = away();
        decide(&desk, choice, &[&gap]);
        assert_eq!(rows(&desk), expected, "{choice}");
        assert_eq!(pending(&desk), Vec::<Value>::new(), "{choice}");
        let status = desk.call("timer.status", json!({}));
        assert_eq!(status["today_seconds"], worked * 60, "{choice}");
        assert_eq!(desk.refused("gap.resolve", json!({ "ids": [gap["id"]], "choice": "keep" })), "already_resolved");
        desk.verify();
        // Taken back, the question is open again and the work as it was.
        desk.call("undo.undo", json!({}));
        assert_eq!((rows(&desk), pending(&desk)), (vec![row("work", 0, None, "a", true)], vec![gap]), "{choice}");
        desk.verify();
    }
}

#[test]
fn a_gap_is_given_to_another_task() {
    let (desk, gap) = away();
    let client = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let project = desk.call("project.add", json!({ "name": "Site", "client_id": client, "billable": false }))["id"].clone();
    let give = |link: Value, note: &str| json!({ "ids": [gap["id"]], "choice": "give", "link": link, "note": note });
    assert_eq!(desk.refused("gap.resolve", give(Value::Null, " ")), "link required");
    assert_eq!(desk.refused("gap.resolve", give(json!({ "project_id": client }), "")), "link not_found");
    desk.call("gap.resolve", give(json!({ "project_id": project }), "phone"));
    let all = [row("work", 0, 20, "a", true), row("work", 20, 40, "phone", false), row("work", 40, None, "a", true)];
    assert_eq!(rows(&desk), all);
    let list = desk.call("entry.list", json!({ "project_id": project }));
    assert_eq!((&list["total_seconds"], &list["entries"][0]["path"]["client_name"]), (&json!(20 * 60), &json!("Acme")));
    desk.verify();
}

#[test]
fn several_gaps_in_one_entry_at_once() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(100);
    for (from, to, cause) in [(10, 20, "idle"), (50, 60, "locked"), (80, 90, "idle")] {
        report(&desk, from, to, cause);
    }
    desk.call("timer.stop", json!({}));
    let gaps = pending(&desk);
    assert_eq!(gaps.iter().map(|g| minutes_of(&g["from"])).collect::<Vec<_>>(), [80, 50, 10]);
    decide(&desk, "discard", &[&gaps[0], &gaps[2]]);
    decide(&desk, "split", &[&gaps[1]]);
    // The timer is over: its pieces stay together, so what was taken out stays visible as pauses.
    let expected = [
        row("work", 0, 10, "a", true),
        row("pause", 10, 20, "a", true),
        row("work", 20, 50, "a", true),
        row("work", 50, 60, "a", false),
        row("work", 60, 80, "a", true),
        row("pause", 80, 90, "a", true),
        row("work", 90, 100, "a", true),
    ];
    assert_eq!(rows(&desk), expected);
    desk.verify();
}

#[test]
fn at_either_end_and_over_all_of_an_entry() {
    // Stopped by another door while nobody was there: the gap reaches to the end.
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(30);
    desk.call("timer.stop", json!({}));
    desk.pass_minutes(30);
    let gaps = report(&desk, 20, 50, "idle");
    assert_eq!((minutes_of(&gaps[0]["from"]), minutes_of(&gaps[0]["to"]), &gaps[0]["seconds"]), (20, 30, &json!(600)));
    decide(&desk, "discard", &[&gaps[0]]);
    assert_eq!(rows(&desk)[0], row("work", 0, 20, "a", true));
    desk.verify();

    // From before it began.
    let desk = Desk::new();
    desk.pass_minutes(10);
    desk.call("timer.start", json!({ "note": "b", "billable": true }));
    desk.pass_minutes(50);
    let gaps = report(&desk, 0, 30, "locked");
    assert_eq!((minutes_of(&gaps[0]["from"]), minutes_of(&gaps[0]["to"])), (10, 30));
    decide(&desk, "discard", &[&gaps[0]]);
    assert_eq!(rows(&desk), [row("pause", 10, 30, "b", true), row("work", 30, None, "b", true)]);
    desk.verify();

    // All of it: nothing is left to bill.
    for (choice, expected) in [("discard", vec![]), ("split", vec![row("work", 0, 30, "c", false)])] {
        let desk = Desk::new();
        desk.call("timer.start", json!({ "note": "c", "billable": true }));
        desk.pass_minutes(30);
        desk.call("timer.stop", json!({}));
        desk.pass_minutes(10);
        let gaps = report(&desk, -20, 35, "idle");
        decide(&desk, choice, &[&gaps[0]]);
        assert_eq!(rows(&desk), expected, "{choice}");
        desk.verify();
    }
}

#[test]
fn over_a_switch_and_a_break_only_work_is_asked_about() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a", "billable": true }));
    desk.pass_minutes(10);
    desk.call("timer.switch", json!({ "note": "b", "billable": true }));
    desk.pass_minutes(10);
    desk.call("timer.break_start", json!({}));
    desk.pass_minutes(10);
    desk.call("timer.break_stop", json!({}));
    desk.pass_minutes(10);
    let gaps = report(&desk, 5, 40, "locked");
    let parts: Vec<_> = gaps[0]["parts"].as_array().unwrap().iter().map(|p| (minutes_of(&p["from"]), minutes_of(&p["to"]))).collect();
    assert_eq!((parts, &gaps[0]["seconds"]), (vec![(5, 10), (10, 20), (30, 40)], &json!(25 * 60)));
    decide(&desk, "discard", &[&gaps[0]]);
    let work: Vec<_> = rows(&desk).into_iter().filter(|r| r.0 == "work").collect();
    // The timer that runs goes on from now: nothing of its last ten minutes is left, and it still runs.
    assert_eq!(work, [row("work", 0, 5, "a", true), row("work", 40, None, "b", true)]);
    desk.verify();
}

#[test]
fn over_midnight_and_a_change_of_the_clocks() {
    // The clocks of Berlin go back at 01:00 UTC on 25 October 2026: the night has an hour more, the gap its true length.
    let desk = Desk::new();
    desk.clock.set_wall(stint::kernel::Instant::parse("2026-10-24T20:00:00Z").unwrap());
    desk.call("timer.start", json!({ "note": "night", "billable": true }));
    desk.pass_minutes(8 * 60);
    let gap = json!({ "from": "2026-10-24T21:30:00Z", "to": "2026-10-25T03:30:00Z", "cause": "idle" });
    let gaps = desk.call("idle.report", gap)["gaps"].clone();
    assert_eq!(gaps[0]["seconds"], 6 * 3600);
    desk.call("timer.stop", json!({}));
    let days = |desk: &Desk| {
        let report = desk.call("report.time", json!({ "by": "day", "from": "2026-10-24", "to": "2026-10-25" }));
        report["rows"].as_array().unwrap().iter().map(|r| r["seconds"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    // 22:00 to midnight and, behind it, 6 hours.
    assert_eq!(days(&desk), [2 * 3600, 6 * 3600]);
    decide(&desk, "discard", &[&gaps[0]]);
    // 22:00 to 23:30, and half an hour from 04:30 on.
    assert_eq!(days(&desk), [90 * 60, 30 * 60]);
    desk.verify();
}

#[test]
fn an_entry_that_was_changed_or_deleted_meanwhile() {
    let stopped = || {
        let (desk, gap) = away();
        desk.call("timer.stop", json!({}));
        let id = desk.call("entry.list", json!({}))["entries"][0]["id"].clone();
        (desk, gap, id)
    };
    // Split by hand: both halves are asked about, and cut.
    let (desk, gap, id) = stopped();
    desk.call("entry.split", json!({ "id": id, "at": at(30) }));
    assert_eq!(pending(&desk)[0]["parts"].as_array().unwrap().len(), 2);
    decide(&desk, "discard", &[&gap]);
    let work: Vec<_> = rows(&desk).into_iter().filter(|r| r.0 == "work").collect();
    assert_eq!(work, [row("work", 0, 20, "a", true), row("work", 40, 60, "a", true)]);
    desk.verify();
    // Made shorter by hand: a part of the gap is left, then none of it.
    let (desk, gap, id) = stopped();
    desk.call("entry.edit", json!({ "id": id, "end": at(30) }));
    assert_eq!((&pending(&desk)[0]["seconds"], minutes_of(&pending(&desk)[0]["to"])), (&json!(600), 30));
    desk.call("entry.edit", json!({ "id": id, "end": at(20) }));
    assert_eq!(pending(&desk), Vec::<Value>::new());
    decide(&desk, "discard", &[&gap]);
    assert_eq!(rows(&desk), [row("work", 0, 20, "a", true)]);
    // Deleted.
    let (desk, gap, id) = stopped();
    desk.call("entry.delete", json!({ "ids": [id] }));
    assert_eq!(pending(&desk), Vec::<Value>::new());
    decide(&desk, "split", &[&gap]);
    assert_eq!(rows(&desk), []);
    desk.verify();
}

#[test]
fn what_is_too_short_switched_off_told_twice_or_not_under_a_timer_is_not_asked() {
    let desk = Desk::new();
    desk.call("timer.start", json!({}));
    desk.pass_minutes(60);
    assert_eq!(report(&desk, 10, 14, "idle"), Vec::<Value>::new());
    assert_eq!(report(&desk, 10, 15, "idle").len(), 1);
    let first = pending(&desk);
    assert_eq!(report(&desk, 10, 15, "idle"), first, "the same once more");
    // Longer, and by a stronger cause: one question, of the whole.
    let longer = report(&desk, 12, 25, "suspend");
    assert_eq!((pending(&desk).len(), minutes_of(&longer[0]["from"]), minutes_of(&longer[0]["to"])), (1, 10, 25));
    assert_eq!(longer[0]["cause"], "suspend");
    // What was decided is not asked again; what lies beside it is.
    decide(&desk, "keep", &[&longer[0]]);
    let beside = report(&desk, 5, 35, "idle");
    assert_eq!(beside.iter().map(|g| minutes_of(&g["from"])).collect::<Vec<_>>(), [25, 5]);
    decide(&desk, "keep", &beside.iter().collect::<Vec<_>>());

    desk.call("settings.update", json!({ "idle_minutes": 0 }));
    assert_eq!(report(&desk, 40, 60, "idle"), Vec::<Value>::new());
    desk.call("settings.update", json!({ "idle_minutes": 5 }));
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(60);
    assert_eq!(report(&desk, 60, 120, "locked"), Vec::<Value>::new(), "a pause is no work");
    desk.call("timer.stop", json!({}));
    desk.call("entry.add", json!({ "start": at(60), "end": at(120) }));
    assert_eq!(report(&desk, 60, 120, "idle"), Vec::<Value>::new(), "what was typed by hand is known");
    desk.verify();
}

#[test]
fn bad_reports_and_answers_name_field_and_remedy() {
    let (desk, gap) = away();
    let refused = |from, to| desk.refused("idle.report", json!({ "from": at(from), "to": at(to), "cause": "idle" }));
    assert_eq!((refused(30, 30), refused(40, 61)), ("from after_to".to_owned(), "to in_future".to_owned()));
    assert_eq!(desk.refused("gap.resolve", json!({ "ids": [], "choice": "keep" })), "ids required");
    let unknown = "01939b1c-0000-7000-8000-000000000001";
    assert_eq!(desk.refused("gap.resolve", json!({ "ids": [gap["id"], unknown], "choice": "discard" })), "not_found");
    assert_eq!(pending(&desk), [gap], "all of them or none");
    for (field, wrong) in [("idle_minutes", -1), ("idle_minutes", 481), ("long_run_hours", 169)] {
        assert_eq!(desk.refused("settings.update", json!({ field: wrong })), format!("{field} out_of_range"));
    }
}

#[test]
fn an_unanswered_gap_is_in_the_inbox_and_not_on_an_invoice() {
    let books = super::invoice_books::Books::new();
    let desk = &books.desk;
    desk.call("timer.start", json!({ "link": { "task_id": books.tasks[0] } }));
    desk.pass_minutes(60);
    report(desk, 20, 40, "idle");
    desk.call("timer.stop", json!({}));
    let preview = || desk.call("invoice.preview_time", json!({ "client_id": books.client }));
    assert_eq!((&preview()["held_back"], &preview()["raw_seconds"]), (&json!(1), &json!(0)));
    assert_eq!(desk.refused("invoice.draft", json!({ "client_id": books.client })), "undecided");
    let needs = desk.call("home.today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["gap"]["seconds"]), (&json!("away"), &json!(1200)));
    // A copy by hand is the user's word.
    decide(desk, "discard", &[&needs[0]["gap"]]);
    assert_eq!((&preview()["held_back"], &preview()["raw_seconds"]), (&json!(0), &json!(40 * 60)));
    let draft = books.draft(json!({}));
    assert_eq!(draft["unbilled_seconds"], 0);
    desk.verify();
}

#[test]
fn work_on_a_document_is_not_cut() {
    let books = super::invoice_books::Books::new();
    let desk = &books.desk;
    desk.call("timer.start", json!({ "link": { "task_id": books.tasks[0] } }));
    desk.pass_minutes(60);
    desk.call("timer.stop", json!({}));
    books.draft(json!({}));
    let gaps = report(desk, 20, 40, "idle");
    assert_eq!(desk.refused("gap.resolve", json!({ "ids": [gaps[0]["id"]], "choice": "discard" })), "on_draft");
    decide(desk, "keep", &[&gaps[0]]);
    desk.verify();
}

#[test]
fn a_gap_in_time_that_was_closed_meanwhile_is_kept_as_it_is_or_waits_for_the_time_to_be_opened() {
    let (desk, gap) = away();
    desk.call("timer.stop", json!({}));
    // Its timer does not run any more.
    assert_eq!(gap["parts"][0]["running"], true);
    let gap = pending(&desk).remove(0);
    desk.pass_minutes(24 * 60);
    desk.call("period.close", json!({ "day": "2026-11-20" }));
    let before = rows(&desk);
    for more in [json!({ "choice": "discard" }), json!({ "choice": "split" }), json!({ "choice": "give", "note": "phone" })] {
        let mut request = json!({ "ids": [gap["id"]] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let refused = desk.try_call("gap.resolve", request).unwrap_err();
        assert_eq!(refused.reason.as_deref(), Some("period_locked"), "{more}");
        assert!(refused.message.contains("the time up to 2026-11-20 is closed: open it first"), "{}", refused.message);
        assert_eq!((rows(&desk), pending(&desk)), (before.clone(), vec![gap.clone()]), "{more}");
    }
    desk.call("period.open", json!({ "reason": "A lunch in it" }));
    decide(&desk, "discard", &[&gap]);
    assert_eq!(rows(&desk), [row("work", 0, 20, "a", true), row("pause", 20, 40, "a", true), row("work", 40, 60, "a", true)]);
    desk.verify();
    // Nothing is cut by keeping it.
    let (desk, gap) = away();
    desk.call("timer.stop", json!({}));
    desk.pass_minutes(24 * 60);
    desk.call("period.close", json!({ "day": "2026-11-20" }));
    decide(&desk, "keep", &[&gap]);
    assert_eq!((pending(&desk), rows(&desk)), (vec![], vec![row("work", 0, 60, "a", true)]));
    desk.verify();
}

#[test]
fn where_nobody_watches_the_last_change_is_the_last_sign() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "long", "billable": true }));
    desk.pass_minutes(90);
    desk.call("client.add", json!({ "name": "Acme" }));
    desk.pass_minutes(12 * 60);
    assert_eq!(desk.call("idle.guard", json!({}))["asked"], true);
    let forgotten = desk.call("idle.status", json!({}))["forgotten"].clone();
    assert_eq!(minutes_of(&forgotten["ends_at"]), 90);
    desk.call("finding.resolve", json!({ "id": forgotten["finding_id"], "use_steady": true }));
    assert_eq!(rows(&desk), [row("work", 0, 90, "long", true)]);
    desk.verify();
}

#[test]
fn a_sleep_is_told_once_by_the_gap_or_by_the_clocks() {
    // The shell tells the gap, then the timer stops: nothing is left for the clocks to tell.
    let slept = || {
        let desk = Desk::new();
        desk.call("timer.start", json!({ "billable": true }));
        desk.pass_minutes(10);
        desk.clock.sleep_ms(90 * 60_000);
        desk.pass_minutes(20);
        desk
    };
    let findings = |desk: &Desk| {
        let page = desk.call("entry.list", json!({ "order": "oldest" }));
        let open = |e: &Value| e["findings"].as_array().unwrap().iter().filter(|f| f["resolved"] == false).count();
        page["entries"].as_array().unwrap().iter().map(open).sum::<usize>()
    };
    for choice in ["keep", "discard", "split"] {
        let desk = slept();
        let gaps = report(&desk, 8, 101, "suspend");
        decide(&desk, choice, &[&gaps[0]]);
        desk.call("timer.stop", json!({}));
        assert_eq!(findings(&desk), 0, "{choice}");
        desk.verify();
    }
    // A second sleep, which no gap told, is told by the clocks, also behind the cut.
    for choice in ["keep", "discard"] {
        let desk = slept();
        let gaps = report(&desk, 8, 101, "suspend");
        desk.clock.sleep_ms(30 * 60_000);
        decide(&desk, choice, &[&gaps[0]]);
        desk.pass_minutes(5);
        desk.call("timer.stop", json!({}));
        let page = desk.call("entry.list", json!({}));
        let last = &page["entries"][0]["findings"][0];
        let length = last["wall_seconds"].as_i64().unwrap() - last["steady_seconds"].as_i64().unwrap();
        assert_eq!((&last["kind"], length), (&json!("suspend"), 30 * 60), "{choice}");
    }
    // The timer was stopped before the shell could tell.
    let desk = slept();
    desk.call("timer.stop", json!({}));
    assert_eq!(findings(&desk), 1);
    report(&desk, 8, 101, "suspend");
    assert_eq!((findings(&desk), pending(&desk).len()), (0, 1));
    desk.verify();
}

#[test]
fn a_program_that_died_while_nobody_was_there_asks_when_it_is_back() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(20);
    desk.call("idle.beat", json!({ "at": at(20) }));
    desk.call("idle.beat", json!({ "at": at(15) }));
    desk.pass_minutes(40);
    let desk = desk.restart();
    let status = desk.call("idle.status", json!({}));
    assert_eq!((&status["last_seen_at"], &status["running"]), (&json!(at(20)), &json!(true)));
    let gaps = desk.call("idle.recover", json!({}))["gaps"].clone();
    assert_eq!((minutes_of(&gaps[0]["from"]), minutes_of(&gaps[0]["to"])), (20, 60));
    assert_eq!(desk.call("idle.recover", json!({}))["gaps"], json!([]), "asked once");
    assert_eq!(pending(&desk).len(), 1);

    // Who quits on purpose is not asked; nor is who was never watched.
    for beat in [Some(20), None] {
        let desk = Desk::new();
        desk.call("timer.start", json!({}));
        desk.pass_minutes(20);
        if let Some(minute) = beat {
            desk.call("idle.beat", json!({ "at": at(minute) }));
            desk.call("idle.leave", json!({}));
        }
        desk.pass_minutes(40);
        assert_eq!(desk.restart().call("idle.recover", json!({}))["gaps"], json!([]));
    }
    // Nor about what lies before the timer that runs now.
    let desk = Desk::new();
    desk.call("idle.beat", json!({ "at": at(0) }));
    desk.pass_minutes(10);
    desk.call("timer.start", json!({}));
    desk.pass_minutes(40);
    assert_eq!(desk.call("idle.recover", json!({}))["gaps"], json!([]));
}

#[test]
fn a_beat_leaves_no_trace_in_log_and_state() {
    let desk = Desk::new();
    let traces = || (desk.call("activity.list", json!({}))["lines"].as_array().map(Vec::len), desk.call("workspace.hash", json!({})));
    let before = traces();
    desk.call("idle.beat", json!({ "at": at(0) }));
    desk.call("idle.leave", json!({}));
    assert_eq!(traces(), before);
}
