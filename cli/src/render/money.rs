//! Expenses as a person reads them.

use super::{list, money, path, sums, table, text};
use serde_json::{Value, json};

/// The merchant, or the way.
fn title(e: &Value) -> String {
    let way = [&e["trip"]["from"], &e["trip"]["to"]].into_iter().filter_map(Value::as_str).filter(|p| !p.is_empty()).collect::<Vec<_>>();
    let named = [text(e, "merchant").to_owned(), way.join(" – "), text(e, "note").to_owned(), text(e, "category_name").to_owned()];
    named.into_iter().find(|t| !t.is_empty()).unwrap_or_default()
}

fn billing(e: &Value) -> String {
    match e["invoice_number"].as_str() {
        Some(number) => format!("billed on {number}"),
        None => text(e, "billing").replace('_', " "),
    }
}

pub fn expenses(answer: &Value) -> String {
    let mut rows: Vec<Vec<String>> = list(answer, "expenses")
        .iter()
        .map(|e| {
            vec![
                text(e, "spent_on").into(),
                title(e),
                text(e, "category_name").into(),
                path(e),
                money(&e["gross"]),
                billing(e),
                text(e, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return "no expenses".into();
    }
    for sum in list(answer, "sums") {
        let gross = money(&json!({ "minor": sum["gross_minor"], "currency": sum["currency"] }));
        rows.push(vec![String::new(), format!("{} in all", sum["count"]), String::new(), String::new(), gross]);
    }
    let shown = list(answer, "expenses").len();
    let more = answer["count"].as_u64().unwrap_or_default().saturating_sub(shown as u64);
    let rest = if more > 0 { format!("\n{more} more: narrow it down by --from and --to") } else { String::new() };
    format!("{}{rest}", table(&rows))
}

pub fn items(answer: &Value) -> String {
    let row = |i: &Value| {
        let unit = Some(text(i, "unit")).filter(|u| !u.is_empty()).map(|u| format!(" a {u}")).unwrap_or_default();
        vec![
            text(i, "name").into(),
            format!("{}{unit}", money(&i["price"])),
            text(i, "category").into(),
            text(i, "code").into(),
            text(i, "id").into(),
        ]
    };
    let rows: Vec<Vec<String>> = list(answer, "items").iter().map(row).collect();
    if rows.is_empty() { "no items".into() } else { table(&rows) }
}

/// With the marks of what is archived, and the words that stand on a line.
pub fn item(i: &Value) -> String {
    let archived = if i["archived"] == true { " (archived)" } else { "" };
    let line = items(&json!({ "items": [i] }));
    let words = Some(text(i, "description")).filter(|d| !d.is_empty()).map(|d| format!("\n{d}")).unwrap_or_default();
    format!("{line}{archived}{words}")
}

pub fn expense(e: &Value) -> String {
    let mut rows = vec![vec![title(e), String::new()]];
    let mut say = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![format!("{label}:"), value]);
        }
    };
    say("id", text(e, "id").into());
    say("day", text(e, "spent_on").into());
    say("category", text(e, "category_name").into());
    say("for", path(e));
    let trip = &e["trip"];
    if !trip.is_null() {
        let back = if trip["return_trip"] == true { " there and back" } else { "" };
        say("distance", format!("{} {}{back} at {}", text(trip, "distance"), text(trip, "unit"), text(trip, "price")));
        say("vehicle", text(trip, "vehicle").into());
    }
    say("paid", money(&e["gross"]));
    if e["tax"]["mode"] != "none" {
        say("tax", format!("{} ({} %), net {}", money(&e["tax_amount"]), text(&e["tax"], "percent"), money(&e["net"])));
    }
    say("note", text(e, "note").into());
    say("billing", billing(e));
    if e["billable"] == true {
        say("bills", sums(&json!([e["bills"]])));
    }
    if let Some(currency) = e["needs_rate_to"].as_str() {
        say("needs", format!("an exchange rate to {currency}: --exchange {currency}=…"));
    }
    for file in list(e, "files") {
        say("receipt", format!("{} ({}, {} bytes) {}", text(file, "name"), text(file, "mime"), file["bytes"], text(file, "id")));
    }
    table(&rows)
}
