//! What must hold of expenses, whatever was done.

use super::store::verify as rows;
use crate::{db::Read, kernel::Result};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let [billable, unbilled, draft, billed, written_off] = rows::counts(read.conn())?;
    let misheld = rows::misheld(read.conn())?;
    let found = if misheld > 0 {
        Err(format!("{misheld} expenses are billed wrongly"))
    } else if billable != unbilled + draft + billed + written_off {
        Err(format!("{billable} are billable, but {unbilled} wait, {draft} are on drafts, {billed} billed, {written_off} written off"))
    } else {
        Ok(format!("{billable} billable: {unbilled} unbilled, {draft} on drafts, {billed} billed, {written_off} written off"))
    };
    Ok(vec![("expenses", found)])
}
