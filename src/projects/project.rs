//! What a project is, and what makes one fit to keep.

use crate::kernel::{
    Instant, Money, Result,
    id::{ClientId, ProjectId},
    limits,
    sql::sql_words,
    text::Checks,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Keys of a palette; the interface gives each a tone for light and dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Color {
    Blue,
    Orange,
    Violet,
    Slate,
    Pink,
    Cyan,
    Green,
    Red,
    Amber,
    Indigo,
    Brown,
    Teal,
}

sql_words!(Color {
    Blue = "blue",
    Orange = "orange",
    Violet = "violet",
    Slate = "slate",
    Pink = "pink",
    Cyan = "cyan",
    Green = "green",
    Red = "red",
    Amber = "amber",
    Indigo = "indigo",
    Brown = "brown",
    Teal = "teal",
});

impl Color {
    pub const ALL: [Self; 12] = [
        Self::Blue,
        Self::Orange,
        Self::Violet,
        Self::Slate,
        Self::Pink,
        Self::Cyan,
        Self::Green,
        Self::Red,
        Self::Amber,
        Self::Indigo,
        Self::Brown,
        Self::Teal,
    ];
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatus {
    Planned,
    #[default]
    Active,
    Paused,
    Done,
}

sql_words!(ProjectStatus { Planned = "planned", Active = "active", Paused = "paused", Done = "done" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    pub id: ProjectId,
    /// Absent: internal.
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub name: String,
    pub color: Color,
    pub status: ProjectStatus,
    /// What new time on it starts with.
    pub billable: bool,
    pub budget_seconds: Option<i64>,
    /// What the work on it may come to.
    pub budget: Option<Money>,
    pub note: String,
    pub archived: bool,
    pub created_at: Instant,
}

impl Project {
    pub fn new(id: ProjectId, client: Option<ClientId>, name: String, color: Color, created_at: Instant) -> Self {
        Self {
            id,
            client_id: client,
            client_name: None,
            name,
            color,
            status: ProjectStatus::Active,
            billable: true,
            budget_seconds: None,
            budget: None,
            note: String::new(),
            archived: false,
            created_at,
        }
    }

    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.note = checks.note("note", &self.note, limits::LONG_NOTE_CHARS);
        checks.plan("budget_seconds", self.budget_seconds);
        if let Some(budget) = self.budget {
            let possible = (0..=limits::AMOUNT_MINOR).contains(&budget.minor);
            checks.require(possible, "budget.minor", "out_of_range", "is negative or too large: type what the work may come to");
        }
        checks.done()?;
        Ok(self)
    }
}
