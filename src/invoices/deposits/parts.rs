//! What of a document bears the same taxes: what a deposit is shared out over, and what of it is taken off again. Pure.

use std::collections::BTreeMap;

use super::off::Charged;
use crate::{
    invoices::{
        snapshot::Snapshot,
        totals::{Portion, Totals},
    },
    kernel::money::apportion,
};

/// Amounts of one set of taxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Places in [`Snapshot::taxes`].
    pub taxes: Vec<usize>,
    /// In the sense of the policy's prices.
    pub amount_minor: i64,
    pub net_minor: i64,
    /// Beside `taxes`. What several sets bear together stands with the first of them.
    pub charged: Vec<Charged>,
}

/// The parts of a whole paper, in the order in which its lines name them.
pub fn parts(paper: &Snapshot) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut add = |taxes: &[usize], amount: i64, net: i64| match parts.iter_mut().find(|p| p.taxes == taxes) {
        Some(part) => {
            part.amount_minor += amount;
            part.net_minor += net;
        }
        None => parts.push(Part { taxes: taxes.to_vec(), amount_minor: amount, net_minor: net, charged: Vec::new() }),
    };
    for line in &paper.lines {
        add(&line.taxes, line.amount_minor, line.net());
    }
    for a in &paper.adjustments {
        let sign = if a.is_fee { 1 } else { -1 };
        for share in &a.shares {
            add(&share.taxes, sign * share.amount_minor, sign * share.net_minor);
        }
    }
    let mut told = vec![false; paper.taxes.len()];
    for part in &mut parts {
        let mut of = |n: &usize| match (paper.taxes.get(*n), told.get_mut(*n)) {
            (Some(group), Some(told)) if !*told => {
                *told = true;
                Charged { base_minor: group.base_minor, tax_minor: group.tax_minor }
            }
            _ => Charged::default(),
        };
        part.charged = part.taxes.iter().map(&mut of).collect();
    }
    parts.retain(|p| p.amount_minor != 0 || p.charged.iter().any(|c| *c != Charged::default()));
    parts
}

/// What a deposit asks of each set of taxes, in the sense of the prices: `amounts` by set, shared out so that they sum to the deposit.
pub fn share_out(amounts: &BTreeMap<Vec<usize>, i64>, portion: Portion) -> BTreeMap<Vec<usize>, i64> {
    let whole: i64 = amounts.values().sum();
    let asked = match portion {
        Portion::Minor(minor) => minor,
        Portion::Percent(percent) => percent.of(whole),
    };
    let exact: Vec<i128> = amounts.values().map(|weight| i128::from(asked) * i128::from(*weight)).collect();
    let shares = apportion(asked, &exact, i128::from(whole).max(1));
    amounts.keys().cloned().zip(shares).collect()
}

/// The amounts of what counts by set of taxes, as the engine summed them.
pub fn weigh(paper: &Snapshot, sections: &[bool], totals: &Totals) -> BTreeMap<Vec<usize>, i64> {
    let mut amounts: BTreeMap<Vec<usize>, i64> = BTreeMap::new();
    for (line, total) in paper.lines.iter().zip(&totals.lines).filter(|(l, _)| Snapshot::counts(l, sections)) {
        *amounts.entry(line.taxes.clone()).or_default() += total.amount_minor;
    }
    let place = |key| paper.taxes.iter().position(|t| t.key() == key);
    for (a, total) in paper.adjustments.iter().zip(&totals.adjustments) {
        for share in &total.shares {
            let taxes: Vec<usize> = share.taxes.iter().cloned().filter_map(place).collect();
            *amounts.entry(taxes).or_default() += if a.is_fee { share.amount_minor } else { -share.amount_minor };
        }
    }
    amounts.retain(|_, minor| *minor != 0);
    amounts
}
