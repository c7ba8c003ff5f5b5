//! Lengths, times of day and ranges as people type them, in English and German. Pure text; no day and no zone yet.

pub const MINUTES_PER_DAY: u32 = 24 * 60;

/// A longer one is a number in a note, not a length of work.
const MAX_DURATION_SECONDS: u64 = 24 * 3600;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockText {
    /// Since midnight, 0 to 1440.
    pub minutes: u32,
    /// Before or after noon is written, so the other half is not meant.
    pub half: bool,
    /// Written as a time (`9:30`, `9am`, `9 Uhr`), not as a bare number.
    pub marked: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub start: u32,
    /// After `start`; beyond 1440 it is on the next day.
    pub end: u32,
    /// `9-5` may be 9:00 to 17:00 or the whole night.
    pub ambiguous: bool,
}

/// Reads `9`, `9:30`, `9.30`, `9am`, `2:15pm`, `9uhr` and `24:00`, in lower case.
pub fn clock(text: &str) -> Option<ClockText> {
    let (rest, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (text, None),
    };
    let (rest, uhr) = match rest.strip_suffix("uhr") {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let (hour, minute) = rest.split_once([':', '.']).map_or((rest, None), |(hour, minute)| (hour, Some(minute)));
    let hour = number(hour).filter(|_| hour.len() <= 2)?;
    let minute_value = match minute {
        Some(minute) if minute.len() == 2 => number(minute).filter(|minute| *minute < 60)?,
        Some(_) => return None,
        None => 0,
    };
    let hour = match half {
        Some(offset) if (1..=12).contains(&hour) => hour % 12 + offset,
        Some(_) => return None,
        None => hour,
    };
    let minutes = hour * 60 + minute_value;
    (minutes <= MINUTES_PER_DAY).then_some(ClockText { minutes, half: half.is_some(), marked: half.is_some() || uhr || minute.is_some() })
}

/// Reads `9:30-11`, `9–11`, `2-3:15pm`.
pub fn range(text: &str) -> Option<Range> {
    let mut ends = text.split(['-', '–', '—']);
    let (start, end) = (ends.next()?, ends.next()?);
    if ends.next().is_some() {
        return None;
    }
    Some(between(clock(start)?, clock(end)?))
}

/// Settles which halves of the day two times mean.
pub fn between(from: ClockText, to: ClockText) -> Range {
    let noon = MINUTES_PER_DAY / 2;
    let start = match (from.half, to.half) {
        // 2-3pm begins after noon too, 11-1pm does not.
        (false, true) if from.minutes < noon && to.minutes > noon && from.minutes + noon < to.minutes => from.minutes + noon,
        _ => from.minutes,
    };
    if to.minutes > start {
        return Range { start, end: to.minutes, ambiguous: false };
    }
    let after_noon = to.minutes + noon;
    if !to.half && to.minutes <= noon && after_noon > start {
        return Range { start, end: after_noon, ambiguous: !from.half };
    }
    Range { start, end: to.minutes + MINUTES_PER_DAY, ambiguous: false }
}

/// Reads a length from the front of `words` (lower case): its seconds and how many words it took.
pub fn duration(words: &[&str]) -> Option<(i64, usize)> {
    let (mut seconds, mut used, has_minutes) = one_duration(words)?;
    if !has_minutes
        && let Some((more, more_used, true)) = one_duration(&words[used..])
        && more < 3600
    {
        seconds += more;
        used += more_used;
    }
    (seconds > 0 && seconds <= MAX_DURATION_SECONDS).then(|| Some((i64::try_from(seconds).ok()?, used)))?
}

/// Lengths that are said without a figure.
const SPOKEN: &[(&[&str], u64)] = &[
    (&["half", "an", "hour"], 1800),
    (&["eine", "halbe", "stunde"], 1800),
    (&["halbe", "stunde"], 1800),
    (&["viertelstunde"], 900),
    (&["dreiviertelstunde"], 2700),
    (&["anderthalb", "stunden"], 5400),
];

/// Seconds, words taken, and whether minutes were written.
fn one_duration(words: &[&str]) -> Option<(u64, usize, bool)> {
    if let Some((said, seconds)) = SPOKEN.iter().find(|(said, _)| words.starts_with(said)) {
        return Some((*seconds, said.len(), true));
    }
    let first = words.first()?;
    let split = first.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ':'))).unwrap_or(first.len());
    let (amount, unit) = first.split_at(split);
    if amount.is_empty() {
        return None;
    }
    if unit.is_empty() {
        let (seconds, minutes) = measured(amount, words.get(1)?)?;
        return Some((seconds, 2, minutes));
    }
    if let Some((seconds, minutes)) = measured(amount, unit) {
        return Some((seconds, 1, minutes));
    }
    // 1h30, 1h30m
    let (_, minutes) = unit.split_once('h').filter(|(before, _)| before.is_empty())?;
    let minutes = minutes.trim_end_matches("min").trim_end_matches('m');
    let minutes = number(minutes).filter(|minutes| *minutes < 60)?;
    Some((u64::from(number(amount)?) * 3600 + u64::from(minutes) * 60, 1, true))
}

