//! The tables `retainers` and `retainer_terms`; nobody else writes them. Those of documents and draws are in [`draws`], [`sums`] and [`fees`].

pub mod draws;
pub mod facts;
pub mod fees;
pub mod lines;
pub mod sums;

use super::{Retainer, Term};
use crate::kernel::{
    Error, Instant, Result,
    id::{RetainerId, TermId},
    sql::SqlDay,
};
use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};
use std::collections::HashMap;

pub fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} retainers changed instead of one"))) }
}

/// A retainer of a project is of the client whom the project belongs to; merged clients are followed.
const ALL: &str = "SELECT r.*, p.name AS project_name, COALESCE(m.id, c.id) AS client, COALESCE(m.name, c.name) AS client_name,
        EXISTS (SELECT 1 FROM retainer_fees f WHERE f.retainer_id = r.id AND f.line_id IS NOT NULL AND f.deleted_at_ms IS NULL)
            OR EXISTS (SELECT 1 FROM retainer_covers v WHERE v.retainer_id = r.id AND v.deleted_at_ms IS NULL) AS on_documents
    FROM retainers r LEFT JOIN projects p ON p.id = r.project_id
    JOIN clients c ON c.id = COALESCE(p.client_id, r.client_id) LEFT JOIN clients m ON m.id = c.merged_into
    WHERE r.deleted_at_ms IS NULL ORDER BY r.project_id IS NULL, r.starts_on, r.created_at_ms, r.id";

fn retainer(r: &Row<'_>) -> rusqlite::Result<Retainer> {
    Ok(Retainer {
        id: r.get("id")?,
        client_id: r.get("client")?,
        client_name: r.get("client_name")?,
        project_id: r.get("project_id")?,
        project_name: r.get("project_name")?,
        name: r.get("name")?,
        unit: r.get("unit")?,
        currency: r.get("currency")?,
        cadence: r.get("cadence")?,
        starts_on: r.get::<_, SqlDay>("starts_on")?.0,
        ends_on: r.get::<_, Option<SqlDay>>("ends_on")?.map(|d| d.0),
        roll_over: r.get("roll_over")?,
        roll_over_limit: r.get("roll_over_limit")?,
        expires_after: r.get("expires_after")?,
        over_use: r.get("over_use")?,
        alerts: serde_json::from_str(r.get_ref("alerts")?.as_str()?).map_err(FromSqlError::other)?,
        terms: Vec::new(),
        note: r.get("note")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        on_documents: r.get("on_documents")?,
        created_at: r.get("created_at_ms")?,
    })
}

pub fn any(conn: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM retainers WHERE deleted_at_ms IS NULL) OR EXISTS (SELECT 1 FROM retainer_draws)";
    Ok(conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?)
}

pub fn all(conn: &Connection) -> Result<Vec<Retainer>> {
    let mut terms: HashMap<RetainerId, Vec<Term>> = HashMap::new();
    let mut statement = conn.prepare_cached("SELECT * FROM retainer_terms WHERE deleted_at_ms IS NULL ORDER BY valid_from, id")?;
    for row in statement.query_map([], |r| {
        let from = r.get::<_, SqlDay>("valid_from")?.0;
        let term = Term { id: r.get("id")?, valid_from: from, amount: r.get("amount")?, fee_minor: r.get("fee_minor")? };
        Ok((r.get("retainer_id")?, term))
    })? {
        let (id, term): (RetainerId, Term) = row?;
        terms.entry(id).or_default().push(term);
    }
    let mut found = conn.prepare_cached(ALL)?.query_map([], retainer)?.collect::<rusqlite::Result<Vec<_>>>()?;
    for retainer in &mut found {
        retainer.terms = terms.remove(&retainer.id).unwrap_or_default();
    }
    Ok(found)
}

pub fn insert(conn: &Connection, r: &Retainer) -> Result<()> {
    conn.execute(
        "INSERT INTO retainers (id, client_id, project_id, name, unit, currency, cadence, starts_on, roll_over, over_use, alerts, created_at_ms)
         VALUES (:id, :client, :project, :name, :unit, :currency, :cadence, :starts, 'none', :over_use, '[]', :created)",
        named_params! {
            ":id": r.id, ":client": r.client_id, ":project": r.project_id, ":name": r.name, ":unit": r.unit, ":currency": r.currency,
            ":cadence": r.cadence, ":starts": SqlDay(r.starts_on), ":over_use": r.over_use, ":created": r.created_at,
        },
    )?;
    update(conn, r)
}

/// Everything but the terms.
pub fn update(conn: &Connection, r: &Retainer) -> Result<()> {
    one(conn.execute(
        "UPDATE retainers SET project_id = :project, name = :name, unit = :unit, currency = :currency, cadence = :cadence,
            starts_on = :starts, ends_on = :ends, roll_over = :roll_over, roll_over_limit = :limit, expires_after = :expires,
            over_use = :over_use, alerts = :alerts, note = :note
         WHERE id = :id AND deleted_at_ms IS NULL",
        named_params! {
            ":id": r.id, ":project": r.project_id, ":name": r.name, ":unit": r.unit, ":currency": r.currency, ":cadence": r.cadence,
            ":starts": SqlDay(r.starts_on), ":ends": r.ends_on.map(SqlDay), ":roll_over": r.roll_over, ":limit": r.roll_over_limit,
            ":expires": r.expires_after, ":over_use": r.over_use, ":alerts": serde_json::to_string(&r.alerts)?, ":note": r.note,
        },
    )?)
}

pub fn set_archived(conn: &Connection, id: RetainerId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE retainers SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn set_deleted(conn: &Connection, id: RetainerId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE retainers SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}

/// The terms from a day on, whether there are some of that very day or not.
pub fn put_term(conn: &Connection, retainer: RetainerId, t: &Term) -> Result<()> {
    let own = "SELECT id FROM retainer_terms WHERE retainer_id = ?1 AND valid_from = ?2 AND deleted_at_ms IS NULL ORDER BY id DESC";
    let there: Option<TermId> = conn.query_row(own, (retainer, SqlDay(t.valid_from)), |r| r.get(0)).optional()?;
    match there {
        Some(id) => one(conn.execute("UPDATE retainer_terms SET amount = ?2, fee_minor = ?3 WHERE id = ?1", (id, t.amount, t.fee_minor))?),
        None => one(conn.execute(
            "INSERT INTO retainer_terms (id, retainer_id, valid_from, amount, fee_minor) VALUES (?1, ?2, ?3, ?4, ?5)",
            (t.id, retainer, SqlDay(t.valid_from), t.amount, t.fee_minor),
        )?),
    }
}

pub fn delete_term(conn: &Connection, id: TermId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE retainer_terms SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}
