//! References that prove themselves, and the numbers of our documents in what others write.

use unicode_normalization::UnicodeNormalization as _;

use crate::kernel::check;

/// Fewer characters than this are found in any text.
const MIN_NUMBER: usize = 4;
/// Of the digits of a number without its prefix.
const MIN_DIGITS: usize = 6;

/// Letters and digits, in capitals.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

pub fn is_iban(text: &str) -> bool {
    check::iban::check(text).is_ok()
}

/// What a creditor reference stands for, without its proof: `RF18 5390 0754 7034` (ISO 11649), or 27 digits of a Swiss QR-bill.
///
/// `None` where the proof fails.
pub fn stands_for(text: &str) -> Option<String> {
    let text = plain(text);
    let body = if text.starts_with("RF") && (5..=25).contains(&text.len()) && text.as_bytes()[2..4].iter().all(u8::is_ascii_digit) {
        (check::mod_97(check::values(&format!("{}{}", &text[4..], &text[..4]))) == 1).then(|| text[4..].to_owned())
    } else if text.len() == 27 && text.bytes().all(|b| b.is_ascii_digit()) {
        let (body, check) = text.split_at(26);
        (Some(mod_10(body)) == check.parse().ok()).then(|| body.to_owned())
    } else {
        None
    }?;
    Some(body.trim_start_matches('0').to_owned()).filter(|b| !b.is_empty())
}

/// Modulo 10, recursive: the check digit of Swiss references (SIX, Implementation Guidelines QR-bill, annex B).
fn mod_10(digits: &str) -> u32 {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let carry = digits.bytes().fold(0, |carry, b| TABLE[(carry + usize::from(b - b'0')) % 10] as usize);
    (10 - carry as u32) % 10
}

