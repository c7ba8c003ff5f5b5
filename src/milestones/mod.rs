//! Milestones: what a project is paid for step by step, from the plan to the proof that a step is done.
//!
//! Invariants: a milestone is on one live line at most, only once it is completed, and then neither reopened nor priced anew; what a line bills is kept
//! with the link, so that a share of a project is frozen while it is billed and follows its project again once it is let go; open shares and
//! frozen ones come to the agreed sum together ([`price`]). How far a milestone is follows from facts ([`state`]). Does not hold: the lines of
//! documents and deposits (`invoices`), bytes (`files`). Capturing a hold on a card will be a third way to be paid, beside line and deposit.

pub mod api;
mod complete;
mod due;
mod history;
mod list;
mod milestone;
mod plan;
mod price;
mod save;
mod state;
mod store;
mod verify;
mod view;

pub use complete::{attach, complete, detach, evidence, reopen};
pub use due::{DueMilestone, due, planned};
pub use list::{Filter, unbilled, waiting};
pub use milestone::{Milestone, Price, TEXT_CHARS};
pub use plan::{Part, plan};
pub use save::{add, delete, delete_agreed, edit, shift};
pub use state::MilestoneState;
pub use verify::{Check, verify};
pub use view::{DepositOf, MilestoneView};

use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Result,
        id::{InvoiceId, MilestoneId, ProjectId},
    },
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: MilestoneId) -> Result<Milestone> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("milestone", id))
}

/// # Errors
/// `not_found`.
pub fn show(read: &Read<'_>, id: MilestoneId) -> Result<MilestoneView> {
    let project = get(read, id)?.project_id;
    of_project(read, project)?.into_iter().find(|m| m.id == id).ok_or_else(|| Error::not_found("milestone", id))
}

/// In their order.
///
/// # Errors
/// Only what the database says.
pub fn of_project(read: &Read<'_>, project: ProjectId) -> Result<Vec<MilestoneView>> {
    view::all(read, store::Of::Project(project))
}

/// That a deposit is asked for a milestone.
///
/// # Errors
/// Only what the database says.
pub fn asked_for(tx: &Tx<'_>, id: MilestoneId, deposit: InvoiceId) -> Result<()> {
    store::insert_deposit(tx.conn(), tx.new_id(), id, deposit)
}
