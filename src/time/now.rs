//! What this device's timer does now and did lately, for features that follow it.

use super::{EntryKind, store};
use crate::{
    db::Read,
    kernel::{Instant, Result},
};

/// None without a timer.
pub fn open_kind(read: &Read<'_>) -> Result<Option<EntryKind>> {
    Ok(store::open_of(read.conn(), read.device())?.map(|open| open.kind))
}

/// Since when the timer does what it does.
pub fn open_since(read: &Read<'_>) -> Result<Option<Instant>> {
    Ok(store::open_of(read.conn(), read.device())?.map(|open| open.start))
}

/// What this device's timers worked since an instant.
pub fn timed_ms(read: &Read<'_>, from: Instant) -> Result<i64> {
    let now = read.now();
    let work = store::gaps::work_under(read.conn(), read.device(), from, now, now)?;
    Ok(work.iter().map(|w| w.end.unwrap_or(now).min(now).since_ms(w.start.max(from))).sum())
}

/// When the latest work of this device ended.
pub fn last_end(read: &Read<'_>) -> Result<Option<Instant>> {
    store::last_end(read.conn(), read.device())
}
