//! Copies of the file: encrypted with the same key, checked by opening them.

use super::{Db, lock};
use crate::kernel::{Error, Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// `backups` beside the database.
pub(super) fn folder(path: &Path) -> Result<PathBuf> {
    let folder = path.with_file_name("backups");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// `VACUUM INTO` keeps SQLCipher's encryption and never sees a half-written page.
pub(super) fn copy(conn: &Connection, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::cannot("exists", format!("{} is there already: give another name", to.display())));
    }
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(Error::invalid(
            "path",
            "no_folder",
            format!("{} is no folder: make it first, or name another place", folder.display()),
        ));
    }
    let name = to.to_str().ok_or_else(|| Error::invalid("path", "not_text", "is no text: give another name"))?;
    conn.execute("VACUUM INTO ?1", [name])?;
    strip(conn, name)
}

/// Tables of this machine alone, which no copy takes along. The bytes are overwritten: the copy leaves the machine.
const STAYS_HERE: &[&str] = &["capture_preferences", "capture_exclusions", "capture_stretches", "capture_lessons", "capture_dismissals"];

fn strip(conn: &Connection, copy: &str) -> Result<()> {
    let mut filled = Vec::new();
    for table in STAYS_HERE {
        let there: bool =
            conn.query_row("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)", [table], |r| r.get(0))?;
        if there && conn.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {table})"), [], |r| r.get(0))? {
            filled.push(format!("DELETE FROM copy.{table};"));
        }
    }
    if filled.is_empty() {
        return Ok(());
    }
    conn.execute("ATTACH DATABASE ?1 AS copy", [copy])?;
    let done = conn.execute_batch(&format!("PRAGMA copy.secure_delete = ON; {}", filled.concat()));
    conn.execute_batch("DETACH DATABASE copy")?;
    Ok(done?)
}

impl Db {
    /// Writes the journal back and empties it, so that no old state of a page is left in it. Answers whether nobody was in the way.
    ///
    /// # Errors
    /// What the disk says.
    pub fn empty_journal(&self) -> Result<bool> {
        Ok(lock(&self.writer).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get::<_, i64>(0))? == 0)
    }

    /// Writes an encrypted copy and proves that it opens and is whole; the files go into the folder `files` beside it. `to` defaults to a dated
    /// file in the `backups` folder.
    ///
    /// # Errors
    /// `exists`, `no_folder`, `disk_full`, `read_only`, or `damaged` when the copy does not check out.
    pub fn backup(&self, to: Option<&Path>) -> Result<PathBuf> {
        let to = match to {
            Some(to) => to.to_owned(),
            None => folder(&self.path)?.join(format!("{}.db", self.env.clock.now().to_utc().format("%Y-%m-%dT%H-%M-%S%.3f"))),
        };
        copy(&lock(&self.writer), &to)?;
        let check = super::open::connect(&to, &self.key, true)?;
        if let Err(answer) = super::check::integrity(&check)? {
            return Err(Error::storage("damaged", format!("the copy {} did not check out: {answer}", to.display())));
        }
        super::files::carry(&self.path, &to, false).inspect_err(|_| drop(std::fs::remove_file(&to)))?;
        Ok(to)
    }
}
