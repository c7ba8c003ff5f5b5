//! Lists of milestones, with sums that are those of all their rows, each currency by itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::{MilestoneState, MilestoneView, store::Of, view};
use crate::{
    db::Read,
    kernel::{
        Money, Result,
        id::{ClientId, ProjectId},
        text,
    },
    time::pricing::total,
};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub project_id: Option<ProjectId>,
    pub client_id: Option<ClientId>,
    /// Empty means any.
    pub states: Vec<MilestoneState>,
    /// Part of a name, in any case.
    pub text: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MilestoneList")]
pub struct Listed {
    /// By project, in their order.
    pub milestones: Vec<MilestoneView>,
    /// What all of them come to.
    pub planned: Vec<Money>,
    /// Of those that are done and on no line.
    pub waiting: Vec<Money>,
    /// Of those on issued documents, what they were billed at.
    pub billed: Vec<Money>,
    /// Of those whose documents are paid.
    pub paid: Vec<Money>,
}

/// # Errors
/// Only what the database says.
pub fn list(read: &Read<'_>, filter: &Filter) -> Result<Listed> {
    let of = match (filter.project_id, filter.client_id) {
        (Some(project), _) => Of::Project(project),
        (None, Some(client)) => Of::Client(client),
        (None, None) => Of::All,
    };
    let wanted = text::key(filter.text.as_deref().unwrap_or_default());
    let named = |name: &str| text::key(name).contains(&wanted);
    let mut milestones = view::all(read, of)?;
    milestones.retain(|m| {
        filter.client_id.is_none_or(|c| m.client_id == Some(c))
            && (filter.states.is_empty() || filter.states.contains(&m.state))
            && (named(&m.name) || named(&m.project_name) || m.client_name.as_deref().is_some_and(named))
    });
    let sum = |states: &[MilestoneState]| {
        let meant = milestones.iter().filter(|m| states.is_empty() || states.contains(&m.state));
        total(meant.filter_map(|m| m.amount.as_ref()))
    };
    let (planned, waiting) = (sum(&[]), sum(&[MilestoneState::Completed]));
    let (billed, paid) = (sum(&[MilestoneState::Billed, MilestoneState::Paid]), sum(&[MilestoneState::Paid]));
    Ok(Listed { milestones, planned, waiting, billed, paid })
}

/// Completed milestones of a client that come to something and that no line holds, by project in their order.
///
/// # Errors
/// Only what the database says.
pub fn waiting(read: &Read<'_>, client: ClientId, project: Option<ProjectId>) -> Result<Vec<MilestoneView>> {
    let mut all = view::all(read, project.map_or(Of::Client(client), Of::Project))?;
    all.retain(|m| m.client_id == Some(client) && m.state == MilestoneState::Completed && m.amount.is_some());
    Ok(all)
}

/// What each completed milestone comes to that no line holds, with the client whom it is for.
///
/// # Errors
/// Only what the database says.
pub fn unbilled(read: &Read<'_>) -> Result<Vec<(Option<ClientId>, Money)>> {
    let all = view::all(read, Of::All)?.into_iter().filter(|m| m.state == MilestoneState::Completed);
    Ok(all.filter_map(|m| m.amount.map(|amount| (m.client_id, amount))).collect())
}
