//! What waits to be billed: the figures, which are read from kept sums, against the rows that the list shows.

use super::time_entries::tree;
use crate::support::{Desk, START, sequences};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use stint::{
    db::{Origin, Write},
    kernel::Instant,
};

#[derive(Debug, Clone)]
enum Step {
    /// On nothing, the client, the project or the task.
    Add {
        on: usize,
        hour: i64,
        seconds: i64,
        billable: bool,
    },
    /// An hourly rate that is a whole number of cents a second, so that each entry's amount is exact.
    Rate {
        on: usize,
        cents_a_second: i64,
        day: i64,
    },
    Move {
        entry: usize,
        on: usize,
        hour: i64,
    },
    WriteOff {
        entry: usize,
        on: bool,
    },
    Delete {
        entry: usize,
    },
    Split {
        entry: usize,
    },
    /// A timer under which the clock jumped by an hour.
    Jump {
        seconds: i64,
    },
    Decide {
        use_steady: bool,
    },
    /// Nobody was there for a while, under any time.
    Away {
        hour: i64,
        minutes: i64,
    },
    Answer {
        choice: &'static str,
    },
    /// A timer that began and ended in the past.
    Timer {
        hour: i64,
        minutes: i64,
    },
    Duplicate {
        entry: usize,
        hour: i64,
    },
    Draft,
    Discard,
    Undo,
    Redo,
}

const HOURS: std::ops::Range<i64> = 1..24 * 60;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        6 => (0..4_usize, HOURS, 0..90_000_i64, any::<bool>())
            .prop_map(|(on, hour, seconds, not)| Step::Add { on, hour, seconds, billable: !not || seconds % 3 > 0 }),
        2 => (0..4_usize, 1..9_i64, 0..60_i64).prop_map(|(on, cents_a_second, day)| Step::Rate { on, cents_a_second, day }),
        2 => (0..9_usize, 0..4_usize, HOURS).prop_map(|(entry, on, hour)| Step::Move { entry, on, hour }),
        1 => (0..9_usize, any::<bool>()).prop_map(|(entry, on)| Step::WriteOff { entry, on }),
        1 => (0..9_usize).prop_map(|entry| Step::Delete { entry }),
        1 => (0..9_usize).prop_map(|entry| Step::Split { entry }),
        2 => (1..5_000_i64).prop_map(|seconds| Step::Jump { seconds }),
        1 => any::<bool>().prop_map(|use_steady| Step::Decide { use_steady }),
        2 => (HOURS, 1..200_i64).prop_map(|(hour, minutes)| Step::Away { hour, minutes }),
        1 => prop::sample::select(vec!["keep", "discard", "split", "give"]).prop_map(|choice| Step::Answer { choice }),
        2 => (HOURS, 1..200_i64).prop_map(|(hour, minutes)| Step::Timer { hour, minutes }),
        1 => (0..9_usize, HOURS).prop_map(|(entry, hour)| Step::Duplicate { entry, hour }),
        1 => Just(Step::Draft),
        1 => Just(Step::Discard),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(one, 5..30)
}

