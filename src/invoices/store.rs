//! The tables `invoices`, `invoice_lines`, `invoice_line_taxes`, `invoice_line_entries`, `invoice_line_expenses` and
//! `invoice_line_milestones`; nobody else writes them.

pub mod credited;
pub mod late;
pub mod milestones;
pub mod release;

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};

use super::{
    billable::Stretch,
    deposits,
    draft::{Adjustment, Draft, Line, Section},
    snapshot::References,
    totals::Portion,
};
use crate::kernel::{
    Error, Instant, Percent, Result,
    id::{AdjustmentId, EntryId, ExpenseId, InvoiceId, LineId, ProjectId, RowId, SectionId, TaskId, TaxRateId},
    sql::SqlDay,
};
use crate::settings::{Policy, Rounding};

/// A merged client's documents belong to the one that took over.
const DRAFT: &str = "SELECT i.*, COALESCE(c.merged_into, c.id) AS client,
                        EXISTS (SELECT 1 FROM retainer_covers v JOIN invoice_lines l ON l.id = v.line_id
                                WHERE l.invoice_id = i.id AND v.deleted_at_ms IS NULL) AS tells_covered FROM invoices i JOIN clients c ON c.id = i.client_id
                     WHERE i.deleted_at_ms IS NULL";
/// A line that let go what it billed says what that was: the links carry the moment of its release, and its seconds stand as they were issued.
const LINES: &str = "SELECT l.*, COUNT(e.id) AS entries, r.line_id IS NOT NULL AS released,
                            CASE WHEN r.line_id IS NOT NULL THEN COALESCE(l.raw_seconds, 0)
                                 ELSE COALESCE(SUM(COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000)), 0) END AS seconds,
                            (SELECT y.expense_id FROM invoice_line_expenses y
                             WHERE y.line_id = l.id AND (y.deleted_at_ms IS NULL OR y.deleted_at_ms = r.released_at_ms)) AS expense_id,
                            (SELECT z.milestone_id FROM invoice_line_milestones z
                             WHERE z.line_id = l.id AND (z.deleted_at_ms IS NULL OR z.deleted_at_ms = r.released_at_ms)) AS milestone_id
                     FROM invoice_lines l LEFT JOIN line_releases r ON r.line_id = l.id
                     LEFT JOIN invoice_line_entries x ON x.line_id = l.id AND (x.deleted_at_ms IS NULL OR x.deleted_at_ms = r.released_at_ms)
                     LEFT JOIN time_entries e ON e.id = x.entry_id
                     WHERE l.deleted_at_ms IS NULL AND l.invoice_id = ?1 GROUP BY l.id ORDER BY l.position, l.rowid";

fn one(changed: usize, what: &str) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} {what} changed instead of one"))) }
}

fn draft(r: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: r.get("id")?,
        corrects: r.get("corrects_id")?,
        client_id: r.get("client")?,
        currency: r.get("currency")?,
        subject: r.get("subject")?,
        note: r.get("note")?,
        references: match r.get::<_, Option<String>>("refs")? {
            Some(text) => serde_json::from_str(&text).map_err(FromSqlError::other)?,
            None => References::default(),
        },
        language: r.get("language")?,
        look: r.get("look")?,
        issue_on: r.get::<_, Option<SqlDay>>("issue_on")?.map(|d| d.0),
        due_days: r.get("due_days")?,
        period_from: r.get::<_, Option<SqlDay>>("period_from")?.map(|d| d.0),
        period_to: r.get::<_, Option<SqlDay>>("period_to")?.map(|d| d.0),
        rounding: match r.get::<_, Option<String>>("rounding")? {
            Some(text) => serde_json::from_str(&text).map_err(FromSqlError::other)?,
            None => Rounding::default(),
        },
        policy: Policy { rounding: r.get("money_rounding")?, prices: r.get("prices")?, tax_level: r.get("tax_level")? },
        created_at: r.get("created_at_ms")?,
        tells_covered: r.get("tells_covered")?,
        lines: Vec::new(),
        sections: Vec::new(),
        adjustments: Vec::new(),
        purpose: r.get("purpose")?,
        closed: r.get::<_, Option<Instant>>("closed_at_ms")?.is_some(),
    })
}

fn portion(r: &Row<'_>, percent: &str, minor: &str) -> rusqlite::Result<Option<Portion>> {
    let percent: Option<Percent> = r.get(percent)?;
    Ok(percent.map(Portion::Percent).or(r.get::<_, Option<i64>>(minor)?.map(Portion::Minor)))
}

