//! The tables `bank_…`; nobody else writes them, and no row of a statement, a movement or a match ever changes.

mod matches;
mod write;

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row, named_params};

pub use matches::Standing as MatchRow;
pub use matches::{
    insert_match, insert_match_void, insert_rejection, known_payers, linked_expenses, linked_payments, live_match, orphans, rejections,
};
pub use write::{Row as StatementRow, insert_account, insert_statement, insert_transaction, update_account};

use super::{
    account::Account,
    statement::Format,
    transaction::{Match, Transaction},
};
use crate::kernel::{
    Currency, Day, Money, Result,
    id::{BankAccountId, BankStatementId, BankTransactionId},
    sql::SqlDay,
};

fn account(r: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account { id: r.get("id")?, number: r.get("number")?, name: r.get("name")?, currency: r.get("currency")? })
}

pub fn accounts(conn: &Connection) -> Result<Vec<Account>> {
    let mut statement = conn.prepare_cached("SELECT * FROM bank_accounts WHERE deleted_at_ms IS NULL ORDER BY created_at_ms, id")?;
    Ok(statement.query_map([], account)?.collect::<rusqlite::Result<_>>()?)
}

/// What the last statement of an account says, and what is open on it.
#[derive(Debug)]
pub struct Standing {
    pub closing_minor: Option<i64>,
    pub to_on: Option<Day>,
    pub open: usize,
}

pub fn standing(conn: &Connection, id: BankAccountId) -> Result<Standing> {
    let last = conn
        .prepare_cached("SELECT closing_minor, to_on FROM bank_statements WHERE account_id = ?1 AND to_on IS NOT NULL ORDER BY to_on DESC, recorded_at_ms DESC LIMIT 1")?
        .query_row([id], |r| Ok((r.get(0)?, r.get::<_, Option<SqlDay>>(1)?.map(|d| d.0))))
        .optional()?;
    let open = conn
        .prepare_cached("SELECT COUNT(*) FROM bank_transactions t WHERE t.account_id = ?1 AND NOT EXISTS (SELECT 1 FROM live_bank_matches m WHERE m.transaction_id = t.id)")?
        .query_row([id], |r| r.get::<_, i64>(0))?;
    let (closing_minor, to_on) = last.unwrap_or((None, None));
    Ok(Standing { closing_minor, to_on, open: usize::try_from(open).unwrap_or_default() })
}

/// The closing balance of the statement before a day, with its last day.
pub fn before(conn: &Connection, account: BankAccountId, from: Day) -> Result<Option<(Day, i64)>> {
    let sql = "SELECT to_on, closing_minor FROM bank_statements WHERE account_id = ?1 AND to_on < ?2 AND closing_minor IS NOT NULL ORDER BY to_on DESC, recorded_at_ms DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((account, SqlDay(from)), |r| Ok((r.get::<_, SqlDay>(0)?.0, r.get(1)?))).optional()?)
}

/// Those of the account's movements of these days, with the format they came in.
pub fn between(conn: &Connection, account: BankAccountId, from: Day, to: Day) -> Result<Vec<(Format, Transaction)>> {
    let sql = format!("{TRANSACTIONS} WHERE t.account_id = ?1 AND t.booked_on BETWEEN ?2 AND ?3 ORDER BY t.booked_on, t.rowid");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((account, SqlDay(from), SqlDay(to)), |r| Ok((r.get("format")?, transaction(r)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn has_statement(conn: &Connection, id: BankStatementId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM bank_statements WHERE id = ?1)")?.query_row([id], |r| r.get(0))?)
}

const TRANSACTIONS: &str = "SELECT t.*, a.currency, s.format, m.id AS match_id, m.kind, m.payment_id, m.expense_id, m.made, m.note, m.recorded_at_ms AS matched_at_ms,
        COALESCE(p.client_name, e.merchant, '') AS label,
        (SELECT json_group_array(d.number) FROM live_allocations l JOIN ledger_documents d ON d.id = l.invoice_id WHERE l.payment_id = m.payment_id) AS numbers
    FROM bank_transactions t JOIN bank_accounts a ON a.id = t.account_id JOIN bank_statements s ON s.id = t.statement_id
    LEFT JOIN live_bank_matches m ON m.transaction_id = t.id
    LEFT JOIN ledger_payments p ON p.id = m.payment_id LEFT JOIN expenses e ON e.id = m.expense_id";

fn transaction(r: &Row<'_>) -> rusqlite::Result<Transaction> {
    let currency: Currency = r.get("currency")?;
    let foreign: (Option<i64>, Option<Currency>) = (r.get("foreign_minor")?, r.get("foreign_currency")?);
    Ok(Transaction {
        id: r.get("id")?,
        account_id: r.get("account_id")?,
        booked_on: r.get::<_, SqlDay>("booked_on")?.0,
        value_on: r.get::<_, Option<SqlDay>>("value_on")?.map(|d| d.0),
        amount: Money::new(r.get("amount_minor")?, currency),
        counterparty: r.get("counterparty")?,
        counterparty_iban: r.get("counterparty_iban")?,
        reference: r.get("reference")?,
        end_to_end: r.get("end_to_end")?,
        text: r.get("text")?,
        bank_reference: r.get("bank_reference")?,
        reversal: r.get("reversal")?,
        charges_minor: r.get("charges_minor")?,
        foreign: foreign.0.zip(foreign.1).map(|(minor, currency)| Money::new(minor, currency)),
        matched: match r.get::<_, Option<_>>("match_id")? {
            None => None,
            Some(id) => Some(Match {
                id,
                kind: r.get("kind")?,
                payment_id: r.get("payment_id")?,
                expense_id: r.get("expense_id")?,
                made: r.get("made")?,
                note: r.get("note")?,
                recorded_at: r.get("matched_at_ms")?,
                label: r.get("label")?,
                numbers: serde_json::from_str(&r.get::<_, String>("numbers")?).map_err(rusqlite::types::FromSqlError::other)?,
            }),
        },
    })
}

pub fn find(conn: &Connection, id: BankTransactionId) -> Result<Option<Transaction>> {
    Ok(conn.prepare_cached(&format!("{TRANSACTIONS} WHERE t.id = ?1"))?.query_row([id], transaction).optional()?)
}

/// All of an account, or of all, the latest first.
pub fn list(conn: &Connection, account: Option<BankAccountId>, from: Option<Day>, to: Option<Day>) -> Result<Vec<Transaction>> {
    let sql = format!(
        "{TRANSACTIONS} WHERE (:account IS NULL OR t.account_id = :account) AND (:from IS NULL OR t.booked_on >= :from) AND (:to IS NULL OR t.booked_on <= :to)
         ORDER BY t.booked_on DESC, t.rowid DESC"
    );
    let values = named_params! { ":account": account, ":from": from.map(SqlDay), ":to": to.map(SqlDay) };
    Ok(conn.prepare_cached(&sql)?.query_map(values, transaction)?.collect::<rusqlite::Result<_>>()?)
}

/// Rejected proposals by their movement.
pub type Rejected = HashMap<BankTransactionId, HashSet<String>>;
