//! The user's word on a proposal: booked, as it is or as they changed it, or dismissed.

use super::{api::AcceptProposal, day, runs::runs, store};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result, id::EntryId},
    time::{self, Target},
};
use serde_json::json;

/// # Errors
/// `already_tracked` when time was tracked there meanwhile; what adding an entry refuses. Then none is added.
pub fn accept(tx: &mut Tx<'_>, proposals: Vec<AcceptProposal>) -> Result<Vec<EntryId>> {
    tx.leave_no_trace()?;
    let mut ids = Vec::new();
    for q in proposals {
        if !time::spans(tx, q.start, q.end)?.is_empty() {
            let message = format!("time was tracked between {} and {} meanwhile: choose from what is proposed now", q.start, q.end);
            return Err(Error::cannot("already_tracked", message));
        }
        let target = Target::from(q.link.unwrap_or_default());
        let new =
            time::api::AddEntry { note: q.note, link: q.link, tags: q.tags, billable: q.billable, start: q.start, end: q.end, zone: None };
        let id = time::add(tx, new)?;
        if target != Target::Nothing {
            learn(tx, id, q.start, q.end)?;
        }
        ids.push(id);
    }
    Ok(ids)
}

fn learn(tx: &Tx<'_>, id: EntryId, start: Instant, end: Instant) -> Result<()> {
    // All of it as one run: the user took it for one work.
    let all = runs(day::stretches(tx, start, end)?, end.since_ms(start).saturating_add(1));
    match all.iter().max_by_key(|run| run.end().since_ms(run.start())) {
        Some(run) => store::insert_lesson(tx.conn(), id, start, run.topic()),
        None => Ok(()),
    }
}

/// Nothing is proposed in `[start, end)` any more.
///
/// # Errors
/// `end_before_start`.
pub fn dismiss(tx: &mut Tx<'_>, start: Instant, end: Instant) -> Result<()> {
    if end <= start {
        return Err(Error::invalid("end", "end_before_start", "is not after the start: give a later end"));
    }
    store::insert_dismissal(tx.conn(), tx.new_id(), start, end)?;
    tx.log("capture", None::<uuid::Uuid>, &json!({}))
}
