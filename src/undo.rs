//! Undo and redo of edits: the recorded inverse of each write, as SQLite session changesets kept in the same transaction.
//!
//! Feature-blind: it knows rows, not what they mean. Issued documents, payments and kept bytes are never part of it, for those are not edits.
//! A step on which a later change stands is never taken back (`changed_since`): it is passed over for good, so that the older steps behind it can be.

use crate::{
    db::{LATEST, Tx},
    kernel::{Error, Instant, Result, Tag, limits},
};
use rusqlite::{
    Connection, OptionalExtension,
    session::{ChangesetItem, ConflictAction, ConflictType, Session, invert_strm},
};
use serde::{Deserialize, Serialize};

/// Tables that no undo touches.
const NOT_EDITS: &[&str] = &[
    "activity",
    "undo_steps",
    "outbox",
    "local_facts",
    "devices",
    "blobs",
    "files",
    "issued_documents",
    "document_artefacts",
    "document_voids",
    "credited_lines",
    "line_releases",
    "number_gaps",
    "payments",
    "payment_voids",
    "bank_statements",
    "bank_transactions",
    "bank_matches",
    "bank_match_voids",
    "period_changes",
    "time_entry_versions",
    "waiting_sums",
    "time_sums",
    "capture_preferences",
    "capture_stretches",
    "capture_lessons",
    "retainer_draws",
    "refinery_schema_history",
];

/// What Ctrl+Z and Ctrl+Shift+Z would do, as names of commands.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema)]
pub struct UndoState {
    pub undo: Option<String>,
    pub redo: Option<String>,
}

pub(crate) fn record(conn: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(conn)?;
    session.table_filter(Some(|table: &str| !NOT_EDITS.contains(&table)));
    session.attach::<&str>(None)?;
    Ok(session)
}

/// Keeps a step; a new edit ends what could be redone. Answers whether anything was kept.
pub(crate) fn keep(conn: &Connection, now: Instant, command: &str, tags: &[Tag], changes: &[u8]) -> Result<bool> {
    if changes.is_empty() {
        return Ok(false);
    }
    conn.execute("DELETE FROM undo_steps WHERE undone = 1", [])?;
    if changes.len() > limits::UNDO_BYTES {
        // Too large to take back: and nothing older may be taken back over it.
        conn.execute("DELETE FROM undo_steps", [])?;
        return Ok(true);
    }
    conn.prepare_cached("INSERT INTO undo_steps (at_ms, command, schema, tags, changeset) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute((
        now,
        command,
        LATEST,
        serde_json::to_string(tags)?,
        changes,
    ))?;
    conn.prepare_cached("DELETE FROM undo_steps WHERE seq <= ?1")?.execute([conn.last_insert_rowid() - limits::UNDO_STEPS])?;
    Ok(true)
}

const NEXT_UNDO: &str = "SELECT seq, command, tags, changeset FROM undo_steps WHERE undone = 0 AND schema = ?1 ORDER BY seq DESC LIMIT 1";
const NEXT_REDO: &str = "SELECT seq, command, tags, changeset FROM undo_steps WHERE undone = 1 AND schema = ?1 ORDER BY seq LIMIT 1";

pub fn peek(conn: &Connection) -> Result<UndoState> {
    let name = |sql: &str| conn.query_row(sql, [LATEST], |r| r.get::<_, String>("command")).optional();
    Ok(UndoState { undo: name(NEXT_UNDO)?, redo: name(NEXT_REDO)? })
}

/// What became of a wish to step back or forth.
pub(crate) enum Outcome {
    Stepped {
        command: String,
        tags: Vec<Tag>,
    },
    /// The data is as it was; these steps, the newest first, are out of the way, and `next` is what the next wish would take back.
    PassedOver {
        commands: Vec<String>,
        next: Option<String>,
    },
}

impl Outcome {
    /// What the caller is told once it is committed.
    ///
    /// # Errors
    /// `changed_since` when nothing was taken back.
    pub(crate) fn told(self, redo: bool) -> Result<(String, Vec<Tag>)> {
        let (commands, next) = match self {
            Self::Stepped { command, tags } => return Ok((command, tags)),
            Self::PassedOver { commands, next } => (commands, next),
        };
        let wish = if redo { "made again" } else { "taken back" };
        let then = match next {
            Some(next) => format!("the next step is {next}"),
            None => "there is no older step".to_owned(),
        };
        let which = commands.join(", ");
        let message = format!(
            "{which} cannot be {wish}: a later change stands on it; nothing was changed, it is passed over from now on, and {then}"
        );
        Err(Error::cannot("changed_since", message))
    }
}

