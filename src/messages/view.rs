//! Threads as the doors show them: what came in, what went out, by time.

use super::{
    letter::LeftOut,
    store::{self, Listed, Message},
    thread::{By, Thread},
};
use crate::{
    clients,
    db::Read,
    files::{self, FileLink, Owner},
    kernel::{
        Error, Instant, Result,
        id::{ClientId, MailId, MessageId, ProjectId, ThreadId},
        limits, text,
    },
    mail::{self, Kind, MailState, MailView, Mailbox, Sent},
    projects,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const SNIPPET_CHARS: usize = 160;

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "MessageThread")]
pub struct ThreadView {
    /// Of a mail that nobody has answered yet, the mail's own.
    pub id: Uuid,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    /// By what it is the client's; none where it is nobody's yet.
    pub belongs_by: Option<By>,
    pub subject: String,
    /// Who wrote last, or to whom it went.
    pub with: String,
    /// The last words.
    pub snippet: String,
    pub last_at: Instant,
    /// The last word is ours.
    pub is_own: bool,
    pub count: usize,
    pub unread: i64,
    pub has_files: bool,
    /// Something came in; what only went out is no one's to assign.
    pub came_in: bool,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MessageFile {
    pub file: FileLink,
    /// Opening it may run something.
    pub runs: bool,
    /// A picture of the page.
    pub within: bool,
}

/// One mail of a thread.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)]
pub enum MessageItem {
    /// It came in, or the user wrote it in another program.
    In {
        id: MessageId,
        from: Mailbox,
        to: Vec<Mailbox>,
        cc: Vec<Mailbox>,
        subject: String,
        /// What is new in it.
        text: String,
        /// All of it, where it repeats what it answers.
        whole: Option<String>,
        is_own: bool,
        at: Instant,
        /// The date that it bears, where that is another by more than a day.
        dated_at: Option<Instant>,
        unread: bool,
        has_page: bool,
        /// Too large to be read: these are its first words.
        is_cut: bool,
        files: Vec<MessageFile>,
        left_out: Vec<LeftOut>,
    },
    /// Stint sent it, or will.
    Out { mail: MailView, text: String },
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListMessages {
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    /// Those alone that hold what nobody has read.
    pub unread: bool,
    /// Those alone that are no client's yet.
    pub nobodys: bool,
    /// In subject, people and words.
    pub text: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MessageList {
    /// The latest first, at most 300.
    pub threads: Vec<ThreadView>,
    /// Mails that nobody has read, of all threads.
    pub unread: usize,
    /// Threads that are no client's yet.
    pub nobodys: usize,
}

/// Names, read once.
pub struct Names {
    clients: HashMap<ClientId, String>,
    successors: HashMap<ClientId, ClientId>,
    projects: HashMap<ProjectId, (String, Option<ClientId>)>,
}

impl Names {
    pub fn of(read: &Read<'_>) -> Result<Self> {
        Ok(Self {
            clients: clients::all(read)?.into_iter().map(|c| (c.id, c.name)).collect(),
            successors: clients::successors(read)?,
            projects: projects::all(read)?.into_iter().map(|p| (p.id, (p.name, p.client_id))).collect(),
        })
    }

    /// The client as it is by now: merged ones are another, deleted ones none.
    fn client(&self, mut id: ClientId) -> Option<(ClientId, String)> {
        while let Some(next) = self.successors.get(&id) {
            id = *next;
        }
        self.clients.get(&id).map(|name| (id, name.clone()))
    }

    fn all_of(&self, id: ClientId) -> Vec<ClientId> {
        let merged = self.successors.keys().copied().filter(|from| self.client(*from).is_some_and(|(now, _)| now == id));
        std::iter::once(id).chain(merged).collect()
    }
}

fn snippet(text: &str) -> String {
    super::names::line(&super::words::fresh(text), SNIPPET_CHARS)
}

fn named(m: &Mailbox) -> String {
    if m.name.is_empty() { m.address.clone() } else { m.name.clone() }
}

fn came(names: &Names, listed: Listed) -> ThreadView {
    let Listed { thread, last, count, unread, files } = listed;
    let client = thread.client.and_then(|id| names.client(id));
    let project = thread.project.and_then(|id| names.projects.get(&id).map(|(name, _)| (id, name.clone())));
    let with = if last.own { last.recipients.to.iter().map(named).collect::<Vec<_>>().join(", ") } else { named(&last.from) };
    ThreadView {
        id: thread.id.0,
        client_id: client.as_ref().map(|(id, _)| *id),
        client_name: client.map(|(_, name)| name),
        project_id: project.as_ref().map(|(id, _)| *id),
        project_name: project.map(|(_, name)| name),
        belongs_by: thread.by,
        subject: last.subject,
        with,
        snippet: snippet(&last.text),
        last_at: last.at,
        is_own: last.own,
        count: usize::try_from(count).unwrap_or_default(),
        unread,
        has_files: files > 0,
        came_in: true,
    }
}

fn went_at(mail: &Sent) -> Instant {
    mail.sent_at.unwrap_or(mail.asked_at)
}

/// A mail of ours that belongs to no thread yet.
fn alone(names: &Names, mail: &Sent) -> ThreadView {
    let client = mail.client.and_then(|id| names.client(id));
    let project =
        (mail.about == "project").then_some(ProjectId(mail.about_id)).and_then(|id| names.projects.get(&id).map(|(n, _)| (id, n.clone())));
    ThreadView {
        id: mail.id.0,
        client_id: client.as_ref().map(|(id, _)| *id),
        client_name: client.map(|(_, name)| name),
        project_id: project.as_ref().map(|(id, _)| *id),
        project_name: project.map(|(_, name)| name),
        belongs_by: None,
        subject: mail.subject.clone(),
        with: mail.recipients.to.iter().map(named).collect::<Vec<_>>().join(", "),
        snippet: snippet(&mail.text),
        last_at: went_at(mail),
        is_own: true,
        count: 1,
        unread: 0,
        has_files: false,
        came_in: false,
    }
}

/// Adds what went out in a thread to what came in.
fn add_sent(thread: &mut ThreadView, mail: &Sent) {
    thread.count += 1;
    // Of one moment ours is the later: it was written in view of the other.
    if went_at(mail) >= thread.last_at {
        thread.last_at = went_at(mail);
        thread.is_own = true;
        thread.snippet = snippet(&mail.text);
        thread.with = mail.recipients.to.iter().map(named).collect::<Vec<_>>().join(", ");
    }
}

/// All threads of a client, or all that there are; the latest first.
pub fn threads(read: &Read<'_>, client: Option<ClientId>) -> Result<Vec<ThreadView>> {
    let names = Names::of(read)?;
    let clients = client.map(|id| names.all_of(id));
    let listed = store::threads(read.conn(), clients.as_deref(), limits::THREADS)?;
    let ids: Vec<ThreadId> = listed.iter().map(|l| l.thread.id).collect();
    let marks: HashMap<String, ThreadId> = store::marks_of(read.conn(), &ids)?.into_iter().map(|(id, mark)| (mark, id)).collect();
    let mut sent = mail::latest(read, clients.as_deref(), limits::THREADS)?;
    if clients.is_none() {
        // Mails to many are told of where somebody answered one.
        let answered: Vec<String> = marks.keys().cloned().collect();
        sent.extend(mail::by_message_ids(read, &answered)?.into_iter().filter(|m| m.kind == Kind::Merge));
    }
    let mut all: BTreeMap<Uuid, ThreadView> = listed.into_iter().map(|l| (l.thread.id.0, came(&names, l))).collect();
    for sent in sent.iter().filter(|m| m.about != "test") {
        let own = [Some(&sent.message_id), sent.answers.in_reply_to.as_ref()];
        let of = own.into_iter().flatten().chain(&sent.answers.references).find_map(|id| marks.get(id));
        match of.and_then(|id| all.get_mut(&id.0)) {
            Some(thread) => add_sent(thread, sent),
            None if mail::view(read, sent.clone())?.state == MailState::Cancelled => {}
            None => {
                all.insert(sent.id.0, alone(&names, sent));
            }
        }
    }
    let mut all: Vec<ThreadView> = all.into_values().collect();
    all.sort_by_key(|t| std::cmp::Reverse((t.last_at, t.id)));
    all.truncate(limits::THREADS);
    Ok(all)
}

/// # Errors
/// Only what the database says.
pub fn list(read: &Read<'_>, q: &ListMessages) -> Result<MessageList> {
    let typed = text::key(&q.text);
    let fits = |t: &ThreadView| {
        let all = text::key(&[&t.subject, &t.with, &t.snippet, t.client_name.as_deref().unwrap_or_default()].map(|s| s as &str).join(" "));
        typed.split_whitespace().all(|word| all.contains(word))
    };
    let all = threads(read, q.client_id)?;
    let nobodys = |t: &ThreadView| t.came_in && t.client_id.is_none();
    let wanted = |t: &ThreadView| {
        (!q.unread || t.unread > 0) && (!q.nobodys || nobodys(t)) && (q.project_id.is_none() || t.project_id == q.project_id) && fits(t)
    };
    let (unread, open) = (store::unread(read.conn())?.len(), all.iter().filter(|t| nobodys(t)).count());
    Ok(MessageList { threads: all.into_iter().filter(wanted).collect(), unread, nobodys: open })
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ThreadPage {
    pub thread: ThreadView,
    /// The oldest first.
    pub items: Vec<MessageItem>,
}

/// # Errors
/// `not_found`.
pub fn page(read: &Read<'_>, id: Uuid) -> Result<ThreadPage> {
    let names = Names::of(read)?;
    let Some(thread) = store::find_thread(read.conn(), ThreadId(id))? else {
        let sent = mail::find(read, MailId(id))?.ok_or_else(|| Error::not_found("thread", id))?;
        // It was answered since it was listed.
        return match store::marked(read.conn(), std::slice::from_ref(&sent.message_id))? {
            Some(thread) => of_thread(read, &names, thread),
            None => Ok(ThreadPage { thread: alone(&names, &sent), items: vec![out(read, sent)?] }),
        };
    };
    of_thread(read, &names, thread)
}

fn of_thread(read: &Read<'_>, names: &Names, thread: Thread) -> Result<ThreadPage> {
    let all = store::of_thread(read.conn(), thread.id)?;
    let ids: Vec<String> = store::marks_of(read.conn(), &[thread.id])?.into_iter().map(|(_, mark)| mark).collect();
    let sent = mail::in_thread(read, &ids)?;
    let mut view = match all.last() {
        Some(last) => {
            let files = all.iter().map(|m| Ok(store::files(read.conn(), m.id)?.len())).sum::<Result<usize>>()?;
            let unread = all.iter().filter(|m| m.read_at.is_none()).count();
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            came(names, Listed { last: last.clone(), count: count(all.len()), unread: count(unread), files: count(files), thread })
        }
        None => alone(names, sent.first().ok_or_else(|| Error::not_found("thread", thread.id))?),
    };
    let came_in = !all.is_empty();
    let mut items: Vec<(Instant, MessageItem)> = Vec::new();
    for message in all {
        items.push((message.at, came_item(read, message)?));
    }
    for mail in sent {
        if came_in {
            add_sent(&mut view, &mail);
        }
        items.push((went_at(&mail), out(read, mail)?));
    }
    items.sort_by_key(|(at, _)| *at);
    Ok(ThreadPage { thread: view, items: items.into_iter().map(|(_, item)| item).collect() })
}

fn out(read: &Read<'_>, sent: Sent) -> Result<MessageItem> {
    let text = sent.text.clone();
    Ok(MessageItem::Out { mail: mail::view(read, sent)?, text })
}

fn came_item(read: &Read<'_>, m: Message) -> Result<MessageItem> {
    let mut links: HashMap<_, FileLink> =
        files::of(read, Owner::Message, &[m.id.0])?.remove(&m.id.0).unwrap_or_default().into_iter().map(|link| (link.id, link)).collect();
    let files = store::files(read.conn(), m.id)?.into_iter();
    let files =
        files.filter_map(|(id, cid, runs)| links.remove(&id).map(|file| MessageFile { file, runs, within: cid.is_some() })).collect();
    Ok(MessageItem::In {
        id: m.id,
        from: m.from,
        to: m.recipients.to,
        cc: m.recipients.cc,
        subject: m.subject,
        whole: (super::words::fresh(&m.text) != m.text).then(|| m.text.clone()),
        text: super::words::fresh(&m.text),
        is_own: m.own,
        at: m.at,
        dated_at: m.dated_at.filter(|d| d.since_ms(m.at).abs() > 86_400_000),
        unread: m.read_at.is_none(),
        has_page: m.page.is_some(),
        is_cut: m.cut,
        files,
        left_out: m.left_out,
    })
}
