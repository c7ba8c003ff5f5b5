//! What went wrong, for a person, for a program, and as an exit code.

use serde_json::json;
use stint::{
    api::{ApiError, ErrorCode},
    kernel::{Error, FieldError},
};

pub const BUG: u8 = 70;

#[derive(Debug)]
pub struct Failure(ApiError);

impl Failure {
    pub fn usage(message: &str) -> Self {
        Self(ApiError {
            code: ErrorCode::Invalid,
            reason: None,
            message: message.trim_start_matches("error: ").trim_end().to_owned(),
            fields: Vec::new(),
        })
    }

    pub fn field(field: &str, rule: &str, message: impl Into<String>) -> Self {
        Error::Invalid(vec![FieldError::new(field, rule, message)]).into()
    }

    /// The work is done, only the answer found no place: a caller must not try again blindly.
    pub fn unsaid(e: &std::io::Error) -> Self {
        Error::storage("io", format!("done, but the answer could not be written to standard output: {e}")).into()
    }

    pub fn json(&self) -> String {
        json!({ "error": self.0 }).to_string()
    }

    pub fn text(&self) -> String {
        format!("stint: {}", self.0.message)
    }

    /// 2 usage, 3 not found, 4 cannot now, 5 locked, 70 ours to mend.
    pub fn exit_code(&self) -> u8 {
        match (self.0.code, self.0.reason.as_deref()) {
            (ErrorCode::Invalid, _) => 2,
            (ErrorCode::NotFound, _) => 3,
            (ErrorCode::Locked, _) | (ErrorCode::Storage, Some("wrong_key")) => 5,
            (ErrorCode::CannotNow | ErrorCode::NoWorkspace | ErrorCode::Storage, _) => 4,
            (ErrorCode::Bug, _) => BUG,
        }
    }
}

impl From<ApiError> for Failure {
    fn from(e: ApiError) -> Self {
        Self(e)
    }
}

impl From<Error> for Failure {
    fn from(e: Error) -> Self {
        Self(e.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(e: std::io::Error) -> Self {
        Error::from(e).into()
    }
}
