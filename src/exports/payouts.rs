//! Payouts of Stripe as a table: one line for each movement that a payout holds.

use super::{statement::plain, table::harmless};
use crate::{
    db::Read,
    kernel::{Empty, Error, Result},
    settings, stripe,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct PayoutsFile {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub rows: usize,
}

const HEADER: [&str; 11] =
    ["payout", "arrives", "payout_amount", "day", "what", "invoice", "amount", "fee", "net", "currency", "stripe_id"];

/// The latest payout first. What a payout holds is of one currency, and its nets come to its amount.
///
/// # Errors
/// Only what the database says.
pub fn payouts(read: &Read<'_>, _: Empty) -> Result<PayoutsFile> {
    let broke = |e: csv::Error| Error::bug(e.to_string());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(HEADER).map_err(broke)?;
    let settings = settings::get(read)?;
    let mut rows = 0;
    for payout in stripe::all_payouts(read)? {
        let code = payout.amount.currency.code();
        for held in stripe::held(read, payout.id)?.moves {
            let cells = [
                payout.payout.clone(),
                payout.arrives_on.to_string(),
                plain(payout.amount.minor, payout.amount.currency),
                settings.day_of(held.at).to_string(),
                harmless(&held.category),
                harmless(held.number.as_deref().unwrap_or_default()),
                plain(held.amount.minor, held.amount.currency),
                plain(held.fee.minor, held.fee.currency),
                plain(held.net.minor, held.net.currency),
                code.to_owned(),
                held.name,
            ];
            table.write_record(cells).map_err(broke)?;
            rows += 1;
        }
    }
    let bytes = table.into_inner().map_err(|e| Error::bug(e.to_string()))?;
    Ok(PayoutsFile { file_name: "stripe-payouts.csv".into(), base64: BASE64_STANDARD.encode(bytes), rows })
}
