use super::invoice_books::Books;
use crate::support::Desk;
use serde_json::{Value, json};

fn rates(desk: &Desk) -> Vec<(String, String, String)> {
    let list = desk.call("tax.list", json!({}));
    let word = |t: &Value, key: &str| t[key].as_str().unwrap().to_owned();
    list["taxes"].as_array().unwrap().iter().map(|t| (word(t, "name"), word(t, "percent"), word(t, "category"))).collect()
}

#[test]
fn a_german_workspace_starts_with_the_german_rates() {
    let desk = Desk::new();
    let expected = [
        ("VAT", "19", "S"),
        ("VAT", "7", "S"),
        ("Reverse charge", "0", "AE"),
        ("Small business", "0", "E"),
        ("Outside scope", "0", "O"),
        ("Intra-Community supply", "0", "K"),
        ("Export", "0", "G"),
    ];
    assert_eq!(rates(&desk), expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
    let full = &desk.call("tax.list", json!({}))["taxes"][0]["id"];
    assert_eq!(desk.call("settings.get", json!({}))["default_tax_ids"], json!([full]));
}

#[test]
fn a_tax_is_added_edited_and_archived() {
    let desk = Desk::new();
    let qst = desk.call("tax.add", json!({ "name": "QST", "percent": "9,975" }));
    assert_eq!((&qst["percent"], &qst["category"], &qst["archived"]), (&json!("9.975"), &json!("S"), &json!(false)));
    let id = &qst["id"];
    assert_eq!(desk.call("tax.edit", json!({ "id": id, "percent": "10" }))["percent"], "10");
    assert_eq!(desk.call("tax.archive", json!({ "id": id, "archived": true }))["archived"], true);
    desk.call("undo.undo", json!({}));
    desk.call("undo.undo", json!({}));
    assert_eq!(rates(&desk).pop().unwrap().1, "9.975");
    for (request, word) in [
        (json!({ "name": "VAT", "percent": "100.5" }), "percent out_of_range"),
        (json!({ "name": "VAT", "percent": "-1" }), "percent out_of_range"),
        (json!({ "name": " ", "percent": "1" }), "name required"),
        (json!({ "name": "VAT", "percent": "19", "category": "Z" }), "percent must_be_zero"),
        (json!({ "name": "VAT", "percent": "0", "category": "AE" }), "reason required"),
        (json!({ "name": "VAT", "percent": "0", "category": "X" }), "category unknown_word"),
        (json!({ "name": "VAT", "percent": "1.00001" }), "percent too_precise"),
    ] {
        assert_eq!(desk.refused("tax.add", request), word);
    }
}

/// A tax that nobody renamed is called as the paper's language calls it; one that was keeps its name.
#[test]
fn papers_name_taxes_in_their_language() {
    let books = Books::new();
    let desk = &books.desk;
    let reduced = desk.call("tax.list", json!({}))["taxes"][1]["id"].clone();
    let named = |language: &str| {
        let id = books.small_draft()["id"].clone();
        let line = desk.call("invoice.line_add", json!({ "id": id, "description": "Book", "price_minor": 1_000, "tax_ids": [reduced] }));
        assert_eq!(line["lines"].as_array().unwrap().len(), 2);
        desk.call("invoice.edit", json!({ "id": id, "language": language }));
        let issued = desk.call("invoice.issue", json!({ "id": id }));
        let taxes = issued["totals"]["groups"].as_array().unwrap();
        taxes.iter().map(|t| t["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named("de"), ["USt.", "USt."]);
    assert_eq!(named("fr"), ["TVA", "TVA"]);
    assert_eq!(named("en"), ["VAT", "VAT"]);
    desk.call("tax.edit", json!({ "id": reduced, "name": "Mehrwertsteuer" }));
    assert_eq!(named("fr"), ["TVA", "Mehrwertsteuer"]);
    desk.verify();
}
