//! A QR code as squares of ink, and the cross that the Swiss one carries.

use qrcode::{Color, EcLevel, QrCode};

use super::page::{Ink, MM, Page};

/// Draws the code into a square of `size` points whose top left corner is (x, y); false when the text is too long for any symbol.
pub fn draw(page: &mut Page, text: &str, x: f32, y: f32, size: f32) -> bool {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return false };
    let side = code.width();
    let step = size / side as f32;
    let mut boxes = Vec::new();
    for (row, modules) in code.to_colors().chunks(side).enumerate() {
        let mut column = 0;
        while column < side {
            let dark = modules.iter().skip(column).take_while(|m| **m == Color::Dark).count();
            if dark > 0 {
                boxes.push([x + column as f32 * step, y + row as f32 * step, dark as f32 * step, step]);
            }
            column += dark.max(1);
        }
    }
    page.fill(&boxes, Ink::BLACK);
    true
}

/// 7 × 7 mm in the middle of a code: a white square, in it a black one of 6 mm with the white cross (the drawing that SIX publishes, in its units).
pub fn swiss_cross(page: &mut Page, center_x: f32, center_y: f32) {
    const UNITS: f32 = 19.8;
    let unit = 7.0 * MM / UNITS;
    let (x, y) = (center_x - 3.5 * MM, center_y - 3.5 * MM);
    let at = |[left, top, width, height]: [f32; 4]| [x + left * unit, y + top * unit, width * unit, height * unit];
    page.fill(&[at([0.0, 0.0, UNITS, UNITS])], Ink::WHITE);
    page.fill(&[at([1.42, 1.42, 16.96, 16.96])], Ink::BLACK);
    page.fill(&[at([8.3, 4.0, 3.3, 11.0])], Ink::WHITE);
    page.fill(&[at([4.4, 7.9, 11.0, 3.3])], Ink::WHITE);
}
