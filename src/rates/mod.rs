//! Rates: what an hour costs, for whom or for what, from which day on.
//!
//! Invariants: task beats project beats client beats person beats workspace; inside a scope the latest `valid_from` that is not after the
//! day counts; a scope has at most one rate a day. Rates of a client that was merged away count for the one that took over, until its own
//! begin. What an hour of a person costs is dated likewise and never stands in for a price. Does not hold: the price of billed time, which an
//! invoice froze.

pub mod api;
mod book;
mod rate;
mod save;
mod store;

pub use book::{Book, Subject};
pub use rate::{Rate, RatePurpose, RateScope};
pub use save::{delete, set};

use crate::{
    db::Read,
    kernel::{Day, Error, Result, id::RateId},
    projects, tasks,
};

/// The day of a rate that was always so: time that was tracked before it was typed in has a price too.
pub const FROM_THE_START: Day = match Day::from_ymd_opt(1970, 1, 1) {
    Some(day) => day,
    None => Day::MIN,
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: RateId) -> Result<Rate> {
    store::all(read.conn(), None)?.into_iter().map(|k| k.rate).find(|r| r.id == id).ok_or_else(|| Error::not_found("rate", id))
}

/// The rate of an hour on a day. A task or project that is given brings what is above it.
///
/// # Errors
/// `not_found` for an unknown task or project.
pub fn resolve(read: &Read<'_>, mut of: Subject, on: Day) -> Result<Option<Rate>> {
    if let Some(id) = of.task {
        of.project = tasks::get(read, id)?.project_id.or(of.project);
    }
    if let Some(id) = of.project {
        of.client = projects::get(read, id)?.client_id.or(of.client);
    }
    Ok(Book::load(read)?.rate(of, on).cloned())
}
