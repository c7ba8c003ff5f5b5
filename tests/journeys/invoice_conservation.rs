use super::invoice_books::Books;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use stint::kernel::Instant;

#[derive(Debug, Clone)]
enum Step {
    Track {
        task: usize,
        day: u32,
        seconds: i64,
    },
    Draft {
        from: u32,
        to: u32,
        group: &'static str,
    },
    AddTime {
        draft: usize,
        group: &'static str,
    },
    DeleteLine {
        draft: usize,
        line: usize,
    },
    Discard {
        draft: usize,
    },
    Issue {
        draft: usize,
    },
    Stretch {
        entry: usize,
        seconds: i64,
    },
    Split {
        entry: usize,
    },
    Delete {
        entry: usize,
    },
    WriteOff {
        entry: usize,
        on: bool,
    },
    /// The client is billed by another rule from now on.
    Rule {
        mode: &'static str,
        step: i64,
        scope: &'static str,
    },
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let group = || prop::sample::select(vec!["entry", "day", "task", "project"]);
    let one = prop_oneof![
        4 => (0..2_usize, 1..20_u32, 1..20_000_i64).prop_map(|(task, day, seconds)| Step::Track { task, day, seconds }),
        3 => (1..20_u32, 0..20_u32, group()).prop_map(|(from, more, group)| Step::Draft { from, to: (from + more).min(30), group }),
        2 => (0..4_usize, group()).prop_map(|(draft, group)| Step::AddTime { draft, group }),
        2 => (0..4_usize, 0..3_usize).prop_map(|(draft, line)| Step::DeleteLine { draft, line }),
        1 => (0..4_usize).prop_map(|draft| Step::Discard { draft }),
        2 => (0..4_usize).prop_map(|draft| Step::Issue { draft }),
        2 => (0..8_usize, 1..9_000_i64).prop_map(|(entry, seconds)| Step::Stretch { entry, seconds }),
        1 => (0..8_usize).prop_map(|entry| Step::Split { entry }),
        1 => (0..8_usize).prop_map(|entry| Step::Delete { entry }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(entry, on)| Step::WriteOff { entry, on }),
        1 => (prop::sample::select(vec!["exact", "up", "nearest", "down"]), prop::sample::select(vec![6, 15, 30]),
              prop::sample::select(vec!["entry", "day", "task", "invoice"])).prop_map(|(mode, step, scope)| Step::Rule { mode, step, scope }),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(one, 10..30)
}

fn of_state(books: &Books, draft: bool) -> Vec<Value> {
    let list = books.desk.call("invoice.list", json!({}));
    let rows = list["invoices"].as_array().unwrap().iter().filter(|r| (r["state"] == "draft") == draft);
    rows.map(|r| books.desk.call("invoice.show", json!({ "id": r["id"] }))).collect()
}

fn take(books: &Books, step: &Step) {
    let desk = &books.desk;
    let pick = |n: usize| {
        let drafts = of_state(books, true);
        if drafts.is_empty() { None } else { Some(drafts[n % drafts.len()].clone()) }
    };
    let any_entry = |n: usize| {
        let list = desk.call("entry.list", json!({ "from": "2026-11-01", "to": "2026-11-30", "order": "oldest" }));
        let entries = list["entries"].as_array().unwrap().clone();
        if entries.is_empty() { None } else { Some(entries[n % entries.len()].clone()) }
    };
    // A step that is refused (nothing to undo, an empty draft to issue) must leave everything as it was, which the sums then show.
    let attempt = |command: &str, request: Value| drop(desk.try_call(command, request));
    match step {
        Step::Track { task, day, seconds } => drop(books.track(*task, &format!("2026-11-{day:02}T06:00:00Z"), *seconds)),
        Step::Draft { from, to, group } => {
            let days = json!({ "client_id": books.client, "from": format!("2026-11-{from:02}"), "to": format!("2026-11-{to:02}"), "group": group });
            attempt("invoice.draft", days);
        }
        Step::AddTime { draft, group } => {
            pick(*draft).into_iter().for_each(|d| attempt("invoice.add_time", json!({ "id": d["id"], "group": group })));
        }
        Step::DeleteLine { draft, line } => pick(*draft).into_iter().for_each(|d| {
            let id = &d["lines"][*line]["id"];
            if !id.is_null() {
                attempt("invoice.line_delete", json!({ "line_id": id }));
            }
        }),
        Step::Discard { draft } => pick(*draft).into_iter().for_each(|d| attempt("invoice.discard", json!({ "id": d["id"] }))),
        Step::Issue { draft } => pick(*draft).into_iter().for_each(|d| attempt("invoice.issue", json!({ "id": d["id"] }))),
        Step::Stretch { entry, seconds } => any_entry(*entry).into_iter().for_each(|e| {
            let end = Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_seconds(*seconds);
            attempt("entry.edit", json!({ "id": e["id"], "end": end }));
        }),
        Step::Split { entry } => any_entry(*entry).into_iter().for_each(|e| {
            let at = Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_ms(1_500);
            attempt("entry.split", json!({ "id": e["id"], "at": at }));
        }),
        Step::Delete { entry } => any_entry(*entry).into_iter().for_each(|e| attempt("entry.delete", json!({ "ids": [e["id"]] }))),
        Step::WriteOff { entry, on } => {
            any_entry(*entry).into_iter().for_each(|e| attempt("entry.write_off", json!({ "ids": [e["id"]], "written_off": on })));
        }
        Step::Rule { mode, step, scope } => {
            attempt("client.edit", json!({ "id": books.client, "rounding": { "mode": mode, "step_minutes": step, "scope": scope } }));
        }
        Step::Undo => attempt("undo.undo", json!({})),
        Step::Redo => attempt("undo.redo", json!({})),
    }
}

/// Seconds on the lines of some invoices.
fn billed(invoices: &[Value]) -> i64 {
    invoices.iter().flat_map(|i| i["lines"].as_array().unwrap()).map(|l| l["seconds"].as_i64().unwrap()).sum()
}

/// What the list of time says of one state.
fn listed(books: &Books, billing: &[&str]) -> i64 {
    let request = json!({ "from": "2026-11-01", "to": "2026-11-30", "billing": billing });
    books.desk.call("entry.list", request)["total_seconds"].as_i64().unwrap()
}

/// DOMAIN 17: after every step each tracked second is unbilled, on one draft, or on one issued document.
#[test]
fn no_second_is_lost_or_billed_twice_by_any_sequence() {
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&steps(), |steps| {
        let books = Books::new();
        let mut issued_before = Vec::<Value>::new();
        for step in &steps {
            take(&books, step);
            let (drafts, issued) = (of_state(&books, true), of_state(&books, false));
            // A draft tells what waits beside it.
            let unbilled = match drafts.first() {
                Some(draft) => draft["unbilled_seconds"].as_i64().unwrap(),
                None => books.draft(json!({ "empty": true }))["unbilled_seconds"].as_i64().unwrap(),
            };
            let by_invoices = [unbilled, billed(&drafts), billed(&issued)];
            let by_time = ["unbilled", "draft", "billed"].map(|state| listed(&books, &[state]));
            prop_assert_eq!(by_invoices, by_time, "after {:?}", step);
            let all = listed(&books, &[]);
            prop_assert_eq!(by_time.iter().sum::<i64>() + listed(&books, &["written_off"]), all, "after {:?}", step);
            let frozen: Vec<Value> = issued.iter().map(|i| json!([i["number"], i["lines"], i["totals"], i["pdf_sha256"]])).collect();
            for was in &issued_before {
                prop_assert!(frozen.contains(was), "an issued document was changed by {:?}", step);
            }
            issued_before = frozen;
        }
        books.desk.verify();
        Ok(())
    });
    outcome.unwrap();
}
