//! Holds as they are shown, and those that end soon.

use super::{
    hold::{self, Hold, Status},
    store::holds,
};
use crate::{
    connections::{self, Provider},
    db::Read,
    kernel::{
        Instant, Money, Result,
        id::{EffectId, MilestoneId, PaymentId, ProjectId},
    },
    milestones, outbox,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// So long before a hold ends the user is told.
const SOON_MS: i64 = 3 * 86_400_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "StripeHoldState")]
pub enum HoldState {
    /// What was asked last waits in the outbox.
    Waiting,
    /// In the outbox, where the user has to look at it.
    Parked,
    /// Nobody has been to the page yet.
    Offered,
    Held,
    Captured,
    /// Let go: by the user, by the payer's bank, or because the day passed.
    Released,
    /// The page was closed before anyone went there, or never made.
    Closed,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeHold {
    pub id: Uuid,
    pub state: HoldState,
    /// What is, or was to be, held.
    pub amount: Money,
    /// What was taken of it.
    pub captured: Option<Money>,
    /// Where the client lets its card be held.
    pub url: Option<String>,
    /// When the payer's bank lets it go.
    pub capture_before: Option<Instant>,
    /// Whole hours until then, of one that is held.
    pub hours_left: Option<i64>,
    pub payment_id: Option<PaymentId>,
    pub asked_at: Instant,
    /// What stands against it, of one that is parked.
    pub why: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeHolds {
    /// The latest first.
    pub holds: Vec<StripeHold>,
    /// Another can be asked for.
    pub can_ask: bool,
}

/// A hold that ends soon.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueHold {
    pub id: Uuid,
    pub milestone_id: MilestoneId,
    pub milestone: String,
    pub project_id: ProjectId,
    pub client_name: String,
    pub amount: Money,
    pub capture_before: Instant,
    pub hours_left: i64,
}

const fn hours(now: Instant, until: Instant) -> i64 {
    until.since_ms(now).div_euclid(3_600_000)
}

pub fn of(read: &Read<'_>, milestone: MilestoneId) -> Result<StripeHolds> {
    let m = milestones::show(read, milestone)?;
    let holds: Vec<StripeHold> = holds::of(read.conn(), milestone)?.into_iter().map(|h| shown(read, h)).collect::<Result<_>>()?;
    let live = |h: &StripeHold| matches!(h.state, HoldState::Waiting | HoldState::Parked | HoldState::Offered | HoldState::Held);
    let connected = connections::all(read)?.iter().any(|c| c.provider == Provider::Stripe);
    let can_ask = connected && m.client_id.is_some() && m.amount.is_some() && m.invoice_number.is_none() && !holds.iter().any(live);
    Ok(StripeHolds { holds, can_ask })
}

/// The effect that was asked for last, if it is not over.
fn pending(read: &Read<'_>, hold: &Hold) -> Result<Option<outbox::Effect>> {
    let ids: [Option<EffectId>; 3] = [hold.end, hold.capture, Some(hold.ask)];
    for id in ids.into_iter().flatten() {
        let effect = outbox::get(read, id)?;
        if effect.ended_at.is_none() {
            return Ok(Some(effect));
        }
    }
    Ok(None)
}

fn shown(read: &Read<'_>, h: Hold) -> Result<StripeHold> {
    let pending = pending(read, &h)?;
    let over = matches!(h.status, Some(Status::Captured | Status::Released));
    let state = match (&pending, h.status) {
        _ if h.status == Some(Status::Captured) => HoldState::Captured,
        _ if h.status.is_some() && !h.is_held(read.now()) => HoldState::Released,
        (Some(effect), _) if effect.state == outbox::State::Parked => HoldState::Parked,
        (Some(_), _) => HoldState::Waiting,
        (None, Some(_)) => HoldState::Held,
        (None, None) if h.closed_at.is_some() || h.made.is_none() => HoldState::Closed,
        (None, None) => HoldState::Offered,
    };
    let held = state != HoldState::Released && h.status == Some(Status::Held);
    Ok(StripeHold {
        id: h.id,
        state,
        amount: h.amount,
        captured: h.captured_minor.map(|minor| Money::new(minor, h.amount.currency)),
        url: h.made.map(|(_, url)| url).filter(|_| state == HoldState::Offered),
        capture_before: h.capture_before,
        hours_left: h.capture_before.filter(|_| held).map(|before| hours(read.now(), before)),
        payment_id: h.payment,
        asked_at: h.asked_at,
        why: pending.filter(|e| !over && e.state == outbox::State::Parked).and_then(|e| e.message),
    })
}

/// Those that the payer's bank lets go within three days, the first to end first.
///
/// # Errors
/// Only what the database says.
pub fn due_holds(read: &Read<'_>) -> Result<Vec<DueHold>> {
    let mut due = Vec::new();
    for h in holds::held_until(read.conn(), read.now().plus_ms(SOON_MS))? {
        let Some(capture_before) = h.capture_before.filter(|_| h.is_held(read.now())) else { continue };
        if hold::pending(read, h.capture)? || hold::pending(read, h.end)? {
            continue;
        }
        let m = milestones::show(read, h.milestone)?;
        due.push(DueHold {
            id: h.id,
            milestone_id: m.id,
            milestone: m.name,
            project_id: m.project_id,
            client_name: m.client_name.unwrap_or_default(),
            amount: h.amount,
            capture_before,
            hours_left: hours(read.now(), capture_before),
        });
    }
    Ok(due)
}
