//! The paper of a quote: a draft that offers and bills nothing. What became of it is told by `quotes`.

use serde_json::json;

pub use super::{
    choice::Wrong,
    document::DocumentRef,
    files::file_name,
    pdf::words::{Words, words},
    snapshot::{Offer, Snapshot, sha256},
    totals::Portion,
};
use super::{
    choice::{self, Choice},
    deposits,
    desk::{Desk, too_large},
    draft::{Draft, LineKind, Purpose},
    draft_of, glyphs, issue, problems, reissue, series, store,
    totals::Prices,
    view::document_ref,
    write,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Day, Error, FieldError, Instant, Result,
        id::{ClientId, GivenNumberId, InvoiceId, SectionId, SeriesId},
        money::apportion,
    },
};

/// What is offered, and how it would be printed.
#[derive(Debug)]
pub struct Sheet {
    pub client_id: ClientId,
    pub client_name: String,
    pub currency: Currency,
    /// Those of the paper, in its order.
    pub sections: Vec<SectionId>,
    pub paper: Snapshot,
    /// What stands between it and its sending.
    pub problems: Vec<FieldError>,
    pub created_at: Instant,
}

/// # Errors
/// `not_found`; sums beyond the limits.
pub fn sheet(read: &Read<'_>, id: InvoiceId, day: Day, number: Option<String>, offer: Offer) -> Result<Sheet> {
    let draft = entered(read, id)?;
    let desk = Desk::of(read, draft.client_id)?;
    let mut paper = desk.snapshot(&draft, day, number)?;
    paper.due_on = offer.valid_until;
    paper.offer = Some(offer);
    let mut problems = problems::problems(&draft, &desk);
    problems.extend(glyphs::problems(read, &draft, &desk)?);
    problems.extend(of_options(&draft, &paper));
    Ok(Sheet {
        client_id: draft.client_id,
        client_name: desk.client.name,
        currency: draft.currency,
        sections: draft.sections.iter().map(|s| s.id).collect(),
        paper,
        problems,
        created_at: draft.created_at,
    })
}

fn of_options(draft: &Draft, paper: &Snapshot) -> Vec<FieldError> {
    let packages = draft.sections.iter().filter(|s| s.choice == Choice::Package).count();
    let mut found = Vec::new();
    for (n, (section, printed)) in draft.sections.iter().zip(&paper.sections).enumerate() {
        let mut say = |rule: &str, message: &str| found.push(FieldError::new(&format!("sections[{n}]"), rule, message));
        if section.choice == Choice::Fixed {
            continue;
        }
        if !draft.lines.iter().any(|l| draft.section_of(l) == Some(n)) {
            say("empty", "has no lines: add what it offers, or delete the heading");
        }
        if printed.leads_to_minor.is_none() {
            say("too_large", "cannot be chosen, for more would be taken off than there is: give a smaller discount");
        }
        if packages == 1 && section.choice == Choice::Package {
            say("one_package", "is the only package: add another one, or make it an option");
        }
    }
    found
}

/// The file that is sent.
///
/// # Errors
/// Names `profile.logo` when the picture cannot be drawn.
pub fn draw(read: &Read<'_>, paper: &Snapshot) -> Result<Vec<u8>> {
    issue::draw(read, paper)
}

/// An empty one.
///
/// # Errors
/// `not_found`; a subject that is too long.
pub fn add(tx: &mut Tx<'_>, client: ClientId, subject: &str) -> Result<InvoiceId> {
    let desk = Desk::of(tx, client)?;
    Ok(write::blank(tx, &desk, Purpose::Quote, desk.client.currency, subject)?.id)
}

/// Its content stands from now on.
///
/// # Errors
/// `not_draft`.
pub fn close(tx: &Tx<'_>, id: InvoiceId) -> Result<()> {
    draft_of(tx, id)?;
    store::close(tx.conn(), id, tx.now())
}

/// A quote with the same content, to go on writing.
///
/// # Errors
/// `not_found`.
pub fn copy(tx: &mut Tx<'_>, id: InvoiceId) -> Result<InvoiceId> {
    let (copy, _) = reissue::copy(tx, &entered(tx, id)?, None)?;
    tx.log("invoice", Some(copy), &json!({ "copy_of": id }))?;
    Ok(copy)
}

/// An invoice draft of what counts; the headings stay, and offer nothing more.
///
/// # Errors
/// `not_found`; when more would be taken off than there is.
pub fn bill(tx: &mut Tx<'_>, id: InvoiceId, sections: &[bool]) -> Result<InvoiceId> {
    let quote = entered(tx, id)?;
    let counts = |n: usize| sections.get(n) == Some(&true);
    let mut kept = quote.clone();
    kept.purpose = Purpose::Invoice;
    kept.lines.retain(|l| quote.section_of(l).is_none_or(counts));
    kept.sections = quote.sections.iter().enumerate().filter(|(n, _)| counts(*n)).map(|(_, s)| s.clone()).collect();
    kept.sections.iter_mut().for_each(|s| s.choice = Choice::Fixed);
    Desk::of(tx, quote.client_id)?.sums(&kept).map_err(too_large)?;
    let (made, _) = reissue::copy(tx, &kept, None)?;
    tx.log("invoice", Some(made), &json!({ "from_quote": id }))?;
    Ok(made)
}

