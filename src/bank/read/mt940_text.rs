//! What field 86 of MT940 says: subfields of German banks, code words of SWIFT, or plain words.

use super::amount;
use crate::{
    bank::statement::Entry,
    kernel::{Currency, Money},
};

/// Of the purpose of a SEPA transfer.
const SEPA: &[&str] = &["EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+", "IBAN+", "BIC+"];
/// The length at which German banks break the purpose.
const CHUNK: usize = 27;

pub fn describe(lines: &[&str], entry: &mut Entry, currency: Currency) {
    let first = lines.first().copied().unwrap_or("");
    if let Some(mark) = structured(first) {
        subfields(&lines.concat(), mark, entry, currency);
    } else if lines.concat().contains("/REMI/") || lines.concat().contains("/NAME/") || first.starts_with('/') {
        code_words(&lines.concat(), entry, currency);
    } else {
        entry.text = lines.iter().map(|l| l.trim()).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ");
    }
}

/// `166?00…`: three digits and the sign that parts the subfields.
fn structured(line: &str) -> Option<char> {
    let mark = line.chars().nth(3)?;
    let code = line.get(..3)?.bytes().all(|b| b.is_ascii_digit());
    let parts = !mark.is_alphanumeric() && !mark.is_whitespace() && mark != '/';
    let digits = line.get(3 + mark.len_utf8()..)?.get(..2)?.bytes().all(|b| b.is_ascii_digit());
    (code && parts && digits).then_some(mark)
}

fn subfields(text: &str, mark: char, entry: &mut Entry, currency: Currency) {
    let (mut purpose, mut name, mut posting) = (String::new(), String::new(), "");
    let mut broken_full = false;
    for part in text.split(mark).skip(1) {
        let (Some(code), Some(rest)) = (part.get(..2), part.get(2..)) else { continue };
        match code {
            "00" => posting = rest.trim(),
            _ if matches!(code.parse(), Ok(20_u8..=29 | 60..=63)) => {
                let tagged = SEPA.iter().any(|tag| rest.starts_with(tag));
                // What fills its line runs on into the next.
                if !purpose.is_empty() && (!broken_full || tagged) {
                    purpose.push(' ');
                }
                purpose.push_str(rest.trim_end());
                broken_full = rest.trim_end().chars().count() >= CHUNK;
            }
            "31" => entry.counterparty_iban = rest.trim().to_owned(),
            "32" | "33" => {
                if !name.is_empty() && name.chars().count() % CHUNK != 0 {
                    name.push(' ');
                }
                name.push_str(rest.trim());
            }
            _ => {}
        }
    }
    entry.counterparty = name;
    entry.text = sepa(&purpose, entry, currency);
    if entry.text.is_empty() {
        entry.text = posting.to_owned();
    }
}

/// Takes `EREF+…`, `IBAN+…` and the like out of a purpose; what is left, or stands behind `SVWZ+`, is the text.
fn sepa(purpose: &str, entry: &mut Entry, currency: Currency) -> String {
    let mut marks: Vec<(usize, &str)> = SEPA.iter().flat_map(|tag| purpose.match_indices(tag)).collect();
    marks.sort_unstable();
    let before = purpose[..marks.first().map_or(purpose.len(), |m| m.0)].trim();
    let mut words = vec![before];
    for (n, (at, tag)) in marks.iter().enumerate() {
        let value = purpose[at + tag.len()..marks.get(n + 1).map_or(purpose.len(), |m| m.0)].trim();
        match *tag {
            "EREF+" if value != "NOTPROVIDED" => entry.end_to_end = value.to_owned(),
            "SVWZ+" => words.push(value),
            "IBAN+" if entry.counterparty_iban.is_empty() => entry.counterparty_iban = value.to_owned(),
            "ABWA+" | "ABWE+" if entry.counterparty.is_empty() => entry.counterparty = value.to_owned(),
            "OAMT+" => entry.foreign = foreign(value, currency).or(entry.foreign),
            "COAM+" => entry.charges_minor = money(value).filter(|m| m.currency == currency).map_or(entry.charges_minor, |m| m.minor),
            _ => {}
        }
    }
    words.retain(|w| !w.is_empty());
    words.join(" ")
}

