//! The tables `retainer_draws` and `retainer_covers`; nobody else writes them.

use crate::{
    kernel::{
        Day, Instant, Result,
        id::{ClientId, EntryId, LineId, ProjectId, RetainerId, RowId, TaskId},
        sql::SqlDay,
    },
    retainers::Part,
};
use rusqlite::{Connection, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// An entry, a retainer, the first day of a period, and where it went.
pub type Key = (EntryId, RetainerId, Day, Part);
/// Tracked seconds, billed seconds, amount.
pub type Sums = (i64, i64, i64);

/// Of some clients' retainers; without them, of all, also of those that are gone.
pub fn all(conn: &Connection, clients: Option<&BTreeSet<ClientId>>) -> Result<BTreeMap<Key, Sums>> {
    let all = "SELECT d.entry_id, d.retainer_id, d.period_on, d.part, d.seconds, d.billed_seconds, d.amount FROM retainer_draws d";
    let sql = match clients {
        Some(_) => format!(
            "{all} WHERE d.retainer_id IN (SELECT r.id FROM retainers r LEFT JOIN projects p ON p.id = r.project_id
                JOIN clients c ON c.id = COALESCE(p.client_id, r.client_id)
                WHERE COALESCE(c.merged_into, c.id) IN (SELECT unhex(value) FROM json_each(:clients)))"
        ),
        None => format!("{all} WHERE :clients IS NULL"),
    };
    let ids = clients.map(|ids| serde_json::to_string(&ids.iter().map(|id| id.0.simple().to_string()).collect::<Vec<_>>())).transpose()?;
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":clients": ids }, |r| {
        let key = (r.get(0)?, r.get(1)?, r.get::<_, SqlDay>(2)?.0, r.get(3)?);
        Ok((key, (r.get(4)?, r.get(5)?, r.get(6)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn put(conn: &Connection, (entry, retainer, period, part): &Key, (seconds, billed, amount): &Sums) -> Result<()> {
    let values = (entry, retainer, SqlDay(*period), part, seconds, billed, amount);
    // No upsert: the triggers that keep what waits would see an insert and an update.
    let update = "UPDATE retainer_draws SET seconds = ?5, billed_seconds = ?6, amount = ?7
                  WHERE entry_id = ?1 AND retainer_id = ?2 AND period_on = ?3 AND part = ?4";
    if conn.prepare_cached(update)?.execute(values)? == 0 {
        conn.prepare_cached(
            "INSERT INTO retainer_draws (entry_id, retainer_id, period_on, part, seconds, billed_seconds, amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(values)?;
    }
    Ok(())
}

pub fn remove(conn: &Connection, (entry, retainer, period, part): &Key) -> Result<()> {
    conn.prepare_cached("DELETE FROM retainer_draws WHERE entry_id = ?1 AND retainer_id = ?2 AND period_on = ?3 AND part = ?4")?
        .execute((entry, retainer, SqlDay(*period), part))?;
    Ok(())
}

/// Time that was drawn and that no document tells yet.
#[derive(Debug, Clone)]
pub struct Covered {
    pub entry: EntryId,
    pub retainer: RetainerId,
    pub period_on: Day,
    pub started_at: Instant,
    pub seconds: i64,
    pub billed_seconds: i64,
    pub amount: i64,
    pub project: Option<ProjectId>,
    pub project_name: Option<String>,
    pub task: Option<TaskId>,
    pub task_name: Option<String>,
}

/// Of a retainer, or of an entry; by the time.
pub fn uncovered(conn: &Connection, retainer: Option<RetainerId>, entry: Option<EntryId>) -> Result<Vec<Covered>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.entry_id, d.retainer_id, d.period_on, e.started_at_ms, p.project_id, p.project_name, p.task_id, p.task_name,
            d.seconds - COALESCE(c.seconds, 0) AS seconds, d.billed_seconds - COALESCE(c.billed_seconds, 0) AS billed_seconds,
            d.amount - COALESCE(c.amount, 0) AS amount
         FROM retainer_draws d JOIN time_entries e ON e.id = d.entry_id JOIN entry_paths p ON p.entry_id = d.entry_id
         LEFT JOIN (SELECT entry_id, retainer_id, period_on, SUM(seconds) AS seconds, SUM(billed_seconds) AS billed_seconds, SUM(amount) AS amount
                    FROM retainer_covers WHERE deleted_at_ms IS NULL GROUP BY 1, 2, 3) c
            ON c.entry_id = d.entry_id AND c.retainer_id = d.retainer_id AND c.period_on = d.period_on
         WHERE d.part = 'drawn' AND (:retainer IS NULL OR d.retainer_id = :retainer) AND (:entry IS NULL OR d.entry_id = :entry)
            AND d.seconds > COALESCE(c.seconds, 0)
         ORDER BY e.started_at_ms, d.entry_id, d.period_on",
    )?;
    let rows = statement.query_map(named_params! { ":retainer": retainer, ":entry": entry }, |r| {
        Ok(Covered {
            entry: r.get("entry_id")?,
            retainer: r.get("retainer_id")?,
            period_on: r.get::<_, SqlDay>("period_on")?.0,
            started_at: r.get("started_at_ms")?,
            seconds: r.get("seconds")?,
            billed_seconds: r.get("billed_seconds")?,
            amount: r.get("amount")?,
            project: r.get("project_id")?,
            project_name: r.get("project_name")?,
            task: r.get("task_id")?,
            task_name: r.get("task_name")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_cover(conn: &Connection, id: RowId, line: LineId, c: &Covered) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO retainer_covers (id, line_id, retainer_id, period_on, entry_id, seconds, billed_seconds, amount)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((id, line, c.retainer, SqlDay(c.period_on), c.entry, c.seconds, c.billed_seconds, c.amount))?;
    Ok(())
}

/// What a line tells to be covered.
pub fn of_line(conn: &Connection, line: LineId) -> Result<Vec<RowId>> {
    let mut statement =
        conn.prepare_cached("SELECT id FROM retainer_covers WHERE line_id = ?1 AND deleted_at_ms IS NULL ORDER BY rowid")?;
    Ok(statement.query_map([line], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Tells on another line what was told before.
pub fn copy_cover(conn: &Connection, id: RowId, cover: RowId, line: LineId) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO retainer_covers (id, line_id, retainer_id, period_on, entry_id, seconds, billed_seconds, amount)
         SELECT ?1, ?3, retainer_id, period_on, entry_id, seconds, billed_seconds, amount FROM retainer_covers WHERE id = ?2",
    )?
    .execute((id, cover, line))?;
    Ok(())
}

/// Lets go what a line tells. Where another line bills the rest of an entry, that one tells it from now on; answers false when it cannot, for it
/// is issued.
pub fn release(conn: &Connection, line: LineId, at: Instant) -> Result<bool> {
    let beside = "FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
                  WHERE x.entry_id = retainer_covers.entry_id AND x.deleted_at_ms IS NULL AND l.id <> ?1";
    let issued = format!(
        "SELECT EXISTS (SELECT 1 FROM retainer_covers WHERE line_id = ?1 AND deleted_at_ms IS NULL
                        AND EXISTS (SELECT 1 {beside} AND EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = l.invoice_id)))"
    );
    if conn.prepare_cached(&issued)?.query_row([line], |r| r.get(0))? {
        return Ok(false);
    }
    let hand_over = format!(
        "UPDATE retainer_covers SET line_id = (SELECT l.id {beside}) WHERE line_id = ?1 AND deleted_at_ms IS NULL AND EXISTS (SELECT 1 {beside})"
    );
    conn.prepare_cached(&hand_over)?.execute([line])?;
    conn.execute("UPDATE retainer_covers SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    Ok(true)
}

/// Entries of which more is drawn, covered and billed than there is of them, or on a line that is gone.
pub fn misdrawn(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (
        SELECT d.entry_id FROM retainer_draws d JOIN time_entries e ON e.id = d.entry_id
        GROUP BY d.entry_id HAVING SUM(d.seconds) > MAX(e.ended_at_ms / 1000 - e.started_at_ms / 1000)
            OR SUM(CASE WHEN d.part = 'drawn' THEN d.seconds ELSE 0 END) + COALESCE((
                SELECT COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000) FROM invoice_line_entries x
                WHERE x.entry_id = d.entry_id AND x.deleted_at_ms IS NULL), 0) > MAX(e.ended_at_ms / 1000 - e.started_at_ms / 1000)
        UNION ALL
        SELECT c.entry_id FROM retainer_covers c JOIN invoice_lines l ON l.id = c.line_id JOIN invoices i ON i.id = l.invoice_id
        JOIN time_entries e ON e.id = c.entry_id
        WHERE c.deleted_at_ms IS NULL AND (l.deleted_at_ms IS NOT NULL OR i.deleted_at_ms IS NOT NULL OR e.deleted_at_ms IS NOT NULL
            OR e.written_off_at_ms IS NOT NULL OR e.billable = 0 OR e.kind <> 'work'))";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}
