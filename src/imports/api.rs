//! `import.run`, `import.columns`.

use std::{collections::BTreeMap, fs::File, io::Read as _, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    CsvMapping, DateOrder, FileError, ImportKind, MAX_FILE_BYTES, Reading,
    decode::DecodeError,
    preview, read,
    run::{self, Judged, Options, Outcome, Verdict},
};
use crate::{
    db::{Db, Read},
    ingest::Node,
    kernel::{Day, Error, Instant, Result, Tag, Zone, text},
    settings,
    time::seconds,
};

pub const WRITES: &[Tag] = &[Tag::Client, Tag::Project, Tag::Task, Tag::Entry];

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    pub kind: ImportKind,
    /// The bytes of the file; or `path`.
    pub file_base64: Option<String>,
    /// A file on this machine; or `file_base64`.
    pub path: Option<String>,
    /// Only tells what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// Writes the good rows although others are bad.
    #[serde(default)]
    pub skip_bad: bool,
    /// The zone of the file's clock times; left out: the workspace's.
    pub zone: Option<String>,
    /// Only needed where the file's dates can be read in two ways.
    pub date_order: Option<DateOrder>,
    /// Of a `csv`; left out: as the last file with this header was read, else as guessed.
    pub mapping: Option<CsvMapping>,
    /// An id of the caller's, to ask `job.status` by while this runs, and to end it by `job.cancel`.
    pub job: Option<Uuid>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ImportReport {
    pub kind: ImportKind,
    pub dry_run: bool,
    pub written: bool,
    pub encoding: String,
    /// As it was found or asked for, where the file is a table.
    pub date_order: Option<DateOrder>,
    /// As a `csv` was read.
    pub mapping: Option<CsvMapping>,
    pub rows: Vec<ImportRow>,
    pub accepted: usize,
    pub duplicate: usize,
    pub rejected: usize,
    /// Timers that still run in the file, and events of a calendar that are no work: they hold up nothing.
    pub skipped: usize,
    /// Of the accepted rows.
    pub total_seconds: i64,
    /// The sum of the lengths that the file itself states, over all its rows.
    pub stated_seconds: i64,
    pub clients: Vec<NameMatch>,
    pub projects: Vec<NameMatch>,
    pub tasks: Vec<NameMatch>,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportVerdict {
    Accepted,
    Duplicate,
    /// Not over yet, or no work; holds up nothing.
    Skipped,
    Rejected,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ImportRow {
    /// Where the row begins in the file, from 1; of JSON and calendars the number of the record.
    pub line: u64,
    pub verdict: ImportVerdict,
    pub field: Option<String>,
    /// Why it is not kept, in English.
    pub reason: Option<String>,
    /// What `reason`, else `warning`, says as a stable word, with its arguments: for an interface in another language.
    pub rule: Option<String>,
    pub args: BTreeMap<String, String>,
    pub note: String,
    pub client: Option<String>,
    pub project: Option<String>,
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub seconds: Option<i64>,
    pub warning: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NameAction {
    Matched,
    Created,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NameMatch {
    pub name: String,
    /// The client of a project, the project of a task.
    pub parent: Option<String>,
    pub action: NameAction,
    /// Absent while it is not created.
    pub id: Option<Uuid>,
}

/// Characters of a bad row's cells that are shown.
const SHOWN_CHARS: usize = 200;

pub fn run(db: &Db, request: ImportRequest) -> Result<ImportReport> {
    let ImportRequest { kind, file_base64, path, dry_run, skip_bad, zone, date_order, mapping, job } = request;
    let progress = db.jobs.of(job);
    let done = (|| {
        let bytes = bytes(file_base64, path)?;
        let mapped = match kind {
            ImportKind::Csv => Some(db.read(|read| preview::mapping(read, &bytes, mapping))?),
            _ => None,
        };
        let zone = match (zone, mapped.as_ref().and_then(|(mapping, _)| mapping.zone.clone())) {
            (Some(name), _) => Zone::parse("zone", &name)?,
            (None, Some(zone)) => zone,
            (None, None) => db.read(|read| Ok(settings::get(read)?.zone))?,
        };
        let how = Reading { kind, zone: &zone, order: date_order, mapping: mapped.as_ref().map(|(mapping, _)| mapping) };
        let file = read(&bytes, how).map_err(refused)?;
        drop(bytes);
        let remembered = mapped.as_ref().map(|(mapping, signature)| (mapping, *signature));
        let outcome = run::run(db, kind, &zone, file, Options { dry_run, skip_bad, mapping: remembered, progress: &progress })?;
        Ok(report(kind, dry_run, outcome, mapped.map(|(mapping, _)| mapping)))
    })();
    progress.end();
    done
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportColumnsRequest {
    /// The bytes of the file; or `path`.
    pub file_base64: Option<String>,
    /// A file on this machine; or `file_base64`.
    pub path: Option<String>,
}

/// What a table looks like, and how it would be read.
pub fn columns(read: &Read<'_>, request: ImportColumnsRequest) -> Result<preview::ImportColumns> {
    preview::columns(read, &bytes(request.file_base64, request.path)?)
}

fn bytes(file_base64: Option<String>, path: Option<String>) -> Result<Vec<u8>> {
    match (file_base64, path) {
        (Some(text), None) => {
            // Four characters hold three bytes.
            let size = (text.len() as u64).div_ceil(4) * 3;
            if size > MAX_FILE_BYTES + 3 {
                return Err(refused(FileError::Decode(DecodeError::TooLarge { bytes: size })));
            }
            BASE64_STANDARD.decode(text).map_err(|_| Error::invalid("file_base64", "not_base64", "is no base64 text"))
        }
        (None, Some(path)) => from_disk(Path::new(&path)),
        _ => Err(Error::invalid("file_base64", "required", "is missing: give the file or its path, one of the two")),
    }
}

fn from_disk(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |error: std::io::Error| Error::invalid("path", "unreadable", format!("{} cannot be read: {error}", path.display()));
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::invalid("path", "unreadable", format!("{} is no file", path.display())));
    }
    if about.len() > MAX_FILE_BYTES {
        return Err(refused(FileError::Decode(DecodeError::TooLarge { bytes: about.len() })));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

pub(super) fn refused(error: FileError) -> Error {
    let (field, rule) = match &error {
        FileError::Mapping(unmapped) => return Error::Invalid(unmapped.1.clone()),
        FileError::Foreign { .. } => ("file", "foreign"),
        FileError::Cut => ("file", "cut_off"),
        FileError::Decode(DecodeError::TooLarge { .. }) => ("file", "too_large"),
        FileError::Decode(DecodeError::Empty) | FileError::NoRows => ("file", "empty"),
        FileError::Decode(DecodeError::Spreadsheet) => ("file", "spreadsheet"),
        FileError::Decode(DecodeError::NotText) => ("file", "not_text"),
        FileError::Table(_) => ("file", "not_csv"),
        FileError::Column(_) => ("file", "missing_column"),
        FileError::Order(_) => ("date_order", "ambiguous"),
    };
    Error::invalid(field, rule, error.to_string())
}

fn report(kind: ImportKind, dry_run: bool, outcome: Outcome, mapping: Option<CsvMapping>) -> ImportReport {
    let rows: Vec<ImportRow> = outcome.rows.into_iter().map(row).collect();
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    let book = &outcome.book;
    ImportReport {
        kind,
        dry_run,
        written: outcome.written,
        encoding: outcome.encoding.to_owned(),
        date_order: outcome.date_order,
        mapping,
        accepted: count(ImportVerdict::Accepted),
        duplicate: count(ImportVerdict::Duplicate),
        rejected: count(ImportVerdict::Rejected),
        skipped: count(ImportVerdict::Skipped),
        total_seconds: rows.iter().filter(|row| row.verdict == ImportVerdict::Accepted).filter_map(|row| row.seconds).sum(),
        stated_seconds: outcome.stated_seconds,
        clients: name_matches(book.named_clients()),
        projects: name_matches(book.named_projects()),
        tasks: name_matches(book.named_tasks()),
        first_day: outcome.days.map(|(first, _)| first),
        last_day: outcome.days.map(|(_, last)| last),
        rows,
    }
}

fn row(judged: Judged) -> ImportRow {
    let Judged { line, note, client, project, warning, verdict } = judged;
    let shown = |text: String| text.chars().take(SHOWN_CHARS).collect::<String>();
    let some = |text: String| Some(shown(text)).filter(|text| !text.is_empty());
    let (verdict, interval, unkept) = match verdict {
        Verdict::Accepted { start, end } => (ImportVerdict::Accepted, Some((start, end)), None),
        Verdict::Duplicate { start, end } => (ImportVerdict::Duplicate, Some((start, end)), None),
        Verdict::Skipped(why) => (ImportVerdict::Skipped, None, Some(why)),
        Verdict::Rejected(bad) => (ImportVerdict::Rejected, None, Some(bad)),
    };
    let said = unkept.as_ref().map(|unkept| &unkept.remark).or(warning.as_ref()).cloned();
    let (field, reason) = unkept.map(|unkept| (unkept.field.to_owned(), unkept.remark.words)).unzip();
    let (rule, args) = said.map(|said| (said.rule, said.args)).unzip();
    ImportRow {
        line,
        verdict,
        field,
        reason,
        rule,
        args: args.unwrap_or_default().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        note: shown(note),
        client: some(client),
        project: some(project),
        start: interval.map(|(start, _)| start),
        end: interval.map(|(_, end)| end),
        seconds: interval.map(|(start, end)| seconds(start, end)),
        warning: warning.map(|warning| warning.words),
    }
}

/// By parent and name.
fn name_matches<'a, Id: Copy + Into<Uuid> + 'a>(nodes: impl Iterator<Item = (&'a Node<Id>, Option<&'a str>)>) -> Vec<NameMatch> {
    let mut matches: Vec<NameMatch> = nodes
        .map(|(node, parent)| NameMatch {
            name: node.name.clone(),
            parent: parent.map(str::to_owned),
            action: if node.new { NameAction::Created } else { NameAction::Matched },
            id: node.id.map(Into::into),
        })
        .collect();
    matches.sort_by_cached_key(|found| (found.parent.as_deref().map(text::key), text::key(&found.name)));
    matches
}
