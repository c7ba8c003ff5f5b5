//! Sums of entries by what they have in common.

use super::{filter::Filter, list, tags};
use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, ProjectId, TaskId},
        sql::patterns,
    },
    time::{EntryGroup, Grouping, Path},
};
use rusqlite::{Connection, ToSql};

/// The key of an entry `e` with its path `p`; empty for what has none.
pub const fn key(by: Grouping) -> &'static str {
    match by {
        Grouping::Client => "COALESCE(lower(hex(p.client_id)), '')",
        Grouping::Project => "COALESCE(lower(hex(p.project_id)), '')",
        Grouping::Task => "COALESCE(lower(hex(p.task_id)), '')",
        Grouping::Tags => {
            "CASE WHEN e.tags = '[]' THEN '' ELSE (SELECT json_group_array(value) FROM (SELECT value FROM json_each(e.tags) ORDER BY value)) END"
        }
        Grouping::Billable => "CASE WHEN e.billable THEN 'yes' ELSE 'no' END",
    }
}

pub fn sql(filter: &Filter, by: Grouping) -> String {
    format!(
        "SELECT {} AS key, max(p.client_id) AS client_id, max(p.client_name) AS client_name, max(p.project_id) AS project_id,
            max(p.project_name) AS project_name, max(p.color) AS color, max(p.task_id) AS task_id, max(p.task_name) AS task_name,
            count(*) AS entries, sum({lasts}) AS seconds, COALESCE(sum(CASE WHEN e.billable AND e.kind = 'work' THEN {lasts} END), 0) AS billable
         FROM time_entries e JOIN entry_paths p ON p.entry_id = e.id {} WHERE {} GROUP BY 1",
        key(by),
        super::lines::JOIN,
        filter.condition(),
        lasts = list::LASTS,
    )
}

pub fn groups(conn: &Connection, filter: &Filter, by: Grouping, now: Instant) -> Result<Vec<EntryGroup>> {
    let texts = patterns(&filter.text);
    let mut values = filter.values(&texts);
    values.push((":now", &now as &dyn ToSql));
    let mut statement = conn.prepare_cached(&sql(filter, by))?;
    let groups = statement.query_map(values.as_slice(), |r| {
        let key: String = r.get("key")?;
        // A group tells only what all of its entries share.
        let (client, project, task) = match by {
            _ if key.is_empty() => (false, false, false),
            Grouping::Client => (true, false, false),
            Grouping::Project => (true, true, false),
            Grouping::Task => (true, true, true),
            Grouping::Tags | Grouping::Billable => (false, false, false),
        };
        let mut path = Path::default();
        if client {
            path.client_id = r.get::<_, Option<ClientId>>("client_id")?;
            path.client_name = r.get("client_name")?;
        }
        if project {
            path.project_id = r.get::<_, Option<ProjectId>>("project_id")?;
            path.project_name = r.get("project_name")?;
            path.color = r.get("color")?;
        }
        if task {
            path.task_id = r.get::<_, Option<TaskId>>("task_id")?;
            path.task_name = r.get("task_name")?;
        }
        Ok(EntryGroup {
            tags: if by == Grouping::Tags && !key.is_empty() { tags(&key)? } else { Vec::new() },
            billable: (by == Grouping::Billable).then_some(key == "yes"),
            path,
            count: r.get("entries")?,
            seconds: r.get("seconds")?,
            billable_seconds: r.get("billable")?,
            key,
        })
    })?;
    Ok(groups.collect::<rusqlite::Result<_>>()?)
}
