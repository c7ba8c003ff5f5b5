//! Which columns of a stranger's table hold what: chosen by the user, guessed first from names and contents, remembered by the header.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    DateOrder,
    layout::{Layout, When},
    table::Table,
    values::{self, Stated},
};
use crate::kernel::{Error, Result, Zone, text::Checks};

/// Columns are counted from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CsvMapping {
    pub client: Option<usize>,
    pub project: Option<usize>,
    pub task: Option<usize>,
    pub note: Option<usize>,
    /// Parted by commas.
    pub tags: Option<usize>,
    pub billable: Option<usize>,
    /// Who worked; tells two people's rows apart.
    pub person: Option<usize>,
    /// The day; left out where `start` holds it too.
    pub date: Option<usize>,
    /// A time of day, a day with a time, or an instant; left out, the rows have a length only and are laid from 09:00 on.
    pub start: Option<usize>,
    pub end_date: Option<usize>,
    pub end: Option<usize>,
    pub duration: Option<usize>,
    /// What a plain number in `duration` counts.
    pub unit: DurationUnit,
    pub decimal: DecimalSign,
    /// Left out: found over the whole file.
    pub date_order: Option<DateOrder>,
    /// Of times without one; left out: the workspace's.
    pub zone: Option<Zone>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DurationUnit {
    #[default]
    Hours,
    Minutes,
    Seconds,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DecimalSign {
    /// The last of point and comma.
    #[default]
    Either,
    Point,
    Comma,
}

/// The columns that a row's times are read from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spans {
    pub date: Option<usize>,
    pub start: Option<usize>,
    pub end_date: Option<usize>,
    pub end: Option<usize>,
    pub duration: Option<usize>,
    pub unit: DurationUnit,
    pub decimal: DecimalSign,
}

impl CsvMapping {
    /// # Errors
    /// What is missing for a row to have a place in time, and columns that the table does not have.
    pub fn layout(&self, columns: usize) -> Result<Layout> {
        let mut checks = Checks::default();
        for (field, column) in self.columns() {
            if let Some(column) = column {
                checks.require(column < columns, field, "no_such_column", "is a column that this file does not have: choose again");
            }
        }
        checks.require(
            self.date.is_some() || self.start.is_some(),
            "mapping.date",
            "required",
            "is missing: choose the column with the day or the start",
        );
        checks.require(
            self.end.is_some() || self.duration.is_some(),
            "mapping.duration",
            "required",
            "is missing: choose the column with the length or the end",
        );
        checks.require(
            self.start.is_some() || self.duration.is_some(),
            "mapping.start",
            "required",
            "is missing: an end needs a start, a day needs a length",
        );
        checks.done()?;
        Ok(Layout {
            client: self.client,
            project: self.project,
            task: self.task,
            note: self.note,
            tags: self.tags,
            billable: self.billable,
            person: self.person.into_iter().collect(),
            pause: None,
            when: match (self.start, self.date, self.duration) {
                (None, Some(_), Some(_)) | (Some(_), ..) => When::Mapped(self.spans()),
                _ => return Err(Error::bug("a mapping without times")),
            },
        })
    }

    const fn spans(&self) -> Spans {
        Spans {
            date: self.date,
            start: self.start,
            end_date: self.end_date,
            end: self.end,
            duration: self.duration,
            unit: self.unit,
            decimal: self.decimal,
        }
    }

    const fn columns(&self) -> [(&'static str, Option<usize>); 12] {
        [
            ("mapping.client", self.client),
            ("mapping.project", self.project),
            ("mapping.task", self.task),
            ("mapping.note", self.note),
            ("mapping.tags", self.tags),
            ("mapping.billable", self.billable),
            ("mapping.person", self.person),
            ("mapping.date", self.date),
            ("mapping.start", self.start),
            ("mapping.end_date", self.end_date),
            ("mapping.end", self.end),
            ("mapping.duration", self.duration),
        ]
    }
}

impl Spans {
    /// The length that a cell states, as the mapping says to read it.
    pub fn length(self, cell: &str) -> Option<Stated> {
        let cell = cell.trim();
        let plain = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '\u{a0}' | '\u{202f}'));
        if !plain {
            return values::duration(cell);
        }
        let number: String = match self.decimal {
            DecimalSign::Either => cell.to_owned(),
            DecimalSign::Point => cell.replace([',', ' ', '\'', '\u{a0}', '\u{202f}'], ""),
            DecimalSign::Comma => cell.replace(['.', ' ', '\'', '\u{a0}', '\u{202f}'], ""),
        };
        match self.unit {
            DurationUnit::Hours => values::decimal_hours(&number),
            // A sixtieth of what the same number of hours would be; its halves of a second were rounded there.
            DurationUnit::Minutes => values::scaled(&number, 60),
            DurationUnit::Seconds => values::scaled(&number, 1),
        }
    }
}

/// The same for every file with these columns in this order.
pub fn signature(table: &Table) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for name in table.header() {
        hasher.update((name.len() as u64).to_be_bytes());
        hasher.update(name.as_bytes());
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_means_what_the_mapping_says() {
        use DecimalSign::{Comma, Either, Point};
        use DurationUnit::{Hours, Minutes, Seconds};
        let table = [
            ("1,5", Hours, Either, Some(5400)),
            ("1.500,5", Minutes, Comma, Some(90_030)),
            ("1,500", Minutes, Point, Some(90_000)),
            ("90", Minutes, Either, Some(5400)),
            ("5400", Seconds, Either, Some(5400)),
            ("1:30", Minutes, Either, Some(5400)),
            ("1h 30m", Seconds, Either, Some(5400)),
            ("-5", Hours, Either, None),
            ("", Hours, Either, None),
        ];
        for (cell, unit, decimal, want) in table {
            let spans = Spans { unit, decimal, ..Spans::default() };
            assert_eq!(spans.length(cell).map(|stated| stated.seconds), want, "{cell}");
        }
    }

    #[test]
    fn a_mapping_needs_a_day_and_a_length() {
        let wrong = |mapping: &CsvMapping| mapping.layout(3).unwrap_err().to_string();
        assert!(wrong(&CsvMapping::default()).contains("mapping.date"));
        assert!(wrong(&CsvMapping { date: Some(0), end: Some(1), ..CsvMapping::default() }).contains("mapping.start"));
        assert!(wrong(&CsvMapping { date: Some(0), duration: Some(3), ..CsvMapping::default() }).contains("does not have"));
        assert!(CsvMapping { date: Some(0), duration: Some(2), ..CsvMapping::default() }.layout(3).is_ok());
    }
}
