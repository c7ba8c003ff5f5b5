//! Whether a file is a font that papers can be set in. Pure.

use rustybuzz::ttf_parser::{self, Permissions, Tag, name_id};

use crate::kernel::{Error, Result};

/// Bytes of one face: East Asian fonts have about 10 MB.
pub const MAX_BYTES: usize = 16 << 20;
/// What papers themselves say in their languages, and what money and dates are written with.
const NEEDED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-+/()%&@#'ÄÖÜäöüßÀÂÇÈÉÊËÎÏÔÙÛàâçèéêëîïôùû–·";

#[derive(Debug, PartialEq, Eq)]
pub struct Face {
    pub family: String,
    /// Outlines of PostScript (OTF) instead of TrueType's.
    pub is_cff: bool,
}

/// # Errors
/// Names `field` with what is wrong: `too_large`, `not_a_font`, `font_collection`, `variable_font`, `not_embeddable`, `no_latin`.
pub fn face(field: &str, bytes: &[u8]) -> Result<Face> {
    let wrong = |rule: &str, message: String| Err(Error::invalid(field, rule, message));
    if bytes.len() > MAX_BYTES {
        return wrong("too_large", format!("has {} bytes; at most {MAX_BYTES} are kept: choose a smaller font", bytes.len()));
    }
    if bytes.starts_with(b"ttcf") {
        return wrong("font_collection", "holds several fonts: choose the file of one, in TTF or OTF".into());
    }
    let parsed = ttf_parser::Face::parse(bytes, 0).ok().filter(|_| rustybuzz::Face::from_slice(bytes, 0).is_some());
    let Some(face) = parsed else {
        return wrong("not_a_font", "is no TTF or OTF that can be read: choose another file (WOFF is for web pages)".into());
    };
    let table = |tag: &[u8; 4]| face.raw_face().table(Tag::from_bytes(tag)).is_some();
    let is_cff = table(b"CFF ");
    if !is_cff && !table(b"glyf") {
        return wrong("not_a_font", "holds no outlines, as fonts of pictures or bitmaps do: choose another font".into());
    }
    if face.is_variable() {
        return wrong("variable_font", "is a variable font: choose the file of one weight, which most come with (“static”)".into());
    }
    let os2 = face.tables().os2;
    let forbidden = os2.is_some_and(|os2| {
        os2.permissions() == Some(Permissions::Restricted) || !os2.is_subsetting_allowed() || !os2.is_outline_embedding_allowed()
    });
    if forbidden {
        return wrong("not_embeddable", "may not be put into documents, as its maker says in it: choose a font that may".into());
    }
    let missing: Vec<String> = NEEDED.chars().filter(|c| face.glyph_index(*c).is_none()).take(8).map(|c| c.to_string()).collect();
    if !missing.is_empty() {
        return wrong("no_latin", format!("cannot draw {}, which every paper needs: choose a font with Latin letters", missing.join(" ")));
    }
    let named = |id| face.names().into_iter().filter(|n| n.name_id == id).find_map(|n| n.to_string()).filter(|n| !n.trim().is_empty());
    let family = named(name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(name_id::FAMILY)).unwrap_or_else(|| "–".into());
    Ok(Face { family: family.chars().filter(|c| !c.is_control()).take(100).collect(), is_cff })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SANS: &[u8] = include_bytes!("../pdf/fonts/LiberationSans-Regular.ttf");

    fn refused(bytes: &[u8]) -> String {
        match face("regular", bytes).unwrap_err() {
            Error::Invalid(found) => format!("{} {}", found[0].field, found[0].rule),
            other => panic!("{other:?}"),
        }
    }

    fn place(bytes: &[u8], tag: &[u8; 4]) -> usize {
        let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let entry = (0..tables).map(|n| 12 + n * 16).find(|at| &bytes[*at..at + 4] == tag).unwrap();
        u32::from_be_bytes(bytes[entry + 8..entry + 12].try_into().unwrap()) as usize
    }

    /// With fsType (OpenType, OS/2, at 8) as given.
    fn licensed(fs_type: u16) -> Vec<u8> {
        let mut bytes = SANS.to_vec();
        let at = place(&bytes, b"OS/2") + 8;
        bytes[at..at + 2].copy_from_slice(&fs_type.to_be_bytes());
        bytes
    }

    #[test]
    fn a_font_is_taken_by_what_it_holds() {
        assert_eq!(face("regular", SANS).unwrap(), Face { family: "Liberation Sans".into(), is_cff: false });
        // Installable, preview and print, editable: all may be put into a paper.
        for allowed in [0x0000, 0x0004, 0x0008] {
            assert!(face("regular", &licensed(allowed)).is_ok(), "{allowed:#06x}");
        }
        // Restricted licence; no subsets; bitmaps alone.
        for forbidden in [0x0002, 0x0104, 0x0208] {
            assert_eq!(refused(&licensed(forbidden)), "regular not_embeddable", "{forbidden:#06x}");
        }
    }

    #[test]
    fn what_is_no_font_is_refused() {
        for broken in [&b""[..], b"wOF2\x00\x01\x00\x00", b"hello", &SANS[..2_000], &SANS[..12]] {
            assert_eq!(refused(broken), "regular not_a_font");
        }
        assert_eq!(refused(b"ttcf\x00\x01\x00\x00"), "regular font_collection");
        assert_eq!(refused(&vec![0; MAX_BYTES + 1]), "regular too_large");
        // A table of characters that is empty: format 4 of cmap becomes one that nobody knows.
        let mut blind = SANS.to_vec();
        let at = place(&blind, b"cmap");
        blind[at + 2..at + 4].copy_from_slice(&[0, 0]);
        assert_eq!(refused(&blind), "regular no_latin");
    }
}
