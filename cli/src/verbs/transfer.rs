//! Bringing time in from other programs.

use super::entries::{self, extend};
use crate::{
    args::{Export, Import, ImportKind, Ingest},
    ask::{Desk, read_file, read_stdin},
    fail::Failure,
    progress, render,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, Read as _, Write as _},
    path::Path,
};
use stint::kernel::Error;

/// Far more than a header has.
const HEADER_BYTES: u64 = 4096;

/// One document, or a header line and a line for each entry.
pub fn ingest(desk: &Desk<'_>, i: &Ingest) -> Result<String, Failure> {
    let stdin = i.file == Path::new("-");
    if !stdin && begins_with_header(&i.file) {
        let verdicts = i.verdicts.as_ref().map(std::path::absolute).transpose()?;
        let request = json!({ "path": std::path::absolute(&i.file)?, "all_or_nothing": i.all_or_nothing, "verdicts": verdicts });
        return ingested(desk, &progress::call(desk, "ingest.file", request)?);
    }
    if i.verdicts.is_some() {
        return Err(Failure::field("verdicts", "not_lines", "is only for a file of lines: the answer to a document has every verdict"));
    }
    let text = if stdin { read_stdin("file")? } else { read_file("file", &i.file)? };
    let mut request: Value = serde_json::from_str(&text)
        .map_err(|e| Failure::field("file", "not_json", format!("is no JSON batch: {e}; nothing was written")))?;
    if i.all_or_nothing {
        extend(&mut request, json!({ "all_or_nothing": true }));
    }
    // The batch's own nulls are the core's to judge.
    ingested(desk, &stint::api::call(desk.app, "ingest.run", request)?)
}

fn ingested(desk: &Desk<'_>, answer: &Value) -> Result<String, Failure> {
    let turned_down = answer["rejected"].as_u64().unwrap_or_default() + answer["conflict"].as_u64().unwrap_or_default();
    desk.refused.set(turned_down > 0 && answer["accepted"] == 0);
    Ok(desk.out(answer, render::ingest))
}

/// A document has its entries in it; a header stands on a line alone.
fn begins_with_header(file: &Path) -> bool {
    let mut line = String::new();
    let read = std::fs::File::open(file).and_then(|file| std::io::BufReader::new(file.take(HEADER_BYTES)).read_line(&mut line));
    let header = read.ok().and_then(|_| serde_json::from_str::<Value>(&line).ok());
    header.is_some_and(|header| header["batch"].is_string() && header.get("entries").is_none())
}

pub fn import(desk: &Desk<'_>, i: &Import) -> Result<String, Failure> {
    if matches!(i.kind, ImportKind::Stint) {
        let Import { dry_run: false, skip_bad: false, zone: None, date_order: None, .. } = i else {
            return Err(Failure::field("kind", "not_rows", "stint brings a whole workspace in as a new one: leave the other words out"));
        };
        none_to_map(i)?;
        return desk.show("workspace.import", json!({ "path": std::path::absolute(&i.file)? }), render::workspace);
    }
    let mut request = source(&i.file)?;
    let mapping = if matches!(i.kind, ImportKind::Csv) { Some(mapping(desk, i, &request)?) } else { none_to_map(i)? };
    extend(
        &mut request,
        json!({
            "kind": i.kind.word(), "dry_run": i.dry_run, "skip_bad": i.skip_bad, "zone": i.zone, "date_order": i.date_order, "mapping": mapping,
        }),
    );
    let answer = progress::call(desk, "import.run", request)?;
    // A dry run exits as the real one would.
    desk.refused.set(answer["rejected"] != 0 && (!i.skip_bad || answer["accepted"] == 0));
    Ok(desk.out(&answer, render::import))
}

/// A file, or `-` for standard input.
fn source(file: &Path) -> Result<Value, Failure> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        // One byte more than is taken, so that the core can say that it is too much.
        std::io::stdin()
            .take(stint::imports::MAX_FILE_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| Failure::field("file", "unreadable", format!("standard input cannot be read: {e}; nothing was written")))?;
        return Ok(json!({ "file_base64": BASE64_STANDARD.encode(bytes) }));
    }
    Ok(json!({ "path": std::path::absolute(file)? }))
}

