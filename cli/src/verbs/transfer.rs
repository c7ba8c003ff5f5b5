//! Bringing time in from other programs.

use super::entries::extend;
use crate::{
    args::{Export, Import, ImportKind},
    ask::Desk,
    fail::Failure,
    progress, render,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    io::{Read as _, Write as _},
    path::Path,
};
use stint::kernel::Error;

pub fn import(desk: &Desk<'_>, i: &Import) -> Result<String, Failure> {
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
    let Export::Entries { format, period, on, output } = what;
    let day = |field, typed: Option<&str>| typed.map(|typed| desk.day(field, Some(typed))).transpose();
    let mut request = json!({ "format": format, "from": day("from", period.from.as_deref())?, "to": day("to", period.to.as_deref())? });
    extend(&mut request, desk.link(on)?);
    let mut answer = desk.call("export.entries", request)?;
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap_or_default()).map_err(|e| Error::bug(e.to_string()))?;
    if output == Path::new("-") {
        std::io::stdout().write_all(&bytes)?;
        return Ok(String::new());
    }
    std::fs::write(output, bytes)?;
    if let Some(fields) = answer.as_object_mut() {
        fields.remove("base64");
    }
    Ok(desk.out(&answer, |a| format!("{} entries, {} seconds in {}", a["entries"], a["seconds"], output.display())))
}
