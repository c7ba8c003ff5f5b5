//! What the commands of time are asked and answer, where that is not a thing of its own.

use super::{Billing, Entry, EntryKind, Grouping, Link, OverlapWay};
use crate::kernel::{
    Day, Instant, Money, Patch, Zone,
    id::{ClientId, EntryId, FavouriteId, FindingId, ProjectId, TaskId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StartTimer {
    pub note: String,
    pub link: Option<Link>,
    pub tags: Vec<String>,
    /// Left out: what the project says, else the setting.
    pub billable: Option<bool>,
    /// Left out: now.
    pub at: Option<Instant>,
    /// Left out: the workspace's.
    pub zone: Option<Zone>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StopTimer {
    /// Left out: now.
    pub at: Option<Instant>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct UpdateTimer {
    pub note: Option<String>,
    /// Null takes the link away.
    pub link: Patch<Link>,
    pub tags: Option<Vec<String>>,
    pub billable: Option<bool>,
    /// Of the timer's first interval.
    pub start: Option<Instant>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Newest,
    Oldest,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListEntries {
    /// First day, of the workspace's zone, that an entry may start on.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub task_id: Option<TaskId>,
    /// Part of the note, a tag or a name.
    pub text: Option<String>,
    pub billing: Option<Vec<Billing>>,
    /// Left out: work only.
    pub kinds: Option<Vec<EntryKind>>,
    /// Only those of one group, by its key.
    pub group: Option<InGroup>,
    pub cursor: Option<String>,
    /// A cursor at which the page ends, whatever the limit: a page asked for again is the same stretch of time.
    pub until: Option<String>,
    /// 200 when left out, at most 1000.
    pub limit: Option<u64>,
    pub order: Option<Order>,
    /// Left out: true. False leaves out the totals, which cost more than the page where all of many years match.
    pub totals: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InGroup {
    pub by: Grouping,
    pub key: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupEntries {
    pub by: Grouping,
    /// Which entries; pages and order do not matter.
    #[serde(default)]
    pub entries: ListEntries,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolveOverlap {
    pub id: EntryId,
    pub other_id: EntryId,
    pub way: OverlapWay,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryRef {
    pub id: EntryId,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEntry {
    #[serde(default)]
    pub note: String,
    pub link: Option<Link>,
    #[serde(default)]
    pub tags: Vec<String>,
    /// Left out: what the project says, else the setting.
    pub billable: Option<bool>,
    pub start: Instant,
    pub end: Instant,
    /// Left out: the workspace's.
    pub zone: Option<Zone>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditEntry {
    pub id: EntryId,
    pub note: Option<String>,
    /// Null takes the link away.
    #[serde(default)]
    pub link: Patch<Link>,
    pub tags: Option<Vec<String>>,
    pub billable: Option<bool>,
    /// A rate of its own for an hour; null: what its task, project or client say.
    #[serde(default)]
    pub hourly: Patch<Money>,
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub zone: Option<Zone>,
}

impl EditEntry {
    /// Changes nothing yet.
    pub fn of(id: EntryId) -> Self {
        Self { id, note: None, link: Patch::Keep, tags: None, billable: None, hourly: Patch::Keep, start: None, end: None, zone: None }
    }

    /// Only another end.
    pub fn ending(id: EntryId, end: Instant) -> Self {
        Self { end: Some(end), ..Self::of(id) }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EditMany {
    pub ids: Vec<EntryId>,
    /// In place of each entry's note.
    pub note: Option<String>,
    /// Null takes the link away.
    pub link: Patch<Link>,
    pub add_tags: Vec<String>,
    pub remove_tags: Vec<String>,
    pub billable: Option<bool>,
    /// A rate of their own for an hour; null: what task, project or client say.
    pub hourly: Patch<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyWeek {
    /// Any day of the week to copy.
    pub from: Day,
    /// Any day of the week to copy to.
    pub to: Day,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryIds {
    pub ids: Vec<EntryId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct DeletedEntries {
    pub deleted: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitEntry {
    pub id: EntryId,
    pub at: Instant,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SplitParts {
    pub first: Entry,
    pub second: Entry,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DuplicateEntry {
    pub id: EntryId,
    /// Left out: the original's.
    pub start: Option<Instant>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteOff {
    pub ids: Vec<EntryId>,
    pub written_off: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangedEntries {
    pub changed: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolveFinding {
    pub id: FindingId,
    /// True ends the entry when the steady clock says; false leaves it as it is.
    pub use_steady: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AddFavourite {
    pub note: String,
    pub link: Option<Link>,
    pub tags: Vec<String>,
    pub billable: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveFavourite {
    pub favourite_id: FavouriteId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneDay {
    pub day: Day,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetCell {
    pub day: Day,
    pub link: Option<Link>,
    /// What the cell shall show.
    pub seconds: i64,
}
