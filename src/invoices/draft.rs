//! A document that is still being written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::billable::hours;
use super::choice::{self, Choice};
use super::deposits::{
    TakenOff,
    off::{Taken, take_off},
};
use super::snapshot::{Kind, References};
use super::totals::{self, Item, Portion, TaxKey, Totals, TotalsError};
use crate::{
    kernel::{
        Currency, Day, Instant, Quantity,
        decimal::ONE_E4,
        id::{AdjustmentId, ClientId, ExpenseId, InvoiceId, LineId, MilestoneId, RowId, SectionId, TaxRateId},
        sql::sql_words,
    },
    settings::{DocumentLanguage, Look, Policy, Rounding},
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

/// What a paper is written for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    #[default]
    Invoice,
    /// Asks for a part before the work is done.
    Deposit,
    /// Offers, and bills nothing.
    Quote,
}

sql_words!(Purpose { Invoice = "invoice", Deposit = "deposit", Quote = "quote" });

/// What was entered. Once issued it can no longer be loaded as a draft, so that no verb can edit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: InvoiceId,
    /// The document that it will stand in the place of.
    #[serde(default)]
    pub corrects: Option<InvoiceId>,
    #[serde(default)]
    pub purpose: Purpose,
    /// A quote that was given out.
    #[serde(default)]
    pub closed: bool,
    pub client_id: ClientId,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    #[serde(default)]
    pub references: References,
    pub language: DocumentLanguage,
    /// Absent means the workspace's.
    #[serde(default)]
    pub look: Option<Look>,
    /// Wished for; absent means the day of issue.
    pub issue_on: Option<Day>,
    pub due_days: i64,
    pub period_from: Option<Day>,
    pub period_to: Option<Day>,
    /// The rule that the client had when the draft was made, unless the draft was given another.
    pub rounding: Rounding,
    /// How its money is computed.
    pub policy: Policy,
    pub created_at: Instant,
    /// A line of it tells time that a retainer covers.
    pub tells_covered: bool,
    /// By position.
    pub lines: Vec<Line>,
    /// By position, which is one order with the lines.
    pub sections: Vec<Section>,
    pub adjustments: Vec<Adjustment>,
}

/// A heading over the lines that stand after it, up to the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub id: SectionId,
    pub position: i64,
    pub title: String,
    #[serde(default)]
    pub choice: Choice,
}

/// Taken off the whole document, or a fee on top of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    pub id: AdjustmentId,
    pub is_fee: bool,
    pub label: String,
    pub portion: Portion,
    /// Of a fee; what is taken off bears the taxes of what it is taken from.
    pub tax_ids: Vec<TaxRateId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub id: LineId,
    pub invoice_id: InvoiceId,
    pub kind: LineKind,
    pub position: i64,
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price_minor: i64,
    pub discount: Option<Portion>,
    pub tax_ids: Vec<TaxRateId>,
    /// Time entries that it bills, and their seconds.
    pub entries: i64,
    pub seconds: i64,
    /// What of these seconds is billed. The printed quantity follows from it until somebody types another.
    pub billed_seconds: i64,
    /// The expense that it bills.
    pub expense_id: Option<ExpenseId>,
    /// The milestone that it bills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milestone_id: Option<MilestoneId>,
    /// It let go what it billed, by a void or a credit note.
    #[serde(default)]
    pub released: bool,
    /// The deposit that it takes off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit: Option<TakenOff>,
}

impl Draft {
    /// What it becomes when it is issued; a credit note is never a draft.
    pub const fn kind(&self) -> Kind {
        match self.purpose {
            Purpose::Quote => Kind::Quote,
            Purpose::Deposit if self.corrects.is_none() => Kind::Deposit,
            _ if self.corrects.is_some() => Kind::Corrected,
            _ => Kind::Invoice,
        }
    }
}

