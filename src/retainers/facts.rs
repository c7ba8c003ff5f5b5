//! What drawing is decided from, of one client.

use super::{Retainer, store};
use crate::{
    clients,
    db::Read,
    kernel::{
        Day, Instant, Money, Result, Zone,
        id::{ClientId, EntryId, LineId, ProjectId, RetainerId, TaskId},
    },
    settings::{self, Rounding},
    time::{Path, pricing::Prices},
};
use std::collections::HashMap;

/// Billable work that is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    pub id: EntryId,
    pub start: Instant,
    /// Now, for a timer that runs.
    pub end: Instant,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    /// The price of its hour.
    pub hourly: Option<Money>,
    pub running: bool,
}

/// What a document tells to be covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    pub line: LineId,
    pub retainer: RetainerId,
    pub period_on: Day,
    pub entry: EntryId,
    pub start: Instant,
    pub seconds: i64,
    pub billed_seconds: i64,
    pub amount: i64,
}

/// Time that stands on a document, as it was rounded there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub work: Worked,
    pub home: Option<(RetainerId, Day)>,
    pub seconds: i64,
    pub billed_seconds: i64,
}

#[derive(Debug)]
pub struct Facts {
    /// In the order in which they draw.
    pub retainers: Vec<Retainer>,
    /// That no line bills.
    pub work: Vec<Worked>,
    pub covers: Vec<Cover>,
    pub told: Vec<Told>,
    pub rule: Rounding,
    pub zone: Zone,
    pub today: Day,
}

/// What all clients share.
#[derive(Debug)]
pub struct World {
    prices: Prices,
    zone: Zone,
    usual: Rounding,
    today: Day,
}

impl World {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let settings = settings::get(read)?;
        let today = settings.day_of(read.now());
        Ok(Self { prices: Prices::load(read)?, zone: settings.zone, usual: settings.billing_rounding, today })
    }

    pub const fn today(&self) -> Day {
        self.today
    }

    fn price(&self, client: ClientId, work: &mut Worked) {
        let path = Path { client_id: Some(client), project_id: work.project, task_id: work.task, ..Path::default() };
        work.hourly = work.hourly.or_else(|| self.prices.hourly(&path, work.start));
    }

    /// Of a client, but for the time.
    fn facts(&self, read: &Read<'_>, client: ClientId, retainers: Vec<Retainer>) -> Result<Facts> {
        let rule = clients::get(read, client)?.rounding.unwrap_or(self.usual);
        let (zone, today) = (self.zone.clone(), self.today);
        Ok(Facts { retainers, work: Vec::new(), covers: Vec::new(), told: Vec::new(), rule, zone, today })
    }
}

/// Timers that run, by their clients.
pub fn running(read: &Read<'_>, world: &World) -> Result<HashMap<ClientId, Vec<Worked>>> {
    let mut found: HashMap<ClientId, Vec<Worked>> = HashMap::new();
    for (client, mut work) in store::facts::running(read.conn(), read.now())? {
        world.price(client, &mut work);
        found.entry(client).or_default().push(work);
    }
    Ok(found)
}

/// Of a client's retainers. With `running`, the timer counts up to now.
pub fn of(read: &Read<'_>, world: &World, client: ClientId, retainers: Vec<Retainer>, running: bool) -> Result<Facts> {
    let first = retainers.iter().map(|r| r.starts_on).min().unwrap_or(world.today);
    let since = world.zone.day_start(first);
    let conn = read.conn();
    let mut work = store::facts::work(conn, client, since, running.then_some(read.now()))?;
    work.iter_mut().for_each(|work| world.price(client, work));
    let told = told(read, world, client)?;
    let covers = store::facts::covers(conn, &retainers)?;
    Ok(Facts { work, told, covers, ..world.facts(read, client, retainers)? })
}

fn told(read: &Read<'_>, world: &World, client: ClientId) -> Result<Vec<Told>> {
    let mut told = store::facts::told(read.conn(), client)?;
    told.iter_mut().for_each(|told| world.price(client, &mut told.work));
    Ok(told)
}

/// Of a client's retainers, what documents tell of the time.
pub fn of_told(read: &Read<'_>, client: ClientId, retainers: Vec<Retainer>) -> Result<Facts> {
    let world = World::load(read)?;
    Ok(Facts { told: told(read, &world, client)?, ..world.facts(read, client, retainers)? })
}

/// Of a client's retainers, what the timers that run are drawn from: such a timer is rounded by itself, and after all that is done.
pub fn of_running(read: &Read<'_>, world: &World, client: ClientId, retainers: Vec<Retainer>, work: Vec<Worked>) -> Result<Facts> {
    Ok(Facts { work, ..world.facts(read, client, retainers)? })
}
