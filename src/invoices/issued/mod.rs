//! Issued documents: written once, never changed, never deleted.

mod store;

pub use store::{PDF, each, file, find, find_all, insert, is_taken, keep, kept, last_rate, put_void, void_of};

use super::{
    document::{BaseRate, Kind},
    series::Series,
    snapshot::Snapshot,
};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Instant, Result,
        id::{ClientId, InvoiceId, SeriesId},
    },
};

#[derive(Debug, Clone)]
pub struct Issued {
    pub invoice_id: InvoiceId,
    pub kind: Kind,
    /// What it credits, or stands in the place of.
    pub corrects: Option<InvoiceId>,
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
    /// Absent only in a damaged file.
    pub pdf_hash: Option<[u8; 32]>,
    pub base: Option<BaseRate>,
    pub issued_at: Instant,
}

/// That a document counts for nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Void {
    pub reason: String,
    /// The name of the device on which it was said.
    pub device: String,
    pub at: Instant,
}

/// What a list needs of an issued document.
#[derive(Debug, Clone)]
pub struct Summary {
    pub invoice_id: InvoiceId,
    pub kind: Kind,
    pub voided: bool,
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

/// The latest date in a series; where each client counts alone, of the period.
pub fn last_day(read: &Read<'_>, series: &Series, period: &str) -> Result<Option<Day>> {
    store::last_day(read.conn(), series.id, series.per_client.then_some(period))
}
