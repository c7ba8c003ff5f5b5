//! Codes and slip as they lie in the PDF: read back from its operators, measured in millimetres, decoded by another's reader.

use lopdf::Object;

use super::*;
use crate::invoices::payment_code::{epc, swiss as swiss_code};

const MM: f32 = 72.0 / 25.4;

/// Filled paths of the last page, each a list of boxes (left, top, right, bottom) in millimetres from the top left corner of the sheet.
fn fills(bytes: &[u8]) -> Vec<Vec<[f32; 4]>> {
    let doc = Document::load_mem(bytes).unwrap();
    let page = doc.get_pages().into_values().last().unwrap();
    let (mut paths, mut boxes) = (Vec::new(), Vec::new());
    for operation in doc.get_and_decode_page_content(page).unwrap().operations {
        let at: Vec<f32> = operation.operands.iter().filter_map(|o| Object::as_float(o).ok()).collect();
        match operation.operator.as_str() {
            "m" => boxes.push([f32::MAX, f32::MAX, f32::MIN, f32::MIN]),
            "f" => paths.push(std::mem::take(&mut boxes)),
            "S" => boxes.clear(),
            _ => {}
        }
        if let ("m" | "l", [x, y], Some(b)) = (operation.operator.as_str(), at.as_slice(), boxes.last_mut()) {
            let (x, y) = (x / MM, 297.0 - y / MM);
            *b = [b[0].min(x), b[1].min(y), b[2].max(x), b[3].max(y)];
        }
    }
    paths
}

fn around(boxes: &[[f32; 4]]) -> [f32; 4] {
    boxes.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

fn near(found: [f32; 4], wanted: [f32; 4]) {
    assert!(found.iter().zip(wanted).all(|(f, w)| (f - w).abs() < 0.06), "{found:?} is not {wanted:?}");
}

/// Paints the paths on a fine raster, later ones over earlier ones, and reads the code.
fn decoded(paths: &[(&Vec<[f32; 4]>, bool)], [left, top, right, bottom]: [f32; 4]) -> String {
    const DOTS: f32 = 12.0;
    const QUIET: f32 = 4.0;
    let side = (((right - left).max(bottom - top) + 2.0 * QUIET) * DOTS) as usize;
    let mut dots = vec![255u8; side * side];
    for (boxes, dark) in paths {
        for b in *boxes {
            let dot = |v: f32, from: f32| ((v - from + QUIET) * DOTS).round() as usize;
            for y in dot(b[1], top)..dot(b[3], top).min(side) {
                for x in dot(b[0], left)..dot(b[2], left).min(side) {
                    dots[y * side + x] = if *dark { 0 } else { 255 };
                }
            }
        }
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| dots[y * side + x]);
    let grids = image.detect_grids();
    grids[0].decode().unwrap().1
}

#[test]
fn the_european_code_is_read_as_it_was_meant() {
    let snapshot = coded(design());
    let paths = fills(&render(&snapshot, Assets::default()).unwrap());
    let code = paths.iter().find(|p| p.len() > 100).unwrap();
    let edges = around(code);
    assert!((edges[2] - edges[0] - 28.0).abs() < 0.05 && (edges[3] - edges[1] - 28.0).abs() < 0.05, "{edges:?}");
    assert_eq!(decoded(&[(code, true)], edges), epc::payload(&snapshot).unwrap());
}

/// Style Guide QR-bill: the code is 46 × 46 mm, 5 mm from the left of the payment part (which begins at 62 mm) and 17 mm below the top of
/// the slip (at 297 − 105 mm); the cross is 7 × 7 mm in its middle.
#[test]
fn the_swiss_code_stands_where_it_must_and_is_read_through_its_cross() {
    for look in [Look::Classic, Look::Modern, Look::Compact] {
        let snapshot = Snapshot { look, ..swiss(design()) };
        let paths = fills(&render(&snapshot, Assets::default()).unwrap());
        let place = paths.iter().position(|p| p.len() > 100).unwrap();
        let edges = [67.0, 209.0, 113.0, 255.0];
        near(around(&paths[place]), edges);
        let cross = &paths[place + 1..place + 5];
        near(cross[0][0], [86.5, 228.5, 93.5, 235.5]);
        let painted: Vec<_> = std::iter::once((&paths[place], true)).chain(cross.iter().zip([false, true, false, false])).collect();
        assert_eq!(decoded(&painted, edges), swiss_code::payload(&snapshot).unwrap());
    }
}

#[test]
fn the_slip_is_cut_where_it_must_be() {
    let bytes = render(&swiss(design()), Assets::default()).unwrap();
    let doc = Document::load_mem(&bytes).unwrap();
    let page = doc.get_pages().into_values().last().unwrap();
    let mut lines = Vec::new();
    let mut from = [0.0; 2];
    for operation in doc.get_and_decode_page_content(page).unwrap().operations {
        let at: Vec<f32> = operation.operands.iter().filter_map(|o| Object::as_float(o).ok()).collect();
        match (operation.operator.as_str(), at.as_slice()) {
            ("m", [x, y]) => from = [x / MM, 297.0 - y / MM],
            ("l", [x, y]) => lines.push([from[0], from[1], x / MM, 297.0 - y / MM]),
            _ => {}
        }
    }
    let has = |wanted: [f32; 4]| lines.iter().any(|l| l.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.06));
    assert!(has([0.0, 192.0, 210.0, 192.0]), "across the sheet, 105 mm above its foot");
    assert!(has([62.0, 192.0, 62.0, 297.0]), "between receipt and payment part");
}

