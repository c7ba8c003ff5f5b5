//! `outbox.*`.

use super::{
    Effect, State,
    store::{self, Stays},
};
use crate::{
    connections,
    db::{Read, Tx},
    kernel::{
        Empty, Error, Instant, Result,
        id::{ConnectionId, EffectId},
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Of what is over; what waits is listed whole.
const ENDED_LISTED: usize = 200;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListOutbox {
    /// The latest that are done or discarded, instead of what waits.
    pub ended: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OutboxRow {
    pub id: EffectId,
    pub connection_id: ConnectionId,
    /// What the account is known by; none where it is not connected any more.
    pub connection_name: Option<String>,
    /// What it does: `mail.send`, `stripe.link` …
    pub kind: String,
    /// What it is about.
    pub entity: String,
    pub entity_id: Uuid,
    pub state: State,
    pub attempts: i64,
    /// Of one that is queued and waits for no word of the user.
    pub next_at: Option<Instant>,
    /// Why it waits or was given up: a word and, from the other side, a sentence.
    pub code: Option<String>,
    pub message: Option<String>,
    pub created_at: Instant,
    pub ended_at: Option<Instant>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Outbox {
    /// The newest first.
    pub effects: Vec<OutboxRow>,
    pub waiting: i64,
    /// Of those that wait.
    pub parked: i64,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectRef {
    pub id: EffectId,
}

pub fn list(read: &Read<'_>, q: ListOutbox) -> Result<Outbox> {
    let names = connections::all(read)?;
    let row = |e: Effect| OutboxRow {
        next_at: e.due(),
        id: e.id,
        connection_id: e.connection,
        connection_name: names.iter().find(|c| c.id == e.connection).map(|c| c.name.clone()),
        kind: e.kind,
        entity: e.entity,
        entity_id: e.entity_id,
        state: e.state,
        attempts: e.attempts,
        code: e.code,
        message: e.message,
        created_at: e.created_at,
        ended_at: e.ended_at,
    };
    let (waiting, parked) = store::counts(read.conn(), read.device())?;
    let limit = if q.ended { ENDED_LISTED } else { usize::MAX };
    Ok(Outbox { effects: store::list(read.conn(), read.device(), !q.ended, limit)?.into_iter().map(row).collect(), waiting, parked })
}

pub(super) fn waiting(read: &Read<'_>, id: EffectId) -> Result<Effect> {
    let effect = super::get(read, id)?;
    match effect.state {
        State::Queued | State::Parked => Ok(effect),
        State::Sending => Err(Error::cannot("under_way", "it is being sent: wait until it has an answer")),
        State::Done | State::Discarded => Err(Error::cannot("ended", "it is over and stays as it is")),
    }
}

/// At once instead of when its time comes. What may have been sent is sent again: the user says that it was not.
pub fn retry(tx: &mut Tx<'_>, q: EffectRef) -> Result<Empty> {
    let effect = waiting(tx, q.id)?;
    let asserted = effect.code.as_deref() == Some("may_have_been_sent");
    let stays = Stays {
        state: State::Queued,
        attempts: effect.attempts,
        next_at: tx.now(),
        unsure: effect.unsure && !asserted,
        round: effect.round,
        code: effect.code.as_deref().filter(|_| !asserted),
        message: effect.message.as_deref().filter(|_| !asserted),
    };
    store::stays(tx.conn(), effect.id, &stays)?;
    tx.log("effect", Some(effect.id), &json!({ "asserted": asserted }))?;
    Ok(Empty {})
}

/// It is never sent.
pub fn discard(tx: &mut Tx<'_>, q: EffectRef) -> Result<Empty> {
    let effect = waiting(tx, q.id)?;
    store::end(tx.conn(), effect.id, State::Discarded, Some("by_the_user"), None, tx.now())?;
    tx.log("effect", Some(effect.id), &json!({ "code": effect.code }))?;
    Ok(Empty {})
}
