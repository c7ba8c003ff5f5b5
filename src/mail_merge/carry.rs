//! In the moment before one of many is sent: whether it is still wanted, and whether it is its turn.

use super::{
    opt_out::OptOuts,
    pace, store,
    turn::{self, Turn},
};
use crate::{
    clients,
    db::Read,
    kernel::{
        Error, Result,
        id::{MailId, MergeId},
    },
    mail,
    outbox::{self, Carrier, Effect, Ready},
};
use serde::Deserialize;

pub const MERGE: &str = "mail.merge";

pub const CARRIERS: &[Carrier] = &[Carrier { kind: MERGE, ready, send: mail::carry_out, done: mail::done }];

/// As the outbox says it.
pub const PAUSED: &str = "merge_paused";
const UNSURE: &str = "may_have_been_sent";

#[derive(Debug, Deserialize)]
struct Payload {
    mail: MailId,
    merge: MergeId,
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let asked = Payload::deserialize(&effect.payload).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))?;
    let merge =
        store::find(read.conn(), asked.merge)?.ok_or_else(|| Error::bug(format!("effect {}: no merge {}", effect.id, asked.merge)))?;
    let decided = turn::last(read, merge.id)?;
    let unwanted = if decided == Some(Turn::Cancelled) { Some("by_the_user") } else { opted_out(read, asked.mail)?.then_some("opted_out") };
    match unwanted {
        // Whether it went is not known, and not worth a second mail.
        Some(_) if effect.unsure => return Ok(Ready::No(UNSURE)),
        Some(word) => return Ok(Ready::No(word)),
        None => {}
    }
    // One that may be there already is looked for at any time.
    if !effect.unsure {
        if decided == Some(Turn::Paused) {
            return Ok(Ready::Later(outbox::NEVER, PAUSED));
        }
        let queue = outbox::queue(read, effect.connection, MERGE)?;
        if let Some(at) = pace::too_early(queue, pace::gap_ms(merge.per_hour), read.now()) {
            return Ok(Ready::Later(at, "pace"));
        }
    }
    mail::ready(read, effect)
}

fn opted_out(read: &Read<'_>, mail: MailId) -> Result<bool> {
    let Some(mail) = mail::find(read, mail)? else { return Ok(false) };
    let all = OptOuts::of(read)?;
    let successors = clients::successors(read)?;
    let client = mail.client.map(|id| successors.get(&id).copied().unwrap_or(id));
    Ok(client.is_some_and(|id| all.has_client(id)) || mail.recipients.to.iter().any(|m| client.is_some_and(|id| all.has(id, &m.address))))
}
