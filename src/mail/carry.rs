//! Carrying a mail out: by Gmail, or by a mail server.

use super::{
    Kind, get,
    message::{self, File, Letter},
    store::{self, Mail},
};
use crate::{
    connections::{self, Power, Provider},
    db::{Read, Tx},
    kernel::{Error, Result, id::MailId, limits},
    outbox::{Attempt, Carrier, Effect, Outcome, Ready},
    remote::Trouble,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use lettre::Address;
use reqwest::{Method, header::CONTENT_TYPE};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;

pub const SEND: &str = "mail.send";

pub const CARRIERS: &[Carrier] = &[Carrier { kind: SEND, ready, send, done }];

const GMAIL: &str = "https://gmail.googleapis.com";
/// Mails that were sent since, of which one may be ours: pages of 100.
const PAGES_LOOKED_AT: usize = 10;

/// A mail as it goes over the wire.
#[derive(Debug, Serialize, Deserialize)]
struct Packed {
    raw: String,
    message_id: String,
    from: String,
    to: Vec<String>,
    /// Gmail's name for the thread that it goes into.
    #[serde(default)]
    thread: Option<String>,
}

/// The mail that an effect sends.
///
/// # Errors
/// `bug` where it names none.
pub fn mail_of(read: &Read<'_>, effect: &Effect) -> Result<Mail> {
    let id = MailId::deserialize(&effect.payload["mail"]).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))?;
    get(read, id)
}

/// By which a mail to many is answered by those who want no more of them: a word, and which mail it was.
pub fn opt_out(mail: &Mail) -> Option<String> {
    (mail.kind == Kind::Merge).then(|| format!("unsubscribe {}", mail.id.0.simple()))
}

/// Packs it, under the date of its first attempt, so that each further one has the same bytes.
///
/// # Errors
/// Only what the database says.
pub fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let mail = mail_of(read, effect)?;
    let mut files = Vec::new();
    for a in store::attachments(read.conn(), mail.id)? {
        // A damaged file: without it the mail is not what was asked for, and those behind it have nothing to do with that.
        let Some(bytes) = store::bytes(read.conn(), &a.hash)? else { return Ok(Ready::No("attachment_gone")) };
        files.push(File { name: a.name, mime: a.mime, bytes });
    }
    let google = connections::get(read, effect.connection)?.provider == Provider::Google;
    let opt_out = opt_out(&mail);
    let letter = Letter {
        opt_out: opt_out.as_deref(),
        from: &mail.from,
        to: &mail.recipients,
        subject: &mail.subject,
        text: &mail.text,
        html: &mail.html,
        message_id: &mail.message_id,
        answers: &mail.answers,
        at: effect.first_sent_at.unwrap_or_else(|| read.now()),
        files,
    };
    let raw = BASE64_STANDARD.encode(message::build(letter, google)?);
    let all = mail.recipients.to.iter().chain(&mail.recipients.cc).chain(&mail.recipients.bcc);
    let to = all.map(|m| m.address.clone()).collect();
    Ok(Ready::Yes(serde_json::to_value(Packed {
        raw,
        message_id: mail.message_id,
        from: mail.from.address,
        to,
        thread: mail.answers.thread,
    })?))
}

pub fn send(attempt: &Attempt<'_>) -> Outcome {
    let bug = |message: String| Outcome::Failed(Trouble::Refused { status: 0, code: "bug".into(), message });
    let packed = match Packed::deserialize(attempt.facts) {
        Ok(packed) => packed,
        Err(e) => return bug(e.to_string()),
    };
    let raw = match BASE64_STANDARD.decode(&packed.raw) {
        Ok(raw) => raw,
        Err(e) => return bug(e.to_string()),
    };
    match attempt.wire.connection.provider {
        Provider::Google => by_gmail(attempt, &packed, raw),
        Provider::Smtp => by_server(attempt, &packed, &raw),
        Provider::Stripe => bug("Stripe sends no mail".into()),
    }
}

pub fn done(tx: &mut Tx<'_>, effect: &Effect, _: &Value) -> Result<()> {
    let mail = mail_of(tx, effect)?;
    if store::set_sent(tx.conn(), mail.id, tx.now())? {
        tx.log("mail", Some(mail.id), &json!({ "sent": true, "kind": mail.kind, "about": mail.about, "about_id": mail.about_id }))?;
    }
    Ok(())
}

/// A server tells nobody what it took, so that there is nowhere to look.
fn by_server(attempt: &Attempt<'_>, packed: &Packed, raw: &[u8]) -> Outcome {
    if attempt.effect.unsure {
        return Outcome::Unsure("the last attempt ended without an answer of the mail server".into());
    }
    let address = |text: &String| text.parse::<Address>();
    let (from, to) = (address(&packed.from), packed.to.iter().map(address).collect::<std::result::Result<Vec<_>, _>>());
    let (Ok(from), Ok(to)) = (from, to) else {
        return Outcome::Failed(Trouble::Refused {
            status: 0,
            code: "not_an_address".into(),
            message: "an address cannot be told to a server".into(),
        });
    };
    match attempt.wire.post(&from, &to, raw) {
        Ok(said) => Outcome::Done(json!({ "said": said })),
        Err(Trouble::Unanswered(why)) => Outcome::Unsure(why),
        Err(trouble) => Outcome::Failed(trouble),
    }
}

