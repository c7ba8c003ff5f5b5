//! The table `invoice_line_milestones`; what is let go with its line is in `release` and `versions`.

use rusqlite::Connection;

use crate::kernel::{
    Money, Result,
    id::{LineId, MilestoneId, RowId},
};

/// Refused by a trigger when the milestone is on a line already, or not completed.
pub fn insert(conn: &Connection, id: RowId, line: LineId, of: (MilestoneId, Money)) -> Result<()> {
    let sql = "INSERT INTO invoice_line_milestones (id, line_id, milestone_id, amount_minor, currency) VALUES (?1, ?2, ?3, ?4, ?5)";
    conn.prepare_cached(sql)?.execute((id, line, of.0, of.1.minor, of.1.currency))?;
    Ok(())
}

/// What a line holds.
pub fn of(conn: &Connection, line: LineId) -> Result<Vec<(MilestoneId, Money)>> {
    let sql = "SELECT milestone_id, amount_minor, currency FROM invoice_line_milestones WHERE line_id = ?1 AND deleted_at_ms IS NULL";
    let rows = conn
        .prepare_cached(sql)?
        .query_map([line], |r| Ok((r.get(0)?, Money::new(r.get(1)?, r.get(2)?))))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
