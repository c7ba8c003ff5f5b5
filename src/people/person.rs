//! What a person is, and what makes one fit to keep.

use crate::kernel::{Result, id::PersonId, sql::sql_words, text::Checks};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Owner,
    /// Works, and sees no money.
    Assistant,
    /// Reads and exports.
    Accountant,
}

sql_words!(Role { Owner = "owner", Assistant = "assistant", Accountant = "accountant" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub active: bool,
}

impl Person {
    pub(super) const fn owns(&self) -> bool {
        self.active && matches!(self.role, Role::Owner)
    }

    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.email = checks.mail("email", &self.email);
        checks.done()?;
        Ok(self)
    }
}
