//! Inter (OFL, `fonts/`), shaped by HarfBuzz's rules so that kerning and tabular figures come from the font.

use std::sync::OnceLock;

use printpdf::{Codepoint, ParsedFont};
use rustybuzz::{Direction, Feature, ShapePlan, UnicodeBuffer, script, ttf_parser::Tag};
use unicode_normalization::UnicodeNormalization;

use super::PdfError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

pub struct Face {
    /// Six capitals: printpdf makes the subset tag of PDF 32000-1, 9.6.4 from it.
    pub id: &'static str,
    pub parsed: ParsedFont,
    shaper: rustybuzz::Face<'static>,
    plans: Vec<Plan>,
}

struct Plan {
    script: rustybuzz::Script,
    tabular: bool,
    plan: ShapePlan,
}

/// Glyphs ready to show, with their width.
#[derive(Debug, Clone)]
pub struct Run {
    pub weight: Weight,
    pub size: f32,
    pub width: f32,
    pub glyphs: Vec<Codepoint>,
}

/// Drawn for what the font has no glyph for: a box is seen, a blank is not.
const MISSING: char = '□';
const PER_EM: f32 = 1000.0;

static REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("fonts/Inter-SemiBold.ttf");

/// The face of a weight, parsed once in the life of the program.
pub fn face(weight: Weight) -> Result<&'static Face, PdfError> {
    static FACES: OnceLock<Option<(Face, Face)>> = OnceLock::new();
    let faces = FACES.get_or_init(|| Some((load("STINTR", REGULAR)?, load("STINTB", SEMI_BOLD)?)));
    let (regular, semi_bold) = faces.as_ref().ok_or(PdfError::Font)?;
    Ok(match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
    })
}

fn load(id: &'static str, bytes: &'static [u8]) -> Option<Face> {
    let shaper = rustybuzz::Face::from_slice(bytes, 0)?;
    let parsed = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
    let mut plans = Vec::new();
    for script in [script::LATIN, script::GREEK, script::CYRILLIC] {
        for tabular in [false, true] {
            let features = [Feature::new(Tag::from_bytes(b"tnum"), u32::from(tabular), ..)];
            plans.push(Plan { script, tabular, plan: ShapePlan::new(&shaper, Direction::LeftToRight, Some(script), None, &features) });
        }
    }
    Some(Face { id, parsed, shaper, plans })
}

/// Shapes one line of text.
pub fn shape(text: &str, weight: Weight, size: f32) -> Result<Run, PdfError> {
    let face = face(weight)?;
    let text = drawable(text, face);
    // Figures line up in columns; in "INV-2026-0047" the tabular hyphens would gape.
    let tabular = !text.contains('-');
    let mut run = Run { weight, size, width: 0.0, glyphs: Vec::with_capacity(text.len()) };
    for (script, part) in by_script(&text) {
        let plan = &face.plans.iter().find(|p| p.script == script && p.tabular == tabular).ok_or(PdfError::Font)?.plan;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(part);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        let shaped = rustybuzz::shape_with_plan(&face.shaper, plan, buffer);
        append(&mut run, face, part, &shaped)?;
    }
    Ok(run)
}

fn append(run: &mut Run, face: &Face, part: &str, shaped: &rustybuzz::GlyphBuffer) -> Result<(), PdfError> {
    let per_em = PER_EM / face.shaper.units_per_em() as f32;
    let infos = shaped.glyph_infos();
    for (i, (info, position)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
        let gid = u16::try_from(info.glyph_id).map_err(|_| PdfError::Font)?;
        let natural = face.shaper.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(gid)).map_or(0, i32::from);
        let advance = position.x_advance as f32 * per_em;
        // A number in a TJ array moves the pen back; what the shaper adds to the glyph's own width is kerning.
        let kern = (natural - position.x_advance) as f32 * per_em;
        let start = info.cluster as usize;
        let end = infos.get(i + 1).map_or(part.len(), |next| next.cluster as usize).max(start);
        let unicode = part.get(start..end).unwrap_or_default().to_owned();
        run.glyphs.push(Codepoint::with_cid(gid, kern, unicode));
        run.width += advance * run.size / PER_EM;
    }
    Ok(())
}

/// NFC, control characters as spaces, and the box for what the font cannot draw.
fn drawable(text: &str, face: &Face) -> String {
    let drawn = |c: char| match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        c if c.is_control() => Some(' '),
        c if face.shaper.glyph_index(c).is_some() => Some(c),
        _ => Some(MISSING),
    };
    text.nfc().filter_map(drawn).collect()
}

fn script_of(c: char) -> Option<rustybuzz::Script> {
    match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(script::GREEK),
        '\u{400}'..='\u{52f}' => Some(script::CYRILLIC),
        c if c.is_alphabetic() => Some(script::LATIN),
        _ => None,
    }
}

/// Cuts where the script changes; digits and punctuation go with what stands before them.
fn by_script(text: &str) -> Vec<(rustybuzz::Script, &str)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut current: Option<rustybuzz::Script> = None;
    for (at, c) in text.char_indices() {
        let Some(found) = script_of(c) else { continue };
        if let Some(before) = current
            && before != found
        {
            parts.push((before, &text[start..at]));
            start = at;
        }
        current = Some(found);
    }
    parts.push((current.unwrap_or(script::LATIN), &text[start..]));
    parts
}
