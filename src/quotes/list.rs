//! The list of quotes: the last version of each, with sums by currency.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    quote::{QuoteState, Sent},
    store,
    view::standing,
};
use crate::{
    db::Read,
    invoices::offer,
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, QuoteId},
        text,
    },
    settings,
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListQuotes {
    /// Left out: all.
    pub state: Option<QuoteState>,
    pub client_id: Option<ClientId>,
    /// Part of the client's name, the subject or the number.
    pub text: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteRow {
    pub id: QuoteId,
    pub version: i64,
    pub number: Option<String>,
    pub client_id: ClientId,
    pub client_name: String,
    pub subject: String,
    pub state: QuoteState,
    pub sent_on: Option<Day>,
    pub valid_until: Option<Day>,
    /// What was accepted, else what it proposes.
    pub total: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteCount {
    pub state: QuoteState,
    pub count: usize,
}

/// Amounts are never added over currencies.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteSum {
    pub currency: Currency,
    pub draft: Money,
    /// Sent, and still waiting for an answer.
    pub waiting: Money,
    pub accepted: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuoteList {
    pub quotes: Vec<QuoteRow>,
    /// Of all that client and text leave, whatever state is shown.
    pub counts: Vec<QuoteCount>,
    pub sums: Vec<QuoteSum>,
}

pub fn list(read: &Read<'_>, q: ListQuotes) -> Result<QuoteList> {
    let today = settings::get(read)?.day_of(read.now());
    let mut rows = Vec::new();
    for quote in store::latest(read.conn())? {
        let versions = store::versions(read.conn(), quote.first)?;
        let (state, sent) = standing(read, &quote, &versions, today)?;
        let day = sent.as_ref().map_or(today, |s| s.sent_on);
        let sheet = offer::sheet(read, quote.paper(), day, None, quote.offer(day))?;
        let accepted = store::answer_of(read.conn(), quote.id)?.and_then(|a| a.total_minor);
        let total = accepted.or(sent.as_ref().map(|s| s.total_minor)).unwrap_or(sheet.paper.total_minor);
        rows.push(QuoteRow {
            id: quote.id,
            version: quote.version,
            number: number(read, sent.as_ref(), &versions)?,
            client_id: sheet.client_id,
            client_name: sheet.client_name,
            subject: sheet.paper.subject,
            state,
            sent_on: sent.as_ref().map(|s| s.sent_on),
            valid_until: sent.map(|s| s.valid_until).or(quote.valid_until),
            total: Money::new(total, sheet.currency),
        });
    }
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let found = |text: &str| text::key(text).contains(&wanted);
    rows.retain(|r| {
        q.client_id.is_none_or(|id| id == r.client_id)
            && (wanted.is_empty() || found(&r.client_name) || found(&r.subject) || r.number.as_deref().is_some_and(found))
    });
    let (counts, sums) = (counts(&rows), sums(&rows));
    rows.retain(|r| q.state.is_none_or(|s| s == r.state));
    Ok(QuoteList { quotes: rows, counts, sums })
}

/// A version that is still written has the number of those before it.
fn number(read: &Read<'_>, sent: Option<&Sent>, versions: &[super::Quote]) -> Result<Option<String>> {
    if let Some(sent) = sent {
        return Ok(Some(sent.number.clone()));
    }
    let first = versions.first().map(|v| store::sent_of(read.conn(), v.id)).transpose()?.flatten();
    Ok(first.map(|s| s.number))
}

fn counts(rows: &[QuoteRow]) -> Vec<QuoteCount> {
    use QuoteState as S;
    let all = [S::Draft, S::Sent, S::Expired, S::Accepted, S::Declined, S::Withdrawn];
    all.into_iter().map(|state| QuoteCount { state, count: rows.iter().filter(|r| r.state == state).count() }).collect()
}

fn sums(rows: &[QuoteRow]) -> Vec<QuoteSum> {
    let mut sums: BTreeMap<String, QuoteSum> = BTreeMap::new();
    for row in rows {
        let currency = row.total.currency;
        let zero = Money::new(0, currency);
        let sum = sums.entry(currency.code().to_owned()).or_insert(QuoteSum { currency, draft: zero, waiting: zero, accepted: zero });
        let of = match row.state {
            QuoteState::Draft => &mut sum.draft,
            QuoteState::Sent => &mut sum.waiting,
            QuoteState::Accepted => &mut sum.accepted,
            QuoteState::Expired | QuoteState::Declined | QuoteState::Withdrawn | QuoteState::Replaced => continue,
        };
        of.minor += row.total.minor;
    }
    sums.into_values().collect()
}