struct Books {
    desk: Desk,
    client: Value,
    links: [Value; 4],
    scopes: [(&'static str, Value); 4],
}

fn hours_ago(hours: i64) -> Instant {
    Instant::parse(START).unwrap().plus_seconds(-hours * 3600)
}

impl Books {
    fn new() -> Self {
        let desk = Desk::new();
        let (client, project, task) = tree(&desk);
        let links = [json!({}), json!({ "client_id": client }), json!({ "project_id": project }), json!({ "task_id": task })];
        let scopes = [("workspace", Value::Null), ("client", client.clone()), ("project", project), ("task", task)];
        Self { desk, client, links, scopes }
    }

    fn entries(&self) -> Vec<Value> {
        self.desk.call("entry.list", json!({ "limit": 1000 }))["entries"].as_array().unwrap().clone()
    }

    fn entry(&self, n: usize) -> Value {
        let entries = self.entries();
        if entries.is_empty() { Value::Null } else { entries[n % entries.len()]["id"].clone() }
    }

    /// A step that is refused leaves everything as it was, which the figures then show.
    fn take(&self, step: &Step) {
        let desk = &self.desk;
        let attempt = |command: &str, request: Value| drop(desk.try_call(command, request));
        match *step {
            Step::Add { on, hour, seconds, billable } => {
                let start = hours_ago(hour);
                let end = start.plus_seconds(seconds).min(Instant::parse(START).unwrap());
                attempt("entry.add", json!({ "link": self.links[on], "start": start, "end": end, "billable": billable }));
            }
            Step::Rate { on, cents_a_second, day } => {
                let amount = json!({ "minor": cents_a_second * 3600, "currency": "EUR" });
                let from = &hours_ago(24 * day).to_string()[..10];
                attempt(
                    "rate.set",
                    json!({ "scope": self.scopes[on].0, "scope_id": self.scopes[on].1, "amount": amount, "valid_from": from }),
                );
            }
            Step::Move { entry, on, hour } => {
                let id = self.entry(entry);
                attempt("entry.edit", json!({ "id": id, "link": self.links[on], "start": hours_ago(hour), "end": hours_ago(hour - 1) }));
            }
            Step::WriteOff { entry, on } => attempt("entry.write_off", json!({ "ids": [self.entry(entry)], "written_off": on })),
            Step::Delete { entry } => attempt("entry.delete", json!({ "ids": [self.entry(entry)] })),
            Step::Split { entry } => {
                let shown = desk.try_call("entry.show", json!({ "id": self.entry(entry) })).unwrap_or_default();
                let at = shown["start"].as_str().map(|start| Instant::parse(start).unwrap().plus_ms(1_700));
                attempt("entry.split", json!({ "id": shown["id"], "at": at }));
            }
            Step::Jump { seconds } => {
                attempt("timer.start", json!({ "link": self.links[3] }));
                desk.clock.pass_ms(seconds * 1000);
                desk.clock.set_wall(stint::kernel::Clock::now(&*desk.clock).plus_seconds(3600));
                attempt("timer.stop", json!({}));
            }
            Step::Decide { use_steady } => {
                let open = |e: &Value| e["findings"].as_array().unwrap().iter().find(|f| f["resolved"] == false).cloned();
                if let Some(finding) = self.entries().iter().find_map(open) {
                    attempt("finding.resolve", json!({ "id": finding["id"], "use_steady": use_steady }));
                }
            }
            Step::Away { hour, minutes } => {
                let from = hours_ago(1 + hour % 8);
                attempt("idle.report", json!({ "from": from, "to": from.plus_seconds(minutes * 60), "cause": "idle" }));
            }
            Step::Answer { choice } => {
                let gaps = desk.call("gap.list", json!({}))["gaps"].clone();
                attempt("gap.resolve", json!({ "ids": [gaps[0]["id"]], "choice": choice, "link": self.links[2] }));
            }
            Step::Timer { hour, minutes } => {
                let start = hours_ago(1 + hour % 8);
                attempt("timer.start", json!({ "link": self.links[3], "at": start }));
                attempt("timer.stop", json!({ "at": start.plus_seconds(minutes * 60) }));
            }
            Step::Duplicate { entry, hour } => {
                attempt("entry.duplicate", json!({ "id": self.entry(entry), "start": hours_ago(1 + hour % 8) }))
            }
            Step::Draft => attempt("invoice.draft", json!({ "client_id": self.client })),
            Step::Discard => {
                let drafts = desk.call("invoice.list", json!({}));
                attempt("invoice.discard", json!({ "id": drafts["invoices"][0]["id"] }));
            }
            Step::Undo => attempt("undo.undo", json!({})),
            Step::Redo => attempt("undo.redo", json!({})),
        }
    }

    /// What the list says of waiting time that is decided: entries of whole seconds.
    fn check(&self) {
        let entries = self.entries();
        let gaps = self.desk.call("gap.list", json!({}))["gaps"].clone();
        let parts: Vec<&Value> =
            gaps.as_array().unwrap().iter().flat_map(|g| g["parts"].as_array().unwrap()).map(|p| &p["entry_id"]).collect();
        let waits = |e: &&Value| {
            !parts.contains(&&e["id"])
                && e["billing"] == "unbilled"
                && e["seconds"] != 0
                && !e["end"].is_null()
                && e["findings"].as_array().unwrap().iter().all(|f| f["resolved"] == true)
        };
        let waiting: Vec<&Value> = entries.iter().filter(waits).collect();
        let of = |key: &str, id: &Value| {
            let of: Vec<_> = waiting.iter().filter(|e| id.is_null() || &e["path"][key] == id).collect();
            let cents: i64 = of.iter().filter_map(|e| e["amount"]["minor"].as_i64()).sum();
            (of.iter().map(|e| e["seconds"].as_i64().unwrap()).sum::<i64>(), cents)
        };
        let cents = |amounts: &Value| amounts.as_array().into_iter().flatten().map(|a| a["minor"].as_i64().unwrap()).sum::<i64>();
        let today = self.desk.call("home.today", json!({}));
        assert_eq!((today["unbilled_seconds"].as_i64().unwrap(), cents(&today["unbilled"])), of("client_id", &Value::Null));
        let projects: BTreeSet<String> = waiting.iter().filter_map(|e| Some(e["path"]["project_id"].as_str()?.to_owned())).collect();
        assert_eq!(today["unbilled_projects"], projects.len());
        let figures = self.desk.call("client.figures", json!({}));
        let (seconds, amount) = of("client_id", &self.client);
        let ours = figures["figures"].as_array().unwrap().iter().find(|f| f["client_id"] == self.client).cloned().unwrap_or_default();
        assert_eq!((ours["unbilled_seconds"].as_i64().unwrap_or_default(), cents(&ours["unbilled"])), (seconds, amount));
        let project = &self.scopes[2].1;
        let figures = self.desk.call("project.figures", json!({}))["figures"][0]["unbilled_seconds"].clone();
        assert_eq!(figures.as_i64().unwrap_or_default(), of("project_id", project).0);
    }
}

proptest! {
    #![proptest_config(sequences(16))]

    #[test]
    fn what_waits_is_what_the_list_shows(steps in steps()) {
        let books = Books::new();
        for step in &steps {
            books.take(step);
            books.check();
            books.desk.verify();
        }
        books.desk.verify();
        let path = books.desk.dir.path().join("whole");
        books.desk.call("export.workspace", json!({ "path": path }));
        let today = |desk: &Desk| ["unbilled", "unbilled_seconds", "unbilled_projects"].map(|key| desk.call("home.today", json!({}))[key].clone());
        let other = Desk::new();
        other.call("workspace.import", json!({ "path": path }));
        other.verify();
        prop_assert_eq!(today(&other), today(&books.desk));
    }
}

#[test]
fn a_kept_sum_that_is_wrong_is_found() {
    let books = Books::new();
    let plant = |sql: &str| {
        let what = Write { origin: Origin::System, command: "test", tags: &[], undo: false };
        books.desk.app.opened().unwrap().db.write(what, |tx| Ok(tx.conn().execute_batch(sql)?)).unwrap();
    };
    books.take(&Step::Add { on: 1, hour: 5, seconds: 3600, billable: true });
    books.desk.verify();
    plant("UPDATE waiting_sums SET seconds = seconds + 1");
    let report = books.desk.call("workspace.verify", json!({}));
    let time = report["checks"].as_array().unwrap().iter().find(|c| c["name"] == "time").unwrap();
    assert_eq!(
        (&time["ok"], &time["detail"]),
        (&json!(false), &json!("2 kept sums of what waits to be billed are not what the entries sum to"))
    );
    plant("UPDATE waiting_sums SET seconds = seconds - 1");
    books.desk.verify();
}
