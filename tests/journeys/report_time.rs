use crate::support::Desk;
use serde_json::{Value, json};

/// (key or label, seconds, billable, amounts as text, entries) of each row.
fn rows(report: &Value) -> Vec<(String, i64, i64, String, i64)> {
    let money = |v: &Value| {
        v.as_array().unwrap().iter().map(|m| format!("{} {}", m["minor"], m["currency"].as_str().unwrap())).collect::<Vec<_>>().join(", ")
    };
    let number = |v: &Value| v.as_i64().unwrap();
    report["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            (
                r["label"].as_str().unwrap().to_owned(),
                number(&r["seconds"]),
                number(&r["billable_seconds"]),
                money(&r["amounts"]),
                number(&r["entries"]),
            )
        })
        .collect()
}

fn row(label: &str, seconds: i64, billable: i64, money: &str, entries: i64) -> (String, i64, i64, String, i64) {
    (label.into(), seconds, billable, money.into(), entries)
}

/// Two clients in two currencies, a rate that rises on 16 November, an entry over the turn of the month, one written off, one not billable.
fn desk() -> Desk {
    let desk = Desk::new();
    let client = |name: &str, currency: &str| desk.call("client.add", json!({ "name": name, "currency": currency }))["id"].clone();
    let (acme, borg) = (client("Acme", "EUR"), client("Borg", "USD"));
    let site = desk.call("project.add", json!({ "name": "Site", "client_id": acme }))["id"].clone();
    let copy = desk.call("task.add", json!({ "name": "Copy", "project_id": site }))["id"].clone();
    for (scope, id, minor, currency, from) in [
        ("client", &acme, 8_000, "EUR", "2026-01-01"),
        ("client", &acme, 9_000, "EUR", "2026-11-16"),
        ("task", &copy, 10_000, "EUR", "2026-01-01"),
        ("client", &borg, 12_000, "USD", "2026-01-01"),
    ] {
        desk.call(
            "rate.set",
            json!({ "scope": scope, "scope_id": id, "amount": { "minor": minor, "currency": currency }, "valid_from": from }),
        );
    }
    for (from, to, link, billable) in [
        ("2026-10-31T22:00:00Z", "2026-11-01T01:00:00Z", json!({ "project_id": site }), true),
        ("2026-11-10T09:00:00Z", "2026-11-10T10:00:00Z", json!({ "client_id": acme }), true),
        ("2026-11-17T09:00:00Z", "2026-11-17T10:00:00Z", json!({ "project_id": site }), true),
        ("2026-11-17T10:00:00Z", "2026-11-17T10:20:00Z", json!({ "task_id": copy }), true),
        ("2026-11-18T09:00:00Z", "2026-11-18T09:00:01Z", json!({ "client_id": borg }), true),
        ("2026-11-18T10:00:00Z", "2026-11-18T12:00:00Z", json!({ "client_id": borg }), true),
        ("2026-11-18T13:00:00Z", "2026-11-18T13:30:00Z", json!({ "client_id": borg }), false),
        ("2026-11-19T13:00:00Z", "2026-11-19T13:30:00Z", json!({}), false),
    ] {
        let e = desk.call("entry.add", json!({ "start": from, "end": to, "link": link, "billable": billable }));
        if from == "2026-11-18T10:00:00Z" {
            desk.call("entry.write_off", json!({ "ids": [e["id"]], "written_off": true }));
        }
    }
    desk
}

