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
/// `wrong_type`, naming the field by its path, or `request` when it is no object at all.
pub fn decode<T: DeserializeOwned>(value: Value) -> Result<T> {
    let value = match value {
        Value::Null => Value::Object(serde_json::Map::new()),
        // serde would fill a type's fields from a list, in their order.
        Value::Object(_) => value,
        other => {
            let message = format!("is {}: a request is an object that names its fields, like {{\"id\": …}}, or {{}}", kind(&other));
            return Err(Error::invalid("request", "wrong_type", message));
        }
    };
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

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What a type's own reader says is wrong, without the field: [`decode`] knows where in the request it stands.
pub fn unfit<E: serde::de::Error>(error: Error) -> E {
    match error {
        Error::Invalid(fields) => E::custom(fields.into_iter().map(|f| f.message).collect::<Vec<_>>().join("; ")),
        other => E::custom(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Currency, Quantity, Zone};
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
            (json!([{"minor": 1}]), "request", "wrong_type"),
            (json!("amount"), "request", "wrong_type"),
        ] {
            match decode::<Sample>(request).unwrap_err() {
                Error::Invalid(fields) => assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), (field, rule)),
                other => panic!("{other}"),
            }
        }
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Own {
        currency: Option<Currency>,
        zone: Option<Zone>,
        quantity: Option<Quantity>,
    }

    #[test]
    fn a_field_is_named_once() {
        for field in ["currency", "zone", "quantity"] {
            let message = decode::<Own>(json!({ field: "?!" })).unwrap_err().to_string();
            assert!(message.starts_with(&format!("{field}: ")) && message.matches(&format!("{field}:")).count() == 1, "{message}");
        }
        let list = decode::<Empty>(json!([])).unwrap_err().to_string();
        assert_eq!(list, "request: is a list: a request is an object that names its fields, like {\"id\": …}, or {}");
    }
}
