//! Reading the mail of an account at a mail server: what is new in its inbox and among what was sent, by the numbers of the mails, and all of some days
//! where these mean something else by now.
//!
//! A folder is read page by page, and its place moves with each.

use super::{
    keep::Incoming,
    letter,
    mark::{Remote, mail_id},
    pull::{BATCH, DAY_MS, Pulled, Reader},
    store::{self, Folder, Place, Role},
};
use crate::{
    app::App,
    connections::{Connection, imap},
    kernel::{Error, Instant, Result, limits},
    remote::{
        Trouble,
        imap::{Head, Session},
    },
};
use std::collections::BTreeSet;

/// What ended it: the server's doing is written down with the account.
enum Ended {
    There(Trouble),
    Here(Error),
}

impl From<Trouble> for Ended {
    fn from(trouble: Trouble) -> Self {
        Self::There(trouble)
    }
}

impl From<Error> for Ended {
    fn from(e: Error) -> Self {
        Self::Here(e)
    }
}

struct Mailbox<'a> {
    session: Session,
    reader: Reader<'a>,
    known: BTreeSet<String>,
    /// From where on it is read for the first time.
    first: Instant,
    /// And where its numbers mean something else by now.
    gap: Instant,
}

/// # Errors
/// What the disk says, and what the server says; what was kept by then stays.
pub fn pull(app: &App, connection: &Connection, reader: Reader<'_>, place: &Place, now: Instant) -> Result<Pulled> {
    let open = reader.open;
    match read(app, connection, reader, place, now) {
        Ok(pulled) => {
            imap::told(open, connection.id, None)?;
            Ok(pulled)
        }
        Err(Ended::There(trouble)) => {
            imap::told(open, connection.id, Some(&trouble))?;
            Err(trouble.into())
        }
        Err(Ended::Here(e)) => Err(e),
    }
}

fn read(app: &App, connection: &Connection, reader: Reader<'_>, place: &Place, now: Instant) -> Result<Pulled, Ended> {
    let session = imap::session(app, reader.open, connection)?;
    let first = now.plus_ms(-place.days * DAY_MS);
    // A day of grace: their clock is not ours, and their day may be another one.
    let gap = place.read_at.map_or(first, |at| at.plus_ms(-DAY_MS)).min(first);
    let known = reader.addresses.known();
    let mut mailbox = Mailbox { session, reader, known, first, gap };
    // What was sent first, so that answers to it are known by it.
    if let Some(name) = mailbox.session.sent()? {
        mailbox.folder(Role::Sent, &name)?;
    }
    mailbox.folder(Role::Inbox, "INBOX")?;
    mailbox.session.leave();
    let (open, id) = (mailbox.reader.open, connection.id);
    open.db.aside(|read| {
        let days = store::place(read.conn(), id)?.map_or(place.days, |p| p.days);
        store::set_place(read.conn(), id, &Place { days, history: None, asked: BTreeSet::new(), read_at: Some(now) })
    })?;
    Ok(mailbox.reader.pulled)
}

/// Of a mail, while the numbers of its folder mean the same.
fn remote_id(role: Role, validity: u32, uid: u32) -> String {
    format!("{}{uid}", begin(role, validity))
}

fn begin(role: Role, validity: u32) -> String {
    format!("{} {validity} ", role.word())
}

