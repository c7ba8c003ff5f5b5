//! Voiding: an issued document that nobody was given counts for nothing, keeps its number and its bytes, and lets go what it billed.

use serde_json::json;

use super::{
    deposits,
    document::Kind,
    issued::{self, Issued},
    release::release,
    store,
};
use crate::{
    db::Tx,
    kernel::{Error, Result, id::InvoiceId, limits, text::Checks},
    payments,
};

/// # Errors
/// `not_found`; `not_issued`; `voided`; `paid` or `corrected` when something stands on it; `credit_note`; a missing reason.
pub fn void(tx: &mut Tx<'_>, id: InvoiceId, reason: &str) -> Result<()> {
    let document = standing(tx, id)?;
    if document.kind == Kind::CreditNote {
        let message = format!("{} takes back another document and stands: bill what it took back once more", document.number);
        return Err(Error::cannot("credit_note", message));
    }
    if payments::settled_of(tx, id)?.all_minor() > 0 {
        let message =
            format!("{} is settled in part or in full: take its payments back first, or correct it with a credit note", document.number);
        return Err(Error::cannot("paid", message));
    }
    if !issued::find_all(tx.conn(), id)?.is_empty() {
        return Err(Error::cannot("corrected", format!("{} was corrected already: it stands with its correction", document.number)));
    }
    let mut checks = Checks::default();
    let reason = checks.note("reason", reason, limits::NOTE_CHARS);
    checks.require(!reason.is_empty(), "reason", "required", "is missing: say why, for whoever asks for this number");
    checks.done()?;
    deposits::drop_from_draft(tx, id)?;
    issued::put_void(tx.conn(), id, &reason, (tx.device(), tx.now()))?;
    let entered = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    for line in &entered.lines {
        release(tx, line.id, id)?;
    }
    tx.log("invoice", Some(id), &json!({ "number": document.number, "voided": true }))
}

/// A document that is issued and not voided.
///
/// # Errors
/// `not_found`; `not_issued`; `voided`.
pub fn standing(tx: &Tx<'_>, id: InvoiceId) -> Result<Issued> {
    store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    let Some(document) = issued::find(tx.conn(), id)? else {
        return Err(Error::cannot("not_issued", "it is a draft: edit it, or throw it away"));
    };
    if issued::void_of(tx.conn(), id)?.is_some() {
        return Err(Error::cannot("voided", format!("{} was voided and counts for nothing", document.number)));
    }
    Ok(document)
}
