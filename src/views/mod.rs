//! Saved views: what a list shows (its filters, its grouping) under a name.
//!
//! Invariants: a name is never empty and never unique; of a screen's views at most one is its default. Does not hold: what the filters mean; that
//! is the screen's own, in the words of its address.

pub mod api;
mod save;
mod store;
mod view;

pub use save::{add, delete, edit};
pub use view::SavedView;

use crate::{
    db::Read,
    kernel::{Error, Result, id::ViewId},
};

/// In the order in which they were saved.
pub fn of_screen(read: &Read<'_>, screen: &str) -> Result<Vec<SavedView>> {
    store::of_screen(read.conn(), screen)
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: ViewId) -> Result<SavedView> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("view", id))
}