fn measured(amount: &str, unit: &str) -> Option<(u64, bool)> {
    match unit {
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "std." | "stunde" | "stunden" => hours(amount),
        "m" | "min" | "min." | "mins" | "minute" | "minutes" | "minuten" => Some((u64::from(number(amount)?) * 60, true)),
        _ => None,
    }
}

fn hours(amount: &str) -> Option<(u64, bool)> {
    if let Some((hours, minutes)) = amount.split_once(':') {
        let minutes = number(minutes).filter(|value| minutes.len() == 2 && *value < 60)?;
        return Some((u64::from(number(hours)?) * 3600 + u64::from(minutes) * 60, true));
    }
    let (whole, fraction) = amount.split_once(['.', ',']).unwrap_or((amount, ""));
    let whole = if whole.is_empty() { 0 } else { number(whole)? };
    if amount.contains(['.', ',']) && fraction.is_empty() {
        return None;
    }
    let part = if fraction.is_empty() { 0 } else { number(fraction)? };
    let scale = 10_u64.pow(u32::try_from(fraction.len()).ok()?);
    Some((u64::from(whole) * 3600 + (u64::from(part) * 3600 + scale / 2) / scale, !fraction.is_empty()))
}

fn number(text: &str) -> Option<u32> {
    let plain = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        let table: [(&str, Option<(i64, usize)>); 27] = [
            ("25m", Some((1500, 1))),
            ("25min call", Some((1500, 1))),
            ("90 min", Some((5400, 2))),
            ("90 minuten", Some((5400, 2))),
            ("1h", Some((3600, 1))),
            ("1h30", Some((5400, 1))),
            ("1h30m", Some((5400, 1))),
            ("1h 30m", Some((5400, 2))),
            ("1 h 30 min", Some((5400, 4))),
            ("2 hours 5 minutes", Some((7500, 4))),
            ("1:30h", Some((5400, 1))),
            ("1:30 h", Some((5400, 2))),
            ("1.5h", Some((5400, 1))),
            ("1,5 std", Some((5400, 2))),
            (".25h", Some((900, 1))),
            ("0.33h", Some((1188, 1))),
            ("2 stunden", Some((7200, 2))),
            ("24h", Some((86_400, 1))),
            ("25h", None),
            ("0m", None),
            ("1.h", None),
            ("1:5h", None),
            ("1h75", None),
            ("25", None),
            ("25 calls", None),
            ("m", None),
            ("9999999999h", None),
        ];
        for (text, want) in table {
            assert_eq!(duration(&text.split(' ').collect::<Vec<_>>()), want, "{text}");
        }
    }

    #[test]
    fn ranges() {
        let table = [
            ("9-11", Some((540, 660, false))),
            ("9:30-11", Some((570, 660, false))),
            ("9.30–11uhr", Some((570, 660, false))),
            ("2pm-3:15pm", Some((840, 915, false))),
            ("2-3:15pm", Some((840, 915, false))),
            ("11-1pm", Some((660, 780, false))),
            ("9am-5", Some((540, 1020, false))),
            ("11pm-1am", Some((1380, 1500, false))),
            ("22-1", Some((1320, 1500, false))),
            ("22-24", Some((1320, 1440, false))),
            ("9-5", Some((540, 1020, true))),
            ("12am-1am", Some((0, 60, false))),
            ("2026-11", None),
            ("9-11-12", None),
            ("25-26", None),
            ("9:5-10", None),
            ("13pm-2pm", None),
            ("-", None),
        ];
        for (text, want) in table {
            assert_eq!(range(text).map(|range| (range.start, range.end, range.ambiguous)), want, "{text}");
        }
    }
}
