//! How a number is written: literal text, `{YYYY}` or `{YY}`, `{MM}`, and one run of `{####}` for the count.

use chrono::Datelike;

use crate::kernel::{Day, Error, Result};

pub const DEFAULT: &str = "{YYYY}-{####}";
const MAX_CHARS: usize = 60;
const MAX_DIGITS: usize = 10;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year4,
    Year2,
    Month,
    /// The count, filled with noughts to this many digits.
    Count(usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

impl Pattern {
    /// # Errors
    /// Names `pattern` with what is wrong: no count, two counts, an unknown or open brace, a month without its year.
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = |rule: &str, message: String| Error::invalid("pattern", rule, message);
        if text.chars().count() > MAX_CHARS || text.chars().any(char::is_control) {
            return Err(wrong("too_long", format!("has more than {MAX_CHARS} characters, or one that cannot be printed")));
        }
        let mut parts = Vec::new();
        let mut rest = text.trim();
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            let Some((word, tail)) = after.split_once('}') else {
                return Err(wrong("open_brace", format!("{text:?} opens a brace and does not close it")));
            };
            parts.push(match word {
                "YYYY" => Part::Year4,
                "YY" => Part::Year2,
                "MM" => Part::Month,
                hashes if !hashes.is_empty() && hashes.len() <= MAX_DIGITS && hashes.chars().all(|c| c == '#') => Part::Count(hashes.len()),
                other => return Err(wrong("unknown_word", format!("{{{other}}} is none of {{YYYY}}, {{YY}}, {{MM}}, {{####}}"))),
            });
            rest = tail;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let counts = parts.iter().filter(|p| matches!(p, Part::Count(_))).count();
        if counts != 1 {
            return Err(wrong("one_count", format!("{text:?} must hold the count once, like {{####}}")));
        }
        let pattern = Self(parts);
        if pattern.0.contains(&Part::Month) && !pattern.has_year() {
            return Err(wrong("month_without_year", "has a month but no year: each year would repeat its numbers".into()));
        }
        Ok(pattern)
    }

    fn has_year(&self) -> bool {
        self.0.iter().any(|p| matches!(p, Part::Year4 | Part::Year2))
    }

    /// What the count starts anew with: "2026", "2026-11", or "" for never.
    pub fn period(&self, day: Day) -> String {
        if self.0.contains(&Part::Month) {
            format!("{:04}-{:02}", day.year(), day.month())
        } else if self.has_year() {
            format!("{:04}", day.year())
        } else {
            String::new()
        }
    }

    pub fn number(&self, day: Day, seq: i64) -> String {
        let write = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Year4 => format!("{:04}", day.year()),
            Part::Year2 => format!("{:02}", day.year().rem_euclid(100)),
            Part::Month => format!("{:02}", day.month()),
            Part::Count(digits) => format!("{seq:0digits$}"),
        };
        self.0.iter().map(write).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_and_periods() {
        for (pattern, on, seq, number, period) in [
            (DEFAULT, "2026-11-20", 42, "2026-0042", "2026"),
            ("INV-{YYYY}-{####}", "2026-11-20", 1, "INV-2026-0001", "2026"),
            ("{YY}{MM}-{###}", "2026-03-01", 7, "2603-007", "2026-03"),
            ("R{#####}", "2026-11-20", 12, "R00012", ""),
            ("{##}", "2026-11-20", 1234, "1234", ""),
            ("№ {YYYY}/{#}/L", "2026-11-20", 9, "№ 2026/9/L", "2026"),
        ] {
            let p = Pattern::parse(pattern).unwrap();
            assert_eq!((p.number(day(on), seq).as_str(), p.period(day(on)).as_str()), (number, period), "{pattern}");
        }
    }

    #[test]
    fn wrong_patterns_say_why() {
        for (pattern, rule) in [
            ("", "one_count"),
            ("{YYYY}", "one_count"),
            ("{##}-{##}", "one_count"),
            ("{YYYY", "open_brace"),
            ("{yyyy}-{####}", "unknown_word"),
            ("{}{#}", "unknown_word"),
            ("{###########}", "unknown_word"),
            ("{MM}-{####}", "month_without_year"),
        ] {
            let Err(Error::Invalid(fields)) = Pattern::parse(pattern) else { panic!("{pattern} was taken") };
            assert_eq!(fields[0].rule, rule, "{pattern}");
        }
        assert!(Pattern::parse(&format!("{}{{#}}", "x".repeat(60))).is_err());
    }
}
