//! Which entries are asked for, as SQL.

use super::{groups, lines, sums::Ask};
use crate::{
    kernel::{
        Instant,
        id::{ClientId, ProjectId, TaskId},
    },
    time::{Billing, EntryKind, Grouping},
};
use rusqlite::ToSql;
use std::fmt::Write as _;

/// Which entries are asked for. `from` and `to` are of their start.
#[derive(Debug, Clone)]
pub struct Filter {
    pub from: Instant,
    pub to: Instant,
    pub scope: Scope,
    pub text: String,
    pub billing: Vec<Billing>,
    pub kinds: Vec<EntryKind>,
    /// Only those of one group, by its key.
    pub group: Option<(Grouping, String)>,
}

/// A part of the tree; the parts given must all hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope {
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
}

impl Scope {
    /// A condition on an entry `e`, from its own columns, so that the indexes of client, project and task serve it.
    pub fn condition(self) -> String {
        let mut sql = String::new();
        if self.client.is_some() {
            sql.push_str(
                " AND (e.client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client)
                    OR e.project_id IN (SELECT id FROM projects WHERE client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client))
                    OR e.task_id IN (SELECT t.id FROM tasks t JOIN projects p ON p.id = t.project_id
                        WHERE p.client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client)))",
            );
        }
        if self.project.is_some() {
            sql.push_str(" AND (e.project_id = :project OR e.task_id IN (SELECT id FROM tasks WHERE project_id = :project))");
        }
        if self.task.is_some() {
            sql.push_str(" AND e.task_id = :task");
        }
        sql
    }

    pub fn bind<'a>(&'a self, values: &mut Vec<(&'static str, &'a dyn ToSql)>) {
        for (name, value) in [
            (":client", self.client.as_ref().map(|id| id as &dyn ToSql)),
            (":project", self.project.as_ref().map(|id| id as &dyn ToSql)),
            (":task", self.task.as_ref().map(|id| id as &dyn ToSql)),
        ] {
            values.extend(value.map(|v| (name, v)));
        }
    }
}

const TEXTS: [&str; 3] = [":text0", ":text1", ":text2"];

/// Whether an entry `e` says the text in its note, its tags or the names of what it was for. The names are looked through once, not for each entry.
fn says() -> String {
    let any = |column: &str| TEXTS.map(|t| format!("{column} LIKE {t} ESCAPE '\\'")).join(" OR ");
    let client = any("COALESCE(m.name, c.name)");
    let (project, task) = (any("p.name"), any("t.name"));
    let clients = "LEFT JOIN clients m ON m.id = c.merged_into";
    let projects = format!("LEFT JOIN clients c ON c.id = p.client_id {clients}");
    format!(
        "{} OR e.tags <> '[]' AND ({}) OR e.client_id IN (SELECT c.id FROM clients c {clients} WHERE {client})
        OR e.project_id IN (SELECT p.id FROM projects p {projects} WHERE {project} OR {client})
        OR e.task_id IN (SELECT t.id FROM tasks t LEFT JOIN projects p ON p.id = t.project_id {projects} WHERE {task} OR {project} OR {client})",
        any("e.note"),
        any("e.tags")
    )
}

impl Filter {
    pub fn condition(&self) -> String {
        let mut sql = format!(
            "e.deleted_at_ms IS NULL AND e.started_at_ms >= :from AND e.started_at_ms < :to AND e.kind IN ({}){}",
            quoted(self.kinds.iter().map(|k| k.word())),
            self.scope.condition()
        );
        if !self.text.is_empty() {
            let _ = write!(sql, " AND ({})", says());
        }
        if let Some((by, _)) = &self.group {
            let _ = write!(sql, " AND {} = :group", groups::key(*by));
        }
        if !self.billing.is_empty() {
            let _ = write!(sql, " AND {} IN ({})", lines::BILLING, quoted(self.billing.iter().map(|b| b.word())));
        }
        sql
    }

    /// What the kept sums can tell of it: nothing where each entry has to be looked at.
    pub fn of_sums(&self, now: Instant) -> Option<Ask<'_>> {
        let each = !self.text.is_empty() || !self.billing.is_empty() || self.group.is_some();
        (!each).then_some(Ask { kinds: &self.kinds, scope: self.scope, now })
    }

    /// Whether the condition looks at an entry's path `p`.
    pub const fn needs_path(&self) -> bool {
        self.group.is_some()
    }

    pub fn values<'a>(&'a self, texts: &'a [String; 3]) -> Vec<(&'static str, &'a dyn ToSql)> {
        let mut values: Vec<(&'static str, &dyn ToSql)> = vec![(":from", &self.from), (":to", &self.to)];
        self.scope.bind(&mut values);
        if let Some((_, key)) = &self.group {
            values.push((":group", key));
        }
        if !self.text.is_empty() {
            values.extend(TEXTS.iter().zip(texts).map(|(name, text)| (*name, text as &dyn ToSql)));
        }
        values
    }
}

/// Words of our own enums; nothing a user typed.
pub fn quoted(words: impl Iterator<Item = &'static str>) -> String {
    words.map(|w| format!("'{w}'")).collect::<Vec<_>>().join(", ")
}
