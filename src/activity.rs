//! The activity log: who changed what, when and on which device; append-only and chained by hash, so that a change of the past shows.
//!
//! hash = SHA-256(previous hash ‖ canonical JSON (RFC 8785) of the line). The first line stands on 32 zero bytes.

use crate::{
    db::Read,
    kernel::{Instant, Result, id::DeviceId},
};
use rusqlite::{Connection, OptionalExtension};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A line as it is hashed.
pub(crate) struct Line<'a> {
    pub at: Instant,
    pub device: DeviceId,
    pub origin: &'a str,
    pub verb: &'a str,
    pub entity: &'a str,
    pub entity_id: Option<Uuid>,
    pub detail: &'a Value,
}

impl Line<'_> {
    fn hash(&self, previous: &[u8]) -> Result<[u8; 32]> {
        let Self { at, device, origin, verb, entity, entity_id, detail } = self;
        let line = json!({ "at": at.ms(), "device": device, "origin": origin, "verb": verb, "entity": entity, "entity_id": entity_id, "detail": detail });
        let mut digest = Sha256::new_with_prefix(previous);
        digest.update(serde_json_canonicalizer::to_vec(&line)?);
        Ok(digest.finalize().into())
    }
}

/// When this device wrote last, by hand.
pub(crate) fn last_by_hand(conn: &Connection, device: DeviceId) -> Result<Option<Instant>> {
    let sql = "SELECT at_ms FROM activity WHERE device_id = ?1 AND origin = 'local' ORDER BY seq DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([device], |r| r.get(0)).optional()?)
}

pub(crate) fn append(conn: &Connection, line: &Line<'_>) -> Result<()> {
    let previous: Option<Vec<u8>> =
        conn.prepare_cached("SELECT hash FROM activity ORDER BY seq DESC LIMIT 1")?.query_row([], |r| r.get(0)).optional()?;
    let previous = previous.unwrap_or_else(|| vec![0; 32]);
    let own = line.hash(&previous)?;
    conn.prepare_cached(
        "INSERT INTO activity (at_ms, device_id, origin, verb, entity, entity_id, detail, prev_hash, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        line.at,
        line.device,
        line.origin,
        line.verb,
        line.entity,
        line.entity_id.map(|id| id.as_bytes().to_vec()),
        serde_json::to_string(line.detail)?,
        previous,
        own,
    ))?;
    Ok(())
}

/// One line of the log.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Activity {
    pub seq: i64,
    pub at: Instant,
    pub device: String,
    pub origin: String,
    pub verb: String,
    pub entity: String,
    pub entity_id: Option<Uuid>,
    pub detail: Value,
    /// Hexadecimal SHA-256.
    pub hash: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListActivity {
    pub entity: Option<String>,
    pub entity_id: Option<Uuid>,
    pub before_seq: Option<i64>,
    pub limit: Option<u32>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ActivityList {
    pub activity: Vec<Activity>,
}

/// Newest first.
pub fn list(read: &Read<'_>, q: ListActivity) -> Result<ActivityList> {
    let mut statement = read.conn().prepare_cached(
        "SELECT a.seq, a.at_ms, d.name, a.origin, a.verb, a.entity, a.entity_id, a.detail, lower(hex(a.hash))
         FROM activity a JOIN devices d ON d.id = a.device_id
         WHERE (?1 IS NULL OR a.entity = ?1) AND (?2 IS NULL OR a.entity_id = ?2) AND (?3 IS NULL OR a.seq < ?3)
         ORDER BY a.seq DESC LIMIT ?4",
    )?;
    let rows = statement.query_map(
        (q.entity, q.entity_id.map(|id| id.as_bytes().to_vec()), q.before_seq, q.limit.unwrap_or(100).min(1000)),
        |r| {
            let id: Option<Vec<u8>> = r.get(6)?;
            let detail: String = r.get(7)?;
            Ok(Activity {
                seq: r.get(0)?,
                at: r.get(1)?,
                device: r.get(2)?,
                origin: r.get(3)?,
                verb: r.get(4)?,
                entity: r.get(5)?,
                entity_id: id.and_then(|b| Uuid::from_slice(&b).ok()),
                detail: serde_json::from_str(&detail).unwrap_or_default(),
                hash: r.get(8)?,
            })
        },
    )?;
    Ok(ActivityList { activity: rows.collect::<rusqlite::Result<_>>()? })
}

/// Walks the whole chain. Answers the number of lines, or the first line that does not follow from the one before.
pub fn verify(conn: &Connection) -> Result<std::result::Result<i64, i64>> {
    let mut statement =
        conn.prepare("SELECT seq, at_ms, device_id, origin, verb, entity, entity_id, detail, prev_hash, hash FROM activity ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut previous = vec![0; 32];
    let mut count = 0;
    while let Some(r) = rows.next()? {
        let (seq, stored_previous, stored): (i64, Vec<u8>, Vec<u8>) = (r.get(0)?, r.get(8)?, r.get(9)?);
        let entity_id: Option<Vec<u8>> = r.get(6)?;
        let detail: Value = serde_json::from_str(&r.get::<_, String>(7)?)?;
        let (origin, verb, entity): (String, String, String) = (r.get(3)?, r.get(4)?, r.get(5)?);
        let line = Line {
            at: r.get(1)?,
            device: r.get(2)?,
            origin: &origin,
            verb: &verb,
            entity: &entity,
            entity_id: entity_id.and_then(|b| Uuid::from_slice(&b).ok()),
            detail: &detail,
        };
        let own = line.hash(&previous)?;
        if stored_previous != previous || stored != own {
            return Ok(Err(seq));
        }
        previous = stored;
        count += 1;
    }
    Ok(Ok(count))
}
