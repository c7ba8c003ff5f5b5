//! Series of numbers. Each device counts in one of its own, so that two of them issue offline without a clash.
//!
//! The next number is never stored: it is one more than the highest issued one of the series and period, found inside the transaction
//! that issues. What [`next`] says before that is a guess for the screen.

pub mod api;
mod pattern;
mod store;

pub use pattern::{DEFAULT, Pattern};

use serde_json::json;

use super::issued;
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Result, id::SeriesId, text::Checks},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub id: SeriesId,
    pub name: String,
    pub pattern: String,
}

/// A number and its place in the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub series: SeriesId,
    pub period: String,
    pub seq: i64,
    pub text: String,
}

pub fn all(read: &Read<'_>) -> Result<Vec<Series>> {
    store::all(read.conn())
}

pub fn of_device(read: &Read<'_>) -> Result<Option<Series>> {
    store::of_device(read.conn(), read.device())
}

/// The series of this device, made if it has none yet (a new workspace, a restored copy).
///
/// # Errors
/// Only what the database says.
pub fn ensure(tx: &mut Tx<'_>) -> Result<Series> {
    if let Some(series) = of_device(tx)? {
        return Ok(series);
    }
    let others = all(tx)?;
    // A second device marks its numbers, or they would repeat the first one's.
    let pattern = if others.is_empty() { DEFAULT.to_owned() } else { format!("{{YYYY}}-{}-{{####}}", others.len() + 1) };
    let series = Series { id: tx.new_id(), name: "Invoices".into(), pattern };
    store::insert(tx.conn(), &series, tx.device(), tx.now())?;
    tx.log("series", Some(series.id), &json!({ "pattern": series.pattern }))?;
    Ok(series)
}

/// # Errors
/// `not_found`; the wrong fields.
pub fn edit(tx: &mut Tx<'_>, id: SeriesId, name: Option<String>, pattern: Option<String>) -> Result<Series> {
    let mut series = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("series", id))?;
    if let Some(name) = name {
        let mut checks = Checks::default();
        series.name = checks.line("name", &name, 100);
        checks.require(!series.name.is_empty(), "name", "required", "is missing: type a name");
        checks.done()?;
    }
    if let Some(pattern) = pattern {
        Pattern::parse(&pattern)?;
        series.pattern = pattern.trim().to_owned();
    }
    store::update(tx.conn(), &series)?;
    tx.log("series", Some(id), &json!({ "pattern": series.pattern }))?;
    Ok(series)
}

/// The number that a document of `day` would get now.
///
/// # Errors
/// Only what the database says.
pub fn next(read: &Read<'_>, series: &Series, day: Day) -> Result<Number> {
    let pattern = Pattern::parse(&series.pattern)?;
    let period = pattern.period(day);
    let seq = issued::last_seq(read, series.id, &period)? + 1;
    Ok(Number { series: series.id, seq, text: pattern.number(day, seq), period })
}
