//! `milestone.bill`, `milestone.deposit`, `invoice.waiting_milestones`, `invoice.add_milestones`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Which, ask, bill_these};
use crate::{
    db::{Read, Tx},
    invoices::{
        billable::Wanted,
        view::{Invoice, show},
        write,
    },
    kernel::{
        Error, Percent, Result,
        id::{ClientId, InvoiceId, MilestoneId, ProjectId},
    },
    milestones::{self, MilestoneView},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitingMilestones {
    pub client_id: ClientId,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MilestonesWaiting {
    /// By project, in their order.
    pub milestones: Vec<MilestoneView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddMilestones {
    pub id: InvoiceId,
    /// Left out: all completed ones that come to something in the draft's currency.
    pub milestone_ids: Option<Vec<MilestoneId>>,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BillMilestones {
    /// Completed ones of one client.
    pub milestone_ids: Vec<MilestoneId>,
    /// The draft to put them on; left out: a new one.
    pub invoice_id: Option<InvoiceId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DepositForMilestone {
    pub id: MilestoneId,
    /// Left out, like `percent`: all that the milestone comes to.
    pub amount_minor: Option<i64>,
    /// Of what the milestone comes to.
    pub percent: Option<Percent>,
}

/// What could be put on a document of this client.
pub fn waiting_milestones(read: &Read<'_>, q: WaitingMilestones) -> Result<MilestonesWaiting> {
    Ok(MilestonesWaiting { milestones: milestones::waiting(read, q.client_id, q.project_id)? })
}

pub fn add_milestones(tx: &mut Tx<'_>, q: AddMilestones) -> Result<Invoice> {
    let which = q.milestone_ids.as_deref().map_or(Which::All, Which::These);
    write::add_milestones(tx, q.id, |client| Wanted { client, project: q.project_id, from: None, to: None }, &which)?;
    show(tx, q.id)
}

pub fn bill_milestones(tx: &mut Tx<'_>, q: BillMilestones) -> Result<Invoice> {
    let id = bill_these(tx, &q.milestone_ids, q.invoice_id)?;
    show(tx, id)
}

pub fn milestone_deposit(tx: &mut Tx<'_>, q: DepositForMilestone) -> Result<Invoice> {
    let ahead = match (q.amount_minor, q.percent) {
        (None, None) => ask::Ahead::All,
        (Some(minor), None) => ask::Ahead::Minor(minor),
        (None, Some(percent)) => ask::Ahead::Percent(percent),
        (Some(_), Some(_)) => return Err(Error::invalid("percent", "both", "stands beside an amount: say one of the two")),
    };
    let id = ask::ask(tx, q.id, ahead)?;
    show(tx, id)
}
