//! A document that is still being written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::billable::hours;
use super::totals::{Item, Policy, TaxKey, Totals, TotalsError, totals};
use crate::{
    kernel::{
        Currency, Day, Instant, Quantity,
        id::{ClientId, ExpenseId, InvoiceId, LineId, TaxRateId},
        sql::sql_words,
    },
    settings::{Language, Rounding},
    taxes::TaxRate,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Bills time entries.
    Time,
    Free,
}

sql_words!(LineKind { Time = "time", Free = "free" });

/// What was entered. Once issued it can no longer be loaded as a draft, so that no verb can edit it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: InvoiceId,
    pub client_id: ClientId,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    pub language: Language,
    /// Wished for; absent means the day of issue.
    pub issue_on: Option<Day>,
    pub due_days: i64,
    pub period_from: Option<Day>,
    pub period_to: Option<Day>,
    /// The rule that the client had when the draft was made, unless the draft was given another.
    pub rounding: Rounding,
    pub created_at: Instant,
    /// A line of it tells time that a retainer covers.
    pub tells_covered: bool,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: LineId,
    pub invoice_id: InvoiceId,
    pub kind: LineKind,
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price_minor: i64,
    pub tax_ids: Vec<TaxRateId>,
    /// Time entries that it bills, and their seconds.
    pub entries: i64,
    pub seconds: i64,
    /// What of these seconds is billed. The printed quantity follows from it until somebody types another.
    pub billed_seconds: i64,
    /// The expense that it bills.
    pub expense_id: Option<ExpenseId>,
}

impl Line {
    /// Whether the quantity was typed in.
    pub fn is_typed(&self) -> bool {
        self.quantity != hours(self.billed_seconds)
    }
}

/// The sums of a draft as they would be printed.
///
/// # Errors
/// When an amount is beyond the limits.
pub fn sums(draft: &Draft, taxes: &[TaxRate]) -> Result<Totals, TotalsError> {
    let items: Vec<Item> = draft
        .lines
        .iter()
        .map(|line| Item {
            quantity: line.quantity,
            price_minor: line.price_minor,
            discount: None,
            reducible: true,
            taxes: line.tax_ids.iter().filter_map(|id| taxes.iter().find(|t| t.id == *id)).map(key).collect(),
        })
        .collect();
    totals(&items, &[], Policy::default())
}

pub fn key(tax: &TaxRate) -> TaxKey {
    TaxKey { name: tax.name.clone(), category: tax.category, percent: tax.percent, compound: false }
}
