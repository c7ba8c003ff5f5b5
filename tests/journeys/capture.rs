use crate::support::Desk;
use serde_json::{Value, json};

/// Minutes of Friday, 20 November 2026, after 08:00 UTC.
pub fn at(minute: i64) -> String {
    format!("2026-11-20T{:02}:{:02}:00.000Z", 8 + minute / 60, minute % 60)
}

pub fn stretch(from: i64, to: i64, app: &str, title: &str) -> Value {
    json!({ "start": at(from), "end": at(to), "app": app, "title": title })
}

/// A desk with capture on, at noon UTC, with the project that its answer names.
pub fn capturing() -> (Desk, Value) {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "Acme" }));
    let website = desk.call("project.add", json!({ "client_id": acme["id"], "name": "Website" }));
    desk.call("capture.set", json!({ "is_on": true }));
    desk.pass_minutes(240);
    (desk, website["id"].clone())
}

pub fn record(desk: &Desk, stretches: &[Value]) -> i64 {
    desk.call("capture.record", json!({ "stretches": stretches }))["recorded"].as_i64().unwrap()
}

/// `from-to note` of each proposal, in minutes after 08:00 UTC.
pub fn proposed(desk: &Desk) -> Vec<String> {
    let day = desk.call("capture.day", json!({ "day": "2026-11-20" }));
    let minute = |v: &Value| {
        let text = v.as_str().unwrap();
        (text[11..13].parse::<i64>().unwrap() - 8) * 60 + text[14..16].parse::<i64>().unwrap()
    };
    let word = |p: &Value| format!("{}-{} {}", minute(&p["start"]), minute(&p["end"]), p["note"].as_str().unwrap());
    day["proposals"].as_array().unwrap().iter().map(word).collect()
}

fn kept(desk: &Desk) -> Vec<String> {
    let list = desk.call("capture.list", json!({}));
    let word = |s: &Value| format!("{} {}", s["app"].as_str().unwrap(), s["title"].as_str().unwrap()).trim().to_owned();
    list["stretches"].as_array().unwrap().iter().map(word).collect()
}

#[test]
fn nothing_is_recorded_until_it_is_switched_on_nor_while_it_is_paused() {
    let desk = Desk::new();
    desk.pass_minutes(240);
    assert_eq!(desk.call("capture.status", json!({}))["is_on"], false);
    assert_eq!(record(&desk, &[stretch(0, 10, "Figma", "Acme")]), 0);
    desk.call("capture.set", json!({ "is_on": true }));
    assert_eq!(record(&desk, &[stretch(10, 20, "Figma", "Acme")]), 1);
    let paused = desk.call("capture.pause", json!({ "minutes": 60 }));
    assert_eq!(paused["paused_until"], "2026-11-20T13:00:00.000Z");
    assert_eq!(record(&desk, &[stretch(20, 30, "Figma", "Secret")]), 0);
    desk.pass_minutes(60);
    assert_eq!(desk.call("capture.status", json!({}))["paused_until"], Value::Null);
    assert_eq!(record(&desk, &[stretch(250, 260, "Figma", "Globex")]), 1);
    desk.call("capture.pause", json!({ "minutes": 60 }));
    desk.call("capture.pause", json!({ "minutes": 0 }));
    assert_eq!(record(&desk, &[stretch(260, 270, "Figma", "Initech")]), 1);
    desk.call("capture.set", json!({ "is_on": false }));
    assert_eq!(record(&desk, &[stretch(270, 280, "Figma", "Late")]), 0);
    assert_eq!(kept(&desk), ["Figma Acme", "Figma Globex", "Figma Initech"]);
    for (verb, request, word) in [
        ("capture.pause", json!({ "minutes": 2000 }), "minutes out_of_range"),
        ("capture.set", json!({ "retention_days": 0 }), "retention_days out_of_range"),
        ("capture.set", json!({ "min_minutes": 500 }), "min_minutes out_of_range"),
        ("capture.purge", json!({}), "all required"),
        ("capture.exclude", json!({ "field": "app", "pattern": " " }), "pattern required"),
        ("capture.dismiss", json!({ "start": at(5), "end": at(5) }), "end end_before_start"),
    ] {
        assert_eq!(desk.refused(verb, request.clone()), word, "{request}");
    }
    desk.verify();
}

