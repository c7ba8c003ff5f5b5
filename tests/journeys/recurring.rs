//! Recurring invoices from the rule to the document. Days and figures by hand; the desk stands on Friday, 20 November 2026, in Berlin.

use crate::support::Desk;
use serde_json::{Value, json};

pub fn client(desk: &Desk, fields: Value) -> Value {
    let address = json!({ "street": "Am Kai 1", "postal_code": "20457", "city": "Hamburg", "country": "DE" });
    let mut request = json!({ "name": "Acme", "address": address });
    request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    desk.call("client.add", request)["id"].clone()
}

pub fn ready_to_issue(desk: &Desk) {
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio Nordlicht", "street": "Hafenstr. 1", "postal_code": "20359", "city": "Hamburg", "country": "DE" }),
    );
}

/// 100.00 a month, told in words.
pub fn care(client: &Value, fields: Value) -> Value {
    let mut request = json!({
        "client_id": client, "name": "Care", "rrule": "FREQ=MONTHLY;BYMONTHDAY=1", "starts_on": "2026-12-01", "subject": "Care plan {month} {year}",
        "lines": [{ "description": "Care plan, {period}", "price_minor": 10_000 }],
    });
    request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    request
}

pub fn run(desk: &Desk) -> (i64, i64, i64, i64) {
    let ran = desk.call("recurring.run", json!({}));
    let of = |key: &str| ran[key].as_i64().unwrap();
    (of("drafts"), of("issued"), of("refused"), of("nothing"))
}

fn days(rule: &Value, key: &str) -> Vec<String> {
    rule[key].as_array().unwrap().iter().map(|p| p["on"].as_str().unwrap().to_owned()).collect()
}

fn invoices(desk: &Desk) -> Vec<Value> {
    desk.call("invoice.list", json!({}))["invoices"].as_array().unwrap().clone()
}

const DAY: i64 = 24 * 60;

#[test]
fn a_month_each_once_with_its_period_in_words() {
    let desk = Desk::new();
    let acme = client(&desk, json!({ "language": "de", "payment_terms_days": 30 }));
    let rule = desk.call("recurring.add", care(&acme, json!({})));
    assert_eq!(
        (&rule["state"], &rule["rrule"], &rule["net"]["minor"]),
        (&json!("active"), &json!("FREQ=MONTHLY;BYMONTHDAY=1"), &json!(10_000))
    );
    assert_eq!(days(&rule, "next"), ["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01", "2027-05-01"]);
    assert_eq!((&rule["next"][2]["from"], &rule["next"][2]["to"]), (&json!("2027-02-01"), &json!("2027-02-28")));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    // 45 days off: to 4 January.
    desk.pass_minutes(45 * DAY);
    assert_eq!(days(&desk.call("recurring.show", json!({ "id": rule["id"] })), "due"), ["2026-12-01", "2027-01-01"]);
    assert_eq!(run(&desk), (2, 0, 0, 0));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    let shown = desk.call("recurring.show", json!({ "id": rule["id"] }));
    assert_eq!((days(&shown, "due"), days(&shown, "next")[0].as_str()), (vec![], "2027-02-01"));
    let runs = shown["runs"].as_array().unwrap();
    assert_eq!(runs.iter().map(|r| r["period_on"].as_str().unwrap()).collect::<Vec<_>>(), ["2027-01-01", "2026-12-01"]);
    let draft = desk.call("invoice.show", json!({ "id": runs[1]["invoice_id"] }));
    assert_eq!(
        (&draft["subject"], &draft["lines"][0]["description"]),
        (&json!("Care plan Dezember 2026"), &json!("Care plan, Dezember 2026"))
    );
    assert_eq!(
        (&draft["period_from"], &draft["period_to"], &draft["due_days"], &draft["language"]),
        (&json!("2026-12-01"), &json!("2026-12-31"), &json!(30), &json!("de"))
    );
    // 100.00 with 19 %
    assert_eq!(runs[1]["outcome"], json!({ "state": "draft", "total": { "minor": 11_900, "currency": "EUR" } }));
    // Thrown away it is not made again.
    desk.call("invoice.discard", json!({ "id": runs[1]["invoice_id"] }));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    let shown = desk.call("recurring.show", json!({ "id": rule["id"] }));
    assert_eq!(shown["runs"][1]["outcome"], json!({ "state": "discarded" }));
    desk.verify();
}

