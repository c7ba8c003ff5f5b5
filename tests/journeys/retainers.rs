use super::invoice_books::Books;
use serde_json::{Value, json};

const HOUR: i64 = 3_600;

pub fn add(books: &Books, more: Value) -> Value {
    let mut request = json!({ "client_id": books.client, "name": "Support", "unit": "hours", "amount": 10 * HOUR, "fee_minor": 80_000, "starts_on": "2026-08-01" });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    books.desk.call("retainer.add", request)["id"].clone()
}

pub fn show(books: &Books, id: &Value) -> Value {
    books.desk.call("retainer.show", json!({ "id": id }))
}

/// (from, granted, rolled in, drawn, left, expired, over) of each period, the oldest first.
pub fn periods(books: &Books, id: &Value) -> Vec<(String, [i64; 6])> {
    let of = |p: &Value| {
        let n = |key: &str| p[key].as_i64().unwrap();
        let figures = ["granted", "rolled_in", "drawn", "left", "expired", "over"].map(n);
        (p["from"].as_str().unwrap().to_owned(), figures)
    };
    show(books, id)["balance"]["periods"].as_array().unwrap().iter().rev().map(of).collect()
}

fn expected(rows: &[(&str, [i64; 6])], unit: i64) -> Vec<(String, [i64; 6])> {
    rows.iter().map(|(from, figures)| ((*from).to_owned(), figures.map(|f| f * unit))).collect()
}

fn unbilled(books: &Books) -> i64 {
    let today = books.desk.call("home.today", json!({}));
    let draft = books.desk.call("invoice.draft", json!({ "client_id": books.client, "empty": true }));
    assert_eq!(today["unbilled_seconds"], draft["unbilled_seconds"]);
    books.desk.call("invoice.discard", json!({ "id": draft["id"] }));
    today["unbilled_seconds"].as_i64().unwrap()
}

/// By hand, in minutes. In the night of 25 October the clocks go back, so from 00:00Z to 02:00Z are two hours though the wall shows one; November
/// begins in Berlin at 23:00Z.
#[test]
fn ten_hours_a_month_of_which_five_roll_over() {
    let books = Books::new();
    let id = add(&books, json!({ "roll_over": "up_to", "roll_over_limit": 5 * HOUR }));
    books.track(0, "2026-08-03T06:00:00Z", 7 * HOUR);
    books.track(0, "2026-09-07T06:00:00Z", 4 * HOUR);
    books.track(0, "2026-10-05T06:00:00Z", 12 * HOUR);
    books.track(1, "2026-10-25T00:00:00Z", 2 * HOUR);
    let over_midnight = books.track(1, "2026-10-31T22:00:00Z", 2 * HOUR + HOUR / 2);
    let last = books.track(0, "2026-11-02T06:00:00Z", 9 * HOUR + HOUR / 2);
    let rows = [
        ("2026-08-01", [600, 0, 420, 180, 0, 0]),
        ("2026-09-01", [600, 180, 240, 540, 240, 0]),
        ("2026-10-01", [600, 300, 900, 0, 0, 0]),
        ("2026-11-01", [600, 0, 600, 0, 0, 60]),
    ];
    assert_eq!(periods(&books, &id), expected(&rows, 60));
    assert_eq!(unbilled(&books), HOUR);

    // September's four hours came from August's three first; an entry over midnight is drawn from both months.
    let rows = |on: &str| books.desk.call("retainer.statement", json!({ "id": id, "period_on": on }))["rows"].clone();
    let september = rows("2026-09-15");
    let kinds: Vec<_> =
        september.as_array().unwrap().iter().map(|r| (r["kind"].as_str().unwrap(), r["amount"].as_i64().unwrap() / 60)).collect();
    assert_eq!(kinds, [("rolled_in", 180), ("granted", 600), ("drawn", -240), ("expired", -240), ("rolled_out", -300)]);
    assert_eq!(
        september[2]["grants"],
        json!([{ "period_on": "2026-08-01", "amount": 3 * HOUR }, { "period_on": "2026-09-01", "amount": HOUR }])
    );
    let parts = |on: &str| -> Vec<i64> {
        rows(on).as_array().unwrap().iter().filter(|r| r["entry_id"] == over_midnight).map(|r| r["seconds"].as_i64().unwrap()).collect()
    };
    assert_eq!((parts("2026-10-31"), parts("2026-11-01")), (vec![HOUR], vec![HOUR + HOUR / 2]));

    let entry = |id: &Value| books.desk.call("entry.show", json!({ "id": id }));
    assert_eq!(
        (&entry(&over_midnight)["billing"], &entry(&over_midnight)["drawn_seconds"]),
        (&json!("retainer"), &json!(2 * HOUR + HOUR / 2))
    );
    assert_eq!((&entry(&last)["billing"], &entry(&last)["drawn_seconds"]), (&json!("unbilled"), &json!(8 * HOUR + HOUR / 2)));
    assert_eq!(entry(&last)["retainer_name"], "Support");
    books.desk.verify();
}

