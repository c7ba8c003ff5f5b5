//! Asking for a mail: it is checked, frozen with its attachments, and put into the outbox, in one transaction.

use super::{
    about::{self, About, PaperKind},
    account,
    address::Mailbox,
    kind::Kind,
    layout,
    message::{self, File, Letter},
    store::{self, Answers, Attachment, Mail, Recipients},
    view,
};
use crate::{
    clients::Client,
    connections::{self, Connection, Provider},
    db::{Read, Tx},
    files::FileInput,
    kernel::{
        Error, Instant, Result,
        id::{ConnectionId, EffectId, MailId},
        limits,
        text::Checks,
    },
    outbox::{self, NewEffect},
    profile,
    settings::{self, Language},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use uuid::Uuid;

/// A mail as somebody wants it.
#[derive(Debug, Clone, Default)]
pub struct Wish<'a> {
    pub to: &'a [String],
    pub cc: &'a [String],
    pub bcc: &'a [String],
    pub subject: &'a str,
    pub body: &'a str,
    pub papers: &'a [PaperKind],
    pub files: &'a [FileInput],
    pub answers: Answers,
    /// Of its page; left out: the client's, or that of the document.
    pub language: Option<Language>,
}

/// Checked, with the bytes that go along.
#[derive(Debug)]
pub struct Written {
    pub word: &'static str,
    pub about_id: Uuid,
    pub client: Option<Client>,
    pub to: Recipients,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub files: Vec<File>,
    pub answers: Answers,
}

impl Written {
    pub fn letter<'a>(&'a self, from: &'a Mailbox, message_id: &'a str, at: Instant) -> Letter<'a> {
        let files = self.files.iter().map(|f| File { name: f.name.clone(), mime: f.mime.clone(), bytes: f.bytes.clone() }).collect();
        Letter {
            from,
            to: &self.to,
            subject: &self.subject,
            text: &self.text,
            html: &self.html,
            message_id,
            at,
            answers: &self.answers,
            opt_out: None,
            files,
        }
    }
}

/// # Errors
/// Each wrong field: addresses, an empty mail, files that are none.
pub fn check(read: &Read<'_>, about: &About, wish: &Wish<'_>) -> Result<Written> {
    let matter = about::of(read, about, wish.language)?;
    let mut files: Vec<File> = Vec::new();
    let mut checks = Checks::default();
    for kind in wish.papers {
        match matter.papers.iter().find(|p| p.kind == *kind) {
            Some(p) if !files.iter().any(|f| f.name == p.name) => {
                files.push(File { name: p.name.clone(), mime: p.mime().into(), bytes: p.bytes.clone() });
            }
            Some(_) => {}
            None => checks.fail("papers", "not_there", "names a paper that this has not: leave it out"),
        }
    }
    for (n, file) in wish.files.iter().enumerate() {
        let field = format!("files.{n}");
        let name = checks.name(&format!("{field}.name"), file.name.rsplit(['/', '\\']).next().unwrap_or_default());
        // What cannot fit is not decoded: four signs are three bytes.
        let bytes = i64::try_from(file.base64.len() / 4 * 3).unwrap_or(i64::MAX);
        if bytes > limits::MAIL_BYTES {
            checks.fail(&field, "too_large", too_large(&name, bytes, limits::MAIL_BYTES));
            continue;
        }
        match BASE64_STANDARD.decode(&file.base64) {
            Ok(bytes) if bytes.is_empty() => checks.fail(&field, "empty", format!("{name} is empty: choose another")),
            Ok(bytes) => {
                let mime = infer::get(&bytes).map_or("application/octet-stream", |kind| kind.mime_type());
                files.push(File { name, mime: mime.into(), bytes });
            }
            Err(e) => checks.fail(&format!("{field}.base64"), "not_base64", format!("is no base64: {e}")),
        }
    }
    let mut written = words(read, checks, wish, matter.language)?;
    (written.word, written.about_id, written.client) = (matter.word, matter.id, Some(matter.client));
    written.files = files;
    Ok(written)
}

fn words(read: &Read<'_>, mut checks: Checks, wish: &Wish<'_>, language: Language) -> Result<Written> {
    let mut list = |field: &str, typed: &[String]| -> Vec<Mailbox> {
        let typed = typed.iter().enumerate().filter(|(_, t)| !t.trim().is_empty());
        typed.map(|(n, text)| Mailbox::read(&mut checks, &format!("{field}.{n}"), text)).collect()
    };
    let to = Recipients { to: list("to", wish.to), cc: list("cc", wish.cc), bcc: list("bcc", wish.bcc) };
    checks.require(!to.to.is_empty(), "to", "required", "is missing: type a mail address, or give the client a contact with one");
    let count = to.to.len() + to.cc.len() + to.bcc.len();
    checks.require(count <= limits::RECIPIENTS, "to", "too_many", "and its copies are more than 50 addresses: send several mails");
    let subject = checks.line("subject", wish.subject, limits::NAME_CHARS);
    checks.require(!subject.is_empty(), "subject", "required", "is missing: a mail without a subject is taken for spam");
    let text = checks.note("body", wish.body, limits::LONG_NOTE_CHARS);
    checks.require(!text.is_empty(), "body", "required", "is empty: write what the mail is about");
    let ids = wish.answers.in_reply_to.iter().chain(&wish.answers.references);
    let is_id = |id: &String| {
        id.len() <= limits::MESSAGE_ID_BYTES + 2 && id.starts_with('<') && id.ends_with('>') && id.bytes().all(|b| b.is_ascii_graphic())
    };
    let fits = ids.clone().all(is_id) && wish.answers.references.len() <= limits::REFERENCES + 1;
    checks.require(fits, "answers", "no_message_id", "names what is no Message-ID: take it as `message.compose` gives it");
    checks.done()?;
    let html = layout::page(&subject, &text, &settings::get(read)?.invoice_accent, language)?;
    Ok(Written {
        word: "test",
        about_id: Uuid::nil(),
        client: None,
        to,
        subject,
        text,
        html,
        files: Vec::new(),
        answers: wish.answers.clone(),
    })
}

