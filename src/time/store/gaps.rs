//! The table `time_gaps`, and the work that lies over it.

use crate::{
    kernel::{
        Error, Instant, Result,
        id::{DeviceId, EntryId, FindingId, GapId},
    },
    time::{
        Interval,
        away::{AwayCause, AwayChoice, Kept},
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

fn kept(r: &Row<'_>) -> rusqlite::Result<Kept> {
    let cause = match r.get_ref("cause")?.as_str()? {
        "suspend" => AwayCause::Suspend,
        "locked" => AwayCause::Locked,
        _ => AwayCause::Idle,
    };
    Ok(Kept {
        id: r.get("id")?,
        cause,
        from: r.get("from_ms")?,
        to: r.get("to_ms")?,
        slept_ms: r.get("slept_ms")?,
        decided: r.get("decided")?,
    })
}

const COLUMNS: &str = "id, cause, from_ms, to_ms, slept_ms, resolved_at_ms IS NOT NULL AS decided";

/// The newest first.
pub fn pending(conn: &Connection, device: DeviceId) -> Result<Vec<Kept>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM time_gaps INDEXED BY time_gaps_pending
         WHERE device_id = ?1 AND resolved_at_ms IS NULL AND deleted_at_ms IS NULL ORDER BY from_ms DESC"
    );
    Ok(conn.prepare_cached(&sql)?.query_map([device], kept)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find(conn: &Connection, id: GapId) -> Result<Option<Kept>> {
    let sql = format!("SELECT {COLUMNS} FROM time_gaps WHERE id = ?1 AND deleted_at_ms IS NULL");
    Ok(conn.prepare_cached(&sql)?.query_row([id], kept).optional()?)
}

/// Those that share time with a range or touch it, decided ones too, by their start.
pub fn near(conn: &Connection, device: DeviceId, from: Instant, to: Instant) -> Result<Vec<Kept>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM time_gaps WHERE device_id = ?1 AND deleted_at_ms IS NULL AND from_ms <= ?3 AND to_ms >= ?2 ORDER BY from_ms"
    );
    Ok(conn.prepare_cached(&sql)?.query_map((device, from, to), kept)?.collect::<rusqlite::Result<_>>()?)
}

/// How long the machine slept in a range, as told by gaps.
pub fn slept_ms(conn: &Connection, device: DeviceId, from: Instant, to: Instant) -> Result<i64> {
    let within = |g: &Kept| g.slept_ms.min(g.to.min(to).since_ms(g.from.max(from)));
    Ok(near(conn, device, from, to)?.iter().map(within).sum())
}

pub fn insert(conn: &Connection, device: DeviceId, gap: Kept, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO time_gaps (id, device_id, cause, from_ms, to_ms, slept_ms, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((gap.id, device, gap.cause.word(), gap.from, gap.to, gap.slept_ms, now))?;
    Ok(())
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} gaps changed instead of one"))) }
}

pub fn set_deleted(conn: &Connection, id: GapId, at: Instant) -> Result<()> {
    one(conn.prepare_cached("UPDATE time_gaps SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL")?.execute((id, at))?)
}

pub fn set_resolved(conn: &Connection, id: GapId, choice: AwayChoice, at: Instant) -> Result<()> {
    let sql = "UPDATE time_gaps SET choice = ?2, resolved_at_ms = ?3 WHERE id = ?1 AND deleted_at_ms IS NULL AND resolved_at_ms IS NULL";
    one(conn.prepare_cached(sql)?.execute((id, choice.word(), at))?)
}

pub const WORK_UNDER: &str =
    "SELECT * FROM time_entries WHERE deleted_at_ms IS NULL AND device_id = :device AND kind = 'work' AND source = 'timer'
            AND started_at_ms >= :from - 86400000 AND started_at_ms < :to AND COALESCE(ended_at_ms, :now) > :from
         UNION ALL
         SELECT * FROM time_entries INDEXED BY time_entries_long
         WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000) AND device_id = :device
            AND kind = 'work' AND source = 'timer' AND started_at_ms < :from - 86400000 AND COALESCE(ended_at_ms, :now) > :from
         ORDER BY started_at_ms, id";

/// The work of a device's timers with a millisecond or more in a range, by its start.
pub fn work_under(conn: &Connection, device: DeviceId, from: Instant, to: Instant, now: Instant) -> Result<Vec<Interval>> {
    let values = named_params! { ":device": device, ":from": from, ":to": to, ":now": now };
    Ok(conn.prepare_cached(WORK_UNDER)?.query_map(values, super::interval)?.collect::<rusqlite::Result<_>>()?)
}

/// Settles what the clocks told of a sleep at an entry's end, when a gap tells the same.
pub fn supersede_sleep(conn: &Connection, entry: EntryId, told_ms: i64, slack_ms: i64, at: Instant) -> Result<()> {
    let sql = "UPDATE time_findings SET resolved_at_ms = :at WHERE entry_id = :entry AND kind = 'suspend' AND resolved_at_ms IS NULL
               AND deleted_at_ms IS NULL AND wall_ms - steady_ms <= :told + :slack";
    conn.prepare_cached(sql)?.execute(named_params! { ":at": at, ":entry": entry, ":told": told_ms, ":slack": slack_ms })?;
    Ok(())
}

/// Settles the question whether the timer was forgotten, when the entry was cut around a gap.
pub fn settle_long_run(conn: &Connection, entry: EntryId, at: Instant) -> Result<()> {
    let sql = "UPDATE time_findings SET resolved_at_ms = ?2 WHERE entry_id = ?1 AND kind = 'long_run' AND resolved_at_ms IS NULL";
    conn.prepare_cached(sql)?.execute((entry, at))?;
    Ok(())
}

/// What is asked about an entry that runs on, and how long it had been worked on when somebody was last seen.
pub fn open_long_run(conn: &Connection, entry: EntryId) -> Result<Option<(FindingId, i64)>> {
    let sql = "SELECT id, steady_ms FROM time_findings WHERE entry_id = ?1 AND kind = 'long_run' AND resolved_at_ms IS NULL AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([entry], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

pub fn has_long_run(conn: &Connection, entry: EntryId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM time_findings WHERE entry_id = ?1 AND kind = 'long_run' AND deleted_at_ms IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row([entry], |r| r.get(0))?)
}
