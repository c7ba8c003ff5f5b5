//! Giving a thing a file, and taking it off again.

use super::{FileLink, NewFile, Owner, get, of, store};
use crate::{
    db::Tx,
    kernel::{Error, Result, id::FileLinkId, limits},
};
use serde_json::json;
use uuid::Uuid;

/// The caller has made sure that the thing is there and may be given a file. The same bytes under the same name are there once.
///
/// # Errors
/// `too_many`; what the disk says.
pub fn attach(tx: &mut Tx<'_>, owner: Owner, id: Uuid, new: NewFile) -> Result<FileLink> {
    let hash = new.staged.hash;
    let has = of(tx, owner, &[id])?.remove(&id).unwrap_or_default();
    if has.len() >= limits::FILES {
        return Err(Error::invalid("file", "too_many", format!("is one more than {}: remove one first", limits::FILES)));
    }
    tx.files().place(&new.staged)?;
    store::put_file(tx.conn(), &hash, new.staged.bytes, new.mime, tx.now())?;
    if let Some(same) = has.into_iter().find(|link| link.sha256 == hex::encode(hash) && link.name == new.name) {
        return Ok(same);
    }
    let link = tx.new_id();
    store::insert_link(tx.conn(), link, &hash, (owner, id), &new.name, tx.now())?;
    tx.log("file", Some(link), &json!({ "owner": owner, "owner_id": id, "sha256": hex::encode(hash), "bytes": new.staged.bytes }))?;
    get(tx, link).map(|(link, ..)| link)
}

/// # Errors
/// `not_found`.
pub fn detach(tx: &mut Tx<'_>, link: FileLinkId) -> Result<()> {
    get(tx, link)?;
    store::set_deleted(tx.conn(), link, tx.now())?;
    tx.log("file", Some(link), &json!({ "deleted": true }))
}
