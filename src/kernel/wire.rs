//! Reading requests: JSON into a type, with the wrong field named.

use crate::kernel::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// A request or an answer that says nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// # Errors
/// `wrong_type`, naming the field by its path.
pub fn decode<T: DeserializeOwned>(value: Value) -> Result<T> {
    let value = if value.is_null() { Value::Object(serde_json::Map::new()) } else { value };
    serde_path_to_error::deserialize(value).map_err(|e| {
        let message = e.inner().to_string();
        // serde tells which field is missing or unknown only in words.
        let named = message.split('`').nth(1).filter(|_| message.starts_with("missing field") || message.starts_with("unknown field"));
        let path = e.path().to_string();
        let field = match (path.as_str(), named) {
            (".", Some(name)) => name.to_owned(),
            (path, Some(name)) if !path.ends_with(name) => format!("{path}.{name}"),
            (path, _) => path.to_owned(),
        };
        let rule = if message.starts_with("missing field") {
            "required"
        } else if message.starts_with("unknown field") {
            "unknown_field"
        } else {
            "wrong_type"
        };
        Error::invalid(&field, rule, message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[allow(dead_code)]
        amount: Inner,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[allow(dead_code)]
        minor: i64,
    }

    #[test]
    fn wrong_fields_are_named() {
        for (request, field, rule) in [
            (json!({}), "amount", "required"),
            (json!({"amount": {}}), "amount.minor", "required"),
            (json!({"amount": {"minor": "x"}}), "amount.minor", "wrong_type"),
            (json!({"amount": {"minor": 1}, "x": 1}), "x", "unknown_field"),
        ] {
            match decode::<Sample>(request).unwrap_err() {
                Error::Invalid(fields) => assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), (field, rule)),
                other => panic!("{other}"),
            }
        }
    }
}
