//! What a mail is about: whom it goes to, in which language, what its template may speak of, and the papers that may go along.

use super::kind::Kind;
use crate::{
    clients::{self, Client},
    db::Read,
    invoices::{
        self,
        offer::{Words, words},
    },
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{ClientId, InvoiceId, MilestoneId, PaymentId, ProjectId, QuoteId},
    },
    milestones,
    payments::{self, StatementOf, api::PaymentRef},
    profile, projects,
    quotes::{self, QuoteView},
    settings::{self, DocumentLanguage, Language},
    stripe::api::PaymentLinkRef,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case", deny_unknown_fields)]
#[schemars(rename = "MailAbout")]
pub enum About {
    /// An issued invoice or credit note.
    Invoice {
        id: InvoiceId,
    },
    /// One that was sent, which is to say numbered and frozen.
    Quote {
        id: QuoteId,
    },
    Payment {
        id: PaymentId,
    },
    /// A client's account over these days.
    Statement {
        id: ClientId,
        from: Option<Day>,
        to: Option<Day>,
        currency: Option<Currency>,
    },
    Client {
        id: ClientId,
    },
    Project {
        id: ProjectId,
    },
    Milestone {
        id: MilestoneId,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "MailPaper")]
pub enum PaperKind {
    Pdf,
    /// What machines read of an invoice.
    Xml,
}

#[derive(Debug)]
pub struct Paper {
    pub kind: PaperKind,
    pub name: String,
    pub bytes: Vec<u8>,
    /// Attached unless somebody says otherwise.
    pub usual: bool,
}

impl Paper {
    fn new(kind: PaperKind, name: String, base64: &str, usual: bool) -> Result<Self> {
        let bytes = BASE64_STANDARD.decode(base64).map_err(|e| Error::bug(format!("{name}: {e}")))?;
        Ok(Self { kind, name, bytes, usual })
    }

    pub const fn mime(&self) -> &'static str {
        match self.kind {
            PaperKind::Pdf => "application/pdf",
            PaperKind::Xml => "application/xml",
        }
    }
}

#[derive(Debug)]
pub struct Matter {
    pub word: &'static str,
    pub id: Uuid,
    pub client: Client,
    pub language: Language,
    /// The usual one first.
    pub kinds: Vec<Kind>,
    /// But for `client` and `business`.
    pub values: Value,
    pub papers: Vec<Paper>,
}

/// Templates are in the languages of the window; what else a document may be in is told in English.
const fn spoken(language: DocumentLanguage) -> Language {
    match language {
        DocumentLanguage::De => Language::De,
        DocumentLanguage::En | DocumentLanguage::Fr => Language::En,
    }
}

fn of_client(read: &Read<'_>, client: &Client, wished: Option<Language>) -> Result<Language> {
    if let Some(wished) = wished {
        return Ok(wished);
    }
    Ok(client.language.map_or(settings::get(read)?.language, spoken))
}

fn says(language: Language) -> &'static Words {
    words(language.into())
}

/// Sums of money, one beside the other, as documents write them.
pub fn amounts(language: Language, all: &[Money]) -> String {
    all.iter().map(|m| money(says(language), *m)).collect::<Vec<_>>().join(", ")
}

fn money(words: &Words, m: Money) -> String {
    format!("{} {}", words.money(m.minor, u8::try_from(m.currency.exponent()).unwrap_or(2)), m.currency)
}

/// In the language that is wished for, else that of the document or the client.
///
/// # Errors
/// `not_found`; `not_issued`, `not_sent`, `no_client` where there is nothing to send or nobody to send it to.
pub fn of(read: &Read<'_>, about: &About, wished: Option<Language>) -> Result<Matter> {
    match about {
        About::Invoice { id } => invoice(read, *id, wished),
        About::Quote { id } => quote(read, *id, wished),
        About::Payment { id } => payment(read, *id, wished),
        About::Statement { id, from, to, currency } => {
            let client = clients::get(read, *id)?;
            let of = StatementOf { client_id: *id, from: *from, to: *to, currency: *currency };
            let pdf = invoices::api::statement(read, of)?;
            let papers = vec![Paper::new(PaperKind::Pdf, pdf.file_name, &pdf.base64, true)?];
            let language = of_client(read, &client, wished)?;
            let kinds = vec![Kind::Statement, Kind::Message];
            Ok(Matter { word: "statement", id: id.0, client, language, kinds, values: json!({}), papers })
        }
        About::Client { id } => {
            let client = clients::get(read, *id)?;
            let (language, kinds) = (of_client(read, &client, wished)?, vec![Kind::Message, Kind::Welcome, Kind::ReviewRequest]);
            Ok(Matter { word: "client", id: id.0, client, language, kinds, values: json!({}), papers: Vec::new() })
        }
        About::Project { id } => {
            let (client, values) = project(read, *id)?;
            let (language, kinds) = (of_client(read, &client, wished)?, vec![Kind::ProjectCreated, Kind::ReviewRequest, Kind::Message]);
            Ok(Matter { word: "project", id: id.0, client, language, kinds, values, papers: Vec::new() })
        }
        About::Milestone { id } => {
            let milestone = milestones::get(read, *id)?;
            let (client, mut values) = project(read, milestone.project_id)?;
            values["milestone"] = json!({ "name": milestone.name });
            let (language, kinds) = (of_client(read, &client, wished)?, vec![Kind::MilestoneCompleted, Kind::Message]);
            Ok(Matter { word: "milestone", id: id.0, client, language, kinds, values, papers: Vec::new() })
        }
    }
}

