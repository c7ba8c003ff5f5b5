//! An expense as it is shown: with its names, what it comes to, where it stands on its way into an invoice, and its receipts.

use super::{Cost, Exchange, Kind, TaxMode, Trip, figures, store::Row};
use crate::{
    db::Read,
    files::{self, FileLink, Owner},
    kernel::{
        Currency, Day, Instant, Money, Percent, Result,
        id::{CategoryId, ClientId, ExpenseId, InvoiceId, ProjectId, TaxRateId},
    },
    time::Billing,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExpenseView {
    pub id: ExpenseId,
    pub kind: Kind,
    pub spent_on: Day,
    pub category_id: Option<CategoryId>,
    pub category_name: Option<String>,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    pub color: Option<String>,
    pub merchant: String,
    pub note: String,
    /// As typed; of a way, what it comes to.
    pub amount: Money,
    pub tax: ExpenseTax,
    pub trip: Option<Trip>,
    pub net: Money,
    pub tax_amount: Money,
    /// What was paid.
    pub gross: Money,
    pub billable: bool,
    pub markup: Percent,
    pub exchange: Option<Exchange>,
    /// The net with its markup, in the client's currency where it can be told in it, else in its own.
    pub bills: Money,
    /// The client's currency, while there is no rate to it: it cannot be billed before.
    pub needs_rate_to: Option<Currency>,
    pub billing: Billing,
    pub invoice_id: Option<InvoiceId>,
    /// Absent on a draft.
    pub invoice_number: Option<String>,
    pub files: Vec<FileLink>,
    pub created_at: Instant,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExpenseTax {
    pub mode: TaxMode,
    pub rate_id: Option<TaxRateId>,
    pub name: Option<String>,
    pub percent: Percent,
    /// As typed from the receipt, where that is not what the rate gives.
    pub typed_minor: Option<i64>,
}

/// Rows as they are shown, each with its files.
///
/// # Errors
/// What the database says.
pub fn with_files(read: &Read<'_>, rows: Vec<Row>) -> Result<Vec<ExpenseView>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.expense.id.into()).collect();
    let mut found = files::of(read, Owner::Expense, &ids)?;
    rows.into_iter()
        .map(|row| {
            let files = found.remove(&row.expense.id.into()).unwrap_or_default();
            view(row, files)
        })
        .collect()
}

/// What is billed, and the currency that a rate is missing to.
///
/// # Errors
/// None that is not a bug: what is stored is within the limits.
pub fn bills(row: &Row) -> Result<(Money, Option<Currency>)> {
    let (e, own) = (&row.expense, row.expense.currency);
    if let Some(theirs) = row.client_currency
        && let Some(money) = figures::billed(e, theirs)?
    {
        return Ok((money, None));
    }
    let money = figures::billed(e, own)?.unwrap_or(Money::new(0, own));
    Ok((money, row.client_currency))
}

fn view(row: Row, files: Vec<FileLink>) -> Result<ExpenseView> {
    let sums = figures::figures(&row.expense)?;
    let (bills, needs_rate_to) = bills(&row)?;
    let Row { expense: e, .. } = row;
    let money = |minor| Money::new(minor, e.currency);
    let kind = e.kind();
    let (amount_minor, tax, trip) = match e.cost {
        Cost::Paid { amount_minor, tax } => (amount_minor, tax, None),
        Cost::Driven(trip) => (sums.gross_minor, super::Tax::default(), Some(trip)),
    };
    Ok(ExpenseView {
        id: e.id,
        kind,
        spent_on: e.spent_on,
        category_id: e.category_id,
        category_name: row.category_name,
        client_id: row.client_id,
        client_name: row.client_name,
        project_id: row.project_id,
        project_name: row.project_name,
        color: row.color,
        merchant: e.merchant,
        note: e.note,
        amount: money(amount_minor),
        tax: ExpenseTax { mode: tax.mode, rate_id: tax.rate_id, name: row.tax_name, percent: tax.percent, typed_minor: tax.typed_minor },
        trip,
        net: money(sums.net_minor),
        tax_amount: money(sums.tax_minor),
        gross: money(sums.gross_minor),
        billable: e.billable,
        markup: e.markup,
        exchange: e.exchange,
        bills,
        needs_rate_to,
        billing: row.billing,
        invoice_id: row.invoice_id,
        invoice_number: row.invoice_number,
        files,
        created_at: e.created_at,
    })
}
