//! Which expenses were received as e-invoices.

use rusqlite::{Connection, OptionalExtension};

use crate::kernel::{Result, id::ExpenseId};

/// The expense that this invoice made, if it is not deleted, and its day.
pub fn find(conn: &Connection, seller: &str, number: &str) -> Result<Option<(ExpenseId, String)>> {
    let sql = "SELECT e.id, e.spent_on FROM received_invoices r JOIN expenses e ON e.id = r.expense_id
               WHERE r.seller = ?1 AND r.number = ?2 AND e.deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([seller, number], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

pub fn insert(conn: &Connection, expense: ExpenseId, seller: &str, number: &str) -> Result<()> {
    conn.prepare_cached("INSERT INTO received_invoices (expense_id, seller, number) VALUES (?1, ?2, ?3)")?
        .execute((expense, seller, number))?;
    Ok(())
}
