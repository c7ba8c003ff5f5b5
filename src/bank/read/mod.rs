//! What a file of a bank says, in neutral words. Pure: bytes in, statements out; nothing of a file that cannot be read whole is used.

mod amount;
mod camt;
mod csv;
mod mapping;
mod mt940;
mod mt940_text;
mod ofx;
#[cfg(test)]
mod tests;
mod xml;

use encoding_rs::Encoding;
use thiserror::Error;

pub use mapping::{BankMapping, guess, signature};

use super::statement::{Format, Statement};
use crate::{
    imports::{DecodeError, Decoded, OrderError, TableError, decode},
    kernel::{Currency, Error as Kernel},
};

/// More movements than this in one file are no statement that a person looks through.
pub const MAX_ENTRIES: usize = 100_000;
/// A year of a busy account in the most talkative format has about 30 MB.
pub const MAX_FILE_BYTES: usize = 40 << 20;

#[derive(Debug, Error)]
pub enum FileError {
    #[error("has {0} MB; at most {max} MB are read: export a shorter period", max = MAX_FILE_BYTES >> 20)]
    TooLarge(usize),
    #[error(transparent)]
    Decode(#[from] DecodeError),
    #[error("is none of camt.053, MT940, OFX and CSV: export it as one of them")]
    Unknown,
    #[error("is a camt.052 or camt.054, which tell of a day that is not over or of single movements: export the statements, camt.053")]
    OtherCamt,
    #[error("holds no movement")]
    Empty,
    #[error("ends in the middle: it was cut off; export it again")]
    Cut,
    #[error("is no well-formed XML ({0}): export it again")]
    Xml(String),
    #[error("has a document type, which statements do not have: it is not read, for the safety of this machine")]
    DocType,
    #[error("uses the entity &{0};, which statements do not: it is not read, for the safety of this machine")]
    Entity(String),
    #[error("holds more than a statement may: export a shorter period")]
    TooMuch,
    #[error("lacks {0}, which every statement has: export it again, or in another format")]
    Missing(&'static str),
    #[error("has a line that cannot be read: {0:?}")]
    Line(String),
    #[error("line {line}: {why}")]
    Row { line: u64, why: String },
    #[error("has an amount in {found} in an account in {account}")]
    Currency { found: Currency, account: Currency },
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Order(#[from] OrderError),
    #[error("amounts such as {0:?} can be read in two ways: say whether point or comma stands before the decimals")]
    Decimal(String),
    #[error("{0}")]
    Fields(Kernel),
}

impl FileError {
    fn line(text: &str) -> Self {
        Self::Line(text.chars().take(60).collect())
    }
}

impl From<FileError> for Kernel {
    fn from(error: FileError) -> Self {
        use FileError as F;
        let (field, rule) = match &error {
            F::Fields(_) => {
                let F::Fields(fields) = error else { return Self::bug("fields") };
                return fields;
            }
            F::TooLarge(_) | F::Decode(DecodeError::TooLarge { .. }) | F::TooMuch => ("file", "too_large"),
            F::Decode(DecodeError::Empty) | F::Empty => ("file", "empty"),
            F::Decode(DecodeError::Spreadsheet) => ("file", "spreadsheet"),
            F::Decode(DecodeError::NotText) => ("file", "not_text"),
            F::Unknown | F::OtherCamt => ("file", "foreign"),
            F::Cut => ("file", "cut_off"),
            F::Xml(_) => ("file", "not_xml"),
            F::DocType | F::Entity(_) => ("file", "unsafe"),
            F::Missing(_) | F::Line(_) | F::Row { .. } | F::Currency { .. } => ("file", "unreadable"),
            F::Table(_) => ("file", "not_csv"),
            F::Order(_) => ("mapping.date_order", "ambiguous"),
            F::Decimal(_) => ("mapping.decimal", "ambiguous"),
        };
        Self::invalid(field, rule, error.to_string())
    }
}

/// A file as far as it is understood without a mapping.
#[derive(Debug)]
pub enum Source {
    Statements(Format, Vec<Statement>),
    Table(crate::imports::Table),
}

/// Finds out what a file is.
///
/// # Errors
/// What keeps it from being read.
pub fn open(bytes: &[u8]) -> Result<Source, FileError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileError::TooLarge(bytes.len() >> 20));
    }
    let decoded = text(bytes)?;
    let start = decoded.text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    let found = if ofx::looks_like(start) {
        (Format::Ofx, ofx::read(start)?)
    } else if start.starts_with('<') {
        (Format::Camt, camt::read(start)?)
    } else if mt940::looks_like(start) {
        (Format::Mt940, mt940::read(start)?)
    } else {
        return Ok(Source::Table(csv::table(decoded)?));
    };
    limited(&found.1)?;
    Ok(Source::Statements(found.0, found.1))
}

/// # Errors
/// As [`csv::read`].
pub fn mapped(table: &crate::imports::Table, mapping: &BankMapping, usual: Currency) -> Result<Vec<Statement>, FileError> {
    let found = csv::read(table, mapping, usual)?;
    limited(&found)?;
    Ok(found)
}

fn limited(found: &[Statement]) -> Result<(), FileError> {
    if found.iter().map(|s| s.entries.len()).sum::<usize>() > MAX_ENTRIES {
        return Err(FileError::TooMuch);
    }
    Ok(())
}

/// As the file says it is encoded where its bytes are no UTF-8; what says nothing is Windows-1252, which holds all that ISO 8859-1 prints.
fn text(bytes: &[u8]) -> Result<Decoded, FileError> {
    let decoded = decode(bytes)?;
    if decoded.encoding == "Windows-1252"
        && let Some(encoding) = declared(&bytes[..bytes.len().min(400)])
    {
        let (text, encoding, _) = encoding.decode(bytes);
        return Ok(Decoded { text: text.into_owned(), encoding: encoding.name(), cut: false });
    }
    if decoded.cut {
        return Err(FileError::Cut);
    }
    Ok(decoded)
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head: String = head.iter().map(|b| char::from(*b)).collect();
    let (_, rest) = head.split_once("encoding=")?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = rest[1..].split(quote).next()?;
    Encoding::for_label(label.as_bytes()).filter(|e| *e != encoding_rs::UTF_8)
}
