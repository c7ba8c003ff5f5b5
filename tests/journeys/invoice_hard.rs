//! Input that is rare and right, or wrong in a quiet way: leap days, a price that changes in the middle, another currency's small coins, things named twice.

use super::invoice_books::{Books, client};
use serde_json::{Value, json};
use stint::kernel::Instant;
use uuid::Uuid;

#[test]
fn days_across_a_leap_day() {
    let books = Books::new();
    let desk = &books.desk;
    books.rate("workspace", None, 9_000, "EUR", "2024-01-01");
    // In Berlin from 23:00 on 28 February to 01:00 on the 29th, an hour on that day, and one on 1 March, which is not asked for.
    books.track(0, "2024-02-28T22:00:00Z", 2 * 3600);
    books.track(0, "2024-02-29T10:00:00Z", 3600);
    books.track(0, "2024-03-01T10:00:00Z", 3600);
    let draft = books.draft(json!({ "from": "2024-02-28", "to": "2024-02-29" }));
    assert_eq!(draft["totals"]["net"]["minor"], 27_000);
    for (issue_on, due_days, due_on) in [
        ("2024-01-30", 30, "2024-02-29"),
        ("2024-02-28", 1, "2024-02-29"),
        ("2024-02-29", 365, "2025-02-28"),
        ("2024-02-29", 1, "2024-03-01"),
    ] {
        desk.call("invoice.edit", json!({ "id": draft["id"], "issue_on": issue_on, "due_days": due_days }));
        assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] }))["due_on"], due_on, "{issue_on} + {due_days}");
    }
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"], "issue_on": "2024-02-29" }));
    assert_eq!((&issued["issued_on"], &issued["due_on"]), (&json!("2024-02-29"), &json!("2024-03-01")));
    assert_eq!(desk.refused("invoice.issue", json!({ "id": books.small_draft()["id"], "issue_on": "2026-02-29" })), "issue_on not_a_day");
    desk.verify();
}

