//! Reads the time expressions at the front of a run of words, and words that name a day.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::times::{ClockText, Range, between, clock, duration, range};

/// A time expression and how many words it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    Range(Range),
    /// Seconds.
    Length(i64),
    /// It began this many seconds ago and goes on.
    Ago(i64),
    /// Minutes since midnight; it goes on.
    Since(u32),
    /// Minutes since midnight; goes on, or has the length that is also given.
    At(u32),
}

const AND_TO: &[&str] = &["to", "bis", "until", "till", "and", "und"];
const DASHES: &[&str] = &["-", "–", "—"];

/// Reads one expression; `words` are in lower case.
pub fn time(words: &[&str]) -> Option<(Time, usize)> {
    let (first, rest) = words.split_first()?;
    match *first {
        "since" | "seit" | "ab" => clock_at(rest).map(|(clock, used)| (Time::Since(clock.minutes), used + 1)),
        "from" | "von" | "between" | "zwischen" => {
            span(rest, |word| AND_TO.contains(&word) || DASHES.contains(&word)).map(|(range, used)| (Time::Range(range), used + 1))
        }
        "at" | "um" => clock_at(rest).filter(|(clock, _)| clock.marked).map(|(clock, used)| (Time::At(clock.minutes), used + 1)),
        "for" | "für" => duration(rest).map(|(seconds, used)| (Time::Length(seconds), used + 1)),
        "vor" => duration(rest).map(|(seconds, used)| (Time::Ago(seconds), used + 1)),
        _ => range_at(words).map(|(range, used)| (Time::Range(range), used)).or_else(|| length_or_ago(words)),
    }
}

fn length_or_ago(words: &[&str]) -> Option<(Time, usize)> {
    let (seconds, used) = duration(words)?;
    Some(if words.get(used) == Some(&"ago") { (Time::Ago(seconds), used + 1) } else { (Time::Length(seconds), used) })
}

/// A time of day, its unit perhaps a word of its own: `9 Uhr`, `2 pm`.
fn clock_at(words: &[&str]) -> Option<(ClockText, usize)> {
    let first = words.first()?;
    if let Some(unit @ ("uhr" | "am" | "pm")) = words.get(1).copied()
        && let Some(found) = clock(&format!("{first}{unit}"))
    {
        return Some((found, 2));
    }
    Some((clock(first)?, 1))
}

fn range_at(words: &[&str]) -> Option<(Range, usize)> {
    let first = words.first()?;
    if let Some(unit @ ("uhr" | "am" | "pm")) = words.get(1).copied()
        && let Some(found) = range(&format!("{first}{unit}"))
    {
        return Some((found, 2));
    }
    if let Some(found) = range(first) {
        return Some((found, 1));
    }
    // Between bare numbers only a dash is a sign of time: "2 to 3 people" is none.
    let marked = |(range, used): (Range, usize)| {
        words[..used]
            .iter()
            .any(|word| word.contains(':') || word.ends_with("am") || word.ends_with("pm") || word.ends_with("uhr"))
            .then_some((range, used))
    };
    span(words, |word| DASHES.contains(&word))
        .or_else(|| span(words, |word| ["to", "bis", "until", "till"].contains(&word)).and_then(marked))
}

fn span(words: &[&str], joins: impl Fn(&str) -> bool) -> Option<(Range, usize)> {
    let (from, from_used) = clock_at(words)?;
    words.get(from_used).filter(|word| joins(word))?;
    let (to, to_used) = clock_at(&words[from_used + 1..])?;
    Some((between(from, to), from_used + 1 + to_used))
}

/// A named day and how many words it took; a weekday is the latest one up to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayText {
    pub day: NaiveDate,
    /// A weekday that is today's could also be a week ago.
    pub weekday: bool,
}

pub fn day(words: &[&str], today: NaiveDate) -> Option<(DayText, usize)> {
    let first = *words.first()?;
    let plain = |day: NaiveDate| DayText { day, weekday: false };
    let back = |days: u64| today.checked_sub_days(Days::new(days));
    match first {
        "today" | "heute" => return Some((plain(today), 1)),
        "yesterday" | "gestern" => return Some((plain(back(1)?), 1)),
        "vorgestern" => return Some((plain(back(2)?), 1)),
        "on" | "am" => {
            let (found, used) = day(&words[1..], today).filter(|(_, used)| *used == 1)?;
            return Some((found, used + 1));
        }
        "last" | "letzten" | "letzter" => {
            let wanted = weekday(words.get(1)?)?;
            let days = days_back(today, wanted);
            return Some((plain(back(if days == 0 { 7 } else { days })?), 2));
        }
        _ => {}
    }
    if let Some(wanted) = weekday(first) {
        return Some((DayText { day: back(days_back(today, wanted))?, weekday: true }, 1));
    }
    Some((plain(written_date(first, today)?), 1))
}

fn days_back(today: NaiveDate, wanted: Weekday) -> u64 {
    u64::from(today.weekday().days_since(wanted))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" | "montag" | "mo." => Weekday::Mon,
        "tuesday" | "tue" | "tues" | "dienstag" | "di." => Weekday::Tue,
        "wednesday" | "wed" | "mittwoch" | "mi." => Weekday::Wed,
        "thursday" | "thu" | "thur" | "thurs" | "donnerstag" | "do." => Weekday::Thu,
        "friday" | "fri" | "freitag" | "fr." => Weekday::Fri,
        "saturday" | "sat" | "samstag" | "sonnabend" | "sa." => Weekday::Sat,
        "sunday" | "sun" | "sonntag" | "so." => Weekday::Sun,
        _ => return None,
    })
}

/// `2026-11-19`, `19.11.2026`, `19.11.` (the latest one up to today).
fn written_date(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Ok(day) = word.parse::<NaiveDate>() {
        return Some(day);
    }
    let parts: Vec<&str> = word.split('.').collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    if !year.is_empty() {
        return (year.len() == 4).then(|| NaiveDate::from_ymd_opt(year.parse().ok()?, month, day))?;
    }
    let this_year = NaiveDate::from_ymd_opt(today.year(), month, day)?;
    if this_year <= today { Some(this_year) } else { NaiveDate::from_ymd_opt(today.year() - 1, month, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_in_the_past() {
        // A Friday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let table = [
            ("today", Some(("2026-11-20", 1))),
            ("gestern", Some(("2026-11-19", 1))),
            ("vorgestern", Some(("2026-11-18", 1))),
            ("monday", Some(("2026-11-16", 1))),
            ("am montag", Some(("2026-11-16", 2))),
            ("on monday", Some(("2026-11-16", 2))),
            ("friday", Some(("2026-11-20", 1))),
            ("last friday", Some(("2026-11-13", 2))),
            ("letzten samstag", Some(("2026-11-14", 2))),
            ("2026-11-03", Some(("2026-11-03", 1))),
            ("3.11.", Some(("2026-11-03", 1))),
            ("24.12.", Some(("2025-12-24", 1))),
            ("24.12.2024", Some(("2024-12-24", 1))),
            ("31.11.", None),
            ("1.2.3", None),
            ("on time", None),
            ("work", None),
        ];
        for (text, want) in table {
            let found = day(&text.split(' ').collect::<Vec<_>>(), today).map(|(day, used)| (day.day.to_string(), used));
            assert_eq!(found, want.map(|(day, used)| (day.to_owned(), used)), "{text}");
        }
    }
}
