//! The OpenAPI document, made anew from the command list: what the interface's types are generated from.

use serde_json::Value;
use std::collections::BTreeSet;
use stint::api;

fn document() -> Value {
    api::openapi::document().unwrap()
}

fn refs<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(map) => {
            found.extend(map.get("$ref").and_then(Value::as_str));
            map.values().for_each(|v| refs(v, found));
        }
        Value::Array(list) => list.iter().for_each(|v| refs(v, found)),
        _ => {}
    }
}

/// A shape that says something: a name to look up, a type, or a choice.
fn says_something(schema: &Value) -> bool {
    ["$ref", "type", "anyOf", "oneOf", "allOf", "enum"].iter().any(|word| schema.get(word).is_some())
}

#[test]
fn every_command_has_a_request_and_an_answer() {
    let document = document();
    let paths = document["paths"].as_object().unwrap();
    assert_eq!(paths.len(), api::all().len());
    for name in api::all().keys() {
        let (noun, verb) = name.split_once('.').unwrap_or_else(|| panic!("{name} is no noun.verb"));
        assert!([noun, verb].iter().all(|w| !w.is_empty() && w.chars().all(|c| c.is_ascii_lowercase() || c == '_')), "{name}");
        let operation = &paths[&format!("/rpc/{name}")]["post"];
        assert_eq!(operation["operationId"], *name);
        for body in [&operation["requestBody"], &operation["responses"]["200"], &operation["responses"]["default"]] {
            let schema = &body["content"]["application/json"]["schema"];
            assert!(says_something(schema), "{name}: {schema}");
        }
    }
}

#[test]
fn every_name_is_defined_once_and_found() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        assert!(says_something(schema), "{name}: {schema}");
        // The generator numbers the second of two Rust types that share a name.
        let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
        assert!(base == name || !schemas.contains_key(base), "two types are called {base}");
    }
    let mut named = BTreeSet::new();
    refs(&document, &mut named);
    assert!(named.len() > 10);
    for reference in named {
        let name = reference.strip_prefix("#/components/schemas/").unwrap_or_else(|| panic!("{reference} leads out of the document"));
        assert!(schemas.contains_key(name), "{name} is not defined");
    }
}

#[test]
fn the_document_is_the_same_each_time() {
    assert_eq!(document().to_string(), document().to_string());
}

#[test]
fn only_writes_touch_tags_and_can_be_undone() {
    for command in api::all().values() {
        assert!(!command.undo || !command.writes.is_empty(), "{} can be undone but writes nothing", command.name);
        assert!(command.reads.is_empty() || command.writes.is_empty(), "{} both reads and writes", command.name);
    }
}
