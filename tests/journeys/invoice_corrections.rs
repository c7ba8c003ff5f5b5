//! Voids, credit notes, corrected invoices. Figures by hand.

use super::invoice_books::Books;
use serde_json::{Value, json};

fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

/// One hour at 90.00, with 19 %: 107.10.
fn issued_hour(books: &Books) -> (Value, Value) {
    let entry = books.track(0, "2026-11-02T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    (entry, books.desk.call("invoice.issue", json!({ "id": draft["id"] })))
}

fn billing(books: &Books, entry: &Value) -> Value {
    books.desk.call("entry.show", json!({ "id": entry }))["billing"].clone()
}

fn state(books: &Books, id: &Value) -> Value {
    books.desk.call("invoice.show", json!({ "id": id }))["state"].clone()
}

#[test]
fn a_void_keeps_number_and_bytes_and_lets_the_time_go() {
    let books = Books::new();
    let desk = &books.desk;
    let (entry, invoice) = issued_hour(&books);
    let id = &invoice["id"];
    let kept = desk.call("invoice.pdf", json!({ "id": id }));
    assert_eq!(desk.refused("invoice.void", json!({ "id": id, "reason": " " })), "reason required");
    desk.call("invoice.paid", json!({ "id": id, "amount": eur(100) }));
    assert_eq!(desk.refused("invoice.void", json!({ "id": id, "reason": "Wrong client" })), "paid");
    let payment = desk.call("payment.list", json!({}))["payments"][0]["id"].clone();
    desk.call("payment.void", json!({ "payment_id": payment }));

    let void = desk.call("invoice.void", json!({ "id": id, "reason": "Wrong client" }));
    assert_eq!((&void["state"], &void["number"], &void["void"]["reason"]), (&json!("voided"), &json!("2026-0001"), &json!("Wrong client")));
    assert_eq!((&void["open"], &void["totals"], &void["lines"][0]["released"]), (&eur(0), &invoice["totals"], &json!(true)));
    // What it once billed can still be told.
    assert_eq!((&void["lines"][0]["entries"], &void["lines"][0]["seconds"]), (&json!(1), &json!(3600)));
    assert_eq!(desk.call("invoice.line_entries", json!({ "line_id": void["lines"][0]["id"] }))["entries"][0]["id"], entry);
    assert_eq!(desk.call("invoice.pdf", json!({ "id": id }))["sha256"], kept["sha256"]);
    assert_ne!(desk.call("invoice.pdf", json!({ "id": id, "marked": true }))["sha256"], kept["sha256"]);
    assert_eq!(billing(&books, &entry), "unbilled");
    for (command, why) in [("invoice.void", "voided"), ("invoice.credit", "voided"), ("invoice.reissue", "voided")] {
        assert_eq!(desk.refused(command, json!({ "id": id, "reason": "again" })), why, "{command}");
    }
    assert_eq!(desk.refused("invoice.paid", json!({ "id": id })), "paid");
    let gap = &desk.call("series.register", json!({}))["gaps"][0];
    assert_eq!((&gap["number"], &gap["reason"], &gap["invoice_id"]), (&json!("2026-0001"), &json!("Wrong client"), id));
    assert_eq!(desk.call("invoice.list", json!({ "state": "voided" }))["invoices"][0]["id"], *id);
    desk.call("entry.edit", json!({ "id": entry, "end": "2026-11-02T10:00:00Z" }));
    desk.verify();

    let again = books.draft(json!({}));
    let again = desk.call("invoice.issue", json!({ "id": again["id"] }));
    // Two hours at 90.00 and 19 %.
    assert_eq!((&again["number"], &again["totals"]["total"]), (&json!("2026-0002"), &eur(21_420)));
    let shown = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!((&shown["lines"][0]["seconds"], &shown["totals"]), (&json!(3600), &invoice["totals"]), "it says what it said");
    desk.verify();
}

#[test]
fn a_credit_note_takes_all_back_and_lets_the_time_go() {
    let books = Books::new();
    let desk = &books.desk;
    let (entry, invoice) = issued_hour(&books);
    let id = &invoice["id"];
    let left = desk.call("invoice.creditable", json!({ "id": id }));
    assert_eq!(
        (&left["left"], &left["open"], &left["lines"][0]["left"], &left["lines"][0]["holds"]),
        (&eur(10_710), &eur(10_710), &json!("1"), &json!(true))
    );
    let preview = desk.call("invoice.credit_preview", json!({ "id": id }));
    assert_eq!((&preview["net"], &preview["tax"], &preview["total"]), (&eur(9_000), &eur(1_710), &eur(10_710)));

    let note = desk.call("invoice.credit", json!({ "id": id, "reason": "Never ordered" }));
    assert_eq!((&note["kind"], &note["number"], &note["totals"]["total"]), (&json!("credit_note"), &json!("CN-2026-0001"), &eur(10_710)));
    assert_eq!(
        (&note["state"], &note["corrects"]["number"], &note["note"]),
        (&json!("credit_note"), &json!("2026-0001"), &json!("Never ordered"))
    );
    let shown = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!((&shown["state"], &shown["open"], &shown["credited"]), (&json!("credited"), &eur(0), &eur(10_710)));
    assert_eq!(shown["corrections"][0]["number"], "CN-2026-0001");
    assert_eq!(billing(&books, &entry), "unbilled");
    let what: Vec<Value> =
        desk.call("invoice.timeline", json!({ "id": id }))["events"].as_array().unwrap().iter().map(|e| e["what"].clone()).collect();
    assert_eq!(what, ["created", "issued", "credit_note"]);
    assert_eq!(desk.refused("invoice.credit", json!({ "id": id })), "nothing_left");
    assert_eq!(desk.refused("invoice.void", json!({ "id": id, "reason": "x" })), "paid");
    for (command, why) in [("invoice.void", "credit_note"), ("invoice.credit", "credit_note"), ("invoice.duplicate", "credit_note")] {
        let mut request = json!({ "id": note["id"] });
        if command == "invoice.void" {
            request["reason"] = json!("x");
        }
        assert_eq!(desk.refused(command, request), why, "{command}");
    }
    assert_eq!(desk.call("invoice.list", json!({ "state": "open" }))["invoices"], json!([]));
    assert_eq!(desk.call("invoice.list", json!({}))["counts"]["credit_notes"], 1);
    desk.verify();
}

#[test]
fn a_part_settles_what_is_open_and_the_rest_is_to_the_clients_credit() {
    let books = Books::new();
    let desk = &books.desk;
    let (entry, invoice) = issued_hour(&books);
    let (id, line) = (&invoice["id"], &invoice["lines"][0]["id"]);
    // A quarter of an hour: 22.50 and 19 %, 4.275. What is left is 67.50 with 12.825, printed 12.83: so 4.27 go.
    let quarter = desk.call("invoice.credit", json!({ "id": id, "wish": { "lines": [{ "line_id": line, "quantity": "0.25" }] } }));
    assert_eq!((&quarter["totals"]["tax"], &quarter["totals"]["total"]), (&eur(427), &eur(2_677)));
    assert_eq!((state(&books, id), billing(&books, &entry)), (json!("issued"), json!("billed")));
    // 107.10 − 26.77
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["open"], eur(8_033));
    desk.call("invoice.paid", json!({ "id": id }));
    assert_eq!(state(&books, id), "paid");

    // 10.00 net off what bears 19 %: 11.90, and nothing is open.
    let wish = json!({ "amounts": [{ "share": 0, "amount": eur(1_000) }] });
    let preview = desk.call("invoice.credit_preview", json!({ "id": id, "wish": wish }));
    assert_eq!((&preview["total"], &preview["settles"]), (&eur(1_190), &eur(0)));
    let off = desk.call("invoice.credit", json!({ "id": id, "wish": wish, "reason": "Late" }));
    assert_eq!(
        (&off["number"], &off["lines"][0]["description"]),
        (&json!("CN-2026-0002"), &json!("Credit on invoice 2026-0001 (VAT 19%)"))
    );
    let credit = desk.call("client.credit", json!({ "client_id": books.client }));
    assert_eq!(credit["credit"][0]["minor"], 1_190, "{credit}");
    assert_eq!(
        desk.refused("invoice.credit", json!({ "id": id, "wish": { "lines": [{ "line_id": line, "quantity": "0.8" }] } })),
        "lines[0] beyond_left"
    );
    assert_eq!(desk.refused("invoice.credit", json!({ "id": id, "wish": { "lines": [], "amounts": [] } })), "wish both");
    assert_eq!(desk.refused("invoice.credit", json!({ "id": id, "issue_on": "2026-11-19" })), "issue_on before_original");
    // All three together are the invoice.
    let rest = desk.call("invoice.credit", json!({ "id": id, "release": false }));
    assert_eq!(rest["totals"]["total"], eur(10_710 - 2_677 - 1_190));
    assert_eq!(billing(&books, &entry), "billed");
    desk.verify();
}

