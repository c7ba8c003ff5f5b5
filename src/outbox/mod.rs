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

pub use carry::{Carried, carry};
pub use effect::{Attempt, Carrier, Effect, NewEffect, Outcome, Ready, State};

use crate::{
    db::{Read, Tx},
    kernel::{Error, Result, id::EffectId},
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

/// Whether the user dropped the last effect of a lane that was about this.
pub fn was_discarded(read: &Read<'_>, about: Uuid, lane: &str) -> Result<bool> {
    store::was_discarded(read.conn(), about, lane)
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: EffectId) -> Result<Effect> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("effect", id))
}
