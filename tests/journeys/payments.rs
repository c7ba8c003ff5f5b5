use super::invoice_books::{Books, client};
use serde_json::{Value, json};
use stint::{
    kernel::{Currency, Money, id::InvoiceId},
    payments,
};

pub fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

/// An issued invoice of a sum without tax, due so many days after its issue.
pub fn invoice(books: &Books, of: &Value, minor: i64, on: &str, due_days: i64) -> Value {
    let desk = &books.desk;
    let id = desk.call("invoice.draft", json!({ "client_id": of, "empty": true }))["id"].clone();
    desk.call("invoice.line_add", json!({ "id": id, "description": "Work", "price_minor": minor, "tax_ids": [] }));
    desk.call("invoice.edit", json!({ "id": id, "due_days": due_days }));
    desk.call("invoice.issue", json!({ "id": id, "issue_on": on }));
    id
}

/// A credit note of a sum, as its issue leaves it, written beside the verbs of `invoices`.
pub fn credit_note(books: &Books, of: &Value, minor: i64) -> InvoiceId {
    let sql = format!(
        "PRAGMA ignore_check_constraints = ON;
         CREATE TEMP TABLE made AS SELECT randomblob (16) AS id;
         INSERT INTO invoices (id, client_id, currency, language, due_days, created_at_ms)
         SELECT made.id, i.client_id, i.currency, i.language, 0, i.created_at_ms FROM made, invoices i WHERE i.id = unhex('{of}');
         INSERT INTO issued_documents (invoice_id, kind, series_id, period, seq, number, client_id, issued_on, due_on, currency, net_minor, tax_minor,
                                       total_minor, snapshot, snapshot_hash, issued_at_ms)
         SELECT made.id, 'credit_note', d.series_id, 'credit', 1 + (SELECT COUNT(*) FROM issued_documents), 'CN-' || (SELECT COUNT(*) FROM issued_documents),
                d.client_id, d.issued_on, d.due_on, d.currency, {minor}, 0, {minor}, d.snapshot, d.snapshot_hash, d.issued_at_ms
         FROM made, issued_documents d WHERE d.invoice_id = unhex('{of}');
         PRAGMA ignore_check_constraints = OFF;",
        of = of.as_str().unwrap().replace('-', "")
    );
    books
        .write(|tx| {
            tx.conn().execute_batch(&sql)?;
            let id = tx.conn().query_row("SELECT id FROM made", [], |r| r.get(0))?;
            tx.conn().execute_batch("DROP TABLE made")?;
            Ok(id)
        })
        .unwrap()
}

fn open(books: &Books, id: &Value) -> (String, i64) {
    let shown = books.desk.call("invoice.show", json!({ "id": id }));
    (shown["state"].as_str().unwrap().to_owned(), shown["open"]["minor"].as_i64().unwrap())
}

