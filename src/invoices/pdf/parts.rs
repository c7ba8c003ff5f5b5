//! The blocks around the table.

use printpdf::XObjectId;

use super::countries;
use super::fonts::{Weight, shape};
use super::layout::{BODY, FOOTER, Flow, LEADING, LEFT, RIGHT, SMALL};
use super::logo::Logo;
use super::page::{Ink, Page};
use super::words::{iban_in_fours, words};
use super::wrap::wrap;
use super::{LOGO_ID, PdfError};
use crate::invoices::snapshot::{Address, Language, Snapshot, TaxGroup};

const LOGO_BOX: (f32, f32) = (150.0, 44.0);
/// Left edge of the right half, where dates and sums stand.
const MIDDLE: f32 = 330.0;
const TOTAL_SIZE: f32 = 11.0;
const TOTAL_ROW: f32 = 14.5;
/// The least between what is summed and its sum.
const TOTAL_GAP: f32 = 24.0;

pub fn head(flow: &mut Flow<'_>, logo: Option<&Logo>) -> Result<(), PdfError> {
    let seller = &flow.doc.seller;
    let right = RIGHT;
    flow.text_right(right, 58.0, flow.words.invoice, Weight::Regular, 8.0, Ink::QUIET)?;
    flow.text_right(right, 75.0, &flow.number(), Weight::SemiBold, 15.0, Ink::TEXT)?;
    flow.text_right(right, 90.0, &flow.words.day(flow.doc.issued_on), Weight::Regular, BODY, Ink::QUIET)?;
    let mut y = 62.0;
    if let Some(logo) = logo {
        let pixels = (logo.image.width.max(1) as f32, logo.image.height.max(1) as f32);
        let scale = (LOGO_BOX.0 / pixels.0).min(LOGO_BOX.1 / pixels.1);
        flow.page()?.image(&XObjectId(LOGO_ID.to_owned()), LEFT, 46.0, pixels.0 * scale, pixels);
        y = 46.0 + pixels.1 * scale + 21.0;
    }
    for line in wrap(&seller.legal_name, Weight::SemiBold, if logo.is_some() { 11.0 } else { 16.0 }, MIDDLE - LEFT)? {
        flow.run(LEFT, y, &line, flow.accent)?;
        y += if logo.is_some() { 13.0 } else { 18.0 };
    }
    let abroad = seller.address.country != flow.doc.buyer.address.country;
    for line in wrap(&one_line(&seller.address, flow.doc.language, abroad), Weight::Regular, 8.0, MIDDLE - LEFT)? {
        flow.run(LEFT, y, &line, Ink::QUIET)?;
        y += 11.0;
    }
    flow.y = f32::max(y, 100.0) + 32.0;
    Ok(())
}

pub fn parties(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let (doc, w) = (flow.doc, flow.words);
    let top = flow.y;
    flow.text(LEFT, top, w.bill_to, Weight::Regular, SMALL, Ink::QUIET)?;
    let mut y = top + LEADING + 1.0;
    for line in wrap(&doc.buyer.name, Weight::SemiBold, 9.5, MIDDLE - LEFT - 20.0)? {
        flow.run(LEFT, y, &line, Ink::TEXT)?;
        y += LEADING;
    }
    let abroad = doc.buyer.address.country != doc.seller.address.country;
    let mut lines = address_lines(&doc.buyer.address, doc.language, abroad);
    if !doc.buyer.vat_id.is_empty() {
        lines.push(format!("{} {}", w.vat_id, doc.buyer.vat_id));
    }
    for line in &lines {
        for run in wrap(line, Weight::Regular, BODY, MIDDLE - LEFT - 20.0)? {
            flow.run(LEFT, y, &run, Ink::TEXT)?;
            y += LEADING;
        }
    }
    let mut facts = vec![(w.due, w.day(doc.due_on))];
    if let Some(period) = doc.period {
        facts.insert(0, (w.service_period, w.period(period)));
    }
    let mut right_y = top + LEADING + 1.0;
    for (label, value) in facts {
        flow.text(MIDDLE, right_y, label, Weight::Regular, BODY, Ink::QUIET)?;
        flow.text_right(RIGHT, right_y, &value, Weight::Regular, BODY, Ink::TEXT)?;
        right_y += LEADING;
    }
    flow.y = f32::max(y, right_y) + 16.0;
    Ok(())
}