const fn columns(portion: Option<Portion>) -> (Option<Percent>, Option<i64>) {
    match portion {
        None => (None, None),
        Some(Portion::Percent(p)) => (Some(p), None),
        Some(Portion::Minor(minor)) => (None, Some(minor)),
    }
}

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: r.get("id")?,
        invoice_id: r.get("invoice_id")?,
        kind: r.get("kind")?,
        position: r.get("position")?,
        description: r.get("description")?,
        quantity: r.get("quantity_e4")?,
        unit: r.get("unit")?,
        price_minor: r.get("price_minor")?,
        discount: portion(r, "discount_e4", "discount_minor")?,
        tax_ids: Vec::new(),
        entries: r.get("entries")?,
        seconds: r.get("seconds")?,
        billed_seconds: r.get::<_, Option<i64>>("billed_seconds")?.map_or_else(|| r.get("seconds"), Ok)?,
        expense_id: r.get("expense_id")?,
        milestone_id: r.get("milestone_id")?,
        deposit: None,
        released: r.get("released")?,
    })
}

/// What was entered, issued or not.
pub fn find(conn: &Connection, id: InvoiceId) -> Result<Option<Draft>> {
    let found = conn.prepare_cached(&format!("{DRAFT} AND i.id = ?1"))?.query_row([id], draft).optional()?;
    found.map(|d| with_lines(conn, d)).transpose()
}

/// All drafts of invoices, the newest first.
pub fn drafts(conn: &Connection) -> Result<Vec<Draft>> {
    let sql = format!(
        "{DRAFT} AND i.purpose <> 'quote' AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = i.id) ORDER BY i.created_at_ms DESC, i.id DESC"
    );
    let found = conn.prepare_cached(&sql)?.query_map([], draft)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().map(|d| with_lines(conn, d)).collect()
}

fn with_lines(conn: &Connection, mut draft: Draft) -> Result<Draft> {
    draft.lines = conn.prepare_cached(LINES)?.query_map([draft.id], line)?.collect::<rusqlite::Result<_>>()?;
    let mut taxes: HashMap<LineId, Vec<TaxRateId>> = HashMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT t.line_id, t.tax_rate_id FROM invoice_line_taxes t JOIN invoice_lines l ON l.id = t.line_id
         WHERE l.invoice_id = ?1 AND t.deleted_at_ms IS NULL ORDER BY t.position, t.rowid",
    )?;
    for row in statement.query_map([draft.id], |r| Ok((r.get(0)?, r.get(1)?)))? {
        let (line, tax): (LineId, TaxRateId) = row?;
        taxes.entry(line).or_default().push(tax);
    }
    let mut taken: HashMap<_, _> = deposits::store::of(conn, draft.id)?.into_iter().collect();
    for line in &mut draft.lines {
        line.deposit = taken.remove(&line.id);
        line.tax_ids = taxes.remove(&line.id).unwrap_or_default();
    }
    let mut statement = conn.prepare_cached(
        "SELECT id, position, title, choice FROM invoice_sections WHERE invoice_id = ?1 AND deleted_at_ms IS NULL ORDER BY position, rowid",
    )?;
    let section =
        |r: &Row<'_>| Ok(Section { id: r.get("id")?, position: r.get("position")?, title: r.get("title")?, choice: r.get("choice")? });
    draft.sections = statement.query_map([draft.id], section)?.collect::<rusqlite::Result<_>>()?;
    draft.adjustments = adjustments(conn, draft.id)?;
    Ok(draft)
}

