//! Making a workspace from an export: everything is checked before the first row is written, and once more in the database before it is kept.

use super::{
    format::{FORMAT, Header, Line, Trailer, VERSION},
    source::{Source, refused},
};
use crate::{
    activity,
    db::{self, Files, check, state},
    kernel::{Progress, Result},
};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use std::io::BufRead as _;

/// Bytes of one line; the longest row is an issued document's snapshot.
const LINE_BYTES: u64 = 64 << 20;

/// Reads the file from end to end.
///
/// # Errors
/// `foreign`, `newer`, `cut_off`, `tampered`.
pub fn check(source: &mut Source) -> Result<(Header, Trailer)> {
    let mut lines = source.lines()?;
    let (mut whole, mut rows) = (Sha256::new(), Sha256::new());
    let mut line = Vec::new();
    let mut next = |line: &mut Vec<u8>| -> Result<bool> {
        use std::io::Read as _;
        line.clear();
        let read = lines.by_ref().take(LINE_BYTES).read_until(b'\n', line).map_err(|_| cut())?;
        if read > 0 && line.last() != Some(&b'\n') { Err(cut()) } else { Ok(read > 0) }
    };
    let foreign = || refused("foreign", "is no export of a workspace");
    if !next(&mut line)? {
        return Err(cut());
    }
    // The format and its version are read first: what a newer one has beside them is not known here.
    let about: serde_json::Value = serde_json::from_slice(&line).map_err(|_| foreign())?;
    if about["format"] != FORMAT {
        return Err(foreign());
    }
    let version = about["version"].as_u64().unwrap_or(0);
    if version > u64::from(VERSION) {
        return Err(refused(
            "newer",
            format!("was written by a newer Stint (format {version}, this program knows {VERSION}): update Stint"),
        ));
    }
    let header: Header = serde_json::from_value(about).map_err(|_| foreign())?;
    if !(1..=db::LATEST).contains(&header.schema) {
        let words = format!("was written by a newer Stint (schema {}, this program knows {}): update Stint", header.schema, db::LATEST);
        return Err(refused("newer", words));
    }
    loop {
        whole.update(&line);
        if !next(&mut line)? {
            return Err(cut());
        }
        if line.starts_with(b"{\"end\":") {
            break;
        }
        rows.update(&line);
    }
    let trailer: Trailer = serde_json::from_slice(&line).map_err(|_| cut())?;
    let more = next(&mut line)?;
    if more || trailer.sha256 != hex::encode(whole.finalize()) || trailer.state != hex::encode(rows.finalize()) {
        return Err(refused("tampered", "was changed after it was written: its hash does not fit; nothing was written"));
    }
    Ok((header, trailer))
}

fn cut() -> crate::kernel::Error {
    refused("cut_off", "was cut off: export it again; nothing was written")
}

/// Fills an empty file of the same schema, in the transaction that is open.
///
/// # Errors
/// `tampered` when a row, a file, the log's chain or the whole is not what it says.
pub fn fill(conn: &Connection, files: &Files, source: &mut Source, trailer: &Trailer, progress: &Progress) -> Result<()> {
    let tampered = |what: &str| refused("tampered", format!("{what}; nothing was written"));
    let filling = state::Filling::begin(conn)?;
    // The files are read between the lines, so the lines are gone through in two rounds.
    let (mut blobs, mut kept) = (Vec::new(), Vec::new());
    {
        let mut lines = source.lines()?;
        let mut text = String::new();
        lines.read_line(&mut text)?;
        loop {
            text.clear();
            lines.read_line(&mut text)?;
            if text.is_empty() || text.starts_with("{\"end\":") {
                break;
            }
            let line: Line = serde_json::from_str(&text).map_err(|_| tampered("a line is no row"))?;
            progress.step(1)?;
            if line.t == "files" && line.r.get("deleted_at_ms").is_some_and(serde_json::Value::is_null) {
                kept.extend(line.r.get("hash").and_then(|hash| hash.as_str()).map(str::to_owned));
            }
            if line.t == "blobs" {
                blobs.push(line.r);
            } else if !filling.row(&line.t, &line.r, None)? {
                return Err(tampered(&format!("a row of {} does not fit its table", line.t)));
            }
        }
    }
    for fields in blobs {
        let bytes = source.blob(fields.get("hash").and_then(|hash| hash.as_str()).unwrap_or(""))?;
        if !filling.row("blobs", &fields, Some(bytes))? {
            return Err(tampered("a row of blobs does not fit its table"));
        }
    }
    for hash in kept.iter().filter(|hash| !trailer.lost.contains(hash)) {
        let bytes = source.blob(hash)?;
        progress.step(1)?;
        files.place(&files.stage(&bytes)?)?;
    }
    filling.end()?;
    if let Err(wrong) = check::references(conn)? {
        return Err(tampered(&wrong));
    }
    if let Err(seq) = activity::verify(conn)? {
        return Err(tampered(&format!("line {seq} of the activity log does not follow from the one before")));
    }
    if hex::encode(state::hash(conn)?) != trailer.state {
        return Err(tampered("the state is not the exported one"));
    }
    Ok(())
}
