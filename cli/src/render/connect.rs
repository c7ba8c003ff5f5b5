//! Accounts elsewhere and the outbox, as a person reads them in a terminal.

use super::{list as rows_of, table, text};
use serde_json::Value;

pub fn one(c: &Value) -> String {
    table(&[row(c)])
}

fn row(c: &Value) -> Vec<String> {
    let state = c["trouble"].as_str().unwrap_or("connected");
    let mode = if c["test_mode"] == true { "test mode" } else { "" };
    vec![text(c, "provider").into(), text(c, "name").into(), state.into(), mode.into(), text(c, "id").into()]
}

pub fn list(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = rows_of(answer, "connections").iter().map(row).collect();
    if rows.is_empty() { "nothing is connected".into() } else { table(&rows) }
}

/// Why a question of consent came to nothing.
pub fn not_connected(progress: &Value) -> String {
    match text(progress, "state") {
        "denied" => "it was refused on Google's page: nothing was connected".into(),
        "timed_out" => "nobody answered in ten minutes: nothing was connected".into(),
        "other_account" => format!(
            "the browser agreed as {}, but it is {} that is to be connected again: choose that account there",
            text(progress, "got"),
            text(progress, "wanted")
        ),
        "nothing_granted" => "nothing that was asked for was ticked on Google's page: nothing was connected".into(),
        _ => format!("{}: nothing was connected", progress["message"].as_str().unwrap_or("it was cancelled")),
    }
}

pub fn outbox(answer: &Value) -> String {
    let row = |e: &Value| {
        let why = e["message"].as_str().or(e["code"].as_str()).unwrap_or_default();
        vec![text(e, "kind").into(), text(e, "state").into(), why.into(), text(e, "created_at").into(), text(e, "id").into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "effects").iter().map(row).collect();
    if rows.is_empty() { "nothing waits to be sent".into() } else { table(&rows) }
}

pub fn link(answer: &Value) -> String {
    match (answer["state"].as_str(), answer["url"].as_str()) {
        (_, Some(url)) => url.into(),
        (Some("waiting"), _) => "it is made with the next `stint sync`".into(),
        (Some("settled"), _) => "nothing is open".into(),
        (Some("not_taken"), _) => "Stripe takes no amount this small, or of these coins: have it paid otherwise".into(),
        (Some("expired"), _) => "the page is over: ask for it again".into(),
        _ => "there is no link".into(),
    }
}

pub fn stripe_settings(s: &Value) -> String {
    let page = match (text(s, "page"), s["return_url"].as_str()) {
        ("checkout", url) => format!("invoices are paid on pages of Checkout, which go on to {}", url.unwrap_or_default()),
        _ => "invoices are paid on payment links".into(),
    };
    let hears = s["forward"].as_str().map_or_else(
        || "webhooks are not heard".into(),
        |line| format!("webhooks are heard while a window or `stint serve` is open; run\n{line}"),
    );
    format!("{page}\n{hears}")
}

pub fn customers(answer: &Value) -> String {
    let row = |c: &Value| {
        let waits = if c["waits"] == true { "a change waits" } else { "" };
        vec![text(c, "customer").into(), text(c, "account").into(), text(c, "made_at").into(), waits.into()]
    };
    let rows: Vec<Vec<String>> = rows_of(answer, "customers").iter().map(row).collect();
    if rows.is_empty() { "Stripe does not know this client".into() } else { table(&rows) }
}

pub fn synced(answer: &Value) -> String {
    let sent = match &answer["sent"] {
        Value::Null => "another program is sending".into(),
        s => format!("{} sent, {} put off, {} need you", s["done"], s["put_off"], s["parked"]),
    };
    let stripe = match &answer["stripe"] {
        Value::Null => None,
        s => {
            let words = format!("from Stripe {} payments, {} refunds and {} payouts", s["payments"], s["refunds"], s["payouts"]);
            let may_not: Vec<&str> = rows_of(s, "may_not").iter().filter_map(Value::as_str).collect();
            Some(if may_not.is_empty() { words } else { format!("{words}; its key may not read {}", may_not.join(" and ")) })
        }
    };
    let calendar = match &answer["calendar"] {
        Value::Null => None,
        c => Some(super::calendar::pulled(c)),
    };
    let mail = match &answer["mail"] {
        Value::Null => None,
        m => Some(super::mail::pulled(m)),
    };
    [Some(sent), stripe, calendar, mail].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