/// What corrects a document: its credit notes, and the draft or invoice that takes its place.
pub fn corrections(conn: &Connection, id: InvoiceId) -> Result<Vec<InvoiceId>> {
    let sql = "SELECT id FROM invoices WHERE corrects_id = ?1 AND deleted_at_ms IS NULL ORDER BY created_at_ms, rowid";
    Ok(conn.prepare_cached(sql)?.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The draft or document that takes the place of a document and was not voided itself.
pub fn correcting(conn: &Connection, id: InvoiceId) -> Result<Option<InvoiceId>> {
    let sql = "SELECT i.id FROM invoices i LEFT JOIN issued_documents d ON d.invoice_id = i.id
               WHERE i.corrects_id = ?1 AND i.deleted_at_ms IS NULL AND COALESCE(d.kind, 'corrected') = 'corrected'
                   AND NOT EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = i.id) LIMIT 1";
    Ok(conn.query_row(sql, [id], |r| r.get(0)).optional()?)
}

pub fn invoice_of(conn: &Connection, line: LineId) -> Result<Option<InvoiceId>> {
    let sql = "SELECT invoice_id FROM invoice_lines WHERE id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([line], |r| r.get(0)).optional()?)
}

pub fn insert(conn: &Connection, d: &Draft) -> Result<()> {
    conn.execute(
        "INSERT INTO invoices (id, client_id, currency, language, due_days, created_at_ms, corrects_id, purpose) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (d.id, d.client_id, d.currency, d.language, d.due_days, d.created_at, d.corrects, d.purpose),
    )?;
    update(conn, d)
}

/// Everything but the lines.
pub fn update(conn: &Connection, d: &Draft) -> Result<()> {
    let changed = conn
        .prepare_cached(
            "UPDATE invoices SET subject = :subject, note = :note, refs = :refs, language = :language, issue_on = :issue_on, due_days = :due_days,
                    period_from = :from, period_to = :to, rounding = :rounding,
                    money_rounding = :money_rounding, prices = :prices, tax_level = :tax_level, look = :look
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": d.id, ":subject": d.subject, ":note": d.note,
            ":refs": (d.references != References::default()).then(|| serde_json::to_string(&d.references)).transpose()?, ":language": d.language, ":issue_on": d.issue_on.map(SqlDay),
            ":due_days": d.due_days, ":from": d.period_from.map(SqlDay), ":to": d.period_to.map(SqlDay),
            ":rounding": serde_json::to_string(&d.rounding)?,
            ":money_rounding": d.policy.rounding, ":prices": d.policy.prices, ":tax_level": d.policy.tax_level, ":look": d.look,
        })?;
    one(changed, "invoices")
}

/// Of a quote that is given out.
pub fn close(conn: &Connection, id: InvoiceId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE invoices SET closed_at_ms = ?2 WHERE id = ?1 AND closed_at_ms IS NULL", (id, at))?, "invoices")
}

pub fn delete(conn: &Connection, id: InvoiceId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE invoices SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?, "invoices")
}

pub fn insert_line(conn: &Connection, l: &Line) -> Result<()> {
    let (discount_e4, discount_minor) = columns(l.discount);
    conn.prepare_cached(
        "INSERT INTO invoice_lines (id, invoice_id, position, kind, description, quantity_e4, unit, price_minor, discount_e4, discount_minor)
         VALUES (:id, :invoice, :position, :kind, :description, :quantity, :unit, :price, :discount_e4, :discount_minor)",
    )?
    .execute(named_params! {
        ":id": l.id, ":invoice": l.invoice_id, ":position": l.position, ":kind": l.kind, ":description": l.description,
        ":quantity": l.quantity, ":unit": l.unit, ":price": l.price_minor, ":discount_e4": discount_e4, ":discount_minor": discount_minor,
    })?;
    Ok(())
}

pub fn update_line(conn: &Connection, l: &Line) -> Result<()> {
    let (discount_e4, discount_minor) = columns(l.discount);
    let changed = conn
        .prepare_cached(
            "UPDATE invoice_lines SET description = :description, quantity_e4 = :quantity, unit = :unit, price_minor = :price,
                    discount_e4 = :discount_e4, discount_minor = :discount_minor
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": l.id, ":description": l.description, ":quantity": l.quantity, ":unit": l.unit, ":price": l.price_minor,
            ":discount_e4": discount_e4, ":discount_minor": discount_minor,
        })?;
    one(changed, "lines")
}

/// What the line's entries lasted, what of it is billed, and what is printed.
pub fn set_billed(conn: &Connection, l: &Line) -> Result<()> {
    let sql = "UPDATE invoice_lines SET raw_seconds = ?2, billed_seconds = ?3, quantity_e4 = ?4 WHERE id = ?1";
    one(conn.prepare_cached(sql)?.execute((l.id, l.seconds, l.billed_seconds, l.quantity))?, "lines")
}

/// An entry that a draft holds.
#[derive(Debug)]
pub struct Held {
    pub line: LineId,
    pub entry: EntryId,
    pub started_at: Instant,
    pub seconds: i64,
    /// Rounded by a retainer already.
    pub rounded: Option<i64>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
}

