use super::invoice_books::{Books, client};
use serde_json::{Value, json};
use stint::kernel::Instant;

fn rules(invoice: &Value) -> Vec<String> {
    let word = |p: &Value| format!("{} {}", p["field"].as_str().unwrap(), p["rule"].as_str().unwrap());
    invoice["problems"].as_array().unwrap().iter().map(word).collect()
}

fn documents(books: &Books) -> i64 {
    books.write(|tx| Ok(tx.conn().query_row("SELECT count(*) FROM issued_documents", [], |r| r.get(0))?)).unwrap()
}

#[test]
fn each_problem_is_named_and_keeps_the_draft_from_being_issued() {
    let books = Books::new();
    let desk = &books.desk;
    desk.call("profile.save", json!({ "country": "DE" }));
    let bare = desk.call("client.add", json!({ "name": "Bare" }));
    let draft = desk.call("invoice.draft", json!({ "client_id": bare["id"], "empty": true }));
    assert_eq!(rules(&draft), ["profile.legal_name required", "profile.address required", "client.address required", "lines empty"]);
    assert_eq!(desk.refused("invoice.issue", json!({ "id": draft["id"] })), "profile.legal_name required");

    let zero = desk.call("invoice.line_add", json!({ "id": draft["id"], "description": "Nothing" }));
    assert_eq!(rules(&zero).last().unwrap(), "lines zero_total");
    desk.call("client.edit", json!({ "id": bare["id"], "currency": "USD" }));
    assert!(rules(&desk.call("invoice.show", json!({ "id": draft["id"] }))).contains(&"currency changed".to_owned()));

    let abroad = client(desk, json!({ "name": "Αλφα", "tax_treatment": "reverse_charge" }));
    let reverse = desk.call("invoice.draft", json!({ "client_id": abroad, "empty": true }));
    let reverse = desk.call("invoice.line_add", json!({ "id": reverse["id"], "description": "Work", "price_minor": 100 }));
    assert_eq!(reverse["totals"]["groups"][0]["category"], "AE");
    assert_eq!(
        rules(&reverse),
        ["profile.legal_name required", "profile.address required", "profile.vat_id required", "client.vat_id required"]
    );
    let standard = desk.call("settings.get", json!({}))["default_tax_ids"].clone();
    let mixed = desk.call("invoice.line_edit", json!({ "line_id": reverse["lines"][0]["id"], "tax_ids": standard }));
    assert_eq!(rules(&mixed), ["profile.legal_name required", "profile.address required", "lines[0].tax_ids treatment"]);
    for (profile, wants) in [
        (json!({ "street": "Gärtnerstraße 12" }), true),
        (json!({ "city": "Hamburg" }), true),
        (json!({ "city": "Hamburg", "postal_code": "20253" }), false),
        (json!({ "city": "Hamburg", "street": "Gärtnerstraße 12" }), false),
    ] {
        let mut whole = json!({ "country": "DE" });
        whole.as_object_mut().unwrap().extend(profile.as_object().unwrap().clone());
        desk.call("profile.save", whole);
        let shown = desk.call("invoice.show", json!({ "id": reverse["id"] }));
        assert_eq!(rules(&shown).contains(&"profile.address required".to_owned()), wants, "{profile}");
    }
    assert_eq!(documents(&books), 0);
    desk.verify();
}

#[test]
fn numbers_have_no_gap_and_start_anew_each_year() {
    let books = Books::new();
    let desk = &books.desk;
    let number = |day: &str| books.issue_on(day)["number"].as_str().unwrap().to_owned();
    assert_eq!([number("2026-11-18"), number("2026-11-20")], ["2026-0001", "2026-0002"]);
    let late = books.small_draft();
    assert_eq!(desk.refused("invoice.issue", json!({ "id": late["id"], "issue_on": "2026-11-19" })), "issue_on before_last");
    assert_eq!(desk.refused("invoice.issue", json!({ "id": late["id"], "issue_on": "2062-11-20" })), "issue_on too_far");
    assert_eq!(number("2026-11-20"), "2026-0003", "a refused issue leaves no gap");

    desk.clock.set_wall(Instant::parse("2026-12-31T23:30:00Z").unwrap());
    assert_eq!(desk.call("invoice.issue", json!({ "id": late["id"] }))["number"], "2027-0001", "it is 2027 in Berlin");

    let series = &desk.call("series.list", json!({}))["series"][0];
    assert_eq!((&series["pattern"], &series["next_number"]), (&json!("{YYYY}-{####}"), &json!("2027-0002")));
    let edited = desk.call("series.edit", json!({ "id": series["id"], "pattern": "INV-{YYYY}-{###}" }));
    assert_eq!(edited["next_number"], "INV-2027-002");
    assert_eq!(desk.refused("series.edit", json!({ "id": series["id"], "pattern": "{YYYY}" })), "pattern one_count");
    desk.verify();
}

#[test]
fn issuing_is_all_or_nothing() {
    let books = Books::new();
    let draft = books.small_draft();
    let before = books.desk.call("invoice.show", json!({ "id": draft["id"] }));
    let trap = "CREATE TRIGGER trap AFTER INSERT ON issued_documents BEGIN SELECT RAISE (ABORT, 'trap'); END";
    books.write(|tx| Ok(tx.conn().execute_batch(trap)?)).unwrap();
    assert_eq!(books.desk.refused("invoice.issue", json!({ "id": draft["id"] })), "bug");
    assert_eq!(books.desk.call("invoice.show", json!({ "id": draft["id"] })), before);
    let blobs: i64 = books.write(|tx| Ok(tx.conn().query_row("SELECT count(*) FROM blobs", [], |r| r.get(0))?)).unwrap();
    assert_eq!((documents(&books), blobs), (0, 0));
    books.write(|tx| Ok(tx.conn().execute_batch("DROP TRIGGER trap")?)).unwrap();
    assert_eq!(books.desk.call("invoice.issue", json!({ "id": draft["id"] }))["number"], "2026-0001");
}

