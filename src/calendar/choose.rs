//! Which calendars are read, and which one is written into.

use super::{
    pull,
    store::{self, Target},
};
use crate::{
    connections::{self, Waits},
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{CalendarId, ConnectionId},
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

/// A calendar that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CalendarRow")]
pub struct Calendar {
    pub id: CalendarId,
    pub connection_id: ConnectionId,
    /// The account that it belongs to.
    pub account: String,
    pub title: String,
    /// `#rrggbb`, as it has there.
    pub color: Option<String>,
    /// The account's own.
    pub primary: bool,
    pub writable: bool,
    /// Its events are shown.
    pub read: bool,
    pub read_at: Option<Instant>,
    /// Why its account waits.
    pub trouble: Option<Waits>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarList {
    /// By account, its own first.
    pub calendars: Vec<Calendar>,
    pub target: CalendarTarget,
}

/// What is due is put into this calendar.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct CalendarTarget {
    pub calendar_id: Option<CalendarId>,
    pub milestones: bool,
    pub invoices: bool,
    pub tasks: bool,
}

pub fn list(read: &Read<'_>) -> Result<CalendarList> {
    let accounts = connections::all(read)?;
    let calendar = |c: store::Calendar| {
        let account = accounts.iter().find(|a| a.id == c.connection)?;
        Some(Calendar {
            id: c.id,
            connection_id: c.connection,
            account: account.name.clone(),
            title: c.title,
            color: c.color,
            primary: c.primary,
            writable: c.writable,
            read: c.read,
            read_at: c.read_at,
            trouble: account.trouble,
        })
    };
    let calendars = store::all(read.conn(), read.device())?.into_iter().filter_map(calendar).collect();
    let Target { calendar, milestones, invoices, tasks } = store::target(read.conn(), read.device())?;
    Ok(CalendarList { calendars, target: CalendarTarget { calendar_id: calendar, milestones, invoices, tasks } })
}

fn find(read: &Read<'_>, id: CalendarId) -> Result<store::Calendar> {
    let all = store::all(read.conn(), read.device())?;
    all.into_iter().find(|c| c.id == id).ok_or_else(|| Error::not_found("calendar", id))
}

/// Shows its events, or forgets them.
///
/// # Errors
/// `not_found`.
pub fn set_read(tx: &mut Tx<'_>, id: CalendarId, read: bool) -> Result<()> {
    let calendar = find(tx, id)?;
    if calendar.read != read {
        store::set_read(tx.conn(), id, read)?;
        // It is read whole at the next look.
        pull::forget(tx, &calendar)?;
    }
    tx.log("calendar", Some(id), &json!({ "read": read }))
}

/// # Errors
/// `not_found`; `calendar_id`, where it is only read.
pub fn set_target(tx: &mut Tx<'_>, target: Target) -> Result<()> {
    if let Some(id) = target.calendar
        && !find(tx, id)?.writable
    {
        return Err(Error::invalid("calendar_id", "read_only", "is a calendar that you may only read: choose one of your own"));
    }
    store::set_target(tx.conn(), tx.device(), target)?;
    tx.log("calendar", target.calendar, &json!({ "milestones": target.milestones, "invoices": target.invoices, "tasks": target.tasks }))
}
