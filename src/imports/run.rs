//! One file: judged row by row, then written in one transaction, or only looked at.

use serde_json::json;

use super::{
    BadField, DateOrder, ImportKind, Remark, SourceFile, SourceRow, Unkept,
    mapping::CsvMapping,
    memory,
    read::{bad, first_fault},
};
use crate::{
    db::{Db, Origin, Read, Tx, Write},
    ingest::{self, Finished, NameBook},
    kernel::{Day, Error, Instant, Progress, Result, Zone, id::EntryId},
    time::{self, Source},
};

#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    pub dry_run: bool,
    /// Writes the good rows although others are bad.
    pub skip_bad: bool,
    /// Kept for the next table with this header.
    pub mapping: Option<(&'a CsvMapping, [u8; 32])>,
    pub progress: &'a Progress,
}

#[derive(Debug)]
pub struct Outcome {
    pub written: bool,
    pub encoding: &'static str,
    pub date_order: Option<DateOrder>,
    pub rows: Vec<Judged>,
    pub book: NameBook,
    pub stated_seconds: i64,
    pub days: Option<(Day, Day)>,
}

#[derive(Debug)]
pub struct Judged {
    pub line: u64,
    pub note: String,
    pub client: String,
    pub project: String,
    pub warning: Option<Remark>,
    pub verdict: Verdict,
}

#[derive(Debug)]
pub enum Verdict {
    Accepted {
        start: Instant,
        end: Instant,
    },
    /// Kept already, by an earlier import.
    Duplicate {
        start: Instant,
        end: Instant,
    },
    /// Still running in the file, or no work: nothing to bring in, and no reason to hold up the rest.
    Skipped(BadField),
    Rejected(BadField),
}

impl Verdict {
    pub const fn is_rejected(&self) -> bool {
        matches!(self, Self::Rejected(_))
    }
}

/// Brings the rows in as the options say.
///
/// # Errors
/// What the database refuses, and `cancelled`; then nothing of the file is kept.
pub fn run(db: &Db, kind: ImportKind, zone: &Zone, file: SourceFile, options: Options<'_>) -> Result<Outcome> {
    let now = db.read(|read| Ok(read.now()))?;
    let file = held_to_limits(kind, file, now);
    let file = db.read(|read| outside_closed_time(read, file))?;
    let progress = options.progress;
    progress.expect(file.rows.len());
    if options.dry_run {
        return db.read(|read| Ok(judge(read, zone, file, progress)?.0));
    }
    // Bad rows are told without a write, so that a look at them changes nothing.
    let bad = file.rows.iter().any(|row| matches!(row.interval, Err(Unkept::Bad(_))));
    if bad && !options.skip_bad {
        return db.read(|read| Ok(judge(read, zone, file, progress)?.0));
    }
    let what = Write { origin: Origin::Import, command: "import.run", tags: super::api::WRITES, undo: false };
    db.write(what, |tx| write(tx, kind, zone, file, options))
}

/// Dates that no entry may have make a row bad, as they do at every other door.
fn held_to_limits(kind: ImportKind, mut file: SourceFile, now: Instant) -> SourceFile {
    for row in &mut file.rows {
        // A calendar tells what is planned, and only what has been is work.
        if kind == ImportKind::Ics && row.interval.as_ref().is_ok_and(|interval| interval.end > now) {
            row.interval = Err(Unkept::Left(bad("end", "still_to_come", "is not over yet: import the calendar again later")));
            continue;
        }
        if let Ok(interval) = &row.interval
            && let Err(error) = time::check_ends(interval.start, interval.end, now)
        {
            row.interval = Err(Unkept::Bad(first_fault(&error)));
        }
    }
    file
}

