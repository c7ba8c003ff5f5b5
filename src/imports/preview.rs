//! What a stranger's table looks like before it is read: its columns, some cells, and the mapping that is remembered or guessed.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CsvMapping, FileError, api::refused, decode, guess, mapping, memory, table::Table};
use crate::{db::Read, kernel::Result};

/// Cells that are shown of each column, and characters of each.
const SHOWN_CELLS: usize = 5;
const SHOWN_CHARS: usize = 60;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ImportColumns {
    pub columns: Vec<ImportColumn>,
    pub mapping: CsvMapping,
    /// The mapping was used before with a table of this header; else it is a guess.
    pub remembered: bool,
    pub rows: usize,
    pub encoding: String,
    pub separator: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ImportColumn {
    pub name: String,
    /// The first cells that are not empty.
    pub cells: Vec<String>,
}

fn table(bytes: &[u8]) -> Result<(Table, &'static str)> {
    let read = || -> std::result::Result<_, FileError> {
        let decoded = decode::decode(bytes)?;
        let table = Table::read(&decoded, &[])?;
        if table.rows.is_empty() {
            return Err(FileError::NoRows);
        }
        Ok((table, decoded.encoding))
    };
    read().map_err(refused)
}

pub fn columns(read: &Read<'_>, bytes: &[u8]) -> Result<ImportColumns> {
    let (table, encoding) = table(bytes)?;
    let known = memory::remembered(read, mapping::signature(&table))?;
    let cells = |column| {
        let all = table.rows.iter().map(|row| row.cell(Some(column))).filter(|cell| !cell.is_empty());
        all.take(SHOWN_CELLS).map(|cell| cell.chars().take(SHOWN_CHARS).collect()).collect()
    };
    Ok(ImportColumns {
        columns: table.titles.iter().enumerate().map(|(at, name)| ImportColumn { name: name.clone(), cells: cells(at) }).collect(),
        remembered: known.is_some(),
        mapping: known.unwrap_or_else(|| guess::guess(&table)),
        rows: table.rows.len(),
        encoding: encoding.to_owned(),
        separator: table.separator.to_string(),
    })
}

/// The mapping to read a table by, and what its header is known by.
pub fn mapping(read: &Read<'_>, bytes: &[u8], asked: Option<CsvMapping>) -> Result<(CsvMapping, [u8; 32])> {
    let (table, _) = table(bytes)?;
    let signature = mapping::signature(&table);
    let mapping = match asked {
        Some(mapping) => mapping,
        None => memory::remembered(read, signature)?.unwrap_or_else(|| guess::guess(&table)),
    };
    Ok((mapping, signature))
}
