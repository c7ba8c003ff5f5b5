//! Paying back through Stripe what was paid through it, whole or in part, with the credit note that says so.

use super::{
    amount::{from_stripe, to_stripe},
    apply::seconds,
    ledger::{self, Back, give_back},
    link::payload,
    once::once,
    store::{self, Paid, refunds},
    words::{EFFECT, INVOICE, Refund},
};
use crate::{
    connections,
    db::{Read, Tx},
    invoices::{self, CreditInvoice},
    kernel::{
        Error, Instant, Money, Result,
        id::{EffectId, InvoiceId, PaymentId, derived},
        sql::sql_words,
    },
    outbox::{self, Attempt, Carrier, Effect, NewEffect, Outcome, Ready},
    payments,
    remote::Trouble,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

const KIND: &str = "stripe.refund";
pub const CARRIER: Carrier = Carrier { kind: KIND, ready, send, done };

/// Stripe's own words for why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefundReason {
    Duplicate,
    Fraudulent,
    RequestedByCustomer,
}
sql_words!(RefundReason { Duplicate = "duplicate", Fraudulent = "fraudulent", RequestedByCustomer = "requested_by_customer" });

/// One that was asked for here.
#[derive(Debug, Clone)]
pub struct Ask {
    pub id: EffectId,
    pub charge: Uuid,
    pub minor: i64,
    pub reason: Option<RefundReason>,
    pub credit_note: Option<InvoiceId>,
    pub asked_at: Instant,
}

/// One as Stripe told of it last.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: Uuid,
    pub charge: Uuid,
    pub refund: String,
    pub minor: i64,
    pub status: String,
    pub reason: Option<String>,
    pub failure: Option<String>,
    pub ask: Option<EffectId>,
    pub created_at: Instant,
    /// What it became in the ledger.
    pub payment: Option<PaymentId>,
}

impl Look {
    /// It came to nothing: the money is, or stayed, here.
    pub fn is_over(&self) -> bool {
        matches!(self.status.as_str(), "failed" | "canceled")
    }
}

/// What is to be paid back.
#[derive(Debug)]
pub struct NewRefund {
    pub payment: PaymentId,
    pub amount: Money,
    pub reason: Option<RefundReason>,
    /// Issued in the same go; without one, what was paid is open again.
    pub credit: Option<CreditInvoice>,
}

/// How much of a charge can still be paid back: not what went back, nor what is on its way.
pub fn left(read: &Read<'_>, paid: &Paid) -> Result<Money> {
    let (conn, mut left) = (read.conn(), paid.amount);
    let looks = refunds::looks(conn, paid.id)?;
    left.minor -= looks.iter().filter(|look| !look.is_over()).map(|look| look.minor).sum::<i64>();
    for ask in refunds::asks(conn, paid.id)? {
        let told = looks.iter().any(|look| look.ask == Some(ask.id));
        // One that is done and of which nothing is kept moved no money.
        if !told && outbox::get(read, ask.id)?.ended_at.is_none() {
            left.minor -= ask.minor;
        }
    }
    for dispute in store::disputes::of(conn, paid.id)?.iter().filter(|d| d.takes()) {
        left.minor -= dispute.amount.minor;
    }
    left.minor = left.minor.max(0);
    Ok(left)
}

/// Asks for it; the ledger is written when Stripe says that it is so.
///
/// # Errors
/// `not_stripe`, `not_connected`, `disputed`; the wrong fields; those of the credit note.
pub fn refund(tx: &mut Tx<'_>, new: NewRefund) -> Result<EffectId> {
    let paid = store::paid_by(tx.conn(), new.payment)?
        .ok_or_else(|| Error::cannot("not_stripe", "this did not come through Stripe: pay it back by bank, and record that you did"))?;
    if !connections::all(tx)?.iter().any(|c| c.id == paid.connection) {
        let message = "the account of Stripe that it was paid to is not connected on this device: connect it in Settings under Connections";
        return Err(Error::cannot("not_connected", message));
    }
    if store::disputes::of(tx.conn(), paid.id)?.iter().any(super::dispute::Kept::is_open) {
        return Err(Error::cannot("disputed", "the payer's bank disputes this payment: answer the dispute instead"));
    }
    let left = left(tx, &paid)?;
    let wrong = |rule: &str, message: String| Err(Error::invalid("amount.minor", rule, message));
    if new.amount.currency != left.currency {
        return Err(Error::invalid("amount.currency", "currency", format!("is not {}, in which it was paid", left.currency)));
    }
    if new.amount.minor <= 0 {
        return wrong("not_positive", "is not more than zero: type what is to go back".into());
    }
    if new.amount.minor > left.minor {
        return wrong("exceeds_charge", "is more than what can still go back of this payment: type less".into());
    }
    let amount = to_stripe(new.amount)?;
    let credit_note = new.credit.map(|credit| take_back(tx, &paid, credit)).transpose()?;
    let effect = NewEffect {
        connection: paid.connection,
        kind: KIND,
        lane: format!("charge {}", paid.id),
        entity: if paid.invoice.is_some() { "invoice" } else { "payment" },
        entity_id: paid.invoice.map_or(paid.payment.0, |id| id.0),
        payload: json!({ "charge": paid.charge, "row": paid.id, "amount": amount, "reason": new.reason, "invoice": paid.invoice }),
        at: tx.now(),
    };
    let id = outbox::put(tx, effect)?;
    let ask = Ask { id, charge: paid.id, minor: new.amount.minor, reason: new.reason, credit_note, asked_at: tx.now() };
    refunds::insert_ask(tx.conn(), &ask, tx.now())?;
    tx.log("stripe_refund", Some(id), &json!({ "payment": paid.payment, "amount": new.amount, "credit_note": credit_note }))?;
    Ok(id)
}

