//! What this device puts into a calendar.

use crate::{
    calendar::said::{Kind, Said},
    kernel::{
        Instant, Result,
        id::{CalendarId, DeviceId, RowId},
        sql::{SqlId, sql_words},
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, types::FromSqlError};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Live,
    /// The user deleted it there.
    Dropped,
    /// Over.
    Gone,
}
sql_words!(State { Live = "live", Dropped = "dropped", Gone = "gone" });

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    pub id: RowId,
    pub calendar: CalendarId,
    pub kind: Kind,
    pub of: Uuid,
    pub want: Option<Said>,
    pub sent: Option<Said>,
    /// What it says there, and which version that is.
    pub base: Option<(Said, String)>,
    /// The other side's version while both changed.
    pub theirs: Option<(Said, String)>,
    pub state: State,
}

fn said(r: &Row<'_>, name: &str) -> rusqlite::Result<Option<Said>> {
    let text: Option<String> = r.get(name)?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?)
}

fn push(r: &Row<'_>) -> rusqlite::Result<Push> {
    let etag: Option<String> = r.get("etag")?;
    let theirs_etag: Option<String> = r.get("theirs_etag")?;
    Ok(Push {
        id: r.get("id")?,
        calendar: r.get("calendar_id")?,
        kind: r.get("entity")?,
        of: r.get::<_, SqlId>("entity_id")?.0,
        want: said(r, "want")?,
        sent: said(r, "sent")?,
        base: said(r, "base")?.zip(etag),
        theirs: said(r, "theirs")?.zip(theirs_etag),
        state: r.get("state")?,
    })
}

pub fn find(conn: &Connection, id: RowId) -> Result<Option<Push>> {
    Ok(conn.prepare_cached("SELECT * FROM calendar_pushes WHERE id = ?1")?.query_row([id], push).optional()?)
}

/// Those that are not over.
pub fn all(conn: &Connection, device: DeviceId) -> Result<Vec<Push>> {
    let sql = "SELECT * FROM calendar_pushes WHERE device_id = ?1 AND state <> 'gone' ORDER BY rowid";
    Ok(conn.prepare_cached(sql)?.query_map([device], push)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, device: DeviceId, p: &Push, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO calendar_pushes (id, device_id, calendar_id, entity, entity_id, want, state, made_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((p.id, device, p.calendar, p.kind, SqlId(p.of), text(p.want.as_ref())?, p.state, now))?;
    Ok(())
}

fn text(said: Option<&Said>) -> Result<Option<String>> {
    Ok(said.map(serde_json::to_string).transpose()?)
}

pub fn update(conn: &Connection, p: &Push) -> Result<()> {
    conn.prepare_cached(
        "UPDATE calendar_pushes SET want = :want, sent = :sent, base = :base, etag = :etag, theirs = :theirs, theirs_etag = :theirs_etag, state = :state
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": p.id,
        ":want": text(p.want.as_ref())?,
        ":sent": text(p.sent.as_ref())?,
        ":base": text(p.base.as_ref().map(|(said, _)| said))?,
        ":etag": p.base.as_ref().map(|(_, etag)| etag),
        ":theirs": text(p.theirs.as_ref().map(|(said, _)| said))?,
        ":theirs_etag": p.theirs.as_ref().map(|(_, etag)| etag),
        ":state": p.state,
    })?;
    Ok(())
}
