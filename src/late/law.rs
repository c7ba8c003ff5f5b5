//! What laws say about late payment, read from `law.json`.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    kernel::{Currency, Day, Error, Percent, Result, sql::sql_words},
    settings::LateLaw,
};

/// Who sets a reference rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    Ecb,
    Bundesbank,
    Boe,
}

sql_words!(Authority { Ecb = "ecb", Bundesbank = "bundesbank", Boe = "boe" });

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Whose rate `points` are on top of; none: they are all.
    pub authority: Option<Authority>,
    /// Per cent a year.
    pub points: Percent,
    /// The rate of the half-year in which interest begins stays.
    #[serde(default)]
    pub fixed: bool,
    /// For the costs of recovery, by what is owed.
    pub sums: Vec<Sum>,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    pub from_minor: i64,
    pub currency: Currency,
    pub minor: i64,
}

impl Law {
    /// The fixed sum for a debt; none in another currency than the law's.
    pub fn sum(&self, owed_minor: i64, currency: Currency) -> i64 {
        let fits = |s: &&Sum| s.currency == currency && s.from_minor <= owed_minor;
        self.sums.iter().rfind(fits).map_or(0, |s| s.minor)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    laws: BTreeMap<LateLaw, Law>,
    authorities: BTreeMap<Authority, Bank>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bank {
    name: String,
    rates: BTreeMap<Day, Percent>,
}

static FILE: LazyLock<serde_json::Result<File>> = LazyLock::new(|| serde_json::from_str(include_str!("law.json")));

fn file() -> Result<&'static File> {
    FILE.as_ref().map_err(|e| Error::bug(format!("law.json: {e}")))
}

pub fn law(law: LateLaw) -> Result<&'static Law> {
    file()?.laws.get(&law).ok_or_else(|| Error::bug(format!("law.json has no {law:?}")))
}

pub fn known() -> Result<Rates> {
    Ok(Rates(file()?.authorities.iter().map(|(authority, bank)| (*authority, bank.rates.clone())).collect()))
}

/// What the authority calls its rate.
pub fn name(authority: Authority) -> Result<&'static str> {
    Ok(file()?.authorities.get(&authority).map_or("", |bank| &bank.name))
}

/// Reference rates, each from the first day of a half-year on.
#[derive(Debug, Clone, Default)]
pub struct Rates(BTreeMap<Authority, BTreeMap<Day, Percent>>);

impl Rates {
    pub fn put(&mut self, authority: Authority, from: Day, percent: Percent) {
        self.0.entry(authority).or_default().insert(from, percent);
    }

    pub fn each(&self) -> impl Iterator<Item = (Authority, Day, Percent)> + '_ {
        self.0.iter().flat_map(|(authority, rates)| rates.iter().map(|(from, percent)| (*authority, *from, *percent)))
    }

    /// The rate of the half-year of a day, and whether it is known; else the last one before.
    pub fn at(&self, authority: Authority, day: Day) -> Option<(Percent, bool)> {
        let (from, percent) = self.0.get(&authority)?.range(..=day).next_back()?;
        Some((*percent, *from >= half_year(day)))
    }
}

/// The first day of the half-year of a day.
pub fn half_year(day: Day) -> Day {
    Day::from_ymd_opt(day.year(), if day.month() < 7 { 1 } else { 7 }, 1).unwrap_or(day)
}

/// The first day of the next half-year.
pub fn next_half_year(day: Day) -> Day {
    let (year, month) = if day.month() < 7 { (day.year(), 7) } else { (day.year() + 1, 1) };
    Day::from_ymd_opt(year, month, 1).unwrap_or(Day::MAX)
}
