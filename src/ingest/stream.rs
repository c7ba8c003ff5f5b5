//! `ingest.file`: a batch as lines, of any length, in one transaction and in little memory. The first line is
//! `{"batch": uuid, "device": text, "all_or_nothing"?: bool}`, each further one an entry as in the other form.

use super::{
    api::IngestRow,
    row::Incoming,
    run::reasons,
    verdict::{self, Judged, Verdict},
    write::{self, Finished},
};
use crate::{
    db::{Db, Origin, Tx, Write},
    kernel::{Error, Progress, Result, Tag, limits, text::Checks},
    time::{self, Source},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter, Read as _, Write as _},
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// Rows that are held at once.
const CHUNK: usize = 2_000;
/// Bytes of one line: a note of 2,000 characters, 20 tags and four names fit many times.
const LINE_BYTES: u64 = 1 << 20;
/// Rows that were not taken, in the answer.
const ROWS_TOLD: usize = 1_000;
pub const WRITES: &[Tag] = &[Tag::Client, Tag::Project, Tag::Task, Tag::Entry];

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IngestFile {
    /// A file of lines on this machine.
    pub path: PathBuf,
    /// Write nothing unless every row is good.
    #[serde(default)]
    pub all_or_nothing: bool,
    /// A file that is not there yet, for the verdict of each row as a line `{"line", "id", "verdict", "reason"}`.
    pub verdicts: Option<PathBuf>,
    /// An id of the caller's, for `job.status` and `job.cancel`.
    pub job: Option<Uuid>,
}

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct IngestFileReport {
    pub accepted: u64,
    pub duplicate: u64,
    pub conflict: u64,
    pub rejected: u64,
    /// The first thousand that were neither accepted nor there already.
    pub rows: Vec<IngestRow>,
    /// How many more there are.
    pub left_off: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    batch: Uuid,
    device: String,
    #[serde(default)]
    all_or_nothing: bool,
}

pub fn run(db: &Db, q: IngestFile) -> Result<IngestFileReport> {
    let progress = db.jobs.of(q.job);
    let done = stream(db, &q, &progress);
    progress.end();
    if done.is_err()
        && let Some(verdicts) = &q.verdicts
    {
        let _ = fs::remove_file(part(verdicts));
    }
    done
}

fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

fn stream(db: &Db, q: &IngestFile, progress: &Progress) -> Result<IngestFileReport> {
    let unreadable = |e: std::io::Error| Error::invalid("path", "unreadable", format!("{} cannot be read: {e}", q.path.display()));
    let mut lines = Lines { file: BufReader::new(File::open(&q.path).map_err(unreadable)?), line: 0 };
    let first = lines.next()?.ok_or_else(|| Error::invalid("path", "empty", "is empty"))?;
    let header: Header = serde_json::from_slice(&first).map_err(|e| {
        Error::invalid("path", "no_header", format!("does not begin with a line like {{\"batch\": uuid, \"device\": text}}: {e}"))
    })?;
    let mut checks = Checks::default();
    checks.line("device", &header.device, limits::NAME_CHARS);
    checks.done()?;
    let all_or_nothing = q.all_or_nothing || header.all_or_nothing;
    let mut told = match &q.verdicts {
        Some(path) if path.exists() => {
            return Err(Error::cannot("exists", format!("{} is there already: give another name", path.display())));
        }
        Some(path) => Some(BufWriter::new(File::create(part(path))?)),
        None => None,
    };
    let mut report = IngestFileReport::default();
    let mut turned_down = false;
    let what = Write { origin: Origin::Import, command: "ingest.file", tags: WRITES, undo: false };
    let written = db.write(what, |tx| {
        write_all(tx, &mut lines, &mut report, &mut told, progress)?;
        turned_down = all_or_nothing && report.conflict + report.rejected > 0;
        if turned_down {
            return Err(Error::cannot("all_or_nothing", "a row is bad"));
        }
        let IngestFileReport { accepted, duplicate, conflict, rejected, .. } = report;
        let figures =
            json!({ "batch": header.batch, "accepted": accepted, "duplicate": duplicate, "conflict": conflict, "rejected": rejected });
        tx.log("batch", Some(header.batch), &figures)
    });
    if !turned_down {
        written?;
    } else {
        report.rejected += report.accepted;
        report.accepted = 0;
    }
    if let (Some(told), Some(path)) = (told, &q.verdicts) {
        told.into_inner().map_err(|e| Error::from(e.into_error()))?.sync_all()?;
        if turned_down {
            refuse_all(path)?;
        } else {
            fs::rename(part(path), path)?;
        }
    }
    Ok(report)
}

