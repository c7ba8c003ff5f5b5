//! Reports, figures and totals, which are read from kept sums, against the rows that the list shows, clipped and added up here.

use super::time_entries::tree;
use crate::support::{Desk, START, sequences};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use stint::{
    db::{Origin, Write},
    kernel::Instant,
};

const DAY_MS: i64 = 86_400_000;
/// Etc/GMT-14 is fourteen hours ahead of UTC and never changes: a day of it can be counted by hand.
const AHEAD_MS: i64 = 14 * 3_600_000;
/// A whole number of cents a second, so that each amount is exact.
const RATE: i64 = 2 * 3600;

#[derive(Debug, Clone)]
enum Step {
    /// On nothing, the client, the project or the task; ends so many minutes ago.
    Add {
        on: usize,
        minute: i64,
        lasts_ms: i64,
        billable: bool,
    },
    /// Ends with the last millisecond of a day, or the first of the next.
    Midnight {
        on: usize,
        day: i64,
        over_ms: i64,
    },
    OwnRate {
        entry: usize,
        cents_a_second: i64,
    },
    Move {
        entry: usize,
        on: usize,
        minute: i64,
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
    Timer {
        minutes: i64,
        pause: bool,
    },
    Undo,
    Redo,
}

const MINUTES: std::ops::Range<i64> = 1..120 * 1440;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let lasts = prop_oneof![4 => 0..20_000_000_i64, 1 => 80_000_000..100_000_000_i64, 1 => 0..3 * DAY_MS];
    let one = prop_oneof![
        8 => (0..4_usize, MINUTES, lasts, any::<bool>())
            .prop_map(|(on, minute, lasts_ms, billable)| Step::Add { on, minute, lasts_ms, billable }),
        2 => (0..4_usize, 1..100_i64, -1..2_i64).prop_map(|(on, day, over_ms)| Step::Midnight { on, day, over_ms }),
        1 => (0..9_usize, 1..9_i64).prop_map(|(entry, cents_a_second)| Step::OwnRate { entry, cents_a_second }),
        1 => (0..9_usize, 0..4_usize, MINUTES).prop_map(|(entry, on, minute)| Step::Move { entry, on, minute }),
        1 => (0..9_usize, any::<bool>()).prop_map(|(entry, on)| Step::WriteOff { entry, on }),
        1 => (0..9_usize).prop_map(|entry| Step::Delete { entry }),
        1 => (0..9_usize).prop_map(|entry| Step::Split { entry }),
        1 => (1..3_000_i64, any::<bool>()).prop_map(|(minutes, pause)| Step::Timer { minutes, pause }),
        1 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(one, 5..40)
}

fn minutes_ago(minutes: i64) -> Instant {
    Instant::parse(START).unwrap().plus_seconds(-minutes * 60)
}

fn day_of(at: i64) -> i64 {
    (at + AHEAD_MS).div_euclid(DAY_MS)
}

fn date(day: i64) -> String {
    Instant::from_ms(day * DAY_MS).to_string()[..10].to_owned()
}

/// An entry as the list shows it.
struct Row {
    start: i64,
    end: i64,
    billable: bool,
    cents: i64,
    keys: BTreeMap<&'static str, String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    seconds: i64,
    billable_seconds: i64,
    cents: i64,
    entries: i64,
}

struct Books {
    desk: Desk,
    links: [Value; 4],
}

impl Books {
    fn new() -> Self {
        let desk = Desk::bare();
        desk.call("workspace.create", json!({ "name": "N", "country": "DE", "currency": "EUR", "zone": "Etc/GMT-14" }));
        let (client, project, task) = tree(&desk);
        desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": RATE, "currency": "EUR" }, "valid_from": "2000-01-01" }));
        Self { desk, links: [json!({}), json!({ "client_id": client }), json!({ "project_id": project }), json!({ "task_id": task })] }
    }

    fn listed(&self) -> Vec<Value> {
        let page = self.desk.call("entry.list", json!({ "limit": 1000, "totals": false }));
        assert!(page["next"].is_null());
        page["entries"].as_array().unwrap().clone()
    }

    fn id(&self, n: usize) -> Value {
        let listed = self.listed();
        if listed.is_empty() { Value::Null } else { listed[n % listed.len()]["id"].clone() }
    }

