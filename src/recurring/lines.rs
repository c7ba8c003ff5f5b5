//! The lines of a rule, as they will stand on what it makes.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    invoices::{check_portion, placeholders, totals::Portion},
    kernel::{
        Quantity, Result,
        decimal::ONE_E4,
        id::{RetainerId, RowId, TaxRateId},
        limits,
        money::div_round_half_away,
        text::Checks,
    },
    taxes::TaxRate,
};

/// Of one rule.
pub const MOST: usize = 100;
const QUANTITY: std::ops::RangeInclusive<Quantity> = Quantity::from_e4(0)..=Quantity::from_e4(1_000_000 * ONE_E4);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RecurringLine")]
pub struct Line {
    pub id: RowId,
    /// It is a heading over the lines after it, up to the next one: only its text counts.
    pub heading: bool,
    /// May hold {period}, {month} and {year}.
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price_minor: i64,
    pub discount: Option<Portion>,
    /// Absent: what a new line gets on the day it is made.
    pub tax_ids: Option<Vec<TaxRateId>>,
    /// It is the fee of this retainer, whose terms say what it costs.
    pub retainer_id: Option<RetainerId>,
}

impl Line {
    pub fn of_heading(id: RowId, title: String) -> Self {
        Self {
            id,
            heading: true,
            description: title,
            quantity: Quantity::default(),
            unit: String::new(),
            price_minor: 0,
            discount: None,
            tax_ids: None,
            retainer_id: None,
        }
    }

    /// Before taxes and discounts.
    fn amount(&self) -> Result<i64> {
        div_round_half_away(i128::from(self.quantity.e4) * i128::from(self.price_minor), i128::from(ONE_E4))
    }

    pub(super) fn clean(&mut self, checks: &mut Checks, n: usize, taxes: &[TaxRate]) {
        let field = |name: &str| format!("lines[{n}].{name}");
        if self.heading {
            let title = checks.line(&field("description"), &self.description, limits::NAME_CHARS);
            checks.require(!title.is_empty(), &field("description"), "required", "is missing: type a heading");
            placeholders::check(checks, &field("description"), &title);
            *self = Self::of_heading(self.id, title);
            return;
        }
        self.description = checks.note(&field("description"), &self.description, limits::NOTE_CHARS);
        checks.require(!self.description.is_empty(), &field("description"), "required", "is missing: say what is billed");
        placeholders::check(checks, &field("description"), &self.description);
        self.unit = checks.line(&field("unit"), &self.unit, limits::UNIT_CHARS);
        checks.require(QUANTITY.contains(&self.quantity), &field("quantity"), "out_of_range", "is not between 0 and 1,000,000");
        checks.require(self.price_minor >= 0, &field("price_minor"), "negative", "is negative: give a price of zero or more");
        let fits = self.price_minor <= limits::AMOUNT_MINOR && self.amount().is_ok_and(|minor| minor <= limits::AMOUNT_MINOR);
        checks.require(fits, &field("price_minor"), "too_large", "comes to more than a document holds: lower the price or the quantity");
        check_portion(checks, &field("discount"), self.discount);
        for id in self.tax_ids.iter().flatten() {
            checks.require(taxes.iter().any(|t| t.id == *id), &field("tax_ids"), "not_found", &format!("holds {id}, which is no tax"));
        }
    }
}
