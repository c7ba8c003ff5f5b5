//! What is taken off a whole document, and fees on top of it.

use super::{
    Item, LineTotal, Policy, Portion, TaxKey, TotalsError, sum,
    tax::{Part, bearing},
};
use crate::kernel::money::apportion;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adjustment {
    /// Taken off all reducible lines, spread over their taxes by their sums.
    Allowance(Portion),
    /// Shipping and the like, with taxes of its own; a per cent is of the lines before allowances.
    Fee { portion: Portion, taxes: Vec<TaxKey> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdjustmentTotal {
    /// As printed, in the sense of the policy's prices; positive in either direction.
    pub amount_minor: i64,
    pub net_minor: i64,
    /// One for each set of taxes that it touches (EN 16931 BG-20 and BG-21 want one VAT category each).
    pub shares: Vec<Share>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub taxes: Vec<TaxKey>,
    pub amount_minor: i64,
    pub net_minor: i64,
}

/// A share before it is taxed.
#[derive(Debug)]
pub(super) struct Untaxed<'a> {
    pub taxes: &'a [TaxKey],
    amount_minor: i64,
    is_fee: bool,
}

impl Untaxed<'_> {
    pub const fn signed_minor(&self) -> i64 {
        if self.is_fee { self.amount_minor } else { -self.amount_minor }
    }
}

impl Adjustment {
    pub const fn is_fee(&self) -> bool {
        matches!(self, Self::Fee { .. })
    }

    pub(super) fn total(&self, shares: Vec<Untaxed<'_>>, signed_nets: &mut impl Iterator<Item = i64>) -> AdjustmentTotal {
        let shares: Vec<Share> = shares
            .into_iter()
            .zip(signed_nets)
            .map(|(s, net)| Share {
                taxes: s.taxes.to_vec(),
                amount_minor: s.amount_minor,
                net_minor: if self.is_fee() { net } else { -net },
            })
            .collect();
        AdjustmentTotal {
            amount_minor: shares.iter().map(|s| s.amount_minor).sum(),
            net_minor: shares.iter().map(|s| s.net_minor).sum(),
            shares,
        }
    }
}

/// The shares of each adjustment.
pub(super) fn amounts<'a>(
    items: &'a [Item],
    lines: &[LineTotal],
    adjustments: &'a [Adjustment],
    policy: Policy,
) -> Result<Vec<Vec<Untaxed<'a>>>, TotalsError> {
    let reducible = || items.iter().zip(lines).filter(|(i, _)| i.reducible);
    let whole = sum(reducible().map(|(_, l)| l.amount_minor))?;
    let mut sets: Vec<(&[TaxKey], i64)> = Vec::new();
    for set in bearing(reducible().map(|(i, l)| Part::new(&i.taxes, l.amount_minor))) {
        sets.push((set.taxes, sum(set.parts.iter().map(|p| p.amount))?));
    }
    let mut taken = 0;
    let mut found = Vec::with_capacity(adjustments.len());
    for (n, adjustment) in adjustments.iter().enumerate() {
        found.push(match adjustment {
            Adjustment::Fee { portion, taxes } => {
                let amount_minor = sum([portion.of(whole, policy)])?;
                if amount_minor < 0 {
                    return Err(TotalsError::SumTooLarge);
                }
                vec![Untaxed { taxes, amount_minor, is_fee: true }]
            }
            Adjustment::Allowance(portion) => {
                let amount = portion.of(whole, policy);
                taken = sum([taken, amount])?;
                if amount < 0 || taken > whole {
                    return Err(TotalsError::AllowanceTooLarge { adjustment: n });
                }
                let exact: Vec<i128> = sets.iter().map(|(_, weight)| i128::from(amount) * i128::from(*weight)).collect();
                let shares = apportion(amount, &exact, i128::from(whole).max(1));
                let share = |((taxes, _), amount_minor): (&(&'a [TaxKey], i64), i64)| Untaxed { taxes, amount_minor, is_fee: false };
                sets.iter().zip(shares).map(share).filter(|s| s.amount_minor != 0).collect()
            }
        });
    }
    Ok(found)
}
