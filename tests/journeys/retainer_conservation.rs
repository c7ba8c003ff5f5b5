use super::{invoice_books::Books, retainers::add};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use stint::kernel::Instant;

const HOUR: i64 = 3_600;

#[derive(Debug, Clone)]
enum Step {
    Track {
        task: usize,
        day: u32,
        seconds: i64,
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
    /// Fees that are due, and what was drawn up to a day.
    Bill {
        retainer: usize,
        to: u32,
    },
    Draft {
        to: u32,
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
    Allow {
        retainer: usize,
        hours: i64,
    },
    Rule {
        retainer: usize,
        over_use: &'static str,
        roll_over: &'static str,
    },
    End {
        retainer: usize,
        day: u32,
    },
    Rate {
        minor: i64,
    },
    Rounding {
        mode: &'static str,
        scope: &'static str,
    },
    Zone {
        name: &'static str,
    },
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        6 => (0..2_usize, 1..20_u32, 1..30_000_i64).prop_map(|(task, day, seconds)| Step::Track { task, day, seconds }),
        2 => (0..8_usize, 1..20_000_i64).prop_map(|(entry, seconds)| Step::Stretch { entry, seconds }),
        1 => (0..8_usize).prop_map(|entry| Step::Split { entry }),
        1 => (0..8_usize).prop_map(|entry| Step::Delete { entry }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(entry, on)| Step::WriteOff { entry, on }),
        3 => (0..2_usize, 1..20_u32).prop_map(|(retainer, to)| Step::Bill { retainer, to }),
        3 => (1..20_u32).prop_map(|to| Step::Draft { to }),
        2 => (0..4_usize, 0..3_usize).prop_map(|(draft, line)| Step::DeleteLine { draft, line }),
        1 => (0..4_usize).prop_map(|draft| Step::Discard { draft }),
        2 => (0..4_usize).prop_map(|draft| Step::Issue { draft }),
        2 => (0..2_usize, 1..12_i64).prop_map(|(retainer, hours)| Step::Allow { retainer, hours }),
        1 => (0..2_usize, prop::sample::select(vec!["bill", "warn", "cover"]), prop::sample::select(vec!["none", "all"]))
            .prop_map(|(retainer, over_use, roll_over)| Step::Rule { retainer, over_use, roll_over }),
        1 => (0..2_usize, 5..30_u32).prop_map(|(retainer, day)| Step::End { retainer, day }),
        1 => (1..20_000_i64).prop_map(|minor| Step::Rate { minor }),
        1 => (prop::sample::select(vec!["exact", "up", "nearest", "down"]), prop::sample::select(vec!["entry", "day", "task", "invoice"]))
            .prop_map(|(mode, scope)| Step::Rounding { mode, scope }),
        1 => prop::sample::select(vec!["Europe/Berlin", "America/New_York", "Asia/Tokyo"]).prop_map(|name| Step::Zone { name }),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    prop::collection::vec(one, 10..30)
}

fn take(books: &Books, retainers: &[Value], step: &Step) {
    let desk = &books.desk;
    let drafts = || -> Vec<Value> {
        let list = desk.call("invoice.list", json!({ "state": "draft" }));
        list["invoices"].as_array().unwrap().iter().map(|r| desk.call("invoice.show", json!({ "id": r["id"] }))).collect()
    };
    let draft = |n: usize| -> Option<Value> { Some(drafts()).filter(|d| !d.is_empty()).map(|d| d[n % d.len()].clone()) };
    let entry = |n: usize| -> Option<Value> {
        let list = desk.call("entry.list", json!({ "from": "2026-11-01", "to": "2026-11-30", "order": "oldest" }));
        list["entries"].as_array().filter(|e| !e.is_empty()).map(|e| e[n % e.len()].clone())
    };
    // What is refused must leave everything as it was, which `verify` then shows.
    let attempt = |command: &str, request: Value| drop(desk.try_call(command, request));
    let day = |n: u32| format!("2026-11-{n:02}");
    match step {
        // An undo may have gone back behind the task itself.
        Step::Track { task, day, seconds } => {
            let start = format!("2026-11-{day:02}T06:00:00Z");
            let end = Instant::parse(&start).unwrap().plus_seconds(*seconds);
            attempt("entry.add", json!({ "link": { "task_id": books.tasks[*task] }, "start": start, "end": end, "billable": true }));
        }
        Step::Stretch { entry: n, seconds } => entry(*n).into_iter().for_each(|e| {
            let end = Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_seconds(*seconds);
            attempt("entry.edit", json!({ "id": e["id"], "end": end }));
        }),
        Step::Split { entry: n } => entry(*n).into_iter().for_each(|e| {
            let at = Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_ms(700_500);
            attempt("entry.split", json!({ "id": e["id"], "at": at }));
        }),
        Step::Delete { entry: n } => entry(*n).into_iter().for_each(|e| attempt("entry.delete", json!({ "ids": [e["id"]] }))),
        Step::WriteOff { entry: n, on } => {
            entry(*n).into_iter().for_each(|e| attempt("entry.write_off", json!({ "ids": [e["id"]], "written_off": on })));
        }
        Step::Bill { retainer, to } => attempt("retainer.bill", json!({ "id": retainers[*retainer], "covered_to": day(*to) })),
        Step::Draft { to } => attempt("invoice.draft", json!({ "client_id": books.client, "to": day(*to), "group": "task" })),
        Step::DeleteLine { draft: n, line } => draft(*n).into_iter().filter(|d| !d["lines"][*line]["id"].is_null()).for_each(|d| {
            attempt("invoice.line_delete", json!({ "line_id": d["lines"][*line]["id"] }));
        }),
        Step::Discard { draft: n } => draft(*n).into_iter().for_each(|d| attempt("invoice.discard", json!({ "id": d["id"] }))),
        Step::Issue { draft: n } => {
            draft(*n).into_iter().for_each(|d| attempt("invoice.issue", json!({ "id": d["id"], "over_agreed": true })))
        }
        Step::Allow { retainer, hours } => attempt(
            "retainer.set_term",
            json!({ "id": retainers[*retainer], "valid_from": "2026-11-01", "amount": hours * HOUR, "fee_minor": 50_000 }),
        ),
        Step::Rule { retainer, over_use, roll_over } => {
            attempt("retainer.edit", json!({ "id": retainers[*retainer], "over_use": over_use, "roll_over": roll_over }));
        }
        Step::End { retainer, day: n } => attempt("retainer.end", json!({ "id": retainers[*retainer], "ends_on": day(*n) })),
        Step::Rate { minor } => {
            let amount = json!({ "minor": minor, "currency": "EUR" });
            attempt("rate.set", json!({ "scope": "workspace", "amount": amount, "valid_from": "2026-11-10" }));
        }
        Step::Rounding { mode, scope } => {
            attempt("client.edit", json!({ "id": books.client, "rounding": { "mode": mode, "step_minutes": 15, "scope": scope } }));
        }
        Step::Zone { name } => attempt("settings.update", json!({ "zone": name })),
        Step::Undo => attempt("undo.undo", json!({})),
        Step::Redo => attempt("undo.redo", json!({})),
    }
}

/// DOMAIN 17 with retainers: after every step each billable second is drawn, unbilled, on one draft, on one issued document or written off, and the
/// kept draws are what follows from the time. `verify` counts each of them from its own rows.
#[test]
fn no_second_is_drawn_and_billed_by_any_sequence() {
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&steps(), |steps| {
        let books = Books::new();
        let hours = add(&books, json!({ "starts_on": "2026-10-01", "roll_over": "all", "amount": 6 * HOUR }));
        let money =
            json!({ "unit": "money", "amount": 20_000, "project_id": books.project, "starts_on": "2026-11-05", "cadence": "quarter" });
        let retainers = [hours, add(&books, money)];
        for step in &steps {
            take(&books, &retainers, step);
            let report = books.desk.call("workspace.verify", json!({}));
            prop_assert!(report["ok"] == true, "after {:?}: {:#}", step, report);
        }
        Ok(())
    });
    outcome.unwrap();
}