/// What would be new in a closed period is bad; what is kept already is none of its business.
fn outside_closed_time(read: &Read<'_>, mut file: SourceFile) -> Result<SourceFile> {
    let closed = time::Closed::load(read)?;
    let late = |row: &SourceRow| row.interval.as_ref().ok().filter(|i| closed.check(i.start).is_err()).map(|i| i.id);
    let ids: Vec<EntryId> = file.rows.iter().filter_map(late).collect();
    let taken = ingest::taken(read, &ids)?;
    for row in &mut file.rows {
        if let Ok(interval) = &row.interval
            && !taken.contains_key(&interval.id)
            && let Err(error) = closed.check(interval.start)
        {
            row.interval = Err(Unkept::Bad(first_fault(&error)));
        }
    }
    Ok(file)
}

fn write(tx: &mut Tx<'_>, kind: ImportKind, zone: &Zone, file: SourceFile, options: Options<'_>) -> Result<Outcome> {
    let (mut outcome, finished) = judge(tx, zone, file, options.progress)?;
    let accepted = finished.len();
    let ids: Vec<EntryId> = finished.iter().map(|entry| entry.id).collect();
    let seconds: i64 = finished.iter().map(|entry| time::seconds(entry.start, entry.end)).sum();
    options.progress.expect(accepted);
    ingest::keep(tx, Source::Import, &mut outcome.book, finished, options.progress)?;
    let stored = time::stored_seconds(tx, &ids)?;
    if stored != seconds {
        return Err(Error::bug(format!("{stored} seconds would be stored of {seconds}; nothing was written")));
    }
    if let Some((mapping, signature)) = options.mapping {
        memory::remember(tx, signature, mapping)?;
    }
    let rejected = outcome.rows.iter().filter(|row| row.verdict.is_rejected()).count();
    tx.log("import", None::<uuid::Uuid>, &json!({ "kind": kind, "rows": outcome.rows.len(), "accepted": accepted, "rejected": rejected }))?;
    outcome.written = true;
    Ok(outcome)
}

fn judge(read: &Read<'_>, zone: &Zone, file: SourceFile, progress: &Progress) -> Result<(Outcome, Vec<Finished>)> {
    let ids: Vec<EntryId> = file.rows.iter().filter_map(|row| row.interval.as_ref().ok()).map(|interval| interval.id).collect();
    progress.step(0)?;
    let taken = ingest::taken(read, &ids)?;
    let mut book = ingest::names(read)?;
    let mut finished = Vec::new();
    let mut rows = Vec::with_capacity(file.rows.len());
    let mut days: Option<(Day, Day)> = None;
    for SourceRow { line, note, client, project, mut warning, interval } in file.rows {
        progress.step(1)?;
        let verdict = match interval {
            Err(Unkept::Running) => Verdict::Skipped(running()),
            Err(Unkept::Left(why)) => Verdict::Skipped(why),
            Err(Unkept::Bad(bad)) => Verdict::Rejected(bad),
            Ok(interval) => {
                let (start, end) = (interval.start, interval.end);
                let day = zone.day_of(start);
                days = Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
                if let Some(stored) = taken.get(&interval.id) {
                    if stored.is_some_and(|hash| hash != interval.hash) {
                        warning =
                            Some(Remark::new("kept_as_before", [], "is kept as an earlier file had it; its change is not taken over"));
                    }
                    Verdict::Duplicate { start, end }
                } else {
                    let place = book.place(&interval.names);
                    book.want(place);
                    let super::Interval { id, hash, note, tags, billable, zone: own, .. } = interval;
                    let zone = own.unwrap_or_else(|| zone.clone());
                    finished.push(Finished { id, hash, place, note, tags, billable, start, end, zone });
                    Verdict::Accepted { start, end }
                }
            }
        };
        rows.push(Judged { line, note, client, project, warning, verdict });
    }
    let outcome = Outcome {
        written: false,
        encoding: file.encoding,
        date_order: file.date_order,
        rows,
        book,
        stated_seconds: file.stated_seconds,
        days,
    };
    Ok((outcome, finished))
}

fn running() -> BadField {
    bad("end", "running", "is still running in the file: import a later export once it has ended")
}
