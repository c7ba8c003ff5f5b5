//! Rows that should not be.

use super::lines;
use crate::kernel::Result;
use rusqlite::Connection;

pub fn backwards(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM time_entries WHERE ended_at_ms < started_at_ms", [], |r| r.get(0))?)
}

pub fn open_twice(conn: &Connection) -> Result<i64> {
    let sql = "SELECT count(*) FROM (SELECT device_id FROM time_entries WHERE ended_at_ms IS NULL AND deleted_at_ms IS NULL
               GROUP BY device_id HAVING count(*) > 1)";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}

/// Where the clock was moved, wall times may lie over each other: the finding says so.
pub fn over_each_other(conn: &Connection) -> Result<i64> {
    let sql = "SELECT count(DISTINCT a.id) FROM time_entries a JOIN time_entries b ON b.timer_id = a.timer_id AND b.id <> a.id
               WHERE a.timer_id IS NOT NULL AND a.deleted_at_ms IS NULL AND b.deleted_at_ms IS NULL
                 AND a.started_at_ms < COALESCE(b.ended_at_ms, 9223372036854775807) AND b.started_at_ms < COALESCE(a.ended_at_ms, 9223372036854775807)
                 AND NOT EXISTS (SELECT 1 FROM time_findings f JOIN time_entries e ON e.id = f.entry_id WHERE e.timer_id = a.timer_id)";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}

/// Seconds of ended, billable work, and of its states of billing, each summed by its own way.
#[derive(Debug, PartialEq, Eq)]
pub struct Seconds {
    pub billable: i64,
    pub unbilled: i64,
    pub draft: i64,
    pub billed: i64,
    pub written_off: i64,
    pub retainers: i64,
}

const WORK: &str = "e.kind = 'work' AND e.billable = 1 AND e.deleted_at_ms IS NULL AND e.ended_at_ms IS NOT NULL";
const LASTS: &str = "COALESCE(sum(e.ended_at_ms / 1000 - e.started_at_ms / 1000), 0)";

pub fn seconds(conn: &Connection) -> Result<Seconds> {
    let billable = conn.query_row(&format!("SELECT {LASTS} FROM time_entries e WHERE {WORK}"), [], |r| r.get(0))?;
    let mut seconds = Seconds { billable, unbilled: 0, draft: 0, billed: 0, written_off: 0, retainers: 0 };
    let drawn = format!("SELECT COALESCE(sum({}), 0) FROM time_entries e WHERE {WORK}", lines::DRAWN);
    seconds.retainers = conn.query_row(&drawn, [], |r| r.get(0))?;
    // An entry on two lines is joined, and so counted, twice.
    let sql = format!(
        "SELECT {} AS billing, COALESCE(sum(CASE WHEN i.id IS NULL THEN e.ended_at_ms / 1000 - e.started_at_ms / 1000 - {}
            ELSE COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000) END), 0) FROM time_entries e {} WHERE {WORK} GROUP BY billing",
        lines::BILLING,
        lines::DRAWN,
        lines::JOIN
    );
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        let state = match r.get::<_, String>(0)?.as_str() {
            "draft" => &mut seconds.draft,
            "billed" => &mut seconds.billed,
            "written_off" => &mut seconds.written_off,
            _ => &mut seconds.unbilled,
        };
        *state += r.get::<_, i64>(1)?;
    }
    Ok(seconds)
}