fn credit(books: &Books, of: &Value) -> Vec<(String, i64)> {
    let found = books.desk.call("client.credit", json!({ "client_id": of }));
    let one = |c: &Value| (c["currency"].as_str().unwrap().to_owned(), c["minor"].as_i64().unwrap());
    found["credit"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn one_payment_settles_the_oldest_due_and_the_rest_is_credit() {
    let books = Books::new();
    let desk = &books.desk;
    let late = invoice(&books, &books.client, 100_00, "2026-10-01", 14);
    let later = invoice(&books, &books.client, 50_00, "2026-10-02", 30);
    let soon = invoice(&books, &books.client, 30_00, "2026-10-03", 7);

    let suggested = desk.call("payment.suggest", json!({ "client_id": books.client, "amount": eur(120_00) }));
    let rows: Vec<_> =
        suggested["documents"].as_array().unwrap().iter().map(|d| (&d["invoice_id"], d["suggested_minor"].as_i64().unwrap())).collect();
    // Due on 10 October, 15 October, 1 November.
    assert_eq!(rows, [(&soon, 30_00), (&late, 90_00), (&later, 0)]);
    assert_eq!((&suggested["left"]["minor"], &suggested["documents"][0]["overdue_days"]), (&json!(0), &json!(41)));

    let paid = desk.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": eur(200_00), "paid_on": "2026-11-10", "method": "transfer", "reference": "SEPA 4711", "fee_minor": 150 }),
    );
    let parts: Vec<_> =
        paid["settles"].as_array().unwrap().iter().map(|s| (&s["invoice_id"], s["amount"]["minor"].as_i64().unwrap())).collect();
    assert_eq!(parts, [(&soon, 30_00), (&late, 100_00), (&later, 50_00)]);
    assert_eq!((&paid["left"]["minor"], &paid["fee"]["minor"]), (&json!(20_00), &json!(150)));
    assert_eq!((open(&books, &late), credit(&books, &books.client)), (("paid".into(), 0), vec![("EUR".into(), 20_00)]));

    // The credit settles the next invoice in part; another payment the rest of it.
    let next = invoice(&books, &books.client, 45_00, "2026-11-20", 14);
    assert_eq!(desk.call("payment.allocate", json!({ "payment_id": paid["id"] }))["credit"], json!([]));
    assert_eq!(open(&books, &next), ("part_paid".into(), 25_00));
    assert_eq!(desk.refused("payment.allocate", json!({ "payment_id": paid["id"] })), "used_up");
    let rest = desk.call("payment.add", json!({ "client_id": books.client, "amount": eur(25_00) }));
    let shown = desk.call("invoice.show", json!({ "id": next }));
    assert_eq!((&shown["state"], shown["settlements"].as_array().unwrap().len()), (&json!("paid"), 2));
    // It counts from the day on which it was put to use, not from the day on which it came in.
    assert_eq!(
        (&shown["settlements"][0]["settled_on"], &shown["settlements"][0]["reference"]),
        (&json!("2026-11-20"), &json!("SEPA 4711"))
    );

    // Taken back, the first payment frees all that it settled; the other stands.
    desk.call("payment.void", json!({ "payment_id": paid["id"], "reason": "bounced" }));
    assert_eq!([&late, &later, &soon, &next].map(|id| open(&books, id).1), [100_00, 50_00, 30_00, 20_00]);
    assert_eq!(desk.refused("payment.allocate", json!({ "payment_id": paid["id"] })), "voided");
    assert_eq!(desk.refused("payment.allocate", json!({ "payment_id": rest["id"] })), "used_up");
    desk.verify();

    let list = desk.call("payment.list", json!({}));
    assert_eq!((&list["payments"][0]["id"], list["payments"].as_array().unwrap().len()), (&rest["id"], 1));
    let all = desk.call("payment.list", json!({ "voided": true, "text": "4711" }));
    assert_eq!((&all["payments"][0]["voided"], &all["payments"][0]["settles"], &all["sums"]), (&json!(true), &json!([]), &json!([])));
}

#[test]
fn a_typed_split_leaves_credit_and_writes_off_a_small_rest() {
    let books = Books::new();
    let desk = &books.desk;
    let (a, b) = (invoice(&books, &books.client, 100_00, "2026-11-01", 30), invoice(&books, &books.client, 80_00, "2026-11-02", 30));
    let split = json!([{ "invoice_id": b, "amount_minor": 79_40, "write_off_rest": true }, { "invoice_id": a, "amount_minor": 10_00 }]);
    let request = |amount: i64, split: &Value| json!({ "client_id": books.client, "amount": eur(amount), "allocations": split });
    let paid = desk.call("payment.add", request(100_00, &split));
    assert_eq!(paid["left"]["minor"], 100_00 - 79_40 - 10_00);
    let shown = desk.call("invoice.show", json!({ "id": b }));
    assert_eq!((&shown["state"], &shown["paid"]["minor"], &shown["written_off"]["minor"]), (&json!("paid"), &json!(79_40), &json!(60)));
    assert_eq!(open(&books, &a), ("part_paid".into(), 90_00));

    // A rest beyond the limit of one euro is not small; nothing is written then.
    let too_small = json!([{ "invoice_id": a, "amount_minor": 88_99, "write_off_rest": true }]);
    assert_eq!(desk.refused("payment.add", request(88_99, &too_small)), "allocations[0].write_off_rest too_large");
    assert_eq!(open(&books, &a), ("part_paid".into(), 90_00));
    assert_eq!(desk.refused("invoice.write_off", json!({ "id": a, "kind": "small_difference" })), "kind too_large");
    assert_eq!(desk.refused("invoice.write_off", json!({ "id": a })), "reason required");
    assert_eq!(desk.refused("invoice.write_off", json!({ "id": a, "reason": "gone", "on": "2026-11-21" })), "on in_future");
    assert_eq!(desk.refused("invoice.write_off", json!({ "id": a, "reason": "gone", "on": "2026-10-31" })), "on before_issue");
    let lost = desk.call("invoice.write_off", json!({ "id": a, "reason": "The client is bankrupt" }));
    assert_eq!(open(&books, &a), ("written_off".into(), 0));
    assert_eq!(desk.refused("invoice.write_off", json!({ "id": a, "reason": "gone" })), "paid");
    let counts = desk.call("invoice.list", json!({ "state": "written_off" }));
    assert_eq!((&counts["counts"]["written_off"], &counts["invoices"][0]["id"]), (&json!(1), &a));

    // Asked for again after all.
    desk.call("payment.unallocate", json!({ "allocation_id": lost["allocation_id"] }));
    assert_eq!(open(&books, &a), ("part_paid".into(), 90_00));
    assert_eq!(desk.refused("payment.unallocate", json!({ "allocation_id": lost["allocation_id"] })), "voided");
    desk.verify();
}

#[test]
fn credit_is_paid_back_and_stays_behind_its_refund() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 60_00, "2026-11-01", 14);
    let paid = desk.call("payment.add", json!({ "client_id": books.client, "amount": eur(100_00), "paid_on": "2026-11-05" }));
    let back = |minor: i64| json!({ "client_id": books.client, "amount": eur(minor), "method": "transfer" });
    assert_eq!(desk.refused("payment.refund", back(40_01)), "amount.minor exceeds_credit");
    let mut early = back(40_00);
    early["paid_on"] = json!("2026-11-04");
    assert_eq!(desk.refused("payment.refund", early), "paid_on too_early");
    // 40.00 were there on the 6th; of 45.00 the last 5.00 came on the 10th.
    let more =
        desk.call("payment.add", json!({ "client_id": books.client, "amount": eur(5_00), "paid_on": "2026-11-10", "allocations": [] }));
    let mut partly = back(45_00);
    partly["paid_on"] = json!("2026-11-06");
    assert_eq!(desk.refused("payment.refund", partly), "paid_on too_early");
    desk.call("payment.void", json!({ "payment_id": more["id"], "reason": "a slip" }));
    let refund = desk.call("payment.refund", back(30_00));
    assert_eq!((&refund["kind"], &refund["settles"][0]["payment_id"]), (&json!("refund"), &paid["id"]));
    assert_eq!(credit(&books, &books.client), [("EUR".to_owned(), 10_00)]);
    assert_eq!(desk.refused("payment.void", json!({ "payment_id": paid["id"] })), "refunded");
    assert_eq!(desk.refused("payment.unallocate", json!({ "allocation_id": refund["settles"][0]["id"] })), "refunded");
    assert_eq!(desk.refused("payment.allocate", json!({ "payment_id": refund["id"] })), "is_refund");

    let list = desk.call("payment.list", json!({ "client_id": books.client }));
    let sums = json!([{ "currency": "EUR", "received_minor": 100_00, "refunded_minor": 30_00, "fee_minor": 0, "left_minor": 10_00,
                        "methods": [{ "method": "", "count": 1, "minor": 100_00 }, { "method": "transfer", "count": 1, "minor": -30_00 }] }]);
    assert_eq!((&list["sums"], &list["methods"]), (&sums, &json!(["transfer"])));
    assert_eq!(desk.call("home.today", json!({}))["paid_this_month"], json!([eur(70_00)]));
    assert_eq!(desk.call("payment.list", json!({ "unused": true }))["payments"].as_array().unwrap().len(), 1);
    assert_eq!(desk.call("payment.list", json!({ "kind": "refund", "method": "transfer" }))["payments"][0]["id"], refund["id"]);

    desk.call("payment.void", json!({ "payment_id": refund["id"] }));
    assert_eq!(credit(&books, &books.client), [("EUR".to_owned(), 40_00)]);
    desk.call("payment.void", json!({ "payment_id": paid["id"] }));
    assert_eq!((open(&books, &id), credit(&books, &books.client)), (("overdue".into(), 60_00), vec![]));
    desk.verify();
}

