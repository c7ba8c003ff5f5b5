//! The catalogue: kept, found, put on drafts and taken from them. Figures by hand.

use crate::support::Desk;
use serde_json::{Value, json};

fn money(minor: i64, currency: &str) -> Value {
    json!({ "minor": minor, "currency": currency })
}

fn client(desk: &Desk, fields: Value) -> Value {
    let mut request = json!({ "name": "Acme" });
    request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    desk.call("client.add", request)["id"].clone()
}

fn draft(desk: &Desk, client: &Value) -> Value {
    desk.call("invoice.draft", json!({ "client_id": client, "empty": true }))["id"].clone()
}

fn names(desk: &Desk, request: Value) -> Vec<String> {
    desk.call("item.list", request)["items"].as_array().unwrap().iter().map(|i| i["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_item_is_kept_found_changed_and_each_step_taken_back() {
    let desk = Desk::new();
    let hosting = desk.call(
        "item.add",
        json!({ "name": " Hosting ", "description": "Managed, with backups", "code": "H-1", "category": "Care", "unit": "month", "price": money(4_900, "EUR") }),
    );
    assert_eq!((&hosting["name"], &hosting["tax_ids"], &hosting["archived"]), (&json!("Hosting"), &Value::Null, &json!(false)));
    desk.call("item.add", json!({ "name": "audit", "category": "Advice", "price": money(120_000, "EUR") }));
    desk.call("item.add", json!({ "name": "Workshop", "category": "Advice", "price": money(90_000, "CHF") }));
    // By name in any case; found by name, code, category and description.
    assert_eq!(names(&desk, json!({})), ["audit", "Hosting", "Workshop"]);
    for (text, expected) in
        [("HOST", vec!["Hosting"]), ("h-1", vec!["Hosting"]), ("backups", vec!["Hosting"]), ("advice", vec!["audit", "Workshop"])]
    {
        assert_eq!(names(&desk, json!({ "text": text })), expected, "{text}");
    }
    assert_eq!(names(&desk, json!({ "category": "Advice" })), ["audit", "Workshop"]);
    assert_eq!(desk.call("item.list", json!({}))["categories"], json!(["Advice", "Care"]));

    let id = &hosting["id"];
    let edited = desk.call("item.edit", json!({ "id": id, "price": money(5_500, "EUR"), "tax_ids": [] }));
    assert_eq!((&edited["price"], &edited["tax_ids"], &edited["unit"]), (&money(5_500, "EUR"), &json!([]), &json!("month")));
    assert_eq!(desk.call("item.edit", json!({ "id": id, "tax_ids": null }))["tax_ids"], Value::Null);
    desk.call("item.archive", json!({ "id": id, "archived": true }));
    assert_eq!(
        (names(&desk, json!({})), names(&desk, json!({ "archived": true }))),
        (vec!["audit".into(), "Workshop".into()], vec!["Hosting".into()])
    );
    desk.call("item.delete", json!({ "id": id }));
    assert_eq!(desk.refused("item.show", json!({ "id": id })), "not_found");
    for step in ["item.delete", "item.archive", "item.edit", "item.edit"] {
        assert_eq!(desk.call("undo.peek", json!({}))["undo"], step);
        desk.call("undo.undo", json!({}));
    }
    assert_eq!(desk.call("item.show", json!({ "id": id })), hosting);
    desk.verify();
}

#[test]
fn a_line_copies_what_the_item_says_and_does_not_follow() {
    let desk = Desk::new();
    let id = draft(&desk, &client(&desk, json!({})));
    let hosting = desk
        .call("item.add", json!({ "name": "Hosting", "description": "Managed", "unit": "month", "price": money(4_900, "EUR") }))["id"]
        .clone();
    let audit = desk.call("item.add", json!({ "name": "Audit", "price": money(120_000, "EUR"), "tax_ids": [] }))["id"].clone();
    let invoice = desk.call(
        "invoice.add_items",
        json!({ "id": id, "items": [{ "item_id": hosting, "quantity": "3" }, { "item_id": audit }, { "item_id": hosting }] }),
    );
    let lines = invoice["lines"].as_array().unwrap();
    let said = |n: usize| {
        (lines[n]["description"].as_str().unwrap(), lines[n]["quantity"].as_str().unwrap(), lines[n]["amount"]["minor"].as_i64().unwrap())
    };
    assert_eq!([said(0), said(1), said(2)], [("Hosting\nManaged", "3", 14_700), ("Audit", "1", 120_000), ("Hosting\nManaged", "1", 4_900)]);
    assert_eq!((&lines[0]["unit"], &lines[1]["tax_ids"], lines[0]["tax_ids"].as_array().unwrap().len()), (&json!("month"), &json!([]), 1));
    // 196.00 with 19 % and 1,200.00 without: 37.24 of tax.
    assert_eq!((&invoice["totals"]["tax"], &invoice["totals"]["total"]), (&money(3_724, "EUR"), &money(143_324, "EUR")));
    desk.call("item.edit", json!({ "id": hosting, "price": money(9_900, "EUR") }));
    desk.call("item.delete", json!({ "id": audit }));
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["totals"]["total"], money(143_324, "EUR"));
    // Several at once are one step back.
    for _ in 0..3 {
        desk.call("undo.undo", json!({}));
    }
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["lines"], json!([]));
    desk.verify();
}

