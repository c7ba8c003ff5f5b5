//! Sending, and what others send.

use super::mailbox::Mail;
use crate::google::{Google, error::Error};
use base64::{
    Engine as _,
    engine::general_purpose::{URL_SAFE, URL_SAFE_NO_PAD},
};
use serde::Deserialize;
use serde_json::Value;

/// support.google.com/mail/answer/6584: what may be sent, with its attachments as they are encoded.
const LARGEST_SENT: usize = 25 * 1024 * 1024;

/// base64url with or without its padding.
pub fn decoded(raw: &Value) -> Result<Vec<u8>, Error> {
    let text = raw.as_str().unwrap_or_default();
    URL_SAFE
        .decode(text)
        .or_else(|_| URL_SAFE_NO_PAD.decode(text))
        .map_err(|_| Error::invalid("Invalid value for ByteString: raw must be base64url"))
}

/// A mail that someone sends to an account: a reply if it names a mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    pub account: String,
    pub from: String,
    pub subject: String,
    pub text: String,
    /// The id of the mail that it answers.
    #[serde(default)]
    pub answers: Option<String>,
    /// A whole mail instead of subject and text.
    #[serde(default)]
    pub raw: Option<String>,
}

impl Google {
    pub(super) fn send(&mut self, account: &str, raw: &Value, thread: Option<&str>) -> Result<Mail, Error> {
        let mut bytes = decoded(raw)?;
        if bytes.len() > LARGEST_SENT {
            return Err(Error::invalid("Message exceeds the maximum size of 25 MB."));
        }
        let headers = super::payload::headers(&bytes);
        let header = |name: &str| headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str());
        let to = ["to", "cc", "bcc"].iter().filter_map(|h| header(h)).collect::<Vec<_>>().join(",");
        if to.trim().is_empty() {
            return Err(Error::invalid("Recipient address required"));
        }
        if !to.contains('@') {
            return Err(Error::invalid("Invalid To header"));
        }
        let id = self.ids.hex(16);
        if header("message-id").is_none() {
            bytes = [format!("Message-ID: <{id}@mail.gmail.com>\r\n").as_bytes(), &bytes].concat();
        } else if !self.keeps_message_id {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            bytes = format!("Message-ID: <{id}@mail.gmail.com>\r\n{}", rename(&text)).into_bytes();
        }
        if !header("from").is_some_and(|f| f.to_lowercase().contains(account)) {
            bytes = [format!("From: {account}\r\n").as_bytes(), &without(&bytes, "from")].concat();
        }
        let now_ms = self.now_ms;
        let mailbox = self.mail.get_mut(account).ok_or_else(Error::not_found)?;
        // developers.google.com/gmail/api/guides/threads: the thread is kept if the subject is the same and References names it.
        let subject = |s: &str| s.trim_start_matches("Re: ").trim().to_string();
        let same = |m: &Mail| m.header("subject").map(|s| subject(&s)) == header("subject").map(subject);
        let wanted = match thread {
            Some(wanted) => Some(mailbox.mails.iter().find(|m| m.thread == wanted).ok_or_else(Error::not_found)?),
            None => None,
        };
        let kept =
            wanted.filter(|m| same(m) && (header("references").is_some() || header("in-reply-to").is_some())).map(|m| m.thread.clone());
        Ok(mailbox.add(id, kept, &bytes, vec!["SENT".into()], now_ms))
    }

    /// Someone writes to the account.
    pub fn receive(&mut self, mail: &Received) -> Result<String, String> {
        let id = self.ids.hex(16);
        let now_ms = self.now_ms;
        let mailbox = self.mail.get_mut(&mail.account).ok_or(format!("There is no account {}.", mail.account))?;
        let answered = match &mail.answers {
            Some(id) => Some(mailbox.find(id).map_err(|_| format!("There is no mail {id}."))?),
            None => None,
        };
        let thread = answered.map(|m| m.thread.clone());
        let about = answered.and_then(|m| m.header("message-id"));
        let references = about.map(|id| format!("In-Reply-To: {id}\r\nReferences: {id}\r\n")).unwrap_or_default();
        let date = chrono::DateTime::from_timestamp_millis(now_ms).unwrap_or_default().to_rfc2822();
        let text = mail.raw.clone().unwrap_or_else(|| {
            format!(
                "From: {}\r\nTo: {}\r\nSubject: {}\r\nDate: {date}\r\nMessage-ID: <{id}@client.example>\r\n{references}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}",
                mail.from, mail.account, mail.subject, mail.text
            )
        });
        mailbox.add(id.clone(), thread, text.as_bytes(), vec!["INBOX".into(), "UNREAD".into()], now_ms);
        Ok(id)
    }
}

/// Moves the program's Message-ID aside, as Gmail does when it writes its own.
fn rename(text: &str) -> String {
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
    let lines: Vec<String> = head
        .split("\r\n")
        .map(|l| if l.to_lowercase().starts_with("message-id:") { format!("X-Google-Original-{l}") } else { l.to_string() })
        .collect();
    format!("{}\r\n\r\n{body}", lines.join("\r\n"))
}

/// The bytes without a header of one line.
fn without(bytes: &[u8], name: &str) -> Vec<u8> {
    let head = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap_or(bytes.len());
    let kept: Vec<&[u8]> = bytes[..head]
        .split(|b| *b == b'\n')
        .filter(|line| !String::from_utf8_lossy(line).to_lowercase().starts_with(&format!("{name}:")))
        .collect();
    [kept.join(&b'\n'), bytes[head..].to_vec()].concat()
}