#[test]
fn dollars_settle_euros_and_both_amounts_are_kept() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 100_00, "2026-11-01", 30);
    let usd = json!({ "minor": 120_00, "currency": "USD" });
    let pay = |taken: Value| {
        let split = json!([{ "invoice_id": id, "amount_minor": 100_00, "taken_minor": taken }]);
        json!({ "client_id": books.client, "amount": usd, "rate": "0.92", "allocations": split })
    };
    assert_eq!(desk.refused("payment.add", pay(Value::Null)), "allocations[0].taken_minor required");
    assert_eq!(desk.refused("payment.add", pay(json!(120_01))), "allocations exceeds_amount");
    // Without a typed split dollars settle no euros: nobody has said at which rate.
    assert_eq!(desk.call("payment.suggest", json!({ "client_id": books.client, "amount": usd }))["documents"][0]["suggested_minor"], 0);
    let paid = desk.call("payment.add", pay(json!(108_00)));
    assert_eq!(
        (&paid["left"], &paid["worth"]),
        (&json!({ "minor": 12_00, "currency": "USD" }), &json!({ "currency": "EUR", "rate": "0.92" }))
    );
    let shown = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!((&shown["settlements"][0]["amount"], &shown["settlements"][0]["taken"]["minor"]), (&eur(100_00), &json!(108_00)));
    assert_eq!((open(&books, &id), credit(&books, &books.client)), (("paid".into(), 0), vec![("USD".into(), 12_00)]));
    let wrong = json!({ "client_id": books.client, "amount": eur(1_00), "rate": "1.1" });
    assert_eq!(desk.refused("payment.add", wrong), "rate same_currency");
    desk.verify();
}

