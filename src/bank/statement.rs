//! A statement as a file says it, whatever the format.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Currency, Day, Money, sql::sql_words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BankFormat")]
pub enum Format {
    /// camt.053, ISO 20022.
    Camt,
    Mt940,
    /// OFX 1 (SGML) and 2 (XML), also as QFX and QBO.
    Ofx,
    /// Any table, by a mapping.
    Csv,
}

sql_words!(Format { Camt = "camt", Mt940 = "mt940", Ofx = "ofx", Csv = "csv" });

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The IBAN, or what the bank calls the account; empty where the file does not name it.
    pub number: String,
    pub name: String,
    pub currency: Currency,
    /// The bank's own number of the statement.
    pub reference: String,
    pub opening_minor: Option<i64>,
    pub closing_minor: Option<i64>,
    pub entries: Vec<Entry>,
    pub left_out: Vec<LeftOut>,
}

impl Statement {
    pub fn moved_minor(&self) -> i128 {
        self.entries.iter().map(|e| i128::from(e.minor)).sum()
    }
}

/// One movement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    pub booked_on: Day,
    pub value_on: Option<Day>,
    /// Above zero came in, below went out; in the currency of the statement.
    pub minor: i64,
    pub counterparty: String,
    pub counterparty_iban: String,
    /// The creditor's structured reference (ISO 11649, QRR …).
    pub reference: String,
    pub end_to_end: String,
    pub text: String,
    /// The bank's own id of the movement.
    pub bank_reference: String,
    /// Takes an earlier movement back.
    pub reversal: bool,
    /// What banks kept of the amount on its way.
    pub charges_minor: i64,
    /// What the other side paid or got, where that is another currency.
    pub foreign: Option<Money>,
}

/// What is in the file and no movement that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankLeftOut")]
pub struct LeftOut {
    pub why: Why,
    /// What it says, cut.
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BankLeftOutWhy")]
pub enum Why {
    /// Not booked yet: it comes with a later statement.
    Pending,
    /// Moves nothing.
    Zero,
}

const SHOWN_CHARS: usize = 100;

impl LeftOut {
    pub fn new(why: Why, text: &str) -> Self {
        Self { why, text: text.chars().take(SHOWN_CHARS).collect() }
    }
}
