//! Rows of statements.

use rusqlite::{Connection, named_params};

use crate::{
    bank::{
        account::Account,
        statement::{Entry, Format},
    },
    kernel::{
        Day, Error, Instant, Result,
        id::{BankAccountId, BankStatementId, BankTransactionId},
        sql::SqlDay,
    },
};

pub fn insert_account(conn: &Connection, a: &Account, now: Instant) -> Result<()> {
    let sql = "INSERT INTO bank_accounts (id, number, name, currency, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
    conn.execute(sql, (a.id, &a.number, &a.name, a.currency, now))?;
    Ok(())
}

pub fn update_account(conn: &Connection, a: &Account) -> Result<()> {
    let changed = conn
        .execute("UPDATE bank_accounts SET name = ?2, number = ?3 WHERE id = ?1 AND deleted_at_ms IS NULL", (a.id, &a.name, &a.number))?;
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} accounts changed instead of one"))) }
}

/// A statement as it is kept.
#[derive(Debug)]
pub struct Row<'a> {
    pub id: BankStatementId,
    pub account: BankAccountId,
    pub format: Format,
    pub file_name: &'a str,
    pub reference: &'a str,
    pub days: Option<(Day, Day)>,
    pub opening_minor: Option<i64>,
    pub moved_minor: i64,
    pub closing_minor: Option<i64>,
    pub entries: usize,
}

pub fn insert_statement(conn: &Connection, s: &Row<'_>, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO bank_statements (id, account_id, format, file_name, reference, from_on, to_on, opening_minor, moved_minor, closing_minor, entries, recorded_at_ms)
         VALUES (:id, :account, :format, :file, :reference, :from, :to, :opening, :moved, :closing, :entries, :now)",
        named_params! {
            ":id": s.id, ":account": s.account, ":format": s.format, ":file": s.file_name, ":reference": s.reference,
            ":from": s.days.map(|d| SqlDay(d.0)), ":to": s.days.map(|d| SqlDay(d.1)), ":opening": s.opening_minor, ":moved": s.moved_minor,
            ":closing": s.closing_minor, ":entries": i64::try_from(s.entries).unwrap_or(i64::MAX), ":now": now,
        },
    )?;
    Ok(())
}

pub fn insert_transaction(
    conn: &Connection,
    id: BankTransactionId,
    account: BankAccountId,
    statement: BankStatementId,
    e: &Entry,
    now: Instant,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO bank_transactions (id, account_id, statement_id, booked_on, value_on, amount_minor, counterparty, counterparty_iban, reference,
            end_to_end, text, bank_reference, reversal, charges_minor, foreign_minor, foreign_currency, recorded_at_ms)
         VALUES (:id, :account, :statement, :booked, :value, :amount, :party, :iban, :reference, :e2e, :text, :bank, :reversal, :charges, :foreign, :other, :now)",
    )?
    .execute(named_params! {
        ":id": id, ":account": account, ":statement": statement, ":booked": SqlDay(e.booked_on), ":value": e.value_on.map(SqlDay), ":amount": e.minor,
        ":party": e.counterparty, ":iban": e.counterparty_iban, ":reference": e.reference, ":e2e": e.end_to_end, ":text": e.text,
        ":bank": e.bank_reference, ":reversal": e.reversal, ":charges": e.charges_minor, ":foreign": e.foreign.map(|m| m.minor),
        ":other": e.foreign.map(|m| m.currency), ":now": now,
    })?;
    Ok(())
}