#[test]
fn another_currency_asks_for_a_price_and_nothing_is_half_added() {
    let desk = Desk::new();
    let yen = draft(&desk, &client(&desk, json!({ "currency": "JPY" })));
    let audit = desk.call("item.add", json!({ "name": "Audit", "price": money(120_000, "EUR") }))["id"].clone();
    let local = desk.call("item.add", json!({ "name": "Local", "price": money(8_000, "JPY") }))["id"].clone();
    let two = json!({ "id": yen, "items": [{ "item_id": local }, { "item_id": audit }] });
    let error = desk.try_call("invoice.add_items", two).unwrap_err();
    assert_eq!((error.fields[0].field.as_str(), error.fields[0].rule.as_str()), ("items[1].price_minor", "other_currency"));
    assert!(error.message.contains("Audit is priced in EUR") && error.message.contains("JPY: give a price"), "{}", error.message);
    assert_eq!(desk.call("invoice.show", json!({ "id": yen }))["lines"], json!([]));
    let priced =
        desk.call("invoice.add_items", json!({ "id": yen, "items": [{ "item_id": audit, "price_minor": 190_000, "quantity": "0.5" }] }));
    assert_eq!(priced["totals"]["net"], money(95_000, "JPY"));
    desk.verify();
}

#[test]
fn the_clients_treatment_and_archived_taxes_come_before_the_items_own() {
    let desk = Desk::new();
    let taxes = desk.call("tax.list", json!({}))["taxes"].as_array().unwrap().clone();
    let by = |key: &str, value: &str| taxes.iter().find(|t| t[key] == value).unwrap()["id"].clone();
    let (seven, reverse, usual) = (by("percent", "7"), by("category", "AE"), by("percent", "19"));
    let book = desk.call("item.add", json!({ "name": "Book", "price": money(1_000, "EUR"), "tax_ids": [seven] }))["id"].clone();
    let taxes_on = |client: Value| {
        let id = draft(&desk, &client);
        desk.call("invoice.add_items", json!({ "id": id, "items": [{ "item_id": book }] }))["lines"][0]["tax_ids"].clone()
    };
    assert_eq!(taxes_on(client(&desk, json!({}))), json!([seven]));
    assert_eq!(taxes_on(client(&desk, json!({ "tax_treatment": "reverse_charge" }))), json!([reverse]));
    // A tax that is no longer in use must not leave the line without any.
    desk.call("tax.archive", json!({ "id": seven, "archived": true }));
    assert_eq!(taxes_on(client(&desk, json!({}))), json!([usual]));
    desk.verify();
}

