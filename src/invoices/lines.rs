//! Adding, editing, deleting and moving the lines of a draft.

use serde_json::json;

use super::{
    bill::{put_taxes, round_again},
    desk::{Desk, too_large},
    draft::{Draft, Line},
    draft_of, store,
    totals::Portion,
};
use crate::{
    db::Tx,
    kernel::{
        Error, Percent, Quantity, Result,
        id::{InvoiceId, LineId, RowId, TaxRateId},
        limits,
        text::Checks,
    },
    retainers, settings,
};

/// Lines of one document; more of them nobody reads.
pub const MAX_LINES: usize = 1_000;
const MAX_QUANTITY: Quantity = Quantity::from_e4(1_000_000 * 10_000);

/// # Errors
/// Every wrong field; sums beyond the limits.
pub fn add(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, line: Line) -> Result<()> {
    let line = clean(desk, line)?;
    if draft.lines.len() >= MAX_LINES {
        return Err(Error::invalid("lines", "too_many", format!("are {MAX_LINES} already: make a second invoice")));
    }
    store::insert_line(tx.conn(), &line)?;
    put_taxes(tx, &line)?;
    draft.lines.push(line);
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))
}

/// Replaces the line of the same id.
///
/// # Errors
/// As [`add`].
pub fn edit(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, line: Line) -> Result<()> {
    if line.deposit.is_some() {
        return Err(Error::cannot(
            "deposit",
            "it takes off what a deposit invoice charged, and follows it: delete it, or leave it as it is",
        ));
    }
    let line = clean(desk, line)?;
    let old = draft.lines.iter_mut().find(|l| l.id == line.id).ok_or_else(|| Error::not_found("line", line.id))?;
    store::update_line(tx.conn(), &line)?;
    if old.tax_ids != line.tax_ids {
        store::drop_taxes(tx.conn(), line.id, tx.now())?;
        put_taxes(tx, &line)?;
    }
    *old = line;
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))
}

/// Its time waits again.
///
/// # Errors
/// `not_found`, `not_draft`; when more would be taken off the draft than is left on it.
pub fn delete(tx: &mut Tx<'_>, line: LineId) -> Result<InvoiceId> {
    let mut draft = draft_with(tx, line)?;
    let deposit = draft.lines.iter().find(|l| l.id == line).and_then(|l| l.deposit.as_ref()).map(|d| d.deposit);
    // A deposit is taken off whole or not at all.
    let with_it = |l: &Line| l.id == line || (deposit.is_some() && l.deposit.as_ref().map(|d| d.deposit) == deposit);
    for gone in draft.lines.iter().filter(|l| with_it(l)) {
        store::delete_line(tx.conn(), gone.id, tx.now())?;
        retainers::release(tx, gone.id)?;
    }
    draft.lines.retain(|l| !with_it(l));
    round_again(tx, &mut draft, &settings::get(tx)?.zone)?;
    Desk::of(tx, draft.client_id)?.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))?;
    Ok(draft.id)
}

/// Puts a line before another line or a heading, or last.
///
/// # Errors
/// `not_found`, `not_draft`.
pub fn shift(tx: &mut Tx<'_>, line: LineId, before: Option<RowId>) -> Result<InvoiceId> {
    let draft = draft_with(tx, line)?;
    put_before(tx, &draft, &[RowId(line.0)], before)?;
    Ok(draft.id)
}

/// Puts some lines and headings, in their order, before another one, or last.
///
/// # Errors
/// `not_found` when `before` is not on the draft.
pub fn put_before(tx: &mut Tx<'_>, draft: &Draft, moved: &[RowId], before: Option<RowId>) -> Result<()> {
    if before.is_some_and(|b| moved.contains(&b)) {
        return Ok(());
    }
    let mut order: Vec<RowId> = draft.order().into_iter().filter(|id| !moved.contains(id)).collect();
    let place = match before {
        None => order.len(),
        Some(before) => order.iter().position(|id| *id == before).ok_or_else(|| Error::not_found("line", before))?,
    };
    order.splice(place..place, moved.iter().copied());
    for (position, id) in (1..).zip(order) {
        store::set_position(tx.conn(), id, position)?;
    }
    tx.log("invoice", Some(draft.id), &json!({}))
}

/// The draft that a line stands on.
///
/// # Errors
/// `not_found`, `not_draft`.
pub fn draft_with(tx: &Tx<'_>, line: LineId) -> Result<Draft> {
    let invoice = store::invoice_of(tx.conn(), line)?.ok_or_else(|| Error::not_found("line", line))?;
    draft_of(tx, invoice)
}

pub fn clean(desk: &Desk, mut line: Line) -> Result<Line> {
    let mut checks = Checks::default();
    line.description = checks.note("description", &line.description, limits::NOTE_CHARS);
    checks.require(!line.description.is_empty(), "description", "required", "is missing: say what is billed");
    line.unit = checks.line("unit", &line.unit, limits::UNIT_CHARS);
    let quantity_ok = (Quantity::default()..=MAX_QUANTITY).contains(&line.quantity);
    checks.require(quantity_ok, "quantity", "out_of_range", "is not between 0 and 1,000,000");
    checks.require(line.price_minor >= 0, "price_minor", "negative", "is negative: give a price of zero or more");
    checks.require(line.price_minor <= limits::AMOUNT_MINOR, "price_minor", "too_large", "is too large");
    check_portion(&mut checks, "discount", line.discount);
    line.tax_ids = known_taxes(&mut checks, desk, &line.tax_ids);
    checks.done()?;
    Ok(line)
}

/// Each once, in the order in which a compound one counts those before it.
pub fn known_taxes(checks: &mut Checks, desk: &Desk, ids: &[TaxRateId]) -> Vec<TaxRateId> {
    let mut seen = Vec::new();
    for id in ids {
        match desk.tax(*id) {
            None => checks.fail("tax_ids", "not_found", format!("holds {id}, which is no tax")),
            Some(_) if seen.contains(id) => {}
            Some(_) => seen.push(*id),
        }
    }
    seen
}

pub fn check_portion(checks: &mut Checks, field: &str, portion: Option<Portion>) {
    match portion {
        None => {}
        Some(Portion::Percent(p)) => {
            let whole = Percent::from_e4(1_000_000);
            let message = "is not between 0 and 100 per cent";
            checks.require((Percent::default()..=whole).contains(&p), &format!("{field}.percent"), "out_of_range", message);
        }
        Some(Portion::Minor(minor)) => {
            let field = format!("{field}.minor");
            checks.require(minor >= 0, &field, "negative", "is negative: give an amount of zero or more");
            checks.require(minor <= limits::AMOUNT_MINOR, &field, "too_large", "is too large");
        }
    }
}
