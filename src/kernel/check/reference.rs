//! Payment references that carry check digits.

/// ISO 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35); `None` for any other sign.
fn mod_97(text: impl Iterator<Item = char>) -> Option<u32> {
    text.map(|c| c.to_digit(36)).try_fold(0, |rest, value| {
        let value = value?;
        Some((if value > 9 { rest * 100 } else { rest * 10 } + value) % 97)
    })
}

fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// The structured creditor reference of ISO 11649 for a document's number: "RF", two check digits, at most 21 signs.
pub fn creditor_reference(number: &str) -> Option<String> {
    let body = plain(number);
    if body.is_empty() || body.len() > 21 {
        return None;
    }
    let rest = mod_97(body.chars().chain("RF00".chars()))?;
    Some(format!("RF{:02}{body}", 98 - rest))
}

pub fn is_creditor_reference(text: &str) -> bool {
    let text = plain(text);
    (5..=25).contains(&text.len())
        && text.get(..2) == Some("RF")
        && text.get(2..4).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()))
        && mod_97(text.chars().skip(4).chain(text.chars().take(4))) == Some(1)
}

/// The carry of the recursive modulo 10 of Swiss payments (SIX, QR-bill, annex B).
fn mod_10(digits: &str) -> Option<u32> {
    const NEXT: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let carry = digits.chars().try_fold(0u32, |carry, c| NEXT.get(((carry + c.to_digit(10)?) % 10) as usize).copied())?;
    Some((10 - carry) % 10)
}

/// The QR reference for a document's number: 26 digits and a check digit. Letters stand as two digits, so that two series never meet.
pub fn qr_reference(number: &str) -> Option<String> {
    let digits: String = plain(number).chars().filter_map(|c| c.to_digit(36)).map(|d| d.to_string()).collect();
    if digits.is_empty() || digits.len() > 26 {
        return None;
    }
    let body = format!("{digits:0>26}");
    Some(format!("{body}{}", mod_10(&body)?))
}

pub fn is_qr_reference(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.len() == 27
        && digits.get(..26).zip(digits.get(26..)).is_some_and(|(body, check)| mod_10(body).map(|d| d.to_string()).as_deref() == Some(check))
}

/// In blocks as the Swiss payment part prints it: "21 00000 00003 13947 14300 09017", "RF18 5390 0754 7034".
pub fn in_blocks(reference: &str) -> String {
    let signs: Vec<char> = reference.chars().filter(|c| !c.is_whitespace()).collect();
    let (head, size) = if reference.starts_with("RF") { (0, 4) } else { (signs.len() % 5, 5) };
    let (head, rest) = signs.split_at(head);
    let blocks = std::iter::once(head).filter(|h| !h.is_empty()).chain(rest.chunks(size));
    blocks.map(|b| b.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Whether a Swiss account takes QR references alone: its institution has a number from 30000 to 31999.
pub fn is_qr_iban(iban: &str) -> bool {
    let iban = plain(iban);
    matches!(iban.get(..2), Some("CH" | "LI"))
        && iban.get(4..9).and_then(|n| n.parse::<u32>().ok()).is_some_and(|n| (30_000..=31_999).contains(&n))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Examples of ISO 11649, of the Swiss implementation guidelines for the QR-bill.
    #[test]
    fn published_references_hold_and_a_wrong_digit_is_seen() {
        for (text, holds) in
            [("RF18 5390 0754 7034", true), ("RF18 5390 0754 7035", false), ("RF45G72UUR", true), ("RF45G72URU", false), ("RF1", false)]
        {
            assert_eq!(is_creditor_reference(text), holds, "{text}");
        }
        for (text, holds) in
            [("21 00000 00003 13947 14300 09017", true), ("210000000003139471430009016", false), ("21000000000313947143000901", false)]
        {
            assert_eq!(is_qr_reference(text), holds, "{text}");
        }
        for (iban, qr) in [("CH93 0076 2011 6238 5295 7", false), ("CH44 3199 9123 0008 8901 2", true), ("DE89370400440532013000", false)] {
            assert_eq!(is_qr_iban(iban), qr, "{iban}");
        }
    }

    #[test]
    fn references_of_numbers() {
        assert_eq!(creditor_reference("539007547034").as_deref(), Some("RF18539007547034"));
        assert_eq!(qr_reference("21000000000313947143000901").as_deref(), Some("210000000003139471430009017"));
        assert!(is_creditor_reference(&creditor_reference("INV-2026-0047").unwrap()));
        // I = 18, N = 23, V = 31.
        let reference = qr_reference("INV-2026-0047").unwrap();
        assert!(reference.starts_with("00000000000018233120260047") && is_qr_reference(&reference), "{reference}");
        assert_ne!(qr_reference("A-1"), qr_reference("B-1"));
        assert_eq!((creditor_reference("–"), creditor_reference(&"9".repeat(22)), qr_reference(&"9".repeat(27))), (None, None, None));
    }

    #[test]
    fn blocks_of_print() {
        assert_eq!(in_blocks("210000000003139471430009017"), "21 00000 00003 13947 14300 09017");
        assert_eq!(in_blocks("RF18539007547034"), "RF18 5390 0754 7034");
    }
}
