//! Taking a deposit off a draft, and letting it go again.

use serde_json::json;

use super::{TakenOff, parts::parts, store as kept};
use crate::{
    db::Tx,
    invoices::{
        bill::put_taxes,
        billing_draft_of,
        desk::{Desk, too_large},
        draft::{Draft, Line, Purpose, Section},
        issued::{self, Issued},
        pdf::words::words,
        store,
    },
    kernel::{
        Error, Quantity, Result,
        decimal::ONE_E4,
        id::{InvoiceId, LineId, TaxRateId},
    },
};

/// Adds the lines that take it off, at the end.
///
/// # Errors
/// `not_found`, `not_draft`; `deposit` of a draft that is one itself; `other_client`, `currency`, `no_deposit`, `credited`, `taken_off`.
pub fn take(tx: &mut Tx<'_>, invoice: InvoiceId, deposit: InvoiceId) -> Result<()> {
    let mut draft = billing_draft_of(tx, invoice)?;
    let paid = takeable(tx, &draft, deposit)?;
    if !draft.sections.is_empty() {
        let title = words(draft.language).deposits.to_owned();
        let section = Section { id: tx.new_id(), position: draft.next_position(), title, choice: crate::invoices::Choice::Fixed };
        // Under a heading of their own, or they would stand in the sum of the last one.
        if draft.sections.last().is_none_or(|s| s.title != section.title) {
            store::put_section(tx.conn(), draft.id, &section)?;
            draft.sections.push(section);
        }
    }
    kept::insert_use(tx.conn(), tx.new_id(), deposit, draft.id)?;
    for part in parts(&paid.snapshot) {
        let tax_ids: Vec<TaxRateId> = part.taxes.iter().filter_map(|n| paid.snapshot.taxes.get(*n)).map(|t| t.tax_id).collect();
        let text = words(draft.language).deposit_invoice.to_owned();
        let taken =
            TakenOff { deposit, number: paid.number.clone(), issued_on: paid.issued_on, net_minor: part.net_minor, charged: part.charged };
        let line = Line {
            quantity: Quantity::from_e4(-ONE_E4),
            price_minor: part.amount_minor,
            deposit: Some(taken.clone()),
            ..Line::free(tx.new_id(), &draft, text, tax_ids)
        };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        kept::insert_line(tx.conn(), line.id, &taken)?;
        draft.lines.push(line);
    }
    Desk::of(tx, draft.client_id)?.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({ "takes_off": deposit, "number": paid.number }))
}

fn takeable(tx: &Tx<'_>, draft: &Draft, deposit: InvoiceId) -> Result<Issued> {
    let wrong = |rule: &str, message: String| Err(Error::invalid("deposit_id", rule, message));
    let found = issued::find(tx.conn(), deposit)?.ok_or_else(|| Error::not_found("deposit", deposit))?;
    let paper = store::find(tx.conn(), deposit)?.ok_or_else(|| Error::not_found("deposit", deposit))?;
    if paper.purpose != Purpose::Deposit {
        return wrong("no_deposit", format!("{} is no deposit invoice: choose one", found.number));
    }
    if draft.purpose == Purpose::Deposit {
        return wrong("deposit", "cannot be taken off another deposit invoice: take it off the invoice of the whole".into());
    }
    if paper.client_id != draft.client_id {
        return wrong("other_client", format!("{} is another client's: choose one of this client", found.number));
    }
    if found.currency != draft.currency || paper.policy.prices != draft.policy.prices {
        return wrong(
            "currency",
            format!("{} is in another currency, or its prices hold their taxes otherwise: make this draft alike", found.number),
        );
    }
    if !kept::standing(tx.conn(), draft.client_id)?.contains(&deposit) {
        return wrong("credited", format!("{} was credited or voided: there is nothing to take off", found.number));
    }
    if let Some(user) = kept::used_by(tx.conn(), deposit)? {
        let by = issued::find(tx.conn(), user)?.map_or_else(|| "a draft".to_owned(), |d| d.number);
        return wrong("taken_off", format!("{} is taken off by {by} already: a deposit is taken off once", found.number));
    }
    Ok(found)
}

/// A deposit that is voided or credited is taken off no draft any more.
///
/// # Errors
/// `taken_off` when a document that stands takes it off.
pub fn drop_from_draft(tx: &mut Tx<'_>, deposit: InvoiceId) -> Result<()> {
    let Some(user) = kept::used_by(tx.conn(), deposit)? else { return Ok(()) };
    if let Some(number) = held_by_document(tx, deposit)? {
        let message = format!("{number} takes it off: credit or void that one first");
        return Err(Error::cannot("taken_off", message));
    }
    let draft = billing_draft_of(tx, user)?;
    for line in draft.lines.iter().filter(|l| l.deposit.as_ref().is_some_and(|d| d.deposit == deposit)) {
        store::delete_line(tx.conn(), line.id, tx.now())?;
    }
    tx.log("invoice", Some(draft.id), &json!({ "deposit_gone": deposit }))
}

/// The number of the document that takes a deposit off.
fn held_by_document(tx: &Tx<'_>, deposit: InvoiceId) -> Result<Option<String>> {
    let user = kept::used_by(tx.conn(), deposit)?;
    Ok(user.map(|u| issued::find(tx.conn(), u)).transpose()?.flatten().map(|d| d.number))
}

/// What a line of a document takes off goes over to the line of the draft that takes its place, in the same transaction.
///
/// # Errors
/// Only what the database says.
pub fn pass_on(tx: &Tx<'_>, taken: &TakenOff, to: LineId) -> Result<()> {
    let invoice = store::invoice_of(tx.conn(), to)?.ok_or_else(|| Error::not_found("line", to))?;
    match kept::used_by(tx.conn(), taken.deposit)? {
        None => kept::insert_use(tx.conn(), tx.new_id(), taken.deposit, invoice)?,
        Some(user) if user == invoice => {}
        // It was free for a while, and another one took it.
        Some(_) => return store::delete_line(tx.conn(), to, tx.now()),
    }
    kept::insert_line(tx.conn(), to, taken)
}
