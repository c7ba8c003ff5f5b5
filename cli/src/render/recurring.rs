//! Recurring invoices as a person reads them in a terminal.

use super::{list as rows_of, money, table, text};
use serde_json::Value;

fn on(period: &Value) -> String {
    match (period["from"].as_str(), period["to"].as_str()) {
        (Some(from), Some(to)) => format!("{} for {from} to {to}", text(period, "on")),
        _ => text(period, "on").to_owned(),
    }
}

pub fn list(answer: &Value) -> String {
    let row = |r: &Value| {
        let next = rows_of(r, "next").first().map(|p| format!("next {}", text(p, "on"))).unwrap_or_default();
        let due = rows_of(r, "due").len();
        let due = if due == 0 { String::new() } else { format!("{due} due") };
        vec![
            text(r, "name").into(),
            text(r, "client_name").into(),
            money(&r["net"]),
            text(r, "rrule").into(),
            text(r, "state").into(),
            next,
            due,
            text(r, "id").into(),
        ]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "recurring").iter().map(row).collect();
    if rows.is_empty() { "no recurring invoices".into() } else { table(&rows) }
}

pub fn card(r: &Value) -> String {
    let mut rows = vec![vec![text(r, "name").into(), String::new()]];
    let mut say = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![format!("{label}:"), value]);
        }
    };
    say("id", text(r, "id").into());
    say("client", text(r, "client_name").into());
    say("rule", format!("{} from {}", text(r, "rrule"), text(r, "starts_on")));
    say("makes", if r["mode"] == "issue" { "an issued invoice".into() } else { "a draft".into() });
    say("state", text(r, "state").into());
    for line in rows_of(r, "lines") {
        if line["heading"] == true {
            say("heading", text(line, "description").into());
            continue;
        }
        let of = |minor: &Value| money(&serde_json::json!({ "minor": minor, "currency": r["currency"] }));
        let off = match (line["discount"]["percent"].as_str(), &line["discount"]["minor"]) {
            (Some(percent), _) => format!(" less {percent} %"),
            (None, Value::Null) => String::new(),
            (None, minor) => format!(" less {}", of(minor)),
        };
        say("line", format!("{} × {}{off}  {}", text(line, "quantity"), of(&line["price_minor"]), text(line, "description")));
    }
    say("net", money(&r["net"]));
    if r["unbilled"] != "nothing" {
        say("billed along", format!("what waits of the {}", text(r, "unbilled")));
    }
    for period in rows_of(r, "due") {
        say("due", on(period));
    }
    for period in rows_of(r, "next") {
        say("next", on(period));
    }
    for run in rows_of(r, "runs") {
        let outcome = &run["outcome"];
        let came = match outcome["state"].as_str() {
            Some("issued") => format!("{} {}", text(outcome, "number"), money(&outcome["total"])),
            Some("draft") => format!("draft {}", money(&outcome["total"])),
            Some(other) => other.to_owned(),
            None => "nothing to bill".into(),
        };
        let why = rows_of(run, "refused").first().map(|f| format!(": {} {}", text(f, "field"), text(f, "message"))).unwrap_or_default();
        say("made", format!("{}  {came}{why}", text(run, "period_on")));
    }
    table(&rows)
}

/// What Stripe collects for a rule.
pub fn collection(c: &Value) -> String {
    let mut rows = vec![vec!["state:".into(), text(c, "state").replace('_', " ")], vec!["each time:".into(), money(&c["amount"])]];
    let mut say = |label: &str, value: &str| {
        if !value.is_empty() {
            rows.push(vec![format!("{label}:"), value.to_owned()]);
        }
    };
    if !c["other_amount"].is_null() {
        say("the rule comes to", &format!("{}, not what is charged: `stint recurring collect --update`", money(&c["other_amount"])));
    }
    if c["off_beat"] == true {
        say("days", "no longer those of the rule: end it, and ask the client anew");
    }
    if c["changes"] == true {
        say("change", "waits to be sent");
    }
    say("why", text(c, "why"));
    say("first", text(c, "first_on"));
    say("next", text(c, "next_on"));
    say("ends", text(c, "ends_on"));
    say("page", text(c, "url"));
    say("until", text(c, "expires_at"));
    for p in rows_of(c, "periods") {
        let parts = [text(p, "state"), text(p, "number"), text(p, "url")].into_iter().filter(|t| !t.is_empty());
        say(text(p, "period_on"), &format!("{}  {}", money(&p["amount"]), parts.collect::<Vec<_>>().join("  ")));
    }
    table(&rows)
}

pub fn ran(r: &Value) -> String {
    let of = |key: &str| r[key].as_i64().unwrap_or_default();
    if of("drafts") + of("issued") + of("nothing") == 0 {
        return "nothing is due".into();
    }
    let refused =
        if of("refused") > 0 { format!(", {} of them could not be issued: `stint recurring list`", of("refused")) } else { String::new() };
    let nothing = if of("nothing") > 0 { format!(", {} with nothing to bill", of("nothing")) } else { String::new() };
    format!("{} issued, {} drafts made{refused}{nothing}", of("issued"), of("drafts"))
}
