//! The foot of each sheet.

use super::PdfError;
use super::fonts::Cut;
use super::layout::Flow;
use super::page::Ink;

const ROWS: usize = 3;
const ROW: f32 = 10.0;

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let (w, style) = (flow.words, flow.style);
    let s = &flow.doc.seller;
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
    let lines = flow.fonts.wrap(&facts.join(" · "), Cut::Regular, style.small, flow.width() - 95.0)?;
    let count = flow.pages.len();
    for i in 0..count {
        let number = flow.shape(&format!("{} {} {} {count}", w.page, i + 1, w.of), Cut::Regular, style.small)?;
        let Some(page) = flow.pages.get_mut(i) else { continue };
        let y = page.footer.unwrap_or(style.footer);
        page.artifact();
        page.rule((style.left, y - 12.0), (style.right, y - 12.0), 0.5, Ink::HAIR);
        for (row, line) in lines.iter().take(ROWS).enumerate() {
            page.text(style.left, y + row as f32 * ROW, line, Ink::QUIET);
        }
        page.text(style.right - number.width, y, &number, Ink::QUIET);
    }
    Ok(())
}
