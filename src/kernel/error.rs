//! What can go wrong inside; `api::ApiError` is built from it in one place.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One wrong field of a request: where, which rule, and the remedy in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldError {
    pub field: String,
    /// A stable snake_case word that the interface translates: `required`, `too_long`, `end_before_start` …
    pub rule: String,
    pub message: String,
}

impl FieldError {
    pub fn new(field: &str, rule: &str, message: impl Into<String>) -> Self {
        Self { field: field.into(), rule: rule.into(), message: message.into() }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request is wrong; each field says how to mend it. Nothing was written.
    #[error("{}", join(.0))]
    Invalid(Vec<FieldError>),
    #[error("no {entity} with the id {id}")]
    NotFound { entity: &'static str, id: String },
    /// The request is right but the state of things forbids it now. `reason` is a stable snake_case word.
    #[error("{message}")]
    CannotNow { reason: &'static str, message: String },
    /// The workspace is there but its key is not.
    #[error("{message}")]
    Locked { reason: &'static str, message: String },
    #[error("there is no workspace yet: create one with `stint init`, or in the window")]
    NoWorkspace,
    /// Disk, file or keychain said no. `reason`: disk_full, read_only, busy, damaged, not_a_database, newer_database, io, keychain …
    #[error("{message}")]
    Storage { reason: &'static str, message: String },
    /// Ours to mend.
    #[error("{0}")]
    Bug(String),
}

fn join(fields: &[FieldError]) -> String {
    fields.iter().map(|f| format!("{}: {}", f.field, f.message)).collect::<Vec<_>>().join("; ")
}

impl Error {
    pub fn invalid(field: &str, rule: &str, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(field, rule, message)])
    }

    pub fn cannot(reason: &'static str, message: impl Into<String>) -> Self {
        Self::CannotNow { reason, message: message.into() }
    }

    pub fn storage(reason: &'static str, message: impl Into<String>) -> Self {
        Self::Storage { reason, message: message.into() }
    }

    pub fn not_found(entity: &'static str, id: impl ToString) -> Self {
        Self::NotFound { entity, id: id.to_string() }
    }

    pub fn bug(message: impl Into<String>) -> Self {
        Self::Bug(message.into())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match e.sqlite_error_code() {
            Some(C::DiskFull) => Self::storage("disk_full", "the disk is full; nothing was changed: free some space and try again"),
            Some(C::ReadOnly | C::PermissionDenied) => {
                Self::storage("read_only", "the data folder cannot be written; nothing was changed: check its permissions or the mount")
            }
            Some(C::CannotOpen) => {
                Self::storage("io", "the database file cannot be opened: check that the folder exists and may be written")
            }
            Some(C::SystemIoFailure) => Self::storage("io", format!("the disk reported an error; nothing was changed ({e})")),
            Some(C::DatabaseBusy | C::DatabaseLocked) => {
                Self::storage("busy", "another program held the database for longer than 5 seconds; nothing was changed: try again")
            }
            Some(C::DatabaseCorrupt) => Self::storage(
                "damaged",
                "the database file is damaged; it is left as it is: restore the newest backup with `stint restore`",
            ),
            Some(C::NotADatabase) => {
                Self::storage("wrong_key", "the file cannot be read with this key, or is no Stint database; it is left as it is")
            }
            Some(C::ConstraintViolation) => refused(&e),
            _ => Self::Bug(format!("database: {e}")),
        }
    }
}

/// What is said of time that the user has closed.
pub fn period_locked(day: &str) -> String {
    format!("the time up to {day} is closed: open it first, in Settings under Closed periods or by `stint period open`, with a reason")
}

/// The words with which the schema's triggers refuse, in `migrations/`, and what they mean to a user.
fn refused(e: &rusqlite::Error) -> Error {
    let rusqlite::Error::SqliteFailure(_, Some(word)) = e else {
        return Error::Bug(format!("database: {e}"));
    };
    if let Some(day) = word.strip_prefix("time is closed to ") {
        return Error::cannot("period_locked", format!("{}; nothing was changed", period_locked(day)));
    }
    match word.as_str() {
        "deposit is taken off" => Error::cannot("taken_off", "an invoice takes it off: credit or void that one first"),
        "sent quotes are immutable" => Error::cannot("sent", "it was sent and stands as it is: make a new version of the quote"),
        "in use" => Error::cannot("in_use", "something still belongs to it: archive it instead; nothing was changed"),
        "billed time is locked" => {
            Error::cannot("billed", "this time is on an issued invoice and cannot be changed; correct it with a credit note")
        }
        "billed work stays where it is" => Error::cannot(
            "billed_work",
            "work of it is on an invoice or a draft, which names where it belongs: make a new one in the new place and archive this one; nothing was changed",
        ),
        "retainer is on a document" => {
            Error::cannot("retainer_told", "a document tells of this retainer: end it, and archive it; nothing was changed")
        }
        "retainer is billed by a rule" => Error::cannot(
            "retainer_in_rule",
            "a recurring invoice bills its fee: take the line off that first, or end the retainer; nothing was changed",
        ),
        "entry is on a line already" => Error::cannot("billed", "this time is on an invoice already; a second is never billed twice"),
        "billed expense is locked" => Error::cannot(
            "billed",
            "this expense is on an invoice or a draft and cannot be changed: take its line off the draft first, or correct the invoice with a credit note",
        ),
        "expense is on a line already" => Error::cannot("billed", "this expense is on an invoice already; it is billed once"),
        "billed milestone is locked" => Error::cannot(
            "billed",
            "this milestone is on an invoice or a draft and stands as it is: take its line off the draft first, or correct the invoice with a credit note",
        ),
        "milestone is on a line already" => Error::cannot("billed", "this milestone is on an invoice already; it is billed once"),
        "milestone is not completed" => {
            Error::cannot("not_completed", "a milestone that is not completed is not billed: complete it first")
        }
        "the file is gone" => Error::cannot("file_gone", "the file was removed for good in the meantime: attach it again"),
        "issued documents are immutable" => Error::cannot("issued", "an issued document cannot be changed; correct it with a credit note"),
        "document is settled" => Error::cannot("paid", "the document is settled in the meantime; nothing was changed"),
        "source is used up" | "refund is covered" => Error::cannot("used_up", "all of it is used in the meantime; nothing was changed"),
        "payment is refunded" => {
            Error::cannot("refunded", "part of it was paid back to the client: take the refund back first; nothing was changed")
        }
        "bank statements are append-only" => {
            Error::cannot("issued", "what the bank said is never changed; take back what you said of it instead")
        }
        "transaction is matched" => {
            Error::cannot("matched", "this movement is confirmed or ignored already, or another one stands behind it: take that back first")
        }
        "payments are append-only" => Error::cannot("issued", "a payment is never changed; void it and record it anew"),
        _ => Error::Bug(format!("database: {e}")),
    }
}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        match e.kind() {
            K::StorageFull | K::QuotaExceeded => {
                Self::storage("disk_full", "the disk is full; nothing was changed: free some space and try again")
            }
            K::PermissionDenied | K::ReadOnlyFilesystem => {
                Self::storage("read_only", format!("the folder cannot be written: check its permissions or the mount ({e})"))
            }
            _ => Self::storage("io", format!("a file could not be read or written: {e}")),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(e: serde_json::Error) -> Self {
        Self::Bug(format!("json: {e}"))
    }
}
