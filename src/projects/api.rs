//! `project.list`, `project.show`, `project.add`, `project.edit`, `project.archive`, `project.delete`.

use super::{Color, Project, ProjectStatus, all, free_color, get};
use crate::{
    db::{Read, Tx},
    kernel::{
        Empty, Money, Patch, Result,
        id::{ClientId, ProjectId},
        text,
    },
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListProjects {
    /// Part of the project's or its client's name, in any case.
    pub text: Option<String>,
    pub client_id: Option<ClientId>,
    /// True lists the archived ones instead of the active ones.
    pub archived: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ProjectList {
    pub projects: Vec<Project>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectRef {
    pub id: ProjectId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectInput {
    pub client_id: Option<ClientId>,
    pub name: String,
    /// Left out: the one that the fewest projects wear.
    pub color: Option<Color>,
    #[serde(default)]
    pub status: ProjectStatus,
    /// Left out: as the settings say.
    pub billable: Option<bool>,
    pub budget_seconds: Option<i64>,
    pub budget: Option<Money>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectPatch {
    pub id: ProjectId,
    #[serde(default)]
    pub client_id: Patch<ClientId>,
    pub name: Option<String>,
    pub color: Option<Color>,
    pub status: Option<ProjectStatus>,
    pub billable: Option<bool>,
    #[serde(default)]
    pub budget_seconds: Patch<i64>,
    #[serde(default)]
    pub budget: Patch<Money>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveProject {
    pub id: ProjectId,
    pub archived: bool,
}

pub fn list(read: &Read<'_>, q: ListProjects) -> Result<ProjectList> {
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let named = |name: &str| text::key(name).contains(&wanted);
    let mut projects = all(read)?;
    projects.retain(|p| {
        p.archived == q.archived
            && q.client_id.is_none_or(|c| p.client_id == Some(c))
            && (named(&p.name) || p.client_name.as_deref().is_some_and(named))
    });
    Ok(ProjectList { projects })
}

pub fn show(read: &Read<'_>, q: ProjectRef) -> Result<Project> {
    get(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, input: ProjectInput) -> Result<Project> {
    let color = match input.color {
        Some(color) => color,
        None => free_color(tx)?,
    };
    let billable = match input.billable {
        Some(billable) => billable,
        None => settings::get(tx)?.default_billable,
    };
    let project = Project {
        status: input.status,
        billable,
        budget_seconds: input.budget_seconds,
        budget: input.budget,
        note: input.note,
        ..Project::new(tx.new_id(), input.client_id, input.name, color, tx.now())
    };
    super::add(tx, project)
}

pub fn edit(tx: &mut Tx<'_>, patch: ProjectPatch) -> Result<Project> {
    let mut project = get(tx, patch.id)?;
    patch.client_id.apply(&mut project.client_id);
    project.name = patch.name.unwrap_or(project.name);
    project.color = patch.color.unwrap_or(project.color);
    project.status = patch.status.unwrap_or(project.status);
    project.billable = patch.billable.unwrap_or(project.billable);
    patch.budget_seconds.apply(&mut project.budget_seconds);
    patch.budget.apply(&mut project.budget);
    project.note = patch.note.unwrap_or(project.note);
    super::edit(tx, project)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveProject) -> Result<Project> {
    super::archive(tx, q.id, q.archived)
}

pub fn delete(tx: &mut Tx<'_>, q: ProjectRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}
