//! Events and what is due, on the days of the workspace.

use super::{
    event::Event,
    follow,
    said::Kind,
    store::{self, Target, events, taken},
    words::{day_at, midnight},
};
use crate::{
    db::Read,
    kernel::{
        Day, Error, Instant, Result, Zone,
        id::{CalendarId, EntryId, ProjectId, RowId},
    },
    settings,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

const MOST_DAYS: i64 = 62;
const DAY_MS: i64 = 86_400_000;

/// One time at which an event is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalendarEvent {
    pub event_id: RowId,
    /// Of an instance of a series: when it begins by the rule.
    pub original: Option<Instant>,
    pub calendar_id: CalendarId,
    /// Of its calendar, `#rrggbb`.
    pub color: Option<String>,
    pub title: String,
    pub place: String,
    pub start: Instant,
    pub end: Instant,
    /// The first and the last of its days, where it has no time of day.
    pub whole_days: Option<(Day, Day)>,
    pub repeats: bool,
    /// Where it is shown in the browser.
    pub url: Option<String>,
    /// The time that it became.
    pub entry_id: Option<EntryId>,
}

/// What is due on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueOn {
    pub kind: Kind,
    pub id: Uuid,
    pub on: Day,
    pub name: String,
    /// Whose it is.
    pub of: Option<String>,
    /// Of a milestone or task.
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarDays {
    /// By their start.
    pub events: Vec<CalendarEvent>,
    /// By their day.
    pub due: Vec<DueOn>,
    /// What was due before the first of these days and is open still, by its day.
    pub before: Vec<DueOn>,
}

/// # Errors
/// `to`, where it lies before `from` or more than 62 days after it.
pub fn days(read: &Read<'_>, from: Day, to: Day) -> Result<CalendarDays> {
    let length = (to - from).num_days();
    if !(0..MOST_DAYS).contains(&length) {
        return Err(Error::invalid("to", "out_of_range", "is no day of the 62 from the first day on"));
    }
    let zone = settings::get(read)?.zone;
    let calendars: HashMap<_, _> = store::all(read.conn(), read.device())?.into_iter().map(|c| (c.id, c)).collect();
    let mut shown = Vec::new();
    for (event, original, start_ms) in held(read, &zone, from, to)? {
        let Some(calendar) = calendars.get(&event.calendar) else { continue };
        let end_ms = start_ms + (event.end_ms - event.start_ms);
        let (start, end, whole_days) = placed(&event, &zone, start_ms, end_ms);
        let entry_id = taken::entry_of(read.conn(), event.taken_id(&calendar.remote, original))?;
        shown.push(CalendarEvent {
            event_id: event.id,
            original,
            calendar_id: event.calendar,
            color: calendar.color.clone(),
            place: event.place.clone(),
            start,
            end,
            whole_days,
            repeats: event.rule.is_some() || event.original.is_some(),
            url: event.url.clone(),
            entry_id,
            title: event.title,
        });
    }
    shown.sort_by(|a, b| (a.start, a.end, &a.title, a.event_id).cmp(&(b.start, b.end, &b.title, b.event_id)));
    let everything = Target { calendar: None, milestones: true, invoices: true, tasks: true };
    let due = follow::due(read, everything)?.into_iter().filter(|(_, due)| due.said.on <= to);
    let mut due: Vec<_> = due
        .map(|((kind, id), due)| DueOn { kind, id, on: due.said.on, name: due.said.title, of: due.of, project_id: due.project })
        .collect();
    due.sort_by(|a, b| (a.on, a.kind, &a.name, a.id).cmp(&(b.on, b.kind, &b.name, b.id)));
    let (before, due) = due.into_iter().partition(|due| due.on < from);
    Ok(CalendarDays { events: shown, due, before })
}

fn placed(event: &Event, zone: &Zone, start_ms: i64, end_ms: i64) -> (Instant, Instant, Option<(Day, Day)>) {
    if !event.whole_days {
        return (Instant::from_ms(start_ms), Instant::from_ms(end_ms), None);
    }
    let first = day_at(start_ms);
    let last = day_at((end_ms - 1).max(start_ms));
    (zone.day_start(first), zone.day_bounds(last).1, Some((first, last)))
}

/// What is held in these days, with the moment by which an instance of a series is known, and when it begins.
fn held(read: &Read<'_>, zone: &Zone, from: Day, to: Day) -> Result<Vec<(Event, Option<Instant>, i64)>> {
    let (from_ms, to_ms) = (zone.day_start(from).ms(), zone.day_bounds(to).1.ms());
    let (from_day_ms, to_day_ms) = (midnight(from), midnight(to) + DAY_MS);
    // A day of UTC may lie half a day from a day here.
    let (wide_from, wide_to) = (from_ms.min(from_day_ms) - DAY_MS, to_ms.max(to_day_ms) + DAY_MS);
    let bounds = |event: &Event| if event.whole_days { (from_day_ms, to_day_ms) } else { (from_ms, to_ms) };
    let mut found = Vec::new();
    for event in events::single(read.conn(), wide_from, wide_to)? {
        let (low, high) = bounds(&event);
        if event.start_ms < high && event.end_ms.max(event.start_ms + 1) > low {
            let (original, start_ms) = (event.original.as_ref().map(|(_, at)| Instant::from_ms(*at)), event.start_ms);
            found.push((event, original, start_ms));
        }
    }
    for series in events::series(read.conn(), wide_from, wide_to)? {
        let (low, high) = bounds(&series);
        let own_zone = series.own_zone();
        let starts = series.series(&own_zone).map(|s| s.starts(low, high)).unwrap_or_default();
        if starts.is_empty() {
            continue;
        }
        let differing = events::differing(read.conn(), &series)?;
        let own = starts.into_iter().filter(|start| !differing.contains(start));
        found.extend(own.map(|start| (series.clone(), Some(Instant::from_ms(start)), start)));
    }
    Ok(found)
}
