//! What a rule of the standard means to the one who writes the invoice: which field, and what to do.

use en16931::{
    bt::Group,
    validation::{Finding, ValidationReport},
};

use crate::{invoices::snapshot::Snapshot, kernel::FieldError};

/// The fatal findings, one for each field.
pub fn findings(document: &Snapshot, report: &ValidationReport) -> Vec<FieldError> {
    let mut found: Vec<FieldError> = Vec::new();
    for finding in report.fatal() {
        let (field, message) = place(document, finding);
        if !found.iter().any(|f| f.field == field) {
            found.push(FieldError { field, rule: finding.rule.clone(), message });
        }
    }
    found
}

fn place(document: &Snapshot, finding: &Finding) -> (String, String) {
    let rule = finding.rule.as_str();
    let term = finding.path.term.map_or(0, |t| t.0);
    let (field, remedy) = match (rule, finding.path.group, term) {
        ("BR-DE-1", ..) => ("profile.iban", "needs your bank account: fill in the IBAN in your business profile"),
        ("BR-DE-2" | "BR-DE-5", ..) => ("profile.contact_name", "needs a contact: name somebody in your business profile"),
        ("BR-DE-6" | "BR-DE-27", ..) => ("profile.phone", "needs your phone number: fill it in in your business profile"),
        ("BR-DE-7" | "BR-DE-28", ..) => ("profile.email", "needs your mail address: fill it in in your business profile"),
        ("BR-DE-3" | "BR-DE-4", ..) => ("profile.address", "needs your postal code and city: fill them in in your business profile"),
        ("BR-DE-8" | "BR-DE-9", ..) => ("client.address", "needs the client's postal code and city: add them to the client"),
        ("BR-DE-15" | "PEPPOL-EN16931-R003", ..) => (
            "client.buyer_reference",
            "needs the reference by which the client finds it (a Leitweg-ID, an order number): add it to the client or here",
        ),
        ("BR-DE-16", ..) => ("profile.vat_id", "needs your VAT id or tax number: fill in your business profile"),
        ("PEPPOL-EN16931-R020" | "BR-62", ..) | (_, Group::Seller, 34) => (
            "profile.electronic_address",
            "needs your electronic address: fill in mail or an address with its scheme in your business profile",
        ),
        ("PEPPOL-EN16931-R010" | "PEPPOL-EN16931-CL008" | "BR-63", ..) | (_, Group::Buyer, 49) => {
            ("client.electronic_address", "needs the client's electronic address: add it, or the mail address of a contact")
        }
        ("BR-06", ..) | (_, _, 27) => ("profile.legal_name", "needs your name: fill in your business profile"),
        ("BR-08" | "BR-09", ..) | (_, _, 40) => ("profile.country", "needs your country: fill in your business profile"),
        ("BR-07", ..) | (_, _, 44) => ("client.name", "needs the client's name: add it to the client"),
        ("BR-10" | "BR-11", ..) | (_, _, 55) => ("client.country", "needs the client's country: add it to the client"),
        ("BR-CO-26", ..) => ("profile.vat_id", "needs your VAT id or tax number: fill in your business profile"),
        (id, ..) if names_vat_ids(id) => vat_ids(document, id),
        ("BR-CO-09", _, 31) | (_, _, 31) => {
            ("profile.vat_id", "needs your VAT id with the letters of its country: mend it in your business profile")
        }
        ("BR-CO-09", _, 48) | (_, _, 48) => {
            ("client.vat_id", "needs the client's VAT id with the letters of its country: mend it at the client")
        }
        (_, _, 84 | 86) => ("profile.iban", "needs a right bank account: mend IBAN and BIC in your business profile"),
        _ => {
            let field = match (finding.path.group, finding.path.index) {
                (Group::Line, Some(n)) => format!("lines[{n}]"),
                (Group::DocumentAllowance | Group::DocumentCharge, _) => "adjustments".to_owned(),
                (Group::Line | Group::VatBreakdown | Group::Totals, _) => "lines".to_owned(),
                _ => "einvoice".to_owned(),
            };
            return (field, format!("is not as the e-invoice wants it: {} [{rule}]", finding.message.trim_end_matches('.')));
        }
    };
    (field.to_owned(), format!("the e-invoice {remedy} [{rule}]"))
}

/// BR-S-02 and its kin: the second to fourth rule of each category ask for the VAT ids of both sides.
fn names_vat_ids(rule: &str) -> bool {
    let mut parts = rule.split('-').skip(1);
    matches!(parts.next(), Some("S" | "Z" | "E" | "AE" | "IC" | "G" | "AF" | "AG")) && matches!(parts.next(), Some("02" | "03" | "04"))
}

fn vat_ids(document: &Snapshot, rule: &str) -> (&'static str, &'static str) {
    let both = rule.starts_with("BR-AE-") || rule.starts_with("BR-IC-");
    if both && !document.seller.vat_id.is_empty() && document.buyer.vat_id.is_empty() {
        return ("client.vat_id", "needs the client's VAT id: add it to the client");
    }
    ("profile.vat_id", "needs your VAT id or tax number: fill in your business profile")
}
