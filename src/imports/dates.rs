//! Civil dates of an export: the order of day, month and year is found over the whole file, never row by row.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The order in which a file writes the parts of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    Mdy,
    Dmy,
    Ymd,
}

impl DateOrder {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mdy => "mdy",
            Self::Dmy => "dmy",
            Self::Ymd => "ymd",
        }
    }
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum OrderError {
    #[error("the dates, such as {example}, can be read with the day or the month first; say date_order dmy or mdy")]
    Ambiguous { example: String },
    #[error("the dates are written in more than one order, such as {first} and {second}")]
    Mixed { first: String, second: String },
}

/// What one row says about the order.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    pub start: &'a str,
    pub end: Option<&'a str>,
    /// Where the clock times and the stated length are known, the wrong order shows as days that the length does not have.
    pub length: Option<Length>,
}

#[derive(Debug, Clone, Copy)]
pub struct Length {
    pub start: chrono::NaiveTime,
    pub end: chrono::NaiveTime,
    pub seconds: i64,
}

/// Zone transitions move the wall clock by less than this against the elapsed time (Samoa's lost day apart).
const SHIFT_SECONDS: i64 = 3 * 3600;

/// Splits a date into its three numbers; a year of two digits is in this century.
fn parts(text: &str) -> Option<([u32; 3], bool, char)> {
    // Some exports put midnight behind the date.
    let date = text.split_whitespace().next()?.split('T').next()?;
    let separator = date.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '-' | '/' | '.') {
        return None;
    }
    let texts: Vec<&str> = date.split(separator).collect();
    let [a, b, c] = texts.as_slice() else { return None };
    let lengths = [a.len(), b.len(), c.len()];
    let year_first = lengths[0] == 4;
    let shaped = if year_first {
        lengths[1..].iter().all(|n| (1..=2).contains(n))
    } else {
        lengths[..2].iter().all(|n| (1..=2).contains(n)) && matches!(lengths[2], 2 | 4)
    };
    if !shaped {
        return None;
    }
    let mut numbers = [0; 3];
    for (number, text) in numbers.iter_mut().zip([a, b, c]) {
        *number = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())??;
    }
    if lengths[2] == 2 && !year_first {
        numbers[2] += 2000;
    }
    Some((numbers, year_first, separator))
}

/// Whether a cell begins with a date in any order.
pub fn is_date(text: &str) -> bool {
    [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy].into_iter().any(|order| date(text, order).is_some())
}

/// Reads a date in the given order.
pub fn date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let (numbers, year_first, _) = parts(text)?;
    let (year, month, day) = match (order, year_first) {
        (DateOrder::Ymd, true) => (numbers[0], numbers[1], numbers[2]),
        (DateOrder::Mdy, false) => (numbers[2], numbers[0], numbers[1]),
        (DateOrder::Dmy, false) => (numbers[2], numbers[1], numbers[0]),
        _ => return None,
    };
    // A file of another century is a wrong column; it also keeps later sums of instants in range.
    (1970..=2100).contains(&year).then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)).flatten()
}

fn fits(row: &Evidence, order: DateOrder) -> bool {
    let Some(start) = date(row.start, order) else { return parts(row.start).is_none() };
    let Some(end_text) = row.end else { return true };
    let Some(end) = date(end_text, order) else { return parts(end_text).is_none() };
    let Some(length) = row.length else { return true };
    let wall = NaiveDateTime::new(end, length.end) - NaiveDateTime::new(start, length.start);
    (wall.num_seconds() - length.seconds).abs() <= SHIFT_SECONDS
}

/// Finds the one order under which every readable row makes sense.
pub fn detect<'a>(rows: impl Iterator<Item = Evidence<'a>> + Clone) -> Result<DateOrder, OrderError> {
    let readable = || rows.clone().filter_map(|row| Some((row, parts(row.start)?)));
    let year_first = readable().find(|(_, (_, year_first, _))| *year_first);
    let year_last = readable().find(|(_, (_, year_first, _))| !*year_first);
    let example = match (year_first, year_last) {
        (Some((first, _)), Some((second, _))) => return Err(OrderError::Mixed { first: first.start.into(), second: second.start.into() }),
        (_, None) => return Ok(DateOrder::Ymd),
        (None, Some((example, _))) => example,
    };
    // Only day first is written with dots.
    if readable().any(|(_, (_, _, separator))| separator == '.') {
        return Ok(DateOrder::Dmy);
    }
    let not_month_first = rows.clone().find(|row| !fits(row, DateOrder::Mdy));
    let not_day_first = rows.clone().find(|row| !fits(row, DateOrder::Dmy));
    match (not_month_first, not_day_first) {
        (Some(_), None) => Ok(DateOrder::Dmy),
        (None, Some(_)) => Ok(DateOrder::Mdy),
        (Some(first), Some(second)) => decide_by_calendar(rows, first, second),
        (None, None) if readable().all(|(row, _)| date(row.start, DateOrder::Mdy) == date(row.start, DateOrder::Dmy)) => Ok(DateOrder::Mdy),
        (None, None) => Err(OrderError::Ambiguous { example: example.start.into() }),
    }
}

