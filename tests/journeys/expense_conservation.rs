//! Each billable expense is in exactly one of unbilled, on a draft, on an issued document, written off, whatever was done in whatever order.

use super::invoice_books::Books;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

#[derive(Debug, Clone)]
enum Step {
    Spend { day: u32, minor: i64, markup: i64, billable: bool },
    Draft { from: u32, to: u32 },
    Put { draft: usize, expense: usize },
    DeleteLine { draft: usize, line: usize },
    Discard { draft: usize },
    Issue { draft: usize },
    Amount { expense: usize, minor: i64 },
    Billable { expense: usize, on: bool },
    WriteOff { expense: usize, on: bool },
    Delete { expense: usize },
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        5 => (1..20_u32, 1..50_000_i64, 0..30_i64, any::<bool>()).prop_map(|(day, minor, markup, billable)| Step::Spend { day, minor, markup, billable }),
        3 => (1..20_u32, 0..20_u32).prop_map(|(from, more)| Step::Draft { from, to: (from + more).min(30) }),
        2 => (0..4_usize, 0..8_usize).prop_map(|(draft, expense)| Step::Put { draft, expense }),
        2 => (0..4_usize, 0..3_usize).prop_map(|(draft, line)| Step::DeleteLine { draft, line }),
        1 => (0..4_usize).prop_map(|draft| Step::Discard { draft }),
        2 => (0..4_usize).prop_map(|draft| Step::Issue { draft }),
        2 => (0..8_usize, 1..50_000_i64).prop_map(|(expense, minor)| Step::Amount { expense, minor }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(expense, on)| Step::Billable { expense, on }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(expense, on)| Step::WriteOff { expense, on }),
        1 => (0..8_usize).prop_map(|expense| Step::Delete { expense }),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(one, 10..30)
}

fn invoices(books: &Books, draft: bool) -> Vec<Value> {
    let list = books.desk.call("invoice.list", json!({}));
    let rows = list["invoices"].as_array().unwrap().iter().filter(|r| (r["state"] == "draft") == draft);
    rows.map(|r| books.desk.call("invoice.show", json!({ "id": r["id"] }))).collect()
}

fn expenses(books: &Books, request: Value) -> Vec<Value> {
    books.desk.call("expense.list", request)["expenses"].as_array().unwrap().clone()
}

fn take(books: &Books, step: &Step) {
    // A refused step leaves everything as it was, which the sums then show.
    let attempt = |command: &str, request: Value| drop(books.desk.try_call(command, request));
    let draft = |n: usize| {
        let drafts = invoices(books, true);
        drafts.get(n.checked_rem(drafts.len()).unwrap_or_default()).cloned()
    };
    let expense = |n: usize| {
        let all = expenses(books, json!({}));
        all.get(n.checked_rem(all.len()).unwrap_or_default()).map(|e| e["id"].clone())
    };
    match *step {
        Step::Spend { day, minor, markup, billable } => attempt(
            "expense.add",
            json!({ "spent_on": format!("2026-11-{day:02}"), "client_id": books.client, "amount": { "minor": minor, "currency": "EUR" },
                    "markup": markup.to_string(), "billable": billable, "tax": { "mode": "inclusive", "percent": "19" } }),
        ),
        Step::Draft { from, to } => attempt(
            "invoice.draft",
            json!({ "client_id": books.client, "from": format!("2026-11-{from:02}"), "to": format!("2026-11-{to:02}"), "expenses": true }),
        ),
        Step::Put { draft: d, expense: e } => {
            if let (Some(d), Some(e)) = (draft(d), expense(e)) {
                attempt("invoice.add_expenses", json!({ "id": d["id"], "expense_ids": [e] }));
            }
        }
        Step::DeleteLine { draft: d, line } => {
            if let Some(id) = draft(d).map(|d| d["lines"][line]["id"].clone()).filter(|id| !id.is_null()) {
                attempt("invoice.line_delete", json!({ "line_id": id }));
            }
        }
        Step::Discard { draft: d } => draft(d).into_iter().for_each(|d| attempt("invoice.discard", json!({ "id": d["id"] }))),
        Step::Issue { draft: d } => draft(d).into_iter().for_each(|d| attempt("invoice.issue", json!({ "id": d["id"] }))),
        Step::Amount { expense: e, minor } => {
            expense(e)
                .into_iter()
                .for_each(|id| attempt("expense.edit", json!({ "id": id, "amount": { "minor": minor, "currency": "EUR" } })));
        }
        Step::Billable { expense: e, on } => {
            expense(e).into_iter().for_each(|id| attempt("expense.edit_many", json!({ "ids": [id], "billable": on })));
        }
        Step::WriteOff { expense: e, on } => {
            expense(e).into_iter().for_each(|id| attempt("expense.write_off", json!({ "ids": [id], "written_off": on })));
        }
        Step::Delete { expense: e } => expense(e).into_iter().for_each(|id| attempt("expense.delete", json!({ "ids": [id] }))),
        Step::Undo => attempt("undo.undo", json!({})),
        Step::Redo => attempt("undo.redo", json!({})),
    }
}

/// The expenses on the lines of some invoices.
fn held(invoices: &[Value]) -> Vec<String> {
    let lines = invoices.iter().flat_map(|i| i["lines"].as_array().unwrap());
    let mut ids: Vec<String> = lines.filter_map(|l| l["expense_id"].as_str().map(str::to_owned)).collect();
    ids.sort();
    ids
}

#[test]
fn no_expense_is_lost_or_billed_twice_by_any_sequence() {
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&steps(), |steps| {
        let books = Books::new();
        for step in &steps {
            take(&books, step);
            let in_state = |states: &[&str]| {
                let mut ids: Vec<String> =
                    expenses(&books, json!({ "billing": states })).iter().map(|e| e["id"].as_str().unwrap().to_owned()).collect();
                ids.sort();
                ids
            };
            let (drafts, issued) = (invoices(&books, true), invoices(&books, false));
            prop_assert_eq!(held(&drafts), in_state(&["draft"]), "after {:?}", step);
            prop_assert_eq!(held(&issued), in_state(&["billed"]), "after {:?}", step);
            let mut one_by_one = ["unbilled", "draft", "billed", "written_off", "not_billable"].map(|state| in_state(&[state])).concat();
            one_by_one.sort();
            prop_assert_eq!(one_by_one, in_state(&[]), "after {:?}", step);
            // What a line of a draft says is what its expense comes to.
            for line in drafts.iter().flat_map(|d| d["lines"].as_array().unwrap()).filter(|l| !l["expense_id"].is_null()) {
                let expense = books.desk.call("expense.show", json!({ "id": line["expense_id"] }));
                prop_assert_eq!(&line["amount"], &expense["bills"], "after {:?}", step);
            }
        }
        books.desk.verify();
        Ok(())
    });
    outcome.unwrap();
}
