//! Milestones with their names, what they are done by and the line that bills them.

use rusqlite::Connection;
use std::collections::HashMap;

use super::{Completion, DepositOf, Milestone, completed_of, milestone};
use crate::{
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, InvoiceId, MilestoneId, ProjectId},
        sql::SqlDay,
    },
    milestones::DueMilestone,
};

/// All milestones of the projects that are meant: what a share comes to follows from all of them.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    Project(ProjectId),
    Client(ClientId),
    All,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub milestone: Milestone,
    pub project_name: String,
    pub color: String,
    pub project_archived: bool,
    /// What its project is agreed at.
    pub agreed: Option<Money>,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub client_currency: Option<Currency>,
    pub completion: Option<Completion>,
    /// What it came to when it was put on its line.
    pub frozen: Option<Money>,
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    pub invoice_total_minor: Option<i64>,
}

const ROWS: &str =
    "SELECT m.*, p.name AS project_name, p.color, p.archived_at_ms IS NOT NULL AS project_archived, p.budget_minor, p.budget_currency,
        COALESCE(g.id, c.id) AS client_id, COALESCE(g.name, c.name) AS client_name, COALESCE(g.currency, c.currency) AS client_currency,
        k.id AS completion_id, k.completed_on, k.note, k.link, k.completed_at_ms,
        x.amount_minor AS frozen_minor, x.currency AS frozen_currency, i.id AS invoice_id, d.number, d.total_minor
    FROM milestones m JOIN projects p ON p.id = m.project_id
    LEFT JOIN clients c ON c.id = p.client_id LEFT JOIN clients g ON g.id = c.merged_into
    LEFT JOIN milestone_completions k ON k.milestone_id = m.id AND k.reopened_at_ms IS NULL
    LEFT JOIN invoice_line_milestones x ON x.milestone_id = m.id AND x.deleted_at_ms IS NULL
    LEFT JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    LEFT JOIN invoices i ON i.id = l.invoice_id AND i.deleted_at_ms IS NULL
    LEFT JOIN issued_documents d ON d.invoice_id = i.id
    WHERE m.deleted_at_ms IS NULL";
const OF_CLIENT: &str =
    "m.project_id IN (SELECT id FROM projects WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1))";

fn rows_sql(of: Of) -> String {
    let meant = match of {
        Of::Project(_) => "m.project_id = ?1".to_owned(),
        Of::Client(_) => OF_CLIENT.to_owned(),
        Of::All => "?1 IS NULL".to_owned(),
    };
    format!("{ROWS} AND {meant} ORDER BY p.name COLLATE NOCASE, p.id, m.position, m.id")
}

fn row(r: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let money = |minor: &str, currency: &str| -> rusqlite::Result<Option<Money>> {
        r.get::<_, Option<i64>>(minor)?.map(|minor| Ok(Money::new(minor, r.get(currency)?))).transpose()
    };
    Ok(Row {
        milestone: milestone(r)?,
        project_name: r.get("project_name")?,
        color: r.get("color")?,
        project_archived: r.get("project_archived")?,
        agreed: money("budget_minor", "budget_currency")?,
        client_id: r.get("client_id")?,
        client_name: r.get("client_name")?,
        client_currency: r.get("client_currency")?,
        completion: completed_of(r)?,
        frozen: money("frozen_minor", "frozen_currency")?,
        invoice_id: r.get("invoice_id")?,
        invoice_number: r.get("number")?,
        invoice_total_minor: r.get("total_minor")?,
    })
}

/// By project, in their order.
pub fn rows(conn: &Connection, of: Of) -> Result<Vec<Row>> {
    let mut statement = conn.prepare_cached(&rows_sql(of))?;
    let rows = match of {
        Of::Project(id) => statement.query_map([Some(id.0.as_bytes())], row)?.collect::<rusqlite::Result<_>>()?,
        Of::Client(id) => statement.query_map([Some(id.0.as_bytes())], row)?.collect::<rusqlite::Result<_>>()?,
        Of::All => statement.query_map([None::<i64>], row)?.collect::<rusqlite::Result<_>>()?,
    };
    Ok(rows)
}

