//! Keeping a mail that came in: once, in its thread, with what came with it.

use super::{
    letter::Letter,
    mark::{Remote, mail_id},
    store::{self, Message, Recipients},
    thread::{self, Addresses},
    words,
};
use crate::{
    db::{Files, Tx},
    files::{self, NewFile, Owner},
    kernel::{
        Instant, Result,
        id::{FileLinkId, MessageId},
    },
    mail, mail_merge,
};
use serde_json::json;

const DAY_MS: i64 = 86_400_000;
/// 1 January 1990: who dates a mail before it has a wrong clock.
const FIRST_MS: i64 = 631_152_000_000;

/// A mail whose files are on disk, before the transaction that keeps it.
#[derive(Debug)]
pub struct Incoming {
    pub letter: Letter,
    pub remote: Option<Remote>,
    /// When it came, where somebody knows.
    pub at: Option<Instant>,
    pub own: bool,
    pub unread: bool,
    pub cut: bool,
    pub page: Option<NewFile>,
    pub files: Vec<(NewFile, Option<String>, bool)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    New(MessageId),
    Known(MessageId),
    /// One that Stint sent.
    Sent,
}

impl Incoming {
    /// Writes its page and what came with it down.
    ///
    /// # Errors
    /// What the disk says.
    pub fn new(files: &Files, mut letter: Letter, remote: Option<Remote>) -> Result<Self> {
        let page = letter.page.take().map(|page| files::take_in(files, "message.html", page.as_bytes())).transpose()?.map(|(file, _)| file);
        let parts = std::mem::take(&mut letter.parts).into_iter();
        let kept = parts.map(|part| {
            let (file, runs) = files::take_in(files, &part.name, &part.bytes)?;
            Ok((file, part.content_id, runs))
        });
        let files = kept.collect::<Result<Vec<_>>>()?;
        Ok(Self { files, page, letter, remote, at: None, own: false, unread: false, cut: false })
    }
}

/// When it came: as the provider says, else as it is dated unless that cannot be.
fn came(at: Option<Instant>, dated: Option<Instant>, now: Instant) -> Instant {
    let can = |at: &Instant| (FIRST_MS..=now.ms() + DAY_MS).contains(&at.ms());
    at.filter(can).or_else(|| dated.filter(can)).unwrap_or(now)
}

/// # Errors
/// Only what the database and the disk say.
pub fn keep(tx: &mut Tx<'_>, incoming: Incoming, addresses: &Addresses) -> Result<Kept> {
    let Incoming { letter, remote, at, own, unread, cut, page, files } = incoming;
    let id = MessageId(mail_id(&letter));
    if store::find(tx.conn(), id)?.is_some() {
        // The same mail from another account: its thread there is this one.
        thread::of_letter(tx, &letter, remote.as_ref(), addresses)?;
        return Ok(Kept::Known(id));
    }
    let thread = thread::of_letter(tx, &letter, remote.as_ref(), addresses)?;
    let own_ids: Vec<String> = letter.message_id.iter().chain(&letter.first_id).cloned().collect();
    if !mail::by_message_ids(tx, &own_ids)?.is_empty() {
        return Ok(Kept::Sent);
    }
    let page = page.map(|file| files::attach(tx, Owner::Message, id.into(), file)).transpose()?.map(|link| link.id);
    let mut kept: Vec<(FileLinkId, Option<String>, bool)> = Vec::new();
    for (file, content_id, runs) in files {
        let link = files::attach(tx, Owner::Message, id.into(), file)?.id;
        // The same file twice in one mail is there once.
        if Some(link) != page && !kept.iter().any(|(known, ..)| *known == link) {
            kept.push((link, content_id, runs));
        }
    }
    let message = Message {
        id,
        thread: thread.id,
        remote,
        message_id: letter.message_id,
        refs: letter.refs,
        from: letter.from,
        recipients: Recipients { to: letter.to, cc: letter.cc },
        reply_to: letter.reply_to,
        subject: letter.subject,
        text: letter.text,
        own,
        at: came(at, letter.dated_at, tx.now()),
        dated_at: letter.dated_at,
        read_at: (own || !unread).then(|| tx.now()),
        page,
        left_out: letter.left_out,
        cut,
        kept_at: tx.now(),
    };
    store::insert(tx.conn(), &message)?;
    if let Some(asks) = (!own).then(|| mail_merge::asks(&message.subject, &words::fresh(&message.text))).flatten() {
        mail_merge::heard(tx, asks, &message.from.address, id)?;
    }
    for (position, (link, content_id, runs)) in kept.iter().enumerate() {
        store::insert_file(tx.conn(), *link, id, position, content_id.as_deref(), *runs)?;
    }
    tx.log("message", Some(id), &json!({ "thread": thread.id, "client_id": thread.client, "own": own, "files": kept.len() }))?;
    Ok(Kept::New(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_cannot_be_is_not_when_it_came() {
        let (now, ms) = (Instant::from_ms(1_795_161_600_000), Instant::from_ms);
        for (at, dated, came_at) in [
            (None, Some(1_795_000_000_000), 1_795_000_000_000),
            // 1970, 2099, a day ahead at most.
            (None, Some(1_000), now.ms()),
            (None, Some(4_102_444_799_000), now.ms()),
            (None, Some(now.ms() + DAY_MS), now.ms() + DAY_MS),
            (None, None, now.ms()),
            (Some(1_795_100_000_000), Some(1_795_000_000_000), 1_795_100_000_000),
            (Some(0), Some(1_795_000_000_000), 1_795_000_000_000),
        ] {
            assert_eq!(came(at.map(ms), dated.map(ms), now).ms(), came_at, "{at:?} {dated:?}");
        }
    }
}
