//! Files as banks write them, read by hand beside the reader.

use proptest::prelude::*;

use super::*;
use crate::{
    bank::statement::{Entry, LeftOut, Why},
    kernel::{Day, Money},
};

const CAMT_8: &[u8] = include_bytes!("../../../tests/fixtures/bank/camt053_v8.xml");
const CAMT_2: &[u8] = include_bytes!("../../../tests/fixtures/bank/camt053_v2.xml");
const GERMAN: &[u8] = include_bytes!("../../../tests/fixtures/bank/german.sta");
const SWIFT: &[u8] = include_bytes!("../../../tests/fixtures/bank/swift.940");
const OFX_1: &[u8] = include_bytes!("../../../tests/fixtures/bank/one.ofx");
const OFX_2: &[u8] = include_bytes!("../../../tests/fixtures/bank/two.ofx");
const DKB: &[u8] = include_bytes!("../../../tests/fixtures/bank/dkb.csv");
const SOLL_HABEN: &[u8] = include_bytes!("../../../tests/fixtures/bank/soll_haben.csv");

fn currency(code: &str) -> Currency {
    Currency::parse("currency", code).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn statements(bytes: &[u8], format: Format) -> Vec<Statement> {
    match open(bytes).unwrap() {
        Source::Statements(found, statements) => {
            assert_eq!(found, format);
            statements
        }
        Source::Table(table) => {
            assert_eq!(format, Format::Csv);
            mapped(&table, &guess(&table, currency("EUR")), currency("EUR")).unwrap()
        }
    }
}

fn only(bytes: &[u8], format: Format) -> Statement {
    let mut found = statements(bytes, format);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// Day, amount, other side, its account, text.
fn rows(s: &Statement) -> Vec<(String, i64, &str, &str, &str)> {
    s.entries
        .iter()
        .map(|e| (e.booked_on.to_string(), e.minor, e.counterparty.as_str(), e.counterparty_iban.as_str(), e.text.as_str()))
        .collect()
}

fn row<'a>(on: &str, minor: i64, party: &'a str, iban: &'a str, text: &'a str) -> (String, i64, &'a str, &'a str, &'a str) {
    (on.into(), minor, party, iban, text)
}

#[test]
fn camt_of_today() {
    let s = only(CAMT_8, Format::Camt);
    assert_eq!(
        (s.number.as_str(), s.name.as_str(), s.currency.code(), s.reference.as_str()),
        ("DE89370400440532013000", "Geschäftskonto", "EUR", "221")
    );
    assert_eq!((s.opening_minor, s.closing_minor, s.moved_minor()), (Some(100_000), Some(284_750), 184_750));
    assert_eq!(
        rows(&s),
        [
            row("2026-11-16", 119_000, "ACME GMBH", "DE02120300000000202051", "Rechnung 2026-0001 vielen Dank & Grüße"),
            row("2026-11-17", 30_000, "Globex AG", "", ""),
            row("2026-11-17", 20_000, "Initech Ltd", "", "INV 77"),
            row("2026-11-17", 18_250, "Hooli Inc", "9876543210", "Invoice 2026-0004"),
            row("2026-11-17", -2_500, "Umbrella SE", "", "Rücklastschrift"),
        ]
    );
    let [first, batch, _, foreign, back] = s.entries.as_slice() else { panic!() };
    assert_eq!((first.bank_reference.as_str(), first.end_to_end.as_str(), first.value_on), ("2026111600001", "", Some(day("2026-11-16"))));
    assert_eq!((batch.reference.as_str(), batch.end_to_end.as_str()), ("RF18539007547034", "E-2"));
    assert_eq!(
        (foreign.charges_minor, foreign.foreign, foreign.value_on),
        (250, Some(Money::new(20_000, currency("USD"))), Some(day("2026-11-18")))
    );
    assert!(back.reversal && !first.reversal);
    assert_eq!(s.left_out, [LeftOut { why: Why::Pending, text: "Vorgemerkt".into() }]);
}

#[test]
fn camt_of_old_in_latin_9() {
    let s = only(CAMT_2, Format::Camt);
    assert_eq!((s.opening_minor, s.closing_minor, s.currency.code()), (Some(-1_000), Some(248_425), "CHF"));
    assert_eq!(rows(&s), [row("2026-11-03", 249_475, "Zürich Möbel AG", "", "€ 2300")]);
    assert_eq!(s.entries[0].reference, "210000000003139471430009017");
}

#[test]
fn a_batch_that_does_not_add_up_stays_one() {
    let text = String::from_utf8(CAMT_8.to_vec()).unwrap().replace(">300.00<", ">301.00<");
    let s = only(text.as_bytes(), Format::Camt);
    assert_eq!(rows(&s)[1], row("2026-11-17", 50_000, "Globex AG · Initech Ltd", "", "INV 77"));
    assert_eq!(s.entries.len(), 4);
}

#[test]
fn mt940_of_german_banks() {
    let s = only(GERMAN, Format::Mt940);
    assert_eq!(
        (s.number.as_str(), s.reference.as_str(), s.opening_minor, s.closing_minor),
        ("37040044/0532013000", "00221/001", Some(100_000), Some(214_501))
    );
    assert_eq!(
        rows(&s),
        [
            row("2026-11-16", 119_000, "ACME GMBH", "DE02120300000000202051", "Rechnung 2026-0001 vielen Dank"),
            row("2026-12-31", -1_999, "Example Hosting GmbH", "", "Hosting Dezember"),
            row("2026-11-17", -2_500, "UMBRELLA SE", "", "RUECKLASTSCHRIFT"),
        ]
    );
    assert_eq!((s.entries[1].end_to_end.as_str(), s.entries[1].value_on), ("M-1", Some(day("2026-12-30"))));
    assert!(s.entries[2].reversal);
}

#[test]
fn mt940_of_swift() {
    let s = only(SWIFT, Format::Mt940);
    assert_eq!(
        (s.number.as_str(), s.opening_minor, s.closing_minor, s.moved_minor()),
        ("NL91ABNA0417164300", Some(10_000), Some(20_000), 10_000)
    );
    assert_eq!(
        rows(&s),
        [
            row("2026-11-17", 12_100, "Bakkerij de Groot B.V.", "NL20INGB0001234567", "Factuur 2026-0007 november"),
            row("2026-11-17", -2_100, "", "", "Bankkosten november en nog wat"),
        ]
    );
    let first = &s.entries[0];
    assert_eq!((first.end_to_end.as_str(), first.bank_reference.as_str()), ("2026-0007", "0001234567"));
    assert_eq!((first.foreign, first.charges_minor), (Some(Money::new(13_000, currency("USD"))), 100));
    assert_eq!(s.left_out, [LeftOut { why: Why::Pending, text: "Verwacht".into() }]);
}

#[test]
fn ofx_without_end_tags() {
    let s = only(OFX_1, Format::Ofx);
    assert_eq!((s.number.as_str(), s.currency.code(), s.closing_minor), ("999988", "USD", Some(514_950)));
    assert_eq!(rows(&s), [row("2026-11-16", 120_000, "AT&T WIRELESS", "", "INV-2026-0009"), row("2026-11-17", -5_050, "Rent", "", "1001")]);
    // 50.50 dollars at 1.25 dollars for a euro are 40.40 euros.
    assert_eq!((s.entries[1].bank_reference.as_str(), s.entries[1].foreign), ("A2", Some(Money::new(4_040, currency("EUR")))));
    assert_eq!(s.left_out, [LeftOut { why: Why::Zero, text: String::new() }]);
}

#[test]
fn ofx_as_xml() {
    let s = only(OFX_2, Format::Ofx);
    assert_eq!((s.number.as_str(), s.closing_minor), ("4111-XXXX-1111", Some(-1_234)));
    assert_eq!(rows(&s), [row("2026-11-05", -1_234, "Café Zentral", "", "")]);
}

#[test]
fn tables_with_a_preamble_and_with_two_columns() {
    let s = only(DKB, Format::Csv);
    assert_eq!(
        rows(&s),
        [
            row("2026-11-16", 119_000, "ACME GMBH", "DE02120300000000202051", "Rechnung 2026-0001 vielen Dank"),
            row("2026-11-17", -2_500, "UMBRELLA SE", "", "Rücklastschrift"),
        ]
    );
    let s = only(SOLL_HABEN, Format::Csv);
    assert_eq!(
        rows(&s),
        [
            row("2026-11-16", 119_000, "MÜLLER GMBH", "DE02120300000000202051", "Rechnung 2026-0001 für Oktober"),
            row("2026-11-17", -100_000, "Haus KG", "DE12500105170648489890", "Miete"),
        ]
    );
}

fn refused(bytes: &[u8]) -> String {
    let read = || -> Result<Vec<Statement>, FileError> {
        match open(bytes)? {
            Source::Statements(_, statements) => Ok(statements),
            Source::Table(table) => mapped(&table, &guess(&table, currency("EUR")), currency("EUR")),
        }
    };
    match Kernel::from(read().unwrap_err()) {
        Kernel::Invalid(fields) => format!("{} {}", fields[0].field, fields[0].rule),
        other => panic!("{other}"),
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_a_word() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><Document>&lol2;</Document>"#;
    let entity = "<Document><BkToCstmrStmt>&xxe;</BkToCstmrStmt></Document>";
    let deep = "<a>".repeat(10_000);
    let foreign = String::from_utf8(CAMT_8.to_vec()).unwrap().replacen("<Amt Ccy=\"EUR\">1190.00", "<Amt Ccy=\"USD\">1190.00", 1);
    for (bytes, expected) in [
        (bomb.as_bytes(), "file unsafe"),
        (entity.as_bytes(), "file unsafe"),
        (deep.as_bytes(), "file too_large"),
        (foreign.as_bytes(), "file unreadable"),
        (b"".as_slice(), "file empty"),
        (b"PK\x03\x04rest", "file spreadsheet"),
        (b"<Document><BkToCstmrDbtCdtNtfctn/></Document>", "file foreign"),
        (b"<html><body>Bad gateway</body></html>", "file foreign"),
        (b"<Document><BkToCstmrStmt></Document>", "file not_xml"),
        (b"hello", "file foreign"),
        (b"a,b,c\n", "file empty"),
        (b"Date,Amount,Text\n2026-11-17,1.234,x\n", "mapping.decimal ambiguous"),
        (b"Date,Amount,Text\n03/04/2026,1.20,x\n", "mapping.date_order ambiguous"),
        (b"Date,Amount,Text\n2026-11-17,1.20,x\nsoon,1.20,x\n", "mapping.date required"),
        (b"x,y,z\n1,2,3\n", "mapping.date required"),
        (b":20:A\n:25:1\n:28C:1\n:60F:C261115EUR1,00\n:61:261116C1,00NTRFX\n", "file cut_off"),
        (b":20:A\n:25:1\n:28C:1\n:60F:C261115EUR1,00\n:61:rubbish\n:62F:C261115EUR1,00\n", "file unreadable"),
        (b"<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR", "file cut_off"),
    ] {
        assert_eq!(refused(bytes), expected, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(80)]));
    }
}

