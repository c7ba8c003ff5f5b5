//! A charge as Stripe has it now, with its refunds and disputes, into the ledger. Applied twice it changes nothing.

use super::{
    Pulled,
    amount::from_stripe,
    dispute, hold, ledger, link, payout, refund,
    store::{self, Paid},
    subscription,
    words::{Charge, Dispute, HOLD, INVOICE, Refund},
};
use crate::{
    db::Tx,
    kernel::{
        Currency, Instant, Money, Result,
        id::{ConnectionId, InvoiceId, PaymentId, derived},
    },
    payments,
};
use uuid::Uuid;

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

/// All that is told of one charge.
#[derive(Debug)]
pub struct Told {
    pub charge: Charge,
    pub refunds: Vec<Refund>,
    pub disputes: Vec<Dispute>,
}

/// The row of a charge.
pub fn row_of(charge: &str) -> Uuid {
    derived(&[b"stripe charge", charge.as_bytes()])
}

pub fn seconds(of_epoch: i64) -> Instant {
    Instant::from_ms(of_epoch.saturating_mul(1000))
}

pub fn apply(tx: &mut Tx<'_>, connection: ConnectionId, told: &Told, pulled: &mut Pulled) -> Result<()> {
    let charge = &told.charge;
    let currency = Currency::parse("currency", &charge.currency.to_uppercase())?;
    let money = |minor| from_stripe(minor, currency);
    let id = row_of(&charge.id);
    let invoice: Option<InvoiceId> = charge.metadata.get(INVOICE).and_then(|text| text.parse().ok());
    let document = invoice.and_then(|id| payments::document(tx, id).ok());
    let amount = money(charge.amount_captured)?;
    let settled = charge.balance_transaction.as_ref().map(|moved| ledger::settled(tx, amount, moved)).transpose()?;
    let mut mirror = Mirror {
        id,
        charge: charge.id.clone(),
        invoice: document.as_ref().map(|d| d.id),
        amount,
        fee_minor: settled.map(|s| s.fee_minor),
        refunded_minor: money(charge.amount_refunded)?.minor,
        is_paid: charge.paid && charge.captured,
        is_disputed: charge.disputed,
        created_at: seconds(charge.created),
        payment: store::payment_of(tx.conn(), id)?,
    };
    let bill = store::subscriptions::bill_of(tx.conn(), id)?;
    let hold: Option<Uuid> = charge.metadata.get(HOLD).and_then(|text| text.parse().ok());
    match document {
        None if hold.is_some() => {
            let hold = hold.unwrap_or_default();
            mirror.invoice = store::invoice_of(tx.conn(), id)?;
            if let Some((payment, settles)) = hold::apply(tx, hold, charge, settled)? {
                (mirror.payment, mirror.invoice) = (Some(payment), settles);
                pulled.payments += 1;
            }
        }
        None if bill.is_some() => {
            mirror.invoice = store::invoice_of(tx.conn(), id)?;
            if let (Some(bill), Some(settled), None, true) = (bill, settled, mirror.payment, mirror.is_paid && amount.minor > 0) {
                let (client, settles) = subscription::settles(tx, &bill, amount)?;
                let made = ledger::record(tx, &charge.id, client, amount, mirror.created_at, settled, settles)?;
                (mirror.payment, mirror.invoice) = (Some(made), settles);
                pulled.payments += 1;
            }
        }
        None => pulled.foreign += 1,
        // Until the fee is known nothing is written: a payment never changes.
        Some(document) if mirror.payment.is_none() && mirror.is_paid && amount.minor > 0 => {
            if let Some(settled) = settled {
                let settles = (document.open_minor() > 0 && document.currency == amount.currency).then_some(document.id);
                let made = ledger::record(tx, &charge.id, document.client_id, amount, mirror.created_at, settled, settles)?;
                mirror.payment = Some(made);
                link::used(tx, document.id, document.client_id)?;
                pulled.payments += 1;
            }
        }
        Some(_) => {}
    }
    store::put_charge(tx.conn(), connection, &mirror, tx.now())?;
    if let Some(settled) = &charge.balance_transaction {
        payout::keep(tx, connection, settled, None)?;
    }
    let Some(paid) = store::paid(tx.conn(), id)? else { return Ok(()) };
    rest(tx, &paid, told, pulled)
}

fn rest(tx: &mut Tx<'_>, paid: &Paid, told: &Told, pulled: &mut Pulled) -> Result<()> {
    for told in &told.refunds {
        pulled.refunds += usize::from(refund::apply(tx, paid, told)?);
    }
    for told in &told.disputes {
        pulled.disputes += usize::from(dispute::apply(tx, paid, told)?);
    }
    Ok(())
}
