//! Reads time that waits to be billed. Writes nothing: time belongs to `time`, the links to `invoices::store`.

use rusqlite::{Connection, Row, named_params};

use super::Stretch;
use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, ProjectId},
    },
    time,
};

/// What waits of a client, merged ones too. The three ways in which an entry belongs to a client are looked up apart, because of them together
/// SQLite makes a scan of all time.
const WAITING: &str = "FROM waiting_entries e JOIN entry_paths p ON p.entry_id = e.id
    WHERE e.row IN (
        WITH mine AS (SELECT id FROM clients WHERE id = :client OR merged_into = :client),
             projects_of_mine AS (SELECT id FROM projects WHERE client_id IN mine)
        SELECT rowid FROM time_entries WHERE deleted_at_ms IS NULL AND client_id IN mine
        UNION ALL SELECT rowid FROM time_entries WHERE deleted_at_ms IS NULL AND project_id IN projects_of_mine
        UNION ALL SELECT rowid FROM time_entries
                  WHERE deleted_at_ms IS NULL AND task_id IN (SELECT id FROM tasks WHERE project_id IN projects_of_mine))
      AND e.started_at_ms >= :from AND e.started_at_ms < :until AND (:project IS NULL OR p.project_id = :project)";

fn stretch(r: &Row<'_>) -> rusqlite::Result<Stretch> {
    Ok(Stretch {
        id: r.get("id")?,
        note: r.get("note")?,
        started_at: r.get("started_at_ms")?,
        seconds: r.get("seconds")?,
        rounded: r.get("rounded")?,
        drawn: r.get("drawn")?,
        zone: r.get("zone")?,
        hourly: time::own_rate(r)?,
        client_id: r.get("client_id")?,
        project_id: r.get("project_id")?,
        project_name: r.get("project_name")?,
        task_id: r.get("task_id")?,
        task_name: r.get("task_name")?,
    })
}

fn waiting_sql() -> String {
    format!(
        "SELECT e.id, e.note, e.started_at_ms, e.seconds, e.drawn, e.zone, e.hourly_minor, e.hourly_currency,
                (SELECT SUM(w.billed_seconds) FROM retainer_draws w WHERE w.entry_id = e.id AND w.part <> 'drawn') AS rounded,
                p.client_id, p.project_id,
                p.project_name, p.task_id, p.task_name
         {WAITING} AND NOT e.undecided ORDER BY e.started_at_ms, e.row"
    )
}

pub fn waiting(conn: &Connection, client: ClientId, project: Option<ProjectId>, from: Instant, until: Instant) -> Result<Vec<Stretch>> {
    let mut statement = conn.prepare_cached(&waiting_sql())?;
    let rows = statement.query_map(named_params! { ":client": client, ":project": project, ":from": from, ":until": until }, stretch)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many entries wait that would be billed, were not a finding of the clocks open on them.
pub fn held_back(conn: &Connection, client: ClientId, project: Option<ProjectId>, from: Instant, until: Instant) -> Result<usize> {
    let sql = format!("SELECT COUNT(*) {WAITING} AND e.undecided");
    let values = named_params! { ":client": client, ":project": project, ":from": from, ":until": until };
    Ok(conn.prepare_cached(&sql)?.query_row(values, |r| r.get::<_, i64>(0))?.try_into().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans::{migrated, walks};

    #[test]
    fn what_waits_of_a_client_is_found_by_indexes() {
        let conn = migrated();
        assert_eq!(walks(&conn, &waiting_sql()), [] as [&str; 0]);
        let planted = "SELECT e.id FROM waiting_entries e WHERE e.note = 'x'";
        assert!(!walks(&conn, planted).is_empty(), "the rule sees a walk");
    }
}
