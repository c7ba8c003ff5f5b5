//! Changing entries that are there: edit, split, delete, write off, decide a finding.

use super::{EntryKind, FindingKind, Interval, Target, api::EditEntry, closing, get, interval, link, store, transition};
use crate::{
    db::Tx,
    kernel::{
        Error, Instant, Patch, Result,
        id::{EntryId, FindingId},
    },
};
use serde_json::json;

/// Changes what is given. An entry whose times are changed by hand stands on its own from then on.
///
/// # Errors
/// `not_found`; what [`interval::check_ends`] refuses; `billed`; `on_draft` unless only note and tags change; `timer_running` for the end of the running one;
/// a wrong link, note, tag or rate.
pub fn edit(tx: &mut Tx<'_>, q: EditEntry) -> Result<EntryId> {
    let before = get(tx, q.id)?;
    let mut after = before.clone();
    (after.note, after.tags) = link::words(q.note.as_ref().unwrap_or(&before.note), q.tags.as_ref().unwrap_or(&before.tags))?;
    match q.link {
        Patch::Keep => {}
        Patch::Clear => after.target = Target::Nothing,
        Patch::Set(link) => after.target = link::existing(tx, link)?.target,
    }
    after.billable = q.billable.unwrap_or(before.billable);
    match q.hourly {
        Patch::Keep => {}
        Patch::Clear => after.hourly = None,
        Patch::Set(rate) => after.hourly = Some(rate.check("hourly")?),
    }
    after.zone = q.zone.unwrap_or(before.zone.clone());
    after.start = q.start.unwrap_or(before.start);
    match (before.end, q.end) {
        (Some(end), new) => {
            let end = new.unwrap_or(end);
            after.end = Some(end);
            if after.start != before.start || Some(end) != before.end {
                interval::check_ends(after.start, end, tx.now())?;
                stand_alone(tx, &mut after)?;
            }
        }
        (None, Some(_)) => return Err(running()),
        (None, None) if after.start != before.start => {
            closing::begun("start", after.start, tx.now())?;
            apart_from_siblings(tx, &after)?;
            after.steady = after.steady.map(|steady| steady.shifted(after.start.since_ms(before.start)));
        }
        (None, None) => {}
    }
    write(tx, &before, &after)?;
    tx.log("entry", Some(q.id), &json!({ "start": after.start, "end": after.end }))?;
    Ok(q.id)
}

/// Writes what differs. On a draft only note and tags are free, on an issued document nothing is: the log of the time stands behind the paper.
pub(super) fn write(tx: &Tx<'_>, before: &Interval, after: &Interval) -> Result<()> {
    let words = (&before.note, &before.tags) != (&after.note, &after.tags);
    let facts = Interval { note: before.note.clone(), tags: before.tags.clone(), ..after.clone() } != *before;
    // All refusals stand before all writes: an edit of many goes on after one that is refused.
    if words {
        store::lines::refuse_issued(tx.conn(), before.id)?;
    }
    if facts {
        store::lines::refuse_billed(tx.conn(), before.id)?;
        store::put_facts(tx.conn(), after)?;
    }
    if words {
        store::put_words(tx.conn(), after)?;
    }
    Ok(())
}

/// The end of an entry that has one.
pub(super) fn ended(entry: &Interval) -> Result<Instant> {
    entry.end.ok_or_else(running)
}

fn running() -> Error {
    Error::cannot("timer_running", "this entry is still running: stop the timer first, or discard it")
}

/// Takes an entry out of its timer, unless that timer still counts on it.
fn stand_alone(tx: &Tx<'_>, entry: &mut Interval) -> Result<()> {
    match entry.timer {
        Some(timer) if store::of_timer(tx.conn(), timer)?.iter().any(|i| i.end.is_none()) => apart_from_siblings(tx, entry),
        _ => {
            entry.timer = None;
            Ok(())
        }
    }
}

/// The intervals of an open timer must not come to lie over each other: its elapsed time is their sum.
fn apart_from_siblings(tx: &Tx<'_>, entry: &Interval) -> Result<()> {
    let Some(timer) = entry.timer else { return Ok(()) };
    let ends = |i: &Interval| i.end.unwrap_or(Instant::from_ms(i64::MAX));
    let over = store::of_timer(tx.conn(), timer)?.iter().any(|o| o.id != entry.id && o.start < ends(entry) && entry.start < ends(o));
    if over {
        let message = "would lie over another stretch of the timer that is still running: stop the timer first";
        return Err(Error::invalid("start", "overlaps_timer", message));
    }
    Ok(())
}

