//! The catalogue in a terminal.

use crate::Home;
use serde_json::json;

#[test]
fn from_the_catalogue_to_a_draft() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let added = home.ok(&["item", "add", "Hosting", "--price", "49", "--unit", "month", "--category", "Care", "--description", "Managed"]);
    assert_eq!(added["price"], json!({ "minor": 4_900, "currency": "EUR" }));
    home.ok(&["item", "add", "Audit", "--price", "1500", "--currency", "JPY"]);
    assert_eq!(home.fails(&["item", "edit", "audit", "--currency", "EUR"]).1["fields"][0]["field"], "price");
    assert_eq!(home.ok(&["item", "edit", "audit", "--price", "1600"])["price"], json!({ "minor": 1_600, "currency": "JPY" }));
    let list = home.says(&["item", "list"]);
    let rows: Vec<&str> = list.lines().collect();
    assert!(rows[0].starts_with("Audit    1600 JPY") && rows[1].starts_with("Hosting  49.00 EUR a month  Care"), "{list}");
    assert!(home.says(&["item", "show", "hosting"]).ends_with("\nManaged\n"));

    let draft = home.ok(&["invoice", "draft", "--client", "acme", "--empty"])["id"].as_str().unwrap().to_owned();
    let invoice = home.ok(&["invoice", "add-item", &draft, "hosting", "--quantity", "2"]);
    assert_eq!(invoice["totals"]["net"]["minor"], 9_800);
    assert_eq!(home.fails(&["invoice", "add-item", &draft, "audit"]).1["fields"][0]["rule"], "other_currency");
    let invoice = home.ok(&["invoice", "add-item", &draft, "audit", "--price", "10.50"]);
    assert_eq!(invoice["totals"]["net"]["minor"], 10_850);
    let line = invoice["lines"][1]["id"].as_str().unwrap();
    assert_eq!(home.ok(&["item", "from-line", line, "--name", "Audit in euros"])["price"]["minor"], 1_050);
    home.ok(&["item", "archive", "audit in euros"]);
    home.ok(&["item", "archive", "audit in euros", "--undo"]);
    home.ok(&["item", "delete", "audit in euros"]);
    assert_eq!(home.fails(&["item", "show", "audit in euros"]).0, 3);
}