#[test]
fn a_corrected_invoice_takes_the_place_and_the_time_is_never_free() {
    let books = Books::new();
    let desk = &books.desk;
    let (entry, invoice) = issued_hour(&books);
    let id = &invoice["id"];
    let draft = desk.call("invoice.reissue", json!({ "id": id, "reason": "Wrong rate" }));
    assert_eq!(
        (&draft["state"], &draft["kind"], &draft["corrects"]["number"]),
        (&json!("draft"), &json!("corrected"), &json!("2026-0001"))
    );
    assert_eq!((&draft["lines"][0]["entries"], &draft["totals"]), (&json!(1), &invoice["totals"]));
    assert_eq!((billing(&books, &entry), state(&books, id)), (json!("draft"), json!("credited")));
    assert_eq!(desk.refused("invoice.reissue", json!({ "id": id })), "corrected");
    let edited = desk.call("invoice.line_edit", json!({ "line_id": draft["lines"][0]["id"], "price_minor": 8_000 }));
    assert_eq!(edited["totals"]["total"], eur(9_520));
    let corrected = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!((&corrected["number"], &corrected["kind"]), (&json!("2026-0002"), &json!("corrected")));
    assert_eq!(billing(&books, &entry), "billed");
    let kinds: Vec<Value> =
        desk.call("invoice.show", json!({ "id": id }))["corrections"].as_array().unwrap().iter().map(|c| c["kind"].clone()).collect();
    assert_eq!(kinds, ["credit_note", "corrected"]);
    desk.verify();

    // Thrown away, the draft lets the time wait; the next one has the words, and no time.
    let (other, second) = issued_hour(&books);
    let draft = desk.call("invoice.reissue", json!({ "id": second["id"] }));
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    assert_eq!(billing(&books, &other), "unbilled");
    let again = desk.call("invoice.reissue", json!({ "id": second["id"] }));
    assert_eq!((&again["lines"][0]["entries"], &again["totals"]), (&json!(0), &second["totals"]));
    desk.verify();
}

