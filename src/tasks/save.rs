//! Adding, editing, archiving and deleting a task.

use super::{Task, get, store};
use crate::{
    db::Tx,
    kernel::{Result, id::TaskId},
    people, projects,
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy; `not_found` for an unknown project or assignee.
pub fn add(tx: &mut Tx<'_>, task: Task) -> Result<Task> {
    let task = fit(tx, task)?;
    store::insert(tx.conn(), &task)?;
    tx.log("task", Some(task.id), &json!({}))?;
    get(tx, task.id)
}

/// Replaces what is stored under the task's id.
///
/// # Errors
/// As [`add`], and `not_found`; `billed_work` when it would leave the project under which an invoice bills its time.
pub fn edit(tx: &mut Tx<'_>, task: Task) -> Result<Task> {
    get(tx, task.id)?;
    let task = fit(tx, task)?;
    store::update(tx.conn(), &task)?;
    tx.log("task", Some(task.id), &json!({}))?;
    get(tx, task.id)
}

fn fit(tx: &Tx<'_>, task: Task) -> Result<Task> {
    let task = task.clean(tx.now())?;
    if let Some(project) = task.project_id {
        projects::get(tx, project)?;
    }
    if let Some(assignee) = task.assignee_id {
        people::get(tx, assignee)?;
    }
    Ok(task)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: TaskId, archived: bool) -> Result<Task> {
    get(tx, id)?;
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("task", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `in_use` while time belongs to it.
pub fn delete(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("task", Some(id), &json!({ "deleted": true }))
}
