//! Any sequence of verbs, against the simplest thing that could be right: a list of stretches in memory.

use crate::support::{Desk, sequences};
use proptest::prelude::*;
use serde_json::{Value, json};

#[derive(Debug, Clone)]
enum Step {
    Pass(i64),
    Timer(&'static str),
    SwitchAt(i64),
    StopAt(i64),
    MoveStart(i64),
    Add(i64, i64),
    Split(usize, i64),
    Delete(usize),
    /// Begins so much earlier, and lasts so long.
    Edit(usize, i64, i64),
    /// Another that begins so long ago.
    Duplicate(usize, i64),
    /// Changes words of many, and no time.
    Note(usize),
    Undo,
    Redo,
    Restart,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let verbs = ["start", "switch", "pause", "resume", "break_start", "break_stop", "stop", "discard"];
    let step = prop_oneof![
        6 => prop_oneof![Just(0), 1i64..2_000, 1i64..7_200_000].prop_map(Step::Pass),
        10 => proptest::sample::select(verbs.to_vec()).prop_map(Step::Timer),
        1 => (-3_600_000i64..600_000).prop_map(Step::SwitchAt),
        1 => (-3_600_000i64..600_000).prop_map(Step::StopAt),
        1 => (-7_200_000i64..600_000).prop_map(Step::MoveStart),
        1 => (-90_000_000i64..0, 0i64..90_000_000).prop_map(|(s, l)| Step::Add(s, l)),
        1 => (0usize..20, 0i64..7_200_000).prop_map(|(n, at)| Step::Split(n, at)),
        1 => (0usize..20).prop_map(Step::Delete),
        1 => (0usize..20, 1i64..90_000_000, 0i64..90_000_000).prop_map(|(n, back, lasts)| Step::Edit(n, back, lasts)),
        1 => (0usize..20, 0i64..90_000_000).prop_map(|(n, back)| Step::Duplicate(n, back)),
        1 => (0usize..20).prop_map(Step::Note),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => Just(Step::Restart),
    ];
    proptest::collection::vec(step, 1..40)
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Stretch {
    start: i64,
    end: Option<i64>,
    kind: &'static str,
    timer: usize,
}

#[derive(Debug, Clone, Default)]
struct Model {
    rows: Vec<Stretch>,
    timers: usize,
}

impl Model {
    fn open(&self) -> Option<usize> {
        self.rows.iter().position(|r| r.end.is_none())
    }

    fn close(&mut self, at: i64) {
        let n = self.open().unwrap();
        self.rows[n].end = Some(at);
        let r = self.rows[n].clone();
        let other_work = self.rows.iter().enumerate().any(|(m, o)| m != n && o.timer == r.timer && o.kind == "work");
        if r.start == at && (r.kind != "work" || other_work) {
            self.rows.remove(n);
        }
    }

    fn begin(&mut self, kind: &'static str, timer: usize, at: i64) {
        self.rows.push(Stretch { start: at, end: None, kind, timer });
    }

    /// Whether the verb may be carried out now; carries it out if so.
    fn timer(&mut self, verb: &str, now: i64, at: i64) -> bool {
        let open = self.open().map(|n| self.rows[n].clone());
        let kind = open.as_ref().map(|o| o.kind);
        let legal = match verb {
            "start" => open.is_none(),
            "switch" => true,
            "pause" => kind == Some("work"),
            "resume" => matches!(kind, Some("pause" | "break")),
            "break_start" => matches!(kind, Some("work" | "pause")),
            "break_stop" => kind == Some("break"),
            _ => open.is_some(),
        } && at <= now
            && (open.as_ref().is_none_or(|o| at >= o.start) || verb == "discard");
        if !legal {
            return false;
        }
        if verb == "discard" {
            self.rows.retain(|r| r.timer != open.as_ref().unwrap().timer);
            return true;
        }
        if open.is_some() {
            self.close(at);
        }
        let next = match verb {
            "pause" => "pause",
            "break_start" => "break",
            "stop" => return true,
            _ => "work",
        };
        let timer = match verb {
            "start" | "switch" => {
                self.timers += 1;
                self.timers
            }
            _ => open.unwrap().timer,
        };
        self.begin(next, timer, at);
        true
    }

    fn sorted(&self) -> Vec<(i64, Option<i64>, &'static str)> {
        let mut rows: Vec<_> = self.rows.iter().map(|r| (r.start, r.end, r.kind)).collect();
        rows.sort_unstable();
        rows
    }

    fn work_seconds(&self, now: i64) -> i64 {
        self.rows.iter().filter(|r| r.kind == "work").map(|r| r.end.unwrap_or(now) / 1000 - r.start / 1000).sum()
    }
}

fn ms(v: &Value) -> i64 {
    stint::kernel::Instant::parse(v.as_str().unwrap()).unwrap().ms()
}

fn rfc(ms: i64) -> String {
    stint::kernel::Instant::from_ms(ms).to_string()
}

struct Walk {
    desk: Option<Desk>,
    model: Model,
    undo: Vec<Model>,
    redo: Vec<Model>,
    notes: usize,
}

impl Walk {
    fn desk(&self) -> &Desk {
        self.desk.as_ref().unwrap()
    }

    fn entries(&self) -> Vec<Value> {
        let page = self.desk().call("entry.list", json!({ "kinds": ["work", "pause", "break"], "limit": 1000 }));
        page["entries"].as_array().unwrap().clone()
    }

    /// An entry that belongs to no timer, and its place in the model.
    fn standing_alone(&self, n: usize) -> Option<(Value, usize)> {
        let entries: Vec<Value> = self.entries().into_iter().filter(|e| e["timer_id"].is_null()).collect();
        let e = entries.get(n % entries.len().max(1))?.clone();
        let key = (ms(&e["start"]), Some(ms(&e["end"])), "work");
        let place = self.model.rows.iter().position(|r| (r.start, r.end, r.kind) == key)?;
        Some((e, place))
    }

    /// Calls a verb that the model says is legal or not, and remembers what was before.
    fn act(&mut self, verb: &str, request: Value, after: Option<Model>) {
        let answer = self.desk().try_call(verb, request.clone());
        assert_eq!(answer.is_ok(), after.is_some(), "{verb} {request}: {answer:?}, {:?}", self.model);
        if let Some(after) = after {
            self.undo.push(std::mem::replace(&mut self.model, after));
            self.redo.clear();
        }
    }

    fn take(&mut self, step: &Step) {
        let now = ms(&json!(self.desk().now()));
        let mut next = self.model.clone();
        match *step {
            Step::Pass(by) => self.desk().clock.pass_ms(by),
            Step::Timer(verb) => {
                let legal = next.timer(verb, now, now);
                self.act(&format!("timer.{verb}"), json!({}), legal.then_some(next));
            }
            Step::SwitchAt(by) | Step::StopAt(by) => {
                let verb = if matches!(step, Step::StopAt(_)) { "stop" } else { "switch" };
                let legal = next.timer(verb, now, now + by);
                self.act(&format!("timer.{verb}"), json!({ "at": rfc(now + by) }), legal.then_some(next));
            }
            Step::MoveStart(by) => {
                let timer = next.open().map(|n| next.rows[n].timer);
                let first = next.rows.iter_mut().filter(|r| Some(r.timer) == timer).min_by_key(|r| (r.start, r.end.unwrap_or(i64::MAX)));
                let legal = first.is_some_and(|first| {
                    first.start = now + by;
                    by <= 0 && first.end.is_none_or(|end| now + by <= end)
                });
                self.act("timer.update", json!({ "start": rfc(now + by) }), legal.then_some(next));
            }
            Step::Add(from, lasts) => {
                next.timers += 1;
                next.rows.push(Stretch { start: now + from, end: Some(now + from + lasts), kind: "work", timer: next.timers });
                self.act("entry.add", json!({ "start": rfc(now + from), "end": rfc(now + from + lasts) }), Some(next));
            }
            Step::Split(n, after) => {
                let entries = self.entries();
                let Some(e) = entries.get(n % entries.len().max(1)) else { return };
                let at = ms(&e["start"]) + after;
                let end = (!e["end"].is_null()).then(|| ms(&e["end"]));
                let place = next.rows.iter().position(|r| (r.start, r.end, r.kind) == (ms(&e["start"]), end, e["kind"].as_str().unwrap()));
                let old = next.rows[place.unwrap()].clone();
                let legal = after > 0 && end.is_some_and(|end| at < end);
                next.rows[place.unwrap()].end = Some(at);
                next.rows.push(Stretch { start: at, ..old });
                self.act("entry.split", json!({ "id": e["id"], "at": rfc(at) }), legal.then_some(next));
            }
            Step::Delete(n) => {
                let Some((e, place)) = self.standing_alone(n) else { return };
                next.rows.remove(place);
                self.act("entry.delete", json!({ "ids": [e["id"]] }), Some(next));
            }
            Step::Edit(n, back, lasts) => {
                let Some((e, place)) = self.standing_alone(n) else { return };
                let start = next.rows[place].start - back;
                (next.rows[place].start, next.rows[place].end) = (start, Some(start + lasts));
                self.act("entry.edit", json!({ "id": e["id"], "start": rfc(start), "end": rfc(start + lasts) }), Some(next));
            }
            Step::Duplicate(n, back) => {
                let Some((e, place)) = self.standing_alone(n) else { return };
                let (start, lasts) = (now - back, ms(&e["end"]) - ms(&e["start"]));
                next.timers += 1;
                next.rows.push(Stretch { start, end: Some(start + lasts), timer: next.timers, ..next.rows[place].clone() });
                self.act("entry.duplicate", json!({ "id": e["id"], "start": rfc(start) }), Some(next));
            }
            Step::Note(n) => {
                let Some((e, _)) = self.standing_alone(n) else { return };
                self.notes += 1;
                let request = json!({ "ids": [e["id"]], "note": format!("note {}", self.notes) });
                self.act("entry.edit_many", request, Some(next));
            }
            Step::Undo => {
                let before = self.undo.pop();
                assert_eq!(self.desk().try_call("undo.undo", json!({})).is_ok(), before.is_some());
                if let Some(before) = before {
                    self.redo.push(std::mem::replace(&mut self.model, before));
                }
            }
            Step::Redo => {
                let after = self.redo.pop();
                assert_eq!(self.desk().try_call("undo.redo", json!({})).is_ok(), after.is_some());
                if let Some(after) = after {
                    self.undo.push(std::mem::replace(&mut self.model, after));
                }
            }
            Step::Restart => {
                self.desk = self.desk.take().map(Desk::restart);
                // The seeded ids begin anew with the program; they differ by their millisecond.
                self.desk().clock.pass_ms(1);
            }
        }
    }

    /// The rows are those of the model; what is shown and every sum follows from them.
    fn check(&self) {
        let now = ms(&json!(self.desk().now()));
        let mut rows: Vec<_> = self
            .entries()
            .iter()
            .map(|e| {
                let kind = match e["kind"].as_str().unwrap() {
                    "work" => "work",
                    "pause" => "pause",
                    _ => "break",
                };
                assert_eq!(e["findings"], json!([]));
                (ms(&e["start"]), (!e["end"].is_null()).then(|| ms(&e["end"])), kind)
            })
            .collect();
        rows.sort_unstable();
        assert_eq!(rows, self.model.sorted());
        let timer = self.desk().call("timer.status", json!({}))["timer"].clone();
        match self.model.open() {
            None => assert_eq!(timer, Value::Null),
            Some(n) => {
                let open = &self.model.rows[n];
                let before: i64 = self
                    .model
                    .rows
                    .iter()
                    .filter(|r| r.timer == open.timer && r.kind == "work")
                    .filter_map(|r| Some(r.end? / 1000 - r.start / 1000))
                    .sum();
                assert_eq!((ms(&timer["since"]), timer["worked_seconds_before"].as_i64()), (open.start, Some(before)));
            }
        }
        // All of it is billable; what has ended waits to be billed.
        let ended = self.model.rows.iter().filter(|r| r.kind == "work").filter_map(|r| Some(r.end? / 1000 - r.start / 1000)).sum::<i64>();
        assert_eq!(self.desk().call("home.today", json!({}))["unbilled_seconds"], ended);
        let seconds = self.model.work_seconds(now);
        for (verb, request) in [
            ("entry.list", json!({})),
            ("report.time", json!({ "by": "day", "from": "1970-01-01", "to": "9999-12-31" })),
            ("report.time", json!({ "by": "client", "from": "1970-01-01", "to": "9999-12-31" })),
        ] {
            assert_eq!(self.desk().call(verb, request.clone())["total_seconds"], seconds, "{verb} {request}");
        }
    }
}

proptest! {
    #![proptest_config(sequences(24))]

    #[test]
    fn any_sequence_of_verbs_does_what_the_model_does(steps in steps()) {
        let mut walk = Walk { desk: Some(Desk::new()), model: Model::default(), undo: Vec::new(), redo: Vec::new(), notes: 0 };
        for step in &steps {
            walk.take(step);
            walk.check();
        }
        walk.desk().verify();
    }
}
