use crate::support::migrations;
use rusqlite::params;

const CORRECTIONS: i64 = 33;

/// A file of before there were credit notes keeps each cell of each document and the bytes of its paper; the series reset as their patterns did.
#[test]
fn documents_stay_as_they_were_issued() {
    let conn = migrations::before(CORRECTIONS);
    let id = |n: u8| vec![n; 16];
    conn.execute("INSERT INTO devices (id, name, created_at_ms) VALUES (?1, 'desk', 1)", [id(5)]).unwrap();
    conn.execute("INSERT INTO clients (id, name, currency, created_at_ms) VALUES (?1, 'Acme', 'EUR', 1)", [id(1)]).unwrap();
    for (series, pattern) in [(2, "{YYYY}-{####}"), (3, "{YY}{MM}-{##}"), (4, "R{#####}")] {
        conn.execute(
            "INSERT INTO number_series (id, device_id, name, pattern, created_at_ms) VALUES (?1, ?2, 'Invoices', ?3, 1)",
            params![id(series), id(5), pattern],
        )
        .unwrap();
    }
    for (invoice, hash) in [(10_u8, 100_u8), (11, 101)] {
        conn.execute(
            "INSERT INTO blobs (hash, mime, bytes, created_at_ms) VALUES (?1, 'application/pdf', ?2, 1)",
            params![vec![hash; 32], vec![hash; 9]],
        )
        .unwrap();
        conn.execute(
            "INSERT INTO invoices (id, client_id, currency, language, due_days, created_at_ms) VALUES (?1, ?2, 'EUR', 'en', 14, 1)",
            params![id(invoice), id(1)],
        )
        .unwrap();
        conn.execute(
            "INSERT INTO issued_documents (invoice_id, kind, series_id, period, seq, number, client_id, issued_on, due_on, currency, net_minor, tax_minor,
                                           total_minor, snapshot, snapshot_hash, pdf_hash, issued_at_ms)
             VALUES (?1, 'invoice', ?2, '2026', ?3, 'N' || ?3, ?4, '2026-10-01', '2026-10-15', 'EUR', 10000, 1900, 11900, '{\"number\":\"N\"}', ?5, ?6, 77)",
            params![id(invoice), id(2), invoice, id(1), vec![invoice; 32], vec![hash; 32]],
        )
        .unwrap();
    }
    let rows = |sql: &str| -> Vec<String> {
        let mut statement = conn.prepare(sql).unwrap();
        statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let cells = "hex(invoice_id), kind, hex(series_id), period, seq, number, hex(client_id), issued_on, due_on, currency, net_minor, tax_minor, total_minor,
                 snapshot, hex(snapshot_hash), issued_at_ms";
    let before = rows(&format!("SELECT concat_ws('|', {cells}, hex(pdf_hash)) FROM issued_documents ORDER BY seq"));
    assert_eq!(before.len(), 2);

    migrations::migrate(&conn, CORRECTIONS);

    let paper = "(SELECT hex(a.hash) FROM document_artefacts a JOIN blobs b ON b.hash = a.hash AND length(b.bytes) = 9 WHERE a.invoice_id = d.invoice_id AND a.kind = 'pdf')";
    assert_eq!(rows(&format!("SELECT concat_ws('|', {cells}, {paper}) FROM issued_documents d ORDER BY seq")), before);
    assert_eq!(rows("SELECT reset FROM number_series ORDER BY id"), ["yearly", "monthly", "never"]);
    assert_eq!(rows("SELECT concat_ws(' ', credits, voided, number) FROM ledger_documents ORDER BY number"), ["0 0 N10", "0 0 N11"]);
    assert!(rows("SELECT \"table\" FROM pragma_foreign_key_check").is_empty());
    for sql in ["UPDATE issued_documents SET kind = 'credit_note'", "DELETE FROM issued_documents", "UPDATE blobs SET bytes = x'00'"] {
        assert!(conn.execute(sql, []).is_err(), "{sql} was let through");
    }
}
