//! The tables `stripe_drafts` and `stripe_answers`.

use crate::{
    kernel::{Instant, Result, id::EffectId, sql::SqlId},
    stripe::answer::{Asked, Evidence},
};
use rusqlite::{Connection, OptionalExtension as _, Row, types::FromSqlError};
use uuid::Uuid;

pub fn draft(conn: &Connection, dispute: Uuid) -> Result<Option<(Evidence, Instant)>> {
    let row = |r: &Row<'_>| Ok((r.get::<_, String>("evidence")?, r.get("saved_at_ms")?));
    let found = conn.prepare_cached("SELECT * FROM stripe_drafts WHERE id = ?1")?.query_row([SqlId(dispute)], row).optional()?;
    found.map(|(text, at)| Ok((serde_json::from_str(&text)?, at))).transpose()
}

pub fn put_draft(conn: &Connection, dispute: Uuid, evidence: &Evidence, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_drafts (id, evidence, saved_at_ms) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET evidence = ?2, saved_at_ms = ?3",
        (SqlId(dispute), serde_json::to_string(evidence)?, now),
    )?;
    Ok(())
}

/// What was gathered is shown again.
pub fn drop_draft(conn: &Connection, dispute: Uuid) -> Result<()> {
    conn.execute("DELETE FROM stripe_drafts WHERE id = ?1", [SqlId(dispute)])?;
    Ok(())
}

pub fn insert(conn: &Connection, asked: &Asked) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_answers (id, dispute_id, evidence, asked_at_ms) VALUES (?1, ?2, ?3, ?4)",
        (asked.id, SqlId(asked.dispute), asked.evidence.as_ref().map(serde_json::to_string).transpose()?, asked.asked_at),
    )?;
    Ok(())
}

pub fn set_sent(conn: &Connection, id: EffectId, now: Instant) -> Result<()> {
    conn.execute("UPDATE stripe_answers SET sent_at_ms = ?2 WHERE id = ?1", (id, now))?;
    Ok(())
}

/// What was asked for last.
pub fn last(conn: &Connection, dispute: Uuid) -> Result<Option<Asked>> {
    let row = |r: &Row<'_>| {
        let evidence: Option<String> = r.get("evidence")?;
        Ok(Asked {
            id: r.get("id")?,
            dispute,
            evidence: evidence.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?,
            asked_at: r.get("asked_at_ms")?,
            sent_at: r.get("sent_at_ms")?,
        })
    };
    let sql = "SELECT * FROM stripe_answers WHERE dispute_id = ?1 ORDER BY rowid DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([SqlId(dispute)], row).optional()?)
}
