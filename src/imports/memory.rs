//! Mappings that were used, by the header of the table.

use super::mapping::CsvMapping;
use crate::{
    db::{Read, Tx},
    kernel::Result,
    settings,
};

fn key(signature: [u8; 32]) -> String {
    format!("import.mapping.{}", hex::encode(signature))
}

pub fn remembered(read: &Read<'_>, signature: [u8; 32]) -> Result<Option<CsvMapping>> {
    // What an older or newer program wrote is as good as nothing: the guess takes its place.
    Ok(settings::noted(read, &key(signature))?.and_then(|value| serde_json::from_value(value).ok()))
}

pub fn remember(tx: &Tx<'_>, signature: [u8; 32], mapping: &CsvMapping) -> Result<()> {
    settings::note(tx, &key(signature), &serde_json::to_value(mapping)?)
}