/// As templates call it.
pub fn business(read: &Read<'_>) -> Result<Value> {
    let p = profile::current(read)?.profile;
    Ok(json!({ "name": p.legal_name, "contact": p.contact_name, "email": p.email, "phone": p.phone, "website": p.website }))
}

fn project(read: &Read<'_>, id: ProjectId) -> Result<(Client, Value)> {
    let project = projects::get(read, id)?;
    let nobody = || Error::cannot("no_client", "this project is your own and has no client to write to");
    let client = clients::get(read, project.client_id.ok_or_else(nobody)?)?;
    Ok((client, json!({ "project": { "name": project.name } })))
}

fn invoice(read: &Read<'_>, id: InvoiceId, wished: Option<Language>) -> Result<Matter> {
    let shown = invoices::api::show(read, invoices::api::InvoiceRef { id })?;
    let (Some(number), Some(issued_on), Some(due_on)) = (shown.number.clone(), shown.issued_on, shown.due_on) else {
        return Err(Error::cannot("not_issued", "a draft is not sent: issue it first"));
    };
    if shown.void.is_some() {
        return Err(Error::cannot("voided", format!("{number} is voided and counts for nothing: send the document that takes its place")));
    }
    let client = clients::get(read, shown.client_id)?;
    let language = wished.unwrap_or_else(|| spoken(shown.language));
    let w = says(language);
    // A page that is gone after a day is none to put into a mail.
    let page = crate::stripe::api::status(read, PaymentLinkRef { invoice_id: id })?;
    let link = page.url.filter(|_| page.expires_at.is_none()).unwrap_or_default();
    let late = (settings::get(read)?.day_of(read.now()) - due_on).num_days();
    let values = json!({ "document": {
        "title": w.title(shown.kind), "number": number, "subject": shown.subject, "total": money(w, shown.totals.total),
        "open": money(w, shown.open), "issued_on": w.day(issued_on), "due_on": w.day(due_on), "days_late": late.max(0), "pay_link": link,
    } });
    let kinds = match (shown.kind.is_owed(), shown.open.minor > 0) {
        (false, _) => vec![Kind::CreditNote, Kind::Message],
        (true, false) => vec![Kind::Invoice, Kind::Message],
        (true, true) => vec![Kind::Invoice, Kind::Reminder1, Kind::Reminder2, Kind::Reminder3, Kind::Message],
    };
    let pdf = invoices::api::pdf(read, invoices::api::ShowPdf { id, marked: false })?;
    let mut papers = vec![Paper::new(PaperKind::Pdf, pdf.file_name, &pdf.base64, true)?];
    // What cannot be told to machines is sent as a paper alone.
    if let Ok(xml) = invoices::api::xml(read, invoices::api::InvoiceXml { id, format: None }) {
        let usual = client.einvoice.format != clients::EInvoiceFormat::None;
        papers.push(Paper::new(PaperKind::Xml, xml.file_name, &xml.base64, usual)?);
    }
    Ok(Matter { word: "invoice", id: id.0, client, language, kinds, values, papers })
}

fn quote(read: &Read<'_>, id: QuoteId, wished: Option<Language>) -> Result<Matter> {
    let shown: QuoteView = quotes::api::show(read, quotes::api::QuoteRef { id })?;
    let (Some(number), Some(_)) = (&shown.number, shown.sent_on) else {
        return Err(Error::cannot("not_sent", "a draft is not mailed: give it its number first"));
    };
    let client = clients::get(read, shown.client_id)?;
    let language = wished.unwrap_or_else(|| spoken(shown.language));
    let w = says(language);
    let mut document = json!({
        "title": w.title(invoices::Kind::Quote), "number": number, "subject": shown.subject, "total": money(w, shown.total),
        "valid_until": w.day(shown.valid_until),
    });
    let mut kinds = vec![Kind::Quote, Kind::ProposalSent, Kind::Message];
    if let Some((agreed, agreement)) = shown.answer.and_then(|a| a.total.zip(a.contract)) {
        document["agreed"] = money(w, agreed).into();
        document["agreement"] = agreement.into();
        kinds.splice(0..0, [Kind::ProposalAccepted, Kind::Contract]);
    }
    let pdf = quotes::api::pdf(read, quotes::api::QuoteRef { id })?;
    let papers = vec![Paper::new(PaperKind::Pdf, pdf.file_name, &pdf.base64, true)?];
    Ok(Matter { word: "quote", id: id.0, client, language, kinds, values: json!({ "document": document }), papers })
}

fn payment(read: &Read<'_>, id: PaymentId, wished: Option<Language>) -> Result<Matter> {
    let payment = payments::get(read, id)?;
    let client = clients::get(read, payment.client_id)?;
    let language = of_client(read, &client, wished)?;
    let w = says(language);
    let documents: Vec<String> = payments::uses(read, id)?.into_iter().filter(|s| !s.voided).filter_map(|s| s.number).collect();
    let values = json!({ "payment": {
        "amount": money(w, payment.amount), "on": w.day(payment.paid_on), "documents": documents.join(", "),
    } });
    let kinds = match payment.kind {
        payments::Kind::Payment => vec![Kind::Receipt, Kind::PaymentReceived, Kind::Message],
        payments::Kind::Refund => vec![Kind::Refund, Kind::Message],
    };
    let pdf = invoices::api::receipt(read, PaymentRef { payment_id: id })?;
    let papers = vec![Paper::new(PaperKind::Pdf, pdf.file_name, &pdf.base64, true)?];
    Ok(Matter { word: "payment", id: id.0, client, language, kinds, values, papers })
}
