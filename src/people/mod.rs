//! People: who does the work. The first is the owner, seeded with the workspace.
//!
//! Invariants: there is always an active owner; a person is switched off, never deleted, for their work stays. Does not hold: passwords or
//! keys; a person is a name on work, not a login.

pub mod api;
mod person;
mod save;
mod store;

pub use person::{Person, Role};
pub use save::{add, edit, seed};

use crate::{
    db::Read,
    kernel::{Error, Result, id::PersonId},
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: PersonId) -> Result<Person> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("person", id))
}

/// Active ones first, by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Person>> {
    store::all(read.conn())
}
