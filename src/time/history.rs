//! The history of an entry: what was changed, by which verb, when and on which device, with what it was before and after.

use super::{Path, Target, path_in, store::history as rows};
use crate::{
    db::Read,
    kernel::{Error, Instant, Money, Result, Zone, id::EntryId},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryHistory {
    pub created_at: Instant,
    /// The device that recorded it.
    pub device: String,
    pub source: String,
    /// The newest first.
    pub changes: Vec<EntryChange>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryChange {
    pub at: Instant,
    pub device: String,
    /// `local`, `undo`, `import`, `replica` or `system`.
    pub origin: String,
    /// The command, like `entry.edit`.
    pub verb: String,
    /// Names of the fields of `before` and `after` that differ.
    pub changed: Vec<String>,
    pub before: EntryFacts,
    pub after: EntryFacts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntryFacts {
    pub path: Path,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    pub hourly: Option<Money>,
    pub start: Instant,
    pub end: Option<Instant>,
    pub zone: Zone,
    pub written_off: bool,
    pub deleted: bool,
}

/// As it is kept, its target not looked up.
#[derive(Debug, Clone)]
pub struct Kept {
    pub target: Target,
    pub facts: EntryFacts,
}

/// A line of activity before which an entry was as `kept`.
#[derive(Debug)]
pub struct Version {
    pub activity: i64,
    pub at: Instant,
    pub device: String,
    pub origin: String,
    pub verb: String,
    pub kept: Kept,
}

/// Also of a deleted entry.
///
/// # Errors
/// `not_found`.
pub fn history(read: &Read<'_>, id: EntryId) -> Result<EntryHistory> {
    let (now, created_at, device, source) = rows::now(read.conn(), id)?.ok_or_else(|| Error::not_found("entry", id))?;
    let mut versions = rows::versions(read.conn(), id)?;
    // One verb may write a row twice: its first version is what was before it.
    versions.dedup_by_key(|v| v.activity);
    let mut paths = BTreeMap::new();
    let mut after = told(read, &mut paths, now)?;
    let mut changes = Vec::new();
    for version in versions.into_iter().rev() {
        let before = told(read, &mut paths, version.kept)?;
        let changed = differing(&before, &after)?;
        let Version { at, device, origin, verb, .. } = version;
        if !changed.is_empty() {
            changes.push(EntryChange { at, device, origin, verb, changed, before: before.clone(), after });
        }
        after = before;
    }
    Ok(EntryHistory { created_at, device, source, changes })
}

fn told(read: &Read<'_>, paths: &mut BTreeMap<Target, Path>, kept: Kept) -> Result<EntryFacts> {
    Ok(EntryFacts { path: path_in(read, paths, kept.target)?.clone(), ..kept.facts })
}

fn differing(before: &EntryFacts, after: &EntryFacts) -> Result<Vec<String>> {
    let (before, after) = (serde_json::to_value(before)?, serde_json::to_value(after)?);
    let fields = before.as_object().into_iter().flatten();
    Ok(fields.filter(|(key, value)| after.get(key.as_str()) != Some(value)).map(|(key, _)| key.clone()).collect())
}
