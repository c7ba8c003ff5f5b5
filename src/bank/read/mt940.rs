//! MT940 as SWIFT and the German banks (DK, appendix 3 of the DFÜ agreement) write it.

use chrono::Datelike as _;

use super::{FileError, amount, mt940_text};
use crate::{
    bank::statement::{Entry, LeftOut, Statement, Why},
    kernel::{Currency, Day},
};

/// A field: its tag, its first line and the lines after it.
struct Field<'a> {
    tag: &'a str,
    lines: Vec<&'a str>,
}

/// # Errors
/// No MT940, cut off, a line that cannot be read.
pub fn read(text: &str) -> Result<Vec<Statement>, FileError> {
    let mut statements = Vec::new();
    let mut now: Vec<Field<'_>> = Vec::new();
    for field in fields(text) {
        if field.tag == "20" && !now.is_empty() {
            statements.push(statement(&now)?);
            now.clear();
        }
        now.push(field);
    }
    if !now.is_empty() {
        statements.push(statement(&now)?);
    }
    if statements.is_empty() { Err(FileError::Unknown) } else { Ok(statements) }
}

/// Whether a text is one, told by its first fields.
pub fn looks_like(text: &str) -> bool {
    text.lines().take(20).any(|l| l.trim_start_matches(|c: char| !c.is_ascii()).contains(":20:"))
        && text.contains(":25")
        && text.contains(":60")
}

fn fields(text: &str) -> Vec<Field<'_>> {
    let mut found: Vec<Field<'_>> = Vec::new();
    for line in text.lines() {
        let line = line.trim_end_matches(['\r', '\u{3}', '\u{1}']);
        // The envelope of SWIFT: {1:…}{2:…}{4: before the first field, -} behind the last.
        let line = line.rsplit_once("{4:").map_or(line, |(_, rest)| rest);
        if line.trim().is_empty() || matches!(line.trim(), "-" | "-}") || line.starts_with("{1:") {
            continue;
        }
        match tag(line) {
            Some((tag, rest)) => found.push(Field { tag, lines: vec![rest] }),
            None => {
                if let Some(field) = found.last_mut() {
                    field.lines.push(line.strip_suffix("-}").unwrap_or(line));
                }
            }
        }
    }
    found
}

fn tag(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let known = matches!(
        tag,
        "20" | "21"
            | "25"
            | "25P"
            | "28"
            | "28C"
            | "60F"
            | "60M"
            | "61"
            | "62F"
            | "62M"
            | "64"
            | "65"
            | "86"
            | "13D"
            | "34F"
            | "90D"
            | "90C"
            | "NS"
    );
    known.then_some((tag, rest))
}

