//! Calendars (RFC 5545): each event that has a start and an end in the past is work. What takes a whole day, was cancelled or is still to
//! come is left out and says so. Of an event that repeats only its own first time comes in, and times that were moved (`RECURRENCE-ID`).

use chrono::{NaiveDateTime, TimeDelta};
use icalendar::parser::{Component, Property, read_components, unfold};

use super::{
    OWN_UID,
    decode::Decoded,
    layout::ImportKind,
    read::{BadField, FileError, Unkept, bad, unread},
    record::{Identity, Record},
    remark::Remark,
    table::{MAX_ROWS, TableError},
    timewarrior::instant,
};
use crate::kernel::{Instant, Zone, zones::Local};

pub fn read(decoded: &Decoded, zone: &Zone) -> Result<Vec<Record>, FileError> {
    let text = decoded.text.trim();
    let foreign = |why: String| FileError::Foreign { kind: ImportKind::Ics, why };
    if !text.starts_with("BEGIN:VCALENDAR") {
        return Err(foreign("it does not begin with BEGIN:VCALENDAR".into()));
    }
    if decoded.cut || !text.ends_with("END:VCALENDAR") {
        return Err(FileError::Cut);
    }
    let unfolded = unfold(text);
    let calendars =
        read_components(&unfolded).map_err(|e| foreign(e.lines().take(2).collect::<Vec<_>>().join(" ").chars().take(160).collect()))?;
    let events: Vec<&Component<'_>> = calendars.iter().flat_map(|c| &c.components).filter(|c| c.name == "VEVENT").collect();
    if events.len() > MAX_ROWS {
        return Err(TableError::TooManyRows.into());
    }
    Ok(events.into_iter().zip(1..).map(|(event, line)| record(event, line, zone)).collect())
}

fn text(event: &Component<'_>, name: &str) -> String {
    event.find_prop(name).map(|found| found.val.as_str().to_owned()).unwrap_or_default()
}

fn record(event: &Component<'_>, line: u64, zone: &Zone) -> Record {
    let mut warning = None;
    let mut record = match ends(event, zone, &mut warning) {
        Ok((start, end, zone)) => Record { zone: Some(zone), ..Record::new(line, Ok((start, end))) },
        Err(unkept) => Record::new(line, Err(unkept)),
    };
    if event.find_prop("RRULE").is_some() || event.find_prop("RDATE").is_some() {
        warning = Some(Remark::new("repeats", [], "repeats; only this first time of it comes in"));
    }
    record.warning = warning;
    record.note = text(event, "SUMMARY");
    let own = |name: &str| event.find_prop(name).map(|found| found.val.clone().unescape_text().as_str().to_owned()).unwrap_or_default();
    record.client = own("X-STINT-CLIENT");
    record.project = own("X-STINT-PROJECT");
    record.task = own("X-STINT-TASK");
    record.zone = Zone::parse("zone", &text(event, "X-STINT-ZONE")).ok().or(record.zone);
    record.billable = event.find_prop("X-STINT-BILLABLE").map(|found| found.val.as_str() == "TRUE");
    let uid = text(event, "UID");
    let moved = text(event, "RECURRENCE-ID");
    let own = uid.strip_suffix(OWN_UID).and_then(|id| id.parse().ok());
    record.identity = match (own, uid.is_empty()) {
        (Some(id), _) => Identity::Own(crate::kernel::id::EntryId(id)),
        (None, true) => Identity::Content,
        (None, false) => Identity::Key(format!("{uid}\n{moved}")),
    };
    let categories = event.properties.iter().filter(|found| found.name == "CATEGORIES").flat_map(|found| list(found.val.as_str()));
    record.with_tags(categories.collect())
}

/// Splits a list of texts at its commas, those behind a backslash apart.
fn list(value: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, found.last_mut()) {
            (',', _) => found.push(String::new()),
            ('\\', Some(last)) => last.extend(chars.next()),
            (c, Some(last)) => last.push(c),
            (_, None) => {}
        }
    }
    found.retain(|text| !text.trim().is_empty());
    found
}

fn left(rule: &str, words: &str) -> Unkept {
    Unkept::Left(bad("start", rule, words))
}

