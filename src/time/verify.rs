//! What must hold of time, whatever was done.

use super::store::{sums, verify as rows, waiting};
use crate::{db::Read, kernel::Result};

/// A check's name, and what was found right or wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let conn = read.conn();
    let mut wrong = Vec::new();
    for (count, words) in [
        (rows::backwards(conn)?, "entries end before they start"),
        (rows::open_twice(conn)?, "devices have more than one timer"),
        (rows::over_each_other(conn)?, "entries lie over another stretch of their own timer"),
        (waiting::wrong_cells(conn)?, "kept sums of what waits to be billed are not what the entries sum to"),
        (sums::wrong_cells(conn)?, "kept sums of time are not what the entries sum to"),
    ] {
        if count > 0 {
            wrong.push(format!("{count} {words}"));
        }
    }
    let seconds = rows::seconds(conn)?;
    if seconds.billable != seconds.unbilled + seconds.draft + seconds.billed + seconds.written_off + seconds.retainers {
        wrong.push(format!("{seconds:?}: the billable seconds are not the sum of their states"));
    }
    let right = format!(
        "{} billable seconds: {} unbilled, {} on drafts, {} billed, {} written off, {} from retainers",
        seconds.billable, seconds.unbilled, seconds.draft, seconds.billed, seconds.written_off, seconds.retainers
    );
    Ok(vec![("time", if wrong.is_empty() { Ok(right) } else { Err(wrong.join("; ")) })])
}
