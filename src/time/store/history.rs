//! The table `time_entry_versions`, which a trigger writes.

use super::{hourly, tags, target};
use crate::{
    kernel::{Instant, Result, id::EntryId},
    time::{
        Path,
        history::{EntryFacts, Kept, Version},
    },
};
use rusqlite::{Connection, OptionalExtension, Row};

fn kept(r: &Row<'_>) -> rusqlite::Result<Kept> {
    let facts = EntryFacts {
        path: Path::default(),
        note: r.get("note")?,
        tags: tags(r.get_ref("tags")?.as_str()?)?,
        billable: r.get("billable")?,
        hourly: hourly(r)?,
        start: r.get("started_at_ms")?,
        end: r.get("ended_at_ms")?,
        zone: r.get("zone")?,
        written_off: r.get::<_, Option<Instant>>("written_off_at_ms")?.is_some(),
        deleted: r.get::<_, Option<Instant>>("deleted_at_ms")?.is_some(),
    };
    Ok(Kept { target: target(r)?, facts })
}

/// As it is, with when, where and how it was recorded; deleted ones too.
pub fn now(conn: &Connection, id: EntryId) -> Result<Option<(Kept, Instant, String, String)>> {
    let sql = "SELECT e.*, d.name AS device FROM time_entries e JOIN devices d ON d.id = e.device_id WHERE e.id = ?1";
    let row = |r: &Row<'_>| Ok((kept(r)?, r.get("created_at_ms")?, r.get("device")?, r.get("source")?));
    Ok(conn.prepare_cached(sql)?.query_row([id], row).optional()?)
}

/// The oldest first.
pub fn versions(conn: &Connection, id: EntryId) -> Result<Vec<Version>> {
    let mut statement = conn.prepare_cached(
        "SELECT v.*, a.at_ms, a.origin, a.verb, d.name AS device FROM time_entry_versions v
         JOIN activity a ON a.seq = v.activity_seq JOIN devices d ON d.id = a.device_id WHERE v.entry_id = ?1 ORDER BY v.seq",
    )?;
    let rows = statement.query_map([id], |r| {
        Ok(Version {
            activity: r.get("activity_seq")?,
            at: r.get("at_ms")?,
            device: r.get("device")?,
            origin: r.get("origin")?,
            verb: r.get("verb")?,
            kept: kept(r)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
