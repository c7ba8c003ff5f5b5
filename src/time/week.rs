//! A week as a grid: what was worked on down, the days across.

use super::{
    Path, Scope, Target,
    pricing::{Earned, Prices},
    store, sums,
};
use crate::{
    db::Read,
    kernel::{Day, Instant, Money, Result, Zone},
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Week {
    pub from: Day,
    pub to: Day,
    pub days: Vec<Day>,
    pub rows: Vec<WeekRow>,
    pub day_totals: Vec<i64>,
    pub total_seconds: i64,
    pub billable_seconds: i64,
    pub earned: Vec<Money>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct WeekRow {
    pub key: String,
    pub path: Path,
    /// Whether any of it is.
    pub billable: bool,
    /// Of each day.
    pub seconds: Vec<i64>,
    pub total_seconds: i64,
}

/// The days from `from` to `to`, both inclusive.
pub fn days(from: Day, to: Day) -> impl Iterator<Item = Day> {
    from.iter_days().take_while(move |day| *day <= to)
}

/// The first instant of each day, and the first after the last.
pub fn edges(zone: &Zone, days: &[Day]) -> Vec<Instant> {
    let after = days.last().and_then(Day::succ_opt);
    days.iter().copied().chain(after).map(|day| zone.day_start(day)).collect()
}

/// The week that holds `day`, from the weekday with which weeks begin by the settings.
pub fn week(read: &Read<'_>, day: Day) -> Result<Week> {
    let from = settings::get(read)?.week_start.first_of(day);
    let days: Vec<Day> = days(from, from + chrono::Days::new(6)).collect();
    let prices = Prices::load(read)?;
    let mut rows: BTreeMap<Target, WeekRow> = BTreeMap::new();
    let (mut day_totals, mut billable_seconds, mut earned) = (vec![0; days.len()], 0, Earned::default());
    for piece in sums::pieces(read, &edges(prices.zone(), &days), Scope::default())? {
        let row = match rows.entry(piece.target) {
            std::collections::btree_map::Entry::Occupied(row) => row.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => free.insert(WeekRow {
                key: piece.target.key(),
                path: store::paths::of(read.conn(), piece.target)?.path,
                billable: false,
                seconds: vec![0; days.len()],
                total_seconds: 0,
            }),
        };
        row.seconds[piece.stretch] += piece.seconds;
        row.total_seconds += piece.seconds;
        day_totals[piece.stretch] += piece.seconds;
        if piece.billable {
            row.billable = true;
            billable_seconds += piece.seconds;
            if !piece.written_off {
                earned.add(piece.seconds, piece.hourly.or_else(|| prices.hourly(&row.path, piece.priced_at)));
            }
        }
    }
    let mut rows: Vec<WeekRow> = rows.into_values().collect();
    let name =
        |row: &WeekRow| [&row.path.client_name, &row.path.project_name, &row.path.task_name].map(|n| n.as_deref().map(str::to_lowercase));
    rows.sort_by(|a, b| name(a).cmp(&name(b)).then_with(|| a.key.cmp(&b.key)));
    let total_seconds = day_totals.iter().sum();
    Ok(Week { from, to: from + chrono::Days::new(6), days, rows, day_totals, total_seconds, billable_seconds, earned: earned.amounts()? })
}
