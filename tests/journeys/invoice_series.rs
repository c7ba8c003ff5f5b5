use super::invoice_books::{Books, client};
use serde_json::{Value, json};
use stint::kernel::Instant;

fn series_of(books: &Books, kind: &str) -> Value {
    let all = books.desk.call("series.list", json!({}));
    all["series"].as_array().unwrap().iter().find(|s| s["kind"] == kind).unwrap().clone()
}

fn issue(books: &Books, more: Value) -> Value {
    let draft = books.small_draft();
    let mut request = json!({ "id": draft["id"] });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    books.desk.call("invoice.issue", request)["number"].clone()
}

#[test]
fn series_are_chosen_and_the_usual_one_is_used_else() {
    let books = Books::new();
    let desk = &books.desk;
    let monthly = desk.call("series.add", json!({ "kind": "invoice", "name": "Monthly", "pattern": "M{YY}{MM}-{##}" }));
    assert_eq!((&monthly["reset"], &monthly["usual"], &monthly["next_number"]), (&json!("monthly"), &json!(false), &json!("M2611-01")));
    assert_eq!(issue(&books, json!({})), "2026-0001");
    assert_eq!(issue(&books, json!({ "series_id": monthly["id"] })), "M2611-01");
    let credits = series_of(&books, "credit_note");
    let draft = books.small_draft();
    assert_eq!(desk.refused("invoice.issue", json!({ "id": draft["id"], "series_id": credits["id"] })), "series_id other_kind");
    desk.call("series.edit", json!({ "id": monthly["id"], "usual": true }));
    assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] }))["next_number"], "M2611-02");
    desk.clock.set_wall(Instant::parse("2026-12-01T08:00:00Z").unwrap());
    assert_eq!(issue(&books, json!({})), "M2612-01");
    desk.call("series.edit", json!({ "id": monthly["id"], "archived": true }));
    assert_eq!(desk.refused("invoice.issue", json!({ "id": draft["id"], "series_id": monthly["id"] })), "series_id archived");
    assert_eq!(issue(&books, json!({})), "2026-0002");
    let last = series_of(&books, "credit_note");
    assert_eq!(desk.refused("series.edit", json!({ "id": last["id"], "archived": true })), "last_series");
    assert_eq!(desk.refused("series.add", json!({ "kind": "invoice", "name": "", "pattern": "{#}" })), "name required");
    assert_eq!(
        desk.refused("series.add", json!({ "kind": "invoice", "name": "X", "pattern": "X{#}", "reset": "yearly" })),
        "pattern needs_year"
    );
    assert_eq!(
        desk.refused("series.add", json!({ "kind": "invoice", "name": "Same", "pattern": "{YYYY}-{####}" })),
        "pattern number_taken"
    );
    desk.verify();
}

#[test]
fn each_client_may_count_alone() {
    let books = Books::new();
    let desk = &books.desk;
    let series = desk.call(
        "series.add",
        json!({ "kind": "invoice", "name": "By client", "pattern": "{CLIENT}-{YYYY}-{##}", "per_client": true, "usual": true }),
    );
    let draft = books.small_draft();
    assert_eq!(desk.refused("invoice.issue", json!({ "id": draft["id"] })), "client.code required");
    assert_eq!(desk.refused("client.edit", json!({ "id": books.client, "code": "AC ME" })), "code bad_character");
    desk.call("client.edit", json!({ "id": books.client, "code": "ACME" }));
    assert_eq!(issue(&books, json!({})), "ACME-2026-01");
    assert_eq!(issue(&books, json!({})), "ACME-2026-02");
    let other = client(desk, json!({ "name": "Beta", "code": "BETA" }));
    let draft = desk.call("invoice.draft", json!({ "client_id": other, "empty": true }));
    desk.call("invoice.line_add", json!({ "id": draft["id"], "description": "Hosting", "price_minor": 100 }));
    assert_eq!(desk.call("invoice.issue", json!({ "id": draft["id"] }))["number"], "BETA-2026-01");
    assert_eq!(desk.refused("series.start", json!({ "id": series["id"], "next": 9, "reason": "x" })), "client_id required");
    desk.verify();
}

