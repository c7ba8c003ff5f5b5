//! Money: i64 minor units and an ISO 4217 currency; products in i128; rounding by name. No floating point comes near it.

use crate::kernel::{Error, Result, limits};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An ISO 4217 code with its number of decimals (JPY 0, EUR 2, KWD 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// # Errors
    /// `unknown_currency` when the text is no ISO 4217 code of a currency that is paid with.
    pub fn parse(field: &str, code: &str) -> Result<Self> {
        let upper = code.trim().to_uppercase();
        iso_currency::Currency::from_code(&upper)
            .filter(|c| c.exponent().is_some())
            .and_then(|_| upper.as_bytes().try_into().ok().map(Self))
            .ok_or_else(|| Error::invalid(field, "unknown_currency", format!("{code:?} is no currency code of ISO 4217, like EUR or USD")))
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimals of the printed amount, by ISO 4217.
    pub fn exponent(self) -> u32 {
        iso_currency::Currency::from_code(self.code()).and_then(iso_currency::Currency::exponent).map_or(2, u32::from)
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse("currency", &String::deserialize(d)?).map_err(crate::kernel::wire::unfit)
    }
}

impl JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "ISO 4217 code"})
    }
}

impl rusqlite::ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl rusqlite::types::FromSql for Currency {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::parse("currency", v.as_str()?).map_err(rusqlite::types::FromSqlError::other)
    }
}

/// An amount in minor units (cents for EUR, yen for JPY).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads `90`, `90.5` or `90,50` as an amount of `currency`.
    ///
    /// # Errors
    /// `not_a_number`, or `too_precise` when the currency has fewer decimals, naming `field`.
    pub fn parse(field: &str, text: &str, currency: Currency) -> Result<Self> {
        let e4 = crate::kernel::decimal::parse_e4(field, text)?;
        let unit = 10_i64.pow(4 - currency.exponent().min(4));
        if e4 % unit == 0 {
            Ok(Self::new(e4 / unit, currency))
        } else {
            Err(Error::invalid(
                field,
                "too_precise",
                format!("{text:?} has more decimals than {currency}, which has {}", currency.exponent()),
            ))
        }
    }

    /// Checks an amount that a user gave.
    ///
    /// # Errors
    /// `negative` or `too_large`, naming `field`.
    pub fn check(self, field: &str) -> Result<Self> {
        if self.minor < 0 {
            return Err(Error::invalid(field, "negative", "is negative: give an amount of zero or more"));
        }
        if self.minor > limits::AMOUNT_MINOR {
            return Err(Error::invalid(field, "too_large", "is too large"));
        }
        Ok(self)
    }
}

/// `round(numerator / denominator)`, half away from zero: the commercial rounding of DIN 1333 and of invoices.
///
/// # Errors
/// A bug when the result leaves i64 or the denominator is not positive.
pub fn div_round_half_away(numerator: i128, denominator: i128) -> Result<i64> {
    if denominator <= 0 {
        return Err(Error::bug("division by a denominator that is not positive"));
    }
    let magnitude = (numerator.abs() * 2 + denominator) / (denominator * 2);
    i64::try_from(if numerator < 0 { -magnitude } else { magnitude }).map_err(|_| Error::bug("an amount left the range of i64"))
}

/// Shares `total` out in whole units: each gets its exact share `exact / by` rounded down, and what is left goes one by one to the largest
/// remainders, the first of equals first. `by` is above zero, and `total` one of the two whole numbers beside the sum of the exact shares, so that
/// nothing is lost. Shares beyond `i64` end there, which no amount within [`limits`](crate::kernel::limits) comes near.
pub fn apportion(total: i64, exact: &[i128], by: i128) -> Vec<i64> {
    let mut shares: Vec<i64> = exact.iter().map(|e| i64::try_from(e.div_euclid(by)).unwrap_or(i64::MAX)).collect();
    let left = i128::from(total) - shares.iter().copied().map(i128::from).sum::<i128>();
    let mut order: Vec<(i128, usize)> = exact.iter().map(|e| -e.rem_euclid(by)).zip(0..).collect();
    order.sort_unstable();
    for (_, n) in order.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        if let Some(share) = shares.get_mut(n) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_those_of_iso_4217() {
        for (code, exponent) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("ISK", 0), ("CHF", 2), ("TND", 3)] {
            assert_eq!(Currency::parse("currency", code).unwrap().exponent(), exponent, "{code}");
        }
        for bad in ["", "EURO", "ZZZ", "XAU", "e"] {
            assert!(Currency::parse("currency", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn amounts_are_read_by_their_currency() {
        let parse = |text, code| Money::parse("amount", text, Currency::parse("currency", code).unwrap()).map(|m| m.minor).ok();
        assert_eq!(
            [parse("90", "EUR"), parse("90,5", "EUR"), parse("1200", "JPY"), parse("1.234", "KWD")],
            [Some(9000), Some(9050), Some(1200), Some(1234)]
        );
        assert_eq!([parse("0.005", "EUR"), parse("1.5", "JPY"), parse("x", "EUR")], [None, None, None]);
    }

    #[test]
    fn rounds_half_away_from_zero() {
        for (n, d, expected) in [(5, 10, 1), (-5, 10, -1), (4, 10, 0), (15, 10, 2), (25, 10, 3), (-25, 10, -3), (3696, 100, 37), (0, 7, 0)]
        {
            assert_eq!(div_round_half_away(n, d).unwrap(), expected, "{n}/{d}");
        }
        assert!(div_round_half_away(i128::from(i64::MAX) * 4, 2).is_err());
    }

    #[test]
    fn what_is_left_goes_to_the_largest_remainder() {
        // 100 over weights 1, 1, 1; over 0.5, 0.3, 0.2 of 1; −10 over thirds.
        assert_eq!(apportion(100, &[100, 100, 100], 3), [34, 33, 33]);
        assert_eq!(apportion(1, &[5, 3, 2], 10), [1, 0, 0]);
        assert_eq!(apportion(-10, &[-10, -10, -10], 3), [-3, -3, -4]);
        assert_eq!(apportion(0, &[0, 0], 1), [0, 0]);
    }
}
