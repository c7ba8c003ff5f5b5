//! The folder `files` beside the database: whole files, sealed, each under a name that only the workspace's key tells from its content.
//!
//! Invariants: a file is on disk, synced, before the row that names it; it appears under its name whole or not at all; nothing plain is ever
//! written. A file without a row is what a broken-off write left, and may be swept away while no other write is under way. What is staged is
//! locked by the process that staged it until it dies, so that no other takes it for left over.

use crate::{
    kernel::{Error, Result, Secret},
    vault,
};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// The SHA-256 of a file's plain bytes.
pub type Hash = [u8; 32];

/// Tells a sealed file and its version; what follows is nonce, sealed bytes and tag (`vault::seal`).
const HEAD: &[u8] = b"STINTFILE1";
const STAGED: &str = "part";

#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
    seals: Secret,
    names: Secret,
}

/// Bytes that are sealed and on disk, but under no name yet. Dropped, they are gone.
#[derive(Debug)]
pub struct Staged {
    pub hash: Hash,
    pub bytes: usize,
    at: PathBuf,
    /// Holds the lock.
    file: File,
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.at);
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    Missing,
    Damaged,
}

impl From<Lost> for Error {
    fn from(lost: Lost) -> Self {
        let why = match lost {
            Lost::Missing => "is missing on this disk",
            Lost::Damaged => "is damaged on this disk",
        };
        Self::storage("file_lost", format!("the file {why}: attach it again, or restore the newest backup with `stint restore`"))
    }
}

impl Files {
    /// Of the database at `path`, whose key is `key`.
    pub(super) fn beside(path: &Path, key: &Secret) -> Result<Self> {
        Ok(Self {
            folder: path.with_file_name("files"),
            seals: vault::derive(key, b"stint files: seal v1")?,
            names: vault::derive(key, b"stint files: name v1")?,
        })
    }

    /// Seals bytes and writes them down. Takes long where they are many: do it before the transaction.
    ///
    /// # Errors
    /// What the disk says; nothing is left then.
    pub fn stage(&self, plain: &[u8]) -> Result<Staged> {
        self.make_folder()?;
        let hash: Hash = Sha256::digest(plain).into();
        let sealed = vault::seal(&self.seals, &hash, plain)?;
        let (at, file) = self.staging()?;
        let mut staged = Staged { hash, bytes: plain.len(), at, file };
        staged.file.write_all(HEAD)?;
        staged.file.write_all(&sealed)?;
        staged.file.sync_all()?;
        Ok(staged)
    }

    /// A new file under this process's lock; once more where another swept it away before it was locked.
    fn staging(&self) -> Result<(PathBuf, File)> {
        loop {
            let at = self.folder.join(format!("{}.{STAGED}", hex::encode(&Secret::random32().expose()[..8])));
            let file = File::create_new(&at)?;
            file.lock()?;
            if at.exists() {
                return Ok((at, file));
            }
        }
    }

    /// Gives staged bytes their name. The same bytes that are there already give way: they may have been damaged.
    ///
    /// # Errors
    /// What the disk says.
    pub fn place(&self, staged: &Staged) -> Result<()> {
        fs::rename(&staged.at, self.path(&staged.hash)?)?;
        sync_folder(&self.folder)
    }

    /// # Errors
    /// [`Lost`] as `file_lost`, or what the disk says.
    pub fn read(&self, hash: &Hash) -> Result<Vec<u8>> {
        self.look(hash)?.map_err(Error::from)
    }

