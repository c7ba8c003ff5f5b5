//! Sending: the one transaction in which a draft gets its number and is frozen. How it reaches the client is not told here.

use serde_json::json;

use super::{quote::Sent, store, write::draft_of};
use crate::{
    db::Tx,
    invoices::offer::{self, sha256},
    kernel::{
        Day, Error, Result,
        id::{QuoteId, SeriesId},
        text::Checks,
    },
    settings,
};

#[derive(Debug, Clone, Copy, Default)]
pub struct Wish {
    /// `None`: today.
    pub on: Option<Day>,
    /// `None`: what the draft says, else as usual.
    pub valid_until: Option<Day>,
    /// `None`: the usual one of quotes.
    pub series: Option<SeriesId>,
}

/// # Errors
/// `not_found`, `sent`; every problem with its remedy; a day that is yet to come, or an end before it. Nothing is written then.
pub fn send(tx: &mut Tx<'_>, id: QuoteId, wish: Wish) -> Result<()> {
    let mut quote = draft_of(tx, id)?;
    let today = settings::get(tx)?.day_of(tx.now());
    let on = wish.on.unwrap_or(today);
    if let Some(until) = wish.valid_until {
        quote.valid_until = Some(until);
    }
    let offered = quote.offer(on);
    let valid_until = offered.valid_until;
    let mut checks = Checks::default();
    checks.day("sent_on", on);
    checks.day("valid_until", valid_until);
    checks.require(on <= today, "sent_on", "in_future", "is yet to come: choose today, or the day on which it was sent");
    checks.require(valid_until >= on, "valid_until", "before_sent", "is before the day on which it is sent: choose a later one");
    checks.done()?;
    let sheet = offer::sheet(tx, quote.paper(), on, None, offered)?;
    if !sheet.problems.is_empty() {
        return Err(Error::Invalid(sheet.problems));
    }
    let versions = store::versions(tx.conn(), quote.first)?;
    let before = versions.iter().rfind(|v| v.version < quote.version);
    let (number_id, number) = match before.map(|v| store::sent_of(tx.conn(), v.id)).transpose()?.flatten() {
        Some(sent) => (sent.number_id, sent.number),
        None => offer::give_number(tx, sheet.client_id, wish.series, on)?,
    };
    let mut snapshot = sheet.paper;
    snapshot.number = Some(number.clone());
    let text = snapshot.canonical()?;
    let pdf = offer::draw(tx, &snapshot)?;
    store::update(tx.conn(), &quote)?;
    offer::close(tx, quote.paper())?;
    let sent = Sent {
        quote: id,
        number_id,
        number,
        sent_on: on,
        valid_until,
        total_minor: snapshot.total_minor,
        snapshot_hash: sha256(&text),
        pdf_hash: tx.keep_blob("application/pdf", &pdf)?,
        sent_at: tx.now(),
        text,
        snapshot,
    };
    store::insert_sent(tx.conn(), &sent, tx.device())?;
    let detail = json!({ "number": sent.number, "version": quote.version, "total_minor": sent.total_minor, "currency": sheet.currency,
                         "snapshot_sha256": hex::encode(sent.snapshot_hash), "pdf_sha256": hex::encode(sent.pdf_hash) });
    tx.log("quote", Some(id), &detail)
}
