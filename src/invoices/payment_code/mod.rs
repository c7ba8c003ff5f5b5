//! The code that a bank's app reads from the paper: which one a document gets, and what it says.
//!
//! Decided when the document freezes, so that a change of the rules never changes what was sent.

pub mod epc;
pub mod swiss;

use serde::{Deserialize, Serialize};

use super::snapshot::{Kind, Snapshot};
use crate::kernel::check::{
    iban,
    reference::{creditor_reference, is_qr_iban, qr_reference},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentCode {
    /// EPC069-12, the European transfer.
    Epc,
    /// The payment part of the Swiss QR-bill.
    Swiss,
}

/// What 1 to 999,999,999.99 may be asked by: both standards have these bounds.
const AMOUNT_MINOR: std::ops::RangeInclusive<i64> = 1..=99_999_999_999;

/// Sets the code and the reference that fit the account, the currency and the amount, or none.
pub fn choose(snapshot: &mut Snapshot, wanted: bool) {
    snapshot.payment_reference = String::new();
    snapshot.payment_code = None;
    let account = &snapshot.seller.iban;
    if matches!(snapshot.kind, Kind::CreditNote | Kind::Quote) || iban::check(account).is_err() {
        return;
    }
    let swiss = matches!(account.get(..2), Some("CH" | "LI")) && matches!(snapshot.currency.as_str(), "CHF" | "EUR");
    if swiss && let Some(number) = &snapshot.number {
        let reference = if is_qr_iban(account) { qr_reference(number) } else { creditor_reference(number) };
        snapshot.payment_reference = reference.unwrap_or_default();
    }
    if !wanted || !AMOUNT_MINOR.contains(&snapshot.total_minor) || snapshot.exponent != 2 {
        return;
    }
    snapshot.payment_code =
        if swiss { swiss::payload(snapshot).map(|_| PaymentCode::Swiss) } else { epc::payload(snapshot).map(|_| PaymentCode::Epc) };
}

fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// A line of a payload: no line ends, at most so many signs.
fn line(text: &str, chars: usize) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(chars).collect()
}

#[cfg(test)]
mod tests;
