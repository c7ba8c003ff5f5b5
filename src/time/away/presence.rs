//! When somebody was last seen at this machine, so that a program that died while nobody was there can still ask, and a timer that was forgotten
//! can be ended when its work did.

use super::{AwayCause, AwayGap, pending, report};
use crate::{
    activity,
    db::{Read, Tx, local},
    kernel::{Error, Instant, Result, id::FindingId},
    settings,
    time::{EntryKind, FindingKind, closing::Jump, store},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

const SEEN: &str = "presence.seen_at";
const HOUR_MS: i64 = 3_600_000;
const MINUTE_MS: i64 = 60_000;

/// What whoever watches the machine needs to know.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AwayStatus {
    /// 0: nothing is asked.
    pub idle_minutes: i64,
    /// Whether work is being timed.
    pub running: bool,
    pub last_seen_at: Option<Instant>,
    /// When the running timer will have run for longer than anybody works at a stretch; none once that was asked.
    pub guard_at: Option<Instant>,
    /// The newest first.
    pub pending: Vec<AwayGap>,
    /// The question whether the running timer was forgotten.
    pub forgotten: Option<Forgotten>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Forgotten {
    pub finding_id: FindingId,
    /// When somebody was last seen.
    pub ends_at: Instant,
}

pub fn status(read: &Read<'_>) -> Result<AwayStatus> {
    let settings = settings::get(read)?;
    let open = store::open_of(read.conn(), read.device())?.filter(|open| open.kind == EntryKind::Work);
    let guard_at = match &open {
        Some(open) if settings.long_run_hours > 0 && !store::gaps::has_long_run(read.conn(), open.id)? => {
            Some(open.start.plus_ms(settings.long_run_hours * HOUR_MS))
        }
        _ => None,
    };
    let forgotten = match &open {
        Some(open) => store::gaps::open_long_run(read.conn(), open.id)?.map(|(id, worked_ms)| (id, open.start.plus_ms(worked_ms))),
        None => None,
    };
    Ok(AwayStatus {
        idle_minutes: settings.idle_minutes,
        running: open.is_some(),
        last_seen_at: local::instant(read, SEEN)?,
        guard_at,
        pending: pending(read)?,
        forgotten: forgotten.map(|(finding_id, ends_at)| Forgotten { finding_id, ends_at }),
    })
}

/// Somebody was here at `at`. Never moves back.
pub fn seen(read: &Read<'_>, at: Instant) -> Result<()> {
    let at = at.min(read.now());
    if local::instant(read, SEEN)?.is_none_or(|before| before < at) {
        local::set_instant(read, SEEN, Some(at))?;
    }
    Ok(())
}

/// From now on nobody watches, because the user wants it so.
pub fn leave(read: &Read<'_>) -> Result<()> {
    local::set_instant(read, SEEN, None)
}

/// Asks about the time since the watching program died, when the timer that runs was watched by it.
pub fn recover(tx: &mut Tx<'_>) -> Result<Vec<AwayGap>> {
    let Some(seen) = local::instant(tx, SEEN)? else { return Ok(Vec::new()) };
    let now = tx.now();
    let watched = store::open_of(tx.conn(), tx.device())?.is_some_and(|open| open.start <= seen);
    seen_now(tx)?;
    if watched && seen < now { report(tx, seen, now, AwayCause::Idle) } else { Ok(Vec::new()) }
}

fn seen_now(tx: &Tx<'_>) -> Result<()> {
    seen(tx, tx.now())
}

/// Asks whether a timer that runs for longer than the setting says was forgotten, and proposes as its end when somebody was last seen, or where
/// nobody watches, last changed something. Once a stretch. Answers whether it asked.
pub fn guard(tx: &mut Tx<'_>) -> Result<bool> {
    let now = tx.now();
    let Some(open) = store::open_of(tx.conn(), tx.device())? else { return Ok(false) };
    if status(tx)?.guard_at.is_none_or(|at| at > now) {
        return Ok(false);
    }
    let seen = local::instant(tx, SEEN)?.filter(|seen| *seen >= open.start);
    // Starting it is no sign that it was worked on.
    let changed = || Ok(activity::last_by_hand(tx.conn(), tx.device())?.filter(|at| at.since_ms(open.start) >= MINUTE_MS));
    let last = seen.map_or_else(changed, |seen| Ok::<_, Error>(Some(seen)))?.unwrap_or(now);
    let jump = Jump { kind: FindingKind::LongRun, wall_ms: now.since_ms(open.start), steady_ms: last.since_ms(open.start) };
    store::insert_finding(tx.conn(), tx.new_id(), open.id, jump, now)?;
    tx.log("entry", Some(open.id), &json!({ "long_run": jump.wall_ms, "last_seen": last }))?;
    Ok(true)
}
