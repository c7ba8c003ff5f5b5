//! What an event of ours says, and what it is about.

use crate::kernel::{Day, sql::sql_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DueKind")]
pub enum Kind {
    Milestone,
    Invoice,
    Task,
}
sql_words!(Kind { Milestone = "milestone", Invoice = "invoice", Task = "task" });

impl Kind {
    /// Whether the day of an event may become the day of what it is about. That of an issued document stands.
    pub const fn follows(self) -> bool {
        !matches!(self, Self::Invoice)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "EventSaid")]
pub struct Said {
    pub title: String,
    pub on: Day,
}
