//! Many entries at once: one command, one step back.

use super::time_entries::{add, tree};
use crate::support::Desk;
use serde_json::{Value, json};

fn list(desk: &Desk, day: &str) -> Value {
    desk.call("entry.list", json!({ "from": day, "to": day, "order": "oldest" }))
}

fn count_all(desk: &Desk) -> i64 {
    desk.call("entry.list", json!({}))["count"].as_i64().unwrap()
}

/// Two entries to bill for a client, the first of them on a draft, a free one, and one without anything.
struct Bulk {
    desk: Desk,
    client: Value,
    task: Value,
    ids: Vec<Value>,
    draft: Value,
}

impl Bulk {
    fn new() -> Self {
        let desk = Desk::new();
        desk.call("profile.save", json!({ "legal_name": "Studio", "street": "Gärtnerstraße 12", "city": "Hamburg", "country": "DE" }));
        let (client, _, task) = tree(&desk);
        let address = json!({ "street": "Torstraße 94", "city": "Berlin", "postal_code": "10119", "country": "DE" });
        desk.call("client.edit", json!({ "id": client, "address": address }));
        desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 9000, "currency": "EUR" }, "valid_from": "2026-01-01" }));
        let link = json!({ "client_id": client });
        let a = add(&desk, "06:00", "07:00", json!({ "note": "a", "link": link, "tags": ["web", "old"] }));
        let draft = desk.call("invoice.draft", json!({ "client_id": client, "to": "2026-11-20" }))["id"].clone();
        let b = add(&desk, "07:00", "08:00", json!({ "note": "b", "link": link, "tags": ["web"] }));
        let c = add(&desk, "08:00", "09:00", json!({ "billable": false }));
        let ids = vec![a["id"].clone(), b["id"].clone(), c["id"].clone()];
        Self { desk, client, task, ids, draft }
    }

    fn shown(&self) -> Vec<String> {
        let page = list(&self.desk, "2026-11-20");
        let word = |v: &Value| v.as_str().unwrap_or("-").to_owned();
        page["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| {
                let tags: Vec<_> = e["tags"].as_array().unwrap().iter().map(word).collect();
                format!(
                    "{} {} [{}] {} {}",
                    word(&e["note"]),
                    word(&e["path"]["task_name"]),
                    tags.join(","),
                    e["billable"],
                    word(&e["billing"])
                )
            })
            .collect()
    }
}

#[test]
fn many_are_changed_in_one_step_and_what_is_on_paper_is_left_out() {
    let b = Bulk::new();
    let before = b.shown();
    assert_eq!(before, ["a - [web,old] true draft", "b - [web] true unbilled", " - [] false not_billable"]);
    // Everything at once; the one on the draft keeps its facts, and so all of it.
    let done = b.desk.call(
        "entry.edit_many",
        json!({ "ids": b.ids, "link": { "task_id": b.task }, "note": "Design", "billable": true, "add_tags": ["#q4"], "remove_tags": ["web"] }),
    );
    assert_eq!((&done["changed"], &done["unchanged"]), (&json!(2), &json!(0)));
    assert_eq!(done["left_out"].as_array().unwrap().len(), 1);
    assert_eq!((&done["left_out"][0]["reason"], &done["left_out"][0]["count"]), (&json!("on_draft"), &json!(1)));
    assert_eq!(b.shown(), [before[0].as_str(), "Design Landing page [q4] true unbilled", "Design Landing page [q4] true unbilled"]);
    b.desk.call("undo.undo", json!({}));
    assert_eq!(b.shown(), before);
    // Note and tags stay free on a draft.
    let done = b.desk.call("entry.edit_many", json!({ "ids": b.ids, "add_tags": ["web", "q4"], "remove_tags": ["old"] }));
    assert_eq!((&done["changed"], &done["left_out"]), (&json!(3), &json!([])));
    assert_eq!(b.shown(), ["a - [web,q4] true draft", "b - [web,q4] true unbilled", " - [web,q4] false not_billable"]);
    let again = b.desk.call("entry.edit_many", json!({ "ids": b.ids, "add_tags": ["q4"] }));
    assert_eq!((&again["changed"], &again["unchanged"]), (&json!(0), &json!(3)));
    // On an issued document nothing is free.
    b.desk.call("invoice.issue", json!({ "id": b.draft }));
    let done = b.desk.call("entry.edit_many", json!({ "ids": b.ids, "note": "x" }));
    assert_eq!((&done["changed"], &done["left_out"][0]["reason"]), (&json!(2), &json!("billed")));
    assert_eq!(b.shown()[0], "a - [web,q4] true billed");
    b.desk.verify();
}

#[test]
fn a_wrong_wish_changes_nothing() {
    let b = Bulk::new();
    let before = b.shown();
    let nobody = "0192aaaa-0000-7000-8000-000000000000";
    for (request, word) in [
        (json!({ "ids": [] , "note": "x" }), "ids required"),
        (json!({ "ids": [b.ids[1], nobody], "note": "x" }), "not_found"),
        (json!({ "ids": b.ids, "link": { "task_id": nobody }, "note": "x" }), "link not_found"),
        (json!({ "ids": b.ids, "note": "x".repeat(2001) }), "note too_long"),
        (json!({ "ids": b.ids, "add_tags": ["x".repeat(51)] }), "add_tags too_long"),
        (json!({ "ids": b.ids, "add_tags": (0..20).map(|n| n.to_string()).collect::<Vec<_>>() }), "tags too_many"),
        (json!({ "ids": b.ids, "start": "2026-11-20T08:00:00Z" }), "start unknown_field"),
    ] {
        assert_eq!(b.desk.refused("entry.edit_many", request.clone()), word, "{request}");
    }
    b.desk.call("timer.start", json!({ "note": "now" }));
    let running = b.desk.call("timer.status", json!({}))["timer"]["entry_id"].clone();
    let done = b.desk.call("entry.edit_many", json!({ "ids": [running], "note": "x" }));
    assert_eq!((&done["changed"], &done["left_out"][0]["reason"]), (&json!(0), &json!("timer_running")));
    assert_eq!(b.shown()[..3], before);
}

