//! Any sequence of being away and answering, against a strip of seconds: each second stays what it was, or becomes what the answer says.

use super::time_away::pending;
use crate::support::Desk;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Step {
    Pass(i64),
    Timer(&'static str),
    Away(i64, i64, &'static str),
    Decide(usize, usize, &'static str),
    Shorten(usize, i64),
    Split(usize, i64),
    Delete(usize),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => (1i64..5_000).prop_map(Step::Pass),
        5 => proptest::sample::select(vec!["start", "switch", "pause", "resume", "break_start", "stop"]).prop_map(Step::Timer),
        6 => (1i64..9_000, 300i64..4_000, proptest::sample::select(vec!["idle", "locked", "suspend"])).prop_map(|(b, l, c)| Step::Away(b, l, c)),
        5 => (0usize..4, 1usize..3, proptest::sample::select(vec!["keep", "discard", "split", "give"])).prop_map(|(n, m, c)| Step::Decide(n, m, c)),
        1 => (0usize..9, 1i64..2_000).prop_map(|(n, by)| Step::Shorten(n, by)),
        1 => (0usize..9, 1i64..2_000).prop_map(|(n, at)| Step::Split(n, at)),
        1 => (0usize..9).prop_map(Step::Delete),
        1 => Just(Step::Undo),
    ];
    proptest::collection::vec(step, 1..40)
}

fn second(text: &Value) -> i64 {
    stint::kernel::Instant::parse(text.as_str().unwrap()).unwrap().ms() / 1000
}

fn rfc(second: i64) -> String {
    stint::kernel::Instant::from_ms(second * 1000).to_string()
}

/// What each second of the device is: note and whether it is billed. Pauses are no work.
type Strip = BTreeMap<i64, (String, bool)>;

fn entries(desk: &Desk) -> Vec<Value> {
    desk.call("entry.list", json!({ "limit": 1000, "order": "oldest" }))["entries"].as_array().unwrap().clone()
}

fn strip(desk: &Desk) -> Strip {
    let now = second(&json!(desk.now()));
    let mut strip = Strip::new();
    for e in entries(desk) {
        let end = if e["end"].is_null() { now } else { second(&e["end"]) };
        for at in second(&e["start"])..end {
            let what = (e["note"].as_str().unwrap().to_owned(), e["billable"] == true);
            assert_eq!(strip.insert(at, what), None, "second {at} is worked twice");
        }
    }
    strip
}

fn take(desk: &Desk, step: &Step) {
    let now = second(&json!(desk.now()));
    let before = strip(desk);
    let list = entries(desk);
    let ended = |n: usize| list.get(n % list.len().max(1)).filter(|e| !e["end"].is_null());
    match *step {
        Step::Pass(seconds) => desk.clock.pass_ms(seconds * 1000),
        // Refusals, as a pause without a timer, are part of the walk.
        Step::Timer(verb) => {
            let _ = desk.try_call(
                &format!("timer.{verb}"),
                if matches!(verb, "start" | "switch") { json!({ "note": "a", "billable": true }) } else { json!({}) },
            );
            assert_eq!(strip(desk), before);
        }
        Step::Away(back, lasts, cause) => {
            let from = now - back - lasts;
            desk.call("idle.report", json!({ "from": rfc(from), "to": rfc(now - back), "cause": cause }));
            assert_eq!(strip(desk), before, "asking changes nothing");
        }
        Step::Decide(n, count, choice) => {
            let chosen: Vec<Value> = pending(desk).into_iter().skip(n).take(count).collect();
            if chosen.is_empty() {
                return;
            }
            let ids: Vec<&Value> = chosen.iter().map(|g| &g["id"]).collect();
            let note = (choice == "give").then_some("given");
            desk.call("gap.resolve", json!({ "ids": ids, "choice": choice, "note": note }));
            let mut expected = before;
            for part in chosen.iter().flat_map(|g| g["parts"].as_array().unwrap()) {
                for at in second(&part["from"])..second(&part["to"]) {
                    let was = expected.get(&at).unwrap().clone();
                    match choice {
                        "discard" => expected.remove(&at),
                        "split" => expected.insert(at, (was.0, false)),
                        "give" => expected.insert(at, ("given".into(), true)),
                        _ => None,
                    };
                }
            }
            assert_eq!(strip(desk), expected, "{choice}");
            let left: Vec<Value> = pending(desk).iter().map(|g| g["id"].clone()).collect();
            assert!(!ids.iter().any(|id| left.contains(id)));
        }
        Step::Shorten(n, by) => {
            if let Some(e) = ended(n) {
                let end = (second(&e["end"]) - by).max(second(&e["start"]));
                let _ = desk.try_call("entry.edit", json!({ "id": e["id"], "end": rfc(end) }));
            }
        }
        Step::Split(n, at) => {
            if let Some(e) = ended(n) {
                let _ = desk.try_call("entry.split", json!({ "id": e["id"], "at": rfc(second(&e["start"]) + at) }));
                assert_eq!(strip(desk), before);
            }
        }
        Step::Delete(n) => {
            if let Some(e) = ended(n) {
                desk.call("entry.delete", json!({ "ids": [e["id"]] }));
            }
        }
        Step::Undo => {
            let _ = desk.try_call("undo.undo", json!({}));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn seconds_are_conserved_whatever_is_answered(steps in steps()) {
        let desk = Desk::new();
        for step in &steps {
            take(&desk, step);
            // A gap that is shown concerns work that is there, and each of its seconds once.
            for gap in pending(&desk) {
                let parts = gap["parts"].as_array().unwrap();
                let sum: i64 = parts.iter().map(|p| second(&p["to"]) - second(&p["from"])).sum();
                prop_assert!(!parts.is_empty() && gap["seconds"] == sum, "{gap}");
            }
        }
        desk.verify();
    }
}