pub fn held(conn: &Connection, invoice: InvoiceId) -> Result<Vec<Held>> {
    let mut statement = conn.prepare_cached(
        "SELECT x.line_id, e.id, e.started_at_ms, COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000) AS seconds,
                x.billed_seconds AS rounded, p.project_id, p.task_id
         FROM invoice_lines l JOIN invoice_line_entries x ON x.line_id = l.id AND x.deleted_at_ms IS NULL
         JOIN time_entries e ON e.id = x.entry_id JOIN entry_paths p ON p.entry_id = e.id
         WHERE l.invoice_id = ?1 AND l.deleted_at_ms IS NULL",
    )?;
    let rows = statement.query_map([invoice], |r| {
        Ok(Held {
            line: r.get("line_id")?,
            entry: r.get("id")?,
            started_at: r.get("started_at_ms")?,
            seconds: r.get("seconds")?,
            rounded: r.get("rounded")?,
            project: r.get("project_id")?,
            task: r.get("task_id")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lines that say another sum of what was tracked than their entries have. What was let go may have been changed since.
pub fn mistold(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM invoice_lines l WHERE l.deleted_at_ms IS NULL
                   AND NOT EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = l.id) AND l.raw_seconds <> (
                   SELECT COALESCE(SUM(COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000)), 0) FROM invoice_line_entries x
                   JOIN time_entries e ON e.id = x.entry_id WHERE x.line_id = l.id AND x.deleted_at_ms IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?)
}

/// Of a line or a heading.
pub fn set_position(conn: &Connection, id: RowId, position: i64) -> Result<()> {
    let line = conn.prepare_cached("UPDATE invoice_lines SET position = ?2 WHERE id = ?1")?.execute((id, position))?;
    let section = conn.prepare_cached("UPDATE invoice_sections SET position = ?2 WHERE id = ?1")?.execute((id, position))?;
    one(line + section, "lines")
}

/// The line, its taxes and its hold on time, expenses and milestones.
pub fn delete_line(conn: &Connection, line: LineId, at: Instant) -> Result<()> {
    deposits::store::free(conn, line, at)?;
    let live = "line_id = ?1 AND deleted_at_ms IS NULL";
    conn.execute(&format!("UPDATE invoice_line_entries SET deleted_at_ms = ?2 WHERE {live}"), (line, at))?;
    conn.execute(&format!("UPDATE invoice_line_expenses SET deleted_at_ms = ?2 WHERE {live}"), (line, at))?;
    conn.execute(&format!("UPDATE invoice_line_milestones SET deleted_at_ms = ?2 WHERE {live}"), (line, at))?;
    conn.execute(&format!("UPDATE invoice_line_taxes SET deleted_at_ms = ?2 WHERE {live}"), (line, at))?;
    one(conn.execute("UPDATE invoice_lines SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (line, at))?, "lines")
}

fn adjustments(conn: &Connection, invoice: InvoiceId) -> Result<Vec<Adjustment>> {
    let mut statement =
        conn.prepare_cached("SELECT * FROM invoice_adjustments WHERE invoice_id = ?1 AND deleted_at_ms IS NULL ORDER BY position, rowid")?;
    let mut taxes = conn.prepare_cached(
        "SELECT tax_rate_id FROM invoice_adjustment_taxes WHERE adjustment_id = ?1 AND deleted_at_ms IS NULL ORDER BY position, rowid",
    )?;
    let rows = statement.query_map([invoice], |r| {
        let id: AdjustmentId = r.get("id")?;
        let portion = portion(r, "percent_e4", "amount_minor")?.unwrap_or(Portion::Minor(0));
        let tax_ids = taxes.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(Adjustment { id, is_fee: r.get("is_fee")?, label: r.get("label")?, portion, tax_ids })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// New, or another than it was.
pub fn put_section(conn: &Connection, invoice: InvoiceId, s: &Section) -> Result<()> {
    let sql = "INSERT INTO invoice_sections (id, invoice_id, position, title, choice) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (id) DO UPDATE SET position = excluded.position, title = excluded.title, choice = excluded.choice,
                                              deleted_at_ms = NULL";
    one(conn.prepare_cached(sql)?.execute((s.id, invoice, s.position, &s.title, s.choice))?, "sections")
}

pub fn delete_section(conn: &Connection, id: SectionId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE invoice_sections SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?, "sections")
}

/// New, or another than it was, without its taxes.
pub fn put_adjustment(conn: &Connection, invoice: InvoiceId, a: &Adjustment, position: i64) -> Result<()> {
    let (percent, minor) = columns(Some(a.portion));
    let sql = "INSERT INTO invoice_adjustments (id, invoice_id, position, is_fee, label, percent_e4, amount_minor) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (id) DO UPDATE SET position = excluded.position, label = excluded.label, percent_e4 = excluded.percent_e4,
                                              amount_minor = excluded.amount_minor, deleted_at_ms = NULL";
    one(conn.prepare_cached(sql)?.execute((a.id, invoice, position, a.is_fee, &a.label, percent, minor))?, "adjustments")
}

pub fn delete_adjustment(conn: &Connection, id: AdjustmentId, at: Instant) -> Result<()> {
    drop_adjustment_taxes(conn, id, at)?;
    one(conn.execute("UPDATE invoice_adjustments SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?, "adjustments")
}

pub fn drop_adjustment_taxes(conn: &Connection, id: AdjustmentId, at: Instant) -> Result<()> {
    conn.execute("UPDATE invoice_adjustment_taxes SET deleted_at_ms = ?2 WHERE adjustment_id = ?1 AND deleted_at_ms IS NULL", (id, at))?;
    Ok(())
}

pub fn insert_adjustment_tax(conn: &Connection, id: RowId, adjustment: AdjustmentId, tax: TaxRateId, position: usize) -> Result<()> {
    let sql = "INSERT INTO invoice_adjustment_taxes (id, adjustment_id, tax_rate_id, position) VALUES (?1, ?2, ?3, ?4)";
    conn.prepare_cached(sql)?.execute((id, adjustment, tax, i64::try_from(position).unwrap_or(i64::MAX)))?;
    Ok(())
}

/// The draft that a section or an adjustment stands on.
pub fn invoice_of_part(conn: &Connection, id: RowId) -> Result<Option<InvoiceId>> {
    let sql = "SELECT invoice_id FROM invoice_sections WHERE id = ?1 AND deleted_at_ms IS NULL
               UNION ALL SELECT invoice_id FROM invoice_adjustments WHERE id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}

pub fn drop_taxes(conn: &Connection, line: LineId, at: Instant) -> Result<()> {
    conn.execute("UPDATE invoice_line_taxes SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    Ok(())
}

pub fn insert_tax(conn: &Connection, id: RowId, line: LineId, tax: TaxRateId, position: usize) -> Result<()> {
    conn.prepare_cached("INSERT INTO invoice_line_taxes (id, line_id, tax_rate_id, position) VALUES (?1, ?2, ?3, ?4)")?.execute((
        id,
        line,
        tax,
        i64::try_from(position).unwrap_or(i64::MAX),
    ))?;
    Ok(())
}

/// Refused by a trigger when the entry is on a line already.
pub fn insert_entry(conn: &Connection, id: RowId, line: LineId, s: &Stretch) -> Result<()> {
    let part = s.rounded.map(|rounded| (s.seconds, rounded));
    conn.prepare_cached("INSERT INTO invoice_line_entries (id, line_id, entry_id, seconds, billed_seconds) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id, line, s.id, part.map(|p| p.0), part.map(|p| p.1)))?;
    Ok(())
}

/// Refused by a trigger when the expense is on a line already.
pub fn insert_expense(conn: &Connection, id: RowId, line: LineId, expense: ExpenseId) -> Result<()> {
    conn.prepare_cached("INSERT INTO invoice_line_expenses (id, line_id, expense_id) VALUES (?1, ?2, ?3)")?.execute((id, line, expense))?;
    Ok(())
}

pub fn entries_of(conn: &Connection, line: LineId) -> Result<Vec<EntryId>> {
    let mut statement = conn.prepare_cached(
        "SELECT x.entry_id FROM invoice_line_entries x JOIN time_entries e ON e.id = x.entry_id
         LEFT JOIN line_releases r ON r.line_id = x.line_id
         WHERE x.line_id = ?1 AND (x.deleted_at_ms IS NULL OR x.deleted_at_ms = r.released_at_ms) ORDER BY e.started_at_ms, e.rowid",
    )?;
    Ok(statement.query_map([line], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Entries whose seconds are not in exactly one place (DOMAIN 17): on two live lines, or on a line though deleted, written off, not work,
/// or not billable, or held by a line or document that is gone.
pub fn misheld(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(DISTINCT x.entry_id)
               FROM invoice_line_entries x
               JOIN time_entries e ON e.id = x.entry_id
               JOIN invoice_lines l ON l.id = x.line_id
               JOIN invoices i ON i.id = l.invoice_id
               WHERE x.deleted_at_ms IS NULL
                 AND (e.deleted_at_ms IS NOT NULL OR e.written_off_at_ms IS NOT NULL OR e.kind <> 'work' OR e.billable = 0 OR e.ended_at_ms IS NULL
                   OR l.deleted_at_ms IS NOT NULL OR i.deleted_at_ms IS NOT NULL
                   OR EXISTS (SELECT 1 FROM invoice_line_entries y WHERE y.entry_id = x.entry_id AND y.deleted_at_ms IS NULL AND y.id <> x.id))";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}
