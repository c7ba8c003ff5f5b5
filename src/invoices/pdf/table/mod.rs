//! The lines of the document: the head repeated on each sheet, what came before carried forward, sections with their sums.

mod cells;
mod rows;

use super::PdfError;
use super::fonts::Cut;
use super::layout::{Flow, lines_to_take};
use super::page::Ink;
use super::tags::Role;
use crate::invoices::snapshot::Look;
use cells::Columns;
use rows::{Item, Row};

const HEAD: f32 = 20.0;

/// Draws all lines. The last one stays on one sheet with a block of `keep` points that follows.
pub fn draw(flow: &mut Flow<'_>, keep: f32) -> Result<(), PdfError> {
    let (columns, numbers) = Columns::of(flow)?;
    let items = rows::items(flow, &columns, numbers)?;
    let mut table = Table { columns, carried: 0 };
    flow.tagged(Role::Table, |flow| {
        flow.reserve(HEAD + items.first().map_or(0.0, |i| i.least(flow)))?;
        table.head(flow, true)?;
        for (n, item) in items.iter().enumerate() {
            // A heading goes with what it heads, a sum with what it sums, the last line with the sums of the document.
            let after = items.get(n + 1).map_or(keep, |next| match (item, next) {
                (Item::Section(_), next) => next.least(flow),
                (_, Item::Subtotal { .. }) => next.height(flow) + if n + 2 == items.len() { keep } else { 0.0 },
                _ => 0.0,
            });
            let ends = n + 1 == items.len() || (n + 2 == items.len() && matches!(items.last(), Some(Item::Subtotal { .. })));
            table.place(flow, item, after, ends)?;
        }
        Ok(())
    })
}

struct Table {
    columns: Columns,
    /// The printed amounts so far.
    carried: i64,
}

impl Table {
    fn carry_height(flow: &Flow<'_>) -> f32 {
        flow.style.leading + 4.0
    }

    /// Puts an item where it fits, or parts its lines; `after` must follow on the sheet on which it ends.
    fn place(&mut self, flow: &mut Flow<'_>, item: &Item, after: f32, ends: bool) -> Result<(), PdfError> {
        let Item::Row(row) = item else {
            if item.height(flow) + after > self.room(flow, ends) && !self.is_fresh(flow) {
                self.turn(flow)?;
            }
            return self.draw_whole(flow, item);
        };
        let count = row.lines();
        let mut at = 0;
        flow.tags.begin(Role::Row);
        loop {
            let rest = count - at;
            let height = rest as f32 * flow.style.leading + flow.style.row_pad;
            if height + after <= self.room(flow, ends) {
                self.draw_lines(flow, row, at..count)?;
                break;
            }
            let room = self.room(flow, false);
            let take = match lines_to_take(rest, room, flow.style.leading) {
                // All its lines fit, but not what must follow: the last two go over with it.
                all if all == rest && rest > 3 => rest - 2,
                all if all == rest => 0,
                take => take,
            };
            if take > 0 {
                self.draw_lines(flow, row, at..at + take)?;
                at += take;
            } else if self.is_fresh(flow) {
                // Nothing more can be done for what must follow: it moves on by itself.
                self.draw_lines(flow, row, at..count)?;
                break;
            }
            flow.tags.end();
            self.turn(flow)?;
            flow.tags.begin(Role::Row);
        }
        flow.tags.end();
        flow.y += flow.style.row_pad - 2.0;
        if flow.doc.look != Look::Compact {
            flow.rule(flow.style.left, flow.style.right, flow.y, 0.5, Ink::HAIR)?;
        }
        flow.y += 2.0;
        Ok(())
    }

    /// Down to the footer, less the line that carries forward where the table goes on.
    fn room(&self, flow: &Flow<'_>, ends: bool) -> f32 {
        flow.room() - if ends { 0.0 } else { Self::carry_height(flow) }
    }

    fn is_fresh(&self, flow: &Flow<'_>) -> bool {
        let top = flow.style.top_of_next + HEAD + if self.carried == 0 { 0.0 } else { Self::carry_height(flow) };
        flow.pages.len() > 1 && flow.y <= top + 0.5
    }

