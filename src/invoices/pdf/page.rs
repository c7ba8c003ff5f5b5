//! A sheet of paper with a pen: x from the left edge, y downward from the top edge, both in points.

use printpdf::{Color, FontId, Line, LinePoint, Op, PdfFontHandle, Point, Pt, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform};

use super::PdfError;
use super::fonts::{Run, face};

/// ISO A4.
pub const WIDTH: f32 = 595.276;
pub const HEIGHT: f32 = 841.89;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    pub const TEXT: Self = Self(0x16, 0x20, 0x1f);
    pub const QUIET: Self = Self(0x56, 0x61, 0x5f);
    pub const HAIR: Self = Self(0xdc, 0xdf, 0xdf);

    /// Reads "#0f766e"; anything else is the ink of the text.
    pub fn from_hex(hex: &str) -> Self {
        let byte = |i: usize| hex.get(i..i + 2).and_then(|s| u8::from_str_radix(s, 16).ok());
        match (hex.len(), hex.starts_with('#'), byte(1), byte(3), byte(5)) {
            (7, true, Some(r), Some(g), Some(b)) => Self(r, g, b),
            _ => Self::TEXT,
        }
    }

    fn color(self) -> Color {
        let part = |v: u8| f32::from(v) / 255.0;
        Color::Rgb(Rgb { r: part(self.0), g: part(self.1), b: part(self.2), icc_profile: None })
    }
}

#[derive(Debug, Default)]
pub struct Page {
    pub ops: Vec<Op>,
}

impl Page {
    /// Puts the run's left end at `x`, its baseline at `y`.
    pub fn text(&mut self, x: f32, y: f32, run: &Run, ink: Ink) -> Result<(), PdfError> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let font = PdfFontHandle::External(FontId(face(run.weight)?.id.to_owned()));
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont { font, size: Pt(run.size) },
            Op::SetFillColor { col: ink.color() },
            Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(HEIGHT - y)) },
            Op::ShowText { items: vec![TextItem::GlyphIds(run.glyphs.clone())] },
            Op::EndTextSection,
        ]);
        Ok(())
    }

    /// Puts the run's right end at `x`.
    pub fn text_right(&mut self, x: f32, y: f32, run: &Run, ink: Ink) -> Result<(), PdfError> {
        self.text(x - run.width, y, run, ink)
    }

    pub fn rule(&mut self, from: f32, to: f32, y: f32, thickness: f32, ink: Ink) {
        let point = |x: f32| LinePoint { p: Point { x: Pt(x), y: Pt(HEIGHT - y) }, bezier: false };
        self.ops.extend([
            Op::SetOutlineColor { col: ink.color() },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawLine { line: Line { points: vec![point(from), point(to)], is_closed: false } },
        ]);
    }

    /// Puts an image of `pixels` into the box whose top left corner is (x, y), `width` points wide.
    pub fn image(&mut self, id: &XObjectId, x: f32, y: f32, width: f32, pixels: (f32, f32)) {
        let scale = width / pixels.0;
        let height = pixels.1 * scale;
        let transform = XObjectTransform {
            translate_x: Some(Pt(x)),
            translate_y: Some(Pt(HEIGHT - y - height)),
            scale_x: Some(scale),
            scale_y: Some(scale),
            // One pixel a point, so that the scale above is the whole of it.
            dpi: Some(72.0),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: id.clone(), transform });
    }
}
