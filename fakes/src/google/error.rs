//! Errors in Google's words and shape.

use crate::contract::{Wrong, WrongKind};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

#[derive(Debug)]
pub struct Error {
    pub status: u16,
    body: Value,
}

impl Error {
    pub fn new(status: u16, reason: &str, message: &str) -> Self {
        let domain = match reason {
            "rateLimitExceeded" | "userRateLimitExceeded" | "quotaExceeded" => "usageLimits",
            "timeRangeEmpty" => "calendar",
            _ => "global",
        };
        let mut body = json!({"code": status, "message": message, "errors": [{"message": message, "domain": domain, "reason": reason}]});
        let word = match status {
            400 => Some("INVALID_ARGUMENT"),
            401 => Some("UNAUTHENTICATED"),
            403 => Some("PERMISSION_DENIED"),
            404 => Some("NOT_FOUND"),
            409 => Some("ALREADY_EXISTS"),
            429 => Some("RESOURCE_EXHAUSTED"),
            500 => Some("INTERNAL"),
            503 => Some("UNAVAILABLE"),
            _ => None,
        };
        if let Some(word) = word {
            body["status"] = json!(word);
        }
        Self { status, body: json!({"error": body}) }
    }

    pub fn invalid(message: &str) -> Self {
        Self::new(400, "invalidArgument", message)
    }

    pub fn not_found() -> Self {
        Self::new(404, "notFound", "Requested entity was not found.")
    }

    pub fn at(mut self, kind: &str, location: &str) -> Self {
        self.body["error"]["errors"][0]["locationType"] = json!(kind);
        self.body["error"]["errors"][0]["location"] = json!(location);
        self
    }

    /// What it says, for people.
    pub fn words(&self) -> String {
        self.body["error"]["message"].as_str().unwrap_or_default().into()
    }

    pub fn scopes() -> Self {
        let mut error = Self::new(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
        error.body["error"]["details"] = json!([{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "domain": "googleapis.com"}]);
        error
    }
}

impl From<Wrong> for Error {
    fn from(wrong: Wrong) -> Self {
        let Wrong { kind, at, wanted, given } = wrong;
        let words = match kind {
            WrongKind::Unknown => format!("Invalid JSON payload received. Unknown name \"{at}\": Cannot find field."),
            WrongKind::Missing => {
                return Self::new(400, "required", &format!("Missing {at}.")).at("parameter", &at);
            }
            WrongKind::Choice => format!("Invalid value at '{at}', \"{given}\": must be one of {wanted}"),
            _ => format!("Invalid value at '{at}' ({wanted}), \"{given}\""),
        };
        Self::invalid(&words)
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        (StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), Json(self.body)).into_response()
    }
}

pub fn front(status: u16) -> Value {
    match status {
        401 => Error::new(401, "authError", "Invalid Credentials").at("header", "Authorization"),
        403 => Error::new(403, "rateLimitExceeded", "Rate Limit Exceeded"),
        429 => Error::new(429, "rateLimitExceeded", "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'"),
        503 => Error::new(503, "backendError", "The service is currently unavailable."),
        _ => Error::new(status, "backendError", "Internal error encountered."),
    }
    .body
}
