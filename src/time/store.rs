//! The tables `time_entries`, `time_findings`, `time_gaps` and `favourites`; nobody else writes them. Triggers write `time_sums` and `waiting_sums`.

pub mod closed;
pub mod facts;
pub mod favourites;
pub mod filter;
pub mod gaps;
pub mod groups;
pub mod history;
pub mod kept;
pub mod lines;
pub mod list;
pub mod overlaps;
pub mod paths;
#[cfg(test)]
mod plans;
mod slices;
pub mod sums;
pub mod verify;
pub mod waiting;

use super::{EntryKind, FindingKind, Interval, Source, Target, closing::Jump};
use crate::kernel::{
    Currency, Error, Instant, Money, Result,
    clock::Steady,
    id::{DeviceId, EntryId, FindingId, TimerId},
    sql::{Cells, Columns},
};
use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};
use std::collections::{HashMap, HashSet};

/// The end of an interval as of `:now`; never before its start, wherever the clock was set.
pub const END: &str = "max(COALESCE(ended_at_ms, :now), started_at_ms)";

pub fn kind(word: &str) -> EntryKind {
    match word {
        "pause" => EntryKind::Pause,
        "break" => EntryKind::Break,
        _ => EntryKind::Work,
    }
}

fn source(word: &str) -> Source {
    match word {
        "timer" => Source::Timer,
        "import" => Source::Import,
        "ingest" => Source::Ingest,
        _ => Source::Manual,
    }
}

pub fn tags(text: &str) -> rusqlite::Result<Vec<String>> {
    Ok(serde_json::from_str(text).map_err(FromSqlError::other)?)
}

pub fn target(r: &impl Cells) -> rusqlite::Result<Target> {
    Ok(Target::of_columns(r.cell("client_id")?, r.cell("project_id")?, r.cell("task_id")?))
}

/// The rate of an entry's own.
pub fn hourly(r: &impl Cells) -> rusqlite::Result<Option<Money>> {
    let own: (Option<i64>, Option<Currency>) = (r.cell("hourly_minor")?, r.cell("hourly_currency")?);
    Ok(own.0.zip(own.1).map(|(minor, currency)| Money::new(minor, currency)))
}