    fn take(&self, step: &Step) {
        let attempt = |command: &str, request: Value| drop(self.desk.try_call(command, request));
        let add = |on: usize, start: Instant, end: Instant, billable: bool| {
            attempt("entry.add", json!({ "link": self.links[on], "start": start, "end": end, "billable": billable }));
        };
        match *step {
            Step::Add { on, minute, lasts_ms, billable } => add(on, minutes_ago(minute).plus_ms(-lasts_ms), minutes_ago(minute), billable),
            Step::Midnight { on, day, over_ms } => {
                let midnight = Instant::from_ms((day_of(minutes_ago(0).ms()) - day) * DAY_MS - AHEAD_MS);
                add(on, midnight.plus_ms(-5_000_000), midnight.plus_ms(over_ms), true);
            }
            Step::OwnRate { entry, cents_a_second } => {
                attempt("entry.edit", json!({ "id": self.id(entry), "hourly": { "minor": cents_a_second * 3600, "currency": "EUR" } }));
            }
            Step::Move { entry, on, minute } => {
                let (start, end) = (minutes_ago(minute + 100), minutes_ago(minute));
                attempt("entry.edit", json!({ "id": self.id(entry), "link": self.links[on], "start": start, "end": end }));
            }
            Step::WriteOff { entry, on } => attempt("entry.write_off", json!({ "ids": [self.id(entry)], "written_off": on })),
            Step::Delete { entry } => attempt("entry.delete", json!({ "ids": [self.id(entry)] })),
            Step::Split { entry } => {
                let shown = self.desk.try_call("entry.show", json!({ "id": self.id(entry) })).unwrap_or_default();
                let at = shown["start"].as_str().map(|start| Instant::parse(start).unwrap().plus_ms(1_700));
                attempt("entry.split", json!({ "id": shown["id"], "at": at }));
            }
            Step::Timer { minutes, pause } => {
                attempt("timer.start", json!({ "link": self.links[3] }));
                self.desk.pass_minutes(minutes);
                attempt(if pause { "timer.pause" } else { "timer.stop" }, json!({}));
            }
            // The tree and its rate stay.
            Step::Undo if self.desk.call("undo.peek", json!({}))["undo"].as_str().is_some_and(|c| c != "rate.set") => {
                attempt("undo.undo", json!({}));
            }
            Step::Undo => {}
            Step::Redo => attempt("undo.redo", json!({})),
        }
    }

    fn rows(&self) -> Vec<Row> {
        let at = |v: &Value| v.as_str().map(|at| Instant::parse(at).unwrap().ms());
        let row = |e: Value| {
            let own = e["hourly"]["minor"].as_i64().unwrap_or(RATE) / 3600;
            let earns = e["billable"] == true && e["billing"] != "written_off";
            let key = |field: &str| e["path"][field].as_str().unwrap_or("none").to_owned();
            Row {
                start: at(&e["start"]).unwrap(),
                end: at(&e["end"]).unwrap_or_else(|| Instant::parse(&self.desk.now()).unwrap().ms()),
                billable: e["billable"] == true,
                cents: if earns { own } else { 0 },
                keys: [("client", key("client_id")), ("project", key("project_id")), ("task", key("task_id"))].into(),
            }
        };
        self.listed().into_iter().map(row).collect()
    }

    fn expected(rows: &[Row], by: &'static str, from: i64, to: i64) -> BTreeMap<String, Figures> {
        let mut found: BTreeMap<String, Figures> = BTreeMap::new();
        for row in rows {
            let mut counted = Vec::new();
            for day in day_of(row.start).max(from)..=day_of(row.end).min(to) {
                let (start, end) = (row.start.max(day * DAY_MS - AHEAD_MS), row.end.min((day + 1) * DAY_MS - AHEAD_MS));
                // What ends with a day has no part in the next; what has no length is where it starts.
                if start >= end && row.start < row.end {
                    continue;
                }
                let seconds = end / 1000 - start / 1000;
                let key = match by {
                    "day" => date(day),
                    "month" => date(day)[..7].to_owned(),
                    _ => row.keys[by].clone(),
                };
                let of = found.entry(key.clone()).or_default();
                of.seconds += seconds;
                of.billable_seconds += if row.billable { seconds } else { 0 };
                of.cents += seconds * row.cents;
                if !counted.contains(&key) {
                    of.entries += 1;
                    counted.push(key);
                }
            }
        }
        found
    }

