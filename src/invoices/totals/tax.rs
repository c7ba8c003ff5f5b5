//! Charging the taxes on parts, and taking them out of prices that contain them.

use std::borrow::Borrow;

use super::{Group, PERCENT_SCALE, Policy, Prices, Rounding, TaxKey, TaxLevel, TotalsError, round::divide, sum};
use crate::kernel::money::apportion;

/// More taxes on top of others on one line no law knows; the bound keeps the fractions within 128 bits.
pub const MAX_COMPOUND: usize = 3;

/// An amount that bears some taxes. What is taken off is a negative one.
#[derive(Debug)]
pub struct Part<'a> {
    pub taxes: &'a [TaxKey],
    /// As printed.
    pub amount: i64,
    pub net: i64,
}

impl<'a> Part<'a> {
    pub const fn new(taxes: &'a [TaxKey], amount: i64) -> Self {
        Self { taxes, amount, net: amount }
    }
}

/// Parts that bear the same taxes in the same order.
#[derive(Debug)]
pub struct Set<'a, P> {
    pub taxes: &'a [TaxKey],
    pub parts: Vec<P>,
}

/// The sets in an order of their own, so that the order of the lines decides about no odd unit.
pub fn bearing<'a, P: Borrow<Part<'a>>>(parts: impl IntoIterator<Item = P>) -> Vec<Set<'a, P>> {
    let mut sets: Vec<Set<'a, P>> = Vec::new();
    for part in parts {
        let taxes = part.borrow().taxes;
        match sets.iter_mut().find(|s| s.taxes == taxes) {
            Some(set) => set.parts.push(part),
            None => sets.push(Set { taxes, parts: vec![part] }),
        }
    }
    sets.sort_by_key(|s| s.taxes);
    sets
}

/// Fills in the nets and answers what each tax comes to.
pub fn charge(parts: &mut [Part<'_>], policy: Policy) -> Result<Vec<Group>, TotalsError> {
    let mut groups = Groups::default();
    for part in parts.iter() {
        if part.taxes.iter().filter(|t| t.compound).count() > MAX_COMPOUND {
            return Err(TotalsError::TooManyCompound);
        }
        for tax in part.taxes {
            groups.add(tax, 0, 0)?;
        }
    }
    match (policy.prices, policy.tax_level) {
        (Prices::Exclusive, TaxLevel::Document) => on_sums(parts, &mut groups, policy.rounding)?,
        (Prices::Exclusive, TaxLevel::Line) => parts.iter().try_for_each(|p| on_part(p, &mut groups, policy.rounding))?,
        (Prices::Inclusive, TaxLevel::Document) => {
            bearing(parts.iter_mut()).iter_mut().try_for_each(|s| take_out(s.taxes, &mut s.parts, &mut groups, policy.rounding))?;
        }
        (Prices::Inclusive, TaxLevel::Line) => {
            parts.iter_mut().try_for_each(|p| take_out(p.taxes, &mut [p], &mut groups, policy.rounding))?;
        }
    }
    Ok(groups.0)
}

#[derive(Default)]
struct Groups(Vec<Group>);

impl Groups {
    fn add(&mut self, tax: &TaxKey, base: i64, charged: i64) -> Result<(), TotalsError> {
        if let Some(group) = self.0.iter_mut().find(|g| g.tax == *tax) {
            group.base_minor = sum([group.base_minor, base])?;
            group.tax_minor = sum([group.tax_minor, charged])?;
        } else {
            self.0.push(Group { tax: tax.clone(), base_minor: base, tax_minor: charged });
        }
        Ok(())
    }
}

/// Each tax once on the sum of all that bears it. A compound tax waits until those before it are known; what they came to is shared out to the
/// sets that bear it.
fn on_sums(parts: &[Part<'_>], groups: &mut Groups, rounding: Rounding) -> Result<(), TotalsError> {
    struct Charged<'a> {
        taxes: &'a [TaxKey],
        net: i64,
        /// Beside `taxes`.
        shares: Vec<Option<i64>>,
    }
    let mut sets = Vec::new();
    for set in bearing(parts) {
        sets.push(Charged { taxes: set.taxes, net: sum(set.parts.iter().map(|p| p.net))?, shares: vec![None; set.taxes.len()] });
    }
    let base = |set: &Charged<'_>, place: usize, tax: &TaxKey| {
        let before = set.shares.iter().take(if tax.compound { place } else { 0 });
        before.copied().sum::<Option<i64>>().map(|charged| set.net + charged)
    };
    let mut open: Vec<TaxKey> = groups.0.iter().map(|g| g.tax.clone()).collect();
    while !open.is_empty() {
        let waiting = open.len();
        let mut left = Vec::new();
        for tax in open {
            let places = || sets.iter().enumerate().flat_map(|(s, set)| set.taxes.iter().enumerate().map(move |(t, key)| (s, t, key)));
            let mine: Vec<(usize, usize)> = places().filter(|(_, _, key)| **key == tax).map(|(s, t, _)| (s, t)).collect();
            let bases: Option<Vec<i64>> = mine.iter().map(|(s, t)| sets.get(*s).and_then(|set| base(set, *t, &tax))).collect();
            let Some(bases) = bases else {
                left.push(tax);
                continue;
            };
            let whole = sum(bases.iter().copied())?;
            let exact: Vec<i128> = bases.iter().map(|b| i128::from(*b) * i128::from(tax.percent.e4)).collect();
            let charged = minor(divide(exact.iter().sum(), PERCENT_SCALE, rounding))?;
            for ((s, t), share) in mine.into_iter().zip(apportion(charged, &exact, PERCENT_SCALE)) {
                if let Some(place) = sets.get_mut(s).and_then(|set| set.shares.get_mut(t)) {
                    *place = Some(share);
                }
            }
            groups.add(&tax, whole, charged)?;
        }
        if left.len() == waiting {
            return Err(TotalsError::TaxOrder);
        }
        open = left;
    }
    Ok(())
}