pub fn subject(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.subject.is_empty() {
        return Ok(());
    }
    flow.y += 4.0;
    for line in wrap(&flow.doc.subject, Weight::SemiBold, 11.0, RIGHT - LEFT)? {
        flow.run(LEFT, flow.y, &line, Ink::TEXT)?;
        flow.y += 15.0;
    }
    flow.y += 4.0;
    Ok(())
}

/// What [`totals`] will take, so that the table keeps its last line beside it.
pub fn totals_height(doc: &Snapshot) -> f32 {
    let rows = if doc.taxes.is_empty() { 0 } else { doc.taxes.len() + 1 };
    rows as f32 * TOTAL_ROW + 44.0
}

pub fn totals(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let (doc, w) = (flow.doc, flow.words);
    flow.reserve(totals_height(doc))?;
    flow.y += 18.0;
    let money = |minor| w.money(minor, doc.exponent);
    let mut rows = Vec::new();
    if !doc.taxes.is_empty() {
        rows.push((w.net.to_owned(), money(doc.net_minor)));
        rows.extend(doc.taxes.iter().map(|t| (format!("{} {} {}", tax_name(flow, t), w.on, money(t.base_minor)), money(t.tax_minor))));
    }
    let mut runs = Vec::with_capacity(rows.len());
    for (label, value) in rows {
        runs.push((shape(&label, Weight::Regular, BODY)?, shape(&value, Weight::Regular, BODY)?));
    }
    let label = shape(&format!("{} {}", w.total, doc.currency), Weight::SemiBold, TOTAL_SIZE)?;
    let value = shape(&money(doc.total_minor), Weight::SemiBold, TOTAL_SIZE)?;
    let widest = runs.iter().fold(label.width + value.width, |widest, (l, v)| widest.max(l.width + v.width));
    let left = f32::min(MIDDLE, RIGHT - widest - TOTAL_GAP).max(LEFT);
    for (label, value) in &runs {
        flow.run(left, flow.y, label, Ink::QUIET)?;
        flow.run(RIGHT - value.width, flow.y, value, Ink::TEXT)?;
        flow.y += TOTAL_ROW;
    }
    flow.rule(left, RIGHT, flow.y - 6.0, 0.9, Ink::TEXT)?;
    flow.y += 9.0;
    flow.run(left, flow.y, &label, Ink::TEXT)?;
    flow.run(RIGHT - value.width, flow.y, &value, Ink::TEXT)?;
    flow.y += 17.0;
    Ok(())
}

/// "VAT 19 %", but "Reverse charge" without its nought, and no second rate for a name that tells it.
fn tax_name(flow: &Flow<'_>, tax: &TaxGroup) -> String {
    if !tax.category.has_rate() || tax.name.contains('%') {
        return tax.name.clone();
    }
    format!("{} {}", tax.name, flow.words.percent(tax.percent))
}

/// Why no tax is charged: each text once, however many taxes give it (DOMAIN 6).
pub fn reasons(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let mut said: Vec<&str> = Vec::new();
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
    said.into_iter().try_for_each(|reason| paragraph(flow, reason, Ink::TEXT))
}

pub fn note(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.note.is_empty() {
        return Ok(());
    }
    flow.y += 14.0;
    paragraph(flow, &flow.doc.note, Ink::TEXT)
}

