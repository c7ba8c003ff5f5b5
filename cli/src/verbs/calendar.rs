//! Events of calendars, and what is due in them.

use crate::{
    args::{CalendarVerb, Due, Version},
    ask::Desk,
    fail::Failure,
    render::{self, calendar},
};
use serde_json::{Value, json};
use stint::kernel::Day;

/// From the first day on, where no last one is named.
const DAYS: u64 = 6;

pub fn run(desk: &Desk<'_>, verb: CalendarVerb) -> Result<String, Failure> {
    match verb {
        CalendarVerb::List => desk.show("calendar.list", json!({}), calendar::list),
        CalendarVerb::Read { id, off } => desk.show("calendar.read", json!({ "id": of(desk, &id)?, "read": !off }), calendar::list),
        CalendarVerb::Target { id, of: put, off } => {
            let id = id.map(|typed| of(desk, &typed)).transpose()?;
            let has = |due| !off && put.contains(&due);
            let target =
                json!({ "calendar_id": id, "milestones": has(Due::Milestones), "invoices": has(Due::Invoices), "tasks": has(Due::Tasks) });
            desk.show("calendar.target", target, calendar::list)
        }
        CalendarVerb::Events { from, to } => {
            let from = desk.day("from", Some(from.as_deref().unwrap_or("today")))?;
            let to = match to {
                Some(to) => desk.day("to", Some(&to))?,
                None => {
                    from.as_str().and_then(|day| day.parse::<Day>().ok()).map_or(Value::Null, |day| json!(day + chrono::Days::new(DAYS)))
                }
            };
            let zone = desk.zone()?;
            desk.show("calendar.days", json!({ "from": from, "to": to }), |days| calendar::days(days, &zone))
        }
        CalendarVerb::Pull => desk.show("calendar.pull", json!({}), calendar::pulled),
        CalendarVerb::ToEntry { event } => {
            let (id, original) = event.split_once('@').map_or((event.as_str(), None), |(id, at)| (id, Some(at)));
            desk.show("calendar.to_entry", json!({ "event_id": id, "original": original }), render::entry)
        }
        CalendarVerb::Conflicts => desk.show("calendar.conflicts", json!({}), calendar::conflicts),
        CalendarVerb::Keep { id, version } => {
            desk.show("calendar.keep", json!({ "id": id, "mine": version == Version::Mine }), calendar::conflicts)
        }
    }
}

/// Calendars are known by their title.
fn of(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    let list = desk.call("calendar.list", json!({}))?;
    let named = |c: &Value| json!({ "id": c["id"], "name": c["title"] });
    let calendars: Vec<Value> = list["calendars"].as_array().into_iter().flatten().map(named).collect();
    desk.find_in(&json!({ "calendars": calendars }), "calendar", typed)
}
