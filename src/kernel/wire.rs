//! Reading requests: JSON into a type, with the wrong field named.

use crate::kernel::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// A request or an answer that says nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// For `skip_serializing_if`: what was not there before a field was added is not written, so that kept texts stay what they were.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// # Errors
/// The rule of the field's own type (`unknown_zone`, `not_a_day` …) or `wrong_type`, naming the field by its path, or `request` when it is no
/// object at all.
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
        let said = e.inner().to_string();
        let (rule, message) = judge(&said);
        let message = allowed_words(&said).unwrap_or_else(|| message.to_owned());
        // serde tells which field is missing or unknown only in words.
        let named = message.split('`').nth(1).filter(|_| matches!(rule, "required" | "unknown_field"));
        let path = e.path().to_string();
        let field = match (path.as_str(), named) {
            (".", Some(name)) => name.to_owned(),
            (path, Some(name)) if !path.ends_with(name) => format!("{path}.{name}"),
            (path, _) => path.to_owned(),
        };
        Error::invalid(&field, rule, message)
    })
}

/// The rule that was broken: our own types put it before their words, others tell it only by them.
fn judge(said: &str) -> (&str, &str) {
    if let Some((rule, message)) = said.strip_prefix('[').and_then(|said| said.split_once("] ")) {
        (rule, message)
    } else if said.starts_with("missing field") {
        ("required", said)
    } else if said.starts_with("unknown field") {
        ("unknown_field", said)
    } else if said.starts_with(UNKNOWN_WORD) {
        ("unknown_word", said)
    } else if said.starts_with("UUID parsing failed") {
        ("not_an_id", "is no id like 0192f0c1-0000-7000-8000-000000000001: take it from the list")
    } else if DAY_WORDS.contains(&said) {
        ("not_a_day", "is no day of the calendar, like 2026-11-20")
    } else {
        ("wrong_type", said)
    }
}

const UNKNOWN_WORD: &str = "unknown variant ";

/// The words of which one was wanted, where another stood.
fn allowed_words(said: &str) -> Option<String> {
    let (typed, wanted) = said.strip_prefix(UNKNOWN_WORD)?.split_once(", expected ")?;
    let words: Vec<&str> = wanted.split('`').skip(1).step_by(2).collect();
    Some(match words.as_slice() {
        [one] => format!("is {typed}: only {one} is known here"),
        [most @ .., last] => format!("is {typed}: choose {} or {last}", most.join(", ")),
        [] => return None,
    })
}

/// What chrono says of a text that is no day; nothing else here is read by it.
const DAY_WORDS: &[&str] = &["input is out of range", "input contains invalid characters", "premature end of input", "trailing input"];

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

/// What a type's own reader says is wrong, by rule and without the field: [`decode`] knows where in the request it stands.
pub fn unfit<E: serde::de::Error>(error: Error) -> E {
    match error {
        Error::Invalid(fields) => {
            let rule = fields.first().map_or("wrong_type", |f| f.rule.as_str()).to_owned();
            E::custom(format!("[{rule}] {}", fields.into_iter().map(|f| f.message).collect::<Vec<_>>().join("; ")))
        }
        other => E::custom(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Currency, Day, Instant, Patch, Quantity, Zone, id::ClientId};
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
        at: Option<Instant>,
        day: Option<Day>,
        id: Option<ClientId>,
        #[serde(default)]
        due: Patch<Day>,
    }

    #[test]
    fn a_field_is_named_once_with_the_rule_of_its_type() {
        for (field, typed, rule) in [
            ("currency", "EURO", "unknown_currency"),
            ("zone", "Mars", "unknown_zone"),
            ("quantity", "?!", "not_a_number"),
            ("quantity", "1.00001", "too_precise"),
            ("at", "yesterday", "not_an_instant"),
            ("at", "1969-12-31T23:59:59Z", "not_an_instant"),
            ("day", "2026-02-30", "not_a_day"),
            ("day", "2026-02", "not_a_day"),
            ("day", "2026-02-03T10:00", "not_a_day"),
            ("day", "yesterday", "not_a_day"),
            ("day", "", "not_a_day"),
            ("due", "2026-13-01", "not_a_day"),
            ("id", "?!", "not_an_id"),
        ] {
            let error = decode::<Own>(json!({ field: typed })).unwrap_err();
            let message = error.to_string();
            assert!(message.starts_with(&format!("{field}: ")) && message.matches(&format!("{field}:")).count() == 1, "{message}");
            assert!(!message.contains('['), "{message}");
            let Error::Invalid(fields) = error else { panic!("{message}") };
            assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), (field, rule), "{typed}");
            assert!(decode::<Own>(json!({ field: 5 })).unwrap_err().to_string().contains("invalid type"));
        }
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        ByHand,
        ByMail,
        Never,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Ways {
        #[serde(default)]
        ways: Vec<Way>,
        way: Option<Way>,
    }

    #[test]
    fn an_unknown_word_names_those_that_are_known() {
        for (request, field) in [(json!({ "way": "by_post" }), "way"), (json!({ "ways": ["never", "by_post"] }), "ways[1]")] {
            let Error::Invalid(fields) = decode::<Ways>(request).unwrap_err() else { panic!("{field}") };
            assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), (field, "unknown_word"));
            assert_eq!(fields[0].message, "is `by_post`: choose by_hand, by_mail or never");
        }
    }

    #[test]
    fn a_list_is_no_request() {
        let list = decode::<Empty>(json!([])).unwrap_err().to_string();
        assert_eq!(list, "request: is a list: a request is an object that names its fields, like {\"id\": …}, or {}");
    }
}
