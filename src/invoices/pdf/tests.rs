use lopdf::Document;

use super::*;
use crate::invoices::snapshot::{Address, Buyer, Kind, Line, Period, Seller, TEMPLATE, TaxGroup};
use crate::invoices::totals::Policy;
use crate::kernel::{Day, Percent, Quantity, decimal::parse_e4, id::TaxRateId};
use crate::taxes::Category;

fn day(month: u32, day: u32) -> Day {
    Day::from_ymd_opt(2026, month, day).unwrap()
}

fn tax(name: &str, percent: &str, category: Category, reason: &str) -> TaxGroup {
    TaxGroup {
        tax_id: TaxRateId(uuid::Uuid::nil()),
        name: name.into(),
        percent: Percent::from_e4(parse_e4("percent", percent).unwrap()),
        category,
        reason: reason.into(),
        compound: false,
        base_minor: 0,
        tax_minor: 0,
    }
}

fn line(description: &str, quantity: &str, unit: &str, price_minor: i64, taxes: &[usize]) -> Line {
    let quantity = Quantity::from_e4(parse_e4("quantity", quantity).unwrap());
    Line {
        description: description.into(),
        quantity,
        unit: unit.into(),
        price_minor,
        discount: None,
        amount_minor: 0,
        net_minor: None,
        taxes: taxes.to_vec(),
        section: None,
        deposit: None,
    }
}

fn address(street: &str, postal_code: &str, city: &str, country: &str) -> Address {
    Address { street: street.into(), postal_code: postal_code.into(), city: city.into(), region: String::new(), country: country.into() }
}

/// The paper of the design, its sums computed from the lines.
fn paper(lines: Vec<Line>, taxes: Vec<TaxGroup>) -> Snapshot {
    let seller = Seller {
        legal_name: "Studio Nordlicht".into(),
        address: address("Gärtnerstraße 12", "20253", "Hamburg", "DE"),
        email: "hello@nordlicht.example".into(),
        vat_id: "DE129273398".into(),
        bank_name: "Deutsche Kreditbank".into(),
        iban: "DE02120300000000202051".into(),
        bic: "BYLADEM1001".into(),
        ..Seller::default()
    };
    let buyer =
        Buyer { name: "Acme GmbH".into(), address: address("Torstraße 140", "10119", "Berlin", "DE"), vat_id: "DE811907980".into() };
    let mut snapshot = Snapshot {
        template: TEMPLATE,
        kind: Kind::Invoice,
        corrects: None,
        sections: Vec::new(),
        adjustments: Vec::new(),
        number: Some("INV-2026-0047".into()),
        language: Language::En,
        issued_on: day(11, 20),
        due_on: day(12, 4),
        period: Some(Period { from: day(11, 1), to: day(11, 19) }),
        currency: "EUR".into(),
        exponent: 2,
        subject: "Website, sprint 14".into(),
        note: String::new(),
        seller,
        buyer,
        lines,
        taxes,
        net_minor: 0,
        tax_minor: 0,
        total_minor: 0,
        policy: Policy::default(),
        accent: "#0f766e".into(),
    };
    add_up(&mut snapshot);
    snapshot
}

fn add_up(snapshot: &mut Snapshot) {
    let t = snapshot.recompute().unwrap();
    for (line, total) in snapshot.lines.iter_mut().zip(t.lines) {
        line.amount_minor = total.amount_minor;
    }
    for group in t.groups {
        let frozen = snapshot.taxes.iter_mut().find(|f| f.key() == group.tax).unwrap();
        (frozen.base_minor, frozen.tax_minor) = (group.base_minor, group.tax_minor);
    }
    (snapshot.net_minor, snapshot.tax_minor, snapshot.total_minor) = (t.net_minor, t.tax_minor, t.total_minor);
}

fn vat() -> Vec<TaxGroup> {
    vec![tax("VAT", "19", Category::S, "")]
}

fn design() -> Snapshot {
    let lines = vec![
        line("Build: checkout and cart", "14.75", "h", 9_000, &[0]),
        line("Design review", "1.75", "h", 9_000, &[0]),
        line("Hosting, November", "1", "pc", 3_900, &[0]),
        line("Milestone 2: checkout live", "1", "pc", 120_000, &[0]),
    ];
    paper(lines, vat())
}