#[test]
fn november_by_everything() {
    let desk = desk();
    let report = |by: &str| desk.call("report.time", json!({ "by": by, "from": "2026-11-01", "to": "2026-11-30" }));
    // Of the entry from 23:00 on 31 October to 02:00 in Berlin, two hours lie in November, at 80.00. One second at 120.00 an hour is 3.33 cents.
    for (by, expected) in [
        (
            "client",
            vec![
                row("Acme", 7200 + 3600 + 3600 + 1200, 15_600, "36333 EUR", 4),
                row("Borg", 1 + 7200 + 1800, 7201, "3 USD", 3),
                row("", 1800, 0, "", 1),
            ],
        ),
        ("project", vec![row("", 14_401, 10_801, "8000 EUR, 3 USD", 5), row("Site", 12_000, 12_000, "28333 EUR", 3)]),
        ("task", vec![row("", 25_201, 21_601, "33000 EUR, 3 USD", 7), row("Copy", 1200, 1200, "3333 EUR", 1)]),
        (
            "day",
            vec![
                row("2026-11-01", 7200, 7200, "16000 EUR", 1),
                row("2026-11-10", 3600, 3600, "8000 EUR", 1),
                row("2026-11-17", 4800, 4800, "12333 EUR", 2),
                row("2026-11-18", 9001, 7201, "3 USD", 3),
                row("2026-11-19", 1800, 0, "", 1),
            ],
        ),
        (
            "week",
            vec![
                row("2026-10-26", 7200, 7200, "16000 EUR", 1),
                row("2026-11-09", 3600, 3600, "8000 EUR", 1),
                row("2026-11-16", 15_601, 12_001, "12333 EUR, 3 USD", 6),
            ],
        ),
        ("month", vec![row("2026-11", 26_401, 22_801, "36333 EUR, 3 USD", 8)]),
    ] {
        let report = report(by);
        assert_eq!(rows(&report), expected, "{by}");
        assert_eq!((&report["total_seconds"], &report["billable_seconds"]), (&json!(26_401), &json!(22_801)), "{by}");
        assert_eq!(report["amounts"], json!([{ "minor": 36_333, "currency": "EUR" }, { "minor": 3, "currency": "USD" }]), "{by}");
    }
}

#[test]
fn a_row_divides_into_what_the_same_report_says_of_it() {
    let desk = desk();
    let report = |by: &str, then: Option<&str>| {
        desk.call("report.time", json!({ "by": by, "then_by": then, "from": "2026-11-01", "to": "2026-11-30" }))
    };
    let acme = &report("client", Some("project"))["rows"][0];
    assert_eq!(rows(acme), [row("Site", 12_000, 12_000, "28333 EUR", 3), row("", 3600, 3600, "8000 EUR", 1)]);
    let days: Vec<_> = rows(&report("month", Some("day"))["rows"][0]).into_iter().map(|r| (r.0, r.1)).collect();
    let expected = [("2026-11-01", 7200), ("2026-11-10", 3600), ("2026-11-17", 4800), ("2026-11-18", 9001), ("2026-11-19", 1800)];
    assert_eq!(days, expected.map(|(day, seconds)| (day.to_owned(), seconds)));
    const ALL: [&str; 6] = ["client", "project", "task", "day", "week", "month"];
    let sum = |list: &Value, field: &str| list.as_array().unwrap().iter().map(|r| r[field].as_i64().unwrap()).sum::<i64>();
    for (by, then) in ALL.iter().flat_map(|by| ALL.map(|then| (*by, then))).filter(|(by, then)| by != then) {
        let (plain, divided) = (report(by, None), report(by, Some(then)));
        assert_eq!(rows(&plain).len(), rows(&divided).len(), "{by} {then}");
        for (one, row) in plain["rows"].as_array().unwrap().iter().zip(divided["rows"].as_array().unwrap()) {
            for field in ["seconds", "billable_seconds"] {
                assert_eq!((&row[field], sum(&row["rows"], field)), (&one[field], one[field].as_i64().unwrap()), "{by} {then} {one}");
            }
            for money in row["amounts"].as_array().unwrap() {
                let of = |list: &Value| -> i64 {
                    list.as_array()
                        .unwrap()
                        .iter()
                        .filter(|m| m["currency"] == money["currency"])
                        .map(|m| m["minor"].as_i64().unwrap())
                        .sum()
                };
                let below: i64 = row["rows"].as_array().unwrap().iter().map(|r| of(&r["amounts"])).sum();
                assert_eq!(below, money["minor"].as_i64().unwrap(), "{by} {then}: the lines sum to their row");
            }
        }
    }
    assert_eq!(
        desk.refused("report.time", json!({ "by": "day", "then_by": "day", "from": "2026-11-01", "to": "2026-11-02" })),
        "then_by same_as_by"
    );
}