/// Each tax on this part alone.
fn on_part(part: &Part<'_>, groups: &mut Groups, rounding: Rounding) -> Result<(), TotalsError> {
    let mut before = 0;
    for tax in part.taxes {
        let base = if tax.compound { part.amount + before } else { part.amount };
        let charged = minor(divide(i128::from(base) * i128::from(tax.percent.e4), PERCENT_SCALE, rounding))?;
        groups.add(tax, base, charged)?;
        before += charged;
    }
    Ok(())
}

/// net = gross / (1 + r), tax = gross − net (DOMAIN 5), shared out to the parts and to the taxes.
fn take_out<'a, P>(taxes: &'a [TaxKey], parts: &mut [P], groups: &mut Groups, rounding: Rounding) -> Result<(), TotalsError>
where
    P: std::borrow::BorrowMut<Part<'a>>,
{
    let Rates { one, each } = rates(taxes);
    let all: i128 = each.iter().sum();
    let gross = sum(parts.iter().map(|p| p.borrow().amount))?;
    let net = minor(divide(i128::from(gross) * one, one + all, rounding))?;
    let exact: Vec<i128> = parts.iter().map(|p| i128::from(p.borrow().amount) * one).collect();
    for (part, net) in parts.iter_mut().zip(apportion(net, &exact, one + all)) {
        part.borrow_mut().net = net;
    }
    let tax = gross - net;
    let exact: Vec<i128> = each.iter().map(|rate| i128::from(tax) * rate).collect();
    let mut before = 0;
    for (key, charged) in taxes.iter().zip(apportion(tax, &exact, all.max(1))) {
        groups.add(key, if key.compound { net + before } else { net }, charged)?;
        before += charged;
    }
    Ok(())
}

/// What each tax is of the net, as whole numbers over `one`.
struct Rates {
    one: i128,
    each: Vec<i128>,
}

fn rates(taxes: &[TaxKey]) -> Rates {
    // Each compound tax multiplies by a fraction over PERCENT_SCALE once more.
    let one = taxes.iter().filter(|t| t.compound).fold(PERCENT_SCALE, |one, _| one * PERCENT_SCALE);
    let mut each = Vec::with_capacity(taxes.len());
    for tax in taxes {
        let on = if tax.compound { one + each.iter().sum::<i128>() } else { one };
        each.push(on * i128::from(tax.percent.e4) / PERCENT_SCALE);
    }
    Rates { one, each }
}

fn minor(value: i128) -> Result<i64, TotalsError> {
    super::within_limit(value).ok_or(TotalsError::SumTooLarge)
}