#[test]
fn midnight_is_that_of_the_workspaces_zone() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    desk.call("recurring.add", care(&acme, json!({})));
    // 30 November, 23:59 in Berlin is 22:59 in UTC.
    desk.pass_minutes(10 * DAY + 14 * 60 + 59);
    assert_eq!((desk.now().as_str(), run(&desk)), ("2026-11-30T22:59:00.000Z", (0, 0, 0, 0)));
    desk.pass_minutes(1);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    // In Auckland the second of December is over for long; the first of January comes with its own midnight, 11:00 in UTC.
    desk.call("settings.update", json!({ "zone": "Pacific/Auckland" }));
    desk.pass_minutes(30 * DAY + 11 * 60 + 59);
    assert_eq!((desk.now().as_str(), run(&desk)), ("2026-12-31T10:59:00.000Z", (0, 0, 0, 0)));
    desk.pass_minutes(1);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    desk.verify();
}

#[test]
fn issued_at_once_with_the_date_of_today() {
    let desk = Desk::new();
    ready_to_issue(&desk);
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({ "mode": "issue", "covers": "behind" })));
    desk.pass_minutes(45 * DAY);
    assert_eq!(run(&desk), (0, 2, 0, 0));
    let shown = desk.call("recurring.show", json!({ "id": rule["id"] }));
    let numbers: Vec<&str> = shown["runs"].as_array().unwrap().iter().map(|r| r["outcome"]["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["2027-0002", "2027-0001"]);
    let first = desk.call("invoice.show", json!({ "id": shown["runs"][1]["invoice_id"] }));
    assert_eq!((&first["issued_on"], &first["lines"][0]["description"]), (&json!("2027-01-04"), &json!("Care plan, November 2026")));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    assert_eq!(desk.refused("invoice.discard", json!({ "id": first["id"] })), "not_draft");
    desk.verify();
}

#[test]
fn what_cannot_be_issued_stays_a_draft_and_a_need_names_the_remedy() {
    let desk = Desk::new();
    ready_to_issue(&desk);
    let acme = client(&desk, json!({ "tax_treatment": "reverse_charge" }));
    let rule = desk.call("recurring.add", care(&acme, json!({ "mode": "issue" })));
    desk.pass_minutes(12 * DAY);
    assert_eq!(run(&desk), (1, 0, 1, 0));
    let needs = desk.call("home.today", json!({}))["needs"].clone();
    let need = needs.as_array().unwrap().iter().find(|n| n["kind"] == "recurring_refused").unwrap();
    let fields: Vec<&str> = need["refused"]["why"].as_array().unwrap().iter().map(|f| f["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["profile.vat_id", "client.vat_id"]);
    assert_eq!((&need["refused"]["name"], &need["refused"]["client_name"]), (&json!("Care"), &json!("Acme")));
    // Mended and issued by hand; it is not tried again behind the user's back meanwhile.
    desk.call("client.edit", json!({ "id": acme, "vat_id": "FR40303265045" }));
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio Nordlicht", "street": "Hafenstr. 1", "postal_code": "20359", "city": "Hamburg", "country": "DE", "vat_id": "DE136695976" }),
    );
    assert_eq!(run(&desk), (0, 0, 0, 0));
    let invoice = desk.call("recurring.show", json!({ "id": rule["id"] }))["runs"][0]["invoice_id"].clone();
    desk.call("invoice.issue", json!({ "id": invoice }));
    let needs = desk.call("home.today", json!({}))["needs"].clone();
    assert!(needs.as_array().unwrap().iter().all(|n| n["kind"] != "recurring_refused"), "{needs}");
    // The next one goes through.
    desk.pass_minutes(31 * DAY);
    assert_eq!(run(&desk), (0, 1, 0, 0));
    desk.verify();
}

#[test]
fn days_of_a_pause_are_left_out_for_good() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({ "rrule": "FREQ=WEEKLY;BYDAY=MO", "starts_on": "2026-11-23" })));
    let id = &rule["id"];
    // To Tuesday the 24th: one is made. Paused until Friday, 4 December: the 30th is left out.
    desk.pass_minutes(4 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    assert_eq!(desk.call("recurring.pause", json!({ "id": id, "paused": true }))["state"], "paused");
    desk.pass_minutes(10 * DAY);
    assert_eq!(run(&desk), (0, 0, 0, 0));
    let on = desk.call("recurring.pause", json!({ "id": id, "paused": false }));
    assert_eq!((&on["state"], days(&on, "due"), days(&on, "next")[0].as_str()), (&json!("active"), vec![], "2026-12-07"));
    desk.pass_minutes(4 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    let made: Vec<Value> =
        desk.call("recurring.show", json!({ "id": id }))["runs"].as_array().unwrap().iter().map(|r| r["period_on"].clone()).collect();
    assert_eq!(made, ["2026-12-07", "2026-11-23"]);
    desk.verify();
}

#[test]
fn another_schedule_makes_nothing_for_days_that_are_past() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({ "starts_on": "2026-11-01" })));
    assert_eq!(days(&rule, "due"), ["2026-11-01"]);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    // The 15th of November is past: the first one is that of December.
    let preview =
        desk.call("recurring.preview", json!({ "id": rule["id"], "rrule": "FREQ=MONTHLY;BYMONTHDAY=15", "starts_on": "2026-11-01" }));
    assert_eq!((days(&preview, "due"), days(&preview, "next")[0].as_str()), (vec![], "2026-12-15"));
    let moved = desk.call("recurring.edit", json!({ "id": rule["id"], "rrule": "FREQ=MONTHLY;BYMONTHDAY=15" }));
    assert_eq!((days(&moved, "due"), days(&moved, "next")), (vec![], days(&preview, "next")));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    // Before anything is made, a first day in the past is meant.
    let fresh =
        desk.call("recurring.preview", json!({ "rrule": "FREQ=MONTHLY;BYMONTHDAY=-1", "starts_on": "2026-08-01", "covers": "behind" }));
    assert_eq!(days(&fresh, "due"), ["2026-08-31", "2026-09-30", "2026-10-31"]);
    assert_eq!((&fresh["due"][1]["from"], &fresh["due"][1]["to"]), (&json!("2026-09-01"), &json!("2026-09-30")));
    desk.verify();
}

