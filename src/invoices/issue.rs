//! Issuing: the one transaction in which a draft becomes a document.

use serde_json::json;

use super::{
    billing_draft_of,
    desk::Desk,
    document::{BaseRate, Kind, RateSource, Reference},
    draft::Draft,
    einvoice, glyphs,
    issued::{self, Issued},
    own_font, payment_code, pdf,
    problems::{self, problems},
    retained,
    series::{self, Pattern, Series},
    snapshot::{Snapshot, sha256},
};
use crate::{
    clients::EInvoiceFormat,
    db::{Read, Tx},
    expenses::ExchangeRate,
    kernel::{
        Currency, Day, Error, Result,
        id::{InvoiceId, SeriesId},
    },
    profile,
};

/// A date further ahead is taken for a slip of the finger: it would hold up the whole series, for good.
const DAYS_AHEAD: i64 = 31;
const ONE_E8: i64 = 100_000_000;

#[derive(Debug, Clone, Copy, Default)]
pub struct Wish {
    /// `None`: the draft's wish, else today.
    pub on: Option<Day>,
    /// `None`: the usual one of its kind.
    pub series: Option<SeriesId>,
    /// `None`: as the document before in these currencies.
    pub base_rate: Option<ExchangeRate>,
    /// The client knows of what it bills over a retainer.
    pub over_agreed: bool,
}

