//! Adding and editing a person.

use super::{Person, Role, all, get, store};
use crate::{
    db::Tx,
    kernel::{Error, Result},
};
use serde_json::json;

/// The owner that a new workspace starts with.
///
/// # Errors
/// As [`add`].
pub fn seed(tx: &mut Tx<'_>, name: &str) -> Result<Person> {
    let id = tx.new_id();
    add(tx, Person { id, name: name.to_owned(), email: String::new(), role: Role::Owner, active: true })
}

/// # Errors
/// Every wrong field with its remedy.
pub fn add(tx: &mut Tx<'_>, person: Person) -> Result<Person> {
    let person = person.clean()?;
    store::insert(tx.conn(), &person, tx.now())?;
    tx.log("person", Some(person.id), &json!({ "role": person.role }))?;
    Ok(person)
}

/// # Errors
/// As [`add`], `not_found`, and `last_owner` when nobody would own the workspace any more.
pub fn edit(tx: &mut Tx<'_>, person: Person) -> Result<Person> {
    let old = get(tx, person.id)?;
    let person = person.clean()?;
    if old.owns() && !person.owns() && !all(tx)?.iter().any(|p| p.id != person.id && p.owns()) {
        return Err(Error::cannot("last_owner", "is the only active owner: make somebody else an owner first"));
    }
    store::update(tx.conn(), &person)?;
    tx.log("person", Some(person.id), &json!({ "role": person.role, "active": person.active }))?;
    Ok(person)
}