#[test]
fn a_copy_says_the_same_and_bills_no_time() {
    let books = Books::new();
    let (entry, invoice) = issued_hour(&books);
    let copy = books.desk.call("invoice.duplicate", json!({ "id": invoice["id"] }));
    assert_eq!((&copy["state"], &copy["kind"], &copy["totals"]), (&json!("draft"), &json!("invoice"), &invoice["totals"]));
    assert_eq!((&copy["lines"][0]["entries"], billing(&books, &entry)), (&json!(0), json!("billed")));
    books.desk.call("undo.undo", json!({}));
    assert_eq!(books.desk.refused("invoice.show", json!({ "id": copy["id"] })), "not_found");
    books.desk.verify();
}

#[test]
fn several_drafts_are_issued_by_their_days_and_the_others_say_why() {
    let books = Books::new();
    let desk = &books.desk;
    let (late, early, bare) = (books.small_draft(), books.small_draft(), books.draft(json!({ "empty": true })));
    for (draft, day) in [(&late, "2026-11-20"), (&early, "2026-11-18")] {
        desk.call("invoice.edit", json!({ "id": draft["id"], "issue_on": day }));
    }
    let done = desk.call("invoice.issue_many", json!({ "ids": [late["id"], bare["id"], early["id"]] }));
    let numbers: Vec<(&Value, &Value)> = done["issued"].as_array().unwrap().iter().map(|d| (&d["id"], &d["number"])).collect();
    assert_eq!(numbers, [(&early["id"], &json!("2026-0001")), (&late["id"], &json!("2026-0002"))]);
    assert_eq!((&done["left"][0]["id"], &done["left"][0]["problems"][0]["rule"]), (&bare["id"], &json!("empty")));
    let archive = desk.call("invoice.pdf_many", json!({ "ids": [early["id"], late["id"]] }));
    assert_eq!((&archive["files"], &archive["file_name"]), (&json!(2), &json!("Invoices.zip")));
    desk.verify();
}