#[test]
fn an_hourly_rate_that_changes_in_the_middle_of_a_period() {
    let books = Books::new();
    books.rate("workspace", None, 10_000, "EUR", "2026-11-10");
    // Each hour costs what it cost on its day: 2 × 90.00 and 3 × 100.00.
    books.track(0, "2026-11-09T08:00:00Z", 2 * 3600);
    books.track(0, "2026-11-10T08:00:00Z", 3 * 3600);
    let draft = books.draft(json!({ "from": "2026-11-01", "to": "2026-11-30" }));
    assert_eq!(draft["totals"]["net"]["minor"], 48_000);
    let mut lines: Vec<(&str, i64, i64)> = draft["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["quantity"].as_str().unwrap(), l["price"]["minor"].as_i64().unwrap(), l["amount"]["minor"].as_i64().unwrap()))
        .collect();
    lines.sort_unstable();
    assert_eq!(lines, [("2", 9_000, 18_000), ("3", 10_000, 30_000)]);
    books.desk.call("invoice.issue", json!({ "id": draft["id"] }));
    books.desk.verify();
}

#[test]
fn coins_of_another_currency_are_never_taken_for_cents() {
    let books = Books::new();
    let desk = &books.desk;
    let japanese = client(desk, json!({ "name": "Kabushiki", "currency": "JPY" }));
    let id = desk.call("invoice.draft", json!({ "client_id": japanese, "empty": true }))["id"].clone();
    desk.call("invoice.line_add", json!({ "id": id, "description": "Design", "price_minor": 123_456, "tax_ids": [] }));
    let issued = desk.call("invoice.issue", json!({ "id": id, "base_rate": "0.0061" }));
    assert_eq!(issued["totals"]["total"], json!({ "minor": 123_456, "currency": "JPY" }));
    let pay = |amount: Value| json!({ "id": id, "amount": amount });
    assert_eq!(desk.refused("invoice.paid", pay(json!({ "minor": 123_456, "currency": "EUR" }))), "amount.currency currency");
    // 1,234.56 yen do not exist.
    let typed = stint::kernel::Currency::parse("currency", "JPY").and_then(|jpy| stint::kernel::Money::parse("amount", "1234.56", jpy));
    assert!(matches!(typed, Err(stint::kernel::Error::Invalid(found)) if found[0].rule == "too_precise"));
    let paid = desk.call("invoice.paid", pay(json!({ "minor": 123_456, "currency": "JPY" })));
    assert_eq!(paid["open"]["minor"], 0);
    desk.verify();
}

#[test]
fn what_is_named_twice_is_done_once() {
    let books = Books::new();
    let desk = &books.desk;
    let (a, b) = (books.small_draft()["id"].clone(), books.small_draft()["id"].clone());
    let done = desk.call("invoice.issue_many", json!({ "ids": [a, b, a] }));
    assert_eq!((done["issued"].as_array().unwrap().len(), &done["left"]), (2, &json!([])));
    let line = desk.call("invoice.show", json!({ "id": a }))["lines"][0]["id"].clone();
    let twice = json!({ "lines": [{ "line_id": line }, { "line_id": line }] });
    assert_eq!(desk.refused("invoice.credit", json!({ "id": a, "wish": twice })), "lines[1] twice");
    assert_eq!(
        desk.refused(
            "payment.add",
            json!({
                "client_id": books.client, "amount": { "minor": 10_000, "currency": "EUR" },
                "allocations": [{ "invoice_id": a, "amount_minor": 5_000 }, { "invoice_id": a, "amount_minor": 5_000 }]
            })
        ),
        "allocations[1].invoice_id twice"
    );
    assert_eq!(desk.call("invoice.show", json!({ "id": a }))["open"]["minor"], 11_900);
    desk.verify();
}

/// Minutes one after the other, from 2026-11-01T00:00:00Z on.
fn minutes(books: &Books, count: usize) {
    let start = Instant::parse("2026-11-01T00:00:00Z").unwrap();
    let id = |n: usize| Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_0000_0000 + n as u128);
    let at = |n: usize| start.plus_seconds(60 * i64::try_from(n).unwrap());
    let entries: Vec<Value> = (0..count)
        .map(|n| json!({ "id": id(n), "client": "Acme", "project": "Website", "start": at(n), "end": at(n + 1), "zone": "Europe/Berlin", "billable": true }))
        .collect();
    let answer = books.desk.call("ingest.run", json!({ "batch": id(count), "device": "desk", "entries": entries }));
    assert_eq!(answer["accepted"], count, "{answer}");
}

#[test]
fn ten_thousand_lines_are_refused_whole() {
    let books = Books::new();
    let desk = &books.desk;
    minutes(&books, 10_000);
    let days = json!({ "client_id": books.client, "from": "2026-11-01", "to": "2026-11-30" });
    let asked = |group: &str| {
        let mut request = days.clone();
        request["group"] = json!(group);
        request
    };
    assert_eq!(desk.refused("invoice.draft", asked("entry")), "group too_many_lines");
    assert_eq!(desk.call("invoice.list", json!({}))["invoices"], json!([]), "nothing half made");
    // 10,000 minutes are printed as 166.67 h, at 90.00.
    let whole = desk.call("invoice.draft", asked("project"));
    assert_eq!((whole["lines"].as_array().unwrap().len(), &whole["totals"]["net"]["minor"]), (1, &json!(1_500_030)));
    desk.verify();
}

#[test]
fn a_thousand_lines_are_the_most_and_are_issued_whole() {
    let books = Books::new();
    let desk = &books.desk;
    minutes(&books, 1_000);
    let draft = books.draft(json!({ "from": "2026-11-01", "to": "2026-11-30", "group": "entry" }));
    assert_eq!(draft["lines"].as_array().unwrap().len(), 1_000);
    let one_more = json!({ "id": draft["id"], "description": "One more", "price_minor": 1 });
    assert_eq!(desk.refused("invoice.line_add", one_more), "lines too_many");
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    // A minute is printed as 0.02 h; at 90.00 that is 1.80, each line for itself.
    assert_eq!((issued["lines"].as_array().unwrap().len(), &issued["totals"]["net"]["minor"]), (1_000, &json!(180_000)));
    desk.verify();
}
