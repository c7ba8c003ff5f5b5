//! Gaps, what is asked about the time in which nobody was there, and rounds of focus.

use super::{entries, timer};
use crate::{
    args::{GapIds, GapVerb, PomodoroVerb},
    ask::Desk,
    fail::Failure,
    render::rhythm,
};
use serde_json::{Value, json};

pub fn gaps(desk: &Desk<'_>) -> Result<String, Failure> {
    let zone = desk.zone()?;
    desk.show("gap.list", json!({}), |a| rhythm::gaps(a, &zone))
}

pub fn gap(desk: &Desk<'_>, verb: GapVerb) -> Result<String, Failure> {
    let zone = desk.zone()?;
    let request = match verb {
        GapVerb::Keep(ids) => json!({ "ids": named(desk, ids)?, "choice": "keep" }),
        GapVerb::Discard(ids) => json!({ "ids": named(desk, ids)?, "choice": "discard" }),
        GapVerb::Split { ids, billable } => json!({ "ids": named(desk, ids)?, "choice": "split", "billable": billable }),
        GapVerb::Give { ids, on, note, billable } => {
            json!({ "ids": named(desk, ids)?, "choice": "give", "link": desk.link(&on)?, "note": note, "billable": billable })
        }
    };
    if request["ids"].as_array().is_some_and(Vec::is_empty) {
        return gaps(desk);
    }
    desk.show("gap.resolve", request, |a| rhythm::gaps(a, &zone))
}

fn named(desk: &Desk<'_>, ids: GapIds) -> Result<Value, Failure> {
    if !ids.id.is_empty() {
        return Ok(json!(ids.id));
    }
    let waiting = desk.call("gap.list", json!({}))?;
    Ok(waiting["gaps"].as_array().into_iter().flatten().map(|gap| gap["id"].clone()).collect())
}

pub fn pomodoro(desk: &Desk<'_>, verb: &PomodoroVerb) -> Result<String, Failure> {
    // Whoever looks does what is due, as the window would.
    if !desk.call("pomodoro.status", json!({}))?["current"].is_null() {
        desk.call("pomodoro.turn", json!({}))?;
    }
    match verb {
        PomodoroVerb::Start(begin) => {
            let named = !begin.text.is_empty() || entries::is_given(&begin.work) || begin.at.is_some();
            let request = if named { json!({ "timer": timer::request(desk, begin)? }) } else { json!({}) };
            desk.show("pomodoro.start", request, rhythm::pomodoro)
        }
        PomodoroVerb::Skip => desk.show("pomodoro.skip", json!({}), rhythm::pomodoro),
        PomodoroVerb::Stop => desk.show("pomodoro.stop", json!({}), rhythm::pomodoro),
        PomodoroVerb::Status => desk.show("pomodoro.status", json!({}), rhythm::pomodoro),
    }
}
