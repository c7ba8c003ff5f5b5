use super::time_entries::{add, tree};
use crate::support::Desk;
use serde_json::{Value, json};

fn cell(desk: &Desk, day: &str, link: &Value, seconds: i64) -> Value {
    desk.call("entry.set_cell", json!({ "day": day, "link": link, "seconds": seconds }))
}

#[test]
fn a_week_begins_when_the_setting_says_and_its_rows_sum_to_its_totals() {
    let desk = Desk::new();
    let (_, project, task) = tree(&desk);
    desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 10000, "currency": "EUR" }, "valid_from": "2026-11-01" }));
    desk.call(
        "rate.set",
        json!({ "scope": "task", "scope_id": task, "amount": { "minor": 20000, "currency": "EUR" }, "valid_from": "2026-11-20" }),
    );
    // 23:00 to 01:30 in Berlin, over the midnight between Thursday and Friday; and Saturday, Sunday, Monday.
    for (from, to, link) in [
        ("2026-11-19T22:00:00Z", "2026-11-20T00:30:00Z", json!({ "task_id": task })),
        ("2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z", json!({ "task_id": task })),
        ("2026-11-22T09:00:00Z", "2026-11-22T11:00:00Z", json!({ "project_id": project })),
        ("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", json!({ "project_id": project })),
        ("2026-11-19T09:00:00Z", "2026-11-19T09:00:40Z", json!({})),
    ] {
        desk.call("entry.add", json!({ "start": from, "end": to, "link": link }));
    }
    // (setting, first day, day totals, earned: the entry over midnight keeps the rate of its start)
    for (start, from, totals, earned) in [
        ("monday", "2026-11-16", [0, 0, 0, 3640, 5400, 3600, 7200], 25_000 + 20_000 + 20_000 + 111),
        ("sunday", "2026-11-15", [0, 0, 0, 0, 3640, 5400, 3600], 25_000 + 20_000 + 111),
        ("saturday", "2026-11-14", [0, 0, 0, 0, 0, 3640, 5400], 25_000 + 111),
    ] {
        desk.call("settings.update", json!({ "week_start": start }));
        let week = desk.call("entry.week", json!({ "day": "2026-11-20" }));
        assert_eq!(
            (&week["from"], &week["day_totals"], &week["earned"]),
            (&json!(from), &json!(totals), &json!([{ "minor": earned, "currency": "EUR" }])),
            "{start}"
        );
        assert_eq!(week["total_seconds"], totals.iter().sum::<i64>());
        let rows = week["rows"].as_array().unwrap();
        for day in 0..7 {
            assert_eq!(rows.iter().map(|r| r["seconds"][day].as_i64().unwrap()).sum::<i64>(), totals[day], "{start} {day}");
        }
        let report = desk.call("report.time", json!({ "by": "week", "from": from, "to": week["to"] }));
        assert_eq!(report["rows"].as_array().unwrap().iter().map(|r| r["key"].as_str().unwrap()).collect::<Vec<_>>(), [from]);
        assert_eq!((&report["total_seconds"], &report["amounts"]), (&week["total_seconds"], &week["earned"]));
    }
}

