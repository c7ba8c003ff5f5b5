//! What the user says a movement was: confirming, ignoring, rejecting a proposal, and taking a word back.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{
    look,
    propose::Proposed,
    store::{self, MatchRow},
    transaction::{MatchKind, Transaction},
};
use crate::{
    db::{Read, Tx},
    expenses::{self, api::AddExpense, api::TaxInput},
    kernel::{
        Error, Money, Result,
        id::{BankTransactionId, CategoryId, ClientId, ExpenseId, InvoiceId, PaymentId},
        limits,
        text::Checks,
    },
    payments::{self, NewPayment, Share, Words},
};

/// Part of a movement that settles an invoice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmShare {
    pub invoice_id: InvoiceId,
    /// In the currency of the document.
    pub amount_minor: i64,
    /// The same part in the currency of the movement, where that is another.
    pub taken_minor: Option<i64>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ConfirmAs {
    /// Records a payment of the client. What no document takes stays to the client's credit.
    Invoices {
        client_id: ClientId,
        shares: Vec<ConfirmShare>,
        /// What banks kept: the payment is so much more than the movement.
        #[serde(default)]
        fee_minor: i64,
    },
    /// Links a payment that is recorded already.
    Payment { payment_id: PaymentId },
    /// Links an expense that is recorded already.
    Expense { expense_id: ExpenseId },
    /// Records an expense.
    NewExpense {
        /// Left out: the other side of the movement.
        merchant: Option<String>,
        category_id: Option<CategoryId>,
        #[serde(default)]
        tax: TaxInput,
    },
}

/// # Errors
/// `matched` when it is confirmed or ignored already; what the verbs of payments and expenses say.
pub fn confirm(tx: &mut Tx<'_>, id: BankTransactionId, what: ConfirmAs, method: &str, note: &str) -> Result<()> {
    let t = open(tx, id)?;
    let note = cleaned(note)?;
    let (payment, expense, made) = match what {
        ConfirmAs::Invoices { client_id, shares, fee_minor } => (Some(pay(tx, &t, client_id, shares, fee_minor, method)?), None, true),
        ConfirmAs::Payment { payment_id } => (Some(linked(tx, &t, payment_id)?), None, false),
        ConfirmAs::Expense { expense_id } => (None, Some(spent(tx, &t, expense_id)?), false),
        ConfirmAs::NewExpense { merchant, category_id, tax } => (None, Some(spend(tx, &t, merchant, category_id, tax)?), true),
    };
    let kind = if payment.is_some() { MatchKind::Payment } else { MatchKind::Expense };
    insert(tx, &t, kind, payment, expense, made, &note)
}

/// Says that a movement is no matter of the books.
///
/// # Errors
/// As [`confirm`].
pub fn ignore(tx: &mut Tx<'_>, id: BankTransactionId, note: &str) -> Result<()> {
    let t = open(tx, id)?;
    let note = cleaned(note)?;
    insert(tx, &t, MatchKind::Ignored, None, None, false, &note)
}

/// Takes the last word on a movement back, and the payment or expense that it made.
///
/// # Errors
/// `not_matched`; what voiding the payment or deleting the expense refuses.
pub fn undo(tx: &mut Tx<'_>, id: BankTransactionId) -> Result<()> {
    get(tx, id)?;
    let found = store::live_match(tx.conn(), id)?;
    let m = found.ok_or_else(|| Error::cannot("not_matched", "nothing is said of this movement that could be taken back"))?;
    store::insert_match_void(tx.conn(), tx.new_id(), m.id, tx.now())?;
    if m.made {
        if let Some(payment) = m.payment {
            payments::void(tx, payment, "")?;
        }
        if let Some(expense) = m.expense {
            expenses::delete(tx, &[expense])?;
        }
    }
    tx.log("bank_transaction", Some(id), &json!({ "unmatched": true }))
}

/// Does not propose this again for the movement.
///
/// # Errors
/// `not_found`, `matched`.
pub fn reject(tx: &mut Tx<'_>, id: BankTransactionId, proposal: &str) -> Result<()> {
    let t = open(tx, id)?;
    let mut checks = Checks::default();
    let proposal = checks.line("proposal", proposal, limits::NOTE_CHARS);
    checks.require(!proposal.is_empty(), "proposal", "required", "is missing: say which proposal, by its key");
    checks.done()?;
    store::insert_rejection(tx.conn(), tx.new_id(), t.id, &proposal, tx.now())?;
    tx.log("bank_transaction", Some(id), &json!({ "rejected": true }))
}

/// What the surest proposal for a movement would confirm.
///
/// # Errors
/// `nothing_proposed`.
pub fn best(read: &Read<'_>, id: BankTransactionId) -> Result<ConfirmAs> {
    let t = open(read, id)?;
    let all = store::list(read.conn(), None, None, None)?;
    let best = look::proposals(read, &all)?.remove(&t.id).and_then(|found| found.into_iter().next());
    let best = best.ok_or_else(|| Error::cannot("nothing_proposed", "nothing is proposed for this movement: say what it was"))?;
    Ok(best.proposed.into())
}

