//! What expenses are sorted by; the user's own list. A category that something is in is archived, not deleted.

use super::store::books;
use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Result,
        id::CategoryId,
        text::{self, Checks},
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ExpenseCategory")]
pub struct Category {
    pub id: CategoryId,
    pub name: String,
    /// Offered no more; what is in it stays.
    pub archived: bool,
    /// Expenses that are in it.
    pub used: i64,
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: CategoryId) -> Result<Category> {
    books::find_category(read.conn(), id)?.ok_or_else(|| Error::not_found("category", id))
}

/// By name, archived ones too.
pub fn all(read: &Read<'_>) -> Result<Vec<Category>> {
    books::categories(read.conn())
}

fn clean(name: &str) -> Result<String> {
    let mut checks = Checks::default();
    let name = checks.name("name", name);
    checks.done()?;
    Ok(name)
}

/// One of that name that is there already is brought back instead of made twice.
///
/// # Errors
/// `name`.
pub fn add(tx: &mut Tx<'_>, name: &str) -> Result<Category> {
    let name = clean(name)?;
    if let Some(same) = all(tx)?.into_iter().find(|k| text::key(&k.name) == text::key(&name)) {
        return if same.archived { archive(tx, same.id, false) } else { Ok(same) };
    }
    let id = tx.new_id();
    books::insert_category(tx.conn(), id, &name, tx.now())?;
    tx.log("category", Some(id), &json!({}))?;
    get(tx, id)
}

/// # Errors
/// `not_found`, `name`.
pub fn rename(tx: &mut Tx<'_>, id: CategoryId, name: &str) -> Result<Category> {
    get(tx, id)?;
    books::rename_category(tx.conn(), id, &clean(name)?)?;
    tx.log("category", Some(id), &json!({}))?;
    get(tx, id)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: CategoryId, archived: bool) -> Result<Category> {
    get(tx, id)?;
    books::archive_category(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("category", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `in_use` while an expense is in it.
pub fn delete(tx: &mut Tx<'_>, id: CategoryId) -> Result<()> {
    get(tx, id)?;
    books::delete_category(tx.conn(), id, tx.now())?;
    tx.log("category", Some(id), &json!({ "deleted": true }))
}
