//! What time earns: its seconds by the rate of the day on which it started.
//!
//! An entry's amount is rounded by itself, half away from zero. A sum of entries is rounded once, from the exact sum; the rows of a report share
//! its total, so that they sum to it and it is the same whatever they are grouped by ([`shared`]). What an invoice bills is neither: it bills the quantity that it prints (DOMAIN 2).

use super::{Billing, Entry, EntryKind, Path};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Instant, Money, Result, Zone,
        id::PersonId,
        money::{apportion, div_round_half_away},
    },
    people::{self, Role},
    rates::Book,
    settings,
};
use std::collections::{BTreeMap, BTreeSet};

const SECONDS_AN_HOUR: i128 = 3600;

#[derive(Debug)]
pub struct Prices {
    book: Book,
    costs: Book,
    owner: Option<PersonId>,
    zone: Zone,
}

impl Prices {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        // Entries name no person yet: what is tracked is the owner's work.
        let owner = people::all(read)?.into_iter().find(|p| p.active && p.role == Role::Owner).map(|p| p.id);
        Ok(Self { book: Book::load(read)?, costs: Book::load_costs(read)?, owner, zone: settings::get(read)?.zone })
    }

    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Days on which some rate begins, be it a price or a cost.
    pub fn days(&self) -> BTreeSet<Day> {
        self.book.days().into_iter().chain(self.costs.days()).collect()
    }

    /// Whether anybody said what an hour costs.
    pub fn knows_costs(&self) -> bool {
        !self.costs.is_empty()
    }

    /// What an hour of work that started at `start` costs the business.
    pub fn hourly_cost(&self, start: Instant) -> Option<Money> {
        self.costs.hourly(None, None, None, self.owner, self.zone.day_of(start))
    }

    /// Of an hour of work that started at `start`.
    pub fn hourly(&self, path: &Path, start: Instant) -> Option<Money> {
        self.book.hourly(path.client_id, path.project_id, path.task_id, self.owner, self.zone.day_of(start))
    }
}

pub fn price(read: &Read<'_>, entries: &mut [Entry]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let prices = Prices::load(read)?;
    for entry in entries {
        if entry.billable && entry.kind == EntryKind::Work && entry.billing != Billing::WrittenOff {
            let mut earned = Earned::default();
            earned.add(entry.seconds, entry.hourly.or_else(|| prices.hourly(&entry.path, entry.start)));
            entry.amount = earned.amounts()?.pop();
        }
    }
    Ok(())
}

/// An exact sum in each currency, to be rounded once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earned(BTreeMap<Currency, i128>);

impl Earned {
    pub fn add(&mut self, seconds: i64, hourly: Option<Money>) {
        if let Some(rate) = hourly {
            *self.0.entry(rate.currency).or_default() += i128::from(seconds) * i128::from(rate.minor);
        }
    }

    /// By currency code.
    pub fn amounts(&self) -> Result<Vec<Money>> {
        self.0.iter().map(|(currency, sum)| Ok(Money::new(div_round_half_away(*sum, SECONDS_AN_HOUR)?, *currency))).collect()
    }
}

/// Rounds sums that are shown below their total so that they add up to it, each currency by itself ([`apportion`]).
pub fn shared(total: &[Money], parts: &[&Earned]) -> Vec<Vec<Money>> {
    let mut shares: Vec<Vec<Money>> = vec![Vec::new(); parts.len()];
    for Money { minor: total, currency } in total {
        let bearers: Vec<(usize, i128)> = parts.iter().enumerate().filter_map(|(at, part)| Some((at, *part.0.get(currency)?))).collect();
        let exact: Vec<i128> = bearers.iter().map(|(_, sum)| *sum).collect();
        for ((at, _), minor) in bearers.into_iter().zip(apportion(*total, &exact, SECONDS_AN_HOUR)) {
            shares[at].push(Money::new(minor, *currency));
        }
    }
    shares
}

/// What is left of what was earned, each currency by itself.
pub fn profit(earned: &[Money], costs: &[Money]) -> Vec<Money> {
    let costs: Vec<Money> = costs.iter().map(|m| Money::new(-m.minor, m.currency)).collect();
    total(earned.iter().chain(&costs))
}

/// Adds amounts up, each currency by itself.
pub fn total<'a>(amounts: impl IntoIterator<Item = &'a Money>) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
    for amount in amounts {
        *sums.entry(amount.currency).or_default() += amount.minor;
    }
    sums.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::parse("currency", "EUR").unwrap())
    }

    /// Seconds at a cent an hour: sums of thirds of a cent and the like.
    #[track_caller]
    fn check(seconds: &[i64], total: i64, expected: &[i64]) {
        let parts: Vec<Earned> = seconds
            .iter()
            .map(|s| {
                let mut part = Earned::default();
                part.add(*s, Some(eur(1)));
                part
            })
            .collect();
        let mut all = Earned::default();
        seconds.iter().for_each(|s| all.add(*s, Some(eur(1))));
        assert_eq!(all.amounts().unwrap(), [eur(total)]);
        let shares = shared(&[eur(total)], &parts.iter().collect::<Vec<_>>());
        assert_eq!(shares.into_iter().map(|s| s[0].minor).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn rows_share_their_total() {
        // Three thirds of a cent are a cent: the first has it.
        check(&[1200, 1200, 1200], 1, &[1, 0, 0]);
        // 0.6 + 0.6 + 0.6 = 1.8, shown as 2.
        check(&[2160, 2160, 2160], 2, &[1, 1, 0]);
        // 1.1 + 2.5 + 0.4 = 4: what lost the most has it.
        check(&[3960, 9000, 1440], 4, &[1, 3, 0]);
        check(&[3600, 7200], 3, &[1, 2]);
        check(&[0, 1799], 0, &[0, 0]);
    }

    #[test]
    fn each_currency_is_shared_by_itself() {
        let usd = |minor| Money::new(minor, Currency::parse("currency", "USD").unwrap());
        let (mut one, mut two) = (Earned::default(), Earned::default());
        one.add(1800, Some(eur(1)));
        two.add(1800, Some(eur(1)));
        two.add(3600, Some(usd(7)));
        assert_eq!(shared(&[eur(1), usd(7)], &[&one, &two]), [vec![eur(1)], vec![eur(0), usd(7)]]);
    }
}
