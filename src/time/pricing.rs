//! What time earns: its seconds by the rate of the day on which it started.
//!
//! An entry's amount is rounded by itself, half away from zero. A row that sums entries is rounded once, from the exact sum; a total of rows is the
//! sum of the rows as shown. What an invoice bills is neither: it bills the quantity that it prints (DOMAIN 2).

use super::{Billing, Entry, EntryKind, Path};
use crate::{
    db::Read,
    kernel::{Currency, Day, Instant, Money, Result, Zone, id::PersonId, money::div_round_half_away},
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
