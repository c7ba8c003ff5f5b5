//! The faces that a paper is set in, and shaping by HarfBuzz's rules, so that kerning, ligatures and tabular figures come from the font.

use std::sync::OnceLock;

use printpdf::{Codepoint, ParsedFont};
use rustybuzz::{Direction, Feature, ShapePlan, UnicodeBuffer, script, ttf_parser::Tag};
use unicode_normalization::UnicodeNormalization;

use super::PdfError;

/// What text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    Regular,
    SemiBold,
    /// Liberation Sans, one of the four that the Swiss payment part may be set in.
    Slip,
    SlipBold,
    /// The font that the user gave, before the shipped ones.
    Own,
    OwnBold,
}

impl Cut {
    /// Six capitals: printpdf makes the subset tag of PDF 32000-1, 9.6.4 from it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Regular => "STINTR",
            Self::SemiBold => "STINTB",
            Self::Slip => "STSLIP",
            Self::SlipBold => "STSLIB",
            Self::Own => "STINTO",
            Self::OwnBold => "STINTP",
        }
    }
}

struct Face {
    parsed: ParsedFont,
    shaper: rustybuzz::Face<'static>,
    plans: Vec<Plan>,
}

struct Plan {
    script: rustybuzz::Script,
    tabular: bool,
    plan: ShapePlan,
}

/// Glyphs of one face that stand together.
#[derive(Debug, Clone)]
pub struct Piece {
    pub cut: Cut,
    pub width: f32,
    pub glyphs: Vec<Codepoint>,
}

/// A line of text ready to show, with its width.
#[derive(Debug, Clone)]
pub struct Run {
    pub size: f32,
    pub width: f32,
    pub pieces: Vec<Piece>,
}

/// Drawn for what no font has a glyph for: a box is seen, a blank is not. PDF/A forbids the font's own box, glyph 0 (ISO 19005-3, 6.2.11.8).
const MISSING: char = '□';
const PER_EM: f32 = 1000.0;

/// The shipped face of a cut, parsed once in the life of the program.
fn shipped(cut: Cut) -> Option<&'static Face> {
    static FACES: [OnceLock<Option<Face>>; 4] = [const { OnceLock::new() }; 4];
    let (slot, bytes): (_, &'static [u8]) = match cut {
        Cut::Regular => (FACES.first()?, include_bytes!("fonts/Inter-Regular.ttf")),
        Cut::SemiBold => (FACES.get(1)?, include_bytes!("fonts/Inter-SemiBold.ttf")),
        Cut::Slip => (FACES.get(2)?, include_bytes!("fonts/LiberationSans-Regular.ttf")),
        Cut::SlipBold => (FACES.get(3)?, include_bytes!("fonts/LiberationSans-Bold.ttf")),
        Cut::Own | Cut::OwnBold => return None,
    };
    slot.get_or_init(|| load(bytes)).as_ref()
}

fn load(bytes: &'static [u8]) -> Option<Face> {
    let shaper = rustybuzz::Face::from_slice(bytes, 0)?;
    let parsed = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
    let mut plans = Vec::new();
    for script in [script::LATIN, script::GREEK, script::CYRILLIC] {
        for tabular in [false, true] {
            let features = [Feature::new(Tag::from_bytes(b"tnum"), u32::from(tabular), ..)];
            plans.push(Plan { script, tabular, plan: ShapePlan::new(&shaper, Direction::LeftToRight, Some(script), None, &features) });
        }
    }
    Some(Face { parsed, shaper, plans })
}

/// A face of the user's, as it shapes and as it is embedded.
struct Own<'a> {
    cut: Cut,
    shaper: rustybuzz::Face<'a>,
    bytes: &'a [u8],
}

/// The user's faces and the shipped ones.
pub struct Fonts<'a> {
    own: Vec<Own<'a>>,
}

impl<'a> Fonts<'a> {
    /// # Errors
    /// [`PdfError::OwnFont`] when the bytes are no font.
    pub fn new(regular: Option<&'a [u8]>, bold: Option<&'a [u8]>) -> Result<Self, PdfError> {
        let mut own = Vec::new();
        for (cut, bytes) in [(Cut::Own, regular), (Cut::OwnBold, bold)] {
            if let Some(bytes) = bytes {
                own.push(Own { cut, shaper: rustybuzz::Face::from_slice(bytes, 0).ok_or(PdfError::OwnFont)?, bytes });
            }
        }
        Ok(Self { own })
    }

