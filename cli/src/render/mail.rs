//! Mails, as a person reads them in a terminal.

use super::{list as rows_of, table, text};
use serde_json::Value;

fn addresses(all: &Value) -> String {
    let one = |m: &Value| m["address"].as_str().or_else(|| m.as_str()).unwrap_or_default().to_owned();
    all.as_array().into_iter().flatten().map(one).collect::<Vec<_>>().join(", ")
}

pub fn asked(mail: &Value) -> String {
    format!(
        "{} to {} goes out with the next `stint sync` after ten seconds; until then: stint mail cancel {}",
        text(mail, "subject"),
        addresses(&mail["to"]),
        text(mail, "id")
    )
}

pub fn list(answer: &Value) -> String {
    let row = |m: &Value| {
        let at = m["sent_at"].as_str().or(m["asked_at"].as_str()).unwrap_or_default();
        let why = m["message"].as_str().unwrap_or_default();
        vec![at.into(), text(m, "state").into(), addresses(&m["to"]), text(m, "subject").into(), why.into(), text(m, "id").into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "mails").iter().map(row).collect();
    if rows.is_empty() { "nothing was mailed".into() } else { table(&rows) }
}

pub fn preview(shown: &Value) -> String {
    let mail = &shown["mail"];
    let mut lines = vec![format!("To: {}", addresses(&mail["to"]))];
    for (name, field) in [("Cc", "cc"), ("Bcc", "bcc")] {
        let all = addresses(&mail[field]);
        if !all.is_empty() {
            lines.push(format!("{name}: {all}"));
        }
    }
    let words = |all: &Value| all.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    lines.push(format!("Subject: {}", text(mail, "subject")));
    lines.push(format!("Attached: {}", words(&mail["papers"])));
    lines.push(format!("\n{}\n", text(mail, "body")));
    lines.push(format!("Templates that fit: {}", words(&shown["kinds"])));
    lines.join("\n")
}
