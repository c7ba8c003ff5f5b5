//! What a quote leaves to choose, and what each choice leads to.

use super::PdfError;
use super::fonts::{Cut, Run};
use super::head::MIDDLE;
use super::layout::Flow;
use super::page::Ink;
use super::tags::Role;
use crate::invoices::choice::Choice;

const ABOVE: f32 = 14.0;
const GAP: f32 = 22.0;

struct Row {
    title: Vec<Run>,
    amount: Run,
    total: Run,
}

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    let right = flow.style.right;
    let rows = rows(flow, right - flow.style.left)?;
    if rows.is_empty() {
        return Ok(());
    }
    let head = [flow.words.choices, flow.words.amount, flow.words.with_it];
    let [title, amount, total] = head.map(|text| flow.shape(text, Cut::Regular, flow.style.small));
    let (title, amount, total) = (title?, amount?, total?);
    let widest = |of: fn(&Row) -> &Run, head: &Run| rows.iter().fold(head.width, |widest, row| widest.max(of(row).width));
    let middle = right - widest(|r| &r.total, &total) - GAP;
    let row_height = |row: &Row, leading: f32| row.title.len().max(1) as f32 * leading + 1.5;
    let leading = flow.style.leading;
    let heights: f32 = rows.iter().map(|row| row_height(row, leading)).sum();
    flow.reserve((ABOVE + leading + heights).min(flow.style.bottom - flow.style.top_of_next))?;
    flow.y += ABOVE;
    flow.tagged(Role::Table, |flow| {
        let left = flow.style.left;
        flow.tagged(Role::Row, |flow| {
            flow.tagged(Role::HeadCell, |flow| flow.run(left, flow.y, &title, Ink::QUIET))?;
            flow.tagged(Role::HeadCell, |flow| flow.run_right(middle, flow.y, &amount, Ink::QUIET))?;
            flow.tagged(Role::HeadCell, |flow| flow.run_right(right, flow.y, &total, Ink::QUIET))
        })?;
        flow.y += leading + 2.0;
        for row in &rows {
            flow.reserve(row_height(row, leading))?;
            let top = flow.y;
            flow.tagged(Role::Row, |flow| {
                flow.tagged(Role::Cell, |flow| {
                    for line in &row.title {
                        flow.run(left, flow.y, line, Ink::TEXT)?;
                        flow.y += leading;
                    }
                    Ok(())
                })?;
                flow.tagged(Role::Cell, |flow| flow.run_right(middle, top, &row.amount, Ink::TEXT))?;
                flow.tagged(Role::Cell, |flow| flow.run_right(right, top, &row.total, Ink::TEXT))
            })?;
            flow.y = flow.y.max(top + leading) + 1.5;
        }
        Ok(())
    })
}

fn rows(flow: &Flow<'_>, width: f32) -> Result<Vec<Row>, PdfError> {
    let (doc, body) = (flow.doc, flow.style.body);
    let options = doc.sections.iter().filter(|s| s.choice != Choice::Fixed);
    options
        .map(|s| {
            let total = s.leads_to_minor.map_or_else(|| "–".to_owned(), |minor| flow.money(minor));
            let mark = if s.choice == Choice::Package { flow.words.package } else { flow.words.option };
            Ok(Row {
                title: flow.fonts.wrap(&format!("{} ({mark})", s.title), Cut::Regular, body, (MIDDLE - flow.style.left).min(width))?,
                amount: flow.shape(&flow.money(s.amount_minor), Cut::Regular, body)?,
                total: flow.shape(&total, Cut::SemiBold, body)?,
            })
        })
        .collect()
}
