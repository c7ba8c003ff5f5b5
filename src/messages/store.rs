//! The tables `mail_threads`, `mail_marks`, `mail_in`, `mail_in_files`, `mail_places` and `imap_folders`; nobody else writes them.

use super::{
    letter::LeftOut,
    mark::{self, Remote},
    thread::{By, Thread},
};
use crate::{
    kernel::{
        Error, Instant, Result,
        id::{ClientId, ConnectionId, FileLinkId, MessageId, ThreadId, derived},
        sql::{SqlId, sql_words},
    },
    mail::Mailbox,
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, types::FromSqlError};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipients {
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
}

/// A mail that came in, or that the user wrote in another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub thread: ThreadId,
    pub remote: Option<Remote>,
    pub message_id: Option<String>,
    pub refs: Vec<String>,
    pub from: Mailbox,
    pub recipients: Recipients,
    pub reply_to: Option<Mailbox>,
    pub subject: String,
    pub text: String,
    pub own: bool,
    pub at: Instant,
    pub dated_at: Option<Instant>,
    pub read_at: Option<Instant>,
    pub page: Option<FileLinkId>,
    pub left_out: Vec<LeftOut>,
    pub cut: bool,
    pub kept_at: Instant,
}

fn json<T: DeserializeOwned>(r: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    serde_json::from_str(r.get_ref(column)?.as_str()?).map_err(|e| FromSqlError::other(e).into())
}

fn message(r: &Row<'_>) -> rusqlite::Result<Message> {
    let connection: Option<ConnectionId> = r.get("connection_id")?;
    let remote = match connection {
        Some(connection) => Some(Remote { connection, id: r.get("remote")?, thread: r.get("remote_thread")? }),
        None => None,
    };
    Ok(Message {
        id: r.get("id")?,
        thread: r.get("thread_id")?,
        remote,
        message_id: r.get("message_id")?,
        refs: json(r, "refs")?,
        from: json(r, "sender")?,
        recipients: json(r, "recipients")?,
        reply_to: r.get_ref("reply_to")?.as_str_or_null()?.map(serde_json::from_str).transpose().map_err(FromSqlError::other)?,
        subject: r.get("subject")?,
        text: r.get("text")?,
        own: r.get("is_own")?,
        at: r.get("at_ms")?,
        dated_at: r.get("dated_at_ms")?,
        read_at: r.get("read_at_ms")?,
        page: r.get("page_id")?,
        left_out: json(r, "left_out")?,
        cut: r.get("is_cut")?,
        kept_at: r.get("kept_at_ms")?,
    })
}

pub fn insert(conn: &Connection, m: &Message) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO mail_in (id, thread_id, connection_id, remote, remote_thread, message_id, refs, sender, recipients, reply_to, subject, text,
             is_own, at_ms, dated_at_ms, read_at_ms, page_id, left_out, is_cut, kept_at_ms)
         VALUES (:id, :thread, :connection, :remote, :remote_thread, :message_id, :refs, :sender, :recipients, :reply_to, :subject, :text,
             :own, :at, :dated_at, :read_at, :page, :left_out, :cut, :kept_at)",
    )?
    .execute(named_params! {
        ":id": m.id,
        ":thread": m.thread,
        ":connection": m.remote.as_ref().map(|r| r.connection),
        ":remote": m.remote.as_ref().map(|r| &r.id),
        ":remote_thread": m.remote.as_ref().and_then(|r| r.thread.as_ref()),
        ":message_id": m.message_id,
        ":refs": serde_json::to_string(&m.refs)?,
        ":sender": serde_json::to_string(&m.from)?,
        ":recipients": serde_json::to_string(&m.recipients)?,
        ":reply_to": m.reply_to.as_ref().map(serde_json::to_string).transpose()?,
        ":subject": m.subject,
        ":text": m.text,
        ":own": m.own,
        ":at": m.at,
        ":dated_at": m.dated_at,
        ":read_at": m.read_at,
        ":page": m.page,
        ":left_out": serde_json::to_string(&m.left_out)?,
        ":cut": m.cut,
        ":kept_at": m.kept_at,
    })?;
    Ok(())
}

pub fn find(conn: &Connection, id: MessageId) -> Result<Option<Message>> {
    Ok(conn.prepare_cached("SELECT * FROM mail_in WHERE id = ?1")?.query_row([id], message).optional()?)
}

