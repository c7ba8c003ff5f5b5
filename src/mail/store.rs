//! The tables `mails`, `mail_attachments` and `mail_templates`; nobody else writes them.

use super::{
    Mailbox,
    kind::Kind,
    template::{Version, Words},
};
use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, EffectId, MailId, RowId},
        sql::SqlId,
    },
    settings::Language,
};
use rusqlite::{Connection, OptionalExtension as _, Row, params, types::FromSqlError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipients {
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    pub bcc: Vec<Mailbox>,
}

/// As it was asked for.
#[derive(Debug, Clone)]
pub struct Mail {
    pub id: MailId,
    pub effect: EffectId,
    pub client: Option<ClientId>,
    pub about: String,
    pub about_id: Uuid,
    pub kind: Kind,
    pub message_id: String,
    pub from: Mailbox,
    pub recipients: Recipients,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub asked_at: Instant,
    pub sent_at: Option<Instant>,
    pub answers: Answers,
}

/// The mail that one answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "MailAnswers")]
pub struct Answers {
    /// Its Message-ID.
    pub in_reply_to: Option<String>,
    /// Those of its thread, the oldest first.
    pub references: Vec<String>,
    /// The provider's name for the thread.
    pub thread: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Attachment {
    pub name: String,
    pub mime: String,
    pub hash: [u8; 32],
    pub bytes: i64,
}

fn json<T: for<'a> Deserialize<'a>>(r: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    serde_json::from_str(r.get_ref(column)?.as_str()?).map_err(|e| FromSqlError::other(e).into())
}

fn mail(r: &Row<'_>) -> rusqlite::Result<Mail> {
    Ok(Mail {
        id: r.get("id")?,
        effect: r.get("effect_id")?,
        client: r.get("client_id")?,
        about: r.get("about")?,
        about_id: r.get::<_, SqlId>("about_id")?.0,
        kind: r.get("kind")?,
        message_id: r.get("message_id")?,
        from: json(r, "sender")?,
        recipients: json(r, "recipients")?,
        subject: r.get("subject")?,
        text: r.get("text")?,
        html: r.get("html")?,
        asked_at: r.get("asked_at_ms")?,
        sent_at: r.get("sent_at_ms")?,
        answers: Answers { in_reply_to: r.get("in_reply_to")?, references: json(r, "refs")?, thread: r.get("remote_thread")? },
    })
}

pub fn insert(conn: &Connection, m: &Mail) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO mails (id, effect_id, client_id, about, about_id, kind, message_id, sender, recipients, subject, text, html, asked_at_ms,
             in_reply_to, refs, remote_thread)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        m.id,
        m.effect,
        m.client,
        m.about,
        SqlId(m.about_id),
        m.kind,
        m.message_id,
        serde_json::to_string(&m.from)?,
        serde_json::to_string(&m.recipients)?,
        m.subject,
        m.text,
        m.html,
        m.asked_at,
        m.answers.in_reply_to,
        serde_json::to_string(&m.answers.references)?,
        m.answers.thread
    ])?;
    Ok(())
}

pub fn attach(conn: &Connection, id: RowId, mail: MailId, position: usize, a: &Attachment) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO mail_attachments (id, mail_id, position, name, mime, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((id, mail, i64::try_from(position).unwrap_or(i64::MAX), &a.name, &a.mime, a.hash, a.bytes))?;
    Ok(())
}

pub fn find(conn: &Connection, id: MailId) -> Result<Option<Mail>> {
    Ok(conn.prepare_cached("SELECT * FROM mails WHERE id = ?1")?.query_row([id], mail).optional()?)
}