#[test]
fn a_link_is_taken_away_from_many() {
    let b = Bulk::new();
    b.desk.call("entry.edit_many", json!({ "ids": [b.ids[1]], "link": null }));
    assert_eq!(b.desk.call("entry.show", json!({ "id": b.ids[1] }))["path"]["client_id"], Value::Null);
    assert_eq!(b.desk.call("entry.show", json!({ "id": b.ids[0] }))["path"]["client_id"], b.client);
}

#[test]
fn a_week_is_copied_to_its_weekdays_once() {
    let desk = Desk::new();
    let (_, project, task) = tree(&desk);
    // Monday 9 to Sunday 15 November, in Berlin's winter: 10:00 is 09:00 UTC.
    for (from, to, more) in [
        ("2026-11-09T09:00:00Z", "2026-11-09T10:30:00Z", json!({ "link": { "task_id": task }, "note": "Plan", "tags": ["x"] })),
        ("2026-11-11T12:00:00Z", "2026-11-11T12:20:00Z", json!({ "billable": false })),
        // Over midnight into Monday 16: it starts in the week that is copied.
        ("2026-11-15T22:00:00Z", "2026-11-16T01:00:00Z", json!({ "link": { "project_id": project } })),
        // Starts before the week.
        ("2026-11-08T22:00:00Z", "2026-11-08T23:30:00Z", json!({})),
    ] {
        let mut request = json!({ "start": from, "end": to });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("entry.add", request);
    }
    let copied = desk.call("entry.copy_week", json!({ "from": "2026-11-12", "to": "2026-11-18" }));
    assert_eq!(copied, json!({ "copied": 3, "seconds": 5400 + 1200 + 10_800, "left_out": [] }));
    let page = desk.call("entry.list", json!({ "from": "2026-11-16", "to": "2026-11-22", "order": "oldest" }));
    let spans: Vec<_> =
        page["entries"].as_array().unwrap().iter().map(|e| (e["start"].as_str().unwrap(), e["end"].as_str().unwrap())).collect();
    assert_eq!(
        spans,
        [
            ("2026-11-16T09:00:00.000Z", "2026-11-16T10:30:00.000Z"),
            ("2026-11-18T12:00:00.000Z", "2026-11-18T12:20:00.000Z"),
            ("2026-11-22T22:00:00.000Z", "2026-11-23T01:00:00.000Z")
        ]
    );
    let first = &page["entries"][0];
    assert_eq!(
        (&first["note"], &first["tags"], &first["path"]["task_id"], &first["billable"]),
        (&json!("Plan"), &json!(["x"]), &task, &json!(true))
    );
    let again = desk.call("entry.copy_week", json!({ "from": "2026-11-12", "to": "2026-11-18" }));
    assert_eq!(
        (&again["copied"], &again["left_out"][0]["reason"], &again["left_out"][0]["count"]),
        (&json!(0), &json!("there_already"), &json!(3))
    );
    // The second copy changed nothing, so one step back is the first.
    desk.call("undo.undo", json!({}));
    assert_eq!(count_all(&desk), 4);
    desk.call("task.archive", json!({ "id": task, "archived": true }));
    let without = desk.call("entry.copy_week", json!({ "from": "2026-11-12", "to": "2026-11-18" }));
    assert_eq!((&without["copied"], &without["left_out"][0]["reason"]), (&json!(2), &json!("archived")));
    assert_eq!(desk.refused("entry.copy_week", json!({ "from": "2026-11-16", "to": "2026-11-22" })), "from same_week");
    assert_eq!(desk.refused("entry.copy_week", json!({ "from": "0001-11-16", "to": "2026-11-22" })), "from out_of_range");
    desk.verify();
}

#[test]
fn a_copied_week_keeps_wall_and_elapsed_time_over_a_change_of_clocks() {
    let desk = Desk::new();
    // Saturday 17 October 22:00 to Sunday 04:00 in Berlin's summer. A week later the night is an hour longer: six hours end at 03:00.
    desk.call("entry.add", json!({ "start": "2026-10-17T20:00:00Z", "end": "2026-10-18T02:00:00Z" }));
    desk.call("entry.copy_week", json!({ "from": "2026-10-17", "to": "2026-10-24" }));
    let page = list(&desk, "2026-10-24");
    assert_eq!(
        (&page["entries"][0]["start"], &page["entries"][0]["end"]),
        (&json!("2026-10-24T20:00:00.000Z"), &json!("2026-10-25T02:00:00.000Z"))
    );
    // And Monday 19 October 09:00 is 07:00 UTC, a week later 08:00 UTC.
    desk.call("entry.add", json!({ "start": "2026-10-19T07:00:00Z", "end": "2026-10-19T08:00:00Z" }));
    desk.call("entry.copy_week", json!({ "from": "2026-10-19", "to": "2026-10-26" }));
    assert_eq!(list(&desk, "2026-10-26")["entries"][0]["start"], "2026-10-26T08:00:00.000Z");
}
