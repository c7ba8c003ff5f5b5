//! Drawing: which time is taken from which retainer. Decides from facts alone; reads and writes nothing.

use super::{
    OverUse, Period, Retainer, Unit,
    facts::{Facts, Worked},
    pool::{Figures, From, Pool},
    slice::{Field, Slice},
};
use crate::kernel::{
    Day, Instant, Result,
    id::{EntryId, LineId, RetainerId},
    money::div_round_half_away,
    sql::sql_words,
};
use std::collections::HashMap;

/// Where a stretch of time went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Drawn,
    /// No balance was left for it.
    Over,
    /// The rest of an entry that reaches over the retainer's first or last day.
    Outside,
}

sql_words!(Part { Drawn = "drawn", Over = "over", Outside = "outside" });

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    pub retainer: RetainerId,
    /// The first day of the period in which the time lies.
    pub period_on: Day,
    pub entry: EntryId,
    pub start: Instant,
    pub part: Part,
    pub running: bool,
    /// As tracked.
    pub seconds: i64,
    pub billed_seconds: i64,
    /// What it takes from the balance, or would take.
    pub amount: i64,
    /// The grants that it came from; less than `amount` where no balance was left.
    pub from: Vec<From>,
    /// Of the document that tells it.
    pub line: Option<LineId>,
}

#[derive(Debug, Default)]
pub struct Ledger {
    /// Of each retainer of the facts, in their order: its periods up to now, or to the last time drawn.
    pub periods: Vec<Vec<Figures>>,
    pub draws: Vec<Draw>,
}

const SECONDS_AN_HOUR: i128 = 3600;

/// # Errors
/// When an amount leaves its range.
pub fn draw(facts: &Facts) -> Result<Ledger> {
    let field = Field::of(facts);
    let mut slices = field.slices();
    slices.sort_by_key(|s| (s.work.running, s.from, s.work.id));
    let billed = field.billed(&slices);
    let mut pools: Vec<Pool<'_>> = facts.retainers.iter().map(Pool::new).collect();
    let mut ledger = Ledger::default();
    let told = told(facts);
    for (slice, billed) in slices.iter().zip(billed) {
        for (place, period) in &slice.homes {
            advance(facts, &told, &mut pools[*place], *place, period.index, &mut ledger.draws);
        }
        allot(facts, &mut pools, slice, billed, &mut ledger.draws)?;
    }
    for (place, retainer) in facts.retainers.iter().enumerate() {
        let last_told = told.keys().filter(|(of, _)| *of == place).map(|(_, index)| *index).max();
        let now = retainer.calendar().last_by(facts.today).map(|p| p.index);
        if let Some(last) = last_told.max(now) {
            advance(facts, &told, &mut pools[place], place, last, &mut ledger.draws);
        }
    }
    ledger.periods = pools.into_iter().map(|p| p.periods).collect();
    Ok(ledger)
}

/// Draws timers that run from pools that have had all that is done.
///
/// # Errors
/// When an amount leaves its range.
pub fn draw_running(facts: &Facts, pools: &mut [Pool<'_>]) -> Result<()> {
    let field = Field::of(facts);
    let mut slices = field.slices();
    slices.sort_by_key(|s| (s.from, s.work.id));
    let billed = field.billed(&slices);
    slices.iter().zip(billed).try_for_each(|(slice, billed)| allot(facts, pools, slice, billed, &mut Vec::new()))
}

type Told<'f> = HashMap<(usize, u32), Vec<&'f super::facts::Cover>>;

/// What documents tell, by retainer and period.
fn told(facts: &Facts) -> Told<'_> {
    let mut told: Told<'_> = HashMap::new();
    for cover in &facts.covers {
        let of = facts.retainers.iter().position(|r| r.id == cover.retainer);
        if let Some((place, period)) = of.and_then(|p| Some((p, facts.retainers[p].calendar().of(cover.period_on)?))) {
            told.entry((place, period.index)).or_default().push(cover);
        }
    }
    told
}

