//! Reads the cells of an export: lengths of time, times of day, yes and no.

use chrono::NaiveTime;

pub const SECONDS_PER_HOUR: i64 = 3600;

/// More hours than this in one row are a wrong column, not work.
const MAX_HOURS: i64 = 10_000;

/// A length as the file states it, and how exactly it could be written there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    pub seconds: i64,
    pub tolerance_seconds: i64,
}

/// Reads `2:30:00`, `2:30`, `2.5`, `2,5`, `2h 30m` and `45 min`; two decimals of an hour are 36 seconds apart.
pub fn duration(text: &str) -> Option<Stated> {
    let text = text.trim();
    if text.contains(':') { clock_duration(text) } else { decimal_hours(text).or_else(|| worded_duration(text)) }
}

fn clock_duration(text: &str) -> Option<Stated> {
    let parts: Vec<&str> = text.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [hours, minutes] => (digits(hours)?, two_digits(minutes)?, None),
        [hours, minutes, seconds] => (digits(hours)?, two_digits(minutes)?, Some(two_digits(seconds)?)),
        _ => return None,
    };
    if hours > MAX_HOURS {
        return None;
    }
    let tolerance_seconds = if seconds.is_some() { 1 } else { 60 };
    Some(Stated { seconds: hours * SECONDS_PER_HOUR + minutes * 60 + seconds.unwrap_or(0), tolerance_seconds })
}

/// Reads a decimal number of hours; halves of a second are rounded up.
pub fn decimal_hours(text: &str) -> Option<Stated> {
    scaled(text, SECONDS_PER_HOUR)
}

/// Reads a decimal number of units of so many seconds; halves of a second are rounded up.
pub fn scaled(text: &str, unit_seconds: i64) -> Option<Stated> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if fraction.len() > 9 || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let units = if whole.is_empty() { 0 } else { digits(whole)? };
    let part = if fraction.is_empty() { 0 } else { digits(fraction)? };
    if units > MAX_HOURS * SECONDS_PER_HOUR / unit_seconds {
        return None;
    }
    let scale = 10_i64.pow(u32::try_from(fraction.len()).ok()?);
    let seconds = (2 * (units * scale + part) * unit_seconds + scale) / (2 * scale);
    // One unit of the last written decimal, because some programs cut instead of round; 1.5 is 1.50 with the zero dropped.
    Some(Stated { seconds, tolerance_seconds: (unit_seconds / scale).clamp(1, SECONDS_PER_HOUR / 100) })
}

fn worded_duration(text: &str) -> Option<Stated> {
    let (mut seconds, mut rest, mut tolerance_seconds) = (0, text, 60);
    while !rest.is_empty() {
        let number_ends = rest.find(|c: char| !c.is_ascii_digit())?;
        let number = digits(&rest[..number_ends])?;
        let after = rest[number_ends..].trim_start();
        let unit_ends = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        seconds += match &after[..unit_ends] {
            "h" | "hr" | "hrs" => number.min(MAX_HOURS + 1) * SECONDS_PER_HOUR,
            "m" | "min" => number.min(MAX_HOURS) * 60,
            "s" | "sec" => {
                tolerance_seconds = 1;
                number
            }
            _ => return None,
        };
        rest = after[unit_ends..].trim_start();
    }
    (!text.is_empty() && seconds <= MAX_HOURS * SECONDS_PER_HOUR).then_some(Stated { seconds, tolerance_seconds })
}

fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn two_digits(text: &str) -> Option<i64> {
    let value = digits(text)?;
    (text.len() == 2 && value < 60).then_some(value)
}

/// A time of day, and whether the file wrote the seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    pub time: NaiveTime,
    pub with_seconds: bool,
}

