//! Credit notes: what takes back a document, or a part of it.
//!
//! Invariants: a credit note is issued in the moment it is made, for there is nothing to be edited on it; its amounts are positive; all credit notes of
//! a document together never take more than it has, by line and by tax ([`left`]), and come to exactly its sums when all is taken ([`plan`]).

mod left;
mod plan;
#[cfg(test)]
mod tests;

pub use left::{Credited, Left, ShareLeft};
pub use plan::{Wish, follows};

use serde_json::json;

use super::{
    bill::put_taxes,
    deposits,
    desk::Desk,
    document::{Kind, Reference},
    draft::{Draft, Line},
    issue::{self, Paper},
    issued::{self, Issued},
    pdf::words::words,
    problems,
    release::release,
    series::{self, Numbers, Pattern},
    snapshot::Snapshot,
    store,
    void::standing,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Error, Money, Quantity, Result,
        id::{InvoiceId, LineId, SeriesId, TaxRateId},
        limits,
        text::Checks,
    },
    payments,
};

#[derive(Debug)]
pub struct NewCredit {
    pub wish: Wish,
    /// `None`: today.
    pub on: Option<Day>,
    pub series: Option<SeriesId>,
    /// Printed as the note.
    pub reason: String,
    /// Lets go the time and the expenses of lines of which nothing is left.
    pub release: bool,
}

/// Issues a credit note for a document; answers its id.
///
/// # Errors
/// `not_found`, `not_issued`, `voided`; `credit_note` of a credit note; what goes beyond what is left; a day or series that cannot be used.
pub fn credit(tx: &mut Tx<'_>, id: InvoiceId, new: NewCredit) -> Result<InvoiceId> {
    let original = creditable(tx, id)?;
    deposits::drop_from_draft(tx, id)?;
    let entered = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    let before = all(tx, &original, &entered)?;
    let mut made = plan_of(&original, &before, &new.wish)?;
    let desk = Desk::of(tx, entered.client_id)?;
    let series = series::pick(tx, Numbers::CreditNote, new.series)?;
    if let Some(problem) = problems::of_number(&Pattern::parse(&series.pattern)?, &desk) {
        return Err(Error::Invalid(vec![problem]));
    }
    let mut checks = Checks::default();
    let note = checks.note("reason", &new.reason, limits::NOTE_CHARS);
    let day = new.on.unwrap_or_else(|| desk.settings.day_of(tx.now()).max(original.issued_on));
    if day < original.issued_on {
        let message = format!("{day} is before {}, the day of {}: choose that day or later", original.issued_on, original.number);
        checks.fail("issue_on", "before_original", message);
    }
    checks.done()?;
    head(&mut made.paper, &original, &desk, day, note);
    let draft = put_draft(tx, &entered, &original, &made)?;
    let paper = Paper { id: draft, corrects: Some(id), currency: original.currency, base: original.base, snapshot: made.paper.clone() };
    issue::put(tx, &desk, &series, paper)?;
    settle(tx, &original, draft, made.paper.total_minor)?;
    if new.release {
        let left = Left::of(&original.snapshot, &before).less(&made);
        let done = |n: usize| left.is_nothing() || left.lines.get(n).is_some_and(|l| l.quantity.e4 == 0);
        for (_, line) in entered.lines.iter().enumerate().filter(|(n, _)| done(*n)) {
            release(tx, line.id, draft)?;
        }
    }
    let detail = json!({ "number": original.number, "credited_minor": made.paper.total_minor, "credit_note": draft });
    tx.log("invoice", Some(id), &detail)?;
    Ok(draft)
}

/// What is open on the original is settled by it; the rest is to the client's credit.
fn settle(tx: &mut Tx<'_>, original: &Issued, note: InvoiceId, total_minor: i64) -> Result<()> {
    let open = original.total_minor - payments::settled_of(tx, original.invoice_id)?.all_minor();
    let minor = open.min(total_minor);
    if minor > 0 {
        payments::apply_credit(tx, note, original.invoice_id, Money::new(minor, original.currency))?;
    }
    Ok(())
}

