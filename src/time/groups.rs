//! Entries as a list that is grouped by something: the groups with their sums. Their rows come from the list, in pages.

use super::{
    EntryKind, Path,
    api::{GroupEntries, InGroup, ListEntries},
    list::filter_of,
    store::{
        filter::Filter,
        groups as rows,
        sums::{Ask, starting},
    },
};
use crate::{
    db::Read,
    kernel::{Error, Result},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    Client,
    Project,
    Task,
    /// Each set of tags is a group of its own, so that no entry counts twice.
    Tags,
    Billable,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntryGroup {
    /// What `group.key` of a list wants; the same from day to day.
    pub key: String,
    /// As far as the group tells it: nothing for what has no client, project or task.
    pub path: Path,
    pub tags: Vec<String>,
    /// Only when grouped by it.
    pub billable: Option<bool>,
    pub count: i64,
    pub seconds: i64,
    pub billable_seconds: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntryGroups {
    /// By their names; what has none stands last.
    pub groups: Vec<EntryGroup>,
}

/// # Errors
/// As the list.
pub fn groups(read: &Read<'_>, q: GroupEntries) -> Result<EntryGroups> {
    let filter = filter_of(read, q.entries)?;
    let mut groups = match filter.of_sums(read.now()) {
        Some(ask) if q.by != Grouping::Tags => of_sums(read, &filter, ask, q.by)?,
        _ => rows::groups(read.conn(), &filter, q.by, read.now())?,
    };
    let name = |group: &EntryGroup| {
        let path = [&group.path.client_name, &group.path.project_name, &group.path.task_name];
        let words = path.map(|name| name.as_deref().map(str::to_lowercase));
        let tags: Vec<String> = group.tags.iter().map(|tag| tag.to_lowercase()).collect();
        let nameless = group.path == Path::default() && group.tags.is_empty() && group.billable.is_none();
        (nameless, group.billable == Some(false), words.map(|word| (word.is_none(), word)), tags, group.key.clone())
    };
    groups.sort_by_key(name);
    Ok(EntryGroups { groups })
}

/// The same groups from the kept sums, which know no tags.
fn of_sums(read: &Read<'_>, filter: &Filter, ask: Ask<'_>, by: Grouping) -> Result<Vec<EntryGroup>> {
    let (mut groups, mut paths) = (BTreeMap::<String, EntryGroup>::new(), BTreeMap::new());
    for (of, sum) in starting(read.conn(), filter.from, filter.to, ask)? {
        let path = super::path_in(read, &mut paths, of.target)?;
        let hex = |id: Option<Uuid>| id.map(|id| id.simple().to_string()).unwrap_or_default();
        let (key, path) = match by {
            Grouping::Client => (hex(path.client_id.map(Uuid::from)), path.client_id.map(|_| path.clone().up_to_client())),
            Grouping::Project => (hex(path.project_id.map(Uuid::from)), path.project_id.map(|_| path.clone().up_to_project())),
            Grouping::Task => (hex(path.task_id.map(Uuid::from)), path.task_id.map(|_| path.clone())),
            Grouping::Tags | Grouping::Billable => ((if of.billable { "yes" } else { "no" }).to_owned(), None),
        };
        let group = groups.entry(key).or_insert_with_key(|key| EntryGroup {
            key: key.clone(),
            path: path.unwrap_or_default(),
            tags: Vec::new(),
            billable: (by == Grouping::Billable).then_some(of.billable),
            count: 0,
            seconds: 0,
            billable_seconds: 0,
        });
        group.count += sum.entries;
        group.seconds += sum.seconds;
        if of.billable && of.kind == EntryKind::Work {
            group.billable_seconds += sum.seconds;
        }
    }
    Ok(groups.into_values().collect())
}

/// Narrows a filter to one group; by its index where there is one.
///
/// # Errors
/// `wrong_key`, naming `group`.
pub(super) fn narrow(filter: &mut Filter, wanted: &ListEntries) -> Result<()> {
    let Some(InGroup { by, key }) = wanted.group.clone() else { return Ok(()) };
    let wrong = || Error::invalid("group", "wrong_key", "has a key that no group gave: ask for the groups again");
    if !key.is_empty() {
        match by {
            Grouping::Client if filter.scope.client.is_none() => filter.scope.client = Some(key.parse().map_err(|_| wrong())?),
            Grouping::Project if filter.scope.project.is_none() => filter.scope.project = Some(key.parse().map_err(|_| wrong())?),
            Grouping::Task if filter.scope.task.is_none() => filter.scope.task = Some(key.parse().map_err(|_| wrong())?),
            _ => {}
        }
    }
    filter.group = Some((by, key.replace('-', "")));
    Ok(())
}
