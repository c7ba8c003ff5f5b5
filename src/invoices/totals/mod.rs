//! The one place that computes a document's money. No IO; integers only.
//!
//! Lines, allowances and fees become parts; parts that bear the same taxes in the same order are taxed together (`tax.rs`).

mod adjust;
mod round;
mod tax;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::settings::{MoneyRounding as Rounding, Policy, Prices, TaxLevel};
pub use adjust::{Adjustment, AdjustmentTotal, Share};

use round::divide;
use tax::Part;

use crate::kernel::{Percent, Quantity, limits};
use crate::taxes::Category;

/// A tax as far as the sums need it. Equal keys share one group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaxKey {
    /// Part of the key, because one line may carry two taxes of the same rate that go to two authorities.
    pub name: String,
    pub category: Category,
    pub percent: Percent,
    /// Charged also on the taxes that stand before it on the line.
    pub compound: bool,
}

/// A part of another amount, or so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Portion {
    Percent(Percent),
    Minor(i64),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub quantity: Quantity,
    /// With its taxes in it or not, as [`Policy::prices`] says.
    pub price_minor: i64,
    /// Taken off this line alone.
    pub discount: Option<Portion>,
    /// In the order in which a compound tax counts those before it.
    pub taxes: Vec<TaxKey>,
    /// Whether what is taken off the whole document reaches it; a deposit that was paid before is not made cheaper.
    pub reducible: bool,
}

/// All in the sense of [`Policy::prices`], but for `net_minor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineTotal {
    /// Printed quantity × printed price (DOMAIN 2).
    pub full_minor: i64,
    pub discount_minor: i64,
    /// What is printed at the end of the line: full − discount.
    pub amount_minor: i64,
    /// Without taxes; BT-131.
    pub net_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub tax: TaxKey,
    pub base_minor: i64,
    pub tax_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// In the order of the items.
    pub lines: Vec<LineTotal>,
    /// In the order of the adjustments.
    pub adjustments: Vec<AdjustmentTotal>,
    /// In the order in which the lines, then the fees, first name them.
    pub groups: Vec<Group>,
    /// Nets of the lines; BT-106.
    pub lines_minor: i64,
    /// Taken off the document, net; BT-107.
    pub allowances_minor: i64,
    /// Fees, net; BT-108.
    pub charges_minor: i64,
    /// BT-109 = BT-106 − BT-107 + BT-108 (BR-CO-13).
    pub net_minor: i64,
    /// BT-110 (BR-CO-14).
    pub tax_minor: i64,
    /// BT-112 = BT-109 + BT-110 (BR-CO-15).
    pub total_minor: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TotalsError {
    #[error("the amount of line {} is beyond what an invoice can hold", .line + 1)]
    LineTooLarge { line: usize },
    #[error("the discount of line {} is more than the line: give a smaller one", .line + 1)]
    DiscountTooLarge { line: usize },
    #[error("more would be taken off than there is: give a smaller discount, or delete it first")]
    AllowanceTooLarge { adjustment: usize },
    #[error("the taxes of two lines stand on top of each other in both orders: give them the same order")]
    TaxOrder,
    #[error("more than {} taxes on top of others stand on one line: take one away", tax::MAX_COMPOUND)]
    TooManyCompound,
    #[error("the sum is beyond what an invoice can hold")]
    SumTooLarge,
}

const QUANTITY_SCALE: i128 = 10_000;
const PERCENT_SCALE: i128 = 1_000_000;

/// Rounds each line, takes off what is taken off, then charges each tax: EN 16931 BR-CO-10 to BR-CO-15 hold exactly, BR-CO-17 within its tolerance.
///
/// # Errors
/// When an amount exceeds [`limits::AMOUNT_MINOR`], a reduction exceeds what it reduces, or compound taxes have no order.
pub fn totals(items: &[Item], adjustments: &[Adjustment], policy: Policy) -> Result<Totals, TotalsError> {
    let mut lines = items.iter().enumerate().map(|(n, item)| line(n, item, policy)).collect::<Result<Vec<_>, _>>()?;
    let mut parts: Vec<Part<'_>> = items.iter().zip(&lines).map(|(item, l)| Part::new(&item.taxes, l.amount_minor)).collect();
    let amounts = adjust::amounts(items, &lines, adjustments, policy)?;
    parts.extend(amounts.iter().flatten().map(|share| Part::new(share.taxes, share.signed_minor())));
    let groups = tax::charge(&mut parts, policy)?;

    let mut nets = parts.iter().map(|p| p.net);
    for (line, net) in lines.iter_mut().zip(&mut nets) {
        line.net_minor = net;
    }
    let adjusted: Vec<AdjustmentTotal> = adjustments.iter().zip(amounts).map(|(a, shares)| a.total(shares, &mut nets)).collect();
    let lines_minor = sum(lines.iter().map(|l| l.net_minor))?;
    let of = |fee: bool| sum(adjustments.iter().zip(&adjusted).filter(|(a, _)| a.is_fee() == fee).map(|(_, t)| t.net_minor));
    let (allowances_minor, charges_minor) = (of(false)?, of(true)?);
    let net_minor = sum([lines_minor, -allowances_minor, charges_minor])?;
    let tax_minor = sum(groups.iter().map(|g| g.tax_minor))?;
    Ok(Totals {
        lines,
        adjustments: adjusted,
        groups,
        lines_minor,
        allowances_minor,
        charges_minor,
        net_minor,
        tax_minor,
        total_minor: sum([net_minor, tax_minor])?,
    })
}

/// Printed quantity × printed price, rounded to a minor unit (DOMAIN 2); `None` beyond the limit.
pub fn line_amount(quantity: Quantity, price_minor: i64, policy: Policy) -> Option<i64> {
    let product = i128::from(quantity.e4) * i128::from(price_minor);
    within_limit(divide(product, QUANTITY_SCALE, policy.rounding))
}

fn line(n: usize, item: &Item, policy: Policy) -> Result<LineTotal, TotalsError> {
    let full_minor = line_amount(item.quantity, item.price_minor, policy).ok_or(TotalsError::LineTooLarge { line: n })?;
    let discount_minor = item.discount.map_or(0, |d| d.of(full_minor, policy));
    if discount_minor.abs() > full_minor.abs() || discount_minor.signum() * full_minor.signum() < 0 {
        return Err(TotalsError::DiscountTooLarge { line: n });
    }
    Ok(LineTotal { full_minor, discount_minor, amount_minor: full_minor - discount_minor, net_minor: 0 })
}

impl Portion {
    fn of(self, minor: i64, policy: Policy) -> i64 {
        match self {
            Self::Minor(minor) => minor,
            // At most a hundred per cent of an amount within the limits, else refused by whoever asked.
            Self::Percent(p) => {
                i64::try_from(divide(i128::from(minor) * i128::from(p.e4), PERCENT_SCALE, policy.rounding)).unwrap_or(i64::MAX)
            }
        }
    }
}

fn sum(minors: impl IntoIterator<Item = i64>) -> Result<i64, TotalsError> {
    within_limit(minors.into_iter().map(i128::from).sum()).ok_or(TotalsError::SumTooLarge)
}

fn within_limit(value: i128) -> Option<i64> {
    i64::try_from(value).ok().filter(|v| v.abs() <= limits::AMOUNT_MINOR)
}

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
