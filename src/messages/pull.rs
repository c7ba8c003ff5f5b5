//! Reading the mail of an account at Google: that of known people alone, what is new since the last look, and all of some days where that place is
//! forgotten.
//!
//! Mails that are here already are not asked for again, so that a look that was broken off goes on where it was. The place moves in the
//! transaction that keeps the last of what came before it.

use super::{
    gmail::{self, Head},
    keep::{self, Incoming, Kept},
    letter,
    mark::{Remote, marks},
    store::{self, Place},
    thread::Addresses,
};
use crate::{
    app::{App, Open},
    connections::{self, Connection, Power, Wire},
    db::{Origin, Write},
    kernel::{Instant, Result, Tag, limits},
    mail,
    remote::Trouble,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const DAY_MS: i64 = 86_400_000;
/// Mails that are kept in one transaction.
const BATCH: usize = 20;
/// What is no mail from or to anybody, or none that is wanted.
const PASSED_OVER: &[&str] = &["DRAFT", "SPAM", "TRASH", "CHAT"];

pub const READS: Write =
    Write { origin: Origin::System, command: "message.pull", tags: &[Tag::Message, Tag::Mail, Tag::Connection], undo: false };

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MailPulled")]
pub struct Pulled {
    /// Mails that are new here.
    pub kept: usize,
    /// Marked as read, or as not read, as they were there.
    pub marked: usize,
}

impl Pulled {
    pub fn add(&mut self, other: &Self) {
        self.kept += other.kept;
        self.marked += other.marked;
    }
}

/// The number of the last thing that happened, mails that may be new, and whether those that were marked are read.
type News = (String, Vec<String>, BTreeMap<String, bool>);

/// What is asked of the account, and what is known of it.
struct Reader<'a> {
    wire: Wire,
    open: &'a Open,
    addresses: Addresses,
    /// Of the user's accounts.
    own: BTreeSet<String>,
    /// By which the mails of this look belong together, before they are kept.
    fresh: BTreeSet<String>,
    pulled: Pulled,
}

/// # Errors
/// What the disk says, and what Google says; what was kept by then stays.
pub fn pull(app: &App, open: &Open, connection: &Connection) -> Result<Pulled> {
    if !connection.powers.contains(&Power::ReadMail) {
        return Ok(Pulled::default());
    }
    let (place, addresses, own) = open.db.read(|read| {
        let own = connections::all(read)?.into_iter().map(|c| c.name.to_lowercase()).collect();
        Ok((store::place(read.conn(), connection.id)?, Addresses::of(read)?, own))
    })?;
    let fresh = Place { days: limits::MAIL_DAYS, history: None, asked: BTreeSet::new(), read_at: None };
    let place = place.unwrap_or(fresh);
    let mut reader =
        Reader { wire: Wire::new(app, open, connection.clone()), open, addresses, own, fresh: BTreeSet::new(), pulled: Pulled::default() };
    reader.read(&place, app.env().clock.now())?;
    Ok(reader.pulled)
}

