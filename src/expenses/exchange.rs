//! A rate of exchange: units of another currency for one of this, with eight decimals (a yen is 0.00610 euros).

use crate::kernel::{
    Error, Money, Result,
    decimal::{parse, write},
    money::div_round_half_away,
    wire,
};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const PLACES: usize = 8;
pub const ONE_E8: i64 = 100_000_000;
/// A million units for one.
const MOST_E8: i64 = 1_000_000 * ONE_E8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeRate {
    pub e8: i64,
}

impl ExchangeRate {
    /// # Errors
    /// `not_a_number`, `too_precise`, `too_large`, `not_positive`, naming `field`.
    pub fn parse(field: &str, text: &str) -> Result<Self> {
        let e8 = parse(field, text, PLACES, MOST_E8)?;
        if e8 > 0 {
            Ok(Self { e8 })
        } else {
            Err(Error::invalid(field, "not_positive", "is not more than nothing: type how much one unit was worth"))
        }
    }

    /// By which `money` comes to `worth`, whichever way either moved; rounded half away from zero. `None` where there is no such rate.
    pub fn between(money: Money, worth: Money) -> Option<Self> {
        let (up, down) = (10_i128.pow(money.currency.exponent()), 10_i128.pow(worth.currency.exponent()));
        let (of, in_) = (i128::from(money.minor).abs(), i128::from(worth.minor).abs());
        let e8 = div_round_half_away(in_ * i128::from(ONE_E8) * up, of * down).ok()?;
        (1..=MOST_E8).contains(&e8).then_some(Self { e8 })
    }
}

impl std::fmt::Display for ExchangeRate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&write(self.e8, PLACES))
    }
}

impl Serialize for ExchangeRate {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ExchangeRate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse("rate", &String::deserialize(d)?).map_err(wire::unfit)
    }
}

impl JsonSchema for ExchangeRate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExchangeRate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "decimal number above 0 with at most eight decimals"})
    }
}

impl ToSql for ExchangeRate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.e8.into())
    }
}

impl FromSql for ExchangeRate {
    fn column_result(v: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(v).map(|e8| Self { e8 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Currency;

    #[test]
    fn a_rate_is_what_two_amounts_say() {
        let between = |of: (i64, &str), worth: (i64, &str)| {
            let money = |(minor, code): (i64, &str)| Money::new(minor, Currency::parse("currency", code).unwrap());
            ExchangeRate::between(money(of), money(worth)).map(|rate| rate.to_string())
        };
        // 1,190.00 USD came in as 1,094.80 EUR; 100,000 ¥ as 610.00; 12.345 KWD as 37.16 = 3.010125556…; what goes back has the same sign on both sides.
        assert_eq!(between((119_000, "USD"), (109_480, "EUR")).as_deref(), Some("0.92"));
        assert_eq!(between((100_000, "JPY"), (61_000, "EUR")).as_deref(), Some("0.0061"));
        assert_eq!(between((12_345, "KWD"), (3_716, "EUR")).as_deref(), Some("3.01012556"));
        assert_eq!(between((10_000, "USD"), (-9_000, "EUR")).as_deref(), Some("0.9"));
        assert_eq!((between((0, "USD"), (1, "EUR")), between((1, "USD"), (0, "EUR"))), (None, None));
    }
}
