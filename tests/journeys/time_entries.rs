use crate::support::Desk;
use serde_json::{Value, json};

/// An entry of 20 November 2026 by its clock in UTC, with more fields.
pub fn add(desk: &Desk, from: &str, to: &str, more: Value) -> Value {
    let mut request = json!({ "start": format!("2026-11-20T{from}:00Z"), "end": format!("2026-11-20T{to}:00Z") });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("entry.add", request)
}

/// Client, project and task, one under the other.
pub fn tree(desk: &Desk) -> (Value, Value, Value) {
    let client = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let project = desk.call("project.add", json!({ "name": "Website", "client_id": client }))["id"].clone();
    let task = desk.call("task.add", json!({ "name": "Landing page", "project_id": project }))["id"].clone();
    (client, project, task)
}

fn notes(page: &Value) -> Vec<&str> {
    page["entries"].as_array().unwrap().iter().map(|e| e["note"].as_str().unwrap()).collect()
}

#[test]
fn an_entry_is_added_edited_split_copied_and_deleted_and_each_step_taken_back() {
    let desk = Desk::new();
    let (client, _, task) = tree(&desk);
    let e = add(&desk, "08:00", "09:30", json!({ "note": " Draft\n", "link": { "task_id": task }, "tags": ["#web", "web"] }));
    assert_eq!(
        (&e["note"], &e["seconds"], &e["tags"], &e["billable"], &e["billing"]),
        (&json!("Draft"), &json!(5400), &json!(["web"]), &json!(true), &json!("unbilled"))
    );
    let path =
        json!({ "client_id": client, "client_name": "Acme", "project_name": "Website", "task_id": task, "task_name": "Landing page" });
    for (key, value) in path.as_object().unwrap() {
        assert_eq!(&e["path"][key], value, "{key}");
    }
    let id = &e["id"];
    let list = || desk.call("entry.list", json!({ "order": "oldest" }));
    let mut seen = vec![list()];
    for (verb, request) in [
        (
            "entry.edit",
            json!({ "id": id, "note": "Copy", "link": { "client_id": client }, "billable": false, "end": "2026-11-20T10:00:00+01:00" }),
        ),
        ("entry.edit", json!({ "id": id, "link": null, "zone": "America/New_York", "tags": [] })),
        ("entry.split", json!({ "id": id, "at": "2026-11-20T08:20:00.500Z" })),
        ("entry.duplicate", json!({ "id": id, "start": "2026-11-20T12:00:00Z" })),
        ("entry.delete", json!({ "ids": [id] })),
    ] {
        desk.call(verb, request);
        seen.push(list());
    }
    let entries = list()["entries"].as_array().unwrap().clone();
    let parts: Vec<_> = entries.iter().map(|e| (e["start"].as_str().unwrap(), e["seconds"].as_i64().unwrap())).collect();
    assert_eq!(parts, [("2026-11-20T08:20:00.500Z", 2400), ("2026-11-20T12:00:00.000Z", 1200)]);
    assert_eq!(
        (&entries[0]["note"], &entries[0]["zone"], &entries[0]["path"]["client_id"], &entries[0]["billing"]),
        (&json!("Copy"), &json!("America/New_York"), &Value::Null, &json!("not_billable"))
    );
    let after_split = &seen[3];
    assert_eq!(after_split["total_seconds"], seen[2]["total_seconds"]);
    for before in seen.iter().rev().skip(1) {
        desk.call("undo.undo", json!({}));
        assert_eq!(&list(), before);
    }
    desk.verify();
}