/// By hand. 90.00 an hour up to 14 September, 100.00 from the 15th.
#[test]
fn prepaid_money_is_drawn_at_the_rate_of_the_day() {
    let books = Books::new();
    books.rate("workspace", None, 10_000, "EUR", "2026-09-15");
    let id = add(&books, json!({ "unit": "money", "amount": 100_000, "fee_minor": null, "starts_on": "2026-09-01" }));
    books.track(0, "2026-09-07T06:00:00Z", 5 * HOUR);
    books.track(0, "2026-09-21T06:00:00Z", 4 * HOUR);
    let long = books.track(0, "2026-10-05T06:00:00Z", 12 * HOUR);
    let rows = [
        ("2026-09-01", [1_000, 0, 850, 150, 150, 0]),
        ("2026-10-01", [1_000, 0, 1_000, 0, 0, 200]),
        ("2026-11-01", [1_000, 0, 0, 1_000, 0, 0]),
    ];
    assert_eq!(periods(&books, &id), expected(&rows, 100));
    assert_eq!(unbilled(&books), 2 * HOUR);
    // A later price changes what was drawn and not told: 12 h at 80.00 are 960.00.
    books.rate("workspace", None, 8_000, "EUR", "2026-10-01");
    assert_eq!(periods(&books, &id)[1].1, [100_000, 0, 96_000, 4_000, 4_000, 0]);
    assert_eq!(unbilled(&books), 0);
    // A rate of the entry's own goes before: 1,000.00 pay 6:40 h at 150.00, the other 5:20 h wait.
    let own = |rate: Value| books.desk.call("entry.edit", json!({ "id": long, "hourly": rate }));
    own(json!({ "minor": 15_000, "currency": "EUR" }));
    assert_eq!(periods(&books, &id)[1].1, [100_000, 0, 100_000, 0, 0, 80_000]);
    assert_eq!(unbilled(&books), 19_200);
    books.desk.verify();
    own(Value::Null);
    // Euros are not drawn from dollars, though a project's retainer comes first.
    let dollars = add(&books, json!({ "project_id": books.project, "unit": "money", "amount": 100_000, "currency": "USD" }));
    assert_eq!(periods(&books, &dollars)[2].1[2], 0);
    assert_eq!(periods(&books, &id)[1].1[2], 96_000);
    // The fee of a money retainer is what it grants, unless it is said.
    assert_eq!(show(&books, &id)["retainer"]["terms"][0]["fee_minor"], 100_000);
    assert_eq!(books.desk.call("entry.show", json!({ "id": long }))["billing"], "retainer");
    books.desk.verify();
}

#[test]
fn a_31st_survives_short_months() {
    let books = Books::new();
    let id = add(&books, json!({ "starts_on": "2026-07-31" }));
    let from: Vec<_> = periods(&books, &id).into_iter().map(|(from, _)| from).collect();
    assert_eq!(from, ["2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"]);
    books.track(0, "2026-09-29T21:00:00Z", 2 * HOUR);
    let drawn: Vec<_> = periods(&books, &id).into_iter().map(|(_, f)| f[2]).collect();
    assert_eq!(drawn, [0, HOUR, HOUR, 0], "midnight in Berlin is 22:00Z");
    books.desk.verify();
}

