use crate::support::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk, request: Value) -> Vec<String> {
    let list = desk.call("project.list", request);
    list["projects"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_project_lives_and_each_step_is_taken_back() {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let site = desk.call("project.add", json!({ "client_id": acme, "name": "  Website ", "budget_seconds": 36_000 }));
    assert_eq!(
        (&site["name"], &site["client_name"], &site["status"], &site["billable"]),
        (&json!("Website"), &json!("Acme"), &json!("active"), &json!(true))
    );
    let id = &site["id"];
    let edited = desk.call(
        "project.edit",
        json!({ "id": id, "name": "Site", "status": "paused", "client_id": null, "budget_seconds": null, "billable": false }),
    );
    assert_eq!(
        (&edited["name"], &edited["status"], &edited["client_id"], &edited["budget_seconds"], &edited["billable"], &edited["color"]),
        (&json!("Site"), &json!("paused"), &Value::Null, &Value::Null, &json!(false), &site["color"])
    );
    desk.call("project.archive", json!({ "id": id, "archived": true }));
    assert_eq!((names(&desk, json!({})), names(&desk, json!({ "archived": true }))), (vec![], vec!["Site".into()]));
    desk.call("project.delete", json!({ "id": id }));
    assert_eq!(desk.refused("project.show", json!({ "id": id })), "not_found");
    for step in ["project.delete", "project.archive", "project.edit"] {
        assert_eq!(desk.call("undo.peek", json!({}))["undo"], step);
        desk.call("undo.undo", json!({}));
    }
    assert_eq!(desk.call("project.show", json!({ "id": id })), site);
    desk.verify();
}

#[test]
fn the_list_is_narrowed_by_text_and_client_and_follows_a_merge() {
    let desk = Desk::new();
    let add = |name: &str| desk.call("client.add", json!({ "name": name }))["id"].clone();
    let (acme, double) = (add("Acme"), add("ACME GmbH"));
    for (client, name) in [(&acme, "Website"), (&double, "App"), (&Value::Null, "Internal")] {
        desk.call("project.add", json!({ "client_id": client, "name": name }));
    }
    assert_eq!(names(&desk, json!({})), ["App", "Internal", "Website"]);
    assert_eq!(names(&desk, json!({ "text": "WEB" })), ["Website"]);
    assert_eq!(names(&desk, json!({ "text": "gmbh" })), ["App"]);
    assert_eq!(names(&desk, json!({ "client_id": acme })), ["Website"]);
    desk.call("client.merge", json!({ "from": double, "into": acme }));
    assert_eq!(names(&desk, json!({ "client_id": acme })), ["App", "Website"]);
    assert_eq!(desk.call("project.list", json!({ "text": "app" }))["projects"][0]["client_name"], "Acme");
}

#[test]
fn the_least_worn_colour_is_chosen() {
    let desk = Desk::new();
    let add = |more: Value| {
        let mut request = json!({ "name": "P" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("project.add", request)
    };
    let color = |p: Value| p["color"].as_str().unwrap().to_owned();
    let first = add(json!({}));
    assert_eq!(first["color"], "blue");
    add(json!({ "color": "violet" }));
    let next: Vec<String> = (0..11).map(|_| color(add(json!({})))).collect();
    assert_eq!(next, ["orange", "slate", "pink", "cyan", "green", "red", "amber", "indigo", "brown", "teal", "blue"]);
    desk.call("project.archive", json!({ "id": first["id"], "archived": true }));
    // Blue is worn once again, as every other.
    assert_eq!(color(add(json!({}))), "blue");
}

#[test]
fn wrong_projects_are_refused() {
    let desk = Desk::new();
    let nobody = "00000000-0000-7000-8000-000000000000";
    for (request, word) in [
        (json!({}), "name required"),
        (json!({ "name": "x".repeat(10_000) }), "name too_long"),
        (json!({ "name": "a\u{7}" }), "name control_character"),
        (json!({ "name": "P", "color": "mauve" }), "color unknown_word"),
        (json!({ "name": "P", "budget_seconds": 0 }), "budget_seconds out_of_range"),
        (json!({ "name": "P", "budget_seconds": 360_000_001 }), "budget_seconds out_of_range"),
        (json!({ "name": "P", "client_id": nobody }), "not_found"),
    ] {
        assert_eq!(desk.refused("project.add", request), word);
    }
    let project = desk.call("project.add", json!({ "name": "P" }))["id"].clone();
    desk.call("task.add", json!({ "project_id": project, "name": "T" }));
    assert_eq!(desk.refused("project.delete", json!({ "id": project })), "in_use");
    assert_eq!(names(&desk, json!({})), ["P"]);
}
