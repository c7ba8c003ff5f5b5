//! What was paid through Stripe, and what became of it, as it is shown.

use super::{
    answer::{self, Answer},
    dispute::{self, Kept},
    refund::{self, Ask, Look},
    store::{self, Paid, payouts},
};
use crate::{
    db::Read,
    kernel::{
        Error, Instant, Money, Result,
        id::{EffectId, InvoiceId, PaymentId},
    },
    outbox, payments,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripePaidOf {
    /// All that was paid on it; or
    pub invoice_id: Option<InvoiceId>,
    /// this one.
    pub payment_id: Option<PaymentId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripePaid {
    /// The oldest first; empty where nothing came through Stripe.
    pub charges: Vec<StripeCharge>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeCharge {
    pub id: Uuid,
    /// Stripe's id.
    pub charge: String,
    /// None of what was held for a milestone and taken ahead of its bill.
    pub invoice_id: Option<InvoiceId>,
    pub payment_id: PaymentId,
    pub amount: Money,
    /// What Stripe kept, in the currency in which it settled.
    pub fee: Option<Money>,
    pub paid_at: Instant,
    /// What can still be paid back.
    pub refundable: Money,
    pub refunds: Vec<StripeRefund>,
    pub disputes: Vec<StripeDispute>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "StripeRefundState")]
pub enum RefundState {
    /// In the outbox.
    Waiting,
    /// In the outbox, where the user has to look at it.
    Parked,
    /// The user dropped it.
    Dropped,
    /// Stripe has it, the payer not yet.
    Pending,
    Succeeded,
    /// The payer's bank did not take it: the money is here.
    Failed,
    Canceled,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeRefund {
    pub id: Uuid,
    pub state: RefundState,
    pub amount: Money,
    /// Stripe's word, of those that are asked for here `duplicate`, `fraudulent` or `requested_by_customer`.
    pub reason: Option<String>,
    /// Why it failed, in Stripe's word, or what stands against it.
    pub failure: Option<String>,
    pub effect_id: Option<EffectId>,
    pub credit_note_id: Option<InvoiceId>,
    pub credit_note_number: Option<String>,
    /// What it became in the ledger.
    pub payment_id: Option<PaymentId>,
    pub at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "StripeDisputeState")]
pub enum DisputeState {
    /// Waits for an answer.
    NeedsResponse,
    /// Was answered; the payer's bank decides.
    UnderReview,
    Won,
    Lost,
    /// An inquiry that came to nothing.
    Closed,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeDispute {
    pub id: Uuid,
    /// Stripe's id.
    pub dispute: String,
    pub state: DisputeState,
    /// Only asked about: no money was taken.
    pub is_inquiry: bool,
    pub amount: Money,
    pub fee: Option<Money>,
    /// Stripe's word.
    pub reason: String,
    pub opened_at: Instant,
    pub due_at: Option<Instant>,
    /// Of one that waits for an answer; in the workspace's days.
    pub days_left: Option<i64>,
    /// It can be answered from here, and nothing is on its way.
    pub can_answer: bool,
    /// What was asked for here last.
    pub answer: Option<Answer>,
}

/// # Errors
/// `required` where neither is named.
pub fn paid(read: &Read<'_>, q: &StripePaidOf) -> Result<StripePaid> {
    let conn = read.conn();
    let charges = match (q.invoice_id, q.payment_id) {
        (Some(invoice), None) => store::paid_on(conn, invoice)?,
        (None, Some(payment)) => store::paid_by(conn, payment)?.into_iter().collect(),
        _ => return Err(Error::invalid("invoice_id", "required", "is missing: name an invoice or a payment, one of them")),
    };
    Ok(StripePaid { charges: charges.iter().map(|paid| charge(read, paid)).collect::<Result<_>>()? })
}

fn charge(read: &Read<'_>, paid: &Paid) -> Result<StripeCharge> {
    Ok(StripeCharge {
        id: paid.id,
        charge: paid.charge.clone(),
        invoice_id: paid.invoice,
        payment_id: paid.payment,
        amount: paid.amount,
        fee: payouts::fee_of(read.conn(), paid.id)?,
        paid_at: paid.created_at,
        refundable: refund::left(read, paid)?,
        refunds: refunds(read, paid)?,
        disputes: store::disputes::of(read.conn(), paid.id)?.into_iter().map(|d| shown(read, d)).collect::<Result<_>>()?,
    })
}

/// Those that Stripe told of, and those that were asked for here and that it has not told of.
fn refunds(read: &Read<'_>, paid: &Paid) -> Result<Vec<StripeRefund>> {
    let (asks, looks) = (store::refunds::asks(read.conn(), paid.id)?, store::refunds::looks(read.conn(), paid.id)?);
    let mut all = Vec::with_capacity(looks.len());
    for look in &looks {
        let ask = asks.iter().find(|ask| Some(ask.id) == look.ask);
        all.push(told(read, paid, look, ask)?);
    }
    for ask in asks.iter().filter(|ask| looks.iter().all(|look| look.ask != Some(ask.id))) {
        all.push(asked(read, paid, ask)?);
    }
    all.sort_by_key(|r| r.at);
    Ok(all)
}

fn number(read: &Read<'_>, note: Option<InvoiceId>) -> Result<Option<String>> {
    note.map(|id| payments::document(read, id).map(|d| d.number)).transpose()
}

fn told(read: &Read<'_>, paid: &Paid, look: &Look, ask: Option<&Ask>) -> Result<StripeRefund> {
    let note = ask.and_then(|ask| ask.credit_note);
    Ok(StripeRefund {
        id: look.id,
        state: match look.status.as_str() {
            "succeeded" => RefundState::Succeeded,
            "failed" => RefundState::Failed,
            "canceled" => RefundState::Canceled,
            _ => RefundState::Pending,
        },
        amount: Money::new(look.minor, paid.amount.currency),
        reason: look.reason.clone(),
        failure: look.failure.clone(),
        effect_id: look.ask,
        credit_note_id: note,
        credit_note_number: number(read, note)?,
        payment_id: look.payment,
        at: ask.map_or(look.created_at, |ask| ask.asked_at),
    })
}

fn asked(read: &Read<'_>, paid: &Paid, ask: &Ask) -> Result<StripeRefund> {
    let effect = outbox::get(read, ask.id)?;
    Ok(StripeRefund {
        id: ask.id.0,
        state: match effect.state {
            outbox::State::Queued | outbox::State::Sending => RefundState::Waiting,
            outbox::State::Parked => RefundState::Parked,
            outbox::State::Discarded => RefundState::Dropped,
            outbox::State::Done => RefundState::Pending,
        },
        amount: Money::new(ask.minor, paid.amount.currency),
        reason: ask.reason.map(|reason| reason.word().to_owned()),
        failure: effect.message.filter(|_| effect.state == outbox::State::Parked),
        effect_id: Some(ask.id),
        credit_note_id: ask.credit_note,
        credit_note_number: number(read, ask.credit_note)?,
        payment_id: None,
        at: ask.asked_at,
    })
}

/// One by its row.
///
/// # Errors
/// `not_found`.
pub fn one_dispute(read: &Read<'_>, id: Uuid) -> Result<StripeDispute> {
    shown(read, store::disputes::find(read.conn(), id)?.ok_or_else(|| Error::not_found("dispute", id))?)
}

fn shown(read: &Read<'_>, d: Kept) -> Result<StripeDispute> {
    let state = match d.status.as_str() {
        "needs_response" | "warning_needs_response" => DisputeState::NeedsResponse,
        "under_review" | "warning_under_review" => DisputeState::UnderReview,
        "won" => DisputeState::Won,
        "lost" => DisputeState::Lost,
        _ => DisputeState::Closed,
    };
    let waits = state == DisputeState::NeedsResponse;
    Ok(StripeDispute {
        id: d.id,
        state,
        is_inquiry: d.is_inquiry(),
        can_answer: answer::can_answer(read, &d)?,
        answer: answer::answer(read, d.id)?,
        amount: d.amount,
        fee: d.fee,
        reason: d.reason,
        opened_at: d.opened_at,
        due_at: d.due_at,
        days_left: if waits { dispute::days_left(read, d.due_at)? } else { None },
        dispute: d.dispute,
    })
}
