//! The tables `capture_…`; nobody else writes them.

use super::{Exclusion, ExclusionField, Preferences, Stretch, topic::Topic};
use crate::kernel::{
    Error, Instant, Result,
    id::{EntryId, RowId},
};
use rusqlite::{Connection, OptionalExtension, Row, types::FromSqlError};

pub fn preferences(conn: &Connection) -> Result<Option<Preferences>> {
    let row = |r: &Row<'_>| {
        Ok(Preferences {
            is_on: r.get("is_on")?,
            paused_until: r.get("paused_until_ms")?,
            with_titles: r.get("with_titles")?,
            skip_password_managers: r.get("skip_password_managers")?,
            retention_days: r.get("retention_days")?,
            min_minutes: r.get("min_minutes")?,
        })
    };
    Ok(conn.prepare_cached("SELECT * FROM capture_preferences")?.query_row([], row).optional()?)
}

pub fn save_preferences(conn: &Connection, p: &Preferences) -> Result<()> {
    conn.execute(
        "INSERT OR REPLACE INTO capture_preferences (one, is_on, paused_until_ms, with_titles, skip_password_managers, retention_days, min_minutes)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
        (p.is_on, p.paused_until, p.with_titles, p.skip_password_managers, p.retention_days, p.min_minutes),
    )?;
    Ok(())
}

pub fn exclusions(conn: &Connection) -> Result<Vec<Exclusion>> {
    let row = |r: &Row<'_>| {
        let field = if r.get_ref("field")?.as_str()? == "app" { ExclusionField::App } else { ExclusionField::Title };
        Ok(Exclusion { id: r.get("id")?, field, pattern: r.get("pattern")?, keeps_app: r.get("keeps_app")? })
    };
    let sql = "SELECT * FROM capture_exclusions ORDER BY created_at_ms, id";
    Ok(conn.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_exclusion(conn: &Connection, e: &Exclusion, now: Instant) -> Result<()> {
    let field = match e.field {
        ExclusionField::App => "app",
        ExclusionField::Title => "title",
    };
    conn.execute(
        "INSERT INTO capture_exclusions (id, field, pattern, keeps_app, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
        (e.id, field, &e.pattern, e.keeps_app, now),
    )?;
    Ok(())
}

pub fn delete_exclusion(conn: &Connection, id: RowId) -> Result<bool> {
    Ok(conn.execute("DELETE FROM capture_exclusions WHERE id = ?1", [id])? == 1)
}

fn stretch(r: &Row<'_>) -> rusqlite::Result<Stretch> {
    Ok(Stretch { start: r.get("started_at_ms")?, end: r.get("ended_at_ms")?, app: r.get("app")?, title: r.get("title")? })
}

/// The last stretch that began at `at` or before.
pub fn last_from(conn: &Connection, at: Instant) -> Result<Option<Stretch>> {
    let sql = "SELECT * FROM capture_stretches WHERE started_at_ms <= ?1 ORDER BY started_at_ms DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([at], stretch).optional()?)
}

/// When the first stretch after `at` begins.
pub fn first_after(conn: &Connection, at: Instant) -> Result<Option<Instant>> {
    let sql = "SELECT started_at_ms FROM capture_stretches WHERE started_at_ms >= ?1 ORDER BY started_at_ms LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([at], |r| r.get(0)).optional()?)
}

/// Stretches with a millisecond or more in `[from, to)`, by their start.
pub fn touching(conn: &Connection, from: Instant, to: Instant) -> Result<Vec<Stretch>> {
    // They never overlap: at most the last one before `from` reaches into the range.
    let sql = "SELECT * FROM capture_stretches WHERE started_at_ms < ?2 AND ended_at_ms > ?1 AND started_at_ms >=
                   COALESCE((SELECT max(started_at_ms) FROM capture_stretches WHERE started_at_ms <= ?1), ?1) ORDER BY started_at_ms";
    Ok(conn.prepare_cached(sql)?.query_map((from, to), stretch)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, s: &Stretch) -> Result<()> {
    let sql = "INSERT INTO capture_stretches (started_at_ms, ended_at_ms, app, title) VALUES (?1, ?2, ?3, ?4)";
    conn.prepare_cached(sql)?.execute((s.start, s.end, &s.app, &s.title))?;
    Ok(())
}

pub fn extend(conn: &Connection, start: Instant, end: Instant) -> Result<()> {
    let sql = "UPDATE capture_stretches SET ended_at_ms = ?2 WHERE started_at_ms = ?1";
    let changed = conn.prepare_cached(sql)?.execute((start, end))?;
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} stretches changed instead of one"))) }
}

/// Only these stay. The table is written anew: a page that loses a row here and there keeps shadows of it in its unused bytes, one that is given
/// up is overwritten whole.
pub fn rewrite(conn: &Connection, kept: &[Stretch]) -> Result<()> {
    conn.execute("DELETE FROM capture_stretches", [])?;
    kept.iter().try_for_each(|s| insert(conn, s))
}

/// Whether a stretch, a lesson or a dismissal began before.
pub fn has_before(conn: &Connection, at: Instant) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM capture_stretches WHERE started_at_ms < ?1) OR EXISTS (SELECT 1 FROM capture_lessons WHERE started_at_ms < ?1)
                   OR EXISTS (SELECT 1 FROM capture_dismissals WHERE ended_at_ms <= ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([at], |r| r.get(0))?)
}

