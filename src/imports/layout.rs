//! Which columns of an export hold what. Each program names its own; missing optional columns are fine, other columns are ignored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{clockify, harvest, kimai, mapping::Spans, table::Table, toggl};

/// The program that wrote the export, or the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    Toggl,
    Clockify,
    Harvest,
    Kimai,
    Timewarrior,
    Watson,
    /// Any other table, by a mapping.
    Csv,
    Ics,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pub client: Option<usize>,
    pub project: Option<usize>,
    pub task: Option<usize>,
    pub note: Option<usize>,
    pub tags: Option<usize>,
    pub billable: Option<usize>,
    /// Who worked; tells two people's rows apart.
    pub person: Vec<usize>,
    /// A length inside the times that is no work.
    pub pause: Option<usize>,
    pub when: When,
}

#[derive(Debug, PartialEq, Eq)]
pub enum When {
    Clock {
        start_date: usize,
        start_time: usize,
        end_date: Option<usize>,
        end_time: usize,
        durations: Vec<usize>,
    },
    /// A day and a number of hours, no clock times.
    Hours {
        date: usize,
        hours: usize,
    },
    /// As a mapping says.
    Mapped(Spans),
}

impl Default for When {
    fn default() -> Self {
        Self::Hours { date: 0, hours: 0 }
    }
}

#[derive(Debug, Error, PartialEq, Eq)]
#[error("this is no {} export: the column {column} is missing{}", .kind.name(), hint(*.looks_like))]
pub struct MissingColumn {
    pub kind: ImportKind,
    pub column: &'static str,
    pub looks_like: Option<ImportKind>,
}

fn hint(looks_like: Option<ImportKind>) -> String {
    looks_like.map(|kind| format!("; it looks like {}", kind.name())).unwrap_or_default()
}

impl ImportKind {
    /// Those that are told by their columns.
    const TABLES: [Self; 4] = [Self::Toggl, Self::Clockify, Self::Harvest, Self::Kimai];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Toggl => "Toggl",
            Self::Clockify => "Clockify",
            Self::Harvest => "Harvest",
            Self::Kimai => "Kimai",
            Self::Timewarrior => "Timewarrior",
            Self::Watson => "Watson",
            Self::Csv => "CSV",
            Self::Ics => "iCalendar",
        }
    }

    /// The column names that the separator is told by.
    pub const fn known_columns(self) -> &'static [&'static str] {
        match self {
            Self::Toggl => toggl::COLUMNS,
            Self::Clockify => clockify::COLUMNS,
            Self::Harvest => harvest::COLUMNS,
            Self::Kimai => kimai::COLUMNS,
            Self::Timewarrior | Self::Watson | Self::Csv | Self::Ics => &[],
        }
    }

    /// # Errors
    /// The first needed column that is missing, and which program the file looks like instead.
    pub fn layout(self, table: &Table) -> Result<Layout, MissingColumn> {
        self.find(table).map_err(|column| {
            let others = Self::TABLES.into_iter().filter(|kind| *kind != self);
            let looks_like = others.into_iter().find(|kind| kind.find(table).is_ok());
            MissingColumn { kind: self, column, looks_like }
        })
    }

    fn find(self, table: &Table) -> Result<Layout, &'static str> {
        match self {
            Self::Toggl => toggl::layout(table),
            Self::Clockify => clockify::layout(table),
            Self::Harvest => harvest::layout(table),
            Self::Kimai => kimai::layout(table),
            Self::Timewarrior | Self::Watson | Self::Csv | Self::Ics => Err("mapping"),
        }
    }
}