#[test]
fn an_end_by_count_or_day_and_an_anchor_of_31() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let counted = desk.call("recurring.add", care(&acme, json!({ "rrule": "FREQ=MONTHLY;COUNT=3", "starts_on": "2026-12-31" })));
    assert_eq!(days(&counted, "next"), ["2026-12-31", "2027-01-31", "2027-02-28"]);
    let dated = desk.call("recurring.add", care(&acme, json!({ "rrule": "FREQ=WEEKLY;UNTIL=20261204", "starts_on": "2026-11-20" })));
    assert_eq!(
        (days(&dated, "due"), days(&dated, "next")),
        (vec!["2026-11-20".to_owned()], vec!["2026-11-27".to_owned(), "2026-12-04".to_owned()])
    );
    desk.pass_minutes(200 * DAY);
    assert_eq!(run(&desk), (6, 0, 0, 0));
    for rule in [&counted, &dated] {
        let shown = desk.call("recurring.show", json!({ "id": rule["id"] }));
        assert_eq!((&shown["state"], shown["runs"].as_array().unwrap().len()), (&json!("ended"), 3));
    }
    desk.verify();
}

#[test]
fn waiting_time_and_expenses_are_billed_along_as_far_as_the_period_goes() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let site = desk.call("project.add", json!({ "name": "Site", "client_id": acme }))["id"].clone();
    desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 9_000, "currency": "EUR" } }));
    let entry = |day: &str, link: Value| {
        desk.call("entry.add", json!({ "start": format!("{day}T09:00:00Z"), "end": format!("{day}T11:00:00Z"), "link": link }));
    };
    entry("2026-11-05", json!({ "project_id": site }));
    entry("2026-11-06", json!({ "client_id": acme }));
    desk.call(
        "expense.add",
        json!({ "spent_on": "2026-11-07", "project_id": site, "merchant": "Printer", "amount": { "minor": 4_000, "currency": "EUR" } }),
    );
    let unbilled = json!({ "covers": "behind", "unbilled": "project", "project_id": site, "lines": [] });
    let rule = desk.call("recurring.add", care(&acme, unbilled));
    desk.pass_minutes(11 * DAY + 12 * 60);
    // On 1 December: this day's work is of the next period.
    entry("2026-12-01", json!({ "project_id": site }));
    assert_eq!(run(&desk), (1, 0, 0, 0));
    let invoice = desk.call("recurring.show", json!({ "id": rule["id"] }))["runs"][0]["invoice_id"].clone();
    // 2 h × 90.00 and 40.00; the client's other work waits.
    let draft = desk.call("invoice.show", json!({ "id": invoice }));
    assert_eq!((&draft["totals"]["net"]["minor"], &draft["unbilled_seconds"]), (&json!(22_000), &json!(4 * 3_600)));
    // In January there is December's one; in February nothing at all.
    desk.pass_minutes(31 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    desk.pass_minutes(31 * DAY);
    assert_eq!(run(&desk), (0, 0, 0, 1));
    assert_eq!(run(&desk), (0, 0, 0, 0));
    let shown = desk.call("recurring.show", json!({ "id": rule["id"] }));
    assert_eq!((&shown["runs"][0]["period_on"], &shown["runs"][0]["invoice_id"]), (&json!("2027-02-01"), &Value::Null));
    desk.verify();
}

