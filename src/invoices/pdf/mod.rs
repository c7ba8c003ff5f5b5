//! Draws a frozen document as PDF/A-3b with tags. Pure: the same snapshot and assets give the same bytes.
//!
//! Not here: the XML of an e-invoice, which is attached to these bytes.

#![allow(clippy::float_arithmetic, reason = "page geometry in points; amounts arrive as text")]

mod address;
mod archive;
mod choices;
mod countries;
mod fonts;
mod footer;
mod head;
mod layout;
mod letter;
mod logo;
mod notes;
mod page;
mod parties;
mod payment;
mod qr;
mod signature;
mod slip;
mod style;
mod sums;
mod table;
mod tags;
pub(super) mod words;
mod wrap;

use std::collections::BTreeSet;

use printpdf::{FontId, Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

use super::snapshot::{Snapshot, sha256};
use archive::{About, finish};
use fonts::Cut;
pub use fonts::Fonts;
use layout::Flow;
pub use letter::{Letter, Row, Table};
use logo::Logo;

#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the built-in font cannot be read")]
    Font,
    #[error("the added font cannot be read")]
    OwnFont,
    #[error("the logo is no PNG, JPEG or SVG that can be read")]
    Logo,
    #[error("the document cannot be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("the document has no such part: {0}")]
    Structure(#[from] lopdf::Error),
    #[error(transparent)]
    Snapshot(#[from] serde_json::Error),
}

const MARK_SIZE: f32 = 96.0;
const LOGO_ID: &str = "logo";

/// The kept files that a snapshot names by their hashes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Assets<'a> {
    pub logo: Option<&'a [u8]>,
    pub font: Option<&'a [u8]>,
    pub bold: Option<&'a [u8]>,
}

/// Renders the document.
///
/// # Errors
/// When the logo or the added font cannot be read. The other errors are bugs.
pub fn render(snapshot: &Snapshot, assets: Assets<'_>) -> Result<Vec<u8>, PdfError> {
    draw(snapshot, assets, |_| Ok(()))
}

/// The same paper with a mark across each sheet that says that it counts for nothing.
///
/// # Errors
/// As [`render`].
pub fn render_voided(snapshot: &Snapshot, assets: Assets<'_>) -> Result<Vec<u8>, PdfError> {
    draw(snapshot, assets, |flow| {
        let mark = flow.shape(flow.words.void, Cut::SemiBold, MARK_SIZE)?;
        flow.pages.iter_mut().for_each(|page| page.mark(&mark));
        Ok(())
    })
}

/// A paper that bills nothing.
///
/// # Errors
/// As [`render`].
pub fn render_letter(letter: &Letter, assets: Assets<'_>) -> Result<Vec<u8>, PdfError> {
    let logo = assets.logo.map(logo::decode).transpose()?;
    let fonts = Fonts::new(assets.font, assets.bold)?;
    let flow = letter::lay_out(letter, &fonts, logo.as_deref().map(Logo::pixels))?;
    finished(&letter.paper, flow, logo.as_deref())
}

fn draw(snapshot: &Snapshot, assets: Assets<'_>, over: impl FnOnce(&mut Flow<'_>) -> Result<(), PdfError>) -> Result<Vec<u8>, PdfError> {
    let logo = assets.logo.map(logo::decode).transpose()?;
    let fonts = Fonts::new(assets.font, assets.bold)?;
    let mut flow = layout::lay_out(snapshot, &fonts, logo.as_deref().map(Logo::pixels))?;
    over(&mut flow)?;
    finished(snapshot, flow, logo.as_deref())
}

fn finished(snapshot: &Snapshot, flow: Flow<'_>, logo: Option<&Logo>) -> Result<Vec<u8>, PdfError> {
    let about = About {
        title: format!("{} – {}", flow.title(), snapshot.seller.legal_name),
        author: snapshot.seller.legal_name.clone(),
        subject: snapshot.subject.clone(),
        language: snapshot.language.word(),
        day: snapshot.issued_on,
        id: sha256(snapshot.canonical()?),
    };
    write(flow, logo, &about)
}

/// Hands the drawn sheets to printpdf, and its objects to the archive's finish.
fn write(flow: Flow<'_>, logo: Option<&Logo>, about: &About) -> Result<Vec<u8>, PdfError> {
    let Flow { pages, tags, fonts, .. } = flow;
    let mut pdf = PdfDocument::new(&about.title);
    for cut in cuts(&pages) {
        pdf.resources.fonts.map.insert(FontId(cut.id().to_owned()), PdfFont::new(fonts.parsed(cut)?));
    }
    pdf.pages = pages.into_iter().map(|page| PdfPage::new(Mm(210.0), Mm(297.0), page.ops)).collect();
    let mut doc = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    finish(&mut doc, &tags, logo, about)
}

fn cuts(pages: &[page::Page]) -> BTreeSet<Cut> {
    pages.iter().flat_map(|p| p.cuts.iter().copied()).collect()
}

#[cfg(test)]
mod tests;
