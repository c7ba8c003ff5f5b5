//! Payments: the money that came from clients or went back to them, and what it settles.
//!
//! Invariants: everything is append-only, a mistake is taken back by a void, which is an event of its own; the balance of a document is its total less
//! what is allocated to it from payments, credit notes and write-offs, and never below zero; what a payment or a credit note has left is the
//! client's credit in its currency, so that received = allocated + credit + paid back. Triggers refuse the rest, [`verify`] proves it.
//!
//! Documents are seen through the view `ledger_documents` alone: issuing, voiding and crediting them is `invoices`' own.

mod allocate;
pub mod api;
mod credit;
mod document;
mod exchange;
mod list;
mod payment;
mod plan;
mod record;
mod refund;
mod statement;
mod store;
mod verify;
mod void;
mod words;
mod write_off;

pub use allocate::{Spring, allocate, apply_credit};
pub use credit::{Credit, Holding, of as credit_of};
pub use document::{Document, Settled};
pub use exchange::{ExchangeGains, ExchangeOf, exchange};
pub use list::{ListPayments, list};
pub use payment::{Kind, Payment, Settlement, Source, Words};
pub use plan::Share;
pub use record::{NewPayment, record};
pub use refund::{NewRefund, refund, refundable_since};
pub use statement::{Account, Statement, StatementKind, StatementLine, StatementOf, statement};
pub use verify::verify;
pub use void::{unallocate, void};
pub use words::{Words as LedgerWords, words};
pub use write_off::{WriteOff, write_off};

use std::collections::BTreeMap;

use crate::{
    db::Read,
    kernel::{
        Day, Error, Money, Result,
        id::{ClientId, InvoiceId, PaymentId},
    },
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: PaymentId) -> Result<Payment> {
    store::payment(read.conn(), id)?.ok_or_else(|| Error::not_found("payment", id))
}

/// What settles a document, or of a credit note what it settles; what was taken back too, in the order in which it was recorded.
pub fn settlements(read: &Read<'_>, invoice: InvoiceId) -> Result<Vec<Settlement>> {
    store::settlements(read.conn(), store::Of::Document(invoice))
}

/// What a payment or refund was used for, what was taken back too.
pub fn uses(read: &Read<'_>, payment: PaymentId) -> Result<Vec<Settlement>> {
    store::settlements(read.conn(), store::Of::Payment(payment))
}

/// What stands for each document that anything stands for.
pub fn settled(read: &Read<'_>) -> Result<BTreeMap<InvoiceId, Settled>> {
    store::settled(read.conn(), None)
}

pub fn settled_of(read: &Read<'_>, invoice: InvoiceId) -> Result<Settled> {
    Ok(store::settled(read.conn(), Some(invoice))?.remove(&invoice).unwrap_or_default())
}

/// An issued document with what is open on it.
///
/// # Errors
/// `not_found`.
pub fn document(read: &Read<'_>, id: InvoiceId) -> Result<Document> {
    store::document(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))
}

/// All issued documents, the oldest due first.
pub fn documents(read: &Read<'_>) -> Result<Vec<Document>> {
    store::all_documents(read.conn())
}

/// What a client has to its credit, by currency: payments and credit notes that are not used up.
pub fn credit(read: &Read<'_>, client: ClientId) -> Result<Vec<Credit>> {
    credit::of(read, client)
}

/// What came in less what went back, from one day to another, both inclusive; by currency.
pub fn received(read: &Read<'_>, from: Day, to: Day) -> Result<Vec<Money>> {
    store::received(read.conn(), from, to)
}