#[test]
fn two_desks_make_one_and_the_same() {
    // The same rule on two devices, as after a copy of the file: what each makes by itself has the same ids.
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({})));
    let backup = desk.dir.path().join("copy.bak");
    desk.call("workspace.backup", json!({ "path": backup }));
    desk.pass_minutes(12 * DAY);
    let ids = || {
        assert_eq!(run(&desk), (1, 0, 0, 0));
        let invoice = desk.call("recurring.show", json!({ "id": rule["id"] }))["runs"][0]["invoice_id"].clone();
        let line = desk.call("invoice.show", json!({ "id": invoice }))["lines"][0]["id"].clone();
        (invoice, line)
    };
    let here = ids();
    desk.call("workspace.restore", json!({ "path": backup }));
    assert_eq!(invoices(&desk), Vec::<Value>::new());
    assert_eq!(ids(), here);
    desk.verify();
}

#[test]
fn edits_are_undone_and_a_rule_that_made_something_can_be_deleted() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({})));
    let line = rule["lines"][0]["id"].clone();
    let id = rule["id"].clone();
    let edited = desk.call(
        "recurring.edit",
        json!({ "id": id, "name": "Care plus", "mode": "issue", "due_days": 7,
                "lines": [{ "description": "Second", "price_minor": 5_000, "quantity": "2.5", "unit": "h" }, { "id": line, "description": "First", "price_minor": 100 }] }),
    );
    // 2.5 × 50.00 + 1.00
    assert_eq!((&edited["net"]["minor"], &edited["lines"][1]["id"], &edited["due_days"]), (&json!(12_600), &line, &json!(7)));
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("recurring.show", json!({ "id": id })), rule);
    desk.pass_minutes(12 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    assert_eq!(desk.refused("client.delete", json!({ "id": acme })), "in_use");
    desk.call("recurring.delete", json!({ "id": id }));
    assert_eq!(desk.refused("recurring.show", json!({ "id": id })), "not_found");
    assert_eq!(invoices(&desk).len(), 1);
    desk.call("undo.undo", json!({}));
    desk.pass_minutes(31 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    // A client that is merged away takes its rules along.
    let globex = client(&desk, json!({ "name": "Globex" }));
    desk.call("client.merge", json!({ "from": acme, "into": globex }));
    assert_eq!(desk.call("recurring.list", json!({ "client_id": globex }))["recurring"][0]["client_name"], "Globex");
    desk.pass_minutes(31 * DAY);
    assert_eq!(run(&desk), (1, 0, 0, 0));
    assert_eq!(invoices(&desk)[0]["client_name"], "Globex");
    desk.verify();
}

#[test]
fn wrong_input_names_field_and_remedy() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let (globex, nobody) = (client(&desk, json!({ "name": "Globex" })), "01890000-0000-7000-8000-000000000000");
    let theirs = desk.call("project.add", json!({ "name": "Site", "client_id": globex }))["id"].clone();
    let line = |fields: Value| {
        let mut line = json!({ "description": "Care", "price_minor": 1 });
        line.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({ "lines": [line] })
    };
    for (fields, word) in [
        (json!({ "client_id": nobody }), "client_id not_found"),
        (json!({ "name": " " }), "name required"),
        (json!({ "rrule": "FREQ=HOURLY" }), "rrule not_a_rule"),
        (json!({ "rrule": "FREQ=MONTHLY;UNTIL=20261130" }), "rrule end_before_start"),
        (json!({ "rrule": "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261210" }), "rrule never"),
        (json!({ "starts_on": "2025-11-01" }), "starts_on too_far_back"),
        (json!({ "starts_on": "2037-01-01" }), "starts_on too_far"),
        (json!({ "due_days": 366 }), "due_days out_of_range"),
        (json!({ "lines": [] }), "lines empty"),
        (json!({ "unbilled": "project" }), "project_id required"),
        (json!({ "unbilled": "project", "project_id": theirs }), "project_id not_found"),
        (json!({ "subject": "Care {perod}" }), "subject unknown_placeholder"),
        (json!({ "series_id": nobody }), "not_found"),
        (line(json!({ "description": " " })), "lines[0].description required"),
        (line(json!({ "description": "{Month}" })), "lines[0].description unknown_placeholder"),
        (line(json!({ "price_minor": -1 })), "lines[0].price_minor negative"),
        (line(json!({ "quantity": "1000000.1" })), "lines[0].quantity out_of_range"),
        (line(json!({ "quantity": "1000000", "price_minor": 1_000_000_000_000_i64 })), "lines[0].price_minor too_large"),
        (line(json!({ "tax_ids": [nobody] })), "lines[0].tax_ids not_found"),
        (line(json!({ "id": nobody })), "lines[0].id not_found"),
    ] {
        assert_eq!(desk.refused("recurring.add", care(&acme, fields.clone())), word, "{fields}");
    }
    assert_eq!(desk.call("recurring.list", json!({}))["recurring"], json!([]));
    let rule = desk.call("recurring.add", care(&acme, json!({})));
    assert_eq!(desk.refused("recurring.edit", json!({ "id": rule["id"], "currency": "USD" })), "currency other_currency");
    assert_eq!(desk.refused("recurring.preview", json!({ "rrule": "FREQ=DAILY", "starts_on": "2020-01-01" })), "starts_on too_far_back");
    desk.verify();
}
