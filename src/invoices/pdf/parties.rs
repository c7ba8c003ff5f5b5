//! Who it is for, beside the facts of the document.

use super::fonts::Cut;
use super::head::MIDDLE;
use super::layout::Flow;
use super::page::Ink;
use super::tags::Role;
use super::{PdfError, address};
use crate::invoices::snapshot::{Kind, Reference};

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let facts = facts(flow);
    let to = if flow.doc.kind == Kind::Quote { flow.words.quote_for } else { flow.words.bill_to };
    beside(flow, to, facts)
}

/// The other party under its label, and facts at its right.
pub fn beside(flow: &mut Flow<'_>, label: &str, facts: Vec<(&'static str, String)>) -> Result<(), PdfError> {
    let top = flow.y;
    let left_end = flow.tagged(Role::Paragraph, |flow| buyer(flow, top, label))?;
    let right_end = told(flow, top, facts)?;
    flow.y = left_end.max(right_end) + flow.style.block_gap - 4.0;
    Ok(())
}

fn buyer(flow: &mut Flow<'_>, top: f32, label: &str) -> Result<f32, PdfError> {
    let (doc, style) = (flow.doc, flow.style);
    let width = MIDDLE - style.left - 20.0;
    flow.text(style.left, top, label, Cut::Regular, style.small, Ink::QUIET)?;
    let mut y = top + style.leading + 1.0;
    for line in flow.fonts.wrap(&doc.buyer.name, Cut::SemiBold, style.body + 0.5, width)? {
        flow.run(style.left, y, &line, Ink::TEXT)?;
        y += style.leading;
    }
    let abroad = doc.buyer.address.country != doc.seller.address.country;
    let mut lines = address::lines(&doc.buyer.address, doc.language, abroad);
    if !doc.buyer.vat_id.is_empty() {
        lines.push(format!("{} {}", flow.words.vat_id, doc.buyer.vat_id));
    }
    for line in &lines {
        for run in flow.fonts.wrap(line, Cut::Regular, style.body, width)? {
            flow.run(style.left, y, &run, Ink::TEXT)?;
            y += style.leading;
        }
    }
    Ok(y)
}

fn facts(flow: &Flow<'_>) -> Vec<(&'static str, String)> {
    let (doc, w) = (flow.doc, flow.words);
    let mut facts = Vec::new();
    if let Some(Reference { number, issued_on }) = &doc.corrects {
        let label = if doc.kind == Kind::Corrected { w.replaces } else { w.corrects };
        facts.push((label, format!("{number} {} {}", w.dated, w.day(*issued_on))));
    }
    if let Some(period) = doc.period {
        facts.push((w.service_period, w.period(period)));
    }
    if let Some(offer) = &doc.offer {
        facts.push((w.valid_until, w.day(offer.valid_until)));
    } else if !matches!(doc.kind, Kind::CreditNote | Kind::Quote) {
        facts.push((w.due, w.day(doc.due_on)));
    }
    facts
}

fn told(flow: &mut Flow<'_>, top: f32, facts: Vec<(&'static str, String)>) -> Result<f32, PdfError> {
    let style = flow.style;
    let mut y = top + style.leading + 1.0;
    for (label, value) in facts {
        let label = flow.shape(label, Cut::Regular, style.body)?;
        let lines = flow.fonts.wrap(&value, Cut::Regular, style.body, style.right - MIDDLE - label.width - 12.0)?;
        flow.tagged(Role::Paragraph, |flow| {
            flow.run(MIDDLE, y, &label, Ink::QUIET)?;
            for line in &lines {
                flow.run_right(style.right, y, line, Ink::TEXT)?;
                y += style.leading;
            }
            Ok(())
        })?;
    }
    Ok(y)
}
