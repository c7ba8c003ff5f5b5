//! The table `outbox`; nobody else writes it.

use super::{Effect, NewEffect, Queue, State};
use crate::kernel::{
    Instant, Result,
    id::{ConnectionId, DeviceId, EffectId},
    sql::SqlId,
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, types::FromSqlError};
use serde_json::Value;
use uuid::Uuid;

/// Those that may be carried out at `:now`: the first of their lane, of an account that is connected and waits for nobody.
const DUE: &str = "FROM outbox o JOIN connections c ON c.id = o.connection_id
    WHERE o.ended_at_ms IS NULL AND o.device_id = :device AND o.state <> 'parked' AND c.disconnected_at_ms IS NULL AND c.trouble IS NULL
        AND NOT EXISTS (SELECT 1 FROM outbox e
            WHERE e.ended_at_ms IS NULL AND e.connection_id = o.connection_id AND e.lane = o.lane AND e.rowid < o.rowid)";

fn effect(r: &Row<'_>) -> rusqlite::Result<Effect> {
    let payload: String = r.get("payload")?;
    Ok(Effect {
        id: r.get("id")?,
        connection: r.get("connection_id")?,
        kind: r.get("kind")?,
        lane: r.get("lane")?,
        entity: r.get("entity")?,
        entity_id: r.get::<_, SqlId>("entity_id")?.0,
        payload: serde_json::from_str(&payload).map_err(FromSqlError::other)?,
        state: r.get("state")?,
        attempts: r.get("attempts")?,
        next_at: r.get("next_at_ms")?,
        unsure: r.get("unsure")?,
        round: r.get("round")?,
        first_sent_at: r.get("first_sent_at_ms")?,
        code: r.get("code")?,
        message: r.get("message")?,
        created_at: r.get("created_at_ms")?,
        ended_at: r.get("ended_at_ms")?,
    })
}

pub fn insert(conn: &Connection, device: DeviceId, id: EffectId, new: &NewEffect, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO outbox (id, device_id, connection_id, kind, lane, entity, entity_id, payload, state, next_at_ms, created_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'queued', ?9, ?10)",
    )?
    .execute((
        id,
        device,
        new.connection,
        new.kind,
        &new.lane,
        new.entity,
        SqlId(new.entity_id),
        serde_json::to_string(&new.payload)?,
        new.at,
        now,
    ))?;
    Ok(())
}

pub fn find(conn: &Connection, id: EffectId) -> Result<Option<Effect>> {
    Ok(conn.prepare_cached("SELECT * FROM outbox WHERE id = ?1")?.query_row([id], effect).optional()?)
}

/// Those of a device, the newest first.
pub fn list(conn: &Connection, device: DeviceId, open: bool, limit: usize) -> Result<Vec<Effect>> {
    let ended = if open { "" } else { "NOT" };
    let sql = format!("SELECT * FROM outbox WHERE ended_at_ms IS {ended} NULL AND device_id = ?1 ORDER BY rowid DESC LIMIT ?2");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(conn.prepare_cached(&sql)?.query_map((device, limit), effect)?.collect::<rusqlite::Result<_>>()?)
}

pub fn due(conn: &Connection, device: DeviceId, now: Instant, but: &[ConnectionId], limit: usize) -> Result<Vec<Effect>> {
    let sql = format!("SELECT o.* {DUE} AND o.next_at_ms <= :now ORDER BY o.next_at_ms, o.rowid");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":device": device, ":now": now }, effect)?;
    let open = rows.filter(|row| row.as_ref().map_or(true, |e| !but.contains(&e.connection)));
    Ok(open.take(limit).collect::<rusqlite::Result<_>>()?)
}

/// Those of a kind whose time has come, whatever of their lane is before them.
pub fn due_of(conn: &Connection, device: DeviceId, kind: &str, now: Instant) -> Result<Vec<Effect>> {
    let sql = "SELECT * FROM outbox WHERE ended_at_ms IS NULL AND device_id = ?1 AND kind = ?2 AND state <> 'parked' AND next_at_ms <= ?3";
    Ok(conn.prepare_cached(sql)?.query_map((device, kind, now), effect)?.collect::<rusqlite::Result<_>>()?)
}

