//! Timewarrior: its data files (`inc START - END # tags # annotation`) and what `timew export` prints. It knows tags only; those that begin
//! with `client:`, `project:` or `task:` become names.

use chrono::NaiveDateTime;
use serde::Deserialize;

use super::{
    decode::Decoded,
    layout::ImportKind,
    read::{FileError, Unkept, bad, unread},
    record::Record,
    remark::Remark,
    table::{MAX_ROWS, TableError},
};
use crate::kernel::Instant;

pub fn read(decoded: &Decoded) -> Result<Vec<Record>, FileError> {
    if decoded.text.trim_start().starts_with('[') { export(&decoded.text) } else { data(decoded) }
}

#[derive(Deserialize)]
struct Exported {
    start: String,
    end: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    annotation: String,
}

fn export(text: &str) -> Result<Vec<Record>, FileError> {
    let list: Vec<Exported> = super::read::json(ImportKind::Timewarrior, text)?;
    let records = list.into_iter().zip(1..).map(|(it, line)| {
        let mut record = Record::new(line, ends(&it.start, it.end.as_deref()));
        record.note = it.annotation;
        record.with_tags(it.tags)
    });
    Ok(records.collect())
}

fn data(decoded: &Decoded) -> Result<Vec<Record>, FileError> {
    let mut records = Vec::new();
    for (text, line) in decoded.text.lines().zip(1..) {
        let text = text.trim();
        if text.is_empty() || text.starts_with("exc ") {
            continue;
        }
        let Some(rest) = text.strip_prefix("inc ") else {
            return Err(FileError::Foreign { kind: ImportKind::Timewarrior, why: format!("line {line} does not begin with inc") });
        };
        if records.len() == MAX_ROWS {
            return Err(TableError::TooManyRows.into());
        }
        records.push(interval(line, rest));
    }
    // An interval is written with its line end; without one the program was stopped, or the file was cut.
    if let (Some(last), false) = (records.last_mut(), decoded.text.ends_with('\n') && !decoded.cut) {
        last.when = Err(Unkept::Bad(super::BadField {
            field: "row",
            remark: Remark::new("cut_line", [], "the file ends inside a line: it was cut off"),
        }));
    }
    Ok(records)
}

fn interval(line: u64, text: &str) -> Record {
    let words = words(text);
    let mut parts = words.split(|word| *word == Word::Mark);
    let ends = match parts.next().unwrap_or_default() {
        [Word::Text(start)] => ends(start, None),
        [Word::Text(start), Word::Text(dash), Word::Text(end)] if dash == "-" => ends(start, Some(end)),
        _ => Err(Unkept::Bad(bad("row", "not_an_interval", "is no interval like 20260304T080000Z - 20260304T103000Z"))),
    };
    let texts = |part: &[Word]| {
        part.iter().filter_map(|word| if let Word::Text(text) = word { Some(text.clone()) } else { None }).collect::<Vec<_>>()
    };
    let tags = texts(parts.next().unwrap_or_default());
    let mut record = Record::new(line, ends);
    record.note = texts(parts.next().unwrap_or_default()).join(" ");
    record.with_tags(tags)
}

#[derive(Debug, PartialEq, Eq)]
enum Word {
    Text(String),
    /// A `#` that stands alone parts interval, tags and annotation.
    Mark,
}

/// Splits at spaces; a quoted word holds spaces, and quotes behind a backslash.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut word = String::new();
        if first == '"' {
            while let Some(c) = chars.next() {
                match c {
                    '"' => break,
                    '\\' => word.extend(chars.next()),
                    c => word.push(c),
                }
            }
            words.push(Word::Text(word));
            continue;
        }
        word.push(first);
        while let Some(c) = chars.next_if(|c| !c.is_whitespace()) {
            word.push(c);
        }
        words.push(if word == "#" { Word::Mark } else { Word::Text(word) });
    }
    words
}

fn ends(start: &str, end: Option<&str>) -> Result<(Instant, Instant), Unkept> {
    let at = |field, text: &str| {
        instant(text).ok_or_else(|| Unkept::Bad(unread(field, "not_an_instant", text, "is no instant like 20260304T080000Z")))
    };
    let start = at("start", start)?;
    end.map_or(Err(Unkept::Running), |end| Ok((start, at("end", end)?)))
}

/// Reads `20260304T080000Z`, as calendars write it too.
pub fn instant(text: &str) -> Option<Instant> {
    let wall = NaiveDateTime::parse_from_str(text.strip_suffix('Z')?, "%Y%m%dT%H%M%S").ok()?;
    Some(Instant::from_ms(wall.and_utc().timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_as_timewarrior_writes_them() {
        let text = |text: &str| Word::Text(text.into());
        assert_eq!(
            words(r#"20260304T080000Z # #hash a,b "code review" # "Kopf \"oben\" & ü""#),
            [text("20260304T080000Z"), Word::Mark, text("#hash"), text("a,b"), text("code review"), Word::Mark, text("Kopf \"oben\" & ü")]
        );
        assert_eq!(words(r#""open"#), [text("open")]);
    }
}