#[test]
fn a_line_becomes_an_item() {
    let desk = Desk::new();
    let id = draft(&desk, &client(&desk, json!({})));
    let line = |fields: Value| {
        let mut request = json!({ "id": id });
        request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        desk.call("invoice.line_add", request)["lines"].as_array().unwrap().last().unwrap()["id"].clone()
    };
    let usual = line(json!({ "description": "Retouching\nPer picture, two rounds", "unit": "picture", "price_minor": 2_500 }));
    let kept = desk.call("item.from_line", json!({ "line_id": usual }));
    assert_eq!(
        (&kept["name"], &kept["description"], &kept["unit"], &kept["price"], &kept["tax_ids"]),
        (&json!("Retouching"), &json!("Per picture, two rounds"), &json!("picture"), &money(2_500, "EUR"), &Value::Null)
    );
    let untaxed = line(json!({ "description": "Deposit", "price_minor": 100, "tax_ids": [] }));
    let named = desk.call("item.from_line", json!({ "line_id": untaxed, "name": "Key deposit" }));
    assert_eq!((&named["name"], &named["tax_ids"]), (&json!("Key deposit"), &json!([])));
    // Put on again, it is the line that it came from.
    let again = desk.call("invoice.add_items", json!({ "id": id, "items": [{ "item_id": kept["id"] }] }));
    let lines = again["lines"].as_array().unwrap();
    for key in ["description", "unit", "price", "tax_ids", "amount"] {
        assert_eq!(lines[0][key], lines[2][key], "{key}");
    }
    desk.verify();
}

#[test]
fn wrong_input_names_field_and_remedy() {
    let desk = Desk::new();
    let nobody = "01890000-0000-7000-8000-000000000000";
    for (request, word) in [
        (json!({ "name": "Hosting" }), "price required"),
        (json!({ "price": money(1, "EUR") }), "name required"),
        (json!({ "name": " ", "price": money(1, "EUR") }), "name required"),
        (json!({ "name": "x".repeat(201), "price": money(1, "EUR") }), "name too_long"),
        (json!({ "name": "a", "price": money(-1, "EUR") }), "price negative"),
        (json!({ "name": "a", "price": money(1_000_000_000_001, "EUR") }), "price too_large"),
        (json!({ "name": "a", "price": money(1, "EURO") }), "price.currency unknown_currency"),
        (json!({ "name": "a", "price": money(1, "EUR"), "unit": "u".repeat(21) }), "unit too_long"),
        (json!({ "name": "a", "price": money(1, "EUR"), "code": "c".repeat(61) }), "code too_long"),
        (json!({ "name": "a", "price": money(1, "EUR"), "description": "d".repeat(1_701) }), "description too_long"),
        (json!({ "name": "a", "price": money(1, "EUR"), "tax_ids": [nobody] }), "tax_ids not_found"),
    ] {
        assert_eq!(desk.refused("item.add", request.clone()), word, "{request}");
    }
    assert_eq!(names(&desk, json!({})), Vec::<String>::new());
    let id = draft(&desk, &client(&desk, json!({})));
    let audit = desk.call("item.add", json!({ "name": "Audit", "price": money(1, "EUR") }))["id"].clone();
    assert_eq!(desk.refused("invoice.add_items", json!({ "id": id, "items": [] })), "items out_of_range");
    assert_eq!(desk.refused("invoice.add_items", json!({ "id": id, "items": [{ "item_id": nobody }] })), "items[0].item_id not_found");
    let many = json!({ "id": id, "items": [{ "item_id": audit, "quantity": "1000000.0001" }] });
    assert_eq!(desk.refused("invoice.add_items", many), "quantity out_of_range");
    desk.call("item.archive", json!({ "id": audit, "archived": true }));
    assert_eq!(desk.refused("invoice.add_items", json!({ "id": id, "items": [{ "item_id": audit }] })), "items[0].item_id archived");
    assert_eq!(desk.refused("item.from_line", json!({ "line_id": nobody })), "not_found");
    desk.verify();
}
