//! The European transfer as a code: EPC069-12, version 2.1.

use super::{amount, line};
use crate::invoices::snapshot::Snapshot;

/// The standard's limit, which a symbol of version 13 with error correction M holds.
const BYTES: usize = 331;

/// Countries whose accounts SEPA reaches (EPC409-09).
const SEPA: &[&str] = &[
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT",
    "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
];

/// What the code says; `None` where a transfer in euros to this account cannot be told so.
pub fn payload(doc: &Snapshot) -> Option<String> {
    let seller = &doc.seller;
    let reachable = seller.iban.get(..2).is_some_and(|country| SEPA.contains(&country));
    let name = line(&seller.legal_name, 70);
    if doc.currency != "EUR" || !reachable || name.is_empty() {
        return None;
    }
    let text = if doc.payment_reference.is_empty() { line(doc.number.as_deref().unwrap_or_default(), 140) } else { String::new() };
    let sum = format!("EUR{}", amount(doc.total_minor));
    let said = ["BCD", "002", "1", "SCT", &seller.bic, &name, &seller.iban, &sum, "", &doc.payment_reference, &text].join("\n");
    let said = said.trim_end_matches('\n').to_owned();
    (said.len() <= BYTES).then_some(said)
}
