//! `dispute.*`.

use super::gather::gather;
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Instant, Money, Result,
        id::{InvoiceId, PaymentId},
    },
    payments,
    stripe::{self, Evidence, StripeDispute},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeRef {
    pub dispute_id: Uuid,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveAnswer {
    pub dispute_id: Uuid,
    /// Left out: what was written is thrown away, and what is gathered stands there again.
    pub evidence: Option<Evidence>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitAnswer {
    pub dispute_id: Uuid,
    /// Left out: as it was saved, else as it is gathered.
    pub evidence: Option<Evidence>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct DisputeView {
    pub dispute: StripeDispute,
    /// What is disputed.
    pub payment_id: PaymentId,
    pub paid: Money,
    pub invoice_id: Option<InvoiceId>,
    pub number: Option<String>,
    pub client_name: String,
    /// What would be sent: as it was saved, else gathered from the invoice, the time that it bills and the mails about it.
    pub evidence: Evidence,
    /// When it was saved; none of what is gathered.
    pub saved_at: Option<Instant>,
}

pub fn show(read: &Read<'_>, q: DisputeRef) -> Result<DisputeView> {
    let disputed = stripe::what_is_disputed(read, q.dispute_id)?;
    let draft = stripe::answer_draft(read, q.dispute_id)?;
    let client = clients::get(read, payments::get(read, disputed.payment)?.client_id)?;
    let saved_at = draft.as_ref().map(|(_, at)| *at);
    Ok(DisputeView {
        dispute: stripe::one_dispute(read, q.dispute_id)?,
        payment_id: disputed.payment,
        paid: disputed.amount,
        invoice_id: disputed.invoice,
        number: disputed.invoice.map(|id| payments::document(read, id).map(|d| d.number)).transpose()?,
        client_name: client.name,
        evidence: match draft {
            Some((evidence, _)) => evidence,
            None => gather(read, q.dispute_id)?,
        },
        saved_at,
    })
}

pub fn save(tx: &mut Tx<'_>, q: SaveAnswer) -> Result<DisputeView> {
    stripe::save_answer(tx, q.dispute_id, q.evidence.as_ref())?;
    show(tx, DisputeRef { dispute_id: q.dispute_id })
}

pub fn submit(tx: &mut Tx<'_>, q: SubmitAnswer) -> Result<DisputeView> {
    let evidence = match q.evidence {
        Some(evidence) => evidence,
        None => show(tx, DisputeRef { dispute_id: q.dispute_id })?.evidence,
    };
    stripe::submit_answer(tx, q.dispute_id, &evidence)?;
    show(tx, DisputeRef { dispute_id: q.dispute_id })
}

pub fn accept(tx: &mut Tx<'_>, q: DisputeRef) -> Result<DisputeView> {
    stripe::accept_dispute(tx, q.dispute_id)?;
    show(tx, q)
}
