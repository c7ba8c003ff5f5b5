//! The bank as a person reads it in a terminal.

use super::{list as rows_of, money, table, text};
use serde_json::Value;

pub fn import(answer: &Value) -> String {
    let mut lines = Vec::new();
    for s in rows_of(answer, "statements") {
        let days = match (s["from"].as_str(), s["to"].as_str()) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            _ => "no movements".into(),
        };
        lines.push(format!(
            "{} {}  {days}: {} new, {} known",
            text(&s["account"], "name"),
            text(&s["account"], "number"),
            s["new"],
            s["known"]
        ));
        if s["difference"]["minor"].as_i64().is_some_and(|minor| minor != 0) {
            lines.push(format!("  opening balance and movements differ from the closing balance by {}", money(&s["difference"])));
        }
        if let Some(day) = s["gap_since"].as_str() {
            lines.push(format!("  the balance does not follow from the statement up to {day}: one between them is missing"));
        }
        let left_out = rows_of(s, "left_out").len();
        if left_out > 0 {
            lines.push(format!("  {left_out} left out: not booked yet, or they move nothing"));
        }
    }
    lines.push(if answer["dry_run"] == true { "nothing was kept: this was a dry run".into() } else { format!("{} kept", answer["new"]) });
    lines.join("\n")
}

pub fn accounts(answer: &Value) -> String {
    let row = |a: &Value| {
        let balance = if a["balance"].is_null() { String::new() } else { money(&a["balance"]) };
        vec![
            text(a, "name").to_owned(),
            text(a, "number").to_owned(),
            balance,
            text(a, "balance_on").to_owned(),
            format!("{} open", a["open"]),
            text(a, "id").to_owned(),
        ]
    };
    let rows: Vec<_> = rows_of(answer, "accounts").iter().map(row).collect();
    if rows.is_empty() { "no accounts: bring in a statement with `stint bank import FILE`".into() } else { table(&rows) }
}

fn cells(t: &Value) -> Vec<String> {
    let who = if text(t, "counterparty").is_empty() { text(t, "text") } else { text(t, "counterparty") };
    vec![text(t, "booked_on").to_owned(), money(&t["amount"]), who.chars().take(40).collect()]
}

pub fn list(answer: &Value) -> String {
    let row = |t: &Value| {
        let m = &t["matched"];
        let numbers: Vec<&str> = rows_of(m, "numbers").iter().filter_map(Value::as_str).collect();
        let state = if m.is_null() {
            "open".into()
        } else {
            [text(m, "kind"), text(m, "label"), &numbers.join(", ")].join(" ").trim_end().to_owned()
        };
        let mut cells = cells(t);
        cells.extend([state, text(t, "id").to_owned()]);
        cells
    };
    let rows: Vec<_> = rows_of(answer, "transactions").iter().map(row).collect();
    if rows.is_empty() { "no movements".into() } else { table(&rows) }
}

pub fn proposals(answer: &Value) -> String {
    let row = |t: &Value| {
        let mut cells = cells(t);
        match rows_of(t, "proposals").first() {
            None => cells.extend([String::from("nothing fits"), String::new()]),
            Some(best) => {
                let p = &best["proposed"];
                let numbers: Vec<&str> = rows_of(p, "shares").iter().map(|s| text(s, "number")).collect();
                let what = match p["kind"].as_str() {
                    Some("payment") => format!("is the payment of {}", text(p, "client_name")),
                    Some("expense") => format!("is the expense {}", text(p, "merchant")),
                    _ => format!(
                        "{} pays {}",
                        text(p, "client_name"),
                        if numbers.is_empty() { "nothing open".into() } else { numbers.join(", ") }
                    ),
                };
                let why: Vec<String> = rows_of(best, "reasons").iter().filter_map(Value::as_str).map(|w| w.replace('_', " ")).collect();
                cells.extend([format!("{}: {what}", text(best, "confidence")), why.join(", ")]);
            }
        }
        cells.push(text(t, "id").to_owned());
        cells
    };
    let rows: Vec<_> = rows_of(answer, "transactions").iter().map(row).collect();
    if rows.is_empty() { "nothing is open".into() } else { table(&rows) }
}
