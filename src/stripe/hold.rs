//! Money held on a card for a milestone. No escrow: the payer's bank lets it go by itself when it is not taken in time.

use super::{
    amount::{from_stripe, to_charge, to_stripe},
    apply::{row_of, seconds},
    hold_send::{ASK, CAPTURE, END},
    ledger::{self, Settled},
    settings,
    store::{self, holds},
    words::Charge,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Instant, Money, Result,
        id::{ConnectionId, EffectId, InvoiceId, MilestoneId, PaymentId, RowId},
        sql::sql_words,
    },
    milestones::{self, MilestoneView},
    outbox::{self, NewEffect},
    payments::{self, Share, Spring},
};
use serde_json::{Value, json};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Held,
    Captured,
    Released,
}
sql_words!(Status { Held = "held", Captured = "captured", Released = "released" });

#[derive(Debug, Clone)]
pub struct Hold {
    pub id: Uuid,
    pub connection: ConnectionId,
    pub milestone: MilestoneId,
    pub amount: Money,
    pub asked_at: Instant,
    /// The effects that ask for it, take it, let it go.
    pub ask: EffectId,
    pub capture: Option<EffectId>,
    pub end: Option<EffectId>,
    /// Stripe's id of the page and its address.
    pub made: Option<(String, String)>,
    pub closed_at: Option<Instant>,
    pub charge: Option<Uuid>,
    pub intent: Option<String>,
    /// What Stripe said of the charge last; none before anyone went to the page.
    pub status: Option<Status>,
    pub captured_minor: Option<i64>,
    pub capture_before: Option<Instant>,
    pub payment: Option<PaymentId>,
}

impl Hold {
    /// Held, and not yet let go by the clock.
    pub fn is_held(&self, now: Instant) -> bool {
        self.status == Some(Status::Held) && self.capture_before.is_none_or(|before| now < before)
    }

    /// Something may still come of it.
    pub fn is_live(&self, now: Instant) -> bool {
        match self.status {
            None => self.closed_at.is_none(),
            Some(Status::Held) => self.is_held(now),
            Some(_) => false,
        }
    }
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: Uuid) -> Result<Hold> {
    holds::find(read.conn(), id)?.ok_or_else(|| Error::not_found("hold", id))
}

/// Asks for a page on which the client lets its card be held.
///
/// # Errors
/// `not_connected`, `no_client`, `no_amount`, `billed`, `held_already`; `stripe_amount`; a wrong amount.
pub fn ask(tx: &mut Tx<'_>, milestone: MilestoneId, amount: Option<Money>) -> Result<Uuid> {
    let m = milestones::show(tx, milestone)?;
    if m.client_id.is_none() {
        return Err(Error::cannot("no_client", format!("{} is of a project without a client: choose its client first", m.project_name)));
    }
    if m.invoice_number.is_some() {
        return Err(Error::cannot("billed", format!("{} is billed: make a payment link for its invoice instead", m.name)));
    }
    if holds::of(tx.conn(), milestone)?.iter().any(|h| h.is_live(tx.now()) && !ended(tx, h)) {
        return Err(Error::cannot("held_already", format!("money is asked for or held for {} already: let that go first", m.name)));
    }
    let amount = match amount.or(m.amount) {
        Some(amount) if amount.minor > 0 => amount,
        Some(_) => return Err(Error::invalid("amount.minor", "not_positive", "is not more than zero: type what is to be held")),
        None => return Err(Error::invalid("amount.minor", "no_amount", "is missing, and the milestone comes to nothing: type it")),
    };
    let (id, at) = (tx.new_id::<RowId>().0, tx.now());
    let connection = settings::account(tx)?.id;
    let payload = json!({
        "row": id,
        "amount": to_charge(amount)?,
        "currency": amount.currency.code().to_lowercase(),
        "name": format!("{}: {}", m.project_name, m.name),
    });
    let ask = put(tx, connection, id, ASK, payload)?;
    let hold = Hold {
        id,
        connection,
        milestone,
        amount,
        asked_at: at,
        ask,
        capture: None,
        end: None,
        made: None,
        closed_at: None,
        charge: None,
        intent: None,
        status: None,
        captured_minor: None,
        capture_before: None,
        payment: None,
    };
    holds::insert(tx.conn(), &hold)?;
    tx.log("stripe_hold", Some(id), &json!({ "milestone": milestone, "amount": amount }))?;
    Ok(id)
}

/// The effect that asks for it was dropped by the user.
fn ended(read: &Read<'_>, hold: &Hold) -> bool {
    hold.made.is_none() && outbox::get(read, hold.ask).is_ok_and(|effect| effect.state == outbox::State::Discarded)
}

fn put(tx: &mut Tx<'_>, connection: ConnectionId, hold: Uuid, kind: &'static str, payload: Value) -> Result<EffectId> {
    let at = tx.now();
    outbox::put(tx, NewEffect { connection, kind, lane: format!("hold {hold}"), entity: "hold", entity_id: hold, payload, at })
}

