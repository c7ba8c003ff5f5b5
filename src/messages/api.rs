//! `message.*`.

use super::{
    Pulled,
    keep::{self, Incoming, Kept},
    letter, page, pull, reply, store,
    store::Place,
    thread::{self, Addresses},
    view,
};
pub use super::{
    reply::ReplyDraft,
    view::{ListMessages, MessageList, ThreadPage},
};
use crate::{
    app::{App, Open},
    connections::{self, Power},
    db::{Db, Origin, Read, Tx, Write},
    files::{self, FileInput},
    kernel::{
        Empty, Error, Instant, Result, Tag,
        id::{ClientId, ConnectionId, MessageId, ProjectId, ThreadId},
        limits,
    },
    mail::{self, Mailbox},
    profile,
    settings::Language,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThreadRef {
    /// As `message.list` gives it.
    pub id: Uuid,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersAbout {
    /// A document, payment, project or milestone.
    pub about_id: Uuid,
}

/// What came in in the threads of mails about a thing.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnswerList {
    /// The oldest first.
    pub answers: Vec<Answered>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MessageAnswer")]
pub struct Answered {
    pub thread_id: ThreadId,
    pub from: Mailbox,
    pub subject: String,
    pub at: Instant,
    pub unread: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageRef {
    pub id: MessageId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MessagePage {
    /// A whole page without scripts and without anything from elsewhere.
    pub html: String,
    /// From elsewhere: whoever fetches one tells the sender that the mail was read.
    pub pictures_left_out: usize,
    /// Where its links lead.
    pub links: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkThread {
    pub id: ThreadId,
    /// False: its last mail is to be read again.
    pub read: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignThread {
    pub id: ThreadId,
    /// Left out with a project: the project's.
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyTo {
    pub id: ThreadId,
    /// Left out: the client's.
    pub language: Option<Language>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportMail {
    /// A mail as a file (.eml).
    pub file: FileInput,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Imported {
    New,
    /// It was here.
    Known,
    /// Stint sent it itself.
    Sent,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ImportedMail {
    pub outcome: Imported,
    pub thread_id: Uuid,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadBack {
    pub connection_id: ConnectionId,
    /// From 1 to 3,650 days back.
    pub days: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Reading {
    pub connection_id: ConnectionId,
    pub address: String,
    pub days: i64,
    /// None: not yet.
    pub read_at: Option<Instant>,
    /// Waits for the user.
    pub waits: bool,
    /// Why it could not be read when it was last tried.
    pub trouble: Option<String>,
    /// Of a mail server: the one that is read.
    pub server: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReadingList {
    /// The accounts whose mail is read.
    pub accounts: Vec<Reading>,
}

pub fn list(read: &Read<'_>, q: ListMessages) -> Result<MessageList> {
    view::list(read, &q)
}

pub fn show(read: &Read<'_>, q: ThreadRef) -> Result<ThreadPage> {
    view::page(read, q.id)
}

pub fn answers(read: &Read<'_>, q: AnswersAbout) -> Result<AnswerList> {
    let mut threads = BTreeSet::new();
    for sent in mail::about(read, q.about_id)? {
        threads.extend(store::marked(read.conn(), &[sent.message_id])?.map(|t| t.id));
    }
    let mut answers = Vec::new();
    for thread_id in threads {
        for m in store::of_thread(read.conn(), thread_id)?.into_iter().filter(|m| !m.own) {
            answers.push(Answered { thread_id, from: m.from, subject: m.subject, at: m.at, unread: m.read_at.is_none() });
        }
    }
    answers.sort_by_key(|a| a.at);
    Ok(AnswerList { answers })
}

/// The page of a mail, made safe.
pub fn page(read: &Read<'_>, q: MessageRef) -> Result<MessagePage> {
    let message = store::find(read.conn(), q.id)?.ok_or_else(|| Error::not_found("message", q.id))?;
    let file = message.page.ok_or_else(|| Error::cannot("no_page", "this mail is text alone"))?;
    let html = String::from_utf8_lossy(&files::bytes(read, file)?).into_owned();
    let mut pictures = HashMap::new();
    for (id, cid, _) in store::files(read.conn(), q.id)? {
        if let Some(cid) = cid {
            let (link, ..) = files::get(read, id)?;
            pictures.insert(cid, (link.mime, files::bytes(read, id)?));
        }
    }
    let deep = || Error::cannot("page_too_deep", "this page is nested deeper than any mail needs: read it as text");
    let page::Page { html, pictures_left_out, links } = page::page(&html, &pictures).ok_or_else(deep)?;
    Ok(MessagePage { html, pictures_left_out, links })
}

pub fn mark(tx: &mut Tx<'_>, q: MarkThread) -> Result<ThreadPage> {
    thread::get(tx, q.id)?;
    let at = q.read.then(|| tx.now());
    if store::set_read(tx.conn(), q.id, at)? > 0 {
        tx.log("message_thread", Some(q.id), &json!({ "read": q.read }))?;
    }
    view::page(tx, q.id.0)
}

pub fn assign(tx: &mut Tx<'_>, q: AssignThread) -> Result<ThreadPage> {
    thread::assign(tx, q.id, q.client_id, q.project_id)?;
    view::page(tx, q.id.0)
}

pub fn compose(read: &Read<'_>, q: ReplyTo) -> Result<ReplyDraft> {
    reply::reply(read, q.id, q.language)
}

/// The same file again adds nothing.
///
/// # Errors
/// `file` where it is no mail, or too large a one.
pub fn import(db: &Db, q: ImportMail) -> Result<ImportedMail> {
    let wrong = |rule: &str, why: &str| Error::invalid("file", rule, format!("{why}: choose a mail that was saved as a file (.eml)"));
    let most = usize::try_from(limits::MAIL_IN_BYTES).unwrap_or(usize::MAX);
    let large = || wrong("too_large", "has more than 36 MB, and is not read");
    if q.file.base64.len() / 4 * 3 > most + 3 {
        return Err(large());
    }
    let bytes = BASE64_STANDARD.decode(&q.file.base64).map_err(|e| Error::invalid("base64", "not_base64", format!("is no base64: {e}")))?;
    let letter = letter::read(&bytes).ok_or_else(|| wrong("no_mail", "is no mail that can be read"))?;
    drop(bytes);
    let incoming = Incoming::new(db.files(), letter, None)?;
    let what = Write { origin: Origin::Import, command: "message.import", tags: &[Tag::Message, Tag::Mail], undo: false };
    db.write(what, |tx| {
        let mut own: BTreeSet<String> = connections::all(tx)?.into_iter().map(|c| c.name.to_lowercase()).collect();
        own.insert(profile::current(tx)?.profile.email.to_lowercase());
        let own = own.contains(&incoming.letter.from.address);
        let addresses = Addresses::of(tx)?;
        let thread_id = thread::of_letter(tx, &incoming.letter, None, &addresses)?.id.0;
        let outcome = match keep::keep(tx, Incoming { own, ..incoming }, &addresses)? {
            Kept::New(_) => Imported::New,
            Kept::Known(_) => Imported::Known,
            Kept::Sent => Imported::Sent,
        };
        Ok(ImportedMail { outcome, thread_id })
    })
}

pub fn reading(read: &Read<'_>, _: Empty) -> Result<ReadingList> {
    let mut accounts = Vec::new();
    for c in connections::all(read)?.into_iter().filter(|c| c.powers.contains(&Power::ReadMail)) {
        let place = store::place(read.conn(), c.id)?;
        let (days, read_at) = place.map_or((limits::MAIL_DAYS, None), |p| (p.days, p.read_at));
        let (waits, trouble, server) =
            connections::reads(read, c.id)?.map_or((false, None, None), |r| (r.waits, r.trouble, Some(r.endpoint)));
        let waits = waits || c.trouble.is_some();
        accounts.push(Reading { connection_id: c.id, address: c.name, days, read_at, waits, trouble, server });
    }
    Ok(ReadingList { accounts })
}

/// From how many days back; what is further back comes with the next look, what is here stays.
pub fn set_reading(tx: &mut Tx<'_>, q: ReadBack) -> Result<ReadingList> {
    if !(1..=3_650).contains(&q.days) {
        return Err(Error::invalid("days", "out_of_range", "is not between 1 and 3,650: choose how many days back mail is read"));
    }
    let reads = |c: &connections::Connection| c.id == q.connection_id && c.powers.contains(&Power::ReadMail);
    if !connections::all(tx)?.iter().any(reads) {
        return Err(Error::invalid(
            "connection_id",
            "no_mail",
            "is no account whose mail may be read: allow it in Settings under Connections",
        ));
    }
    let was = store::place(tx.conn(), q.connection_id)?;
    let place = Place { days: q.days, history: None, asked: BTreeSet::new(), read_at: was.and_then(|p| p.read_at) };
    store::set_place(tx.conn(), q.connection_id, &place)?;
    store::forget_folders(tx.conn(), q.connection_id)?;
    tx.log("message", Some(q.connection_id), &json!({ "days": q.days }))?;
    reading(tx, Empty {})
}

/// Looks now, at every account that may be read. One that cannot be reached holds up no other.
pub fn pull_now(app: &App, open: &Open, _: Empty) -> Result<Pulled> {
    let (mut pulled, mut failed) = (Pulled::default(), None);
    for connection in open.db.read(connections::all)?.iter().filter(|c| c.powers.contains(&Power::ReadMail)) {
        match pull::look(app, open, connection) {
            Ok(one) => pulled.add(&one),
            Err(e) => failed = failed.or(Some(e)),
        }
    }
    failed.map_or(Ok(pulled), Err)
}
