//! What is known of a document beside its paper: its kind in the database, what it is to another, and what the base currency was worth.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::snapshot::{Kind, Reference};
use crate::{
    expenses::ExchangeRate,
    kernel::{Currency, Day, Money, id::InvoiceId, sql::sql_words},
};

sql_words!(Kind { Invoice = "invoice", CreditNote = "credit_note", Corrected = "corrected", Deposit = "deposit", Quote = "quote" });

impl Kind {
    /// To the ledger a deposit invoice is an invoice; what it is for stands with its paper.
    pub const fn as_kept(self) -> Self {
        if matches!(self, Self::Deposit) { Self::Invoice } else { self }
    }

    /// Something can be owed on it.
    pub const fn is_owed(self) -> bool {
        !matches!(self, Self::CreditNote | Self::Quote)
    }
}

/// Another document, as a door shows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentRef {
    pub id: InvoiceId,
    pub kind: Kind,
    /// Absent on a draft.
    pub number: Option<String>,
    pub issued_on: Option<Day>,
    pub total: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RateSource {
    /// The document is in the base currency.
    Same,
    Typed,
    /// As the document before it in these currencies.
    LastUsed,
}

sql_words!(RateSource { Same = "same", Typed = "typed", LastUsed = "last_used" });

/// What the workspace's currency was worth on the day of issue; frozen with the document (DOMAIN 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BaseRate {
    pub currency: Currency,
    /// Of the base currency for one of the document's.
    pub rate: ExchangeRate,
    pub source: RateSource,
}
