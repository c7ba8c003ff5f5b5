//! Reads the time of a client. Writes nothing: time belongs to `time`, lines to `invoices`.

use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, EntryId},
        sql::SqlDay,
    },
    retainers::{
        Retainer,
        facts::{Cover, Told, Worked},
    },
    time,
};
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Entries `e` of a client, merged ones too. The three ways in which an entry belongs to a client are looked up apart, as `invoices` does.
const OF_CLIENT: &str = "WITH mine AS (SELECT id FROM clients WHERE id = :client OR merged_into = :client),
             projects_of_mine AS (SELECT id FROM projects WHERE client_id IN mine)
        SELECT rowid FROM time_entries WHERE deleted_at_ms IS NULL AND client_id IN mine
        UNION ALL SELECT rowid FROM time_entries WHERE deleted_at_ms IS NULL AND project_id IN projects_of_mine
        UNION ALL SELECT rowid FROM time_entries
                  WHERE deleted_at_ms IS NULL AND task_id IN (SELECT id FROM tasks WHERE project_id IN projects_of_mine)";

/// Clients of entries that are done, and of those whose retainers these entries were drawn from. Findings stand for their entries.
pub const CLIENTS: &str = "WITH ids AS MATERIALIZED (SELECT unhex(value) AS id FROM json_each(:entries)
        UNION SELECT f.entry_id FROM json_each(:findings) j CROSS JOIN time_findings f ON f.id = unhex(j.value))
    SELECT COALESCE(c.merged_into, c.id) FROM ids CROSS JOIN time_entries e ON e.id = ids.id
        LEFT JOIN tasks t ON t.id = e.task_id LEFT JOIN projects p ON p.id = COALESCE(e.project_id, t.project_id)
        JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id) WHERE e.ended_at_ms IS NOT NULL
    UNION
    SELECT COALESCE(c.merged_into, c.id) FROM ids CROSS JOIN retainer_draws d ON d.entry_id = ids.id JOIN retainers r ON r.id = d.retainer_id
        LEFT JOIN projects p ON p.id = r.project_id JOIN clients c ON c.id = COALESCE(p.client_id, r.client_id)";

