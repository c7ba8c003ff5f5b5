//! Paying back what is to a client's credit.

use serde_json::json;

use super::{
    allocate::Spring,
    credit::{self, Holding},
    payment::Kind,
    record::{NewPayment, row},
    store,
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Day, Error, Money, Result,
        id::{AllocationId, ClientId, PaymentId},
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
    let taken = taken(tx, client, of, row.amount)?;
    let sum: i64 = taken.iter().map(|(_, minor)| minor).sum();
    checks.require(
        row.amount.minor <= sum,
        "amount.minor",
        "exceeds_credit",
        "is more than the client has to its credit: take a payment off its invoice first, or credit the invoice",
    );
    if let Some(since) = since(&taken, settings.day_of(tx.now())).filter(|since| row.paid_on < *since) {
        checks.fail("paid_on", "too_early", format!("is before {since}, when there was so much to pay back: check the day"));
    }
    checks.done()?;
    store::insert(tx.conn(), &row)?;
    tx.log("payment", Some(row.id), &json!({ "client": client, "refund": row.amount, "paid_on": row.paid_on }))?;
    for (holding, minor) in taken {
        let from = match (holding.payment_id, holding.credit_note_id) {
            (Some(id), _) => Spring::Payment(id),
            (None, Some(id)) => Spring::CreditNote(id),
            (None, None) => return Err(Error::bug("credit without a source")),
        };
        let id: AllocationId = tx.new_id();
        store::insert_return(tx.conn(), id, from, row.id, minor, row.paid_on, tx.now())?;
    }
    Ok(row.id)
}

/// The day since which so much can go back from a payment, and from what else its client has left; `None` where nothing can.
///
/// # Errors
/// `not_found`.
pub fn refundable_since(read: &Read<'_>, of: PaymentId, amount: Money) -> Result<Option<Day>> {
    let today = settings::get(read)?.day_of(read.now());
    Ok(since(&taken(read, super::get(read, of)?.client_id, Some(of), amount)?, today))
}

/// What a refund takes, and how much of each; less than the amount where there is not so much.
fn taken(read: &Read<'_>, client: ClientId, of: Option<PaymentId>, amount: Money) -> Result<Vec<(Holding, i64)>> {
    let there = credit::of(read, client)?.into_iter().find(|c| c.currency == amount.currency);
    let mut holdings = there.map(|c| c.holdings).unwrap_or_default();
    holdings.sort_by_key(|h| if of.is_none() || h.payment_id == of { 0 } else { 2 - i32::from(h.credit_note_id.is_some()) });
    let mut due = amount.minor.max(0);
    let part = |holding: Holding| {
        let minor = holding.left_minor.min(due);
        due -= minor;
        (holding, minor)
    };
    Ok(holdings.into_iter().map(part).filter(|(_, minor)| *minor > 0).collect())
}

/// Since when all of that is there; a credit note that is dated ahead is there today.
fn since(taken: &[(Holding, i64)], today: Day) -> Option<Day> {
    taken.iter().map(|(holding, _)| holding.since.min(today)).max()
}
