//! Paying back what is to a client's credit.

use serde_json::json;

use super::{
    allocate::Spring,
    credit,
    payment::Kind,
    record::{NewPayment, row},
    store,
};
use crate::{
    clients,
    db::Tx,
    kernel::{
        Error, Result,
        id::{AllocationId, PaymentId},
        text::Checks,
    },
    settings,
};

#[derive(Debug)]
pub struct NewRefund {
    /// What went back: as a payment, but that it settles no document.
    pub payment: NewPayment,
    /// The payment that it went back from, where that is known.
    pub of: Option<PaymentId>,
}

/// Takes it from what is left of that payment, then from credit notes; without one from the oldest of what the client has left.
///
/// # Errors
/// `exceeds_credit` on the amount; the wrong fields.
pub fn refund(tx: &mut Tx<'_>, NewRefund { payment: new, of }: NewRefund) -> Result<PaymentId> {
    let client = clients::get(tx, new.client)?.id;
    let settings = settings::get(tx)?;
    let mut checks = Checks::default();
    let row = row(tx, &mut checks, &settings, Kind::Refund, client, &new);
    checks.require(new.shares.is_none(), "allocations", "is_refund", "do not go with a refund: it settles no document");
    let there = credit::of(tx, client)?.into_iter().find(|c| c.currency == row.amount.currency);
    let mut holdings = there.map(|c| c.holdings).unwrap_or_default();
    holdings.sort_by_key(|h| if of.is_none() || h.payment_id == of { 0 } else { 2 - i32::from(h.credit_note_id.is_some()) });
    let sum: i64 = holdings.iter().map(|h| h.left_minor).sum();
    checks.require(
        row.amount.minor <= sum,
        "amount.minor",
        "exceeds_credit",
        "is more than the client has to its credit: take a payment off its invoice first, or credit the invoice",
    );
    if let Some(latest) = holdings.iter().map(|h| h.since).min().filter(|first| row.paid_on < *first) {
        checks.fail("paid_on", "too_early", format!("is before {latest}, when there was something to pay back: check the day"));
    }
    checks.done()?;
    store::insert(tx.conn(), &row)?;
    tx.log("payment", Some(row.id), &json!({ "client": client, "refund": row.amount, "paid_on": row.paid_on }))?;
    let mut due = row.amount.minor;
    for holding in holdings {
        let amount = holding.left_minor.min(due);
        if amount == 0 {
            break;
        }
        due -= amount;
        let from = match (holding.payment_id, holding.credit_note_id) {
            (Some(id), _) => Spring::Payment(id),
            (None, Some(id)) => Spring::CreditNote(id),
            (None, None) => return Err(Error::bug("credit without a source")),
        };
        let id: AllocationId = tx.new_id();
        store::insert_return(tx.conn(), id, from, row.id, amount, row.paid_on, tx.now())?;
    }
    Ok(row.id)
}
