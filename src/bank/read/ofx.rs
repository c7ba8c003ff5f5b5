//! OFX 1 (SGML, whose values have no end tags) and 2 (XML), as the banking part of the specification has them (<https://financialdataexchange.org/ofx>).

use super::{FileError, amount};
use crate::{
    bank::statement::{Entry, LeftOut, Statement, Why},
    kernel::{Currency, Day, Money},
};

/// What an aggregate holds: values, and aggregates in their order.
#[derive(Debug, Default)]
struct Group<'a> {
    name: &'a str,
    values: Vec<(&'a str, String)>,
    groups: Vec<Group<'a>>,
}

const MAX_DEPTH: usize = 32;

impl<'a> Group<'a> {
    fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value.as_str())
    }

    fn group(&self, name: &str) -> Option<&Group<'a>> {
        self.groups.iter().find(|g| g.name == name)
    }

    /// All of a name, however deep.
    fn deep<'s>(&'s self, names: &[&str], found: &mut Vec<&'s Group<'a>>) {
        for group in &self.groups {
            if names.contains(&group.name) {
                found.push(group);
            } else {
                group.deep(names, found);
            }
        }
    }
}

pub fn looks_like(text: &str) -> bool {
    let head: String = text.chars().take(2_000).collect::<String>().to_uppercase();
    head.contains("OFXHEADER") || head.contains("<OFX>")
}

/// # Errors
/// Cut off, no statement in it, a movement that cannot be read.
pub fn read(text: &str) -> Result<Vec<Statement>, FileError> {
    let root = parse(text)?;
    let mut found = Vec::new();
    root.deep(&["STMTRS", "CCSTMTRS"], &mut found);
    if found.is_empty() { Err(FileError::Unknown) } else { found.into_iter().map(statement).collect() }
}

/// An aggregate is closed by its end tag; a value ends where the next tag begins.
fn parse(text: &str) -> Result<Group<'_>, FileError> {
    let start = text.find("<OFX>").or_else(|| text.find("<ofx>")).ok_or(FileError::Unknown)?;
    let mut open: Vec<Group<'_>> = vec![Group::default()];
    let mut rest = &text[start..];
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').ok_or(FileError::Cut)? + at;
        let tag = rest[at + 1..end].trim();
        rest = &rest[end + 1..];
        if tag.starts_with(['!', '?']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            // The end tag of a value, or of an aggregate.
            if let Some(depth) = open.iter().rposition(|g| g.name == name).filter(|d| *d > 0) {
                while open.len() > depth {
                    close(&mut open);
                }
            }
            continue;
        }
        let name = tag.split_whitespace().next().unwrap_or("").trim_end_matches('/');
        let value = rest[..rest.find('<').unwrap_or(rest.len())].trim();
        if value.is_empty() && !tag.ends_with('/') && !rest.trim_start().starts_with(&format!("</{name}>")) {
            if open.len() > MAX_DEPTH {
                // Values that are left empty open nothing in a file of sense.
                return Err(FileError::TooMuch);
            }
            open.push(Group { name, ..Group::default() });
        } else if let Some(group) = open.last_mut() {
            group.values.push((name, unescape(value)));
        }
    }
    let whole = open.len() == 1;
    match open.pop() {
        Some(root) if whole => Ok(root),
        _ => Err(FileError::Cut),
    }
}

fn close(open: &mut Vec<Group<'_>>) {
    if let Some(done) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.groups.push(done);
    }
}

fn unescape(text: &str) -> String {
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    plain.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn statement(group: &Group<'_>) -> Result<Statement, FileError> {
    let code = group.value("CURDEF");
    let currency = Currency::parse("currency", code).map_err(|_| FileError::Missing("CURDEF"))?;
    let account =
        ["BANKACCTFROM", "CCACCTFROM"].into_iter().find_map(|name| group.group(name)).ok_or(FileError::Missing("BANKACCTFROM"))?;
    let closing = group.group("LEDGERBAL").map(|b| b.value("BALAMT")).filter(|t| !t.is_empty());
    let mut found = Statement {
        number: account.value("ACCTID").split_whitespace().collect::<String>().to_uppercase(),
        name: String::new(),
        currency,
        reference: String::new(),
        // The format has no opening balance.
        opening_minor: None,
        closing_minor: closing.map(|t| amount::signed(t, currency).ok_or_else(|| FileError::line(t))).transpose()?,
        entries: Vec::new(),
        left_out: Vec::new(),
    };
    let list = group.group("BANKTRANLIST");
    for one in list.iter().flat_map(|l| l.groups.iter().filter(|g| g.name == "STMTTRN")) {
        let entry = entry(one, currency)?;
        if entry.minor == 0 {
            found.left_out.push(LeftOut::new(Why::Zero, &entry.text));
        } else {
            found.entries.push(entry);
        }
    }
    for one in group.group("BANKTRANLISTP").iter().flat_map(|l| &l.groups) {
        found.left_out.push(LeftOut::new(Why::Pending, one.value("NAME")));
    }
    Ok(found)
}

fn entry(group: &Group<'_>, currency: Currency) -> Result<Entry, FileError> {
    let amount_text = group.value("TRNAMT");
    let minor = amount::signed(amount_text, currency).ok_or_else(|| FileError::line(amount_text))?;
    let booked_on = day(group.value("DTPOSTED")).ok_or_else(|| FileError::line(group.value("DTPOSTED")))?;
    let name = group.value("NAME");
    let payee = group.group("PAYEE").map_or("", |p| p.value("NAME"));
    let other = ["BANKACCTTO", "BANKACCTFROM"].into_iter().find_map(|g| group.group(g)).map_or("", |g| g.value("ACCTID"));
    let number = group.value("CHECKNUM");
    let own = if group.value("FITID").is_empty() { group.value("SRVRTID") } else { group.value("FITID") };
    Ok(Entry {
        booked_on,
        value_on: day(group.value("DTAVAIL")),
        minor,
        counterparty: if name.is_empty() { payee } else { name }.to_owned(),
        counterparty_iban: other.to_owned(),
        text: [group.value("MEMO"), number].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "),
        end_to_end: group.value("REFNUM").to_owned(),
        bank_reference: own.to_owned(),
        foreign: original(group, minor, currency),
        ..Entry::default()
    })
}

/// `ORIGCURRENCY`: the amount was converted, at `CURRATE` units of the account's currency for one of the other.
fn original(group: &Group<'_>, minor: i64, currency: Currency) -> Option<Money> {
    let origin = group.group("ORIGCURRENCY")?;
    let other = Currency::parse("currency", origin.value("CURSYM")).ok().filter(|c| *c != currency)?;
    let rate_e8 = i128::from(crate::kernel::decimal::parse("rate", origin.value("CURRATE"), 8, 1_000_000 * 100_000_000).ok()?);
    let scale = |c: Currency| 10_i128.pow(c.exponent());
    let foreign = i128::from(minor.abs()) * scale(other) * 100_000_000;
    let foreign = crate::kernel::money::div_round_half_away(foreign, rate_e8.checked_mul(scale(currency))?).ok()?;
    (foreign > 0).then(|| Money::new(foreign, other))
}

/// `20251120120000.000[-5:EST]`: the bank's own day.
fn day(text: &str) -> Option<Day> {
    let part = |from: usize, to: usize| text.get(from..to).filter(|t| t.bytes().all(|b| b.is_ascii_digit()))?.parse::<u32>().ok();
    Day::from_ymd_opt(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)
}
