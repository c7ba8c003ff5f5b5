use crate::support::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk) -> Vec<String> {
    let list = desk.call("view.list", json!({ "screen": "time" }));
    let word = |v: &Value| format!("{}{}", v["name"].as_str().unwrap(), if v["is_default"] == true { " *" } else { "" });
    list["views"].as_array().unwrap().iter().map(word).collect()
}

#[test]
fn a_view_is_saved_renamed_made_the_default_and_deleted() {
    let desk = Desk::new();
    let params = json!({ "billing": "unbilled", "group": "client" });
    let a = desk.call("view.add", json!({ "screen": "time", "name": " To bill ", "params": params, "is_default": true }));
    assert_eq!((&a["name"], &a["params"]), (&json!("To bill"), &params));
    let b = desk.call("view.add", json!({ "screen": "time", "name": "Calls", "params": { "text": "call" } }));
    desk.call("view.add", json!({ "screen": "tasks", "name": "Mine", "params": {}, "is_default": true }));
    assert_eq!(names(&desk), ["To bill *", "Calls"]);
    desk.call("view.edit", json!({ "id": b["id"], "name": "Phone", "is_default": true }));
    // A screen has one default; another screen's stays.
    assert_eq!(names(&desk), ["To bill", "Phone *"]);
    assert_eq!(desk.call("view.list", json!({ "screen": "tasks" }))["views"][0]["is_default"], true);
    desk.call("undo.undo", json!({}));
    assert_eq!(names(&desk), ["To bill *", "Calls"]);
    desk.call("view.edit", json!({ "id": a["id"], "params": { "group": "tags" } }));
    assert_eq!(desk.call("view.list", json!({ "screen": "time" }))["views"][0]["params"], json!({ "group": "tags" }));
    desk.call("view.delete", json!({ "id": a["id"] }));
    assert_eq!(names(&desk), ["Calls"]);
    desk.call("undo.undo", json!({}));
    assert_eq!(names(&desk), ["To bill *", "Calls"]);
    for (verb, request, word) in [
        ("view.add", json!({ "screen": "time", "name": " ", "params": {} }), "name required"),
        ("view.add", json!({ "screen": "../time", "name": "x", "params": {} }), "screen invalid"),
        ("view.add", json!({ "screen": "time", "name": "x", "params": { "text": "x".repeat(501) } }), "params too_long"),
        ("view.edit", json!({ "id": "0192aaaa-0000-7000-8000-000000000000", "name": "x" }), "not_found"),
    ] {
        assert_eq!(desk.refused(verb, request.clone()), word, "{request}");
    }
    desk.verify();
}
