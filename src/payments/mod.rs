//! Payments: what came in for an issued document. Append-only: a mistake is taken back by a void, which is an event of its own.
//!
//! Does not know documents: `invoices` says what is open.

mod record;
mod store;

pub use record::{NewPayment, record, void};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    db::Read,
    kernel::{
        Day, Money, Result,
        id::{InvoiceId, PaymentId},
    },
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Payment {
    pub id: PaymentId,
    pub amount: Money,
    pub paid_on: Day,
    pub method: String,
    pub note: String,
    pub voided: bool,
}

/// What stands of a document's payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    pub minor: i64,
    pub last_on: Option<Day>,
}

/// The payments of one document, voided ones too, in the order in which they were recorded.
pub fn of(read: &Read<'_>, invoice: InvoiceId) -> Result<Vec<Payment>> {
    store::of(read.conn(), invoice)
}

/// What came in from one day to another, both inclusive, and was not taken back; by currency.
pub fn received(read: &Read<'_>, from: Day, to: Day) -> Result<Vec<Money>> {
    store::received(read.conn(), from, to)
}

/// Sums of all documents that anything stands for.
pub fn paid(read: &Read<'_>) -> Result<BTreeMap<InvoiceId, Paid>> {
    store::paid(read.conn())
}
