//! Everything that time can be linked to, by name and with its whole way up: what a typed line, a suggestion and a search look through.
//!
//! Read only. Holds what is usable for new time: nothing archived, nothing deleted, a merged client only as the one that took over.

mod store;

use crate::{db::Read, kernel::Result, time::Path};

/// A client, a project or a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    pub path: Path,
    /// What the project says of its time; nothing without a project.
    pub billable: Option<bool>,
}

impl Thing {
    /// `Acme › Website › Design`.
    pub fn label(&self) -> String {
        label(&self.path)
    }
}

pub fn label(path: &Path) -> String {
    [&path.client_name, &path.project_name, &path.task_name].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" › ")
}

/// Clients first, then projects, then tasks; each by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Thing>> {
    store::all(read.conn())
}
