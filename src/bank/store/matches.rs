//! What movements were said to be.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, named_params};

use super::Rejected;
use crate::{
    bank::transaction::MatchKind,
    kernel::{
        Instant, Result,
        id::{BankMatchId, BankTransactionId, ClientId, ExpenseId, PaymentId, RowId},
    },
};

/// What stands behind a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub id: BankMatchId,
    pub transaction: BankTransactionId,
    pub kind: MatchKind,
    pub payment: Option<PaymentId>,
    pub expense: Option<ExpenseId>,
    pub made: bool,
}

pub fn insert_match(conn: &Connection, m: &Standing, note: &str, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO bank_matches (id, transaction_id, kind, payment_id, expense_id, made, note, recorded_at_ms)
         VALUES (:id, :transaction, :kind, :payment, :expense, :made, :note, :now)",
        named_params! {
            ":id": m.id, ":transaction": m.transaction, ":kind": m.kind, ":payment": m.payment, ":expense": m.expense, ":made": m.made,
            ":note": note, ":now": now,
        },
    )?;
    Ok(())
}

pub fn live_match(conn: &Connection, id: BankTransactionId) -> Result<Option<Standing>> {
    let sql = "SELECT * FROM live_bank_matches WHERE transaction_id = ?1";
    let read = |r: &rusqlite::Row<'_>| {
        Ok(Standing {
            id: r.get("id")?,
            transaction: r.get("transaction_id")?,
            kind: r.get("kind")?,
            payment: r.get("payment_id")?,
            expense: r.get("expense_id")?,
            made: r.get("made")?,
        })
    };
    Ok(conn.prepare_cached(sql)?.query_row([id], read).optional()?)
}

pub fn insert_match_void(conn: &Connection, id: RowId, of: BankMatchId, now: Instant) -> Result<()> {
    conn.execute("INSERT INTO bank_match_voids (id, match_id, recorded_at_ms) VALUES (?1, ?2, ?3)", (id, of, now))?;
    Ok(())
}

pub fn insert_rejection(conn: &Connection, id: RowId, transaction: BankTransactionId, proposal: &str, now: Instant) -> Result<()> {
    let sql = "INSERT INTO bank_rejections (id, transaction_id, proposal, recorded_at_ms) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, (id, transaction, proposal, now))?;
    Ok(())
}

pub fn rejections(conn: &Connection) -> Result<Rejected> {
    let mut statement = conn.prepare_cached("SELECT transaction_id, proposal FROM bank_rejections WHERE deleted_at_ms IS NULL")?;
    let mut found = Rejected::new();
    for row in statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))? {
        let (transaction, proposal) = row?;
        found.entry(transaction).or_default().insert(proposal);
    }
    Ok(found)
}

pub fn linked_payments(conn: &Connection) -> Result<HashSet<PaymentId>> {
    let mut statement = conn.prepare_cached("SELECT payment_id FROM live_bank_matches WHERE payment_id IS NOT NULL")?;
    Ok(statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn linked_expenses(conn: &Connection) -> Result<HashSet<ExpenseId>> {
    let mut statement = conn.prepare_cached("SELECT expense_id FROM live_bank_matches WHERE expense_id IS NOT NULL")?;
    Ok(statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Account, name and client of every confirmed payment, the oldest first.
pub fn known_payers(conn: &Connection) -> Result<Vec<(String, String, ClientId)>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.counterparty_iban, t.counterparty, p.client_id FROM live_bank_matches m JOIN bank_transactions t ON t.id = m.transaction_id
         JOIN ledger_payments p ON p.id = m.payment_id ORDER BY m.recorded_at_ms, m.id",
    )?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Movements and payments with two live matches, and payments of another amount than their movement: none.
pub fn orphans(conn: &Connection) -> Result<(i64, i64, i64)> {
    let transactions = conn.query_row("SELECT COUNT(*) FROM bank_transactions", [], |r| r.get(0))?;
    let twice = conn.query_row(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM live_bank_matches GROUP BY transaction_id HAVING COUNT(*) > 1))
              + (SELECT COUNT(*) FROM (SELECT 1 FROM live_bank_matches WHERE payment_id IS NOT NULL GROUP BY payment_id HAVING COUNT(*) > 1))
              + (SELECT COUNT(*) FROM (SELECT 1 FROM live_bank_matches WHERE expense_id IS NOT NULL GROUP BY expense_id HAVING COUNT(*) > 1))",
        [],
        |r| r.get(0),
    )?;
    let unlike = conn.query_row(
        "SELECT COUNT(*) FROM live_bank_matches m JOIN bank_transactions t ON t.id = m.transaction_id JOIN bank_accounts a ON a.id = t.account_id
         JOIN payments p ON p.id = m.payment_id
         WHERE p.currency <> a.currency OR p.kind <> 'payment' OR t.amount_minor NOT IN (p.amount_minor, p.amount_minor - p.fee_minor)",
        [],
        |r| r.get(0),
    )?;
    Ok((transactions, twice, unlike))
}
