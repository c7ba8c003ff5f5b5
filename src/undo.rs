//! Undo and redo of edits: the recorded inverse of each write, as SQLite session changesets kept in the same transaction.
//!
//! Feature-blind: it knows rows, not what they mean. Issued documents, payments and kept bytes are never part of it, for those are not edits.
//! A step on which a later change stands is never taken back (`changed_since`): it is passed over for good, so that the older steps behind it can be.

mod apply;
mod pieces;

use crate::{
    db::{Db, LATEST, Origin, Tx, Write},
    kernel::{Error, Instant, Result, Tag, limits},
};
use apply::fits;
use rusqlite::{Connection, OptionalExtension, session::Session};
use serde::{Deserialize, Serialize};

/// Tables that no undo touches.
const NOT_EDITS: &[&str] = &[
    "activity",
    "undo_steps",
    "outbox",
    "stripe_subscriptions",
    "connections",
    "calendars",
    "calendar_events",
    "calendar_targets",
    "calendar_pushes",
    "smtp_servers",
    "smtp_authorities",
    "imap_servers",
    "imap_folders",
    "mails",
    "mail_attachments",
    "mail_in",
    "mail_in_files",
    "mail_marks",
    "mail_places",
    "mail_merges",
    "mail_merge_recipients",
    "mail_merge_turns",
    "reminders",
    "local_facts",
    "devices",
    "blobs",
    "files",
    "issued_documents",
    "given_numbers",
    "quote_papers",
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
    "retainer_sums",
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
    if changes.len() > limits::UNDO_BYTES / 100 {
        let newest = "SELECT seq, SUM(length(changeset)) OVER (ORDER BY seq DESC) AS bytes FROM undo_steps";
        conn.execute(
            &format!("DELETE FROM undo_steps WHERE seq IN (SELECT seq FROM ({newest}) WHERE bytes > ?1)"),
            [limits::UNDO_BYTES_OF_ALL],
        )?;
    }
    Ok(true)
}

const NEXT_UNDO: &str =
    "SELECT seq, command, tags, changeset FROM undo_steps WHERE undone = 0 AND schema = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT 1";
const NEXT_REDO: &str =
    "SELECT seq, command, tags, changeset FROM undo_steps WHERE undone = 1 AND schema = ?1 AND seq > ?2 ORDER BY seq LIMIT 1";

pub fn peek(conn: &Connection) -> Result<UndoState> {
    let name = |sql: &str, from: i64| conn.query_row(sql, [LATEST, from], |r| r.get::<_, String>("command")).optional();
    Ok(UndoState { undo: name(NEXT_UNDO, i64::MAX)?, redo: name(NEXT_REDO, i64::MIN)? })
}