#[test]
fn a_credit_note_settles_and_its_rest_is_credit() {
    let books = Books::new();
    let (a, b) = (invoice(&books, &books.client, 100_00, "2026-11-01", 14), invoice(&books, &books.client, 40_00, "2026-11-01", 14));
    let note = credit_note(&books, &a, 70_00);
    let id = |v: &Value| InvoiceId(v.as_str().unwrap().parse().unwrap());
    let euros = |minor| Money::new(minor, Currency::parse("", "EUR").unwrap());
    let apply = |to: &Value, amount: Money| books.write(|tx| payments::apply_credit(tx, note, id(to), amount)).map_err(|e| e.to_string());
    apply(&a, euros(50_00)).unwrap();
    assert_eq!((open(&books, &a), credit(&books, &books.client)), (("overdue".into(), 50_00), vec![("EUR".into(), 20_00)]));
    assert!(apply(&b, euros(20_01)).unwrap_err().contains("come to more than there is"));
    assert!(apply(&b, Money::new(1, Currency::parse("", "USD").unwrap())).unwrap_err().contains("is not EUR"));
    let stranger = client(&books.desk, json!({ "name": "Globex" }));
    let other = invoice(&books, &stranger, 10_00, "2026-11-20", 14);
    assert!(apply(&other, euros(10_00)).unwrap_err().contains("another client"));
    assert!(books.write(|tx| payments::apply_credit(tx, id(&b), id(&a), euros(1))).unwrap_err().to_string().contains("no credit note"));
    assert!(books.write(|tx| payments::apply_credit(tx, note, note, euros(1))).is_err());

    // What is left of it is used like any credit, and paid back like any.
    let split = json!([{ "invoice_id": b, "amount_minor": 15_00 }]);
    books.desk.call("payment.allocate", json!({ "credit_note_id": note, "allocations": split }));
    assert_eq!(open(&books, &b), ("overdue".into(), 25_00));
    let refund = books.desk.call("payment.refund", json!({ "client_id": books.client, "amount": eur(5_00) }));
    assert_eq!((&refund["settles"][0]["credit_note_number"], credit(&books, &books.client)), (&json!("CN-2"), vec![]));
    assert_eq!(books.write(|tx| Ok(payments::document(tx, note)?.open_minor())).unwrap(), 0);
    assert!(books.write(|tx| payments::verify(tx)).unwrap().iter().all(|(_, found)| found.is_ok()));
}

