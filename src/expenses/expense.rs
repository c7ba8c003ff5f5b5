//! What an expense is, and what makes one fit to keep.

use super::ExchangeRate;
use crate::kernel::{
    Currency, Day, Instant, Percent, Quantity, Result,
    id::{CategoryId, ClientId, ExpenseId, ProjectId, TaxRateId},
    limits,
    sql::sql_words,
    text::Checks,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ExpenseKind")]
pub enum Kind {
    /// An amount that was paid.
    Paid,
    /// A way that was driven.
    Driven,
}

sql_words!(Kind { Paid = "paid", Driven = "driven" });

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxMode {
    #[default]
    None,
    /// The amount holds the tax.
    Inclusive,
    /// The tax comes on top of the amount.
    Exclusive,
}

sql_words!(TaxMode { None = "none", Inclusive = "inclusive", Exclusive = "exclusive" });

/// The tax on a receipt. The rate is kept with it: what a preset says later changes nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tax {
    pub mode: TaxMode,
    pub rate_id: Option<TaxRateId>,
    pub percent: Percent,
    /// As the receipt says it, where that is not what the rate gives.
    pub typed_minor: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DistanceUnit")]
pub enum Unit {
    Km,
    Mi,
}

sql_words!(Unit { Km = "km", Mi = "mi" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Trip {
    /// One way, with one decimal.
    pub distance: Quantity,
    pub unit: Unit,
    /// Of a unit, in main units of the currency.
    pub price: Quantity,
    pub from: String,
    pub to: String,
    pub vehicle: String,
    /// There and back: the distance counts twice.
    pub return_trip: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cost {
    Paid { amount_minor: i64, tax: Tax },
    Driven(Trip),
}

/// Where an expense belongs; the more specific of the two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Nothing,
    Client(ClientId),
    Project(ProjectId),
}

/// What one unit of the expense's currency was worth in another, as the user typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    pub currency: Currency,
    pub rate: ExchangeRate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expense {
    pub id: ExpenseId,
    pub spent_on: Day,
    pub category_id: Option<CategoryId>,
    pub place: Place,
    pub merchant: String,
    pub note: String,
    pub currency: Currency,
    pub cost: Cost,
    pub billable: bool,
    /// On top of the net amount when it is billed.
    pub markup: Percent,
    pub exchange: Option<Exchange>,
    pub written_off_at: Option<Instant>,
    pub created_at: Instant,
}

/// 1,000 per cent.
const MOST_MARKUP: Percent = Percent::from_e4(10_000_000);
/// 100,000 kilometres or miles.
const MOST_DISTANCE: Quantity = Quantity::from_e4(100_000 * 10_000);
/// Ten-thousandths in a tenth.
const TENTH_E4: i64 = 1_000;

impl Expense {
    pub const fn kind(&self) -> Kind {
        match self.cost {
            Cost::Paid { .. } => Kind::Paid,
            Cost::Driven(_) => Kind::Driven,
        }
    }

    /// Trims and checks what a user typed.
    ///
    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, today: Day) -> Result<Self> {
        let mut checks = Checks::default();
        checks.day("spent_on", self.spent_on);
        let ahead = (self.spent_on - today).num_days() > limits::AHEAD_DAYS;
        checks.require(!ahead, "spent_on", "too_far", "is more than 31 days ahead: choose the day on which it was paid");
        self.merchant = checks.line("merchant", &self.merchant, limits::NAME_CHARS);
        self.note = checks.note("note", &self.note, limits::NOTE_CHARS);
        let markup_fits = (Percent::default()..=MOST_MARKUP).contains(&self.markup);
        checks.require(markup_fits, "markup", "out_of_range", "is not between 0 and 1,000 per cent");
        match &mut self.cost {
            Cost::Paid { amount_minor, tax } => paid(&mut checks, *amount_minor, tax),
            Cost::Driven(trip) => driven(&mut checks, trip),
        }
        if let Some(exchange) = self.exchange {
            let other = exchange.currency != self.currency;
            checks.require(other, "exchange.currency", "same", "is the currency of the expense: leave the exchange out");
        }
        checks.done()?;
        Ok(self)
    }
}

fn paid(checks: &mut Checks, amount_minor: i64, tax: &mut Tax) {
    checks.require(amount_minor > 0, "amount", "not_positive", "is not more than nothing: type what was paid");
    checks.require(amount_minor <= limits::AMOUNT_MINOR, "amount", "too_large", "is too large");
    if tax.mode == TaxMode::None {
        *tax = Tax::default();
    }
    if let Some(typed) = tax.typed_minor {
        let most = if tax.mode == TaxMode::Inclusive { amount_minor } else { limits::AMOUNT_MINOR };
        checks.require((0..=most).contains(&typed), "tax.amount", "out_of_range", "is less than nothing, or more than the amount holds");
    }
}

fn driven(checks: &mut Checks, trip: &mut Trip) {
    let fits = trip.distance > Quantity::default() && trip.distance <= MOST_DISTANCE;
    checks.require(fits, "trip.distance", "out_of_range", "is not between 0.1 and 100,000");
    checks.require(trip.distance.e4 % TENTH_E4 == 0, "trip.distance", "too_precise", "has more than one decimal: round it");
    checks.require(trip.price > Quantity::default(), "trip.price", "not_positive", "is not more than nothing: type the rate of one unit");
    for (field, text) in [("trip.from", &mut trip.from), ("trip.to", &mut trip.to), ("trip.vehicle", &mut trip.vehicle)] {
        *text = checks.line(field, text, limits::NAME_CHARS);
    }
}
