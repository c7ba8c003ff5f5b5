//! The tables `mail_merges`, `mail_merge_recipients`, `mail_merge_turns` and `mail_opt_outs`; nobody else writes them.

use super::{
    fill::LeftOut,
    opt_out::{Of, OptOut},
    turn::Turn,
};
use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, ConnectionId, EffectId, MailId, MergeId, MessageId, RowId},
    },
    mail::MailState,
    outbox::State,
    settings::Language,
};
use rusqlite::{Connection, OptionalExtension as _, Row};

/// As it was asked for.
#[derive(Debug, Clone)]
pub struct Merge {
    pub id: MergeId,
    pub connection: ConnectionId,
    pub language: Language,
    pub subject: String,
    pub body: String,
    pub per_hour: i64,
    pub asked_at: Instant,
}

/// One to whom it goes, and what became of that.
#[derive(Debug, Clone)]
pub struct Recipient {
    pub client: ClientId,
    pub mail: Option<MailId>,
    pub left_out: Option<LeftOut>,
    pub sent_at: Option<Instant>,
    pub effect: Option<EffectId>,
    effect_state: Option<State>,
    pub next_at: Option<Instant>,
    pub code: Option<String>,
    pub message: Option<String>,
}

impl Recipient {
    /// None where no mail was written.
    pub fn state(&self) -> Option<MailState> {
        self.mail.map(|_| MailState::of(self.sent_at.is_some(), self.effect_state))
    }
}

fn merge(r: &Row<'_>) -> rusqlite::Result<Merge> {
    Ok(Merge {
        id: r.get("id")?,
        connection: r.get("connection_id")?,
        language: r.get("language")?,
        subject: r.get("subject")?,
        body: r.get("body")?,
        per_hour: r.get("per_hour")?,
        asked_at: r.get("asked_at_ms")?,
    })
}

pub fn insert(conn: &Connection, m: &Merge) -> Result<()> {
    let sql =
        "INSERT INTO mail_merges (id, connection_id, language, subject, body, per_hour, asked_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    conn.prepare_cached(sql)?.execute((m.id, m.connection, m.language, &m.subject, &m.body, m.per_hour, m.asked_at))?;
    Ok(())
}

pub fn insert_recipient(
    conn: &Connection,
    id: RowId,
    merge: MergeId,
    client: ClientId,
    position: usize,
    outcome: std::result::Result<MailId, LeftOut>,
) -> Result<()> {
    let sql = "INSERT INTO mail_merge_recipients (id, merge_id, client_id, position, mail_id, left_out) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    conn.prepare_cached(sql)?.execute((id, merge, client, position, outcome.ok(), outcome.err()))?;
    Ok(())
}

pub fn find(conn: &Connection, id: MergeId) -> Result<Option<Merge>> {
    Ok(conn.prepare_cached("SELECT * FROM mail_merges WHERE id = ?1")?.query_row([id], merge).optional()?)
}

/// The newest first.
pub fn latest(conn: &Connection, limit: usize) -> Result<Vec<Merge>> {
    let mut found = conn.prepare_cached("SELECT * FROM mail_merges ORDER BY asked_at_ms DESC, rowid DESC LIMIT ?1")?;
    Ok(found.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], merge)?.collect::<rusqlite::Result<_>>()?)
}

/// In their order.
pub fn recipients(conn: &Connection, id: MergeId) -> Result<Vec<Recipient>> {
    let mut found = conn.prepare_cached(
        "SELECT r.client_id, r.mail_id, r.left_out, m.sent_at_ms, o.id AS effect_id, o.state, o.next_at_ms, o.code, o.message
         FROM mail_merge_recipients r LEFT JOIN mails m ON m.id = r.mail_id LEFT JOIN outbox o ON o.id = m.effect_id
         WHERE r.merge_id = ?1 ORDER BY r.position",
    )?;
    let one = |r: &Row<'_>| {
        Ok(Recipient {
            client: r.get("client_id")?,
            mail: r.get("mail_id")?,
            left_out: r.get("left_out")?,
            sent_at: r.get("sent_at_ms")?,
            effect: r.get("effect_id")?,
            effect_state: r.get("state")?,
            next_at: r.get("next_at_ms")?,
            code: r.get("code")?,
            message: r.get("message")?,
        })
    };
    Ok(found.query_map([id], one)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_turn(conn: &Connection, id: RowId, merge: MergeId, turn: Turn, now: Instant) -> Result<()> {
    let sql = "INSERT INTO mail_merge_turns (id, merge_id, turn, at_ms) VALUES (?1, ?2, ?3, ?4)";
    conn.prepare_cached(sql)?.execute((id, merge, turn, now))?;
    Ok(())
}

/// The last.
pub fn turn(conn: &Connection, merge: MergeId) -> Result<Option<Turn>> {
    let sql = "SELECT turn FROM mail_merge_turns WHERE merge_id = ?1 ORDER BY at_ms DESC, id DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([merge], |r| r.get(0)).optional()?)
}

/// The oldest first.
pub fn opt_outs(conn: &Connection) -> Result<Vec<OptOut>> {
    let mut found = conn.prepare_cached("SELECT * FROM mail_opt_outs ORDER BY created_at_ms, id")?;
    let one = |r: &Row<'_>| {
        let (address, client): (Option<String>, Option<ClientId>) = (r.get("address")?, r.get("client_id")?);
        let of = match client {
            Some(client) => Of::Client(client),
            None => Of::Address(address.unwrap_or_default()),
        };
        let message: Option<MessageId> = r.get("message_id")?;
        Ok(OptOut { of, out: r.get("is_out")?, message, at: r.get("created_at_ms")? })
    };
    Ok(found.query_map([], one)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_opt_out(conn: &Connection, id: RowId, one: &OptOut) -> Result<()> {
    let (address, client) = match &one.of {
        Of::Address(address) => (Some(address), None),
        Of::Client(client) => (None, Some(*client)),
    };
    let sql = "INSERT INTO mail_opt_outs (id, address, client_id, is_out, message_id, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.prepare_cached(sql)?.execute((id, address, client, one.out, one.message, one.at))?;
    Ok(())
}
