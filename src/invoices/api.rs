//! `invoice.*`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    billable::{GroupBy, Wanted},
    costs::Which,
    desk::Desk,
    draft::Line,
    draft_of, lines,
    snapshot::References,
    store,
    totals::Portion,
    view::{Invoice, show as view},
    write::{self, Beside},
};
use crate::{
    db::{Read, Tx},
    expenses::{self, ExpenseView},
    kernel::{
        Day, Empty, Error, Money, Patch, Quantity, Result,
        id::{ClientId, ExpenseId, InvoiceId, LineId, ProjectId, RowId, TaxRateId},
    },
    payments::{self, NewPayment, Share, Words},
    settings::{DocumentLanguage, Look, Policy, Rounding},
    time,
};

pub use super::adjustments::{adjustment_add, adjustment_delete, adjustment_edit};
pub use super::catalogue::{add_items, item_from_line};
pub use super::claim::{claim, late};
pub use super::correct::{IssueInvoice, credit, credit_preview, creditable, duplicate, issue, issue_many, reissue, void};
pub use super::deposits::api::{TakeDeposit, draft as deposit_draft, list as deposit_list, take_off};
pub use super::files::{InvoiceXml, ShowPdf, pdf, pdf_many, xml};
pub use super::letters::{receipt, statement};
pub use super::list::list;
pub use super::milestones::api::{add_milestones, bill_milestones, milestone_deposit, waiting_milestones};
pub use super::preview::preview;
pub use super::retained::bill as bill_retainer;
pub use super::sections::{AddSection, section_add, section_delete, section_edit, section_move};
pub use super::series::api::{series_add, series_edit, series_list, series_register, series_start, series_withdraw};
pub use super::timeline::timeline;
pub use super::versions::api::{compare, restore, version_pdf, versions};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftInvoice {
    pub client_id: ClientId,
    /// First and last day, inclusive; left out means all that waits.
    pub from: Option<Day>,
    pub to: Option<Day>,
    #[serde(default)]
    pub group: GroupBy,
    #[serde(default)]
    pub subject: String,
    /// Takes no time: a draft for lines of its own.
    #[serde(default)]
    pub empty: bool,
    /// Takes the expenses that wait in the same days, too.
    #[serde(default)]
    pub expenses: bool,
    /// Takes the completed milestones that wait, too.
    #[serde(default)]
    pub milestones: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTime {
    pub id: InvoiceId,
    pub from: Option<Day>,
    pub to: Option<Day>,
    #[serde(default)]
    pub group: GroupBy,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddExpenses {
    pub id: InvoiceId,
    /// Left out: all that wait and can be told in the draft's currency.
    pub expense_ids: Option<Vec<ExpenseId>>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitingExpenses {
    pub client_id: ClientId,
    /// First and last day, inclusive; left out means all that wait.
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ExpensesWaiting {
    /// The earliest first.
    pub expenses: Vec<ExpenseView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceRef {
    pub id: InvoiceId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditInvoice {
    pub id: InvoiceId,
    pub subject: Option<String>,
    pub note: Option<String>,
    /// Replaces all four.
    pub references: Option<References>,
    #[serde(default)]
    pub issue_on: Patch<Day>,
    pub due_days: Option<i64>,
    pub language: Option<DocumentLanguage>,
    /// `null` takes the workspace's.
    #[serde(default)]
    pub look: Patch<Look>,
    /// Its time is rounded anew from what was tracked.
    pub rounding: Option<Rounding>,
    /// Prices stay the numbers that were typed: they are read with or without the taxes from now on.
    pub policy: Option<Policy>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddLine {
    pub id: InvoiceId,
    pub description: String,
    /// Left out: 1.
    pub quantity: Option<Quantity>,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub price_minor: i64,
    /// Left out: what the client's treatment and the settings say.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditLine {
    pub line_id: LineId,
    pub description: Option<String>,
    pub quantity: Option<Quantity>,
    pub unit: Option<String>,
    pub price_minor: Option<i64>,
    #[serde(default)]
    pub discount: Patch<Portion>,
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineRef {
    pub line_id: LineId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveLine {
    pub line_id: LineId,
    /// A line or a heading; left out: last.
    pub before: Option<RowId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayInvoice {
    pub id: InvoiceId,
    /// Left out: all that is open.
    pub amount: Option<Money>,
    /// Left out: today.
    pub paid_on: Option<Day>,
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub note: String,
    /// What the provider kept of the amount, in minor units.
    #[serde(default)]
    pub fee_minor: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct LineEntries {
    pub entries: Vec<time::Entry>,
}

pub fn show(read: &Read<'_>, q: InvoiceRef) -> Result<Invoice> {
    view(read, q.id)
}

pub fn draft(tx: &mut Tx<'_>, q: DraftInvoice) -> Result<Invoice> {
    let wanted = Wanted { client: q.client_id, project: None, from: q.from, to: q.to };
    let id =
        write::draft(tx, wanted, (!q.empty).then_some(q.group), Beside { expenses: q.expenses, milestones: q.milestones }, &q.subject)?;
    view(tx, id)
}

pub fn add_time(tx: &mut Tx<'_>, q: AddTime) -> Result<Invoice> {
    write::add_time(tx, q.id, |client| Wanted { client, project: q.project_id, from: q.from, to: q.to }, q.group)?;
    view(tx, q.id)
}

/// What could be put on a document of this client.
pub fn waiting_expenses(read: &Read<'_>, q: WaitingExpenses) -> Result<ExpensesWaiting> {
    Ok(ExpensesWaiting { expenses: expenses::waiting(read, q.client_id, q.project_id, q.from, q.to)? })
}

pub fn add_expenses(tx: &mut Tx<'_>, q: AddExpenses) -> Result<Invoice> {
    let which = q.expense_ids.as_deref().map_or(Which::All, Which::These);
    write::add_expenses(tx, q.id, |client| Wanted { client, project: q.project_id, from: q.from, to: q.to }, &which)?;
    view(tx, q.id)
}

pub fn edit(tx: &mut Tx<'_>, q: EditInvoice) -> Result<Invoice> {
    let mut draft = draft_of(tx, q.id)?;
    draft.subject = q.subject.unwrap_or(draft.subject);
    draft.note = q.note.unwrap_or(draft.note);
    draft.references = q.references.unwrap_or(draft.references);
    draft.due_days = q.due_days.unwrap_or(draft.due_days);
    draft.language = q.language.unwrap_or(draft.language);
    draft.rounding = q.rounding.unwrap_or(draft.rounding);
    draft.policy = q.policy.unwrap_or(draft.policy);
    q.issue_on.apply(&mut draft.issue_on);
    q.look.apply(&mut draft.look);
    write::edit(tx, draft)?;
    view(tx, q.id)
}

pub fn discard(tx: &mut Tx<'_>, q: InvoiceRef) -> Result<Empty> {
    write::discard(tx, q.id)?;
    Ok(Empty {})
}

pub fn line_add(tx: &mut Tx<'_>, q: AddLine) -> Result<Invoice> {
    let draft = draft_of(tx, q.id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    let taxes = q.tax_ids.unwrap_or_else(|| desk.usual_taxes());
    let free = Line::free(tx.new_id(), &draft, q.description, taxes);
    let line = Line { quantity: q.quantity.unwrap_or(free.quantity), unit: q.unit, price_minor: q.price_minor, ..free };
    lines::add(tx, draft, &desk, line)?;
    view(tx, q.id)
}

pub fn line_edit(tx: &mut Tx<'_>, q: EditLine) -> Result<Invoice> {
    let draft = lines::draft_with(tx, q.line_id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    let id = draft.id;
    let old = draft.lines.iter().find(|l| l.id == q.line_id).cloned().ok_or_else(|| Error::not_found("line", q.line_id))?;
    let mut line = Line {
        description: q.description.unwrap_or(old.description),
        quantity: q.quantity.unwrap_or(old.quantity),
        unit: q.unit.unwrap_or(old.unit),
        price_minor: q.price_minor.unwrap_or(old.price_minor),
        tax_ids: q.tax_ids.unwrap_or(old.tax_ids),
        ..old
    };
    q.discount.apply(&mut line.discount);
    lines::edit(tx, draft, &desk, line)?;
    view(tx, id)
}

pub fn line_delete(tx: &mut Tx<'_>, q: LineRef) -> Result<Invoice> {
    let id = lines::delete(tx, q.line_id)?;
    view(tx, id)
}

pub fn line_move(tx: &mut Tx<'_>, q: MoveLine) -> Result<Invoice> {
    let id = lines::shift(tx, q.line_id, q.before)?;
    view(tx, id)
}

pub fn paid(tx: &mut Tx<'_>, q: PayInvoice) -> Result<Invoice> {
    let before = view(tx, q.id)?;
    if before.issued_on.is_none() {
        return Err(Error::cannot("not_issued", "a draft cannot be paid: issue it first"));
    }
    if before.open.minor == 0 {
        return Err(Error::cannot("paid", "it is paid already: void a payment if one was wrong"));
    }
    let amount = q.amount.unwrap_or(before.open);
    if amount.currency != before.currency {
        let message = format!("is not {}, the currency of the invoice: record it as a payment of the client", before.currency);
        return Err(Error::invalid("amount.currency", "currency", message));
    }
    if amount.minor > before.open.minor {
        let message = "is more than is open: record it as a payment of the client, and the rest is to its credit";
        return Err(Error::invalid("amount.minor", "exceeds_open", message));
    }
    let all = Share { invoice_id: q.id, amount_minor: Some(amount.minor), taken_minor: None, write_off_rest: false };
    let words = Words { method: q.method, reference: q.reference, note: q.note };
    let client = payments::document(tx, q.id)?.client_id;
    payments::record(
        tx,
        NewPayment { id: None, client, amount, paid_on: q.paid_on, words, fee_minor: q.fee_minor, rate: None, shares: Some(vec![all]) },
    )?;
    view(tx, q.id)
}

/// The time that a line bills.
pub fn line_entries(read: &Read<'_>, q: LineRef) -> Result<LineEntries> {
    store::invoice_of(read.conn(), q.line_id)?.ok_or_else(|| Error::not_found("line", q.line_id))?;
    Ok(LineEntries { entries: time::by_ids(read, &store::entries_of(read.conn(), q.line_id)?)? })
}
