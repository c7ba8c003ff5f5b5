//! Typing a duration into the week grid: the difference is written at the end of the day.

use super::{
    Interval, Link, NewEntry, Source, Target, add, edit, get, link, seconds,
    store::{self, Touching},
};
use crate::{
    db::Tx,
    kernel::{Day, Error, Instant, Result},
    settings,
};
use serde_json::json;

/// Where the first entry of an empty day begins: nine in the morning.
const MORNING_SECONDS: i64 = 9 * 3600;

/// Makes the work of a target on a day last `wanted` seconds: adds an entry after the last of the day, or shortens and deletes its last ones.
///
/// # Errors
/// `out_of_range` for less than nothing or more than the day has; `crosses_midnight` when what would be shortened reaches into another day;
/// `timer_running`, `billed`, `on_draft`; a wrong link.
pub fn set_cell(tx: &mut Tx<'_>, day: Day, link: Link, wanted: i64) -> Result<()> {
    let zone = settings::get(tx)?.zone;
    let (from, to) = zone.day_bounds(day);
    if wanted < 0 || wanted > seconds(from, to) {
        return Err(Error::invalid(
            "seconds",
            "out_of_range",
            format!("is not between 0 and the {} seconds of that day", seconds(from, to)),
        ));
    }
    let linked = link::existing(tx, link)?;
    let of_day = store::touching(tx.conn(), from, to, tx.now())?;
    let of_target: Vec<Touching> = of_day.iter().copied().filter(|t| same(tx, t.target, linked.target)).collect();
    let now: i64 = of_target.iter().map(|t| seconds(t.start.max(from), t.end.min(to))).sum();
    if wanted < now {
        return shorten(tx, &of_target, (from, to), now - wanted);
    }
    if wanted == now {
        return Ok(());
    }
    let linked = link::usable(tx, link)?;
    let lasts_ms = (wanted - now) * 1000;
    let last = of_day.iter().filter(|t| !t.running).map(|t| t.end.min(to)).max();
    // No later than fits into the day, then no earlier than the day: it may come to lie over something, which shows.
    let start = last.unwrap_or(from.plus_seconds(MORNING_SECONDS)).min(to.plus_ms(-lasts_ms)).max(from);
    let entry = NewEntry {
        id: tx.new_id(),
        target: linked.target,
        note: String::new(),
        tags: Vec::new(),
        billable: linked.billable(tx, None)?,
        start,
        end: start.plus_ms(lasts_ms),
        zone,
        end_zone: None,
        source: Source::Manual,
        source_hash: None,
    };
    let id = entry.id;
    add::insert_many(tx, vec![entry])?;
    tx.log("entry", Some(id), &json!({ "start": start, "seconds": wanted - now }))
}

/// A merged client's own entries stand in the row of the one that took over.
fn same(tx: &Tx<'_>, a: Target, b: Target) -> bool {
    a == b || matches!((a, b), (Target::Client(_), Target::Client(_)) if store::paths::of(tx.conn(), a).is_ok_and(|f| f.path.target() == b))
}

fn shorten(tx: &mut Tx<'_>, of_target: &[Touching], (from, to): (Instant, Instant), mut less: i64) -> Result<()> {
    for last in of_target.iter().rev() {
        if less == 0 {
            break;
        }
        let before: Interval = get(tx, last.id)?;
        let end = edit::ended(&before)?;
        if end > to || before.start < from {
            let message = "the entry that would be shortened reaches into another day: change it in the list";
            return Err(Error::cannot("crosses_midnight", message));
        }
        let lasts = seconds(before.start, end);
        if lasts <= less {
            edit::delete(tx, vec![last.id])?;
            less -= lasts;
        } else {
            edit::edit(tx, super::api::EditEntry::ending(last.id, end.plus_seconds(-less)))?;
            less = 0;
        }
    }
    Ok(())
}
