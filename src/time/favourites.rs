//! Favourites: what one press starts. The same thing is kept once.

use super::{Link, Startable, Target, link, store::favourites as store};
use crate::{
    db::{Read, Tx},
    kernel::{Error, Result, id::FavouriteId},
};
use serde_json::json;

/// In the order in which they were added.
pub fn all(read: &Read<'_>) -> Result<Vec<Startable>> {
    store::all(read.conn())?.into_iter().map(|kept| startable(read, kept)).collect()
}

fn startable(read: &Read<'_>, kept: store::Favourite) -> Result<Startable> {
    let path = super::path(read, kept.target)?.map(|(path, _)| path).unwrap_or_default();
    Ok(Startable { favourite_id: Some(kept.id), path, note: kept.note, tags: kept.tags, billable: kept.billable, last_used_at: None })
}

/// Keeps a favourite, or answers the one that is there already.
///
/// # Errors
/// `required` when there is neither note nor link; a wrong link, note or tag.
pub fn add(tx: &mut Tx<'_>, note: &str, link: Link, tags: &[String], billable: Option<bool>) -> Result<Startable> {
    let (note, tags) = link::words(note, tags)?;
    let linked = link::usable(tx, link)?;
    if note.is_empty() && linked.target == Target::Nothing {
        return Err(Error::invalid("note", "required", "is missing: type a note, or choose a project, task or client"));
    }
    let billable = linked.billable(tx, billable)?;
    let same =
        store::all(tx.conn())?.into_iter().find(|f| (f.target, &f.note, &f.tags, f.billable) == (linked.target, &note, &tags, billable));
    if let Some(kept) = same {
        return startable(tx, kept);
    }
    let kept = store::Favourite { id: tx.new_id(), target: linked.target, note, tags, billable };
    store::insert(tx.conn(), &kept, tx.now())?;
    tx.log("favourite", Some(kept.id), &json!({}))?;
    startable(tx, kept)
}

/// # Errors
/// `not_found`.
pub fn remove(tx: &mut Tx<'_>, id: FavouriteId) -> Result<()> {
    if !store::set_deleted(tx.conn(), id, tx.now())? {
        return Err(Error::not_found("favourite", id));
    }
    tx.log("favourite", Some(id), &json!({ "deleted": true }))
}
