//! Pomodoro: rounds of focus on the running timer, with breaks between them that are the timer's own breaks.
//!
//! Invariants: a round is a fact, at most one of a device is open; how far a focus has come is read from the work that the timer did in it, so a
//! pause makes it no shorter; counts are counts of rounds. Nothing begins work but the user: a break that is over waits. Does not hold: time.

pub mod api;
mod round;
mod store;
mod turn;

pub use round::{Phase, PomodoroRound, PomodoroStatus};
pub use turn::{settle, skip, start, stop};

use crate::{
    db::Read,
    kernel::{Instant, Result},
    settings::{self, PomodoroLengths},
    time::{self, EntryKind},
};
use round::Round;

const fn planned_minutes(phase: Phase, lengths: PomodoroLengths) -> i64 {
    match phase {
        Phase::Focus => lengths.focus_minutes,
        Phase::Break => lengths.break_minutes,
        Phase::LongBreak => lengths.long_break_minutes,
    }
}

pub fn status(read: &Read<'_>) -> Result<PomodoroStatus> {
    let settings = settings::get(read)?;
    let lengths = settings.pomodoro;
    let (from, to) = settings.zone.day_bounds(settings.day_of(read.now()));
    let done = store::done(read.conn(), read.device(), from, to)?;
    let set_from = store::last_long_break(read.conn(), read.device())?.map_or(from, |at| at.plus_ms(1).max(from));
    let done_in_set = store::done(read.conn(), read.device(), set_from, to)?;
    let current = store::open(read.conn(), read.device())?;
    let next = current.as_ref().map(|round| match round.phase {
        Phase::Focus => break_after(done_in_set + 1, lengths),
        Phase::Break | Phase::LongBreak => Phase::Focus,
    });
    let stale = match &current {
        None => false,
        Some(round) => match (round.phase, time::open_kind(read)?) {
            (_, None) => true,
            (Phase::Focus, Some(EntryKind::Work)) => passed_ms(read, round)? >= round.planned_ms,
            (Phase::Break | Phase::LongBreak, Some(EntryKind::Work)) => true,
            _ => false,
        },
    };
    Ok(PomodoroStatus {
        lengths,
        current: current.map(|round| shown(read, &round)).transpose()?,
        next,
        done_today: done,
        done_in_set,
        stale,
        now: read.now(),
    })
}

/// The break that so many rounds of a set are followed by.
const fn break_after(done_in_set: i64, lengths: PomodoroLengths) -> Phase {
    if done_in_set % lengths.long_break_after == 0 { Phase::LongBreak } else { Phase::Break }
}

fn passed_ms(read: &Read<'_>, round: &Round) -> Result<i64> {
    match round.phase {
        Phase::Focus => time::timed_ms(read, round.start),
        Phase::Break | Phase::LongBreak => Ok(read.now().since_ms(round.start).max(0)),
    }
}

fn shown(read: &Read<'_>, round: &Round) -> Result<PomodoroRound> {
    let passed_ms = passed_ms(read, round)?;
    let kind = time::open_kind(read)?;
    let counts = match round.phase {
        Phase::Focus => kind == Some(EntryKind::Work),
        Phase::Break | Phase::LongBreak => true,
    };
    let left_ms = round.planned_ms - passed_ms;
    Ok(PomodoroRound {
        id: round.id,
        phase: round.phase,
        started_at: round.start,
        planned_seconds: round.planned_ms / 1000,
        passed_seconds: passed_ms.div_euclid(1000),
        counts,
        due_at: counts.then(|| read.now().plus_ms(left_ms)),
        over: left_ms <= 0,
    })
}

/// When the timer came to do what it does.
fn last_change(read: &Read<'_>) -> Result<Instant> {
    Ok(time::open_since(read)?.unwrap_or(read.now()))
}