#[test]
fn what_is_issued_cannot_be_changed() {
    let books = Books::new();
    let desk = &books.desk;
    let entry = books.track(0, "2026-11-02T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    let (id, line) = (&draft["id"], &draft["lines"][0]["id"]);
    let issued = desk.call("invoice.issue", json!({ "id": id }));
    desk.call("invoice.paid", json!({ "id": id }));
    for (command, request) in [
        ("invoice.edit", json!({ "id": id, "subject": "Other" })),
        ("invoice.line_add", json!({ "id": id, "description": "More" })),
        ("invoice.line_edit", json!({ "line_id": line, "quantity": "2" })),
        ("invoice.line_delete", json!({ "line_id": line })),
        ("invoice.line_move", json!({ "line_id": line })),
        ("invoice.add_time", json!({ "id": id })),
        ("invoice.discard", json!({ "id": id })),
        ("invoice.issue", json!({ "id": id })),
    ] {
        assert_eq!(desk.refused(command, request), "not_draft", "{command}");
    }
    // The draft and its time can no longer be taken back: they are passed over, and what is older still can.
    assert_eq!(desk.refused("undo.undo", json!({})), "changed_since");
    assert_eq!(desk.call("undo.peek", json!({}))["undo"], "rate.set");
    for (sql, word) in [
        ("UPDATE issued_documents SET total_minor = 1", "issued documents are immutable"),
        ("DELETE FROM issued_documents", "issued documents are immutable"),
        ("UPDATE invoices SET subject = 'x'", "issued documents are immutable"),
        ("UPDATE invoice_lines SET price_minor = 1", "issued documents are immutable"),
        ("DELETE FROM invoice_lines", "issued documents are immutable"),
        ("UPDATE invoice_line_entries SET deleted_at_ms = 1", "issued documents are immutable"),
        ("DELETE FROM invoice_line_entries", "issued documents are immutable"),
        ("UPDATE payments SET amount_minor = 1", "payments are append-only"),
        ("DELETE FROM payments", "payments are append-only"),
        ("UPDATE time_entries SET ended_at_ms = ended_at_ms + 1", "billed time is locked"),
        ("UPDATE time_entries SET deleted_at_ms = 1", "billed time is locked"),
        ("UPDATE time_entries SET note = 'x'", "billed time is locked"),
        ("UPDATE time_entries SET tags = '[\"x\"]'", "billed time is locked"),
        ("UPDATE tasks SET project_id = NULL", "billed work stays where it is"),
        ("UPDATE projects SET client_id = NULL", "billed work stays where it is"),
        ("DELETE FROM time_entries", "billed time is locked"),
    ] {
        let refused = books.write(|tx| Ok(tx.conn().execute(sql, []).map_err(|e| e.to_string()))).unwrap();
        assert_eq!(refused.unwrap_err(), word, "{sql}");
    }
    let shown = desk.call("entry.show", json!({ "id": entry }));
    assert_eq!((&shown["editable"], &shown["billing"]), (&json!(false), &json!("billed")));
    for change in [json!({ "note": "said later" }), json!({ "tags": ["later"] }), json!({ "billable": false })] {
        let mut request = json!({ "id": entry });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let refused = desk.try_call("entry.edit", request).unwrap_err();
        assert!(refused.reason.as_deref() == Some("billed") && refused.message.contains("2026-0001"), "{change}: {refused:?}");
    }
    desk.call("entry.edit", json!({ "id": entry, "note": "" }));
    assert_eq!(desk.refused("entry.delete", json!({ "ids": [entry] })), "billed");
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["totals"], issued["totals"]);
    desk.verify();
}

#[test]
fn verify_finds_what_was_tampered_with() {
    let failed = |tamper: &str| {
        let books = Books::new();
        books.track(0, "2026-11-02T08:00:00Z", 3600);
        let draft = books.draft(json!({}));
        books.desk.call("invoice.issue", json!({ "id": draft["id"] }));
        books.issue_on("2026-11-20");
        books.desk.verify();
        let triggers = "DROP TRIGGER issued_is_final_u; DROP TRIGGER issued_is_final_d; DROP TRIGGER billed_time_is_locked_u; DROP TRIGGER blobs_final_u;";
        books.write(|tx| Ok(tx.conn().execute_batch(&format!("{triggers} PRAGMA defer_foreign_keys = ON; {tamper}"))?)).unwrap();
        let report = books.desk.call("workspace.verify", json!({}));
        let checks = report["checks"].as_array().unwrap().iter().filter(|c| c["ok"] == false);
        checks.map(|c| c["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    for (tamper, found) in [
        ("UPDATE issued_documents SET snapshot = replace(snapshot, 'Acme', 'Acne') WHERE seq = 1", "snapshots"),
        ("UPDATE issued_documents SET total_minor = total_minor + 1 WHERE seq = 1", "totals"),
        ("UPDATE issued_documents SET seq = 3 WHERE seq = 2", "numbering"),
        ("UPDATE blobs SET bytes = x'00' WHERE mime = 'application/pdf'", "snapshots"),
        ("UPDATE time_entries SET deleted_at_ms = 1", "conservation"),
    ] {
        assert_eq!(failed(tamper), found, "{tamper}");
    }
}