#[test]
fn bad_payments_name_the_field() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 100_00, "2026-11-01", 14);
    let stranger = client(desk, json!({ "name": "Globex" }));
    for (more, word) in [
        (json!({ "amount": eur(0) }), "amount.minor not_positive"),
        (json!({ "amount": eur(-5) }), "amount.minor not_positive"),
        (json!({ "amount": eur(i64::MAX) }), "amount.minor too_large"),
        (json!({ "amount": { "minor": 5, "currency": "EURO" } }), "amount.currency unknown_currency"),
        (json!({ "paid_on": "2026-11-21" }), "paid_on in_future"),
        (json!({ "paid_on": "2025-10-30" }), "paid_on too_early"),
        (json!({ "paid_on": "2026-02-29" }), "paid_on not_a_day"),
        (json!({ "fee_minor": -1 }), "fee_minor negative"),
        (json!({ "fee_minor": 100_01 }), "fee_minor exceeds_amount"),
        (json!({ "method": "x".repeat(61) }), "method too_long"),
        (json!({ "reference": "x".repeat(141) }), "reference too_long"),
        (json!({ "note": "a\u{0}b" }), "note control_character"),
        (json!({ "rate": "0" }), "rate not_positive"),
        (json!({ "client_id": id }), "not_found"),
        (json!({ "client_id": stranger, "allocations": [{ "invoice_id": id }] }), "allocations[0].invoice_id not_found"),
        (json!({ "allocation": [] }), "allocation unknown_field"),
    ] {
        let mut request = json!({ "client_id": books.client, "amount": eur(100_00) });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(desk.refused("payment.add", request), word);
    }
    assert_eq!(desk.call("payment.list", json!({ "voided": true }))["payments"], json!([]), "a refused payment leaves nothing");
    assert_eq!(desk.refused("payment.allocate", json!({})), "payment_id required");
    assert_eq!(desk.refused("settings.update", json!({ "small_difference_minor": -1 })), "small_difference_minor out_of_range");
}

