//! Making, editing and throwing away what was not sent yet; versions and copies.

use serde_json::json;

use super::{
    get,
    quote::{Answer, Quote},
    store,
};
use crate::{
    db::Tx,
    invoices::offer,
    kernel::{
        Day, Error, Patch, Result,
        id::{ClientId, InvoiceId, QuoteId},
        limits,
        text::Checks,
    },
};

/// An empty one.
///
/// # Errors
/// `not_found`; a subject that is too long.
pub fn add(tx: &mut Tx<'_>, client: ClientId, subject: &str) -> Result<QuoteId> {
    let paper = offer::add(tx, client, subject)?;
    first(tx, paper, String::new())
}

fn first(tx: &mut Tx<'_>, paper: InvoiceId, intro: String) -> Result<QuoteId> {
    let id = QuoteId(paper.0);
    store::insert(tx.conn(), &Quote { id, first: id, version: 1, intro, valid_until: None, created_at: tx.now() })?;
    tx.log("quote", Some(id), &json!({}))?;
    Ok(id)
}

/// # Errors
/// `not_found`, `sent`; the wrong fields.
pub fn edit(tx: &mut Tx<'_>, id: QuoteId, intro: Option<String>, valid_until: Patch<Day>) -> Result<()> {
    let mut quote = draft_of(tx, id)?;
    let mut checks = Checks::default();
    if let Some(intro) = intro {
        quote.intro = checks.note("intro", &intro, limits::NOTE_CHARS);
    }
    valid_until.apply(&mut quote.valid_until);
    if let Some(day) = quote.valid_until {
        checks.day("valid_until", day);
    }
    checks.done()?;
    store::update(tx.conn(), &quote)?;
    tx.log("quote", Some(id), &json!({}))
}

/// # Errors
/// `not_found`, `sent`.
pub fn discard(tx: &mut Tx<'_>, id: QuoteId) -> Result<()> {
    let quote = draft_of(tx, id)?;
    store::delete(tx.conn(), id, tx.now())?;
    offer::discard(tx, quote.paper())?;
    tx.log("quote", Some(id), &json!({ "discarded": true }))
}

/// A new quote with the same content.
///
/// # Errors
/// `not_found`.
pub fn duplicate(tx: &mut Tx<'_>, id: QuoteId) -> Result<QuoteId> {
    let quote = get(tx, id)?;
    let paper = offer::copy(tx, quote.paper())?;
    first(tx, paper, quote.intro)
}

/// The next version of what was sent, which takes its place once it is sent itself.
///
/// # Errors
/// `not_found`; `draft` while it can still be edited; `newer` when there is a later one; `accepted`.
pub fn revise(tx: &mut Tx<'_>, id: QuoteId) -> Result<QuoteId> {
    let quote = get(tx, id)?;
    if store::sent_of(tx.conn(), id)?.is_none() {
        return Err(Error::cannot("draft", "it was not sent yet: edit it as it is"));
    }
    newest(tx, &quote)?;
    if store::answer_of(tx.conn(), id)?.is_some_and(|a| a.answer == Answer::Accepted) {
        return Err(Error::cannot("accepted", "it is accepted and stands: take the acceptance back first, or make another quote"));
    }
    let paper = offer::copy(tx, quote.paper())?;
    let next = Quote { id: QuoteId(paper.0), version: quote.version + 1, valid_until: None, created_at: tx.now(), ..quote };
    store::insert(tx.conn(), &next)?;
    tx.log("quote", Some(next.id), &json!({ "version": next.version, "of": next.first }))?;
    Ok(next.id)
}

/// # Errors
/// `newer` when there is a later version, sent or not.
pub fn newest(tx: &Tx<'_>, quote: &Quote) -> Result<()> {
    match store::versions(tx.conn(), quote.first)?.last() {
        Some(last) if last.version > quote.version => {
            let message = format!("there is a version {} of it already: go on with that one, or throw it away", last.version);
            Err(Error::cannot("newer", message))
        }
        _ => Ok(()),
    }
}

/// What can still be edited.
///
/// # Errors
/// `not_found`, `sent`.
pub fn draft_of(tx: &Tx<'_>, id: QuoteId) -> Result<Quote> {
    let quote = get(tx, id)?;
    match store::sent_of(tx.conn(), id)? {
        Some(sent) => Err(Error::cannot("sent", format!("{} was sent and stands as it is: make a new version of it", sent.number))),
        None => Ok(quote),
    }
}
