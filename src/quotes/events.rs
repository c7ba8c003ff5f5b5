//! What became of a quote in all its versions, in the order of the days. Derived from facts; nothing is kept for it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    quote::{Answer, Quote},
    store,
};
use crate::{
    db::Read,
    invoices::{DocumentRef, offer},
    kernel::{Currency, Day, Instant, Money, Result},
    settings::Settings,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuoteHappening {
    Created,
    Sent,
    Accepted,
    Declined,
    Withdrawn,
    /// Nobody answered while it was valid.
    Expired,
    /// A draft was made from it, or an invoice by now.
    Invoice,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteEvent {
    pub what: QuoteHappening,
    pub version: i64,
    pub on: Day,
    /// When it was said, where that is known.
    pub at: Option<Instant>,
    pub amount: Option<Money>,
    /// Who answered, and a note.
    pub text: String,
    pub document: Option<DocumentRef>,
    /// Taken back since.
    pub taken_back: bool,
}

/// The earliest first.
pub fn events(read: &Read<'_>, versions: &[Quote], currency: Currency, settings: &Settings) -> Result<Vec<QuoteEvent>> {
    let today = settings.day_of(read.now());
    let mut events = Vec::new();
    for quote in versions {
        let bare = |what, on, at| QuoteEvent {
            what,
            version: quote.version,
            on,
            at,
            amount: None,
            text: String::new(),
            document: None,
            taken_back: false,
        };
        events.push(bare(QuoteHappening::Created, settings.day_of(quote.created_at), Some(quote.created_at)));
        let Some(sent) = store::sent_of(read.conn(), quote.id)? else { continue };
        let amount = Some(Money::new(sent.total_minor, currency));
        events.push(QuoteEvent { amount, ..bare(QuoteHappening::Sent, sent.sent_on, Some(sent.sent_at)) });
        let answers = store::answers(read.conn(), quote.id)?;
        let stands = answers.iter().any(|a| a.taken_back.is_none());
        for a in answers {
            let what = match a.answer {
                Answer::Accepted => QuoteHappening::Accepted,
                Answer::Declined => QuoteHappening::Declined,
                Answer::Withdrawn => QuoteHappening::Withdrawn,
            };
            let text = [a.by, a.note].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
            let amount = a.total_minor.map(|minor| Money::new(minor, currency));
            events.push(QuoteEvent { amount, text, taken_back: a.taken_back.is_some(), ..bare(what, a.on, Some(a.at)) });
        }
        let last = versions.last().is_some_and(|l| l.version == quote.version);
        if last && !stands && today > sent.valid_until {
            events.push(bare(QuoteHappening::Expired, sent.valid_until + chrono::Days::new(1), None));
        }
    }
    if let Some(last) = versions.last() {
        for id in store::invoices(read.conn(), last.first)? {
            let Some(document) = offer::made(read, id)? else { continue };
            let made = offer::made_at(read, id)?;
            events.push(QuoteEvent {
                what: QuoteHappening::Invoice,
                version: last.version,
                on: document.issued_on.unwrap_or_else(|| settings.day_of(made)),
                at: Some(made),
                amount: Some(document.total),
                text: String::new(),
                document: Some(document),
                taken_back: false,
            });
        }
    }
    events.sort_by_key(|e| (e.on, e.at));
    Ok(events)
}
