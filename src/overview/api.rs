//! `client.figures`, `project.figures`, `task.figures`, `home.today`.

use super::{ClientFigures, ProjectFigures, TaskFigures, Today, of_clients, of_projects, of_tasks};
use crate::{
    db::Read,
    kernel::{Empty, Result},
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ClientFiguresList {
    pub figures: Vec<ClientFigures>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ProjectFiguresList {
    pub figures: Vec<ProjectFigures>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TaskFiguresList {
    pub figures: Vec<TaskFigures>,
}

pub fn clients(read: &Read<'_>, _: Empty) -> Result<ClientFiguresList> {
    Ok(ClientFiguresList { figures: of_clients(read)? })
}

pub fn projects(read: &Read<'_>, _: Empty) -> Result<ProjectFiguresList> {
    Ok(ProjectFiguresList { figures: of_projects(read)? })
}

pub fn tasks(read: &Read<'_>, _: Empty) -> Result<TaskFiguresList> {
    Ok(TaskFiguresList { figures: of_tasks(read)? })
}

pub fn today(read: &Read<'_>, _: Empty) -> Result<Today> {
    super::today(read)
}
