//! Time: intervals, the timer that makes them, and how they are changed, listed and summed.
//!
//! Invariants: a duration is the difference of two instants; the open interval of a device is its timer, at most one; a transition is one
//! transaction; what a draft or an issued document stands on keeps its facts; every total is the sum of the rows it covers ([`seconds`]).
//! Nothing is kept in memory between two calls. Does not hold: prices (`rates`), documents (`invoices`), how a duration is written.

pub mod api;

mod add;
pub mod away;
pub mod closed;
mod closing;
mod copy_week;
mod day;
mod edit;
mod edit_many;
mod entry;
pub mod facts;
pub mod favourites;
mod groups;
mod history;
mod interval;
mod link;
mod list;
mod now;
mod overlap;
pub mod pricing;
mod requests;
mod set_cell;
mod start;
pub(crate) mod store;
pub mod sums;
mod target;
mod timer;
mod transition;
mod update;
mod verify;
mod waiting;
mod week;
mod within;

pub use add::{NewEntry, add, duplicate, insert_many};
pub use closed::{Closed, lift_closing};
pub use copy_week::{CopiedWeek, copy_week};
pub use day::{DayView, Gap, day};
pub use edit::{delete, edit, resolve, split, write_off};
pub use edit_many::{EditedMany, LeftOut, Refusals, edit_many};
pub use entry::{Billing, Entry, EntryPage, Finding, FindingKind};
pub use groups::{EntryGroup, EntryGroups, Grouping, groups};
pub use history::{EntryHistory, history};
pub use interval::{EntryKind, Interval, Source, check_ends, seconds};
pub use link::{Linked, usable, words};
pub use list::{bounds, list};
pub use now::{last_end, open_kind, open_since, timed_ms};
pub use overlap::{OverlapPairs, OverlapWay, overlaps, resolve_overlap};
pub use set_cell::set_cell;
pub use start::{start, switch};
pub use store::{filter::Scope, hourly as own_rate};
pub use target::{Link, Path, Target};
pub use timer::{Startable, Timer, TimerState, TimerStatus, recents, status};
pub use transition::{break_start, break_stop, discard, pause, resume, stop};
pub use update::update;
pub use verify::{Check, verify};
pub use waiting::{Waiting, waiting, waiting_of};
pub use week::{Week, WeekRow, days, edges, week};
pub use within::within;

use crate::{
    db::Read,
    kernel::{Error, Instant, Result, id::EntryId},
};
use std::collections::{BTreeMap, HashMap, btree_map};

/// # Errors
/// `not_found` for an id that never was or is deleted.
pub fn get(read: &Read<'_>, id: EntryId) -> Result<Interval> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("entry", id))
}

/// # Errors
/// As [`get`].
pub fn show(read: &Read<'_>, id: EntryId) -> Result<Entry> {
    by_ids(read, &[id])?.pop().ok_or_else(|| Error::not_found("entry", id))
}

/// Those of the ids that are there, by their start.
pub fn by_ids(read: &Read<'_>, ids: &[EntryId]) -> Result<Vec<Entry>> {
    let mut entries = store::list::by_ids(read.conn(), ids, read.now())?;
    pricing::price(read, &mut entries)?;
    Ok(entries)
}

/// The whole way up from a target, and whether it takes new time. None when it is not there.
pub fn path(read: &Read<'_>, target: Target) -> Result<Option<(Path, bool)>> {
    let found = store::paths::of(read.conn(), target)?;
    Ok(found.exists.then_some((found.path, found.usable)))
}

/// Which of these ids are taken, deleted ones included, with the hash of what they were made from.
pub fn known(read: &Read<'_>, ids: &[EntryId]) -> Result<HashMap<EntryId, Option<[u8; 32]>>> {
    store::hashes(read.conn(), ids)
}

/// The seconds of those of the ids that are stored.
pub fn stored_seconds(read: &Read<'_>, ids: &[EntryId]) -> Result<i64> {
    store::kept::seconds(read.conn(), ids)
}

/// The way up from a target, looked up once for each.
pub fn path_in<'a>(read: &Read<'_>, known: &'a mut BTreeMap<Target, Path>, target: Target) -> Result<&'a Path> {
    match known.entry(target) {
        btree_map::Entry::Occupied(path) => Ok(path.into_mut()),
        btree_map::Entry::Vacant(free) => Ok(free.insert(store::paths::of(read.conn(), target)?.path)),
    }
}

/// When work, pauses and breaks lay in `[from, to)`, whole, by their start; the running timer reaches to now.
pub fn spans(read: &Read<'_>, from: Instant, to: Instant) -> Result<Vec<(Instant, Instant)>> {
    Ok(store::all_touching(read.conn(), from, to, read.now())?.iter().map(|t| (t.start, t.end)).collect())
}

/// From before the first work to after the last. None while there is none.
pub fn extent(read: &Read<'_>) -> Result<Option<(Instant, Instant)>> {
    store::sums::extent(read.conn(), read.now())
}
