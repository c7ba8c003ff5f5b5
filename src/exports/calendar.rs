//! iCalendar (RFC 5545): each ended entry is an event. Our own import knows its id, client, project and task again.

use super::row::Row;
use crate::{imports::OWN_UID, kernel::Instant};

/// Octets of a line before it is folded (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

pub fn write(rows: &[Row], now: Instant) -> Vec<u8> {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stint//Stint//EN", "CALSCALE:GREGORIAN"] {
        put(&mut text, line);
    }
    for (row, end) in rows.iter().filter_map(|row| Some((row, row.end()?))) {
        let entry = &row.entry;
        let names = [row.client(), row.project(), row.task()];
        let path = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" › ");
        put(&mut text, "BEGIN:VEVENT");
        put(&mut text, &format!("UID:{}{OWN_UID}", entry.id));
        put(&mut text, &format!("DTSTAMP:{}", utc(now)));
        put(&mut text, &format!("DTSTART:{}", utc(entry.start)));
        put(&mut text, &format!("DTEND:{}", utc(end)));
        put(&mut text, &format!("SUMMARY:{}", escaped(if entry.note.is_empty() { &path } else { &entry.note })));
        if !entry.note.is_empty() && !path.is_empty() {
            put(&mut text, &format!("DESCRIPTION:{}", escaped(&path)));
        }
        for (word, name) in ["CLIENT", "PROJECT", "TASK"].into_iter().zip(names).filter(|(_, name)| !name.is_empty()) {
            put(&mut text, &format!("X-STINT-{word}:{}", escaped(name)));
        }
        put(&mut text, &format!("X-STINT-ZONE:{}", entry.zone));
        put(&mut text, &format!("X-STINT-BILLABLE:{}", if entry.billable { "TRUE" } else { "FALSE" }));
        if !entry.tags.is_empty() {
            put(&mut text, &format!("CATEGORIES:{}", entry.tags.iter().map(|tag| escaped(tag)).collect::<Vec<_>>().join(",")));
        }
        put(&mut text, "END:VEVENT");
    }
    put(&mut text, "END:VCALENDAR");
    text.into_bytes()
}

fn utc(at: Instant) -> String {
    at.to_utc().format("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Folds between characters, so that no reader meets half of one.
fn put(text: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        put(&mut text, &"ü".repeat(80));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.iter().map(|line| line.len()).collect::<Vec<_>>(), [74, 75, 13, 0]);
        assert_eq!(text.replace("\r\n ", ""), format!("{}\r\n", "ü".repeat(80)));
    }
}
