//! Adding and changing a retainer, its terms, its end, and what documents tell of it.

use super::{
    Covered, Retainer, Term, get,
    retainer::{check_term, named_period},
    store::{self, draws, facts, fees},
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Day, Error, Result,
        id::{LineId, RetainerId, TermId},
        text::Checks,
    },
    projects, settings,
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy; `not_found` for client or project; `other_client` when the project is another client's.
pub fn add(tx: &mut Tx<'_>, retainer: Retainer) -> Result<Retainer> {
    clients::get(tx, retainer.client_id)?;
    check_project(tx, &retainer)?;
    let retainer = retainer.clean()?;
    store::insert(tx.conn(), &retainer)?;
    for term in &retainer.terms {
        store::put_term(tx.conn(), retainer.id, term)?;
    }
    tx.log("retainer", Some(retainer.id), &json!({ "client": retainer.client_id }))?;
    get(tx, retainer.id)
}

/// Replaces what is stored under the retainer's id, but for its terms.
///
/// # Errors
/// As [`add`]; `retainer_told` when a document holds fast what is changed; `told_later` for an end before time that a document tells.
pub fn edit(tx: &mut Tx<'_>, retainer: Retainer) -> Result<Retainer> {
    let before = get(tx, retainer.id)?;
    check_project(tx, &retainer)?;
    let retainer = retainer.clean()?;
    let firm = |r: &Retainer| (r.project_id, r.unit, r.currency, r.cadence, r.starts_on);
    if before.on_documents && firm(&before) != firm(&retainer) {
        let message = "a document tells of it: its subject, unit, currency, rhythm and first day stay; end it and make a new one";
        return Err(Error::cannot("retainer_told", message));
    }
    if let (Some(end), Some(last)) = (retainer.ends_on, last_told(tx, &retainer)?)
        && end < last
    {
        let message = format!("is before {last}, up to which a document tells of covered time: choose {last} or later");
        return Err(Error::invalid("ends_on", "told_later", message));
    }
    store::update(tx.conn(), &retainer)?;
    // The first terms hold from the first day, wherever that is moved.
    if let Some(first) = before.terms.first().filter(|_| before.starts_on != retainer.starts_on) {
        store::delete_term(tx.conn(), first.id, tx.now())?;
        store::put_term(tx.conn(), retainer.id, &Term { id: tx.new_id(), valid_from: retainer.starts_on, ..*first })?;
    }
    tx.log("retainer", Some(retainer.id), &json!({}))?;
    get(tx, retainer.id)
}

fn check_project(tx: &Tx<'_>, retainer: &Retainer) -> Result<()> {
    let Some(project) = retainer.project_id else { return Ok(()) };
    if projects::get(tx, project)?.client_id == Some(retainer.client_id) {
        return Ok(());
    }
    Err(Error::invalid("project_id", "other_client", "is a project of another client: choose one of this client, or none"))
}

/// The last day of time that documents tell to be covered.
fn last_told(tx: &Tx<'_>, retainer: &Retainer) -> Result<Option<Day>> {
    let zone = settings::get(tx)?.zone;
    let covers = facts::covers(tx.conn(), std::slice::from_ref(retainer))?;
    Ok(covers.into_iter().map(|c| zone.day_of(c.start.plus_seconds(c.seconds - 1))).max())
}

