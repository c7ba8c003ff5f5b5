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

/// The numbers of a line, shaped once: to measure the columns by, and to stand in them.
pub struct Numbers {
    /// How wide the quantity is before its decimal point.
    whole: f32,
    quantity: Run,
    unit: Run,
    /// Price, taxes, amount.
    others: Vec<Run>,
}

impl Numbers {
    fn of(flow: &Flow<'_>, line: &Line, taxed: bool) -> Result<Self, PdfError> {
        let (whole, fraction) = flow.words.quantity_parts(line.quantity);
        let shape = |text: &str| flow.shape(text, Cut::Regular, flow.style.body);
        Ok(Self {
            whole: shape(&whole)?.width,
            quantity: shape(&format!("{whole}{fraction}"))?,
            unit: shape(&line.unit)?,
            others: texts(flow, line, taxed).iter().map(|text| shape(text)).collect::<Result<_, _>>()?,
        })
    }
}

impl Columns {
    /// The columns, and the numbers of each line to put into them.
    pub fn of(flow: &Flow<'_>) -> Result<(Self, Vec<Numbers>), PdfError> {
        let (doc, w, style) = (flow.doc, flow.words, flow.style);
        let inset = if doc.look == Look::Modern { 6.0 } else { 0.0 };
        let (left, right) = (style.left + inset, style.right - inset);
        let taxed = !doc.taxes.is_empty();
        let mut quantity = Quantity::default();
        let mut widths: Vec<f32> = vec![0.0; if taxed { 3 } else { 2 }];
        let numbers: Vec<Numbers> = doc.lines.iter().map(|line| Numbers::of(flow, line, taxed)).collect::<Result<_, _>>()?;
        for line in &numbers {
            quantity.whole = quantity.whole.max(line.whole);
            quantity.fraction = quantity.fraction.max(line.quantity.width - line.whole);
            quantity.unit = quantity.unit.max(line.unit.width);
            for (widest, run) in widths.iter_mut().zip(&line.others) {
                *widest = widest.max(run.width);
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
        Ok((Self { left, right, heads, description_width, quantity, edges }, numbers))
    }

    /// Where the numbers of a line stand.
    pub fn cells(&self, numbers: Numbers) -> Vec<(f32, Run)> {
        let point = self.quantity.left + self.quantity.whole;
        let mut cells = vec![(point - numbers.whole, numbers.quantity)];
        if !numbers.unit.pieces.is_empty() {
            cells.push((point + self.quantity.fraction + UNIT_GAP, numbers.unit));
        }
        cells.extend(self.edges.iter().zip(numbers.others).map(|(edge, run)| (edge - run.width, run)));
        cells
    }
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
