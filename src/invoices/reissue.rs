//! Drafts made from documents: a copy, and the corrected invoice that takes the place of one that is credited in full.

use serde_json::json;

use super::{
    adjustments,
    bill::put_taxes,
    credit::{self, NewCredit, Wish},
    deposits,
    desk::Desk,
    document::Kind,
    draft::{Adjustment, Draft, Line, LineKind, Purpose, Section},
    issued, release, store,
};
use crate::{
    db::Tx,
    kernel::{
        Day, Error, Result,
        id::{InvoiceId, LineId, SeriesId},
    },
};

/// A draft with the same content, which bills no time of its own.
///
/// # Errors
/// `not_found`; `credit_note`.
pub fn duplicate(tx: &mut Tx<'_>, id: InvoiceId) -> Result<InvoiceId> {
    if issued::find(tx.conn(), id)?.is_some_and(|d| !d.kind.is_owed()) {
        return Err(Error::cannot("credit_note", "a credit note follows from the document that it credits: it cannot be copied"));
    }
    let old = entered(tx, id)?;
    if old.purpose == Purpose::Quote {
        return Err(Error::cannot("quote", "it is a quote: copy it among the quotes, or make an invoice from it"));
    }
    let (copy, _) = copy(tx, &old, None)?;
    tx.log("invoice", Some(copy), &json!({ "copy_of": id }))?;
    Ok(copy)
}

/// Credits what is left of a document and makes the draft that takes its place. Time, expenses and retainers go over to it without being free in between.
///
/// # Errors
/// As [`credit::credit`]; `corrected` when such a draft or document is there.
pub fn reissue(tx: &mut Tx<'_>, id: InvoiceId, on: Option<Day>, series: Option<SeriesId>, reason: String) -> Result<InvoiceId> {
    let original = credit::creditable(tx, id)?;
    if store::correcting(tx.conn(), id)?.is_some() {
        return Err(Error::cannot("corrected", format!("{} has its corrected invoice already: open that one", original.number)));
    }
    let (_, credits) = credit::history(tx, id)?;
    let cause = if credit::Left::of(&original.snapshot, &credits).is_nothing() {
        let notes = issued::find_all(tx.conn(), id)?;
        notes
            .into_iter()
            .rfind(|d| d.kind == Kind::CreditNote)
            .map(|d| d.invoice_id)
            .ok_or_else(|| Error::bug("credited without a credit note"))?
    } else {
        credit::credit(tx, id, NewCredit { wish: Wish::Full, on, series, reason, release: false })?
    };
    let old = entered(tx, id)?;
    let (copy, lines) = copy(tx, &old, Some(id))?;
    for (from, to) in lines {
        release::pass_on(tx, from, to, cause)?;
        if let Some(taken) = old.lines.iter().find(|l| l.id == from).and_then(|l| l.deposit.as_ref()) {
            deposits::pass_on(tx, taken, to)?;
        }
    }
    tx.log("invoice", Some(copy), &json!({ "corrects": id, "number": original.number, "credit_note": cause }))?;
    Ok(copy)
}

fn entered(tx: &Tx<'_>, id: InvoiceId) -> Result<Draft> {
    store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))
}

/// Answers the draft, and each old line with its new one.
///
/// # Errors
/// `not_found` when the client is deleted.
pub fn copy(tx: &Tx<'_>, old: &Draft, corrects: Option<InvoiceId>) -> Result<(InvoiceId, Vec<(LineId, LineId)>)> {
    let desk = Desk::of(tx, old.client_id)?;
    let new = Draft {
        id: tx.new_id(),
        corrects,
        issue_on: None,
        due_days: if corrects.is_some() {
            old.due_days
        } else {
            desk.client.payment_terms_days.unwrap_or(desk.settings.payment_terms_days)
        },
        created_at: tx.now(),
        tells_covered: false,
        closed: false,
        lines: Vec::new(),
        sections: old.sections.iter().map(|s| Section { id: tx.new_id(), ..s.clone() }).collect(),
        adjustments: old.adjustments.iter().map(|a| Adjustment { id: tx.new_id(), ..a.clone() }).collect(),
        ..old.clone()
    };
    store::insert(tx.conn(), &new)?;
    for section in &new.sections {
        store::put_section(tx.conn(), new.id, section)?;
    }
    for (position, adjustment) in (1..).zip(&new.adjustments) {
        adjustments::put(tx, new.id, adjustment, position)?;
    }
    let mut pairs = Vec::new();
    // A deposit is taken off once: a copy takes off none.
    for line in old.lines.iter().filter(|l| corrects.is_some() || l.deposit.is_none()) {
        // Only what goes over keeps its time; a copy says the hours and bills none.
        let moves = corrects.is_some() && !line.released;
        let kind = if moves { line.kind } else { LineKind::Free };
        let copied = Line { id: tx.new_id(), invoice_id: new.id, kind, ..line.clone() };
        store::insert_line(tx.conn(), &copied)?;
        put_taxes(tx, &copied)?;
        if copied.kind == LineKind::Time {
            store::set_billed(tx.conn(), &copied)?;
        }
        pairs.push((line.id, copied.id));
    }
    Ok((new.id, pairs))
}
