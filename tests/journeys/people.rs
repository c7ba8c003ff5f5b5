use crate::support::Desk;
use serde_json::{Value, json};

fn people(desk: &Desk) -> Vec<(String, String, bool)> {
    let list = desk.call("person.list", json!({}));
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    list["people"].as_array().unwrap().iter().map(|p| (text(&p["name"]), text(&p["role"]), p["active"].as_bool().unwrap())).collect()
}

#[test]
fn a_workspace_starts_with_its_owner_and_never_loses_the_last_one() {
    let desk = Desk::new();
    assert_eq!(people(&desk), [("Studio Nordlicht".into(), "owner".into(), true)]);
    let owner = desk.call("person.list", json!({}))["people"][0]["id"].clone();
    for change in [json!({ "active": false }), json!({ "role": "accountant" })] {
        let mut request = change;
        request["id"] = owner.clone();
        assert_eq!(desk.refused("person.edit", request), "last_owner");
    }
    let ada = desk.call("person.add", json!({ "name": " Ada ", "email": "ada@nordlicht.example" }));
    assert_eq!((&ada["name"], &ada["role"], &ada["active"]), (&json!("Ada"), &json!("assistant"), &json!(true)));
    // An owner who is switched off owns nothing.
    desk.call("person.edit", json!({ "id": ada["id"], "role": "owner", "active": false }));
    assert_eq!(desk.refused("person.edit", json!({ "id": owner, "active": false })), "last_owner");
    desk.call("person.edit", json!({ "id": ada["id"], "active": true }));
    desk.call("person.edit", json!({ "id": owner, "active": false }));
    assert_eq!(people(&desk), [("Ada".into(), "owner".into(), true), ("Studio Nordlicht".into(), "owner".into(), false)]);
    desk.call("undo.undo", json!({}));
    assert!(people(&desk).iter().all(|(_, _, active)| *active));
}

#[test]
fn a_workspace_without_a_legal_name_is_owned_by_its_name() {
    let desk = Desk::bare();
    desk.call("workspace.create", json!({ "name": "Desk", "country": "DE", "currency": "EUR", "zone": "UTC" }));
    assert_eq!(people(&desk)[0].0, "Desk");
}

#[test]
fn wrong_people_are_refused() {
    let desk = Desk::new();
    for (request, word) in [
        (json!({}), "name required"),
        (json!({ "name": "Ada", "email": "ada" }), "email not_an_address"),
        (json!({ "name": "Ada", "role": "king" }), "role unknown_word"),
        (json!({ "name": "x".repeat(10_000) }), "name too_long"),
    ] {
        assert_eq!(desk.refused("person.add", request), word);
    }
    assert_eq!(desk.refused("person.edit", json!({ "id": "00000000-0000-7000-8000-000000000000", "name": "X" })), "not_found");
    assert_eq!(people(&desk).len(), 1);
}
