//! `report.time`.

use super::{ReportBy, TimeReport, Wanted};
use crate::{
    db::Read,
    kernel::{
        Day, Result,
        id::{ClientId, ProjectId, TaskId},
    },
    time::Scope,
};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTime {
    pub by: ReportBy,
    /// Divides each row once more.
    pub then_by: Option<ReportBy>,
    /// First day, of the workspace's zone.
    pub from: Day,
    /// Last day.
    pub to: Day,
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub task_id: Option<TaskId>,
}

pub fn time(read: &Read<'_>, q: ReportTime) -> Result<TimeReport> {
    let scope = Scope { client: q.client_id, project: q.project_id, task: q.task_id };
    super::time(read, Wanted { by: q.by, then_by: q.then_by, from: q.from, to: q.to, scope })
}
