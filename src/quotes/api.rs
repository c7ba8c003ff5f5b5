//! `quote.*`.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::list::list;
use super::{
    accept::{self, Place},
    answer::{self, Words},
    get,
    quote::Answer,
    send,
    steps::{Share, Steps},
    store,
    view::{QuoteView, show as view},
    write,
};
use crate::{
    db::{Read, Tx},
    invoices::{
        DocumentRef,
        offer::{self, Portion, sha256},
    },
    kernel::{
        Day, Empty, Error, Money, Patch, Percent, Result,
        id::{ClientId, InvoiceId, ProjectId, QuoteId, SectionId, SeriesId},
        limits,
        text::Checks,
    },
    settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddQuote {
    pub client_id: ClientId,
    #[serde(default)]
    pub subject: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteRef {
    pub id: QuoteId,
}

/// Lines, headings, terms and language are edited by `invoice.*` under the same id.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditQuote {
    pub id: QuoteId,
    pub intro: Option<String>,
    /// `null`: 30 days after it is sent.
    #[serde(default)]
    pub valid_until: Patch<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendQuote {
    pub id: QuoteId,
    /// Left out: today.
    pub sent_on: Option<Day>,
    /// Left out: what the draft says, else 30 days later.
    pub valid_until: Option<Day>,
    /// Left out: the usual series of quotes. A later version keeps its number.
    pub series_id: Option<SeriesId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptQuote {
    pub id: QuoteId,
    /// Left out: today.
    pub on: Option<Day>,
    /// Who said so.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub note: String,
    /// Headings of options; one package, where there are any. Left out: what the quote proposes.
    pub chosen: Option<Vec<SectionId>>,
    /// Of this client; left out: a new one is made, with what was accepted as its budget.
    pub project_id: Option<ProjectId>,
    /// Of the new project; left out: the subject of the quote.
    pub project_name: Option<String>,
    /// Makes no project.
    #[serde(default)]
    pub no_project: bool,
    /// Drafts a deposit invoice over so much of it, or so many per cent; an amount is in the sense of the prices of the quote.
    pub deposit: Option<Portion>,
    /// What of the project is paid step by step; left out: nothing.
    pub milestones: Option<AgreedMilestones>,
    /// Though it has expired.
    #[serde(default)]
    pub late: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum AgreedMilestones {
    /// One for each line that was taken.
    Lines,
    /// Together 100 per cent of what was taken.
    Shares { shares: Vec<AgreedShare> },
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreedShare {
    pub name: String,
    pub percent: Percent,
    pub due_on: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseQuote {
    pub id: QuoteId,
    /// Left out: today.
    pub on: Option<Day>,
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BillQuote {
    pub id: QuoteId,
    /// Headings of options. Left out: what was accepted, else what the quote proposes.
    pub chosen: Option<Vec<SectionId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DepositOfQuote {
    pub id: QuoteId,
    /// Of what was accepted, else of what the quote proposes.
    pub portion: Portion,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseOptions {
    pub id: QuoteId,
    /// Headings of options.
    pub chosen: Vec<SectionId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteTotal {
    pub net: Money,
    pub total: Money,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditContract {
    pub id: QuoteId,
    pub contract: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteFile {
    pub file_name: String,
    pub base64: String,
    pub sha256: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfInvoice {
    pub invoice_id: InvoiceId,
}

/// The quote that an invoice was made from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteOrigin {
    pub quote_id: Option<QuoteId>,
    pub number: Option<String>,
}

pub fn show(read: &Read<'_>, q: QuoteRef) -> Result<QuoteView> {
    view(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, q: AddQuote) -> Result<QuoteView> {
    let id = write::add(tx, q.client_id, &q.subject)?;
    view(tx, id)
}

pub fn edit(tx: &mut Tx<'_>, q: EditQuote) -> Result<QuoteView> {
    write::edit(tx, q.id, q.intro, q.valid_until)?;
    view(tx, q.id)
}

pub fn discard(tx: &mut Tx<'_>, q: QuoteRef) -> Result<Empty> {
    write::discard(tx, q.id)?;
    Ok(Empty {})
}

pub fn duplicate(tx: &mut Tx<'_>, q: QuoteRef) -> Result<QuoteView> {
    let id = write::duplicate(tx, q.id)?;
    view(tx, id)
}

pub fn revise(tx: &mut Tx<'_>, q: QuoteRef) -> Result<QuoteView> {
    let id = write::revise(tx, q.id)?;
    view(tx, id)
}

pub fn send(tx: &mut Tx<'_>, q: SendQuote) -> Result<QuoteView> {
    send::send(tx, q.id, send::Wish { on: q.sent_on, valid_until: q.valid_until, series: q.series_id })?;
    view(tx, q.id)
}

pub fn accept(tx: &mut Tx<'_>, q: AcceptQuote) -> Result<QuoteView> {
    let place = match (q.no_project, q.project_id) {
        (true, Some(_)) => {
            return Err(Error::invalid("no_project", "contradicts", "stands beside project_id: leave one of the two out"));
        }
        (true, None) => Place::Nowhere,
        (false, Some(id)) => Place::Existing(id),
        (false, None) => Place::New(q.project_name),
    };
    let words = Words { on: q.on, by: q.by, note: q.note };
    let share = |s: AgreedShare| Share { name: s.name, percent: s.percent, due_on: s.due_on };
    let steps = match q.milestones {
        None => Steps::None,
        Some(AgreedMilestones::Lines) => Steps::Lines,
        Some(AgreedMilestones::Shares { shares }) => Steps::Shares(shares.into_iter().map(share).collect()),
    };
    accept::accept(tx, q.id, accept::Wish { words, chosen: q.chosen, place, deposit: q.deposit, steps, late: q.late })?;
    view(tx, q.id)
}

pub fn decline(tx: &mut Tx<'_>, q: RefuseQuote) -> Result<QuoteView> {
    answer::refuse(tx, q.id, Answer::Declined, Words { on: q.on, by: q.by, note: q.note })?;
    view(tx, q.id)
}

pub fn withdraw(tx: &mut Tx<'_>, q: RefuseQuote) -> Result<QuoteView> {
    answer::refuse(tx, q.id, Answer::Withdrawn, Words { on: q.on, by: q.by, note: q.note })?;
    view(tx, q.id)
}

pub fn take_back(tx: &mut Tx<'_>, q: QuoteRef) -> Result<QuoteView> {
    answer::take_back(tx, q.id)?;
    view(tx, q.id)
}

pub fn total(read: &Read<'_>, q: ChooseOptions) -> Result<QuoteTotal> {
    let (net, total) = accept::total(read, q.id, &q.chosen)?;
    Ok(QuoteTotal { net, total })
}

pub fn bill(tx: &mut Tx<'_>, q: BillQuote) -> Result<DocumentRef> {
    let made = accept::bill(tx, q.id, q.chosen)?;
    offer::made(tx, made)?.ok_or_else(|| Error::not_found("invoice", made))
}

pub fn deposit(tx: &mut Tx<'_>, q: DepositOfQuote) -> Result<DocumentRef> {
    let made = accept::deposit(tx, q.id, q.portion)?;
    offer::made(tx, made)?.ok_or_else(|| Error::not_found("invoice", made))
}

pub fn edit_contract(tx: &mut Tx<'_>, q: EditContract) -> Result<QuoteView> {
    let Some(answer) = store::answer_of(tx.conn(), q.id)?.filter(|a| a.answer == Answer::Accepted) else {
        get(tx, q.id)?;
        return Err(Error::cannot("no_answer", "it is not accepted, and has no agreement yet"));
    };
    let mut checks = Checks::default();
    let body = checks.note("contract", &q.contract, limits::LONG_NOTE_CHARS);
    checks.require(!body.is_empty(), "contract", "required", "is missing: type what was agreed");
    checks.done()?;
    store::put_contract(tx.conn(), answer.id, &body)?;
    tx.log("quote", Some(q.id), &serde_json::json!({ "contract": true }))?;
    view(tx, q.id)
}

/// What was sent, byte for byte; of a draft what it would look like if it were sent now.
pub fn pdf(read: &Read<'_>, q: QuoteRef) -> Result<QuoteFile> {
    let quote = get(read, q.id)?;
    let (name, bytes) = match store::sent_of(read.conn(), q.id)? {
        Some(sent) => {
            let kept = store::pdf(read.conn(), q.id)?;
            let version = if quote.version > 1 { format!(" v{}", quote.version) } else { String::new() };
            let gone = || Error::storage("damaged", "the kept PDF is gone: restore the newest backup");
            (format!("{}{version}", sent.number), kept.ok_or_else(gone)?)
        }
        None => {
            let today = settings::get(read)?.day_of(read.now());
            let sheet = offer::sheet(read, quote.paper(), today, None, quote.offer(today))?;
            (format!("Quote {}", sheet.client_name), offer::draw(read, &sheet.paper)?)
        }
    };
    let file_name = format!("{}.pdf", offer::file_name(&name));
    Ok(QuoteFile { file_name, sha256: hex::encode(sha256(&bytes)), base64: BASE64_STANDARD.encode(bytes) })
}

pub fn origin(read: &Read<'_>, q: OfInvoice) -> Result<QuoteOrigin> {
    let quote_id = store::quote_of(read.conn(), q.invoice_id)?;
    let number = quote_id.map(|id| store::sent_of(read.conn(), id)).transpose()?.flatten().map(|s| s.number);
    Ok(QuoteOrigin { quote_id, number })
}