/// The lines and sums that a credit note of this wish would have.
///
/// # Errors
/// As [`credit`].
pub fn preview(read: &Read<'_>, id: InvoiceId, wish: &Wish) -> Result<Snapshot> {
    let (original, before) = history(read, id)?;
    Ok(plan_of(&original, &before, wish)?.paper)
}

/// A document with all its credit notes.
///
/// # Errors
/// `not_found`; `not_issued`; `credit_note`.
pub fn history(read: &Read<'_>, id: InvoiceId) -> Result<(Issued, Vec<Credited>)> {
    let entered = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    let original = issued::find(read.conn(), id)?.ok_or_else(|| Error::cannot("not_issued", "it is a draft: edit it, or throw it away"))?;
    let credits = all(read, &original, &entered)?;
    Ok((original, credits))
}

/// A document that can be credited.
///
/// # Errors
/// `not_found`, `not_issued`, `voided`, `credit_note`.
pub fn creditable(tx: &Tx<'_>, id: InvoiceId) -> Result<Issued> {
    let original = standing(tx, id)?;
    if !original.kind.is_owed() {
        let message = format!("{} is a credit note: bill what it took back once more instead", original.number);
        return Err(Error::cannot("credit_note", message));
    }
    Ok(original)
}

fn plan_of(original: &Issued, before: &[Credited], wish: &Wish) -> Result<Credited> {
    let text = format!("{} {}", words(original.snapshot.language).credit_on, original.number);
    plan::plan(&original.snapshot, before, wish, &text)
}

fn all(read: &Read<'_>, original: &Issued, entered: &Draft) -> Result<Vec<Credited>> {
    let credits = issued::find_all(read.conn(), original.invoice_id)?.into_iter().filter(|d| d.kind == Kind::CreditNote);
    credits
        .map(|credit| {
            let place = |line: LineId| entered.lines.iter().position(|l| l.id == line);
            let of = store::credited::of(read.conn(), credit.invoice_id)?;
            let of = of.into_iter().map(|of| of.and_then(|(line, quantity)| place(line).zip(Some(quantity)))).collect();
            Ok(Credited { paper: credit.snapshot, of })
        })
        .collect()
}

/// The seller is today's; whom it is for, and what it is of, is what the original says.
fn head(paper: &mut Snapshot, original: &Issued, desk: &Desk, day: Day, note: String) {
    paper.template = super::snapshot::TEMPLATE;
    paper.kind = Kind::CreditNote;
    paper.corrects = Some(Reference { number: original.number.clone(), issued_on: original.issued_on });
    paper.number = None;
    (paper.issued_on, paper.due_on) = (day, day);
    paper.note = note;
    paper.seller = desk.seller();
    paper.accent.clone_from(&desk.settings.invoice_accent);
}

/// The rows that a document stands on.
fn put_draft(tx: &Tx<'_>, entered: &Draft, original: &Issued, made: &Credited) -> Result<InvoiceId> {
    let id = tx.new_id();
    let draft = Draft {
        id,
        corrects: Some(original.invoice_id),
        note: made.paper.note.clone(),
        issue_on: Some(made.paper.issued_on),
        due_days: 0,
        created_at: tx.now(),
        tells_covered: false,
        lines: Vec::new(),
        sections: Vec::new(),
        adjustments: Vec::new(),
        ..entered.clone()
    };
    store::insert(tx.conn(), &draft)?;
    for ((position, printed), of) in (1..).zip(&made.paper.lines).zip(&made.of) {
        let taxes: Vec<TaxRateId> = printed.taxes.iter().filter_map(|n| made.paper.taxes.get(*n)).map(|t| t.tax_id).collect();
        let line = Line {
            position,
            quantity: printed.quantity,
            unit: printed.unit.clone(),
            price_minor: printed.price_minor,
            discount: printed.discount.map(|d| d.portion),
            ..Line::free(tx.new_id(), &draft, printed.description.clone(), taxes)
        };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        let of = of.and_then(|(n, quantity): (usize, Quantity)| entered.lines.get(n).map(|l| (l.id, quantity)));
        store::credited::insert(tx.conn(), line.id, of)?;
    }
    Ok(id)
}
