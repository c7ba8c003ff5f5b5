//! The part of RFC 5545's recurrence rules that invoices come by, as text.
//!
//! A day that a month does not have is its last one: `BYMONTHDAY=31` comes in each month.

use chrono::Weekday;

use super::schedule::{Ends, Every, Rule};
use crate::kernel::{Day, Error, Result};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];
/// Of what `FREQ` counts: longer is no rhythm of a business.
const LONGEST: u32 = 999;
const MOST: u32 = 9_999;

/// # Errors
/// `rrule`, saying which part is not understood and what is.
pub fn parse(text: &str) -> Result<Rule> {
    let text = text.trim().trim_start_matches("RRULE:");
    let mut rule = Rule { every: Every::Month, interval: 1, month_day: None, month: None, weekdays: Vec::new(), ends: Ends::Never };
    let mut every = None;
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').ok_or_else(|| wrong(part, "is no part like INTERVAL=2"))?;
        match key.trim().to_ascii_uppercase().as_str() {
            "FREQ" => every = Some(frequency(part, value)?),
            "INTERVAL" => rule.interval = whole(part, value, 1, LONGEST)?,
            "BYMONTHDAY" => rule.month_day = Some(month_day(part, value)?),
            "BYMONTH" => rule.month = Some(u8::try_from(whole(part, value, 1, 12)?).unwrap_or(1)),
            "BYDAY" => rule.weekdays = weekdays(part, value)?,
            "COUNT" => rule.ends = once(part, rule.ends, Ends::After(whole(part, value, 1, MOST)?))?,
            "UNTIL" => rule.ends = once(part, rule.ends, Ends::On(until(part, value)?))?,
            "WKST" if value.eq_ignore_ascii_case("MO") => {}
            _ => return Err(wrong(part, "is not understood: use FREQ, INTERVAL, BYMONTHDAY, BYMONTH, BYDAY, COUNT and UNTIL")),
        }
    }
    rule.every = every.ok_or_else(|| wrong(text, "says no FREQ: start with FREQ=MONTHLY"))?;
    let fits = |used: bool, freqs: &[Every]| !used || freqs.contains(&rule.every);
    if !fits(rule.month_day.is_some(), &[Every::Month, Every::Year]) {
        return Err(wrong("BYMONTHDAY", "goes with FREQ=MONTHLY or FREQ=YEARLY"));
    }
    if !fits(rule.month.is_some(), &[Every::Year]) {
        return Err(wrong("BYMONTH", "goes with FREQ=YEARLY"));
    }
    if !fits(!rule.weekdays.is_empty(), &[Every::Week]) {
        return Err(wrong("BYDAY", "goes with FREQ=WEEKLY"));
    }
    Ok(rule)
}

/// The shortest text that [`parse`] reads as the same rule.
pub fn write(rule: &Rule) -> String {
    let mut parts = vec![format!("FREQ={}", word(rule.every))];
    if rule.interval > 1 {
        parts.push(format!("INTERVAL={}", rule.interval));
    }
    parts.extend(rule.month.map(|m| format!("BYMONTH={m}")));
    parts.extend(rule.month_day.map(|d| format!("BYMONTHDAY={d}")));
    let names: Vec<&str> = WEEKDAYS.iter().filter(|(_, day)| rule.weekdays.contains(day)).map(|(name, _)| *name).collect();
    if !names.is_empty() {
        parts.push(format!("BYDAY={}", names.join(",")));
    }
    match rule.ends {
        Ends::Never => {}
        Ends::On(day) => parts.push(format!("UNTIL={}", day.format("%Y%m%d"))),
        Ends::After(count) => parts.push(format!("COUNT={count}")),
    }
    parts.join(";")
}

const fn word(every: Every) -> &'static str {
    match every {
        Every::Day => "DAILY",
        Every::Week => "WEEKLY",
        Every::Month => "MONTHLY",
        Every::Year => "YEARLY",
    }
}

fn wrong(part: &str, why: &str) -> Error {
    Error::invalid("rrule", "not_a_rule", format!("{part:?} {why}"))
}

fn frequency(part: &str, value: &str) -> Result<Every> {
    [Every::Day, Every::Week, Every::Month, Every::Year]
        .into_iter()
        .find(|every| word(*every).eq_ignore_ascii_case(value.trim()))
        .ok_or_else(|| wrong(part, "is none of DAILY, WEEKLY, MONTHLY, YEARLY"))
}

fn whole(part: &str, value: &str, least: u32, most: u32) -> Result<u32> {
    let number = value.trim().parse().ok().filter(|n| (least..=most).contains(n));
    number.ok_or_else(|| wrong(part, &format!("is no whole number from {least} to {most}")))
}

fn month_day(part: &str, value: &str) -> Result<i8> {
    let day = value.trim().parse().ok().filter(|d| (1..=31).contains(d) || (-28..=-1).contains(d));
    day.ok_or_else(|| wrong(part, "is no one day from 1 to 31, or -1 for the last to -28"))
}

fn weekdays(part: &str, value: &str) -> Result<Vec<Weekday>> {
    let named: Vec<String> = value.split(',').map(|name| name.trim().to_ascii_uppercase()).collect();
    if let Some(unknown) = named.iter().find(|name| WEEKDAYS.iter().all(|(known, _)| known != name)) {
        return Err(wrong(part, &format!("holds {unknown:?}, which is none of MO, TU, WE, TH, FR, SA, SU")));
    }
    Ok(WEEKDAYS.iter().filter(|(known, _)| named.iter().any(|name| name == known)).map(|(_, day)| *day).collect())
}

fn once(part: &str, before: Ends, ends: Ends) -> Result<Ends> {
    if before == Ends::Never { Ok(ends) } else { Err(wrong(part, "is a second end: give COUNT or UNTIL, not both")) }
}

/// The day of `20261231` and of `20261231T225959Z`: a rule of days ends with a day.
fn until(part: &str, value: &str) -> Result<Day> {
    let digits = value.trim().split(['T', 't']).next().unwrap_or_default();
    Day::parse_from_str(digits, "%Y%m%d").map_err(|_| wrong(part, "is no day like UNTIL=20261231"))
}
