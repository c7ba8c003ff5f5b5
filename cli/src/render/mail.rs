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

pub fn threads(answer: &Value) -> String {
    let row = |t: &Value| {
        let whose = [&t["client_name"], &t["project_name"]].into_iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" › ");
        let unread = t["unread"].as_i64().filter(|n| *n > 0).map_or_else(String::new, |n| format!("{n} unread"));
        vec![text(t, "last_at").into(), text(t, "with").into(), text(t, "subject").into(), whose, unread, text(t, "id").into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "threads").iter().map(row).collect();
    if rows.is_empty() { "there are no messages".into() } else { table(&rows) }
}

pub fn thread(answer: &Value) -> String {
    let item = |i: &Value| {
        let (mail, at) = match i["kind"].as_str() {
            Some("out") => (&i["mail"], i["mail"]["sent_at"].as_str().or(i["mail"]["asked_at"].as_str())),
            _ => (i, i["at"].as_str()),
        };
        let files = rows_of(i, "files").iter().map(|f| text(&f["file"], "name").to_owned()).collect::<Vec<_>>().join(", ");
        let attached = if files.is_empty() { String::new() } else { format!("\nAttached: {files}") };
        let whole = i["whole"].as_str().unwrap_or_else(|| text(i, "text"));
        let from = &mail["from"];
        format!(
            "From: {} <{}>\nTo: {}\nDate: {}{attached}\n\n{whole}",
            text(from, "name"),
            text(from, "address"),
            addresses(&mail["to"]),
            at.unwrap_or_default()
        )
    };
    let head = text(&answer["thread"], "subject").to_owned();
    std::iter::once(head).chain(rows_of(answer, "items").iter().map(item)).collect::<Vec<_>>().join("\n\n---\n\n")
}

pub fn imported(answer: &Value) -> String {
    let row = |m: &Value| {
        let what = match text(m, "outcome") {
            "new" => "is here",
            "known" => "was here already",
            _ => "was sent by Stint",
        };
        format!("{} {what}: stint mail show {}", text(m, "file"), text(m, "thread_id"))
    };
    rows_of(answer, "mails").iter().map(row).collect::<Vec<_>>().join("\n")
}

pub fn pulled(answer: &Value) -> String {
    format!("{} new mails", answer["kept"])
}

/// One invoice: its next reminder, or why none goes.
pub fn reminder(r: &Value) -> String {
    reminder_row(r).join("  ")
}

fn reminder_row(r: &Value) -> Vec<String> {
    let next = match (r["stage"].as_str(), r["why"].as_str()) {
        (Some(stage), _) => stage.replace('_', " "),
        (None, why) => format!("none: {}", why.unwrap_or("off").replace('_', " ")),
    };
    vec![text(r, "number").into(), text(r, "client_name").into(), next, text(r, "at").into(), text(r, "to").into()]
}

pub fn reminders(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = rows_of(answer, "reminders").iter().map(reminder_row).collect();
    let mut told = if rows.is_empty() { "nothing is owed that could be reminded of".into() } else { table(&rows) };
    if answer["on"] == false {
        told.push_str("\nreminders are off: turn them on in Settings under Reminders");
    } else if answer["can_send"] == false {
        told.push_str("\nno account may send mail: see `stint connection --help`");
    }
    told
}