/// Lifts what stands in the way of steps and can be lifted, for a trial, and answers how it is told; nothing when nothing of the kind is there.
pub type Lift = fn(&mut Tx<'_>) -> Result<Option<Error>>;

/// Takes the next step, or passes over all that can never be taken: then it stops before one that can, which the caller may not have meant.
///
/// # Errors
/// What `lift` says when the step could be taken but for that: it stays for when it is lifted.
pub(crate) fn step(tx: &mut Tx<'_>, redo: bool, lift: Lift) -> Result<Outcome> {
    let mut passed: Vec<String> = Vec::new();
    loop {
        let found = tx
            .conn()
            .query_row(if redo { NEXT_REDO } else { NEXT_UNDO }, [LATEST], |r| {
                Ok((r.get::<_, i64>(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?, r.get::<_, Vec<u8>>(3)?))
            })
            .optional()?;
        let Some((seq, command, tags, changeset)) = found else {
            return match (passed.is_empty(), redo) {
                (false, _) => Ok(Outcome::PassedOver { commands: passed, next: None }),
                (true, true) => Err(Error::cannot("nothing_to_redo", "there is nothing to make again")),
                (true, false) => Err(Error::cannot("nothing_to_undo", "there is nothing to take back")),
            };
        };
        tx.conn().execute_batch("SAVEPOINT step")?;
        let applied = apply(tx.conn(), &changeset, redo);
        if applied.is_err() || !passed.is_empty() {
            tx.conn().execute_batch("ROLLBACK TO step")?;
        }
        tx.conn().execute_batch("RELEASE step")?;
        match applied {
            Ok(()) if passed.is_empty() => {
                tx.conn().execute("UPDATE undo_steps SET undone = ?2 WHERE seq = ?1", (seq, !redo))?;
                tx.log("undo", None::<uuid::Uuid>, &serde_json::json!({ "step": seq, "command": command, "redo": redo }))?;
                let mut tags: Vec<Tag> = serde_json::from_str(&tags)?;
                tags.push(Tag::Undo);
                return Ok(Outcome::Stepped { command, tags });
            }
            Ok(()) => return Ok(Outcome::PassedOver { commands: passed, next: Some(command) }),
            Err(e) if stands(&e) => {
                match held_up(tx, &changeset, redo, lift)? {
                    Some(_) if !passed.is_empty() => return Ok(Outcome::PassedOver { commands: passed, next: Some(command) }),
                    Some(why) => return Err(why),
                    None => {}
                }
                tx.conn().execute("DELETE FROM undo_steps WHERE seq = ?1", [seq])?;
                tx.log("undo", None::<uuid::Uuid>, &serde_json::json!({ "passed_over": seq, "command": command }))?;
                passed.push(command);
            }
            Err(e) => return Err(e.into()),
        }
    }
}

/// How it is told when a step could be taken if something were lifted first.
fn held_up(tx: &mut Tx<'_>, changeset: &[u8], redo: bool, lift: Lift) -> Result<Option<Error>> {
    tx.conn().execute_batch("SAVEPOINT lifted")?;
    let why = lift(tx)?.filter(|_| apply(tx.conn(), changeset, redo).is_ok());
    tx.conn().execute_batch("ROLLBACK TO lifted; RELEASE lifted")?;
    Ok(why)
}

/// Whether a step met a later change, not a full disk or the like.
fn stands(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode as C;
    matches!(e.sqlite_error_code(), Some(C::OperationAborted | C::ConstraintViolation))
}

fn apply(conn: &Connection, changeset: &[u8], redo: bool) -> rusqlite::Result<()> {
    // Rows come back in the changeset's order, not in that of their references.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let mut inverse = Vec::new();
    if redo {
        inverse.extend_from_slice(changeset);
    } else {
        invert_strm(&mut &*changeset, &mut inverse)?;
    }
    conn.apply_strm(&mut inverse.as_slice(), None::<fn(&str) -> bool>, |_: ConflictType, _: ChangesetItem| {
        ConflictAction::SQLITE_CHANGESET_ABORT
    })
}