/// `/EREF/…/ORDP//NAME/…/REMI/USTD//…`: a code word, then what belongs to it up to the next one.
fn code_words(text: &str, entry: &mut Entry, currency: Currency) {
    const WORDS: &[&str] = &[
        "EREF",
        "KREF",
        "IREF",
        "MARF",
        "CSID",
        "BENM",
        "ORDP",
        "NAME",
        "ID",
        "ADDR",
        "IBAN",
        "BIC",
        "ACCW",
        "REMI",
        "USTD",
        "STRD",
        "CNTP",
        "TRTP",
        "TRCD",
        "SVCL",
        "RTRN",
        "PREF",
        "NRTX",
        "PURP",
        "CDTRREFTP",
        "CDTRREF",
        "CD",
        "SCOR",
        "ISSR",
        "CUR",
        "ULTD",
        "ULTC",
        "OCMT",
        "CHGS",
        "EXCH",
        "ISDT",
        "SUM",
        "OM",
        "OMSR",
    ];
    let mut values: Vec<(&str, Vec<&str>)> = vec![("", Vec::new())];
    for part in text.split('/') {
        if WORDS.contains(&part.trim()) {
            values.push((part.trim(), Vec::new()));
        } else if let Some((_, parts)) = values.last_mut() {
            parts.push(part);
        }
    }
    let of = |wanted: &str| -> String {
        let parts = values
            .iter()
            .filter(|(word, _)| *word == wanted)
            .flat_map(|(_, parts)| parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()));
        parts.collect::<Vec<_>>().join("/")
    };
    entry.counterparty = of("NAME");
    entry.counterparty_iban = [of("IBAN"), of("ACCW")].into_iter().find(|t| !t.is_empty()).unwrap_or_default();
    if let Some((_, parts)) = values.iter().find(|(word, _)| *word == "CNTP") {
        let part = |n: usize| parts.iter().filter(|p| !p.is_empty()).nth(n).map(|p| p.trim().to_owned()).unwrap_or_default();
        (entry.counterparty_iban, entry.counterparty) = (part(0), part(2));
    }
    entry.reference = of("CDTRREF");
    let own = of("EREF");
    if !matches!(own.as_str(), "" | "NOTPROVIDED" | "NONREF") {
        entry.end_to_end = own;
    }
    entry.text = [of("REMI"), of("USTD"), of("STRD")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    entry.foreign = foreign(&of("OCMT"), currency).or(entry.foreign);
    if let Some(kept) = money(&of("CHGS")).filter(|m| m.currency == currency) {
        entry.charges_minor = kept.minor;
    }
    if entry.text.is_empty() {
        let words = values.iter().flat_map(|(_, parts)| parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()));
        entry.text = words.collect::<Vec<_>>().join(" ");
    }
}

/// `/OCMT/USD100,00/CHGS/EUR5,00/` under field 61.
pub fn supplement(line: &str, entry: &mut Entry, currency: Currency) {
    let behind = |word: &str| line.split_once(word).map(|(_, rest)| rest.split('/').next().unwrap_or(""));
    entry.foreign = behind("/OCMT/").and_then(|t| foreign(t, currency)).or(entry.foreign);
    if let Some(kept) = behind("/CHGS/").and_then(money).filter(|m| m.currency == currency) {
        entry.charges_minor = kept.minor;
    }
}

fn foreign(text: &str, own: Currency) -> Option<Money> {
    money(text).filter(|m| m.currency != own && m.minor > 0)
}

/// `USD100,00` and `100,00 USD`.
fn money(text: &str) -> Option<Money> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let letters = |t: Option<&str>| t.and_then(|code| Currency::parse("currency", code).ok());
    let (currency, number) = match letters(text.get(..3)) {
        Some(currency) => (currency, text.get(3..)?),
        None => {
            let at = text.len().checked_sub(3)?;
            (letters(text.get(at..))?, text.get(..at)?)
        }
    };
    Some(Money::new(amount::plain(number, currency)?, currency))
}
