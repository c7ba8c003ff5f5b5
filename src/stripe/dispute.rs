//! The payer's bank takes a payment back, and there is a day by which to answer.

use super::{
    amount::from_stripe,
    apply::seconds,
    ledger::{self, Back, Settled, give_back},
    payout,
    store::{Paid, disputes},
    words::Dispute,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Instant, Money, Result,
        id::{InvoiceId, PaymentId, derived},
    },
    payments, settings,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use std::collections::HashSet;
use uuid::Uuid;

/// One as Stripe told of it last.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: Uuid,
    pub charge: Uuid,
    pub dispute: String,
    pub amount: Money,
    /// What it costs, in the currency in which Stripe settled it.
    pub fee: Option<Money>,
    pub reason: String,
    pub status: String,
    pub answered: bool,
    pub due_at: Option<Instant>,
    pub opened_at: Instant,
    /// What it took out of the ledger, once it was lost.
    pub payment: Option<PaymentId>,
}

impl Kept {
    /// The payer's bank has not decided.
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "needs_response" | "under_review" | "warning_needs_response" | "warning_under_review")
    }

    /// The payer's bank waits for an answer.
    pub fn waits(&self) -> bool {
        matches!(self.status.as_str(), "needs_response" | "warning_needs_response")
    }

    /// Only asked about: no money was taken.
    pub fn is_inquiry(&self) -> bool {
        self.status.starts_with("warning_")
    }

    /// The money is not with us: it is lost, or kept until it is decided.
    pub fn takes(&self) -> bool {
        matches!(self.status.as_str(), "needs_response" | "under_review" | "lost")
    }
}

/// A dispute that waits for an answer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueDispute {
    pub id: Uuid,
    /// What is disputed.
    pub payment_id: PaymentId,
    /// What it paid; none of money that was held and taken ahead of its bill.
    pub invoice_id: Option<InvoiceId>,
    pub number: Option<String>,
    pub client_name: String,
    pub amount: Money,
    /// Stripe's word for why.
    pub reason: String,
    pub due_at: Option<Instant>,
    /// In the workspace's days; 0 is today, below zero it is over.
    pub days_left: Option<i64>,
}

/// Invoices of which the payer's bank has taken back what was paid, or may. Nobody is reminded of them meanwhile.
///
/// # Errors
/// Only what the database says.
pub fn disputed(read: &Read<'_>) -> Result<HashSet<InvoiceId>> {
    disputes::invoices(read.conn())
}

/// Those that wait for an answer, the first to end first.
///
/// # Errors
/// Only what the database says.
pub fn due(read: &Read<'_>) -> Result<Vec<DueDispute>> {
    let mut due = Vec::new();
    for (payment_id, invoice_id, d) in disputes::waiting(read.conn())? {
        due.push(DueDispute {
            id: d.id,
            payment_id,
            invoice_id,
            number: invoice_id.map(|id| payments::document(read, id).map(|document| document.number)).transpose()?,
            client_name: payments::get(read, payment_id)?.client_name,
            amount: d.amount,
            reason: d.reason,
            due_at: d.due_at,
            days_left: days_left(read, d.due_at)?,
        });
    }
    Ok(due)
}

pub fn days_left(read: &Read<'_>, due_at: Option<Instant>) -> Result<Option<i64>> {
    let settings = settings::get(read)?;
    Ok(due_at.map(|at| (settings.day_of(at) - settings.day_of(read.now())).num_days()))
}

/// A dispute as it is now; answers whether it changed the ledger. One that is lost went back to the payer, with what it cost; one that is won, or whose
/// money came back after all, took nothing.
pub fn apply(tx: &mut Tx<'_>, paid: &Paid, told: &Dispute) -> Result<bool> {
    let id = derived(&[b"stripe dispute", told.id.as_bytes()]);
    let before = disputes::of(tx.conn(), paid.id)?.into_iter().find(|d| d.id == id);
    let mut fee: Option<Money> = None;
    for moved in &told.balance_transactions {
        payout::keep(tx, paid.connection, moved, None)?;
        let currency = Currency::parse("currency", &moved.currency.to_uppercase())?;
        let minor = from_stripe(moved.fee, currency)?.minor;
        fee = Some(Money::new(fee.map_or(0, |f| f.minor) + minor, currency));
    }
    let moved: i64 = told.balance_transactions.iter().map(|t| t.amount).sum();
    let mut kept = Kept {
        id,
        charge: paid.id,
        dispute: told.id.clone(),
        amount: from_stripe(told.amount, paid.amount.currency)?,
        fee,
        reason: told.reason.clone(),
        status: told.status.clone(),
        answered: told.evidence_details.submission_count > 0,
        due_at: told.evidence_details.due_by.map(seconds),
        opened_at: seconds(told.created),
        payment: before.as_ref().and_then(|b| b.payment),
    };
    let lost = kept.status == "lost" && moved < 0;
    let stands = match kept.payment {
        Some(payment) => !payments::get(tx, payment)?.voided,
        None => false,
    };
    let mut changed = false;
    if lost && !stands {
        let first = PaymentId(derived(&[b"stripe dispute payment", told.id.as_bytes()]));
        let taken = told.balance_transactions.iter().find(|t| t.amount < 0);
        let rate = taken.map(|t| ledger::settled(tx, kept.amount, t)).transpose()?.and_then(|settled| settled.rate);
        let back = Back {
            of: &told.id,
            id: kept.payment.is_none().then_some(first),
            amount: kept.amount,
            settled: Settled { fee_minor: kept.fee.filter(|f| f.currency == kept.amount.currency).map_or(0, |f| f.minor), rate },
            at: seconds(taken.map_or(told.created, |t| t.created)),
            note: "",
            reason: "taken back by the payer's bank",
        };
        let made = give_back(tx, paid.payment, &back)?;
        changed = made.is_some();
        kept.payment = made.or(kept.payment);
    } else if let Some(payment) = kept.payment.filter(|_| stands && !lost) {
        payments::void(tx, payment, "the dispute was won, or its money came back")?;
        changed = true;
    }
    disputes::put(tx.conn(), &kept, tx.now())?;
    if before.is_none_or(|b| b.status != kept.status) {
        tx.log("stripe_dispute", Some(id), &json!({ "status": kept.status, "payment": kept.payment }))?;
    }
    Ok(changed)
}