fn interval(r: &Row<'_>) -> rusqlite::Result<Interval> {
    let steady: (Option<i64>, Option<String>) = (r.get("steady_ms")?, r.get("boot")?);
    Ok(Interval {
        id: r.get("id")?,
        timer: r.get("timer_id")?,
        device: r.get("device_id")?,
        kind: kind(r.get_ref("kind")?.as_str()?),
        target: target(r)?,
        note: r.get("note")?,
        tags: tags(r.get_ref("tags")?.as_str()?)?,
        billable: r.get("billable")?,
        hourly: hourly(r)?,
        start: r.get("started_at_ms")?,
        end: r.get("ended_at_ms")?,
        zone: r.get("zone")?,
        end_zone: r.get("end_zone")?,
        steady: match steady.0.zip(steady.1) {
            Some((ms, boot)) => Some(Steady { ms, awake_ms: r.get("awake_ms")?, boot, zone: r.get("machine_zone")? }),
            None => None,
        },
        source: source(r.get_ref("source")?.as_str()?),
        source_hash: r.get("source_hash")?,
        written_off_at: r.get("written_off_at_ms")?,
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: EntryId) -> Result<Option<Interval>> {
    Ok(conn.prepare_cached("SELECT * FROM time_entries WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], interval).optional()?)
}

const OPEN: &str = "SELECT * FROM time_entries WHERE device_id = ?1 AND ended_at_ms IS NULL AND deleted_at_ms IS NULL";

/// The timer of a device.
pub fn open_of(conn: &Connection, device: DeviceId) -> Result<Option<Interval>> {
    Ok(conn.prepare_cached(OPEN)?.query_row([device], interval).optional()?)
}

/// The intervals of a timer in their order.
pub fn of_timer(conn: &Connection, timer: TimerId) -> Result<Vec<Interval>> {
    // Two that begin in the same instant: the one that ended at once was before the other; ids of one millisecond have no order.
    let sql = "SELECT * FROM time_entries WHERE timer_id = ?1 AND deleted_at_ms IS NULL
               ORDER BY started_at_ms, ended_at_ms IS NULL, ended_at_ms, rowid";
    Ok(conn.prepare_cached(sql)?.query_map([timer], interval)?.collect::<rusqlite::Result<_>>()?)
}

#[derive(Debug)]
pub struct Life {
    pub started_at: Instant,
    /// Of the intervals that have ended.
    pub worked_seconds: i64,
}

const LIFE: &str = "SELECT min(started_at_ms), COALESCE(sum(CASE WHEN kind = 'work' THEN ended_at_ms / 1000 - started_at_ms / 1000 END), 0)
               FROM time_entries WHERE timer_id = ?1 AND deleted_at_ms IS NULL";

pub fn life(conn: &Connection, timer: TimerId) -> Result<Life> {
    Ok(conn.prepare_cached(LIFE)?.query_row([timer], |r| Ok(Life { started_at: r.get(0)?, worked_seconds: r.get(1)? }))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} entries changed instead of one"))) }
}

pub fn insert(conn: &Connection, i: &Interval) -> Result<()> {
    one(conn
        .prepare_cached(
            "INSERT INTO time_entries (id, timer_id, device_id, kind, client_id, project_id, task_id, note, tags, billable, hourly_minor,
                hourly_currency, started_at_ms, ended_at_ms, zone, end_zone, steady_ms, awake_ms, boot, machine_zone, source, source_hash, created_at_ms)
             VALUES (:id, :timer, :device, :kind, :client, :project, :task, :note, :tags, :billable, :hourly, :currency, :start, :end, :zone, :end_zone, :steady,
                :awake, :boot, :machine_zone, :source, :hash, :created)",
        )?
        .execute(named_params! {
            ":id": i.id, ":timer": i.timer, ":device": i.device, ":kind": i.kind.word(), ":client": i.target.client(),
            ":project": i.target.project(), ":task": i.target.task(), ":note": i.note, ":tags": serde_json::to_string(&i.tags)?,
            ":billable": i.billable, ":hourly": i.hourly.map(|m| m.minor), ":currency": i.hourly.map(|m| m.currency), ":start": i.start,
            ":end": i.end, ":zone": i.zone, ":end_zone": i.end_zone,
            ":steady": i.steady.as_ref().map(|s| s.ms), ":awake": i.steady.as_ref().and_then(|s| s.awake_ms),
            ":boot": i.steady.as_ref().map(|s| &s.boot), ":machine_zone": i.steady.as_ref().and_then(|s| s.zone.as_ref()), ":source": i.source.word(),
            ":hash": i.source_hash, ":created": i.created_at,
        })?)
}

/// Writes what an issued document locks, and what hangs on it.
pub fn put_facts(conn: &Connection, i: &Interval) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE time_entries SET timer_id = :timer, client_id = :client, project_id = :project, task_id = :task, billable = :billable,
                hourly_minor = :hourly, hourly_currency = :currency,
                started_at_ms = :start, ended_at_ms = :end, zone = :zone, end_zone = :end_zone, steady_ms = :steady, awake_ms = :awake,
                boot = :boot, machine_zone = :machine_zone
             WHERE id = :id AND deleted_at_ms IS NULL",
        )?
        .execute(named_params! {
            ":id": i.id, ":timer": i.timer, ":client": i.target.client(), ":project": i.target.project(), ":task": i.target.task(),
            ":billable": i.billable, ":hourly": i.hourly.map(|m| m.minor), ":currency": i.hourly.map(|m| m.currency), ":start": i.start,
            ":end": i.end, ":zone": i.zone, ":end_zone": i.end_zone,
            ":steady": i.steady.as_ref().map(|s| s.ms), ":awake": i.steady.as_ref().and_then(|s| s.awake_ms),
            ":boot": i.steady.as_ref().map(|s| &s.boot), ":machine_zone": i.steady.as_ref().and_then(|s| s.zone.as_ref()),
        })?)
}

