//! Words in texts that are written ahead of time: {period}, {month} and {year} of what an invoice tells, in its language.

use chrono::{Datelike as _, Days};

use super::{pdf::words::words, snapshot::Period};
use crate::{
    kernel::{Day, text::Checks},
    settings::DocumentLanguage,
};

const KNOWN: [&str; 3] = ["{period}", "{month}", "{year}"];

/// The words in braces that mean nothing here, such as a slip of the finger in one that does.
pub fn check(checks: &mut Checks, field: &str, text: &str) {
    for (at, _) in text.match_indices('{') {
        let Some(word) = text.get(at..).and_then(|rest| rest.split_inclusive('}').next()).filter(|w| w.ends_with('}')) else { continue };
        let named = word.len() > 2 && word.trim_matches(['{', '}']).chars().all(char::is_alphabetic);
        if named && !KNOWN.contains(&word) {
            checks.fail(
                field,
                "unknown_placeholder",
                format!("holds {word}, which means nothing: write {{period}}, {{month}} or {{year}}"),
            );
        }
    }
}

/// Of an invoice that tells no days, its own day stands for them.
pub fn fill(text: &str, language: DocumentLanguage, on: Day, period: Option<(Day, Day)>) -> String {
    let (from, to) = period.unwrap_or((on, on));
    let say = words(language);
    let next = to.checked_add_days(Days::new(1));
    let ends_month = next.is_some_and(|next| next.day() == 1) && from.day() == 1;
    let told = match ends_month {
        true if (from.year(), from.month()) == (to.year(), to.month()) => format!("{} {}", say.month(from), from.year()),
        true if from.month() == 1 && to.month() == 12 && from.year() == to.year() => from.year().to_string(),
        _ => say.period(Period { from, to }),
    };
    text.replace("{period}", &told).replace("{month}", say.month(from)).replace("{year}", &from.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_is_told_in_the_language_of_the_invoice() {
        use DocumentLanguage::{De, En, Fr};
        let text = "{period} | {month} {year}";
        for (language, from, to, told) in [
            (En, "2026-11-01", "2026-11-30", "November 2026 | November 2026"),
            (De, "2028-02-01", "2028-02-29", "Februar 2028 | Februar 2028"),
            (Fr, "2026-08-01", "2026-08-31", "août 2026 | août 2026"),
            (En, "2027-01-01", "2027-12-31", "2027 | January 2027"),
            (De, "2026-10-01", "2026-12-31", "1. Oktober – 31. Dezember 2026 | Oktober 2026"),
            (En, "2026-12-15", "2027-01-14", "15 December 2026 – 14 January 2027 | December 2026"),
            (Fr, "2026-11-02", "2026-11-08", "du 2 au 8 novembre 2026 | novembre 2026"),
        ] {
            assert_eq!(fill(text, language, day("2026-11-20"), Some((day(from), day(to)))), told);
        }
        assert_eq!(fill(text, En, day("2026-11-20"), None), "20 November 2026 | November 2026");
    }

    #[test]
    fn a_slip_of_the_finger_is_named_and_other_braces_are_left_alone() {
        let wrong = |text: &str| {
            let mut checks = Checks::default();
            check(&mut checks, "subject", text);
            checks.done().err().map(|e| e.to_string())
        };
        let expected = "subject: holds {perod}, which means nothing: write {period}, {month} or {year}";
        assert_eq!(wrong("Care {perod}"), Some(expected.into()));
        for fine in ["Care {period}, {month} {year}", "set {}", "a { b", "{1}", "}{"] {
            assert_eq!(wrong(fine), None, "{fine}");
        }
    }
}