#[test]
fn the_slip_says_what_the_style_guide_prints() {
    let text = words_of(&pages("slip", &swiss(design()), None).join(" "));
    for part in [
        "Separate before paying in Receipt Account / Payable to CH44 3199 9123 0008 8901 2 Studio Nordlicht Musterstrasse 12a 8001 Zürich",
        "Reference 00 00000 00000 18233 12026 00478",
        "Payable by Acme GmbH Rue du Lac 1268 2501 Biel Currency CHF Amount 3 241.56 Acceptance point Payment part",
        "Additional information INV-2026-0047",
    ] {
        assert!(text.contains(part), "{part:?} in {text}");
    }
}

/// A payer whose address is not known gets a field to fill in, and a draft no code at all.
#[test]
fn blanks_and_drafts() {
    let mut snapshot = design();
    snapshot.buyer.address = Address::default();
    let mut snapshot = swiss(snapshot);
    snapshot.buyer.address = Address::default();
    let text = words_of(&pages("blank", &snapshot, None).join(" "));
    assert_eq!(text.matches("Payable by (name/address)").count(), 2);
    for draft in [coded(Snapshot { number: None, ..design() }), swiss(Snapshot { number: None, ..design() })] {
        assert!(draft.payment_code.is_some());
        assert!(fills(&render(&draft, Assets::default()).unwrap()).iter().all(|p| p.len() < 100));
    }
}

/// A table that ends where the slip begins moves it to a sheet of its own, and nothing is printed on it twice.
#[test]
fn the_slip_never_covers_the_text() {
    for count in 1..=40 {
        let lines = (1..=count).map(|i| line(&format!("Line {i}."), "1", "h", 1_000, &[0])).collect();
        let snapshot = swiss(paper(lines, vat()));
        let doc = Document::load_mem(&render(&snapshot, Assets::default()).unwrap()).unwrap();
        let page = doc.get_pages().into_values().last().unwrap();
        let mut heights = Vec::new();
        for operation in doc.get_and_decode_page_content(page).unwrap().operations {
            if operation.operator == "Tm" {
                heights.push(297.0 - operation.operands[5].as_float().unwrap() / MM);
            }
        }
        // Between the footer above the slip and the title of the receipt only the instruction to cut stands.
        let between = heights.iter().filter(|y| (188.0..196.0).contains(*y)).count();
        assert_eq!(between, 1, "{count} lines: {heights:?}");
    }
}
