//! A quote as the doors show it; its lines are those of `invoice.show` under the same id.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    events::{QuoteEvent, events},
    get,
    quote::{Answer, Facts, Quote, QuoteState, Sent, state},
    store,
};
use crate::{
    db::Read,
    invoices::{Choice, DocumentRef, offer},
    kernel::{
        Currency, Day, FieldError, Instant, Money, Result,
        id::{ClientId, ProjectId, QuoteId, SectionId},
    },
    projects,
    settings::{self, DocumentLanguage},
};

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quote")]
pub struct QuoteView {
    pub id: QuoteId,
    pub version: i64,
    /// There is no later version, sent or not.
    pub newest: bool,
    pub state: QuoteState,
    /// Of all its versions; absent before the first is sent.
    pub number: Option<String>,
    /// On a draft without a number: what it would be if it were sent now.
    pub next_number: Option<String>,
    pub client_id: ClientId,
    pub client_name: String,
    pub currency: Currency,
    pub subject: String,
    pub language: DocumentLanguage,
    /// Before the lines. Terms are the note of the paper.
    pub intro: String,
    /// The last day on which it can be accepted; on a draft what it would be if it were sent today.
    pub valid_until: Day,
    /// The draft says so itself.
    pub valid_until_given: bool,
    pub sent_on: Option<Day>,
    /// What it proposes.
    pub net: Money,
    pub total: Money,
    pub options: Vec<QuoteOption>,
    pub answer: Option<QuoteAnswer>,
    /// Made from any of its versions.
    pub invoices: Vec<DocumentRef>,
    /// The first one first.
    pub versions: Vec<QuoteVersion>,
    pub events: Vec<QuoteEvent>,
    /// On a draft: what stands between it and its sending.
    pub problems: Vec<FieldError>,
    pub pdf_sha256: Option<String>,
    pub created_at: Instant,
}

/// What may be chosen.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteOption {
    pub section_id: SectionId,
    pub title: String,
    pub choice: Choice,
    pub amount: Money,
    /// What the whole comes to with it; absent when it cannot be chosen.
    pub leads_to: Option<Money>,
    /// Counted in the total of the quote.
    pub proposed: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteAnswer {
    pub answer: Answer,
    pub on: Day,
    pub by: String,
    pub note: String,
    /// Of an acceptance.
    pub chosen: Vec<SectionId>,
    pub total: Option<Money>,
    pub project_id: Option<ProjectId>,
    /// Absent when the project is deleted.
    pub project_name: Option<String>,
    /// The text of the agreement, which can be gone on with.
    pub contract: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteVersion {
    pub id: QuoteId,
    pub version: i64,
    pub state: QuoteState,
    pub sent_on: Option<Day>,
    pub total: Money,
}

/// Where a version stands, and what was sent of it.
///
/// # Errors
/// Only what the database says.
pub fn standing(read: &Read<'_>, quote: &Quote, versions: &[Quote], today: Day) -> Result<(QuoteState, Option<Sent>)> {
    let sent = store::sent_of(read.conn(), quote.id)?;
    let mut replaced = false;
    for later in versions.iter().filter(|v| v.version > quote.version) {
        replaced |= store::sent_of(read.conn(), later.id)?.is_some();
    }
    let answer = store::answer_of(read.conn(), quote.id)?.map(|a| a.answer);
    let facts = Facts { valid_until: sent.as_ref().map(|s| s.valid_until), answer, replaced };
    Ok((state(facts, today), sent))
}

/// # Errors
/// `not_found`.
pub fn show(read: &Read<'_>, id: QuoteId) -> Result<QuoteView> {
    let quote = get(read, id)?;
    let settings = settings::get(read)?;
    let today = settings.day_of(read.now());
    let versions = store::versions(read.conn(), quote.first)?;
    let (state, sent) = standing(read, &quote, &versions, today)?;
    let day = sent.as_ref().map_or(today, |s| s.sent_on);
    let sheet = offer::sheet(read, quote.paper(), day, None, quote.offer(day))?;
    let money = |minor| Money::new(minor, sheet.currency);
    let paper = sent.as_ref().map_or(&sheet.paper, |s| &s.snapshot);
    let proposed = offer::proposed(paper);
    let options = paper.sections.iter().zip(&sheet.sections).enumerate().filter(|(_, (s, _))| s.choice != Choice::Fixed);
    let options = options.map(|(n, (s, id))| QuoteOption {
        section_id: *id,
        title: s.title.clone(),
        choice: s.choice,
        amount: money(s.amount_minor),
        leads_to: s.leads_to_minor.map(money),
        proposed: proposed.contains(&n),
    });
    let mut number = sent.as_ref().map(|s| s.number.clone());
    let mut told = Vec::with_capacity(versions.len());
    for v in &versions {
        let (state, sent) = standing(read, v, &versions, today)?;
        let total = match &sent {
            Some(sent) => sent.total_minor,
            None => offer::sheet(read, v.paper(), day, None, v.offer(day))?.paper.total_minor,
        };
        number = number.or_else(|| sent.as_ref().map(|s| s.number.clone()));
        told.push(QuoteVersion { id: v.id, version: v.version, state, sent_on: sent.map(|s| s.sent_on), total: money(total) });
    }
    let mut invoices = Vec::new();
    for id in store::invoices(read.conn(), quote.first)? {
        invoices.extend(offer::made(read, id)?);
    }
    Ok(QuoteView {
        id,
        version: quote.version,
        newest: versions.last().is_some_and(|v| v.id == id),
        state,
        next_number: if number.is_none() { offer::next_number(read, sheet.client_id, today)? } else { None },
        number,
        client_id: sheet.client_id,
        client_name: sheet.client_name,
        currency: sheet.currency,
        subject: paper.subject.clone(),
        language: paper.language,
        valid_until: quote.offer(day).valid_until,
        valid_until_given: quote.valid_until.is_some(),
        sent_on: sent.as_ref().map(|s| s.sent_on),
        net: money(paper.net_minor),
        total: money(paper.total_minor),
        options: options.collect(),
        answer: answer(read, id, sheet.currency)?,
        invoices,
        events: events(read, &versions, sheet.currency, &settings)?,
        versions: told,
        problems: if sent.is_none() { sheet.problems } else { Vec::new() },
        pdf_sha256: sent.as_ref().map(|s| hex::encode(s.pdf_hash)),
        intro: quote.intro,
        created_at: quote.created_at,
    })
}

fn answer(read: &Read<'_>, id: QuoteId, currency: Currency) -> Result<Option<QuoteAnswer>> {
    let Some(a) = store::answer_of(read.conn(), id)? else { return Ok(None) };
    Ok(Some(QuoteAnswer {
        answer: a.answer,
        on: a.on,
        by: a.by,
        note: a.note,
        chosen: a.chosen,
        total: a.total_minor.map(|minor| Money::new(minor, currency)),
        project_id: a.project,
        project_name: a.project.and_then(|id| projects::get(read, id).ok()).map(|p| p.name),
        contract: store::contract(read.conn(), a.id)?,
    }))
}
