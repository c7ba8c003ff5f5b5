//! Adding, editing, archiving and deleting a project.

use super::{Project, get, store};
use crate::{
    clients,
    db::Tx,
    kernel::{Error, Result, id::ProjectId},
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy; `not_found` for an unknown client.
pub fn add(tx: &mut Tx<'_>, project: Project) -> Result<Project> {
    let project = fit(tx, project)?;
    store::insert(tx.conn(), &project)?;
    tx.log("project", Some(project.id), &json!({}))?;
    get(tx, project.id)
}

/// Replaces what is stored under the project's id.
///
/// # Errors
/// As [`add`], and `not_found`; `billed_work` when it would leave the client whom an invoice bills its time.
pub fn edit(tx: &mut Tx<'_>, project: Project) -> Result<Project> {
    get(tx, project.id)?;
    let project = fit(tx, project)?;
    store::update(tx.conn(), &project)?;
    tx.log("project", Some(project.id), &json!({}))?;
    get(tx, project.id)
}

fn fit(tx: &Tx<'_>, project: Project) -> Result<Project> {
    let project = project.clean()?;
    if let Some(client) = project.client_id {
        clients::get(tx, client)?;
    }
    Ok(project)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: ProjectId, archived: bool) -> Result<Project> {
    get(tx, id)?;
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("project", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `in_use` while tasks or time belong to it.
pub fn delete(tx: &mut Tx<'_>, id: ProjectId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("project", Some(id), &json!({ "deleted": true }))
}

/// Deletes it unless something belongs to it.
///
/// # Errors
/// `not_found`.
pub fn delete_unused(tx: &mut Tx<'_>, id: ProjectId) -> Result<()> {
    match delete(tx, id) {
        Err(Error::CannotNow { reason: "in_use", .. }) => Ok(()),
        other => other,
    }
}
