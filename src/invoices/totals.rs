//! The one place that computes a document's money. No IO; integers only.

use serde::{Deserialize, Serialize};

use crate::kernel::{Percent, Quantity, limits};
use crate::taxes::Category;

/// How an amount between two minor units is rounded; kept on the document (DOMAIN 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// 0.5 → 1, −0.5 → −1: commercial rounding.
    HalfAwayFromZero,
    /// 0.5 → 1, −0.5 → 0: what the checks of EN 16931 do.
    HalfUp,
}

/// The rules that a document was computed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    pub rounding: Rounding,
}

impl Default for Policy {
    fn default() -> Self {
        Self { rounding: Rounding::HalfAwayFromZero }
    }
}

/// A tax as far as the sums need it. Equal keys share one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxKey {
    /// Part of the key, because one line may carry two taxes of the same rate that go to two authorities.
    pub name: String,
    pub category: Category,
    pub percent: Percent,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub quantity: Quantity,
    pub price_minor: i64,
    /// Taxes side by side on the same base: none is charged on top of another.
    pub taxes: Vec<TaxKey>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub tax: TaxKey,
    pub base_minor: i64,
    pub tax_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// The net of each line, in the order of the lines.
    pub amounts_minor: Vec<i64>,
    /// In the order in which the lines first name them.
    pub groups: Vec<Group>,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TotalsError {
    #[error("the amount of line {} is beyond what an invoice can hold", .line + 1)]
    LineTooLarge { line: usize },
    #[error("the sum is beyond what an invoice can hold")]
    SumTooLarge,
}

const QUANTITY_SCALE: i128 = 10_000;
const PERCENT_SCALE: i128 = 1_000_000;

/// Rounds each line's net, sums, then charges each tax once on the sum of its lines (EN 16931 BR-CO-10, 13, 14, 15).
///
/// # Errors
/// When a line, a group or the total exceeds [`limits::AMOUNT_MINOR`].
pub fn totals(items: &[Item], policy: Policy) -> Result<Totals, TotalsError> {
    let mut amounts_minor = Vec::with_capacity(items.len());
    let mut groups: Vec<Group> = Vec::new();
    let mut net_minor = 0;
    for (line, item) in items.iter().enumerate() {
        let amount = line_amount(item.quantity, item.price_minor, policy).ok_or(TotalsError::LineTooLarge { line })?;
        amounts_minor.push(amount);
        net_minor = add(net_minor, amount)?;
        for tax in &item.taxes {
            match groups.iter_mut().find(|g| g.tax == *tax) {
                Some(group) => group.base_minor = add(group.base_minor, amount)?,
                None => groups.push(Group { tax: tax.clone(), base_minor: amount, tax_minor: 0 }),
            }
        }
    }
    let mut tax_minor = 0;
    for group in &mut groups {
        let product = i128::from(group.base_minor) * i128::from(group.tax.percent.e4);
        group.tax_minor = within_limit(divide(product, PERCENT_SCALE, policy.rounding)).ok_or(TotalsError::SumTooLarge)?;
        tax_minor = add(tax_minor, group.tax_minor)?;
    }
    Ok(Totals { amounts_minor, groups, net_minor, tax_minor, total_minor: add(net_minor, tax_minor)? })
}

/// Printed quantity × printed price, rounded to a minor unit (DOMAIN 2); `None` beyond the limit.
pub fn line_amount(quantity: Quantity, price_minor: i64, policy: Policy) -> Option<i64> {
    let product = i128::from(quantity.e4) * i128::from(price_minor);
    within_limit(divide(product, QUANTITY_SCALE, policy.rounding))
}

fn add(a: i64, b: i64) -> Result<i64, TotalsError> {
    within_limit(i128::from(a) + i128::from(b)).ok_or(TotalsError::SumTooLarge)
}

fn within_limit(value: i128) -> Option<i64> {
    i64::try_from(value).ok().filter(|v| v.abs() <= limits::AMOUNT_MINOR)
}

/// `value / by` with `by` positive and even.
fn divide(value: i128, by: i128, rounding: Rounding) -> i128 {
    let half = by / 2;
    match rounding {
        Rounding::HalfUp => (value + half).div_euclid(by),
        Rounding::HalfAwayFromZero => value.signum() * ((value.abs() + half) / by),
    }
}

#[cfg(test)]
#[path = "totals_tests.rs"]
mod tests;
