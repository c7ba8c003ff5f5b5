//! Writing what was in front: batches of the shell, in the order in which it happened.

use super::{Stretch, preferences, rules, store};
use crate::{
    db::Tx,
    kernel::{Instant, Result},
};

/// What is shorter is a passing glance: its time goes to what was in front before.
const GLANCE_MS: i64 = 5_000;
/// The shell's batches meet without a hole; more than this is one.
const SEAM_MS: i64 = 1_000;
/// A stretch that is longer was made by a wrong clock.
const LONGEST_MS: i64 = 86_400_000;

/// Writes what may be written, nothing while capture is off or paused. Leaves no line of activity: when the machine was used is nobody's to read.
pub fn record(tx: &mut Tx<'_>, stretches: Vec<Stretch>) -> Result<usize> {
    tx.leave_no_trace()?;
    let preferences = preferences::get(tx)?;
    if !preferences.records(tx.now()) {
        return Ok(0);
    }
    let exclusions = store::exclusions(tx.conn())?;
    let mut written = 0;
    for stretch in stretches {
        if let Some(stretch) = rules::kept(&preferences, &exclusions, stretch) {
            written += usize::from(keep(tx, stretch)?);
        }
    }
    Ok(written)
}

fn keep(tx: &Tx<'_>, mut stretch: Stretch) -> Result<bool> {
    let before = store::last_from(tx.conn(), stretch.start)?;
    if let Some(before) = &before {
        stretch.start = stretch.start.max(before.end);
    }
    if let Some(next) = store::first_after(tx.conn(), stretch.start)? {
        stretch.end = stretch.end.min(next);
    }
    let length = stretch.end.since_ms(stretch.start);
    if length <= 0 || length > LONGEST_MS || stretch.end.since_ms(tx.now()) > SEAM_MS {
        return Ok(false);
    }
    let meets = |before: &Stretch| stretch.start.since_ms(before.end) <= SEAM_MS;
    match before.filter(meets) {
        Some(before) if length < GLANCE_MS || (before.app == stretch.app && before.title == stretch.title) => {
            store::extend(tx.conn(), before.start, stretch.end)?;
        }
        _ if length < GLANCE_MS => return Ok(false),
        _ => store::insert(tx.conn(), &stretch)?,
    }
    Ok(true)
}

/// The part of a stretch in `[from, to)`.
pub fn within(stretch: &Stretch, from: Instant, to: Instant) -> Option<Stretch> {
    let part = Stretch { start: stretch.start.max(from), end: stretch.end.min(to), ..stretch.clone() };
    (part.start < part.end).then_some(part)
}
