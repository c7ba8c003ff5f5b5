//! `calendar.*`.

use super::{CalendarDays, Conflict, Pulled, choose, choose::CalendarList, conflict, pull, store::Target, take, view};
use crate::{
    app::{App, Open},
    connections::{self, Connection, Power, Wire},
    db::{Read, Tx},
    kernel::{
        Day, Empty, Error, Instant, Result,
        id::{CalendarId, RowId},
    },
    time::{self, Entry},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadCalendar {
    pub id: CalendarId,
    /// False forgets its events.
    pub read: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TargetCalendar {
    /// Left out: nothing is put anywhere, and what was put there is taken out.
    pub calendar_id: Option<CalendarId>,
    pub milestones: bool,
    pub invoices: bool,
    pub tasks: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDays {
    pub from: Day,
    /// The last one, at most 61 days later.
    pub to: Day,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeEvent {
    pub event_id: RowId,
    /// Of an instance of a series.
    pub original: Option<Instant>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CalendarConflicts {
    pub conflicts: Vec<Conflict>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepVersion {
    pub id: RowId,
    /// Mine goes out over theirs; else theirs stands.
    pub mine: bool,
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<CalendarList> {
    choose::list(read)
}

pub fn read(tx: &mut Tx<'_>, q: ReadCalendar) -> Result<CalendarList> {
    choose::set_read(tx, q.id, q.read)?;
    choose::list(tx)
}

pub fn target(tx: &mut Tx<'_>, q: TargetCalendar) -> Result<CalendarList> {
    let TargetCalendar { calendar_id: calendar, milestones, invoices, tasks } = q;
    choose::set_target(tx, Target { calendar, milestones, invoices, tasks })?;
    choose::list(tx)
}

pub fn days(read: &Read<'_>, q: ListDays) -> Result<CalendarDays> {
    view::days(read, q.from, q.to)
}

pub fn to_entry(tx: &mut Tx<'_>, q: TakeEvent) -> Result<Entry> {
    let id = take::take(tx, q.event_id, q.original)?;
    time::show(tx, id)
}

pub fn conflicts(read: &Read<'_>, _: Empty) -> Result<CalendarConflicts> {
    Ok(CalendarConflicts { conflicts: conflict::conflicts(read)? })
}

pub fn keep(tx: &mut Tx<'_>, q: KeepVersion) -> Result<CalendarConflicts> {
    conflict::keep(tx, q.id, q.mine)?;
    conflicts(tx, Empty {})
}

/// Looks now, at the calendars of every account and at what is in them.
pub fn pull_now(app: &App, open: &Open, _: Empty) -> Result<Pulled> {
    let may = |c: &Connection| c.powers.contains(&Power::Calendar);
    let accounts: Vec<_> = open.db.read(connections::all)?.into_iter().filter(may).collect();
    if accounts.is_empty() {
        return Err(Error::cannot(
            "not_connected",
            "no calendar is connected on this device: connect Google in Settings under Connections",
        ));
    }
    let mut pulled = Pulled::default();
    for account in accounts {
        pull::list(&Wire::new(app, open, account.clone()), open)?;
        pulled.add(&pull::pull(app, open, &account)?);
    }
    Ok(pulled)
}
