//! What a client has to its credit: the rests of payments and of credit notes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::store;
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Result,
        id::{ClientId, InvoiceId, PaymentId},
    },
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Credit {
    pub currency: Currency,
    pub minor: i64,
    /// What it stands in, the oldest first.
    pub holdings: Vec<Holding>,
}

/// A payment or a credit note that is not used up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Holding {
    pub payment_id: Option<PaymentId>,
    pub credit_note_id: Option<InvoiceId>,
    /// Of the credit note, or the payment's reference.
    pub label: String,
    pub since: Day,
    pub left_minor: i64,
}

pub fn of(read: &Read<'_>, client: ClientId) -> Result<Vec<Credit>> {
    let mut by_currency: BTreeMap<Currency, Credit> = BTreeMap::new();
    for (currency, holding) in store::holdings(read.conn(), client)? {
        let credit = by_currency.entry(currency).or_insert_with(|| Credit { currency, minor: 0, holdings: Vec::new() });
        credit.minor += holding.left_minor;
        credit.holdings.push(holding);
    }
    Ok(by_currency.into_values().collect())
}
