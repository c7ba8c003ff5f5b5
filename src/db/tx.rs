//! Reading and writing: what a verb is handed.

use super::{
    Files,
    touched::{self, Touched},
};
use crate::{
    activity,
    kernel::{Env, Error, Instant, Result, Tag, clock::Steady, id::DeviceId, limits},
    undo,
};
use rusqlite::{Connection, Transaction, TransactionBehavior, session::Session};
use serde_json::Value;
use std::ops::Deref;
use uuid::Uuid;

/// Where a change comes from. Only `Local` ones may cause effects on third parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Local,
    Import,
    Undo,
    Replica,
    System,
}

impl Origin {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Import => "import",
            Self::Undo => "undo",
            Self::Replica => "replica",
            Self::System => "system",
        }
    }
}

/// What is about to be written: the command's name, what it touches, and whether the user may take it back.
#[derive(Debug, Clone, Copy)]
pub struct Write {
    pub origin: Origin,
    pub command: &'static str,
    pub tags: &'static [Tag],
    pub undo: bool,
}

/// What a feature has to do at the end of each write, in its transaction.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    /// Tables of which it wants to know the rows that were touched.
    pub watches: &'static [&'static str],
    /// Is told nothing of what comes in bulk: then any row may have been touched.
    pub run: fn(&mut Tx<'_>, Option<&Touched>) -> Result<()>,
}

impl Last {
    pub const NOTHING: Self = Self { watches: &[], run: |_, _| Ok(()) };
}

/// A snapshot to read from, with the moment and the device it is read on.
pub struct Read<'c> {
    conn: &'c Connection,
    env: &'c Env,
    files: &'c Files,
    now: Instant,
    device: DeviceId,
}

impl std::fmt::Debug for Read<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Read").field("now", &self.now).finish_non_exhaustive()
    }
}

impl<'c> Read<'c> {
    pub(super) fn new(conn: &'c Connection, env: &'c Env, files: &'c Files, device: DeviceId) -> Self {
        Self { conn, env, files, now: env.clock.now(), device }
    }

    pub const fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// The files beside the database.
    pub const fn files(&self) -> &'c Files {
        self.files
    }

    /// One moment for the whole transaction.
    pub const fn now(&self) -> Instant {
        self.now
    }

    pub const fn device(&self) -> DeviceId {
        self.device
    }

    pub fn steady(&self) -> Steady {
        self.env.clock.steady()
    }
}

/// One write: BEGIN IMMEDIATE, rows, activity lines, the recorded inverse, COMMIT.
#[derive(Debug)]
pub struct Tx<'c> {
    read: Read<'c>,
    what: Write,
    /// What was logged: kinds and ids.
    logged: Vec<(&'static str, Option<Uuid>)>,
    quiet: bool,
}

impl<'c> Deref for Tx<'c> {
    type Target = Read<'c>;
    fn deref(&self) -> &Read<'c> {
        &self.read
    }
}

impl Tx<'_> {
    pub const fn origin(&self) -> Origin {
        self.what.origin
    }

    /// Whether it may have changed what these tags stand for. An undo, or what comes from outside, may have changed anything.
    pub fn touches(&self, tags: &[Tag]) -> bool {
        self.what.origin != Origin::Local || self.what.tags.iter().any(|t| tags.contains(t))
    }

    /// The things of a kind that this transaction logged, each once.
    pub fn logged(&self, entity: &str) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = self.logged.iter().filter(|(kind, _)| *kind == entity).filter_map(|(_, id)| *id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.read.env.ids.next(self.read.now)
    }

    /// Adds a line to the activity log. `detail` names ids, codes and figures, never the user's prose.
    pub fn log(&mut self, entity: &'static str, id: Option<impl Into<Uuid>>, detail: &Value) -> Result<()> {
        let id = id.map(Into::into);
        let line = activity::Line {
            at: self.read.now,
            device: self.read.device,
            origin: self.what.origin.word(),
            verb: self.what.command,
            entity,
            entity_id: id,
            detail,
        };
        activity::append(self.read.conn, &line)?;
        self.logged.push((entity, id));
        Ok(())
    }

    /// From now on what this connection deletes is overwritten, and this transaction adds no line of its own to the log: other processes do not
    /// hear of it.
    pub fn leave_no_trace(&mut self) -> Result<()> {
        self.read.conn.pragma_update(None, "secure_delete", true)?;
        self.quiet = true;
        Ok(())
    }

    /// Keeps bytes by their hash; the same bytes are kept once. Answers the SHA-256.
    pub fn keep_blob(&self, mime: &str, bytes: &[u8]) -> Result<[u8; 32]> {
        use sha2::Digest as _;
        let hash: [u8; 32] = sha2::Sha256::digest(bytes).into();
        self.read.conn.execute(
            "INSERT INTO blobs (hash, mime, bytes, created_at_ms) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (hash) DO NOTHING",
            (hash, mime, bytes, self.read.now),
        )?;
        Ok(hash)
    }
}

pub(super) struct Committed<T> {
    pub answer: T,
    pub tags: Vec<Tag>,
    pub first_seq: i64,
    pub last_seq: i64,
}

pub(super) fn run<T>(read: Read<'_>, what: Write, last: Last, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<Committed<T>> {
    let conn = read.conn;
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let before = super::open::last_seq(conn)?;
    let mut session = if what.undo { Some(undo::record(conn)?) } else { None };
    let watched = matches!(what.origin, Origin::Local | Origin::Undo) && !last.watches.is_empty();
    let mut watch = if watched { Some(touched::watch(conn, last.watches)?) } else { None };
    let mut tx = Tx { read: Read { now: read.env.clock.now(), ..read }, what, logged: Vec::new(), quiet: false };
    let answer = f(&mut tx)?;
    let rows = watch.as_mut().map(touched::touched).transpose()?;
    drop(watch);
    (last.run)(&mut tx, rows.as_ref())?;
    if tx.logged.is_empty() && !tx.quiet {
        // Every commit leaves a line: other processes tell by it that something changed.
        tx.log("workspace", None::<Uuid>, &Value::Object(serde_json::Map::new()))?;
    }
    let now = tx.now();
    let mut tags: Vec<Tag> = what.tags.to_vec();
    tags.push(Tag::Activity);
    if let Some(session) = session.as_mut() {
        let changes = changeset(session)?;
        if undo::keep(conn, now, what.command, what.tags, &changes)? {
            tags.push(Tag::Undo);
        }
    }
    drop(session);
    let last_seq = super::open::last_seq(conn)?;
    transaction.commit()?;
    Ok(Committed { answer, tags, first_seq: before + 1, last_seq })
}

fn changeset(session: &mut Session<'_>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    session.changeset_strm(&mut bytes).map_err(|e| Error::bug(format!("changeset: {e}")))?;
    bytes.truncate(bytes.len().min(limits::UNDO_BYTES + 1));
    Ok(bytes)
}
