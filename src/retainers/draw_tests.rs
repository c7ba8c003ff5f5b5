use super::*;
use crate::{
    kernel::{
        Currency, Money, Zone,
        id::{ClientId, ProjectId},
    },
    retainers::{Cadence, RollOver, Term},
    settings::Rounding,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

const HOUR: i64 = 3_600;
/// 20 minutes: all that is thrown is whole ticks, so that the model counts few.
const TICK: i64 = 1_200;

/// What is thrown: a retainer's rules, and work as (its start from 1 September, its length, both in ticks; of the project or not).
#[derive(Debug, Clone)]
struct Rules {
    money: bool,
    of_project: bool,
    amount: i64,
    roll_over: RollOver,
    limit: i64,
    expires_after: Option<i64>,
    over_use: OverUse,
    start_day: u64,
    days: Option<u64>,
}

fn rules() -> impl Strategy<Value = Rules> {
    let roll_over = prop::sample::select(vec![RollOver::None, RollOver::All, RollOver::UpTo]);
    let over_use = prop::sample::select(vec![OverUse::Bill, OverUse::Warn, OverUse::Cover]);
    (
        any::<bool>(),
        any::<bool>(),
        1..40_i64,
        roll_over,
        0..30_i64,
        prop::option::of(1..4_i64),
        over_use,
        0..40_u64,
        prop::option::of(20..100_u64),
    )
        .prop_map(|(money, of_project, amount, roll_over, limit, expires_after, over_use, start_day, days)| Rules {
            money,
            of_project,
            amount,
            roll_over,
            limit,
            expires_after,
            over_use,
            start_day,
            days,
        })
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn retainer(n: u128, r: &Rules) -> Retainer {
    let starts_on = day("2026-09-01") + chrono::Days::new(r.start_day);
    // An hour costs 90.00.
    let unit = if r.money { 9_000 } else { HOUR };
    Retainer {
        id: RetainerId(Uuid::from_u128(n)),
        client_id: ClientId(Uuid::nil()),
        client_name: String::new(),
        project_id: r.of_project.then(|| ProjectId(Uuid::from_u128(7))),
        project_name: None,
        name: String::new(),
        unit: if r.money { Unit::Money } else { Unit::Hours },
        currency: Currency::parse("", "EUR").unwrap(),
        cadence: Cadence::Month,
        starts_on,
        ends_on: r.days.map(|d| starts_on + chrono::Days::new(d)),
        roll_over: r.roll_over,
        roll_over_limit: (r.roll_over == RollOver::UpTo).then_some(r.limit * unit),
        expires_after: r.expires_after,
        over_use: r.over_use,
        alerts: Vec::new(),
        terms: vec![Term { id: Uuid::nil().into(), valid_from: starts_on, amount: r.amount * unit, fee_minor: 0 }],
        note: String::new(),
        archived: false,
        on_documents: false,
        created_at: Instant::from_ms(0),
    }
}

fn facts(rules: &[Rules], work: &[(i64, i64, bool)]) -> Facts {
    let zone = Zone::parse("", "Europe/Berlin").unwrap();
    let first = zone.day_start(day("2026-09-01"));
    let mut retainers: Vec<Retainer> = (1..).zip(rules).map(|(n, r)| retainer(n, r)).collect();
    retainers.sort_by_key(|r| (r.project_id.is_none(), r.starts_on, r.id));
    let work = (100_u128..).zip(work).map(|(n, (from, ticks, project))| Worked {
        id: EntryId(Uuid::from_u128(n)),
        start: first.plus_seconds(from * TICK),
        end: first.plus_seconds((from + ticks) * TICK),
        project: project.then(|| ProjectId(Uuid::from_u128(7))),
        task: None,
        hourly: Some(Money::new(9_000, Currency::parse("", "EUR").unwrap())),
        running: false,
    });
    Facts {
        retainers,
        work: work.collect(),
        covers: Vec::new(),
        told: Vec::new(),
        rule: Rounding::default(),
        zone,
        today: day("2026-12-20"),
    }
}

/// The model: tick by tick, in the order of time, from the oldest grant of the first retainer that has a tick's worth left. It knows no slices,
/// periods by index or pools; a tick is 1,200 seconds or 30.00.
fn model(facts: &Facts) -> (BTreeMap<EntryId, i64>, BTreeMap<EntryId, i64>) {
    let mut grants: Vec<Vec<(Day, i64)>> = vec![Vec::new(); facts.retainers.len()];
    let (mut drawn, mut over) = (BTreeMap::new(), BTreeMap::new());
    let mut ticks: Vec<(Instant, EntryId, Option<ProjectId>)> = Vec::new();
    for work in &facts.work {
        let count = time_of(work) / TICK;
        ticks.extend((0..count).map(|m| (work.start.plus_seconds(m * TICK), work.id, work.project)));
    }
    let month_of = |r: &Retainer, at: Instant| {
        let today = facts.zone.day_of(at);
        let inside = today >= r.starts_on && r.ends_on.is_none_or(|end| today <= end);
        inside.then(|| (0..).map(|n| r.starts_on + chrono::Months::new(n)).take_while(|d| *d <= today).last().unwrap())
    };
    // Work that lies over other work is drawn whole before it, as far as both lie in the same periods.
    let edge = |at: Instant, project: Option<ProjectId>| {
        let mine = facts.retainers.iter().filter(|r| r.project_id.is_none() || r.project_id == project);
        mine.map(|r| month_of(r, at)).collect::<Vec<_>>()
    };
    let slice_start: BTreeMap<(EntryId, Vec<Option<Day>>), Instant> =
        ticks.iter().rev().map(|(at, id, p)| ((*id, edge(*at, *p)), *at)).collect();
    ticks.sort_by_cached_key(|(at, id, p)| (slice_start[&(*id, edge(*at, *p))], *id, *at));
    for (at, id, project) in ticks {
        let mut home = None;
        let mut done = false;
        for (n, r) in facts.retainers.iter().enumerate() {
            let Some(month) = month_of(r, at).filter(|_| r.project_id.is_none() || r.project_id == project) else { continue };
            home = home.or(Some(n));
            let last = |g: &Vec<(Day, i64)>| g.last().map(|(d, _)| *d);
            let mut next = last(&grants[n]).map_or(r.starts_on, |d| months_after(r, d, 1));
            while next <= month {
                let keep = r.expires_after.map(|k| months_after(r, next, -k));
                for grant in &mut grants[n] {
                    if r.roll_over == RollOver::None || keep.is_some_and(|k| grant.0 < k) {
                        grant.1 = 0;
                    }
                }
                if let Some(limit) = r.roll_over_limit {
                    let mut surplus = (grants[n].iter().map(|g| g.1).sum::<i64>() - limit).max(0);
                    for grant in &mut grants[n] {
                        let gone = surplus.min(grant.1);
                        grant.1 -= gone;
                        surplus -= gone;
                    }
                }
                grants[n].push((next, r.terms[0].amount));
                next = months_after(r, next, 1);
            }
            let worth = if r.unit == Unit::Money { 3_000 } else { TICK };
            let there: i64 = grants[n].iter().map(|g| g.1).sum();
            if there >= worth || r.over_use == OverUse::Cover {
                let mut wanted = worth;
                for grant in &mut grants[n] {
                    let part = wanted.min(grant.1);
                    grant.1 -= part;
                    wanted -= part;
                }
                *drawn.entry(id).or_insert(0) += TICK;
                done = true;
                break;
            }
        }
        if !done && home.is_some() {
            *over.entry(id).or_insert(0) += TICK;
        }
    }
    (drawn, over)
}

fn months_after(r: &Retainer, from: Day, months: i64) -> Day {
    let index = (0..200).find(|n| r.starts_on + chrono::Months::new(*n) == from).unwrap();
    let wanted = i64::from(index) + months;
    if wanted < 0 { day("1970-01-01") } else { r.starts_on + chrono::Months::new(wanted as u32) }
}

fn time_of(work: &Worked) -> i64 {
    crate::time::seconds(work.start, work.end)
}

fn by_entry(ledger: &Ledger, part: Part) -> BTreeMap<EntryId, i64> {
    let mut sums = BTreeMap::new();
    for draw in ledger.draws.iter().filter(|d| d.part == part) {
        *sums.entry(draw.entry).or_insert(0) += draw.seconds;
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// DOMAIN 17: each second of each entry is drawn, over, outside, or of no retainer, and never two of them; each balance is what was granted less
    /// what was drawn and expired; and both are what a model says that counts tick by tick.
    #[test]
    fn each_second_is_in_one_place_and_each_balance_adds_up(
        rules in prop::collection::vec(rules(), 1..4),
        work in prop::collection::vec((0..7_500_i64, 1..72_i64, any::<bool>()), 0..14),
    ) {
        let facts = facts(&rules, &work);
        let ledger = draw(&facts).unwrap();
        for entry in &facts.work {
            let of: i64 = ledger.draws.iter().filter(|d| d.entry == entry.id).map(|d| d.seconds).sum();
            prop_assert!(of == 0 || of == time_of(entry), "{of} of {}", time_of(entry));
        }
        for (retainer, periods) in facts.retainers.iter().zip(&ledger.periods) {
            let mut carried = 0;
            for figures in periods {
                prop_assert_eq!(figures.rolled_in, carried);
                prop_assert!(figures.left() >= 0 && figures.expired >= 0);
                carried = figures.left() - figures.expired;
                let mine = ledger.draws.iter().filter(|d| d.retainer == retainer.id && d.period_on == figures.period.from && d.part == Part::Drawn);
                let (amount, taken) = mine.fold((0, 0), |(a, t), d| (a + d.amount, t + d.from.iter().map(|f| f.1).sum::<i64>()));
                prop_assert_eq!((amount, taken), (figures.drawn + figures.beyond, figures.drawn));
            }
            let granted: i64 = periods.iter().map(|f| f.granted).sum();
            let gone: i64 = periods.iter().map(|f| f.drawn + f.expired).sum();
            prop_assert_eq!(granted - gone, periods.last().map_or(0, Figures::left));
        }
        let (drawn, over) = model(&facts);
        prop_assert_eq!(by_entry(&ledger, Part::Drawn), drawn);
        prop_assert_eq!(by_entry(&ledger, Part::Over), over);
    }
}
