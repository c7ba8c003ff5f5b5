//! Answering a dispute: texts that are written here and sent once, or the loss is accepted.

use super::{
    dispute::{self, Kept},
    link::{bug, payload},
    store::{self, Paid, answers, disputes},
    words::{Dispute, EFFECT},
};
use crate::{
    connections::{self, stripe::API},
    db::{Read, Tx},
    kernel::{
        Error, Instant, Money, Result,
        id::{EffectId, InvoiceId, PaymentId},
        text::Checks,
    },
    outbox::{self, Attempt, Carrier, Effect, NewEffect, Outcome, Ready},
    remote::Trouble,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

const SUBMIT: &str = "stripe.answer";
const ACCEPT: &str = "stripe.accept_loss";
pub const CARRIERS: &[Carrier] =
    &[Carrier { kind: SUBMIT, ready, send: submit_there, done }, Carrier { kind: ACCEPT, ready, send: accept_there, done }];

/// Of one text; Stripe takes 20,000, and people at a bank read less.
const TEXT_CHARS: usize = 5_000;
const LINE_CHARS: usize = 500;

/// What the payer's bank is told, under Stripe's names. An empty text is not told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "DisputeEvidence")]
pub struct Evidence {
    pub customer_name: String,
    pub customer_email_address: String,
    pub billing_address: String,
    /// When the work was done, in words.
    pub service_date: String,
    /// What was delivered.
    pub product_description: String,
    /// All else: what was agreed, when it was sent, who answered what.
    pub uncategorized_text: String,
}

impl Evidence {
    fn texts(&self) -> [(&'static str, &str); 6] {
        [
            ("customer_name", &self.customer_name),
            ("customer_email_address", &self.customer_email_address),
            ("billing_address", &self.billing_address),
            ("service_date", &self.service_date),
            ("product_description", &self.product_description),
            ("uncategorized_text", &self.uncategorized_text),
        ]
    }

    /// # Errors
    /// What is too long; `evidence.product_description` where nothing is told at all.
    fn clean(&self, is_sent: bool) -> Result<Self> {
        let mut checks = Checks::default();
        let clean = Self {
            customer_name: checks.line("evidence.customer_name", &self.customer_name, LINE_CHARS),
            customer_email_address: checks.line("evidence.customer_email_address", &self.customer_email_address, LINE_CHARS),
            billing_address: checks.note("evidence.billing_address", &self.billing_address, LINE_CHARS),
            service_date: checks.line("evidence.service_date", &self.service_date, LINE_CHARS),
            product_description: checks.note("evidence.product_description", &self.product_description, TEXT_CHARS),
            uncategorized_text: checks.note("evidence.uncategorized_text", &self.uncategorized_text, TEXT_CHARS),
        };
        let says = !clean.product_description.is_empty() || !clean.uncategorized_text.is_empty();
        let message = "is missing: say what was delivered, and how it was agreed; or accept the loss";
        checks.require(says || !is_sent, "evidence.product_description", "required", message);
        checks.done()?;
        Ok(clean)
    }

    /// As much of a text as is sent.
    pub fn fitting(text: &str) -> String {
        if text.chars().count() <= TEXT_CHARS { text.to_owned() } else { text.chars().take(TEXT_CHARS - 1).chain(['…']).collect() }
    }
}

/// One that was asked for here.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: EffectId,
    pub dispute: Uuid,
    /// None: the loss is accepted.
    pub evidence: Option<Evidence>,
    pub asked_at: Instant,
    pub sent_at: Option<Instant>,
}

/// What is disputed.
#[derive(Debug, Clone)]
pub struct Disputed {
    pub payment: PaymentId,
    pub invoice: Option<InvoiceId>,
    /// Stripe's id.
    pub charge: String,
    pub amount: Money,
    pub paid_at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DisputeAnswerState")]
pub enum AnswerState {
    /// In the outbox.
    Waiting,
    /// In the outbox, where the user has to look at it.
    Parked,
    /// It never went.
    Dropped,
    Sent,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "DisputeAnswer")]
pub struct Answer {
    pub state: AnswerState,
    /// What is, or was, sent; none where the loss is accepted.
    pub evidence: Option<Evidence>,
    /// What stands against it, of one that is parked.
    pub why: Option<String>,
    pub asked_at: Instant,
    pub sent_at: Option<Instant>,
}

fn kept(read: &Read<'_>, id: Uuid) -> Result<Kept> {
    disputes::find(read.conn(), id)?.ok_or_else(|| Error::not_found("dispute", id))
}

fn paid(read: &Read<'_>, dispute: &Kept) -> Result<Paid> {
    store::paid(read.conn(), dispute.charge)?.ok_or_else(|| Error::bug(format!("dispute {} is of no payment", dispute.id)))
}

/// # Errors
/// `not_found`.
pub fn disputed(read: &Read<'_>, id: Uuid) -> Result<Disputed> {
    let paid = paid(read, &kept(read, id)?)?;
    Ok(Disputed { payment: paid.payment, invoice: paid.invoice, charge: paid.charge, amount: paid.amount, paid_at: paid.created_at })
}

/// What was written so far, and when.
pub fn draft(read: &Read<'_>, id: Uuid) -> Result<Option<(Evidence, Instant)>> {
    answers::draft(read.conn(), id)
}

/// What was asked for last.
pub fn answer(read: &Read<'_>, id: Uuid) -> Result<Option<Answer>> {
    let Some(asked) = answers::last(read.conn(), id)? else { return Ok(None) };
    // What another device asked for stands in its own outbox alone.
    let effect = outbox::get(read, asked.id).ok();
    let state = match effect.as_ref().map(|e| e.state) {
        _ if asked.sent_at.is_some() => AnswerState::Sent,
        Some(outbox::State::Discarded) => AnswerState::Dropped,
        Some(outbox::State::Parked) => AnswerState::Parked,
        Some(_) | None => AnswerState::Waiting,
    };
    let why = effect.filter(|_| state == AnswerState::Parked).and_then(|e| e.message);
    Ok(Some(Answer { state, evidence: asked.evidence, why, asked_at: asked.asked_at, sent_at: asked.sent_at }))
}

/// Whether it can be answered from here, now.
pub fn can_answer(read: &Read<'_>, dispute: &Kept) -> Result<bool> {
    let under_way = matches!(answer(read, dispute.id)?, Some(a) if a.state != AnswerState::Dropped);
    Ok(dispute.waits() && !under_way)
}

/// # Errors
/// `not_found`, `dispute_answered`, `under_way`.
fn answerable(read: &Read<'_>, id: Uuid) -> Result<Kept> {
    let dispute = kept(read, id)?;
    if !dispute.waits() {
        return Err(Error::cannot("dispute_answered", "it was answered or decided already, and stays as it is"));
    }
    if !can_answer(read, &dispute)? {
        return Err(Error::cannot("under_way", "an answer is on its way already: look under To be sent"));
    }
    Ok(dispute)
}

/// Keeps what was written; nothing is sent. `None` begins anew with what is gathered.
///
/// # Errors
/// As [`submit`].
pub fn save(tx: &mut Tx<'_>, id: Uuid, evidence: Option<&Evidence>) -> Result<()> {
    answerable(tx, id)?;
    match evidence {
        Some(evidence) => answers::put_draft(tx.conn(), id, &evidence.clean(false)?, tx.now())?,
        None => answers::drop_draft(tx.conn(), id)?,
    }
    tx.log("stripe_dispute", Some(id), &json!({ "draft": evidence.is_some() }))
}

/// Sends it, once and for good: Stripe takes one answer.
///
/// # Errors
/// `not_found`, `not_connected`, `dispute_answered`, `under_way`; the wrong texts.
pub fn submit(tx: &mut Tx<'_>, id: Uuid, evidence: &Evidence) -> Result<EffectId> {
    let dispute = answerable(tx, id)?;
    let evidence = evidence.clean(true)?;
    answers::put_draft(tx.conn(), id, &evidence, tx.now())?;
    ask(tx, &dispute, Some(evidence))
}

/// The money stays with the payer.
///
/// # Errors
/// As [`submit`], and `inquiry`.
pub fn accept(tx: &mut Tx<'_>, id: Uuid) -> Result<EffectId> {
    let dispute = answerable(tx, id)?;
    if dispute.is_inquiry() {
        let message = "the payer's bank only asks, and took no money: answer it, or let the day pass";
        return Err(Error::cannot("inquiry", message));
    }
    ask(tx, &dispute, None)
}

fn ask(tx: &mut Tx<'_>, dispute: &Kept, evidence: Option<Evidence>) -> Result<EffectId> {
    let paid = paid(tx, dispute)?;
    if !connections::all(tx)?.iter().any(|c| c.id == paid.connection) {
        let message = "the account of Stripe that it was paid to is not connected on this device: connect it in Settings under Connections";
        return Err(Error::cannot("not_connected", message));
    }
    let effect = NewEffect {
        connection: paid.connection,
        kind: if evidence.is_some() { SUBMIT } else { ACCEPT },
        lane: format!("dispute {}", dispute.id),
        entity: if paid.invoice.is_some() { "invoice" } else { "payment" },
        entity_id: paid.invoice.map_or(paid.payment.0, |id| id.0),
        payload: json!({ "row": dispute.id, "dispute": dispute.dispute, "evidence": evidence }),
        at: tx.now(),
    };
    let id = outbox::put(tx, effect)?;
    let asked = Asked { id, dispute: dispute.id, evidence, asked_at: tx.now(), sent_at: None };
    answers::insert(tx.conn(), &asked)?;
    tx.log("stripe_dispute", Some(dispute.id), &json!({ "answer": id, "accepted": asked.evidence.is_none() }))?;
    Ok(id)
}

#[derive(Debug, Deserialize)]
struct Make {
    row: Uuid,
    dispute: String,
    evidence: Option<Evidence>,
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let dispute = kept(read, payload::<Make>(effect)?.row)?;
    // One that may have arrived is looked for, whatever was heard of it meanwhile.
    Ok(if dispute.waits() || effect.unsure { Ready::Yes(Value::Null) } else { Ready::No("decided") })
}

fn submit_there(attempt: &Attempt<'_>) -> Outcome {
    let make: Make = match payload(attempt.effect) {
        Ok(make) => make,
        Err(e) => return bug(&e),
    };
    let label = attempt.effect.id.to_string();
    let evidence = make.evidence.unwrap_or_default();
    let texts = evidence.texts().into_iter().filter(|(_, text)| !text.is_empty());
    let mut form: Vec<(String, String)> = texts.map(|(name, text)| (format!("evidence[{name}]"), text.to_owned())).collect();
    form.push(("submit".into(), "true".into()));
    form.push((format!("metadata[{EFFECT}]"), label.clone()));
    once(attempt, &make.dispute, "", &form, |there| there["metadata"][EFFECT] == label.as_str())
}

fn accept_there(attempt: &Attempt<'_>) -> Outcome {
    match payload::<Make>(attempt.effect) {
        Ok(make) => once(attempt, &make.dispute, "/close", &[], |there| there["status"] == "lost"),
        Err(e) => bug(&e),
    }
}

/// Changes the dispute once: where an earlier attempt may have arrived it is looked at first.
fn once(attempt: &Attempt<'_>, dispute: &str, deed: &str, form: &[(String, String)], is_done: impl Fn(&Value) -> bool) -> Outcome {
    let path = format!("/v1/disputes/{dispute}");
    let sent = || -> Result<Value, Trouble> {
        if attempt.effect.unsure {
            let there: Value = attempt.wire.send(attempt.wire.request(Method::GET, API, &path)?)?.json()?;
            if is_done(&there) {
                return Ok(there);
            }
        }
        let key = format!("{}.{}", attempt.effect.id, attempt.effect.round);
        let request = attempt.wire.request(Method::POST, API, &format!("{path}{deed}"))?;
        attempt.wire.send(request.header("idempotency-key", key).form(form))?.json()
    };
    sent().into()
}

fn done(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let told = Dispute::deserialize(answer).map_err(|e| Error::bug(format!("dispute: {e}")))?;
    let paid = paid(tx, &kept(tx, payload::<Make>(effect)?.row)?)?;
    answers::set_sent(tx.conn(), effect.id, tx.now())?;
    dispute::apply(tx, &paid, &told).map(|_| ())
}