/// The newest first.
pub fn about(conn: &Connection, id: Uuid) -> Result<Vec<Mail>> {
    let mut found = conn.prepare_cached("SELECT * FROM mails WHERE about_id = ?1 ORDER BY asked_at_ms DESC, rowid DESC")?;
    Ok(found.query_map([SqlId(id)], mail)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest first.
pub fn of_client(conn: &Connection, client: ClientId) -> Result<Vec<Mail>> {
    let mut found = conn.prepare_cached("SELECT * FROM mails WHERE client_id = ?1 ORDER BY asked_at_ms DESC, rowid DESC")?;
    Ok(found.query_map([client], mail)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest first.
pub fn latest(conn: &Connection, limit: usize, but_merges: bool) -> Result<Vec<Mail>> {
    let mut found =
        conn.prepare_cached("SELECT * FROM mails WHERE NOT (?2 AND kind = 'merge') ORDER BY asked_at_ms DESC, rowid DESC LIMIT ?1")?;
    Ok(found.query_map((i64::try_from(limit).unwrap_or(i64::MAX), but_merges), mail)?.collect::<rusqlite::Result<_>>()?)
}

/// Those that bear one of these Message-IDs, or answer one, the oldest first.
pub fn by_ids(conn: &Connection, ids: &[String], answering: bool) -> Result<Vec<Mail>> {
    let sql = if answering {
        "SELECT * FROM mails WHERE message_id IN (SELECT value FROM json_each(?1))
         UNION SELECT * FROM mails WHERE in_reply_to IN (SELECT value FROM json_each(?1)) ORDER BY asked_at_ms"
    } else {
        "SELECT * FROM mails WHERE message_id IN (SELECT value FROM json_each(?1)) ORDER BY asked_at_ms"
    };
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map([serde_json::to_string(ids)?], mail)?.collect::<rusqlite::Result<_>>()?)
}

/// When something went last, of each thing of this kind that anything was sent about.
pub fn sent_about(conn: &Connection, about: &str) -> Result<Vec<(Uuid, Instant)>> {
    let sql = "SELECT about_id, MAX(sent_at_ms) FROM mails WHERE about = ?1 AND sent_at_ms IS NOT NULL GROUP BY about_id";
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map([about], |r| Ok((r.get::<_, SqlId>(0)?.0, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// When it went, and the effect that sends it.
pub fn fate(conn: &Connection, id: MailId) -> Result<Option<(EffectId, Option<Instant>)>> {
    let mut found = conn.prepare_cached("SELECT effect_id, sent_at_ms FROM mails WHERE id = ?1")?;
    Ok(found.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

/// In their order.
pub fn attachments(conn: &Connection, mail: MailId) -> Result<Vec<Attachment>> {
    let mut found = conn.prepare_cached("SELECT name, mime, hash, bytes FROM mail_attachments WHERE mail_id = ?1 ORDER BY position")?;
    let one = |r: &Row<'_>| Ok(Attachment { name: r.get(0)?, mime: r.get(1)?, hash: r.get(2)?, bytes: r.get(3)? });
    Ok(found.query_map([mail], one)?.collect::<rusqlite::Result<_>>()?)
}

pub fn bytes(conn: &Connection, hash: &[u8; 32]) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached("SELECT bytes FROM blobs WHERE hash = ?1")?.query_row([hash], |r| r.get(0)).optional()?)
}

/// Once; false where it was known already.
pub fn set_sent(conn: &Connection, id: MailId, now: Instant) -> Result<bool> {
    let sql = "UPDATE mails SET sent_at_ms = ?2 WHERE id = ?1 AND sent_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.execute((id, now))? > 0)
}

/// The oldest first.
pub fn versions(conn: &Connection, kind: Kind, language: Language) -> Result<Vec<Version>> {
    let sql = "SELECT subject, body, created_at_ms FROM mail_templates WHERE kind = ?1 AND language = ?2 ORDER BY created_at_ms, id";
    let mut found = conn.prepare_cached(sql)?;
    let one = |r: &Row<'_>| {
        let (subject, body): (Option<String>, Option<String>) = (r.get(0)?, r.get(1)?);
        Ok(Version { words: subject.zip(body).map(|(subject, body)| Words { subject, body }), at: r.get(2)? })
    };
    Ok(found.query_map((kind, language), one)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_version(conn: &Connection, id: RowId, kind: Kind, language: Language, words: Option<&Words>, now: Instant) -> Result<()> {
    let sql = "INSERT INTO mail_templates (id, kind, language, subject, body, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.prepare_cached(sql)?.execute((id, kind, language, words.map(|w| &w.subject), words.map(|w| &w.body), now))?;
    Ok(())
}
