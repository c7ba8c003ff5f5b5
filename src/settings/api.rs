//! `settings.get`, `settings.update`.

use super::{Settings, get, save};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Error, Result, wire},
};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Any of the fields of [`Settings`]; what is left out stays.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct SettingsPatch(Map<String, Value>);

impl JsonSchema for SettingsPatch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SettingsPatch".into()
    }
    fn json_schema(g: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Settings::json_schema(g);
        schema.remove("required");
        schema
    }
}

pub fn show(read: &Read<'_>, _: Empty) -> Result<Settings> {
    get(read)
}

pub fn update(tx: &mut Tx<'_>, patch: SettingsPatch) -> Result<Settings> {
    let mut all = match serde_json::to_value(get(tx)?)? {
        Value::Object(map) => map,
        _ => return Err(Error::bug("settings are an object")),
    };
    for (key, value) in patch.0 {
        if !all.contains_key(&key) {
            return Err(Error::invalid(&key, "unknown_field", "is no setting"));
        }
        all.insert(key, value);
    }
    let settings: Settings = wire::decode(Value::Object(all))?;
    save(tx, &settings)?;
    Ok(settings)
}