#[test]
fn batches_that_meet_become_one_stretch_and_glances_go_to_what_was_before() {
    let (desk, _) = capturing();
    let second = |minute: i64, second: i64| format!("2026-11-20T08:{minute:02}:{second:02}.000Z");
    let piece = |from: (i64, i64), to: (i64, i64), title: &str| json!({ "start": second(from.0, from.1), "end": second(to.0, to.1), "app": "Figma", "title": title });
    record(&desk, &[piece((0, 0), (5, 0), "Acme")]);
    record(&desk, &[piece((5, 0), (6, 0), "Acme"), piece((6, 0), (6, 3), "Other"), piece((6, 3), (7, 0), "Acme")]);
    // Told twice, and reaching back: only what is new is taken.
    record(&desk, &[piece((3, 0), (7, 30), "Late")]);
    // A glance after a hole belongs to nothing; what has not happened yet is a wrong clock's.
    record(&desk, &[piece((20, 0), (20, 4), "Glance"), stretch(230, 250, "Figma", "Future")]);
    let list = desk.call("capture.list", json!({}));
    let ends: Vec<_> =
        list["stretches"].as_array().unwrap().iter().map(|s| (s["start"].clone(), s["end"].clone(), s["title"].clone())).collect();
    assert_eq!(
        ends,
        [(json!(second(0, 0)), json!(second(7, 0)), json!("Acme")), (json!(second(7, 0)), json!(second(7, 30)), json!("Late"))]
    );
}

#[test]
fn gaps_are_proposed_accepted_and_given_back() {
    let (desk, website) = capturing();
    desk.call("entry.add", json!({ "note": "Call", "start": at(30), "end": at(60) }));
    record(
        &desk,
        &[
            stretch(0, 20, "Figma", "Acme home"),
            stretch(20, 21, "Signal", "Ada"),
            stretch(21, 40, "Figma", "Acme home"),
            stretch(50, 100, "Code", "main.rs - stint"),
            stretch(100, 104, "Files", ""),
            stretch(120, 124, "Files", ""),
        ],
    );
    assert_eq!(proposed(&desk), ["0-30 Acme home", "60-100 main.rs - stint"]);
    let day = desk.call("capture.day", json!({ "day": "2026-11-20" }));
    assert_eq!(day["proposals"][0]["seconds"], 1800);
    assert_eq!(day["proposals"][0]["guess"], Value::Null);
    // 29 minutes of the home page and one of chat, by hand.
    assert_eq!(
        day["proposals"][0]["seen"],
        json!([{ "app": "Figma", "title": "Acme home", "seconds": 1740 }, { "app": "Signal", "title": "Ada", "seconds": 60 }])
    );
    assert_eq!(day["captured_seconds"], (40 + 50 + 4 + 4) * 60);

    let first = json!({ "start": at(0), "end": at(30), "note": "Home page", "link": { "project_id": website }, "tags": ["design"] });
    let second = json!({ "start": at(60), "end": at(100), "note": "Stint" });
    let done = desk.call("capture.accept", json!({ "proposals": [first, second] }));
    assert_eq!(done["entries"][0]["path"]["project_name"], "Website");
    assert_eq!(done["entries"][1]["seconds"], 2400);
    // The four minutes of another program, twice, are too little to be proposed.
    assert_eq!(proposed(&desk), Vec::<String>::new());
    assert_eq!(desk.refused("capture.accept", json!({ "proposals": [{ "start": at(0), "end": at(10) }] })), "already_tracked");

    desk.call("undo.undo", json!({}));
    assert_eq!(proposed(&desk), ["0-30 Acme home", "60-100 main.rs - stint"]);
    desk.call("undo.redo", json!({}));
    assert_eq!(proposed(&desk), Vec::<String>::new());
    desk.verify();
}

#[test]
fn all_or_nothing_is_accepted() {
    let (desk, _) = capturing();
    record(&desk, &[stretch(0, 30, "Figma", "Acme")]);
    let (good, twice) = (json!({ "start": at(0), "end": at(20) }), json!({ "start": at(10), "end": at(30) }));
    assert_eq!(desk.refused("capture.accept", json!({ "proposals": [good, twice] })), "already_tracked");
    assert_eq!(desk.call("entry.list", json!({}))["entries"], json!([]));
}

#[test]
fn what_is_dismissed_stays_dismissed_until_it_is_undone() {
    let (desk, _) = capturing();
    record(&desk, &[stretch(0, 30, "Figma", "Acme"), stretch(30, 60, "Code", "stint")]);
    desk.call("capture.dismiss", json!({ "start": at(0), "end": at(30) }));
    assert_eq!(proposed(&desk), ["30-60 stint"]);
    // What is captured later in between moves nothing back.
    record(&desk, &[stretch(60, 70, "Code", "stint")]);
    assert_eq!(proposed(&desk), ["30-70 stint"]);
    let desk = desk.restart();
    assert_eq!(proposed(&desk), ["30-70 stint"]);
    desk.call("undo.undo", json!({}));
    assert_eq!(proposed(&desk), ["0-30 Acme", "30-70 stint"]);
}

#[test]
fn the_running_timer_leaves_nothing_to_propose() {
    let (desk, _) = capturing();
    desk.call("timer.start", json!({ "note": "Working", "at": at(10) }));
    record(&desk, &[stretch(0, 60, "Figma", "Acme")]);
    assert_eq!(proposed(&desk), ["0-10 Acme"]);
}

