//! Items: what is sold again and again, with the words, the unit and the price that a line gets from it.
//!
//! Invariants: a name is never empty and never unique; a price is never negative. A line copies what the item says and does not follow it, so an item
//! is edited and deleted freely. Does not hold: lines (`invoices`), what an hour costs (`rates`).

pub mod api;
mod item;
mod save;
mod store;

pub use item::{Item, TEXT_CHARS};
pub use save::{add, archive, delete, edit};

use crate::{
    db::Read,
    kernel::{Error, Result, id::ItemId},
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: ItemId) -> Result<Item> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("item", id))
}

/// Active and archived ones, by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Item>> {
    store::all(read.conn())
}
