//! What must hold of what the rules made.

use super::store;
use crate::{db::Read, kernel::Result};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let (rules, periods, twice) = store::counts(read.conn())?;
    let found = if twice == 0 {
        Ok(format!("{periods} periods of {rules} rules, each once"))
    } else {
        Err(format!("{twice} periods were made twice"))
    };
    Ok(vec![("recurring", found)])
}
