//! A rate of exchange: units of another currency for one of this, with eight decimals (a yen is 0.00610 euros).

use crate::kernel::{
    Error, Result,
    decimal::{parse, write},
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
