//! `mail.*`.

pub use super::template_api::*;
use super::{
    About, Kind,
    about::{self, PaperKind},
    carry,
    compose::{self, MailDraft},
    layout, message,
    send::{self, Asked, Wish},
    store::{self, Answers},
    view::{MailView, view},
};
use crate::{
    clients, connections,
    db::{Read, Tx},
    files::FileInput,
    invoices::offer::file_name,
    kernel::{
        Empty, Error, Instant, Result,
        id::{ClientId, ConnectionId, InvoiceId, MailId},
        limits,
    },
    profile,
    settings::{self, Language},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Of all mails; those of one thing are listed whole.
const LISTED: usize = 500;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComposeMail {
    pub about: About,
    /// Left out: the usual one of what it is about.
    pub kind: Option<Kind>,
    /// Left out: the client's, or that of the document.
    pub language: Option<Language>,
}

/// A mail as it was typed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenMail {
    pub about: About,
    /// Left out: the usual one of what it is about.
    pub kind: Option<Kind>,
    /// It leaves by this account. Of a file it may be left out: then it is from the address of the business.
    pub connection_id: Option<ConnectionId>,
    /// Each like `ada@example.com` or `Ada Lovelace <ada@example.com>`.
    pub to: Vec<String>,
    #[serde(default)]
    pub cc: Vec<String>,
    #[serde(default)]
    pub bcc: Vec<String>,
    pub subject: String,
    pub body: String,
    /// Which of its own papers are attached.
    #[serde(default)]
    pub papers: Vec<PaperKind>,
    /// What else is attached.
    #[serde(default)]
    pub files: Vec<FileInput>,
    /// The mail that it answers, as `message.compose` names it.
    #[serde(default)]
    pub answers: Answers,
}

impl WrittenMail {
    fn wish(&self) -> Wish<'_> {
        Wish {
            to: &self.to,
            cc: &self.cc,
            bcc: &self.bcc,
            subject: &self.subject,
            body: &self.body,
            papers: &self.papers,
            files: &self.files,
            answers: self.answers.clone(),
            language: None,
        }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailAsFile {
    pub file_name: String,
    pub base64: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewMail {
    pub subject: String,
    pub body: String,
    /// Left out: the workspace's.
    pub language: Option<Language>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailPage {
    /// A whole page without scripts and without anything from elsewhere.
    pub html: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListMails {
    pub client_id: Option<ClientId>,
    /// A document, payment, project or milestone.
    pub about_id: Option<Uuid>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailList {
    /// The newest first.
    pub mails: Vec<MailView>,
}

/// Invoices that were mailed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SentInvoices {
    pub sent: Vec<SentInvoice>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SentInvoice {
    pub id: InvoiceId,
    /// The last time, whether the invoice itself or a reminder.
    pub at: Instant,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MailRef {
    pub id: MailId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct WholeMail {
    pub mail: MailView,
    pub text: String,
    /// A whole page without scripts and without anything from elsewhere.
    pub html: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TestMail {
    pub connection_id: ConnectionId,
}

pub fn compose(read: &Read<'_>, q: ComposeMail) -> Result<MailDraft> {
    compose::compose(read, &q.about, q.kind, q.language)
}

pub fn preview(read: &Read<'_>, q: PreviewMail) -> Result<MailPage> {
    let settings = settings::get(read)?;
    let language = q.language.unwrap_or(settings.language);
    Ok(MailPage { html: layout::page(&q.subject, &q.body, &settings.invoice_accent, language)? })
}

/// It goes out after a while in which it can be taken back.
pub fn send(tx: &mut Tx<'_>, q: WrittenMail) -> Result<MailView> {
    let missing = || Error::invalid("connection_id", "required", "is missing: choose the account that the mail leaves by");
    let connection = q.connection_id.ok_or_else(missing)?;
    let kind = match q.kind {
        Some(kind) => kind,
        None => about::of(tx, &q.about, None)?.kinds.first().copied().unwrap_or(Kind::Message),
    };
    let at = tx.now().plus_ms(limits::MAIL_WAITS_MS);
    let asked = Asked { kind, connection, carrier: carry::SEND, payload: json!({}), at };
    let id = send::ask(tx, &q.about, &q.wish(), asked)?;
    view(tx, super::get(tx, id)?)
}

/// The same mail as a file, for another program to send. Nothing is noted.
pub fn file(read: &Read<'_>, q: WrittenMail) -> Result<MailAsFile> {
    let written = send::check(read, &q.about, &q.wish())?;
    let address = match q.connection_id {
        Some(id) => connections::get(read, id)?.name,
        None => profile::current(read)?.profile.email,
    };
    if address.is_empty() {
        let message = "is not known: type the mail address of your business in Settings, or connect an account";
        return Err(Error::invalid("from", "required", message));
    }
    let from = send::sender(read, &address)?;
    let name = format!("{}.eml", file_name(&written.subject));
    // Of its own for each file: programs take two mails of one id for the same.
    let message_id = format!("<{}.{}@{}.stint>", written.about_id, read.now().ms(), read.device());
    let bytes = message::build(written.letter(&from, &message_id, read.now()), true)?;
    Ok(MailAsFile { file_name: name, base64: BASE64_STANDARD.encode(bytes) })
}

pub fn list(read: &Read<'_>, q: ListMails) -> Result<MailList> {
    let found = match (q.about_id, q.client_id) {
        (Some(id), _) => store::about(read.conn(), id)?,
        (None, Some(client)) => {
            // Those of clients that became this one are its own.
            let merged = clients::successors(read)?.into_iter().filter(|(_, into)| *into == client).map(|(from, _)| from);
            let mut all = Vec::new();
            for id in std::iter::once(client).chain(merged) {
                all.extend(store::of_client(read.conn(), id)?);
            }
            all.sort_by_key(|m| std::cmp::Reverse(m.asked_at));
            all
        }
        (None, None) => store::latest(read.conn(), LISTED, false)?,
    };
    Ok(MailList { mails: found.into_iter().map(|m| view(read, m)).collect::<Result<_>>()? })
}

pub fn sent(read: &Read<'_>, _: Empty) -> Result<SentInvoices> {
    let found = store::sent_about(read.conn(), "invoice")?;
    Ok(SentInvoices { sent: found.into_iter().map(|(id, at)| SentInvoice { id: InvoiceId(id), at }).collect() })
}

pub fn show(read: &Read<'_>, q: MailRef) -> Result<WholeMail> {
    let mail = super::get(read, q.id)?;
    let (text, html) = (mail.text.clone(), mail.html.clone());
    Ok(WholeMail { mail: view(read, mail)?, text, html })
}

pub fn cancel(tx: &mut Tx<'_>, q: MailRef) -> Result<MailView> {
    send::cancel(tx, q.id)?;
    view(tx, super::get(tx, q.id)?)
}

pub fn test(tx: &mut Tx<'_>, q: TestMail) -> Result<MailView> {
    let id = send::test(tx, q.connection_id)?;
    view(tx, super::get(tx, id)?)
}
