use super::{
    invoice_books::{Books, client},
    retainers::{add, periods, show},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const HOUR: i64 = 3_600;

/// (description, quantity, price, seconds as tracked) of each line.
fn lines(invoice: &Value) -> Vec<(String, String, i64, i64)> {
    let line = |l: &Value| {
        let word = |key: &str| l[key].as_str().unwrap().to_owned();
        (word("description"), word("quantity"), l["price"]["minor"].as_i64().unwrap(), l["seconds"].as_i64().unwrap())
    };
    invoice["lines"].as_array().unwrap().iter().map(line).collect()
}

fn row(what: &str, quantity: &str, price: i64, seconds: i64) -> (String, String, i64, i64) {
    (what.into(), quantity.into(), price, seconds)
}

fn fees(books: &Books, id: &Value) -> Vec<String> {
    let state = |p: &Value| p["fee"]["state"].as_str().unwrap().to_owned();
    show(books, id)["balance"]["periods"].as_array().unwrap().iter().rev().map(state).collect()
}

#[test]
fn each_period_is_billed_once_and_freed_with_its_line() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-09-01" }));
    assert_eq!(show(&books, &id)["balance"]["due"], json!(["2026-09-01", "2026-10-01", "2026-11-01"]));
    desk.call("retainer.settle_fees", json!({ "id": id, "periods": ["2026-09-01"], "elsewhere": true }));
    let draft = desk.call("retainer.bill", json!({ "id": id }));
    assert_eq!(lines(&draft), [row("Support, 1–31 October 2026", "1", 80_000, 0), row("Support, 1–30 November 2026", "1", 80_000, 0)]);
    assert_eq!((&draft["period_from"], &draft["period_to"]), (&json!("2026-10-01"), &json!("2026-11-30")));
    assert_eq!(fees(&books, &id), ["elsewhere", "draft", "draft"]);
    assert_eq!(desk.refused("retainer.bill", json!({ "id": id })), "nothing_to_bill");
    assert_eq!(desk.refused("retainer.bill", json!({ "id": id, "periods": ["2026-10-01"] })), "fee_settled");
    assert_eq!(desk.refused("retainer.bill", json!({ "id": id, "periods": ["2026-10-02"] })), "periods not_a_period");
    assert_eq!(desk.refused("retainer.delete", json!({ "id": id })), "retainer_told");
    assert_eq!(desk.refused("retainer.edit", json!({ "id": id, "cadence": "year" })), "retainer_told");

    desk.call("invoice.line_delete", json!({ "line_id": draft["lines"][0]["id"] }));
    assert_eq!(fees(&books, &id), ["elsewhere", "due", "draft"]);
    desk.call("undo.undo", json!({}));
    assert_eq!(fees(&books, &id), ["elsewhere", "draft", "draft"]);
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    assert_eq!(fees(&books, &id), ["elsewhere", "due", "due"]);

    let draft = desk.call("retainer.bill", json!({ "id": id, "periods": ["2026-10-01"] }));
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!(fees(&books, &id), ["elsewhere", "issued", "due"]);
    let fee = show(&books, &id)["balance"]["periods"][1]["fee"].clone();
    assert_eq!((&fee["invoice_number"], &fee["line_id"]), (&issued["number"], &issued["lines"][0]["id"]));
    desk.verify();
}