/// One chunk after the other; what the ones before have written is known to the next by the table itself.
fn write_all(
    tx: &mut Tx<'_>,
    lines: &mut Lines,
    report: &mut IngestFileReport,
    told: &mut Option<BufWriter<File>>,
    progress: &Progress,
) -> Result<()> {
    let mut book = write::names(tx)?;
    let closed = time::Closed::load(tx)?;
    loop {
        let mut numbers = Vec::with_capacity(CHUNK);
        let mut read = Vec::with_capacity(CHUNK);
        let mut ids = Vec::with_capacity(CHUNK);
        while read.len() < CHUNK {
            let Some(line) = lines.next()? else { break };
            let value: std::result::Result<Value, _> = serde_json::from_slice(&line);
            numbers.push(lines.line);
            ids.push(value.as_ref().map(verdict::written_id).unwrap_or_default());
            read.push(match value {
                Ok(value) => Incoming::read(&value, tx.now()).map_err(|faults| reasons(&faults)),
                Err(e) => Err(format!("row: is no JSON: {e}")),
            });
        }
        if read.is_empty() {
            return Ok(());
        }
        progress.expect(read.len());
        let wanted: Vec<_> = read.iter().flatten().map(|incoming| incoming.id).collect();
        let known = write::taken(tx, &wanted)?;
        let judgement = verdict::judge(read, ids.into_iter(), known, |start| closed.check(start).map_err(|e| e.to_string()));
        let finished: Vec<Finished> = judgement
            .accepted
            .into_iter()
            .map(|accepted| {
                let Incoming { id, names, note, tags, billable, start, end, zone } = accepted.incoming;
                Finished { id, hash: accepted.hash, place: book.place(&names), note, tags, billable, start, end, zone }
            })
            .collect();
        let passed_over = judgement.rows.len() - finished.len();
        write::keep(tx, Source::Ingest, &mut book, finished, progress)?;
        progress.step(passed_over)?;
        for (judged, line) in judgement.rows.into_iter().zip(numbers) {
            report.count(judged, line, told)?;
        }
    }
}

impl IngestFileReport {
    fn count(&mut self, judged: Judged, line: u64, told: &mut Option<BufWriter<File>>) -> Result<()> {
        let Judged { id, verdict, reason } = judged;
        if let Some(told) = told {
            serde_json::to_writer(&mut *told, &json!({ "line": line, "id": id, "verdict": verdict, "reason": reason }))?;
            told.write_all(b"\n")?;
        }
        *match verdict {
            Verdict::Accepted => &mut self.accepted,
            Verdict::Duplicate => &mut self.duplicate,
            Verdict::Conflict => &mut self.conflict,
            Verdict::Rejected => &mut self.rejected,
        } += 1;
        if matches!(verdict, Verdict::Conflict | Verdict::Rejected) {
            if self.rows.len() < ROWS_TOLD {
                let reason = reason.map(|reason| format!("line {line}: {reason}"));
                self.rows.push(IngestRow { id, verdict, reason });
            } else {
                self.left_off += 1;
            }
        }
        Ok(())
    }
}

/// What was fit was not written either, and says so.
fn refuse_all(path: &Path) -> Result<()> {
    let judged = BufReader::new(File::open(part(path))?);
    let mut told = BufWriter::new(File::create_new(path)?);
    for line in judged.lines() {
        let mut row: Value = serde_json::from_str(&line?)?;
        if row["verdict"] == "accepted" {
            row["verdict"] = json!("rejected");
            row["reason"] = json!(verdict::ANOTHER_IS_BAD);
        }
        serde_json::to_writer(&mut told, &row)?;
        told.write_all(b"\n")?;
    }
    told.into_inner().map_err(|e| Error::from(e.into_error()))?.sync_all()?;
    fs::remove_file(part(path))?;
    Ok(())
}

struct Lines {
    file: BufReader<File>,
    line: u64,
}

impl Lines {
    /// The next line that is not empty.
    fn next(&mut self) -> Result<Option<Vec<u8>>> {
        loop {
            let mut line = Vec::new();
            let read = self.file.by_ref().take(LINE_BYTES + 1).read_until(b'\n', &mut line)?;
            self.line += 1;
            if read == 0 {
                return Ok(None);
            }
            if read as u64 > LINE_BYTES {
                return Err(Error::invalid(
                    "path",
                    "too_long",
                    format!("has more than a megabyte in line {}; nothing was written", self.line),
                ));
            }
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }
}
