//! An issued document as far as money is concerned.

use crate::kernel::{
    Currency, Day,
    id::{ClientId, InvoiceId},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: InvoiceId,
    /// A credit note: it settles others and is settled by none.
    pub credits: bool,
    pub voided: bool,
    pub client_id: ClientId,
    pub number: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub currency: Currency,
    pub total_minor: i64,
    /// Of an invoice what settles it, of a credit note what it settles.
    pub used_minor: i64,
}

impl Document {
    /// What is owed on an invoice, or left of a credit note.
    pub fn open_minor(&self) -> i64 {
        if self.voided { 0 } else { (self.total_minor - self.used_minor).max(0) }
    }
}

/// What stands for a document, by what it came from; minor units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settled {
    pub paid_minor: i64,
    pub credited_minor: i64,
    pub small_difference_minor: i64,
    pub bad_debt_minor: i64,
    /// The day of the last payment.
    pub last_paid_on: Option<Day>,
}

impl Settled {
    pub const fn all_minor(&self) -> i64 {
        self.paid_minor + self.credited_minor + self.small_difference_minor + self.bad_debt_minor
    }
}
