//! What one overdue document has cost so far: a pure function of what was owed when.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::law::{self, Authority, Rates, next_half_year};
use crate::{
    kernel::{
        Currency, Day, Error, Money, Percent, Result,
        money::{apportion, div_round_half_away},
    },
    settings::LateTerms,
};

/// What is owed, as far as interest goes.
#[derive(Debug, Clone)]
pub struct Debt {
    pub currency: Currency,
    pub due_on: Day,
    pub total_minor: i64,
    /// What settled it, and on which day: from that day on it is no longer owed.
    pub settled: Vec<(Day, i64)>,
    /// Interest up to and with this day was claimed before.
    pub claimed_to: Option<Day>,
    /// The fixed sum or fee was claimed before.
    pub sum_claimed: bool,
}

/// Days on which the same was owed at the same rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LateStretch {
    pub from: Day,
    /// Inclusive.
    pub to: Day,
    pub days: i64,
    pub owed: Money,
    /// Of the authority; absent where the law names a rate of its own, or the terms do.
    pub base: Option<Percent>,
    /// A year.
    pub percent: Percent,
    /// Interest of the parts is rounded so that they sum to the whole.
    pub interest: Money,
    /// The rate of this half-year is not known yet: reckoned with the one before.
    pub assumed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Claim {
    pub stretches: Vec<LateStretch>,
    /// 1/365 of the yearly rate for each day, rounded once.
    pub interest: Money,
    /// For the costs of recovery, or the fee that was agreed; zero once it is claimed.
    pub sum: Money,
    /// The law, or empty.
    pub source: String,
    /// Whose rate is added to; absent where none is.
    pub authority: Option<Authority>,
}

const E4_OF_WHOLE: i128 = 1_000_000;
const DAYS_A_YEAR: i128 = 365;

/// Interest from the day after the due day, or after what was claimed, to the end of `to`.
///
/// # Errors
/// `out_of_range` when the debt is older than the first rate; a bug beyond `i64`.
pub fn claim(debt: &Debt, terms: LateTerms, rates: &Rates, to: Day) -> Result<Claim> {
    let zero = Money::new(0, debt.currency);
    let mut claim = Claim { stretches: Vec::new(), interest: zero, sum: zero, source: String::new(), authority: None };
    let Some(first) = debt.due_on.succ_opt() else { return Ok(claim) };
    let owed_at = |day: Day| debt.total_minor - debt.settled.iter().filter(|(on, _)| *on <= day).map(|(_, minor)| minor).sum::<i64>();
    let law = match terms {
        LateTerms::None => return Ok(claim),
        LateTerms::Statutory { law } => Some(law::law(law)?),
        LateTerms::Own { .. } => None,
    };
    let (points, flat, grace) = match terms {
        LateTerms::Own { percent, flat_minor, grace_days } => (percent, flat_minor, grace_days),
        _ => (law.map_or(Percent::default(), |l| l.points), law.map_or(0, |l| l.sum(owed_at(first), debt.currency)), 0),
    };
    claim.source = law.map(|l| l.source.clone()).unwrap_or_default();
    claim.authority = law.and_then(|l| l.authority);
    // Late only while something is owed after the days of grace.
    if to < first || owed_at(first) <= 0 || (to - debt.due_on).num_days() <= grace {
        return Ok(claim);
    }
    if grace > 0 && owed_at(debt.due_on + chrono::Days::new(grace.unsigned_abs())) <= 0 {
        return Ok(claim);
    }
    if !debt.sum_claimed {
        claim.sum.minor = flat;
    }
    let from = debt.claimed_to.and_then(|day| day.succ_opt()).map_or(first, |day| day.max(first));
    let fixed = law.is_some_and(|l| l.fixed);
    let mut exact = Vec::new();
    for (from, to) in stretches(debt, from, to) {
        let owed = owed_at(from);
        if owed <= 0 {
            continue;
        }
        let base = match claim.authority {
            None => None,
            Some(authority) => Some(rates.at(authority, if fixed { first } else { from }).ok_or_else(|| {
                Error::cannot(
                    "rate_unknown",
                    format!("no reference rate is known for {from}: add it to the reference rates in the settings"),
                )
            })?),
        };
        let percent = Percent::from_e4(points.e4 + base.map_or(0, |(percent, _)| percent.e4));
        let days = (to - from).num_days() + 1;
        exact.push(i128::from(owed) * i128::from(percent.e4.max(0)) * i128::from(days));
        claim.stretches.push(LateStretch {
            from,
            to,
            days,
            owed: Money::new(owed, debt.currency),
            base: base.map(|(percent, _)| percent),
            percent,
            interest: zero,
            assumed: base.is_some_and(|(_, known)| !known),
        });
    }
    claim.interest.minor = div_round_half_away(exact.iter().sum(), DAYS_A_YEAR * E4_OF_WHOLE)?;
    for (stretch, minor) in claim.stretches.iter_mut().zip(apportion(claim.interest.minor, &exact, DAYS_A_YEAR * E4_OF_WHOLE)) {
        stretch.interest.minor = minor;
    }
    Ok(claim)
}

/// Cut where what is owed changes, and where a half-year begins.
fn stretches(debt: &Debt, from: Day, to: Day) -> Vec<(Day, Day)> {
    let mut starts: BTreeSet<Day> = debt.settled.iter().map(|(on, _)| *on).collect();
    let mut half = next_half_year(from);
    while half <= to {
        starts.insert(half);
        half = next_half_year(half);
    }
    starts.insert(from);
    let starts: Vec<Day> = starts.into_iter().filter(|day| (from..=to).contains(day)).collect();
    let ends = starts.iter().skip(1).filter_map(|day| day.pred_opt()).chain([to]);
    starts.iter().copied().zip(ends).collect()
}

#[cfg(test)]
#[path = "claim_tests.rs"]
mod tests;
