//! Adding, editing, archiving and deleting a client.

use super::{Client, get, store};
use crate::{
    db::Tx,
    kernel::{Result, id::ClientId},
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy; nothing is written then.
pub fn add(tx: &mut Tx<'_>, client: Client) -> Result<Client> {
    let client = client.clean("")?;
    store::insert(tx.conn(), &client)?;
    store::put_contacts(tx.conn(), &client, tx.now())?;
    tx.log("client", Some(client.id), &json!({}))?;
    Ok(client)
}

/// Replaces what is stored under the client's id.
///
/// # Errors
/// As [`add`], and `not_found`.
pub fn edit(tx: &mut Tx<'_>, client: Client) -> Result<Client> {
    let kept = get(tx, client.id)?;
    let client = client.clean(&kept.vat_id)?;
    store::update(tx.conn(), &client)?;
    store::put_contacts(tx.conn(), &client, tx.now())?;
    tx.log("client", Some(client.id), &json!({}))?;
    Ok(client)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: ClientId, archived: bool) -> Result<Client> {
    get(tx, id)?;
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("client", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `in_use` while projects, time or invoices belong to it.
pub fn delete(tx: &mut Tx<'_>, id: ClientId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("client", Some(id), &json!({ "deleted": true }))
}
