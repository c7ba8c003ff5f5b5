//! A sheet of paper with a pen: x from the left edge, y downward from the top edge, both in points.

use std::collections::BTreeSet;

use printpdf::{
    Color, FontId, Line, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
    XObjectId, XObjectTransform,
};

use super::fonts::{Cut, Run};

/// ISO A4.
pub const WIDTH: f32 = 595.276;
pub const HEIGHT: f32 = 841.89;
/// Points.
pub const MM: f32 = 72.0 / 25.4;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    pub const TEXT: Self = Self(0x16, 0x20, 0x1f);
    pub const QUIET: Self = Self(0x56, 0x61, 0x5f);
    pub const MARK: Self = Self(0xf3, 0xd9, 0xd6);
    pub const HAIR: Self = Self(0xdc, 0xdf, 0xdf);
    pub const BLACK: Self = Self(0, 0, 0);
    pub const WHITE: Self = Self(255, 255, 255);

    /// Reads "#0f766e"; anything else is the ink of the text.
    pub fn from_hex(hex: &str) -> Self {
        let byte = |i: usize| hex.get(i..i + 2).and_then(|s| u8::from_str_radix(s, 16).ok());
        match (hex.len(), hex.starts_with('#'), byte(1), byte(3), byte(5)) {
            (7, true, Some(r), Some(g), Some(b)) => Self(r, g, b),
            _ => Self::TEXT,
        }
    }

    fn parts(self) -> [f32; 3] {
        [self.0, self.1, self.2].map(|v| f32::from(v) / 255.0)
    }

    fn color(self) -> Color {
        let [r, g, b] = self.parts();
        Color::Rgb(Rgb { r, g, b, icc_profile: None })
    }

    /// So much of the ink on white paper.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255 by construction")]
    pub fn tint(self, share: f32) -> Self {
        let mix = |v: u8| (255.0 - (255.0 - f32::from(v)) * share).round() as u8;
        Self(mix(self.0), mix(self.1), mix(self.2))
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f32 {
        let linear = |v: f32| if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
        let [r, g, b] = self.parts().map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// White or the ink of the text, whichever is read better on a ground of this ink.
    pub fn on_top(self) -> Self {
        let ground = self.luminance();
        let contrast = |ink: Self| (ink.luminance().max(ground) + 0.05) / (ink.luminance().min(ground) + 0.05);
        if contrast(Self::WHITE) >= contrast(Self::TEXT) { Self::WHITE } else { Self::TEXT }
    }

    /// This ink if it is read on white (4.5:1), else that of the text: a pale accent may fill a box, but no letter.
    pub fn readable(self) -> Self {
        if 1.05 / (self.luminance() + 0.05) >= 4.5 { self } else { Self::TEXT }
    }
}

/// What the marks that follow belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Artifact,
    Element(usize),
}

#[derive(Debug)]
pub struct Page {
    pub ops: Vec<Op>,
    open: Open,
    marks: usize,
    pub cuts: BTreeSet<Cut>,
    /// Where the footer stands, if not at its usual place.
    pub footer: Option<f32>,
}

impl Default for Page {
    fn default() -> Self {
        Self { ops: Vec::new(), open: Open::Nothing, marks: 0, cuts: BTreeSet::new(), footer: None }
    }
}

impl Page {
    /// What follows is decoration, which no reader reads out.
    pub fn artifact(&mut self) {
        if self.open != Open::Artifact {
            self.close();
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
            self.open = Open::Artifact;
        }
    }

    /// What follows is content of an element; answers the number of a new mark.
    pub fn content(&mut self, element: usize, role: &str) -> Option<usize> {
        if self.open == Open::Element(element) {
            return None;
        }
        self.close();
        let id = self.marks;
        self.marks += 1;
        let mark = [("MCID".to_owned(), printpdf::DictItem::Int(i64::try_from(id).unwrap_or(i64::MAX)))];
        let properties = printpdf::DictItem::Dict { map: mark.into_iter().collect() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: role.to_owned(), properties });
        self.open = Open::Element(element);
        Some(id)
    }

    pub fn close(&mut self) {
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
            self.open = Open::Nothing;
        }
    }

    /// Puts the run's left end at `x`, its baseline at `y`.
    pub fn text(&mut self, x: f32, y: f32, run: &Run, ink: Ink) {
        if run.pieces.is_empty() {
            return;
        }
        self.ops.extend([Op::StartTextSection, Op::SetFillColor { col: ink.color() }]);
        let mut left = x;
        for piece in &run.pieces {
            self.cuts.insert(piece.cut);
            self.ops.extend([
                Op::SetFont { font: PdfFontHandle::External(FontId(piece.cut.id().to_owned())), size: Pt(run.size) },
                Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(left), Pt(HEIGHT - y)) },
                Op::ShowText { items: vec![TextItem::GlyphIds(piece.glyphs.clone())] },
            ]);
            left += piece.width;
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Upwards across the sheet, below all that stands on it.
    pub fn mark(&mut self, run: &Run) {
        let (sin, cos) = (HEIGHT / WIDTH).atan().sin_cos();
        let (mut x, mut y) = ((WIDTH - run.width * cos) / 2.0, (HEIGHT - run.width * sin) / 2.0);
        let mut ops =
            vec![Op::BeginMarkedContent { tag: "Artifact".into() }, Op::StartTextSection, Op::SetFillColor { col: Ink::MARK.color() }];
        for piece in &run.pieces {
            self.cuts.insert(piece.cut);
            ops.extend([
                Op::SetFont { font: PdfFontHandle::External(FontId(piece.cut.id().to_owned())), size: Pt(run.size) },
                Op::SetTextMatrix { matrix: TextMatrix::Raw([cos, sin, -sin, cos, x, y]) },
                Op::ShowText { items: vec![TextItem::GlyphIds(piece.glyphs.clone())] },
            ]);
            (x, y) = (x + piece.width * cos, y + piece.width * sin);
        }
        ops.extend([Op::EndTextSection, Op::EndMarkedContent]);
        self.ops.splice(0..0, ops);
    }

    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, ink: Ink) {
        self.ops.extend([
            Op::SetOutlineColor { col: ink.color() },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawLine { line: Line { points: vec![point(from.0, from.1), point(to.0, to.1)], is_closed: false } },
        ]);
    }

    /// Fills rectangles of (left, top, width, height), all as one path.
    pub fn fill(&mut self, boxes: &[[f32; 4]], ink: Ink) {
        let ring =
            |[x, y, w, h]: &[f32; 4]| PolygonRing { points: vec![point(*x, *y), point(x + w, *y), point(x + w, y + h), point(*x, y + h)] };
        let polygon = Polygon { rings: boxes.iter().map(ring).collect(), mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.extend([Op::SetFillColor { col: ink.color() }, Op::DrawPolygon { polygon }]);
    }

    /// Puts an image of `pixels` into the box whose top left corner is (x, y), `width` points wide.
    pub fn image(&mut self, id: &str, x: f32, y: f32, width: f32, pixels: (f32, f32)) {
        let scale = width / pixels.0;
        let height = pixels.1 * scale;
        let transform = XObjectTransform {
            translate_x: Some(Pt(x)),
            translate_y: Some(Pt(HEIGHT - y - height)),
            scale_x: Some(width),
            scale_y: Some(height),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(id.to_owned()), transform });
    }
}

fn point(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(HEIGHT - y) }, bezier: false }
}