#[test]
fn ranges_of_any_length_and_parts_of_the_tree() {
    let desk = desk();
    let acme = desk.call("client.list", json!({ "text": "acme" }))["clients"][0]["id"].clone();
    let site = desk.call("project.list", json!({}))["projects"][0]["id"].clone();
    let total = |request: Value| desk.call("report.time", request)["total_seconds"].as_i64().unwrap();
    for (request, seconds) in [
        (json!({ "by": "month", "from": "1970-01-01", "to": "9999-12-31" }), 26_401 + 3600),
        (json!({ "by": "day", "from": "1970-01-01", "to": "9999-12-31" }), 26_401 + 3600),
        (json!({ "by": "day", "from": "2026-10-31", "to": "2026-10-31" }), 3600),
        (json!({ "by": "day", "from": "2030-01-01", "to": "2030-12-31" }), 0),
        (json!({ "by": "client", "from": "1970-01-01", "to": "1971-12-31" }), 0),
        (json!({ "by": "day", "from": "2026-11-01", "to": "2026-11-30", "client_id": acme }), 15_600),
        (json!({ "by": "day", "from": "2026-11-01", "to": "2026-11-30", "project_id": site }), 12_000),
    ] {
        assert_eq!(total(request.clone()), seconds, "{request}");
    }
    assert_eq!(desk.refused("report.time", json!({ "by": "day", "from": "2026-11-02", "to": "2026-11-01" })), "to end_before_start");
    assert_eq!(desk.refused("report.time", json!({ "by": "year", "from": "2026-11-02", "to": "2026-11-03" })), "by unknown_word");
    let empty = Desk::new().call("report.time", json!({ "by": "day", "from": "2026-11-01", "to": "2026-11-30" }));
    assert_eq!((&empty["rows"], &empty["amounts"]), (&json!([]), &json!([])));
}

#[test]
fn the_running_timer_counts_and_a_month_long_one_is_found() {
    let desk = Desk::new();
    desk.call("timer.start", json!({}));
    desk.pass_minutes(40 * 24 * 60);
    let report = desk.call("report.time", json!({ "by": "month", "from": "2026-12-01", "to": "2026-12-31" }));
    // It runs until 30 December 09:00 in Berlin.
    assert_eq!((&report["total_seconds"], &report["rows"][0]["entries"]), (&json!((29 * 24 + 9) * 3600), &json!(1)));
    let day = desk.call("entry.day", json!({ "day": "2026-12-24" }));
    assert_eq!((&day["total_seconds"], day["entries"].as_array().unwrap().len()), (&json!(86_400), 1));
    desk.call("timer.stop", json!({}));
    assert_eq!(desk.call("entry.week", json!({ "day": "2026-12-24" }))["total_seconds"], 7 * 86_400);
}

#[test]
fn a_total_is_the_same_whatever_the_rows_are_and_the_rows_sum_to_it() {
    let desk = Desk::new();
    desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 1000, "currency": "EUR" }, "valid_from": "2026-01-01" }));
    let client = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    // A second at 10.00 an hour is 0.28 cents: two of them 0.56, six 1.67 in all; rounded by themselves the clients would be 2 and the days 3 cents.
    for day in ["2026-11-02", "2026-11-03", "2026-11-04"] {
        for hour in [9, 10] {
            let at = |second| format!("{day}T{hour:02}:00:0{second}Z");
            let link = if hour == 9 { json!({ "client_id": client }) } else { Value::Null };
            desk.call("entry.add", json!({ "start": at(0), "end": at(1), "link": link, "billable": true }));
        }
    }
    for (by, then_by, rows) in [
        ("client", None, vec![1, 1]),
        ("day", None, vec![1, 1, 0]),
        ("month", None, vec![2]),
        ("month", Some("day"), vec![2]),
        ("day", Some("client"), vec![1, 1, 0]),
    ] {
        let report = desk.call("report.time", json!({ "by": by, "then_by": then_by, "from": "2026-11-01", "to": "2026-11-30" }));
        let minor = |row: &Value| row["amounts"][0]["minor"].as_i64().unwrap();
        let of = |rows: &Value| rows.as_array().unwrap().iter().map(minor).collect::<Vec<_>>();
        assert_eq!((minor(&report), of(&report["rows"])), (2, rows), "{by} {then_by:?}");
        for row in report["rows"].as_array().unwrap().iter().filter(|_| then_by.is_some()) {
            assert_eq!(of(&row["rows"]).iter().sum::<i64>(), minor(row), "{row}");
        }
    }
}
