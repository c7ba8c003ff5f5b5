//! What time is spent on: the request that links it, what is kept, and the whole way up as it is shown.

use crate::kernel::id::{ClientId, ProjectId, TaskId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What to link time to. The most specific one counts; the others follow from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Link {
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub task_id: Option<TaskId>,
}

/// The most specific thing that time is linked to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    #[default]
    Nothing,
    Client(ClientId),
    Project(ProjectId),
    Task(TaskId),
}

impl From<Link> for Target {
    fn from(link: Link) -> Self {
        match link {
            Link { task_id: Some(id), .. } => Self::Task(id),
            Link { project_id: Some(id), .. } => Self::Project(id),
            Link { client_id: Some(id), .. } => Self::Client(id),
            Link { .. } => Self::Nothing,
        }
    }
}

impl Target {
    pub fn of_columns(client: Option<ClientId>, project: Option<ProjectId>, task: Option<TaskId>) -> Self {
        Self::from(Link { client_id: client, project_id: project, task_id: task })
    }

    pub const fn client(self) -> Option<ClientId> {
        if let Self::Client(id) = self { Some(id) } else { None }
    }

    pub const fn project(self) -> Option<ProjectId> {
        if let Self::Project(id) = self { Some(id) } else { None }
    }

    pub const fn task(self) -> Option<TaskId> {
        if let Self::Task(id) = self { Some(id) } else { None }
    }

    /// A word that names the target and nothing else, for keys of rows.
    pub fn key(self) -> String {
        match self {
            Self::Nothing => "none".into(),
            Self::Client(id) => format!("client:{id}"),
            Self::Project(id) => format!("project:{id}"),
            Self::Task(id) => format!("task:{id}"),
        }
    }
}

/// The whole way up from a target, with names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Path {
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    /// The project's colour, a key of the palette.
    pub color: Option<String>,
    pub task_id: Option<TaskId>,
    pub task_name: Option<String>,
}

impl Path {
    pub fn target(&self) -> Target {
        Target::of_columns(self.client_id, self.project_id, self.task_id)
    }

    /// Without its task.
    pub fn up_to_project(self) -> Self {
        Self { task_id: None, task_name: None, ..self }
    }

    /// Without its project and task.
    pub fn up_to_client(self) -> Self {
        Self { client_id: self.client_id, client_name: self.client_name, ..Self::default() }
    }
}
