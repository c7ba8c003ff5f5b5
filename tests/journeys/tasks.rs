use crate::support::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk, request: Value) -> Vec<String> {
    let list = desk.call("task.list", request);
    list["tasks"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap().to_owned()).collect()
}

struct Work {
    acme: Value,
    site: Value,
    app: Value,
}

fn work(desk: &Desk) -> Work {
    let acme = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let site = desk.call("project.add", json!({ "client_id": acme, "name": "Website", "color": "pink" }))["id"].clone();
    let app = desk.call("project.add", json!({ "name": "App" }))["id"].clone();
    Work { acme, site, app }
}

#[test]
fn a_task_is_done_reopened_moved_and_each_step_taken_back() {
    let desk = Desk::new();
    let Work { acme, site, app } = work(&desk);
    let me = desk.call("person.list", json!({}))["people"][0]["id"].clone();
    let task = desk.call(
        "task.add",
        json!({ "project_id": site, "name": "Build", "due_on": "2026-11-25", "estimate_seconds": 7200, "assignee_id": me }),
    );
    assert_eq!(
        (&task["project_name"], &task["color"], &task["client_id"], &task["client_name"]),
        (&json!("Website"), &json!("pink"), &acme, &json!("Acme"))
    );
    assert_eq!(
        (&task["status"], &task["due_on"], &task["assignee_name"], &task["done_at"]),
        (&json!("open"), &json!("2026-11-25"), &json!("Studio Nordlicht"), &Value::Null)
    );
    let id = &task["id"];

    let done = desk.call("task.edit", json!({ "id": id, "status": "done" }));
    assert_eq!(done["done_at"], desk.now());
    desk.pass_minutes(5);
    let renamed = desk.call("task.edit", json!({ "id": id, "name": "Build it" }));
    assert_eq!((&renamed["done_at"], &renamed["name"]), (&done["done_at"], &json!("Build it")));
    assert_eq!(desk.call("task.edit", json!({ "id": id, "status": "waiting" }))["done_at"], Value::Null);
    let moved =
        desk.call("task.edit", json!({ "id": id, "project_id": app, "assignee_id": null, "due_on": null, "estimate_seconds": null }));
    assert_eq!(
        (&moved["project_name"], &moved["client_id"], &moved["assignee_id"], &moved["due_on"]),
        (&json!("App"), &Value::Null, &Value::Null, &Value::Null)
    );
    desk.call("task.archive", json!({ "id": id, "archived": true }));
    assert_eq!((names(&desk, json!({})), names(&desk, json!({ "archived": true }))), (vec![], vec!["Build it".into()]));
    desk.call("task.delete", json!({ "id": id }));
    assert_eq!(desk.refused("task.show", json!({ "id": id })), "not_found");
    for step in ["task.delete", "task.archive", "task.edit", "task.edit", "task.edit", "task.edit"] {
        assert_eq!(desk.call("undo.peek", json!({}))["undo"], step);
        desk.call("undo.undo", json!({}));
    }
    assert_eq!(desk.call("task.show", json!({ "id": id })), task);
    desk.verify();
}

#[test]
fn the_list_is_narrowed_and_sorted() {
    let desk = Desk::new();
    let Work { acme, site, app } = work(&desk);
    for (project, name, status, due) in [
        (&site, "Concepts", "done", json!("2026-11-10")),
        (&site, "build", "in_progress", json!("2026-11-25")),
        (&app, "API client", "open", json!("2026-11-20")),
        (&Value::Null, "Taxes", "waiting", Value::Null),
    ] {
        desk.call("task.add", json!({ "project_id": project, "name": name, "status": status, "due_on": due }));
        desk.pass_minutes(1);
    }
    for (request, expected) in [
        (json!({}), vec!["Concepts", "API client", "build", "Taxes"]),
        (json!({ "sort": "name" }), vec!["API client", "build", "Concepts", "Taxes"]),
        (json!({ "sort": "project" }), vec!["API client", "Concepts", "build", "Taxes"]),
        (json!({ "sort": "created" }), vec!["Taxes", "API client", "build", "Concepts"]),
        (json!({ "client_id": acme }), vec!["Concepts", "build"]),
        (json!({ "project_id": app }), vec!["API client"]),
        (json!({ "status": ["open", "waiting"] }), vec!["API client", "Taxes"]),
        (json!({ "due_from": "2026-11-20", "due_to": "2026-11-25" }), vec!["API client", "build"]),
        (json!({ "due_to": "2026-11-19" }), vec!["Concepts"]),
        (json!({ "text": "ACME" }), vec!["Concepts", "build"]),
        (json!({ "text": "tax" }), vec!["Taxes"]),
    ] {
        assert_eq!(names(&desk, request.clone()), expected, "{request}");
    }
}

#[test]
fn wrong_tasks_are_refused() {
    let desk = Desk::new();
    let nobody = "00000000-0000-7000-8000-000000000000";
    for (request, word) in [
        (json!({}), "name required"),
        (json!({ "name": "x".repeat(10_000) }), "name too_long"),
        (json!({ "name": "T", "estimate_seconds": -1 }), "estimate_seconds out_of_range"),
        (json!({ "name": "T", "due_on": "2026-02-30" }), "due_on not_a_day"),
        (json!({ "name": "T", "due_on": "+12026-02-03" }), "due_on out_of_range"),
        (json!({ "name": "T", "status": "dropped" }), "status unknown_word"),
        (json!({ "name": "T", "project_id": nobody }), "not_found"),
        (json!({ "name": "T", "assignee_id": nobody }), "not_found"),
    ] {
        assert_eq!(desk.refused("task.add", request), word);
    }
    assert!(names(&desk, json!({})).is_empty());
}
