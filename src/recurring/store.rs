//! The tables `recurring_rules`, `recurring_lines`, `recurring_pauses` and `recurring_runs`; nobody else writes them.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};

use super::{MadeDraft, Recurring, lines::Line, rrule, rule::Pause, schedule::Schedule};
use crate::kernel::{
    Day, Error, FieldError, Instant, Result,
    id::{InvoiceId, RecurringId, RowId},
    sql::SqlDay,
};

/// A merged client's rules belong to the one that took over.
const RULES: &str = "SELECT r.*, COALESCE(m.id, c.id) AS client, COALESCE(m.name, c.name) AS client_name
                     FROM recurring_rules r JOIN clients c ON c.id = r.client_id LEFT JOIN clients m ON m.id = c.merged_into
                     WHERE r.deleted_at_ms IS NULL";
/// A draft that waits for its rule to issue it.
const TO_ISSUE: &str = "n.to_issue = 1 AND n.refused IS NULL
                        AND EXISTS (SELECT 1 FROM invoices i WHERE i.id = n.invoice_id AND i.deleted_at_ms IS NULL)
                        AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = n.invoice_id)";

/// One period, made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub id: RowId,
    pub rule_id: RecurringId,
    pub period_on: Day,
    /// None: there was nothing to bill.
    pub invoice_id: Option<InvoiceId>,
    pub to_issue: bool,
    /// Why it could not be issued at once.
    pub refused: Option<Vec<FieldError>>,
    pub made_at: Instant,
}

fn day(r: &Row<'_>, column: &str) -> rusqlite::Result<Day> {
    Ok(r.get::<_, SqlDay>(column)?.0)
}

fn rule(r: &Row<'_>) -> rusqlite::Result<Recurring> {
    let text: String = r.get("rrule")?;
    Ok(Recurring {
        id: r.get("id")?,
        client_id: r.get("client")?,
        client_name: r.get("client_name")?,
        name: r.get("name")?,
        currency: r.get("currency")?,
        subject: r.get("subject")?,
        note: r.get("note")?,
        language: r.get("language")?,
        due_days: r.get("due_days")?,
        schedule: Schedule { rule: rrule::parse(&text).map_err(FromSqlError::other)?, starts_on: day(r, "starts_on")? },
        covers: r.get("covers")?,
        mode: r.get("mode")?,
        unbilled: r.get("unbilled")?,
        project_id: r.get("project_id")?,
        series_id: r.get("series_id")?,
        made_from: day(r, "made_from")?,
        created_at: r.get("created_at_ms")?,
        lines: Vec::new(),
        pauses: Vec::new(),
    })
}

fn line(r: &Row<'_>) -> rusqlite::Result<(RecurringId, Line)> {
    let (taxes, discount): (Option<String>, Option<String>) = (r.get("tax_ids")?, r.get("discount")?);
    let line = Line {
        id: r.get("id")?,
        heading: r.get("is_heading")?,
        description: r.get("description")?,
        quantity: r.get("quantity_e4")?,
        unit: r.get("unit")?,
        price_minor: r.get("price_minor")?,
        discount: discount.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?,
        tax_ids: taxes.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?,
        retainer_id: r.get("retainer_id")?,
    };
    Ok((r.get("rule_id")?, line))
}

pub fn find(conn: &Connection, id: RecurringId) -> Result<Option<Recurring>> {
    let found = conn.prepare_cached(&format!("{RULES} AND r.id = ?1"))?.query_row([id], rule).optional()?;
    Ok(whole(conn, found.into_iter().collect())?.pop())
}

pub fn all(conn: &Connection) -> Result<Vec<Recurring>> {
    let sql = format!("{RULES} ORDER BY r.name COLLATE NOCASE, r.id");
    let found = conn.prepare_cached(&sql)?.query_map([], rule)?.collect::<rusqlite::Result<_>>()?;
    whole(conn, found)
}

fn whole(conn: &Connection, mut rules: Vec<Recurring>) -> Result<Vec<Recurring>> {
    let (mut lines, mut pauses): (HashMap<_, Vec<Line>>, HashMap<_, Vec<Pause>>) = (HashMap::new(), HashMap::new());
    for row in
        conn.prepare_cached("SELECT * FROM recurring_lines WHERE deleted_at_ms IS NULL ORDER BY position, rowid")?.query_map([], line)?
    {
        let (rule, line) = row?;
        lines.entry(rule).or_default().push(line);
    }
    let mut statement = conn.prepare_cached("SELECT * FROM recurring_pauses WHERE deleted_at_ms IS NULL ORDER BY from_on, rowid")?;
    let pause = |r: &Row<'_>| {
        let to = r.get::<_, Option<SqlDay>>("to_on")?.map(|d| d.0);
        Ok((r.get("rule_id")?, Pause { id: r.get("id")?, from: day(r, "from_on")?, to }))
    };
    for row in statement.query_map([], pause)? {
        let (rule, pause): (RecurringId, Pause) = row?;
        pauses.entry(rule).or_default().push(pause);
    }
    for rule in &mut rules {
        rule.lines = lines.remove(&rule.id).unwrap_or_default();
        rule.pauses = pauses.remove(&rule.id).unwrap_or_default();
    }
    Ok(rules)
}