impl Line {
    /// One of something, at the end of its draft.
    pub fn free(id: LineId, draft: &Draft, description: String, tax_ids: Vec<TaxRateId>) -> Self {
        Self {
            id,
            invoice_id: draft.id,
            kind: LineKind::Free,
            position: draft.next_position(),
            description,
            quantity: Quantity::from_e4(ONE_E4),
            unit: String::new(),
            price_minor: 0,
            discount: None,
            tax_ids,
            entries: 0,
            seconds: 0,
            billed_seconds: 0,
            expense_id: None,
            milestone_id: None,
            released: false,
            deposit: None,
        }
    }

    /// Whether the quantity was typed in.
    pub fn is_typed(&self) -> bool {
        self.quantity != hours(self.billed_seconds)
    }
}

impl Draft {
    /// After everything that is there.
    pub fn next_position(&self) -> i64 {
        self.lines.iter().map(|l| l.position).chain(self.sections.iter().map(|s| s.position)).max().unwrap_or_default() + 1
    }

    /// Lines and headings as they follow each other.
    pub fn order(&self) -> Vec<RowId> {
        let lines = self.lines.iter().map(|l| (l.position, RowId(l.id.0)));
        let mut all: Vec<(i64, RowId)> = lines.chain(self.sections.iter().map(|s| (s.position, RowId(s.id.0)))).collect();
        all.sort_by_key(|(position, _)| *position);
        all.into_iter().map(|(_, id)| id).collect()
    }

    /// The place of the heading that a line stands under.
    pub fn section_of(&self, line: &Line) -> Option<usize> {
        self.sections.iter().rposition(|s| s.position < line.position)
    }
}

impl Draft {
    pub fn choices(&self) -> Vec<Choice> {
        self.sections.iter().map(|s| s.choice).collect()
    }
}

/// The sums of a draft as they would be printed; of a quote those of what it proposes.
///
/// # Errors
/// When an amount is beyond the limits, or a reduction beyond what it reduces.
pub fn sums(draft: &Draft, taxes: &[TaxRate]) -> Result<Totals, TotalsError> {
    sums_with(draft, taxes, &choice::proposed(&draft.choices()))
}

/// The sums with those headings that count.
///
/// # Errors
/// As [`sums`].
pub fn sums_with(draft: &Draft, taxes: &[TaxRate], sections: &[bool]) -> Result<Totals, TotalsError> {
    let keys = |ids: &[TaxRateId]| ids.iter().filter_map(|id| taxes.iter().find(|t| t.id == *id)).map(key).collect::<Vec<_>>();
    let items: Vec<Item> = draft
        .lines
        .iter()
        .map(|line| Item {
            // What deposits charged is taken off as it stands, below.
            quantity: if line.deposit.is_some() { Quantity::default() } else { line.quantity },
            price_minor: line.price_minor,
            discount: line.discount,
            taxes: keys(&line.tax_ids),
            reducible: line.deposit.is_none(),
        })
        .collect();
    let adjustment = |a: &Adjustment| match a.is_fee {
        true => totals::Adjustment::Fee { portion: a.portion, taxes: keys(&a.tax_ids) },
        false => totals::Adjustment::Allowance(a.portion),
    };
    let counts: Vec<bool> = draft.lines.iter().map(|l| draft.section_of(l).is_none_or(|n| sections.get(n) == Some(&true))).collect();
    let mut sums = choice::totals_of(&items, &counts, &draft.adjustments.iter().map(adjustment).collect::<Vec<_>>(), draft.policy)?;
    let taken = draft.lines.iter().enumerate().filter_map(|(line, l)| {
        let TakenOff { net_minor, charged, .. } = l.deposit.as_ref()?;
        let taxes = keys(&l.tax_ids).into_iter().zip(charged.iter().copied()).collect();
        Some(Taken { line, amount_minor: l.price_minor, net_minor: *net_minor, taxes })
    });
    take_off(&mut sums, &taken.collect::<Vec<_>>())?;
    Ok(sums)
}

pub fn key(tax: &TaxRate) -> TaxKey {
    TaxKey { name: tax.name.clone(), category: tax.category, percent: tax.percent, compound: tax.compound }
}
