use crate::support::migrations;
use rusqlite::params;

const LEDGER: i64 = 32;

/// A file of before there were allocations keeps each payment, each void and each balance.
#[test]
fn payments_of_one_invoice_each_become_payments_and_allocations() {
    let conn = migrations::before(LEDGER);
    let id = |n: u8| vec![n; 16];
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO clients (id, name, currency, created_at_ms) VALUES (unhex('01010101010101010101010101010101'), 'Acme', 'EUR', 1);",
    )
    .unwrap();
    for invoice in [10_u8, 11] {
        conn.execute(
            "INSERT INTO invoices (id, client_id, currency, language, due_days, created_at_ms) VALUES (?1, ?2, 'EUR', 'en', 14, 1)",
            params![id(invoice), id(1)],
        )
        .unwrap();
        conn.execute(
            "INSERT INTO issued_documents VALUES (?1, 'invoice', ?2, '2026', ?3, 'N' || ?3, ?4, '2026-10-01', '2026-10-15', 'EUR', 10000, 0, 10000, '{}',
                                                  zeroblob (32), zeroblob (32), 1)",
            params![id(invoice), id(2), invoice, id(1)],
        )
        .unwrap();
    }
    for (payment, invoice, minor, on, method) in
        [(20, 10, 2500, "2026-10-05", "card"), (21, 10, 500, "2026-10-06", ""), (22, 11, 10000, "2026-10-07", "transfer")]
    {
        conn.execute(
            "INSERT INTO payments VALUES (?1, ?2, ?3, 'EUR', ?4, ?5, 'note', 7)",
            params![id(payment), id(invoice), minor, on, method],
        )
        .unwrap();
    }
    conn.execute("INSERT INTO payment_voids VALUES (?1, ?2, 8)", params![id(30), id(21)]).unwrap();

    conn.pragma_update(None, "foreign_keys", true).unwrap();
    migrations::migrate(&conn, LEDGER);

    let rows = |sql: &str| -> Vec<String> {
        let mut statement = conn.prepare(sql).unwrap();
        statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(
        rows(
            "SELECT concat_ws(' ', hex(substr(id, 1, 1)), hex(substr(client_id, 1, 1)), kind, amount_minor, currency, paid_on, method, note, fee_minor, recorded_at_ms) FROM payments"
        ),
        [
            "14 01 payment 2500 EUR 2026-10-05 card note 0 7",
            "15 01 payment 500 EUR 2026-10-06  note 0 7",
            "16 01 payment 10000 EUR 2026-10-07 transfer note 0 7"
        ]
    );
    assert_eq!(
        rows("SELECT concat_ws(' ', hex(substr(a.payment_id, 1, 1)), hex(substr(a.invoice_id, 1, 1)), a.amount_minor, a.taken_minor, a.settled_on, l.id IS NOT NULL)
              FROM allocations a LEFT JOIN live_allocations l ON l.id = a.id"),
        ["14 0A 2500 2500 2026-10-05 1", "15 0A 500 500 2026-10-06 0", "16 0B 10000 10000 2026-10-07 1"]
    );
    assert_eq!(
        rows("SELECT concat_ws(' ', hex(substr(id, 1, 1)), hex(substr(payment_id, 1, 1)), recorded_at_ms) FROM payment_voids"),
        ["1E 15 8"]
    );
    assert!(rows("SELECT name FROM sqlite_schema WHERE instr(sql, '_before') > 0").is_empty());
    assert!(
        rows("SELECT \"table\" FROM pragma_foreign_key_check WHERE \"table\" LIKE '%payment%' OR \"table\" = 'allocations'").is_empty()
    );
}