fn by_gmail(attempt: &Attempt<'_>, packed: &Packed, raw: Vec<u8>) -> Outcome {
    if attempt.effect.unsure {
        if !attempt.wire.connection.powers.contains(&Power::ReadMail) {
            return Outcome::Unsure("Gmail did not answer, and Stint may not look into the mailbox".into());
        }
        let since = attempt.effect.first_sent_at.map_or(limits::MAIL_FOUND_MS, |first| attempt.now.since_ms(first));
        if since < limits::MAIL_FOUND_MS {
            let after = Duration::from_millis(u64::try_from(limits::MAIL_FOUND_MS - since).unwrap_or_default());
            return Outcome::Failed(Trouble::Busy { status: 429, after: Some(after) });
        }
        match find(attempt, &packed.message_id) {
            Ok(Some(found)) => return Outcome::Done(json!({ "id": found })),
            Ok(None) => {}
            Err(trouble) => return Outcome::Failed(trouble),
        }
    }
    let sent = |thread: Option<&str>| {
        let request = attempt.wire.request(Method::POST, GMAIL, "/upload/gmail/v1/users/me/messages/send")?;
        let request = match thread {
            None => request.query(&[("uploadType", "media")]).header(CONTENT_TYPE, "message/rfc822").body(raw.clone()),
            Some(thread) => {
                let seam = format!("stint-{}", attempt.effect.id);
                let head = format!(
                    "--{seam}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{}\r\n--{seam}\r\nContent-Type: message/rfc822\r\n\r\n",
                    json!({ "threadId": thread })
                );
                let body = [head.as_bytes(), &raw, format!("\r\n--{seam}--\r\n").as_bytes()].concat();
                request.query(&[("uploadType", "multipart")]).header(CONTENT_TYPE, format!("multipart/related; boundary={seam}")).body(body)
            }
        };
        attempt.wire.send(request)?.json::<Value>()
    };
    let answer = match sent(packed.thread.as_deref()) {
        // The thread is not there any more: it begins another one.
        Err(Trouble::Refused { status: 404, .. }) if packed.thread.is_some() => sent(None),
        answer => answer,
    };
    match answer {
        // developers.google.com/gmail/api/guides/handle-errors: limits of use are told as 403, too.
        Err(Trouble::Refused { status: 403, message, .. })
            if ["rate limit", "quota"].iter().any(|w| message.to_lowercase().contains(w)) =>
        {
            Outcome::Failed(Trouble::Busy { status: 429, after: None })
        }
        sent => sent.into(),
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    #[serde(default)]
    messages: Vec<Named>,
    next_page_token: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
}

#[derive(Debug, Deserialize)]
struct Found {
    payload: Payload,
}

/// The headers of a mail as Gmail tells them.
#[derive(Debug, Deserialize)]
pub struct Payload {
    #[serde(default)]
    pub headers: Vec<Header>,
}

#[derive(Debug, Deserialize)]
pub struct Header {
    pub name: String,
    pub value: String,
}

/// Whether an earlier attempt arrived: under the Message-ID that we gave it, or, where Gmail wrote one of its own, among what was sent since.
fn find(attempt: &Attempt<'_>, message_id: &str) -> Result<Option<String>, Trouble> {
    let bare = message_id.trim_matches(['<', '>']);
    if let Some(found) = list(attempt, &format!("rfc822msgid:{bare}"), None)?.messages.into_iter().next() {
        return Ok(Some(found.id));
    }
    let since = attempt.effect.first_sent_at.unwrap_or(attempt.effect.created_at).ms() / 1000 - 3_600;
    let mut page = None;
    for _ in 0..PAGES_LOOKED_AT {
        let listed = list(attempt, &format!("in:sent after:{since}"), page.as_deref())?;
        for mail in listed.messages {
            let path = format!("/gmail/v1/users/me/messages/{}", mail.id);
            let asked = [("format", "metadata"), ("metadataHeaders", "Message-ID"), ("metadataHeaders", "X-Google-Original-Message-ID")];
            let found: Found = attempt.wire.send(attempt.wire.request(Method::GET, GMAIL, &path)?.query(&asked))?.json()?;
            let ours = |h: &Header| h.name.to_lowercase().ends_with("message-id") && h.value.contains(bare);
            if found.payload.headers.iter().any(ours) {
                return Ok(Some(mail.id));
            }
        }
        page = listed.next_page_token;
        if page.is_none() {
            break;
        }
    }
    Ok(None)
}

fn list(attempt: &Attempt<'_>, q: &str, page: Option<&str>) -> Result<Listed, Trouble> {
    let mut request = attempt.wire.request(Method::GET, GMAIL, "/gmail/v1/users/me/messages")?;
    request = request.query(&[("q", q), ("maxResults", "100"), ("includeSpamTrash", "true")]);
    if let Some(page) = page {
        request = request.query(&[("pageToken", page)]);
    }
    attempt.wire.send(request)?.json()
}
