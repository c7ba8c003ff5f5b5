//! Adding, changing, deleting and writing off expenses, and giving them receipts.

use super::{Expense, ExpenseView, figures, show, store};
use crate::{
    db::{Read, Tx},
    files::{self, FileLink, NewFile, Owner},
    kernel::{
        Error, Patch, Result,
        id::{CategoryId, ExpenseId, FileLinkId},
    },
    settings,
    time::{Billing, Closed, EditedMany, Refusals},
};
use serde_json::json;

/// # Errors
/// Every wrong field with its remedy; `period_locked`.
pub fn add(tx: &mut Tx<'_>, expense: Expense) -> Result<ExpenseView> {
    let expense = fit(tx, expense)?;
    Closed::load(tx)?.refuse_day(expense.spent_on)?;
    store::insert(tx.conn(), &expense)?;
    tx.log("expense", Some(expense.id), &json!({ "kind": expense.kind(), "spent_on": expense.spent_on }))?;
    show(tx, expense.id)
}

/// Replaces what is stored under the expense's id. Its category may change even when it is billed: it is of the books.
///
/// # Errors
/// As [`add`]; `not_found`; `on_draft`, `billed` with the document's name.
pub fn edit(tx: &mut Tx<'_>, expense: Expense) -> Result<ExpenseView> {
    let before = row(tx, expense.id)?;
    let expense = fit(tx, expense)?;
    if expense != before.expense {
        let closed = Closed::load(tx)?;
        closed.refuse_day(before.expense.spent_on)?;
        closed.refuse_day(expense.spent_on)?;
        if (Expense { category_id: before.expense.category_id, ..expense.clone() }) == before.expense {
            store::set_category(tx.conn(), expense.id, expense.category_id)?;
        } else {
            refuse_held(&before)?;
            store::update(tx.conn(), &expense)?;
        }
    }
    tx.log("expense", Some(expense.id), &json!({}))?;
    show(tx, expense.id)
}

fn fit(tx: &Tx<'_>, expense: Expense) -> Result<Expense> {
    let expense = expense.clean(settings::get(tx)?.day_of(tx.now()))?;
    figures::figures(&expense)?;
    figures::billed(&expense, expense.exchange.map_or(expense.currency, |x| x.currency))?;
    Ok(expense)
}

fn row(read: &Read<'_>, id: ExpenseId) -> Result<store::Row> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("expense", id))
}

/// Lets nothing pass that a draft or an issued document stands on.
fn refuse_held(row: &store::Row) -> Result<()> {
    match (&row.invoice_id, &row.invoice_number) {
        (None, _) => Ok(()),
        (Some(_), Some(number)) => Err(Error::cannot(
            "billed",
            format!("this expense is on the issued invoice {number} and cannot be changed; correct it with a credit note"),
        )),
        (Some(id), None) => {
            let subject = row.invoice_subject.as_deref().filter(|s| !s.is_empty()).map(|s| format!(" ({s})")).unwrap_or_default();
            let client = row.client_name.as_deref().unwrap_or_default();
            Err(Error::cannot(
                "on_draft",
                format!("this expense is on the draft for {client}{subject}, {id}: take its line off the draft first, then change it"),
            ))
        }
    }
}

/// Each is changed as by itself, wholly or not at all; all in one step.
///
/// # Errors
/// `required` without ids; `not_found`: nothing is changed then.
pub fn edit_many(tx: &mut Tx<'_>, ids: &[ExpenseId], category: Patch<CategoryId>, billable: Option<bool>) -> Result<EditedMany> {
    let (mut changed, mut unchanged, mut refusals) = (0, 0, Refusals::default());
    for id in distinct(ids)? {
        let before = row(tx, id)?.expense;
        let mut after = before.clone();
        category.clone().apply(&mut after.category_id);
        after.billable = billable.unwrap_or(after.billable);
        if !after.billable {
            after.written_off_at = None;
        }
        let same = after == before;
        if refusals.count(edit(tx, after))?.is_some() {
            if same { unchanged += 1 } else { changed += 1 }
        }
    }
    Ok(EditedMany { changed, unchanged, left_out: refusals.told() })
}

fn distinct(ids: &[ExpenseId]) -> Result<Vec<ExpenseId>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Error::invalid("ids", "required", "is empty: select the expenses to change"));
    }
    Ok(ids)
}

/// Answers how many were deleted.
///
/// # Errors
/// `not_found`, `on_draft`, `billed`, `period_locked`: nothing is deleted then.
pub fn delete(tx: &mut Tx<'_>, ids: &[ExpenseId]) -> Result<usize> {
    let (ids, closed) = (distinct(ids)?, Closed::load(tx)?);
    for id in &ids {
        let row = row(tx, *id)?;
        closed.refuse_day(row.expense.spent_on)?;
        refuse_held(&row)?;
        store::set_deleted(tx.conn(), *id, tx.now())?;
        tx.log("expense", Some(*id), &json!({ "deleted": true }))?;
    }
    Ok(ids.len())
}

/// Says that billable expenses will not be billed, or takes that back. Answers how many changed.
///
/// # Errors
/// `not_found`, `not_billable`, `on_draft`, `billed`, `period_locked`: nothing is changed then.
pub fn write_off(tx: &mut Tx<'_>, ids: &[ExpenseId], written_off: bool) -> Result<usize> {
    let mut changed = 0;
    for id in distinct(ids)? {
        let mut expense = row(tx, id)?.expense;
        if !expense.billable {
            return Err(Error::cannot("not_billable", "this expense is not billable: there is nothing to write off"));
        }
        if expense.written_off_at.is_some() != written_off {
            expense.written_off_at = written_off.then_some(tx.now());
            edit(tx, expense)?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// A receipt may be given to what is billed or closed, too: that it comes late makes the books no worse.
///
/// # Errors
/// `not_found`, `too_many`.
pub fn attach(tx: &mut Tx<'_>, id: ExpenseId, file: NewFile) -> Result<FileLink> {
    row(tx, id)?;
    files::attach(tx, Owner::Expense, id.into(), file)
}

/// # Errors
/// `not_found`; `billed` and `period_locked`, for what stands behind an issued document or a closed period stays.
pub fn detach(tx: &mut Tx<'_>, link: FileLinkId) -> Result<ExpenseView> {
    let (_, Owner::Expense, id) = files::get(tx, link)? else { return Err(Error::not_found("file", link)) };
    let row = row(tx, id.into())?;
    Closed::load(tx)?.refuse_day(row.expense.spent_on)?;
    if row.billing == Billing::Billed {
        refuse_held(&row)?;
    }
    files::detach(tx, link)?;
    show(tx, id.into())
}