/// The last deposit of each milestone that counts: its draft is there, or its document neither voided nor credited.
pub fn deposits(conn: &Connection, of: Of) -> Result<HashMap<MilestoneId, DepositOf>> {
    let meant = match of {
        Of::Project(_) => "m.project_id = ?1",
        Of::Client(_) => OF_CLIENT,
        Of::All => "?1 IS NULL",
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT t.milestone_id, t.invoice_id, i.currency, d.number, d.total_minor,
                (SELECT u.invoice_id FROM deposit_uses u WHERE u.deposit_id = t.invoice_id AND u.deleted_at_ms IS NULL) AS used_by
         FROM milestone_deposits t JOIN milestones m ON m.id = t.milestone_id
         JOIN invoices i ON i.id = t.invoice_id AND i.deleted_at_ms IS NULL LEFT JOIN issued_documents d ON d.invoice_id = i.id
         WHERE {meant} AND NOT EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = i.id)
             AND NOT EXISTS (SELECT 1 FROM invoices n JOIN issued_documents c ON c.invoice_id = n.id WHERE n.corrects_id = i.id AND c.kind = 'credit_note')
         ORDER BY t.rowid"
    ))?;
    let deposit = |r: &rusqlite::Row<'_>| {
        let (total, currency): (Option<i64>, Currency) = (r.get("total_minor")?, r.get("currency")?);
        let of = DepositOf {
            invoice_id: r.get("invoice_id")?,
            number: r.get("number")?,
            total: total.map(|minor| Money::new(minor, currency)),
            used_by: r.get("used_by")?,
            paid: false,
        };
        Ok((r.get("milestone_id")?, of))
    };
    let found = match of {
        Of::Project(id) => statement.query_map([Some(id.0.as_bytes())], deposit)?.collect::<rusqlite::Result<_>>()?,
        Of::Client(id) => statement.query_map([Some(id.0.as_bytes())], deposit)?.collect::<rusqlite::Result<_>>()?,
        Of::All => statement.query_map([None::<i64>], deposit)?.collect::<rusqlite::Result<_>>()?,
    };
    Ok(found)
}

const DUE: &str = "SELECT m.id, m.name, m.due_on, p.id AS project_id, p.name AS project_name, COALESCE(g.name, c.name) AS client_name
    FROM milestones m JOIN projects p ON p.id = m.project_id AND p.archived_at_ms IS NULL
    LEFT JOIN clients c ON c.id = p.client_id LEFT JOIN clients g ON g.id = c.merged_into
    WHERE m.due_on <= ?1 AND m.deleted_at_ms IS NULL
        AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = m.id AND k.reopened_at_ms IS NULL)
    ORDER BY m.due_on, m.id";

/// Not completed, and due until then, the earliest first.
pub fn due(conn: &Connection, until: Day, today: Day) -> Result<Vec<DueMilestone>> {
    let mut statement = conn.prepare_cached(DUE)?;
    let rows = statement.query_map([SqlDay(until)], |r| {
        let due_on = r.get::<_, SqlDay>("due_on")?.0;
        Ok(DueMilestone {
            id: r.get("id")?,
            name: r.get("name")?,
            project_id: r.get("project_id")?,
            project_name: r.get("project_name")?,
            client_name: r.get("client_name")?,
            due_on,
            days: (due_on - today).num_days(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans::{migrated, steps_of};
    use uuid::Uuid;

    #[test]
    fn lists_are_read_by_their_indexes() {
        let conn = migrated();
        let (project, client) = (Of::Project(Uuid::nil().into()), Of::Client(Uuid::nil().into()));
        let walks = |sql: &str| {
            let walked =
                |s: &String| ["SCAN m", "SCAN x", "SCAN k", "SCAN l", "SCAN i", "SCAN d", "AUTOMATIC"].iter().any(|w| s.starts_with(w));
            steps_of(&conn, sql).into_iter().filter(walked).collect::<Vec<_>>()
        };
        for sql in [rows_sql(project), rows_sql(client), DUE.to_owned()] {
            assert_eq!(walks(&sql), [] as [&str; 0], "{sql}");
        }
        assert!(steps_of(&conn, DUE).iter().any(|s| s.contains("milestones_due")), "by the day");
        assert!(!walks(&DUE.replace("m.due_on <= ?1", "m.name <= ?1")).is_empty(), "the rule sees a walk");
    }
}
