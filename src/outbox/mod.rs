//! Effects on third parties: each a row that a verb writes with its cause, carried out later by the device that wrote it.
//!
//! Invariants: nothing leaves the machine that is no row here; of a lane the rows go one after the other, and a parked one holds up those behind it;
//! one process of the machine carries at a time; an attempt that may have arrived is written down before it is made, and is looked after before it is
//! made again; what came of an effect is recorded in one transaction with its end. Does not hold: what an effect means to its feature ([`Carrier`]).

pub mod api;
mod carry;
mod effect;
mod pace;
mod store;

pub use carry::{CARRIES, Carried, carry, turn, wait_until};
pub use effect::{Attempt, Carrier, Effect, NewEffect, Outcome, Ready, State};

use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{ConnectionId, EffectId},
    },
};
use serde_json::json;
use uuid::Uuid;

/// Writes an effect down in the transaction of its cause.
pub fn put(tx: &mut Tx<'_>, new: NewEffect) -> Result<EffectId> {
    let id = tx.new_id();
    store::insert(tx.conn(), tx.device(), id, &new, tx.now())?;
    tx.log("effect", Some(id), &json!({ "kind": new.kind }))?;
    Ok(id)
}

/// Whether something of a lane is not over.
pub fn waits(read: &Read<'_>, lane: &str) -> Result<bool> {
    store::waits(read.conn(), lane)
}

/// This device's effects of a kind that would be carried out now.
pub fn due_of(read: &Read<'_>, kind: &str) -> Result<Vec<Effect>> {
    store::due_of(read.conn(), read.device(), kind, read.now())
}

/// Whether an attempt may have arrived whose answer nobody has heard.
pub fn is_unheard(read: &Read<'_>, id: EffectId) -> Result<bool> {
    let effect = store::find(read.conn(), id)?;
    Ok(effect.is_some_and(|e| e.state == State::Sending || (e.unsure && e.state != State::Done)))
}

/// Whether an attempt of something that waits in a lane may have arrived.
pub fn may_have_arrived(read: &Read<'_>, lane: &str) -> Result<bool> {
    store::may_have_arrived(read.conn(), lane)
}

/// Whether the user dropped the last effect of a lane that was about this.
pub fn was_discarded(read: &Read<'_>, about: Uuid, lane: &str) -> Result<bool> {
    store::was_discarded(read.conn(), about, lane)
}

/// When an effect is due that waits for a word of the user: 31 December 9999.
pub const NEVER: Instant = Instant::from_ms(253_402_214_400_000);

/// One that waits does so until then, and says why.
///
/// # Errors
/// `not_found`; `under_way`, `ended`.
pub fn put_off(tx: &Tx<'_>, id: EffectId, at: Instant, code: Option<&str>) -> Result<()> {
    wait_until(tx, &api::waiting(tx, id)?, at, code)
}

/// What of a kind an account did last, has under way, and has waiting: by these a feature keeps its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queue {
    /// When the last one was done.
    pub done_at: Option<Instant>,
    /// One is being carried out.
    pub under_way: bool,
    /// When the last one of those that wait is due.
    pub last_at: Option<Instant>,
}

pub fn queue(read: &Read<'_>, connection: ConnectionId, kind: &str) -> Result<Queue> {
    store::queue(read.conn(), connection, kind, NEVER)
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: EffectId) -> Result<Effect> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("effect", id))
}
