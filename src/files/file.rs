//! What a file is, and what makes one fit to keep.

use super::kind;
use crate::{
    db::{Files, files::Staged},
    kernel::{Error, Instant, Result, id::FileLinkId, limits, sql::sql_words, text::Checks},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a file can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    Expense,
    /// Of a completion: what shows that a milestone is done.
    Milestone,
    /// A mail that came in: what came with it, and its page.
    Message,
}

sql_words!(Owner { Expense = "expense", Milestone = "milestone", Message = "message" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileLink {
    pub id: FileLinkId,
    pub name: String,
    pub bytes: i64,
    /// As its first bytes tell, whatever its name says.
    pub mime: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    pub created_at: Instant,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileInput {
    pub name: String,
    /// The bytes, at most 25 MB of them.
    pub base64: String,
}

/// A file that is on disk and has no row yet.
#[derive(Debug)]
pub struct NewFile {
    pub staged: Staged,
    pub name: String,
    pub mime: &'static str,
}

/// Writes down what came from elsewhere, of any kind, under a name that is fit for a file already.
///
/// # Errors
/// What the disk says.
pub fn take_in(files: &Files, name: &str, bytes: &[u8]) -> Result<(NewFile, bool)> {
    let (mime, runs) = kind::tell(name, bytes);
    Ok((NewFile { staged: files.stage(bytes)?, name: name.to_owned(), mime }, runs))
}

/// Checks what a user hands in and writes it down.
///
/// # Errors
/// `name` or `file` with the remedy; what the disk says.
pub fn take(files: &Files, input: &FileInput) -> Result<NewFile> {
    let mut checks = Checks::default();
    // The last part of a path is its name, on every system.
    let name = checks.name("name", input.name.rsplit(['/', '\\']).next().unwrap_or_default());
    checks.done()?;
    let most = limits::FILE_BYTES;
    let too_large = |bytes: usize| {
        let message = format!("{name} has {} bytes; at most {most} (25 MB) are kept: save it smaller, or split it", bytes);
        Error::invalid("file", "too_large", message)
    };
    // Four signs are three bytes: what cannot fit is not decoded.
    if input.base64.len() / 4 * 3 > most + 3 {
        return Err(too_large(input.base64.len() / 4 * 3));
    }
    let bytes = BASE64_STANDARD.decode(&input.base64).map_err(|e| Error::invalid("base64", "not_base64", format!("is no base64: {e}")))?;
    if bytes.is_empty() {
        return Err(Error::invalid("file", "empty", format!("{name} is empty: choose another")));
    }
    if bytes.len() > most {
        return Err(too_large(bytes.len()));
    }
    let mime = kind::sniff(&name, &bytes)?;
    Ok(NewFile { staged: files.stage(&bytes)?, name, mime })
}
