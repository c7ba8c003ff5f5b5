//! A point in time: milliseconds since 1970 UTC inside, RFC 3339 with `Z` outside.

use chrono::{DateTime, SecondsFormat, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Error, wire::unfit};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

/// 1970-01-01 to 9999-12-31, what RFC 3339 can write with four digits of a year and no sign.
const MAX_MS: i64 = 253_402_300_799_999;

impl Instant {
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    pub const fn ms(self) -> i64 {
        self.0
    }

    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    pub const fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_ms(seconds.saturating_mul(1000))
    }

    /// Milliseconds from `earlier` to `self`; negative when `self` is before it.
    pub const fn since_ms(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    pub fn to_utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// Reads RFC 3339 with any offset.
    ///
    /// # Errors
    /// What is wrong, in words, when the text is no RFC 3339 instant between 1970 and 9999.
    pub fn parse(text: &str) -> Result<Self, String> {
        let at = DateTime::parse_from_rfc3339(text.trim())
            .map_err(|_| format!("{text:?} is no instant like 2026-11-20T10:05:00Z or 2026-11-20T11:05:00+01:00"))?;
        let ms = at.timestamp_millis();
        if (0..=MAX_MS).contains(&ms) { Ok(Self(ms)) } else { Err(format!("{text:?} is outside the years 1970 to 9999")) }
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(|words| unfit(Error::invalid("at", "not_an_instant", words)))
    }
}

impl JsonSchema for Instant {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Instant".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date-time"})
    }
}

impl rusqlite::ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl rusqlite::types::FromSql for Instant {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        i64::column_result(v).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_any_offset_and_writes_utc() {
        // 2026-11-20T10:05:00Z is 1_795_169_100 by `date -u -d … +%s`.
        for text in ["2026-11-20T10:05:00Z", "2026-11-20T11:05:00+01:00", "2026-11-20T04:35:00.000-05:30"] {
            assert_eq!(Instant::parse(text).unwrap().ms(), 1_795_169_100_000, "{text}");
        }
        assert_eq!(Instant::from_ms(1_795_169_100_007).to_string(), "2026-11-20T10:05:00.007Z");
        for bad in ["", "2026-11-20", "2026-11-20T10:05:00", "1969-12-31T23:59:59Z", "2026-02-30T00:00:00Z"] {
            assert!(Instant::parse(bad).is_err(), "{bad}");
        }
    }
}
