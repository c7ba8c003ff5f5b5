use super::*;

fn rule(bytes: &[u8]) -> &'static str {
    match read(bytes) {
        Ok((mime, _)) => mime,
        Err(refused) => {
            assert!(refused.message.contains(':') || refused.message.contains(';'), "no remedy: {}", refused.message);
            refused.rule
        }
    }
}

fn svg(inside: &str) -> String {
    format!(r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="10">{inside}</svg>"##)
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_luma8(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The head alone says so many pixels; nothing is unpacked.
fn png_that_says(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(1, 1);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    let sum = crc.sum().to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

#[test]
fn bytes_tell_what_it_is() {
    assert_eq!(rule(&png(3, 2)), "image/png");
    assert_eq!(rule(svg(r##"<path d="M0 0h40v10z"/>"##).as_bytes()), "image/svg+xml");
    let illustrator = svg(r##"<g><rect width="4" height="4"/></g>"##);
    let head = r##"<?xml version="1.0"?><!-- x --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">"##;
    assert_eq!(rule(format!("{head}{illustrator}").as_bytes()), "image/svg+xml");
    for other in [&b"GIF89a\x01\x00"[..], b"%PDF-1.7", b"", b"hello", b"<html></html>"] {
        assert_eq!(rule(other), "unknown_picture");
    }
}

#[test]
fn broken_and_endless_pixels_are_refused() {
    let whole = png(300, 200);
    assert_eq!(rule(&whole[..whole.len() / 2]), "broken_picture");
    assert_eq!(rule(&whole[..20]), "broken_picture");
    assert_eq!(rule(b"\xff\xd8\xff\xe0\x00\x10JFIF"), "broken_picture");
    assert_eq!(rule(&png_that_says(30_000, 30_000)), "too_many_pixels");
    assert_eq!(rule(&png_that_says(10_001, 1)), "too_many_pixels");
    assert_eq!(rule(&png_that_says(0, 5)), "broken_picture");
    let refused = read(&png_that_says(30_000, 30_000)).unwrap_err();
    assert_eq!(refused.message, "has 30000 × 30000 pixels; at most 10000 on a side are drawn: save it smaller");
}

#[test]
fn drawings_that_reach_out_or_grow_are_refused() {
    let laughs = r##"<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>"##.to_owned() + &svg("<g>&b;</g>");
    // Ten times ten times ten …: 10¹² shapes.
    let uses: String =
        (1..=12).map(|n| format!(r##"<g id="g{n}">{}</g>"##, format!(r##"<use xlink:href="#g{}"/>"##, n - 1).repeat(10))).collect();
    let uses = svg(&format!(r##"<g id="g0"><rect width="1" height="1"/></g>{uses}"##));
    let deep = svg(&("<g>".repeat(30_000) + &"</g>".repeat(30_000)));
    let wide = svg(&r##"<rect width="1" height="1"/>"##.repeat(70_000));
    for (text, expected) in [
        (laughs, "svg_entities"),
        (uses, "svg_too_large"),
        (deep, "svg_too_deep"),
        (wide, "svg_too_large"),
        (svg(r##"<g id="a"><use href="#a"/></g>"##), "svg_too_deep"),
        (svg("<text>Acme</text>"), "svg_text"),
        (svg(r##"<image href="data:image/png;base64,AAAA" width="1" height="1"/>"##), "svg_picture"),
        (svg("<script>alert(1)</script>"), "svg_active"),
        (svg(r##"<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>"##), "svg_effects"),
        (svg(r##"<use href="https://evil.example/a.svg#b"/>"##), "svg_elsewhere"),
        (svg(r##"<style>@import url(https://evil.example/a.css);</style><rect width="1" height="1"/>"##), "svg_elsewhere"),
        (svg(r##"<rect width="1" height="1" fill="url(file:///etc/passwd)"/>"##), "svg_elsewhere"),
        (svg(""), "broken_picture"),
        (svg("<rect"), "broken_picture"),
        (
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"><rect width="1" height="1"/></svg>"##.to_owned(),
            "broken_picture",
        ),
    ] {
        assert_eq!(rule(text.as_bytes()), expected, "{}", text.get(..120.min(text.len())).unwrap_or_default());
    }
}
