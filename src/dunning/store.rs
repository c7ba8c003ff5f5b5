//! The tables `reminder_plans`, `reminder_pauses` and `reminders`; nobody else writes them.

use super::plan::{ClientPlan, Plan, Stage};
use crate::kernel::{
    Instant, Result,
    id::{ClientId, InvoiceId, MailId, RowId},
};
use rusqlite::{Connection, Row, types::FromSqlError};
use serde::de::DeserializeOwned;
use std::collections::{HashMap, HashSet};

fn json<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|e| FromSqlError::other(e).into())
}

pub fn plan(conn: &Connection) -> Result<Plan> {
    let mut found =
        conn.prepare_cached("SELECT plan FROM reminder_plans WHERE client_id IS NULL ORDER BY created_at_ms DESC, id DESC LIMIT 1")?;
    let mut rows = found.query([])?;
    Ok(rows.next()?.map(|r| json(r.get_ref(0)?.as_str()?)).transpose()?.unwrap_or_default())
}

/// Those that differ from the workspace.
pub fn clients(conn: &Connection) -> Result<HashMap<ClientId, ClientPlan>> {
    let sql = "SELECT client_id, plan FROM reminder_plans WHERE client_id IS NOT NULL ORDER BY created_at_ms, id";
    let mut found = conn.prepare_cached(sql)?;
    let mut all = HashMap::new();
    let mut rows = found.query([])?;
    while let Some(r) = rows.next()? {
        let (client, plan): (ClientId, Option<String>) = (r.get(0)?, r.get(1)?);
        match plan {
            Some(plan) => all.insert(client, json(&plan)?),
            None => all.remove(&client),
        };
    }
    Ok(all)
}

pub fn put_plan<T: serde::Serialize>(conn: &Connection, id: RowId, client: Option<ClientId>, plan: Option<&T>, now: Instant) -> Result<()> {
    let plan = plan.map(serde_json::to_string).transpose()?;
    conn.execute("INSERT INTO reminder_plans (id, client_id, plan, created_at_ms) VALUES (?1, ?2, ?3, ?4)", (id, client, plan, now))?;
    Ok(())
}

pub fn paused(conn: &Connection) -> Result<HashSet<InvoiceId>> {
    let mut found = conn.prepare_cached("SELECT invoice_id, is_paused FROM reminder_pauses ORDER BY created_at_ms, id")?;
    let mut all = HashSet::new();
    let mut rows = found.query([])?;
    while let Some(r) = rows.next()? {
        let invoice: InvoiceId = r.get(0)?;
        if r.get(1)? {
            all.insert(invoice)
        } else {
            all.remove(&invoice)
        };
    }
    Ok(all)
}

pub fn put_pause(conn: &Connection, id: RowId, invoice: InvoiceId, paused: bool, now: Instant) -> Result<()> {
    let sql = "INSERT INTO reminder_pauses (id, invoice_id, is_paused, created_at_ms) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, (id, invoice, paused, now))?;
    Ok(())
}

/// One that was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Reminder {
    pub invoice: InvoiceId,
    pub stage: Stage,
    pub mail: MailId,
    pub at: Instant,
}

fn reminder(r: &Row<'_>) -> rusqlite::Result<Reminder> {
    Ok(Reminder { invoice: r.get(0)?, stage: r.get(1)?, mail: r.get(2)?, at: r.get(3)? })
}

pub fn reminders(conn: &Connection) -> Result<Vec<Reminder>> {
    let mut found = conn.prepare_cached("SELECT invoice_id, kind, mail_id, asked_at_ms FROM reminders ORDER BY rowid")?;
    Ok(found.query_map([], reminder)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, id: RowId, r: &Reminder) -> Result<()> {
    let sql = "INSERT INTO reminders (id, invoice_id, kind, mail_id, asked_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
    conn.execute(sql, (id, r.invoice, r.stage, r.mail, r.at))?;
    Ok(())
}
