//! Random edits on both sides of a calendar, with every fault: at rest both say the same, and nothing is there twice.

use super::{
    calendar::PROJECTS,
    calendar_push::Desk,
    google::{DAY_MS, Office},
};
use crate::support::sequences;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use stint_fakes::{Fault, Kind};

#[derive(Debug, Clone)]
enum Step {
    Add(u32),
    MoveHere(usize, u32),
    Finish(usize),
    Undo,
    MoveThere(usize, u32),
    Rename(usize),
    DeleteThere(usize),
    Carry,
    Read,
    Fault(Kind, u32),
    Forget,
    Expire,
    Hours(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let (which, day) = (0..8_usize, 1..28_u32);
    let kind = prop_oneof![
        Just(Kind::DropRequest),
        Just(Kind::DropAnswer),
        Just(Kind::TruncatedBody),
        Just(Kind::RateLimited),
        Just(Kind::Unavailable),
        Just(Kind::ErrorBefore),
        Just(Kind::ErrorAfter),
        Just(Kind::Unauthorized),
        Just(Kind::QuotaExceeded),
    ];
    prop_oneof![
        3 => day.clone().prop_map(Step::Add),
        4 => (which.clone(), day.clone()).prop_map(|(n, d)| Step::MoveHere(n, d)),
        1 => which.clone().prop_map(Step::Finish),
        1 => Just(Step::Undo),
        4 => (which.clone(), day).prop_map(|(n, d)| Step::MoveThere(n, d)),
        2 => which.clone().prop_map(Step::Rename),
        1 => which.prop_map(Step::DeleteThere),
        5 => Just(Step::Carry),
        3 => Just(Step::Read),
        4 => (kind, 0..3_u32).prop_map(|(kind, skip)| Step::Fault(kind, skip)),
        1 => Just(Step::Forget),
        1 => Just(Step::Expire),
        2 => (1..40_i64).prop_map(Step::Hours),
    ]
}

fn day(d: u32) -> String {
    format!("2026-12-{d:02}")
}

fn milestones(desk: &Desk) -> Vec<Value> {
    let list = desk.office.call("milestone.list", json!({ "project_id": desk.project }));
    list["milestones"].as_array().unwrap().clone()
}

fn act(desk: &Desk, step: &Step) {
    let office: &Office = &desk.office;
    let here = milestones(desk);
    let open: Vec<&Value> = here.iter().filter(|m| m["completion"].is_null()).collect();
    let there = office.there(PROJECTS);
    let event = |n: usize| there.get(n % there.len().max(1)).map(|e| e["id"].as_str().unwrap().to_owned());
    match step {
        Step::Add(d) => {
            drop(office.call("milestone.add", json!({ "project_id": desk.project, "name": format!("M{}", here.len()), "due_on": day(*d) })))
        }
        Step::MoveHere(n, d) => {
            if let Some(m) = open.get(n % open.len().max(1)) {
                office.call("milestone.edit", json!({ "id": m["id"], "due_on": day(*d) }));
            }
        }
        Step::Finish(n) => {
            if let Some(m) = open.get(n % open.len().max(1)) {
                office.call("milestone.complete", json!({ "id": m["id"] }));
            }
        }
        Step::Undo => {
            drop(office.desk.try_call("undo.undo", json!({})));
            // What the desk stands on stays: without the project the other steps mean nothing.
            if office.desk.try_call("project.show", json!({ "id": desk.project })).is_err() {
                office.call("undo.redo", json!({}));
            }
        }
        Step::MoveThere(n, d) => {
            if let Some(id) = event(*n) {
                office.elsewhere(PROJECTS, "patch", &id, json!({ "start": { "date": day(*d) }, "end": { "date": day(*d + 1) } }));
            }
        }
        Step::Rename(n) => {
            if let Some(id) = event(*n) {
                office.elsewhere(PROJECTS, "patch", &id, json!({ "summary": format!("Renamed {n}") }));
            }
        }
        Step::DeleteThere(n) => {
            if let Some(id) = event(*n) {
                office.elsewhere(PROJECTS, "delete", &id, json!({}));
            }
        }
        Step::Carry => drop(office.call("outbox.carry", json!({}))),
        Step::Read => drop(office.desk.try_call("calendar.pull", json!({}))),
        Step::Fault(kind, skip) => office.fakes.fault(Fault { skip: *skip, ..Fault::once(*kind, "/calendar/v3/calendars/projects") }),
        Step::Forget => drop(office.control("google/calendar/forget", json!({ "account": super::google::ADA }))),
        Step::Expire => drop(office.control("google/expire", json!({}))),
        Step::Hours(hours) => office.pass_ms(hours * DAY_MS / 24),
    }
}

/// Ids that were put there, each with how often that was carried out.
fn inserted(office: &Office) -> BTreeMap<String, usize> {
    let world = office.fakes.world();
    let all = world.google.calendars[super::google::ADA].all.iter().find(|c| c.id == PROJECTS).unwrap();
    let mut counts = BTreeMap::new();
    for event in &all.events {
        *counts.entry(event.body["id"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(sequences(12))]

    #[test]
    fn at_rest_both_sides_say_the_same(steps in proptest::collection::vec(step(), 10..60), mine in any::<bool>()) {
        let desk = Desk::new();
        desk.choose(json!({}));
        for step in &steps {
            act(&desk, step);
        }
        desk.office.fakes.no_faults();
        // Access that is refused to a new token, too, counts as taken back until the user has tried it.
        let accounts = desk.office.call("connection.list", json!({}))["connections"].clone();
        accounts.as_array().unwrap().iter().for_each(|c| drop(desk.office.call("connection.test", json!({ "id": c["id"] }))));
        desk.settle();
        desk.office.call("calendar.pull", json!({}));
        desk.settle();
        loop {
            let conflicts = desk.office.call("calendar.conflicts", json!({}))["conflicts"].clone();
            let Some(conflict) = conflicts.as_array().unwrap().first() else { break };
            desk.office.call("calendar.keep", json!({ "id": conflict["id"], "mine": mine }));
            desk.settle();
        }
        // By day: words of hers stay hers. What she deleted there is missing there, and nothing else is.
        let mut due: Vec<String> = milestones(&desk)
            .iter()
            .filter(|m| m["completion"].is_null() && !m["due_on"].is_null())
            .map(|m| m["due_on"].as_str().unwrap().to_owned())
            .collect();
        let there: Vec<String> = desk.office.there(PROJECTS).iter().map(|e| e["start"]["date"].as_str().unwrap().to_owned()).collect();
        for on in &there {
            let found = due.iter().position(|d| d == on);
            prop_assert!(found.is_some(), "{on} stands there and nothing is due then: {there:?} and {due:?}");
            due.remove(found.unwrap());
        }
        let deleted = steps.iter().filter(|s| matches!(s, Step::DeleteThere(_))).count();
        prop_assert!(due.len() <= deleted, "{due:?} is missing there, and {deleted} were deleted");
        prop_assert!(inserted(&desk.office).values().all(|n| *n == 1));
        let waits = desk.office.call("outbox.list", json!({}));
        prop_assert_eq!((&waits["waiting"], &waits["parked"]), (&json!(0), &json!(0)));
        // Nothing changed: nothing goes out.
        let writes = |office: &Office| office.fakes.world().recorder.all().filter(|r| r.method != "GET" && r.path.contains("/events")).count();
        let before = writes(&desk.office);
        desk.settle();
        prop_assert_eq!(writes(&desk.office), before);
    }

    /// Whatever is lost on the way: what was changed here alone is no question, and nothing moves by itself.
    #[test]
    fn what_changes_here_alone_stays_as_it_is(steps in proptest::collection::vec(step(), 10..60)) {
        let desk = Desk::new();
        desk.choose(json!({}));
        for step in steps.iter().filter(|s| !matches!(s, Step::MoveThere(..) | Step::Rename(_) | Step::DeleteThere(_))) {
            let before = milestones(&desk);
            act(&desk, step);
            if matches!(step, Step::Carry | Step::Read) {
                prop_assert_eq!(&milestones(&desk), &before);
            }
            prop_assert_eq!(desk.conflicts(), [] as [Value; 0]);
        }
        desk.office.fakes.no_faults();
    }
}

/// It was moved on both sides, and done before anybody decided.
#[test]
fn what_is_over_goes_whatever_was_to_be_decided() {
    let desk = Desk::new();
    desk.choose(json!({}));
    for step in [Step::Carry, Step::Read, Step::MoveThere(0, 9), Step::MoveHere(0, 17), Step::Read] {
        act(&desk, &step);
    }
    assert_eq!(desk.conflicts().len(), 1);
    act(&desk, &Step::Finish(0));
    desk.settle();
    assert_eq!(desk.there(), [] as [String; 0]);
}
