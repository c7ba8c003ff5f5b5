//! An answer before anybody asks for it: to whom, as what, under which account.

use super::{store, thread, words};
use crate::{
    db::Read,
    kernel::{Error, Result, id::ThreadId, limits},
    mail::{self, About, Answers, Kind, MailDraft, Mailbox},
    settings::Language,
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReplyDraft {
    /// What the answer is about: the project, else the client.
    pub about: About,
    pub draft: MailDraft,
    pub cc: Vec<String>,
    pub answers: Answers,
    /// What it repeats, for those who want it below their words.
    pub quoted: String,
}

/// # Errors
/// `nobodys` where it is no client's yet.
pub fn reply(read: &Read<'_>, id: ThreadId, language: Option<Language>) -> Result<ReplyDraft> {
    let thread = thread::get(read, id)?;
    let nobodys = || Error::cannot("nobodys", "this is no client's yet: say whose it is, then answer");
    let about = match (thread.project, thread.client) {
        (Some(project), Some(_)) => About::Project { id: project },
        (_, Some(client)) => About::Client { id: thread::now(read, client)?.ok_or_else(nobodys)? },
        (_, None) => return Err(nobodys()),
    };
    let mut draft = mail::compose(read, &about, Some(Kind::Message), language)?;
    let all = store::of_thread(read.conn(), id)?;
    let own: Vec<String> = draft.accounts.iter().map(|a| a.address.to_lowercase()).collect();
    let others = |all: &[Mailbox]| all.iter().filter(|m| !own.contains(&m.address)).map(ToString::to_string).collect::<Vec<_>>();
    // To whoever wrote last; where only the user did, to whom that went.
    let last = all.iter().rev().find(|m| !m.own).or_else(|| all.last()).ok_or_else(|| Error::not_found("thread", id))?;
    draft.to =
        if last.own { others(&last.recipients.to) } else { vec![last.reply_to.clone().unwrap_or_else(|| last.from.clone()).to_string()] };
    let mut cc = others(&last.recipients.cc);
    if !last.own {
        cc.extend(others(&last.recipients.to));
    }
    cc.retain(|address| !draft.to.contains(address));
    cc.truncate(limits::RECIPIENTS - 1);
    draft.subject = words::answered(&last.subject).chars().take(limits::NAME_CHARS).collect();
    let came_by = last.remote.as_ref().map(|r| r.connection);
    draft.accounts.sort_by_key(|a| (a.waits, Some(a.connection_id) != came_by));
    let same = draft.accounts.first().is_some_and(|a| Some(a.connection_id) == came_by);
    let mut references = last.refs.clone();
    references.extend(last.message_id.clone());
    let skip = references.len().saturating_sub(limits::REFERENCES);
    let answers = Answers {
        in_reply_to: last.message_id.clone(),
        references: references.split_off(skip),
        thread: last.remote.as_ref().filter(|_| same).and_then(|r| r.thread.clone()),
    };
    Ok(ReplyDraft { about, draft, cc, answers, quoted: words::quoted(&last.text) })
}
