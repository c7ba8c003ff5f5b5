//! All rates of a workspace, read once and asked often.

use super::{Rate, RatePurpose, RateScope, store};
use crate::{
    clients,
    db::Read,
    kernel::{
        Day, Money, Result,
        id::{ClientId, PersonId, ProjectId, TaskId},
    },
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// What an hour was spent on, and by whom: every part that is known, for nothing is looked up here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Subject {
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    pub person: Option<PersonId>,
}

type Scope = (RateScope, Option<Uuid>);

#[derive(Debug)]
pub struct Book {
    /// By scope, each list by its days.
    rates: HashMap<Scope, Vec<Rate>>,
    successors: HashMap<ClientId, ClientId>,
}

/// A rate as it is kept, and whether it came from a client that was merged away.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub rate: Rate,
    pub inherited: bool,
}

impl Book {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        Ok(Self::new(store::all(read.conn(), Some(RatePurpose::Price))?, clients::successors(read)?))
    }

    /// Of what an hour costs: only people have such rates.
    pub fn load_costs(read: &Read<'_>) -> Result<Self> {
        Ok(Self::new(store::all(read.conn(), Some(RatePurpose::Cost))?, HashMap::new()))
    }

    pub fn is_empty(&self) -> bool {
        self.rates.is_empty()
    }

    fn new(kept: Vec<Kept>, successors: HashMap<ClientId, ClientId>) -> Self {
        let mut own_from: HashMap<Scope, Day> = HashMap::new();
        for k in kept.iter().filter(|k| !k.inherited) {
            let first = own_from.entry((k.rate.scope, k.rate.scope_id)).or_insert(k.rate.valid_from);
            *first = k.rate.valid_from.min(*first);
        }
        let mut rates: HashMap<Scope, Vec<Rate>> = HashMap::new();
        for Kept { rate, inherited } in kept {
            let scope = (rate.scope, rate.scope_id);
            if !inherited || own_from.get(&scope).is_none_or(|first| rate.valid_from < *first) {
                rates.entry(scope).or_default().push(rate);
            }
        }
        for list in rates.values_mut() {
            list.sort_by_key(|r| (r.valid_from, r.id));
        }
        Self { rates, successors }
    }

    /// Every rate that can count, by scope from the widest to the narrowest, then by name and day.
    pub(super) fn into_list(self) -> Vec<Rate> {
        let mut list: Vec<Rate> = self.rates.into_values().flatten().collect();
        list.sort_by(|a, b| {
            let key = |r: &Rate| (r.scope as u8, r.scope_name.as_deref().map(str::to_lowercase), r.scope_id, r.valid_from);
            key(a).cmp(&key(b))
        });
        list
    }

    /// Days on which some rate begins.
    pub fn days(&self) -> BTreeSet<Day> {
        self.rates.values().flatten().map(|r| r.valid_from).collect()
    }

    pub fn rate(&self, of: Subject, on: Day) -> Option<&Rate> {
        let client = of.client.map(|c| self.successors.get(&c).copied().unwrap_or(c));
        [
            (RateScope::Task, of.task.map(Uuid::from)),
            (RateScope::Project, of.project.map(Uuid::from)),
            (RateScope::Client, client.map(Uuid::from)),
            (RateScope::Person, of.person.map(Uuid::from)),
        ]
        .into_iter()
        .filter(|(_, id)| id.is_some())
        .chain([(RateScope::Workspace, None)])
        .find_map(|scope| {
            let list = self.rates.get(&scope)?;
            list.partition_point(|r| r.valid_from <= on).checked_sub(1).and_then(|n| list.get(n))
        })
    }

    /// The price of an hour on a day, or none where nobody set one.
    pub fn hourly(
        &self,
        client: Option<ClientId>,
        project: Option<ProjectId>,
        task: Option<TaskId>,
        person: Option<PersonId>,
        on: Day,
    ) -> Option<Money> {
        self.rate(Subject { client, project, task, person }, on).map(|r| r.amount)
    }
}