impl Reader<'_> {
    fn read(&mut self, place: &Place, now: Instant) -> Result<()> {
        let known = self.addresses.known();
        let first = now.plus_ms(-place.days * DAY_MS);
        // A day of grace: their clock is not ours.
        let gap = place.read_at.map_or(first, |at| at.plus_ms(-DAY_MS)).min(first);
        let (history, ids, marks) = match &place.history {
            Some(since) => match self.changes(since)? {
                Some((history, mut ids, marks)) => {
                    // Whoever became known since: what they wrote before.
                    let new: BTreeSet<String> = known.difference(&place.asked).cloned().collect();
                    ids.extend(self.listed(&new, first)?);
                    (history, ids, marks)
                }
                None => self.all(&known, gap)?,
            },
            None => self.all(&known, gap)?,
        };
        let next = Place { days: place.days, history: Some(history), asked: known, read_at: Some(now) };
        self.keep(ids, &marks, place, next)
    }

    /// Everything from and to known people since `from`. The number is asked for first, so that nothing falls between.
    fn all(&self, known: &BTreeSet<String>, from: Instant) -> Result<News, Trouble> {
        let history = gmail::now(&self.wire)?;
        Ok((history, self.listed(known, from)?, BTreeMap::new()))
    }

    /// The oldest first, each once, so that a thread begins with its beginning.
    fn listed(&self, addresses: &BTreeSet<String>, from: Instant) -> Result<Vec<String>, Trouble> {
        let mut found = Vec::new();
        let all: Vec<&String> = addresses.iter().collect();
        for some in all.chunks(limits::ADDRESSES_ASKED) {
            let words: Vec<String> = some.iter().map(|a| format!("from:{a} to:{a} cc:{a} bcc:{a}")).collect();
            let q = format!("{{{}}} after:{}", words.join(" "), from.ms() / 1000);
            let mut page = None;
            loop {
                let listed = gmail::list(&self.wire, &q, page.as_deref())?;
                for mail in listed.messages {
                    if !found.contains(&mail.id) {
                        found.push(mail.id);
                    }
                }
                page = listed.next_page_token;
                if page.is_none() {
                    break;
                }
            }
        }
        found.reverse();
        Ok(found)
    }

    /// What happened since: the number of the last thing, mails that are new, and whether those that were marked are read. None where it is forgotten.
    fn changes(&self, since: &str) -> Result<Option<News>, Trouble> {
        let (mut ids, mut marks, mut page) = (Vec::new(), BTreeMap::new(), None::<String>);
        loop {
            let answer = match gmail::changes(&self.wire, since, page.as_deref()) {
                Err(Trouble::Refused { status: 404, .. }) => return Ok(None),
                answer => answer?,
            };
            for change in answer.history {
                let back = change.labels_removed.iter().filter(|l| l.label_ids.iter().any(|l| PASSED_OVER.contains(&l.as_str())));
                let new = change.messages_added.iter().map(|a| &a.message).chain(back.map(|l| &l.message));
                for mail in new.filter(|m| !m.label_ids.iter().any(|l| PASSED_OVER.contains(&l.as_str()))) {
                    if !ids.contains(&mail.id) {
                        ids.push(mail.id.clone());
                    }
                }
                for (labels, read) in [(&change.labels_added, false), (&change.labels_removed, true)] {
                    for one in labels.iter().filter(|l| l.label_ids.iter().any(|l| l == "UNREAD")) {
                        // Pages may come in any order; how it is now stands with the mail itself.
                        let now =
                            if one.message.label_ids.is_empty() { read } else { !one.message.label_ids.iter().any(|l| l == "UNREAD") };
                        marks.insert(one.message.id.clone(), now);
                    }
                }
            }
            page = answer.next_page_token;
            if page.is_none() {
                return Ok(Some((answer.history_id, ids, marks)));
            }
        }
    }

    fn keep(&mut self, ids: Vec<String>, seen: &BTreeMap<String, bool>, was: &Place, next: Place) -> Result<()> {
        let connection = self.wire.connection.id;
        let known = self.open.db.read(|read| store::known(read.conn(), connection, &ids))?;
        let mut batch = Vec::new();
        for id in ids.iter().filter(|id| !known.contains(*id)) {
            let Some(mail) = self.fetch(id)? else { continue };
            self.fresh.extend(marks(&mail.letter, mail.remote.as_ref()));
            batch.push(mail);
            if batch.len() == BATCH {
                self.write(std::mem::take(&mut batch), &BTreeMap::new(), None)?;
            }
        }
        let same = Place { read_at: was.read_at, ..next.clone() } == *was;
        if batch.is_empty() && seen.is_empty() && same {
            return self.open.db.aside(|read| store::set_place(read.conn(), connection, &next));
        }
        self.write(batch, seen, Some((was, next)))
    }

    fn write(&mut self, batch: Vec<Incoming>, marks: &BTreeMap<String, bool>, place: Option<(&Place, Place)>) -> Result<()> {
        let connection = self.wire.connection.id;
        let pulled = self.open.db.write(READS, |tx| {
            let mut pulled = Pulled::default();
            for mail in batch {
                if let Kept::New(_) = keep::keep(tx, mail, &self.addresses)? {
                    pulled.kept += 1;
                }
            }
            for (remote, read) in marks {
                pulled.marked += store::set_remote_read(tx.conn(), connection, remote, read.then(|| tx.now()))?;
            }
            if let Some((was, next)) = place {
                let now = store::place(tx.conn(), connection)?;
                // Another program may have read meanwhile: its place stands, and so does what the user chose.
                if now.as_ref().is_none_or(|now| now == was) {
                    store::set_place(tx.conn(), connection, &next)?;
                }
            }
            Ok(pulled)
        })?;
        self.pulled.add(&pulled);
        Ok(())
    }

    /// One mail with all that it brings; none where it is no known person's, or gone.
    fn fetch(&self, id: &str) -> Result<Option<Incoming>> {
        let Some(head) = gmail::head(&self.wire, id)? else { return Ok(None) };
        let Some(said) = head.letter().filter(|_| !PASSED_OVER.iter().any(|l| head.has(l))) else { return Ok(None) };
        let remote = Remote { connection: self.wire.connection.id, id: head.id.clone(), thread: head.thread_id.clone() };
        let own: Vec<String> = said.message_id.iter().chain(&said.first_id).cloned().collect();
        let ours = self.open.db.read(|read| Ok(!mail::by_message_ids(read, &own)?.is_empty()))?;
        if !ours && !self.wanted(&said, &remote)? {
            return Ok(None);
        }
        let (letter, cut) = if ours || head.size_estimate > limits::MAIL_IN_BYTES {
            (said, true)
        } else {
            let Some(raw) = gmail::whole(&self.wire, id)? else { return Ok(None) };
            match letter::read(&raw) {
                Some(letter) => (letter, false),
                None => (said, true),
            }
        };
        self.incoming(&head, letter, remote, cut).map(Some)
    }

    fn incoming(&self, head: &Head, letter: letter::Letter, remote: Remote, cut: bool) -> Result<Incoming> {
        let own = head.has("SENT") || self.own.contains(&letter.from.address);
        let incoming = Incoming::new(self.open.db.files(), letter, Some(remote))?;
        Ok(Incoming { at: head.at_ms().map(Instant::from_ms), own, unread: head.has("UNREAD"), cut, ..incoming })
    }

    /// Whether somebody known takes part, or it belongs to a thread that is here.
    fn wanted(&self, letter: &letter::Letter, remote: &Remote) -> Result<bool> {
        if letter.people().any(|m| !self.own.contains(&m.address) && self.addresses.has(&m.address)) {
            return Ok(true);
        }
        let marks = marks(letter, Some(remote));
        if marks.iter().any(|mark| self.fresh.contains(mark)) {
            return Ok(true);
        }
        self.open.db.read(|read| Ok(store::marked(read.conn(), &marks)?.is_some() || !mail::by_message_ids(read, &marks)?.is_empty()))
    }
}
