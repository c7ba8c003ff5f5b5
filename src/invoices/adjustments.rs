//! What is taken off a whole draft, and fees on top of it.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{
    desk::{Desk, too_large},
    draft::{Adjustment, Draft},
    draft_of,
    lines::{check_portion, known_taxes},
    pdf::words::words,
    store,
    totals::Portion,
    view::{Invoice, show},
};
use crate::{
    db::Tx,
    kernel::{
        Error, Result,
        id::{AdjustmentId, InvoiceId, RowId, TaxRateId},
        text::Checks,
    },
};

const LABEL_CHARS: usize = 200;
/// Of one document; more of them nobody reads.
const MAX_ADJUSTMENTS: usize = 50;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAdjustment {
    pub id: InvoiceId,
    /// A fee on top; else it is taken off.
    #[serde(default)]
    pub is_fee: bool,
    /// What the document calls it; left out: "Discount" or "Shipping" in its language.
    pub label: Option<String>,
    /// Per cent is of all lines, before anything else is taken off.
    pub portion: Portion,
    /// Of a fee; left out: what the client's treatment and the settings say. What is taken off bears the taxes of what it is taken from.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditAdjustment {
    pub adjustment_id: AdjustmentId,
    pub label: Option<String>,
    pub portion: Option<Portion>,
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentRef {
    pub adjustment_id: AdjustmentId,
}

/// # Errors
/// `not_found`, `not_draft`; every wrong field; more taken off than there is.
pub fn adjustment_add(tx: &mut Tx<'_>, q: AddAdjustment) -> Result<Invoice> {
    let mut draft = draft_of(tx, q.id)?;
    if draft.adjustments.len() >= MAX_ADJUSTMENTS {
        return Err(Error::invalid("label", "too_many", format!("would be one more than the {MAX_ADJUSTMENTS} that a document can hold")));
    }
    let desk = Desk::of(tx, draft.client_id)?;
    let tax_ids = q.tax_ids.unwrap_or_else(|| if q.is_fee { desk.usual_taxes() } else { Vec::new() });
    let id = tx.new_id();
    let words = words(draft.language);
    let label = q.label.unwrap_or_else(|| if q.is_fee { words.shipping } else { words.discount }.to_owned());
    draft.adjustments.push(Adjustment { id, is_fee: q.is_fee, label, portion: q.portion, tax_ids });
    keep(tx, draft, &desk, id)
}

/// # Errors
/// As [`adjustment_add`].
pub fn adjustment_edit(tx: &mut Tx<'_>, q: EditAdjustment) -> Result<Invoice> {
    let mut draft = draft_with(tx, q.adjustment_id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    for old in draft.adjustments.iter_mut().filter(|a| a.id == q.adjustment_id) {
        old.label = q.label.clone().unwrap_or_else(|| old.label.clone());
        old.portion = q.portion.unwrap_or(old.portion);
        old.tax_ids = q.tax_ids.clone().unwrap_or_else(|| old.tax_ids.clone());
    }
    keep(tx, draft, &desk, q.adjustment_id)
}

/// # Errors
/// `not_found`, `not_draft`.
pub fn adjustment_delete(tx: &mut Tx<'_>, q: AdjustmentRef) -> Result<Invoice> {
    let draft = draft_with(tx, q.adjustment_id)?;
    store::delete_adjustment(tx.conn(), q.adjustment_id, tx.now())?;
    tx.log("invoice", Some(draft.id), &json!({}))?;
    show(tx, draft.id)
}

fn draft_with(tx: &Tx<'_>, id: AdjustmentId) -> Result<Draft> {
    let invoice = store::invoice_of_part(tx.conn(), RowId(id.0))?.ok_or_else(|| Error::not_found("adjustment", id))?;
    draft_of(tx, invoice)
}

/// Writes one of the draft's adjustments as it stands there.
fn keep(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, id: AdjustmentId) -> Result<Invoice> {
    for (position, adjustment) in (1..).zip(&mut draft.adjustments) {
        if adjustment.id == id {
            clean(adjustment, desk)?;
            put(tx, draft.id, adjustment, position)?;
        }
    }
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))?;
    show(tx, draft.id)
}

/// With its taxes.
pub fn put(tx: &Tx<'_>, invoice: InvoiceId, adjustment: &Adjustment, position: i64) -> Result<()> {
    store::put_adjustment(tx.conn(), invoice, adjustment, position)?;
    store::drop_adjustment_taxes(tx.conn(), adjustment.id, tx.now())?;
    (adjustment.tax_ids.iter().enumerate())
        .try_for_each(|(n, tax)| store::insert_adjustment_tax(tx.conn(), tx.new_id(), adjustment.id, *tax, n))
}

fn clean(adjustment: &mut Adjustment, desk: &Desk) -> Result<()> {
    let mut checks = Checks::default();
    adjustment.label = checks.line("label", &adjustment.label, LABEL_CHARS);
    checks.require(!adjustment.label.is_empty(), "label", "required", "is missing: say what it is, like Discount or Shipping");
    check_portion(&mut checks, "portion", Some(adjustment.portion));
    adjustment.tax_ids = known_taxes(&mut checks, desk, &adjustment.tax_ids);
    let taxed = !adjustment.is_fee && !adjustment.tax_ids.is_empty();
    checks.require(!taxed, "tax_ids", "not_on_discount", "are those of the lines that it is taken from: leave them out");
    checks.done()
}
