//! Quotes as a person reads them.

use super::{list, money, table, text};
use serde_json::Value;

fn number(q: &Value) -> String {
    let version = q["version"].as_i64().filter(|v| *v > 1).map(|v| format!(" v{v}")).unwrap_or_default();
    format!("{}{version}", q["number"].as_str().unwrap_or("-"))
}

pub fn quotes(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = list(answer, "quotes")
        .iter()
        .map(|q| {
            vec![
                number(q),
                text(q, "state").into(),
                text(q, "client_name").into(),
                text(q, "subject").into(),
                text(q, "valid_until").into(),
                money(&q["total"]),
                text(q, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return "no quotes".into();
    }
    let sums = list(answer, "sums")
        .iter()
        .map(|s| format!("{} waiting, {} accepted, {} in drafts", money(&s["waiting"]), money(&s["accepted"]), money(&s["draft"])));
    format!("{}\n{}", table(&rows), sums.collect::<Vec<_>>().join("\n"))
}

pub fn quote(q: &Value) -> String {
    let mut out = vec![
        format!("{} · {} · {}", number(q), text(q, "state"), text(q, "client_name")),
        format!(
            "{} · valid until {}",
            if text(q, "subject").is_empty() { "no subject" } else { text(q, "subject") },
            text(q, "valid_until")
        ),
        format!("total {}", money(&q["total"])),
    ];
    out.extend(list(q, "options").iter().map(|o| {
        let leads_to = if o["leads_to"].is_null() { "cannot be chosen".to_owned() } else { format!("total {}", money(&o["leads_to"])) };
        let proposed = if o["proposed"] == true { ", proposed" } else { "" };
        format!("  {} ({}{proposed}): {}, {leads_to}", text(o, "title"), text(o, "choice"), money(&o["amount"]))
    }));
    if let Some(answer) = q["answer"].as_object() {
        let a = &Value::Object(answer.clone());
        let by = if text(a, "by").is_empty() { String::new() } else { format!(" by {}", text(a, "by")) };
        let total = if a["total"].is_null() { String::new() } else { format!(", {}", money(&a["total"])) };
        out.push(format!("{} on {}{by}{total}", text(a, "answer"), text(a, "on")));
        out.extend(a["project_name"].as_str().map(|p| format!("project {p}")));
    }
    out.extend(list(q, "invoices").iter().map(|i| format!("invoice {}, {}", i["number"].as_str().unwrap_or("draft"), money(&i["total"]))));
    out.extend(list(q, "problems").iter().map(|p| format!("! {} {}", text(p, "field"), text(p, "message"))));
    out.push(text(q, "id").into());
    out.join("\n")
}
