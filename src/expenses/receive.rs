//! Keeping a received e-invoice: the expense that it tells, with its file, once.

use super::{Expense, ExpenseView, Place, attach, received::Told, show, store::received};
use crate::{
    db::Tx,
    files::NewFile,
    kernel::{Error, Percent, Result, id::ExpenseId},
};

/// # Errors
/// `received_before` with the day of the expense that is there; what makes an expense unfit, as the fields say.
pub fn receive(tx: &mut Tx<'_>, told: Told, file: NewFile) -> Result<ExpenseView> {
    if let Some((id, day)) = received::find(tx.conn(), &told.seller_key, &told.number)? {
        let message = format!("{} of {} is there already, as the expense of {day} ({id}): nothing was added", told.number, told.seller);
        return Err(Error::cannot("received_before", message));
    }
    let id: ExpenseId = tx.new_id();
    super::add(
        tx,
        Expense {
            id,
            spent_on: told.issued_on,
            category_id: None,
            place: Place::Nothing,
            merchant: told.seller,
            note: told.note,
            currency: told.currency,
            cost: told.cost,
            billable: false,
            markup: Percent::default(),
            exchange: None,
            written_off_at: None,
            created_at: tx.now(),
        },
    )?;
    received::insert(tx.conn(), id, &told.seller_key, &told.number)?;
    attach(tx, id, file)?;
    show(tx, id)
}
