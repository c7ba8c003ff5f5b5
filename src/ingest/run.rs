//! One batch, one transaction.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    row::Incoming,
    verdict::{self, Judged, Verdict},
    write::{self, Finished},
};
use crate::{
    db::Tx,
    kernel::{FieldError, Progress, Result, limits, text::Checks},
    time::{self, Source},
};

/// Bounds the memory and the answer of one batch.
pub const MAX_BATCH_ROWS: usize = 500_000;

/// Judges every row and keeps the good ones; with `all_or_nothing` only if there are no others.
///
/// # Errors
/// A batch that cannot be judged at all; bad rows are part of the answer.
pub fn run(tx: &mut Tx<'_>, batch: Uuid, device: &str, entries: &[Value], all_or_nothing: bool) -> Result<Vec<Judged>> {
    let mut checks = Checks::default();
    checks.line("device", device, limits::NAME_CHARS);
    checks.require(entries.len() <= MAX_BATCH_ROWS, "entries", "too_many", "are more than 500,000: send several batches");
    checks.done()?;

    let read: Vec<Result<Incoming, String>> =
        entries.iter().map(|entry| Incoming::read(entry, tx.now()).map_err(|faults| reasons(&faults))).collect();
    let ids: Vec<_> = read.iter().flatten().map(|incoming| incoming.id).collect();
    let closed = time::Closed::load(tx)?;
    let known = write::taken(tx, &ids)?;
    let mut judgement =
        verdict::judge(read, entries.iter().map(verdict::written_id), known, |start| closed.check(start).map_err(|e| e.to_string()));
    if all_or_nothing && !judgement.is_clean() {
        verdict::refuse_all(&mut judgement);
    }
    let mut book = write::names(tx)?;
    let finished: Vec<Finished> = judgement
        .accepted
        .into_iter()
        .map(|accepted| {
            let Incoming { id, names, note, tags, billable, start, end, zone } = accepted.incoming;
            Finished { id, hash: accepted.hash, place: book.place(&names), note, tags, billable, start, end, zone }
        })
        .collect();
    write::keep(tx, Source::Ingest, &mut book, finished, &Progress::default())?;
    let count = |verdict| judgement.rows.iter().filter(|row| row.verdict == verdict).count();
    let figures = json!({
        "batch": batch, "accepted": count(Verdict::Accepted), "duplicate": count(Verdict::Duplicate),
        "conflict": count(Verdict::Conflict), "rejected": count(Verdict::Rejected),
    });
    tx.log("batch", Some(batch), &figures)?;
    Ok(judgement.rows)
}

pub(super) fn reasons(faults: &[FieldError]) -> String {
    faults.iter().map(|fault| format!("{}: {}", fault.field, fault.message)).collect::<Vec<_>>().join("; ")
}
