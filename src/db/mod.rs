//! One encrypted SQLite file a workspace: opened, migrated, read, written, watched, copied.
//!
//! Invariants: every write is one [`Tx`]; what a `Tx` touched is published after its commit and never before; nothing is read or written
//! by a connection that has not been given the key. The file may be open in several processes at once.

mod backup;
pub mod check;
pub mod files;
pub mod local;
mod migrate;
mod open;
#[cfg(test)]
pub mod plans;
pub mod state;
mod touched;
mod tx;
mod watch;

pub use files::Files;
pub use migrate::LATEST;
pub use open::{look_at, quarantine, warm_up};
pub use touched::Touched;
pub use tx::{Last, Origin, Read, Tx, Write};

use crate::kernel::{Env, Jobs, Result, Secret, Tag, id::DeviceId, limits};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Idle reader connections that are kept open.
const READERS: usize = 4;

/// Calls `f` with the hash and the bytes of everything that is kept by its content.
pub fn each_blob(conn: &Connection, mut f: impl FnMut(&[u8], &[u8]) -> Result<()>) -> Result<()> {
    let mut rows = conn.prepare("SELECT hash, bytes FROM blobs ORDER BY hash")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        f(row.get_ref(0)?.as_blob().unwrap_or_default(), row.get_ref(1)?.as_blob().unwrap_or_default())?;
    }
    Ok(())
}

/// What a commit changed, told to everyone who shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Changed {
    pub tags: Vec<Tag>,
}

pub type Listener = Arc<dyn Fn(&Changed) + Send + Sync>;

pub struct Db {
    path: PathBuf,
    key: Secret,
    env: Env,
    device: DeviceId,
    files: Files,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// Whether this program stays open beside others: then a long read must not hold up a write.
    stays: AtomicBool,
    /// The long commands that run on this file.
    pub jobs: Jobs,
    listener: Listener,
    last: Last,
    /// The last activity line whose effects this process has published.
    seen: Mutex<i64>,
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").field("path", &self.path).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Db {
    /// Writes a journal that has grown back into the file, for the next program to open it reads the whole journal first.
    fn drop(&mut self) {
        let mut journal = self.path.clone().into_os_string();
        journal.push("-wal");
        if std::fs::metadata(journal).is_ok_and(|m| m.len() > limits::JOURNAL_BYTES) {
            let conn = lock(&self.writer);
            // Another process that reads keeps the journal; the last to close it has another try.
            let emptied = conn.busy_timeout(std::time::Duration::ZERO).and_then(|()| conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
            if let Err(e) = emptied {
                tracing::debug!("the journal stays: {e}");
            }
        }
    }
}

impl Db {
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub const fn files(&self) -> &Files {
        &self.files
    }

    fn reading<'c>(&'c self, conn: &'c Connection) -> Read<'c> {
        Read::new(conn, &self.env, &self.files, self.device)
    }

    /// Runs `f` on a snapshot that no writer disturbs.
    pub fn read<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        // A program that asks once and ends saves the opening of a second connection, a quarter of its time (measured).
        if !self.stays.load(Ordering::Relaxed)
            && let Ok(conn) = self.writer.try_lock()
        {
            let snapshot = conn.unchecked_transaction()?;
            return f(&self.reading(&snapshot));
        }
        let idle = lock(&self.readers).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => open::connect(&self.path, &self.key, true)?,
        };
        let answer = {
            let snapshot = conn.unchecked_transaction()?;
            f(&self.reading(&snapshot))
        };
        let mut readers = lock(&self.readers);
        if readers.len() < READERS {
            readers.push(conn);
        }
        answer
    }

    /// Has `last` done at the end of each write from now on.
    #[must_use]
    pub fn ending_with(mut self, last: Last) -> Self {
        self.last = last;
        self
    }

    /// Runs `f` in one immediate transaction: all of it is on disk when this returns `Ok`, none of it when it returns `Err`.
    pub fn write<T>(&self, what: Write, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let committed = {
            let conn = lock(&self.writer);
            let committed = tx::run(self.reading(&conn), what, self.last, f)?;
            let mut seen = lock(&self.seen);
            if committed.first_seq == *seen + 1 {
                *seen = committed.last_seq;
            }
            committed
        };
        (self.listener)(&Changed { tags: committed.tags });
        Ok(committed.answer)
    }

    /// Runs `f` in one immediate transaction that may change [`local`] facts and nothing else: it leaves no line in the log, and nobody is told.
    pub fn aside<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let conn = lock(&self.writer);
        let transaction = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)?;
        let answer = f(&self.reading(&transaction))?;
        transaction.commit()?;
        Ok(answer)
    }

    /// Takes the last edit back (`redo` false) or makes it again (`redo` true). Answers the command's name.
    ///
    /// # Errors
    /// `nothing_to_undo`, `nothing_to_redo`, what `lift` says of a step that only waits, or `changed_since` when a later change stands on it: then it
    /// is passed over from now on.
    pub fn step_back(&self, redo: bool, lift: crate::undo::Lift) -> Result<String> {
        let (command, tags) = crate::undo::step(self, redo, lift)?;
        (self.listener)(&Changed { tags });
        Ok(command)
    }
}
