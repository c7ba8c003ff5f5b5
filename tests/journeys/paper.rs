//! How papers look: the logo and the font that the user gives, and what is refused of them.

use super::invoice_books::Books;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

const REGULAR: &[u8] = include_bytes!("../../src/invoices/pdf/fonts/LiberationSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../src/invoices/pdf/fonts/LiberationSans-Bold.ttf");

fn with_logo(books: &Books, bytes: &[u8]) -> Value {
    let mut profile = books.desk.call("profile.get", json!({}));
    profile["logo"] = json!({ "mime": "", "base64": BASE64_STANDARD.encode(bytes) });
    profile
}

fn pdf(books: &Books, request: Value) -> Vec<u8> {
    BASE64_STANDARD.decode(books.desk.call("invoice.pdf", request)["base64"].as_str().unwrap()).unwrap()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|w| w == word.as_bytes())
}

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><path d="M0 0h40v10H0z" fill="#0f766e"/></svg>"##;

#[test]
fn a_drawing_is_a_logo() {
    let books = Books::new();
    let saved = books.desk.call("profile.save", with_logo(&books, SVG.as_bytes()));
    assert_eq!((&saved["logo"]["mime"], &saved["version"]), (&json!("image/svg+xml"), &json!(3)));
    let issued = books.issue_on("2026-03-02");
    let kept = pdf(&books, json!({ "id": issued["id"] }));
    assert!(holds(&kept, "/Form") && !holds(&kept, "/Image"));
    // Another logo changes what is drawn from now on; a voided paper keeps its own.
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(4, 4).write_to(&mut png, image::ImageFormat::Png).unwrap();
    books.desk.call("profile.save", with_logo(&books, png.get_ref()));
    books.desk.call("invoice.void", json!({ "id": issued["id"], "reason": "Wrong client" }));
    assert!(holds(&pdf(&books, json!({ "id": issued["id"], "marked": true })), "/Form"));
    assert!(holds(&pdf(&books, json!({ "id": books.small_draft()["id"] })), "/Image"));
    books.desk.verify();
}

#[test]
fn bad_pictures_are_refused_and_leave_nothing() {
    let books = Books::new();
    let before = books.desk.call("profile.get", json!({}));
    let text = SVG.replace("<path", "<text>Acme</text><path");
    let elsewhere = SVG.replace("<path", r##"<image href="file:///etc/passwd"/><path"##);
    let fifty = vec![0x89; 50 << 20];
    for (bytes, word) in [
        (&fifty[..], "logo too_large"),
        (b"\x89PNG\r\n\x1a\nbroken", "logo broken_picture"),
        (b"\xff\xd8\xff\xe0broken", "logo broken_picture"),
        (b"<svg", "logo broken_picture"),
        (b"GIF89a", "logo unknown_picture"),
        (text.as_bytes(), "logo svg_text"),
        (elsewhere.as_bytes(), "logo svg_picture"),
    ] {
        assert_eq!(books.desk.refused("profile.save", with_logo(&books, bytes)), word);
    }
    assert_eq!(books.desk.call("profile.get", json!({})), before);
}

#[test]
fn papers_are_set_in_the_users_font() {
    let books = Books::new();
    let desk = &books.desk;
    let b64 = |bytes: &[u8]| BASE64_STANDARD.encode(bytes);
    let draft = books.small_draft();
    let id = &draft["id"];
    // Neither Inter nor the other shipped faces draw it; Liberation Sans does.
    desk.call("invoice.edit", json!({ "id": id, "note": "A ↔ B" }));
    let problems = || desk.call("invoice.show", json!({ "id": id }))["problems"].clone();
    assert_eq!((&problems()[0]["field"], &problems()[0]["rule"]), (&json!("note"), &json!("no_glyph")));
    assert!(problems()[0]["message"].as_str().unwrap().contains("“↔” (U+2194)"));
    assert_eq!(desk.refused("invoice.issue", json!({ "id": id })), "note no_glyph");
    assert_eq!(desk.call("paper_font.show", json!({})), json!({ "family": null, "has_bold": false }));

    let saved = desk.call("paper_font.save", json!({ "regular_base64": b64(REGULAR), "bold_base64": b64(BOLD) }));
    assert_eq!(saved, json!({ "family": "Liberation Sans", "has_bold": true }));
    assert_eq!(problems(), json!([]));
    desk.call("invoice.issue", json!({ "id": id, "issue_on": "2026-03-02" }));
    let kept = pdf(&books, json!({ "id": id }));
    assert!(holds(&kept, "STINTO") && holds(&kept, "STINTP") && !holds(&kept, "STINTR"));

    // New papers go back to the built-in font; the voided one is drawn again in its own.
    assert_eq!(desk.call("paper_font.remove", json!({})), json!({ "family": null, "has_bold": false }));
    assert!(holds(&pdf(&books, json!({ "id": books.small_draft()["id"] })), "STINTR"));
    assert_eq!(pdf(&books, json!({ "id": id })), kept);
    desk.call("invoice.void", json!({ "id": id, "reason": "Wrong client" }));
    assert!(holds(&pdf(&books, json!({ "id": id, "marked": true })), "STINTO"));
    desk.verify();
}

#[test]
fn what_is_no_font_is_refused() {
    let books = Books::new();
    let b64 = |bytes: &[u8]| BASE64_STANDARD.encode(bytes);
    for (request, word) in [
        (json!({ "regular_base64": "?" }), "regular not_base64"),
        (json!({ "regular_base64": b64(b"hello") }), "regular not_a_font"),
        (json!({ "regular_base64": b64(&REGULAR[..3_000]) }), "regular not_a_font"),
        (json!({ "regular_base64": b64(b"ttcf\0\x01\0\0") }), "regular font_collection"),
        (json!({ "regular_base64": b64(REGULAR), "bold_base64": b64(b"wOFF") }), "bold not_a_font"),
    ] {
        assert_eq!(books.desk.refused("paper_font.save", request), word);
    }
    assert_eq!(books.desk.call("paper_font.show", json!({}))["family"], Value::Null);
}
