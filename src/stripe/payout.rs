//! What Stripe pays out to the bank, and what each payout holds.

use super::{
    amount::from_stripe,
    apply::{row_of, seconds},
    store::payouts,
    words::{BalanceTransaction, Payout},
};
use crate::{
    db::Tx,
    kernel::{
        Currency, Day, Instant, Money, Result,
        id::{ConnectionId, derived},
    },
};
use uuid::Uuid;

#[derive(Debug, Clone)]
pub struct KeptPayout {
    pub id: Uuid,
    pub payout: String,
    pub amount: Money,
    pub status: String,
    pub is_automatic: bool,
    pub arrives_on: Day,
    pub failure: Option<String>,
    pub created_at: Instant,
}

/// A movement of Stripe's balance, before the fee.
#[derive(Debug, Clone)]
pub struct KeptMove {
    pub id: Uuid,
    pub name: String,
    pub payout: Option<Uuid>,
    pub category: String,
    pub amount: Money,
    pub fee_minor: i64,
    pub about: Option<Uuid>,
    pub at: Instant,
}

/// What a payout holds, by what it is; minor units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    pub charges_minor: i64,
    pub refunds_minor: i64,
    pub disputes_minor: i64,
    /// What was kept; above zero.
    pub fees_minor: i64,
    /// All of it after fees: what the payout comes to, if nothing is missing.
    pub all_minor: i64,
}

/// Keeps a movement, of a payout where that is known.
pub fn keep(tx: &Tx<'_>, connection: ConnectionId, told: &BalanceTransaction, payout: Option<Uuid>) -> Result<()> {
    let currency = Currency::parse("currency", &told.currency.to_uppercase())?;
    let (Ok(amount), Ok(fee)) = (from_stripe(told.amount, currency), from_stripe(told.fee, currency)) else {
        // A coin that does not exist holds up nothing else: the payout then says that it does not add up.
        tracing::warn!("a movement of {currency} that has no such coin is left out");
        return Ok(());
    };
    let kept = KeptMove {
        id: derived(&[b"stripe move", told.id.as_bytes()]),
        name: told.id.clone(),
        payout,
        category: told.reporting_category.clone(),
        amount,
        fee_minor: fee.minor,
        about: told.source.as_deref().and_then(about),
        at: seconds(told.created),
    };
    payouts::put_move(tx.conn(), connection, &kept)
}

/// The row of what a movement is of, by how Stripe's ids begin.
fn about(source: &str) -> Option<Uuid> {
    let of = |kind: &[u8]| Some(derived(&[kind, source.as_bytes()]));
    match source.split('_').next()? {
        "ch" | "py" => Some(row_of(source)),
        "re" | "pyr" => of(b"stripe refund"),
        "du" | "dp" => of(b"stripe dispute"),
        _ => None,
    }
}

/// A payout as it is now, with all that it holds.
pub fn apply(tx: &mut Tx<'_>, connection: ConnectionId, told: &Payout, moves: &[BalanceTransaction]) -> Result<()> {
    let currency = Currency::parse("currency", &told.currency.to_uppercase())?;
    let kept = KeptPayout {
        id: derived(&[b"stripe payout", told.id.as_bytes()]),
        payout: told.id.clone(),
        amount: from_stripe(told.amount, currency)?,
        status: told.status.clone(),
        is_automatic: told.automatic,
        // Midnight UTC, whose day is meant wherever the business is.
        arrives_on: seconds(told.arrival_date).to_utc().date_naive(),
        failure: told.failure_code.clone(),
        created_at: seconds(told.created),
    };
    payouts::put_payout(tx.conn(), connection, &kept, tx.now())?;
    for moved in moves {
        keep(tx, connection, moved, Some(kept.id))?;
    }
    Ok(())
}
