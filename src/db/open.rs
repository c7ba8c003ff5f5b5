//! Opening and creating the file, with every way in which that can go wrong told apart.

use super::{Changed, Db, Files, Last, Listener, migrate};
use crate::kernel::{Env, Error, Jobs, Result, Secret, id::DeviceId, limits};
use rusqlite::{Connection, OpenFlags, OptionalExtension, config::DbConfig};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, atomic::AtomicBool},
    time::Duration,
};

/// Kilobytes of page cache; a month over a million entries runs as fast as without encryption from here on (measured).
const CACHE_KIB: i64 = -64_000;
/// The first bytes of an SQLite file that is not encrypted (SQLite file format, section 1.2).
const PLAIN_HEADER: &[u8] = b"SQLite format 3\0";
const PAGE_BYTES: u64 = 4096;

/// Sets SQLite and its cipher up for this process (a few milliseconds, once), before there is a key. A failure is told by the first real opening.
pub fn warm_up() {
    drop(Connection::open_in_memory());
}

pub(super) fn connect(path: &Path, key: &Secret, read_only: bool) -> Result<Connection> {
    let mode = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let conn = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&conn, key)?;
    if read_only {
        conn.pragma_update(None, "query_only", true)?;
    }
    Ok(conn)
}

fn prepare(conn: &Connection, key: &Secret) -> Result<()> {
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", format!("x'{}'", hex::encode(key.expose())))?;
    conn.busy_timeout(Duration::from_millis(limits::BUSY_MS))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "cache_size", CACHE_KIB)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Without it a statement is compiled anew each time a value is bound that an index is searched for, in the hope of statistics that nobody gathers.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Tells a foreign or cut-off file before SQLCipher can only say "not a database".
pub fn look_at(path: &Path) -> Result<()> {
    use std::io::Read as _;
    let mut file = std::fs::File::open(path).map_err(|e| {
        if e.kind() == std::io::ErrorKind::NotFound {
            Error::storage(
                "missing",
                format!("the database {} is not there: restore it from a backup with `stint restore`", path.display()),
            )
        } else {
            e.into()
        }
    })?;
    let length = file.metadata()?.len();
    let mut head = [0; 16];
    let foreign = |what: &str| Error::storage("not_a_database", format!("{} {what}; it is left as it is", path.display()));
    if length < PAGE_BYTES {
        return Err(foreign("is too short to be a Stint database"));
    }
    file.read_exact(&mut head)?;
    if head == PLAIN_HEADER {
        return Err(foreign("is an SQLite file of another program, not an encrypted Stint database"));
    }
    if length % PAGE_BYTES != 0 {
        return Err(Error::storage(
            "damaged",
            format!("{} is cut off; it is left as it is: restore the newest backup with `stint restore`", path.display()),
        ));
    }
    Ok(())
}

/// Moves the file and its journals aside, never deletes them. Answers where they are now.
pub fn quarantine(path: &Path, env: &Env) -> Result<PathBuf> {
    let folder = path.with_file_name("quarantine").join(env.clock.now().ms().to_string());
    std::fs::create_dir_all(&folder)?;
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.file_name().unwrap_or_default().to_os_string();
        name.push(suffix);
        let from = path.with_file_name(&name);
        if from.exists() {
            std::fs::rename(&from, folder.join(&name))?;
        }
    }
    Ok(folder)
}

impl Db {
    /// Opens an existing workspace file, brings its schema up to date (a copy is made first), and finds out which device this is.
    ///
    /// # Errors
    /// `missing`, `not_a_database`, `damaged`, `wrong_key`, `newer_database`, `read_only`, `disk_full` or `busy`.
    pub fn open(path: &Path, key: &Secret, env: Env, listener: Listener) -> Result<Self> {
        look_at(path)?;
        let mut conn = connect(path, key, false)?;
        conn.query_row("SELECT count(*) FROM sqlite_master", [], |r| r.get::<_, i64>(0))?;
        migrate::up(&mut conn, path, &env)?;
        Self::with(conn, path, key, env, listener)
    }

    /// Makes a new file; refuses to touch one that is there.
    pub fn create(path: &Path, key: &Secret, env: Env, listener: Listener) -> Result<Self> {
        if path.exists() {
            return Err(Error::cannot("exists", format!("{} is there already", path.display())));
        }
        let mut conn = Connection::open(path)?;
        prepare(&conn, key)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        migrate::up(&mut conn, path, &env)?;
        Self::with(conn, path, key, env, listener)
    }

