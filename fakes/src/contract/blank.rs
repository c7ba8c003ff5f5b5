//! An object with every field that the provider always sends: null where that is allowed, else the emptiest value of its type.

use super::Contract;
use serde_json::{Map, Value, json};

/// Schemas hold each other in circles; what lies deeper than this is never filled in by a stand-in.
const DEEPEST: usize = 6;

impl Contract {
    pub fn blank(&self, name: &str) -> Value {
        self.empty(&self.schema(name), 0)
    }

    fn empty(&self, schema: &Value, depth: usize) -> Value {
        if schema["nullable"] == true || depth > DEEPEST {
            return Value::Null;
        }
        if let Some(name) = schema["$ref"].as_str() {
            return self.empty(&self.schema(name), depth + 1);
        }
        if let Some(first) = schema["anyOf"].as_array().and_then(|choices| choices.first()) {
            return self.empty(first, depth + 1);
        }
        match schema["type"].as_str() {
            Some("object") => {
                let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
                let filled = required.map(|key| (key.to_string(), self.empty(&schema["properties"][key], depth + 1)));
                Value::Object(filled.collect::<Map<_, _>>())
            }
            Some("array") => json!([]),
            Some("string") => schema["enum"].get(0).cloned().unwrap_or(json!("")),
            Some("boolean") => json!(false),
            Some("integer" | "number") => json!(0),
            _ => Value::Null,
        }
    }
}
