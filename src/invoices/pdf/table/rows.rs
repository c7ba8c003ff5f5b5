//! What stands in the table, broken into lines.

use super::cells::{Columns, Numbers};
use crate::invoices::choice::{self, Choice};
use crate::invoices::pdf::PdfError;
use crate::invoices::pdf::fonts::{Cut, Run};
use crate::invoices::pdf::layout::Flow;
use crate::invoices::pdf::page::Ink;
use crate::invoices::pdf::sums::tax_name;
use crate::invoices::snapshot::{Line, Section, Snapshot};
use crate::invoices::totals::Portion;

pub const ABOVE_SECTION: f32 = 8.0;
pub const BELOW_SUBTOTAL: f32 = 5.0;

pub enum Item {
    Section(Vec<Run>),
    Row(Row),
    Subtotal { label: Run, amount: Run },
}

pub struct Row {
    description: Vec<Run>,
    /// What was taken off the line, which deposit it takes off.
    details: Vec<Run>,
    /// Left edges with what stands there.
    pub cells: Vec<(f32, Run)>,
    /// What is carried forward of it.
    pub amount_minor: i64,
}

impl Row {
    pub fn lines(&self) -> usize {
        (self.description.len() + self.details.len()).max(1)
    }

    pub fn line(&self, n: usize) -> Option<(&Run, Ink)> {
        match self.description.get(n) {
            Some(run) => Some((run, Ink::TEXT)),
            None => self.details.get(n - self.description.len()).map(|run| (run, Ink::QUIET)),
        }
    }
}

impl Item {
    pub fn height(&self, flow: &Flow<'_>) -> f32 {
        let leading = flow.style.leading;
        match self {
            Self::Section(lines) => ABOVE_SECTION + lines.len() as f32 * leading + 2.0,
            Self::Row(row) => row.lines() as f32 * leading + flow.style.row_pad,
            Self::Subtotal { .. } => leading + BELOW_SUBTOTAL,
        }
    }

    /// What of it must stand on the sheet on which it begins.
    pub fn least(&self, flow: &Flow<'_>) -> f32 {
        match self {
            Self::Row(row) if row.lines() > 3 => 2.0 * flow.style.leading + flow.style.row_pad,
            other => other.height(flow),
        }
    }
}

pub fn items(flow: &Flow<'_>, columns: &Columns, numbers: Vec<Numbers>) -> Result<Vec<Item>, PdfError> {
    let doc = flow.doc;
    let counted = choice::proposed(&doc.choices());
    let mut items = Vec::with_capacity(doc.lines.len());
    let mut open = None;
    for (line, numbers) in doc.lines.iter().zip(numbers) {
        if line.section != open {
            close(flow, open, &mut items)?;
            open = line.section;
            if let Some(section) = open.and_then(|n| doc.sections.get(n)) {
                items.push(Item::Section(flow.fonts.wrap(
                    &headed(flow, section),
                    Cut::SemiBold,
                    flow.style.body + 0.5,
                    columns.right - columns.left,
                )?));
            }
        }
        let carried = Snapshot::counts(line, &counted);
        items.push(Item::Row(row(flow, columns, line, numbers, carried)?));
    }
    close(flow, open, &mut items)?;
    Ok(items)
}

/// "Hosting (optional)".
fn headed(flow: &Flow<'_>, section: &Section) -> String {
    match section.choice {
        Choice::Fixed => section.title.clone(),
        Choice::Optional => format!("{} ({})", section.title, flow.words.option),
        Choice::Package => format!("{} ({})", section.title, flow.words.package),
    }
}

fn close(flow: &Flow<'_>, open: Option<usize>, items: &mut Vec<Item>) -> Result<(), PdfError> {
    if let Some(section) = open.and_then(|n| flow.doc.sections.get(n)) {
        // One line of it: a title may be as long as a name.
        let title = flow.fonts.wrap(&section.title, Cut::Regular, flow.style.small, 220.0)?;
        let more = if title.len() > 1 { "…" } else { "" };
        let first: String = title.first().map(text_of).unwrap_or_default();
        let label = flow.shape(&format!("{} {first}{more}", flow.words.subtotal), Cut::Regular, flow.style.small)?;
        let amount = flow.shape(&flow.money(section.amount_minor), Cut::SemiBold, flow.style.body)?;
        items.push(Item::Subtotal { label, amount });
    }
    Ok(())
}

fn text_of(run: &Run) -> String {
    run.pieces.iter().flat_map(|p| &p.glyphs).filter_map(|g| g.cid.as_deref()).collect()
}

fn row(flow: &Flow<'_>, columns: &Columns, line: &Line, numbers: Numbers, carried: bool) -> Result<Row, PdfError> {
    let w = flow.words;
    let mut details = Vec::new();
    if let Some(discount) = line.discount {
        let rate = match discount.portion {
            Portion::Percent(percent) => format!(" {}", w.percent(percent)),
            Portion::Minor(_) => String::new(),
        };
        details.push(format!("{}{rate}: {}", w.discount, flow.money(-discount.amount_minor)));
    }
    if let Some(deposit) = &line.deposit {
        details.push(format!("{}: {} {} {}", w.deposit, deposit.number, w.dated, w.day(deposit.issued_on)));
        // § 14 (5) UStG wants what was asked for and the tax on it.
        if line.is_taken_off() {
            let mut told = vec![format!("{} {}", w.net, flow.money(-line.net()))];
            let taxes = line.taxes.iter().zip(&line.deposit_taxes).filter(|(_, c)| c.tax_minor != 0);
            told.extend(
                taxes.filter_map(|(n, c)| Some(format!("{} {}", tax_name(flow, flow.doc.taxes.get(*n)?), flow.money(c.tax_minor)))),
            );
            details.push(told.join(", "));
        }
    }
    let details: Vec<Run> = details
        .iter()
        .map(|text| flow.fonts.wrap(text, Cut::Regular, flow.style.body - 1.0, columns.description_width))
        .collect::<Result<Vec<_>, _>>()?
        .concat();
    Ok(Row {
        description: flow.fonts.wrap(&line.description, Cut::Regular, flow.style.body, columns.description_width)?,
        details,
        cells: columns.cells(numbers),
        amount_minor: if carried { line.amount_minor } else { 0 },
    })
}
