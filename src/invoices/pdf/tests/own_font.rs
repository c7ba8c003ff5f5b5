//! Papers in the user's font.

use super::*;

const OWN: &[u8] = include_bytes!("../fonts/LiberationSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/LiberationSans-Bold.ttf");

/// The names under which faces are embedded, without the tags of their subsets, and the text.
fn drawn_in(snapshot: &Snapshot, font: Option<&[u8]>, bold: Option<&[u8]>) -> (Vec<String>, String) {
    let bytes = render(snapshot, Assets { font, bold, logo: None }).unwrap();
    assert_eq!(render(snapshot, Assets { font, bold, logo: None }).unwrap(), bytes);
    let doc = Document::load_mem(&bytes).unwrap();
    let mut names: Vec<String> = doc
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|d| d.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|n| n == b"Type0"))
        .map(|d| String::from_utf8(d.get(b"BaseFont").unwrap().as_name().unwrap().to_vec()).unwrap())
        .map(|name| name.split('+').next().unwrap().to_owned())
        .collect();
    names.sort();
    (names, words_of(&texts(&bytes).join(" ")))
}

#[test]
fn all_is_set_in_it_but_what_it_cannot_draw() {
    let mut paper = design();
    let (names, plain) = drawn_in(&paper, None, None);
    assert_eq!(names, ["STINTB", "STINTR"]);
    let (names, text) = drawn_in(&paper, Some(OWN), Some(BOLD));
    assert_eq!((names, &text), (vec!["STINTO".to_owned(), "STINTP".into()], &plain));
    // Without a bold face headings are set in the same.
    let (names, text) = drawn_in(&paper, Some(OWN), None);
    assert_eq!((names, &text), (vec!["STINTO".to_owned()], &plain));
    // ↔ is in Liberation Sans alone, Ɓ in Inter alone, 翻 in neither: a box.
    paper.note = "↔ Ɓ 翻".into();
    let (names, text) = drawn_in(&paper, Some(OWN), Some(BOLD));
    assert_eq!(names, ["STINTO", "STINTP", "STINTR"]);
    assert!(text.contains("↔ Ɓ □"), "{text}");
    let signs = |font| Fonts::new(font, None).unwrap().missing("↔ Ɓ 翻 a");
    assert_eq!(signs(None), ['↔', '翻']);
    assert_eq!(signs(Some(OWN)), ['翻']);
}

#[test]
fn the_swiss_slip_keeps_its_prescribed_faces() {
    let (names, _) = drawn_in(&swiss(design()), Some(OWN), Some(BOLD));
    assert_eq!(names, ["STINTO", "STINTP", "STSLIB", "STSLIP"]);
}

#[test]
fn what_is_no_font_is_told() {
    assert!(matches!(Fonts::new(Some(b"no font"), None), Err(PdfError::OwnFont)));
    assert!(matches!(Fonts::new(Some(OWN), Some(b"")), Err(PdfError::OwnFont)));
}
