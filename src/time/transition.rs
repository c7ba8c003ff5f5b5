//! Pause, resume, break and stop: the open interval ends and, unless it was stopped, the next begins at the same instant.

use super::{
    EntryKind, FindingKind, Interval,
    closing::{self, Clocks, Closing},
    store,
};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result, id::EntryId},
};
use serde_json::json;

/// # Errors
/// `no_timer`, `already_paused`, `on_break`.
pub fn pause(tx: &mut Tx<'_>) -> Result<()> {
    let open = open(tx)?;
    match open.kind {
        EntryKind::Work => go_on(tx, open, EntryKind::Pause),
        EntryKind::Pause => Err(Error::cannot("already_paused", "the timer is paused already: resume or stop it")),
        EntryKind::Break => Err(Error::cannot("on_break", "a break is running: end it, or stop the timer")),
    }
}

/// Ends a pause, or a break.
///
/// # Errors
/// `no_timer`, `not_paused`.
pub fn resume(tx: &mut Tx<'_>) -> Result<()> {
    let open = open(tx)?;
    match open.kind {
        EntryKind::Pause | EntryKind::Break => go_on(tx, open, EntryKind::Work),
        EntryKind::Work => Err(Error::cannot("not_paused", "the timer is running already")),
    }
}

/// # Errors
/// `no_timer`, `already_on_break`.
pub fn break_start(tx: &mut Tx<'_>) -> Result<()> {
    let open = open(tx)?;
    match open.kind {
        EntryKind::Work | EntryKind::Pause => go_on(tx, open, EntryKind::Break),
        EntryKind::Break => Err(Error::cannot("already_on_break", "a break is running already: end it, or stop the timer")),
    }
}

/// # Errors
/// `no_timer`, `not_on_break`.
pub fn break_stop(tx: &mut Tx<'_>) -> Result<()> {
    let open = open(tx)?;
    match open.kind {
        EntryKind::Break => go_on(tx, open, EntryKind::Work),
        EntryKind::Work | EntryKind::Pause => Err(Error::cannot("not_on_break", "there is no break to end")),
    }
}

/// Stops the timer, also a paused one. Answers its last interval.
///
/// # Errors
/// `no_timer`, `at_in_future`, `before_start`.
pub fn stop(tx: &mut Tx<'_>, at: Option<Instant>) -> Result<EntryId> {
    let open = open(tx)?;
    let id = open.id;
    end(tx, open, at)?;
    Ok(id)
}

/// Forgets the timer with all its intervals.
///
/// # Errors
/// `no_timer`; `billed` or `on_draft` when a part of it is on an invoice.
pub fn discard(tx: &mut Tx<'_>) -> Result<()> {
    let open = open(tx)?;
    for interval in life_of(tx, &open)? {
        store::lines::refuse_billed(tx.conn(), interval.id)?;
        store::set_deleted(tx.conn(), interval.id, tx.now())?;
    }
    tx.log("timer", Some(open.id), &json!({ "timer": open.timer, "discarded": true }))
}

/// The open interval and those before it.
pub(super) fn life_of(tx: &Tx<'_>, open: &Interval) -> Result<Vec<Interval>> {
    match open.timer {
        Some(timer) => store::of_timer(tx.conn(), timer),
        None => Ok(vec![open.clone()]),
    }
}

pub(super) fn open(tx: &Tx<'_>) -> Result<Interval> {
    store::open_of(tx.conn(), tx.device())?.ok_or_else(|| Error::cannot("no_timer", "no timer is running: start one first"))
}

fn go_on(tx: &mut Tx<'_>, open: Interval, kind: EntryKind) -> Result<()> {
    let before = open.clone();
    let closing = end(tx, open, None)?;
    let next = Interval {
        id: tx.new_id(),
        kind,
        start: closing.next,
        end: None,
        end_zone: None,
        steady: Some(tx.steady()),
        written_off_at: None,
        created_at: tx.now(),
        ..before
    };
    store::insert(tx.conn(), &next)?;
    tx.log("timer", Some(next.id), &json!({ "timer": next.timer, "to": kind.word(), "start": next.start }))
}

/// Ends the open interval. One of no length is kept only when it is all the work that its timer did.
pub(super) fn end(tx: &mut Tx<'_>, mut open: Interval, at: Option<Instant>) -> Result<Closing> {
    let clocks = Clocks { now: tx.now(), steady: tx.steady() };
    let told_ms = store::gaps::slept_ms(tx.conn(), open.device, open.start, tx.now())?;
    let closing = closing::close(open.start, open.steady.as_ref(), &clocks, at, told_ms)?;
    open.end = Some(closing.end);
    open.end_zone = closing.end_zone.clone();
    store::put_facts(tx.conn(), &open)?;
    let worked = open.kind == EntryKind::Work;
    // A pause that a step made longer or shorter bills nothing; a clock that went back may make the work around it lie over each other.
    let told: Vec<_> = closing.jumps.iter().filter(|jump| worked || jump.kind == FindingKind::ClockBack).collect();
    for jump in &told {
        store::insert_finding(tx.conn(), tx.new_id(), open.id, **jump, tx.now())?;
    }
    let of_no_length = closing.end == open.start;
    if told.is_empty() && of_no_length && (!worked || store::has_other_work(tx.conn(), open.timer, open.id)?) {
        store::set_deleted(tx.conn(), open.id, tx.now())?;
    }
    tx.log("timer", Some(open.id), &json!({ "timer": open.timer, "end": closing.end }))?;
    Ok(closing)
}