impl From<Proposed> for ConfirmAs {
    fn from(proposed: Proposed) -> Self {
        match proposed {
            Proposed::Invoices { client_id, shares, fee_minor, .. } => {
                let share = |s: super::propose::ProposedShare| ConfirmShare {
                    invoice_id: s.invoice_id,
                    amount_minor: s.amount_minor,
                    taken_minor: Some(s.taken_minor),
                };
                Self::Invoices { client_id, shares: shares.into_iter().map(share).collect(), fee_minor }
            }
            Proposed::Payment { payment_id, .. } => Self::Payment { payment_id },
            Proposed::Expense { expense_id, .. } => Self::Expense { expense_id },
        }
    }
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: BankTransactionId) -> Result<Transaction> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("bank transaction", id))
}

fn open(read: &Read<'_>, id: BankTransactionId) -> Result<Transaction> {
    let t = get(read, id)?;
    if t.matched.is_some() {
        return Err(Error::cannot("matched", "this movement is confirmed or ignored already: take that back first"));
    }
    Ok(t)
}

fn insert(
    tx: &mut Tx<'_>,
    t: &Transaction,
    kind: MatchKind,
    payment: Option<PaymentId>,
    expense: Option<ExpenseId>,
    made: bool,
    note: &str,
) -> Result<()> {
    let row = MatchRow { id: tx.new_id(), transaction: t.id, kind, payment, expense, made };
    store::insert_match(tx.conn(), &row, note, tx.now())?;
    tx.log("bank_transaction", Some(t.id), &json!({ "matched": kind, "payment": payment, "expense": expense }))
}

fn pay(tx: &mut Tx<'_>, t: &Transaction, client: ClientId, shares: Vec<ConfirmShare>, fee_minor: i64, method: &str) -> Result<PaymentId> {
    if t.amount.minor < 0 {
        return Err(Error::invalid("kind", "outgoing", "is a payment, but the money went out: make it an expense, or ignore it"));
    }
    let amount = t.amount.minor.checked_add(fee_minor).filter(|_| (0..=limits::AMOUNT_MINOR).contains(&fee_minor));
    let amount = amount.ok_or_else(|| Error::invalid("fee_minor", "out_of_range", "is no fee: type what the bank kept, zero or more"))?;
    let share = |s: ConfirmShare| Share {
        invoice_id: s.invoice_id,
        amount_minor: Some(s.amount_minor),
        taken_minor: s.taken_minor,
        write_off_rest: false,
    };
    payments::record(
        tx,
        NewPayment {
            id: None,
            client,
            amount: Money::new(amount, t.amount.currency),
            paid_on: Some(t.booked_on),
            words: Words {
                method: method.to_owned(),
                reference: cut(first(&[&t.reference, &t.end_to_end]), limits::LINE_CHARS),
                note: cut(&t.text, limits::NOTE_CHARS),
            },
            fee_minor,
            rate: None,
            shares: Some(shares.into_iter().map(share).collect()),
        },
    )
}

fn linked(read: &Read<'_>, t: &Transaction, id: PaymentId) -> Result<PaymentId> {
    let p = payments::get(read, id)?;
    let fits = p.amount.currency == t.amount.currency && [p.amount.minor, p.amount.minor - p.fee.minor].contains(&t.amount.minor);
    if p.voided || p.kind != payments::Kind::Payment || !fits {
        return Err(Error::invalid(
            "payment_id",
            "other_amount",
            "is no payment of this amount that stands: choose another, or confirm it as a new one",
        ));
    }
    if store::linked_payments(read.conn())?.contains(&id) {
        return Err(Error::cannot("matched", "another movement stands behind this payment already"));
    }
    Ok(id)
}

fn spent(read: &Read<'_>, t: &Transaction, id: ExpenseId) -> Result<ExpenseId> {
    let e = expenses::show(read, id)?;
    if e.gross != Money::new(-t.amount.minor, t.amount.currency) {
        return Err(Error::invalid("expense_id", "other_amount", "is an expense of another amount: choose another, or record a new one"));
    }
    if store::linked_expenses(read.conn())?.contains(&id) {
        return Err(Error::cannot("matched", "another movement stands behind this expense already"));
    }
    Ok(id)
}

fn spend(tx: &mut Tx<'_>, t: &Transaction, merchant: Option<String>, category_id: Option<CategoryId>, tax: TaxInput) -> Result<ExpenseId> {
    if t.amount.minor > 0 {
        return Err(Error::invalid("kind", "incoming", "is an expense, but the money came in: make it a payment, or ignore it"));
    }
    let expense = AddExpense {
        spent_on: Some(t.booked_on),
        merchant: cut(merchant.as_deref().unwrap_or(&t.counterparty), limits::NAME_CHARS),
        note: cut(&t.text, limits::NOTE_CHARS),
        amount: Some(Money::new(-t.amount.minor, t.amount.currency)),
        category_id,
        tax,
        ..AddExpense::default()
    };
    Ok(expenses::api::add(tx, expense)?.id)
}

fn first<'a>(texts: &[&'a str]) -> &'a str {
    texts.iter().copied().find(|t| !t.is_empty()).unwrap_or("")
}

fn cut(text: &str, chars: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(chars).collect()
}

fn cleaned(note: &str) -> Result<String> {
    let mut checks = Checks::default();
    let note = checks.note("note", note, limits::NOTE_CHARS);
    checks.done()?;
    Ok(note)
}
