//! `rate.list`, `rate.set`, `rate.delete`, `rate.resolve`.

use super::{Book, Rate, RatePurpose, RateScope, Subject};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Empty, Money, Result,
        id::{ClientId, PersonId, ProjectId, RateId, TaskId},
    },
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListRates {
    /// Left out: prices.
    pub purpose: RatePurpose,
    pub scope: Option<RateScope>,
    pub scope_id: Option<Uuid>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RateList {
    pub rates: Vec<Rate>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRate {
    /// Left out: price.
    #[serde(default)]
    pub purpose: RatePurpose,
    pub scope: RateScope,
    pub scope_id: Option<Uuid>,
    /// Of an hour.
    pub amount: Money,
    /// Left out: from the start for the subject's first rate, else today.
    pub valid_from: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateRef {
    pub id: RateId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolveRate {
    pub client_id: Option<ClientId>,
    /// Brings its client.
    pub project_id: Option<ProjectId>,
    /// Brings its project and client.
    pub task_id: Option<TaskId>,
    pub person_id: Option<PersonId>,
    pub on: Day,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ResolvedRate {
    /// Absent where nobody set one that reaches so far.
    pub rate: Option<Rate>,
}

pub fn list(read: &Read<'_>, q: ListRates) -> Result<RateList> {
    let book = match q.purpose {
        RatePurpose::Price => Book::load(read)?,
        RatePurpose::Cost => Book::load_costs(read)?,
    };
    let mut rates = book.into_list();
    rates.retain(|r| q.scope.is_none_or(|s| r.scope == s) && (q.scope_id.is_none() || r.scope_id == q.scope_id));
    Ok(RateList { rates })
}

pub fn set(tx: &mut Tx<'_>, q: SetRate) -> Result<Rate> {
    let from = match q.valid_from {
        Some(day) => day,
        None if super::store::has_any(tx.conn(), q.purpose, q.scope, q.scope_id)? => settings::get(tx)?.day_of(tx.now()),
        None => super::FROM_THE_START,
    };
    super::set(tx, q.purpose, q.scope, q.scope_id, q.amount, from)
}

pub fn delete(tx: &mut Tx<'_>, q: RateRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}

pub fn resolve(read: &Read<'_>, q: ResolveRate) -> Result<ResolvedRate> {
    let of = Subject { client: q.client_id, project: q.project_id, task: q.task_id, person: q.person_id };
    Ok(ResolvedRate { rate: super::resolve(read, of, q.on)? })
}
