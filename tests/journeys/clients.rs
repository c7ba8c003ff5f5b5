use crate::support::Desk;
use serde_json::{Value, json};

fn names(desk: &Desk, request: Value) -> Vec<String> {
    let list = desk.call("client.list", request);
    list["clients"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_client_is_added_edited_archived_deleted_and_each_step_taken_back() {
    let desk = Desk::new();
    let acme = desk.call(
        "client.add",
        json!({ "name": " Acme  ", "address": { "city": "Berlin", "country": "de" }, "tags": ["#web"], "contacts": [{ "name": "Ada", "email": "ada@acme.example" }] }),
    );
    assert_eq!(
        (&acme["name"], &acme["currency"], &acme["address"]["country"], &acme["tags"]),
        (&json!("Acme"), &json!("EUR"), &json!("DE"), &json!(["web"]))
    );
    let id = &acme["id"];

    let ada = &acme["contacts"][0]["id"];
    let edited = desk.call(
        "client.edit",
        json!({ "id": id, "legal_name": "Acme GmbH", "payment_terms_days": 30, "contacts": [{ "id": ada, "name": "Ada L" }, { "name": "Bob" }] }),
    );
    assert_eq!(edited["contacts"].as_array().unwrap().len(), 2);
    assert_eq!((&edited["name"], &edited["payment_terms_days"]), (&json!("Acme"), &json!(30)));
    assert_eq!(desk.call("client.edit", json!({ "id": id, "payment_terms_days": null }))["payment_terms_days"], Value::Null);

    desk.call("client.archive", json!({ "id": id, "archived": true }));
    assert_eq!((names(&desk, json!({})), names(&desk, json!({ "archived": true }))), (vec![], vec!["Acme".into()]));
    desk.call("client.delete", json!({ "id": id }));
    assert_eq!(desk.refused("client.show", json!({ "id": id })), "not_found");

    for step in ["client.delete", "client.archive", "client.edit", "client.edit"] {
        assert_eq!(desk.call("undo.peek", json!({}))["undo"], step);
        desk.call("undo.undo", json!({}));
    }
    assert_eq!(desk.call("client.show", json!({ "id": id })), acme);
    desk.call("undo.redo", json!({}));
    assert_eq!(desk.call("client.show", json!({ "id": id }))["legal_name"], "Acme GmbH");
    desk.verify();
}

#[test]
fn wrong_fields_are_all_named_and_nothing_is_written() {
    let desk = Desk::new();
    let wrong = desk.try_call(
        "client.add",
        json!({ "name": "x".repeat(10_000), "address": { "country": "XX" }, "contacts": [{ "name": "Ada", "email": "ada" }] }),
    );
    let fields: Vec<_> = wrong.unwrap_err().fields.into_iter().map(|f| (f.field, f.rule)).collect();
    let expected = [("name", "too_long"), ("address.country", "unknown_country"), ("contacts.0.email", "not_an_address")];
    assert_eq!(fields, expected.map(|(f, r)| (f.to_owned(), r.to_owned())));
    for (request, word) in [
        (json!({}), "name required"),
        (json!({ "name": "a\u{0}b" }), "name control_character"),
        (json!({ "name": "Acme", "currency": "EURO" }), "currency unknown_currency"),
        (json!({ "name": "Acme", "nmae": "x" }), "nmae unknown_field"),
        (json!({ "name": "Acme", "payment_terms_days": -1 }), "payment_terms_days out_of_range"),
    ] {
        assert_eq!(desk.refused("client.add", request), word);
    }
    assert!(names(&desk, json!({})).is_empty());
}

#[test]
fn of_two_clients_one_takes_over() {
    let desk = Desk::new();
    let add = |name: &str, more: Value| {
        let mut request = json!({ "name": name });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("client.add", request)["id"].clone()
    };
    let (a, b, c) = (
        add("Acme", json!({})),
        add("ACME GmbH", json!({ "vat_id": "DE811907980", "contacts": [{ "name": "Ada" }] })),
        add("Acme Ltd", json!({ "currency": "GBP" })),
    );
    let kept = desk.call("client.merge", json!({ "from": b, "into": a }));
    assert_eq!((&kept["name"], &kept["vat_id"], &kept["contacts"][0]["name"]), (&json!("Acme"), &json!("DE811907980"), &json!("Ada")));
    assert_eq!(names(&desk, json!({ "text": "acme" })), ["Acme", "Acme Ltd"]);
    assert_eq!(desk.refused("client.merge", json!({ "from": c, "into": a })), "into currency");
    assert_eq!(desk.refused("client.merge", json!({ "from": a, "into": a })), "into same");
    desk.call("undo.undo", json!({}));
    assert_eq!(names(&desk, json!({ "text": "acme" })).len(), 3);
}
