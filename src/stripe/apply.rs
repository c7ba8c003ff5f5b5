//! A charge as Stripe has it now, into the ledger. Applied twice it changes nothing.

use super::{
    Pulled,
    amount::from_stripe,
    store,
    words::{Charge, INVOICE, Refund},
};
use crate::{
    db::Tx,
    kernel::{
        Currency, Day, Instant, Money, Result,
        id::{ConnectionId, InvoiceId, PaymentId, derived},
    },
    payments::{self, Document, NewPayment, NewRefund, Share, Spring, Words},
    settings,
};
use uuid::Uuid;

const METHOD: &str = "Stripe";

/// What the mirror keeps of a charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirror {
    pub id: Uuid,
    pub charge: String,
    pub invoice: Option<InvoiceId>,
    pub amount: Money,
    pub fee_minor: Option<i64>,
    pub refunded_minor: i64,
    pub is_paid: bool,
    pub is_disputed: bool,
    pub created_at: Instant,
    pub payment: Option<PaymentId>,
}

pub fn apply(tx: &mut Tx<'_>, connection: ConnectionId, charge: &Charge, refunds: &[Refund], pulled: &mut Pulled) -> Result<()> {
    let currency = Currency::parse("currency", &charge.currency.to_uppercase())?;
    let money = |minor| from_stripe(minor, currency);
    let id = derived(&[b"stripe charge", charge.id.as_bytes()]);
    let invoice: Option<InvoiceId> = charge.metadata.get(INVOICE).and_then(|text| text.parse().ok());
    let document = invoice.and_then(|id| payments::document(tx, id).ok());
    let fee_minor = match &charge.balance_transaction {
        Some(settled) if settled.currency.eq_ignore_ascii_case(&charge.currency) => Some(money(settled.fee)?.minor),
        // Settled in another currency: what was kept is told there, and not in this one.
        Some(_) => Some(0),
        None => None,
    };
    let mut mirror = Mirror {
        id,
        charge: charge.id.clone(),
        invoice: document.as_ref().map(|d| d.id),
        amount: money(charge.amount_captured)?,
        fee_minor,
        refunded_minor: money(charge.amount_refunded)?.minor,
        is_paid: charge.paid && charge.captured,
        is_disputed: charge.disputed,
        created_at: Instant::from_ms(charge.created.saturating_mul(1000)),
        payment: store::payment_of(tx.conn(), id)?,
    };
    match document {
        None => pulled.foreign += 1,
        // Until the fee is known nothing is written: a payment never changes.
        Some(document) if mirror.payment.is_none() && mirror.is_paid && mirror.amount.minor > 0 => {
            if let Some(fee_minor) = fee_minor {
                mirror.payment = Some(record(tx, &mirror, &document, fee_minor)?);
                pulled.payments += 1;
            }
        }
        Some(_) => {}
    }
    store::put_charge(tx.conn(), connection, &mirror, tx.now())?;
    let Some(payment) = mirror.payment else { return Ok(()) };
    for refund in refunds.iter().filter(|r| r.balance_transaction.is_some()) {
        let row = derived(&[b"stripe refund", refund.id.as_bytes()]);
        let there = store::refund_payment(tx.conn(), row)?;
        match (refund.status.as_deref(), there) {
            (Some("succeeded"), None) => {
                let amount = money(refund.amount)?;
                let back = give_back(tx, payment, amount, refund)?;
                store::insert_refund(tx.conn(), row, id, &refund.id, amount.minor, back, tx.now())?;
                pulled.refunds += 1;
            }
            // The client's bank did not take it: the money is back.
            (Some("failed" | "canceled"), Some(back)) if !payments::get(tx, back)?.voided => {
                payments::void(tx, back, "the refund failed at Stripe")?;
                pulled.refunds += 1;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The workspace's day of a moment, which may not be after today where Stripe's clock is ahead of ours.
fn day(tx: &Tx<'_>, at: Instant) -> Result<Day> {
    let settings = settings::get(tx)?;
    Ok(settings.day_of(at).min(settings.day_of(tx.now())))
}

fn words(reference: &str) -> Words {
    Words { method: METHOD.into(), reference: reference.into(), note: String::new() }
}

/// What is more than is open stays to the client's credit.
fn record(tx: &mut Tx<'_>, mirror: &Mirror, document: &Document, fee_minor: i64) -> Result<PaymentId> {
    let share = Share { invoice_id: document.id, amount_minor: None, taken_minor: None, write_off_rest: false };
    let settles = document.open_minor() > 0 && document.currency == mirror.amount.currency;
    let new = NewPayment {
        id: Some(PaymentId(derived(&[b"stripe payment", mirror.charge.as_bytes()]))),
        client: document.client_id,
        amount: mirror.amount,
        paid_on: Some(day(tx, mirror.created_at)?),
        words: words(&mirror.charge),
        fee_minor,
        rate: None,
        shares: Some(if settles { vec![share] } else { Vec::new() }),
    };
    payments::record(tx, new)
}

/// Takes what went back off the invoice that it had settled, unless a credit note stands for it already.
fn give_back(tx: &mut Tx<'_>, payment: PaymentId, amount: Money, refund: &Refund) -> Result<PaymentId> {
    let paid = payments::get(tx, payment)?;
    let credit = payments::credit_of(tx, paid.client_id)?.into_iter().find(|c| c.currency == amount.currency);
    let mut missing = amount.minor - credit.map_or(0, |c| c.minor);
    let mut again = Vec::new();
    for part in payments::uses(tx, payment)?.into_iter().rev().filter(|part| !part.voided) {
        let Some(invoice_id) = part.invoice_id.filter(|_| missing > 0) else { continue };
        payments::unallocate(tx, part.id, "refunded through Stripe")?;
        let rest = part.taken.minor - missing;
        if rest > 0 && part.taken == part.amount {
            again.push(Share { invoice_id, amount_minor: Some(rest), taken_minor: None, write_off_rest: false });
        }
        missing -= part.taken.minor;
    }
    let new = NewPayment {
        id: Some(PaymentId(derived(&[b"stripe refund payment", refund.id.as_bytes()]))),
        client: paid.client_id,
        amount,
        paid_on: Some(day(tx, Instant::from_ms(refund.created.saturating_mul(1000)))?),
        words: words(&refund.id),
        fee_minor: 0,
        rate: None,
        shares: None,
    };
    let back = payments::refund(tx, NewRefund { payment: new, of: Some(payment) })?;
    if !again.is_empty() {
        payments::allocate(tx, Spring::Payment(payment), Some(&again))?;
    }
    Ok(back)
}