#[test]
fn a_file_that_was_cut_is_never_read_as_whole() {
    for (bytes, format) in
        [(CAMT_8, Format::Camt), (GERMAN, Format::Mt940), (SWIFT, Format::Mt940), (OFX_1, Format::Ofx), (OFX_2, Format::Ofx)]
    {
        let whole: Vec<Entry> = statements(bytes, format).into_iter().flat_map(|s| s.entries).collect();
        for end in 0..bytes.len() {
            if let Ok(Source::Statements(_, found)) = open(&bytes[..end]) {
                let entries: Vec<Entry> = found.into_iter().flat_map(|s| s.entries).collect();
                assert_eq!(entries, whole, "{format:?} cut at {end}");
            }
        }
    }
}

fn damaged(bytes: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec((0..bytes.len(), any::<u8>(), 0..4_usize), 1..12).prop_map(move |edits| {
        let mut out = bytes.to_vec();
        for (at, byte, kind) in edits {
            let at = at.min(out.len() - 1);
            match kind {
                0 => out[at] = byte,
                1 => out.insert(at, byte),
                2 if out.len() > 1 => {
                    out.remove(at);
                }
                _ => out.truncate(at.max(1)),
            }
        }
        out
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_end_in_words(bytes in prop_oneof![
        damaged(CAMT_8), damaged(CAMT_2), damaged(GERMAN), damaged(SWIFT), damaged(OFX_1), damaged(OFX_2), damaged(DKB), damaged(SOLL_HABEN),
        proptest::collection::vec(any::<u8>(), 0..400),
    ]) {
        if let Ok(Source::Table(table)) = open(&bytes) {
            let _ = mapped(&table, &guess(&table, currency("EUR")), currency("EUR"));
        }
    }
}
