//! Every template in every language: the same document says the same in each, and is the same bytes today as when `golden.txt` was written.
//!
//! When the drawing changes on purpose: look at the pages (`STINT_PAPERS=DIR` keeps them), raise `snapshot::TEMPLATE` if documents look different, and run
//! this test once with `STINT_GOLDEN=write`. Issued documents keep their bytes anyway.

use super::*;

fn papers(language: Language, look: Look) -> Vec<(&'static str, Snapshot)> {
    let of = |s: Snapshot| Snapshot { language, look, ..s };
    let mut long = of(design());
    long.lines = (1..=70).map(|i| line(&format!("Line {i}: work on the shop"), "1.25", "h", 9_000 + i, &[0])).collect();
    add_up(&mut long);
    let mut inclusive = of(design());
    inclusive.policy.prices = Prices::Inclusive;
    add_up(&mut inclusive);
    let corrects = Some(Reference { number: "INV-2026-0012".into(), issued_on: day(10, 1) });
    vec![
        ("short", coded(of(design()))),
        ("rich", coded(of(rich()))),
        ("long", coded(long)),
        ("credit", of(Snapshot { kind: Kind::CreditNote, corrects, ..design() })),
        ("inclusive", coded(inclusive)),
        ("swiss", swiss(of(design()))),
        ("draft", coded(Snapshot { number: None, ..of(design()) })),
    ]
}

#[test]
fn each_template_says_the_same_in_the_same_bytes() {
    let logo = logo_png();
    let mut golden = String::new();
    for language in [Language::En, Language::De, Language::Fr] {
        let mut said: Vec<Vec<usize>> = Vec::new();
        for look in [Look::Classic, Look::Modern, Look::Compact] {
            let mut counts = Vec::new();
            for (kind, snapshot) in papers(language, look) {
                let name = format!("{kind}-{}-{}", look.word(), language.word());
                let bytes = drawn(&name, &snapshot, (kind != "short").then_some(&logo));
                golden.push_str(&format!("{} {name}\n", hex::encode(sha256(&bytes))));
                let pages = texts(&bytes);
                let mut letters: Vec<char> = pages.concat().chars().filter(|c| c.is_alphanumeric()).collect();
                letters.sort_unstable();
                // Sheets repeat their heads, and templates break them elsewhere; the slip takes one of its own with some.
                counts.push(if pages.len() > 1 || kind == "swiss" { 0 } else { letters.len() });
                assert!(kind != "long" || look == Look::Compact || pages.len() == 3, "{name}: {} sheets", pages.len());
            }
            said.push(counts);
        }
        assert_eq!(said[0], said[1], "{language:?}");
        assert_eq!(said[0], said[2], "{language:?}");
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/invoices/pdf/tests/golden.txt");
    if std::env::var_os("STINT_GOLDEN").is_some_and(|v| v == "write") {
        std::fs::write(file, golden).unwrap();
        return;
    }
    let known = std::fs::read_to_string(file).unwrap();
    let changed: Vec<&str> = golden.lines().filter(|line| !known.lines().any(|l| l == *line)).collect();
    assert!(changed.is_empty(), "other bytes than before; the head of this file says what to do:\n{}", changed.join("\n"));
}
