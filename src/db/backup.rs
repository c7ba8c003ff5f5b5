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
    Ok(())
}

impl Db {
    /// Writes an encrypted copy and proves that it opens and is whole. `to` defaults to a dated file in the `backups` folder.
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
        Ok(to)
    }
}
