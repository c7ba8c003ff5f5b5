//! What was settled in a foreign currency, and what of it went back, with the rates of both sides.

use rusqlite::{Connection, named_params};

use crate::{
    expenses::{ExchangeRate, ONE_E8},
    kernel::{Currency, Day, Money, Result, sql::SqlDay},
    payments::exchange::ExchangeRow,
};

/// Live parts of payments on documents where one of the two is not in the currency of the books, and live parts of what a refund took in another.
pub fn rows(conn: &Connection, books: Currency, from: Option<Day>, to: Option<Day>) -> Result<Vec<ExchangeRow>> {
    let mut statement = conn.prepare_cached(
        "WITH moved AS (
             SELECT p.paid_on, p.row, p.client_id, p.client_name, d.invoice_id, d.number, p.id AS payment_id, a.amount_minor, d.currency,
                 a.taken_minor, p.currency AS paid_currency,
                 CASE WHEN d.currency = :books THEN :one WHEN d.base_currency = :books THEN d.base_rate_e8 END AS booked_e8,
                 CASE WHEN p.currency = :books THEN :one WHEN p.base_currency = :books THEN p.base_e8 END AS payment_e8
             FROM live_allocations a JOIN ledger_payments p ON p.id = a.payment_id JOIN issued_documents d ON d.invoice_id = a.invoice_id
             WHERE d.currency <> :books OR p.currency <> :books
             UNION ALL
             SELECT r.paid_on, r.row, r.client_id, r.client_name, d.invoice_id, d.number, r.id, -a.amount_minor, r.currency, -a.taken_minor, r.currency,
                 CASE :books WHEN p.base_currency THEN p.base_e8 WHEN d.base_currency THEN d.base_rate_e8 END,
                 CASE WHEN r.base_currency = :books THEN r.base_e8 END
             FROM live_allocations a JOIN ledger_payments r ON r.id = a.refund_id LEFT JOIN ledger_payments p ON p.id = a.payment_id
                 LEFT JOIN issued_documents d ON d.invoice_id = a.credit_note_id
             WHERE r.currency <> :books
         )
         SELECT * FROM moved WHERE (:from IS NULL OR paid_on >= :from) AND (:to IS NULL OR paid_on <= :to) ORDER BY paid_on, row, number",
    )?;
    let values = named_params! { ":books": books, ":one": ONE_E8, ":from": from.map(SqlDay), ":to": to.map(SqlDay) };
    let read = |r: &rusqlite::Row<'_>| {
        Ok(ExchangeRow {
            on: r.get::<_, SqlDay>("paid_on")?.0,
            client_id: r.get("client_id")?,
            client_name: r.get("client_name")?,
            invoice_id: r.get("invoice_id")?,
            number: r.get("number")?,
            payment_id: r.get("payment_id")?,
            amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
            taken: Money::new(r.get("taken_minor")?, r.get("paid_currency")?),
            booked_rate: r.get::<_, Option<ExchangeRate>>("booked_e8")?,
            payment_rate: r.get::<_, Option<ExchangeRate>>("payment_e8")?,
            booked_minor: None,
            received_minor: None,
            gain_minor: None,
        })
    };
    Ok(statement.query_map(values, read)?.collect::<rusqlite::Result<_>>()?)
}
