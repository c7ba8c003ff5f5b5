//! Copying the work of one week into another, each entry to its weekday and its time on the wall.

use super::{
    EntryKind, Interval, Source,
    api::CopyWeek,
    edit_many::{LeftOut, Refusals},
    interval, link, seconds, store,
};
use crate::{
    db::Tx,
    kernel::{Day, Error, Instant, Result, Zone, id::EntryId, zones::Local},
    settings,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CopiedWeek {
    pub copied: usize,
    pub seconds: i64,
    /// `there_already`, `archived`, `timer_running`.
    pub left_out: Vec<LeftOut>,
}

/// Copies the work that starts in the week of `from` into the week of `to`. A copy keeps its elapsed time over a change of the clocks. What lies there
/// already is not made twice, so that the command can be repeated.
///
/// # Errors
/// `same_week`, naming `from`; what [`interval::check_ends`] refuses of a copy.
pub fn copy_week(tx: &mut Tx<'_>, q: &CopyWeek) -> Result<CopiedWeek> {
    let settings = settings::get(tx)?;
    let (from, to) = (settings.week_start.first_of(q.from), settings.week_start.first_of(q.to));
    if from == to {
        return Err(Error::invalid("from", "same_week", "is in the week to copy to: choose another week"));
    }
    let days = to.signed_duration_since(from);
    let of_week = |first: Day| (settings.zone.day_start(first), settings.zone.day_start(first + chrono::Days::new(7)));
    let (since, until) = of_week(from);
    let (target_since, target_until) = of_week(to);
    let there = store::touching(tx.conn(), target_since, target_until, tx.now())?;
    let (mut copied, mut total, mut refusals) = (0, 0, Refusals::default());
    for work in store::touching(tx.conn(), since, until, tx.now())?.into_iter().filter(|w| w.start >= since) {
        let original = super::get(tx, work.id)?;
        let Some(end) = original.end else {
            refusals.count::<()>(Err(Error::cannot("timer_running", "the running timer is not copied: stop it first")))?;
            continue;
        };
        if !link::still_usable(tx, original.target)? {
            refusals.count::<()>(Err(Error::cannot("archived", "what it was worked on is archived: bring it back first")))?;
            continue;
        }
        let start = moved(&settings.zone, work.start, days);
        if there.iter().any(|t| t.target == original.target && t.start == start) {
            refusals.count::<()>(Err(Error::cannot("there_already", "that week has this work at this time already")))?;
            continue;
        }
        let copy = copy_of(tx, original, start, start.plus_ms(end.since_ms(work.start)));
        interval::check_ends(copy.start, copy.end.unwrap_or(start), tx.now())?;
        store::insert(tx.conn(), &copy)?;
        copied += 1;
        total += seconds(copy.start, copy.end.unwrap_or(start));
    }
    if copied > 0 {
        tx.log("entry", None::<EntryId>, &json!({ "copied_from": from, "to": to, "entries": copied, "seconds": total }))?;
    }
    Ok(CopiedWeek { copied, seconds: total, left_out: refusals.told() })
}

fn moved(zone: &Zone, at: Instant, by: chrono::TimeDelta) -> Instant {
    match zone.local(zone.wall(at) + by) {
        Local::One(at) | Local::Twice(at, _) | Local::Never(at) => at,
    }
}

fn copy_of(tx: &Tx<'_>, original: Interval, start: Instant, end: Instant) -> Interval {
    Interval {
        id: tx.new_id(),
        timer: None,
        device: tx.device(),
        kind: EntryKind::Work,
        start,
        end: Some(end),
        steady: None,
        source: Source::Manual,
        source_hash: None,
        written_off_at: None,
        created_at: tx.now(),
        ..original
    }
}
