//! Documents of every kind, judged by the XML schemas and schematrons of the authorities (`tests/oracle/einvoice.py`).

use std::{collections::BTreeMap, path::PathBuf, process::Command};

use super::{
    Format::{self, Cii, Peppol, Ubl, Xrechnung, XrechnungCii},
    cases::{self, Case},
    hybrid, write,
};
use crate::{invoices::pdf, kernel::Error};

const FORMATS: [(Format, &str); 5] =
    [(Cii, "cii"), (Ubl, "ubl"), (Xrechnung, "xrechnung"), (XrechnungCii, "xrechnung-cii"), (Peppol, "peppol")];

/// The interpreter that `./dev test` sets up.
fn python() -> PathBuf {
    if let Some(given) = std::env::var_os("STINT_ORACLE") {
        return given.into();
    }
    let cache =
        std::env::var_os("XDG_CACHE_HOME").map_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cache"), PathBuf::from);
    cache.join("stint/oracle/bin/python")
}

fn judge(folder: &std::path::Path) -> BTreeMap<String, Vec<String>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/einvoice.py");
    let out = Command::new(python()).arg(script).arg(folder).output().expect("the oracle's Python is missing: ./dev test installs it");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn the_authorities_find_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let (mut written, mut refused) = (0, Vec::new());
    for case in cases::all() {
        for (format, name) in FORMATS {
            match write(&case.document, format) {
                Ok(xml) => {
                    assert!(!case.refused.contains(&format), "{} was to be refused as {name}", case.name);
                    std::fs::write(folder.path().join(format!("{}.{name}.xml", case.name)), xml).unwrap();
                    written += 1;
                }
                Err(Error::Invalid(found)) if case.refused.contains(&format) => assert!(!found.is_empty()),
                Err(e) => refused.push(format!("{} as {name}: {e}", case.name)),
            }
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    // One with a total that is a cent off: an oracle that finds nothing there finds nothing anywhere.
    let right = write(&cases::all()[0].document, Ubl).unwrap();
    let wrong = right.replace(">119.00</cbc:TaxInclusiveAmount>", ">119.01</cbc:TaxInclusiveAmount>");
    assert_ne!(right, wrong);
    std::fs::write(folder.path().join("tampered.xml"), wrong).unwrap();
    // And one without the buyer's address in the network.
    let right = write(&cases::all()[0].document, Peppol).unwrap();
    let (start, end) = (right.rfind("<cbc:EndpointID").unwrap(), right.rfind("</cbc:EndpointID>").unwrap() + "</cbc:EndpointID>".len());
    std::fs::write(folder.path().join("nowhere.peppol.xml"), [&right[..start], &right[end..]].concat()).unwrap();

    // The paper of each with the same in it; Factur-X 1.0.
    for Case { name, document, .. } in cases::all().into_iter().filter(|c| !c.refused.contains(&Cii)) {
        let paper = pdf::render(&document, pdf::Assets::default()).unwrap();
        let path = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&path, hybrid(&paper, &document).unwrap().expect("the paper is fit for the archive")).unwrap();
        let checked = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
        written += 1;
    }

    let mut verdicts = judge(folder.path());
    let carried = std::fs::read_to_string(folder.path().join("plain.factur-x.xml")).unwrap();
    assert_eq!(carried, std::fs::read_to_string(folder.path().join("plain.cii.xml")).unwrap());
    let tampered = verdicts.remove("tampered.xml").unwrap();
    assert!(tampered.iter().any(|w| w.contains("BR-CO-15")), "{tampered:?}");
    let nowhere = verdicts.remove("nowhere.peppol.xml").unwrap();
    assert!(nowhere.iter().any(|w| w.starts_with("PEPPOL-EN16931-R010 ")), "{nowhere:?}");
    // The sheet is of March 2024. Since then 384 may be sent between Germans (PEPPOL-EN16931-P0112).
    for name in ["corrected", "corrected-final", "corrected-of-two-rates"] {
        let wrong = verdicts.get_mut(&format!("{name}.peppol.xml")).unwrap();
        assert!(wrong.len() == 1 && wrong[0].starts_with("PEPPOL-EN16931-P0100 "), "{wrong:?}");
        wrong.clear();
    }
    assert_eq!(verdicts.len(), written);
    let wrong: Vec<String> = verdicts.iter().filter(|(_, w)| !w.is_empty()).map(|(name, w)| format!("{name}: {}", w.join(" | "))).collect();
    assert!(wrong.is_empty(), "{} of {written}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for case in cases::all() {
        for (format, _) in FORMATS.iter().filter(|(f, _)| !case.refused.contains(f)) {
            assert_eq!(write(&case.document, *format).unwrap(), write(&case.document.clone(), *format).unwrap());
        }
    }
}

