//! Which milestones are due soon or overdue.

use schemars::JsonSchema;
use serde::Serialize;

use super::{state::SOON, store};
use crate::{
    db::Read,
    kernel::{
        Day, Result,
        id::{MilestoneId, ProjectId},
    },
    settings,
};

/// No day is later: a year has four digits.
const LAST: Day = match Day::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Day::MAX,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueMilestone {
    pub id: MilestoneId,
    pub name: String,
    pub project_id: ProjectId,
    pub project_name: String,
    pub client_name: Option<String>,
    pub due_on: Day,
    /// From today on; below zero, it is overdue.
    pub days: i64,
}

/// Those of active projects that are not completed and have a day, the earliest first.
///
/// # Errors
/// Only what the database says.
pub fn planned(read: &Read<'_>) -> Result<Vec<DueMilestone>> {
    let today = settings::get(read)?.day_of(read.now());
    store::due(read.conn(), LAST, today)
}

/// As [`planned`], of those that are due soon or overdue.
///
/// # Errors
/// Only what the database says.
pub fn due(read: &Read<'_>) -> Result<Vec<DueMilestone>> {
    let today = settings::get(read)?.day_of(read.now());
    store::due(read.conn(), today + SOON, today)
}