/// Allots the number, freezes what the paper says, keeps the PDF, locks the billed time.
///
/// # Errors
/// Every problem of the draft with its remedy; a date before the last one of the series; a series that cannot be used; `over_agreed`; `not_draft`. Nothing is
/// written then.
pub fn issue(tx: &mut Tx<'_>, id: InvoiceId, wish: Wish) -> Result<()> {
    let draft = billing_draft_of(tx, id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    let series = series::pick(tx, series::Numbers::Invoice, wish.series)?;
    let mut found = problems(&draft, &desk);
    found.extend(glyphs::problems(tx, &draft, &desk)?);
    found.extend(problems::of_number(&Pattern::parse(&series.pattern)?, &desk));
    if !found.is_empty() {
        return Err(Error::Invalid(found));
    }
    if !wish.over_agreed {
        retained::check_agreed(tx, &draft)?;
    }
    let day = wish.on.unwrap_or_else(|| desk.issue_day(tx, &draft));
    let mut snapshot = desk.snapshot(&draft, day, None)?;
    (snapshot.kind, snapshot.corrects) = corrected(tx, &draft)?;
    let base = base_rate(tx, &desk, draft.currency, wish.base_rate)?;
    put(tx, &desk, &series, Paper { id, corrects: draft.corrects, currency: draft.currency, base, snapshot })
}

/// What a draft becomes, and in the place of what.
///
/// # Errors
/// `not_found`.
pub fn corrected(read: &Read<'_>, draft: &Draft) -> Result<(Kind, Option<Reference>)> {
    let Some(id) = draft.corrects else { return Ok((draft.kind(), None)) };
    let document = issued::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    Ok((draft.kind(), Some(Reference { number: document.number, issued_on: document.issued_on })))
}

/// What is to be issued, whole but for its number.
pub struct Paper {
    pub id: InvoiceId,
    pub corrects: Option<InvoiceId>,
    pub currency: Currency,
    pub base: Option<BaseRate>,
    pub snapshot: Snapshot,
}

/// Allots the next number of the series and writes the document.
///
/// # Errors
/// A date that the series cannot have; `number_taken`.
pub fn put(tx: &mut Tx<'_>, desk: &Desk, series: &Series, paper: Paper) -> Result<()> {
    let Paper { id, corrects, currency, base, mut snapshot } = paper;
    let number = series::next(tx, series, snapshot.issued_on, &desk.client.code)?;
    check_day(tx, desk, series, &number.period, snapshot.issued_on)?;
    if series::is_taken(tx, &number.text)? {
        let message = format!("the number {} is on another document already: change the pattern of the series", number.text);
        return Err(Error::cannot("number_taken", message));
    }
    snapshot.number = Some(number.text.clone());
    payment_code::choose(&mut snapshot, desk.settings.invoice_payment_code);
    let text = snapshot.canonical()?;
    let mut pdf = draw(tx, &snapshot)?;
    let format = desk.client.einvoice.format;
    if format == EInvoiceFormat::FacturX {
        pdf = einvoice::hybrid(&pdf, &snapshot)?.unwrap_or(pdf);
    }
    let pdf_hash = tx.keep_blob("application/pdf", &pdf)?;
    let document = Issued {
        invoice_id: id,
        kind: snapshot.kind,
        corrects,
        series_id: number.series,
        period: number.period,
        seq: number.seq,
        number: number.text,
        issued_on: snapshot.issued_on,
        due_on: snapshot.due_on,
        currency,
        total_minor: snapshot.total_minor,
        snapshot_hash: sha256(&text),
        pdf_hash: Some(pdf_hash),
        base,
        issued_at: tx.now(),
        text,
        snapshot,
    };
    issued::insert(tx.conn(), &document)?;
    issued::keep(tx.conn(), tx.new_id(), (id, issued::PDF), pdf_hash, tx.now())?;
    if let Some(format) = einvoice::Format::of(format) {
        let hash = tx.keep_blob("application/xml", einvoice::write(&document.snapshot, format)?.as_bytes())?;
        issued::keep(tx.conn(), tx.new_id(), (id, format.artefact()), hash, tx.now())?;
    }
    let detail = json!({ "kind": document.kind, "number": document.number, "total_minor": document.total_minor, "currency": document.currency,
                         "corrects": corrects, "snapshot_sha256": hex::encode(document.snapshot_hash), "pdf_sha256": hex::encode(pdf_hash) });
    tx.log("invoice", Some(id), &detail)
}

/// What the workspace's currency is worth, as it was typed or as it was last.
///
/// # Errors
/// `not_needed` where the document is in that currency.
pub fn base_rate(read: &Read<'_>, desk: &Desk, currency: Currency, typed: Option<ExchangeRate>) -> Result<Option<BaseRate>> {
    let base = desk.settings.currency;
    let of = |rate, source| Some(BaseRate { currency: base, rate, source });
    Ok(match typed {
        Some(_) if currency == base => {
            return Err(Error::invalid(
                "base_rate",
                "not_needed",
                format!("is not needed: the document is in {base} already; leave it out"),
            ));
        }
        None if currency == base => of(ExchangeRate { e8: ONE_E8 }, RateSource::Same),
        Some(rate) => of(rate, RateSource::Typed),
        None => issued::last_rate(read.conn(), currency, base)?.and_then(|rate| of(rate, RateSource::LastUsed)),
    })
}

fn check_day(tx: &Tx<'_>, desk: &Desk, series: &Series, period: &str, day: Day) -> Result<()> {
    let today = desk.settings.day_of(tx.now());
    if (day - today).num_days() > DAYS_AHEAD {
        return Err(Error::invalid("issue_on", "too_far", format!("{day} is more than {DAYS_AHEAD} days ahead: choose an earlier date")));
    }
    match issued::last_day(tx, series, period)? {
        Some(last) if day < last => {
            let message = format!("{day} is before {last}, the date of the last document in this series: choose {last} or later");
            Err(Error::invalid("issue_on", "before_last", message))
        }
        _ => Ok(()),
    }
}

/// The paper, with the logo and the font that it names.
///
/// # Errors
/// Names `profile.logo` when the picture cannot be drawn.
pub fn draw(read: &Read<'_>, snapshot: &Snapshot) -> Result<Vec<u8>> {
    assets(read, snapshot, |assets| pdf::render(snapshot, assets))
}

/// The same with the mark of a void across it.
///
/// # Errors
/// As [`draw`].
pub fn draw_voided(read: &Read<'_>, snapshot: &Snapshot) -> Result<Vec<u8>> {
    assets(read, snapshot, |assets| pdf::render_voided(snapshot, assets))
}

/// Draws with the kept files that a paper names.
///
/// # Errors
/// As [`draw`].
pub fn assets(
    read: &Read<'_>,
    paper: &Snapshot,
    render: impl FnOnce(pdf::Assets<'_>) -> std::result::Result<Vec<u8>, pdf::PdfError>,
) -> Result<Vec<u8>> {
    let hash = |hex: &String| hex::decode(hex).ok()?.try_into().ok();
    let logo = paper.seller.logo_sha256.as_ref().and_then(hash).map(|hash: [u8; 32]| profile::logo(read, &hash)).transpose()?.flatten();
    let [font, bold] = own_font::files(read, own_font::OwnFont::of(paper).as_ref())?;
    let assets = pdf::Assets { logo: logo.as_ref().map(|p| p.bytes.as_slice()), font: font.as_deref(), bold: bold.as_deref() };
    render(assets).map_err(|e| match e {
        pdf::PdfError::Logo => {
            Error::invalid("profile.logo", "broken_picture", "cannot be drawn: choose the logo again in your business profile")
        }
        e => Error::bug(format!("pdf: {e}")),
    })
}
