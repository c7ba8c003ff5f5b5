//! Fixed-point numbers with four decimals, written as decimal strings: quantities on documents and percentages of taxes.

use crate::kernel::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Ten-thousandths in one.
pub const ONE_E4: i64 = 10_000;
const MAX_E4: i64 = 10_000_000 * ONE_E4;

/// Reads `14.75`, `14,75`, `-2` or `.5` as ten-thousandths.
///
/// # Errors
/// `not_a_number`, `too_precise` (more than four decimals) or `too_large`, naming `field`.
pub fn parse_e4(field: &str, text: &str) -> Result<i64> {
    parse(field, text, 4, MAX_E4)
}

/// As [`parse_e4`], in units of the last of `places` decimals and up to `max` of them.
pub fn parse(field: &str, text: &str, places: usize, max: i64) -> Result<i64> {
    let wrong = || Error::invalid(field, "not_a_number", format!("{text:?} is no number like 14.75"));
    let text_ = text.trim().replace(',', ".");
    let (negative, digits) = text_.strip_prefix(['-', '−']).map_or((false, text_.as_str()), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    if (whole.is_empty() && fraction.is_empty()) || !(whole.chars().chain(fraction.chars())).all(|c| c.is_ascii_digit()) {
        return Err(wrong());
    }
    if fraction.len() > places {
        return Err(Error::invalid(field, "too_precise", format!("{text:?} has more than {places} decimals")));
    }
    let too_large = || Error::invalid(field, "too_large", format!("{text:?} is too large"));
    // The number without its point is the number in units of its last place.
    let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok().filter(|v| *v <= max).ok_or_else(too_large)?;
    Ok(if negative { -value } else { value })
}

pub fn write_e4(value: i64) -> String {
    write(value, 4)
}

/// The shortest text that [`parse`] reads as `value`.
pub fn write(value: i64, places: usize) -> String {
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let (sign, fraction) = (if value < 0 { "-" } else { "" }, fraction.trim_end_matches('0'));
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident $field:literal),+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name { pub e4: i64 }
        impl $name {
            pub const fn from_e4(e4: i64) -> Self { Self { e4 } }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&write_e4(self.e4)) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.collect_str(self) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                parse_e4($field, &String::deserialize(d)?).map(Self::from_e4).map_err(crate::kernel::wire::unfit)
            }
        }
        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "description": "decimal number with at most four decimals"})
            }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.e4.into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(v).map(Self::from_e4)
            }
        }
    )+};
}

fixed! {
    /// How much a line bills, as it is printed.
    Quantity "quantity",
    /// A rate in per cent: 19 is 19 %, 9.975 is Québec's QST.
    Percent "percent"
}

impl Percent {
    /// So much of an amount in minor units; half a unit goes up.
    pub fn of(self, minor: i64) -> i64 {
        let exact = i128::from(minor) * i128::from(self.e4);
        i64::try_from((exact + 500_000).div_euclid(1_000_000)).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        for (text, e4, written) in [
            ("14.75", 147_500, "14.75"),
            ("10,5", 105_000, "10.5"),
            ("9.975", 99_750, "9.975"),
            ("0", 0, "0"),
            (".5", 5_000, "0.5"),
            ("-2", -20_000, "-2"),
            ("1.00000", 10_000, "1"),
            ("0.0001", 1, "0.0001"),
        ] {
            assert_eq!(parse_e4("quantity", text).unwrap(), e4, "{text}");
            assert_eq!(write_e4(e4), written);
        }
        for bad in ["", "-", ".", "1.2.3", "1e3", "abc", "1.00001", "10000001", "99999999999999999999"] {
            assert!(parse_e4("quantity", bad).is_err(), "{bad}");
        }
    }
}
