//! What is counted of each client, project and task.

use super::tree::Tree;
use crate::{
    db::Read,
    expenses,
    invoices::{self, ListInvoices, Show},
    kernel::{
        Instant, Money, Result,
        id::{ClientId, ProjectId, TaskId},
    },
    milestones, projects, tasks,
    time::{
        self, Scope,
        pricing::{Earned, Prices, profit, total},
        sums,
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClientFigures {
    pub client_id: ClientId,
    /// Not archived.
    pub projects: usize,
    pub unbilled_seconds: i64,
    pub unbilled: Vec<Money>,
    /// Of expenses, what they would be billed at; not part of the figure of time.
    pub unbilled_expenses: Vec<Money>,
    /// Of completed milestones that no line holds; not part of the figure of time.
    pub unbilled_milestones: Vec<Money>,
    pub owed: Vec<Money>,
    /// When work for it last began.
    pub last_entry_at: Option<Instant>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProjectFigures {
    pub project_id: ProjectId,
    pub tracked_seconds: i64,
    pub unbilled_seconds: i64,
    /// What all its billable time is worth that is not written off.
    pub earned: Vec<Money>,
    /// Of all its time.
    pub costs: Vec<Money>,
    /// Earned less costs, each currency by itself; empty while nobody said what an hour costs.
    pub profit: Vec<Money>,
    pub tasks_open: i64,
    pub tasks_done: i64,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TaskFigures {
    pub task_id: TaskId,
    pub tracked_seconds: i64,
}

/// All of time, cut where a rate begins.
fn edges(read: &Read<'_>, prices: &Prices) -> Result<Vec<Instant>> {
    let Some((from, to)) = time::extent(read)? else { return Ok(Vec::new()) };
    let begins = prices.days().into_iter().map(|day| prices.zone().day_start(day)).filter(|at| (from..to).contains(at) && *at > from);
    Ok(std::iter::once(from).chain(begins).chain([to]).collect())
}

/// Everything that waits to be billed.
#[derive(Debug)]
pub struct Waiting {
    pub seconds: i64,
    pub amounts: Vec<Money>,
    /// Projects that it belongs to.
    pub projects: usize,
}

pub fn waiting(read: &Read<'_>) -> Result<Waiting> {
    let (tree, prices) = (Tree::load(read)?, Prices::load(read)?);
    let (mut seconds, mut earned, mut projects) = (0, Earned::default(), BTreeSet::new());
    for piece in time::waiting(read, &edges(read, &prices)?)? {
        let path = tree.path(piece.target);
        seconds += piece.seconds;
        earned.add(piece.seconds, piece.hourly.or_else(|| prices.hourly(&path, piece.priced_at)));
        projects.extend(path.project_id);
    }
    Ok(Waiting { seconds, amounts: earned.amounts()?, projects: projects.len() })
}

#[derive(Default)]
struct Counted {
    projects: usize,
    seconds: i64,
    earned: Earned,
    expenses: Vec<Money>,
    milestones: Vec<Money>,
    owed: Vec<Money>,
    last: Option<Instant>,
}

/// One for each client that anything is counted of.
pub fn of_clients(read: &Read<'_>) -> Result<Vec<ClientFigures>> {
    let (tree, prices) = (Tree::load(read)?, Prices::load(read)?);
    let mut clients: BTreeMap<ClientId, Counted> = BTreeMap::new();
    for project in projects::all(read)?.into_iter().filter(|p| !p.archived) {
        if let Some(client) = project.client_id {
            clients.entry(client).or_default().projects += 1;
        }
    }
    for piece in time::waiting(read, &edges(read, &prices)?)? {
        let path = tree.path(piece.target);
        if let Some(client) = path.client_id {
            let counted = clients.entry(client).or_default();
            counted.seconds += piece.seconds;
            counted.earned.add(piece.seconds, piece.hourly.or_else(|| prices.hourly(&path, piece.priced_at)));
        }
    }
    for (target, last) in time::facts::last_starts(read)? {
        if let Some(client) = tree.path(target).client_id {
            let counted = clients.entry(client).or_default();
            counted.last = counted.last.max(Some(last));
        }
    }
    for (client, money) in expenses::unbilled(read)? {
        if let Some(client) = client {
            clients.entry(client).or_default().expenses.push(money);
        }
    }
    for (client, money) in milestones::unbilled(read)? {
        if let Some(client) = client {
            clients.entry(client).or_default().milestones.push(money);
        }
    }
    for row in invoices::list(read, ListInvoices { state: Show::Open, ..ListInvoices::default() })?.invoices {
        clients.entry(row.client_id).or_default().owed.push(row.open);
    }
    clients
        .into_iter()
        .map(|(client_id, c)| {
            Ok(ClientFigures {
                client_id,
                projects: c.projects,
                unbilled_seconds: c.seconds,
                unbilled: c.earned.amounts()?,
                unbilled_expenses: total(&c.expenses),
                unbilled_milestones: total(&c.milestones),
                owed: total(&c.owed),
                last_entry_at: c.last,
            })
        })
        .collect()
}

#[derive(Default)]
struct Spent {
    tracked: i64,
    unbilled: i64,
    earned: Earned,
    cost: Earned,
}

/// One for each project.
pub fn of_projects(read: &Read<'_>) -> Result<Vec<ProjectFigures>> {
    let (tree, prices, counts) = (Tree::load(read)?, Prices::load(read)?, tasks::counts(read)?);
    let mut spent: BTreeMap<ProjectId, Spent> = BTreeMap::new();
    for piece in sums::pieces(read, &edges(read, &prices)?, Scope::default())? {
        let path = tree.path(piece.target);
        if let Some(project) = path.project_id {
            let of = spent.entry(project).or_default();
            of.tracked += piece.seconds;
            of.cost.add(piece.seconds, prices.hourly_cost(piece.priced_at));
            if piece.billable && !piece.written_off {
                of.earned.add(piece.seconds, piece.hourly.or_else(|| prices.hourly(&path, piece.priced_at)));
            }
        }
    }
    for piece in time::waiting(read, &edges(read, &prices)?)? {
        if let Some(project) = tree.path(piece.target).project_id {
            spent.entry(project).or_default().unbilled += piece.seconds;
        }
    }
    projects::all(read)?
        .into_iter()
        .map(|p| {
            let (tasks_open, tasks_done) = counts.get(&p.id).copied().unwrap_or_default();
            let of = spent.remove(&p.id).unwrap_or_default();
            let (earned, costs) = (of.earned.amounts()?, of.cost.amounts()?);
            let profit = if prices.knows_costs() { profit(&earned, &costs) } else { Vec::new() };
            Ok(ProjectFigures {
                project_id: p.id,
                tracked_seconds: of.tracked,
                unbilled_seconds: of.unbilled,
                earned,
                costs,
                profit,
                tasks_open,
                tasks_done,
            })
        })
        .collect()
}

/// One for each task with time on it.
pub fn of_tasks(read: &Read<'_>) -> Result<Vec<TaskFigures>> {
    let prices = Prices::load(read)?;
    let mut seconds: BTreeMap<TaskId, i64> = BTreeMap::new();
    for piece in sums::pieces(read, &edges(read, &prices)?, Scope::default())? {
        if let Some(task) = piece.target.task() {
            *seconds.entry(task).or_default() += piece.seconds;
        }
    }
    Ok(seconds.into_iter().map(|(task_id, tracked_seconds)| TaskFigures { task_id, tracked_seconds }).collect())
}