pub fn clients_of(conn: &Connection, entries: &[Uuid], findings: &[Uuid]) -> Result<BTreeSet<ClientId>> {
    let list = |ids: &[Uuid]| serde_json::to_string(&ids.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>());
    let mut statement = conn.prepare_cached(CLIENTS)?;
    let found = statement.query_map(named_params! { ":entries": list(entries)?, ":findings": list(findings)? }, |r| r.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn worked(r: &Row<'_>) -> rusqlite::Result<Worked> {
    Ok(Worked {
        id: r.get("id")?,
        start: r.get("started_at_ms")?,
        end: r.get("ending")?,
        project: r.get("project_id")?,
        task: r.get("task_id")?,
        hourly: time::own_rate(r)?,
        running: r.get("running")?,
    })
}

/// Timers that run on billable work, each with its client.
pub const RUNNING: &str = "SELECT e.id, e.started_at_ms, :now AS ending, 1 AS running, e.hourly_minor, e.hourly_currency, e.task_id,
        COALESCE(e.project_id, t.project_id) AS project_id, COALESCE(c.merged_into, c.id) AS client
    FROM time_entries e INDEXED BY time_entries_one_timer_a_device
    LEFT JOIN tasks t ON t.id = e.task_id LEFT JOIN projects p ON p.id = COALESCE(e.project_id, t.project_id)
    JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id)
    WHERE e.ended_at_ms IS NULL AND e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND :now / 1000 > e.started_at_ms / 1000";

pub fn running(conn: &Connection, now: Instant) -> Result<Vec<(ClientId, Worked)>> {
    let mut statement = conn.prepare_cached(RUNNING)?;
    let rows = statement.query_map(named_params! { ":now": now }, |r| Ok((r.get("client")?, worked(r)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn work_sql() -> String {
    let project = "COALESCE(e.project_id, (SELECT t.project_id FROM tasks t WHERE t.id = e.task_id)) AS project_id";
    format!(
        "SELECT e.id, e.started_at_ms, e.ended_at_ms AS ending, 0 AS running, e.hourly_minor, e.hourly_currency, e.task_id, {project}
         FROM unbilled_entries e WHERE e.row IN ({OF_CLIENT}) AND NOT e.undecided AND e.ended_at_ms > :since
         UNION ALL
         SELECT e.id, e.started_at_ms, :now, 1, e.hourly_minor, e.hourly_currency, e.task_id, {project}
         FROM time_entries e WHERE e.rowid IN ({OF_CLIENT}) AND e.ended_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1
            AND :now / 1000 > e.started_at_ms / 1000"
    )
}

/// Decided work that ends after `since` and that no line holds. With `now`, the running timer too.
pub fn work(conn: &Connection, client: ClientId, since: Instant, now: Option<Instant>) -> Result<Vec<Worked>> {
    let sql = work_sql();
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":client": client, ":since": since, ":now": now }, worked)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What documents tell of the client's time as a retainer has rounded it: what is covered, and what is billed beyond.
pub fn told(conn: &Connection, client: ClientId) -> Result<Vec<Told>> {
    let columns = "e.id, e.started_at_ms, e.ended_at_ms AS ending, 0 AS running, e.hourly_minor, e.hourly_currency, e.task_id,
            COALESCE(e.project_id, t.project_id) AS project_id";
    let sql = format!(
        "SELECT {columns}, c.retainer_id, c.period_on, c.seconds, c.billed_seconds
         FROM retainer_covers c JOIN time_entries e ON e.id = c.entry_id LEFT JOIN tasks t ON t.id = e.task_id
         WHERE c.deleted_at_ms IS NULL AND e.rowid IN ({OF_CLIENT})
         UNION ALL
         SELECT {columns}, NULL, NULL, x.seconds, x.billed_seconds
         FROM invoice_line_entries x JOIN time_entries e ON e.id = x.entry_id LEFT JOIN tasks t ON t.id = e.task_id
         WHERE x.deleted_at_ms IS NULL AND x.seconds IS NOT NULL AND e.rowid IN ({OF_CLIENT})"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":client": client }, |r| {
        let period: Option<SqlDay> = r.get("period_on")?;
        let home = r.get::<_, Option<_>>("retainer_id")?.zip(period.map(|d| d.0));
        Ok(Told { work: worked(r)?, home, seconds: r.get("seconds")?, billed_seconds: r.get("billed_seconds")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What documents tell that these retainers cover, by the time.
pub fn covers(conn: &Connection, retainers: &[Retainer]) -> Result<Vec<Cover>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.*, e.started_at_ms FROM retainer_covers c JOIN time_entries e ON e.id = c.entry_id
         WHERE c.retainer_id = ?1 AND c.deleted_at_ms IS NULL ORDER BY e.started_at_ms, c.entry_id, c.id",
    )?;
    let mut found = Vec::new();
    for retainer in retainers {
        for row in statement.query_map([retainer.id], |r| {
            Ok(Cover {
                line: r.get("line_id")?,
                retainer: retainer.id,
                period_on: r.get::<_, SqlDay>("period_on")?.0,
                entry: r.get::<_, EntryId>("entry_id")?,
                start: r.get("started_at_ms")?,
                seconds: r.get("seconds")?,
                billed_seconds: r.get("billed_seconds")?,
                amount: r.get("amount")?,
            })
        })? {
            found.push(row?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans::{migrated, walks};

    #[test]
    fn a_client_s_time_is_found_without_walking_through_all() {
        let conn = migrated();
        for sql in [work_sql().as_str(), CLIENTS, RUNNING] {
            assert_eq!(walks(&conn, sql), [] as [&str; 0], "{sql}");
        }
        let planted = work_sql().replace("e.row IN", "e.note IN");
        assert!(!walks(&conn, &planted).is_empty(), "the rule sees a walk");
    }
}
