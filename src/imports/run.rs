//! One file: judged row by row, then written in one transaction, or only looked at.

use std::collections::HashSet;

use serde_json::json;

use super::{BadField, DateOrder, ImportKind, Remark, SourceFile, SourceRow, Unkept, read::first_fault};
use crate::{
    db::{Db, Origin, Read, Tx, Write},
    ingest::{self, Finished, NameBook},
    kernel::{Day, Instant, Result, Zone, id::EntryId},
    time::{self, Source},
};

#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub dry_run: bool,
    /// Writes the good rows although others are bad.
    pub skip_bad: bool,
}

#[derive(Debug)]
pub struct Outcome {
    pub written: bool,
    pub encoding: &'static str,
    pub date_order: DateOrder,
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
    /// Still running in the file: nothing to bring in yet, and no reason to hold up the rest.
    Skipped,
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
/// What the database refuses; then nothing of the file is kept.
pub fn run(db: &Db, kind: ImportKind, zone: &Zone, file: SourceFile, options: Options) -> Result<Outcome> {
    let now = db.read(|read| Ok(read.now()))?;
    let file = held_to_limits(file, now);
    if options.dry_run {
        return db.read(|read| Ok(judge(read, zone, file)?.0));
    }
    // Bad rows are told without a write, so that a look at them changes nothing.
    let bad = file.rows.iter().any(|row| matches!(row.interval, Err(Unkept::Bad(_))));
    if bad && !options.skip_bad {
        return db.read(|read| Ok(judge(read, zone, file)?.0));
    }
    let what = Write { origin: Origin::Import, command: "import.run", tags: super::api::WRITES, undo: false };
    db.write(what, |tx| write(tx, kind, zone, file))
}

/// Dates that no entry may have make a row bad, as they do at every other door.
fn held_to_limits(mut file: SourceFile, now: Instant) -> SourceFile {
    for row in &mut file.rows {
        if let Ok(interval) = &row.interval
            && let Err(error) = time::check_ends(interval.start, interval.end, now)
        {
            row.interval = Err(Unkept::Bad(first_fault(&error)));
        }
    }
    file
}

fn write(tx: &mut Tx<'_>, kind: ImportKind, zone: &Zone, file: SourceFile) -> Result<Outcome> {
    let (mut outcome, finished) = judge(tx, zone, file)?;
    let accepted = finished.len();
    ingest::keep(tx, Source::Import, &mut outcome.book, finished)?;
    let rejected = outcome.rows.iter().filter(|row| row.verdict.is_rejected()).count();
    tx.log("import", None::<uuid::Uuid>, &json!({ "kind": kind, "rows": outcome.rows.len(), "accepted": accepted, "rejected": rejected }))?;
    outcome.written = true;
    Ok(outcome)
}

fn judge(read: &Read<'_>, zone: &Zone, file: SourceFile) -> Result<(Outcome, Vec<Finished>)> {
    let ids: Vec<EntryId> = file.rows.iter().filter_map(|row| row.interval.as_ref().ok()).map(|interval| interval.id).collect();
    let taken: HashSet<EntryId> = ingest::taken(read, &ids)?.into_keys().collect();
    let mut book = ingest::names(read)?;
    let mut finished = Vec::new();
    let mut rows = Vec::with_capacity(file.rows.len());
    let mut days: Option<(Day, Day)> = None;
    for SourceRow { line, note, client, project, warning, interval } in file.rows {
        let verdict = match interval {
            Err(Unkept::Running) => Verdict::Skipped,
            Err(Unkept::Bad(bad)) => Verdict::Rejected(bad),
            Ok(interval) => {
                let (start, end) = (interval.start, interval.end);
                let day = zone.day_of(start);
                days = Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
                if taken.contains(&interval.id) {
                    Verdict::Duplicate { start, end }
                } else {
                    let place = book.place(&interval.names);
                    book.want(place);
                    let super::Interval { id, hash, note, tags, billable, .. } = interval;
                    finished.push(Finished { id, hash, place, note, tags, billable, start, end, zone: zone.clone() });
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
