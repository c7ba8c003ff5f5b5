//! What papers say, in the order in which it is read.

use super::*;

fn with(logo: &[u8]) -> Assets<'_> {
    Assets { logo: Some(logo), ..Assets::default() }
}

#[test]
fn the_paper_of_the_design_reads_in_order() {
    let pages = pages("design", &design(), None);
    assert_eq!(pages.len(), 1);
    assert_eq!(
        words_of(&pages[0]),
        "Studio Nordlicht Gärtnerstraße 12 · 20253 Hamburg Invoice INV-2026-0047 20 November 2026 \
         Bill to Acme GmbH Torstraße 140 10119 Berlin VAT ID DE811907980 \
         Service period 1–19 November 2026 Due 4 December 2026 Website, sprint 14 \
         Description Quantity Price Tax Amount \
         Build: checkout and cart 14.75 h 90.00 19% 1,327.50 Design review 1.75 h 90.00 19% 157.50 \
         Hosting, November 1 pc 39.00 19% 39.00 Milestone 2: checkout live 1 pc 1,200.00 19% 1,200.00 \
         Net 2,724.00 VAT 19% on 2,724.00 517.56 Total EUR 3,241.56 \
         Payment Payable by 4 December 2026 IBAN DE02 1203 0000 0000 2020 51 BIC BYLADEM1001 Bank Deutsche Kreditbank Reference INV-2026-0047 \
         Studio Nordlicht · VAT ID DE129273398 · hello@nordlicht.example Page 1 of 1"
    );
}

#[test]
fn the_same_bytes_each_time() {
    let (snapshot, logo) = (design(), logo_png());
    let once = render(&snapshot, with(&logo)).unwrap();
    assert_eq!(sha256(&once), sha256(render(&snapshot, with(&logo)).unwrap()));
    let other = Snapshot { number: Some("INV-2026-0048".into()), ..snapshot };
    assert_ne!(sha256(&once), sha256(render(&other, with(&logo)).unwrap()));
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
    assert!(text.contains("Description Quantity Price Amount Translation 12.5 h 8,333 104,163 Total JPY 104,163"), "{text}");
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
    assert!(text.contains("GST 5% on 1,000.00 50.00 QST 9.975% on 1,000.00 99.75 Reverse charge on 1.00 0.00"), "{text}");
    assert!(text.contains("5% + 9.975%"));
    assert_eq!(text.matches("reverse charge, article 196").count(), 1);
}

#[test]
fn a_logo_that_is_no_picture_is_refused() {
    let cut = &logo_png()[..60];
    for bytes in [&b"GIF89a"[..], b"", cut] {
        assert!(matches!(render(&design(), with(bytes)), Err(PdfError::Logo)));
    }
}

#[test]
fn discounts_sections_fees_and_deposits_are_told() {
    let mut snapshot = rich();
    snapshot.language = Language::De;
    let text = words_of(&pages("rich", &snapshot, None).join(" "));
    // 14.75 h × 90.00 = 1,327.50, less 10 % = 1,194.75; 1.75 h × 90.00 = 157.50, less 7.50 = 150.00.
    for part in [
        "Entwurf und Umsetzung Build: checkout and cart Rabatt 10 %: −132,75 14,75 h 90,00 19 % 1.194,75",
        "Design review Rabatt: −7,50 1,75 h 90,00 19 % 150,00",
        "Zwischensumme Entwurf und Umsetzung 1.344,75",
        "Betrieb Hosting, November 1 pc 39,00 19 % 39,00 Zwischensumme Betrieb 39,00",
        "Taken off before Anzahlung: INV-2026-0040 vom 1. Oktober 2026 −1 100,00 19 % −100,00",
        // 5 % of 1,344.75 + 39.00 = 69.1875.
        "Summe der Positionen 1.283,75 Stammkunde (5 %) −69,19 Versand 12,00 Netto 1.226,56",
        // 19 % of 1,226.56 = 233.0464.
        "USt. 19 % auf 1.226,56 233,05 Gesamt EUR 1.459,61",
    ] {
        assert!(text.contains(part), "{part:?} in {text}");
    }
}

#[test]
fn prices_that_contain_their_taxes_say_so() {
    let mut snapshot = paper(vec![line("Photographs", "1", "pc", 11_900, &[0])], vat());
    snapshot.policy.prices = Prices::Inclusive;
    add_up(&mut snapshot);
    let text = words_of(&pages("inclusive", &snapshot, None).join(" "));
    assert!(text.contains("Total EUR 119.00 Included in it Net 100.00 VAT 19% on 100.00 19.00 All prices include the taxes."), "{text}");
}

#[test]
fn a_credit_note_names_what_it_corrects_and_asks_for_nothing() {
    let corrects = Some(Reference { number: "INV-2026-0012".into(), issued_on: day(10, 1) });
    for (language, said, title) in [
        (Language::En, "Corrects INV-2026-0012 of 1 October 2026", "Credit note"),
        (Language::De, "Korrigiert INV-2026-0012 vom 1. Oktober 2026", "Rechnungskorrektur"),
        (Language::Fr, "Rectifie INV-2026-0012 du 1er octobre 2026", "Avoir"),
    ] {
        let snapshot = Snapshot { kind: Kind::CreditNote, corrects: corrects.clone(), language, ..design() };
        let text = words_of(&pages(&format!("credit-{}", language.word()), &snapshot, None).join(" "));
        assert!(text.contains(said) && text.contains(title), "{text}");
        for asked in ["Payable by", "Zahlbar bis", "À payer avant", "Gutschrift", "IBAN", "Due", "Fällig", "Échéance"] {
            assert!(!text.contains(asked), "{asked} in {text}");
        }
    }
    let replaces = Snapshot { kind: Kind::Corrected, corrects, ..design() };
    assert!(words_of(&pages("corrected", &replaces, None)[0]).contains("Replaces INV-2026-0012 of 1 October 2026"));
}

