//! A saved view, made fit to keep.

use crate::kernel::{Result, id::ViewId, text::Checks};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Filters of one view, and characters of one of them: more is no address.
const PARAMS: usize = 30;
const PARAM_CHARS: usize = 500;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SavedView {
    pub id: ViewId,
    /// `time`: the list it belongs to.
    pub screen: String,
    pub name: String,
    /// As the screen's address says them: `billing` is `unbilled`, `group` is `client` …
    pub params: BTreeMap<String, String>,
    /// Shown when the screen is opened without any filter.
    pub is_default: bool,
}

impl SavedView {
    /// # Errors
    /// Each wrong field with its remedy.
    pub fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        let word = !self.screen.is_empty() && self.screen.len() <= 50 && self.screen.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        checks.require(word, "screen", "invalid", "is no screen: it is a word like time");
        let fits =
            self.params.len() <= PARAMS && self.params.iter().all(|(k, v)| k.chars().count() <= 50 && v.chars().count() <= PARAM_CHARS);
        checks.require(fits, "params", "too_long", "are more than a list can be filtered by: keep fewer filters");
        checks.done()?;
        Ok(self)
    }
}
