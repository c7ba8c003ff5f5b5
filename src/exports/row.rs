//! An entry as it is handed on.

use crate::{
    kernel::{Instant, Money},
    time::Entry,
};
use chrono::{DateTime, FixedOffset, TimeDelta};

pub struct Row {
    pub entry: Entry,
    /// What of it lies in the days that were asked for.
    pub seconds: i64,
}

impl Row {
    /// The wall clock where the entry was made, with its offset: `2026-03-04T09:00:00+01:00`.
    pub fn wall(&self, at: Instant) -> String {
        let offset = i32::try_from(self.entry.zone.offset_seconds(at)).ok().and_then(FixedOffset::east_opt);
        let utc = at.to_utc();
        let whole = utc - TimeDelta::nanoseconds(i64::from(utc.timestamp_subsec_nanos()));
        offset.map_or_else(|| whole.to_rfc3339(), |offset| DateTime::to_rfc3339(&whole.with_timezone(&offset)))
    }

    pub fn end(&self) -> Option<Instant> {
        self.entry.end
    }

    pub fn client(&self) -> &str {
        self.entry.path.client_name.as_deref().unwrap_or("")
    }

    pub fn project(&self) -> &str {
        self.entry.path.project_name.as_deref().unwrap_or("")
    }

    pub fn task(&self) -> &str {
        self.entry.path.task_name.as_deref().unwrap_or("")
    }

    /// Of an entry that lies in the days whole; a part of one is no part of a rounded amount.
    pub fn amount(&self) -> Option<String> {
        let whole = self.seconds == self.entry.seconds;
        self.entry.amount.filter(|_| whole).map(written)
    }
}

/// `135.00 EUR`.
fn written(money: Money) -> String {
    format!("{} {}", decimal(money), money.currency)
}

/// `-135.00`, with the decimals of the currency.
pub fn decimal(money: Money) -> String {
    let decimals = money.currency.exponent() as usize;
    let digits = format!("{:0width$}", money.minor.unsigned_abs(), width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    let sign = if money.minor < 0 { "-" } else { "" };
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// `2.5000`: hours with four decimals, halves rounded up.
pub fn hours(seconds: i64) -> String {
    let tenths_of_thousandths = (seconds * 10_000 + 1800) / 3600;
    format!("{}.{:04}", tenths_of_thousandths / 10_000, tenths_of_thousandths % 10_000)
}

pub fn hms(seconds: i64) -> String {
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_with_its_decimals() {
        let table = [(13_500, "EUR", "135.00"), (-5, "EUR", "-0.05"), (1999, "JPY", "1999"), (-1, "KWD", "-0.001"), (0, "EUR", "0.00")];
        for (minor, code, text) in table {
            let currency = crate::kernel::Currency::parse("currency", code).unwrap();
            assert_eq!(decimal(Money { minor, currency }), text);
        }
    }

    #[test]
    fn lengths_are_written_exactly() {
        let table = [
            (0, "0.0000", "0:00:00"),
            (9000, "2.5000", "2:30:00"),
            (1, "0.0003", "0:00:01"),
            (360_001, "100.0003", "100:00:01"),
            (1200, "0.3333", "0:20:00"),
        ];
        for (seconds, decimal, clock) in table {
            assert_eq!((hours(seconds).as_str(), hms(seconds).as_str()), (decimal, clock));
        }
    }
}
