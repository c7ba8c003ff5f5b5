//! The running text of a paper: its subject, why no tax is charged, what the sender adds.

use super::PdfError;
use super::fonts::Cut;
use super::layout::Flow;
use super::page::Ink;
use super::tags::Role;
use crate::invoices::snapshot::Kind;
use crate::invoices::totals::Prices;

pub fn subject(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.subject.is_empty() {
        return Ok(());
    }
    let size = flow.style.body + 2.0;
    flow.y += 4.0;
    let lines = flow.fonts.wrap(&flow.doc.subject, Cut::SemiBold, size, flow.width())?;
    flow.tagged(Role::Paragraph, |flow| {
        for line in &lines {
            flow.run(flow.style.left, flow.y, line, Ink::TEXT)?;
            flow.y += size + 4.0;
        }
        Ok(())
    })?;
    flow.y += 4.0;
    Ok(())
}

/// What a quote says before its lines.
pub fn intro(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let Some(offer) = flow.doc.offer.as_ref().filter(|o| !o.intro.is_empty()) else { return Ok(()) };
    paragraph(flow, &offer.intro)?;
    flow.y += flow.style.block_gap - 6.0;
    Ok(())
}

/// Why no tax is charged: each text once, however many taxes give it (DOMAIN 6); and what a reader of the sums must know.
pub fn reasons(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let mut said: Vec<&str> = Vec::new();
    if flow.doc.policy.prices == Prices::Inclusive && !flow.doc.taxes.is_empty() {
        said.push(flow.words.inclusive);
    }
    if flow.doc.kind == Kind::CreditNote {
        said.push(flow.words.credited);
    }
    for tax in &flow.doc.taxes {
        let reason = tax.reason.trim();
        if !reason.is_empty() && !said.contains(&reason) {
            said.push(reason);
        }
    }
    if said.is_empty() {
        return Ok(());
    }
    flow.y += 10.0;
    said.into_iter().try_for_each(|reason| paragraph(flow, reason))
}

pub fn note(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.note.is_empty() {
        return Ok(());
    }
    flow.y += flow.style.block_gap - 6.0;
    paragraph(flow, &flow.doc.note)
}

fn paragraph(flow: &mut Flow<'_>, text: &str) -> Result<(), PdfError> {
    let lines = flow.fonts.wrap(text, Cut::Regular, flow.style.body, flow.width())?;
    let (left, leading) = (flow.style.left, flow.style.leading);
    flow.tagged(Role::Paragraph, |flow| flow.paragraph(&lines, left, leading, Ink::TEXT))
}
