//! Recording a payment by hand, and taking one back.

use serde_json::json;

use super::store;
use crate::{
    db::Tx,
    kernel::{
        Day, Error, Money, Result,
        id::{InvoiceId, PaymentId},
        limits,
        text::Checks,
    },
};

#[derive(Debug)]
pub struct NewPayment {
    pub invoice: InvoiceId,
    /// What is owed before it.
    pub open: Money,
    /// `None`: all of it.
    pub amount: Option<Money>,
    /// `None`: today.
    pub paid_on: Option<Day>,
    pub today: Day,
    pub issued_on: Day,
    pub method: String,
    pub note: String,
}

/// A deposit may come before the document; what came longer before is a slip in the year.
const DAYS_BEFORE_ISSUE: i64 = 366;
const METHOD_CHARS: usize = 60;

/// # Errors
/// `paid` when nothing is open; the wrong fields.
pub fn record(tx: &mut Tx<'_>, new: NewPayment) -> Result<PaymentId> {
    if new.open.minor == 0 {
        return Err(Error::cannot("paid", "it is paid already: void a payment if one was wrong"));
    }
    let amount = new.amount.unwrap_or(new.open);
    let paid_on = new.paid_on.unwrap_or(new.today);
    let mut checks = Checks::default();
    checks.require(amount.currency == new.open.currency, "amount.currency", "currency", "is not the currency of the invoice");
    checks.require(amount.minor > 0, "amount.minor", "not_positive", "is not more than zero");
    checks.require(amount.minor <= new.open.minor, "amount.minor", "exceeds_open", "is more than is open");
    checks.require(paid_on <= new.today, "paid_on", "in_future", "is a day to come: record it when the money is there");
    if (new.issued_on - paid_on).num_days() > DAYS_BEFORE_ISSUE {
        let message = format!("is more than a year before {}, the day of issue: check the year", new.issued_on);
        checks.fail("paid_on", "too_early", message);
    }
    let method = checks.line("method", &new.method, METHOD_CHARS);
    let note = checks.note("note", &new.note, limits::NOTE_CHARS);
    checks.done()?;
    let id: PaymentId = tx.new_id();
    let payment = super::Payment { id, amount, paid_on, method, note, voided: false };
    store::insert(tx.conn(), new.invoice, &payment, tx.now())?;
    tx.log("payment", Some(id), &json!({ "invoice": new.invoice, "amount": amount, "paid_on": paid_on }))?;
    Ok(id)
}

/// Takes a payment back; answers its document.
///
/// # Errors
/// `not_found`; `voided` when it was taken back before.
pub fn void(tx: &mut Tx<'_>, id: PaymentId) -> Result<InvoiceId> {
    let (invoice, voided) = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("payment", id))?;
    if voided {
        return Err(Error::cannot("voided", "this payment was taken back already"));
    }
    store::insert_void(tx.conn(), tx.new_id(), id, tx.now())?;
    tx.log("payment", Some(id), &json!({ "invoice": invoice, "voided": true }))?;
    Ok(invoice)
}
