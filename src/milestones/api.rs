//! `milestone.*`. What bills them is told by `invoices`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Filter, Milestone, MilestoneState, MilestoneView, Part, Price,
    complete::Evidence,
    get,
    history::MilestoneEvent,
    list::Listed,
    plan::{self, price},
};
use crate::{
    db::{Files, Read, Tx},
    files::{self, FileInput, NewFile},
    kernel::{
        Day, Empty, Money, Patch, Percent, Result,
        id::{ClientId, FileLinkId, MilestoneId, ProjectId},
    },
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListMilestones {
    pub project_id: Option<ProjectId>,
    pub client_id: Option<ClientId>,
    /// Empty means any.
    pub states: Vec<MilestoneState>,
    /// Part of the name, the project's or the client's, in any case.
    pub text: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRef {
    pub id: MilestoneId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MilestoneHistory {
    /// The earliest first.
    pub events: Vec<MilestoneEvent>,
}

/// Paid by an amount, by a share of what its project is agreed at, or not at all.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneInput {
    pub project_id: ProjectId,
    pub name: String,
    #[serde(default)]
    pub description: String,
    pub due_on: Option<Day>,
    /// Without its taxes, unless the prices contain them.
    pub amount: Option<Money>,
    pub share: Option<Percent>,
}

/// An amount takes the place of a share, and a share that of an amount.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestonePatch {
    pub id: MilestoneId,
    pub name: Option<String>,
    pub description: Option<String>,
    #[serde(default)]
    pub due_on: Patch<Day>,
    #[serde(default)]
    pub amount: Patch<Money>,
    #[serde(default)]
    pub share: Patch<Percent>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveMilestone {
    pub id: MilestoneId,
    /// Of the same project; left out: last.
    pub before: Option<MilestoneId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanMilestones {
    pub project_id: ProjectId,
    pub parts: Vec<MilestonePart>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestonePart {
    pub name: String,
    #[serde(default)]
    pub description: String,
    pub due_on: Option<Day>,
    pub amount: Option<Money>,
    pub share: Option<Percent>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PlannedMilestones {
    /// Those that were made, in their order.
    pub milestones: Vec<MilestoneView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteMilestone {
    pub id: MilestoneId,
    /// Left out: today, or as it was.
    pub completed_on: Option<Day>,
    pub note: Option<String>,
    /// Where it can be seen, like a page or a folder on the web.
    pub link: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenMilestone {
    pub id: MilestoneId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachEvidence {
    pub id: MilestoneId,
    pub file: FileInput,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DetachEvidence {
    pub file_id: FileLinkId,
}

pub fn list(read: &Read<'_>, q: ListMilestones) -> Result<Listed> {
    let ListMilestones { project_id, client_id, states, text } = q;
    super::list::list(read, &Filter { project_id, client_id, states, text })
}

pub fn show(read: &Read<'_>, q: MilestoneRef) -> Result<MilestoneView> {
    super::show(read, q.id)
}

pub fn history(read: &Read<'_>, q: MilestoneRef) -> Result<MilestoneHistory> {
    Ok(MilestoneHistory { events: super::history::history(read, q.id)? })
}

pub fn add(tx: &mut Tx<'_>, q: MilestoneInput) -> Result<MilestoneView> {
    let milestone = Milestone {
        id: tx.new_id(),
        project_id: q.project_id,
        position: 0,
        name: q.name,
        description: q.description,
        due_on: q.due_on,
        price: price(q.amount, q.share)?,
        answer: None,
        created_at: tx.now(),
    };
    super::add(tx, milestone)
}

pub fn edit(tx: &mut Tx<'_>, q: MilestonePatch) -> Result<MilestoneView> {
    let mut milestone = get(tx, q.id)?;
    milestone.name = q.name.unwrap_or(milestone.name);
    milestone.description = q.description.unwrap_or(milestone.description);
    q.due_on.apply(&mut milestone.due_on);
    milestone.price = match (q.amount, q.share, milestone.price) {
        (Patch::Set(money), share, _) => price(Some(money), if let Patch::Set(share) = share { Some(share) } else { None })?,
        (_, Patch::Set(share), _) => Price::Share(share),
        (Patch::Clear, _, Price::Amount(_)) | (_, Patch::Clear, Price::Share(_)) => Price::Free,
        (_, _, before) => before,
    };
    super::edit(tx, milestone)
}

pub fn shift(tx: &mut Tx<'_>, q: MoveMilestone) -> Result<MilestoneView> {
    super::shift(tx, q.id, q.before)?;
    super::show(tx, q.id)
}

pub fn delete(tx: &mut Tx<'_>, q: MilestoneRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}

pub fn plan(tx: &mut Tx<'_>, q: PlanMilestones) -> Result<PlannedMilestones> {
    let part = |p: MilestonePart| Ok(Part { name: p.name, description: p.description, due_on: p.due_on, price: price(p.amount, p.share)? });
    let parts = q.parts.into_iter().map(part).collect::<Result<_>>()?;
    Ok(PlannedMilestones { milestones: plan::plan(tx, q.project_id, parts, None)? })
}

pub fn complete(tx: &mut Tx<'_>, q: CompleteMilestone) -> Result<MilestoneView> {
    super::complete(tx, q.id, Evidence { on: q.completed_on, note: q.note, link: q.link })
}

pub fn evidence(tx: &mut Tx<'_>, q: CompleteMilestone) -> Result<MilestoneView> {
    super::evidence(tx, q.id, Evidence { on: q.completed_on, note: q.note, link: q.link })
}

pub fn reopen(tx: &mut Tx<'_>, q: ReopenMilestone) -> Result<MilestoneView> {
    super::reopen(tx, q.id, &q.reason)
}

pub fn take_evidence(files: &Files, q: AttachEvidence) -> Result<(MilestoneId, NewFile)> {
    Ok((q.id, files::take(files, &q.file)?))
}

pub fn attach(tx: &mut Tx<'_>, (id, file): (MilestoneId, NewFile)) -> Result<MilestoneView> {
    super::attach(tx, id, file)?;
    super::show(tx, id)
}

pub fn detach(tx: &mut Tx<'_>, q: DetachEvidence) -> Result<MilestoneView> {
    super::detach(tx, q.file_id)
}