fn paragraph(flow: &mut Flow<'_>, text: &str, ink: Ink) -> Result<(), PdfError> {
    for line in wrap(text, Weight::Regular, BODY, RIGHT - LEFT)? {
        flow.reserve(LEADING)?;
        flow.run(LEFT, flow.y + LEADING - 3.0, &line, ink)?;
        flow.y += LEADING;
    }
    Ok(())
}

pub fn payment(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let (doc, w) = (flow.doc, flow.words);
    let seller = &doc.seller;
    let mut facts = vec![(w.payable_by, w.day(doc.due_on))];
    if !seller.iban.is_empty() {
        facts.push(("IBAN", iban_in_fours(&seller.iban)));
        facts.extend([("BIC", seller.bic.clone()), (w.bank, seller.bank_name.clone())].into_iter().filter(|(_, v)| !v.is_empty()));
    } else if !seller.bank_name.is_empty() {
        facts.push((w.bank, seller.bank_name.clone()));
    }
    facts.extend(doc.number.clone().map(|number| (w.reference, number)));

    flow.y += 22.0;
    flow.reserve((facts.len() as f32 + 1.5) * LEADING)?;
    flow.text(LEFT, flow.y, w.payment, Weight::SemiBold, BODY, flow.accent)?;
    flow.y += LEADING + 3.0;
    for (label, value) in facts {
        flow.text(LEFT, flow.y, label, Weight::Regular, BODY, Ink::QUIET)?;
        flow.text(LEFT + 96.0, flow.y, &value, Weight::Regular, BODY, Ink::TEXT)?;
        flow.y += LEADING;
    }
    Ok(())
}

pub fn footers(pages: &mut [Page], doc: &Snapshot) -> Result<(), PdfError> {
    let w = words(doc.language);
    let s = &doc.seller;
    let labelled =
        |label: &str, value: &str| if value.is_empty() { String::new() } else { format!("{label} {value}").replace(' ', "\u{a0}") };
    let facts = [
        s.legal_name.clone(),
        labelled(w.vat_id, &s.vat_id),
        labelled(w.tax_number, &s.tax_number),
        s.email.clone(),
        s.phone.clone(),
        s.website.clone(),
    ];
    let facts: Vec<&str> = facts.iter().map(String::as_str).filter(|f| !f.is_empty()).collect();
    let lines = wrap(&facts.join(" · "), Weight::Regular, SMALL, 400.0)?;
    let count = pages.len();
    for (i, page) in pages.iter_mut().enumerate() {
        page.rule(LEFT, RIGHT, FOOTER - 12.0, 0.5, Ink::HAIR);
        for (row, line) in lines.iter().take(3).enumerate() {
            page.text(LEFT, FOOTER + row as f32 * 10.0, line, Ink::QUIET)?;
        }
        let number = shape(&format!("{} {} {} {count}", w.page, i + 1, w.of), Weight::Regular, SMALL)?;
        page.text_right(RIGHT, FOOTER, &number, Ink::QUIET)?;
    }
    Ok(())
}

fn address_lines(address: &Address, language: Language, with_country: bool) -> Vec<String> {
    // Where the postal code stands after the town, the town's line says both in that order.
    let town = match address.country.as_str() {
        "US" | "CA" | "GB" | "IE" | "AU" | "NZ" | "JP" | "IN" => {
            joined(&[&joined(&[&address.city, &address.region], ", "), &address.postal_code], " ")
        }
        _ => joined(&[&joined(&[&address.postal_code, &address.city], " "), &address.region], ", "),
    };
    let mut lines: Vec<String> = address.street.lines().map(str::to_owned).collect();
    lines.push(town);
    if with_country && !address.country.is_empty() {
        lines.push(countries::name(&address.country, language));
    }
    lines.retain(|l| !l.trim().is_empty());
    lines
}

fn one_line(address: &Address, language: Language, with_country: bool) -> String {
    address_lines(address, language, with_country).join(" · ")
}

fn joined(parts: &[&str], with: &str) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(with)
}
