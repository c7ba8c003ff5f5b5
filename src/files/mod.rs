//! Files: bytes that belong to a thing, such as the receipt of an expense. Kept once by their content, sealed, beside the database.
//!
//! Invariants: bytes are on disk before the row that names them; a link may be undone, the bytes are a fact; what nothing has used for
//! [`limits::FILE_DAYS`](crate::kernel::limits::FILE_DAYS) days is given up, its row stays. Does not hold: what may be done with the thing
//! that a file belongs to; that is the thing's own feature.

pub mod api;
mod attach;
mod file;
mod kind;
mod store;
mod sweep;
mod verify;

pub use attach::{attach, detach};
pub use file::{FileInput, FileLink, NewFile, Owner, take, take_in};
pub use sweep::{Swept, sweep, sweep_if_due};
pub use verify::{Check, verify};

use crate::{
    db::{Read, files::Hash},
    kernel::{Error, Result, id::FileLinkId},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The files of these things, each list in the order in which they came.
pub fn of(read: &Read<'_>, owner: Owner, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<FileLink>>> {
    store::of(read.conn(), owner, ids)
}

/// A file, and what it belongs to.
///
/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: FileLinkId) -> Result<(FileLink, Owner, Uuid)> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("file", id))
}

/// The bytes of a file.
///
/// # Errors
/// `not_found`; `file_lost` when they are missing or damaged.
pub fn bytes(read: &Read<'_>, id: FileLinkId) -> Result<Vec<u8>> {
    get(read, id)?;
    read.files().read(&store::hash_of(read.conn(), id)?)
}

/// Every file whose bytes have to be there, with a name that it goes by.
pub fn kept(read: &Read<'_>) -> Result<Vec<(Hash, Option<String>)>> {
    store::kept(read.conn())
}