/// It is Friday, 20 November 2026.
#[test]
fn a_rule_bills_the_fee_of_each_period_once_and_by_its_terms() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-11-01" }));
    desk.call("retainer.set_term", json!({ "id": id, "valid_from": "2027-01-01", "amount": 12 * HOUR, "fee_minor": 90_000 }));
    let other = client(desk, json!({ "name": "Other" }));
    let rule = |client: &Value, lines: Value| json!({ "client_id": client, "name": "Support", "rrule": "FREQ=MONTHLY", "starts_on": "2026-12-01", "mode": "issue", "lines": lines });
    let line = json!({ "description": "Support, {period}", "retainer_id": id });
    assert_eq!(desk.refused("recurring.add", rule(&other, json!([line]))), "lines[0].retainer_id not_found");
    assert_eq!(desk.refused("recurring.add", rule(&books.client, json!([line, line]))), "lines[1].retainer_id twice");
    let other_price = json!([{ "description": "Support, {period}", "retainer_id": id, "price_minor": 70_000 }]);
    assert_eq!(desk.refused("recurring.add", rule(&books.client, other_price)), "lines[0].price_minor of_retainer");
    let made = desk.call("recurring.add", rule(&books.client, json!([line])));
    assert_eq!((&made["net"]["minor"], &made["lines"][0]["price_minor"]), (&json!(80_000), &json!(80_000)), "of today's terms");
    assert_eq!(desk.refused("retainer.delete", json!({ "id": id })), "retainer_in_rule");
    desk.call("recurring.delete", json!({ "id": made["id"] }));
    desk.call("retainer.delete", json!({ "id": id }));
    desk.call("undo.undo", json!({}));
    desk.call("undo.undo", json!({}));
    desk.call("retainer.settle_fees", json!({ "id": id, "periods": ["2027-02-01"], "elsewhere": true }));

    desk.clock.pass_ms(105 * 24 * HOUR * 1_000);
    assert_eq!(desk.call("recurring.run", json!({})), json!({ "drafts": 0, "issued": 3, "refused": 0, "nothing": 1 }));
    assert_eq!(fees(&books, &id), ["due", "issued", "issued", "elsewhere", "issued"]);
    let all = desk.call("invoice.list", json!({}))["invoices"].clone();
    let told: Vec<_> = all.as_array().unwrap().iter().map(|i| lines(&desk.call("invoice.show", json!({ "id": i["id"] })))).collect();
    let told: BTreeSet<_> = told.into_iter().flatten().collect();
    let month = |when: &str, price| row(&format!("Support, {when}"), "1", price, 0);
    let wanted = [month("December 2026", 80_000), month("January 2027", 90_000), month("March 2027", 90_000)];
    assert_eq!(told, BTreeSet::from(wanted));
    assert_eq!(desk.call("recurring.show", json!({ "id": made["id"] }))["net"]["minor"], 90_000);
    assert_eq!(desk.refused("retainer.bill", json!({ "id": id, "periods": ["2027-03-01"] })), "fee_settled");
    desk.verify();

    // Over is over: nothing is billed, and nothing is left on the rule that could be.
    desk.call("retainer.end", json!({ "id": id }));
    desk.clock.pass_ms(31 * 24 * HOUR * 1_000);
    assert_eq!(desk.call("recurring.run", json!({})), json!({ "drafts": 0, "issued": 0, "refused": 0, "nothing": 1 }));
    desk.verify();
}

#[test]
fn a_draft_of_a_rule_gives_its_fee_back() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-11-01" }));
    let line = json!({ "description": "Support", "retainer_id": id });
    desk.call(
        "recurring.add",
        json!({ "client_id": books.client, "name": "Support", "rrule": "FREQ=MONTHLY", "starts_on": "2026-11-01", "lines": [line] }),
    );
    assert_eq!(desk.call("recurring.run", json!({}))["drafts"], 1);
    assert_eq!(fees(&books, &id), ["draft"]);
    let draft = desk.call("invoice.list", json!({}))["invoices"][0]["id"].clone();
    desk.call("invoice.discard", json!({ "id": draft }));
    assert_eq!(fees(&books, &id), ["due"]);
    assert_eq!(lines(&desk.call("retainer.bill", json!({ "id": id }))).len(), 1);
    assert_eq!(desk.call("recurring.run", json!({}))["drafts"], 0);
    desk.verify();
}

