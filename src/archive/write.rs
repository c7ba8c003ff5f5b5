//! Writing an export from one snapshot.

use super::{
    format::{FILES, FORMAT, Header, LINES, Trailer, VERSION},
    sink::{self, Sink},
};
use crate::{
    db::{self, Read, state},
    files::kept as kept_files,
    kernel::{Error, Progress, Result},
};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{BufWriter, Cursor, Write as _},
    path::{Path, PathBuf},
};

/// Lines between two looks at whether the user has cancelled.
const AT_ONCE: u64 = 1000;

pub struct Written {
    pub rows: u64,
    pub files: u64,
    pub state: String,
    pub lost: Vec<String>,
}

/// # Errors
/// `exists`; what the disk says. Then nothing is left under the name.
pub fn write(read: &Read<'_>, to: &Path, name: &str, demo: bool, progress: &Progress) -> Result<Written> {
    if to.exists() {
        return Err(Error::cannot("exists", format!("{} is there already: give another name", to.display())));
    }
    let part = sink::part(to);
    let lines = sink::part(&part);
    let written = all(read, (&part, to, &lines), name, demo, progress).and_then(|written| {
        fs::rename(&part, to)?;
        Ok(written)
    });
    let _ = fs::remove_file(&lines);
    if written.is_err() {
        let _ = if part.is_dir() { fs::remove_dir_all(&part) } else { fs::remove_file(&part) };
    }
    written
}

fn all(read: &Read<'_>, (part, to, lines): (&PathBuf, &Path, &PathBuf), name: &str, demo: bool, progress: &Progress) -> Result<Written> {
    let header = Header {
        format: FORMAT.into(),
        version: VERSION,
        schema: db::LATEST,
        program: env!("CARGO_PKG_VERSION").into(),
        name: name.into(),
        demo,
        exported_at: read.now(),
    };
    let mut file = BufWriter::new(File::create_new(lines)?);
    let (mut whole, mut rows) = (Sha256::new(), Sha256::new());
    let mut first = serde_json::to_vec(&header)?;
    first.push(b'\n');
    whole.update(&first);
    file.write_all(&first)?;
    let mut end: BTreeMap<String, u64> = state::tables(read.conn())?.into_iter().map(|table| (table.name, 0)).collect();
    let mut count = 0;
    state::each_line(read.conn(), |table, line| {
        for bytes in [line, b"\n"] {
            whole.update(bytes);
            rows.update(bytes);
            file.write_all(bytes)?;
        }
        if let Some(count) = end.get_mut(table) {
            *count += 1;
        }
        count += 1;
        if count % AT_ONCE == 0 { progress.step(usize::try_from(AT_ONCE).unwrap_or(0)) } else { Ok(()) }
    })?;
    let state = hex::encode(rows.finalize());
    let lost = lost(read, progress)?;
    let trailer = Trailer { end, state: state.clone(), sha256: hex::encode(whole.finalize()), lost };
    serde_json::to_writer(&mut file, &trailer)?;
    file.write_all(b"\n")?;
    let mut file = file.into_inner().map_err(|e| Error::from(e.into_error()))?;
    file.flush()?;
    drop(file);

    let mut sink = Sink::create(part, to)?;
    sink.add(LINES, &mut File::open(lines)?)?;
    let mut files = 0;
    db::each_blob(read.conn(), |hash, bytes| {
        files += 1;
        progress.step(1)?;
        sink.add(&format!("{FILES}/{}", hex::encode(hash)), &mut Cursor::new(bytes))
    })?;
    for (hash, _) in kept_files(read)? {
        let name = hex::encode(hash);
        if !trailer.lost.contains(&name) {
            files += 1;
            progress.step(1)?;
            sink.add(&format!("{FILES}/{name}"), &mut Cursor::new(read.files().read(&hash)?))?;
        }
    }
    sink.finish()?;
    Ok(Written { rows: count, files, state, lost: trailer.lost })
}

/// What cannot be read does not hold up the rest: it is told, and `stint verify` names it.
fn lost(read: &Read<'_>, progress: &Progress) -> Result<Vec<String>> {
    let mut lost = Vec::new();
    for (hash, _) in kept_files(read)? {
        progress.step(0)?;
        if read.files().look(&hash)?.is_err() {
            lost.push(hex::encode(hash));
        }
    }
    Ok(lost)
}