/// Which of an account's mails are here.
pub fn known(conn: &Connection, connection: ConnectionId, remote: &[String]) -> Result<BTreeSet<String>> {
    let sql = "SELECT remote FROM mail_in WHERE connection_id = ?1 AND remote IN (SELECT value FROM json_each(?2))";
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map((connection, serde_json::to_string(remote)?), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The oldest first.
pub fn of_thread(conn: &Connection, thread: ThreadId) -> Result<Vec<Message>> {
    let mut found = conn.prepare_cached("SELECT * FROM mail_in WHERE thread_id = ?1 ORDER BY at_ms, id")?;
    Ok(found.query_map([thread], message)?.collect::<rusqlite::Result<_>>()?)
}

/// Marks them; answers how many were not so already.
pub fn set_read(conn: &Connection, thread: ThreadId, at: Option<Instant>) -> Result<usize> {
    let sql = match at {
        Some(_) => "UPDATE mail_in SET read_at_ms = ?2 WHERE thread_id = ?1 AND read_at_ms IS NULL",
        // As unread counts what came last: the rest was read before.
        None => {
            "UPDATE mail_in SET read_at_ms = ?2 WHERE read_at_ms IS NOT NULL AND id =
                 (SELECT id FROM mail_in WHERE thread_id = ?1 AND is_own = 0 ORDER BY at_ms DESC, id DESC LIMIT 1)"
        }
    };
    Ok(conn.prepare_cached(sql)?.execute((thread, at))?)
}

/// As the account says; answers how many were not so already.
pub fn set_remote_read(conn: &Connection, connection: ConnectionId, remote: &str, at: Option<Instant>) -> Result<usize> {
    let sql = "UPDATE mail_in SET read_at_ms = ?3 WHERE connection_id = ?1 AND remote = ?2 AND is_own = 0 AND (read_at_ms IS NULL) <> (?3 IS NULL)";
    Ok(conn.prepare_cached(sql)?.execute((connection, remote, at))?)
}

/// Of an account's mails those whose names there begin so and that are not read here, the latest first.
pub fn unread_remote(conn: &Connection, connection: ConnectionId, begin: &str, limit: usize) -> Result<Vec<String>> {
    let sql = "SELECT remote FROM mail_in WHERE connection_id = ?1 AND read_at_ms IS NULL AND substr(remote, 1, length(?2)) = ?2
         ORDER BY at_ms DESC, id DESC LIMIT ?3";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(conn.prepare_cached(sql)?.query_map((connection, begin, limit), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What came with a mail: file, Content-ID, and whether opening it may run something.
pub fn files(conn: &Connection, mail: MessageId) -> Result<Vec<(FileLinkId, Option<String>, bool)>> {
    let mut found = conn.prepare_cached("SELECT id, content_id, runs FROM mail_in_files WHERE mail_id = ?1 ORDER BY position")?;
    Ok(found.query_map([mail], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_file(
    conn: &Connection,
    id: FileLinkId,
    mail: MessageId,
    position: usize,
    content_id: Option<&str>,
    runs: bool,
) -> Result<()> {
    let sql = "INSERT INTO mail_in_files (id, mail_id, position, content_id, runs) VALUES (?1, ?2, ?3, ?4, ?5)";
    conn.prepare_cached(sql)?.execute((id, mail, i64::try_from(position).unwrap_or(i64::MAX), content_id, runs))?;
    Ok(())
}

fn thread(r: &Row<'_>) -> rusqlite::Result<Thread> {
    Ok(Thread {
        id: r.get("id")?,
        client: r.get("client_id")?,
        project: r.get("project_id")?,
        by: r.get("belongs_by")?,
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find_thread(conn: &Connection, id: ThreadId) -> Result<Option<Thread>> {
    Ok(conn.prepare_cached("SELECT * FROM mail_threads WHERE id = ?1")?.query_row([id], thread).optional()?)
}

/// The oldest that one of these marks belongs to.
pub fn marked(conn: &Connection, marks: &[String]) -> Result<Option<Thread>> {
    let sql = "SELECT t.* FROM mail_marks k JOIN mail_threads t ON t.id = k.thread_id
               WHERE k.id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY t.created_at_ms, t.id LIMIT 1";
    let ids: Vec<String> = marks.iter().map(|m| mark::id_of(m).simple().to_string()).collect();
    Ok(conn.prepare_cached(sql)?.query_row([serde_json::to_string(&ids)?], thread).optional()?)
}

pub fn put_thread(conn: &Connection, t: &Thread) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO mail_threads (id, client_id, project_id, belongs_by, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, project_id = excluded.project_id, belongs_by = excluded.belongs_by",
    )?
    .execute((t.id, t.client, t.project, t.by, t.created_at))?;
    Ok(())
}

pub fn put_marks(conn: &Connection, thread: ThreadId, marks: &[String]) -> Result<()> {
    let mut insert = conn.prepare_cached("INSERT INTO mail_marks (id, mark, thread_id) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING")?;
    for text in marks {
        insert.execute((SqlId(mark::id_of(text)), text, thread))?;
    }
    Ok(())
}

/// The marks of these threads.
pub fn marks_of(conn: &Connection, threads: &[ThreadId]) -> Result<Vec<(ThreadId, String)>> {
    let ids: Vec<String> = threads.iter().map(|t| t.0.simple().to_string()).collect();
    let sql = "SELECT thread_id, mark FROM mail_marks WHERE thread_id IN (SELECT unhex(value) FROM json_each(?1))";
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map([serde_json::to_string(&ids)?], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// What a list tells of a thread besides what went out in it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub thread: Thread,
    /// The last that came in.
    pub last: Message,
    pub count: i64,
    pub unread: i64,
    pub files: i64,
}

/// The latest first; of `clients` alone, if they are named.
pub fn threads(conn: &Connection, clients: Option<&[ClientId]>, limit: usize) -> Result<Vec<Listed>> {
    let ids = clients.map(|all| serde_json::to_string(&all.iter().map(|c| c.0.simple().to_string()).collect::<Vec<_>>())).transpose()?;
    let mut found = conn.prepare_cached(
        "SELECT m.*, t.client_id, t.project_id, t.belongs_by, t.created_at_ms,
             (SELECT COUNT(*) FROM mail_in a WHERE a.thread_id = t.id) AS count,
             (SELECT COUNT(*) FROM mail_in u WHERE u.thread_id = t.id AND u.read_at_ms IS NULL) AS unread,
             (SELECT COUNT(*) FROM mail_in a JOIN mail_in_files f ON f.mail_id = a.id WHERE a.thread_id = t.id AND f.content_id IS NULL) AS files
         FROM mail_threads t JOIN mail_in m ON m.id = (SELECT l.id FROM mail_in l WHERE l.thread_id = t.id ORDER BY l.at_ms DESC, l.id DESC LIMIT 1)
         WHERE ?1 IS NULL OR t.client_id IN (SELECT unhex(value) FROM json_each(?1))
         ORDER BY m.at_ms DESC, m.id LIMIT ?2",
    )?;
    let one = |r: &Row<'_>| {
        let last = message(r)?;
        let thread = Thread {
            id: last.thread,
            client: r.get("client_id")?,
            project: r.get("project_id")?,
            by: r.get::<_, Option<By>>("belongs_by")?,
            created_at: r.get("created_at_ms")?,
        };
        Ok(Listed { thread, last, count: r.get("count")?, unread: r.get("unread")?, files: r.get("files")? })
    };
    let rows = found.query_map((ids, i64::try_from(limit).unwrap_or(i64::MAX)), one)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Of the threads of these clients, how many mails nobody has read.
pub fn unread(conn: &Connection) -> Result<Vec<(Option<ClientId>, ThreadId)>> {
    let sql = "SELECT t.client_id, t.id FROM mail_in m JOIN mail_threads t ON t.id = m.thread_id WHERE m.read_at_ms IS NULL ORDER BY m.at_ms DESC, m.id";
    Ok(conn.prepare_cached(sql)?.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Up to where an account was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub days: i64,
    pub history: Option<String>,
    pub asked: BTreeSet<String>,
    pub read_at: Option<Instant>,
}

pub fn place(conn: &Connection, connection: ConnectionId) -> Result<Option<Place>> {
    let one = |r: &Row<'_>| {
        Ok(Place { days: r.get("days")?, history: r.get("history")?, asked: json(r, "asked")?, read_at: r.get("read_at_ms")? })
    };
    Ok(conn.prepare_cached("SELECT * FROM mail_places WHERE connection_id = ?1")?.query_row([connection], one).optional()?)
}

pub fn set_place(conn: &Connection, connection: ConnectionId, place: &Place) -> Result<()> {
    let changed = conn
        .prepare_cached(
            "INSERT INTO mail_places (connection_id, days, history, asked, read_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (connection_id) DO UPDATE SET days = excluded.days, history = excluded.history, asked = excluded.asked,
                 read_at_ms = excluded.read_at_ms",
        )?
        .execute((connection, place.days, &place.history, serde_json::to_string(&place.asked)?, place.read_at))?;
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} places changed instead of one"))) }
}

/// What is read of a mail server's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Inbox,
    Sent,
}
sql_words!(Role { Inbox = "inbox", Sent = "sent" });

/// Up to where a folder was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    pub name: String,
    pub validity: u32,
    pub uid: u32,
    pub since: Option<Instant>,
    pub asked: BTreeSet<String>,
}

pub fn folder(conn: &Connection, connection: ConnectionId, role: Role) -> Result<Option<Folder>> {
    let one = |r: &Row<'_>| {
        Ok(Folder {
            name: r.get("name")?,
            validity: r.get("validity")?,
            uid: r.get("uid")?,
            since: r.get("since_ms")?,
            asked: json(r, "asked")?,
        })
    };
    let sql = "SELECT * FROM imap_folders WHERE connection_id = ?1 AND role = ?2";
    Ok(conn.prepare_cached(sql)?.query_row((connection, role), one).optional()?)
}

pub fn set_folder(conn: &Connection, connection: ConnectionId, role: Role, folder: &Folder) -> Result<()> {
    let id = SqlId(derived(&[b"imap folder", connection.0.as_bytes(), role.word().as_bytes()]));
    conn.prepare_cached(
        "INSERT INTO imap_folders (id, connection_id, role, name, validity, uid, since_ms, asked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, validity = excluded.validity, uid = excluded.uid, since_ms = excluded.since_ms,
             asked = excluded.asked",
    )?
    .execute((id, connection, role, &folder.name, folder.validity, folder.uid, folder.since, serde_json::to_string(&folder.asked)?))?;
    Ok(())
}

/// Its folders are read again from the beginning.
pub fn forget_folders(conn: &Connection, connection: ConnectionId) -> Result<()> {
    conn.prepare_cached("DELETE FROM imap_folders WHERE connection_id = ?1")?.execute([connection])?;
    Ok(())
}
