//! Adding time that has passed: by hand, as a copy, or many at once from another program.

use super::{EntryKind, Interval, Source, Target, api::AddEntry, interval, link, store};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result, Zone, id::EntryId},
    settings,
};
use serde_json::json;

/// # Errors
/// What [`interval::check_ends`] refuses; a wrong link, note, tag or zone.
pub fn add(tx: &mut Tx<'_>, q: AddEntry) -> Result<EntryId> {
    interval::check_ends(q.start, q.end, tx.now())?;
    let (note, tags) = link::words(&q.note, &q.tags)?;
    let linked = link::usable(tx, q.link.unwrap_or_default())?;
    let new = NewEntry {
        id: tx.new_id(),
        target: linked.target,
        note,
        tags,
        billable: linked.billable(tx, q.billable)?,
        start: q.start,
        end: q.end,
        zone: q.zone.map_or_else(|| settings::get(tx).map(|s| s.zone), Ok)?,
        end_zone: None,
        source: Source::Manual,
        source_hash: None,
    };
    let id = new.id;
    insert_many(tx, vec![new])?;
    tx.log("entry", Some(id), &json!({ "start": q.start, "end": q.end }))?;
    Ok(id)
}

/// Copies an entry; without a `start` the copy lies at the same time and shows as overlapping.
///
/// # Errors
/// `not_found`; `timer_running` for the one that runs; what [`interval::check_ends`] refuses.
pub fn duplicate(tx: &mut Tx<'_>, id: EntryId, start: Option<Instant>) -> Result<EntryId> {
    let original = super::get(tx, id)?;
    let end = super::edit::ended(&original)?;
    let start = start.unwrap_or(original.start);
    let copy_end = start.plus_ms(end.since_ms(original.start));
    interval::check_ends(start, copy_end, tx.now())?;
    let copy = Interval {
        id: tx.new_id(),
        timer: None,
        device: tx.device(),
        start,
        end: Some(copy_end),
        steady: None,
        source: Source::Manual,
        source_hash: None,
        written_off_at: None,
        created_at: tx.now(),
        ..original
    };
    store::insert(tx.conn(), &copy)?;
    tx.log("entry", Some(copy.id), &json!({ "copy_of": id }))?;
    Ok(copy.id)
}

/// Work of another program's record; its id follows from its source, so that the same record is never two entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    pub id: EntryId,
    pub target: Target,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    pub start: Instant,
    pub end: Instant,
    pub zone: Zone,
    pub end_zone: Option<Zone>,
    pub source: Source,
    pub source_hash: Option<[u8; 32]>,
}

/// Writes entries whose targets the caller has looked up. Logs nothing: the caller writes one line for the batch.
///
/// # Errors
/// Names the first wrong field; the transaction must not be committed then.
pub fn insert_many(tx: &mut Tx<'_>, entries: Vec<NewEntry>) -> Result<()> {
    for new in entries {
        interval::check_ends(new.start, new.end, tx.now())?;
        let (note, tags) = link::words(&new.note, &new.tags)?;
        if new.source_hash.is_some() && store::exists(tx.conn(), new.id)? {
            return Err(Error::bug(format!("entry {} is there already", new.id)));
        }
        let row = Interval {
            id: new.id,
            timer: None,
            device: tx.device(),
            kind: EntryKind::Work,
            target: new.target,
            note,
            tags,
            billable: new.billable,
            hourly: None,
            start: new.start,
            end: Some(new.end),
            zone: new.zone,
            end_zone: new.end_zone,
            steady: None,
            source: new.source,
            source_hash: new.source_hash,
            written_off_at: None,
            created_at: tx.now(),
        };
        store::insert(tx.conn(), &row)?;
    }
    Ok(())
}