/// When the next one is due, as things stand.
pub fn next_due(conn: &Connection, device: DeviceId) -> Result<Option<Instant>> {
    let sql = format!("SELECT min(o.next_at_ms) {DUE}");
    Ok(conn.prepare_cached(&sql)?.query_row(named_params! { ":device": device }, |r| r.get(0))?)
}

/// Before it is sent: whatever happens now, the attempt is known of.
pub fn take(conn: &Connection, id: EffectId, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, unsure = 1, first_sent_at_ms = COALESCE(first_sent_at_ms, ?2) WHERE id = ?1",
    )?
    .execute((id, now))?;
    Ok(())
}

/// What is known after an attempt that ended nothing.
#[derive(Debug)]
pub struct Stays<'a> {
    pub state: State,
    pub attempts: i64,
    pub next_at: Instant,
    pub unsure: bool,
    pub round: i64,
    pub code: Option<&'a str>,
    pub message: Option<&'a str>,
}

pub fn stays(conn: &Connection, id: EffectId, s: &Stays<'_>) -> Result<()> {
    conn.prepare_cached(
        "UPDATE outbox SET state = ?2, attempts = ?3, next_at_ms = ?4, unsure = ?5, round = ?6, code = ?7, message = ?8 WHERE id = ?1",
    )?
    .execute((id, s.state, s.attempts, s.next_at, s.unsure, s.round, s.code, s.message))?;
    Ok(())
}

pub fn end(conn: &Connection, id: EffectId, state: State, code: Option<&str>, answer: Option<&Value>, now: Instant) -> Result<()> {
    let answer = answer.map(serde_json::to_string).transpose()?;
    conn.prepare_cached(
        "UPDATE outbox SET state = ?2, code = ?3, message = NULL, answer = ?4, unsure = 0, ended_at_ms = ?5 WHERE id = ?1",
    )?
    .execute((id, state, code, answer, now))?;
    Ok(())
}

pub fn queue(conn: &Connection, connection: ConnectionId, kind: &str, never: Instant) -> Result<Queue> {
    let done = "SELECT max(ended_at_ms) FROM outbox WHERE connection_id = ?1 AND kind = ?2 AND state = 'done'";
    let done_at = conn.prepare_cached(done)?.query_row((connection, kind), |r| r.get(0))?;
    let open = "SELECT COALESCE(max(state = 'sending'), 0), max(CASE WHEN state = 'queued' THEN next_at_ms END) FROM outbox
         WHERE ended_at_ms IS NULL AND connection_id = ?1 AND kind = ?2 AND next_at_ms < ?3";
    let (under_way, last_at) = conn.prepare_cached(open)?.query_row((connection, kind, never), |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(Queue { done_at, under_way, last_at })
}

/// How many of a device wait, and how many of them for the user.
pub fn counts(conn: &Connection, device: DeviceId) -> Result<(i64, i64)> {
    let sql = "SELECT count(*), COALESCE(sum(state = 'parked'), 0) FROM outbox WHERE ended_at_ms IS NULL AND device_id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([device], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

const WAITS: &str = "SELECT 1 FROM outbox WHERE ended_at_ms IS NULL AND lane = ?1";

pub fn waits(conn: &Connection, lane: &str) -> Result<bool> {
    Ok(conn.prepare_cached(WAITS)?.exists([lane])?)
}

pub fn may_have_arrived(conn: &Connection, lane: &str) -> Result<bool> {
    Ok(conn.prepare_cached(&format!("{WAITS} AND unsure"))?.exists([lane])?)
}

pub fn was_discarded(conn: &Connection, about: Uuid, lane: &str) -> Result<bool> {
    let sql =
        "SELECT state = 'discarded' AND code = 'by_the_user' FROM outbox WHERE entity_id = ?1 AND lane = ?2 ORDER BY rowid DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((SqlId(about), lane), |r| r.get(0)).optional()?.unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans;

    /// It is asked at the end of a write, for each thing that has a lane: what waited for weeks is not walked through for each.
    #[test]
    fn a_lane_is_found_by_its_name() {
        let steps = plans::steps_of(&plans::migrated(), WAITS);
        assert!(steps[0].contains("outbox_lane (lane=?"), "{steps:?}");
    }
}