/// What counts of a quote, in the sense of its prices: without its taxes, unless the prices contain them.
#[derive(Debug, Clone)]
pub struct Agreed {
    pub minor: i64,
    /// Of each line that counts its words and its part of all, what is taken off or put on the whole shared out over them.
    pub lines: Vec<(String, i64)>,
}

/// # Errors
/// When more would be taken off than there is.
pub fn agreed(paper: &Snapshot, sections: &[bool]) -> Result<Agreed> {
    let totals = paper.recompute_with(sections).map_err(too_large)?;
    let minor = if paper.policy.prices == Prices::Inclusive { totals.total_minor } else { totals.net_minor };
    let counted = || paper.lines.iter().filter(|l| Snapshot::counts(l, sections));
    let whole: i64 = counted().map(|l| l.amount_minor).sum();
    let exact: Vec<i128> = counted().map(|l| i128::from(minor) * i128::from(l.amount_minor)).collect();
    let parts = apportion(minor, &exact, i128::from(whole).max(1));
    Ok(Agreed { minor, lines: counted().map(|l| l.description.clone()).zip(parts).collect() })
}

/// A deposit invoice draft of a part of what counts.
///
/// # Errors
/// A part that is nothing or more than the whole, naming `deposit`.
pub fn deposit(tx: &mut Tx<'_>, client: ClientId, paper: &Snapshot, sections: &[bool], portion: Portion) -> Result<InvoiceId> {
    deposits::ask_for(tx, client, paper, sections, portion)
}

/// # Errors
/// `not_found`, `not_draft`.
pub fn discard(tx: &mut Tx<'_>, id: InvoiceId) -> Result<()> {
    draft_of(tx, id)?;
    write::throw_away(tx, &entered(tx, id)?)
}

/// Throws a draft away that was made from a quote.
///
/// # Errors
/// `not_found`, `not_draft`.
pub fn discard_invoice(tx: &mut Tx<'_>, id: InvoiceId) -> Result<()> {
    write::discard(tx, id)
}

/// Allots the next number of quotes.
///
/// # Errors
/// A series that cannot be used; `client.code` where the pattern prints it.
pub fn give_number(tx: &mut Tx<'_>, client: ClientId, series: Option<SeriesId>, on: Day) -> Result<(GivenNumberId, String)> {
    let desk = Desk::of(tx, client)?;
    let series = series::pick(tx, series::Numbers::Quote, series)?;
    let missing = problems::of_number(&series::Pattern::parse(&series.pattern)?, &desk);
    if let Some(missing) = missing {
        return Err(Error::Invalid(vec![missing]));
    }
    let (id, number) = series::give(tx, &series, on, &desk.client.code)?;
    Ok((id, number.text))
}

/// A guess: numbers are allotted when a quote is sent.
///
/// # Errors
/// Only what the database says.
pub fn next_number(read: &Read<'_>, client: ClientId, on: Day) -> Result<Option<String>> {
    let desk = Desk::of(read, client)?;
    let usual = series::usual(read, series::Numbers::Quote)?;
    usual.map(|s| Ok(series::next(read, &s, on, &desk.client.code)?.text)).transpose()
}

/// A document that was made from a quote; nothing once it is thrown away.
///
/// # Errors
/// Only what the database says.
pub fn made(read: &Read<'_>, id: InvoiceId) -> Result<Option<DocumentRef>> {
    store::find(read.conn(), id)?.map(|_| document_ref(read, id)).transpose()
}

/// When such a document was made.
///
/// # Errors
/// `not_found`.
pub fn made_at(read: &Read<'_>, id: InvoiceId) -> Result<Instant> {
    Ok(store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?.created_at)
}

/// Which headings count when these were chosen.
///
/// # Errors
/// Unless one package is chosen, where there are any, and options alone.
pub fn counted(paper: &Snapshot, chosen: &[usize]) -> std::result::Result<Vec<bool>, Wrong> {
    choice::chosen(&paper.choices(), chosen)
}

/// The headings of the proposal that are options.
pub fn proposed(paper: &Snapshot) -> Vec<usize> {
    let choices = paper.choices();
    let counts = choice::proposed(&choices);
    choices.iter().zip(counts).enumerate().filter(|(_, (c, counts))| **c != Choice::Fixed && *counts).map(|(n, _)| n).collect()
}

fn entered(read: &Read<'_>, id: InvoiceId) -> Result<Draft> {
    let found = store::find(read.conn(), id)?.filter(|d| d.purpose == Purpose::Quote);
    debug_assert!(found.iter().flat_map(|d| &d.lines).all(|l| l.kind == LineKind::Free), "a quote bills no time");
    found.ok_or_else(|| Error::not_found("quote", id))
}
