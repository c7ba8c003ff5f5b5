//! Payouts as they are shown: what each holds, whether that is all of it, and where it arrived.

use super::{
    payout::{KeptPayout, Sums},
    store::{self, Right, payouts},
};
use crate::{
    bank::{self, Arrived},
    connections::{self, Provider},
    db::Read,
    kernel::{Day, Error, Instant, Money, Result, id::InvoiceId},
    payments,
};
use chrono::Days;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Banks book a payout on the day that Stripe names, or some days around it.
const BEFORE: Days = Days::new(2);
const AFTER: Days = Days::new(7);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "StripePayoutState")]
pub enum PayoutState {
    /// On its way.
    InTransit,
    Paid,
    /// The bank did not take it.
    Failed,
    Canceled,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripePayout {
    pub id: Uuid,
    /// Stripe's id.
    pub payout: String,
    pub state: PayoutState,
    pub amount: Money,
    pub arrives_on: Day,
    pub created_at: Instant,
    /// Why it failed, in Stripe's word.
    pub failure: Option<String>,
    pub charges: Money,
    /// Below zero: what went back to payers.
    pub refunds: Money,
    pub disputes: Money,
    /// What Stripe kept; above zero.
    pub fees: Money,
    /// What is none of these.
    pub other: Money,
    /// What the payout comes to beyond what it is told to hold; none where Stripe does not tell what it holds.
    pub missing: Option<Money>,
    /// The movement on the bank that it was, by amount and day.
    pub bank: Option<Arrived>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripePayouts {
    /// The latest first.
    pub payouts: Vec<StripePayout>,
    /// Stripe is connected on this device.
    pub connected: bool,
    /// The key may not read payouts.
    pub refused: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripePayoutRef {
    pub payout_id: Uuid,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripePayoutHolds {
    #[serde(flatten)]
    pub payout: StripePayout,
    /// The oldest first.
    pub moves: Vec<HeldMove>,
}

/// A movement of Stripe's balance.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HeldMove {
    /// Stripe's id.
    pub name: String,
    /// Stripe's reporting category: `charge`, `refund`, `dispute`, `fee` …
    pub category: String,
    /// Before the fee.
    pub amount: Money,
    pub fee: Money,
    pub net: Money,
    pub at: Instant,
    pub invoice_id: Option<InvoiceId>,
    pub number: Option<String>,
}

pub fn list(read: &Read<'_>) -> Result<StripePayouts> {
    let mut refused = false;
    let stripe: Vec<_> = connections::all(read)?.into_iter().filter(|c| c.provider == Provider::Stripe).collect();
    for connection in &stripe {
        let cursor = store::cursor(read.conn(), connection.id)?;
        refused |= cursor.is_some_and(|c| c.may_not.contains(&Right::Payouts));
    }
    Ok(StripePayouts { payouts: all_payouts(read)?, connected: !stripe.is_empty(), refused })
}

/// Whatever account they are of, the latest first.
///
/// # Errors
/// Only what the database says.
pub fn all_payouts(read: &Read<'_>) -> Result<Vec<StripePayout>> {
    let all = payouts::payouts(read.conn())?;
    let (Some((last, _)), Some((first, _))) = (all.first(), all.last()) else { return Ok(Vec::new()) };
    let mut there = bank::arrived(read, first.arrives_on - BEFORE, last.arrives_on + AFTER)?;
    // The oldest chooses first, and a movement is one payout's.
    let mut shown: Vec<StripePayout> = all.into_iter().rev().map(|(payout, sums)| view(payout, sums, &mut there)).collect();
    shown.reverse();
    Ok(shown)
}

/// # Errors
/// `not_found`.
pub fn held(read: &Read<'_>, id: Uuid) -> Result<StripePayoutHolds> {
    let payout = all_payouts(read)?.into_iter().find(|p| p.id == id).ok_or_else(|| Error::not_found("payout", id))?;
    let mut moves = Vec::new();
    for (kept, invoice_id) in payouts::moves(read.conn(), id)? {
        let money = |minor| Money::new(minor, kept.amount.currency);
        moves.push(HeldMove {
            name: kept.name,
            category: kept.category,
            amount: kept.amount,
            fee: money(kept.fee_minor),
            net: money(kept.amount.minor - kept.fee_minor),
            at: kept.at,
            invoice_id,
            number: invoice_id.map(|id| payments::document(read, id).map(|d| d.number)).transpose()?,
        });
    }
    Ok(StripePayoutHolds { payout, moves })
}

fn view(p: KeptPayout, sums: Sums, there: &mut Vec<Arrived>) -> StripePayout {
    let money = |minor| Money::new(minor, p.amount.currency);
    let Sums { charges_minor, refunds_minor, disputes_minor, fees_minor, all_minor } = sums;
    let state = match p.status.as_str() {
        "paid" => PayoutState::Paid,
        "failed" => PayoutState::Failed,
        "canceled" => PayoutState::Canceled,
        _ => PayoutState::InTransit,
    };
    let arrives = matches!(state, PayoutState::Paid | PayoutState::InTransit);
    let fits = |b: &Arrived| b.amount == p.amount && (p.arrives_on - BEFORE..=p.arrives_on + AFTER).contains(&b.booked_on);
    let bank = there.iter().position(|b| arrives && fits(b)).map(|n| there.remove(n));
    StripePayout {
        id: p.id,
        state,
        arrives_on: p.arrives_on,
        created_at: p.created_at,
        failure: p.failure,
        charges: money(charges_minor),
        refunds: money(refunds_minor),
        disputes: money(disputes_minor),
        fees: money(fees_minor),
        other: money(all_minor - charges_minor - refunds_minor - disputes_minor + fees_minor),
        missing: p.is_automatic.then(|| money(p.amount.minor - all_minor)),
        bank,
        amount: p.amount,
        payout: p.payout,
    }
}