/// What must stand in the file, by hand.
#[test]
fn what_is_told() {
    let told = |case: &str, format: Format, expected: &[&str]| {
        let cases = cases::all();
        let xml = write(&cases.iter().find(|c| c.name == case).unwrap().document, format).unwrap();
        for e in expected {
            assert!(xml.contains(e), "{case}: no {e} in\n{xml}");
        }
    };
    // 100.00 + 19 % = 119.00
    told("plain", Ubl, &[">100.00</cbc:LineExtensionAmount>", ">19.00</cbc:TaxAmount>", ">119.00</cbc:PayableAmount>", "unitCode=\"HUR\""]);
    // 2 × 50.00 − 10 % = 90.00, 1 × 30.00 − 5.00 = 25.00; 115.00 × 1.19 = 136.85
    told(
        "line-discounts",
        Cii,
        &[
            "<ram:ActualAmount>10.00</ram:ActualAmount>",
            "<ram:LineTotalAmount>90.00</ram:LineTotalAmount>",
            "<ram:GrandTotalAmount>136.85</ram:GrandTotalAmount>",
        ],
    );
    // 3 × 9.99 gross at 19 %: 29.97 / 1.19 = 25.1848… = 25.18, tax 4.79; a price that is 25.18 three times.
    told("inclusive", Ubl, &[">29.97</cbc:PayableAmount>", ">25.18</cbc:LineExtensionAmount>", ">8.39333333</cbc:PriceAmount>"]);
    told("credit-note", Cii, &["<ram:TypeCode>381</ram:TypeCode>", "<ram:IssuerAssignedID>2026-0001</ram:IssuerAssignedID>"]);
    told("corrected", Xrechnung, &["<cbc:InvoiceTypeCode>384</cbc:InvoiceTypeCode>"]);
    // BR-DE-17 has no 386; its deposit is the partial invoice.
    told("deposit", Cii, &["<ram:TypeCode>386</ram:TypeCode>"]);
    told("deposit", Peppol, &["<cbc:InvoiceTypeCode>386</cbc:InvoiceTypeCode>"]);
    told("deposit", Xrechnung, &["<cbc:InvoiceTypeCode>326</cbc:InvoiceTypeCode>"]);
    told("deposit", XrechnungCii, &["<ram:TypeCode>326</ram:TypeCode>"]);
    told("corrected-abroad", Peppol, &["<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "<cbc:ID>2026-0001</cbc:ID>"]);
    // 1000.00 + 300.00, tax 190.00 + 21.00; taken off 300.00, tax 39.90 + 6.30: 1000.00 net, 164.80 tax; nothing of it as a sum that was paid (BT-113).
    told(
        "final-of-two-rates",
        Ubl,
        &[">1000.00</cbc:TaxExclusiveAmount>", ">150.10</cbc:TaxAmount>", ">14.70</cbc:TaxAmount>", ">1164.80</cbc:PayableAmount>"],
    );
    told(
        "final-of-two-rates",
        Cii,
        &["<ram:BilledQuantity unitCode=\"C62\">-1</ram:BilledQuantity>", "<ram:LineTotalAmount>-210.00</ram:LineTotalAmount>"],
    );
    // 100.00 less 99.99, and 19.00 less 18.99.
    told(
        "final-of-thirds",
        Ubl,
        &[">0.01</cbc:TaxableAmount>", ">0.01</cbc:TaxAmount>", ">0.02</cbc:PayableAmount>", "<cbc:ID>2026-0003</cbc:ID>"],
    );
    // −2 × 12.50 + 10 % = −22.50: a negative line's price stays positive (BR-27), and its discount is a charge.
    told(
        "negative-quantity",
        Cii,
        &["<ram:BilledQuantity unitCode=\"H87\">-2</ram:BilledQuantity>", "<ram:LineTotalAmount>-22.50</ram:LineTotalAmount>"],
    );
    // The network takes one note; the others two.
    told("references", Peppol, &["<cbc:Note>Website\nThank you.\nAll in UTC.</cbc:Note>"]);
    told("yen", Ubl, &[">11000.00</cbc:PayableAmount>", "currencyID=\"JPY\""]);
    told("reverse-charge", Peppol, &["VATEX-EU-AE", "<cbc:ID>AE</cbc:ID>"]);
}

/// What the rules mean to the one who writes the invoice.
#[test]
fn rules_name_fields_and_remedies() {
    let mut bare = cases::all().swap_remove(0).document;
    bare.references = Default::default();
    bare.seller.phone = String::new();
    bare.seller.email = String::new();
    bare.seller.contact_name = String::new();
    bare.seller.iban = String::new();
    bare.buyer.endpoint = None;
    bare.buyer.address.postal_code = String::new();
    (bare.seller.tax_number, bare.seller.vat_id) = ("12/345/67890".into(), String::new());
    bare.buyer.vat_id = String::new();
    let found = |format| super::problems(&bare, format).into_iter().map(|f| f.field).collect::<std::collections::BTreeSet<_>>();
    let german = [
        "client.address",
        "client.buyer_reference",
        "client.electronic_address",
        "profile.contact_name",
        "profile.electronic_address",
        "profile.email",
        "profile.iban",
        "profile.phone",
    ];
    assert_eq!(found(Xrechnung), german.into_iter().map(String::from).collect());
    let peppol = ["client.buyer_reference", "client.electronic_address", "profile.electronic_address"];
    assert_eq!(found(Peppol), peppol.into_iter().map(String::from).collect());
    assert_eq!(found(Cii).len(), 0);
    for f in super::problems(&bare, Xrechnung) {
        assert!(f.rule.starts_with("BR-") || f.rule.starts_with("PEPPOL-"), "{f:?}");
        assert!(f.message.contains("needs") && f.message.contains(&f.rule), "{f:?}");
    }
}