#[test]
fn a_guess_counts_what_was_accepted_before_and_follows_corrections() {
    let (desk, website) = capturing();
    let globex = desk.call("client.add", json!({ "name": "Globex" }));
    let brand = desk.call("project.add", json!({ "client_id": globex["id"], "name": "Brand" }))["id"].clone();
    let guess = |minute: &str| {
        let day = desk.call("capture.day", json!({ "day": "2026-11-20" }));
        let all = day["proposals"].as_array().unwrap().clone();
        all.into_iter().find(|p| p["start"].as_str().unwrap().contains(minute)).unwrap()["guess"].clone()
    };
    let accept = |from: i64, to: i64, project: &Value| {
        let one = json!({ "start": at(from), "end": at(to), "note": "x", "link": { "project_id": project } });
        desk.call("capture.accept", json!({ "proposals": [one] }))["entries"][0]["id"].clone()
    };
    record(&desk, &[stretch(0, 10, "Figma", "Acme home"), stretch(20, 30, "Figma", "Acme shop"), stretch(40, 50, "Figma", "Acme cart")]);
    assert_eq!(guess("08:40"), Value::Null);
    accept(0, 10, &website);
    let shop = accept(20, 30, &website);
    let found = guess("08:40");
    assert_eq!((&found["path"]["project_name"], &found["times"], &found["words"]), (&json!("Website"), &json!(2), &json!(["acme"])));
    // One of two put elsewhere is a tie; both, and the guess follows.
    desk.call("entry.edit", json!({ "id": shop, "link": { "project_id": brand } }));
    assert_eq!(guess("08:40"), Value::Null);
    desk.call("entry.delete", json!({ "ids": [shop] }));
    assert_eq!(guess("08:40")["times"], 1);
    desk.call("project.archive", json!({ "id": website, "archived": true }));
    assert_eq!(guess("08:40"), Value::Null, "an archived project takes no new time");
}

#[test]
fn exclusions_reach_back_and_can_be_lifted() {
    let (desk, _) = capturing();
    record(&desk, &[stretch(0, 10, "Signal", "Ada"), stretch(10, 20, "firefox", "Sparkasse"), stretch(20, 30, "Figma", "Acme")]);
    desk.call("capture.exclude", json!({ "field": "app", "pattern": "signal", "keeps_app": true }));
    desk.call("capture.exclude", json!({ "field": "title", "pattern": "sparkasse" }));
    assert_eq!(kept(&desk), ["Signal", "Figma Acme"]);
    record(&desk, &[stretch(30, 40, "firefox", "Meine Sparkasse"), stretch(40, 50, "Signal", "Bob"), stretch(50, 60, "KeePassXC", "Keys")]);
    assert_eq!(kept(&desk), ["Signal", "Figma Acme", "Signal"]);
    let status = desk.call("capture.status", json!({}));
    assert_eq!(status["exclusions"].as_array().unwrap().len(), 2);
    desk.call("capture.include", json!({ "id": status["exclusions"][1]["id"] }));
    assert_eq!(desk.refused("capture.include", json!({ "id": status["exclusions"][1]["id"] })), "not_found");
    record(&desk, &[stretch(60, 70, "firefox", "Sparkasse")]);
    assert_eq!(kept(&desk).last().unwrap(), "firefox Sparkasse");
    desk.call("capture.set", json!({ "with_titles": false }));
    assert_eq!(kept(&desk), ["Signal", "Figma", "Signal", "firefox"]);
}

#[test]
fn a_range_everything_or_what_is_too_old_is_deleted() {
    let (desk, _) = capturing();
    record(&desk, &[stretch(0, 30, "Figma", "Acme"), stretch(30, 60, "Code", "stint")]);
    let gone = desk.call("capture.purge", json!({ "from": at(10), "to": at(40) }));
    assert_eq!(gone, json!({ "stretches": 2, "journal_emptied": true }));
    let list = desk.call("capture.list", json!({}));
    assert_eq!(list["stretches"], json!([stretch(0, 10, "Figma", "Acme"), stretch(40, 60, "Code", "stint")]));
    desk.call("capture.set", json!({ "retention_days": 2 }));
    desk.pass_minutes(2 * 1440 - 240 + 50);
    // 48 hours and 50 minutes after 08:00: what ended before 08:50 is too old, what reaches over it is cut.
    desk.call("capture.sweep", json!({}));
    assert_eq!(desk.call("capture.list", json!({}))["stretches"], json!([stretch(50, 60, "Code", "stint")]));
    desk.call("capture.purge", json!({ "all": true }));
    assert_eq!(desk.call("capture.status", json!({}))["stretches"], 0);
}
