//! One effect, and what its feature does for its kind.

use crate::{
    connections::Wire,
    db::{Read, Tx},
    kernel::{
        Instant, Result,
        id::{ConnectionId, EffectId},
        sql::sql_words,
    },
    remote::Trouble,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "EffectState")]
pub enum State {
    Queued,
    /// Being carried out, or it was when the program ended.
    Sending,
    Done,
    /// Waits for the user: it would fail again, or may have arrived already.
    Parked,
    Discarded,
}
sql_words!(State { Queued = "queued", Sending = "sending", Done = "done", Parked = "parked", Discarded = "discarded" });

#[derive(Debug, Clone)]
pub struct NewEffect {
    pub connection: ConnectionId,
    pub kind: &'static str,
    /// Those of one lane are carried out in the order in which they were written.
    pub lane: String,
    pub entity: &'static str,
    pub entity_id: Uuid,
    pub payload: Value,
    /// Not before.
    pub at: Instant,
}

#[derive(Debug, Clone)]
pub struct Effect {
    pub id: EffectId,
    pub connection: ConnectionId,
    pub kind: String,
    pub lane: String,
    pub entity: String,
    pub entity_id: Uuid,
    pub payload: Value,
    pub state: State,
    pub attempts: i64,
    pub next_at: Instant,
    pub unsure: bool,
    /// How often it was begun anew, because the last answer stands against it.
    pub round: i64,
    pub first_sent_at: Option<Instant>,
    pub code: Option<String>,
    pub message: Option<String>,
    pub created_at: Instant,
    pub ended_at: Option<Instant>,
}

impl Effect {
    /// Not before; none where it does not wait, or for the user.
    pub fn due(&self) -> Option<Instant> {
        (self.state == State::Queued && self.next_at < super::NEVER).then_some(self.next_at)
    }
}

/// How an attempt ended.
#[derive(Debug)]
pub enum Outcome {
    /// The other side did it, now or in an earlier attempt: what it answered.
    Done(Value),
    Failed(Trouble),
    /// An earlier attempt may have arrived, and nobody can tell: the user has to.
    Unsure(String),
}

impl From<Result<Value, Trouble>> for Outcome {
    fn from(answer: Result<Value, Trouble>) -> Self {
        answer.map_or_else(Self::Failed, Self::Done)
    }
}

/// An effect in the moment in which it is carried out.
#[derive(Debug)]
pub struct Attempt<'a> {
    pub wire: &'a Wire,
    /// As it was before this attempt: `unsure` tells whether an earlier one may have arrived.
    pub effect: &'a Effect,
    /// What was read of it in the transaction that took it.
    pub facts: &'a Value,
    pub now: Instant,
}

/// Whether an effect is still to be carried out.
#[derive(Debug, Clone)]
pub enum Ready {
    /// With what its carrier has to know beside the payload.
    Yes(Value),
    /// Not before that moment, and why.
    Later(Instant, &'static str),
    /// Why it is not wanted any more.
    No(&'static str),
}

/// What a feature does for the effects of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Carrier {
    pub kind: &'static str,
    /// Asked in the moment before it is sent, in the transaction that takes it.
    pub ready: fn(&Read<'_>, &Effect) -> Result<Ready>,
    /// Sends it, or finds that it has arrived. Outside of every transaction.
    pub send: fn(&Attempt<'_>) -> Outcome,
    /// Writes down what came of it, in the transaction that ends it.
    pub done: fn(&mut Tx<'_>, &Effect, &Value) -> Result<()>,
}
