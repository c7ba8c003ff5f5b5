//! What there is to draw from, period after period.

use super::{Part, Period, Retainer, RollOver, store::sums::Sum};
use crate::kernel::Day;
use std::collections::{BTreeMap, VecDeque};

/// What a period granted, and what is left of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grant {
    period: u32,
    from: Day,
    left: i64,
}

/// What happened in a period. Seconds, or minor units: `rolled_in + granted = drawn + left`, and what is left expires or rolls on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    pub period: Period,
    pub granted: i64,
    pub rolled_in: i64,
    pub drawn: i64,
    /// Drawn though no balance was left: covered by the fee, or told on a document before the balance shrank.
    pub beyond: i64,
    /// What waits to be billed instead.
    pub over: i64,
    /// Of `left`, when the period ended.
    pub expired: i64,
    /// Of a timer that runs; in none of the other figures.
    pub provisional: i64,
    pub drawn_seconds: i64,
    pub over_seconds: i64,
}

impl Figures {
    pub const fn left(&self) -> i64 {
        self.rolled_in + self.granted - self.drawn
    }
}

/// A part of a draw, by the grant that it came from.
pub type From = (Day, i64);

#[derive(Debug)]
pub struct Pool<'r> {
    retainer: &'r Retainer,
    grants: VecDeque<Grant>,
    pub periods: Vec<Figures>,
}

impl<'r> Pool<'r> {
    pub const fn new(retainer: &'r Retainer) -> Self {
        Self { retainer, grants: VecDeque::new(), periods: Vec::new() }
    }

    /// As it stands after all that is done, by its kept sums.
    pub fn kept(retainer: &'r Retainer, sums: &[Sum], today: Day) -> Self {
        let calendar = retainer.calendar();
        let mut of: BTreeMap<u32, Vec<&Sum>> = BTreeMap::new();
        for sum in sums.iter().filter(|s| s.part != Part::Outside) {
            if let Some(period) = calendar.of(sum.period_on) {
                of.entry(period.index).or_default().push(sum);
            }
        }
        let now = calendar.last_by(today).map(|p| p.index);
        let last = of.keys().next_back().copied().max(now);
        let mut pool = Self::new(retainer);
        while last.is_some_and(|last| pool.periods.len() <= last as usize) {
            let Some(index) = pool.begin_next() else { break };
            for sum in of.get(&index).into_iter().flatten() {
                pool.add(index, sum);
            }
        }
        pool
    }

    fn add(&mut self, period: u32, sum: &Sum) {
        if sum.part == Part::Drawn {
            self.take(period, sum.amount);
        }
        let Some(figures) = self.figures(period) else { return };
        match sum.part {
            Part::Drawn => figures.drawn_seconds += sum.seconds,
            Part::Over => {
                figures.over += sum.amount;
                figures.over_seconds += sum.seconds;
            }
            Part::Outside => {}
        }
    }

    /// The period that comes next, begun: what is left of the one before rolls over or expires.
    pub fn begin_next(&mut self) -> Option<u32> {
        let index = u32::try_from(self.periods.len()).ok()?;
        let period = self.retainer.calendar().period(index)?;
        if let Some(before) = self.periods.last_mut() {
            before.expired = expire(&mut self.grants, self.retainer, index);
        }
        let granted = self.retainer.term_on(period.from).map_or(0, |t| t.amount);
        let rolled_in = self.left();
        self.grants.push_back(Grant { period: index, from: period.from, left: granted });
        self.periods.push(Figures {
            period,
            granted,
            rolled_in,
            drawn: 0,
            beyond: 0,
            over: 0,
            expired: 0,
            provisional: 0,
            drawn_seconds: 0,
            over_seconds: 0,
        });
        Some(index)
    }

    pub fn left(&self) -> i64 {
        self.grants.iter().map(|g| g.left).sum()
    }

    /// Takes from the oldest grant first; what they do not hold is beyond the balance.
    pub fn take(&mut self, period: u32, amount: i64) -> Vec<From> {
        let (mut wanted, mut from) = (amount, Vec::new());
        for grant in &mut self.grants {
            let part = wanted.min(grant.left);
            if part > 0 {
                grant.left -= part;
                wanted -= part;
                from.push((grant.from, part));
            }
        }
        if let Some(figures) = self.figures(period) {
            figures.drawn += amount - wanted;
            figures.beyond += wanted;
        }
        from
    }

    pub fn figures(&mut self, period: u32) -> Option<&mut Figures> {
        self.periods.get_mut(period as usize)
    }
}

/// Drops what does not reach into the period `next`. Answers how much that was.
fn expire(grants: &mut VecDeque<Grant>, retainer: &Retainer, next: u32) -> i64 {
    let sum = |grants: &VecDeque<Grant>| grants.iter().map(|g| g.left).sum::<i64>();
    let before = sum(grants);
    let lives = |g: &Grant| retainer.expires_after.is_none_or(|n| i64::from(next - g.period) <= n);
    grants.retain(|g| g.left > 0 && lives(g));
    let most = match retainer.roll_over {
        RollOver::None => 0,
        RollOver::All => i64::MAX,
        RollOver::UpTo => retainer.roll_over_limit.unwrap_or(0),
    };
    let mut surplus = (sum(grants) - most.min(sum(grants))).max(0);
    for grant in grants.iter_mut() {
        let gone = surplus.min(grant.left);
        grant.left -= gone;
        surplus -= gone;
    }
    grants.retain(|g| g.left > 0);
    before - sum(grants)
}