fn logo_png() -> Vec<u8> {
    let picture = image::RgbaImage::from_fn(480, 120, |x, y| {
        let inside = (x / 40 + y / 40) % 2 == 0;
        image::Rgba(if inside { [15, 118, 110, 255] } else { [0, 0, 0, 0] })
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Renders, keeps the file where `STINT_PAPERS` points to be looked at, and gives the text of each page as a reader extracts it.
fn pages(name: &str, snapshot: &Snapshot, logo: Option<&[u8]>) -> Vec<String> {
    let bytes = render(snapshot, logo).unwrap();
    if let Some(folder) = std::env::var_os("STINT_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &bytes).unwrap();
    }
    let doc = Document::load_mem(&bytes).unwrap();
    doc.get_pages().keys().map(|page| doc.extract_text(&[*page]).unwrap()).collect()
}

/// The words in their order, without the white space of the extraction.
fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_paper_of_the_design_reads_in_order() {
    let pages = pages("design", &design(), None);
    assert_eq!(pages.len(), 1);
    assert_eq!(
        words_of(&pages[0]),
        "Invoice INV-2026-0047 20 November 2026 Studio Nordlicht Gärtnerstraße 12 · 20253 Hamburg \
         Bill to Acme GmbH Torstraße 140 10119 Berlin VAT ID DE811907980 \
         Service period 1–19 November 2026 Due 4 December 2026 Website, sprint 14 \
         Description Quantity Price Tax Amount \
         14.75 h 90.00 19 % 1,327.50 Build: checkout and cart 1.75 h 90.00 19 % 157.50 Design review \
         1 pc 39.00 19 % 39.00 Hosting, November 1 pc 1,200.00 19 % 1,200.00 Milestone 2: checkout live \
         Net 2,724.00 VAT 19 % on 2,724.00 517.56 Total EUR 3,241.56 \
         Payment Payable by 4 December 2026 IBAN DE02 1203 0000 0000 2020 51 BIC BYLADEM1001 Bank Deutsche Kreditbank Reference INV-2026-0047 \
         Studio Nordlicht · VAT ID DE129273398 · hello@nordlicht.example Page 1 of 1"
    );
}

#[test]
fn the_same_bytes_each_time() {
    let (snapshot, logo) = (design(), logo_png());
    let once = render(&snapshot, Some(&logo)).unwrap();
    assert_eq!(sha256(&once), sha256(render(&snapshot, Some(&logo)).unwrap()));
    let other = Snapshot { number: Some("INV-2026-0048".into()), ..snapshot };
    assert_ne!(sha256(&once), sha256(render(&other, Some(&logo)).unwrap()));
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_the_sums_with_the_last_line() {
    let lines = (1..=60)
        .map(|i| {
            let tail = if i % 7 == 0 {
                ", with a description that is long enough to need a second line on the paper, and a little more"
            } else {
                ""
            };
            line(&format!("Line {i}: work on the shop{tail}"), "1.25", "h", 9_000 + i, &[0])
        })
        .collect();
    let mut snapshot = paper(lines, vat());
    snapshot.note = "Thank you for the quick feedback on the checkout. The time behind each line is in the attached report.".into();
    let logo = logo_png();
    let pages = pages("long", &snapshot, Some(&logo));
    assert_eq!(pages.len(), 3);
    for (i, page) in pages.iter().enumerate() {
        let text = words_of(page);
        assert!(text.contains("Description Quantity Price Tax Amount"), "{text}");
        assert!(text.contains(&format!("Page {} of 3", i + 1)), "{text}");
        assert!(text.contains("Invoice INV-2026-0047"), "{text}");
    }
    let last = words_of(&pages[2]);
    assert!(last.find("Line 60").unwrap() < last.find("Total EUR").unwrap());
    let all = words_of(&pages.join(" "));
    for i in 1..=60 {
        assert_eq!(all.matches(&format!("Line {i}: ")).count(), 1, "line {i}");
    }
}

#[test]
fn no_number_of_lines_parts_the_sums_from_the_last_line() {
    for count in 20..=36 {
        let lines = (1..=count).map(|i| line(&format!("Line {i}."), "1", "h", 9_000, &[0])).collect();
        let pages = pages("count", &paper(lines, vat()), None);
        let with_total = pages.iter().position(|p| p.contains("Total EUR")).unwrap();
        assert!(pages[with_total].contains(&format!("Line {count}.")), "{count} lines");
    }
}

#[test]
fn greek_cyrillic_and_german() {
    let mut snapshot = design();
    snapshot.language = Language::De;
    snapshot.number = None;
    snapshot.taxes[0].name = "USt.".into();
    snapshot.buyer.name = "Ελληνική Εταιρεία Α.Ε. «Ωμέγα»".into();
    snapshot.buyer.address = address("Λεωφόρος Συγγρού 12", "11742", "Αθήνα", "GR");
    snapshot.lines[0].description = "Разработка: корзина и оплата, Київ — Ґанок, їжак".into();
    snapshot.lines[1].description = "Größe, Straße, Übermaß; ZAŻÓŁĆ GĘŚLĄ JAŹŃ; İstanbul ğış; Cafe\u{301}".into();
    snapshot.lines[2].description = "日本 🙂 done".into();
    let text = words_of(&pages("scripts", &snapshot, None).join(" "));
    for part in [
        "Rechnung Entwurf 20. November 2026",
        "Ελληνική Εταιρεία Α.Ε. «Ωμέγα» Λεωφόρος Συγγρού 12 11742 Αθήνα Griechenland",
        "Разработка: корзина и оплата, Київ — Ґанок, їжак",
        "Größe, Straße, Übermaß; ZAŻÓŁĆ GĘŚLĄ JAŹŃ; İstanbul ğış; Café",
        "□□ □ done",
        "USt. 19 % auf 2.724,00 517,56",
        "Gesamt EUR 3.241,56",
        "Seite 1 von 1",
    ] {
        assert!(text.contains(part), "{part:?} in {text}");
    }
    assert!(!text.contains("Verwendungszweck"), "a draft has no reference yet");
}

#[test]
fn yen_without_tax() {
    let mut snapshot = paper(vec![line("Translation", "12.5", "h", 8_333, &[])], Vec::new());
    (snapshot.currency, snapshot.exponent) = ("JPY".into(), 0);
    let text = words_of(&pages("yen", &snapshot, None).join(" "));
    assert!(text.contains("Description Quantity Price Amount 12.5 h 8,333 104,163 Translation Total JPY 104,163"), "{text}");
    assert!(!text.contains("Net"));
}

#[test]
fn two_taxes_and_one_reason_said_once() {
    let reason = "VAT due by the recipient (reverse charge, article 196 of Directive 2006/112/EC).";
    let taxes = vec![
        tax("GST", "5", Category::S, ""),
        tax("QST", "9.975", Category::S, ""),
        tax("Reverse charge", "0", Category::AE, reason),
        tax("Autoliquidation", "0", Category::AE, reason),
    ];
    let lines = vec![line("Both", "10", "h", 10_000, &[0, 1]), line("One", "1", "", 100, &[2]), line("Other", "1", "", 100, &[3])];
    let text = words_of(&pages("taxes", &paper(lines, taxes), None).join(" "));
    assert!(text.contains("GST 5 % on 1,000.00 50.00 QST 9.975 % on 1,000.00 99.75 Reverse charge on 1.00 0.00"), "{text}");
    assert!(text.contains("5 % + 9.975 %"));
    assert_eq!(text.matches("reverse charge, article 196").count(), 1);
}

#[test]
fn long_words_and_long_descriptions_stay_on_the_paper() {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    let essay = "Every word of this very long description must be printed once. ".repeat(30);
    let endless = "line\n".repeat(130);
    let lines = vec![
        line(&word, "1", "pc", 100, &[0]),
        line(&essay, "1", "pc", 100_000_000_000, &[0]),
        line(&endless, "1000000", "hours of work", 1, &[0]),
    ];
    let mut snapshot = paper(lines, vat());
    snapshot.seller.legal_name = "Gesellschaft für außerordentlich lange Firmennamen und deren Abkürzungen mbH & Co. KG".into();
    snapshot.buyer.name = snapshot.seller.legal_name.clone();
    let pages = pages("words", &snapshot, None);
    let text = words_of(&pages.join(" "));
    assert_eq!(text.matches("printed").count(), 30);
    assert_eq!(text.matches("line ").count() - text.matches("Line ").count(), 130);
    assert!(text.contains("1,000,000,000.00"));
    assert_eq!(text.replace(' ', "").matches(&word).count(), 1);
}

#[test]
fn a_logo_that_is_no_picture_is_refused() {
    let cut = &logo_png()[..60];
    for bytes in [&b"GIF89a"[..], b"", cut] {
        assert!(matches!(render(&design(), Some(bytes)), Err(PdfError::Logo)));
    }
}