/// Whether a proven reference is that of a document: its number without separators, or only its digits.
pub fn is_of(body: &str, number: &str) -> bool {
    let number = plain(number);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let same = |a: &str| a.trim_start_matches('0') == body;
    !body.is_empty()
        && (same(&number)
            || same(&digits)
            || digits.len() >= MIN_DIGITS && body.ends_with(&digits) && body.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a text names a document, separators dropped: `2026 0042` and `RE20260042` for `RE-2026-0042`; also without the letters before it.
pub fn names(text: &str, number: &str) -> bool {
    let whole = plain(number);
    let digits = whole.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let bare = digits.len() >= MIN_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
    whole.len() >= MIN_NUMBER && whole.bytes().any(|b| b.is_ascii_digit()) && holds(text, &whole) || bare && holds(text, digits)
}

/// The characters of `key` in their order with only separators between; what touches its ends must be of another kind, so that 42 is not in 420.
fn holds(text: &str, key: &str) -> bool {
    let chars: Vec<char> = text.chars().map(|c| c.to_ascii_uppercase()).collect();
    let key: Vec<char> = key.chars().collect();
    let kind = |c: char| {
        if c.is_ascii_digit() {
            1
        } else if c.is_alphabetic() {
            2
        } else {
            0
        }
    };
    let touches = |at: Option<&char>, end: char| at.is_some_and(|c| kind(*c) == kind(end));
    (0..chars.len()).filter(|at| chars[*at] == key[0]).any(|start| {
        let (mut at, mut matched) = (start, 0);
        while matched < key.len() && at < chars.len() {
            if chars[at] == key[matched] {
                matched += 1;
            } else if chars[at].is_alphanumeric() {
                break;
            }
            at += 1;
        }
        let before = start.checked_sub(1).and_then(|b| chars.get(b));
        matched == key.len() && !touches(before, key[0]) && !touches(chars.get(at), key[key.len() - 1])
    })
}

/// A name as banks may have changed it: without accents, marks and the form of the company.
pub fn name_key(name: &str) -> String {
    const FORMS: &[&str] = &[
        "gmbh",
        "mbh",
        "ag",
        "ug",
        "kg",
        "ohg",
        "gbr",
        "se",
        "ltd",
        "limited",
        "llc",
        "inc",
        "plc",
        "sarl",
        "sas",
        "sa",
        "bv",
        "co",
        "ev",
        "ek",
        "haftungsbeschraenkt",
        "und",
        "and",
    ];
    let folded: String = name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss").nfd().collect();
    let words = folded.split(|c: char| c.is_whitespace() || matches!(c, '-' | '&' | '+' | ',' | '/' | '(' | ')'));
    let plain = words
        .map(|w| w.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|w| !w.is_empty() && !FORMS.contains(&w.as_str()));
    plain.collect::<Vec<_>>().join(" ")
}

/// Letters that a cut name must still have.
const MIN_NAME: usize = 4;

/// Whether two names, as [`name_key`] gives them, are likely the same: equal, one the beginning of the other, or its words among the other's.
pub fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < MIN_NAME {
        return !short.is_empty() && short == long;
    }
    let words: Vec<&str> = long.split(' ').collect();
    let begins = long.starts_with(short) && (short.len() >= 10 || long.as_bytes().get(short.len()).is_none_or(|b| *b == b' '));
    begins || short.split(' ').all(|w| words.contains(&w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_prove_themselves() {
        // ISO 11649's own example, and the QR-bill guidelines' (SIX).
        assert_eq!(stands_for("RF18 5390 0754 7034"), Some("539007547034".into()));
        assert_eq!(stands_for("RF18 5390 0754 7035"), None);
        assert_eq!(stands_for("21 00000 00003 13947 14300 09017"), Some("21000000000313947143000901".into()));
        assert_eq!(stands_for("21 00000 00003 13947 14300 09018"), None);
        for text in ["", "RF", "RF18", "hello", "12345"] {
            assert_eq!(stands_for(text), None, "{text}");
        }
        // Wikipedia's and the registry's examples of IBANs.
        assert!(is_iban("DE89370400440532013000") && is_iban("GB82WEST12345698765432") && is_iban("CH9300762011623852957"));
        assert!(!is_iban("DE89370400440532013001") && !is_iban("12") && !is_iban("0532013000"));
    }

    #[test]
    fn a_reference_is_of_its_document() {
        for (body, number, expected) in [
            ("20260042", "2026-0042", true),
            ("RE20260042", "RE-2026-0042", true),
            ("20260042", "RE-2026-0042", true),
            ("4711000000000000020260042", "2026-0042", true),
            ("20260043", "2026-0042", false),
            ("20260042", "2026-004", false),
            ("", "", false),
        ] {
            assert_eq!(is_of(body, number), expected, "{body} {number}");
        }
    }

    #[test]
    fn numbers_are_found_with_their_separators_dropped() {
        for (text, number, expected) in [
            ("Rechnung 2026-0042 vom 12.11.2026", "2026-0042", true),
            ("RE20260042", "2026-0042", true),
            ("rg. 2026 / 0042", "2026-0042", true),
            ("Invoice RE-2026-0042", "RE-2026-0042", true),
            ("Rechnung 2026-0042", "RE-2026-0042", true),
            ("2026-00421", "2026-0042", false),
            ("12026-0042", "2026-0042", false),
            ("2026-004", "2026-0042", false),
            ("2026-0041, 2026-0042", "2026-0042", true),
            ("Kunde 7 Rechnung 7", "7", false),
            ("AB12", "AB12", true),
            ("FAB12", "AB12", false),
            ("", "2026-0042", false),
        ] {
            assert_eq!(names(text, number), expected, "{text} {number}");
        }
    }

    #[test]
    fn names_survive_banks() {
        for (a, b, expected) in [
            ("Müller & Söhne GmbH", "MUELLER SOEHNE", true),
            ("Acme GmbH", "ACME", true),
            ("Studio Nordlicht GmbH & Co. KG", "STUDIO NORDLICHT GMBH CO KG", true),
            ("Internationale Handelsgesellschaft", "INTERNATIONALE HANDELSGESEL", true),
            ("Acme GmbH", "Acmeon Ltd", false),
            ("Anna Schmidt", "SCHMIDT, ANNA", true),
            ("GmbH", "AG", false),
            ("Ada", "Adam", false),
        ] {
            assert_eq!(alike(&name_key(a), &name_key(b)), expected, "{a} {b}");
        }
    }
}
