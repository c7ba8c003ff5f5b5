//! Mirrored events.

use crate::{
    calendar::event::Event,
    kernel::{
        Result,
        id::{CalendarId, RowId},
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, types::FromSqlError};
use std::collections::HashSet;

/// Of calendars that are shown.
const SHOWN: &str = "e.calendar_id IN (SELECT id FROM calendars WHERE is_read = 1 AND gone_at_ms IS NULL
    AND connection_id IN (SELECT id FROM connections WHERE disconnected_at_ms IS NULL))";

fn event(r: &Row<'_>) -> rusqlite::Result<Event> {
    let json = |text: String| serde_json::from_str(&text).map_err(FromSqlError::other);
    let series: Option<String> = r.get("series")?;
    let original_ms: Option<i64> = r.get("original_ms")?;
    Ok(Event {
        id: r.get("id")?,
        calendar: r.get("calendar_id")?,
        remote: r.get("remote")?,
        etag: r.get("etag")?,
        title: r.get("title")?,
        place: r.get("place")?,
        url: r.get("url")?,
        guests: json(r.get("guests")?)?,
        start_ms: r.get("start_ms")?,
        end_ms: r.get("end_ms")?,
        whole_days: r.get("is_whole_days")?,
        zone: r.get("zone")?,
        rule: r.get::<_, Option<String>>("rule")?.map(json).transpose()?,
        over_ms: r.get("over_ms")?,
        original: series.zip(original_ms),
        dropped: r.get("is_dropped")?,
    })
}

pub fn find(conn: &Connection, id: RowId) -> Result<Option<Event>> {
    Ok(conn.prepare_cached("SELECT * FROM calendar_events WHERE id = ?1")?.query_row([id], event).optional()?)
}

pub fn put(conn: &Connection, e: &Event) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO calendar_events (id, calendar_id, remote, etag, title, place, url, guests, start_ms, end_ms, is_whole_days, zone,
            rule, over_ms, series, original_ms, is_dropped)
         VALUES (:id, :calendar, :remote, :etag, :title, :place, :url, :guests, :start, :end, :whole, :zone, :rule, :over, :series, :original, :dropped)",
    )?
    .execute(named_params! {
        ":id": e.id, ":calendar": e.calendar, ":remote": e.remote, ":etag": e.etag, ":title": e.title, ":place": e.place, ":url": e.url,
        ":guests": serde_json::to_string(&e.guests)?, ":start": e.start_ms, ":end": e.end_ms, ":whole": e.whole_days, ":zone": e.zone,
        ":rule": e.rule.as_ref().map(serde_json::to_string).transpose()?, ":over": e.over_ms,
        ":series": e.original.as_ref().map(|(series, _)| series), ":original": e.original.as_ref().map(|(_, at)| *at), ":dropped": e.dropped,
    })?;
    Ok(())
}

/// It, and what differs from it where it is a series. Answers how many were there.
pub fn remove(conn: &Connection, calendar: CalendarId, remote: &str) -> Result<usize> {
    let own = conn.prepare_cached("DELETE FROM calendar_events WHERE id = ?1")?.execute([super::super::event::row_id(calendar, remote)])?;
    let differ = "DELETE FROM calendar_events WHERE calendar_id = ?1 AND series = ?2";
    Ok(own + conn.prepare_cached(differ)?.execute((calendar, remote))?)
}

/// All but these.
pub fn keep_only(conn: &Connection, calendar: CalendarId, kept: &HashSet<RowId>) -> Result<usize> {
    let mut removed = 0;
    let mut statement = conn.prepare_cached("SELECT id FROM calendar_events WHERE calendar_id = ?1")?;
    let there: Vec<RowId> = statement.query_map([calendar], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    for id in there.into_iter().filter(|id| !kept.contains(id)) {
        removed += conn.prepare_cached("DELETE FROM calendar_events WHERE id = ?1")?.execute([id])?;
    }
    Ok(removed)
}

/// Held once or differing from their series, in a time; of whole days the midnights count.
pub fn single(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT e.* FROM calendar_events e WHERE e.rule IS NULL AND e.is_dropped = 0 AND e.end_ms >= ?1 AND e.start_ms < ?2 AND {SHOWN}"
    );
    Ok(conn.prepare_cached(&sql)?.query_map([from_ms, to_ms], event)?.collect::<rusqlite::Result<_>>()?)
}

/// Series that may have an instance in a time.
pub fn series(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT e.* FROM calendar_events e WHERE e.rule IS NOT NULL AND e.start_ms < ?2 AND (e.over_ms IS NULL OR e.over_ms > ?1) AND {SHOWN}"
    );
    Ok(conn.prepare_cached(&sql)?.query_map([from_ms, to_ms], event)?.collect::<rusqlite::Result<_>>()?)
}

/// When the instances of a series would have begun that differ from it.
pub fn differing(conn: &Connection, series: &Event) -> Result<HashSet<i64>> {
    let sql = "SELECT original_ms FROM calendar_events WHERE calendar_id = ?1 AND series = ?2";
    let rows = conn.prepare_cached(sql)?.query_map((series.calendar, &series.remote), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
