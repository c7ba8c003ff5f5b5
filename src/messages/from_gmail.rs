//! Reading the mail of an account at Google: what is new since the last look, and all of some days where that place is forgotten.

use super::{
    gmail::{self, Head},
    keep::Incoming,
    letter,
    mark::Remote,
    pull::{BATCH, DAY_MS, Pulled, Reader},
    store::{self, Place},
};
use crate::{
    connections::Wire,
    kernel::{Instant, Result, limits},
    remote::Trouble,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is no mail from or to anybody, or none that is wanted.
const PASSED_OVER: &[&str] = &["DRAFT", "SPAM", "TRASH", "CHAT"];

/// The number of the last thing that happened, mails that may be new, and whether those that were marked are read.
type News = (String, Vec<String>, BTreeMap<String, bool>);

struct Gmail<'a> {
    wire: Wire,
    reader: Reader<'a>,
}

/// # Errors
/// What the disk says, and what Google says; what was kept by then stays.
pub fn pull(wire: Wire, reader: Reader<'_>, place: &Place, now: Instant) -> Result<Pulled> {
    let mut gmail = Gmail { wire, reader };
    gmail.read(place, now)?;
    Ok(gmail.reader.pulled)
}

impl Gmail<'_> {
    fn read(&mut self, place: &Place, now: Instant) -> Result<()> {
        let known = self.reader.addresses.known();
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
        let (open, connection) = (self.reader.open, self.reader.connection);
        let known = open.db.read(|read| store::known(read.conn(), connection, &ids))?;
        let mut batch = Vec::new();
        for id in ids.iter().filter(|id| !known.contains(*id)) {
            let Some(mail) = self.fetch(id)? else { continue };
            self.reader.found(&mail);
            batch.push(mail);
            if batch.len() == BATCH {
                self.reader.write(std::mem::take(&mut batch), |_| Ok(0))?;
            }
        }
        let same = Place { read_at: was.read_at, ..next.clone() } == *was;
        if batch.is_empty() && seen.is_empty() && same {
            return open.db.aside(|read| store::set_place(read.conn(), connection, &next));
        }
        self.reader.write(batch, |tx| {
            let mut marked = 0;
            for (remote, read) in seen {
                marked += store::set_remote_read(tx.conn(), connection, remote, read.then(|| tx.now()))?;
            }
            let now = store::place(tx.conn(), connection)?;
            // Another program may have read meanwhile: its place stands, and so does what the user chose.
            if now.as_ref().is_none_or(|now| now == was) {
                store::set_place(tx.conn(), connection, &next)?;
            }
            Ok(marked)
        })
    }

    /// One mail with all that it brings; none where it is no known person's, or gone.
    fn fetch(&self, id: &str) -> Result<Option<Incoming>> {
        let Some(head) = gmail::head(&self.wire, id)? else { return Ok(None) };
        let Some(said) = head.letter().filter(|_| !PASSED_OVER.iter().any(|l| head.has(l))) else { return Ok(None) };
        let remote = Remote { connection: self.wire.connection.id, id: head.id.clone(), thread: Some(head.thread_id.clone()) };
        let ours = self.reader.is_ours(&said)?;
        if !ours && !self.reader.wanted(&said, &remote)? {
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
        let own = head.has("SENT") || self.reader.own.contains(&letter.from.address);
        let incoming = Incoming::new(self.reader.open.db.files(), letter, Some(remote))?;
        Ok(Incoming { at: head.at_ms().map(Instant::from_ms), own, unread: head.has("UNREAD"), cut, ..incoming })
    }
}
