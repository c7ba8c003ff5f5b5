//! The tables `calendars`, `calendar_events`, `calendar_targets`, `calendar_pushes` and `calendar_taken`; nobody else writes them.

pub mod events;
pub mod pushes;
pub mod taken;

use super::words::Listed;
use crate::kernel::{
    Instant, Result,
    id::{CalendarId, ConnectionId, DeviceId, derived},
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub id: CalendarId,
    pub connection: ConnectionId,
    pub remote: String,
    pub title: String,
    pub zone: String,
    pub color: Option<String>,
    pub primary: bool,
    pub writable: bool,
    pub read: bool,
    pub cursor: Option<String>,
    pub read_at: Option<Instant>,
}

/// The calendar that is written into, and what is put there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Target {
    pub calendar: Option<CalendarId>,
    pub milestones: bool,
    pub invoices: bool,
    pub tasks: bool,
}

fn calendar(r: &Row<'_>) -> rusqlite::Result<Calendar> {
    Ok(Calendar {
        id: r.get("id")?,
        connection: r.get("connection_id")?,
        remote: r.get("remote")?,
        title: r.get("title")?,
        zone: r.get("zone")?,
        color: r.get("color")?,
        primary: r.get("is_primary")?,
        writable: r.get("is_writable")?,
        read: r.get("is_read")?,
        cursor: r.get("cursor")?,
        read_at: r.get("read_at_ms")?,
    })
}

/// Those of accounts that are connected to this device: an account's own first, then by title.
pub fn all(conn: &Connection, device: DeviceId) -> Result<Vec<Calendar>> {
    let sql = "SELECT k.* FROM calendars k JOIN connections c ON c.id = k.connection_id
        WHERE c.device_id = ?1 AND c.disconnected_at_ms IS NULL AND k.gone_at_ms IS NULL
        ORDER BY c.name COLLATE NOCASE, c.id, k.is_primary DESC, k.title COLLATE NOCASE, k.id";
    Ok(conn.prepare_cached(sql)?.query_map([device], calendar)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find(conn: &Connection, id: CalendarId) -> Result<Option<Calendar>> {
    Ok(conn.prepare_cached("SELECT * FROM calendars WHERE id = ?1")?.query_row([id], calendar).optional()?)
}

pub fn id_of(connection: ConnectionId, remote: &str) -> CalendarId {
    CalendarId(derived(&[b"calendar", connection.0.as_bytes(), remote.as_bytes()]))
}

/// As the account lists it. An account's own calendar is read from the start; of the others the user chooses.
pub fn put(conn: &Connection, connection: ConnectionId, told: &Listed) -> Result<bool> {
    let sql = "INSERT INTO calendars (id, connection_id, remote, title, zone, color, is_primary, is_writable, is_read)
        VALUES (:id, :connection, :remote, :title, :zone, :color, :primary, :writable, :primary)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, zone = excluded.zone, color = excluded.color, is_primary = excluded.is_primary,
            is_writable = excluded.is_writable, gone_at_ms = NULL
        WHERE (title, zone, color, is_primary, is_writable) IS NOT (excluded.title, excluded.zone, excluded.color, excluded.is_primary, excluded.is_writable)
            OR gone_at_ms IS NOT NULL";
    let changed = conn.prepare_cached(sql)?.execute(named_params! {
        ":id": id_of(connection, &told.id),
        ":connection": connection,
        ":remote": told.id,
        ":title": told.summary_override.as_ref().unwrap_or(&told.summary),
        ":zone": told.time_zone.as_deref().unwrap_or("UTC"),
        ":color": told.background_color.as_ref().filter(|color| color.len() == 7 && color.starts_with('#')),
        ":primary": told.primary,
        ":writable": matches!(told.access_role.as_str(), "owner" | "writer"),
    })?;
    Ok(changed > 0)
}

pub fn set_gone(conn: &Connection, id: CalendarId, now: Instant) -> Result<()> {
    conn.execute("UPDATE calendars SET gone_at_ms = ?2, cursor = NULL WHERE id = ?1", (id, now))?;
    Ok(())
}

pub fn set_read(conn: &Connection, id: CalendarId, read: bool) -> Result<()> {
    conn.execute("UPDATE calendars SET is_read = ?2 WHERE id = ?1", (id, read))?;
    Ok(())
}

pub fn set_cursor(conn: &Connection, id: CalendarId, cursor: Option<&str>, at: Option<Instant>) -> Result<()> {
    conn.prepare_cached("UPDATE calendars SET cursor = ?2, read_at_ms = ?3 WHERE id = ?1")?.execute((id, cursor, at))?;
    Ok(())
}

pub fn target(conn: &Connection, device: DeviceId) -> Result<Target> {
    let row = |r: &Row<'_>| {
        Ok(Target {
            calendar: r.get("calendar_id")?,
            milestones: r.get("milestones")?,
            invoices: r.get("invoices")?,
            tasks: r.get("tasks")?,
        })
    };
    let found = conn.prepare_cached("SELECT * FROM calendar_targets WHERE id = ?1")?.query_row([device], row).optional()?;
    Ok(found.unwrap_or_default())
}

pub fn set_target(conn: &Connection, device: DeviceId, target: Target) -> Result<()> {
    conn.execute(
        "INSERT INTO calendar_targets (id, calendar_id, milestones, invoices, tasks) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET calendar_id = excluded.calendar_id, milestones = excluded.milestones, invoices = excluded.invoices,
            tasks = excluded.tasks",
        (device, target.calendar, target.milestones, target.invoices, target.tasks),
    )?;
    Ok(())
}