    fn check(&self, ranges: &[(i64, i64)]) {
        let rows = self.rows();
        let today = day_of(minutes_ago(0).ms());
        let whole = (today - 400, today + 10);
        for (from, to) in ranges.iter().map(|(back, days)| (today - back, today - back + days)).chain([whole]) {
            for by in ["client", "project", "task", "month", "day"] {
                let report = self.desk.call("report.time", json!({ "by": by, "from": date(from), "to": date(to) }));
                let told = |row: &Value| {
                    let number = |key: &str| row[key].as_i64().unwrap();
                    let cents = row["amounts"].as_array().unwrap().iter().map(|a| a["minor"].as_i64().unwrap()).sum();
                    let figures = Figures {
                        seconds: number("seconds"),
                        billable_seconds: number("billable_seconds"),
                        cents,
                        entries: number("entries"),
                    };
                    (row["key"].as_str().unwrap().to_owned(), figures)
                };
                let told: BTreeMap<_, _> = report["rows"].as_array().unwrap().iter().map(told).collect();
                assert_eq!(told, Self::expected(&rows, by, from, to), "{by} {} {}", date(from), date(to));
            }
            let starts = |row: &&Row| (from..=to).contains(&day_of(row.start));
            let page = self.desk.call("entry.list", json!({ "limit": 1, "from": date(from), "to": date(to) }));
            let started: Vec<&Row> = rows.iter().filter(starts).collect();
            let seconds =
                |billable: bool| started.iter().filter(|r| r.billable || !billable).map(|r| r.end / 1000 - r.start / 1000).sum::<i64>();
            assert_eq!(
                [&page["count"], &page["total_seconds"], &page["billable_seconds"]].map(|n| n.as_i64().unwrap()),
                [i64::try_from(started.len()).unwrap(), seconds(false), seconds(true)]
            );
        }
        let figures = self.desk.call("task.figures", json!({}));
        let tracked = |row: &&Row| row.keys["task"] != "none";
        let seconds: i64 = rows.iter().filter(tracked).map(|r| r.end / 1000 - r.start / 1000).sum();
        assert_eq!(figures["figures"].as_array().unwrap().iter().map(|f| f["tracked_seconds"].as_i64().unwrap()).sum::<i64>(), seconds);
    }
}

proptest! {
    #![proptest_config(sequences(24))]

    #[test]
    fn sums_are_what_the_rows_add_up_to(steps in steps(), ranges in prop::collection::vec((0..130_i64, 0..130_i64), 3)) {
        let books = Books::new();
        for step in &steps {
            books.take(step);
        }
        books.desk.verify();
        books.check(&ranges);
    }
}

#[test]
fn groups_sum_to_the_list_whichever_way_they_are_read() {
    let books = Books::new();
    for n in 0..40 {
        let on = usize::try_from(n % 4).unwrap();
        books.take(&Step::Add { on, minute: 1 + n * 4000, lasts_ms: 3_600_000 + n * 7_001_000, billable: n % 3 > 0 });
    }
    // A filter by billing has each entry looked at; these two let all of them through.
    for by in ["client", "project", "task", "billable"] {
        let summed = books.desk.call("entry.groups", json!({ "by": by }));
        let looked = books.desk.call("entry.groups", json!({ "by": by, "entries": { "billing": ["unbilled", "not_billable"] } }));
        assert_eq!(summed, looked, "{by}");
        assert!(summed["groups"].as_array().unwrap().len() > 1);
    }
}

#[test]
fn a_kept_sum_that_is_wrong_is_found() {
    let books = Books::new();
    books.take(&Step::Add { on: 1, minute: 600, lasts_ms: 3_600_000, billable: true });
    books.desk.verify();
    let plant = |sql: &str| {
        let what = Write { origin: Origin::System, command: "test", tags: &[], undo: false };
        books.desk.app.opened().unwrap().db.write(what, |tx| Ok(tx.conn().execute_batch(sql)?)).unwrap();
    };
    plant("UPDATE time_sums SET seconds = seconds + 1 WHERE bits = 31");
    let report = books.desk.call("workspace.verify", json!({}));
    let time = report["checks"].as_array().unwrap().iter().find(|c| c["name"] == "time").unwrap();
    assert_eq!((&time["ok"], &time["detail"]), (&json!(false), &json!("2 kept sums of time are not what the entries sum to")));
    plant("UPDATE time_sums SET seconds = seconds - 1 WHERE bits = 31");
    books.desk.verify();
}
