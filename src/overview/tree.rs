//! What belongs to what, read once: the way up from a target without asking again.

use crate::{
    clients,
    db::Read,
    kernel::{
        Result,
        id::{ClientId, ProjectId, TaskId},
    },
    projects, tasks,
    time::{Path, Target},
};
use std::collections::HashMap;

#[derive(Debug)]
pub struct Tree {
    tasks: HashMap<TaskId, Option<ProjectId>>,
    projects: HashMap<ProjectId, Option<ClientId>>,
    successors: HashMap<ClientId, ClientId>,
}

impl Tree {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        Ok(Self {
            tasks: tasks::all(read)?.into_iter().map(|t| (t.id, t.project_id)).collect(),
            projects: projects::all(read)?.into_iter().map(|p| (p.id, p.client_id)).collect(),
            successors: clients::successors(read)?,
        })
    }

    /// Ids only, merged clients followed.
    pub fn path(&self, target: Target) -> Path {
        let task_id = target.task();
        let project_id = task_id.map_or_else(|| target.project(), |id| self.tasks.get(&id).copied().flatten());
        let client_id = project_id.map_or_else(|| target.client(), |id| self.projects.get(&id).copied().flatten());
        let client_id = client_id.map(|id| self.successors.get(&id).copied().unwrap_or(id));
        Path { client_id, project_id, task_id, ..Path::default() }
    }
}