#[test]
fn a_grant_expires_after_so_many_periods() {
    let books = Books::new();
    let id = add(&books, json!({ "roll_over": "all", "expires_after": 1 }));
    books.track(0, "2026-09-07T06:00:00Z", 4 * HOUR);
    // August's 10 are drawn first, 6 of them reach no further than September.
    let rows = [
        ("2026-08-01", [10, 0, 0, 10, 0, 0]),
        ("2026-09-01", [10, 10, 4, 16, 6, 0]),
        ("2026-10-01", [10, 10, 0, 20, 10, 0]),
        ("2026-11-01", [10, 10, 0, 20, 0, 0]),
    ];
    assert_eq!(periods(&books, &id), expected(&rows, HOUR));
    books.desk.verify();
}

#[test]
fn a_change_of_what_is_granted_holds_from_its_day() {
    let books = Books::new();
    let id = add(&books, json!({}));
    let set = |from: &str, hours: i64| json!({ "id": id, "valid_from": from, "amount": hours * HOUR, "fee_minor": 120_000 });
    books.desk.call("retainer.set_term", set("2026-10-01", 15));
    let granted = || -> Vec<i64> { periods(&books, &id).iter().map(|(_, f)| f[0] / HOUR).collect() };
    assert_eq!(granted(), [10, 10, 15, 15]);
    books.desk.call("retainer.set_term", set("2026-10-01", 12));
    books.desk.call("retainer.set_term", set("2026-11-01", 8));
    assert_eq!(granted(), [10, 10, 12, 8]);
    assert_eq!(books.desk.refused("retainer.set_term", set("2026-10-02", 1)), "valid_from not_a_period");
    let terms = show(&books, &id)["retainer"]["terms"].clone();
    books.desk.call("retainer.delete_term", json!({ "id": id, "term_id": terms[1]["id"] }));
    assert_eq!(granted(), [10, 10, 10, 8]);
    let first = json!({ "id": id, "term_id": terms[0]["id"] });
    assert_eq!(books.desk.refused("retainer.delete_term", first), "first_terms");
    books.desk.call("undo.undo", json!({}));
    assert_eq!(granted(), [10, 10, 12, 8]);
    books.desk.verify();
}

#[test]
fn a_projects_retainer_draws_before_its_clients_and_the_older_first() {
    let books = Books::new();
    let of_client = add(&books, json!({ "name": "Client", "starts_on": "2026-11-01", "amount": 5 * HOUR }));
    let of_project = add(&books, json!({ "name": "Project", "project_id": books.project, "starts_on": "2026-11-02", "amount": 2 * HOUR }));
    let younger = add(&books, json!({ "name": "Younger", "starts_on": "2026-11-02", "amount": 5 * HOUR }));
    let drawn = |id: &Value| periods(&books, id)[0].1[2] / HOUR;
    books.track(0, "2026-11-03T06:00:00Z", 4 * HOUR);
    assert_eq!([drawn(&of_project), drawn(&of_client), drawn(&younger)], [2, 2, 0]);
    books.track(0, "2026-11-04T06:00:00Z", 10 * HOUR);
    assert_eq!([drawn(&of_project), drawn(&of_client), drawn(&younger)], [2, 5, 5]);
    // What none has left is over with the first.
    assert_eq!((periods(&books, &of_project)[0].1[5], unbilled(&books)), (2 * HOUR, 2 * HOUR));
    books.desk.verify();
}

