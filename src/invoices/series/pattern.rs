//! How a number is written: literal text, `{YYYY}` or `{YY}`, `{MM}`, `{CLIENT}`, and one run of `{####}` for the count; and when the count starts
//! anew.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Day, Error, Result, sql::sql_words};

pub const DEFAULT: &str = "{YYYY}-{####}";
const MAX_CHARS: usize = 60;
const MAX_DIGITS: usize = 10;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year4,
    Year2,
    Month,
    Client,
    /// The count, filled with noughts to this many digits.
    Count(usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reset {
    Never,
    Yearly,
    Monthly,
}

sql_words!(Reset { Never = "never", Yearly = "yearly", Monthly = "monthly" });

impl Reset {
    /// What the count starts anew with: "", "2026", "2026-11"; with a client's code behind it where each client counts alone.
    pub fn period(self, day: Day, code: Option<&str>) -> String {
        let days = match self {
            Self::Never => String::new(),
            Self::Yearly => format!("{:04}", day.year()),
            Self::Monthly => format!("{:04}-{:02}", day.year(), day.month()),
        };
        match code {
            None => days,
            Some(code) => format!("{days} {code}").trim_start().to_owned(),
        }
    }
}

impl Pattern {
    /// # Errors
    /// Names `pattern` with what is wrong: no count, two counts, an unknown or open brace.
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
                "CLIENT" => Part::Client,
                hashes if !hashes.is_empty() && hashes.len() <= MAX_DIGITS && hashes.chars().all(|c| c == '#') => Part::Count(hashes.len()),
                other => {
                    return Err(wrong("unknown_word", format!("{{{other}}} is none of {{YYYY}}, {{YY}}, {{MM}}, {{CLIENT}}, {{####}}")));
                }
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
        Ok(Self(parts))
    }

    fn has_year(&self) -> bool {
        self.0.iter().any(|p| matches!(p, Part::Year4 | Part::Year2))
    }

    pub fn has_client(&self) -> bool {
        self.0.contains(&Part::Client)
    }

    /// The reset that what is written suggests.
    pub fn usual_reset(&self) -> Reset {
        match (self.has_year(), self.0.contains(&Part::Month)) {
            (true, true) => Reset::Monthly,
            (true, false) => Reset::Yearly,
            (false, _) => Reset::Never,
        }
    }

    /// Whether two counts can never come to the same number.
    ///
    /// # Errors
    /// Names `pattern` with what it lacks.
    pub fn check_reset(&self, reset: Reset, per_client: bool) -> Result<()> {
        let wrong = |rule: &str, message: &str| Err(Error::invalid("pattern", rule, message));
        let month = self.0.contains(&Part::Month);
        match reset {
            Reset::Yearly if !self.has_year() => {
                wrong("needs_year", "has no year, so that each year would repeat its numbers: add {YYYY}, or let the count run on")
            }
            Reset::Monthly if !self.has_year() || !month => {
                wrong("needs_month", "has no year and month, so that months would repeat their numbers: add {YYYY} and {MM}")
            }
            _ if per_client && !self.has_client() => {
                wrong("needs_client", "does not say the client, so that clients would repeat their numbers: add {CLIENT}")
            }
            _ => Ok(()),
        }
    }

    pub fn number(&self, day: Day, seq: i64, code: &str) -> String {
        let write = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Year4 => format!("{:04}", day.year()),
            Part::Year2 => format!("{:02}", day.year().rem_euclid(100)),
            Part::Month => format!("{:02}", day.month()),
            Part::Client => code.to_owned(),
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
            ("{CLIENT}-{YY}-{##}", "2026-11-20", 3, "ACME-26-03", "2026"),
        ] {
            let p = Pattern::parse(pattern).unwrap();
            let counted = p.usual_reset().period(day(on), None);
            assert_eq!((p.number(day(on), seq, "ACME").as_str(), counted.as_str()), (number, period), "{pattern}");
        }
        assert_eq!(Reset::Yearly.period(day("2026-11-20"), Some("ACME")), "2026 ACME");
        assert_eq!(Reset::Never.period(day("2026-11-20"), Some("ACME")), "ACME");
    }

    #[test]
    fn a_count_never_comes_to_a_number_twice() {
        for (pattern, reset, per_client, rule) in [
            (DEFAULT, Reset::Yearly, false, None),
            (DEFAULT, Reset::Never, false, None),
            (DEFAULT, Reset::Monthly, false, Some("needs_month")),
            (DEFAULT, Reset::Yearly, true, Some("needs_client")),
            ("R{####}", Reset::Yearly, false, Some("needs_year")),
            ("R{####}", Reset::Never, false, None),
            ("{MM}-{####}", Reset::Monthly, false, Some("needs_month")),
            ("{MM}-{####}", Reset::Never, false, None),
            ("{YY}{MM}{CLIENT}{#}", Reset::Monthly, true, None),
        ] {
            let found = Pattern::parse(pattern).unwrap().check_reset(reset, per_client);
            let found = found.err().map(|e| match e {
                Error::Invalid(fields) => fields[0].rule.clone(),
                e => panic!("{e}"),
            });
            assert_eq!(found.as_deref(), rule, "{pattern} {reset:?} {per_client}");
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
        ] {
            let Err(Error::Invalid(fields)) = Pattern::parse(pattern) else { panic!("{pattern} was taken") };
            assert_eq!(fields[0].rule, rule, "{pattern}");
        }
        assert!(Pattern::parse(&format!("{}{{#}}", "x".repeat(60))).is_err());
    }
}
