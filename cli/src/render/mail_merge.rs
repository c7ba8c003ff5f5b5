//! Mails to many, as a person reads them in a terminal.

use super::{list as rows_of, table, text};
use serde_json::Value;

fn words(all: &Value) -> String {
    all.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

fn left_out(one: &Value) -> String {
    one["left_out"].as_str().map_or_else(String::new, |why| format!("left out: {}", why.replace('_', " ")))
}

pub fn preview(answer: &Value) -> String {
    let row = |r: &Value| {
        let missing = words(&r["missing"]);
        let missing = if missing.is_empty() { missing } else { format!("missing: {missing}") };
        vec![text(r, "client_name").into(), text(&r["to"], "address").into(), text(r, "subject").into(), left_out(r), missing]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "recipients").iter().map(row).collect();
    if rows.is_empty() {
        return "nobody was chosen".into();
    }
    format!("{}\n{} mails, {} an hour", table(&rows), answer["mails"], answer["per_hour"])
}

pub fn look(answer: &Value) -> String {
    let of = &answer["of"];
    let mut lines = vec![format!("To: {}", text(&of["to"], "address")), format!("Subject: {}", text(of, "subject"))];
    lines.extend(Some(left_out(of)).filter(|l| !l.is_empty()));
    lines.extend(Some(words(&of["missing"])).filter(|m| !m.is_empty()).map(|m| format!("missing: {m}")));
    lines.push(format!("\n{}", text(answer, "text")));
    lines.join("\n")
}

pub fn asked(merge: &Value) -> String {
    format!(
        "{} mails go out with `stint sync`, {} an hour, the last at {}; until then: stint mail merge cancel {}",
        merge["waiting"],
        merge["per_hour"],
        text(merge, "last_at"),
        text(merge, "id")
    )
}

/// How far one is, in a line.
pub fn standing(merge: &Value) -> String {
    let counts = [("waiting", "wait"), ("sent", "sent"), ("parked", "need you"), ("dropped", "not sent"), ("left_out", "left out")];
    let told = counts.iter().filter(|(field, _)| merge[*field] != 0).map(|(field, word)| format!("{} {word}", merge[*field]));
    format!("{}: {}", text(merge, "state"), told.collect::<Vec<_>>().join(", "))
}

pub fn list(answer: &Value) -> String {
    let row = |m: &Value| vec![text(m, "asked_at").into(), text(m, "subject").into(), standing(m), text(m, "id").into()];
    let rows: Vec<Vec<String>> = rows_of(answer, "merges").iter().map(row).collect();
    if rows.is_empty() { "nothing was sent to many".into() } else { table(&rows) }
}

pub fn page(answer: &Value) -> String {
    let row = |r: &Value| {
        let state = r["state"].as_str().map_or_else(|| left_out(r), str::to_owned);
        let at = r["sent_at"].as_str().or(r["next_at"].as_str()).unwrap_or_default();
        let why = r["message"].as_str().or(r["code"].as_str()).unwrap_or_default();
        vec![text(r, "client_name").into(), state, at.into(), why.into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "recipients").iter().map(row).collect();
    format!("{}\n{}\n{}", text(&answer["merge"], "subject"), standing(&answer["merge"]), table(&rows))
}

pub fn opt_outs(answer: &Value) -> String {
    let row = |o: &Value| {
        let asked = if o["message_id"].is_null() { "you said so" } else { "by mail" };
        vec![o["address"].as_str().unwrap_or("all contacts").into(), text(o, "client_name").into(), text(o, "at").into(), asked.into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "opt_outs").iter().map(row).collect();
    if rows.is_empty() { "nobody opted out".into() } else { table(&rows) }
}
