//! A milestone as it is shown: with its names, what it comes to, how far it is, what shows that it is done, and where it is billed.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

use super::{
    MilestoneState, Price,
    price::{Share, amounts},
    state::{Bill, Facts, state},
    store::{self, Completion, Of, Row},
};
use crate::{
    db::Read,
    files::{self, FileLink, Owner},
    kernel::{
        Currency, Day, Instant, Money, Percent, Result,
        id::{ClientId, InvoiceId, MilestoneCompletionId, MilestoneId, ProjectId},
    },
    payments, settings,
};

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Milestone")]
pub struct MilestoneView {
    pub id: MilestoneId,
    pub project_id: ProjectId,
    pub project_name: String,
    pub color: String,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub position: i64,
    pub name: String,
    /// Stands under the name on a line.
    pub description: String,
    pub due_on: Option<Day>,
    /// What it comes to; on a line, what it came to when it was put there. Absent where only its day counts, and of a share while its project is
    /// agreed at no sum.
    pub amount: Option<Money>,
    /// Of what its project is agreed at.
    pub share: Option<Percent>,
    pub state: MilestoneState,
    pub completion: Option<CompletionView>,
    /// The draft or document whose line bills it.
    pub invoice_id: Option<InvoiceId>,
    /// Absent on a draft.
    pub invoice_number: Option<String>,
    /// What was asked for ahead of it.
    pub deposit: Option<DepositOf>,
    pub created_at: Instant,
    /// Of the client: that in which it can be billed.
    #[serde(skip)]
    pub billed_in: Option<Currency>,
    #[serde(skip)]
    pub project_archived: bool,
}

/// What shows that it is done.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "MilestoneCompletion")]
pub struct CompletionView {
    pub id: MilestoneCompletionId,
    pub on: Day,
    pub note: String,
    pub link: String,
    pub files: Vec<FileLink>,
    pub at: Instant,
}

/// A deposit invoice that was asked for a milestone, or its draft.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "MilestoneDeposit")]
pub struct DepositOf {
    pub invoice_id: InvoiceId,
    /// Absent on a draft, and so is the total.
    pub number: Option<String>,
    pub total: Option<Money>,
    /// The draft or document that takes it off.
    pub used_by: Option<InvoiceId>,
    pub paid: bool,
}

/// By project, in their order.
///
/// # Errors
/// Only what the database says.
pub fn all(read: &Read<'_>, of: Of) -> Result<Vec<MilestoneView>> {
    let rows = store::rows(read.conn(), of)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let today = settings::get(read)?.day_of(read.now());
    let mut deposits = store::deposits(read.conn(), of)?;
    let done: Vec<Uuid> = rows.iter().filter_map(|r| r.completion.as_ref()).map(|k| k.id.into()).collect();
    let mut found = files::of(read, Owner::Milestone, &done)?;
    let mut settled = Settling { read, known: HashMap::new() };
    let mut views = Vec::with_capacity(rows.len());
    for project in rows.chunk_by(|a, b| a.milestone.project_id == b.milestone.project_id) {
        for (row, amount) in project.iter().zip(priced(project)?) {
            let mut deposit = deposits.remove(&row.milestone.id);
            if let Some(d) = &mut deposit
                && let Some(total) = d.total
            {
                d.paid = settled.of(d.invoice_id)?.all_minor() >= total.minor;
            }
            let bill = match (row.invoice_id, row.invoice_total_minor) {
                (None, _) => Bill::None,
                (Some(_), None) => Bill::Draft,
                (Some(invoice), Some(total_minor)) => {
                    Bill::Issued { total_minor, settled: settled.of(invoice)?, deposit_paid: deposit.as_ref().is_none_or(|d| d.paid) }
                }
            };
            let facts = Facts { due_on: row.milestone.due_on, completed: row.completion.is_some(), bill };
            let files = row.completion.as_ref().and_then(|k| found.remove(&k.id.into())).unwrap_or_default();
            views.push(view(row, amount, state(&facts, today), files, deposit));
        }
    }
    Ok(views)
}

/// What settles a document, asked once for all milestones on it.
struct Settling<'r, 'c> {
    read: &'r Read<'c>,
    known: HashMap<InvoiceId, payments::Settled>,
}

impl Settling<'_, '_> {
    fn of(&mut self, invoice: InvoiceId) -> Result<payments::Settled> {
        if let Some(known) = self.known.get(&invoice) {
            return Ok(*known);
        }
        let settled = payments::settled_of(self.read, invoice)?;
        self.known.insert(invoice, settled);
        Ok(settled)
    }
}

/// What each milestone of one project comes to.
fn priced(project: &[Row]) -> Result<Vec<Option<Money>>> {
    let agreed = project.first().and_then(|r| r.agreed);
    let share = |r: &Row| match r.milestone.price {
        // What is frozen in another currency was frozen of another sum.
        Price::Share(percent) if agreed.is_some() => {
            Some(Share { percent, frozen_minor: r.frozen.filter(|f| Some(f.currency) == agreed.map(|a| a.currency)).map(|f| f.minor) })
        }
        _ => None,
    };
    let shares: Vec<Share> = project.iter().filter_map(share).collect();
    let mut amounts = agreed.map(|a| amounts(a.minor, &shares)).transpose()?.unwrap_or_default().into_iter();
    let amount = |r: &Row| {
        let of_share = share(r).and_then(|_| amounts.next()).zip(agreed).map(|(minor, a)| Money::new(minor, a.currency));
        r.frozen.or(match r.milestone.price {
            Price::Amount(money) => Some(money),
            _ => of_share,
        })
    };
    Ok(project.iter().map(amount).collect())
}

fn view(row: &Row, amount: Option<Money>, state: MilestoneState, files: Vec<FileLink>, deposit: Option<DepositOf>) -> MilestoneView {
    let Row { milestone: m, .. } = row.clone();
    let completion = |k: Completion| CompletionView { id: k.id, on: k.on, note: k.note, link: k.link, files, at: k.at };
    MilestoneView {
        id: m.id,
        project_id: m.project_id,
        project_name: row.project_name.clone(),
        color: row.color.clone(),
        client_id: row.client_id,
        client_name: row.client_name.clone(),
        position: m.position,
        name: m.name,
        description: m.description,
        due_on: m.due_on,
        amount,
        share: if let Price::Share(share) = m.price { Some(share) } else { None },
        state,
        completion: row.completion.clone().map(completion),
        invoice_id: row.invoice_id,
        invoice_number: row.invoice_number.clone(),
        deposit,
        created_at: m.created_at,
        billed_in: row.client_currency,
        project_archived: row.project_archived,
    }
}
