//! Closing time up to a day, and opening it again. What is closed can be neither added to, changed nor deleted; the schema refuses it at every door.

use super::store::closed as rows;
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Instant, Result, error::period_locked, limits, text::Checks},
    settings::{self, ClosedUntil},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ClosedPeriod {
    /// Time up to the end of this day is closed.
    pub day: Option<Day>,
    /// The newest first.
    pub changes: Vec<PeriodChange>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PeriodChange {
    pub at: Instant,
    pub device: String,
    /// Closed up to this day from then on; absent when nothing was closed any more.
    pub day: Option<Day>,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosePeriod {
    /// The last day that is closed.
    pub day: Day,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenPeriod {
    /// The last day that stays closed; left out: nothing does.
    pub day: Option<Day>,
    /// Kept beside the log.
    pub reason: String,
}

pub fn show(read: &Read<'_>) -> Result<ClosedPeriod> {
    Ok(ClosedPeriod { day: settings::closed_until(read)?.map(|c| c.day), changes: rows::changes(read.conn())? })
}

/// # Errors
/// A day that is not over, or before what is closed; `timer_running` when a timer began in it.
pub fn close(tx: &mut Tx<'_>, day: Day) -> Result<()> {
    let settings = settings::get(tx)?;
    let mut checks = Checks::default();
    checks.day("day", day);
    checks.require(day < settings.day_of(tx.now()), "day", "not_over", "is not over yet: choose a day before today");
    let before = settings::closed_until(tx)?;
    let further = before.as_ref().is_none_or(|c| day > c.day);
    checks.require(further, "day", "closed_already", "is closed already: choose a later day, or open the period with a reason");
    checks.done()?;
    let until = settings.zone.day_bounds(day).1;
    if rows::running_since_before(tx.conn(), until)? {
        let message = format!("a timer is running since before the end of {day}: stop it first");
        return Err(Error::cannot("timer_running", message));
    }
    set(tx, Some(ClosedUntil { day, until_ms: until.ms() }), "")
}

/// # Errors
/// `reason` missing; a day that is not before what is closed; `nothing_closed`.
pub fn open(tx: &mut Tx<'_>, day: Option<Day>, reason: &str) -> Result<()> {
    let Some(before) = settings::closed_until(tx)? else {
        return Err(Error::cannot("nothing_closed", "no time is closed: there is nothing to open"));
    };
    let mut checks = Checks::default();
    let reason = checks.note("reason", reason, limits::NOTE_CHARS);
    checks.require(!reason.is_empty(), "reason", "required", "is missing: say why closed time is opened");
    checks.require(
        day.is_none_or(|d| d < before.day),
        "day",
        "not_earlier",
        "is not before the day that is closed now: choose an earlier one",
    );
    checks.done()?;
    let zone = settings::get(tx)?.zone;
    set(tx, day.map(|day| ClosedUntil { day, until_ms: zone.day_bounds(day).1.ms() }), &reason)
}

fn set(tx: &mut Tx<'_>, closed: Option<ClosedUntil>, reason: &str) -> Result<()> {
    settings::set_closed_until(tx, closed)?;
    let (id, day) = (tx.new_id(), closed.map(|c| c.day));
    rows::insert_change(tx.conn(), id, day, reason, tx.device(), tx.now())?;
    tx.log("period", Some(id), &json!({ "closed_until": day }))
}

/// Opens all time for a trial that is rolled back. Answers what is said of it; nothing when no time is closed.
pub fn lift_closing(tx: &mut Tx<'_>) -> Result<Option<Error>> {
    let Some(closed) = settings::closed_until(tx)? else { return Ok(None) };
    settings::set_closed_until(tx, None)?;
    let words = period_locked(&closed.day.to_string());
    Ok(Some(Error::cannot("period_locked", format!("{words}; nothing was changed, and the step is still there then"))))
}

/// What no row from outside may start before.
#[derive(Debug, Clone, Copy)]
pub struct Closed(Option<ClosedUntil>);

impl Closed {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        Ok(Self(settings::closed_until(read)?))
    }

    /// For what has a day and no hour: expenses.
    ///
    /// # Errors
    /// `period_locked`, with the remedy.
    pub fn refuse_day(&self, day: Day) -> Result<()> {
        match self.0 {
            Some(closed) if day <= closed.day => Err(Error::cannot("period_locked", period_locked(&closed.day.to_string()))),
            _ => Ok(()),
        }
    }

    /// # Errors
    /// Names the day and the remedy.
    pub fn check(&self, start: Instant) -> Result<()> {
        match self.0 {
            Some(closed) if start.ms() < closed.until_ms => {
                Err(Error::invalid("start", "period_locked", period_locked(&closed.day.to_string())))
            }
            _ => Ok(()),
        }
    }
}
