//! Reports: work summed by what it was for, or by the calendar.
//!
//! Invariants: the seconds of the rows sum to the total, whatever they are grouped by and whenever weeks begin; an entry over midnight counts on each
//! day with the part that lies there; two currencies are never added; a total is rounded once from the exact sum, so that it is the
//! same whatever the rows are, and rows share what stands above them ([`time::pricing::shared`]). Reads only, and only through `time`.

pub mod api;

use crate::{
    db::Read,
    kernel::{Day, Error, Instant, Money, Result, Zone},
    settings::{self, WeekStart},
    time::{
        self, Path, Scope, Target,
        pricing::{Earned, Prices, profit, shared},
        sums::{self, Piece},
    },
};
use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportBy {
    Client,
    Project,
    Task,
    Day,
    Week,
    Month,
}

impl ReportBy {
    const fn of_calendar(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct TimeReport {
    pub by: ReportBy,
    pub then_by: Option<ReportBy>,
    pub from: Day,
    pub to: Day,
    /// The longest first, or by the calendar.
    pub rows: Vec<ReportRow>,
    pub total_seconds: i64,
    pub billable_seconds: i64,
    pub amounts: Vec<Money>,
    pub costs: Vec<Money>,
    pub profit: Vec<Money>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ReportRow {
    /// An id, a day, the first day of a week, a month like `2026-11`, or `none`.
    pub key: String,
    /// Name or key; empty for what has no client, project or task.
    pub label: String,
    pub id: Option<Uuid>,
    pub color: Option<String>,
    pub seconds: i64,
    pub billable_seconds: i64,
    /// Of billable time that is not written off.
    pub amounts: Vec<Money>,
    /// Of all time in the row.
    pub costs: Vec<Money>,
    /// Amounts less costs, each currency by itself; empty while nobody said what an hour costs.
    pub profit: Vec<Money>,
    /// With a part in this row.
    pub entries: i64,
    /// The row by what the report is grouped by next.
    pub rows: Vec<ReportRow>,
}

/// Days are inclusive and of the workspace's zone.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub by: ReportBy,
    pub then_by: Option<ReportBy>,
    pub from: Day,
    pub to: Day,
    pub scope: Scope,
}

#[derive(Debug, Default)]
struct Row {
    name: Name,
    seconds: i64,
    billable_seconds: i64,
    earned: Earned,
    cost: Earned,
    entries: i64,
    /// The last entry of which a part was counted.
    part: Option<crate::kernel::id::EntryId>,
    rows: Rows,
}

/// By their keys.
type Rows = BTreeMap<String, Row>;

#[derive(Debug, Default)]
struct Name {
    label: String,
    id: Option<Uuid>,
    color: Option<String>,
}

impl Row {
    fn add(&mut self, piece: &Piece, hourly: Option<Money>, hourly_cost: Option<Money>) {
        self.seconds += piece.seconds;
        self.cost.add(piece.seconds, hourly_cost);
        if piece.billable {
            self.billable_seconds += piece.seconds;
            if !piece.written_off {
                self.earned.add(piece.seconds, hourly);
            }
        }
        if piece.part_of.is_none() || self.part != piece.part_of {
            self.entries += piece.entries;
            self.part = piece.part_of;
        }
    }
}

/// # Errors
/// `end_before_start`; `same_as_by` when both levels are the same.
pub fn time(read: &Read<'_>, wanted: Wanted) -> Result<TimeReport> {
    if wanted.then_by == Some(wanted.by) {
        return Err(Error::invalid("then_by", "same_as_by", "is what the rows are already: choose another, or leave it out"));
    }
    let settings = settings::get(read)?;
    time::bounds(&settings.zone, Some(wanted.from), Some(wanted.to))?;
    let prices = Prices::load(read)?;
    let (mut rows, mut all) = (Rows::new(), Row::default());
    if let Some(days) = stretches(read, wanted, &settings.zone, settings.week_start, &prices)? {
        let edges: Vec<Instant> = days.iter().map(|day| settings.zone.day_start(*day)).collect();
        let mut paths: BTreeMap<Target, Path> = BTreeMap::new();
        for piece in sums::pieces(read, &edges, wanted.scope)? {
            let path = time::path_in(read, &mut paths, piece.target)?;
            let hourly = piece.hourly.or_else(|| prices.hourly(path, piece.priced_at));
            let cost = prices.hourly_cost(piece.priced_at);
            all.add(&piece, hourly, cost);
            let mut level = &mut rows;
            for by in [Some(wanted.by), wanted.then_by].into_iter().flatten() {
                let key = key(by, path, days[piece.stretch], settings.week_start);
                let row = level.entry(key).or_insert_with_key(|key| Row { name: name(by, path, key), ..Row::default() });
                row.add(&piece, hourly, cost);
                level = &mut row.rows;
            }
        }
    }
    let knows_costs = prices.knows_costs();
    let (amounts, costs) = (all.earned.amounts()?, all.cost.amounts()?);
    let rows = told(rows, wanted.by, wanted.then_by, &amounts, &costs, knows_costs)?;
    Ok(TimeReport {
        by: wanted.by,
        then_by: wanted.then_by,
        from: wanted.from,
        to: wanted.to,
        total_seconds: all.seconds,
        billable_seconds: all.billable_seconds,
        profit: if knows_costs { profit(&amounts, &costs) } else { Vec::new() },
        amounts,
        costs,
        rows,
    })
}

/// Rows that share these sums.
fn told(
    rows: Rows,
    by: ReportBy,
    then_by: Option<ReportBy>,
    amounts: &[Money],
    costs: &[Money],
    knows_costs: bool,
) -> Result<Vec<ReportRow>> {
    let amounts = shared(amounts, &rows.values().map(|r| &r.earned).collect::<Vec<_>>());
    let costs = shared(costs, &rows.values().map(|r| &r.cost).collect::<Vec<_>>());
    let mut done = Vec::with_capacity(rows.len());
    for (((key, row), amounts), costs) in rows.into_iter().zip(amounts).zip(costs) {
        let below = then_by.map_or(Ok(Vec::new()), |by| told(row.rows, by, None, &amounts, &costs, knows_costs))?;
        done.push(ReportRow {
            key,
            label: row.name.label,
            id: row.name.id,
            color: row.name.color,
            seconds: row.seconds,
            billable_seconds: row.billable_seconds,
            profit: if knows_costs { profit(&amounts, &costs) } else { Vec::new() },
            amounts,
            costs,
            entries: row.entries,
            rows: below,
        });
    }
    if !by.of_calendar() {
        done.sort_by(|a, b| (-a.seconds, a.label.to_lowercase(), &a.key).cmp(&(-b.seconds, b.label.to_lowercase(), &b.key)));
    }
    Ok(done)
}

/// First days of the stretches, and the day after the last: cut where a row of the calendar begins, and where a rate does. As many as there is
/// time for: a report of all years is no longer than the time in it. None when there is none.
fn stretches(read: &Read<'_>, wanted: Wanted, zone: &Zone, week_start: WeekStart, prices: &Prices) -> Result<Option<Vec<Day>>> {
    let Some((first, last)) = time::extent(read)? else { return Ok(None) };
    let (from, to) = (wanted.from.max(zone.day_of(first)), wanted.to.min(zone.day_of(last)));
    if from > to {
        return Ok(None);
    }
    let mut cuts: BTreeSet<Day> = prices.days().into_iter().filter(|day| (from..=to).contains(day)).collect();
    cuts.insert(from);
    let begins = |by: ReportBy, day: Day| match by {
        ReportBy::Client | ReportBy::Project | ReportBy::Task => false,
        ReportBy::Day => true,
        ReportBy::Week => week_start.first_of(day) == day,
        ReportBy::Month => day.day() == 1,
    };
    cuts.extend(time::days(from, to).filter(|day| begins(wanted.by, *day) || wanted.then_by.is_some_and(|by| begins(by, *day))));
    cuts.extend(to.succ_opt());
    Ok(Some(cuts.into_iter().collect()))
}

fn key(by: ReportBy, path: &Path, day: Day, week_start: WeekStart) -> String {
    let id = |id: Option<Uuid>| id.map_or_else(|| "none".to_owned(), |id| id.to_string());
    match by {
        ReportBy::Client => id(path.client_id.map(Uuid::from)),
        ReportBy::Project => id(path.project_id.map(Uuid::from)),
        ReportBy::Task => id(path.task_id.map(Uuid::from)),
        ReportBy::Day => day.to_string(),
        ReportBy::Week => week_start.first_of(day).to_string(),
        ReportBy::Month => day.format("%Y-%m").to_string(),
    }
}

fn name(by: ReportBy, path: &Path, key: &str) -> Name {
    let of = |label: &Option<String>, id: Option<Uuid>, color: Option<String>| Name { label: label.clone().unwrap_or_default(), id, color };
    match by {
        ReportBy::Client => of(&path.client_name, path.client_id.map(Uuid::from), None),
        ReportBy::Project => of(&path.project_name, path.project_id.map(Uuid::from), path.color.clone()),
        ReportBy::Task => of(&path.task_name, path.task_id.map(Uuid::from), path.color.clone()),
        ReportBy::Day | ReportBy::Week | ReportBy::Month => Name { label: key.to_owned(), id: None, color: None },
    }
}
