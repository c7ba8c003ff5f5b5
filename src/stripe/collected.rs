//! What Stripe collects for a recurring invoice, as it is shown, and what a card did not pay.

use super::{
    rhythm::day_of,
    settings,
    store::subscriptions as rows,
    subscription::{self, KeptBill, Subscription},
};
use crate::{
    db::Read,
    kernel::{
        Day, Instant, Money, Result,
        id::{InvoiceId, PaymentId, RecurringId},
    },
    outbox, payments, recurring,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// Periods that are told.
const BILLS: usize = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CollectionState {
    /// Nobody asked for it.
    Off,
    /// The page waits in the outbox.
    Waiting,
    /// The page is in the outbox, where the user has to look at it.
    Parked,
    /// Nobody has agreed yet.
    Offered,
    /// The page was over before anybody agreed; asked for again it is made anew.
    Expired,
    /// It was closed, or never made.
    Closed,
    Active,
    /// A charge failed, and Stripe tries again.
    PastDue,
    Paused,
    /// It is cancelled to the end of what is paid.
    Ending,
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CollectedState {
    /// Not charged yet.
    Waiting,
    Paid,
    /// The card did not pay.
    Failed,
    /// It was paused then, or called off.
    Void,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CollectedPeriod {
    pub id: Uuid,
    /// The rule's day whose invoice it pays.
    pub period_on: Day,
    pub amount: Money,
    pub state: CollectedState,
    /// Where the client can pay with another card.
    pub url: Option<String>,
    pub payment_id: Option<PaymentId>,
    pub invoice_id: Option<InvoiceId>,
    /// None while the invoice is a draft, or not made yet.
    pub number: Option<String>,
    pub at: Instant,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeCollection {
    pub state: CollectionState,
    /// Stripe is connected, and nothing is asked for or agreed to.
    pub can_ask: bool,
    /// A change waits in the outbox.
    pub changes: bool,
    /// What stands against what was asked for last.
    pub why: Option<String>,
    /// What is, or would be, charged each time.
    pub amount: Money,
    /// What the rule comes to now, where that is not what is charged.
    pub other_amount: Option<Money>,
    /// The rule's days are no longer those on which Stripe charges.
    pub off_beat: bool,
    /// The first day that is, or was, collected.
    pub first_on: Option<Day>,
    /// The next charge.
    pub next_on: Option<Day>,
    /// Its last day, of one that is cancelled.
    pub ends_on: Option<Day>,
    /// Where the client agrees.
    pub url: Option<String>,
    /// When that page is over.
    pub expires_at: Option<Instant>,
    /// The latest first.
    pub periods: Vec<CollectedPeriod>,
}

/// A charge that a card did not pay.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FailedCollection {
    pub id: Uuid,
    pub recurring_id: RecurringId,
    pub name: String,
    pub client_name: String,
    pub period_on: Day,
    pub amount: Money,
    pub attempts: i64,
}

/// # Errors
/// `not_found`.
pub fn of(read: &Read<'_>, id: RecurringId) -> Result<StripeCollection> {
    let rule = recurring::get(read, id)?;
    let total = recurring::total(read, &rule)?;
    let current = subscription::current(read, id)?;
    let pending = current.as_ref().map(|s| subscription::pending(read, s)).transpose()?.flatten();
    let state = current.as_ref().map_or(CollectionState::Off, |s| state(read, s, pending.as_ref()));
    let agreed = current.as_ref().filter(|s| s.is_agreed());
    let free = matches!(state, CollectionState::Off | CollectionState::Expired | CollectionState::Closed | CollectionState::Ended);
    let next_on = agreed.and_then(|s| s.next_at).map(day_of);
    let mut periods = Vec::new();
    for s in rows::of(read.conn(), id)? {
        for (bill, payment) in rows::bills(read.conn(), s.id)? {
            periods.push(period(read, &s, bill, payment)?);
        }
    }
    periods.sort_by_key(|p| std::cmp::Reverse((p.period_on, p.at)));
    periods.truncate(BILLS);
    Ok(StripeCollection {
        state,
        can_ask: free && !rule.paused() && settings::account(read).is_ok(),
        changes: agreed.is_some() && pending.is_some(),
        why: pending.filter(|e| e.state == outbox::State::Parked).and_then(|e| e.message),
        amount: current.as_ref().filter(|_| !free).map_or(total, |s| s.amount),
        other_amount: agreed.filter(|s| s.amount != total).map(|_| total),
        off_beat: next_on.is_some_and(|next| !rule.schedule.days().take_while(|day| *day <= next).any(|day| day == next)),
        first_on: current.as_ref().filter(|_| !free).map(|s| s.first_on),
        next_on,
        ends_on: agreed.and_then(|s| s.ends_at).map(day_of),
        url: current.as_ref().filter(|_| state == CollectionState::Offered).and_then(|s| s.page.clone()).map(|(_, url, _)| url),
        expires_at: current.filter(|_| state == CollectionState::Offered).and_then(|s| s.page).map(|(_, _, end)| end),
        periods,
    })
}

fn state(read: &Read<'_>, s: &Subscription, pending: Option<&outbox::Effect>) -> CollectionState {
    let parked = pending.is_some_and(|e| e.state == outbox::State::Parked);
    match s.status.as_deref() {
        Some(_) if s.ended_at.is_some() => CollectionState::Ended,
        Some("past_due" | "unpaid" | "incomplete") => CollectionState::PastDue,
        Some(_) if s.ends_at.is_some() => CollectionState::Ending,
        Some(_) if s.is_paused => CollectionState::Paused,
        Some(_) => CollectionState::Active,
        None if s.is_over(read.now()) => CollectionState::Expired,
        None if s.closed_at.is_some() => CollectionState::Closed,
        None if s.page.is_some() => CollectionState::Offered,
        None if parked => CollectionState::Parked,
        None if pending.is_some() => CollectionState::Waiting,
        None => CollectionState::Closed,
    }
}

fn period(read: &Read<'_>, s: &Subscription, bill: KeptBill, payment_id: Option<PaymentId>) -> Result<CollectedPeriod> {
    let invoice_id = recurring::invoice_of(read, s.rule, bill.period_on)?;
    let number = invoice_id.and_then(|id| payments::document(read, id).ok()).map(|d| d.number);
    let state = match bill.status.as_str() {
        "paid" => CollectedState::Paid,
        "open" if bill.attempts > 0 => CollectedState::Failed,
        "void" | "uncollectible" => CollectedState::Void,
        _ => CollectedState::Waiting,
    };
    Ok(CollectedPeriod {
        id: bill.id,
        period_on: bill.period_on,
        amount: Money::new(bill.amount_minor, s.amount.currency),
        state,
        url: bill.url.filter(|_| state == CollectedState::Failed),
        payment_id,
        invoice_id,
        number,
        at: bill.created_at,
    })
}

/// Charges that a card did not pay, the oldest first; what came otherwise meanwhile is none.
///
/// # Errors
/// Only what the database says.
pub fn failed(read: &Read<'_>) -> Result<Vec<FailedCollection>> {
    let mut found = Vec::new();
    for bill in rows::failed(read.conn())? {
        if came_otherwise(read, &bill)? {
            continue;
        }
        let s = subscription::get(read, bill.subscription)?;
        let Ok(rule) = recurring::get(read, s.rule) else { continue };
        found.push(FailedCollection {
            id: bill.id,
            recurring_id: rule.id,
            name: rule.name,
            client_name: rule.client_name,
            period_on: bill.period_on,
            amount: Money::new(bill.amount_minor, s.amount.currency),
            attempts: bill.attempts,
        });
    }
    Ok(found)
}

/// Whether nothing is open any more on the invoice of a period.
///
/// # Errors
/// Only what the database says.
pub fn came_otherwise(read: &Read<'_>, bill: &KeptBill) -> Result<bool> {
    let rule = subscription::get(read, bill.subscription)?.rule;
    let invoice = recurring::invoice_of(read, rule, bill.period_on)?.and_then(|id| payments::document(read, id).ok());
    Ok(invoice.is_some_and(|document| document.open_minor() == 0))
}
