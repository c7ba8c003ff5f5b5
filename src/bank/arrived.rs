//! What came in on some days, for those who wait for money of their own from elsewhere.

use super::{Match, store};
use crate::{
    db::Read,
    kernel::{
        Day, Money, Result,
        id::{BankAccountId, BankTransactionId},
    },
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankArrived")]
pub struct Arrived {
    pub transaction_id: BankTransactionId,
    pub account_id: BankAccountId,
    pub booked_on: Day,
    pub amount: Money,
    pub counterparty: String,
    pub text: String,
    /// What the user said it was; nothing while that is open.
    pub matched: Option<Match>,
}

/// The earliest first.
///
/// # Errors
/// Only what the database says.
pub fn arrived(read: &Read<'_>, from: Day, to: Day) -> Result<Vec<Arrived>> {
    let mut found: Vec<Arrived> = store::list(read.conn(), None, Some(from), Some(to))?
        .into_iter()
        .filter(|t| t.amount.minor > 0)
        .map(|t| Arrived {
            transaction_id: t.id,
            account_id: t.account_id,
            booked_on: t.booked_on,
            amount: t.amount,
            counterparty: t.counterparty,
            text: t.text,
            matched: t.matched,
        })
        .collect();
    found.reverse();
    Ok(found)
}
