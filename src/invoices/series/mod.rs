//! Series of numbers, by kind of document. Each device counts in its own, so that two of them issue offline without a clash.
//!
//! The next number is never stored: it is one more than the highest of the series and period that a document has or a gap explains ([`gaps`]), found
//! inside the transaction that issues. What [`next`] says before that is a guess for the screen.

pub mod api;
mod choose;
mod gaps;
mod give;
mod pattern;
mod save;
mod store;

pub use choose::{pick, seed, usual};
pub use gaps::{Gap, register, unexplained};
pub use give::{give, is_taken};
pub use pattern::{Pattern, Reset};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{document::Kind, issued};
use crate::{
    db::Read,
    kernel::{
        Day, Instant, Result,
        id::{DeviceId, SeriesId},
        sql::sql_words,
    },
};

/// What a series numbers. Corrected invoices count among invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Numbers {
    Invoice,
    CreditNote,
    Quote,
    Receipt,
}

sql_words!(Numbers { Invoice = "invoice", CreditNote = "credit_note", Quote = "quote", Receipt = "receipt" });

impl From<Kind> for Numbers {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Invoice | Kind::Corrected | Kind::Deposit => Self::Invoice,
            Kind::Quote => Self::Quote,
            Kind::CreditNote => Self::CreditNote,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub id: SeriesId,
    pub device: DeviceId,
    pub kind: Numbers,
    pub name: String,
    pub pattern: String,
    pub reset: Reset,
    /// Each client counts alone, by the code that the pattern prints.
    pub per_client: bool,
    pub usual_since: Instant,
    pub archived: bool,
}

impl Series {
    pub fn period(&self, day: Day, code: &str) -> String {
        self.reset.period(day, self.per_client.then_some(code))
    }
}

/// A number and its place in the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub series: SeriesId,
    pub period: String,
    pub seq: i64,
    pub text: String,
}

pub fn all(read: &Read<'_>) -> Result<Vec<Series>> {
    store::all(read.conn())
}

/// The number that a document of `day` for a client with this code would get now.
///
/// # Errors
/// Only what the database says.
pub fn next(read: &Read<'_>, series: &Series, day: Day, code: &str) -> Result<Number> {
    let pattern = Pattern::parse(&series.pattern)?;
    let period = series.period(day, code);
    let taken = [
        issued::last_seq(read, series.id, &period)?,
        store::last_gap(read.conn(), series.id, &period)?,
        store::given::last(read.conn(), series.id, &period)?,
    ];
    let seq = taken.into_iter().max().unwrap_or_default() + 1;
    Ok(Number { series: series.id, seq, text: pattern.number(day, seq, code), period })
}
