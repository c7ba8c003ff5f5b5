//! `person.list`, `person.add`, `person.edit`.

use super::{Person, Role, all, get};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Result, id::PersonId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, JsonSchema)]
pub struct PersonList {
    pub people: Vec<Person>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonInput {
    pub name: String,
    #[serde(default)]
    pub email: String,
    /// Left out: assistant.
    pub role: Option<Role>,
    /// Left out: true.
    pub active: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonPatch {
    pub id: PersonId,
    pub name: Option<String>,
    pub email: Option<String>,
    pub role: Option<Role>,
    pub active: Option<bool>,
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<PersonList> {
    Ok(PersonList { people: all(read)? })
}

pub fn add(tx: &mut Tx<'_>, input: PersonInput) -> Result<Person> {
    let id = tx.new_id();
    let (role, active) = (input.role.unwrap_or(Role::Assistant), input.active.unwrap_or(true));
    super::add(tx, Person { id, name: input.name, email: input.email, role, active })
}

pub fn edit(tx: &mut Tx<'_>, patch: PersonPatch) -> Result<Person> {
    let old = get(tx, patch.id)?;
    let person = Person {
        id: old.id,
        name: patch.name.unwrap_or(old.name),
        email: patch.email.unwrap_or(old.email),
        role: patch.role.unwrap_or(old.role),
        active: patch.active.unwrap_or(old.active),
    };
    super::edit(tx, person)
}
