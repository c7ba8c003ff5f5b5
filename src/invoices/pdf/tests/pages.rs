//! How a document flows over its sheets.

use super::*;

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
fn what_stood_before_is_carried_forward() {
    let lines = (1..=80).map(|i| line(&format!("Line {i}."), "1", "h", 1_000, &[0])).collect();
    for (language, carried, brought) in [
        (Language::En, "Carried forward", "Brought forward"),
        (Language::De, "Übertrag", "Übertrag"),
        (Language::Fr, "À reporter", "Report"),
    ] {
        for look in [Look::Classic, Look::Modern, Look::Compact] {
            let snapshot = Snapshot { language, look, ..paper(Vec::clone(&lines), vat()) };
            let pages = pages(&format!("carried-{}-{}", language.word(), look.word()), &snapshot, None);
            assert!(pages.len() > 1);
            let mut before = 0;
            for (i, page) in pages.iter().enumerate() {
                let text = words_of(page).replace('\u{202f}', "");
                let here = text.matches("Line ").count();
                // Each line is 10.00.
                let sum = |n: usize| words::words(language).money(i64::try_from(n).unwrap() * 1_000, 2).replace('\u{202f}', "");
                if i > 0 && before < 80 {
                    assert!(text.contains(&format!("{brought} {}", sum(before))), "{look:?} {text}");
                }
                if before + here < 80 {
                    assert!(text.contains(&format!("{carried} {}", sum(before + here))), "{look:?} {text}");
                }
                before += here;
            }
            assert_eq!(before, 80);
        }
    }
}

/// However long the table before it, a heading has a line below it, and a sum the last line that it sums.
#[test]
fn headings_and_sums_never_stand_alone() {
    for count in 8..=40 {
        let mut lines: Vec<Line> =
            (1..=count).map(|i| Line { section: Some(0), ..line(&format!("Line {i}."), "1", "h", 1_000, &[0]) }).collect();
        lines.extend((1..=3).map(|i| Line { section: Some(1), ..line(&format!("Other {i}."), "1", "h", 1_000, &[0]) }));
        let mut snapshot = paper(lines, vat());
        snapshot.sections = ["First part", "Second part"].map(|t| Section::fixed(t, 0)).to_vec();
        add_up(&mut snapshot);
        let pages = pages("sections", &snapshot, None);
        let on = |what: &str| pages.iter().position(|p| words_of(p).contains(what)).unwrap();
        assert_eq!(on("Second part Other 1."), on("Other 1."), "{count}");
        assert_eq!(on("Subtotal First part"), on(&format!("Line {count}.")), "{count}");
        assert_eq!(on("Subtotal Second part"), on("Other 3."), "{count}");
        assert_eq!(on("Total EUR"), on("Other 3."), "{count}");
    }
}

/// A description that is parted leaves two lines at least on either sheet.
#[test]
fn no_line_of_a_description_stands_alone() {
    for before in 14..=34 {
        let mut lines: Vec<Line> = (1..=before).map(|i| line(&format!("Line {i}."), "1", "h", 1_000, &[0])).collect();
        lines.push(line("part\n".repeat(9).trim_end(), "1", "h", 1_000, &[0]));
        lines.push(line("Last.", "1", "h", 1_000, &[0]));
        let counts: Vec<usize> = pages("parts", &paper(lines, vat()), None).iter().map(|p| p.matches("part").count()).collect();
        assert_eq!(counts.iter().sum::<usize>(), 9);
        assert!(!counts.contains(&1), "{before}: {counts:?}");
    }
}

#[test]
fn a_thousand_lines_and_ten_thousand_characters() {
    let lines = (1..=1_000).map(|i| line(&format!("Line {i}."), "1", "h", 1_000, &[0])).collect();
    let mut snapshot = paper(lines, vat());
    snapshot.note = "word ".repeat(2_000);
    let pages = pages("thousand", &snapshot, None);
    let text = pages.join(" ");
    assert_eq!((text.matches("Line ").count(), text.matches("word").count()), (1_000, 2_000));
    assert!(words_of(&pages[pages.len() - 1]).contains(&format!("Page {0} of {0}", pages.len())));
}
