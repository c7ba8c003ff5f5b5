//! Calendars, as a person reads them in a terminal.

use super::{list as rows_of, table, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

pub fn list(answer: &Value) -> String {
    let target = &answer["target"];
    let row = |c: &Value| {
        let shown = if c["read"] == true { "shown" } else { "" };
        let written = if !c["id"].is_null() && c["id"] == target["calendar_id"] { "takes what is due" } else { "" };
        vec![text(c, "title").into(), text(c, "account").into(), shown.into(), written.into(), text(c, "id").into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "calendars").iter().map(row).collect();
    if rows.is_empty() { "no calendar is connected: see `stint connection google --help`".into() } else { table(&rows) }
}

pub fn days(answer: &Value, zone: &Zone) -> String {
    let wall = |at: &Value| at.as_str().and_then(|text| Instant::parse(text).ok()).map(|at| zone.wall(at));
    let due = rows_of(answer, "due").iter().map(|d| {
        let name = d["of"].as_str().map_or_else(|| text(d, "name").to_owned(), |of| format!("{} · {of}", text(d, "name")));
        (text(d, "on").to_owned(), vec![text(d, "on").into(), format!("{} due", text(d, "kind")), name, String::new(), String::new()])
    });
    let events = rows_of(answer, "events").iter().filter_map(|e| {
        let (start, end) = (wall(&e["start"])?, wall(&e["end"])?);
        let when = match e["whole_days"].as_array() {
            Some(_) => "whole day".to_owned(),
            None => format!("{} – {}", start.format("%H:%M"), end.format("%H:%M")),
        };
        let taken = if e["entry_id"].is_null() { "" } else { "tracked" };
        let id = match (e["original"].as_str(), text(e, "event_id")) {
            (Some(original), id) => format!("{id}@{original}"),
            (None, id) => id.to_owned(),
        };
        let row = vec![start.format("%Y-%m-%d").to_string(), when, text(e, "title").into(), taken.into(), id];
        Some((start.format("%Y-%m-%d %H:%M").to_string(), row))
    });
    let mut rows: Vec<(String, Vec<String>)> = due.chain(events).collect();
    rows.sort();
    if rows.is_empty() { "nothing on these days".into() } else { table(&rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>()) }
}

pub fn pulled(answer: &Value) -> String {
    format!(
        "{} events new or changed, {} gone, {} moved here along, {} changed on both sides",
        answer["changed"], answer["removed"], answer["followed"], answer["conflicts"]
    )
}

pub fn conflicts(answer: &Value) -> String {
    let row = |c: &Value| {
        let said = |side: &str| format!("{side}: {} on {}", text(&c[side], "title"), text(&c[side], "on"));
        vec![text(c, "kind").into(), said("mine"), said("theirs"), text(c, "id").into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "conflicts").iter().map(row).collect();
    if rows.is_empty() { "nothing was changed on both sides".into() } else { table(&rows) }
}
