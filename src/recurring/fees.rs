//! Lines of a rule that are the fee of a retainer: they cost what its terms say, and bill the fee of each period once.

use super::{Recurring, lines::Line, make::line_id};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Result},
    retainers::{self, Period, Retainer},
};

/// A retainer that is deleted has no fee any more.
fn of_line(read: &Read<'_>, line: &Line) -> Result<Option<Retainer>> {
    match line.retainer_id.map(|id| retainers::get(read, id)) {
        None | Some(Err(Error::NotFound { .. })) => Ok(None),
        Some(found) => found.map(Some),
    }
}

/// What the retainer asks for the period that holds a day; before and after its own days what it asked for last.
fn fee_minor(retainer: &Retainer, day: Day) -> Option<i64> {
    let period = retainer.calendar().of(day).map_or(day, |p| p.from);
    retainer.term_on(period).map(|term| term.fee_minor)
}

/// As its lines cost on a day.
///
/// # Errors
/// Only what the database says.
pub fn priced(read: &Read<'_>, mut rule: Recurring, day: Day) -> Result<Recurring> {
    for line in &mut rule.lines {
        if let Some(retainer) = of_line(read, line)? {
            line.price_minor = fee_minor(&retainer, day).unwrap_or(line.price_minor);
        }
    }
    Ok(rule)
}

/// The retainer and its period whose fee a line bills on a day; none where that was settled, or the retainer is over.
fn open(read: &Read<'_>, line: &Line, day: Day) -> Result<Option<(Retainer, Period)>> {
    let Some(retainer) = of_line(read, line)? else { return Ok(None) };
    let Some(period) = retainer.calendar().of(day) else { return Ok(None) };
    Ok((!retainers::is_fee_settled(read, retainer.id, period.from)?).then_some((retainer, period)))
}

/// What the rule bills on a day: priced, and without the fees that were settled otherwise.
///
/// # Errors
/// Only what the database says.
pub fn on(read: &Read<'_>, rule: Recurring, day: Day) -> Result<Recurring> {
    let mut rule = priced(read, rule, day)?;
    let mut lines = Vec::with_capacity(rule.lines.len());
    for line in rule.lines {
        if line.retainer_id.is_none() || open(read, &line, day)?.is_some() {
            lines.push(line);
        }
    }
    rule.lines = lines;
    Ok(rule)
}

/// Says which lines of what was made bill the fees.
///
/// # Errors
/// `fee_settled`, where two lines bill one.
pub fn settle(tx: &Tx<'_>, rule: &Recurring, day: Day) -> Result<()> {
    for line in &rule.lines {
        if let Some((retainer, period)) = open(tx, line, day)? {
            retainers::put_fee(tx, &retainer, period.from, line_id(line.id, day))?;
        }
    }
    Ok(())
}
