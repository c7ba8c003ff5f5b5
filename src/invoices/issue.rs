//! Issuing: the one transaction in which a draft becomes a document.

use serde_json::json;

use super::{
    desk::{Desk, due_on},
    draft::Draft,
    draft_of, glyphs,
    issued::{self, Issued},
    pdf,
    problems::problems,
    series::{self, Number, Series},
    snapshot::{Snapshot, sha256},
};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Result, id::InvoiceId},
    profile,
};

/// A date further ahead is taken for a slip of the finger: it would hold up the whole series, for good.
const DAYS_AHEAD: i64 = 31;

/// Allots the number, freezes what the paper says, keeps the PDF, locks the billed time.
///
/// # Errors
/// Every problem of the draft with its remedy; a date before the last one of the series; `not_draft`. Nothing is written then.
pub fn issue(tx: &mut Tx<'_>, id: InvoiceId, on: Option<Day>) -> Result<()> {
    let draft = draft_of(tx, id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    let mut found = problems(&draft, &desk);
    found.extend(glyphs::problems(&draft, &desk)?);
    if !found.is_empty() {
        return Err(Error::Invalid(found));
    }
    let day = on.unwrap_or_else(|| desk.issue_day(tx, &draft));
    let series = series::ensure(tx)?;
    check_day(tx, &desk, &series, day)?;
    let number = series::next(tx, &series, day)?;
    if issued::is_taken(tx.conn(), &number.text)? {
        let message = format!("the number {} is on another document already: change the pattern of the series", number.text);
        return Err(Error::cannot("number_taken", message));
    }
    let snapshot = desk.snapshot(&draft, day, Some(number.text.clone()))?;
    let document = freeze(tx, &draft, &desk, snapshot, number)?;
    issued::insert(tx.conn(), &document, tx.now())?;
    let detail = json!({ "number": document.number, "total_minor": document.total_minor, "currency": document.currency,
                         "snapshot_sha256": hex::encode(document.snapshot_hash), "pdf_sha256": hex::encode(document.pdf_hash) });
    tx.log("invoice", Some(id), &detail)
}

fn check_day(tx: &Tx<'_>, desk: &Desk, series: &Series, day: Day) -> Result<()> {
    let today = desk.settings.day_of(tx.now());
    if (day - today).num_days() > DAYS_AHEAD {
        return Err(Error::invalid("issue_on", "too_far", format!("{day} is more than {DAYS_AHEAD} days ahead: choose an earlier date")));
    }
    match issued::last_day(tx, series.id)? {
        Some(last) if day < last => {
            let message = format!("{day} is before {last}, the date of the last invoice in this series: choose {last} or later");
            Err(Error::invalid("issue_on", "before_last", message))
        }
        _ => Ok(()),
    }
}

fn freeze(tx: &Tx<'_>, draft: &Draft, desk: &Desk, snapshot: Snapshot, number: Number) -> Result<Issued> {
    let text = snapshot.canonical()?;
    let pdf = draw(tx, desk, &snapshot)?;
    Ok(Issued {
        invoice_id: draft.id,
        series_id: number.series,
        period: number.period,
        seq: number.seq,
        number: number.text,
        issued_on: snapshot.issued_on,
        due_on: due_on(snapshot.issued_on, draft.due_days),
        currency: draft.currency,
        total_minor: snapshot.total_minor,
        snapshot_hash: sha256(&text),
        pdf_hash: tx.keep_blob("application/pdf", &pdf)?,
        text,
        snapshot,
    })
}

/// The paper, with the logo of the profile as it stands.
///
/// # Errors
/// Names `profile.logo` when the picture cannot be drawn.
pub fn draw(read: &Read<'_>, desk: &Desk, snapshot: &Snapshot) -> Result<Vec<u8>> {
    let logo = desk.profile.logo_hash.map(|hash| profile::logo(read, &hash)).transpose()?.flatten();
    let logo = logo.as_ref().map(|p| p.bytes.as_slice());
    pdf::render(snapshot, pdf::Assets { logo, font: None }).map_err(|e| match e {
        pdf::PdfError::Logo => Error::invalid("profile.logo", "broken_picture", "cannot be drawn: upload the logo again as PNG or JPEG"),
        e => Error::bug(format!("pdf: {e}")),
    })
}
