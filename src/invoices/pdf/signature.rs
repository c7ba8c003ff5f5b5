//! Where a client signs that it takes a quote.

use super::PdfError;
use super::fonts::Cut;
use super::head::MIDDLE;
use super::layout::Flow;
use super::page::Ink;
use super::tags::Role;
use crate::invoices::snapshot::Kind;

/// From the words down to the line: room for a hand.
const ROOM: f32 = 44.0;

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.kind != Kind::Quote {
        return Ok(());
    }
    let (style, leading) = (flow.style, flow.style.leading);
    flow.y += style.block_gap + 6.0;
    flow.reserve(ROOM + leading * 2.0)?;
    let words = flow.words;
    flow.tagged(Role::Paragraph, |flow| flow.text(style.left, flow.y, words.accept, Cut::SemiBold, style.body, flow.accent_text))?;
    flow.y += ROOM;
    flow.rule(style.left, MIDDLE - 24.0, flow.y, 0.5, Ink::QUIET)?;
    flow.rule(MIDDLE, style.right, flow.y, 0.5, Ink::QUIET)?;
    flow.y += leading;
    for (x, label) in [(style.left, words.place_and_date), (MIDDLE, words.signature)] {
        flow.tagged(Role::Paragraph, |flow| flow.text(x, flow.y, label, Cut::Regular, style.small, Ink::QUIET))?;
    }
    Ok(())
}
