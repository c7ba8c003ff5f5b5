//! Holds a value against a schema. Text of forms and queries is turned into what the schema says it is.

use super::Contract;
use serde_json::{Map, Value};

/// Stripe's own limit for text that names no other.
const LONGEST_TEXT: usize = 5000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongKind {
    Unknown,
    Missing,
    Type,
    Choice,
    Empty,
    TooLong,
    Range,
}

/// The first thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    pub kind: WrongKind,
    /// `line_items[0][quantity]`.
    pub at: String,
    /// What was wanted: `integer`, or the choices.
    pub wanted: String,
    pub given: String,
}

/// How strictly to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// All leaves are text.
    Form,
    Json,
    Answer,
}

struct Check<'a> {
    contract: &'a Contract,
    reading: Reading,
    /// The operation, for properties that only it requires.
    operation: &'a str,
}

impl Contract {
    /// Form-encoded text, as the types that the schema says.
    pub fn read_form(&self, schema: &Value, given: &Value) -> Result<Value, Wrong> {
        Check { contract: self, reading: Reading::Form, operation: "" }.value(schema, given, "")
    }

    pub fn read_json(&self, operation: &str, schema: &Value, given: &Value) -> Result<Value, Wrong> {
        Check { contract: self, reading: Reading::Json, operation }.value(schema, given, "")
    }

    /// Whether an answer of ours is one that the provider could have given.
    pub fn check_answer(&self, schema: &Value, given: &Value) -> Result<(), Wrong> {
        Check { contract: self, reading: Reading::Answer, operation: "" }.value(schema, given, "").map(drop)
    }
}

fn join(at: &str, key: &str) -> String {
    if at.is_empty() { key.into() } else { format!("{at}[{key}]") }
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
}

