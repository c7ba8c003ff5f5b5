//! The table `pomodoro_rounds`; nobody else writes it.

use super::round::{Outcome, Phase, Round};
use crate::kernel::{
    Error, Instant, Result,
    id::{DeviceId, RoundId},
};
use rusqlite::{Connection, OptionalExtension as _, Row};

fn round(r: &Row<'_>) -> rusqlite::Result<Round> {
    let phase = match r.get_ref("phase")?.as_str()? {
        "break" => Phase::Break,
        "long_break" => Phase::LongBreak,
        _ => Phase::Focus,
    };
    Ok(Round { id: r.get("id")?, phase, start: r.get("started_at_ms")?, planned_ms: r.get("planned_ms")? })
}

pub fn open(conn: &Connection, device: DeviceId) -> Result<Option<Round>> {
    let sql = "SELECT * FROM pomodoro_rounds WHERE device_id = ?1 AND ended_at_ms IS NULL AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([device], round).optional()?)
}

pub fn insert(conn: &Connection, device: DeviceId, round: Round) -> Result<()> {
    conn.prepare_cached("INSERT INTO pomodoro_rounds (id, device_id, phase, started_at_ms, planned_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((round.id, device, round.phase.word(), round.start, round.planned_ms))?;
    Ok(())
}

pub fn end(conn: &Connection, id: RoundId, at: Instant, outcome: Outcome) -> Result<()> {
    let sql = "UPDATE pomodoro_rounds SET ended_at_ms = max(?2, started_at_ms), outcome = ?3 WHERE id = ?1 AND ended_at_ms IS NULL";
    match conn.prepare_cached(sql)?.execute((id, at, outcome.word()))? {
        1 => Ok(()),
        changed => Err(Error::bug(format!("{changed} rounds ended instead of one"))),
    }
}

/// Rounds of focus that were finished in a range.
pub fn done(conn: &Connection, device: DeviceId, from: Instant, to: Instant) -> Result<i64> {
    let sql = "SELECT count(*) FROM pomodoro_rounds WHERE device_id = ?1 AND ended_at_ms >= ?2 AND ended_at_ms < ?3 AND phase = 'focus'
               AND outcome = 'done' AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row((device, from, to), |r| r.get(0))?)
}

/// When the last long break began.
pub fn last_long_break(conn: &Connection, device: DeviceId) -> Result<Option<Instant>> {
    let sql = "SELECT max(started_at_ms) FROM pomodoro_rounds WHERE device_id = ?1 AND phase = 'long_break' AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([device], |r| r.get(0))?)
}
