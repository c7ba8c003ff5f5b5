//! From one round to the next: by the clock, or because the user says so.

use super::{
    break_after, last_change, passed_ms, planned_minutes,
    round::{Outcome, Phase, Round},
    status, store,
};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result},
    settings,
    time::{self, EntryKind, api::StartTimer},
};
use serde_json::json;

/// Begins with a focus: on the timer that is there, which goes on if it was paused, else on a new one.
///
/// # Errors
/// `already_running`; what starting a timer refuses.
pub fn start(tx: &mut Tx<'_>, what: Option<StartTimer>) -> Result<()> {
    settle(tx)?;
    if let Some(round) = store::open(tx.conn(), tx.device())? {
        let message = format!("rounds are running already, since {}: skip this one, or stop them", round.start);
        return Err(Error::cannot("already_running", message));
    }
    match (time::open_kind(tx)?, what) {
        (None, what) => {
            time::start(tx, what.unwrap_or_default())?;
        }
        (Some(_), Some(what)) => {
            time::switch(tx, what)?;
        }
        (Some(EntryKind::Work), None) => {}
        (Some(EntryKind::Pause | EntryKind::Break), None) => time::resume(tx)?,
    }
    begin(tx, Phase::Focus, tx.now())
}

/// Ends the round now and begins the next: a focus that is cut short counts as none.
///
/// # Errors
/// `no_rounds`.
pub fn skip(tx: &mut Tx<'_>) -> Result<()> {
    // A focus that is over turns into its break by this very step, not before it.
    let turned = settle(tx)?.is_some();
    let round = open(tx)?;
    if turned {
        return Ok(());
    }
    let over = passed_ms(tx, &round)? >= round.planned_ms;
    next(tx, round, if over { Outcome::Done } else { Outcome::Skipped })
}

/// No more rounds. The timer stays as it is.
///
/// # Errors
/// `no_rounds`.
pub fn stop(tx: &mut Tx<'_>) -> Result<()> {
    settle(tx)?;
    let round = open(tx)?;
    end(tx, round, tx.now(), Outcome::Stopped)
}

fn open(tx: &Tx<'_>) -> Result<Round> {
    store::open(tx.conn(), tx.device())?.ok_or_else(|| Error::cannot("no_rounds", "no rounds are running: start them first"))
}

/// Does what is due: a focus that is over turns into a break; a timer that was stopped, or that went on from its break, takes the rounds along.
/// Answers the phase that began by it.
pub fn settle(tx: &mut Tx<'_>) -> Result<Option<Phase>> {
    let Some(round) = store::open(tx.conn(), tx.device())? else { return Ok(None) };
    let over = passed_ms(tx, &round)? >= round.planned_ms;
    match (round.phase, time::open_kind(tx)?) {
        (phase, None) => {
            let stopped = time::last_end(tx)?.unwrap_or(tx.now());
            end(tx, round, stopped, if phase == Phase::Focus && over { Outcome::Done } else { Outcome::Stopped })?;
        }
        (Phase::Focus, Some(EntryKind::Work)) if over => {
            next(tx, round, Outcome::Done)?;
            return Ok(store::open(tx.conn(), tx.device())?.map(|round| round.phase));
        }
        (Phase::Break | Phase::LongBreak, Some(EntryKind::Work)) => {
            let resumed = last_change(tx)?;
            let whole = resumed.since_ms(round.start) >= round.planned_ms;
            end(tx, round, resumed, if whole { Outcome::Done } else { Outcome::Skipped })?;
            begin(tx, Phase::Focus, resumed)?;
        }
        _ => {}
    }
    Ok(None)
}

fn next(tx: &mut Tx<'_>, round: Round, outcome: Outcome) -> Result<()> {
    end(tx, round, tx.now(), outcome)?;
    let phase = match round.phase {
        Phase::Focus => {
            let before = status(tx)?;
            let in_set = before.done_in_set.max(1);
            if outcome == Outcome::Done { break_after(in_set, before.lengths) } else { Phase::Break }
        }
        Phase::Break | Phase::LongBreak => Phase::Focus,
    };
    match (phase, time::open_kind(tx)?) {
        (Phase::Focus, Some(EntryKind::Pause | EntryKind::Break)) => time::resume(tx)?,
        (Phase::Break | Phase::LongBreak, Some(EntryKind::Work | EntryKind::Pause)) => time::break_start(tx)?,
        _ => {}
    }
    begin(tx, phase, tx.now())
}

fn begin(tx: &mut Tx<'_>, phase: Phase, at: Instant) -> Result<()> {
    let planned_ms = planned_minutes(phase, settings::get(tx)?.pomodoro) * 60_000;
    let round = Round { id: tx.new_id(), phase, start: at, planned_ms };
    store::insert(tx.conn(), tx.device(), round)?;
    tx.log("pomodoro", Some(round.id), &json!({ "phase": phase }))
}

fn end(tx: &mut Tx<'_>, round: Round, at: Instant, outcome: Outcome) -> Result<()> {
    store::end(tx.conn(), round.id, at, outcome)?;
    tx.log("pomodoro", Some(round.id), &json!({ "ended": outcome.word() }))
}
