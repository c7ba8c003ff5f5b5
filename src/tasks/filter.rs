//! Which tasks a list shows, and in which order.

use super::TaskStatus;
use crate::kernel::{
    Day,
    id::{ClientId, ProjectId},
};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskSort {
    /// Those without a day last.
    #[default]
    Due,
    Name,
    Project,
    /// Newest first.
    Created,
}

/// Each part that is given narrows the list.
#[derive(Debug, Clone, Default)]
pub struct TaskFilter {
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    /// Empty: any.
    pub status: Vec<TaskStatus>,
    pub due_from: Option<Day>,
    /// Inclusive.
    pub due_to: Option<Day>,
    pub archived: Option<bool>,
    pub sort: TaskSort,
}
