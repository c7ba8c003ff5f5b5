//! What the paper says in each language, and how it writes numbers and days.

mod catalogue;

use chrono::Datelike;

pub use catalogue::Words;
use catalogue::{DE, EN, FR};

use crate::invoices::snapshot::{Kind, Language, Period};
use crate::kernel::{Day, Percent, Quantity};

pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &EN,
        Language::De => &DE,
        Language::Fr => &FR,
    }
}

impl Words {
    /// 132750 with two places as "1,327.50" or "1.327,50"; negatives with a true minus.
    pub fn money(&self, minor: i64, exponent: u8) -> String {
        let places = usize::from(exponent);
        let digits = format!("{:0>width$}", minor.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        self.number(minor < 0, whole, fraction)
    }

    fn number(&self, negative: bool, whole: &str, fraction: &str) -> String {
        let mut out = String::from(if negative { "−" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(self.group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(self.decimal);
            out.push_str(fraction);
        }
        out
    }

    pub fn quantity(&self, quantity: Quantity, unit: &str) -> String {
        format!("{} {unit}", self.decimal(&quantity.to_string())).trim_end().to_owned()
    }

    /// The whole part and the rest with its mark: "1.234" and ",5".
    pub fn quantity_parts(&self, quantity: Quantity) -> (String, String) {
        let text = self.decimal(&quantity.to_string());
        let (whole, fraction) = text.split_at(text.find(self.decimal).unwrap_or(text.len()));
        (whole.to_owned(), fraction.to_owned())
    }

    pub fn percent(&self, percent: Percent) -> String {
        format!("{}{}%", self.decimal(&percent.to_string()), self.percent_gap)
    }

    fn decimal(&self, plain: &str) -> String {
        let digits = plain.trim_start_matches('-');
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        self.number(digits != plain, whole, fraction)
    }

    pub fn day(&self, day: Day) -> String {
        format!("{} {} {}", self.ordinal(day), self.month(day), day.year())
    }

    fn ordinal(&self, day: Day) -> String {
        format!("{}{}", day.day(), if day.day() == 1 { self.first_mark } else { self.day_mark })
    }

    pub fn period(&self, period: Period) -> String {
        let Period { from, to } = period;
        let start = if from == to {
            return self.day(from);
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            self.ordinal(from)
        } else if from.year() == to.year() {
            format!("{} {}", self.ordinal(from), self.month(from))
        } else {
            self.day(from)
        };
        match self.from_to {
            Some((since, until)) => format!("{since} {start} {until} {}", self.day(to)),
            None if start.contains(' ') => format!("{start} – {}", self.day(to)),
            None => format!("{start}–{}", self.day(to)),
        }
    }

    pub const fn title(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Invoice => self.invoice,
            Kind::CreditNote => self.credit_note,
            Kind::Corrected => self.corrected,
            Kind::Deposit => self.deposit_invoice,
            Kind::Quote => self.quote,
        }
    }

    pub fn month(&self, day: Day) -> &'static str {
        self.months.get(day.month0() as usize).copied().unwrap_or_default()
    }
}

/// "DE02 1203 0000 0000 2020 51".
pub fn iban_in_fours(iban: &str) -> String {
    let plain: Vec<char> = iban.chars().filter(|c| !c.is_whitespace()).collect();
    plain.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_by_language_and_exponent() {
        for (language, minor, exponent, written) in [
            (Language::En, 132_750, 2, "1,327.50"),
            (Language::De, 132_750, 2, "1.327,50"),
            (Language::Fr, 132_750, 2, "1\u{202f}327,50"),
            (Language::En, 5, 2, "0.05"),
            (Language::En, -5, 2, "−0.05"),
            (Language::En, 0, 0, "0"),
            (Language::En, 1_234_567, 0, "1,234,567"),
            (Language::De, 1_234_567, 3, "1.234,567"),
            (Language::En, 999, 0, "999"),
            (Language::En, 100_000_000_000, 2, "1,000,000,000.00"),
        ] {
            assert_eq!(words(language).money(minor, exponent), written);
        }
    }

    #[test]
    fn days_and_periods() {
        let day = |m, d| Day::from_ymd_opt(2026, m, d).unwrap();
        let period = |a, b, c, d| Period { from: day(a, b), to: day(c, d) };
        let (en, de) = (words(Language::En), words(Language::De));
        assert_eq!(en.day(day(12, 4)), "4 December 2026");
        assert_eq!(de.day(day(3, 4)), "4. März 2026");
        assert_eq!(en.period(period(11, 1, 11, 30)), "1–30 November 2026");
        assert_eq!(de.period(period(11, 1, 11, 30)), "1.–30. November 2026");
        assert_eq!(en.period(period(10, 26, 11, 1)), "26 October – 1 November 2026");
        assert_eq!(en.period(period(11, 2, 11, 2)), "2 November 2026");
        let fr = words(Language::Fr);
        assert_eq!(fr.day(day(12, 1)), "1er décembre 2026");
        assert_eq!(fr.period(period(11, 1, 11, 30)), "du 1er au 30 novembre 2026");
        assert_eq!(fr.period(period(10, 26, 11, 1)), "du 26 octobre au 1er novembre 2026");
    }

    #[test]
    fn per_cent_as_each_language_writes_it() {
        let rate = Percent::from_e4(99_750);
        assert_eq!(words(Language::En).percent(rate), "9.975%");
        assert_eq!(words(Language::De).percent(rate), "9,975\u{a0}%");
        assert_eq!(words(Language::Fr).percent(rate), "9,975\u{202f}%");
    }

    #[test]
    fn iban_grouping() {
        assert_eq!(iban_in_fours("DE02120300000000202051"), "DE02 1203 0000 0000 2020 51");
        assert_eq!(iban_in_fours("DE02 1203 0000 0000 2020 51"), "DE02 1203 0000 0000 2020 51");
    }
}
