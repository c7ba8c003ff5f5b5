//! `timer.*`, `entry.*`, `finding.resolve`, `favourite.*`.

use super::{Billing, Entry, EntryKind, EntryPage, Link, Startable, TimerStatus, favourites};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Empty, Instant, Patch, Result, Zone,
        id::{ClientId, EntryId, FavouriteId, FindingId, ProjectId, TaskId},
    },
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
    pub cursor: Option<String>,
    /// 200 when left out, at most 1000.
    pub limit: Option<u64>,
    pub order: Option<Order>,
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
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub zone: Option<Zone>,
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

pub fn status(read: &Read<'_>, _: Empty) -> Result<TimerStatus> {
    super::status(read)
}

pub fn start(tx: &mut Tx<'_>, q: StartTimer) -> Result<TimerStatus> {
    super::start(tx, q)?;
    super::status(tx)
}

pub fn switch(tx: &mut Tx<'_>, q: StartTimer) -> Result<TimerStatus> {
    super::switch(tx, q)?;
    super::status(tx)
}

pub fn pause(tx: &mut Tx<'_>, _: Empty) -> Result<TimerStatus> {
    super::pause(tx)?;
    super::status(tx)
}

pub fn resume(tx: &mut Tx<'_>, _: Empty) -> Result<TimerStatus> {
    super::resume(tx)?;
    super::status(tx)
}

pub fn break_start(tx: &mut Tx<'_>, _: Empty) -> Result<TimerStatus> {
    super::break_start(tx)?;
    super::status(tx)
}

pub fn break_stop(tx: &mut Tx<'_>, _: Empty) -> Result<TimerStatus> {
    super::break_stop(tx)?;
    super::status(tx)
}

pub fn stop(tx: &mut Tx<'_>, q: StopTimer) -> Result<TimerStatus> {
    super::stop(tx, q.at)?;
    super::status(tx)
}

pub fn discard(tx: &mut Tx<'_>, _: Empty) -> Result<TimerStatus> {
    super::discard(tx)?;
    super::status(tx)
}

pub fn update(tx: &mut Tx<'_>, q: UpdateTimer) -> Result<TimerStatus> {
    super::update(tx, q)?;
    super::status(tx)
}

pub fn list(read: &Read<'_>, q: ListEntries) -> Result<EntryPage> {
    super::list(read, q)
}

pub fn show(read: &Read<'_>, q: EntryRef) -> Result<Entry> {
    super::show(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, q: AddEntry) -> Result<Entry> {
    let id = super::add(tx, q)?;
    super::show(tx, id)
}

pub fn edit(tx: &mut Tx<'_>, q: EditEntry) -> Result<Entry> {
    let id = super::edit(tx, q)?;
    super::show(tx, id)
}

pub fn delete(tx: &mut Tx<'_>, q: EntryIds) -> Result<DeletedEntries> {
    Ok(DeletedEntries { deleted: super::delete(tx, q.ids)? })
}

pub fn split(tx: &mut Tx<'_>, q: SplitEntry) -> Result<SplitParts> {
    let (first, second) = super::split(tx, q.id, q.at)?;
    Ok(SplitParts { first: super::show(tx, first)?, second: super::show(tx, second)? })
}

pub fn duplicate(tx: &mut Tx<'_>, q: DuplicateEntry) -> Result<Entry> {
    let id = super::duplicate(tx, q.id, q.start)?;
    super::show(tx, id)
}

pub fn write_off(tx: &mut Tx<'_>, q: WriteOff) -> Result<ChangedEntries> {
    Ok(ChangedEntries { changed: super::write_off(tx, &q.ids, q.written_off)? })
}

pub fn resolve(tx: &mut Tx<'_>, q: ResolveFinding) -> Result<Entry> {
    let id = super::resolve(tx, q.id, q.use_steady)?;
    super::show(tx, id)
}

pub fn favourite_add(tx: &mut Tx<'_>, q: AddFavourite) -> Result<Startable> {
    favourites::add(tx, &q.note, q.link.unwrap_or_default(), &q.tags, q.billable)
}

pub fn favourite_remove(tx: &mut Tx<'_>, q: RemoveFavourite) -> Result<Empty> {
    favourites::remove(tx, q.favourite_id)?;
    Ok(Empty {})
}
