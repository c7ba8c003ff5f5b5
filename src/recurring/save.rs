//! Adding, editing, pausing and deleting a rule.

use serde_json::json;

use super::{
    Recurring, fees, get,
    make::trial,
    rule::{Pause, Unbilled, check_schedule},
    schedule::Schedule,
    store,
};
use crate::{
    clients,
    db::{Read, Tx},
    invoices,
    kernel::{Day, Error, Result, id::RecurringId},
    projects, retainers, settings, taxes,
};

fn today(tx: &Tx<'_>) -> Result<Day> {
    Ok(settings::get(tx)?.day_of(tx.now()))
}

/// # Errors
/// Every wrong field with its remedy; nothing is written then.
pub fn add(tx: &mut Tx<'_>, rule: Recurring) -> Result<Recurring> {
    check_schedule(&rule.schedule, today(tx)?)?;
    let rule = fit(tx, rule)?;
    store::insert(tx.conn(), &rule)?;
    store::put_lines(tx.conn(), &rule, tx.now())?;
    tx.log("recurring", Some(rule.id), &json!({ "client": rule.client_id }))?;
    get(tx, rule.id)
}

/// Replaces what is stored under the rule's id. Another schedule holds from today on once something was made: what was billed already is not billed
/// again by days that are told apart otherwise.
///
/// # Errors
/// As [`add`], and `not_found`.
pub fn edit(tx: &mut Tx<'_>, mut rule: Recurring) -> Result<Recurring> {
    let before = get(tx, rule.id)?;
    if rule.schedule != before.schedule {
        rule.made_from = from_when(tx, rule.id, &rule.schedule)?;
        if rule.schedule.starts_on != before.schedule.starts_on {
            check_schedule(&rule.schedule, today(tx)?)?;
        }
    }
    let rule = fit(tx, rule)?;
    store::update(tx.conn(), &rule)?;
    store::put_lines(tx.conn(), &rule, tx.now())?;
    tx.log("recurring", Some(rule.id), &json!({}))?;
    get(tx, rule.id)
}

/// The first day on which a schedule would make something for a rule.
pub fn from_when(read: &Read<'_>, id: RecurringId, schedule: &Schedule) -> Result<Day> {
    let today = settings::get(read)?.day_of(read.now());
    let made = store::has_runs(read.conn(), id)?;
    Ok(if made { schedule.starts_on.max(today) } else { schedule.starts_on })
}

fn fit(tx: &mut Tx<'_>, rule: Recurring) -> Result<Recurring> {
    let rule = rule.clean(&taxes::all(tx)?)?;
    let client = clients::get(tx, rule.client_id).map_err(|_| Error::invalid("client_id", "not_found", "is no client: choose another"))?;
    if client.currency != rule.currency {
        let message = format!("{} pays in {}: take that currency, or give the client another", client.name, client.currency);
        return Err(Error::invalid("currency", "other_currency", message));
    }
    if let (Unbilled::Project, Some(id)) = (rule.unbilled, rule.project_id) {
        let theirs = projects::get(tx, id).is_ok_and(|p| p.client_id == Some(rule.client_id));
        if !theirs {
            return Err(Error::invalid("project_id", "not_found", format!("is no project of {}: choose another", client.name)));
        }
    }
    if let Some(series) = rule.series_id {
        invoices::check_series(tx, series)?;
    }
    for (n, id) in (0..).zip(&rule.lines).filter_map(|(n, line)| Some((n, line.retainer_id?))) {
        let theirs = retainers::get(tx, id).is_ok_and(|r| r.client_id == rule.client_id && r.currency == rule.currency);
        let message = format!("is no retainer of {} in {}: choose another", client.name, rule.currency);
        if !theirs {
            return Err(Error::invalid(&format!("lines[{n}].retainer_id"), "not_found", message));
        } else if rule.lines[..n].iter().any(|line| line.retainer_id == Some(id)) {
            return Err(Error::invalid(
                &format!("lines[{n}].retainer_id"),
                "twice",
                "is billed by another line already: take this one off",
            ));
        }
    }
    let wished: Vec<i64> = rule.lines.iter().map(|line| line.price_minor).collect();
    let rule = fees::priced(tx, rule, today(tx)?)?;
    if let Some(n) = rule.lines.iter().zip(wished).position(|(line, wished)| wished != 0 && wished != line.price_minor) {
        let message = "is what the retainer's terms say: change its fee there";
        return Err(Error::invalid(&format!("lines[{n}].price_minor"), "of_retainer", message));
    }
    weigh(tx, &rule)?;
    Ok(rule)
}

/// What no draft would hold is refused now, not on the day on which it is made.
fn weigh(tx: &Tx<'_>, rule: &Recurring) -> Result<()> {
    let places: Vec<usize> = (0..).zip(&rule.lines).filter(|(_, l)| !l.heading).map(|(n, _)| n).collect();
    invoices::nets(tx, &[trial(rule, today(tx)?)]).map(|_| ()).map_err(|e| match e {
        Error::Invalid(mut fields) => {
            for f in &mut fields {
                // A draft counts its lines without the headings.
                let place = f.field.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
                let known = place.and_then(|(n, rest)| Some((places.get(n.parse::<usize>().ok()?)?, rest)));
                if let Some((n, rest)) = known {
                    f.field = format!("lines[{n}]{rest}");
                }
            }
            Error::Invalid(fields)
        }
        other => other,
    })
}

/// Days that pass while it is paused are left out for good.
///
/// # Errors
/// `not_found`.
pub fn pause(tx: &mut Tx<'_>, id: RecurringId, paused: bool) -> Result<Recurring> {
    let (rule, today) = (get(tx, id)?, today(tx)?);
    match (rule.pauses.iter().find(|p| p.to.is_none()), paused) {
        (None, true) => store::put_pause(tx.conn(), id, &Pause { id: tx.new_id(), from: today, to: None })?,
        (Some(open), false) => store::put_pause(tx.conn(), id, &Pause { to: Some(today.max(open.from)), ..*open })?,
        _ => {}
    }
    tx.log("recurring", Some(id), &json!({ "paused": paused }))?;
    get(tx, id)
}

/// What it made stays.
///
/// # Errors
/// `not_found`.
pub fn delete(tx: &mut Tx<'_>, id: RecurringId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("recurring", Some(id), &json!({ "deleted": true }))
}
