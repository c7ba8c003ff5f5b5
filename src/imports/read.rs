//! Reads a whole file into neutral rows, each good or bad for a named reason. Pure: bytes, zone and options in, rows out.

use serde::de::DeserializeOwned;
use thiserror::Error;

use super::{
    dates::{DateOrder, OrderError},
    decode::{self, DecodeError, Decoded},
    fingerprint::Fingerprints,
    ics, kimai,
    layout::{ImportKind, MissingColumn},
    mapping::CsvMapping,
    record::Record,
    remark::Remark,
    rows,
    table::{MAX_ROWS, Table, TableError},
    timewarrior, watson,
};
use crate::{
    ingest::Names,
    kernel::{Error as Kernel, Instant, Zone, id::EntryId},
};

/// An export as it was understood.
#[derive(Debug)]
pub struct SourceFile {
    pub encoding: &'static str,
    /// Of a table.
    pub date_order: Option<DateOrder>,
    pub rows: Vec<SourceRow>,
    /// The sum of the lengths that the file itself states, over all rows that state one.
    pub stated_seconds: i64,
}

#[derive(Debug)]
pub struct SourceRow {
    pub line: u64,
    /// As written, to show a bad row by.
    pub note: String,
    pub client: String,
    pub project: String,
    pub warning: Option<Remark>,
    pub interval: Result<Interval, Unkept>,
}

/// Why a row is no interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unkept {
    Bad(BadField),
    /// The timer was still running when the file was made: nothing is wrong with the file, and there is nothing to bring in yet.
    Running,
    /// It is no finished work, for another reason.
    Left(BadField),
}

impl From<BadField> for Unkept {
    fn from(bad: BadField) -> Self {
        Self::Bad(bad)
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct Interval {
    pub id: EntryId,
    pub hash: [u8; 32],
    pub names: Names,
    pub note: String,
    pub tags: Vec<String>,
    /// Nothing where the file has no such column.
    pub billable: Option<bool>,
    pub start: Instant,
    pub end: Instant,
    /// Where the row says it.
    pub zone: Option<Zone>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadField {
    pub field: &'static str,
    pub remark: Remark,
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum FileError {
    #[error(transparent)]
    Decode(#[from] DecodeError),
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Column(#[from] MissingColumn),
    #[error(transparent)]
    Order(#[from] OrderError),
    #[error("the file has a header but no rows")]
    NoRows,
    #[error("this is no {} file: {why}", .kind.name())]
    Foreign { kind: ImportKind, why: String },
    #[error("the file ends in the middle: it was cut off")]
    Cut,
    #[error(transparent)]
    Mapping(#[from] Unmapped),
}

/// A mapping that does not fit the table; the wrong fields name the columns.
#[derive(Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Unmapped(pub String, pub Vec<crate::kernel::FieldError>);

/// How a file is to be understood.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub kind: ImportKind,
    pub zone: &'a Zone,
    pub order: Option<DateOrder>,
    /// Needed for [`ImportKind::Csv`].
    pub mapping: Option<&'a CsvMapping>,
}

/// Understands the bytes of a file.
///
/// # Errors
/// What keeps the file as a whole from being read; single bad rows are rows of the answer.
pub fn read(bytes: &[u8], how: Reading<'_>) -> Result<SourceFile, FileError> {
    let decoded = decode::decode(bytes)?;
    let records = match how.kind {
        ImportKind::Timewarrior => timewarrior::read(&decoded)?,
        ImportKind::Watson => watson::read(&decoded.text)?,
        ImportKind::Ics => ics::read(&decoded, how.zone)?,
        ImportKind::Kimai if decoded.text.trim_start().starts_with(['[', '{']) => kimai::read(&decoded.text)?,
        ImportKind::Csv => {
            let table = Table::read(&decoded, &[])?;
            let wanted = how.mapping.cloned().unwrap_or_default();
            let layout = wanted.layout(table.titles.len()).map_err(unmapped)?;
            return rows::read(&decoded, &table, &layout, Reading { order: how.order.or(wanted.date_order), ..how });
        }
        kind => {
            let table = Table::read(&decoded, kind.known_columns())?;
            let layout = kind.layout(&table)?;
            return rows::read(&decoded, &table, &layout, how);
        }
    };
    whole(how.kind, &decoded, records)
}

fn unmapped(error: Kernel) -> Unmapped {
    let words = error.to_string();
    Unmapped(words, if let Kernel::Invalid(fields) = error { fields } else { Vec::new() })
}

fn whole(kind: ImportKind, decoded: &Decoded, records: Vec<Record>) -> Result<SourceFile, FileError> {
    if records.is_empty() {
        return Err(FileError::NoRows);
    }
    if records.len() > MAX_ROWS {
        return Err(TableError::TooManyRows.into());
    }
    let mut seen = Fingerprints::default();
    let stated_seconds = records.iter().map(Record::stated_seconds).sum();
    let rows = records.into_iter().map(|record| record.row(kind, &mut seen)).collect();
    Ok(SourceFile { encoding: decoded.encoding, date_order: None, rows, stated_seconds })
}

/// Reads JSON of another program.
pub(super) fn json<T: DeserializeOwned>(kind: ImportKind, text: &str) -> Result<T, FileError> {
    serde_json::from_str(text).map_err(|e| if e.is_eof() { FileError::Cut } else { FileError::Foreign { kind, why: e.to_string() } })
}

pub(super) fn bad(field: &'static str, rule: &str, words: &str) -> BadField {
    BadField { field, remark: Remark::new(rule, [], words) }
}

pub(super) fn unread(field: &'static str, rule: &str, cell: &str, words: &str) -> BadField {
    let cell = quoted(cell);
    let words = format!("{cell} {words}");
    BadField { field, remark: Remark::new(rule, [("cell", cell)], words) }
}

pub(super) fn first_fault(error: &Kernel) -> BadField {
    let Kernel::Invalid(faults) = error else { return bad("row", "invalid", &error.to_string()) };
    let Some(fault) = faults.first() else { return bad("row", "invalid", &error.to_string()) };
    let known = ["client", "project", "task", "note", "tags", "start", "end"];
    let field = known.into_iter().find(|known| *known == fault.field).unwrap_or("row");
    BadField { field, remark: fault.clone().into() }
}

/// Quotes a cell of a stranger's file, cut to a length that a message can carry.
pub(super) fn quoted(cell: &str) -> String {
    let shown: String = cell.chars().filter(|c| !c.is_control()).take(40).collect();
    format!("\"{shown}\"")
}
