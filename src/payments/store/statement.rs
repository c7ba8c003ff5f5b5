//! What moves a client's account, from all tables of the ledger.

use rusqlite::Connection;

use crate::{
    kernel::{Currency, Result, id::ClientId, sql::SqlDay},
    payments::statement::StatementLine,
};

/// By day; on one day documents come before what settles them, else as recorded.
pub fn moves(conn: &Connection, client: ClientId) -> Result<Vec<(Currency, StatementLine)>> {
    let mut statement = conn.prepare_cached(
        "SELECT * FROM (
             SELECT d.issued_on AS day, CASE WHEN d.credits THEN 'credit_note' ELSE 'invoice' END AS kind, d.credits AS place, d.issued_at_ms AS at,
                    d.number AS label, CASE WHEN NOT d.credits THEN d.due_on END AS due_on, d.id AS invoice_id, NULL AS payment_id, d.currency,
                    CASE WHEN d.credits THEN -d.total_minor ELSE d.total_minor END AS minor
             FROM ledger_documents d WHERE d.client_id = ?1 AND NOT d.voided AND d.total_minor <> 0
             UNION ALL
             SELECT p.paid_on, p.kind, 2, p.recorded_at_ms, p.reference, NULL, NULL, p.id, p.currency,
                    CASE p.kind WHEN 'payment' THEN -p.amount_minor ELSE p.amount_minor END
             FROM ledger_payments p WHERE p.client_id = ?1 AND NOT p.voided
             UNION ALL
             SELECT a.settled_on, a.source, 3, a.recorded_at_ms, d.number, NULL, d.id, NULL, d.currency, -a.amount_minor
             FROM live_allocations a JOIN ledger_documents d ON d.id = a.invoice_id
             WHERE d.client_id = ?1 AND a.source IN ('small_difference', 'bad_debt')
             UNION ALL
             SELECT a.settled_on, CASE way WHEN 'out' THEN 'exchanged_out' ELSE 'exchanged_in' END, 4, a.recorded_at_ms, d.number, NULL, d.id, p.id,
                    CASE way WHEN 'out' THEN p.currency ELSE d.currency END, CASE way WHEN 'out' THEN a.taken_minor ELSE -a.amount_minor END
             FROM live_allocations a JOIN ledger_documents d ON d.id = a.invoice_id JOIN payments p ON p.id = a.payment_id AND p.currency <> d.currency,
                  (SELECT 'out' AS way UNION ALL SELECT 'in')
             WHERE d.client_id = ?1)
         ORDER BY day, place, at, label, kind",
    )?;
    let rows = statement.query_map([client], |r| {
        let line = StatementLine {
            on: r.get::<_, SqlDay>("day")?.0,
            kind: r.get("kind")?,
            label: r.get("label")?,
            due_on: r.get::<_, Option<SqlDay>>("due_on")?.map(|d| d.0),
            invoice_id: r.get("invoice_id")?,
            payment_id: r.get("payment_id")?,
            minor: r.get("minor")?,
            balance_minor: 0,
        };
        Ok((r.get("currency")?, line))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