fn ends(event: &Component<'_>, zone: &Zone, warning: &mut Option<Remark>) -> Result<(Instant, Instant, Zone), Unkept> {
    if text(event, "STATUS") == "CANCELLED" {
        return Err(left("cancelled", "was cancelled"));
    }
    let start = event.find_prop("DTSTART").ok_or_else(|| Unkept::Bad(bad("start", "required", "is missing")))?;
    if start.val.as_str().len() == 8 {
        return Err(left("all_day", "takes the whole day and no time of it"));
    }
    let (start_at, start_zone) = moment("start", start, zone, warning)?;
    let end_at = match (event.find_prop("DTEND"), event.find_prop("DURATION")) {
        (Some(end), _) => moment("end", end, zone, warning)?.0,
        (None, Some(length)) => {
            let seconds = duration(length.val.as_str())
                .ok_or_else(|| Unkept::Bad(unread("duration", "not_a_length", length.val.as_str(), "is no length of time")))?;
            start_at.plus_seconds(seconds)
        }
        (None, None) => return Err(left("no_end", "has no end: it marks a moment")),
    };
    if end_at == start_at {
        return Err(left("no_end", "has no end: it marks a moment"));
    }
    Ok((start_at, end_at, start_zone))
}

fn moment(field: &'static str, found: &Property<'_>, zone: &Zone, warning: &mut Option<Remark>) -> Result<(Instant, Zone), Unkept> {
    let text = found.val.as_str();
    if let Some(at) = instant(text) {
        return Ok((at, zone.clone()));
    }
    let wall = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S")
        .map_err(|_| Unkept::Bad(unread(field, "not_an_instant", text, "is no instant like 20260304T080000Z")))?;
    let named = found
        .params
        .iter()
        .find(|param| param.key == "TZID")
        .and_then(|param| param.val.as_ref())
        .map(|val| val.as_str().trim_matches('"'));
    let zone = match named.map(|name| (name, Zone::parse("zone", name))) {
        None => zone.clone(),
        Some((_, Ok(known))) => known,
        Some((name, Err(_))) => {
            let args = [("name", name.chars().take(60).collect()), ("zone", zone.to_string())];
            *warning = Some(Remark::new("zone_unknown", args, format!("the zone {name:?} is not known; read as {zone}")));
            zone.clone()
        }
    };
    match zone.local(wall) {
        Local::One(at) => Ok((at, zone)),
        Local::Twice(first, _) => {
            let words = format!("these times happened twice in {zone}; the first is taken");
            *warning = Some(Remark::new("happened_twice", [("zone", zone.to_string())], words));
            Ok((first, zone))
        }
        Local::Never(_) => {
            let words = format!("{wall} does not exist in {zone}: the clocks were set forward");
            let remark = Remark::new("never_was", [("wall", wall.to_string()), ("zone", zone.to_string())], words);
            Err(Unkept::Bad(BadField { field, remark }))
        }
    }
}

/// Reads `PT1H30M`, `P1DT2H` and `P2W` (RFC 5545, 3.3.6); an event cannot last less than nothing.
fn duration(text: &str) -> Option<i64> {
    let mut rest = text.trim_start_matches('+').strip_prefix('P')?;
    let mut total = TimeDelta::zero();
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..digits].parse().ok().filter(|n| *n < 1_000_000)?;
        let unit = rest[digits..].chars().next()?;
        total += match unit {
            'W' => TimeDelta::weeks(number),
            'D' => TimeDelta::days(number),
            'H' => TimeDelta::hours(number),
            'M' => TimeDelta::minutes(number),
            'S' => TimeDelta::seconds(number),
            _ => return None,
        };
        rest = &rest[digits + unit.len_utf8()..];
    }
    Some(total.num_seconds())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_lists() {
        let table = [
            ("PT1H30M", Some(5400)),
            ("P1DT2H", Some(93_600)),
            ("P2W", Some(1_209_600)),
            ("PT", None),
            ("1H", None),
            ("PT5", None),
            ("-PT1H", None),
        ];
        for (text, want) in table {
            assert_eq!(duration(text), want, "{text}");
        }
        assert_eq!(list(r"dev,a\,b, ,c\\d"), ["dev", "a,b", r"c\d"]);
    }
}