/// What the periods grant and cost that begin on `valid_from` or later, up to the next terms.
///
/// # Errors
/// `not_found`; `out_of_range`; `not_a_period` when no period begins on that day.
pub fn set_term(tx: &mut Tx<'_>, id: RetainerId, term: &Term) -> Result<Retainer> {
    let retainer = get(tx, id)?;
    let mut checks = Checks::default();
    check_term(&mut checks, term, retainer.most(), "");
    checks.adopt(named_period(&retainer, "valid_from", term.valid_from).map(|_| ()));
    checks.done()?;
    store::put_term(tx.conn(), id, term)?;
    tx.log("retainer", Some(id), &json!({ "valid_from": term.valid_from, "amount": term.amount, "fee_minor": term.fee_minor }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `only_terms` for the first ones.
pub fn delete_term(tx: &mut Tx<'_>, id: RetainerId, term: TermId) -> Result<Retainer> {
    let retainer = get(tx, id)?;
    match retainer.terms.iter().position(|t| t.id == term) {
        None => return Err(Error::not_found("term", term)),
        Some(0) => return Err(Error::cannot("first_terms", "these are the first terms: change them instead")),
        Some(_) => store::delete_term(tx.conn(), term, tx.now())?,
    }
    tx.log("retainer", Some(id), &json!({ "term_deleted": term }))?;
    get(tx, id)
}

/// # Errors
/// `not_found`; `not_ended` while it still draws time.
pub fn archive(tx: &mut Tx<'_>, id: RetainerId, archived: bool) -> Result<Retainer> {
    let retainer = get(tx, id)?;
    let today = settings::get(tx)?.day_of(tx.now());
    if archived && retainer.ends_on.is_none_or(|end| end >= today) {
        return Err(Error::cannot("not_ended", "it still draws time: end it first, then archive it"));
    }
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("retainer", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// Its time waits for an invoice again.
///
/// # Errors
/// `not_found`; `retainer_told` when a document tells of it, `retainer_in_rule` while a rule bills its fee.
pub fn delete(tx: &mut Tx<'_>, id: RetainerId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("retainer", Some(id), &json!({ "deleted": true }))
}

/// Says that fees were billed elsewhere, or takes that back.
///
/// # Errors
/// `not_found`; `not_a_period`; `fee_settled` when a document bills it.
pub fn settle_fees(tx: &mut Tx<'_>, id: RetainerId, periods: &[Day], elsewhere: bool) -> Result<Retainer> {
    let retainer = get(tx, id)?;
    let known = fees::all(tx.conn())?;
    for day in periods {
        let period = named_period(&retainer, "periods", *day)?.from;
        match (known.get(&(id, period)).map(|fee| fee.document.is_some()), elsewhere) {
            (Some(true), _) => return Err(settled(period)),
            (None, true) => fees::insert(tx.conn(), tx.new_id(), id, period, None)?,
            (Some(false), false) => drop(fees::reopen(tx.conn(), id, period, tx.now())?),
            (None, false) | (Some(false), true) => {}
        }
    }
    tx.log("retainer", Some(id), &json!({ "periods": periods, "elsewhere": elsewhere }))?;
    get(tx, id)
}

fn settled(period: Day) -> Error {
    Error::cannot("fee_settled", format!("the fee of the period from {period} is settled already: each is billed once"))
}

/// Whether the fee of a period was billed, or said to be.
///
/// # Errors
/// Only what the database says.
pub fn is_fee_settled(read: &Read<'_>, retainer: RetainerId, period: Day) -> Result<bool> {
    Ok(fees::all(read.conn())?.contains_key(&(retainer, period)))
}

/// Says which line bills the fee of a period.
///
/// # Errors
/// `not_a_period`; `fee_settled` when it was billed before.
pub fn put_fee(tx: &Tx<'_>, retainer: &Retainer, period: Day, line: LineId) -> Result<()> {
    named_period(retainer, "periods", period)?;
    if is_fee_settled(tx, retainer.id, period)? {
        return Err(settled(period));
    }
    fees::insert(tx.conn(), tx.new_id(), retainer.id, period, Some(line))
}

/// Says which line tells that this time is covered.
pub fn cover(tx: &Tx<'_>, line: LineId, covered: &Covered) -> Result<()> {
    draws::insert_cover(tx.conn(), tx.new_id(), line, covered)
}

/// What a line told is told by another from now on.
pub fn pass_on(tx: &Tx<'_>, from: LineId, to: LineId) -> Result<()> {
    let (told, covered) = (fees::of_line(tx.conn(), from)?, draws::of_line(tx.conn(), from)?);
    release(tx, from)?;
    for (retainer, period) in told {
        fees::insert(tx.conn(), tx.new_id(), retainer, period, Some(to))?;
    }
    for held in covered {
        draws::copy_cover(tx.conn(), tx.new_id(), held, to)?;
    }
    Ok(())
}

/// What a line told that is taken off: its fee falls due again, its time is drawn as before it was told.
pub fn release(tx: &Tx<'_>, line: LineId) -> Result<()> {
    fees::release(tx.conn(), line, tx.now())?;
    if draws::release(tx.conn(), line, tx.now())? {
        return Ok(());
    }
    let message = "the rest of the time that it tells as covered is billed on an issued invoice: keep this line, and issue it too";
    Err(Error::cannot("billed_beside", message))
}
