//! Taking deposits off the sums of a document: net and tax of each tax, exactly as the deposit invoice charged them. Pure.
//!
//! The engine sums the whole supply; what deposits charged is taken off afterwards and never rounded anew, so that deposits and rest together are the
//! supply, tax by tax, to the cent.

use serde::{Deserialize, Serialize};

use super::super::totals::{LineTotal, TaxKey, Totals, TotalsError};
use crate::kernel::limits;

/// What a tax came to on a deposit invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Charged {
    pub base_minor: i64,
    pub tax_minor: i64,
}

/// A line that takes something off.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Its place among the lines.
    pub line: usize,
    /// As printed, in the sense of the policy's prices; positive.
    pub amount_minor: i64,
    pub net_minor: i64,
    pub taxes: Vec<(TaxKey, Charged)>,
}

/// `totals` were summed with nothing on these lines.
///
/// # Errors
/// When the sums leave their limits.
pub fn take_off(totals: &mut Totals, all: &[Taken]) -> Result<(), TotalsError> {
    for taken in all {
        if let Some(line) = totals.lines.get_mut(taken.line) {
            *line = LineTotal {
                full_minor: -taken.amount_minor,
                discount_minor: 0,
                amount_minor: -taken.amount_minor,
                net_minor: -taken.net_minor,
            };
        }
        for (key, charged) in &taken.taxes {
            if let Some(group) = totals.groups.iter_mut().find(|g| g.tax == *key) {
                group.base_minor -= charged.base_minor;
                group.tax_minor -= charged.tax_minor;
            }
            totals.tax_minor -= charged.tax_minor;
        }
        totals.lines_minor -= taken.net_minor;
        totals.net_minor -= taken.net_minor;
    }
    totals.total_minor = totals.net_minor + totals.tax_minor;
    let within = |minor: i64| minor.abs() <= limits::AMOUNT_MINOR;
    if [totals.lines_minor, totals.net_minor, totals.tax_minor, totals.total_minor].into_iter().all(within) {
        Ok(())
    } else {
        Err(TotalsError::SumTooLarge)
    }
}