#[test]
fn only_decided_billable_work_is_drawn_and_a_timer_only_provisionally() {
    let books = Books::new();
    let id = add(&books, json!({ "starts_on": "2026-11-01" }));
    let desk = &books.desk;
    let drawn = || periods(&books, &id)[0].1[2];
    let entry = books.track(0, "2026-11-03T06:00:00Z", 2 * HOUR);
    assert_eq!(drawn(), 2 * HOUR);
    desk.call("entry.write_off", json!({ "ids": [entry], "written_off": true }));
    assert_eq!(drawn(), 0);
    desk.call("undo.undo", json!({}));
    desk.call("entry.edit", json!({ "id": entry, "billable": false }));
    assert_eq!(drawn(), 0);
    desk.call("undo.undo", json!({}));
    desk.call("entry.edit", json!({ "id": entry, "end": "2026-11-03T09:00:00Z" }));
    assert_eq!(drawn(), 3 * HOUR);

    desk.call("timer.start", json!({ "link": { "task_id": books.tasks[0] }, "billable": true }));
    desk.pass_minutes(30);
    let period = show(&books, &id)["balance"]["periods"][0].clone();
    assert_eq!((&period["drawn"], &period["provisional"]), (&json!(3 * HOUR), &json!(HOUR / 2)));
    // The machine slept for an hour: nothing is drawn before that is decided.
    desk.clock.sleep_ms(HOUR * 1_000);
    let stopped = desk.call("timer.stop", json!({}));
    assert_eq!(drawn(), 3 * HOUR, "{stopped}");
    let finding = desk.call("home.today", json!({}))["needs"][0].clone();
    desk.call("finding.resolve", json!({ "id": finding["finding"]["id"], "use_steady": true }));
    assert_eq!(drawn(), 3 * HOUR + HOUR / 2);
    desk.call("retainer.delete", json!({ "id": id }));
    assert_eq!(unbilled(&books), 3 * HOUR + HOUR / 2);
    desk.call("undo.undo", json!({}));
    desk.call("undo.undo", json!({}));
    desk.verify();
}

#[test]
fn wrong_input_is_named() {
    let books = Books::new();
    let other = super::invoice_books::client(&books.desk, json!({ "name": "Globex" }));
    let foreign = books.desk.call("project.add", json!({ "name": "App", "client_id": other }))["id"].clone();
    let request = |more: Value| {
        let mut request = json!({ "client_id": books.client, "name": "Support", "unit": "hours", "amount": 3_600 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    for (more, word) in [
        (json!({ "name": " " }), "name required"),
        (json!({ "amount": 0 }), "terms.0.amount out_of_range"),
        (json!({ "fee_minor": -1 }), "terms.0.fee_minor out_of_range"),
        (json!({ "starts_on": "2026-11-01", "ends_on": "2026-10-31" }), "ends_on end_before_start"),
        (json!({ "roll_over": "up_to" }), "roll_over_limit required"),
        (json!({ "roll_over_limit": 5 }), "roll_over_limit not_used"),
        (json!({ "expires_after": 0 }), "expires_after out_of_range"),
        (json!({ "cadence": "once", "roll_over": "all" }), "roll_over not_used"),
        (json!({ "alerts": [0] }), "alerts out_of_range"),
        (json!({ "project_id": foreign }), "project_id other_client"),
        (json!({ "client_id": "0192aaaa-0000-7000-8000-000000000000" }), "not_found"),
    ] {
        assert_eq!(books.desk.refused("retainer.add", request(more.clone())), word, "{more}");
    }
    let id = add(&books, json!({}));
    assert_eq!(books.desk.refused("retainer.archive", json!({ "id": id, "archived": true })), "not_ended");
    books.desk.call("retainer.end", json!({ "id": id, "ends_on": "2026-11-19" }));
    books.desk.call("retainer.archive", json!({ "id": id, "archived": true }));
    assert_eq!(books.desk.call("retainer.list", json!({}))["retainers"], json!([]));
    assert_eq!(books.desk.call("retainer.list", json!({ "archived": true }))["retainers"][0]["balance"]["state"], "ended");
    assert_eq!(books.desk.refused("project.delete", json!({ "id": books.project })), "in_use");
    books.desk.verify();
}
