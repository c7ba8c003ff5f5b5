//! Quotes that wait for an answer.

use super::store;
use crate::{
    db::Read,
    kernel::{Day, Money, Result, id::QuoteId},
};

/// Sent and not answered; no later version of it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub quote_id: QuoteId,
    pub number: String,
    pub client_name: String,
    /// The last day on which it can be accepted, which may be over.
    pub valid_until: Day,
    pub total: Money,
}

/// Those that can be accepted on this day or later, or could; the one that ends first, first.
pub fn waiting(read: &Read<'_>, since: Day) -> Result<Vec<Waiting>> {
    store::waiting(read.conn(), since)
}