pub fn insert(conn: &Connection, r: &Recurring) -> Result<()> {
    conn.execute(
        "INSERT INTO recurring_rules (id, client_id, name, currency, rrule, starts_on, made_from, covers, mode, unbilled, created_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'nothing', ?10)",
        rusqlite::params![
            r.id,
            r.client_id,
            r.name,
            r.currency,
            rrule::write(&r.schedule.rule),
            SqlDay(r.schedule.starts_on),
            SqlDay(r.made_from),
            r.covers,
            r.mode,
            r.created_at
        ],
    )?;
    update(conn, r)
}

/// Everything but the lines and the pauses.
pub fn update(conn: &Connection, r: &Recurring) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE recurring_rules SET client_id = :client, name = :name, currency = :currency, subject = :subject, note = :note,
                    language = :language, due_days = :due_days, rrule = :rrule, starts_on = :starts_on, made_from = :made_from, covers = :covers,
                    mode = :mode, unbilled = :unbilled, project_id = :project, series_id = :series WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": r.id, ":client": r.client_id, ":name": r.name, ":currency": r.currency, ":subject": r.subject, ":note": r.note,
            ":language": r.language, ":due_days": r.due_days, ":rrule": rrule::write(&r.schedule.rule),
            ":starts_on": SqlDay(r.schedule.starts_on), ":made_from": SqlDay(r.made_from), ":covers": r.covers, ":mode": r.mode,
            ":unbilled": r.unbilled, ":project": r.project_id, ":series": r.series_id,
        })?)
}

/// Writes the lines that the rule has, and marks the others deleted.
pub fn put_lines(conn: &Connection, r: &Recurring, now: Instant) -> Result<()> {
    let kept: Vec<String> = r.lines.iter().map(|l| l.id.0.simple().to_string()).collect();
    conn.prepare_cached(
        "UPDATE recurring_lines SET deleted_at_ms = ?2 WHERE rule_id = ?1 AND deleted_at_ms IS NULL
            AND lower(hex(id)) NOT IN (SELECT value FROM json_each(?3))",
    )?
    .execute((r.id, now, serde_json::to_string(&kept)?))?;
    let mut put = conn.prepare_cached(
        "INSERT INTO recurring_lines (id, rule_id, position, is_heading, description, quantity_e4, unit, price_minor, discount, tax_ids, retainer_id)
         VALUES (:id, :rule, :position, :heading, :description, :quantity, :unit, :price, :discount, :taxes, :retainer)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, is_heading = excluded.is_heading, discount = excluded.discount,
             description = excluded.description, quantity_e4 = excluded.quantity_e4,
             unit = excluded.unit, price_minor = excluded.price_minor, tax_ids = excluded.tax_ids, retainer_id = excluded.retainer_id,
             deleted_at_ms = NULL",
    )?;
    for (position, l) in (1_i64..).zip(&r.lines) {
        put.execute(named_params! {
            ":id": l.id, ":rule": r.id, ":position": position, ":heading": l.heading,
            ":discount": l.discount.as_ref().map(serde_json::to_string).transpose()?, ":description": l.description, ":quantity": l.quantity, ":unit": l.unit,
            ":price": l.price_minor, ":taxes": l.tax_ids.as_ref().map(serde_json::to_string).transpose()?, ":retainer": l.retainer_id,
        })?;
    }
    Ok(())
}

/// Whether a line's id is free or belongs to this rule.
pub fn owns_line(conn: &Connection, rule: RecurringId, line: RowId) -> Result<bool> {
    let owner: Option<RecurringId> =
        conn.query_row("SELECT rule_id FROM recurring_lines WHERE id = ?1", [line], |r| r.get(0)).optional()?;
    Ok(owner == Some(rule))
}

pub fn put_pause(conn: &Connection, rule: RecurringId, p: &Pause) -> Result<()> {
    let sql = "INSERT INTO recurring_pauses (id, rule_id, from_on, to_on) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET to_on = excluded.to_on";
    one(conn.execute(sql, (p.id, rule, SqlDay(p.from), p.to.map(SqlDay)))?)
}

pub fn set_deleted(conn: &Connection, id: RecurringId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE recurring_rules SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}

fn run(r: &Row<'_>) -> rusqlite::Result<Run> {
    let refused: Option<String> = r.get("refused")?;
    Ok(Run {
        id: r.get("id")?,
        rule_id: r.get("rule_id")?,
        period_on: day(r, "period_on")?,
        invoice_id: r.get("invoice_id")?,
        to_issue: r.get("to_issue")?,
        refused: refused.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?,
        made_at: r.get("made_at_ms")?,
    })
}

/// Of a rule, the latest period first.
pub fn runs(conn: &Connection, rule: RecurringId) -> Result<Vec<Run>> {
    let sql = "SELECT * FROM recurring_runs WHERE rule_id = ?1 ORDER BY period_on DESC";
    Ok(conn.prepare_cached(sql)?.query_map([rule], run)?.collect::<rusqlite::Result<_>>()?)
}