impl Mailbox<'_> {
    fn folder(&mut self, role: Role, name: &str) -> Result<(), Ended> {
        let (open, connection) = (self.reader.open, self.reader.connection);
        let there = self.session.open(name)?;
        let mut kept = open.db.read(|read| store::folder(read.conn(), connection, role))?;
        let anew =
            |since| Folder { name: name.to_owned(), validity: there.validity, uid: 0, since: Some(since), asked: self.known.clone() };
        let mut at = match &kept {
            None => anew(self.first),
            Some(was) if was.validity != there.validity || was.name != name => anew(self.gap),
            // Whoever became known since: what they wrote before.
            Some(was) if !self.known.is_subset(&was.asked) => anew(self.first),
            Some(was) => Folder { asked: self.known.clone(), ..was.clone() },
        };
        let is_new = |next: u32| next.saturating_sub(1) > at.uid;
        let uids =
            if there.next.is_none_or(is_new) { self.session.search(at.uid, at.since.map(|at| at.plus_ms(-DAY_MS)))? } else { Vec::new() };
        for page in uids.chunks(limits::HEADS) {
            let batch = self.page(role, there.validity, page)?;
            at.uid = page.last().copied().unwrap_or(at.uid);
            self.move_to(role, batch, &mut kept, &at)?;
        }
        at.uid = at.uid.max(there.next.map_or(0, |next| next - 1));
        at.since = None;
        if kept.as_ref() != Some(&at) {
            self.move_to(role, Vec::new(), &mut kept, &at)?;
        }
        if role == Role::Inbox { self.marks(there.validity) } else { Ok(()) }
    }

    /// Keeps what is wanted of these; answers those that are kept with the place.
    fn page(&mut self, role: Role, validity: u32, page: &[u32]) -> Result<Vec<Incoming>, Ended> {
        let (open, connection) = (self.reader.open, self.reader.connection);
        let ids: Vec<String> = page.iter().map(|uid| remote_id(role, validity, *uid)).collect();
        let here = open.db.read(|read| store::known(read.conn(), connection, &ids))?;
        let new: Vec<u32> = page.iter().zip(&ids).filter(|(_, id)| !here.contains(*id)).map(|(uid, _)| *uid).collect();
        let mut batch = Vec::new();
        for head in self.session.heads(&new, letter::HEADERS)? {
            let Some(mail) = self.fetch(role, validity, &head)? else { continue };
            self.reader.found(&mail);
            if batch.len() == BATCH {
                self.reader.write(std::mem::take(&mut batch), |_| Ok(0))?;
            }
            batch.push(mail);
        }
        Ok(batch)
    }

    /// Keeps what came with it. Another program may have read meanwhile: then its place stands.
    fn move_to(&mut self, role: Role, batch: Vec<Incoming>, kept: &mut Option<Folder>, at: &Folder) -> Result<(), Ended> {
        let connection = self.reader.connection;
        let was = kept.replace(at.clone());
        let set = |conn: &rusqlite::Connection| {
            if store::folder(conn, connection, role)? == was { store::set_folder(conn, connection, role, at) } else { Ok(()) }
        };
        if batch.is_empty() {
            self.reader.open.db.aside(|read| set(read.conn()))?;
        } else {
            self.reader.write(batch, |tx| set(tx.conn()).map(|()| 0))?;
        }
        Ok(())
    }

    /// One mail with all that it brings; none where it is no known person's, here by another way, or gone.
    fn fetch(&mut self, role: Role, validity: u32, head: &Head) -> Result<Option<Incoming>, Ended> {
        if head.has("\\Draft") || head.has("\\Deleted") {
            return Ok(None);
        }
        let Some(said) = letter::read(&head.headers) else { return Ok(None) };
        let remote = Remote { connection: self.reader.connection, id: remote_id(role, validity, head.uid), thread: None };
        let open = self.reader.open;
        if said.message_id.is_some() && open.db.read(|read| store::find(read.conn(), mail_id(&said).into()))?.is_some() {
            return Ok(None);
        }
        let ours = self.reader.is_ours(&said)?;
        if !ours && !self.reader.wanted(&said, &remote)? {
            return Ok(None);
        }
        let (letter, cut) = if ours {
            (said, true)
        } else if head.bytes > limits::MAIL_IN_BYTES {
            (self.first_words(head, said)?, true)
        } else {
            let Some(bytes) = self.session.bytes(head.uid, None)? else { return Ok(None) };
            letter::read(&bytes).map_or((said, true), |letter| (letter, false))
        };
        let own = role == Role::Sent || self.reader.own.contains(&letter.from.address);
        let incoming = Incoming::new(open.db.files(), letter, Some(remote))?;
        Ok(Some(Incoming { at: head.at, own, unread: !head.has("\\Seen"), cut, ..incoming }))
    }

    /// Of one that is too large: what its first bytes say, without what came with it.
    fn first_words(&mut self, head: &Head, said: letter::Letter) -> Result<letter::Letter, Ended> {
        let first = self.session.bytes(head.uid, Some(limits::FIRST_BYTES))?;
        let text = first.as_deref().and_then(letter::read).map(|letter| letter.text);
        Ok(letter::Letter { text: text.unwrap_or_default(), ..said })
    }

    /// What was read there since is read here.
    fn marks(&mut self, validity: u32) -> Result<(), Ended> {
        let (open, connection) = (self.reader.open, self.reader.connection);
        let begin = begin(Role::Inbox, validity);
        let unread = open.db.read(|read| store::unread_remote(read.conn(), connection, &begin, limits::HEADS))?;
        let uids: Vec<u32> = unread.iter().filter_map(|id| id.strip_prefix(&begin)?.parse().ok()).collect();
        let seen = self.session.seen(&uids)?;
        if seen.is_empty() {
            return Ok(());
        }
        self.reader.write(Vec::new(), |tx| {
            let mut marked = 0;
            for uid in seen {
                marked += store::set_remote_read(tx.conn(), connection, &remote_id(Role::Inbox, validity, uid), Some(tx.now()))?;
            }
            Ok(marked)
        })?;
        Ok(())
    }
}