    fn own(&self, cut: Cut) -> Option<&Own<'a>> {
        self.own.iter().find(|own| own.cut == cut)
    }

    /// The face as printpdf embeds it.
    pub fn parsed(&self, cut: Cut) -> Result<ParsedFont, PdfError> {
        match self.own(cut) {
            Some(own) => ParsedFont::from_bytes(own.bytes, 0, &mut Vec::new()).ok_or(PdfError::OwnFont),
            None => Ok(shipped(cut).ok_or(PdfError::Font)?.parsed.clone()),
        }
    }

    /// Characters of a text that would show as a box.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut found: Vec<char> = Vec::new();
        for c in text.nfc().filter(|c| !is_silent(*c) && !c.is_control()) {
            if self.cut_of(c, Cut::Regular).is_none() && !found.contains(&c) {
                found.push(c);
            }
        }
        found
    }

    /// The user's face, in which a heading without a bold one is set too; then the shipped one; on the Swiss slip, whose faces are prescribed, the other
    /// way round.
    fn cut_of(&self, c: char, wanted: Cut) -> Option<Cut> {
        let slip = matches!(wanted, Cut::Slip | Cut::SlipBold);
        let own: &[Cut] = if matches!(wanted, Cut::SemiBold | Cut::SlipBold) { &[Cut::OwnBold, Cut::Own] } else { &[Cut::Own] };
        let of_own = || own.iter().copied().find(|cut| self.own(*cut).is_some_and(|own| own.shaper.glyph_index(c).is_some()));
        let of_shipped = || Some(wanted).filter(|cut| shipped(*cut).is_some_and(|f| f.shaper.glyph_index(c).is_some()));
        if slip { of_shipped().or_else(of_own) } else { of_own().or_else(of_shipped) }
    }

    /// Shapes one line of text.
    pub fn shape(&self, text: &str, cut: Cut, size: f32) -> Result<Run, PdfError> {
        // Figures line up in columns; in "INV-2026-0047" the tabular hyphens would gape.
        let tabular = !text.contains('-');
        let mut run = Run { size, width: 0.0, pieces: Vec::new() };
        for (cut, part) in self.by_cut(text, cut) {
            let mut piece = Piece { cut, width: 0.0, glyphs: Vec::with_capacity(part.len()) };
            match self.own(cut) {
                Some(Own { shaper, .. }) => {
                    let mut buffer = UnicodeBuffer::new();
                    buffer.push_str(&part);
                    buffer.guess_segment_properties();
                    let features = [Feature::new(Tag::from_bytes(b"tnum"), u32::from(tabular), ..)];
                    piece.append(shaper, &part, &rustybuzz::shape(shaper, &features, buffer), size)?;
                }
                None => {
                    let face = shipped(cut).ok_or(PdfError::Font)?;
                    for (script, part) in by_script(&part) {
                        let plan = face.plans.iter().find(|p| p.script == script && p.tabular == tabular).ok_or(PdfError::Font)?;
                        let mut buffer = UnicodeBuffer::new();
                        buffer.push_str(part);
                        buffer.set_direction(Direction::LeftToRight);
                        buffer.set_script(script);
                        piece.append(&face.shaper, part, &rustybuzz::shape_with_plan(&face.shaper, &plan.plan, buffer), size)?;
                    }
                }
            }
            run.width += piece.width;
            run.pieces.push(piece);
        }
        Ok(run)
    }

    /// NFC, control characters as spaces, the box for what no font can draw; cut where another face must take over.
    fn by_cut(&self, text: &str, wanted: Cut) -> Vec<(Cut, String)> {
        let mut parts: Vec<(Cut, String)> = Vec::new();
        for c in text.nfc().filter(|c| !is_silent(*c)) {
            let c = if c.is_control() { ' ' } else { c };
            let (cut, c) = self.cut_of(c, wanted).map_or((wanted, MISSING), |cut| (cut, c));
            // The Swiss faces have no box.
            let c = if c == MISSING && matches!(cut, Cut::Slip | Cut::SlipBold) { '?' } else { c };
            match parts.last_mut() {
                Some((last, part)) if *last == cut || c == ' ' => part.push(c),
                _ => parts.push((cut, c.to_string())),
            }
        }
        parts
    }
}

impl Piece {
    fn append(&mut self, face: &rustybuzz::Face<'_>, part: &str, shaped: &rustybuzz::GlyphBuffer, size: f32) -> Result<(), PdfError> {
        let per_em = PER_EM / face.units_per_em() as f32;
        let infos = shaped.glyph_infos();
        // From right to left the clusters fall; each ends where the next greater one begins.
        let mut starts: Vec<u32> = infos.iter().map(|i| i.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut said = None;
        for (info, position) in infos.iter().zip(shaped.glyph_positions()) {
            let gid = u16::try_from(info.glyph_id).map_err(|_| PdfError::Font)?;
            let natural = face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(gid)).map_or(0, i32::from);
            // A number in a TJ array moves the pen back; what the shaper adds to the glyph's own width is kerning.
            let kern = (natural - position.x_advance) as f32 * per_em;
            let unicode = if said == Some(info.cluster) { "" } else { cluster(part, info.cluster, &starts) };
            said = Some(info.cluster);
            self.glyphs.push(Codepoint::with_cid(gid, kern, unicode.to_owned()));
            self.width += position.x_advance as f32 * per_em * size / PER_EM;
        }
        Ok(())
    }
}

fn cluster<'t>(part: &'t str, start: u32, starts: &[u32]) -> &'t str {
    let next = starts.partition_point(|s| *s <= start);
    let end = starts.get(next).map_or(part.len(), |s| *s as usize);
    part.get(start as usize..end).unwrap_or_default()
}

/// Marks that direct the layout and are never drawn.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
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
            parts.push((before, text.get(start..at).unwrap_or_default()));
            start = at;
        }
        current = Some(found);
    }
    parts.push((current.unwrap_or(script::LATIN), text.get(start..).unwrap_or_default()));
    parts
}
