//! Expenses: what was paid or driven for the business, with its receipts, and what of it is billed on.
//!
//! Invariants: an expense is on one live line at most, and closed while it is; each billable one is in exactly one of unbilled, on a draft, on
//! an issued document, written off; net, tax, gross and what is billed are derived from what was typed by one pure function ([`figures`]); closed
//! periods hold for its day. Does not hold: the lines of documents (`invoices`), bytes (`files`).

pub mod api;
mod categories;
mod defaults;
mod exchange;
mod expense;
pub mod figures;
mod filter;
mod input;
mod list;
mod mileage;
mod receive;
mod received;
mod save;
mod store;
mod verify;
mod view;

pub use categories::Category;
pub use defaults::seed;
pub use exchange::{ExchangeRate, ONE_E8};
pub use expense::{Cost, Exchange, Expense, Kind, Place, Tax, TaxMode, Trip, Unit};
pub use filter::Filter;
pub use list::{Listed, list, unbilled, waiting};
pub use save::{add, attach, delete, detach, edit, edit_many, write_off};
pub use verify::{Check, verify};
pub use view::ExpenseView;

use crate::{
    db::Read,
    kernel::{Error, Result, id::ExpenseId},
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: ExpenseId) -> Result<Expense> {
    store::find(read.conn(), id)?.map(|row| row.expense).ok_or_else(|| Error::not_found("expense", id))
}

/// # Errors
/// `not_found`.
pub fn show(read: &Read<'_>, id: ExpenseId) -> Result<ExpenseView> {
    let row = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("expense", id))?;
    view::with_files(read, vec![row])?.pop().ok_or_else(|| Error::not_found("expense", id))
}

/// Those of the ids that are there, by their day.
pub fn by_ids(read: &Read<'_>, ids: &[ExpenseId]) -> Result<Vec<ExpenseView>> {
    view::with_files(read, store::by_ids(read.conn(), ids)?)
}