/// What the verbs check first, the schema refuses by itself.
#[test]
fn the_schema_keeps_the_ledger() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 100_00, "2026-11-01", 14);
    let stranger = client(desk, json!({ "name": "Globex" }));
    let other = invoice(&books, &stranger, 50_00, "2026-11-01", 14);
    let paid = desk.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": eur(120_00), "allocations": [{ "invoice_id": id, "amount_minor": 60_00 }] }),
    );
    let dollars = desk.call("payment.add", json!({ "client_id": books.client, "amount": { "minor": 9_00, "currency": "USD" } }));
    desk.call("payment.refund", json!({ "client_id": books.client, "amount": eur(10_00) }));
    let hex = |v: &Value| format!("x'{}'", v.as_str().unwrap().replace('-', ""));
    let allocate = |payment: &Value, invoice: &Value, amount: i64, taken: i64| {
        format!(
            "INSERT INTO allocations (id, source, payment_id, invoice_id, amount_minor, taken_minor, settled_on, recorded_at_ms)
             VALUES (randomblob (16), 'payment', {}, {}, {amount}, {taken}, '2026-11-20', 1)",
            hex(payment),
            hex(invoice)
        )
    };
    let mut attempts = vec![
        (allocate(&paid["id"], &id, 40_01, 40_01), "document is settled"),
        (allocate(&paid["id"], &id, 40_00, 50_01), "allocation is of two currencies"),
        (allocate(&paid["id"], &other, 1, 1), "allocation is of two clients"),
        (allocate(&dollars["id"], &id, 10_00, 9_01), "source is used up"),
        (allocate(&books.project, &id, 1, 1), "source is used up"),
        (format!("INSERT INTO payment_voids VALUES (randomblob (16), {}, '', 1)", hex(&paid["id"])), "payment is refunded"),
        (format!("UPDATE clients SET deleted_at_ms = 1 WHERE id = {}", hex(&books.client)), "in use"),
    ];
    for table in ["payments", "payment_voids", "allocations", "allocation_voids"] {
        desk.call("payment.add", json!({ "client_id": books.client, "amount": eur(1) }));
        attempts.push((format!("DELETE FROM {table}"), "payments are append-only"));
        let columns: Vec<String> = books
            .write(|tx| {
                let mut statement = tx.conn().prepare("SELECT name FROM pragma_table_info(?1)")?;
                Ok(statement.query_map([table], |r| r.get(0))?.collect::<Result<_, _>>()?)
            })
            .unwrap();
        attempts.extend(columns.into_iter().map(|column| (format!("UPDATE {table} SET {column} = {column}"), "payments are append-only")));
    }
    // So that each table has a row.
    let free = desk.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": eur(5), "allocations": [{ "invoice_id": id, "amount_minor": 5 }] }),
    );
    desk.call("payment.unallocate", json!({ "allocation_id": free["settles"][0]["id"] }));
    desk.call("payment.void", json!({ "payment_id": free["id"] }));
    for (sql, word) in attempts {
        let refused = books.write(|tx| Ok(tx.conn().execute(&sql, []).map_err(|e| e.to_string()))).unwrap();
        assert_eq!(refused.unwrap_err(), word, "{sql}");
    }
    desk.verify();
}

#[test]
fn verify_finds_what_was_tampered_with() {
    for (tamper, words) in [
        (
            "UPDATE allocations SET amount_minor = 10001, taken_minor = 10001 WHERE refund_id IS NULL",
            "1 documents are settled beyond their total; 1 payments are used beyond their amount",
        ),
        ("UPDATE payments SET amount_minor = 6999 WHERE kind = 'payment'", "1 payments are used beyond their amount"),
        ("UPDATE payments SET amount_minor = 999 WHERE kind = 'refund'", "1 refunds have another sum behind them"),
        (
            "INSERT INTO payment_voids SELECT randomblob (16), id, '', 1 FROM payments WHERE kind = 'payment'",
            "1 refunds have another sum behind them; 1 refunds stand on a payment that was taken back",
        ),
        (
            "INSERT INTO payment_voids SELECT randomblob (16), p.id, '', 1 FROM payments p, (SELECT 1 UNION ALL SELECT 2) WHERE kind = 'refund'",
            "1 things were taken back twice",
        ),
        (
            "UPDATE payments SET client_id = (SELECT id FROM clients WHERE name = 'Globex') WHERE kind = 'payment'",
            "2 allocations join two clients",
        ),
    ] {
        let books = Books::new();
        client(&books.desk, json!({ "name": "Globex" }));
        let id = invoice(&books, &books.client, 100_00, "2026-11-01", 14);
        books.desk.call(
            "payment.add",
            json!({ "client_id": books.client, "amount": eur(70_00), "allocations": [{ "invoice_id": id, "amount_minor": 60_00 }] }),
        );
        books.desk.call("payment.refund", json!({ "client_id": books.client, "amount": eur(10_00) }));
        books.desk.verify();
        let triggers = "DROP TRIGGER payments_final_u; DROP TRIGGER allocations_final_u; DROP TRIGGER refunded_payment_stays;";
        books.write(|tx| Ok(tx.conn().execute_batch(&format!("{triggers} {}", tamper))?)).unwrap();
        let report = books.desk.call("workspace.verify", json!({}));
        let wrong: Vec<_> =
            report["checks"].as_array().unwrap().iter().filter(|c| c["ok"] == false).map(|c| c["detail"].as_str().unwrap()).collect();
        assert_eq!(wrong, [words], "{tamper}");
    }
}

