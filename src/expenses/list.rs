//! Lists of expenses, with sums that are those of all their rows, each currency by itself.

use super::{ExpenseView, Filter, store, view};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, ExpenseId, ProjectId},
        limits,
    },
    time::{Billing, pricing::total},
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ExpenseList")]
pub struct Listed {
    /// The latest day first.
    pub expenses: Vec<ExpenseView>,
    /// Of all that the filter lets through, on this page or not.
    pub count: usize,
    pub sums: Vec<ExpenseSum>,
    /// What those of them that wait to be billed would come to.
    pub unbilled: Vec<Money>,
    /// The last one on this page, where there are more.
    pub next: Option<ExpenseId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExpenseSum {
    pub currency: Currency,
    pub count: usize,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub gross_minor: i64,
}

/// `after` is the last one of the page before.
///
/// # Errors
/// Days in the wrong order.
pub fn list(read: &Read<'_>, filter: &Filter, after: Option<ExpenseId>, limit: usize) -> Result<Listed> {
    filter.check()?;
    let sums = store::sums(read.conn(), filter)?;
    let limit = limit.clamp(1, limits::PAGE_ROWS);
    let mut rows = store::list(read.conn(), filter, after, Some(limit + 1))?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let expenses = view::with_files(read, rows)?;
    let next = if more { expenses.last().map(|e| e.id) } else { None };
    Ok(Listed { expenses, count: sums.iter().map(|s| s.count).sum(), sums, unbilled: total(&waits(read, filter)?), next })
}

/// What those of a filter that wait to be billed would come to.
fn waits(read: &Read<'_>, filter: &Filter) -> Result<Vec<Money>> {
    if !filter.billing.is_empty() && !filter.billing.contains(&Billing::Unbilled) {
        return Ok(Vec::new());
    }
    let rows = store::list(read.conn(), &Filter { billing: vec![Billing::Unbilled], ..filter.clone() }, None, None)?;
    rows.iter().map(|row| Ok(view::bills(row)?.0)).collect()
}

/// Billable expenses of a client that no line holds and nobody wrote off, the earliest first.
///
/// # Errors
/// Days in the wrong order.
pub fn waiting(
    read: &Read<'_>,
    client: ClientId,
    project: Option<ProjectId>,
    from: Option<Day>,
    to: Option<Day>,
) -> Result<Vec<ExpenseView>> {
    let filter = Filter { client_id: Some(client), project_id: project, billing: vec![Billing::Unbilled], from, to, ..Filter::default() };
    filter.check()?;
    let mut rows = store::list(read.conn(), &filter, None, None)?;
    rows.reverse();
    view::with_files(read, rows)
}

/// What each expense that waits to be billed would come to, with the client whom it is for.
///
/// # Errors
/// What the database says.
pub fn unbilled(read: &Read<'_>) -> Result<Vec<(Option<ClientId>, Money)>> {
    let rows = store::list(read.conn(), &Filter { billing: vec![Billing::Unbilled], ..Filter::default() }, None, None)?;
    rows.iter().map(|row| Ok((row.client_id, view::bills(row)?.0))).collect()
}
