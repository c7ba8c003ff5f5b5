//! The columns of numbers: how wide they are, and where each number stands in them.

use crate::invoices::pdf::PdfError;
use crate::invoices::pdf::fonts::{Cut, Run};
use crate::invoices::pdf::layout::Flow;
use crate::invoices::snapshot::{Line, Look};

/// The least that the description is squeezed to by long numbers.
const DESCRIPTION_LEAST: f32 = 120.0;
/// Between a quantity and its unit.
const UNIT_GAP: f32 = 3.0;

pub struct Columns {
    pub left: f32,
    pub right: f32,
    /// Left edges with what stands there.
    pub heads: Vec<(f32, Run)>,
    pub description_width: f32,
    taxed: bool,
    quantity: Quantity,
    /// Right edges of price, taxes and amount; the taxes are left out when no line has any.
    edges: Vec<f32>,
}

/// A column whose numbers meet at the decimal point, with their units behind them.
#[derive(Default)]
struct Quantity {
    left: f32,
    whole: f32,
    fraction: f32,
    unit: f32,
}

impl Quantity {
    fn width(&self) -> f32 {
        self.whole + self.fraction + if self.unit > 0.0 { UNIT_GAP + self.unit } else { 0.0 }
    }
}

impl Columns {
    pub fn of(flow: &Flow<'_>) -> Result<Self, PdfError> {
        let (doc, w, style) = (flow.doc, flow.words, flow.style);
        let inset = if doc.look == Look::Modern { 6.0 } else { 0.0 };
        let (left, right) = (style.left + inset, style.right - inset);
        let taxed = !doc.taxes.is_empty();
        let mut quantity = Quantity::default();
        let mut widths: Vec<f32> = vec![0.0; if taxed { 3 } else { 2 }];
        for line in &doc.lines {
            let (whole, fraction, unit) = parts(flow, line)?;
            quantity.whole = quantity.whole.max(whole.width);
            quantity.fraction = quantity.fraction.max(fraction.width - whole.width);
            quantity.unit = quantity.unit.max(unit.width);
            for (widest, text) in widths.iter_mut().zip(texts(flow, line, taxed)) {
                *widest = widest.max(flow.shape(&text, Cut::Regular, style.body)?.width);
            }
        }
        let names: &[&str] = if taxed { &[w.price, w.tax, w.amount] } else { &[w.price, w.amount] };
        let names: Vec<Run> = names.iter().map(|n| flow.shape(n, Cut::Regular, style.small)).collect::<Result<_, _>>()?;
        let mut edges = Vec::with_capacity(widths.len());
        let mut edge = right;
        for (width, name) in widths.iter().zip(&names).rev() {
            edges.push(edge);
            edge -= width.max(name.width) + style.column_gap;
        }
        edges.reverse();
        let name = flow.shape(w.quantity, Cut::Regular, style.small)?;
        let column = quantity.width().max(name.width);
        quantity.left = edge - quantity.width();
        let mut heads = vec![(left, flow.shape(w.description, Cut::Regular, style.small)?), (edge - name.width, name)];
        heads.extend(names.into_iter().zip(&edges).map(|(name, edge)| (edge - name.width, name)));
        let description_width = (edge - column - style.column_gap - left).max(DESCRIPTION_LEAST);
        Ok(Self { left, right, heads, description_width, taxed, quantity, edges })
    }

    /// The numbers of a line and where they stand.
    pub fn cells(&self, flow: &Flow<'_>, line: &Line) -> Result<Vec<(f32, Run)>, PdfError> {
        let (whole, number, unit) = parts(flow, line)?;
        let point = self.quantity.left + self.quantity.whole;
        let mut cells = vec![(point - whole.width, number)];
        if !unit.pieces.is_empty() {
            cells.push((point + self.quantity.fraction + UNIT_GAP, unit));
        }
        for (edge, text) in self.edges.iter().zip(texts(flow, line, self.taxed)) {
            let run = flow.shape(&text, Cut::Regular, flow.style.body)?;
            cells.push((edge - run.width, run));
        }
        Ok(cells)
    }
}

/// The whole part of the quantity, all of it, its unit.
fn parts(flow: &Flow<'_>, line: &Line) -> Result<(Run, Run, Run), PdfError> {
    let (whole, fraction) = flow.words.quantity_parts(line.quantity);
    let shape = |text: &str| flow.shape(text, Cut::Regular, flow.style.body);
    Ok((shape(&whole)?, shape(&format!("{whole}{fraction}"))?, shape(&line.unit)?))
}

fn texts(flow: &Flow<'_>, line: &Line, taxed: bool) -> Vec<String> {
    let mut texts = vec![flow.money(line.price_minor)];
    if taxed {
        let rates: Vec<String> = line.taxes.iter().filter_map(|i| flow.doc.taxes.get(*i)).map(|t| flow.words.percent(t.percent)).collect();
        texts.push(if rates.is_empty() { "–".to_owned() } else { rates.join(" + ") });
    }
    texts.push(flow.money(line.amount_minor));
    texts
}
