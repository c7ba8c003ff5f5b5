//! A file of a bank at the door: opened, understood by a mapping where it is a table, planned, and written if that is asked for.

use std::{fs::File, io::Read as _, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    import::{self, BankImportStatement, Into, Plan},
    read::{self, BankMapping, FileError, MAX_FILE_BYTES, Source},
    statement::Format,
    store,
};
use crate::{
    db::{Db, Origin, Read, Write},
    imports::Table,
    kernel::{Error, Result, Tag, id::BankAccountId, limits, text::Checks},
    settings,
};

pub const WRITES: &[Tag] = &[Tag::Bank];

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BankFile {
    /// The bytes of the file; or `path`.
    pub file_base64: Option<String>,
    /// A file on this machine; or `file_base64`.
    pub path: Option<String>,
    /// As the user knows it.
    #[serde(default)]
    pub file_name: String,
    /// Only tells what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// The account of a file that does not name one.
    pub account_id: Option<BankAccountId>,
    /// Or the name of a new one.
    pub account_name: Option<String>,
    /// Of a table; left out: as the last table with this header was read, else as guessed.
    pub mapping: Option<BankMapping>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankImport {
    pub format: Format,
    pub dry_run: bool,
    pub written: bool,
    pub statements: Vec<BankImportStatement>,
    pub new: usize,
    pub known: usize,
    /// As a table was read.
    pub table: Option<BankTable>,
}

/// A table's columns, and how it is read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BankTable {
    pub columns: Vec<BankColumn>,
    pub mapping: BankMapping,
    /// The mapping was used before with a table of this header; else it is a guess.
    pub remembered: bool,
    pub rows: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankColumn {
    pub name: String,
    /// The first cells that are not empty.
    pub cells: Vec<String>,
}

/// What a file looks like before it is read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BankFileLook {
    pub format: Format,
    /// Of a table only.
    pub table: Option<BankTable>,
    /// Whether the file names its account; else the user has to.
    pub names_account: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BankFileRef {
    /// The bytes of the file; or `path`.
    pub file_base64: Option<String>,
    /// A file on this machine; or `file_base64`.
    pub path: Option<String>,
}

const SHOWN_CELLS: usize = 4;
const SHOWN_CHARS: usize = 60;

pub fn columns(read: &Read<'_>, q: BankFileRef) -> Result<BankFileLook> {
    Ok(match read::open(&bytes(q.file_base64.as_deref(), q.path.as_deref())?)? {
        Source::Statements(format, statements) => {
            BankFileLook { format, table: None, names_account: statements.iter().all(|s| !s.number.is_empty()) }
        }
        Source::Table(table) => BankFileLook { format: Format::Csv, table: Some(look(read, &table, None)?.0), names_account: false },
    })
}

pub fn import(db: &Db, q: BankFile) -> Result<BankImport> {
    let source = read::open(&bytes(q.file_base64.as_deref(), q.path.as_deref())?)?;
    if q.dry_run {
        return db.read(|read| {
            let (plan, mut answer, _) = prepare(read, &source, &q)?;
            answer.statements = plan.report;
            Ok(answer)
        });
    }
    let what = Write { origin: Origin::Import, command: "bank.import", tags: WRITES, undo: false };
    db.write(what, |tx| {
        let (plan, mut answer, signature) = prepare(tx, &source, &q)?;
        let name: String = q.file_name.chars().filter(|c| !c.is_control()).take(limits::LINE_CHARS).collect();
        import::write(tx, &plan, &name)?;
        if let Some((signature, table)) = signature.zip(answer.table.as_ref()) {
            settings::note(tx, &memory(signature), &serde_json::to_value(&table.mapping)?)?;
        }
        answer.statements = plan.report;
        answer.written = true;
        Ok(answer)
    })
}

fn prepare(read: &Read<'_>, source: &Source, q: &BankFile) -> Result<(Plan, BankImport, Option<[u8; 32]>)> {
    let mut checks = Checks::default();
    let into = match (q.account_id, &q.account_name) {
        (Some(id), _) => Into::Known(id),
        (None, Some(name)) => Into::New(checks.name("account_name", name)),
        (None, None) => Into::Named,
    };
    checks.done()?;
    let mut table = None;
    let mut signature = None;
    let (format, statements) = match source {
        // What a file says of itself comes before what the user chose for a table.
        Source::Statements(format, statements) => (*format, statements.clone()),
        Source::Table(rows) => {
            let (shown, print) = look(read, rows, q.mapping.clone())?;
            let currency = match &into {
                Into::Known(id) => store::accounts(read.conn())?.into_iter().find(|a| a.id == *id).map(|a| a.currency),
                _ => None,
            };
            let currency = match currency {
                Some(currency) => currency,
                None => settings::get(read)?.currency,
            };
            let statements = read::mapped(rows, &shown.mapping, currency)?;
            (table, signature) = (Some(shown), Some(print));
            (Format::Csv, statements)
        }
    };
    let into = if statements.iter().all(|s| !s.number.is_empty()) { Into::Named } else { into };
    let plan = import::plan(read, format, statements, &into)?;
    let count = |of: fn(&BankImportStatement) -> usize| plan.report.iter().map(of).sum();
    let answer = BankImport {
        format,
        dry_run: q.dry_run,
        written: false,
        statements: Vec::new(),
        new: count(|s| s.new),
        known: count(|s| s.known),
        table,
    };
    Ok((plan, answer, signature))
}

fn look(read: &Read<'_>, table: &Table, asked: Option<BankMapping>) -> Result<(BankTable, [u8; 32])> {
    let signature = read::signature(table);
    // What an older or newer program wrote is as good as nothing: the guess takes its place.
    let known: Option<BankMapping> = settings::noted(read, &memory(signature))?.and_then(|value| serde_json::from_value(value).ok());
    let cells = |column| {
        let all = table.rows.iter().map(|row| row.cell(Some(column))).filter(|cell| !cell.is_empty());
        all.take(SHOWN_CELLS).map(|cell| cell.chars().take(SHOWN_CHARS).collect()).collect()
    };
    let remembered = asked.is_none() && known.is_some();
    let mapping = match asked.or(known) {
        Some(mapping) => mapping,
        None => read::guess(table, settings::get(read)?.currency),
    };
    let columns = table.titles.iter().enumerate().map(|(at, name)| BankColumn { name: name.clone(), cells: cells(at) });
    Ok((BankTable { columns: columns.collect(), mapping, remembered, rows: table.rows.len() }, signature))
}

fn memory(signature: [u8; 32]) -> String {
    format!("bank.mapping.{}", hex::encode(signature))
}

fn bytes(file_base64: Option<&str>, path: Option<&str>) -> Result<Vec<u8>> {
    match (file_base64, path) {
        (Some(text), None) => {
            // Four characters hold three bytes.
            if text.len() / 4 * 3 > MAX_FILE_BYTES + 3 {
                return Err(FileError::TooLarge((text.len() / 4 * 3) >> 20).into());
            }
            BASE64_STANDARD.decode(text).map_err(|_| Error::invalid("file_base64", "not_base64", "is no base64 text"))
        }
        (None, Some(path)) => from_disk(Path::new(path)),
        _ => Err(Error::invalid("file_base64", "required", "is missing: give the file or its path, one of the two")),
    }
}

fn from_disk(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |why: String| Error::invalid("path", "unreadable", format!("{} cannot be read: {why}", path.display()));
    let file = File::open(path).map_err(|e| unreadable(e.to_string()))?;
    if !file.metadata().map_err(|e| unreadable(e.to_string()))?.is_file() {
        return Err(unreadable("it is no file".into()));
    }
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|e| unreadable(e.to_string()))?;
    Ok(bytes)
}
