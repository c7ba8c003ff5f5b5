//! What must hold of milestones, whatever was done.

use super::store::verify as rows;
use crate::{db::Read, kernel::Result};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let [all, open, waiting, draft, billed] = rows::counts(read.conn())?;
    let misheld = rows::misheld(read.conn())?;
    let found = if misheld > 0 {
        Err(format!("{misheld} milestones are billed wrongly"))
    } else if all != open + waiting + draft + billed {
        Err(format!("{all} are there, but {open} are open, {waiting} completed, {draft} on drafts, {billed} billed"))
    } else {
        Ok(format!("{all} milestones: {open} open, {waiting} completed, {draft} on drafts, {billed} billed"))
    };
    Ok(vec![("milestones", found)])
}
