//! Clients: whom the work is for. **The example slice**: CONTRIBUTING.md tells how to copy it.
//!
//! Invariants: a name is never unique and never empty; a client that something belongs to is archived, not deleted; a merged client keeps
//! its row and points to the one that took over, in one hop. Does not hold: money, time, or anything that is counted from other tables.

pub mod api;
mod client;
mod einvoicing;
mod merge;
mod save;
mod store;

pub use client::{Address, Client, Contact, TaxTreatment};
pub use einvoicing::{EInvoiceFormat, EInvoicing};
pub use save::{add, archive, delete, edit};

use crate::{
    db::Read,
    kernel::{Error, Result, id::ClientId},
};
use std::collections::HashMap;

/// # Errors
/// `not_found` for an id that never was, is deleted, or was merged away.
pub fn get(read: &Read<'_>, id: ClientId) -> Result<Client> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("client", id))
}

/// Active and archived ones, by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Client>> {
    store::all(read.conn())
}

/// Of each client that was merged away, the one that took over.
pub fn successors(read: &Read<'_>) -> Result<HashMap<ClientId, ClientId>> {
    store::successors(read.conn())
}
