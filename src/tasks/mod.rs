//! Tasks: the pieces of work, of a project or the user's own.
//!
//! Invariants: a task is done since the moment that it became `done`, and no other has such a moment; one with time is archived, not
//! deleted. Moving a task takes its time along, for an entry names only its task. Does not hold: time; `overview` counts it.

pub mod api;
mod filter;
mod save;
mod store;
mod task;

pub use filter::{TaskFilter, TaskSort};
pub use save::{add, archive, delete, edit};
pub use task::{Task, TaskStatus};

use crate::{
    db::Read,
    kernel::{
        Error, Result,
        id::{ProjectId, TaskId},
    },
};
use std::collections::HashMap;

/// # Errors
/// `not_found` for an id that never was or is deleted.
pub fn get(read: &Read<'_>, id: TaskId) -> Result<Task> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("task", id))
}

/// Those that match every given part of the filter.
pub fn list(read: &Read<'_>, filter: &TaskFilter) -> Result<Vec<Task>> {
    store::list(read.conn(), filter)
}

/// Active and archived ones, by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Task>> {
    list(read, &TaskFilter { archived: None, sort: TaskSort::Name, ..TaskFilter::default() })
}

/// Of each project with tasks that are not archived: how many are open, and how many done.
pub fn counts(read: &Read<'_>) -> Result<HashMap<ProjectId, (i64, i64)>> {
    store::counts(read.conn())
}
