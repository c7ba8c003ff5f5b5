//! Changing what the open timer is, and when it began.

use super::{Target, api::UpdateTimer, closing, link, transition};
use crate::{
    db::Tx,
    kernel::{Error, Patch, Result},
};
use serde_json::json;

/// Changes all intervals of the open timer; `start` moves the first.
///
/// # Errors
/// `no_timer`; `at_in_future`, `too_long`; `after_end` when the first interval would end before it starts; a wrong link, note or tag.
pub fn update(tx: &mut Tx<'_>, q: UpdateTimer) -> Result<()> {
    let open = transition::open(tx)?;
    let (note, tags) = link::words(q.note.as_ref().unwrap_or(&open.note), q.tags.as_ref().unwrap_or(&open.tags))?;
    let target = match q.link {
        Patch::Keep => open.target,
        Patch::Clear => Target::Nothing,
        Patch::Set(link) => link::usable(tx, link)?.target,
    };
    let mut first = true;
    for before in transition::life_of(tx, &open)? {
        let mut after = before.clone();
        (after.note, after.tags) = (note.clone(), tags.clone());
        if !q.link.is_keep() {
            after.target = target;
        }
        after.billable = q.billable.unwrap_or(after.billable);
        if let Some(start) = q.start.filter(|_| std::mem::take(&mut first)) {
            closing::begun("start", start, tx.now())?;
            if after.end.is_some_and(|end| start > end) {
                return Err(Error::invalid("start", "after_end", "is after the end of the timer's first stretch of work"));
            }
            after.steady = after.steady.map(|steady| steady.shifted(start.since_ms(after.start)));
            after.start = start;
        }
        super::edit::write(tx, &before, &after)?;
    }
    tx.log("timer", Some(open.id), &json!({ "timer": open.timer, "start": q.start }))
}
