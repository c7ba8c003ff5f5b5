//! Reports: work summed by what it was for, or by the calendar.
//!
//! Invariants: the seconds of the rows sum to the total, whatever they are grouped by and whenever weeks begin; an entry over midnight counts on each
//! day with the part that lies there; two currencies are never added; an amount is rounded once a row ([`time::pricing`]). Reads only, and only
//! through `time`.

pub mod api;

use crate::{
    db::Read,
    kernel::{Day, Instant, Money, Result, Zone},
    settings::{self, WeekStart},
    time::{
        self, Path, Scope, Target,
        pricing::{Earned, Prices, profit, total},
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

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct TimeReport {
    pub by: ReportBy,
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
}

/// Days are inclusive and of the workspace's zone.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub by: ReportBy,
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
}

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

pub fn time(read: &Read<'_>, wanted: Wanted) -> Result<TimeReport> {
    let settings = settings::get(read)?;
    time::bounds(&settings.zone, Some(wanted.from), Some(wanted.to))?;
    let prices = Prices::load(read)?;
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    if let Some(days) = stretches(read, wanted, &settings.zone, settings.week_start, &prices)? {
        let edges: Vec<Instant> = days.iter().map(|day| settings.zone.day_start(*day)).collect();
        let mut paths: BTreeMap<Target, Path> = BTreeMap::new();
        for piece in sums::pieces(read, &edges, wanted.scope)? {
            let path = time::path_in(read, &mut paths, piece.target)?;
            let key = key(wanted.by, path, days[piece.stretch], settings.week_start);
            let row = rows.entry(key).or_insert_with_key(|key| Row { name: name(wanted.by, path, key), ..Row::default() });
            row.add(&piece, prices.hourly(path, piece.priced_at), prices.hourly_cost(piece.priced_at));
        }
    }
    let mut rows = rows
        .into_iter()
        .map(|(key, row)| {
            let (amounts, costs) = (row.earned.amounts()?, row.cost.amounts()?);
            let profit = if prices.knows_costs() { profit(&amounts, &costs) } else { Vec::new() };
            Ok(ReportRow {
                key,
                label: row.name.label,
                id: row.name.id,
                color: row.name.color,
                seconds: row.seconds,
                billable_seconds: row.billable_seconds,
                amounts,
                costs,
                profit,
                entries: row.entries,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    if matches!(wanted.by, ReportBy::Client | ReportBy::Project | ReportBy::Task) {
        rows.sort_by(|a, b| (-a.seconds, a.label.to_lowercase(), &a.key).cmp(&(-b.seconds, b.label.to_lowercase(), &b.key)));
    }
    Ok(TimeReport {
        by: wanted.by,
        from: wanted.from,
        to: wanted.to,
        total_seconds: rows.iter().map(|r| r.seconds).sum(),
        billable_seconds: rows.iter().map(|r| r.billable_seconds).sum(),
        amounts: total(rows.iter().flat_map(|r| &r.amounts)),
        costs: total(rows.iter().flat_map(|r| &r.costs)),
        profit: total(rows.iter().flat_map(|r| &r.profit)),
        rows,
    })
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
    cuts.extend(time::days(from, to).filter(|day| match wanted.by {
        ReportBy::Client | ReportBy::Project | ReportBy::Task => false,
        ReportBy::Day => true,
        ReportBy::Week => week_start.first_of(*day) == *day,
        ReportBy::Month => day.day() == 1,
    }));
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