#[test]
fn wrong_entries_are_refused_by_name() {
    let desk = Desk::new();
    let (client, ..) = tree(&desk);
    let e = add(&desk, "08:00", "09:00", json!({}));
    let nobody = "0192aaaa-0000-7000-8000-000000000000";
    let (start, end) = ("2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
    for (verb, request, word) in [
        ("entry.add", json!({ "start": end, "end": start }), "end end_before_start"),
        ("entry.add", json!({ "start": start }), "end required"),
        ("entry.add", json!({ "start": "yesterday", "end": end }), "start not_an_instant"),
        ("entry.add", json!({ "start": start, "end": end, "zone": "Mars/Olympus" }), "zone unknown_zone"),
        ("entry.add", json!({ "start": start, "end": end, "note": "x".repeat(10_000) }), "note too_long"),
        ("entry.add", json!({ "start": start, "end": end, "link": { "project_id": nobody } }), "link not_found"),
        ("entry.add", json!({ "start": start, "end": end, "tags": vec!["x".repeat(51)] }), "tags too_long"),
        ("entry.edit", json!({ "id": e["id"], "end": "2026-11-20T07:59:59Z" }), "end end_before_start"),
        ("entry.edit", json!({ "id": nobody }), "not_found"),
        ("entry.split", json!({ "id": e["id"], "at": start }), "at outside_entry"),
        ("entry.split", json!({ "id": e["id"], "at": end }), "at outside_entry"),
        ("entry.delete", json!({ "ids": [e["id"], nobody] }), "not_found"),
        ("entry.list", json!({ "limit": 1001 }), "limit out_of_range"),
        ("entry.list", json!({ "cursor": "x" }), "cursor wrong_cursor"),
        ("entry.list", json!({ "from": "2026-11-21", "to": "2026-11-20" }), "to end_before_start"),
        ("entry.list", json!({ "from": "12026-11-21" }), "from not_a_day"),
        ("finding.resolve", json!({ "id": nobody, "use_steady": true }), "not_found"),
    ] {
        assert_eq!(desk.refused(verb, request.clone()), word, "{verb} {request}");
    }
    assert_eq!(desk.call("entry.list", json!({}))["count"], 1);
    desk.call("client.archive", json!({ "id": client, "archived": true }));
    assert_eq!(desk.refused("timer.start", json!({ "link": { "client_id": client } })), "link archived");
    assert_eq!(desk.call("entry.edit", json!({ "id": e["id"], "link": { "client_id": client } }))["path"]["client_name"], "Acme");
}

#[test]
fn the_running_entry_is_protected_where_it_must_be() {
    let desk = Desk::new();
    desk.call("timer.start", json!({ "note": "a" }));
    desk.pass_minutes(30);
    desk.call("timer.pause", json!({}));
    desk.pass_minutes(5);
    let status = desk.call("timer.resume", json!({}));
    desk.pass_minutes(5);
    let running = &status["timer"]["entry_id"];
    for (verb, request, word) in [
        ("entry.edit", json!({ "id": running, "end": "2026-11-20T09:00:00Z" }), "timer_running"),
        ("entry.edit", json!({ "id": running, "start": "2026-11-20T08:10:00Z" }), "start overlaps_timer"),
        ("entry.edit", json!({ "id": running, "start": "2026-11-20T12:10:00Z" }), "start at_in_future"),
        ("entry.delete", json!({ "ids": [running] }), "timer_running"),
        ("entry.split", json!({ "id": running, "at": "2026-11-20T08:36:00Z" }), "timer_running"),
        ("entry.duplicate", json!({ "id": running }), "timer_running"),
        ("entry.write_off", json!({ "ids": [running], "written_off": true }), "timer_running"),
    ] {
        assert_eq!(desk.refused(verb, request.clone()), word, "{verb} {request}");
    }
    let first = desk.call("entry.list", json!({ "order": "oldest" }))["entries"][0].clone();
    assert_eq!(desk.refused("entry.edit", json!({ "id": first["id"], "end": "2026-11-20T08:36:00Z" })), "start overlaps_timer");
    desk.call("entry.edit", json!({ "id": first["id"], "end": "2026-11-20T08:20:00Z" }));
    assert_eq!(desk.call("timer.status", json!({}))["timer"]["worked_seconds_before"], 1200);
    assert_eq!(desk.call("entry.edit", json!({ "id": running, "start": "2026-11-20T08:36:00Z", "note": "b" }))["note"], "b");
    desk.call("timer.stop", json!({}));
    let alone = desk.call("entry.edit", json!({ "id": first["id"], "end": "2026-11-20T09:36:00Z" }));
    assert_eq!((&alone["timer_id"], &alone["overlaps"]), (&Value::Null, &json!(true)));
    desk.verify();
    // With the last work of the timer its pauses go.
    let rest: Vec<Value> = desk.call("entry.list", json!({}))["entries"].as_array().unwrap().iter().map(|e| e["id"].clone()).collect();
    assert_eq!(desk.call("entry.delete", json!({ "ids": rest }))["deleted"], 2);
    assert_eq!(desk.call("entry.list", json!({ "kinds": ["pause", "break", "work"] }))["count"], 0);
}

#[test]
fn lists_are_filtered_and_paged() {
    let desk = Desk::new();
    let (client, project, task) = tree(&desk);
    let other = desk.call("client.add", json!({ "name": "Überland" }))["id"].clone();
    add(&desk, "08:00", "08:10", json!({ "note": "one", "link": { "task_id": task } }));
    add(&desk, "08:10", "08:20", json!({ "note": "two", "link": { "project_id": project } }));
    add(&desk, "08:20", "08:30", json!({ "note": "three", "link": { "client_id": client }, "billable": false }));
    add(&desk, "08:30", "08:40", json!({ "note": "four 100%", "link": { "client_id": other }, "tags": ["deep"] }));
    let e = add(&desk, "23:30", "23:50", json!({ "note": "five" }));
    desk.call("entry.write_off", json!({ "ids": [e["id"]], "written_off": true }));
    for (filter, expected) in [
        (json!({}), vec!["five", "four 100%", "three", "two", "one"]),
        (json!({ "order": "oldest", "limit": 2 }), vec!["one", "two"]),
        (json!({ "client_id": client }), vec!["three", "two", "one"]),
        (json!({ "project_id": project }), vec!["two", "one"]),
        (json!({ "task_id": task, "client_id": client }), vec!["one"]),
        (json!({ "from": "2026-11-21" }), vec!["five"]),
        (json!({ "to": "2026-11-20", "text": "landing" }), vec!["one"]),
        (json!({ "text": "über" }), vec!["four 100%"]),
        (json!({ "text": "ÜBER" }), vec!["four 100%"]),
        (json!({ "text": "0%" }), vec!["four 100%"]),
        (json!({ "text": "_" }), vec![]),
        (json!({ "text": "deep" }), vec!["four 100%"]),
        (json!({ "billing": ["not_billable", "written_off"] }), vec!["five", "three"]),
        (json!({ "billing": ["unbilled"], "client_id": client }), vec!["two", "one"]),
        (json!({ "kinds": ["pause"] }), vec![]),
    ] {
        let page = desk.call("entry.list", filter.clone());
        assert_eq!(notes(&page), expected, "{filter}");
        if filter["limit"].is_null() {
            assert_eq!(page["count"], expected.len(), "{filter}");
            let sum: i64 = page["entries"].as_array().unwrap().iter().map(|e| e["seconds"].as_i64().unwrap()).sum();
            assert_eq!(page["total_seconds"], sum, "{filter}");
        }
    }
    for order in ["newest", "oldest"] {
        let (mut all, mut cursor) = (Vec::new(), Value::Null);
        loop {
            let page = desk.call("entry.list", json!({ "limit": 2, "order": order, "cursor": cursor }));
            assert_eq!(page["count"], 5);
            all.extend(notes(&page).into_iter().map(str::to_owned));
            cursor = page["next"].clone();
            if cursor.is_null() {
                break;
            }
        }
        let mut expected = ["five", "four 100%", "three", "two", "one"];
        if order == "oldest" {
            expected.reverse();
        }
        assert_eq!(all, expected);
    }
}

#[test]
fn overlaps_are_shown_and_never_forbidden() {
    let desk = Desk::new();
    let day = |from: &str, to: &str| desk.call("entry.add", json!({ "start": from, "end": to }))["id"].clone();
    let a = add(&desk, "08:00", "09:00", json!({}))["id"].clone();
    let b = add(&desk, "08:59", "10:00", json!({}))["id"].clone();
    let c = add(&desk, "10:00", "11:00", json!({}))["id"].clone();
    let d = day("2026-11-01T00:00:00Z", "2026-11-19T00:00:00Z");
    let e = day("2026-11-10T00:00:00Z", "2026-11-10T01:00:00Z");
    let empty = day("2026-11-20T08:30:00Z", "2026-11-20T08:30:00Z");
    let flags = || -> Vec<bool> {
        [&a, &b, &c, &d, &e, &empty].iter().map(|id| desk.call("entry.show", json!({ "id": id }))["overlaps"].as_bool().unwrap()).collect()
    };
    assert_eq!(flags(), [true, true, false, true, true, false]);
    desk.call("entry.delete", json!({ "ids": [b, d] }));
    let flag = |id: &Value| desk.call("entry.show", json!({ "id": id }))["overlaps"].clone();
    assert_eq!((flag(&a), flag(&e)), (json!(false), json!(false)));
}

#[test]
fn what_an_invoice_stands_on_keeps_its_facts() {
    let desk = Desk::new();
    let (client, _, task) = tree(&desk);
    desk.call(
        "rate.set",
        json!({ "scope": "client", "scope_id": client, "amount": { "minor": 9000, "currency": "EUR" }, "valid_from": "2026-01-01" }),
    );
    let e = add(&desk, "08:00", "09:30", json!({ "link": { "task_id": task } }));
    assert_eq!(e["amount"], json!({ "minor": 13500, "currency": "EUR" }));
    let id = &e["id"];
    let draft = desk.call("invoice.draft", json!({ "client_id": client }));
    let shown = desk.call("entry.show", json!({ "id": id }));
    assert_eq!((&shown["billing"], &shown["invoice_id"], &shown["editable"]), (&json!("draft"), &draft["id"], &json!(false)));
    for (verb, request) in [
        ("entry.edit", json!({ "id": id, "end": "2026-11-20T09:00:00Z" })),
        ("entry.edit", json!({ "id": id, "billable": false })),
        ("entry.edit", json!({ "id": id, "link": null })),
        ("entry.split", json!({ "id": id, "at": "2026-11-20T08:30:00Z" })),
        ("entry.delete", json!({ "ids": [id] })),
        ("entry.write_off", json!({ "ids": [id], "written_off": true })),
        ("entry.set_cell", json!({ "day": "2026-11-20", "link": { "task_id": task }, "seconds": 60 })),
    ] {
        let error = desk.try_call(verb, request.clone()).unwrap_err();
        assert_eq!(error.reason.as_deref(), Some("on_draft"), "{verb} {request}: {error:?}");
        assert!(error.message.contains("Acme") && error.message.contains(draft["id"].as_str().unwrap()), "{}", error.message);
    }
    let words = desk
        .call("entry.edit", json!({ "id": id, "note": "still free", "tags": ["x"], "billable": true, "start": "2026-11-20T08:00:00Z" }));
    assert_eq!((&words["note"], &words["seconds"]), (&json!("still free"), &json!(5400)));
    desk.verify();
}
