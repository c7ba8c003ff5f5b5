//! A movement as it is kept, and what the user said it was.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{
    Day, Instant, Money,
    id::{BankAccountId, BankMatchId, BankTransactionId, ExpenseId, PaymentId},
    sql::sql_words,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankTransaction")]
pub struct Transaction {
    pub id: BankTransactionId,
    pub account_id: BankAccountId,
    pub booked_on: Day,
    pub value_on: Option<Day>,
    /// Above zero came in, below went out.
    pub amount: Money,
    pub counterparty: String,
    pub counterparty_iban: String,
    /// The creditor's structured reference.
    pub reference: String,
    pub end_to_end: String,
    pub text: String,
    pub bank_reference: String,
    /// Takes an earlier movement back.
    pub reversal: bool,
    /// What banks kept of the amount on its way.
    pub charges_minor: i64,
    /// What the other side paid, where that is another currency.
    pub foreign: Option<Money>,
    /// What it was; nothing while that is open.
    pub matched: Option<Match>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BankMatchKind")]
pub enum MatchKind {
    Payment,
    Expense,
    /// No matter of the books: between own accounts, private.
    Ignored,
}

sql_words!(MatchKind { Payment = "payment", Expense = "expense", Ignored = "ignored" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankMatch")]
pub struct Match {
    pub id: BankMatchId,
    pub kind: MatchKind,
    pub payment_id: Option<PaymentId>,
    pub expense_id: Option<ExpenseId>,
    /// Whether confirming made the payment or the expense; undoing takes it back then.
    pub made: bool,
    pub note: String,
    pub recorded_at: Instant,
    /// The client of the payment, the merchant of the expense.
    pub label: String,
    /// The documents that the payment settles.
    pub numbers: Vec<String>,
}
