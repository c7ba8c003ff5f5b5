//! The ledger is asked in the moment before a reminder is sent (DOMAIN 25).

use super::{
    plan::Stage,
    standing::{Look, Next, UNSURE},
};
use crate::{
    db::Read,
    kernel::{
        Error, Result,
        id::{InvoiceId, MailId},
    },
    mail,
    outbox::{Carrier, Effect, Ready},
    payments,
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

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let asked = Payload::deserialize(&effect.payload).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))?;
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
