//! Recurring invoices: rules that make a draft, or an issued invoice, on the days of a schedule.
//!
//! Invariants: a rule makes each of its periods once, however many programs look at the same time and however long none did: the table's key of rule and
//! period decides, and the ids of what is made follow from both, so that two devices make the same. What is made is dated on the day it is made; the
//! period stands in its words. A change of the schedule makes nothing for days that are past. Does not hold: drafts and documents (`invoices`).

pub mod api;
mod coming;
mod fees;
mod lines;
mod make;
mod rrule;
mod rule;
mod save;
mod schedule;
#[cfg(test)]
mod schedule_tests;
mod store;
mod verify;
mod view;

pub use coming::{Coming, MadeDraft, coming, made_drafts};
pub use make::{MAKES, Ran, make_drafts, run};
pub use rule::{Mode, Recurring, Unbilled};
pub use schedule::{Covers, Ends, Every};
pub use verify::{Check, verify};
pub use view::{Refused, refused};

use crate::{
    db::Read,
    invoices,
    kernel::{
        Day, Error, Money, Result,
        id::{InvoiceId, RecurringId},
    },
    settings,
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: RecurringId) -> Result<Recurring> {
    let found = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("recurring invoice", id))?;
    fees::priced(read, found, settings::get(read)?.day_of(read.now()))
}

/// By name.
pub fn all(read: &Read<'_>) -> Result<Vec<Recurring>> {
    let today = settings::get(read)?.day_of(read.now());
    store::all(read.conn())?.into_iter().map(|rule| fees::priced(read, rule, today)).collect()
}

/// What its own lines come to today, with taxes; what it bills along is not known ahead.
///
/// # Errors
/// What the lines are refused for.
pub fn total(read: &Read<'_>, rule: &Recurring) -> Result<Money> {
    let today = settings::get(read)?.day_of(read.now());
    Ok(invoices::paper(read, &make::trial(rule, today))?.totals.total)
}

/// What was made for one of its days, if there was anything to bill.
pub fn invoice_of(read: &Read<'_>, id: RecurringId, day: Day) -> Result<Option<InvoiceId>> {
    store::invoice_of(read.conn(), id, day)
}
