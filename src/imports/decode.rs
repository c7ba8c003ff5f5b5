//! Turns the bytes of an export into text and names the encoding that it found.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use thiserror::Error;

/// A year of a busy team is about 5 MB; more than this is refused before anything is read.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// How far into a file without a byte order mark the zero bytes of UTF-16 are looked for.
const SNIFF_BYTES: usize = 1024;

#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: &'static str,
    /// The bytes end inside a character: the file was cut off.
    pub cut: bool,
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum DecodeError {
    #[error("the file has {} MB; at most {} MB can be imported, export a shorter period", .bytes / (1024 * 1024), MAX_FILE_BYTES / (1024 * 1024))]
    TooLarge { bytes: u64 },
    #[error("the file is empty")]
    Empty,
    #[error("this is a spreadsheet or an archive; export as CSV")]
    Spreadsheet,
    #[error("this is not a text file")]
    NotText,
}

/// Decodes UTF-8 and UTF-16 with or without byte order mark, and Windows-1252 (a superset of printable Latin-1) for all else.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let size = bytes.len() as u64;
    if size > MAX_FILE_BYTES {
        return Err(DecodeError::TooLarge { bytes: size });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(DecodeError::Spreadsheet);
    }
    let decoded = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let (text, cut) = utf8(rest).ok_or(DecodeError::NotText)?;
        Decoded { text, encoding: "UTF-8 with BOM", cut }
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        utf16(UTF_16LE, rest, "UTF-16 LE")?
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        utf16(UTF_16BE, rest, "UTF-16 BE")?
    } else if let Some((encoding, name)) = utf16_without_mark(bytes) {
        utf16(encoding, bytes, name)?
    } else if let Some((text, cut)) = utf8(bytes) {
        Decoded { text, encoding: "UTF-8", cut }
    } else {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        Decoded { text: text.into_owned(), encoding: "Windows-1252", cut: false }
    };
    if decoded.text.contains('\0') {
        return Err(DecodeError::NotText);
    }
    if decoded.text.trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok(decoded)
}

/// A character that is cut by the end of the file is not a sign of another encoding.
fn utf8(bytes: &[u8]) -> Option<(String, bool)> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text.to_owned(), false)),
        // A lone high byte at the end of a Latin-1 file looks the same; with other high bytes before it, it would not have come this far.
        Err(error) if error.error_len().is_none() => {
            let whole = std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()?;
            Some((whole.to_owned(), true))
        }
        Err(_) => None,
    }
}

fn utf16(encoding: &'static Encoding, bytes: &[u8], name: &'static str) -> Result<Decoded, DecodeError> {
    let even = &bytes[..bytes.len() & !1];
    let odd = even.len() != bytes.len();
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(even) {
        return Ok(Decoded { text: text.into_owned(), encoding: name, cut: odd });
    }
    let without_half = &even[..even.len().saturating_sub(2)];
    match encoding.decode_without_bom_handling_and_without_replacement(without_half) {
        Some(text) => Ok(Decoded { text: text.into_owned(), encoding: name, cut: true }),
        None => Err(DecodeError::NotText),
    }
}

/// Separators, quotes and digits are ASCII, so every second byte of such a file is mostly zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<(&'static Encoding, &'static str)> {
    let head = &bytes[..bytes.len().min(SNIFF_BYTES)];
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 2 > pairs && even == 0 {
        Some((UTF_16LE, "UTF-16 LE"))
    } else if even * 2 > pairs && odd == 0 {
        Some((UTF_16BE, "UTF-16 BE"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, little: bool, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn names_each_encoding_and_keeps_each_character() {
        let text = "Date,Über\n1,é\n";
        let latin = [b"Date,\xDCber\n1,\xE9\n".as_slice(), b""].concat();
        let table: [(Vec<u8>, &str); 7] = [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat(), "UTF-8 with BOM"),
            (utf16_bytes(text, true, true), "UTF-16 LE"),
            (utf16_bytes(text, false, true), "UTF-16 BE"),
            (utf16_bytes(text, true, false), "UTF-16 LE"),
            (utf16_bytes(text, false, false), "UTF-16 BE"),
            (latin, "Windows-1252"),
        ];
        for (bytes, encoding) in table {
            assert_eq!(decode(&bytes), Ok(Decoded { text: text.into(), encoding, cut: false }));
        }
    }

    #[test]
    fn euro_sign_of_windows_is_read() {
        assert_eq!(decode(b"Amount (\x80)").unwrap().text, "Amount (€)");
    }

    #[test]
    fn a_cut_character_is_a_cut_file_not_another_encoding() {
        assert_eq!(decode("a,ü".as_bytes().split_last().unwrap().1).unwrap(), Decoded { text: "a,".into(), encoding: "UTF-8", cut: true });
        let wide = utf16_bytes("Datum", true, true);
        assert_eq!(decode(&wide[..wide.len() - 1]).unwrap(), Decoded { text: "Datu".into(), encoding: "UTF-16 LE", cut: true });
        let pair = utf16_bytes("abc𝄞", true, true);
        assert_eq!(decode(&pair[..pair.len() - 2]).unwrap(), Decoded { text: "abc".into(), encoding: "UTF-16 LE", cut: true });
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b"\xEF\xBB\xBF \r\n"), Err(DecodeError::Empty));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(DecodeError::Spreadsheet));
        assert_eq!(decode(b"a\0\0\0\0\0\0\0\0"), Err(DecodeError::NotText));
        let big = vec![b'a'; MAX_FILE_BYTES as usize + 1];
        assert_eq!(decode(&big), Err(DecodeError::TooLarge { bytes: MAX_FILE_BYTES + 1 }));
    }
}
