//! How to pay: the account, the reference, and the code of the European transfer.

use super::fonts::Cut;
use super::layout::Flow;
use super::page::{Ink, MM};
use super::tags::Role;
use super::words::iban_in_fours;
use super::{PdfError, qr};
use crate::invoices::payment_code::{PaymentCode, epc};
use crate::invoices::snapshot::Kind;
use crate::kernel::check::reference::in_blocks;

/// A module of the largest symbol (77 × 77) is then still 0.36 mm, which every phone reads.
const CODE: f32 = 28.0 * MM;

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if matches!(flow.doc.kind, Kind::CreditNote | Kind::Quote) {
        return Ok(());
    }
    let facts = facts(flow);
    let with_code = flow.doc.payment_code == Some(PaymentCode::Epc);
    let (style, leading) = (flow.style, flow.style.leading);
    let text = (facts.len() as f32 + 1.5) * leading;
    flow.y += style.block_gap + 2.0;
    flow.reserve(if with_code { text.max(CODE + leading * 2.0) } else { text })?;
    let top = flow.y;
    flow.tagged(Role::Paragraph, |flow| flow.text(style.left, top, flow.words.payment, Cut::SemiBold, style.body, flow.accent_text))?;
    flow.y += leading + 3.0;
    for (label, value) in facts {
        flow.tagged(Role::Paragraph, |flow| {
            flow.text(style.left, flow.y, label, Cut::Regular, style.body, Ink::QUIET)?;
            flow.text(style.left + 96.0, flow.y, &value, Cut::Regular, style.body, Ink::TEXT)
        })?;
        flow.y += leading;
    }
    if with_code {
        code(flow, top)?;
        flow.y = flow.y.max(top + CODE + leading);
    }
    Ok(())
}

fn facts(flow: &Flow<'_>) -> Vec<(&'static str, String)> {
    let (doc, w) = (flow.doc, flow.words);
    let seller = &doc.seller;
    let mut facts = vec![(w.payable_by, w.day(doc.due_on))];
    // The slip below says the rest, and asks for its room.
    if doc.payment_code == Some(PaymentCode::Swiss) {
        return facts;
    }
    if !seller.iban.is_empty() {
        facts.push(("IBAN", iban_in_fours(&seller.iban)));
        facts.extend([("BIC", seller.bic.clone()), (w.bank, seller.bank_name.clone())].into_iter().filter(|(_, v)| !v.is_empty()));
    } else if !seller.bank_name.is_empty() {
        facts.push((w.bank, seller.bank_name.clone()));
    }
    let reference = if doc.payment_reference.is_empty() { doc.number.clone() } else { Some(in_blocks(&doc.payment_reference)) };
    facts.extend(reference.map(|reference| (w.reference, reference)));
    facts
}

/// A draft shows where the code will stand, so that nobody pays it.
fn code(flow: &mut Flow<'_>, top: f32) -> Result<(), PdfError> {
    let (x, y) = (flow.style.right - CODE, top - 6.0);
    let text = flow.doc.number.as_ref().and_then(|_| epc::payload(flow.doc));
    flow.tagged(Role::Figure(flow.words.scan_alt), |flow| {
        match text {
            Some(text) if qr::draw(flow.content()?, &text, x, y, CODE) => {}
            _ => empty(flow, x, y, CODE)?,
        }
        flow.text_right(flow.style.right, y + CODE + 9.0, flow.words.scan, Cut::Regular, flow.style.small, Ink::QUIET)
    })
}

/// The place of a code on a draft.
pub fn empty(flow: &mut Flow<'_>, x: f32, y: f32, size: f32) -> Result<(), PdfError> {
    let thin = 0.75;
    let page = flow.content()?;
    let edges = [[x, y, size, thin], [x, y + size - thin, size, thin], [x, y, thin, size], [x + size - thin, y, thin, size]];
    page.fill(&edges, Ink::HAIR);
    let word = flow.shape(flow.words.draft, Cut::Regular, 8.0)?;
    flow.run(x + (size - word.width) / 2.0, y + size / 2.0 + 3.0, &word, Ink::QUIET)
}