impl Check<'_> {
    fn wrong<T>(&self, kind: WrongKind, at: &str, wanted: &str, given: &Value) -> Result<T, Wrong> {
        Err(Wrong { kind, at: at.into(), wanted: wanted.into(), given: shown(given) })
    }

    fn value(&self, schema: &Value, given: &Value, at: &str) -> Result<Value, Wrong> {
        if given.is_null() {
            // Google reads null as "not there"; Stripe answers null where it says so.
            let free = schema["nullable"] == true || self.reading == Reading::Json || schema.as_object().is_some_and(Map::is_empty);
            return if free { Ok(Value::Null) } else { self.wrong(WrongKind::Type, at, "something", given) };
        }
        if let Some(name) = schema["$ref"].as_str() {
            return self.value(&self.contract.schema(name), given, at);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            return self.any(choices, given, at);
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema, given, at),
            Some("array") => match given.as_array() {
                Some(items) => {
                    let read = items.iter().enumerate().map(|(i, item)| self.value(&schema["items"], item, &join(at, &i.to_string())));
                    read.collect::<Result<_, _>>().map(Value::Array)
                }
                // A query may repeat a name, or name it once.
                None if self.reading == Reading::Json && !at.is_empty() && given.is_string() => Ok(Value::Array(vec![given.clone()])),
                None => self.wrong(WrongKind::Type, at, "array", given),
            },
            Some("string") => self.text(schema, given, at),
            Some("integer") => self.integer(schema, given, at),
            Some("number") => match (given, self.reading) {
                (Value::Number(_), _) => Ok(given.clone()),
                (Value::String(s), Reading::Form) if s.parse::<f64>().is_ok() => {
                    Ok(serde_json::from_str(s).unwrap_or_else(|_| given.clone()))
                }
                _ => self.wrong(WrongKind::Type, at, "decimal", given),
            },
            Some("boolean") => match (given, self.reading) {
                (Value::Bool(_), _) => Ok(given.clone()),
                (Value::String(s), Reading::Form | Reading::Json) if s == "true" || s == "false" => Ok(Value::Bool(s == "true")),
                _ => self.wrong(WrongKind::Type, at, "boolean", given),
            },
            _ => Ok(given.clone()),
        }
    }

    /// The error of the choice that came furthest is the one worth telling.
    fn any(&self, choices: &[Value], given: &Value, at: &str) -> Result<Value, Wrong> {
        let mut best: Option<Wrong> = None;
        for choice in choices {
            match self.value(choice, given, at) {
                Ok(read) => return Ok(read),
                Err(wrong) => {
                    if best.as_ref().is_none_or(|b| wrong.at.len() >= b.at.len()) {
                        best = Some(wrong);
                    }
                }
            }
        }
        Err(best.unwrap_or(Wrong { kind: WrongKind::Type, at: at.into(), wanted: String::new(), given: shown(given) }))
    }

    fn object(&self, schema: &Value, given: &Value, at: &str) -> Result<Value, Wrong> {
        let Some(map) = given.as_object() else { return self.wrong(WrongKind::Type, at, "object", given) };
        let known = schema["properties"].as_object();
        let extra = &schema["additionalProperties"];
        // A description that says no more of an object than its id and its kind is one that was cut short.
        let whole = known.is_some_and(|k| k.contains_key("object") && k.len() > 2);
        let mut read = Map::new();
        for (key, value) in map {
            let here = join(at, key);
            if let Some(property) = known.and_then(|k| k.get(key)) {
                read.insert(key.clone(), self.value(property, value, &here)?);
            } else if extra.is_object() {
                read.insert(key.clone(), self.value(extra, value, &here)?);
            } else if schema["closed"] == true || (self.reading == Reading::Answer && whole) {
                return self.wrong(WrongKind::Unknown, &here, "", value);
            } else {
                read.insert(key.clone(), value.clone());
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let here = schema["requiredFor"].as_object().into_iter().flatten();
        let here = here.filter(|(_, by)| by.as_array().is_some_and(|by| by.iter().any(|o| o == self.operation))).map(|(k, _)| k.as_str());
        for key in required.chain(here) {
            let property = known.and_then(|k| k.get(key));
            let may_be_null = self.reading == Reading::Answer && property.is_some_and(|p| p["nullable"] == true);
            match read.get(key) {
                None => return self.wrong(WrongKind::Missing, &join(at, key), "", &Value::Null),
                Some(Value::Null) if !may_be_null && property.is_some() => {
                    return self.wrong(WrongKind::Missing, &join(at, key), "", &Value::Null);
                }
                Some(_) => {}
            }
        }
        Ok(Value::Object(read))
    }

    fn text(&self, schema: &Value, given: &Value, at: &str) -> Result<Value, Wrong> {
        let Some(text) = given.as_str() else { return self.wrong(WrongKind::Type, at, "string", given) };
        if let Some(choices) = schema["enum"].as_array() {
            if choices.contains(given) {
                return Ok(given.clone());
            }
            let mut names: Vec<&str> = choices.iter().filter_map(Value::as_str).collect();
            names.sort_unstable();
            return self.wrong(WrongKind::Choice, at, &names.join(", "), given);
        }
        if self.reading == Reading::Answer {
            return Ok(given.clone());
        }
        let longest = schema["maxLength"].as_u64().map_or(LONGEST_TEXT, |m| m as usize);
        if self.reading == Reading::Form && text.chars().count() > longest {
            return self.wrong(WrongKind::TooLong, at, &longest.to_string(), given);
        }
        match schema["format"].as_str() {
            Some("int64" | "uint64") if text.parse::<i128>().is_err() => self.wrong(WrongKind::Type, at, "TYPE_INT64", given),
            // A time of day without an offset is one in the zone that stands beside it.
            Some("date-time") if at.ends_with("[dateTime]") && text.parse::<chrono::NaiveDateTime>().is_ok() => Ok(given.clone()),
            Some("date-time") if chrono::DateTime::parse_from_rfc3339(text).is_err() => self.wrong(WrongKind::Type, at, "date-time", given),
            Some("date") if text.parse::<chrono::NaiveDate>().is_err() => self.wrong(WrongKind::Type, at, "date", given),
            _ => Ok(given.clone()),
        }
    }

    fn integer(&self, schema: &Value, given: &Value, at: &str) -> Result<Value, Wrong> {
        let number = match (given, self.reading) {
            (Value::Number(n), _) => n.as_i64(),
            (Value::String(s), Reading::Form | Reading::Json) => s.parse::<i64>().ok(),
            _ => None,
        };
        let Some(number) = number else { return self.wrong(WrongKind::Type, at, "integer", given) };
        if schema["minimum"].as_i64().is_some_and(|m| number < m) || schema["maximum"].as_i64().is_some_and(|m| number > m) {
            return self.wrong(WrongKind::Range, at, "a number in its range", given);
        }
        Ok(Value::from(number))
    }
}
