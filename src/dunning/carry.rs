//! The ledger is asked in the moment before a reminder is sent (DOMAIN 25).

use super::{
    plan::Stage,
    standing::{Look, Next, UNSURE, Why},
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Result,
        id::{ConnectionId, InvoiceId, MailId},
        limits,
    },
    mail,
    outbox::{self, Carrier, Effect, Ready},
    payments, stripe,
};
use serde::Deserialize;

pub const REMIND: &str = "mail.remind";

pub const CARRIERS: &[Carrier] = &[Carrier { kind: REMIND, ready, send: mail::carry_out, done: mail::done }];

#[derive(Debug, Deserialize)]
struct Payload {
    mail: MailId,
    invoice: InvoiceId,
    stage: Stage,
    open: i64,
}

fn payload(effect: &Effect) -> Result<Payload> {
    Payload::deserialize(&effect.payload).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))
}

/// Those that would go now and may be of what was paid at Stripe since it was read, but for the accounts that were looked at in this moment.
///
/// # Errors
/// Only what the database says.
pub fn unlooked(read: &Read<'_>, looked: &[ConnectionId]) -> Result<Vec<Effect>> {
    let mut due = outbox::due_of(read, REMIND)?;
    if !due.is_empty() {
        let unread = stripe::unread_but(read, looked)?;
        due.retain(|effect| payload(effect).is_ok_and(|asked| unread.contains(&asked.invoice)));
    }
    Ok(due)
}

/// They wait for the next look.
///
/// # Errors
/// Only what the database says.
pub fn wait(tx: &Tx<'_>, unlooked: &[Effect]) -> Result<()> {
    let soon = tx.now().plus_seconds(limits::UNREAD_SECONDS);
    unlooked.iter().try_for_each(|effect| outbox::wait_until(tx, effect, soon, Some(Why::Unread.word())))
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let asked = payload(effect)?;
    let look = Look::of(read)?;
    let document = payments::document(read, asked.invoice)?;
    let unwanted = match look.next(&document, Some(asked.mail)) {
        _ if !look.plan.on => Some("off"),
        Next::None(why) => Some(why.word()),
        Next::Step(step, _) if step.stage != asked.stage => Some("later_step"),
        Next::Step(..) if document.open_minor() != asked.open => Some("another_balance"),
        // One that may be there already is looked for at any hour.
        Next::Step(_, at) if at > look.now && !effect.unsure => Some("quiet_hours"),
        Next::Step(..) => None,
    };
    match unwanted {
        // Whether it went is not known, and not worth a second mail.
        Some(_) if effect.unsure => Ok(Ready::No(UNSURE)),
        Some(word) => Ok(Ready::No(word)),
        None => mail::ready(read, effect),
    }
}