/// A bad row (a typed length, a clock that ran wild) must not hide an order that the calendar itself proves.
fn decide_by_calendar<'a>(
    rows: impl Iterator<Item = Evidence<'a>> + Clone,
    first: Evidence,
    second: Evidence,
) -> Result<DateOrder, OrderError> {
    let possible = |order| rows.clone().all(|row| fits(&Evidence { length: None, ..row }, order));
    match (possible(DateOrder::Mdy), possible(DateOrder::Dmy)) {
        (true, false) => Ok(DateOrder::Mdy),
        (false, true) => Ok(DateOrder::Dmy),
        (true, true) => Err(OrderError::Ambiguous { example: first.start.into() }),
        (false, false) => Err(OrderError::Mixed { first: first.start.into(), second: second.start.into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(dates: &[&str]) -> Result<DateOrder, OrderError> {
        detect(dates.iter().map(|start| Evidence { start, end: None, length: None }))
    }

    fn timed<'a>(start: &'a str, end: &'a str, (h1, m1): (u32, u32), (h2, m2): (u32, u32), seconds: i64) -> Evidence<'a> {
        let time = |h, m| chrono::NaiveTime::from_hms_opt(h, m, 0).unwrap();
        Evidence { start, end: Some(end), length: Some(Length { start: time(h1, m1), end: time(h2, m2), seconds }) }
    }

    #[test]
    fn the_calendar_decides() {
        assert_eq!(of(&["2026-03-04", "2026/3/5"]), Ok(DateOrder::Ymd));
        assert_eq!(of(&["03/06/2026", "03/27/2026"]), Ok(DateOrder::Mdy));
        assert_eq!(of(&["03/06/2026", "27/03/2026"]), Ok(DateOrder::Dmy));
        assert_eq!(of(&["26.01.2015", "02.02.2015"]), Ok(DateOrder::Dmy));
        assert_eq!(of(&["3/27/26"]), Ok(DateOrder::Mdy));
        assert_eq!(of(&["03/03/2026", "05/05/2026"]), Ok(DateOrder::Mdy));
        assert_eq!(of(&["03/06/2026", "04/06/2026"]), Err(OrderError::Ambiguous { example: "03/06/2026".into() }));
        assert_eq!(of(&["2026-03-04", "03/06/2026"]), Err(OrderError::Mixed { first: "2026-03-04".into(), second: "03/06/2026".into() }));
        assert_eq!(of(&["27/03/2026", "03/27/2026"]), Err(OrderError::Mixed { first: "27/03/2026".into(), second: "03/27/2026".into() }));
        assert_eq!(of(&["soon", "03/27/2026"]), Ok(DateOrder::Mdy));
        assert_eq!(of(&[]), Ok(DateOrder::Ymd));
    }

    #[test]
    fn a_night_that_lasts_two_minutes_decides() {
        let rows = [timed("03/06/2026", "03/06/2026", (10, 0), (12, 0), 7200), timed("03/06/2026", "03/07/2026", (23, 59), (0, 1), 120)];
        assert_eq!(detect(rows.iter().copied()), Ok(DateOrder::Mdy));
        let rows = [timed("06/03/2026", "07/03/2026", (23, 59), (0, 1), 120)];
        assert_eq!(detect(rows.iter().copied()), Ok(DateOrder::Dmy));
    }

    #[test]
    fn a_bad_row_does_not_hide_the_order() {
        let rows = [timed("03/27/2026", "03/27/2026", (10, 0), (12, 0), 90_000)];
        assert_eq!(detect(rows.iter().copied()), Ok(DateOrder::Mdy));
    }

    #[test]
    fn dates_are_checked() {
        assert_eq!(date("31.12.2025", DateOrder::Dmy), NaiveDate::from_ymd_opt(2025, 12, 31));
        assert_eq!(date("2026-03-04T00:00:00Z", DateOrder::Ymd), NaiveDate::from_ymd_opt(2026, 3, 4));
        for text in ["31.04.2026", "1.1.99999", "0026-01-01", "2026-03", "4-3-2026-1", "", "99/99/9999"] {
            assert_eq!(date(text, DateOrder::Dmy), None, "{text:?}");
        }
    }
}
