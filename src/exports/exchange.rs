//! What rates of exchange gained or lost, as a table: one line for each part that was settled or went back.

use super::{statement::plain, table::harmless};
use crate::{
    db::Read,
    kernel::{Error, Result},
    payments::{ExchangeOf, exchange as found},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ExchangeFile {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub rows: usize,
}

const HEADER: [&str; 12] = [
    "day",
    "client",
    "invoice",
    "amount",
    "currency",
    "booked_rate",
    "taken",
    "payment_currency",
    "payment_rate",
    "booked",
    "received",
    "gain",
];

/// Amounts of the last three columns are in the currency of the books.
///
/// # Errors
/// Those of `payment.exchange`.
pub fn exchange(read: &Read<'_>, q: ExchangeOf) -> Result<ExchangeFile> {
    let found = found(read, &q)?;
    let broke = |e: csv::Error| Error::bug(e.to_string());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(HEADER).map_err(broke)?;
    let books = |minor: Option<i64>| minor.map(|minor| plain(minor, found.currency)).unwrap_or_default();
    let rate = |rate: Option<crate::expenses::ExchangeRate>| rate.map(|r| r.to_string()).unwrap_or_default();
    for row in &found.rows {
        let cells = [
            row.on.to_string(),
            harmless(&row.client_name),
            harmless(row.number.as_deref().unwrap_or_default()),
            plain(row.amount.minor, row.amount.currency),
            row.amount.currency.code().to_owned(),
            rate(row.booked_rate),
            plain(row.taken.minor, row.taken.currency),
            row.taken.currency.code().to_owned(),
            rate(row.payment_rate),
            books(row.booked_minor),
            books(row.received_minor),
            books(row.gain_minor),
        ];
        table.write_record(cells).map_err(broke)?;
    }
    let bytes = table.into_inner().map_err(|e| Error::bug(e.to_string()))?;
    let end = q.to.map(|to| format!("-{to}")).unwrap_or_default();
    Ok(ExchangeFile { file_name: format!("exchange{end}.csv"), base64: BASE64_STANDARD.encode(bytes), rows: found.rows.len() })
}