#[test]
fn covered_time_is_told_at_no_price_and_stays_as_it_was_told() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-10-01" }));
    let build = books.track(0, "2026-10-05T06:00:00Z", 3 * HOUR);
    books.track(1, "2026-10-06T06:00:00Z", 2 * HOUR);
    books.track(1, "2026-11-03T06:00:00Z", HOUR);
    let draft = desk.call("retainer.bill", json!({ "id": id, "periods": ["2026-11-01"], "covered_to": "2026-10-31" }));
    assert_eq!(
        lines(&draft),
        [
            row("Support, 1–30 November 2026", "1", 80_000, 0),
            row("Covered by Support: Website: Build", "3", 0, 0),
            row("Covered by Support: Website: Design", "2", 0, 0),
        ]
    );
    let rows = || desk.call("retainer.statement", json!({ "id": id, "period_on": "2026-10-01" }))["rows"].clone();
    assert_eq!((&rows()[1]["invoice_id"], &rows()[1]["line_id"]), (&draft["id"], &draft["lines"][1]["id"]));
    assert_eq!(desk.refused("entry.edit", json!({ "id": build, "end": "2026-10-05T07:00:00Z" })), "on_draft");
    desk.call("invoice.line_delete", json!({ "line_id": draft["lines"][1]["id"] }));
    desk.call("entry.edit", json!({ "id": build, "end": "2026-10-05T10:00:00Z" }));
    let again = desk.call("retainer.bill", json!({ "id": id, "periods": [], "covered_to": "2026-10-31", "invoice_id": draft["id"] }));
    assert_eq!(lines(&again)[2], row("Covered by Support: Website: Build", "4", 0, 0));
    desk.verify();

    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!(issued["totals"]["net"]["minor"], 80_000);
    assert_eq!(rows()[1]["invoice_number"], issued["number"]);
    for (verb, request) in [
        ("entry.edit", json!({ "id": build, "end": "2026-10-05T07:00:00Z" })),
        ("entry.edit", json!({ "id": build, "note": "other words" })),
        ("entry.delete", json!({ "ids": [build] })),
        ("entry.write_off", json!({ "ids": [build], "written_off": true })),
    ] {
        assert_eq!(desk.refused(verb, request.clone()), "billed", "{verb} {request}");
    }
    assert_eq!(desk.refused("retainer.end", json!({ "id": id, "ends_on": "2026-10-05" })), "ends_on told_later");
    // Time that comes later is drawn beside what was told.
    books.track(0, "2026-10-01T06:00:00Z", 9 * HOUR);
    assert_eq!(periods(&books, &id)[0].1, [10 * HOUR, 0, 10 * HOUR, 0, 0, 5 * HOUR]);
    assert_eq!(desk.call("home.today", json!({}))["unbilled_seconds"], 5 * HOUR);
    desk.verify();
}

/// 10 h are there; A takes 6, of B's 6 four are drawn and two are over at 90.00. What is over bills B for good; a C that comes in before finds less.
#[test]
fn what_is_over_is_billed_at_the_usual_rate() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-11-01" }));
    books.track(0, "2026-11-03T06:00:00Z", 6 * HOUR);
    let b = books.track(1, "2026-11-04T06:00:00Z", 6 * HOUR);
    let draft = books.draft(json!({}));
    assert_eq!(lines(&draft), [row("Website: Design", "2", 9_000, 2 * HOUR)]);
    assert_eq!(desk.refused("entry.edit", json!({ "id": b, "end": "2026-11-04T07:00:00Z" })), "on_draft");
    desk.verify();
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    desk.verify();
    let draft = books.draft(json!({}));
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!(issued["totals"]["net"]["minor"], 18_000);
    let entry = desk.call("entry.show", json!({ "id": b }));
    assert_eq!((&entry["billing"], &entry["drawn_seconds"]), (&json!("billed"), &json!(4 * HOUR)));
    books.track(0, "2026-11-02T06:00:00Z", 3 * HOUR);
    // B keeps its four; of A's six and C's three, six find room.
    assert_eq!(periods(&books, &id)[0].1, [10 * HOUR, 0, 10 * HOUR, 0, 0, 3 * HOUR]);
    assert_eq!(lines(&books.draft(json!({}))), [row("Website: Build", "3", 9_000, 3 * HOUR)]);
    desk.verify();
}

