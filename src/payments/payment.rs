//! Money that moved, and the parts of it that settle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    expenses::ExchangeRate,
    kernel::{
        Currency, Day, Instant, Money,
        id::{AllocationId, ClientId, InvoiceId, PaymentId},
        sql::sql_words,
        text::Checks,
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PaymentKind")]
pub enum Kind {
    /// Came from the client.
    Payment,
    /// Went back to it.
    Refund,
}

sql_words!(Kind { Payment = "payment", Refund = "refund" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Payment {
    pub id: PaymentId,
    pub client_id: ClientId,
    pub client_name: String,
    pub kind: Kind,
    /// Always above zero; the kind says which way it went.
    pub amount: Money,
    pub paid_on: Day,
    pub method: String,
    /// What the bank or the provider calls it.
    pub reference: String,
    pub note: String,
    /// What the provider kept of the amount.
    pub fee: Money,
    /// What one unit of its currency was worth that day, where that was told.
    pub worth: Option<Worth>,
    pub voided: bool,
    pub recorded_at: Instant,
    /// Not yet used, so that it is to the client's credit; nothing on a refund.
    pub left: Money,
}

/// Units of the currency of the books for one unit of the payment's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    pub currency: Currency,
    pub rate: ExchangeRate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SettlementSource")]
pub enum Source {
    Payment,
    CreditNote,
    /// The rest that is not worth asking for.
    SmallDifference,
    /// The rest that will not come.
    BadDebt,
}

sql_words!(Source { Payment = "payment", CreditNote = "credit_note", SmallDifference = "small_difference", BadDebt = "bad_debt" });

/// Part of a source, and what it settles: a document, or the refund that it went back by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settlement {
    pub id: AllocationId,
    pub source: Source,
    pub payment_id: Option<PaymentId>,
    pub credit_note_id: Option<InvoiceId>,
    /// Of the credit note.
    pub credit_note_number: Option<String>,
    pub invoice_id: Option<InvoiceId>,
    /// Of the document that is settled.
    pub number: Option<String>,
    pub refund_id: Option<PaymentId>,
    /// In the currency of what is settled.
    pub amount: Money,
    /// The same part in the currency of its source.
    pub taken: Money,
    /// From when it counts.
    pub settled_on: Day,
    /// How the money moved.
    pub method: String,
    pub reference: String,
    /// The payment's note, or why something is written off.
    pub note: String,
    /// Taken back, by itself or with its payment.
    pub voided: bool,
}

const METHOD_CHARS: usize = 60;
const REFERENCE_CHARS: usize = 140;

/// How money moved, in the user's words.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub method: String,
    pub reference: String,
    pub note: String,
}

impl Words {
    pub fn clean(&self, checks: &mut Checks) -> Self {
        Self {
            method: checks.line("method", &self.method, METHOD_CHARS),
            reference: checks.line("reference", &self.reference, REFERENCE_CHARS),
            note: checks.note("note", &self.note, crate::kernel::limits::NOTE_CHARS),
        }
    }
}
