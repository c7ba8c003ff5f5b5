//! `retainer.*`, but for `retainer.bill`, which is of `invoices`.

use super::{Balance, Cadence, OverUse, Retainer, RollOver, Term, Unit, balance, retainer::USUAL_ALERTS, save, statement as rows};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Currency, Day, Empty, Patch, Result,
        id::{ClientId, ProjectId, RetainerId, TermId},
    },
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListRetainers {
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    /// True lists the archived ones instead of the others.
    pub archived: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RetainerRow {
    pub retainer: Retainer,
    pub balance: Balance,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RetainerList {
    /// By client and name, each with the period of today alone.
    pub retainers: Vec<RetainerRow>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RetainerRef {
    pub id: RetainerId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowStatement {
    pub id: RetainerId,
    /// A day in the period; left out: the current one.
    pub period_on: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRetainer {
    pub client_id: ClientId,
    /// Only time of this project; left out: all time of the client.
    pub project_id: Option<ProjectId>,
    pub name: String,
    pub unit: Unit,
    /// What a period grants: seconds, or minor units of the currency.
    pub amount: i64,
    /// What a period costs, in minor units. Left out: the amount of a money retainer, nothing for hours.
    pub fee_minor: Option<i64>,
    /// Left out: the client's.
    pub currency: Option<Currency>,
    /// Left out: each month.
    pub cadence: Option<Cadence>,
    /// Left out: today.
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
    /// Left out: none.
    pub roll_over: Option<RollOver>,
    pub roll_over_limit: Option<i64>,
    pub expires_after: Option<i64>,
    /// Left out: it is billed.
    pub over_use: Option<OverUse>,
    /// Left out: 80 and 100 percent.
    pub alerts: Option<Vec<i64>>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRetainer {
    pub id: RetainerId,
    pub name: Option<String>,
    #[serde(default)]
    pub project_id: Patch<ProjectId>,
    pub unit: Option<Unit>,
    pub currency: Option<Currency>,
    pub cadence: Option<Cadence>,
    pub starts_on: Option<Day>,
    /// Null: until further notice.
    #[serde(default)]
    pub ends_on: Patch<Day>,
    pub roll_over: Option<RollOver>,
    #[serde(default)]
    pub roll_over_limit: Patch<i64>,
    #[serde(default)]
    pub expires_after: Patch<i64>,
    pub over_use: Option<OverUse>,
    pub alerts: Option<Vec<i64>>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetTerm {
    pub id: RetainerId,
    /// First day of a period.
    pub valid_from: Day,
    pub amount: i64,
    pub fee_minor: i64,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeleteTerm {
    pub id: RetainerId,
    pub term_id: TermId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndRetainer {
    pub id: RetainerId,
    /// The last day on which it draws time; left out: today.
    pub ends_on: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveRetainer {
    pub id: RetainerId,
    pub archived: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettleFees {
    pub id: RetainerId,
    /// First days of periods.
    pub periods: Vec<Day>,
    /// False: they are due again.
    pub elsewhere: bool,
}

pub fn list(read: &Read<'_>, q: ListRetainers) -> Result<RetainerList> {
    let mine = |r: &Retainer| {
        r.archived == q.archived && q.client_id.is_none_or(|id| r.client_id == id) && q.project_id.is_none_or(|id| r.project_id == Some(id))
    };
    let rows = balance::balances(read)?.into_iter().filter(|(r, _)| mine(r));
    let row = |(retainer, mut balance): (Retainer, Balance)| {
        balance.periods.truncate(1);
        RetainerRow { retainer, balance }
    };
    Ok(RetainerList { retainers: rows.map(row).collect() })
}

pub fn show(read: &Read<'_>, q: RetainerRef) -> Result<RetainerRow> {
    let (retainer, balance) = balance::of(read, q.id)?;
    Ok(RetainerRow { retainer, balance })
}

pub fn statement(read: &Read<'_>, q: ShowStatement) -> Result<rows::Statement> {
    rows::statement(read, q.id, q.period_on)
}

pub fn add(tx: &mut Tx<'_>, q: AddRetainer) -> Result<Retainer> {
    let client = clients::get(tx, q.client_id)?;
    let starts_on = match q.starts_on {
        Some(day) => day,
        None => settings::get(tx)?.day_of(tx.now()),
    };
    let usual_fee = if q.unit == Unit::Money { q.amount } else { 0 };
    let term = Term { id: tx.new_id(), valid_from: starts_on, amount: q.amount, fee_minor: q.fee_minor.unwrap_or(usual_fee) };
    let retainer = Retainer {
        id: tx.new_id(),
        client_id: client.id,
        client_name: client.name,
        project_id: q.project_id,
        project_name: None,
        name: q.name,
        unit: q.unit,
        currency: q.currency.unwrap_or(client.currency),
        cadence: q.cadence.unwrap_or(Cadence::Month),
        starts_on,
        ends_on: q.ends_on,
        roll_over: q.roll_over.unwrap_or(RollOver::None),
        roll_over_limit: q.roll_over_limit,
        expires_after: q.expires_after,
        over_use: q.over_use.unwrap_or(OverUse::Bill),
        alerts: q.alerts.unwrap_or_else(|| USUAL_ALERTS.to_vec()),
        terms: vec![term],
        note: q.note,
        archived: false,
        on_documents: false,
        created_at: tx.now(),
    };
    save::add(tx, retainer)
}

pub fn edit(tx: &mut Tx<'_>, q: EditRetainer) -> Result<Retainer> {
    let mut r = super::get(tx, q.id)?;
    r.name = q.name.unwrap_or(r.name);
    q.project_id.apply(&mut r.project_id);
    r.unit = q.unit.unwrap_or(r.unit);
    r.currency = q.currency.unwrap_or(r.currency);
    r.cadence = q.cadence.unwrap_or(r.cadence);
    r.starts_on = q.starts_on.unwrap_or(r.starts_on);
    q.ends_on.apply(&mut r.ends_on);
    r.roll_over = q.roll_over.unwrap_or(r.roll_over);
    if r.roll_over != RollOver::UpTo {
        r.roll_over_limit = None;
    }
    q.roll_over_limit.apply(&mut r.roll_over_limit);
    q.expires_after.apply(&mut r.expires_after);
    r.over_use = q.over_use.unwrap_or(r.over_use);
    r.alerts = q.alerts.unwrap_or(r.alerts);
    r.note = q.note.unwrap_or(r.note);
    save::edit(tx, r)
}

pub fn set_term(tx: &mut Tx<'_>, q: SetTerm) -> Result<Retainer> {
    let term = Term { id: tx.new_id(), valid_from: q.valid_from, amount: q.amount, fee_minor: q.fee_minor };
    save::set_term(tx, q.id, &term)
}

pub fn delete_term(tx: &mut Tx<'_>, q: DeleteTerm) -> Result<Retainer> {
    save::delete_term(tx, q.id, q.term_id)
}

pub fn end(tx: &mut Tx<'_>, q: EndRetainer) -> Result<Retainer> {
    let mut retainer = super::get(tx, q.id)?;
    let day = match q.ends_on {
        Some(day) => day,
        None => settings::get(tx)?.day_of(tx.now()),
    };
    retainer.ends_on = Some(day);
    save::edit(tx, retainer)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveRetainer) -> Result<Retainer> {
    save::archive(tx, q.id, q.archived)
}

pub fn delete(tx: &mut Tx<'_>, q: RetainerRef) -> Result<Empty> {
    save::delete(tx, q.id)?;
    Ok(Empty {})
}

pub fn settle_fees(tx: &mut Tx<'_>, q: SettleFees) -> Result<Retainer> {
    save::settle_fees(tx, q.id, &q.periods, q.elsewhere)
}