/// Begins all periods up to `to`; what a document tells of one is drawn before anything else in it.
fn advance(facts: &Facts, told: &Told<'_>, pool: &mut Pool<'_>, place: usize, to: u32, draws: &mut Vec<Draw>) {
    while pool.periods.len() <= to as usize {
        let Some(index) = pool.begin_next() else { return };
        for cover in told.get(&(place, index)).into_iter().flatten() {
            let from = pool.take(index, cover.amount);
            if let Some(figures) = pool.figures(index) {
                figures.drawn_seconds += cover.seconds;
            }
            draws.push(Draw {
                retainer: facts.retainers[place].id,
                period_on: cover.period_on,
                entry: cover.entry,
                start: cover.start,
                part: Part::Drawn,
                running: false,
                seconds: cover.seconds,
                billed_seconds: cover.billed_seconds,
                amount: cover.amount,
                from,
                line: Some(cover.line),
            });
        }
    }
}

/// What of a stretch goes to one retainer.
struct Taken {
    seconds: i64,
    billed_seconds: i64,
    amount: i64,
}

fn allot(facts: &Facts, pools: &mut [Pool<'_>], slice: &Slice<'_>, billed: i64, draws: &mut Vec<Draw>) -> Result<()> {
    let (mut seconds, mut billed) = (slice.seconds, billed);
    let mut put = |place: usize, period: &Period, part: Part, taken: &Taken, from: Vec<From>| {
        draws.push(Draw {
            retainer: facts.retainers[place].id,
            period_on: period.from,
            entry: slice.work.id,
            start: slice.from,
            part,
            running: slice.work.running,
            seconds: taken.seconds,
            billed_seconds: taken.billed_seconds,
            amount: taken.amount,
            from,
            line: None,
        });
    };
    let Some((first, first_period)) = slice.homes.first() else {
        if let Some((place, period)) = &slice.beside {
            put(*place, period, Part::Outside, &Taken { seconds, billed_seconds: billed, amount: 0 }, Vec::new());
        }
        return Ok(());
    };
    for (place, period) in &slice.homes {
        let (retainer, pool) = (&facts.retainers[*place], &mut pools[*place]);
        let available = if retainer.over_use == OverUse::Cover { i64::MAX } else { pool.left() - provisional(pool, period.index) };
        let Some(taken) = taken(retainer, slice.work, seconds, billed, available)? else { continue };
        let from = if slice.work.running { Vec::new() } else { pool.take(period.index, taken.amount) };
        if let Some(figures) = pool.figures(period.index) {
            if slice.work.running {
                figures.provisional += taken.amount;
            } else {
                figures.drawn_seconds += taken.seconds;
            }
        }
        put(*place, period, Part::Drawn, &taken, from);
        seconds -= taken.seconds;
        billed -= taken.billed_seconds;
        if seconds == 0 {
            return Ok(());
        }
    }
    let amount = worth(&facts.retainers[*first], slice.work, billed)?;
    if let Some(figures) = pools[*first].figures(first_period.index).filter(|_| !slice.work.running) {
        figures.over += amount;
        figures.over_seconds += seconds;
    }
    put(*first, first_period, Part::Over, &Taken { seconds, billed_seconds: billed, amount }, Vec::new());
    Ok(())
}

fn provisional(pool: &mut Pool<'_>, period: u32) -> i64 {
    pool.figures(period).map_or(0, |f| f.provisional)
}

/// What a retainer counts for so many billed seconds.
///
/// # Errors
/// When it leaves its range.
pub fn worth(retainer: &Retainer, work: &Worked, billed: i64) -> Result<i64> {
    match retainer.unit {
        Unit::Hours => Ok(billed),
        Unit::Money => div_round_half_away(i128::from(billed) * i128::from(work.hourly.map_or(0, |m| m.minor)), SECONDS_AN_HOUR),
    }
}

/// As much of a stretch as the balance holds; None when that is nothing.
fn taken(retainer: &Retainer, work: &Worked, seconds: i64, billed: i64, available: i64) -> Result<Option<Taken>> {
    let all = worth(retainer, work, billed)?;
    if all <= available {
        return Ok(Some(Taken { seconds, billed_seconds: billed, amount: all }));
    }
    let part = match (retainer.unit, work.hourly) {
        (Unit::Hours, _) => available,
        (Unit::Money, Some(hourly)) if hourly.minor > 0 => {
            i64::try_from(i128::from(available) * SECONDS_AN_HOUR / i128::from(hourly.minor)).unwrap_or(i64::MAX)
        }
        (Unit::Money, _) => 0,
    };
    let raw = i64::try_from(i128::from(seconds) * i128::from(part) / i128::from(billed.max(1))).unwrap_or(0);
    // Less than a second of what was tracked is no part of it.
    Ok((raw > 0).then_some(Taken { seconds: raw, billed_seconds: part, amount: available }))
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
