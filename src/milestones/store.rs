//! The tables `milestones`, `milestone_completions` and `milestone_deposits`; nobody else writes them.

mod list;
pub mod past;
pub mod verify;

pub use list::{Of, Row, deposits, due, rows};

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{DepositOf, Milestone, Price};
use crate::kernel::{
    Day, Error, Instant, Money, Result,
    id::{InvoiceId, MilestoneCompletionId, MilestoneId, ProjectId, RowId},
    sql::SqlDay,
};

/// That a milestone is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    pub id: MilestoneCompletionId,
    pub milestone: MilestoneId,
    pub on: Day,
    pub note: String,
    pub link: String,
    pub at: Instant,
    /// When it was taken back, and why.
    pub reopened: Option<(Instant, String)>,
}

/// The draft or document whose line bills a milestone.
#[derive(Debug)]
pub struct Held {
    pub invoice: InvoiceId,
    /// Of a document.
    pub number: Option<String>,
    pub subject: String,
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} milestones changed instead of one"))) }
}

fn milestone(r: &rusqlite::Row<'_>) -> rusqlite::Result<Milestone> {
    let amount: Option<i64> = r.get("amount_minor")?;
    Ok(Milestone {
        id: r.get("id")?,
        project_id: r.get("project_id")?,
        position: r.get("position")?,
        name: r.get("name")?,
        description: r.get("description")?,
        due_on: r.get::<_, Option<SqlDay>>("due_on")?.map(|d| d.0),
        price: match (amount, r.get("share_e4")?) {
            (Some(minor), _) => Price::Amount(Money::new(minor, r.get("currency")?)),
            (None, Some(share)) => Price::Share(share),
            (None, None) => Price::Free,
        },
        answer: r.get("answer_id")?,
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: MilestoneId) -> Result<Option<Milestone>> {
    let sql = "SELECT * FROM milestones WHERE id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id], milestone).optional()?)
}

/// Those of a project with their positions, in their order.
pub fn order(conn: &Connection, project: ProjectId) -> Result<Vec<(MilestoneId, i64)>> {
    let sql = "SELECT id, position FROM milestones WHERE project_id = ?1 AND deleted_at_ms IS NULL ORDER BY position, id";
    Ok(conn.prepare_cached(sql)?.query_map([project], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Those of an acceptance of which none is completed or has a deposit.
pub fn agreed_by(conn: &Connection, answer: RowId) -> Result<Vec<MilestoneId>> {
    let sql = "SELECT m.id FROM milestones m WHERE m.answer_id = ?1 AND m.deleted_at_ms IS NULL
                   AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = m.id)
                   AND NOT EXISTS (SELECT 1 FROM milestone_deposits t JOIN issued_documents d ON d.invoice_id = t.invoice_id WHERE t.milestone_id = m.id)
               ORDER BY m.position";
    Ok(conn.prepare_cached(sql)?.query_map([answer], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, m: &Milestone) -> Result<()> {
    put(
        conn,
        m,
        "INSERT INTO milestones (id, project_id, position, name, description, due_on, amount_minor, currency, share_e4, answer_id, created_at_ms)
         VALUES (:id, :project, :position, :name, :description, :due, :amount, :currency, :share, :answer, :created)",
    )
}

pub fn update(conn: &Connection, m: &Milestone) -> Result<()> {
    put(
        conn,
        m,
        "UPDATE milestones SET project_id = :project, position = :position, name = :name, description = :description, due_on = :due,
                amount_minor = :amount, currency = :currency, share_e4 = :share, answer_id = :answer, created_at_ms = :created
         WHERE id = :id AND deleted_at_ms IS NULL",
    )
}

fn put(conn: &Connection, m: &Milestone, sql: &str) -> Result<()> {
    let (amount, share) = match m.price {
        Price::Free => (None, None),
        Price::Amount(money) => (Some(money), None),
        Price::Share(share) => (None, Some(share)),
    };
    one(conn.prepare_cached(sql)?.execute(named_params! {
        ":id": m.id, ":project": m.project_id, ":position": m.position, ":name": m.name, ":description": m.description,
        ":due": m.due_on.map(SqlDay), ":amount": amount.map(|a| a.minor), ":currency": amount.map(|a| a.currency), ":share": share,
        ":answer": m.answer, ":created": m.created_at,
    })?)
}

pub fn set_position(conn: &Connection, id: MilestoneId, position: i64) -> Result<()> {
    one(conn.execute("UPDATE milestones SET position = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, position))?)
}

pub fn set_deleted(conn: &Connection, id: MilestoneId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE milestones SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}

pub fn held(conn: &Connection, id: MilestoneId) -> Result<Option<Held>> {
    let sql = "SELECT i.id, i.subject, d.number FROM invoice_line_milestones x JOIN invoice_lines l ON l.id = x.line_id
               JOIN invoices i ON i.id = l.invoice_id LEFT JOIN issued_documents d ON d.invoice_id = i.id
               WHERE x.milestone_id = ?1 AND x.deleted_at_ms IS NULL";
    let held = |r: &rusqlite::Row<'_>| Ok(Held { invoice: r.get("id")?, number: r.get("number")?, subject: r.get("subject")? });
    Ok(conn.prepare_cached(sql)?.query_row([id], held).optional()?)
}

fn completed(r: &rusqlite::Row<'_>) -> rusqlite::Result<Completion> {
    let reopened: Option<Instant> = r.get("reopened_at_ms")?;
    Ok(Completion {
        reopened: reopened.map(|at| Ok::<_, rusqlite::Error>((at, r.get("reopened_because")?))).transpose()?,
        ..told(r, "id", "milestone_id")?
    })
}

/// The one that stands, beside the columns of its milestone.
fn completed_of(r: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Completion>> {
    match r.get::<_, Option<MilestoneCompletionId>>("completion_id")? {
        Some(_) => told(r, "completion_id", "id").map(Some),
        None => Ok(None),
    }
}

fn told(r: &rusqlite::Row<'_>, id: &str, milestone: &str) -> rusqlite::Result<Completion> {
    Ok(Completion {
        id: r.get(id)?,
        milestone: r.get(milestone)?,
        on: r.get::<_, SqlDay>("completed_on")?.0,
        note: r.get("note")?,
        link: r.get("link")?,
        at: r.get("completed_at_ms")?,
        reopened: None,
    })
}

/// The one that stands.
pub fn completion(conn: &Connection, id: MilestoneId) -> Result<Option<Completion>> {
    let sql = "SELECT * FROM milestone_completions WHERE milestone_id = ?1 AND reopened_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id], completed).optional()?)
}

/// All of them, the earliest first.
pub fn completions(conn: &Connection, id: MilestoneId) -> Result<Vec<Completion>> {
    let sql = "SELECT * FROM milestone_completions WHERE milestone_id = ?1 ORDER BY completed_at_ms, id";
    Ok(conn.prepare_cached(sql)?.query_map([id], completed)?.collect::<rusqlite::Result<_>>()?)
}

pub fn milestone_of(conn: &Connection, completion: MilestoneCompletionId) -> Result<Option<MilestoneId>> {
    let sql = "SELECT milestone_id FROM milestone_completions WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([completion], |r| r.get(0)).optional()?)
}

pub fn insert_completion(conn: &Connection, k: &Completion) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO milestone_completions (id, milestone_id, completed_on, note, link, completed_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((k.id, k.milestone, SqlDay(k.on), &k.note, &k.link, k.at))?;
    Ok(())
}

pub fn update_completion(conn: &Connection, k: &Completion) -> Result<()> {
    let sql = "UPDATE milestone_completions SET completed_on = ?2, note = ?3, link = ?4 WHERE id = ?1 AND reopened_at_ms IS NULL";
    one(conn.prepare_cached(sql)?.execute((k.id, SqlDay(k.on), &k.note, &k.link))?)
}

pub fn reopen(conn: &Connection, id: MilestoneCompletionId, at: Instant, reason: &str) -> Result<()> {
    let sql = "UPDATE milestone_completions SET reopened_at_ms = ?2, reopened_because = ?3 WHERE id = ?1 AND reopened_at_ms IS NULL";
    one(conn.execute(sql, (id, at, reason))?)
}

pub fn insert_deposit(conn: &Connection, id: RowId, milestone: MilestoneId, invoice: InvoiceId) -> Result<()> {
    conn.execute("INSERT INTO milestone_deposits (id, milestone_id, invoice_id) VALUES (?1, ?2, ?3)", (id, milestone, invoice))?;
    Ok(())
}
