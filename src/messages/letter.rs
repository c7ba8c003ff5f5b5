//! A mail as its bytes tell it, by the crate `mail-parser`: pure, and whatever the bytes are.

use super::names;
use crate::{
    kernel::{Instant, limits},
    mail::Mailbox,
};
use mail_parser::{Address, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// What tells whose a mail is and where it belongs.
pub const HEADERS: &[&str] = &[
    "From",
    "Sender",
    "Reply-To",
    "To",
    "Cc",
    "Subject",
    "Date",
    "Message-ID",
    "X-Google-Original-Message-ID",
    "In-Reply-To",
    "References",
];

/// Something that came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
    /// By which the page shows it.
    pub content_id: Option<String>,
}

/// Something that came with it and is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(rename = "MessageLeftOut")]
pub struct LeftOut {
    pub name: String,
    pub bytes: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub message_id: Option<String>,
    /// Under which a program of ours sent it, where the provider gave it another.
    pub first_id: Option<String>,
    /// The oldest first; what it answers stands last.
    pub refs: Vec<String>,
    pub from: Mailbox,
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    pub reply_to: Option<Mailbox>,
    pub subject: String,
    pub dated_at: Option<Instant>,
    pub text: String,
    /// As it was sent, with all that may be in it.
    pub page: Option<String>,
    pub parts: Vec<Part>,
    pub left_out: Vec<LeftOut>,
    /// Of the bytes that it was read from.
    pub hash: [u8; 32],
}

impl Letter {
    /// Everybody it is from or to.
    pub fn people(&self) -> impl Iterator<Item = &Mailbox> {
        std::iter::once(&self.from).chain(&self.to).chain(&self.cc).chain(&self.reply_to)
    }
}

/// None of bytes that have neither a sender nor a text.
pub fn read(bytes: &[u8]) -> Option<Letter> {
    let mail = MessageParser::default().parse(bytes)?;
    let from = mail.from().map(boxes).and_then(|all| all.into_iter().next());
    let from = from.or_else(|| mail.sender().map(boxes).and_then(|all| all.into_iter().next()))?;
    let list = |address: Option<&Address<'_>>| address.map(boxes).unwrap_or_default();
    let mut refs = ids(mail.references());
    for answered in ids(mail.in_reply_to()) {
        refs.retain(|id| *id != answered);
        refs.push(answered);
    }
    let skip = refs.len().saturating_sub(limits::REFERENCES);
    let (parts, left_out) = parts(&mail);
    let page = mail.html_bodies().find_map(|part| match &part.body {
        PartType::Html(html) if html.len() <= limits::PAGE_BYTES => Some(html.clone().into_owned()),
        _ => None,
    });
    let told = names::text(&mail.body_text(0).unwrap_or_default());
    let text = told.chars().take(limits::MAIL_TEXT_CHARS).collect();
    Some(Letter {
        message_id: mail.message_id().and_then(id),
        first_id: mail.header("X-Google-Original-Message-ID").and_then(HeaderValue::as_text).and_then(id),
        refs: refs.split_off(skip),
        from,
        to: list(mail.to()),
        cc: list(mail.cc()),
        reply_to: list(mail.reply_to()).into_iter().next(),
        subject: names::line(mail.subject().unwrap_or_default(), limits::SUBJECT_CHARS),
        dated_at: mail.date().filter(|d| d.is_valid()).map(|d| Instant::from_ms(d.to_timestamp().saturating_mul(1000))),
        text,
        page,
        parts,
        left_out,
        hash: Sha256::digest(bytes).into(),
    })
}

/// A Message-ID with its brackets; none of what another program could trip over.
pub fn id(text: &str) -> Option<String> {
    let bare = text.trim().trim_matches(['<', '>']);
    let fits =
        !bare.is_empty() && bare.len() <= limits::MESSAGE_ID_BYTES && bare.bytes().all(|b| b.is_ascii_graphic() && !b"<>".contains(&b));
    fits.then(|| format!("<{bare}>"))
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    let all: Vec<&str> = match value {
        HeaderValue::Text(one) => one.split_whitespace().collect(),
        HeaderValue::TextList(all) => all.iter().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    };
    let mut found: Vec<String> = Vec::new();
    for id in all.into_iter().filter_map(id) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn boxes(address: &Address<'_>) -> Vec<Mailbox> {
    let one = |a: &mail_parser::Addr<'_>| {
        let address = names::line(a.address()?, limits::LINE_CHARS).to_lowercase();
        let name = names::line(a.name().unwrap_or_default(), limits::LINE_CHARS);
        // A name that looks like another address than the one behind it is no name.
        let name = if name.contains('@') { String::new() } else { name };
        (!address.is_empty()).then_some(Mailbox { name, address })
    };
    address.iter().filter_map(one).take(limits::PEOPLE).collect()
}

/// Files, and pictures that its page shows. A mail within the mail is a file of its own.
fn parts(mail: &Message<'_>) -> (Vec<Part>, Vec<LeftOut>) {
    let (mut parts, mut left_out): (Vec<Part>, Vec<LeftOut>) = (Vec::new(), Vec::new());
    for part in mail.attachments() {
        let bytes = match &part.body {
            PartType::Message(inner) => inner.raw_message(),
            _ => part.contents(),
        };
        if bytes.is_empty() {
            continue;
        }
        let name = part_name(part, parts.len() + left_out.len() + 1);
        if parts.len() >= limits::FILES - 1 || bytes.len() > limits::FILE_BYTES {
            if left_out.len() < limits::FILES {
                left_out.push(LeftOut { name, bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX) });
            }
            continue;
        }
        let content_id = part.content_id().and_then(id).map(|id| id.trim_matches(['<', '>']).to_owned());
        parts.push(Part { name, bytes: bytes.to_vec(), content_id });
    }
    (parts, left_out)
}

fn part_name(part: &MessagePart<'_>, number: usize) -> String {
    if let Some(name) = part.attachment_name().filter(|n| !n.trim().is_empty()) {
        return names::file(name);
    }
    let kind = part.content_type().map(|t| (t.ctype(), t.subtype().unwrap_or_default()));
    let ending = match kind {
        Some(("message", _)) => "eml",
        Some(("text", "calendar")) => "ics",
        Some(("text", "html")) => "html",
        Some(("text", _)) => "txt",
        Some(("image" | "application", kind)) if kind.len() <= 8 && kind.bytes().all(|b| b.is_ascii_alphanumeric()) => kind,
        _ => "bin",
    };
    names::file(&format!("file-{number}.{ending}"))
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