#[test]
fn a_statement_tells_an_account_by_hand() {
    let books = Books::new();
    let desk = &books.desk;
    let of = |more: Value| {
        let mut request = json!({ "client_id": books.client });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("client.statement", request)
    };
    assert_eq!(of(json!({}))["accounts"], json!([]));
    let a = invoice(&books, &books.client, 100_00, "2026-10-01", 14);
    invoice(&books, &books.client, 80_00, "2026-11-02", 14);
    let pay = |minor: i64, on: &str, split: Value| {
        desk.call(
            "payment.add",
            json!({ "client_id": books.client, "amount": eur(minor), "paid_on": on, "reference": on, "allocations": split }),
        )
    };
    pay(99_50, "2026-10-20", json!([{ "invoice_id": a, "write_off_rest": true }]));
    pay(90_00, "2026-11-05", Value::Null);
    let wrong = pay(5_00, "2026-11-06", json!([]));
    desk.call("payment.void", json!({ "payment_id": wrong["id"] }));
    desk.call("payment.refund", json!({ "client_id": books.client, "amount": eur(4_00), "paid_on": "2026-11-10" }));
    let b = invoice(&books, &books.client, 50_00, "2026-11-12", 14);
    // 60 dollars, 55 of them for the 50 euros.
    let split = json!([{ "invoice_id": b, "amount_minor": 50_00, "taken_minor": 55_00 }]);
    desk.call("payment.add", json!({ "client_id": books.client, "amount": { "minor": 60_00, "currency": "USD" }, "paid_on": "2026-11-14", "allocations": split }));

    let told = of(json!({ "from": "2026-11-01", "to": "2026-11-14" }));
    let euros = &told["accounts"][0];
    let sums =
        |account: &Value| ["opening_minor", "invoiced_minor", "settled_minor", "closing_minor"].map(|key| account[key].as_i64().unwrap());
    // 80 + 50 invoiced; 90 paid, 4 back, 50 from dollars; six euros are left of the second payment.
    assert_eq!(sums(euros), [0, 130_00, 136_00, -6_00]);
    let lines: Vec<_> = euros["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["kind"].as_str().unwrap(), l["minor"].as_i64().unwrap(), l["balance_minor"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        lines,
        [
            ("invoice", 80_00, 80_00),
            ("payment", -90_00, -10_00),
            ("refund", 4_00, -6_00),
            ("invoice", 50_00, 44_00),
            ("exchanged_in", -50_00, -6_00)
        ]
    );
    assert_eq!(sums(&told["accounts"][1]), [0, 0, 5_00, -5_00]);
    // October alone: 100 invoiced, 99.50 paid, 0.50 given up.
    assert_eq!(sums(&of(json!({ "to": "2026-10-31" }))["accounts"][0]), [0, 100_00, 100_00, 0]);
    assert_eq!(of(json!({ "currency": "USD" }))["accounts"].as_array().unwrap().len(), 1);
    assert_eq!(
        desk.refused("client.statement", json!({ "client_id": books.client, "from": "2026-11-02", "to": "2026-11-01" })),
        "to end_before_start"
    );
    assert_eq!((credit(&books, &books.client), open(&books, &b).1), (vec![("EUR".into(), 6_00), ("USD".into(), 5_00)], 0));

    let file = desk.call("export.statement", json!({ "client_id": books.client, "to": "2026-10-31" }));
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let text = String::from_utf8(BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        [
            "Day,What,Number or reference,Due,Currency,Amount,Balance",
            ",Opening balance,,,EUR,,0.00",
            "2026-10-01,Invoice,2026-0001,2026-10-15,EUR,100.00,100.00",
            "2026-10-20,Payment,2026-10-20,,EUR,-99.50,0.50",
            "2026-10-20,Small difference written off,2026-0001,,EUR,-0.50,0.00",
            "2026-10-31,Closing balance,,,EUR,,0.00",
        ]
    );
    assert_eq!((&file["file_name"], &file["rows"]), (&json!("statement-Acme-GmbH-2026-10-31.csv"), &json!(3)));
}