fn too_large(what: &str, bytes: i64, most: i64) -> String {
    let mb = |bytes: i64| (bytes + (1 << 20) - 1) >> 20;
    format!("{what} has {} MB; at most {} MB go by mail, with everything in it: attach less, or send a link to it", mb(bytes), most >> 20)
}

/// What stands under From: the business, at the address of the account.
pub fn sender(read: &Read<'_>, address: &str) -> Result<Mailbox> {
    Ok(Mailbox { name: profile::current(read)?.profile.legal_name, address: address.to_owned() })
}

/// What an effect is told besides the mail, by whoever asks for it.
#[derive(Debug)]
pub struct Asked {
    pub kind: Kind,
    pub connection: ConnectionId,
    /// Of the outbox.
    pub carrier: &'static str,
    pub payload: Value,
    pub at: Instant,
}

/// # Errors
/// As [`check`]; `connection_id`; `files` where the whole is too large for the account.
pub fn ask(tx: &mut Tx<'_>, about: &About, wish: &Wish<'_>, asked: Asked) -> Result<MailId> {
    let written = check(tx, about, wish)?;
    put(tx, written, asked)
}

fn put(tx: &mut Tx<'_>, written: Written, mut asked: Asked) -> Result<MailId> {
    let account: Connection = account::get(tx, asked.connection)?;
    let from = sender(tx, &account.name)?;
    let id: MailId = tx.new_id();
    asked.payload["mail"] = json!(id);
    let draft = format!("<{id}@{}.stint>", tx.device());
    let bytes = message::build(written.letter(&from, &draft, tx.now()), account.provider == Provider::Google)?.len();
    let (bytes, most) = (i64::try_from(bytes).unwrap_or(i64::MAX), connections::largest_mail(tx, &account)?);
    if bytes > most {
        return Err(Error::invalid("files", "too_large", too_large("the mail", bytes, most)));
    }
    let new = NewEffect {
        connection: account.id,
        kind: asked.carrier,
        // Of its own: one that waits for the user holds up no other.
        lane: format!("mail {id}"),
        entity: written.word,
        entity_id: written.about_id,
        payload: asked.payload,
        at: asked.at,
    };
    let effect: EffectId = outbox::put(tx, new)?;
    let mail = Mail {
        id,
        effect,
        client: written.client.as_ref().map(|c| c.id),
        about: written.word.into(),
        about_id: written.about_id,
        kind: asked.kind,
        message_id: format!("<{effect}@{}.stint>", tx.device()),
        from,
        recipients: written.to,
        subject: written.subject,
        text: written.text,
        html: written.html,
        asked_at: tx.now(),
        sent_at: None,
        answers: written.answers,
    };
    store::insert(tx.conn(), &mail)?;
    for (position, file) in written.files.iter().enumerate() {
        let hash = tx.keep_blob(&file.mime, &file.bytes)?;
        let bytes = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
        let attachment = Attachment { name: file.name.clone(), mime: file.mime.clone(), hash, bytes };
        store::attach(tx.conn(), tx.new_id(), id, position, &attachment)?;
    }
    tx.log("mail", Some(id), &json!({ "kind": asked.kind, "about": written.word, "about_id": written.about_id }))?;
    Ok(id)
}

/// A mail to oneself, which tells that mails leave.
///
/// # Errors
/// `connection_id`.
pub fn test(tx: &mut Tx<'_>, connection: ConnectionId) -> Result<MailId> {
    let language = settings::get(tx)?.language;
    let business = about::business(tx)?;
    let values = json!({ "client": { "name": business["name"], "contact": business["contact"] }, "business": business });
    let (subject, body) = super::template::fill(tx, Kind::Test, language, &values)?;
    to_oneself(tx, connection, &subject, &body, language)
}

/// Words that others are to get, to oneself before.
///
/// # Errors
/// `connection_id`, `subject`, `body`.
pub fn to_oneself(tx: &mut Tx<'_>, connection: ConnectionId, subject: &str, body: &str, language: Language) -> Result<MailId> {
    let account = account::get(tx, connection)?;
    let to = [account.name.clone()];
    let mut written = words(tx, Checks::default(), &Wish { to: &to, subject, body, ..Wish::default() }, language)?;
    written.about_id = account.id.0;
    let at = tx.now();
    put(tx, written, Asked { kind: Kind::Test, connection, carrier: super::carry::SEND, payload: json!({}), at })
}

/// It is never sent.
///
/// # Errors
/// `under_way`, `ended`.
pub fn cancel(tx: &mut Tx<'_>, id: MailId) -> Result<()> {
    let mail = super::get(tx, id)?;
    outbox::api::discard(tx, outbox::api::EffectRef { id: mail.effect })?;
    tx.log("mail", Some(id), &json!({ "state": view::MailState::Cancelled }))
}
