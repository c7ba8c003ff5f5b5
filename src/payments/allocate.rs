//! Letting what is there settle documents.

use serde_json::json;

use super::{
    get,
    payment::Kind,
    plan::{self, Part, Share},
    store, write_off,
};
use crate::{
    db::Tx,
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{AllocationId, ClientId, InvoiceId, PaymentId},
    },
    settings,
};

/// Where the money of an allocation springs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spring {
    Payment(PaymentId),
    CreditNote(InvoiceId),
}

/// Lets what is left of a payment or of a credit note settle documents of its client, from today on. Without shares: the oldest due first.
///
/// # Errors
/// `used_up` when nothing is left; `voided`; `not_a_credit_note`; every wrong field.
pub fn allocate(tx: &mut Tx<'_>, from: Spring, shares: Option<&[Share]>) -> Result<()> {
    let (client, left) = left(tx, from)?;
    let settings = settings::get(tx)?;
    let today = settings.day_of(tx.now());
    let documents = store::documents(tx.conn(), client)?;
    let parts = match shares {
        None => plan::oldest_first(&documents, left.currency, left.minor),
        Some(shares) => plan::typed(&documents, left.currency, left.minor, shares)?,
    };
    if parts.is_empty() {
        return Err(Error::cannot("nothing_open", "this client has no open document in that currency: it stays to the client's credit"));
    }
    one_currency(from, &documents, left.currency, &parts)?;
    make(tx, from, &parts, today)?;
    for (n, share) in shares.unwrap_or_default().iter().enumerate().filter(|(_, s)| s.write_off_rest) {
        write_off::small_rest(tx, &settings, share.invoice_id, today, &format!("allocations[{n}].write_off_rest"))?;
    }
    Ok(())
}

/// Lets a credit note settle an invoice with `amount`, from the later of the two dates of issue on. What is left of it stays to the client's credit.
///
/// # Errors
/// `not_a_credit_note`, `used_up`, `currency`, `exceeds_open`, `client`: then nothing is written.
pub fn apply_credit(tx: &mut Tx<'_>, credit_note: InvoiceId, invoice: InvoiceId, amount: Money) -> Result<AllocationId> {
    let (note, document) = (super::document(tx, credit_note)?, super::document(tx, invoice)?);
    let (client, left) = left(tx, Spring::CreditNote(credit_note))?;
    let share = Share { invoice_id: invoice, amount_minor: Some(amount.minor), taken_minor: None, write_off_rest: false };
    if amount.currency != left.currency || document.currency != left.currency {
        return Err(Error::invalid("amount.currency", "currency", format!("is not {}, the currency of the credit note", left.currency)));
    }
    if document.client_id != client {
        return Err(Error::invalid("invoice_id", "client", "is of another client than the credit note"));
    }
    let parts = plan::typed(std::slice::from_ref(&document), left.currency, left.minor, &[share])?;
    let made = make(tx, Spring::CreditNote(credit_note), &parts, note.issued_on.max(document.issued_on))?;
    made.first().copied().ok_or_else(|| Error::bug("a credit that settles nothing"))
}

/// The client and what is left.
fn left(tx: &Tx<'_>, from: Spring) -> Result<(ClientId, Money)> {
    let (client, left) = match from {
        Spring::Payment(id) => {
            let payment = get(tx, id)?;
            if payment.voided {
                return Err(Error::cannot("voided", "this payment was taken back: record it anew"));
            }
            if payment.kind == Kind::Refund {
                return Err(Error::cannot("is_refund", "a refund settles nothing: it went back to the client"));
            }
            (payment.client_id, payment.left)
        }
        Spring::CreditNote(id) => {
            let note = super::document(tx, id)?;
            if !note.credits {
                return Err(Error::cannot("not_a_credit_note", format!("{} is no credit note", note.number)));
            }
            (note.client_id, Money::new(note.open_minor(), note.currency))
        }
    };
    if left.minor == 0 {
        return Err(Error::cannot("used_up", "nothing is left of it: all of it is used already"));
    }
    Ok((client, left))
}

/// Only money crosses currencies: a credit note is of the currency of what it corrects.
fn one_currency(from: Spring, documents: &[super::Document], currency: Currency, parts: &[Part]) -> Result<()> {
    let foreign = |p: &Part| documents.iter().any(|d| d.id == p.invoice && d.currency != currency);
    if matches!(from, Spring::CreditNote(_)) && parts.iter().any(foreign) {
        return Err(Error::invalid("allocations", "currency", format!("are not all in {currency}, the currency of the credit note")));
    }
    Ok(())
}

/// Writes the parts.
pub fn make(tx: &mut Tx<'_>, from: Spring, parts: &[Part], on: Day) -> Result<Vec<AllocationId>> {
    let mut made = Vec::with_capacity(parts.len());
    for part in parts {
        let id: AllocationId = tx.new_id();
        store::insert_part(tx.conn(), id, from, part, on, tx.now())?;
        let source = match from {
            Spring::Payment(id) => json!({ "payment": id }),
            Spring::CreditNote(id) => json!({ "credit_note": id }),
        };
        let detail = json!({ "from": source, "invoice": part.invoice, "amount_minor": part.amount_minor, "taken_minor": part.taken_minor });
        tx.log("allocation", Some(id), &detail)?;
        made.push(id);
    }
    Ok(made)
}
