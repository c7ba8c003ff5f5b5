//! `task.list`, `task.show`, `task.add`, `task.edit`, `task.archive`, `task.delete`.

use super::{Task, TaskFilter, TaskSort, TaskStatus, get};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Empty, Patch, Result,
        id::{ClientId, PersonId, ProjectId, TaskId},
        text,
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListTasks {
    /// Part of the task's, its project's or its client's name, in any case.
    pub text: Option<String>,
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    /// Left out or empty: any.
    pub status: Vec<TaskStatus>,
    pub due_from: Option<Day>,
    /// Inclusive.
    pub due_to: Option<Day>,
    /// True lists the archived ones instead of the active ones.
    pub archived: bool,
    pub sort: TaskSort,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TaskList {
    pub tasks: Vec<Task>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskRef {
    pub id: TaskId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskInput {
    pub project_id: Option<ProjectId>,
    pub name: String,
    #[serde(default)]
    pub status: TaskStatus,
    pub estimate_seconds: Option<i64>,
    pub due_on: Option<Day>,
    pub assignee_id: Option<PersonId>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskPatch {
    pub id: TaskId,
    /// Moves the task, and the time on it, to another project.
    #[serde(default)]
    pub project_id: Patch<ProjectId>,
    pub name: Option<String>,
    pub status: Option<TaskStatus>,
    #[serde(default)]
    pub estimate_seconds: Patch<i64>,
    #[serde(default)]
    pub due_on: Patch<Day>,
    #[serde(default)]
    pub assignee_id: Patch<PersonId>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveTask {
    pub id: TaskId,
    pub archived: bool,
}

pub fn list(read: &Read<'_>, q: ListTasks) -> Result<TaskList> {
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let named = |name: &str| text::key(name).contains(&wanted);
    let filter = TaskFilter {
        client: q.client_id,
        project: q.project_id,
        status: q.status,
        due_from: q.due_from,
        due_to: q.due_to,
        archived: Some(q.archived),
        sort: q.sort,
    };
    let mut tasks = super::list(read, &filter)?;
    tasks.retain(|t| named(&t.name) || [&t.project_name, &t.client_name].into_iter().flatten().any(|n| named(n)));
    Ok(TaskList { tasks })
}

pub fn show(read: &Read<'_>, q: TaskRef) -> Result<Task> {
    get(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, input: TaskInput) -> Result<Task> {
    let task = Task {
        status: input.status,
        estimate_seconds: input.estimate_seconds,
        due_on: input.due_on,
        assignee_id: input.assignee_id,
        note: input.note,
        ..Task::new(tx.new_id(), input.project_id, input.name, tx.now())
    };
    super::add(tx, task)
}

pub fn edit(tx: &mut Tx<'_>, patch: TaskPatch) -> Result<Task> {
    let mut task = get(tx, patch.id)?;
    patch.project_id.apply(&mut task.project_id);
    task.name = patch.name.unwrap_or(task.name);
    task.status = patch.status.unwrap_or(task.status);
    patch.estimate_seconds.apply(&mut task.estimate_seconds);
    patch.due_on.apply(&mut task.due_on);
    patch.assignee_id.apply(&mut task.assignee_id);
    task.note = patch.note.unwrap_or(task.note);
    super::edit(tx, task)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveTask) -> Result<Task> {
    super::archive(tx, q.id, q.archived)
}

pub fn delete(tx: &mut Tx<'_>, q: TaskRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}
