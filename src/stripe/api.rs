//! `stripe.*`.

use super::{
    LinkState, Pulled,
    held::{self, StripeHolds},
    hold,
    paid::{self, StripePaid, StripePaidOf},
    payouts::{self, StripePayoutHolds, StripePayoutRef, StripePayouts},
    pull,
    refund::{self, NewRefund, RefundReason},
    store::{self, Wish},
};
use crate::{
    app::{App, Open},
    connections::{self, Connection, Provider},
    db::{Read, Tx},
    invoices::CreditInvoice,
    kernel::{
        Empty, Error, Money, Result,
        id::{InvoiceId, MilestoneId, PaymentId},
    },
    payments,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentLinkRef {
    pub invoice_id: InvoiceId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantPaymentLink {
    pub invoice_id: InvoiceId,
    /// False closes it.
    pub wanted: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentLinkStatus {
    pub state: LinkState,
    /// What it is for.
    pub amount: Option<Money>,
    /// Where it is paid; none while it waits.
    pub url: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundThroughStripe {
    /// What is paid back, whole or in part.
    pub payment_id: PaymentId,
    /// Left out: all that can still go back.
    pub amount: Option<Money>,
    pub reason: Option<RefundReason>,
    /// The credit note that is issued with it. Left out: none, and what was paid is open again.
    pub credit: Option<CreditInvoice>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripeHoldsOf {
    pub milestone_id: MilestoneId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForHold {
    pub milestone_id: MilestoneId,
    /// Left out: what the milestone comes to.
    pub amount: Option<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptureHold {
    pub hold_id: Uuid,
    /// Left out: all that is held. The rest is let go.
    pub amount: Option<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndHold {
    pub hold_id: Uuid,
}

fn account(read: &Read<'_>) -> Result<Connection> {
    connections::all(read)?
        .into_iter()
        .find(|c| c.provider == Provider::Stripe)
        .ok_or_else(|| Error::cannot("not_connected", "Stripe is not connected on this device: connect it in Settings under Connections"))
}

pub fn link(tx: &mut Tx<'_>, q: WantPaymentLink) -> Result<PaymentLinkStatus> {
    let document = payments::document(tx, q.invoice_id)?;
    if document.credits || document.voided {
        return Err(Error::cannot("not_payable", format!("{} is not to be paid: choose an invoice", document.number)));
    }
    let connection = match store::wish(tx.conn(), q.invoice_id)? {
        Some(wish) if !q.wanted => wish.connection,
        _ => account(tx)?.id,
    };
    if q.wanted {
        // Told now, not when it fails at Stripe.
        super::amount::to_charge(Money::new(document.open_minor(), document.currency))?;
    }
    store::set_wish(tx.conn(), Wish { invoice: q.invoice_id, connection, wanted: q.wanted }, tx.now())?;
    super::follow(tx)?;
    status(tx, PaymentLinkRef { invoice_id: q.invoice_id })
}

pub fn status(read: &Read<'_>, q: PaymentLinkRef) -> Result<PaymentLinkStatus> {
    let wanted = store::wish(read.conn(), q.invoice_id)?.is_some_and(|wish| wish.wanted);
    let link = store::current(read.conn(), q.invoice_id)?;
    let state = match &link {
        _ if !wanted => LinkState::Off,
        None if payments::document(read, q.invoice_id)?.open_minor() == 0 => LinkState::Settled,
        None => LinkState::NotTaken,
        Some(link) if link.made.is_none() => LinkState::Waiting,
        Some(_) => LinkState::Open,
    };
    Ok(PaymentLinkStatus { state, amount: link.as_ref().map(|l| l.amount), url: link.and_then(|l| l.made).map(|(_, url)| url) })
}

/// What was paid through Stripe on an invoice, or by one payment.
pub fn paid(read: &Read<'_>, q: StripePaidOf) -> Result<StripePaid> {
    paid::paid(read, &q)
}

/// Answers the payment with the refund that is asked for.
pub fn refund(tx: &mut Tx<'_>, q: RefundThroughStripe) -> Result<StripePaid> {
    let of = StripePaidOf { invoice_id: None, payment_id: Some(q.payment_id) };
    let all = paid::paid(tx, &of)?.charges.first().map(|charge| charge.refundable);
    // Of a payment that is none of Stripe's the verb says so.
    let amount = q.amount.or(all).unwrap_or(payments::get(tx, q.payment_id)?.amount);
    refund::refund(tx, NewRefund { payment: q.payment_id, amount, reason: q.reason, credit: q.credit })?;
    paid::paid(tx, &of)
}

pub fn holds(read: &Read<'_>, q: StripeHoldsOf) -> Result<StripeHolds> {
    held::of(read, q.milestone_id)
}

pub fn hold(tx: &mut Tx<'_>, q: AskForHold) -> Result<StripeHolds> {
    hold::ask(tx, q.milestone_id, q.amount)?;
    held::of(tx, q.milestone_id)
}

/// Takes what is held.
pub fn capture(tx: &mut Tx<'_>, q: CaptureHold) -> Result<StripeHolds> {
    hold::capture(tx, q.hold_id, q.amount)?;
    held::of(tx, hold::get(tx, q.hold_id)?.milestone)
}

/// Lets go what is held, or closes the page.
pub fn end_hold(tx: &mut Tx<'_>, q: EndHold) -> Result<StripeHolds> {
    hold::end(tx, q.hold_id)?;
    held::of(tx, hold::get(tx, q.hold_id)?.milestone)
}

pub fn payouts(read: &Read<'_>, _: Empty) -> Result<StripePayouts> {
    payouts::list(read)
}

pub fn payout(read: &Read<'_>, q: StripePayoutRef) -> Result<StripePayoutHolds> {
    payouts::held(read, q.payout_id)
}

/// Looks now instead of when its time comes.
pub fn read_now(app: &App, open: &Open, _: Empty) -> Result<Pulled> {
    let account = open.db.read(account)?;
    pull(app, open, &account)
}