fn none_to_map(i: &Import) -> Result<Option<Value>, Failure> {
    if i.map.is_empty() && i.unit.is_none() && i.decimal.is_none() {
        return Ok(None);
    }
    Err(Failure::field("map", "not_a_table", "is only for `stint import csv`: leave --map, --unit and --decimal out"))
}

/// What is remembered or guessed of the table, and over it what was said.
fn mapping(desk: &Desk<'_>, i: &Import, file: &Value) -> Result<Value, Failure> {
    let about = desk.call("import.columns", file.clone())?;
    let mut mapping = about["mapping"].clone();
    let columns: Vec<&str> = about["columns"].as_array().into_iter().flatten().filter_map(|c| c["name"].as_str()).collect();
    for text in &i.map {
        let (field, column) = text
            .split_once('=')
            .ok_or_else(|| Failure::field("map", "not_a_pair", format!("{text:?} is no pair like project=Vorhaben")))?;
        if !mapping.as_object().is_some_and(|known| known.contains_key(field))
            || matches!(field, "unit" | "decimal" | "date_order" | "zone")
        {
            return Err(Failure::field("map", "unknown_field", format!("{field:?} is no field; see `stint import --help`")));
        }
        mapping[field] = match column {
            "" => Value::Null,
            column => json!(place(&columns, column)?),
        };
    }
    let said = [("unit", &i.unit), ("decimal", &i.decimal)];
    for (field, value) in said.into_iter().filter_map(|(field, value)| Some((field, value.as_ref()?))) {
        mapping[field] = json!(value);
    }
    Ok(mapping)
}

fn place(columns: &[&str], wanted: &str) -> Result<usize, Failure> {
    let named = columns.iter().position(|name| name.eq_ignore_ascii_case(wanted));
    let counted = wanted.parse::<usize>().ok().filter(|n| (1..=columns.len()).contains(n)).map(|n| n - 1);
    named.or(counted).ok_or_else(|| {
        Failure::field("map", "no_such_column", format!("there is no column {wanted:?}; the file has {}", columns.join(", ")))
    })
}

pub fn export(desk: &Desk<'_>, what: &Export) -> Result<String, Failure> {
    let (name, request, output) = match what {
        Export::Entries { format, period, on, output } => {
            let day = |field, typed: Option<&str>| typed.map(|typed| desk.day(field, Some(typed))).transpose();
            let (from, to) = (day("from", period.from.as_deref())?, day("to", period.to.as_deref())?);
            let mut request = json!({ "format": format, "from": from, "to": to });
            extend(&mut request, desk.link(on)?);
            ("export.entries", request, output)
        }
        Export::Report { format, sums, output } => {
            ("export.report", json!({ "format": format, "report": entries::sums(desk, sums)? }), output)
        }
        Export::Workspace { output } => {
            let answer = progress::call(desk, "export.workspace", json!({ "path": std::path::absolute(output)? }))?;
            return Ok(desk.out(&answer, |a| {
                format!(
                    "{} rows and {} files in {}, state {}",
                    a["rows"],
                    a["files"],
                    output.display(),
                    a["state"].as_str().unwrap_or_default()
                )
            }));
        }
    };
    let mut answer = desk.call(name, request)?;
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap_or_default()).map_err(|e| Error::bug(e.to_string()))?;
    if output == Path::new("-") {
        std::io::stdout().write_all(&bytes)?;
        return Ok(String::new());
    }
    std::fs::write(output, bytes)?;
    if let Some(fields) = answer.as_object_mut() {
        fields.remove("base64");
    }
    Ok(desk.out(&answer, |a| {
        let (count, what) = if a["entries"].is_null() { (&a["rows"], "rows") } else { (&a["entries"], "entries") };
        format!("{count} {what}, {} seconds in {}", a["seconds"], output.display())
    }))
}