    /// Makes a new file of the given schema, lets `fill` put rows into it in one transaction, and brings it up to date.
    ///
    /// # Errors
    /// What `fill` says; the half-made file is the caller's to remove.
    pub fn create_filled(
        path: &Path,
        key: &Secret,
        env: Env,
        listener: Listener,
        schema: i64,
        fill: impl FnOnce(&Connection, &Files) -> Result<()>,
    ) -> Result<Self> {
        if path.exists() {
            return Err(Error::cannot("exists", format!("{} is there already", path.display())));
        }
        let mut conn = Connection::open(path)?;
        prepare(&conn, key)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        migrate::to(&mut conn, schema, &env)?;
        let tx = conn.transaction()?;
        fill(&tx, &Files::beside(path, key)?)?;
        tx.commit()?;
        migrate::up(&mut conn, path, &env)?;
        Self::with(conn, path, key, env, listener)
    }

    fn with(conn: Connection, path: &Path, key: &Secret, env: Env, listener: Listener) -> Result<Self> {
        let device = this_device(&conn, &env)?;
        let seen = last_seq(&conn)?;
        Ok(Self {
            path: path.to_owned(),
            key: key.clone(),
            env,
            device,
            files: Files::beside(path, key)?,
            writer: Mutex::new(conn),
            readers: Mutex::default(),
            stays: AtomicBool::new(false),
            jobs: Jobs::default(),
            listener,
            last: Last::NOTHING,
            seen: Mutex::new(seen),
        })
    }

    /// Makes a restored copy a device of its own: checked whole, without the undo steps of the file that it was copied from.
    ///
    /// # Errors
    /// As [`Db::open`]; `damaged` when the copy does not check out.
    pub fn renew(path: &Path, key: &Secret, env: Env) -> Result<()> {
        look_at(path)?;
        let mut conn = connect(path, key, false)?;
        if let Err(answer) = super::check::integrity(&conn)? {
            return Err(Error::storage("damaged", format!("the backup {} did not check out: {answer}", path.display())));
        }
        migrate::up(&mut conn, path, &env)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.execute_batch(
            "BEGIN; DELETE FROM local_facts WHERE key = 'device'; DELETE FROM undo_steps; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);",
        )?;
        this_device(&conn, &env)?;
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    }

    /// A listener for whoever shows nothing.
    pub fn deaf() -> Listener {
        Arc::new(|_: &Changed| {})
    }
}

pub(super) fn last_seq(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT COALESCE(MAX(seq), 0) FROM activity", [], |r| r.get(0))?)
}

fn this_device(conn: &Connection, env: &Env) -> Result<DeviceId> {
    const FIND: &str = "SELECT value FROM local_facts WHERE key = 'device'";
    if let Some(id) = conn.query_row(FIND, [], |r| r.get(0)).optional()? {
        return Ok(id);
    }
    let now = env.clock.now();
    let id: DeviceId = env.ids.next(now);
    let name = std::fs::read_to_string("/etc/hostname").ok().map(|n| n.trim().to_owned()).filter(|n| !n.is_empty());
    let tx = conn.unchecked_transaction()?;
    tx.execute("INSERT INTO devices (id, name, created_at_ms) VALUES (?1, ?2, ?3)", (id, name.as_deref().unwrap_or("this device"), now))?;
    tx.execute("INSERT INTO local_facts (key, value) VALUES ('device', ?1)", [id])?;
    tx.commit()?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus;

    #[test]
    fn a_statement_is_compiled_once_whatever_is_bound_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let conn = Connection::open(folder.path().join("x.db")).unwrap();
        prepare(&conn, &Secret::random32()).unwrap();
        conn.execute_batch("CREATE TABLE x (n INTEGER); CREATE INDEX x_by_n ON x (n); INSERT INTO x VALUES (1), (2)").unwrap();
        let mut statement = conn.prepare("SELECT count(*) FROM x WHERE n >= ?1").unwrap();
        for (least, found) in [(1, 2), (2, 1), (3, 0)] {
            assert_eq!(statement.query_row([least], |r| r.get::<_, i64>(0)).unwrap(), found);
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
