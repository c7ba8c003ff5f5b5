//! What a command reads or writes, in words that the interface's cache understands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    Workspace,
    Settings,
    Profile,
    Client,
    Project,
    Milestone,
    Task,
    Person,
    Rate,
    Timer,
    Entry,
    Favourite,
    Invoice,
    Payment,
    Tax,
    Series,
    Quote,
    View,
    Capture,
    Expense,
    Retainer,
    Bank,
    Item,
    Recurring,
    Connection,
    Calendar,
    Outbox,
    Mail,
    Activity,
    Undo,
}

impl Tag {
    pub const ALL: &[Self] = &[
        Self::Workspace,
        Self::Settings,
        Self::Profile,
        Self::Client,
        Self::Project,
        Self::Milestone,
        Self::Task,
        Self::Person,
        Self::Rate,
        Self::Timer,
        Self::Entry,
        Self::Favourite,
        Self::Invoice,
        Self::Payment,
        Self::Tax,
        Self::Series,
        Self::Quote,
        Self::View,
        Self::Capture,
        Self::Expense,
        Self::Retainer,
        Self::Bank,
        Self::Item,
        Self::Recurring,
        Self::Connection,
        Self::Calendar,
        Self::Outbox,
        Self::Mail,
        Self::Activity,
        Self::Undo,
    ];
}
