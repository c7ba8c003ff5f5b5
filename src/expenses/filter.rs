//! Which expenses are asked for.

use super::Kind;
use crate::{
    kernel::{
        Day, Result,
        id::{CategoryId, ClientId, ProjectId},
        text::{self, Checks},
    },
    time::Billing,
};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub category_id: Option<CategoryId>,
    pub kind: Option<Kind>,
    /// Empty: all.
    pub billing: Vec<Billing>,
    /// First and last day, inclusive.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Part of the merchant, the note, the places, the category, the project or the client, in any case.
    pub text: Option<String>,
}

impl Filter {
    /// # Errors
    /// Days in the wrong order.
    pub fn check(&self) -> Result<()> {
        let mut checks = Checks::default();
        let ordered = self.from.zip(self.to).is_none_or(|(from, to)| from <= to);
        checks.require(ordered, "to", "end_before_start", "is before the first day: swap the two");
        checks.done()
    }

    /// The text that is looked for, if there is one.
    pub(super) fn says(&self) -> Option<String> {
        self.text.as_deref().map(text::key).filter(|text| !text.is_empty())
    }
}
