//! What must hold of the ledger, whatever was done.

use super::store;
use crate::{db::Read, kernel::Result};

/// A check's name, and what was found right or wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let conn = read.conn();
    let wrong: Vec<String> =
        store::verify::wrongs(conn)?.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    let (payments, allocations) = store::verify::counts(conn)?;
    let right = format!("{payments} payments, {allocations} allocations: nothing is settled or used beyond its sum");
    Ok(vec![("ledger", if wrong.is_empty() { Ok(right) } else { Err(wrong.join("; ")) })])
}
