//! The order of things on the paper, and the sheets that they flow over.

use super::PdfError;
use super::fonts::{Run, Weight, shape};
use super::logo::Logo;
use super::page::{HEIGHT, Ink, Page, WIDTH};
use super::words::{Words, words};
use super::{parts, table};
use crate::invoices::snapshot::Snapshot;

pub const LEFT: f32 = 50.0;
pub const RIGHT: f32 = WIDTH - 50.0;
/// The lowest baseline of content; the footer stands below.
pub const BOTTOM: f32 = HEIGHT - 84.0;
pub const FOOTER: f32 = HEIGHT - 58.0;
const TOP: f32 = 56.0;
const TOP_OF_NEXT: f32 = 84.0;

pub const BODY: f32 = 9.0;
pub const SMALL: f32 = 7.5;
pub const LEADING: f32 = 13.0;

/// The sheets so far and the place of the pen on the last one.
pub struct Flow<'a> {
    pub doc: &'a Snapshot,
    pub words: &'static Words,
    pub accent: Ink,
    pub y: f32,
    pages: Vec<Page>,
}

impl Flow<'_> {
    /// Starts the next sheet, which says at its head what it belongs to.
    pub fn next_sheet(&mut self) -> Result<(), PdfError> {
        self.pages.push(Page::default());
        let number = format!("{} {}", self.words.invoice, self.number());
        self.text(LEFT, TOP, &number, Weight::SemiBold, 8.0, Ink::TEXT)?;
        self.text_right(RIGHT, TOP, &self.doc.seller.legal_name, Weight::Regular, 8.0, Ink::QUIET)?;
        self.y = TOP_OF_NEXT;
        Ok(())
    }

    /// Room from the pen down to the footer.
    pub fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Room of an empty sheet.
    pub const fn room_of_sheet() -> f32 {
        BOTTOM - TOP_OF_NEXT
    }

    /// Keeps a block of `height` together.
    pub fn reserve(&mut self, height: f32) -> Result<(), PdfError> {
        if height > self.room() { self.next_sheet() } else { Ok(()) }
    }

    pub fn number(&self) -> String {
        self.doc.number.clone().unwrap_or_else(|| self.words.draft.to_owned())
    }

    pub fn page(&mut self) -> Result<&mut Page, PdfError> {
        self.pages.last_mut().ok_or(PdfError::Font)
    }

    pub fn run(&mut self, x: f32, y: f32, run: &Run, ink: Ink) -> Result<(), PdfError> {
        self.page()?.text(x, y, run, ink)
    }

    pub fn text(&mut self, x: f32, y: f32, text: &str, weight: Weight, size: f32, ink: Ink) -> Result<(), PdfError> {
        self.run(x, y, &shape(text, weight, size)?, ink)
    }

    pub fn text_right(&mut self, x: f32, y: f32, text: &str, weight: Weight, size: f32, ink: Ink) -> Result<(), PdfError> {
        self.page()?.text_right(x, y, &shape(text, weight, size)?, ink)
    }

    pub fn rule(&mut self, from: f32, to: f32, y: f32, thickness: f32, ink: Ink) -> Result<(), PdfError> {
        self.page()?.rule(from, to, y, thickness, ink);
        Ok(())
    }
}

/// Lays the whole document out; footers last, when the number of sheets is known.
pub fn lay_out(doc: &Snapshot, logo: Option<&Logo>) -> Result<Vec<Page>, PdfError> {
    let mut flow = Flow { doc, words: words(doc.language), accent: Ink::from_hex(&doc.accent), y: TOP, pages: vec![Page::default()] };
    parts::head(&mut flow, logo)?;
    parts::parties(&mut flow)?;
    parts::subject(&mut flow)?;
    table::draw(&mut flow, parts::totals_height(doc))?;
    parts::totals(&mut flow)?;
    parts::reasons(&mut flow)?;
    parts::note(&mut flow)?;
    parts::payment(&mut flow)?;
    let mut pages = flow.pages;
    parts::footers(&mut pages, doc)?;
    Ok(pages)
}
