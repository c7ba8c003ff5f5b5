//! Letting go what a line of an issued document bills, and passing it on to a line of a draft. The document itself stays as it is.

use super::{deposits, store};
use crate::{
    db::Tx,
    kernel::{
        Result,
        id::{InvoiceId, LineId},
    },
    retainers,
};

/// Time, expense, milestone and retainer wait again; once for each line. `cause` is the voided document or the credit note.
pub fn release(tx: &Tx<'_>, line: LineId, cause: InvoiceId) -> Result<()> {
    if store::release::is_released(tx.conn(), line)? {
        return Ok(());
    }
    store::release::release(tx.conn(), line, cause, tx.now())?;
    deposits::store::free(tx.conn(), line, tx.now())?;
    retainers::release(tx, line)
}

/// As [`release`], and in the same transaction onto another line, so that nobody ever finds it free.
pub fn pass_on(tx: &Tx<'_>, from: LineId, to: LineId, cause: InvoiceId) -> Result<()> {
    if store::release::is_released(tx.conn(), from)? {
        return Ok(());
    }
    let (entries, expenses) = store::release::links(tx.conn(), from)?;
    let milestones = store::milestones::of(tx.conn(), from)?;
    store::release::release(tx.conn(), from, cause, tx.now())?;
    deposits::store::free(tx.conn(), from, tx.now())?;
    retainers::pass_on(tx, from, to)?;
    for link in &entries {
        store::release::insert_link(tx.conn(), tx.new_id(), to, link)?;
    }
    for expense in expenses {
        store::insert_expense(tx.conn(), tx.new_id(), to, expense)?;
    }
    for milestone in milestones {
        store::milestones::insert(tx.conn(), tx.new_id(), to, milestone)?;
    }
    Ok(())
}
