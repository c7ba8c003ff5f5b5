//! Milestones as a person reads them in a terminal.

use super::{list as rows_of, money, path, sums, table, text};
use serde_json::{Value, json};

fn amount(m: &Value) -> String {
    let amount = if m["amount"].is_null() { String::new() } else { money(&m["amount"]) };
    match m["share"].as_str() {
        Some(share) => format!("{amount} ({share} %)").trim_start().to_owned(),
        None => amount,
    }
}

/// How far it is, with the document that bills it.
fn state(m: &Value) -> String {
    let number = m["invoice_number"].as_str().map_or_else(String::new, |n| format!(" {n}"));
    format!("{}{number}", text(m, "state").replace('_', " "))
}

fn row(m: &Value) -> Vec<String> {
    vec![text(m, "name").into(), path(m), text(m, "due_on").into(), amount(m), state(m), text(m, "id").into()]
}

pub fn rows(answer: &Value) -> String {
    table(&rows_of(answer, "milestones").iter().map(row).collect::<Vec<_>>())
}

pub fn list(answer: &Value) -> String {
    if rows_of(answer, "milestones").is_empty() {
        return "no milestones".into();
    }
    let told = [("planned", "planned"), ("waiting", "to be billed"), ("billed", "billed"), ("paid", "paid")];
    let sums = told.iter().map(|(key, word)| (sums(&answer[key]), word)).filter(|(sum, _)| !sum.is_empty());
    format!("{}\n{}", rows(answer), sums.map(|(sum, word)| format!("{sum} {word}")).collect::<Vec<_>>().join(", "))
}

pub fn one(m: &Value) -> String {
    rows(&json!({ "milestones": [m] }))
}

pub fn card(answer: &Value) -> String {
    let m = &answer["milestone"];
    let mut rows = vec![vec![text(m, "name").to_owned(), String::new()]];
    let mut say = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![format!("{label}:"), value]);
        }
    };
    say("id", text(m, "id").into());
    say("project", path(m));
    say("due", text(m, "due_on").into());
    say("amount", amount(m));
    say("state", state(m));
    say("about", text(m, "description").replace('\n', " "));
    let deposit = &m["deposit"];
    if !deposit.is_null() {
        say("deposit", deposit["number"].as_str().map_or_else(|| format!("draft {}", text(deposit, "invoice_id")), str::to_owned));
    }
    for file in rows_of(&m["completion"], "files") {
        say("file", format!("{} ({}, {} bytes) {}", text(file, "name"), text(file, "mime"), file["bytes"], text(file, "id")));
    }
    for e in rows_of(answer, "history") {
        let told = [text(e, "invoice_number"), text(e, "text"), text(e, "link")]
            .iter()
            .filter(|t| !t.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" · ");
        say(text(e, "on"), format!("{} {told}", text(e, "what")).trim_end().to_owned());
    }
    table(&rows)
}

/// What is, or was, held on cards.
pub fn holds(answer: &Value) -> String {
    let row = |h: &Value| {
        let amount = if h["captured"].is_null() { &h["amount"] } else { &h["captured"] };
        let left = h["hours_left"].as_i64().map(|hours| format!("{hours} hours left to take it")).unwrap_or_default();
        let more = [left.as_str(), text(h, "url"), text(h, "why")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
        vec![text(h, "asked_at").into(), text(h, "state").into(), money(amount), more]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "holds").iter().map(row).collect();
    if rows.is_empty() { "nothing is held".into() } else { table(&rows) }
}
