//! Proofs that quotes are what was sent, and that what was accepted follows from them.

use super::{
    quote::{Quote, Sent},
    store,
};
use crate::{
    db::Read,
    invoices::offer::{self, sha256},
    kernel::Result,
};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says; what is wrong with the quotes is in the answer.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let all = store::all_sent(read.conn())?;
    let mut wrong = Vec::new();
    for sent in &all {
        let Some(quote) = store::find(read.conn(), sent.quote)? else {
            wrong.push(format!("{}: it was sent and is deleted", sent.number));
            continue;
        };
        if let Some(what) = not_as_sent(read, &quote, sent, &all)? {
            wrong.push(format!("{} v{}: {what}", sent.number, quote.version));
        }
    }
    let said = if wrong.is_empty() { Ok(format!("{} quotes as they were sent", all.len())) } else { Err(wrong.join("; ")) };
    Ok(vec![("quotes", said)])
}

fn not_as_sent(read: &Read<'_>, quote: &Quote, sent: &Sent, all: &[Sent]) -> Result<Option<&'static str>> {
    let paper = &sent.snapshot;
    if sha256(&sent.text) != sent.snapshot_hash || paper.canonical()? != sent.text {
        return Ok(Some("the frozen text has changed"));
    }
    let offer = paper.offer.as_ref();
    if paper.number.as_deref() != Some(sent.number.as_str())
        || offer.is_none_or(|o| (o.version, o.valid_until) != (quote.version, sent.valid_until))
        || paper.issued_on != sent.sent_on
    {
        return Ok(Some("the frozen text is not what the row says"));
    }
    if !paper.adds_up() || !paper.options_add_up() || paper.total_minor != sent.total_minor {
        return Ok(Some("its lines do not give its sums"));
    }
    match store::pdf(read.conn(), quote.id)? {
        Some(bytes) if sha256(&bytes) == sent.pdf_hash => {}
        Some(_) => return Ok(Some("the kept PDF has changed")),
        None => return Ok(Some("the kept PDF is gone")),
    }
    let versions = store::versions(read.conn(), quote.first)?;
    let shares = |s: &&Sent| s.number_id == sent.number_id;
    if all.iter().filter(shares).any(|s| versions.iter().all(|v| v.id != s.quote)) {
        return Ok(Some("another quote has its number"));
    }
    let Some(answer) = store::answer_of(read.conn(), quote.id)? else { return Ok(None) };
    let Some(total) = answer.total_minor else { return Ok(None) };
    let sections = offer::sheet(read, quote.paper(), sent.sent_on, None, quote.offer(sent.sent_on))?.sections;
    let places: Vec<usize> = answer.chosen.iter().filter_map(|id| sections.iter().position(|s| s == id)).collect();
    let follows = offer::counted(paper, &places).ok().and_then(|counts| paper.recompute_with(&counts).ok());
    let right = places.len() == answer.chosen.len() && follows.is_some_and(|t| t.total_minor == total);
    Ok(if right { None } else { Some("what was accepted does not follow from it") })
}