/// Hours are rounded once by the client's rule, and what is over with them: 50 minutes are an hour, of which half is left.
#[test]
fn billing_rounding_draws_and_bills_what_the_rule_says() {
    let books = Books::new();
    let desk = &books.desk;
    desk.call("client.edit", json!({ "id": books.client, "rounding": { "mode": "up", "step_minutes": 60, "scope": "entry" } }));
    let id = add(&books, json!({ "starts_on": "2026-11-01", "amount": HOUR + HOUR / 2 }));
    books.track(0, "2026-11-03T06:00:00Z", 50 * 60);
    books.track(1, "2026-11-04T06:00:00Z", 50 * 60);
    assert_eq!(periods(&books, &id)[0].1, [HOUR + HOUR / 2, 0, HOUR + HOUR / 2, 0, 0, HOUR / 2]);
    let draft = books.draft(json!({}));
    assert_eq!(lines(&draft), [row("Website: Design", "0.5", 9_000, 25 * 60)]);
    assert_eq!(draft["lines"][0]["billed_seconds"], HOUR / 2);
    let told = desk.call("retainer.bill", json!({ "id": id, "periods": [], "covered_to": "2026-11-30", "invoice_id": draft["id"] }));
    assert_eq!(lines(&told)[1], row("Covered by Support: Website: Build", "1", 0, 0));
    desk.verify();
}

#[test]
fn money_that_was_drawn_is_told_with_the_time() {
    let books = Books::new();
    let desk = &books.desk;
    let id =
        add(&books, json!({ "unit": "money", "amount": 30_000, "fee_minor": 30_000, "starts_on": "2026-10-01", "cadence": "quarter" }));
    books.track(0, "2026-10-05T06:00:00Z", 2 * HOUR);
    books.track(0, "2026-10-06T06:00:00Z", HOUR);
    let draft = desk.call("retainer.bill", json!({ "id": id, "covered_to": "2026-11-20" }));
    assert_eq!(
        lines(&draft),
        [
            row("Support, 1 October – 31 December 2026", "1", 30_000, 0),
            row("Covered by Support: Website: Build (270.00 EUR of the prepaid amount)", "3", 0, 0),
        ]
    );
    // Alone, what is covered makes a document of nothing: it can be issued all the same.
    desk.call("invoice.line_delete", json!({ "line_id": draft["lines"][0]["id"] }));
    assert_eq!(desk.call("invoice.issue", json!({ "id": draft["id"] }))["totals"]["total"]["minor"], 0);
    // What a document tells stays what it was, whatever an hour costs from now on.
    books.rate("workspace", None, 20_000, "EUR", "2026-01-01");
    assert_eq!(periods(&books, &id)[0].1[2], 27_000);
    desk.verify();
}

#[test]
fn a_fee_that_covers_all_leaves_nothing_to_bill_and_alerts_say_when() {
    let books = Books::new();
    let desk = &books.desk;
    let id = add(&books, json!({ "starts_on": "2026-11-01", "over_use": "cover", "fee_minor": 0 }));
    let alert = || -> Value {
        let needs = desk.call("home.today", json!({}))["needs"].clone();
        needs.as_array().unwrap().iter().find(|n| n["kind"] == "retainer").map_or(Value::Null, |n| n["alert"].clone())
    };
    books.track(0, "2026-11-03T06:00:00Z", 8 * HOUR - 60);
    assert_eq!(alert(), Value::Null);
    books.track(0, "2026-11-04T06:00:00Z", 60);
    assert_eq!((&alert()["reached"], &alert()["percent"], &alert()["left"]), (&json!(80), &json!(80), &json!(2 * HOUR)));
    books.track(0, "2026-11-05T06:00:00Z", 4 * HOUR);
    assert_eq!((&alert()["reached"], &alert()["percent"], &alert()["over"]), (&json!(100), &json!(120), &json!(2 * HOUR)));
    assert_eq!(desk.call("home.today", json!({}))["unbilled_seconds"], 0);
    assert_eq!(show(&books, &id)["balance"]["periods"][0]["beyond"], 2 * HOUR);
    desk.call("retainer.edit", json!({ "id": id, "over_use": "bill", "alerts": [] }));
    assert_eq!((alert(), &desk.call("home.today", json!({}))["unbilled_seconds"]), (Value::Null, &json!(2 * HOUR)));
    desk.call("retainer.edit", json!({ "id": id, "over_use": "warn" }));
    assert_eq!((&alert()["reached"], &alert()["over"]), (&Value::Null, &json!(2 * HOUR)));
    desk.verify();
}

