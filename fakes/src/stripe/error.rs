//! Errors in Stripe's words and shape.

use crate::contract::{Wrong, WrongKind};
use serde_json::{Value, json};

#[derive(Debug)]
pub struct Error {
    pub status: u16,
    /// The object below `error`.
    pub body: Value,
}

impl Error {
    pub fn new(status: u16, kind: &str, code: Option<&str>, message: &str) -> Self {
        let mut body = json!({"type": kind, "message": message});
        if let Some(code) = code {
            body["code"] = json!(code);
            body["doc_url"] = json!(format!("https://stripe.com/docs/error-codes/{}", code.replace('_', "-")));
        }
        Self { status, body }
    }

    pub fn invalid(message: &str, param: &str) -> Self {
        Self::new(400, "invalid_request_error", None, message).about(param)
    }

    pub fn coded(code: &str, message: &str, param: &str) -> Self {
        Self::new(400, "invalid_request_error", Some(code), message).about(param)
    }

    fn about(mut self, param: &str) -> Self {
        if !param.is_empty() {
            self.body["param"] = json!(param);
        }
        self
    }

    pub fn with(mut self, field: &str, value: Value) -> Self {
        self.body[field] = value;
        self
    }

    pub fn no_such(kind: &str, id: &str, param: &str, status: u16) -> Self {
        let word = match kind {
            "checkout.session" => "checkout.session",
            "payment_link" => "payment_link",
            "payment_intent" => "payment_intent",
            "payment_method" => "PaymentMethod",
            other => other,
        };
        let mut error = Self::coded("resource_missing", &format!("No such {word}: '{id}'"), param);
        error.status = status;
        error
    }

    pub fn missing(param: &str) -> Self {
        Self::coded("parameter_missing", &format!("Missing required param: {param}."), param)
    }

    /// A card that was refused: 402.
    pub fn card(code: &str, decline_code: Option<&str>, message: &str) -> Self {
        let error = Self::new(402, "card_error", Some(code), message);
        match decline_code {
            Some(decline) => error.with("decline_code", json!(decline)),
            None => error,
        }
    }
}

impl From<Wrong> for Error {
    fn from(wrong: Wrong) -> Self {
        let Wrong { kind, at, wanted, given } = wrong;
        let last = at.rsplit('[').next().unwrap_or(&at).trim_end_matches(']').to_string();
        match kind {
            WrongKind::Unknown => Self::coded("parameter_unknown", &format!("Received unknown parameter: {at}"), &at),
            WrongKind::Missing => Self::missing(&at),
            WrongKind::Type if given.is_empty() => Self::coded(
                "parameter_invalid_empty",
                &format!(
                    "You passed an empty string for '{at}'. We assume empty values are an attempt to unset a parameter; however '{at}' cannot be unset. You should remove '{at}' from your request or supply a non-empty value."
                ),
                &at,
            ),
            WrongKind::Type if wanted == "integer" => Self::coded("parameter_invalid_integer", &format!("Invalid integer: {given}"), &at),
            WrongKind::Type => Self::invalid(&format!("Invalid {wanted}"), &at),
            WrongKind::Choice => Self::invalid(&format!("Invalid {last}: must be one of {wanted}"), &at),
            WrongKind::TooLong => Self::coded(
                "parameter_invalid_string_length",
                &format!("Invalid string: {}...; must be at most {wanted} characters", given.chars().take(10).collect::<String>()),
                &at,
            ),
            WrongKind::Empty | WrongKind::Range => Self::invalid(&format!("Invalid {last}"), &at),
        }
    }
}

pub fn front(status: u16) -> Value {
    let error = match status {
        429 => Error::new(
            429,
            "invalid_request_error",
            Some("rate_limit"),
            "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
        ),
        401 => Error::new(401, "invalid_request_error", Some("api_key_expired"), "Expired API Key provided: rk_test_********"),
        _ => Error::new(status, "api_error", None, "An unknown error occurred"),
    };
    json!({"error": error.body})
}