pub fn has_runs(conn: &Connection, rule: RecurringId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM recurring_runs WHERE rule_id = ?1)")?.query_row([rule], |r| r.get(0))?)
}

pub fn days_made(conn: &Connection, rule: RecurringId) -> Result<BTreeSet<Day>> {
    let mut statement = conn.prepare_cached("SELECT period_on FROM recurring_runs WHERE rule_id = ?1")?;
    Ok(statement.query_map([rule], |r| day(r, "period_on"))?.collect::<rusqlite::Result<_>>()?)
}

pub fn invoice_of(conn: &Connection, rule: RecurringId, day: Day) -> Result<Option<InvoiceId>> {
    let mut found = conn.prepare_cached("SELECT invoice_id FROM recurring_runs WHERE rule_id = ?1 AND period_on = ?2")?;
    Ok(found.query_row((rule, SqlDay(day)), |r| r.get::<_, Option<InvoiceId>>(0)).optional()?.flatten())
}

/// Refused by the key of rule and period when it is made already.
pub fn insert_run(conn: &Connection, n: &Run) -> Result<()> {
    let sql = "INSERT INTO recurring_runs (id, rule_id, period_on, invoice_id, to_issue, made_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.execute(sql, (n.id, n.rule_id, SqlDay(n.period_on), n.invoice_id, n.to_issue, n.made_at))?;
    Ok(())
}

/// In the order of their periods.
pub fn to_issue(conn: &Connection) -> Result<Vec<Run>> {
    let sql = format!("SELECT n.* FROM recurring_runs n WHERE {TO_ISSUE} ORDER BY n.period_on, n.rowid");
    Ok(conn.prepare_cached(&sql)?.query_map([], run)?.collect::<rusqlite::Result<_>>()?)
}

pub fn still_to_issue(conn: &Connection, id: RowId) -> Result<bool> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM recurring_runs n WHERE n.id = ?1 AND {TO_ISSUE})");
    Ok(conn.prepare_cached(&sql)?.query_row([id], |r| r.get(0))?)
}

pub fn set_refused(conn: &Connection, id: RowId, why: &[FieldError]) -> Result<()> {
    one(conn.execute("UPDATE recurring_runs SET refused = ?2 WHERE id = ?1", (id, serde_json::to_string(why)?))?)
}

pub const REFUSED: &str = "SELECT n.* FROM recurring_runs n INDEXED BY recurring_runs_refused
        CROSS JOIN invoices i ON i.id = n.invoice_id AND i.deleted_at_ms IS NULL
    WHERE n.refused IS NOT NULL AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = n.invoice_id)
    ORDER BY n.period_on, n.rowid";

/// Those that could not be issued and still are drafts, the earliest first.
pub fn refused(conn: &Connection) -> Result<Vec<Run>> {
    Ok(conn.prepare_cached(REFUSED)?.query_map([], run)?.collect::<rusqlite::Result<_>>()?)
}

pub const MADE_DRAFTS: &str = "SELECT n.invoice_id, n.period_on, r.name, COALESCE(m.name, c.name) AS client_name
    FROM recurring_runs n INDEXED BY recurring_runs_by_day CROSS JOIN invoices i ON i.id = n.invoice_id AND i.deleted_at_ms IS NULL
        JOIN recurring_rules r ON r.id = n.rule_id JOIN clients c ON c.id = i.client_id LEFT JOIN clients m ON m.id = c.merged_into
    WHERE n.period_on >= ?1 AND n.to_issue = 0
        AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = n.invoice_id)
    ORDER BY n.period_on, n.rowid";

/// Of rules that make drafts; of periods since a day.
pub fn made_drafts(conn: &Connection, since: Day) -> Result<Vec<MadeDraft>> {
    let row = |r: &Row<'_>| {
        Ok(MadeDraft {
            invoice_id: r.get("invoice_id")?,
            name: r.get("name")?,
            client_name: r.get("client_name")?,
            period_on: day(r, "period_on")?,
        })
    };
    Ok(conn.prepare_cached(MADE_DRAFTS)?.query_map([SqlDay(since)], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Rules, periods, and periods that were made twice.
pub fn counts(conn: &Connection) -> Result<(i64, i64, i64)> {
    let sql = "SELECT (SELECT COUNT(*) FROM recurring_rules WHERE deleted_at_ms IS NULL), (SELECT COUNT(*) FROM recurring_runs),
                      (SELECT COUNT(*) FROM recurring_runs) - (SELECT COUNT(*) FROM (SELECT DISTINCT rule_id, period_on FROM recurring_runs))";
    Ok(conn.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} rows of recurring invoices changed instead of one"))) }
}

#[cfg(test)]
mod tests {
    use crate::db::plans::{migrated, scans};

    #[test]
    fn home_asks_an_index() {
        assert_eq!(scans(&migrated(), super::MADE_DRAFTS), [] as [&str; 0]);
        assert_eq!(scans(&migrated(), super::REFUSED), [] as [&str; 0]);
    }
}