/// Ten hours a month are paid ahead, and the client is asked before anything is billed over them.
#[test]
fn what_is_over_the_agreement_is_issued_once_it_is_agreed() {
    for (over_use, asks) in [("warn", true), ("bill", false)] {
        let books = Books::new();
        let desk = &books.desk;
        let id = add(&books, json!({ "starts_on": "2026-11-01", "roll_over": "none", "over_use": over_use }));
        books.track(0, "2026-11-02T06:00:00Z", 8 * HOUR);
        // Two of these three hours are covered.
        books.track(1, "2026-11-03T06:00:00Z", 3 * HOUR);
        books.track(0, "2026-11-04T06:00:00Z", HOUR + HOUR / 2);
        // Before its first day it had nothing to cover.
        books.track(0, "2026-10-30T06:00:00Z", HOUR);
        let draft = books.draft(json!({}));
        assert_eq!(draft["totals"]["net"]["minor"], 9_000 * 7 / 2);
        let told = json!([{ "retainer_id": id, "name": "Support", "unit": "hours", "currency": "EUR",
                            "amount": 5 * HOUR / 2, "billed_seconds": 5 * HOUR / 2 }]);
        assert_eq!(draft["over_agreed"], if asks { told } else { json!([]) }, "{over_use}");
        if asks {
            let refused = desk.try_call("invoice.issue", json!({ "id": draft["id"] })).unwrap_err();
            assert_eq!(refused.reason.as_deref(), Some("over_agreed"));
            assert!(refused.message.contains("2.5 of Support"), "{refused}");
            let many = desk.call("invoice.issue_many", json!({ "ids": [draft["id"]] }));
            assert_eq!((&many["issued"], &many["left"][0]["problems"][0]["rule"]), (&json!([]), &json!("over_agreed")));
        }
        let issued = desk.call("invoice.issue", json!({ "id": draft["id"], "over_agreed": asks }));
        assert_eq!((&issued["state"], &issued["over_agreed"]), (&json!("issued"), &json!([])));
        desk.verify();
    }
}

/// Six hours are covered on one draft, the seventh of the same entry is billed on another.
fn told_and_billed_apart() -> (Books, Value, Value) {
    let books = Books::new();
    let retainer = add(&books, json!({ "starts_on": "2026-10-01", "roll_over": "none", "amount": 6 * HOUR }));
    books.track(0, "2026-11-02T06:00:00Z", 7 * HOUR);
    let told = books.desk.call("retainer.bill", json!({ "id": retainer, "covered_to": "2026-11-02" }))["id"].clone();
    let billed = books.draft(json!({}))["id"].clone();
    books.desk.verify();
    (books, told, billed)
}

#[test]
fn covered_time_goes_over_to_the_line_that_bills_its_rest() {
    let (books, told, billed) = told_and_billed_apart();
    books.desk.call("invoice.discard", json!({ "id": told }));
    books.desk.verify();
    books.desk.call("invoice.discard", json!({ "id": billed }));
    books.desk.verify();
    books.desk.call("undo.undo", json!({}));
    books.desk.call("undo.undo", json!({}));
    books.desk.verify();
}

#[test]
fn covered_time_stays_told_where_its_rest_is_issued() {
    let (books, told, billed) = told_and_billed_apart();
    books.desk.call("invoice.issue", json!({ "id": billed }));
    assert_eq!(books.desk.refused("invoice.discard", json!({ "id": told })), "billed_beside");
    books.desk.verify();
    books.desk.call("invoice.issue", json!({ "id": told }));
    books.desk.verify();
}