/// Reads `9:30`, `09:30:15`, `9:30 AM` and `9:30 p.m.`; noon is 12 PM, midnight 12 AM.
pub fn clock(text: &str) -> Option<Clock> {
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect::<String>().to_lowercase();
    let (digits_part, half) = match (squeezed.strip_suffix("am"), squeezed.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (squeezed.as_str(), None),
    };
    let parts: Vec<&str> = digits_part.split(':').collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (*hour, *minute, None),
        [hour, minute, second] => (*hour, *minute, Some(*second)),
        _ => return None,
    };
    let hour = if hour.len() <= 2 { digits(hour)? } else { return None };
    let hour = match half {
        Some(offset) if (1..=12).contains(&hour) => hour % 12 + offset,
        Some(_) => return None,
        None => hour,
    };
    let second_value = second.map_or(Some(0), two_digits)?;
    let time =
        NaiveTime::from_hms_opt(u32::try_from(hour).ok()?, u32::try_from(two_digits(minute)?).ok()?, u32::try_from(second_value).ok()?)?;
    Some(Clock { time, with_seconds: second.is_some() })
}

/// Reads yes and no in the languages that the programs export in.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "1" | "y" | "ja" | "oui" | "sí" | "si" | "sì" | "sim" | "tak" | "ano" | "kyllä" | "да" | "так" | "evet"
        | "はい" | "是" => Some(true),
        "no" | "false" | "0" | "n" | "nein" | "non" | "não" | "nee" | "nej" | "nei" | "nie" | "ne" | "ei" | "нет" | "ні" | "hayır"
        | "いいえ" | "否" => Some(false),
        _ => None,
    }
}

/// Splits a cell of tags at the commas.
pub fn tags(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        let table = [
            ("02:30:00", Some((9000, 1))),
            ("2:30", Some((9000, 60))),
            ("25:00:01", Some((90_001, 1))),
            ("2.5", Some((9000, 36))),
            ("2,5", Some((9000, 36))),
            ("0.25", Some((900, 36))),
            ("0.33", Some((1188, 36))),
            ("1.333333", Some((4800, 1))),
            ("8", Some((28_800, 36))),
            (",5", Some((1800, 36))),
            ("2h 30m", Some((9000, 60))),
            ("45 min", Some((2700, 60))),
            ("1h 5m 10s", Some((3910, 1))),
            ("", None),
            (".", None),
            ("1:5", None),
            ("01:15:0", None),
            ("1:60", None),
            ("-1", None),
            ("1.5.2", None),
            ("1e3", None),
            ("99999999999999999999", None),
            ("99999", None),
            ("3x", None),
            ("１", None),
        ];
        for (text, want) in table {
            assert_eq!(duration(text).map(|stated| (stated.seconds, stated.tolerance_seconds)), want, "{text:?}");
        }
    }

    #[test]
    fn clocks() {
        let table = [
            ("09:00:00", Some((9, 0, 0, true))),
            ("9:05", Some((9, 5, 0, false))),
            ("12:01 AM", Some((0, 1, 0, false))),
            ("12:00:00 PM", Some((12, 0, 0, true))),
            ("11:59\u{202f}pm", Some((23, 59, 0, false))),
            ("1:30 p.m.", Some((13, 30, 0, false))),
            ("13:00 PM", None),
            ("0:30 AM", None),
            ("24:00", None),
            ("9", None),
            ("9:5", None),
            ("", None),
        ];
        for (text, want) in table {
            let want = want.map(|(h, m, s, with_seconds)| Clock { time: NaiveTime::from_hms_opt(h, m, s).unwrap(), with_seconds });
            assert_eq!(clock(text), want, "{text:?}");
        }
    }

    #[test]
    fn yes_and_no_in_the_languages_of_the_exports() {
        let table = [
            ("Yes", Some(true)),
            ("Ja", Some(true)),
            ("Oui", Some(true)),
            ("Sí", Some(true)),
            ("NO", Some(false)),
            ("Nein", Some(false)),
            ("Non", Some(false)),
            ("", None),
            ("maybe", None),
        ];
        for (text, want) in table {
            assert_eq!(yes_no(text), want, "{text:?}");
        }
    }
}
