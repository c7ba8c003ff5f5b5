//! Papers that bill nothing: a statement of account, the receipt of a payment. Head, parties and foot are those of invoices.

use super::fonts::{Cut, Fonts, Run};
use super::layout::{Flow, Pixels};
use super::page::Ink;
use super::tags::Role;
use super::{PdfError, footer, head, notes, parties};
use crate::invoices::snapshot::{Look, Snapshot};

pub struct Letter {
    /// Parties, language and look; what it bills is not drawn.
    pub paper: Snapshot,
    pub name: &'static str,
    /// Below the name.
    pub number: String,
    /// Above the name of the other party.
    pub to: &'static str,
    pub facts: Vec<(&'static str, String)>,
    pub tables: Vec<Table>,
}

pub struct Table {
    pub heads: Vec<String>,
    /// So many of the last columns hold numbers; the last one before them takes the room that is left.
    pub numbers: usize,
    pub rows: Vec<Row>,
}

pub struct Row {
    pub cells: Vec<String>,
    pub strong: bool,
}

/// The pen's way over the sheets, as an invoice's.
pub fn lay_out<'a>(letter: &'a Letter, fonts: &'a Fonts<'a>, logo: Option<Pixels>) -> Result<Flow<'a>, PdfError> {
    let mut flow = Flow::new(&letter.paper, fonts);
    flow.called = Some((letter.name, letter.number.clone()));
    head::draw(&mut flow, logo)?;
    parties::beside(&mut flow, letter.to, letter.facts.clone())?;
    for table in &letter.tables {
        draw(&mut flow, table)?;
        flow.y += flow.style.block_gap;
    }
    notes::note(&mut flow)?;
    footer::draw(&mut flow)?;
    flow.pages.iter_mut().for_each(super::page::Page::close);
    Ok(flow)
}

/// Left and right edge of each column.
fn columns(flow: &Flow<'_>, table: &Table) -> Result<Vec<(f32, f32)>, PdfError> {
    let style = flow.style;
    let inset = if flow.doc.look == Look::Modern { 6.0 } else { 0.0 };
    let mut widths = Vec::with_capacity(table.heads.len());
    for (n, name) in table.heads.iter().enumerate() {
        let mut widest = flow.shape(name, Cut::Regular, style.small)?.width;
        for row in &table.rows {
            let text = row.cells.get(n).map_or("", String::as_str);
            widest = widest.max(flow.shape(text, cut(row), style.body)?.width);
        }
        widths.push(widest);
    }
    let wide = table.heads.len().saturating_sub(table.numbers + 1);
    let gaps = style.column_gap * widths.len().saturating_sub(1) as f32;
    let others: f32 = widths.iter().enumerate().filter(|(n, _)| *n != wide).map(|(_, w)| w).sum();
    if let Some(width) = widths.get_mut(wide) {
        *width = flow.width() - 2.0 * inset - gaps - others;
    }
    let mut x = style.left + inset;
    let edges = widths.into_iter().map(|width| {
        let left = x;
        x += width + style.column_gap;
        (left, left + width)
    });
    Ok(edges.collect())
}

const fn cut(row: &Row) -> Cut {
    if row.strong { Cut::SemiBold } else { Cut::Regular }
}

fn draw(flow: &mut Flow<'_>, table: &Table) -> Result<(), PdfError> {
    let columns = columns(flow, table)?;
    let first_number = table.heads.len() - table.numbers;
    flow.tagged(Role::Table, |flow| {
        flow.reserve(3.0 * (flow.style.leading + flow.style.row_pad))?;
        heads(flow, table, &columns)?;
        for row in &table.rows {
            let wrapped =
                row.cells.iter().zip(&columns).map(|(text, (left, right))| flow.fonts.wrap(text, cut(row), flow.style.body, right - left));
            let wrapped: Vec<Vec<Run>> = wrapped.collect::<Result<_, _>>()?;
            let lines = wrapped.iter().map(Vec::len).max().unwrap_or(1).max(1);
            let height = lines as f32 * flow.style.leading + flow.style.row_pad;
            if height > flow.room() {
                flow.next_sheet()?;
                heads(flow, table, &columns)?;
            }
            let top = flow.y;
            flow.tagged(Role::Row, |flow| {
                for (n, (runs, (left, right))) in wrapped.iter().zip(&columns).enumerate() {
                    flow.tagged(Role::Cell, |flow| {
                        for (line, run) in runs.iter().enumerate() {
                            let y = top + flow.style.leading - 3.0 + line as f32 * flow.style.leading;
                            if n < first_number {
                                flow.run(*left, y, run, Ink::TEXT)?;
                            } else {
                                flow.run_right(*right, y, run, Ink::TEXT)?;
                            }
                        }
                        Ok(())
                    })?;
                }
                Ok(())
            })?;
            flow.y = top + height;
            flow.rule(flow.style.left, flow.style.right, flow.y - flow.style.row_pad / 2.0 + 1.0, 0.5, Ink::HAIR)?;
        }
        Ok(())
    })
}

fn heads(flow: &mut Flow<'_>, table: &Table, columns: &[(f32, f32)]) -> Result<(), PdfError> {
    let first_number = table.heads.len() - table.numbers;
    let y = flow.y + flow.style.leading - 4.0;
    flow.tagged(Role::Row, |flow| {
        for (n, (name, (left, right))) in table.heads.iter().zip(columns).enumerate() {
            let run = flow.shape(name, Cut::Regular, flow.style.small)?;
            flow.tagged(Role::HeadCell, |flow| {
                if n < first_number { flow.run(*left, y, &run, Ink::QUIET) } else { flow.run_right(*right, y, &run, Ink::QUIET) }
            })?;
        }
        Ok(())
    })?;
    flow.y = y + 6.0;
    flow.rule(flow.style.left, flow.style.right, flow.y, 0.75, flow.accent)?;
    flow.y += flow.style.row_pad / 2.0;
    Ok(())
}
