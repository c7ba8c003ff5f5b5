//! What `workspace.verify` proves of the bank.

use super::store;
use crate::{db::Read, kernel::Result};

/// # Errors
/// What the database says.
pub fn verify(read: &Read<'_>) -> Result<Vec<(&'static str, std::result::Result<String, String>)>> {
    let (transactions, twice, unlike) = store::orphans(read.conn())?;
    let found = match (twice, unlike) {
        (0, 0) => Ok(format!("{transactions} movements")),
        _ => Err(format!("{twice} are matched twice, {unlike} stand behind a payment of another amount")),
    };
    Ok(vec![("bank", found)])
}