#[test]
fn french_as_france_writes_it() {
    let mut snapshot = Snapshot { language: Language::Fr, period: Some(Period { from: day(11, 1), to: day(11, 30) }), ..design() };
    snapshot.taxes[0].name = "TVA".into();
    let pages = pages("french", &snapshot, None);
    for part in [
        "Facture INV-2026-0047",
        "du 1er au 30 novembre 2026",
        "1\u{202f}327,50",
        "TVA 19\u{202f}% sur 2\u{202f}724,00",
        "Total TTC EUR 3\u{202f}241,56",
        "Page 1 sur 1",
    ] {
        let text = pages[0].split([' ', '\n']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
        assert!(text.contains(part), "{part:?} in {text}");
    }
}

#[test]
fn what_no_font_can_draw_is_named_once() {
    let fonts = Fonts::new(None, None).unwrap();
    assert_eq!(fonts.missing("Größe 日本 日 🙂\u{fe0f} done\n"), ['日', '本', '🙂']);
    assert_eq!(fonts.missing("Ελλάδα, Київ, fi, 1\u{202f}000 – «x» ש €"), ['ש']);
}

/// 1,000.00 fixed, packages of 500.00 and 900.00 of which the first is proposed, an option of 200.00; 19 %.
fn quote(language: Language) -> Snapshot {
    let lines = vec![
        line("Design", "1", "", 100_000, &[0]),
        Line { section: Some(0), ..line("Five pages", "1", "", 50_000, &[0]) },
        Line { section: Some(1), ..line("Ten pages", "1", "", 90_000, &[0]) },
        Line { section: Some(2), ..line("A day with a photographer", "1", "", 20_000, &[0]) },
    ];
    let mut snapshot = paper(lines, vat());
    let option = |title: &str, choice, leads_to| Section { choice, leads_to_minor: Some(leads_to), ..Section::fixed(title, 0) };
    snapshot.sections = vec![
        option("Small", Choice::Package, 178_500),
        option("Large", Choice::Package, 226_100),
        option("Photos", Choice::Optional, 202_300),
    ];
    (snapshot.kind, snapshot.language, snapshot.period) = (Kind::Quote, language, None);
    snapshot.number = Some("Q-2026-0001".into());
    snapshot.offer = Some(Offer { version: 2, valid_until: day(12, 20), intro: "Thank you for asking.".into() });
    snapshot.note = "Half of it in advance.".into();
    add_up(&mut snapshot);
    assert!(snapshot.adds_up() && snapshot.options_add_up());
    snapshot
}

#[test]
fn a_quote_tells_its_options_and_asks_for_no_money() {
    let pages = pages("quote", &quote(Language::En), None);
    assert_eq!(
        words_of(&pages.join(" ")),
        "Studio Nordlicht Gärtnerstraße 12 · 20253 Hamburg Quote Q-2026-0001 v2 20 November 2026 \
         Quote for Acme GmbH Torstraße 140 10119 Berlin VAT ID DE811907980 \
         Valid until 20 December 2026 Website, sprint 14 Thank you for asking. \
         Description Quantity Price Tax Amount Design 1 1,000.00 19% 1,000.00 \
         Small (choose one) Five pages 1 500.00 19% 500.00 Subtotal Small 500.00 \
         Large (choose one) Ten pages 1 900.00 19% 900.00 Subtotal Large 900.00 \
         Photos (optional) A day with a photographer 1 200.00 19% 200.00 Subtotal Photos 200.00 \
         Net 1,500.00 VAT 19% on 1,500.00 285.00 Total EUR 1,785.00 \
         Your choice Amount Total with it Small (choose one) 500.00 1,785.00 Large (choose one) 900.00 2,261.00 \
         Photos (optional) 200.00 2,023.00 Half of it in advance. \
         Order on the terms of this quote Place, date Signature \
         Studio Nordlicht · VAT ID DE129273398 · hello@nordlicht.example Page 1 of 1"
    );
    for (look, name) in [(Look::Modern, "quote-modern"), (Look::Compact, "quote-compact")] {
        super::pages(name, &Snapshot { look, ..quote(Language::De) }, None);
    }
    let german = words_of(&super::pages("quote-de", &quote(Language::De), None).join(" "));
    for part in
        ["Angebot Q-2026-0001 v2", "Angebot für", "Gültig bis 20. Dezember 2026", "Large (eines zur Wahl)", "Gesamt damit", "Unterschrift"]
    {
        assert!(german.contains(part), "{part:?} in {german}");
    }
    let french = words_of(&super::pages("quote-fr", &quote(Language::Fr), None).join(" "));
    for part in ["Devis Q-2026-0001 v2", "Valable jusqu’au 20 décembre 2026", "Bon pour accord", "Total avec"] {
        assert!(french.contains(part), "{part:?} in {french}");
    }
    for text in [german, french] {
        assert!(!text.contains("IBAN"), "{text}");
    }
}
