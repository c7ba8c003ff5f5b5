//! The lines of the document, its head repeated on each sheet.

use super::PdfError;
use super::fonts::{Run, Weight, shape};
use super::layout::{BODY, Flow, LEADING, LEFT, RIGHT, SMALL};
use super::page::Ink;
use super::wrap::wrap;
use crate::invoices::snapshot::{Line, Snapshot};

const PAD: f32 = 6.0;
const GAP: f32 = 18.0;
const HEAD: f32 = 20.0;
/// The least that the description is squeezed to by long numbers.
const DESCRIPTION_LEAST: f32 = 120.0;

struct Row {
    description: Vec<Run>,
    /// Quantity, price, taxes, amount; the taxes are left out when no line has any.
    cells: Vec<Run>,
}

impl Row {
    fn height(&self) -> f32 {
        self.description.len().max(1) as f32 * LEADING + PAD
    }
}

/// Right edges of the number columns, left to right.
struct Columns {
    edges: Vec<f32>,
    heads: Vec<Run>,
    description_width: f32,
}

/// Draws all lines. The last one stays on one sheet with a block of `keep` points that follows.
pub fn draw(flow: &mut Flow<'_>, keep: f32) -> Result<(), PdfError> {
    let taxed = !flow.doc.taxes.is_empty();
    let cells: Vec<Vec<Run>> = flow.doc.lines.iter().map(|line| cells(flow, line, taxed)).collect::<Result<_, _>>()?;
    let columns = columns(flow, &cells, taxed)?;
    let mut rows = Vec::with_capacity(cells.len());
    for (line, cells) in flow.doc.lines.iter().zip(cells) {
        rows.push(Row { description: wrap(&line.description, Weight::Regular, BODY, columns.description_width)?, cells });
    }

    let first = rows.first().map_or(0.0, Row::height);
    flow.reserve(HEAD + first)?;
    head(flow, &columns)?;
    let last = rows.len().saturating_sub(1);
    for (i, row) in rows.iter().enumerate() {
        let wanted = row.height() + if i == last { keep } else { 0.0 };
        let fits_a_sheet = wanted <= Flow::room_of_sheet() - HEAD;
        if wanted > flow.room() && fits_a_sheet {
            flow.next_sheet()?;
            head(flow, &columns)?;
        }
        draw_row(flow, row, &columns)?;
    }
    Ok(())
}

fn cells(flow: &Flow<'_>, line: &Line, taxed: bool) -> Result<Vec<Run>, PdfError> {
    let (words, doc) = (flow.words, flow.doc);
    let plain = |text: String| shape(&text, Weight::Regular, BODY);
    let mut cells = vec![plain(words.quantity(line.quantity, &line.unit))?, plain(words.money(line.price_minor, doc.exponent))?];
    if taxed {
        cells.push(plain(percents(flow, doc, line))?);
    }
    cells.push(plain(words.money(line.amount_minor, doc.exponent))?);
    Ok(cells)
}

fn percents(flow: &Flow<'_>, doc: &Snapshot, line: &Line) -> String {
    let rates: Vec<String> = line.taxes.iter().filter_map(|i| doc.taxes.get(*i)).map(|t| flow.words.percent(t.percent)).collect();
    if rates.is_empty() { "–".to_owned() } else { rates.join(" + ") }
}

fn columns(flow: &Flow<'_>, rows: &[Vec<Run>], taxed: bool) -> Result<Columns, PdfError> {
    let w = flow.words;
    let names: &[&str] = if taxed { &[w.quantity, w.price, w.tax, w.amount] } else { &[w.quantity, w.price, w.amount] };
    let heads: Vec<Run> = names.iter().map(|n| shape(n, Weight::Regular, SMALL)).collect::<Result<_, _>>()?;
    let widths: Vec<f32> = heads
        .iter()
        .enumerate()
        .map(|(i, head)| rows.iter().filter_map(|r| r.get(i)).fold(head.width, |widest, cell| widest.max(cell.width)))
        .collect();
    let mut edges = Vec::with_capacity(widths.len());
    let mut right = RIGHT;
    for width in widths.iter().rev() {
        edges.push(right);
        right -= width + GAP;
    }
    edges.reverse();
    Ok(Columns { edges, heads, description_width: (right - LEFT).max(DESCRIPTION_LEAST) })
}

fn head(flow: &mut Flow<'_>, columns: &Columns) -> Result<(), PdfError> {
    let y = flow.y + 9.0;
    flow.text(LEFT, y, flow.words.description, Weight::Regular, SMALL, Ink::QUIET)?;
    for (head, edge) in columns.heads.iter().zip(&columns.edges) {
        flow.page()?.text_right(*edge, y, head, Ink::QUIET)?;
    }
    flow.y += HEAD - 4.0;
    flow.rule(LEFT, RIGHT, flow.y, 0.75, Ink::QUIET)?;
    flow.y += 4.0;
    Ok(())
}

/// A description longer than a sheet goes on under a new head; its numbers stand on its first line.
fn draw_row(flow: &mut Flow<'_>, row: &Row, columns: &Columns) -> Result<(), PdfError> {
    let y = flow.y + LEADING - 2.0;
    for (cell, edge) in row.cells.iter().zip(&columns.edges) {
        flow.page()?.text_right(*edge, y, cell, Ink::TEXT)?;
    }
    for line in &row.description {
        if flow.room() < LEADING + PAD {
            flow.next_sheet()?;
            head(flow, columns)?;
        }
        flow.run(LEFT, flow.y + LEADING - 2.0, line, Ink::TEXT)?;
        flow.y += LEADING;
    }
    if row.description.is_empty() {
        flow.y += LEADING;
    }
    flow.y += PAD - 2.0;
    flow.rule(LEFT, RIGHT, flow.y, 0.5, Ink::HAIR)?;
    flow.y += 2.0;
    Ok(())
}