#[test]
fn a_count_from_elsewhere_is_explained_until_a_number_follows() {
    let books = Books::new();
    let desk = &books.desk;
    let id = series_of(&books, "invoice")["id"].clone();
    for (next, reason, why) in [(1, "x", "next not_further"), (120, " ", "reason required"), (2_000_000_000_i64, "x", "next too_large")] {
        assert_eq!(desk.refused("series.start", json!({ "id": id, "next": next, "reason": reason })), why);
    }
    desk.call("series.start", json!({ "id": id, "next": 1200, "reason": "A slip" }));
    let slip = desk.call("series.register", json!({}))["gaps"][0].clone();
    assert_eq!((&slip["from_seq"], &slip["to_seq"], &slip["can_withdraw"]), (&json!(1), &json!(1199), &json!(true)));
    desk.call("series.withdraw", json!({ "gap_id": slip["id"] }));
    let started = desk.call("series.start", json!({ "id": id, "next": 120, "reason": "1 to 119 are in the old program" }));
    assert_eq!(started["next_number"], "2026-0120");
    assert_eq!(issue(&books, json!({})), "2026-0120");
    let gap = desk.call("series.register", json!({}))["gaps"][0].clone();
    assert_eq!(
        (&gap["to_seq"], &gap["reason"], &gap["can_withdraw"]),
        (&json!(119), &json!("1 to 119 are in the old program"), &json!(false))
    );
    assert_eq!(desk.refused("series.withdraw", json!({ "gap_id": gap["id"] })), "numbers_follow");
    // A jump in the middle of the year is a gap of its own.
    desk.call("series.start", json!({ "id": id, "next": 130, "reason": "Paper forms" }));
    assert_eq!(issue(&books, json!({})), "2026-0130");
    assert_eq!(desk.call("series.register", json!({}))["gaps"].as_array().unwrap().len(), 2);
    desk.verify();
    // Without its reason a jump is a hole.
    books
        .write(|tx| {
            Ok(tx.conn().execute_batch("DROP TRIGGER gaps_final_u; UPDATE number_gaps SET withdrawn_at_ms = 1 WHERE from_seq = 121")?)
        })
        .unwrap();
    let report = desk.call("workspace.verify", json!({}));
    let failed: Vec<&Value> = report["checks"].as_array().unwrap().iter().filter(|c| c["ok"] == false).map(|c| &c["name"]).collect();
    assert_eq!(failed, ["numbering"]);
}

#[test]
fn the_worth_of_the_base_currency_is_frozen() {
    let books = Books::new();
    let desk = &books.desk;
    let abroad = client(desk, json!({ "name": "Yankee", "currency": "USD" }));
    let draft = || {
        let draft = desk.call("invoice.draft", json!({ "client_id": abroad, "empty": true }));
        desk.call("invoice.line_add", json!({ "id": draft["id"], "description": "Hosting", "price_minor": 100 }))
    };
    let rate = |more: Value| {
        let mut request = json!({ "id": draft()["id"] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("invoice.issue", request)["base_rate"].clone()
    };
    assert_eq!(rate(json!({})), Value::Null, "nobody knows it");
    assert_eq!(rate(json!({ "base_rate": "0.92" })), json!({ "currency": "EUR", "rate": "0.92", "source": "typed" }));
    assert_eq!(rate(json!({})), json!({ "currency": "EUR", "rate": "0.92", "source": "last_used" }));
    let own = books.small_draft();
    assert_eq!(desk.refused("invoice.issue", json!({ "id": own["id"], "base_rate": "1" })), "base_rate not_needed");
    assert_eq!(
        desk.call("invoice.issue", json!({ "id": own["id"] }))["base_rate"],
        json!({ "currency": "EUR", "rate": "1", "source": "same" })
    );
    desk.verify();
}
