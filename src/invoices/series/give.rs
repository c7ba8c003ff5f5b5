//! Giving out a number to a paper that is no issued document, inside the transaction that sends it.

use super::{Number, Series, next, store};
use crate::{
    db::{Read, Tx},
    invoices::issued,
    kernel::{Day, Error, Result, id::GivenNumberId},
};

/// # Errors
/// `number_taken` when the pattern repeats a number of another series.
pub fn give(tx: &mut Tx<'_>, series: &Series, on: Day, code: &str) -> Result<(GivenNumberId, Number)> {
    let number = next(tx, series, on, code)?;
    if is_taken(tx, &number.text)? {
        let message = format!("the number {} is on another document already: change the pattern of the series", number.text);
        return Err(Error::cannot("number_taken", message));
    }
    let id = tx.new_id();
    store::given::insert(tx.conn(), id, &number, on, tx.now())?;
    Ok((id, number))
}

/// Whether a document or another paper has it.
///
/// # Errors
/// Only what the database says.
pub fn is_taken(read: &Read<'_>, number: &str) -> Result<bool> {
    Ok(issued::is_taken(read.conn(), number)? || store::given::is_taken(read.conn(), number)?)
}