    /// Goes on with the next sheet.
    fn turn(&mut self, flow: &mut Flow<'_>) -> Result<(), PdfError> {
        let carried = self.carried != 0;
        if carried {
            self.carry(flow, flow.words.carried)?;
        }
        flow.next_sheet()?;
        self.head(flow, false)?;
        if carried {
            self.carry(flow, flow.words.brought)?;
        }
        Ok(())
    }

    fn carry(&self, flow: &mut Flow<'_>, word: &str) -> Result<(), PdfError> {
        let (style, sum) = (flow.style, flow.money(self.carried));
        let label = flow.shape(word, Cut::Regular, style.small)?;
        let sum = flow.shape(&sum, Cut::Regular, style.body)?;
        let y = flow.y + style.leading - 2.0;
        let (left, right) = (self.columns.left, self.columns.right);
        let page = flow.page()?;
        page.artifact();
        page.text(left, y, &label, Ink::QUIET);
        page.text(right - sum.width, y, &sum, Ink::QUIET);
        flow.y += Self::carry_height(flow);
        Ok(())
    }

    /// The first head is content, its repetitions are not.
    fn head(&self, flow: &mut Flow<'_>, first: bool) -> Result<(), PdfError> {
        let style = flow.style;
        let y = flow.y + 9.0;
        if style.look == Look::Modern {
            flow.fill([style.left, flow.y - 3.0, style.right - style.left, HEAD - 2.0], flow.accent.tint(0.12))?;
        }
        if first {
            flow.tagged(Role::Row, |flow| {
                self.columns.heads.iter().try_for_each(|(x, run)| flow.tagged(Role::HeadCell, |flow| flow.run(*x, y, run, Ink::QUIET)))
            })?;
        } else {
            let page = flow.page()?;
            page.artifact();
            self.columns.heads.iter().for_each(|(x, run)| page.text(*x, y, run, Ink::QUIET));
        }
        flow.y += HEAD - 4.0;
        if style.look != Look::Modern {
            flow.rule(style.left, style.right, flow.y, 0.75, Ink::QUIET)?;
        }
        flow.y += 4.0;
        Ok(())
    }

    /// Some lines of a row; its numbers stand beside the first.
    fn draw_lines(&mut self, flow: &mut Flow<'_>, row: &Row, range: std::ops::Range<usize>) -> Result<(), PdfError> {
        let (top, leading, left) = (flow.y + flow.style.leading - 2.0, flow.style.leading, self.columns.left);
        let first = range.start == 0;
        flow.tagged(Role::Cell, |flow| {
            for n in range {
                if let Some((run, ink)) = row.line(n) {
                    flow.run(left, flow.y + leading - 2.0, run, ink)?;
                }
                flow.y += leading;
            }
            Ok(())
        })?;
        if first {
            for (x, run) in &row.cells {
                flow.tagged(Role::Cell, |flow| flow.run(*x, top, run, Ink::TEXT))?;
            }
            self.carried += row.amount_minor;
        }
        Ok(())
    }

    fn draw_whole(&self, flow: &mut Flow<'_>, item: &Item) -> Result<(), PdfError> {
        let (left, right, leading) = (self.columns.left, self.columns.right, flow.style.leading);
        match item {
            Item::Section(lines) => {
                flow.y += rows::ABOVE_SECTION;
                flow.tagged(Role::Row, |flow| {
                    flow.tagged(Role::HeadCell, |flow| {
                        for line in lines {
                            flow.run(left, flow.y + leading - 2.0, line, flow.accent_text)?;
                            flow.y += leading;
                        }
                        Ok(())
                    })
                })?;
                flow.y += 2.0;
            }
            Item::Subtotal { label, amount } => {
                let y = flow.y + leading - 1.0;
                flow.tagged(Role::Row, |flow| {
                    flow.tagged(Role::Cell, |flow| flow.run_right(right - amount.width.max(60.0) - 18.0, y, label, Ink::QUIET))?;
                    flow.tagged(Role::Cell, |flow| flow.run_right(right, y, amount, Ink::TEXT))
                })?;
                flow.y += leading + rows::BELOW_SUBTOTAL;
            }
            Item::Row(_) => {}
        }
        Ok(())
    }
}
