//! Which documents a sum settles, decided from facts alone.

use schemars::JsonSchema;
use serde::Deserialize;

use super::document::Document;
use crate::kernel::{Currency, Result, id::InvoiceId, text::Checks};

/// A document that a sum settles, and with how much of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PaymentShare")]
pub struct Share {
    pub invoice_id: InvoiceId,
    /// In the currency of the document. Left out: as much as is open and there.
    pub amount_minor: Option<i64>,
    /// The same part in the currency of the payment, where it is another one.
    pub taken_minor: Option<i64>,
    /// Writes off what stays open on the document as a small difference.
    #[serde(default)]
    pub write_off_rest: bool,
}

/// One allocation to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub invoice: InvoiceId,
    pub amount_minor: i64,
    pub taken_minor: i64,
}

/// The sum over the documents of its currency, the oldest due first (the earliest issued of one day, then by number).
pub fn oldest_first(documents: &[Document], currency: Currency, mut left_minor: i64) -> Vec<Part> {
    let mut open: Vec<&Document> = documents.iter().filter(|d| !d.credits && d.currency == currency && d.open_minor() > 0).collect();
    open.sort_by(|a, b| (a.due_on, a.issued_on, &a.number).cmp(&(b.due_on, b.issued_on, &b.number)));
    let mut parts = Vec::new();
    for document in open {
        let amount = document.open_minor().min(left_minor);
        if amount == 0 {
            break;
        }
        left_minor -= amount;
        parts.push(Part { invoice: document.id, amount_minor: amount, taken_minor: amount });
    }
    parts
}

/// The parts that the user typed, each judged against its document.
///
/// # Errors
/// Every wrong field.
pub fn typed(documents: &[Document], currency: Currency, left_minor: i64, shares: &[Share]) -> Result<Vec<Part>> {
    let mut checks = Checks::default();
    let (mut parts, mut left): (Vec<Part>, i128) = (Vec::with_capacity(shares.len()), left_minor.into());
    for (n, share) in shares.iter().enumerate() {
        let at = |field: &str| format!("allocations[{n}].{field}");
        let Some(document) = documents.iter().find(|d| d.id == share.invoice_id && !d.credits) else {
            checks.fail(&at("invoice_id"), "not_found", "is no issued document of this client: choose one that is open");
            continue;
        };
        if parts.iter().any(|p| p.invoice == document.id) {
            checks.fail(&at("invoice_id"), "twice", format!("{} is named twice: put both parts into one line", document.number));
            continue;
        }
        let open = document.open_minor();
        let same = document.currency == currency;
        let there = i64::try_from(left.max(0)).unwrap_or(i64::MAX);
        let amount = share.amount_minor.unwrap_or(if same { open.min(there) } else { open });
        let taken = if same { amount } else { share.taken_minor.unwrap_or(0) };
        checks.require(open > 0, &at("invoice_id"), "paid", "has nothing open any more: choose another");
        checks.require(
            amount > 0,
            &at("amount_minor"),
            "not_positive",
            "is not more than zero: type what it settles, or leave the document out",
        );
        if open > 0 && amount > open {
            let message = format!("is more than is open on {}: type less, the rest stays to the client's credit", document.number);
            checks.fail(&at("amount_minor"), "exceeds_open", message);
        }
        if !same && taken <= 0 {
            let message =
                format!("is missing: {} is in {}, so type how much of the {currency} it takes", document.number, document.currency);
            checks.fail(&at("taken_minor"), "required", message);
        }
        checks.require(
            !same || share.taken_minor.is_none_or(|t| t == amount),
            &at("taken_minor"),
            "currency",
            "is another amount in the same currency: leave it out",
        );
        left -= i128::from(taken);
        parts.push(Part { invoice: document.id, amount_minor: amount, taken_minor: taken });
    }
    checks.require(left >= 0, "allocations", "exceeds_amount", "come to more than there is: type less for one of them");
    checks.done()?;
    Ok(parts)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
