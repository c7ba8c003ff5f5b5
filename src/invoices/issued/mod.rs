//! Issued documents: written once, never changed, never deleted.

mod store;

pub use store::{each, find, insert, is_taken, pdf};

use super::snapshot::Snapshot;
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Result,
        id::{ClientId, InvoiceId, SeriesId},
    },
};

#[derive(Debug, Clone)]
pub struct Issued {
    pub invoice_id: InvoiceId,
    pub series_id: SeriesId,
    pub period: String,
    pub seq: i64,
    pub number: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub currency: Currency,
    pub total_minor: i64,
    /// The canonical JSON as it was hashed.
    pub text: String,
    pub snapshot: Snapshot,
    pub snapshot_hash: [u8; 32],
    pub pdf_hash: [u8; 32],
}

/// What a list needs of an issued document.
#[derive(Debug, Clone)]
pub struct Summary {
    pub invoice_id: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub currency: Currency,
    pub total_minor: i64,
    pub subject: String,
    pub client_id: ClientId,
    pub client_name: String,
}

pub fn summaries(read: &Read<'_>) -> Result<Vec<Summary>> {
    store::summaries(read.conn())
}

/// The highest count that the series has given out in a period; 0 for none.
pub fn last_seq(read: &Read<'_>, series: SeriesId, period: &str) -> Result<i64> {
    store::last_seq(read.conn(), series, period)
}

/// The latest date in a series.
pub fn last_day(read: &Read<'_>, series: SeriesId) -> Result<Option<Day>> {
    store::last_day(read.conn(), series)
}