    /// The plain bytes, or why they are not there.
    ///
    /// # Errors
    /// What the disk says beyond "not found".
    pub fn look(&self, hash: &Hash) -> Result<Result<Vec<u8>, Lost>> {
        let found = match fs::read(self.path(hash)?) {
            Ok(found) => found,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Err(Lost::Missing)),
            Err(e) => return Err(e.into()),
        };
        let plain = found.strip_prefix(HEAD).and_then(|sealed| vault::open(&self.seals, hash, sealed));
        Ok(plain.filter(|plain| Hash::from(Sha256::digest(plain)) == *hash).ok_or(Lost::Damaged))
    }

    /// Removes every file but those of `keep`, and what was staged by a process that died. Call it inside a write, and with every row that there is:
    /// so nobody places a file meanwhile. Answers how many went.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sweep(&self, keep: &[Hash]) -> Result<usize> {
        let keep: HashSet<String> = keep.iter().map(|hash| self.name(hash)).collect::<Result<_>>()?;
        let mut gone = 0;
        for (path, _lock) in self.orphaned(&keep)? {
            fs::remove_file(path)?;
            gone += 1;
        }
        Ok(gone)
    }

    /// How many files there are that `keep` does not name.
    ///
    /// # Errors
    /// What the disk says.
    pub fn orphans(&self, keep: &[Hash]) -> Result<usize> {
        let keep: HashSet<String> = keep.iter().map(|hash| self.name(hash)).collect::<Result<_>>()?;
        Ok(self.orphaned(&keep)?.count())
    }

    /// What is not of `keep` and nobody has under his lock, each under ours: whoever locks it later sees whether it is still there.
    fn orphaned(&self, keep: &HashSet<String>) -> Result<impl Iterator<Item = (PathBuf, File)>> {
        let ours = |name: String| {
            let path = self.folder.join(name);
            let file = File::open(&path).ok()?;
            file.try_lock().ok()?;
            Some((path, file))
        };
        Ok(list(&self.folder)?.into_iter().filter(|name| !keep.contains(name)).filter_map(ours))
    }

    fn name(&self, hash: &Hash) -> Result<String> {
        let label = [b"name of ".as_slice(), hash].concat();
        Ok(hex::encode(vault::derive(&self.names, &label)?.expose()))
    }

    fn path(&self, hash: &Hash) -> Result<PathBuf> {
        Ok(self.folder.join(self.name(hash)?))
    }

    fn make_folder(&self) -> Result<()> {
        if !self.folder.is_dir() {
            fs::create_dir_all(&self.folder)?;
            if let Some(above) = self.folder.parent() {
                sync_folder(above)?;
            }
        }
        Ok(())
    }
}

/// Copies every file of the database at `from` that is not there yet to beside the one at `to`, which has the same key. With `link` the two
/// share their bytes where the disk can, for what stays on it anyway.
///
/// # Errors
/// What the disk says; what was copied by then is whole.
pub fn carry(from: &Path, to: &Path, link: bool) -> Result<()> {
    let (from, to) = (from.with_file_name("files"), to.with_file_name("files"));
    for file in list(&from)?.iter().filter(|file| !file.ends_with(STAGED)) {
        let (from, to) = (from.join(file), to.join(file));
        if to.exists() {
            continue;
        }
        fs::create_dir_all(to.parent().unwrap_or(Path::new(".")))?;
        if link && fs::hard_link(&from, &to).is_ok() {
            continue;
        }
        let part = to.with_extension(STAGED);
        let copied = fs::copy(&from, &part).and_then(|_| File::open(&part)?.sync_all()).and_then(|()| fs::rename(&part, &to));
        match copied {
            // Swept away meanwhile: nothing stands on it.
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => {
                let _ = fs::remove_file(&part);
                return Err(e.into());
            }
            Ok(()) => {}
        }
    }
    if to.is_dir() { sync_folder(&to) } else { Ok(()) }
}

/// Names of all files in a folder; none while it is not there.
fn list(folder: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(e.into()),
    };
    Ok(entries.map(|e| e.map(|e| e.file_name().to_string_lossy().into_owned())).collect::<io::Result<_>>()?)
}

/// A name is on disk only once its folder is.
fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sweep_leaves_what_is_being_staged_and_takes_what_was_left() {
        let home = tempfile::tempdir().unwrap();
        let files = Files::beside(&home.path().join("stint.db"), &Secret::random32()).unwrap();
        let staged = files.stage(b"a receipt").unwrap();
        // As a process that was killed in the middle leaves it.
        fs::write(files.folder.join("0011.part"), b"half").unwrap();
        assert_eq!((files.orphans(&[]).unwrap(), files.sweep(&[]).unwrap()), (1, 1));
        files.place(&staged).unwrap();
        let hash = staged.hash;
        drop(staged);
        assert_eq!(files.read(&hash).unwrap(), b"a receipt");
        assert_eq!((files.sweep(&[hash]).unwrap(), files.sweep(&[]).unwrap()), (0, 1));
    }
}
