//! Saving, changing and deleting a view.

use super::{SavedView, get, store};
use crate::{
    db::Tx,
    kernel::{Result, id::ViewId},
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy.
pub fn add(tx: &mut Tx<'_>, view: SavedView) -> Result<SavedView> {
    let view = view.clean()?;
    store::insert(tx.conn(), &view, tx.now())?;
    settled(tx, view)
}

/// Replaces what is stored under the view's id.
///
/// # Errors
/// As [`add`], and `not_found`.
pub fn edit(tx: &mut Tx<'_>, view: SavedView) -> Result<SavedView> {
    get(tx, view.id)?;
    let view = view.clean()?;
    store::update(tx.conn(), &view)?;
    settled(tx, view)
}

/// A new default takes the place of the one before.
fn settled(tx: &mut Tx<'_>, view: SavedView) -> Result<SavedView> {
    if view.is_default {
        store::only_default(tx.conn(), &view)?;
    }
    tx.log("view", Some(view.id), &json!({}))?;
    Ok(view)
}

/// # Errors
/// `not_found`.
pub fn delete(tx: &mut Tx<'_>, id: ViewId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("view", Some(id), &json!({ "deleted": true }))
}