/// Lifts what stands in the way of steps and can be lifted, for a trial, and answers how it is told; nothing when nothing of the kind is there.
pub type Lift = fn(&mut Tx<'_>) -> Result<Option<Error>>;

struct Step {
    seq: i64,
    command: String,
    tags: String,
    changeset: Vec<u8>,
}

/// The next one behind `edge`.
fn next(conn: &Connection, redo: bool, edge: Option<i64>) -> Result<Option<Step>> {
    let (sql, start) = if redo { (NEXT_REDO, i64::MIN) } else { (NEXT_UNDO, i64::MAX) };
    let step = |r: &rusqlite::Row<'_>| Ok(Step { seq: r.get(0)?, command: r.get(1)?, tags: r.get(2)?, changeset: r.get(3)? });
    Ok(conn.query_row(sql, [LATEST, edge.unwrap_or(start)], step).optional()?)
}

/// Takes the next step, or passes over all that can never be taken: then it stops before one that can, which the caller may not have meant.
/// Answers the command's name, and what was touched.
///
/// # Errors
/// `nothing_to_undo`, `nothing_to_redo`; what `lift` says when the step could be taken but for that: it stays for when it is lifted; `changed_since` when
/// nothing was taken back.
pub(crate) fn step(db: &Db, redo: bool, lift: Lift) -> Result<(String, Vec<Tag>)> {
    let mut passed: Vec<Step> = Vec::new();
    let next = loop {
        match attempt(db, redo, passed.last())? {
            Tried::Nothing if passed.is_empty() && redo => return Err(Error::cannot("nothing_to_redo", "there is nothing to make again")),
            Tried::Nothing if passed.is_empty() => return Err(Error::cannot("nothing_to_undo", "there is nothing to take back")),
            Tried::Nothing => break None,
            Tried::Fits(step) if passed.is_empty() => {
                let mut tags: Vec<Tag> = serde_json::from_str(&step.tags)?;
                tags.push(Tag::Undo);
                return Ok((step.command, tags));
            }
            Tried::Fits(step) => break Some(step.command),
            Tried::Stuck(step) => match held_up(db, &step, redo, lift)? {
                Some(why) if passed.is_empty() => return Err(why),
                Some(_) => break Some(step.command),
                None => passed.push(step),
            },
        }
    };
    db.write(write(redo), |tx| passed.iter().try_for_each(|step| pass_over(tx, step)))?;
    Err(passed_over(&passed, next, redo))
}

const fn write(redo: bool) -> Write {
    let command = if redo { "undo.redo" } else { "undo.undo" };
    Write { origin: Origin::Undo, command, tags: &[Tag::Undo], undo: false }
}

/// What became of a wish to step back or forth.
enum Tried {
    Nothing,
    Fits(Step),
    /// A later change stands on it.
    Stuck(Step),
}

/// The next step behind those that are passed over. It is taken where none are; else it is only tried.
fn attempt(db: &Db, redo: bool, behind: Option<&Step>) -> Result<Tried> {
    let mut tried = Tried::Nothing;
    let done = db.write(write(redo), |tx| {
        let Some(step) = next(tx.conn(), redo, behind.map(|s| s.seq))? else { return Err(taken_back()) };
        if !fits(tx.conn(), &step.changeset, redo)? {
            tried = Tried::Stuck(step);
            return Err(taken_back());
        }
        let (seq, command) = (step.seq, step.command.clone());
        tried = Tried::Fits(step);
        if behind.is_some() {
            return Err(taken_back());
        }
        tx.conn().execute("UPDATE undo_steps SET undone = ?2 WHERE seq = ?1", (seq, !redo))?;
        tx.log("undo", None::<uuid::Uuid>, &serde_json::json!({ "step": seq, "command": command, "redo": redo }))
    });
    done.or_else(only_taken_back)?;
    Ok(tried)
}

/// How it is told when a step could be taken if something were lifted first.
fn held_up(db: &Db, step: &Step, redo: bool, lift: Lift) -> Result<Option<Error>> {
    let mut told = None;
    let tried: Result<()> = db.write(write(redo), |tx| {
        if let Some(why) = lift(tx)?
            && fits(tx.conn(), &step.changeset, redo)?
        {
            told = Some(why);
        }
        Err(taken_back())
    });
    tried.or_else(only_taken_back)?;
    Ok(told)
}

const TAKEN_BACK: &str = "taken_back";

/// Ends a transaction that shall leave nothing. A savepoint would do for a few changes, but costs more with each page that it keeps: a quarter of an
/// hour for 100,000 rows.
fn taken_back() -> Error {
    Error::cannot(TAKEN_BACK, "it was only tried")
}

fn only_taken_back(e: Error) -> Result<()> {
    if matches!(&e, Error::CannotNow { reason, .. } if *reason == TAKEN_BACK) { Ok(()) } else { Err(e) }
}

fn pass_over(tx: &mut Tx<'_>, step: &Step) -> Result<()> {
    tx.conn().execute("DELETE FROM undo_steps WHERE seq = ?1", [step.seq])?;
    tx.log("undo", None::<uuid::Uuid>, &serde_json::json!({ "passed_over": step.seq, "command": step.command }))
}

/// The data is as it was; these steps, the newest first, are out of the way, and `next` is what the next wish would take back.
fn passed_over(steps: &[Step], next: Option<String>, redo: bool) -> Error {
    let wish = if redo { "made again" } else { "taken back" };
    let then = match next {
        Some(next) => format!("the next step is {next}"),
        None => "there is no older step".to_owned(),
    };
    let which = steps.iter().map(|step| step.command.as_str()).collect::<Vec<_>>().join(", ");
    let message =
        format!("{which} cannot be {wish}: a later change stands on it; nothing was changed, it is passed over from now on, and {then}");
    Error::cannot("changed_since", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_step_is_found_by_its_number() {
        let conn = crate::db::plans::migrated();
        let plan = |sql: &str| {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let unbound = vec![0; statement.parameter_count()];
            let steps = statement.query_map(rusqlite::params_from_iter(unbound), |r| r.get::<_, String>("detail")).unwrap();
            let steps = steps.collect::<rusqlite::Result<Vec<_>>>();
            steps.unwrap().join("; ")
        };
        for sql in [NEXT_UNDO, NEXT_REDO] {
            let found = plan(sql);
            assert!(found.starts_with("SEARCH undo_steps USING INTEGER PRIMARY KEY") && !found.contains("TEMP B-TREE"), "{found}");
        }
        assert!(
            plan(&NEXT_UNDO.replace("seq < ?2 ORDER BY seq", "at_ms < ?2 ORDER BY at_ms")).contains("TEMP B-TREE"),
            "the rule sees a sort"
        );
    }
}
