//! The command list as an OpenAPI 3.1 document; the interface's TypeScript types are made from it.

use super::{ApiError, Command, all};
use crate::kernel::{Error, Result};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// # Errors
/// A bug when two types share a name but not a shape.
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
    let mut schemas = answers.take_definitions(true);
    for (name, schema) in requests.take_definitions(true) {
        match schemas.get(&name) {
            Some(other) if *other != schema => return Err(Error::bug(format!("two shapes share the name {name}"))),
            _ => schemas.insert(name, schema),
        };
    }
    Ok(json!({
        "openapi": "3.1.0",
        "info": { "title": "Stint", "version": env!("CARGO_PKG_VERSION"), "description": "Commands of Stint. Instants are RFC 3339 in UTC, money is in minor units." },
        "servers": [{ "url": "http://127.0.0.1" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } } },
    }))
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
