//! Rows of the ledger that must not be, counted without the sums that the verbs use.

use rusqlite::Connection;

use crate::kernel::Result;

/// Live allocations, told from the void rows themselves.
const LIVE: &str = "SELECT * FROM allocations WHERE id NOT IN (SELECT allocation_id FROM allocation_voids)
        AND (payment_id IS NULL OR payment_id NOT IN (SELECT payment_id FROM payment_voids))
        AND (refund_id IS NULL OR refund_id NOT IN (SELECT payment_id FROM payment_voids))";

/// What is wrong, by its words, with how often it is.
pub fn wrongs(conn: &Connection) -> Result<Vec<(i64, &'static str)>> {
    let mut found = Vec::new();
    for (words, sql) in [
        (
            "documents are settled beyond their total",
            "SELECT COUNT(*) FROM (SELECT l.invoice_id FROM live l JOIN issued_documents d ON d.invoice_id = l.invoice_id
              GROUP BY l.invoice_id HAVING SUM(l.amount_minor) > MAX(d.total_minor))",
        ),
        (
            "allocations settle what is not issued",
            "SELECT COUNT(*) FROM live l WHERE l.invoice_id IS NOT NULL
              AND l.invoice_id NOT IN (SELECT invoice_id FROM issued_documents WHERE kind <> 'credit_note')",
        ),
        (
            "payments are used beyond their amount",
            "SELECT COUNT(*) FROM (SELECT l.payment_id FROM live l JOIN payments p ON p.id = l.payment_id
              GROUP BY l.payment_id HAVING SUM(l.taken_minor) > MAX(p.amount_minor))",
        ),
        (
            "credit notes are used beyond their total",
            "SELECT COUNT(*) FROM (SELECT l.credit_note_id FROM live l LEFT JOIN issued_documents d
              ON d.invoice_id = l.credit_note_id AND d.kind = 'credit_note' WHERE l.credit_note_id IS NOT NULL
              GROUP BY l.credit_note_id HAVING SUM(l.taken_minor) > COALESCE(MAX(d.total_minor), 0))",
        ),
        (
            "refunds have another sum behind them",
            "SELECT COUNT(*) FROM payments p WHERE p.kind = 'refund' AND p.id NOT IN (SELECT payment_id FROM payment_voids)
              AND p.amount_minor <> (SELECT COALESCE(SUM(l.amount_minor), 0) FROM live l WHERE l.refund_id = p.id)",
        ),
        (
            "refunds stand on a payment that was taken back",
            "SELECT COUNT(*) FROM allocations a JOIN payments p ON p.id = a.refund_id
              WHERE p.id NOT IN (SELECT payment_id FROM payment_voids) AND a.payment_id IN (SELECT payment_id FROM payment_voids)",
        ),
        (
            "allocations join two clients",
            "SELECT COUNT(*) FROM live l WHERE 1 < (SELECT COUNT(DISTINCT COALESCE(c.merged_into, c.id)) FROM clients c
              WHERE c.id IN (SELECT client_id FROM payments WHERE id IN (l.payment_id, l.refund_id)
                             UNION SELECT client_id FROM issued_documents WHERE invoice_id IN (l.invoice_id, l.credit_note_id)))",
        ),
        (
            "things were taken back twice",
            "SELECT (SELECT COUNT(*) - COUNT(DISTINCT payment_id) FROM payment_voids)
              + (SELECT COUNT(*) - COUNT(DISTINCT allocation_id) FROM allocation_voids)",
        ),
    ] {
        let count = conn.query_row(&format!("WITH live AS ({LIVE}) {sql}"), [], |r| r.get(0))?;
        found.push((count, words));
    }
    Ok(found)
}

/// Payments and allocations, for the words of a check that holds.
pub fn counts(conn: &Connection) -> Result<(i64, i64)> {
    Ok(conn.query_row("SELECT (SELECT COUNT(*) FROM payments), (SELECT COUNT(*) FROM allocations)", [], |r| Ok((r.get(0)?, r.get(1)?)))?)
}
