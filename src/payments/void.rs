//! Taking back: a payment with all that it settled, or one allocation.

use serde_json::json;

use super::{get, store};
use crate::{
    db::Tx,
    kernel::{
        Error, Result,
        id::{AllocationId, PaymentId},
        limits,
        text::Checks,
    },
};

/// Takes a payment or a refund back; what it settled is open again.
///
/// # Errors
/// `not_found`; `voided` when it was taken back before; `refunded` while part of it went back to the client.
pub fn void(tx: &mut Tx<'_>, id: PaymentId, reason: &str) -> Result<()> {
    let payment = get(tx, id)?;
    if payment.voided {
        return Err(Error::cannot("voided", "this payment was taken back already"));
    }
    let reason = reason_of(reason)?;
    let freed = store::live_of(tx.conn(), id)?;
    store::insert_void(tx.conn(), tx.new_id(), id, &reason, tx.now())?;
    tx.log("payment", Some(id), &json!({ "client": payment.client_id, "voided": true, "freed": freed }))
}

/// Takes one allocation back: what it settled is open again, its source has it left. Of a write-off: the rest is asked for again.
///
/// # Errors
/// `not_found`; `voided` when it does not stand any more; `refunded` when it is what a refund paid back.
pub fn unallocate(tx: &mut Tx<'_>, id: AllocationId, reason: &str) -> Result<()> {
    let stands = store::stands(tx.conn(), id)?.ok_or_else(|| Error::not_found("allocation", id))?;
    if !stands {
        return Err(Error::cannot("voided", "this was taken back already"));
    }
    let reason = reason_of(reason)?;
    store::insert_allocation_void(tx.conn(), tx.new_id(), id, &reason, tx.now())?;
    tx.log("allocation", Some(id), &json!({ "voided": true }))
}

fn reason_of(reason: &str) -> Result<String> {
    let mut checks = Checks::default();
    let reason = checks.note("reason", reason, limits::NOTE_CHARS);
    checks.done()?;
    Ok(reason)
}
