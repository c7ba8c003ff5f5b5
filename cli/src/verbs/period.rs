//! Closed time, and the history of an entry.

use crate::{args::PeriodVerb, ask::Desk, fail::Failure, render::past};
use serde_json::json;

pub fn run(desk: &Desk<'_>, verb: PeriodVerb) -> Result<String, Failure> {
    match verb {
        PeriodVerb::Show => desk.show("period.show", json!({}), past::period),
        PeriodVerb::Close { day } => desk.show("period.close", json!({ "day": desk.day("day", Some(&day))? }), past::period),
        PeriodVerb::Open { day, reason } => {
            desk.show("period.open", json!({ "day": desk.day("day", day.as_deref())?, "reason": reason }), past::period)
        }
    }
}

pub fn history(desk: &Desk<'_>, entry: &str) -> Result<String, Failure> {
    let zone = desk.zone()?;
    desk.show("entry.history", json!({ "id": entry }), |h| past::history(h, &zone))
}
