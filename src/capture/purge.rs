//! Deleting what was captured so that it is gone: rows are overwritten, and the caller empties the journal.

use super::{Exclusion, Stretch, preferences, rules, store};
use crate::{
    db::{Read, Tx},
    kernel::{Error, Instant, Result, id::RowId},
};
use serde_json::json;

const DAY_MS: i64 = 86_400_000;

/// Deletes what lies in `[from, to)`, cuts what reaches into it, and forgets what was learned from it. Answers the stretches that were deleted or cut.
///
/// # Errors
/// `end_before_start`.
pub fn forget(tx: &mut Tx<'_>, from: Option<Instant>, to: Option<Instant>) -> Result<usize> {
    let (from, to) = (from.unwrap_or(Instant::from_ms(i64::MIN)), to.unwrap_or(Instant::from_ms(i64::MAX)));
    if to <= from {
        return Err(Error::invalid("to", "end_before_start", "is not after the start: give a later end"));
    }
    tx.leave_no_trace()?;
    let (mut kept, mut touched) = (Vec::new(), 0);
    for s in all(tx)? {
        if s.end <= from || s.start >= to {
            kept.push(s);
            continue;
        }
        touched += 1;
        let rests = [Stretch { end: s.end.min(from), ..s.clone() }, Stretch { start: s.start.max(to), ..s }];
        kept.extend(rests.into_iter().filter(|r| r.start < r.end));
    }
    if touched > 0 {
        store::rewrite(tx.conn(), &kept)?;
    }
    store::keep_lessons_outside(tx.conn(), from, to)?;
    store::delete_dismissals(tx.conn(), from, to)?;
    Ok(touched)
}

fn all(tx: &Tx<'_>) -> Result<Vec<Stretch>> {
    store::touching(tx.conn(), Instant::from_ms(i64::MIN), Instant::from_ms(i64::MAX))
}

fn oldest_kept(read: &Read<'_>) -> Result<Instant> {
    Ok(read.now().plus_ms(-preferences::get(read)?.retention_days * DAY_MS))
}

/// Whether anything is older than the user wants it kept.
pub fn is_due(read: &Read<'_>) -> Result<bool> {
    store::has_before(read.conn(), oldest_kept(read)?)
}

/// Deletes what is older than the user wants it kept.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize> {
    let before = oldest_kept(tx)?;
    forget(tx, None, Some(before))
}

/// Excludes from now on, and takes away what was captured of it.
///
/// # Errors
/// Names `pattern`.
pub fn exclude(tx: &mut Tx<'_>, exclusion: Exclusion) -> Result<usize> {
    tx.leave_no_trace()?;
    let exclusion = exclusion.clean()?;
    store::insert_exclusion(tx.conn(), &exclusion, tx.now())?;
    tx.log("capture", None::<uuid::Uuid>, &json!({}))?;
    apply(tx)
}

/// Holds the rules over what is there already.
pub fn apply(tx: &Tx<'_>) -> Result<usize> {
    let (preferences, exclusions) = (preferences::get(tx)?, store::exclusions(tx.conn())?);
    let (mut kept, mut changed) = (Vec::new(), 0);
    for s in all(tx)? {
        let left = rules::kept(&preferences, &exclusions, s.clone());
        changed += usize::from(left.as_ref() != Some(&s));
        kept.extend(left);
    }
    if changed > 0 {
        store::rewrite(tx.conn(), &kept)?;
        // Their words may be those of what is gone.
        store::keep_lessons_outside(tx.conn(), Instant::from_ms(i64::MIN), Instant::from_ms(i64::MAX))?;
    }
    Ok(changed)
}

/// # Errors
/// `not_found`.
pub fn include(tx: &mut Tx<'_>, id: RowId) -> Result<()> {
    if !store::delete_exclusion(tx.conn(), id)? {
        return Err(Error::not_found("exclusion", id));
    }
    tx.log("capture", None::<uuid::Uuid>, &json!({}))
}
