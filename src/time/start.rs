//! Starting the timer, and switching it to something else.

use super::{
    EntryKind, Interval, Source,
    api::StartTimer,
    closing::{self, Clocks},
    link, store, transition,
};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result, id::EntryId},
    settings,
};
use serde_json::json;

/// Answers the open interval.
///
/// # Errors
/// `timer_running` while one is open; `at_in_future`, `too_long`; a wrong link, note or tag.
pub fn start(tx: &mut Tx<'_>, what: StartTimer) -> Result<EntryId> {
    if let Some(open) = store::open_of(tx.conn(), tx.device())? {
        let state = match open.kind {
            EntryKind::Work => "running",
            EntryKind::Pause => "paused",
            EntryKind::Break => "on a break",
        };
        return Err(Error::cannot("timer_running", format!("a timer is {state} since {}: stop it first, or switch", open.start)));
    }
    let at = what.at.unwrap_or(tx.now());
    begin(tx, what, at)
}

/// Stops the open timer, if there is one, and starts another at the same instant.
///
/// # Errors
/// As [`start`] and [`super::stop`].
pub fn switch(tx: &mut Tx<'_>, what: StartTimer) -> Result<EntryId> {
    let at = match store::open_of(tx.conn(), tx.device())? {
        Some(open) => transition::end(tx, open, what.at)?.next,
        None => what.at.unwrap_or(tx.now()),
    };
    begin(tx, what, at)
}

fn begin(tx: &mut Tx<'_>, what: StartTimer, at: Instant) -> Result<EntryId> {
    closing::begun("at", at, tx.now())?;
    let (note, tags) = link::words(&what.note, &what.tags)?;
    let linked = link::usable(tx, what.link.unwrap_or_default())?;
    let billable = linked.billable(tx, what.billable)?;
    let clocks = Clocks { now: tx.now(), steady: tx.steady() };
    let open = Interval {
        id: tx.new_id(),
        timer: Some(tx.new_id()),
        device: tx.device(),
        kind: EntryKind::Work,
        target: linked.target,
        note,
        tags,
        billable,
        hourly: None,
        start: at,
        end: None,
        zone: what.zone.map_or_else(|| settings::get(tx).map(|s| s.zone), Ok)?,
        end_zone: None,
        steady: Some(closing::steady_at(&clocks, at)),
        source: Source::Timer,
        source_hash: None,
        written_off_at: None,
        created_at: tx.now(),
    };
    store::insert(tx.conn(), &open)?;
    tx.log("timer", Some(open.id), &json!({ "timer": open.timer, "start": at }))?;
    Ok(open.id)
}