fn take_back(tx: &mut Tx<'_>, paid: &Paid, credit: CreditInvoice) -> Result<InvoiceId> {
    let settles = payments::uses(tx, paid.payment)?.iter().any(|part| !part.voided && part.invoice_id == Some(credit.id));
    if !settles && Some(credit.id) != paid.invoice {
        return Err(Error::invalid("credit.id", "other_invoice", "was not paid by this payment: choose the invoice that was"));
    }
    invoices::credit_invoice(tx, credit)
}

#[derive(Debug, Deserialize)]
struct Make {
    charge: String,
    row: Uuid,
    amount: i64,
    reason: Option<RefundReason>,
    invoice: Option<Uuid>,
}

fn ready(_: &Read<'_>, _: &Effect) -> Result<Ready> {
    Ok(Ready::Yes(Value::Null))
}

fn send(attempt: &Attempt<'_>) -> Outcome {
    let make: Make = match payload(attempt.effect) {
        Ok(make) => make,
        Err(bug) => return Outcome::Failed(Trouble::Refused { status: 0, code: "bug".into(), message: bug.to_string() }),
    };
    let mut form = vec![("charge".to_owned(), make.charge.clone()), ("amount".to_owned(), make.amount.to_string())];
    form.extend(make.invoice.map(|id| (format!("metadata[{INVOICE}]"), id.to_string())));
    form.extend(make.reason.map(|reason| ("reason".to_owned(), reason.word().to_owned())));
    form.push(("expand[]".to_owned(), "balance_transaction".to_owned()));
    once(attempt, "/v1/refunds", &form, &[("charge", &make.charge), ("expand[]", "data.balance_transaction")])
}

fn done(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let told = Refund::deserialize(answer).map_err(|e| Error::bug(format!("refund: {e}")))?;
    let row = payload::<Make>(effect)?.row;
    let paid = store::paid(tx.conn(), row)?.ok_or_else(|| Error::bug(format!("no charge {row}")))?;
    apply(tx, &paid, &told).map(|_| ())
}

/// A refund as it is now; answers whether it changed the ledger.
pub fn apply(tx: &mut Tx<'_>, paid: &Paid, told: &Refund) -> Result<bool> {
    let status = told.status.clone().unwrap_or_else(|| "pending".into());
    let ask = told.metadata.as_ref().and_then(|m| m.get(EFFECT)).and_then(|id| id.parse::<EffectId>().ok());
    // What is left of a hold is told as a refund, too: no money moved, and nobody asked for it.
    if told.balance_transaction.is_none() && status == "succeeded" {
        return Ok(false);
    }
    let look = Look {
        id: derived(&[b"stripe refund", told.id.as_bytes()]),
        charge: paid.id,
        refund: told.id.clone(),
        minor: from_stripe(told.amount, paid.amount.currency)?.minor,
        status,
        reason: told.reason.clone(),
        failure: told.failure_reason.clone(),
        ask,
        created_at: seconds(told.created),
        payment: refunds::payment_of(tx.conn(), derived(&[b"stripe refund", told.id.as_bytes()]))?,
    };
    refunds::put_look(tx.conn(), &look, tx.now())?;
    match look.payment {
        None if look.status == "succeeded" => {
            let amount = Money::new(look.minor, paid.amount.currency);
            let back = Back {
                of: &told.id,
                id: Some(PaymentId(derived(&[b"stripe refund payment", told.id.as_bytes()]))),
                amount,
                settled: told.balance_transaction.as_ref().map(|moved| ledger::settled(tx, amount, moved)).transpose()?.unwrap_or_default(),
                at: look.created_at,
                note: "",
                reason: "refunded through Stripe",
            };
            let Some(payment) = give_back(tx, paid.payment, &back)? else { return Ok(false) };
            refunds::insert(tx.conn(), &look, payment, tx.now())?;
            Ok(true)
        }
        // The client's bank did not take it: the money is back.
        Some(back) if look.is_over() && !payments::get(tx, back)?.voided => {
            payments::void(tx, back, "the refund failed at Stripe")?;
            Ok(true)
        }
        _ => Ok(false),
    }
}
