//! `deposit.*`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Asked, Deposit, ask, of_client, take};
use crate::{
    db::{Read, Tx},
    invoices::view::{Invoice, show},
    kernel::{
        Error, Money, Percent, Result,
        id::{ClientId, InvoiceId, ProjectId, TaxRateId},
    },
    projects,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDeposits {
    pub client_id: ClientId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct DepositList {
    /// The earliest first; those that were voided or credited are not among them.
    pub deposits: Vec<Deposit>,
}

/// Asks for an amount, or for so many per cent of a project's budget.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftDeposit {
    /// Left out: the project's.
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    /// Without its taxes, unless the workspace's prices contain them.
    pub amount_minor: Option<i64>,
    pub percent: Option<Percent>,
    /// Left out: the name of the project.
    pub subject: Option<String>,
    /// Left out: what the client's treatment and the settings say.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeDeposit {
    /// The draft of the whole.
    pub id: InvoiceId,
    pub deposit_id: InvoiceId,
}

pub fn list(read: &Read<'_>, q: ListDeposits) -> Result<DepositList> {
    Ok(DepositList { deposits: of_client(read, q.client_id)? })
}

pub fn draft(tx: &mut Tx<'_>, q: DraftDeposit) -> Result<Invoice> {
    let project = q.project_id.map(|id| projects::get(tx, id)).transpose()?;
    let client = q.client_id.or(project.as_ref().and_then(|p| p.client_id));
    let client =
        client.ok_or_else(|| Error::invalid("client_id", "required", "is missing: say who shall pay, or name a client's project"))?;
    let budget: Option<Money> = project.as_ref().and_then(|p| p.budget);
    let minor = match (q.amount_minor, q.percent, budget) {
        (Some(minor), None, _) => minor,
        (None, Some(percent), Some(budget)) => percent.of(budget.minor),
        (None, Some(_), None) => {
            return Err(Error::invalid("percent", "no_budget", "needs a project with a budget in money: give it one, or type an amount"));
        }
        _ => return Err(Error::invalid("amount_minor", "required", "is missing, or stands beside percent: say one of the two")),
    };
    let subject = q.subject.or(project.map(|p| p.name)).unwrap_or_default();
    let id = ask(tx, Asked { client, subject, of: String::new(), minor, tax_ids: q.tax_ids })?;
    show(tx, id)
}

pub fn take_off(tx: &mut Tx<'_>, q: TakeDeposit) -> Result<Invoice> {
    take(tx, q.id, q.deposit_id)?;
    show(tx, q.id)
}