fn statement(fields: &[Field<'_>]) -> Result<Statement, FileError> {
    let one = |tags: &[&str]| fields.iter().find(|f| tags.contains(&f.tag)).map(|f| f.lines[0].trim());
    let opening = one(&["60F", "60M"]).ok_or(FileError::Missing(":60F:"))?;
    let closing = fields.iter().rev().find(|f| matches!(f.tag, "62F" | "62M")).map(|f| f.lines[0].trim()).ok_or(FileError::Cut)?;
    let (opening_minor, currency) = balance(opening).ok_or_else(|| FileError::line(opening))?;
    let (closing_minor, other) = balance(closing).ok_or_else(|| FileError::line(closing))?;
    if other != currency {
        return Err(FileError::Currency { found: other, account: currency });
    }
    let mut found = Statement {
        number: one(&["25", "25P"]).map(|text| number(text, currency)).unwrap_or_default(),
        name: String::new(),
        currency,
        reference: one(&["28C", "28"]).unwrap_or_default().to_owned(),
        opening_minor: Some(opening_minor),
        closing_minor: Some(closing_minor),
        entries: Vec::new(),
        left_out: Vec::new(),
    };
    let mut at = fields.iter().peekable();
    while let Some(field) = at.next() {
        if field.tag != "61" {
            continue;
        }
        let line = Line::read(&field.lines, currency).ok_or_else(|| FileError::line(field.lines[0]))?;
        let mut entry = line.entry;
        if let Some(words) = at.next_if(|f| f.tag == "86") {
            mt940_text::describe(&words.lines, &mut entry, currency);
        }
        if line.expected {
            found.left_out.push(LeftOut::new(Why::Pending, &entry.text));
        } else if entry.minor == 0 {
            found.left_out.push(LeftOut::new(Why::Zero, &entry.text));
        } else {
            found.entries.push(entry);
        }
    }
    Ok(found)
}

/// `C251120EUR1234,56`
fn balance(text: &str) -> Option<(i64, Currency)> {
    let sign = match text.get(..1)? {
        "C" => 1,
        "D" => -1,
        _ => return None,
    };
    date(text.get(1..7)?)?;
    let currency = Currency::parse("currency", text.get(7..10)?).ok()?;
    Some((sign * amount::plain(text.get(10..)?, currency)?, currency))
}

/// `YYMMDD`; a statement is of this century.
fn date(text: &str) -> Option<Day> {
    let part = |from: usize, to: usize| text.get(from..to).filter(|t| t.bytes().all(|b| b.is_ascii_digit()))?.parse::<u32>().ok();
    Day::from_ymd_opt(2000 + i32::try_from(part(0, 2)?).ok()?, part(2, 4)?, part(4, 6)?)
}

/// `DE89…`, `DE89…EUR`, `37040044/0532013000` and `37040044/0532013000EUR`.
fn number(text: &str, currency: Currency) -> String {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    plain.strip_suffix(currency.code()).map(str::to_owned).unwrap_or(plain)
}

/// Field 61.
struct Line {
    entry: Entry,
    /// Told beforehand, not booked.
    expected: bool,
}

impl Line {
    fn read(lines: &[&str], currency: Currency) -> Option<Self> {
        let line = lines.first()?.trim();
        let value_on = date(line.get(..6)?)?;
        let mut rest = line.get(6..)?;
        let mut booked_on = value_on;
        if let Some(entry) = rest.get(..4).filter(|t| t.bytes().all(|b| b.is_ascii_digit())) {
            booked_on = near(value_on, entry[..2].parse().ok()?, entry[2..].parse().ok()?)?;
            rest = &rest[4..];
        }
        // A reversal of a credit takes money away.
        let (mark, sign, reversal, expected) = [
            ("RC", -1, true, false),
            ("RD", 1, true, false),
            ("EC", 1, false, true),
            ("ED", -1, false, true),
            ("C", 1, false, false),
            ("D", -1, false, false),
        ]
        .into_iter()
        .find(|(mark, ..)| rest.starts_with(mark))?;
        rest = &rest[mark.len()..];
        // The third letter of the currency may stand before the amount.
        if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
            rest = &rest[1..];
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != ',')?;
        let minor = amount::plain(&rest[..digits], currency)?;
        // The kind of the transaction: a letter and three more.
        let references = rest.get(digits + 4..)?;
        let (own, bank) = references.split_once("//").unwrap_or((references, ""));
        let mut entry = Entry { booked_on, value_on: Some(value_on), minor: sign * minor, reversal, ..Entry::default() };
        entry.bank_reference = bank.trim().to_owned();
        entry.end_to_end = Some(own.trim()).filter(|r| !matches!(*r, "NONREF" | "KREF+")).unwrap_or("").to_owned();
        for more in &lines[1..] {
            mt940_text::supplement(more, &mut entry, currency);
        }
        Some(Self { entry, expected })
    }
}

/// The month and day nearest to a date: an entry of 30 December may have its value on 2 January.
fn near(value_on: Day, month: u32, day: u32) -> Option<Day> {
    let years = [value_on.year() - 1, value_on.year(), value_on.year() + 1];
    years.into_iter().filter_map(|year| Day::from_ymd_opt(year, month, day)).min_by_key(|d| (*d - value_on).num_days().abs())
}