/// How many there are, and when the first began.
pub fn extent(conn: &Connection) -> Result<(i64, Option<Instant>)> {
    Ok(conn.query_row("SELECT count(*), min(started_at_ms) FROM capture_stretches", [], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

pub fn insert_lesson(conn: &Connection, entry: EntryId, start: Instant, topic: &Topic) -> Result<()> {
    conn.execute(
        "INSERT INTO capture_lessons (entry_id, started_at_ms, app, words) VALUES (?1, ?2, ?3, ?4)",
        (entry, start, &topic.app, serde_json::to_string(&topic.words)?),
    )?;
    Ok(())
}

pub fn lessons(conn: &Connection) -> Result<Vec<(EntryId, Topic)>> {
    let row = |r: &Row<'_>| {
        let words = serde_json::from_str(r.get_ref("words")?.as_str()?).map_err(FromSqlError::other)?;
        Ok((r.get("entry_id")?, Topic { app: r.get("app")?, words }))
    };
    Ok(conn.prepare_cached("SELECT * FROM capture_lessons ORDER BY entry_id")?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Forgets what was learned in `[from, to)`; written anew as the stretches are.
pub fn keep_lessons_outside(conn: &Connection, from: Instant, to: Instant) -> Result<()> {
    let row = |r: &Row<'_>| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?));
    let mut all = conn.prepare_cached("SELECT entry_id, started_at_ms, app, words FROM capture_lessons")?;
    let all: Vec<(EntryId, Instant, String, String)> = all.query_map([], row)?.collect::<rusqlite::Result<_>>()?;
    conn.execute("DELETE FROM capture_lessons", [])?;
    let mut insert = conn.prepare_cached("INSERT INTO capture_lessons (entry_id, started_at_ms, app, words) VALUES (?1, ?2, ?3, ?4)")?;
    for lesson in all.iter().filter(|l| l.1 < from || l.1 >= to) {
        insert.execute((lesson.0, lesson.1, &lesson.2, &lesson.3))?;
    }
    Ok(())
}

pub fn insert_dismissal(conn: &Connection, id: RowId, start: Instant, end: Instant) -> Result<()> {
    conn.execute("INSERT INTO capture_dismissals (id, started_at_ms, ended_at_ms) VALUES (?1, ?2, ?3)", (id, start, end))?;
    Ok(())
}

pub fn dismissed(conn: &Connection, from: Instant, to: Instant) -> Result<Vec<(Instant, Instant)>> {
    let sql = "SELECT started_at_ms, ended_at_ms FROM capture_dismissals WHERE started_at_ms < ?2 AND ended_at_ms > ?1";
    Ok(conn.prepare_cached(sql)?.query_map((from, to), |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

pub fn delete_dismissals(conn: &Connection, from: Instant, to: Instant) -> Result<()> {
    conn.execute("DELETE FROM capture_dismissals WHERE started_at_ms >= ?1 AND ended_at_ms <= ?2", (from, to))?;
    Ok(())
}