/// Cuts an entry in two at `at`; the parts sum to the whole.
///
/// # Errors
/// `outside_entry`; `timer_running`; `billed`, `on_draft`.
pub fn split(tx: &mut Tx<'_>, id: EntryId, at: Instant) -> Result<(EntryId, EntryId)> {
    let mut first = get(tx, id)?;
    let end = ended(&first)?;
    if at <= first.start || at >= end {
        return Err(Error::invalid("at", "outside_entry", format!("is not between {} and {end}", first.start)));
    }
    store::lines::refuse_billed(tx.conn(), id)?;
    let second = Interval { id: tx.new_id(), start: at, steady: None, source_hash: None, created_at: tx.now(), ..first.clone() };
    first.end = Some(at);
    first.end_zone = None;
    store::put_facts(tx.conn(), &first)?;
    store::insert(tx.conn(), &second)?;
    store::set_written_off(tx.conn(), second.id, first.written_off_at)?;
    tx.log("entry", Some(id), &json!({ "split_at": at, "second": second.id }))?;
    Ok((id, second.id))
}

/// Deletes entries; a timer of which no work is left goes with its pauses. Answers how many were deleted that the caller named.
///
/// # Errors
/// `not_found`, `timer_running`, `billed`, `on_draft`: nothing is deleted then.
pub fn delete(tx: &mut Tx<'_>, mut ids: Vec<EntryId>) -> Result<usize> {
    ids.sort_unstable();
    ids.dedup();
    for id in &ids {
        let entry = get(tx, *id)?;
        ended(&entry)?;
        store::lines::refuse_billed(tx.conn(), *id)?;
        store::set_deleted(tx.conn(), *id, tx.now())?;
        if let Some(timer) = entry.timer {
            store::delete_idle(tx.conn(), timer, tx.now())?;
        }
        tx.log("entry", Some(*id), &json!({ "deleted": true }))?;
    }
    Ok(ids.len())
}

/// Says that billable work will not be billed, or takes that back. Answers how many changed.
///
/// # Errors
/// `not_found`, `timer_running`, `not_billable`, `billed`, `on_draft`.
pub fn write_off(tx: &mut Tx<'_>, ids: &[EntryId], written_off: bool) -> Result<usize> {
    let mut changed = 0;
    for id in ids {
        let entry = get(tx, *id)?;
        ended(&entry)?;
        if !entry.billable || entry.kind != EntryKind::Work {
            return Err(Error::cannot("not_billable", "this time is not billable: there is nothing to write off"));
        }
        if entry.written_off_at.is_some() != written_off {
            store::lines::refuse_billed(tx.conn(), *id)?;
            store::set_written_off(tx.conn(), *id, written_off.then_some(tx.now()))?;
            tx.log("entry", Some(*id), &json!({ "written_off": written_off }))?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// Decides a finding: the entry stays as the wall clock told it, or ends when the steady clock says.
///
/// # Errors
/// `not_found`, `already_resolved`; with `use_steady` also `billed`, `on_draft`.
pub fn resolve(tx: &mut Tx<'_>, id: FindingId, use_steady: bool) -> Result<EntryId> {
    let (entry_id, kind, steady_ms, resolved) = store::open_finding(tx.conn(), id)?.ok_or_else(|| Error::not_found("finding", id))?;
    if resolved {
        return Err(Error::cannot("already_resolved", "this finding is decided already"));
    }
    if use_steady {
        let before = get(tx, entry_id)?;
        let end = before.start.plus_ms(steady_ms);
        match (kind, before.end) {
            (FindingKind::LongRun, None) => {
                transition::end(tx, before, Some(end))?;
            }
            // It was stopped meanwhile: never made longer.
            (FindingKind::LongRun, Some(ended)) if ended <= end => {}
            _ => {
                ended(&before)?;
                write(tx, &before, &Interval { end: Some(end), ..before.clone() })?;
            }
        }
    }
    store::set_resolved(tx.conn(), id, tx.now())?;
    tx.log("entry", Some(entry_id), &json!({ "finding": id, "use_steady": use_steady }))?;
    Ok(entry_id)
}