/// Takes what is held, or a part of it; the rest is let go.
///
/// # Errors
/// `not_held`; a wrong amount.
pub fn capture(tx: &mut Tx<'_>, id: Uuid, amount: Option<Money>) -> Result<()> {
    let mut hold = get(tx, id)?;
    if !hold.is_held(tx.now()) {
        return Err(Error::cannot("not_held", "nothing is held there: it was taken, or let go"));
    }
    if pending(tx, hold.capture)? || pending(tx, hold.end)? {
        return Err(Error::cannot("under_way", "it is being taken or let go already: look under To be sent"));
    }
    let amount = amount.unwrap_or(hold.amount);
    if amount.currency != hold.amount.currency {
        return Err(Error::invalid("amount.currency", "currency", format!("is not {}, in which it is held", hold.amount.currency)));
    }
    if amount.minor <= 0 {
        return Err(Error::invalid("amount.minor", "not_positive", "is not more than zero: type what is to be taken"));
    }
    if amount.minor > hold.amount.minor {
        return Err(Error::invalid("amount.minor", "exceeds_hold", "is more than what is held: type less"));
    }
    let payload = json!({ "row": id, "amount": to_stripe(amount)? });
    hold.capture = Some(put(tx, hold.connection, id, CAPTURE, payload)?);
    holds::update(tx.conn(), &hold)?;
    tx.log("stripe_hold", Some(id), &json!({ "capture": amount }))
}

/// Lets it go, or closes the page on which nobody has been.
///
/// # Errors
/// `not_held`, `under_way`.
pub fn end(tx: &mut Tx<'_>, id: Uuid) -> Result<()> {
    let mut hold = get(tx, id)?;
    if !hold.is_live(tx.now()) {
        return Err(Error::cannot("not_held", "nothing is held there: it was taken, or let go"));
    }
    if pending(tx, hold.capture)? || pending(tx, hold.end)? {
        return Err(Error::cannot("under_way", "it is being taken or let go already: look under To be sent"));
    }
    hold.end = Some(put(tx, hold.connection, id, END, json!({ "row": id }))?);
    holds::update(tx.conn(), &hold)?;
    tx.log("stripe_hold", Some(id), &json!({ "end": true }))
}

pub fn pending(read: &Read<'_>, effect: Option<EffectId>) -> Result<bool> {
    let Some(id) = effect else { return Ok(false) };
    Ok(outbox::get(read, id)?.ended_at.is_none())
}

/// A charge that is for a hold, as it is now; answers what it became in the ledger, and what that settles, if it is new.
pub fn apply(tx: &mut Tx<'_>, hold: Uuid, charge: &Charge, settled: Option<Settled>) -> Result<Option<(PaymentId, Option<InvoiceId>)>> {
    let Some(mut hold) = holds::find(tx.conn(), hold)? else { return Ok(None) };
    // A card that was refused leaves a charge behind, too.
    if !charge.paid {
        return Ok(None);
    }
    let card = charge.payment_method_details.as_ref().and_then(|d| d.card.as_ref());
    hold.charge = Some(row_of(&charge.id));
    hold.intent.clone_from(&charge.payment_intent);
    hold.capture_before = card.and_then(|card| card.capture_before).map(seconds).or(hold.capture_before);
    let captured = from_stripe(charge.amount_captured, hold.amount.currency)?;
    hold.status = Some(match (charge.captured, charge.refunded) {
        (true, _) => Status::Captured,
        (false, true) => Status::Released,
        (false, false) => Status::Held,
    });
    hold.captured_minor = charge.captured.then_some(captured.minor);
    let mut new = None;
    // Until the fee is known nothing is written: a payment never changes.
    let m = milestones::show(tx, hold.milestone)?;
    let taken = charge.captured && captured.minor > 0;
    // One whose project has lost its client meanwhile waits until it has one again.
    if let (Some(settled), true, None, Some(client)) = (settled, taken, hold.payment, m.client_id) {
        let at = seconds(charge.created);
        let settles = billed(tx, &m, captured)?;
        let made = ledger::record(tx, &charge.id, client, captured, at, settled, settles)?;
        hold.payment = Some(made);
        new = Some((made, settles));
    }
    holds::update(tx.conn(), &hold)?;
    Ok(new)
}

/// The open invoice that bills a milestone, or asks for its deposit.
fn billed(read: &Read<'_>, m: &MilestoneView, amount: Money) -> Result<Option<InvoiceId>> {
    let deposit = m.deposit.as_ref().filter(|d| d.number.is_some()).map(|d| d.invoice_id);
    for id in m.invoice_id.filter(|_| m.invoice_number.is_some()).into_iter().chain(deposit) {
        let document = payments::document(read, id)?;
        if document.open_minor() > 0 && document.currency == amount.currency {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// What was taken ahead settles the invoice that bills its milestone, once it is issued.
pub fn settle(tx: &mut Tx<'_>) -> Result<()> {
    for hold in holds::paid(tx.conn())? {
        let Some(payment) = hold.payment else { continue };
        let paid = payments::get(tx, payment)?;
        if paid.voided || paid.left.minor == 0 {
            continue;
        }
        let m = milestones::show(tx, hold.milestone)?;
        if let Some(invoice_id) = billed(tx, &m, paid.left)? {
            let share = Share { invoice_id, amount_minor: None, taken_minor: None, write_off_rest: false };
            payments::allocate(tx, Spring::Payment(payment), Some(&[share]))?;
            store::set_invoice(tx.conn(), hold.charge, invoice_id)?;
        }
    }
    Ok(())
}
