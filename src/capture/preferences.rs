//! What the user wants recorded.

use super::store;
use crate::{
    db::Read,
    kernel::{Instant, Result, id::RowId, text::Checks},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    pub is_on: bool,
    pub paused_until: Option<Instant>,
    pub with_titles: bool,
    pub skip_password_managers: bool,
    pub retention_days: i64,
    pub min_minutes: i64,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { is_on: false, paused_until: None, with_titles: true, skip_password_managers: true, retention_days: 30, min_minutes: 5 }
    }
}

impl Preferences {
    /// Whether anything may be written at `now`.
    pub fn records(&self, now: Instant) -> bool {
        self.is_on && self.paused_until.is_none_or(|until| until <= now)
    }

    /// # Errors
    /// Each wrong field with its remedy.
    pub fn check(&self) -> Result<()> {
        let mut checks = Checks::default();
        checks.require((1..=3650).contains(&self.retention_days), "retention_days", "out_of_range", "is not between 1 and 3650 days");
        checks.require((1..=240).contains(&self.min_minutes), "min_minutes", "out_of_range", "is not between 1 and 240 minutes");
        checks.done()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExclusionField {
    App,
    Title,
}

/// What is never recorded, or never with its title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Exclusion {
    pub id: RowId,
    pub field: ExclusionField,
    /// Stands anywhere in the field, in any case.
    pub pattern: String,
    /// The program is recorded, its titles are not.
    pub keeps_app: bool,
}

impl Exclusion {
    /// # Errors
    /// Names `pattern` when it is empty or too long.
    pub fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.pattern = checks.line("pattern", &self.pattern, 200);
        checks.require(!self.pattern.is_empty(), "pattern", "required", "is missing: type a part of the program's name or of the title");
        checks.done()?;
        Ok(self)
    }
}

pub fn get(read: &Read<'_>) -> Result<Preferences> {
    Ok(store::preferences(read.conn())?.unwrap_or_default())
}
