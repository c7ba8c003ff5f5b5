//! Cutting time where a period of a retainer begins, in the workspace's zone: each slice lies in one period of each.

use super::{
    Period, Retainer, Unit,
    facts::{Cover, Facts, Worked},
    round::{self, Stretch},
};
use crate::{
    kernel::{
        Day, Instant,
        id::{EntryId, RetainerId},
    },
    time,
};
use std::collections::HashMap;

/// A retainer by its place in the facts, and one of its periods.
pub type Home = (usize, Period);

/// A part of an entry that lies in one period of each retainer that it may be drawn from.
#[derive(Debug)]
pub struct Slice<'f> {
    pub work: &'f Worked,
    pub from: Instant,
    pub seconds: i64,
    /// The first to draw from first. Empty before the first and after the last day.
    pub homes: Vec<Home>,
    /// For a slice without a home: that of the entry's part that has one.
    pub beside: Option<Home>,
}

/// When a retainer's periods begin, as far as there is time, and when the last one is over.
#[derive(Debug)]
struct Spans {
    begins: Vec<Instant>,
    over: Option<Instant>,
}

#[derive(Debug)]
pub struct Field<'f> {
    facts: &'f Facts,
    spans: Vec<Spans>,
    covers: HashMap<EntryId, Vec<&'f Cover>>,
}

impl<'f> Field<'f> {
    pub fn of(facts: &'f Facts) -> Self {
        let told = facts.told.iter().map(|t| t.work.end);
        let end = facts.work.iter().map(|w| w.end).chain(told).max().unwrap_or_default();
        let spans = facts.retainers.iter().map(|r| {
            let begins = (0..).map_while(|n| r.calendar().period(n)).map(|p| facts.zone.day_start(p.from));
            let over = r.ends_on.and_then(|day| day.succ_opt()).map(|day| facts.zone.day_start(day));
            Spans { begins: begins.take_while(|at| *at <= end).collect(), over }
        });
        let mut covers: HashMap<EntryId, Vec<&Cover>> = HashMap::new();
        for cover in &facts.covers {
            covers.entry(cover.entry).or_default().push(cover);
        }
        Self { facts, spans: spans.collect(), covers }
    }

    /// The retainers' periods that hold an instant, the first to draw from first.
    fn homes(&self, work: &Worked, at: Instant) -> Vec<Home> {
        let place = |(place, r): (usize, &Retainer)| {
            let spans = self.spans.get(place).filter(|s| takes(r, work) && s.over.is_none_or(|over| at < over))?;
            let index = spans.begins.partition_point(|begin| *begin <= at).checked_sub(1)?;
            Some((place, r.calendar().period(u32::try_from(index).ok()?)?))
        };
        self.facts.retainers.iter().enumerate().filter_map(place).collect()
    }

    /// The retainer, by its place, that an entry is drawn from first, where it is drawn at all.
    pub fn first_of(&self, work: &Worked) -> Option<usize> {
        let cuts = self.cuts(work);
        let begins = cuts.split_last().map_or(&[][..], |(_, begins)| begins);
        begins.iter().find_map(|at| self.homes(work, *at).first().map(|(place, _)| *place))
    }

    /// Where an entry is cut, its ends with them.
    fn cuts(&self, work: &Worked) -> Vec<Instant> {
        let mut cuts = vec![work.start, work.end];
        for (retainer, spans) in self.facts.retainers.iter().zip(&self.spans) {
            if takes(retainer, work) {
                let first = spans.begins.partition_point(|begin| *begin <= work.start);
                let inside = spans.begins.iter().skip(first).copied().take_while(|at| *at < work.end);
                cuts.extend(inside.chain(spans.over.filter(|over| (work.start..work.end).contains(over))));
            }
        }
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    /// All time that is open to be drawn. What documents tell of an entry is taken off the slices of its period.
    pub fn slices(&self) -> Vec<Slice<'f>> {
        self.facts.work.iter().flat_map(|work| self.slices_of(work)).collect()
    }

    fn slices_of(&self, work: &'f Worked) -> Vec<Slice<'f>> {
        let mut told: HashMap<(RetainerId, Day), i64> = HashMap::new();
        for cover in self.covers.get(&work.id).into_iter().flatten() {
            *told.entry((cover.retainer, cover.period_on)).or_default() += cover.seconds;
        }
        let mut slices = Vec::new();
        let mut beside = None;
        for pair in self.cuts(work).windows(2) {
            let homes = self.homes(work, pair[0]);
            beside = beside.or_else(|| homes.first().copied());
            let mut seconds = time::seconds(pair[0], pair[1]);
            for (place, period) in &homes {
                if let Some(told) = told.get_mut(&(self.facts.retainers[*place].id, period.from)) {
                    let gone = seconds.min(*told);
                    seconds -= gone;
                    *told -= gone;
                }
            }
            slices.push(Slice { work, from: pair[0], seconds, homes, beside: None });
        }
        // What was told with a period that has moved since, with the workspace's zone say, is told all the same.
        let mut astray: i64 = told.values().sum();
        for slice in &mut slices {
            let gone = astray.min(slice.seconds);
            slice.seconds -= gone;
            astray -= gone;
        }
        // Work wholly before or after its retainers is none of theirs.
        slices.retain(|s| beside.is_some() && s.seconds > 0);
        for slice in &mut slices {
            slice.beside = beside;
        }
        slices
    }

    /// Billed seconds of each slice by the client's rule.
    pub fn billed(&self, slices: &[Slice<'_>]) -> Vec<i64> {
        let facts = self.facts;
        let nowhere = (RetainerId(uuid::Uuid::nil()), facts.today);
        let key = |home: Option<&Home>| home.map_or(nowhere, |(place, period)| (facts.retainers[*place].id, period.from));
        let stretch = |work: &Worked, home, seconds, told| Stretch {
            entry: work.id,
            day: facts.zone.day_of(work.start),
            project: work.project,
            task: work.task,
            home,
            running: work.running,
            seconds,
            told,
        };
        let open = slices.iter().map(|s| stretch(s.work, key(s.homes.first().or(s.beside.as_ref())), s.seconds, None));
        let told = facts.told.iter().map(|t| {
            let home = t.home.unwrap_or_else(|| key(self.homes(&t.work, t.work.start).first()));
            stretch(&t.work, home, t.seconds, Some(t.billed_seconds))
        });
        let all: Vec<Stretch> = open.chain(told).collect();
        let mut billed = round::billed(&all, facts.rule);
        billed.truncate(slices.len());
        billed
    }
}

/// Whether a retainer takes this work at all, whenever it is.
fn takes(retainer: &Retainer, work: &Worked) -> bool {
    let subject = retainer.project_id.is_none_or(|p| work.project == Some(p));
    let priced = retainer.unit == Unit::Hours || work.hourly.is_some_and(|m| m.currency == retainer.currency);
    subject && priced
}
