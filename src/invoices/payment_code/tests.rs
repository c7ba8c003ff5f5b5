use super::*;
use crate::invoices::snapshot::{Address, Language, Look, Seller};
use crate::kernel::Day;

fn document(iban: &str, currency: &str, total_minor: i64) -> Snapshot {
    let day = Day::from_ymd_opt(2026, 11, 20).unwrap();
    let address = |street: &str, postal_code: &str, city: &str, country: &str| Address {
        street: street.into(),
        postal_code: postal_code.into(),
        city: city.into(),
        region: String::new(),
        country: country.into(),
    };
    serde_json::from_value(serde_json::json!({
        "template": 2, "number": "INV-2026-0047", "language": Language::En, "issued_on": day, "due_on": day, "period": null,
        "currency": currency, "exponent": 2, "subject": "", "note": "",
        "seller": Seller {
            legal_name: "Robert Schneider AG".into(), iban: iban.into(), bic: "BFSWDE33BER".into(),
            address: address("Rue du Lac 1268", "2501", "Biel", "CH"), ..Seller::default()
        },
        "buyer": { "name": "Pia-Maria Rutschmann-Schnyder", "address": address("Grosse Marktgasse 28", "9400", "Rorschach", "CH"), "vat_id": "" },
        "lines": [], "taxes": [], "net_minor": total_minor, "tax_minor": 0, "total_minor": total_minor,
        "policy": { "rounding": "half_away_from_zero" }, "accent": "", "look": Look::Classic,
    }))
    .unwrap()
}

fn chosen(mut snapshot: Snapshot) -> Snapshot {
    choose(&mut snapshot, true);
    snapshot
}

/// The lines in the order of EPC069-12, table 1.
#[test]
fn the_european_transfer() {
    let doc = chosen(document("DE33100205000001194700", "EUR", 12_345));
    assert_eq!(doc.payment_code, Some(PaymentCode::Epc));
    assert_eq!(
        epc::payload(&doc).unwrap(),
        "BCD\n002\n1\nSCT\nBFSWDE33BER\nRobert Schneider AG\nDE33100205000001194700\nEUR123.45\n\n\nINV-2026-0047"
    );
}

/// The lines in the order of the guidelines' table, with the addresses of their examples.
#[test]
fn the_swiss_bill() {
    let doc = chosen(document("CH4431999123000889012", "CHF", 194_975));
    assert_eq!((doc.payment_code, doc.payment_reference.as_str()), (Some(PaymentCode::Swiss), "000000000000182331202600478"));
    let said = swiss::payload(&doc).unwrap();
    let lines: Vec<&str> = said.split('\n').collect();
    let party = ["S", "Robert Schneider AG", "Rue du Lac", "1268", "2501", "Biel", "CH"];
    let payer = ["S", "Pia-Maria Rutschmann-Schnyder", "Grosse Marktgasse", "28", "9400", "Rorschach", "CH"];
    assert_eq!(lines[..4], ["SPC", "0200", "1", "CH4431999123000889012"]);
    assert_eq!(lines[4..11], party);
    assert_eq!(lines[11..18], [""; 7]);
    assert_eq!(lines[18..20], ["1949.75", "CHF"]);
    assert_eq!(lines[20..27], payer);
    assert_eq!(lines[27..], ["QRR", "000000000000182331202600478", "INV-2026-0047", "EPD"]);

    let plain = chosen(document("CH9300762011623852957", "EUR", 1));
    let said = swiss::payload(&plain).unwrap();
    assert!(said.contains("\n0.01\nEUR\n") && said.contains("\nSCOR\nRF") && said.ends_with("\nINV-2026-0047\nEPD"), "{said}");
}

#[test]
fn a_code_only_where_one_is_right() {
    let none = |doc: Snapshot| chosen(doc).payment_code;
    for (iban, currency, minor, code) in [
        ("DE33100205000001194700", "EUR", 99_999_999_999, Some(PaymentCode::Epc)),
        ("DE33100205000001194700", "EUR", 100_000_000_000, None),
        ("DE33100205000001194700", "EUR", 0, None),
        ("DE33100205000001194700", "EUR", -100, None),
        ("DE33100205000001194700", "CHF", 100, None),
        ("DE33100205000001194701", "EUR", 100, None),
        ("CH9300762011623852957", "USD", 100, None),
        ("BR1500000000000010932840814P2", "EUR", 100, None),
        ("", "EUR", 100, None),
    ] {
        assert_eq!(none(document(iban, currency, minor)), code, "{iban} {currency} {minor}");
    }
    let mut unwanted = document("DE33100205000001194700", "EUR", 100);
    choose(&mut unwanted, false);
    assert_eq!(unwanted.payment_code, None);
    let credit = Snapshot { kind: Kind::CreditNote, ..document("DE33100205000001194700", "EUR", 100) };
    assert_eq!(none(credit), None);
    let mut homeless = document("CH4431999123000889012", "CHF", 100);
    homeless.seller.address.city = String::new();
    assert_eq!(none(homeless), None);
}

#[test]
fn the_longest_text_stays_within_the_standard() {
    let mut doc = document("DE33100205000001194700", "EUR", 99_999_999_999);
    doc.seller.legal_name = "Ä".repeat(200);
    doc.number = Some("Ö".repeat(60));
    // 70 and 60 letters of two bytes and the rest: within 331 bytes.
    assert!(epc::payload(&chosen(doc.clone())).is_some_and(|said| said.len() <= 331));
    doc.number = Some("Ö".repeat(140));
    assert_eq!(chosen(doc).payment_code, None);
}