/// Writes what stays free on a billed entry.
pub fn put_words(conn: &Connection, i: &Interval) -> Result<()> {
    one(conn.prepare_cached("UPDATE time_entries SET note = ?2, tags = ?3 WHERE id = ?1 AND deleted_at_ms IS NULL")?.execute((
        i.id,
        &i.note,
        serde_json::to_string(&i.tags)?,
    ))?)
}

pub fn set_deleted(conn: &Connection, id: EntryId, at: Instant) -> Result<()> {
    one(conn.prepare_cached("UPDATE time_entries SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL")?.execute((id, at))?)
}

pub fn set_written_off(conn: &Connection, id: EntryId, at: Option<Instant>) -> Result<()> {
    one(conn.prepare_cached("UPDATE time_entries SET written_off_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL")?.execute((id, at))?)
}

/// Deletes the pauses and breaks of timers of which no work is left. Answers how many.
pub fn delete_idle(conn: &Connection, timer: TimerId, at: Instant) -> Result<usize> {
    Ok(conn
        .prepare_cached(
            "UPDATE time_entries SET deleted_at_ms = ?2 WHERE timer_id = ?1 AND deleted_at_ms IS NULL AND NOT EXISTS (
                SELECT 1 FROM time_entries w WHERE w.timer_id = ?1 AND w.kind = 'work' AND w.deleted_at_ms IS NULL)",
        )?
        .execute((timer, at))?)
}

/// When the latest work of a device that has ended did so.
pub fn last_end(conn: &Connection, device: DeviceId) -> Result<Option<Instant>> {
    let sql =
        "SELECT ended_at_ms FROM time_entries WHERE device_id = ?1 AND kind = 'work' AND ended_at_ms IS NOT NULL AND deleted_at_ms IS NULL
               ORDER BY started_at_ms DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([device], |r| r.get(0)).optional()?)
}

pub fn has_other_work(conn: &Connection, timer: Option<TimerId>, id: EntryId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM time_entries WHERE timer_id = ?1 AND id <> ?2 AND kind = 'work' AND deleted_at_ms IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row((timer, id), |r| r.get(0))?)
}

pub fn insert_finding(conn: &Connection, id: FindingId, entry: EntryId, jump: Jump, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO time_findings (id, entry_id, kind, wall_ms, steady_ms, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((id, entry, jump.kind.word(), jump.wall_ms, jump.steady_ms, now))?;
    Ok(())
}

/// The entry of a finding, its kind, the steady clock's reading and whether it is decided.
pub fn open_finding(conn: &Connection, id: FindingId) -> Result<Option<(EntryId, FindingKind, i64, bool)>> {
    let sql = "SELECT entry_id, kind, steady_ms, resolved_at_ms IS NOT NULL FROM time_findings WHERE id = ?1 AND deleted_at_ms IS NULL";
    let row = |r: &Row<'_>| Ok((r.get(0)?, list::finding_kind(r.get_ref(1)?.as_str()?), r.get(2)?, r.get(3)?));
    Ok(conn.prepare_cached(sql)?.query_row([id], row).optional()?)
}

pub fn set_resolved(conn: &Connection, id: FindingId, at: Instant) -> Result<()> {
    one(conn.prepare_cached("UPDATE time_findings SET resolved_at_ms = ?2 WHERE id = ?1")?.execute((id, at))?)
}

/// Something that was worked on, with the last time.
#[derive(Debug)]
pub struct Used {
    pub target: Target,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    pub at: Instant,
}

const RECENT: &str = "SELECT client_id, project_id, task_id, note, tags, billable, started_at_ms FROM time_entries
    WHERE deleted_at_ms IS NULL AND kind = 'work' AND started_at_ms > 0 ORDER BY started_at_ms DESC, note LIMIT 300";

/// What `usable` makes of each thing, once, the latest first: of the last 300 intervals, as many as are wanted.
pub fn recent<T>(conn: &Connection, limit: usize, mut usable: impl FnMut(Used) -> Result<Option<T>>) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(RECENT)?;
    let mut rows = statement.query([])?;
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    while found.len() < limit
        && let Some(r) = rows.next()?
    {
        let (target, note): (Target, String) = (target(r)?, r.get("note")?);
        if seen.insert((target, note.clone())) {
            let (tags, billable) = (tags(r.text("tags")?)?, r.get("billable")?);
            found.extend(usable(Used { target, note, tags, billable, at: r.get("started_at_ms")? })?);
        }
    }
    Ok(found)
}

