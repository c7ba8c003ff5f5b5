//! The block of sums below the table.

use super::PdfError;
use super::fonts::{Cut, Run};
use super::head::MIDDLE;
use super::layout::Flow;
use super::page::Ink;
use super::tags::Role;
use crate::invoices::snapshot::{Adjustment, Kind, Line, Look, Snapshot, TaxGroup};
use crate::invoices::totals::{Portion, Prices};

/// The least between what is summed and its sum.
const GAP: f32 = 24.0;
const ABOVE: f32 = 18.0;

pub struct Sums {
    before: Vec<(Run, Run)>,
    total: (Run, Run),
    /// The taxes that the total contains, where prices do.
    within: Vec<(Run, Run)>,
    /// What the block takes, so that the table keeps its last line beside it.
    pub height: f32,
}

impl Sums {
    pub fn of(flow: &Flow<'_>) -> Result<Self, PdfError> {
        let (doc, w) = (flow.doc, flow.words);
        let inclusive = doc.policy.prices == Prices::Inclusive;
        let mut before = Vec::new();
        let mut within = Vec::new();
        if !doc.adjustments.is_empty() {
            before.push((w.lines.to_owned(), flow.money(doc.summed_lines().map(|l| l.amount_minor).sum())));
        }
        before.extend(doc.adjustments.iter().map(|a| adjustment(flow, a)));
        if let Some(deposits) = deposits(flow.doc) {
            before.push((w.whole.to_owned(), flow.money(doc.total_minor + deposits)));
            before.push((w.less_deposits.to_owned(), flow.money(-deposits)));
        }
        if !doc.taxes.is_empty() {
            let taxes = doc
                .taxes
                .iter()
                .filter(|t| counted(flow, t))
                .map(|t| (format!("{} {} {}", tax_name(flow, t), w.on, flow.money(t.base_minor)), flow.money(t.tax_minor)));
            let net = (w.net.to_owned(), flow.money(doc.net_minor));
            let place = if inclusive { &mut within } else { &mut before };
            place.extend(std::iter::once(net).chain(taxes));
        }
        let taxed = doc.tax_minor != 0;
        let total = format!("{} {}", if taxed { w.total_taxed } else { w.total }, doc.currency);
        let plain = |rows: Vec<(String, String)>| -> Result<Vec<(Run, Run)>, PdfError> {
            let body = flow.style.body;
            rows.into_iter().map(|(l, v)| Ok((flow.shape(&l, Cut::Regular, body)?, flow.shape(&v, Cut::Regular, body)?))).collect()
        };
        let size = flow.style.total;
        let total = (flow.shape(&total, Cut::SemiBold, size)?, flow.shape(&flow.money(doc.total_minor), Cut::SemiBold, size)?);
        let (before, within) = (plain(before)?, plain(within)?);
        let row = flow.style.leading + 1.5;
        let below = if within.is_empty() { 0.0 } else { (within.len() + 1) as f32 * row };
        let height = ABOVE + before.len() as f32 * row + size + 15.0 + below;
        Ok(Self { before, total, within, height })
    }

    pub fn draw(&self, flow: &mut Flow<'_>) -> Result<(), PdfError> {
        flow.reserve(self.height)?;
        flow.y += ABOVE;
        let all = self.before.iter().chain([&self.total]).chain(&self.within);
        let widest = all.fold(0.0f32, |widest, (l, v)| widest.max(l.width + v.width));
        let left = MIDDLE.min(flow.style.right - widest - GAP).max(flow.style.left);
        flow.tagged(Role::Table, |flow| {
            self.before.iter().try_for_each(|(label, value)| row(flow, left, label, value))?;
            self.total(flow, left)?;
            if let Some((first, _)) = self.within.first() {
                let included = flow.shape(flow.words.included, Cut::Regular, flow.style.small)?;
                flow.tagged(Role::Row, |flow| flow.tagged(Role::Cell, |flow| flow.run(left, flow.y, &included, Ink::QUIET)))?;
                flow.y += first.size + 5.0;
            }
            self.within.iter().try_for_each(|(label, value)| row(flow, left, label, value))
        })
    }

    fn total(&self, flow: &mut Flow<'_>, left: f32) -> Result<(), PdfError> {
        let (label, value) = &self.total;
        let right = flow.style.right;
        let filled = flow.doc.look == Look::Modern;
        let ink = if filled {
            let pad = 8.0;
            flow.fill([left - pad, flow.y - 9.0, right - left + pad, label.size + 13.0], flow.accent)?;
            flow.accent.on_top()
        } else {
            flow.rule(left, right, flow.y - 6.0, 0.9, Ink::TEXT)?;
            Ink::TEXT
        };
        flow.y += if filled { 8.0 } else { label.size - 2.0 };
        let inset = if filled { 6.0 } else { 0.0 };
        cells(flow, |flow| flow.run(left, flow.y, label, ink), |flow| flow.run_right(right - inset, flow.y, value, ink))?;
        flow.y += if filled { 19.0 } else { 17.0 };
        Ok(())
    }
}

fn row(flow: &mut Flow<'_>, left: f32, label: &Run, value: &Run) -> Result<(), PdfError> {
    let right = flow.style.right - if flow.doc.look == Look::Modern { 6.0 } else { 0.0 };
    cells(flow, |flow| flow.run(left, flow.y, label, Ink::QUIET), |flow| flow.run_right(right, flow.y, value, Ink::TEXT))?;
    flow.y += flow.style.leading + 1.5;
    Ok(())
}

type Drawn = Result<(), PdfError>;

fn cells(flow: &mut Flow<'_>, label: impl FnOnce(&mut Flow<'_>) -> Drawn, value: impl FnOnce(&mut Flow<'_>) -> Drawn) -> Drawn {
    flow.tagged(Role::Row, |flow| {
        flow.tagged(Role::Cell, label)?;
        flow.tagged(Role::Cell, value)
    })
}

/// What deposit invoices asked for, with its taxes.
fn deposits(doc: &Snapshot) -> Option<i64> {
    let lines = || doc.lines.iter().filter(|l| l.is_taken_off());
    let of = |l: &Line| -l.net() + l.deposit_taxes.iter().map(|c| c.tax_minor).sum::<i64>();
    lines().next().map(|_| lines().map(of).sum())
}

/// A tax that only options of a quote bear is told with them.
fn counted(flow: &Flow<'_>, tax: &TaxGroup) -> bool {
    flow.doc.kind != Kind::Quote || (tax.base_minor, tax.tax_minor) != (0, 0)
}

/// "Discount: loyal customer (10%)".
fn adjustment(flow: &Flow<'_>, a: &Adjustment) -> (String, String) {
    let w = flow.words;
    let kind = if a.is_fee { w.fee } else { w.discount };
    let mut label = if a.label.is_empty() { kind.to_owned() } else { a.label.clone() };
    if let Portion::Percent(percent) = a.portion {
        label.push_str(&format!(" ({})", w.percent(percent)));
    }
    (label, flow.money(if a.is_fee { a.amount_minor } else { -a.amount_minor }))
}

/// "VAT 19%", but "Reverse charge" without its nought, and no second rate for a name that tells it.
pub fn tax_name(flow: &Flow<'_>, tax: &TaxGroup) -> String {
    if !tax.category.has_rate() || tax.name.contains('%') {
        return tax.name.clone();
    }
    format!("{} {}", tax.name, flow.words.percent(tax.percent))
}
