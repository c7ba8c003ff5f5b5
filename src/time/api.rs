//! `timer.*`, `entry.*`, `period.*`, `finding.resolve`, `favourite.*`.

pub use super::closed::{ClosePeriod, ClosedPeriod, OpenPeriod};
pub use super::requests::{
    AddEntry, AddFavourite, ChangedEntries, CopyWeek, DeletedEntries, DuplicateEntry, EditEntry, EditMany, EntryIds, EntryRef,
    GroupEntries, InGroup, ListEntries, OneDay, Order, RemoveFavourite, ResolveFinding, ResolveOverlap, SetCell, SplitEntry, SplitParts,
    StartTimer, StopTimer, UpdateTimer, WriteOff,
};
use super::{
    CopiedWeek, DayView, EditedMany, Entry, EntryGroups, EntryHistory, EntryPage, OverlapPairs, Startable, TimerStatus, Week, closed,
    favourites,
};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Empty, Result, text::Checks},
};

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

pub fn groups(read: &Read<'_>, q: GroupEntries) -> Result<EntryGroups> {
    super::groups(read, q)
}

pub fn overlaps(read: &Read<'_>, q: EntryRef) -> Result<OverlapPairs> {
    super::overlaps(read, q.id)
}

/// Answers what is left to decide about the first of the two.
pub fn resolve_overlap(tx: &mut Tx<'_>, q: ResolveOverlap) -> Result<OverlapPairs> {
    super::resolve_overlap(tx, &q)?;
    super::overlaps(tx, q.id)
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

pub fn edit_many(tx: &mut Tx<'_>, q: EditMany) -> Result<EditedMany> {
    super::edit_many(tx, q)
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

pub fn week(read: &Read<'_>, q: OneDay) -> Result<Week> {
    check_day(q.day)?;
    super::week(read, q.day)
}

pub fn day(read: &Read<'_>, q: OneDay) -> Result<DayView> {
    check_day(q.day)?;
    super::day(read, q.day)
}

pub fn set_cell(tx: &mut Tx<'_>, q: SetCell) -> Result<Week> {
    check_day(q.day)?;
    super::set_cell(tx, q.day, q.link.unwrap_or_default(), q.seconds)?;
    super::week(tx, q.day)
}

pub fn copy_week(tx: &mut Tx<'_>, q: CopyWeek) -> Result<CopiedWeek> {
    let mut checks = Checks::default();
    checks.day("from", q.from);
    checks.day("to", q.to);
    checks.done()?;
    super::copy_week(tx, &q)
}

fn check_day(day: Day) -> Result<()> {
    let mut checks = Checks::default();
    checks.day("day", day);
    checks.done()
}

pub fn history(read: &Read<'_>, q: EntryRef) -> Result<EntryHistory> {
    super::history(read, q.id)
}

pub fn period_show(read: &Read<'_>, _: Empty) -> Result<ClosedPeriod> {
    closed::show(read)
}

pub fn period_close(tx: &mut Tx<'_>, q: ClosePeriod) -> Result<ClosedPeriod> {
    closed::close(tx, q.day)?;
    closed::show(tx)
}

pub fn period_open(tx: &mut Tx<'_>, q: OpenPeriod) -> Result<ClosedPeriod> {
    closed::open(tx, q.day, &q.reason)?;
    closed::show(tx)
}