#[test]
fn a_cell_is_typed_larger_and_smaller() {
    let desk = Desk::new();
    let (client, _, task) = tree(&desk);
    let (link, other) = (json!({ "task_id": task }), json!({ "client_id": client }));
    let spans = || -> Vec<(String, String)> {
        let page = desk.call("entry.list", json!({ "from": "2026-11-20", "to": "2026-11-20", "order": "oldest" }));
        let clock = |v: &Value| v.as_str().unwrap()[11..16].to_owned();
        page["entries"].as_array().unwrap().iter().map(|e| (clock(&e["start"]), clock(&e["end"]))).collect()
    };
    let expect = |list: &[(&str, &str)]| -> Vec<(String, String)> { list.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect() };
    let week = cell(&desk, "2026-11-20", &link, 3600);
    assert_eq!(week["day_totals"][4], 3600);
    assert_eq!(spans(), expect(&[("08:00", "09:00")]));
    cell(&desk, "2026-11-20", &other, 1800);
    cell(&desk, "2026-11-20", &link, 5400);
    assert_eq!(spans(), expect(&[("08:00", "09:00"), ("09:00", "09:30"), ("09:30", "10:00")]));
    cell(&desk, "2026-11-20", &link, 2400);
    assert_eq!(spans(), expect(&[("08:00", "08:40"), ("09:00", "09:30")]));
    let week = cell(&desk, "2026-11-20", &other, 0);
    assert_eq!((spans(), &week["total_seconds"]), (expect(&[("08:00", "08:40")]), &json!(2400)));
    desk.call("undo.undo", json!({}));
    assert_eq!(spans(), expect(&[("08:00", "08:40"), ("09:00", "09:30")]));
    for (seconds, word) in [(-1, "seconds out_of_range"), (86_401, "seconds out_of_range")] {
        assert_eq!(desk.refused("entry.set_cell", json!({ "day": "2026-11-20", "link": link, "seconds": seconds })), word);
    }
    // The day of the clocks going back has 25 hours; the day takes all of them.
    assert_eq!(cell(&desk, "2026-10-25", &link, 25 * 3600)["day_totals"][6], 25 * 3600);
    assert_eq!(
        desk.refused("entry.set_cell", json!({ "day": "2026-03-29", "link": link, "seconds": 23 * 3600 + 1 })),
        "seconds out_of_range"
    );
    desk.verify();
}

#[test]
fn a_cell_does_not_touch_what_reaches_into_another_day_or_runs() {
    let desk = Desk::new();
    desk.call("entry.add", json!({ "start": "2026-11-18T22:00:00Z", "end": "2026-11-19T01:00:00Z" }));
    for day in ["2026-11-18", "2026-11-19"] {
        assert_eq!(desk.refused("entry.set_cell", json!({ "day": day, "seconds": 0 })), "crosses_midnight");
    }
    desk.call("timer.start", json!({}));
    desk.pass_minutes(10);
    assert_eq!(desk.refused("entry.set_cell", json!({ "day": "2026-11-20", "seconds": 60 })), "timer_running");
    assert_eq!(cell(&desk, "2026-11-20", &json!({}), 1200)["day_totals"][4], 1200);
}

#[test]
fn a_day_is_cut_at_its_midnights_whatever_its_length() {
    let desk = Desk::new();
    // 23 hours in March, 25 in October: work around the clock is as long as the day.
    for (from, to, days) in [
        ("2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z", [("2026-03-28", 11), ("2026-03-29", 23), ("2026-03-30", 14)]),
        ("2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z", [("2026-10-24", 10), ("2026-10-25", 25), ("2026-10-26", 13)]),
    ] {
        desk.call("entry.add", json!({ "start": from, "end": to }));
        for (day, hours) in days {
            let view = desk.call("entry.day", json!({ "day": day }));
            assert_eq!((&view["total_seconds"], view["entries"].as_array().unwrap().len()), (&json!(hours * 3600), 1), "{day}");
        }
        let report = desk.call("report.time", json!({ "by": "day", "from": days[0].0, "to": days[2].0 }));
        let rows: Vec<_> = report["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["key"].as_str().unwrap(), r["seconds"].as_i64().unwrap() / 3600, r["entries"].as_i64().unwrap()))
            .collect();
        assert_eq!(rows, days.map(|(day, hours)| (day, hours, 1)));
        assert_eq!(report["total_seconds"], 48 * 3600);
    }
    add(&desk, "08:00", "09:00", json!({}));
    add(&desk, "09:10", "10:00", json!({ "billable": false }));
    let view = desk.call("entry.day", json!({ "day": "2026-11-20" }));
    assert_eq!((&view["gaps"][0]["seconds"], &view["total_seconds"], &view["billable_seconds"]), (&json!(600), &json!(6600), &json!(3600)));
    assert_eq!((&view["starts_at"], &view["ends_at"]), (&json!("2026-11-19T23:00:00.000Z"), &json!("2026-11-20T23:00:00.000Z")));
}