/// Work that lies in a range, or reaches into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touching {
    pub id: EntryId,
    pub start: Instant,
    /// `now` for the running one.
    pub end: Instant,
    pub kind: EntryKind,
    pub target: Target,
    pub billable: bool,
    pub running: bool,
}

/// `columns` of what has a millisecond or more in `[:from, :to)`: begun since an hour before, longer than an hour, or longer than a day.
fn within_sql(columns: &str) -> String {
    format!(
        "SELECT {columns} FROM time_entries
            WHERE deleted_at_ms IS NULL AND started_at_ms >= :from - 3600000 AND started_at_ms < :to AND {END} > :from
         UNION ALL SELECT {columns} FROM time_entries INDEXED BY time_entries_hours
            WHERE deleted_at_ms IS NULL AND ended_at_ms - started_at_ms > 3600000 AND ended_at_ms - started_at_ms <= 86400000
                AND started_at_ms >= :from - 86400000 AND started_at_ms < :from - 3600000 AND {END} > :from
         UNION ALL SELECT {columns} FROM time_entries INDEXED BY time_entries_long
            WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000)
                AND started_at_ms < :from - 3600000 AND {END} > :from"
    )
}

fn touching_sql() -> String {
    let columns =
        format!("id, kind, client_id, project_id, task_id, billable, started_at_ms, {END} AS ending, ended_at_ms IS NULL AS running");
    format!("{} ORDER BY started_at_ms, id", within_sql(&columns))
}

fn worked_sql() -> String {
    let part = within_sql(&format!("kind, min({END}, :to) / 1000 - max(started_at_ms, :from) / 1000 AS seconds"));
    format!("SELECT COALESCE(sum(seconds), 0) FROM ({part}) WHERE kind = 'work'")
}

/// Seconds of work in `[from, to)`.
pub fn worked_seconds(conn: &Connection, from: Instant, to: Instant, now: Instant) -> Result<i64> {
    let mut found = conn.prepare_cached(&worked_sql())?;
    Ok(found.query_row(named_params! { ":from": from, ":to": to, ":now": now }, |r| r.get(0))?)
}

/// Intervals of all kinds with a millisecond or more in `[from, to)`, by their start.
pub fn all_touching(conn: &Connection, from: Instant, to: Instant, now: Instant) -> Result<Vec<Touching>> {
    let mut statement = conn.prepare_cached(&touching_sql())?;
    let columns = Columns::of(&statement);
    let rows = statement.query_map(named_params! { ":from": from, ":to": to, ":now": now }, |r| {
        let r = columns.name(r);
        Ok(Touching {
            id: r.cell("id")?,
            kind: kind(r.text("kind")?),
            target: target(&r)?,
            billable: r.cell("billable")?,
            start: r.cell("started_at_ms")?,
            end: r.cell("ending")?,
            running: r.cell("running")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn touching(conn: &Connection, from: Instant, to: Instant, now: Instant) -> Result<Vec<Touching>> {
    let mut found = all_touching(conn, from, to, now)?;
    found.retain(|t| t.kind == EntryKind::Work);
    Ok(found)
}

pub fn exists(conn: &Connection, id: EntryId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM time_entries WHERE id = ?1)")?.query_row([id], |r| r.get(0))?)
}

const HASHES: &str = "SELECT id, source_hash FROM time_entries WHERE id IN (SELECT unhex(value) FROM json_each(?1))";

/// Of deleted entries too: a record that was deleted here is not new when it comes again.
pub fn hashes(conn: &Connection, ids: &[EntryId]) -> Result<HashMap<EntryId, Option<[u8; 32]>>> {
    let mut statement = conn.prepare_cached(HASHES)?;
    let rows = statement.query_map([list::hex_list(ids)?], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
