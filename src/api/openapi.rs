//! The command list as an OpenAPI 3.1 document; the interface's TypeScript types are made from it.

use super::{ApiError, Command, all};
use crate::kernel::{Error, Result};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// # Errors
/// When two shapes would stand under one name, which is ours to mend.
pub fn document() -> Result<Value> {
    let settings = || {
        let mut settings = SchemaSettings::draft2020_12();
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
        settings
    };
    let mut requests = settings().for_deserialize().into_generator();
    let mut answers = settings().for_serialize().into_generator();
    let error = answers.subschema_for::<ApiError>();
    let mut paths = Map::new();
    for (name, command) in all() {
        paths.insert(format!("/rpc/{name}"), json!({ "post": operation(command, &mut requests, &mut answers, error.as_value()) }));
    }
    answers.subschema_for::<crate::kernel::Tag>();
    let schemas = join(answers.take_definitions(true), requests.take_definitions(true), &mut paths)?;
    Ok(json!({
        "openapi": "3.1.0",
        "info": { "title": "Stint", "version": env!("CARGO_PKG_VERSION"), "description": "Commands of Stint. Instants are RFC 3339 in UTC, money is in minor units." },
        "servers": [{ "url": "http://127.0.0.1" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } } },
    }))
}

/// One set of shapes from those of the answers and those of the requests. A type whose request may leave fields out that its answer always
/// has is two shapes: the request's gets `Input` behind its name, and so does whatever names it in a request.
///
/// # Errors
/// When a type of its own has that name already: one of the two would be lost.
fn join(mut answers: Map<String, Value>, mut requests: Map<String, Value>, paths: &mut Map<String, Value>) -> Result<Map<String, Value>> {
    while let Some(name) =
        requests.iter().find(|(name, shape)| answers.get(*name).is_some_and(|other| other != *shape)).map(|(name, _)| name.clone())
    {
        let shape = requests.remove(&name).unwrap_or_default();
        if answers.contains_key(&format!("{name}Input")) || requests.contains_key(&format!("{name}Input")) {
            return Err(Error::bug(format!("{name} is another shape in a request, and {name}Input is a type of its own: rename one")));
        }
        requests.insert(format!("{name}Input"), shape);
        let (from, to) = (format!("#/components/schemas/{name}"), format!("#/components/schemas/{name}Input"));
        requests.values_mut().for_each(|shape| point(shape, &from, &to));
        paths.values_mut().filter_map(|p| p.pointer_mut("/post/requestBody")).for_each(|body| point(body, &from, &to));
    }
    answers.extend(requests);
    Ok(answers)
}

/// Makes every reference to `from` one to `to`.
fn point(shape: &mut Value, from: &str, to: &str) {
    match shape {
        Value::Object(map) => {
            for (key, value) in map {
                if key == "$ref" && value == from {
                    *value = json!(to);
                } else {
                    point(value, from, to);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| point(item, from, to)),
        _ => {}
    }
}

fn operation(command: &Command, requests: &mut SchemaGenerator, answers: &mut SchemaGenerator, error: &Value) -> Value {
    let body = |schema: Value| json!({ "application/json": { "schema": schema } });
    json!({
        "operationId": command.name,
        "x-reads": command.reads,
        "x-writes": command.writes,
        "x-undo": command.undo,
        "requestBody": { "required": true, "content": body((command.request)(requests).to_value()) },
        "responses": {
            "200": { "description": "done", "content": body((command.response)(answers).to_value()) },
            "default": { "description": "not done, nothing changed", "content": body(error.clone()) },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn a_request_of_another_shape_gets_a_name_of_its_own_or_none() {
        let answers = shapes(json!({ "Client": { "required": ["name"] }, "Same": {} }));
        let requests = shapes(json!({ "Client": {}, "Same": {}, "Add": { "$ref": "#/components/schemas/Client" } }));
        let joined = join(answers.clone(), requests.clone(), &mut Map::new()).unwrap();
        assert_eq!(joined.keys().collect::<Vec<_>>(), ["Add", "Client", "ClientInput", "Same"]);
        assert_eq!((&joined["Client"], &joined["ClientInput"]), (&json!({ "required": ["name"] }), &json!({})));
        assert_eq!(joined["Add"]["$ref"], "#/components/schemas/ClientInput");
        for (place, mut clash) in [("answers", answers), ("requests", requests)] {
            clash.insert("ClientInput".into(), json!({ "type": "string" }));
            let (answers, requests) = match place {
                "answers" => (clash, shapes(json!({ "Client": {} }))),
                _ => (shapes(json!({ "Client": { "required": ["name"] } })), clash),
            };
            let error = join(answers, requests, &mut Map::new()).unwrap_err().to_string();
            assert!(error.contains("ClientInput is a type of its own"), "{place}: {error}");
        }
    }
}
