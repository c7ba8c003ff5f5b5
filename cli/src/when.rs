//! Days and times as a person types them, in the workspace's zone.

use crate::{ask::Desk, fail::Failure};
use chrono::{Datelike as _, NaiveDateTime, NaiveTime};
use serde_json::{Value, json};
use stint::kernel::{Day, Instant, Zone, zones::Local};

impl Desk<'_> {
    fn today(&self) -> Result<Day, Failure> {
        Ok(self.zone()?.day_of(self.app.env().clock.now()))
    }

    /// `9:30`, `2026-11-20 9:30`, `2026-11-20T09:30:00+01:00`, or `now`.
    pub fn instant(&self, field: &str, typed: Option<&str>) -> Result<Value, Failure> {
        self.instant_in(field, typed, None)
    }

    /// The same, where the wall clock may be that of another zone.
    pub fn instant_in(&self, field: &str, typed: Option<&str>, zone: Option<&str>) -> Result<Value, Failure> {
        let Some(typed) = typed.map(str::trim) else { return Ok(Value::Null) };
        if typed == "now" {
            return Ok(json!(self.app.env().clock.now()));
        }
        if let Ok(at) = Instant::parse(typed) {
            return Ok(json!(at));
        }
        let zone = zone.map_or_else(|| self.zone(), |z| Ok(Zone::parse("zone", z)?))?;
        let today = zone.day_of(self.app.env().clock.now());
        let (day, time) = match typed.split_once([' ', 'T']) {
            Some((day, time)) => (one_day(today, field, day)?, time),
            None => (today, typed),
        };
        let time = ["%H:%M", "%H:%M:%S"].iter().find_map(|f| NaiveTime::parse_from_str(time.trim(), f).ok()).ok_or_else(|| {
            Failure::field(field, "not_a_time", format!("{typed:?} is no time like 9:30, \"2026-11-20 9:30\" or 2026-11-20T09:30:00+01:00"))
        })?;
        match zone.local(NaiveDateTime::new(day, time)) {
            Local::One(at) => Ok(json!(at)),
            Local::Twice(..) => Err(Failure::field(
                field,
                "ambiguous",
                format!("{typed} happened twice when the clocks were set back: give it with its offset"),
            )),
            Local::Never(_) => Err(Failure::field(field, "never_was", format!("{typed} was skipped when the clocks were set forward"))),
        }
    }

    pub fn day(&self, field: &str, typed: Option<&str>) -> Result<Value, Failure> {
        Ok(match typed {
            Some(typed) => json!(one_day(self.today()?, field, typed)?),
            None => Value::Null,
        })
    }

    /// The days of a report: as typed, else the current month so far.
    pub fn period(&self, from: Option<&str>, to: Option<&str>) -> Result<(Value, Value), Failure> {
        let today = self.today()?;
        let from = if from.is_some() { self.day("from", from)? } else { json!(today.with_day(1).unwrap_or(today)) };
        let to = if to.is_some() { self.day("to", to)? } else { json!(today) };
        Ok((from, to))
    }
}

fn one_day(today: Day, field: &str, typed: &str) -> Result<Day, Failure> {
    match typed.trim().to_lowercase().as_str() {
        "today" => Ok(today),
        "yesterday" => Ok(today.pred_opt().unwrap_or(today)),
        other => other
            .parse()
            .map_err(|_| Failure::field(field, "not_a_day", format!("{typed:?} is no day like 2026-11-20, today or yesterday"))),
    }
}

/// `90m`, `1.5h`, `1:30`, `1h30m` as seconds.
pub fn seconds(field: &str, typed: &str) -> Result<i64, Failure> {
    let wrong = || Failure::field(field, "not_a_duration", format!("{typed:?} is no duration like 1:30, 1.5h or 90m"));
    let text = typed.trim().to_lowercase();
    if let Some((h, m)) = text.split_once(':') {
        let (h, m): (i64, i64) = (h.parse().map_err(|_| wrong())?, m.parse().map_err(|_| wrong())?);
        return if (0..60).contains(&m) && (0..10_000).contains(&h) { Ok(h * 3600 + m * 60) } else { Err(wrong()) };
    }
    let hours = |t: &str| stint::kernel::decimal::parse_e4(field, t).ok().filter(|v| (0..=100_000_000).contains(v)).map(|e4| e4 * 36 / 100);
    if let Some((h, m)) = text.split_once('h') {
        let minutes =
            if m.trim().is_empty() { Some(0) } else { m.trim().trim_end_matches('m').parse::<i64>().ok().filter(|m| (0..60).contains(m)) };
        return hours(h).zip(minutes).map(|(h, m)| h + m * 60).ok_or_else(wrong);
    }
    match text.strip_suffix('m') {
        Some(m) => m.trim().parse::<i64>().ok().filter(|m| (0..600_000).contains(m)).map(|m| m * 60).ok_or_else(wrong),
        None => hours(&text).ok_or_else(wrong),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn durations() {
        for (typed, seconds) in
            [("1:30", 5400), ("1.5", 5400), ("1,5h", 5400), ("90m", 5400), ("1h30m", 5400), ("1h30", 5400), ("0:05", 300), ("0", 0)]
        {
            assert_eq!(super::seconds("x", typed).unwrap(), seconds, "{typed}");
        }
        for bad in ["", "x", "1:60", "-1", "1h60", "h", "1:2:3"] {
            assert!(super::seconds("x", bad).is_err(), "{bad}");
        }
    }
}
