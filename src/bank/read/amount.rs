//! Amounts as files write them, in minor units, exact: what has more decimals than the currency is no amount of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Currency, limits};

/// Which sign stands before the decimals of a table's amounts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "BankDecimalSign")]
pub enum DecimalSign {
    /// Found over the whole file.
    #[default]
    Either,
    Point,
    Comma,
}

/// `1234.56` and `1234,56`, without groups and without a sign: how ISO 20022, SWIFT and OFX write it.
pub fn plain(text: &str, currency: Currency) -> Option<i64> {
    let (whole, fraction) = text.trim().split_once(['.', ',']).unwrap_or((text.trim(), ""));
    exact(whole, fraction, currency)
}

/// `-1234.56`, `+12`, `12,5`.
pub fn signed(text: &str, currency: Currency) -> Option<i64> {
    let text = text.trim();
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => plain(rest, currency).map(|minor| -minor),
        None => plain(text.strip_prefix('+').unwrap_or(text), currency),
    }
}

fn exact(whole: &str, fraction: &str, currency: Currency) -> Option<i64> {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let places = currency.exponent() as usize;
    let fraction = fraction.trim_end_matches('0');
    if whole.len() + fraction.len() == 0 && !whole.contains('0')
        || !digits(whole)
        || !digits(fraction)
        || whole.len() > 15
        || fraction.len() > places
    {
        return None;
    }
    let minor = format!("{}{fraction:0<places$}", if whole.is_empty() { "0" } else { whole }).parse::<i64>().ok()?;
    (minor <= limits::AMOUNT_MINOR).then_some(minor)
}

/// An amount of a table, with groups, with its sign before or behind it, in brackets, or as Soll and Haben.
pub fn of_table(cell: &str, decimal: DecimalSign, currency: Currency) -> Option<i64> {
    let (negative, number) = bare(cell);
    let (group, point) = match decimal {
        DecimalSign::Comma => ('.', ','),
        DecimalSign::Point | DecimalSign::Either => (',', '.'),
    };
    let (whole, fraction) = number.rsplit_once(point).unwrap_or((&number, ""));
    if whole.contains(point) || fraction.contains(group) || !grouped(whole, group) {
        return None;
    }
    let minor = exact(&whole.replace(group, ""), fraction, currency)?;
    Some(if negative { -minor } else { minor })
}

/// `1.234.567`: groups of three, or none at all.
fn grouped(whole: &str, group: char) -> bool {
    let mut parts = whole.split(group);
    let first = parts.next().unwrap_or("");
    let mut more = parts.peekable();
    more.peek().is_none() || (1..=3).contains(&first.len()) && more.all(|part| part.len() == 3)
}

/// Whether it is negative, and the number without signs, blanks and the letters of its currency.
fn bare(cell: &str) -> (bool, String) {
    let cell = cell.trim();
    let word = cell.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or("").trim();
    let debit = matches!(word, "S" | "D" | "DR" | "Dr" | "SOLL" | "Soll") || cell.starts_with('(') && cell.ends_with(')');
    let minus = cell.contains(['-', '\u{2212}']);
    let number = cell.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    (debit ^ minus, number)
}

/// Finds the sign over all amounts of a table; `None` while they can be read in both ways.
pub fn decimal_of<'a>(mut cells: impl Iterator<Item = &'a str> + Clone) -> Option<DecimalSign> {
    let says = |cell: &str| {
        let (_, number) = bare(cell);
        let (point, comma) = (number.rfind('.'), number.rfind(','));
        let last = point.max(comma)?;
        let sign = if number.as_bytes()[last] == b',' { DecimalSign::Comma } else { DecimalSign::Point };
        let other = if sign == DecimalSign::Comma { DecimalSign::Point } else { DecimalSign::Comma };
        let behind = number.len() - last - 1;
        let same = number.matches([number.as_bytes()[last] as char]).count();
        match (point.is_some() && comma.is_some(), same) {
            // `1.234,56`
            (true, 1) => Some(sign),
            // `1.234.567`
            (false, 2..) => Some(other),
            // `1.234` may be both.
            (false, 1) if behind != 3 => Some(sign),
            _ => None,
        }
    };
    let sure = cells.clone().find_map(says);
    // Numbers without any sign read the same in both ways.
    sure.or_else(|| cells.all(|cell| !bare(cell).1.contains(['.', ','])).then_some(DecimalSign::Point))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse("currency", code).unwrap()
    }

    #[test]
    fn plain_amounts_are_exact() {
        for (text, code, expected) in [
            ("1234.56", "EUR", Some(123_456)),
            ("1234,5", "EUR", Some(123_450)),
            ("1000,", "EUR", Some(100_000)),
            (",50", "EUR", Some(50)),
            ("12.340", "EUR", Some(1_234)),
            ("12.345", "EUR", None),
            ("12.345", "KWD", Some(12_345)),
            ("500", "JPY", Some(500)),
            ("500.5", "JPY", None),
            ("0", "EUR", Some(0)),
            ("", "EUR", None),
            (".", "EUR", None),
            ("1e5", "EUR", None),
            ("9999999999999999", "EUR", None),
            ("٣", "EUR", None),
        ] {
            assert_eq!(plain(text, currency(code)), expected, "{text} {code}");
        }
        assert_eq!(
            [signed("-12.50", currency("EUR")), signed("+3", currency("EUR")), signed("--3", currency("EUR"))],
            [Some(-1_250), Some(300), None]
        );
    }

    #[test]
    fn tables_write_amounts_in_many_ways() {
        let (comma, point) = (DecimalSign::Comma, DecimalSign::Point);
        for (text, decimal, expected) in [
            ("1.234,56", comma, Some(123_456)),
            ("-1.234,56 €", comma, Some(-123_456)),
            ("12,50-", comma, Some(-1_250)),
            ("12,50 S", comma, Some(-1_250)),
            ("12,50 H", comma, Some(1_250)),
            ("1 234,56", comma, Some(123_456)),
            ("1.234", comma, Some(123_400)),
            ("1.23", comma, None),
            ("1,234.56", point, Some(123_456)),
            ("(12.50)", point, Some(-1_250)),
            ("$1,000", point, Some(100_000)),
            ("1'234.50", point, Some(123_450)),
            ("1,23", point, None),
            ("n/a", point, None),
            ("1.2.3", point, None),
        ] {
            assert_eq!(of_table(text, decimal, currency("EUR")), expected, "{text}");
        }
    }

    #[test]
    fn the_decimal_sign_is_found_over_the_file() {
        let of = |cells: &[&str]| decimal_of(cells.iter().copied());
        assert_eq!(of(&["1.234", "12,50"]), Some(DecimalSign::Comma));
        assert_eq!(of(&["1,234", "12.50"]), Some(DecimalSign::Point));
        assert_eq!(of(&["1.234.567"]), Some(DecimalSign::Comma));
        assert_eq!(of(&["1.234,567"]), Some(DecimalSign::Comma));
        assert_eq!(of(&["100", "-5"]), Some(DecimalSign::Point));
        assert_eq!(of(&["1.234", "100"]), None);
    }
}
