//! A rate that entries have for themselves: it goes before all others, wherever time is priced.

use super::invoice_books::Books;
use serde_json::{Value, json};

fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

/// An hour and half an hour of Build, an hour of Design, all at 90.00 an hour.
fn tracked() -> (Books, Vec<Value>) {
    let books = Books::new();
    let ids = [(0, "2026-11-18T08:00:00Z", 3600), (0, "2026-11-18T10:00:00Z", 1800), (1, "2026-11-18T12:00:00Z", 3600)];
    let ids = ids.map(|(task, start, seconds)| books.track(task, start, seconds)).to_vec();
    (books, ids)
}

fn set(books: &Books, ids: &[&Value], rate: Value) -> Value {
    books.desk.call("entry.edit_many", json!({ "ids": ids, "hourly": rate }))
}

/// What all figures that price time say: the entries' amounts, the week, the report, home, the client.
fn priced(books: &Books) -> Vec<Value> {
    let desk = &books.desk;
    let page = desk.call("entry.list", json!({ "from": "2026-11-18", "to": "2026-11-18", "order": "oldest" }));
    let minors = page["entries"].as_array().unwrap().iter().map(|e| e["amount"]["minor"].clone()).collect();
    let report = desk.call("report.time", json!({ "by": "client", "from": "2026-11-01", "to": "2026-11-30" }));
    let overview = desk.call("client.figures", json!({}));
    vec![
        Value::Array(minors),
        desk.call("entry.week", json!({ "day": "2026-11-18" }))["earned"].clone(),
        report["amounts"].clone(),
        desk.call("home.today", json!({}))["unbilled"].clone(),
        overview["figures"][0]["unbilled"].clone(),
    ]
}

fn all(minors: [i64; 3]) -> Vec<Value> {
    let sum = json!([eur(minors.iter().sum())]);
    vec![json!(minors), sum.clone(), sum.clone(), sum.clone(), sum]
}

#[test]
fn every_figure_is_at_the_entries_own_rate() {
    let (books, ids) = tracked();
    assert_eq!(priced(&books), all([9_000, 4_500, 9_000]));
    // An hour and a half at 120.00 instead of 90.00.
    assert_eq!(set(&books, &[&ids[0], &ids[1]], eur(12_000))["changed"], 2);
    assert_eq!(priced(&books), all([12_000, 6_000, 9_000]));
    books.desk.verify();
    // A price of nothing is a price.
    set(&books, &[&ids[1]], eur(0));
    assert_eq!(priced(&books), all([12_000, 0, 9_000]));
    books.desk.call("undo.undo", json!({}));
    books.desk.call("undo.undo", json!({}));
    assert_eq!(priced(&books), all([9_000, 4_500, 9_000]));
    books.desk.call("undo.redo", json!({}));
    set(&books, &[&ids[0]], Value::Null);
    assert_eq!(priced(&books), all([9_000, 6_000, 9_000]));
    books.desk.verify();
    let history = books.desk.call("entry.history", json!({ "id": ids[0] }));
    assert_eq!(history["changes"][0]["changed"], json!(["hourly"]));
    assert_eq!((&history["changes"][0]["before"]["hourly"], &history["changes"][0]["after"]["hourly"]), (&eur(12_000), &Value::Null));
    let seconds = books.desk.call("client.figures", json!({}))["figures"][0]["unbilled_seconds"].clone();
    assert_eq!(seconds, 9_000);
}

#[test]
fn a_document_bills_it_and_then_it_is_fixed() {
    let (books, ids) = tracked();
    set(&books, &[&ids[1]], eur(12_000));
    let parts = books.desk.call("entry.split", json!({ "id": ids[1], "at": "2026-11-18T10:10:00Z" }));
    assert_eq!((&parts["first"]["hourly"], &parts["second"]["hourly"]), (&eur(12_000), &eur(12_000)));
    let draft = books.draft(json!({}));
    let lines: Vec<_> = draft["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["description"].clone(), l["quantity"].clone(), l["price"]["minor"].clone()))
        .collect();
    // Time of two prices never shares a line: an hour at 90.00, half an hour at 120.00, an hour of design at 90.00.
    let line = |what: &str, quantity: &str, price: i64| (json!(what), json!(quantity), json!(price));
    assert_eq!(lines, [line("Website: Build", "1", 9_000), line("Website: Build", "0.5", 12_000), line("Website: Design", "1", 9_000)]);
    let left = set(&books, &[&ids[1]], eur(5_000));
    assert_eq!((&left["changed"], &left["left_out"][0]["reason"]), (&json!(0), &json!("on_draft")));
    books.desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!(set(&books, &[&ids[1]], eur(5_000))["left_out"][0]["reason"], "billed");
    books.desk.verify();
}

#[test]
fn wrong_rates_and_closed_time_are_refused_whole() {
    let (books, ids) = tracked();
    let edit = |rate: Value| books.desk.refused("entry.edit", json!({ "id": ids[0], "hourly": rate }));
    assert_eq!(edit(eur(-1)), "hourly negative");
    assert_eq!(edit(json!({ "minor": 1, "currency": "XYZ" })), "hourly.currency unknown_currency");
    books.desk.call("period.close", json!({ "day": "2026-11-18" }));
    assert_eq!(edit(eur(5_000)), "period_locked");
    assert_eq!(set(&books, &[&ids[0]], eur(5_000))["left_out"][0]["reason"], "period_locked");
    assert_eq!(priced(&books), all([9_000, 4_500, 9_000]));
}
