//! The one shape in which errors leave the core.

use crate::kernel::{Error, FieldError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    Invalid,
    NotFound,
    CannotNow,
    Locked,
    NoWorkspace,
    Storage,
    Bug,
}

/// What went wrong, what is wrong with which field, and in `reason` the word that an interface may act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    pub code: ErrorCode,
    pub reason: Option<String>,
    pub message: String,
    pub fields: Vec<FieldError>,
}

impl From<Error> for ApiError {
    fn from(e: Error) -> Self {
        let message = e.to_string();
        let (code, reason, fields) = match e {
            Error::Invalid(fields) => (ErrorCode::Invalid, None, fields),
            Error::NotFound { .. } => (ErrorCode::NotFound, None, Vec::new()),
            Error::CannotNow { reason, .. } => (ErrorCode::CannotNow, Some(reason), Vec::new()),
            Error::Locked { reason, .. } => (ErrorCode::Locked, Some(reason), Vec::new()),
            Error::NoWorkspace => (ErrorCode::NoWorkspace, None, Vec::new()),
            Error::Storage { reason, .. } => (ErrorCode::Storage, Some(reason), Vec::new()),
            Error::Bug(_) => (ErrorCode::Bug, None, Vec::new()),
        };
        Self { code, reason: reason.map(Into::into), message, fields }
    }
}
