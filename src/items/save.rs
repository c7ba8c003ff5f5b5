//! Adding, editing, archiving and deleting an item.

use serde_json::json;

use super::{Item, get, store};
use crate::{
    db::Tx,
    kernel::{Result, id::ItemId},
    taxes,
};

/// # Errors
/// Every wrong field with its remedy; nothing is written then.
pub fn add(tx: &mut Tx<'_>, item: Item) -> Result<Item> {
    let item = item.clean(&taxes::all(tx)?)?;
    store::insert(tx.conn(), &item)?;
    tx.log("item", Some(item.id), &json!({}))?;
    Ok(item)
}

/// Replaces what is stored under the item's id. Lines that were made from it stay as they are.
///
/// # Errors
/// As [`add`], and `not_found`.
pub fn edit(tx: &mut Tx<'_>, item: Item) -> Result<Item> {
    get(tx, item.id)?;
    let item = item.clean(&taxes::all(tx)?)?;
    store::update(tx.conn(), &item)?;
    tx.log("item", Some(item.id), &json!({}))?;
    Ok(item)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: ItemId, archived: bool) -> Result<Item> {
    get(tx, id)?;
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("item", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`.
pub fn delete(tx: &mut Tx<'_>, id: ItemId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("item", Some(id), &json!({ "deleted": true }))
}