/// Every column of every table that an issued document stands on.
#[test]
fn no_cell_of_what_is_issued_changes() {
    let books = Books::new();
    let desk = &books.desk;
    let (_, first) = issued_hour(&books);
    desk.call("invoice.credit", json!({ "id": first["id"] }));
    let second = books.issue_on("2026-11-20");
    desk.call("invoice.void", json!({ "id": second["id"], "reason": "x" }));
    let series = desk.call("series.list", json!({}))["series"][0]["id"].clone();
    desk.call("series.start", json!({ "id": series, "next": 10, "reason": "Counted elsewhere" }));
    let issued = |table: &str| match table {
        "invoices" => "id IN (SELECT invoice_id FROM issued_documents)".to_owned(),
        "invoice_lines" => "invoice_id IN (SELECT invoice_id FROM issued_documents)".to_owned(),
        _ => "1".to_owned(),
    };
    for table in [
        "issued_documents",
        "document_artefacts",
        "document_voids",
        "credited_lines",
        "line_releases",
        "invoices",
        "invoice_lines",
        "invoice_line_taxes",
        "invoice_line_entries",
        "blobs",
        "number_gaps",
        "allocations",
    ] {
        let tried = books
            .write(|tx| {
                let conn = tx.conn();
                let rows: i64 = conn.query_row(&format!("SELECT COUNT(*) FROM {table} WHERE {}", issued(table)), [], |r| r.get(0))?;
                assert!(rows > 0, "{table} has nothing to change");
                let mut names = conn.prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))?;
                let names: Vec<String> = names.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
                for name in &names {
                    let sql = format!("UPDATE {table} SET \"{name}\" = \"{name}\" WHERE {}", issued(table));
                    assert!(conn.execute(&sql, []).is_err(), "{sql} was let through");
                }
                let sql = format!("DELETE FROM {table} WHERE {}", issued(table));
                assert!(conn.execute(&sql, []).is_err(), "{sql} was let through");
                Ok(names.len())
            })
            .unwrap();
        assert!(tried > 2, "{table}");
    }
    // A link is let go by a release alone, and a release has its cause.
    for sql in [
        "UPDATE invoice_line_entries SET deleted_at_ms = NULL",
        "INSERT INTO line_releases SELECT l.id, l.invoice_id, 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id
         WHERE d.kind = 'credit_note'",
        "INSERT INTO invoice_line_taxes SELECT zeroblob (16), line_id, tax_rate_id, 9, NULL FROM invoice_line_taxes LIMIT 1",
        "INSERT INTO credited_lines SELECT l.id, NULL, NULL FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id LIMIT 1",
    ] {
        assert!(books.write(|tx| Ok(tx.conn().execute(sql, []).is_err())).unwrap(), "{sql} was let through");
    }
    desk.verify();
}
