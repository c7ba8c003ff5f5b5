//! SEARCH and FETCH over the mails of a folder.

use super::{
    boxes::{Folder, Stored},
    words::{Word, set},
};
use chrono::{DateTime, NaiveDate};

/// Which mails fit, by their place in the folder. None where it is no search.
pub fn search(keys: &[Word], folder: &Folder) -> Option<Vec<usize>> {
    let mut fits: Vec<usize> = (0..folder.mails.len()).collect();
    let last = folder.mails.last().map_or(0, |m| m.uid);
    let mut keys = keys.iter();
    while let Some(key) = keys.next() {
        match key.upper().as_str() {
            "ALL" => {}
            "SEEN" => fits.retain(|n| has(&folder.mails[*n], "\\Seen")),
            "UNSEEN" => fits.retain(|n| !has(&folder.mails[*n], "\\Seen")),
            "UID" => {
                let ranges = set(keys.next()?.text()?, last)?;
                fits.retain(|n| ranges.iter().any(|r| r.contains(&folder.mails[*n].uid)));
            }
            "SINCE" => {
                // The day by the server's clock, whatever the hour (RFC 3501, 6.4.4).
                let day = NaiveDate::parse_from_str(keys.next()?.text()?, "%d-%b-%Y").ok()?;
                fits.retain(|n| DateTime::from_timestamp_millis(folder.mails[*n].at_ms).is_some_and(|at| at.date_naive() >= day));
            }
            "FROM" => {
                let who = keys.next()?.text()?.to_lowercase();
                fits.retain(|n| field(&folder.mails[*n].raw, "from").to_lowercase().contains(&who));
            }
            numbers => {
                let ranges = set(numbers, u32::try_from(folder.mails.len()).unwrap_or(u32::MAX))?;
                fits.retain(|n| u32::try_from(n + 1).is_ok_and(|n| ranges.iter().any(|r| r.contains(&n))));
            }
        }
    }
    Some(fits)
}

fn has(mail: &Stored, flag: &str) -> bool {
    mail.flags.iter().any(|f| f.eq_ignore_ascii_case(flag))
}

fn head(raw: &str) -> &str {
    raw.find("\r\n\r\n").map_or(raw, |at| &raw[..at + 4])
}

/// The lines of a head, each with those that go on it.
fn fields(raw: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in head(raw).split_inclusive("\r\n").filter(|l| *l != "\r\n") {
        match all.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
            _ => all.push(line.into()),
        }
    }
    all
}

fn field(raw: &str, name: &str) -> String {
    let is = |line: &String| line.split(':').next().is_some_and(|n| n.eq_ignore_ascii_case(name));
    fields(raw).into_iter().find(is).unwrap_or_default()
}

/// What is told of a mail, and whether that makes it read. None where it is no question.
pub fn told(number: usize, mail: &Stored, items: &[Word], by_uid: bool) -> Option<(Vec<u8>, bool)> {
    let mut parts: Vec<Vec<u8>> = Vec::new();
    let mut reads = false;
    if by_uid && !items.iter().any(|i| i.upper() == "UID") {
        parts.push(format!("UID {}", mail.uid).into_bytes());
    }
    for item in items {
        let name = item.upper();
        parts.push(match name.as_str() {
            "UID" => format!("UID {}", mail.uid).into_bytes(),
            "FLAGS" => format!("FLAGS ({})", mail.flags.join(" ")).into_bytes(),
            "RFC822.SIZE" => format!("RFC822.SIZE {}", mail.raw.len()).into_bytes(),
            "INTERNALDATE" => {
                let at = DateTime::from_timestamp_millis(mail.at_ms).unwrap_or_default();
                format!("INTERNALDATE \"{}\"", at.format("%e-%b-%Y %H:%M:%S +0000")).into_bytes()
            }
            "RFC822" => {
                reads = true;
                literal("RFC822", mail.raw.as_bytes())
            }
            _ => {
                let rest = name.strip_prefix("BODY")?;
                let peeks = rest.strip_prefix(".PEEK");
                reads |= peeks.is_none();
                body(mail, peeks.unwrap_or(rest))?
            }
        });
    }
    let mut line = format!("* {number} FETCH (").into_bytes();
    line.extend(parts.join(&b' '));
    line.extend(b")\r\n");
    Some((line, reads))
}

fn literal(name: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("{name} {{{}}}\r\n", bytes.len()).as_bytes(), bytes].concat()
}

/// `[HEADER.FIELDS (TO)]<0.100>`, in capitals.
fn body(mail: &Stored, asked: &str) -> Option<Vec<u8>> {
    let (section, part) = asked.strip_prefix('[')?.split_once(']')?;
    let raw = &mail.raw;
    let text: String = match section {
        "" => raw.clone(),
        "HEADER" => head(raw).into(),
        "TEXT" => raw[head(raw).len()..].into(),
        _ => {
            let names = section.strip_prefix("HEADER.FIELDS (")?.strip_suffix(')')?;
            let names: Vec<&str> = names.split(' ').collect();
            let wanted = |line: &String| line.split(':').next().is_some_and(|n| names.iter().any(|w| w.eq_ignore_ascii_case(n)));
            fields(raw).into_iter().filter(wanted).collect::<String>() + "\r\n"
        }
    };
    if part.is_empty() {
        return Some(literal(&format!("BODY[{section}]"), text.as_bytes()));
    }
    let (from, many) = part.strip_prefix('<')?.strip_suffix('>')?.split_once('.')?;
    let (from, many): (usize, usize) = (from.parse().ok()?, many.parse().ok()?);
    let bytes = text.as_bytes();
    let (start, end) = (from.min(bytes.len()), from.saturating_add(many).min(bytes.len()));
    Some(literal(&format!("BODY[{section}]<{from}>"), &bytes[start..end]))
}
