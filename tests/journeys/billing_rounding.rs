use super::invoice_books::Books;
use serde_json::{Value, json};

fn rule(mode: &str, step_minutes: i64, scope: &str) -> Value {
    json!({ "mode": mode, "step_minutes": step_minutes, "scope": scope })
}

/// (description, printed quantity, raw minutes, billed minutes) of each line.
fn lines(invoice: &Value) -> Vec<(String, String, i64, i64)> {
    let line = |l: &Value| {
        let word = |key: &str| l[key].as_str().unwrap().to_owned();
        (word("description"), word("quantity"), l["seconds"].as_i64().unwrap() / 60, l["billed_seconds"].as_i64().unwrap() / 60)
    };
    invoice["lines"].as_array().unwrap().iter().map(line).collect()
}

fn row(what: &str, quantity: &str, raw: i64, billed: i64) -> (String, String, i64, i64) {
    (what.into(), quantity.into(), raw, billed)
}

/// 2 November: Build 20 min and Design 5; 3 November: Build 14 and 8. Build sums to 42 minutes, Design to 5.
fn tracked() -> Books {
    let books = Books::new();
    books.track(0, "2026-11-02T08:00:00Z", 20 * 60);
    books.track(1, "2026-11-02T09:00:00Z", 5 * 60);
    books.track(0, "2026-11-03T08:00:00Z", 14 * 60);
    books.track(0, "2026-11-03T09:00:00Z", 8 * 60);
    books
}

#[test]
fn a_client_is_billed_by_its_rule_and_tracked_time_stays() {
    // Worked by hand; 90.00 an hour. Per day the 2nd's 30 minutes are shared 4:1.
    for (rounding, build, design, net) in [
        (rule("exact", 15, "entry"), ("0.7", 42), ("0.08", 5), 6_300 + 720),
        (rule("up", 15, "entry"), ("1", 60), ("0.25", 15), 9_000 + 2_250),
        (rule("up", 15, "day"), ("0.9", 54), ("0.1", 6), 8_100 + 900),
        (rule("up", 15, "task"), ("0.75", 45), ("0.25", 15), 6_750 + 2_250),
        (rule("up", 6, "task"), ("0.7", 42), ("0.1", 6), 6_300 + 900),
        (rule("nearest", 15, "entry"), ("0.75", 45), ("0", 0), 6_750),
        (rule("down", 15, "task"), ("0.5", 30), ("0", 0), 4_500),
        (rule("up", 30, "entry"), ("1.5", 90), ("0.5", 30), 13_500 + 4_500),
    ] {
        let books = tracked();
        books.desk.call("client.edit", json!({ "id": books.client, "rounding": rounding }));
        let asked = books.desk.call("invoice.preview_time", json!({ "client_id": books.client }));
        let draft = books.draft(json!({}));
        let expected = [row("Website: Build", build.0, 42, build.1), row("Website: Design", design.0, 5, design.1)];
        assert_eq!(lines(&draft), expected, "{rounding}");
        assert_eq!(draft["totals"]["net"]["minor"], net, "{rounding}");
        assert_eq!(draft["rounding"], rounding);
        let billed = (build.1 + design.1) * 60;
        assert_eq!(
            asked,
            json!({ "entries": 4, "held_back": 0, "raw_seconds": 47 * 60, "billed_seconds": billed, "difference_seconds": billed - 47 * 60, "rounding": rounding })
        );
        let listed = books.desk.call("entry.list", json!({ "from": "2026-11-01", "to": "2026-11-30" }));
        assert_eq!(listed["total_seconds"], 47 * 60, "tracked time is never rounded");
        books.desk.verify();
    }
}

#[test]
fn a_whole_invoice_is_rounded_once_over_all_its_lines() {
    let books = tracked();
    let desk = &books.desk;
    // Up to the hour: 47 minutes are one. 100 hundredths by 42:5 are 89.36 and 10.64.
    desk.call("settings.update", json!({ "billing_rounding": rule("up", 60, "invoice") }));
    let draft = books.draft(json!({ "to": "2026-11-02" }));
    // 25 minutes are one hour: 80 hundredths of Build, 20 of Design.
    assert_eq!(lines(&draft), [row("Website: Build", "0.8", 20, 48), row("Website: Design", "0.2", 5, 12)]);
    // What comes in a second go adds 22 minutes to the same hour, not another hour.
    let id = &draft["id"];
    let asked = desk.call("invoice.preview_time", json!({ "client_id": books.client, "invoice_id": id }));
    assert_eq!(
        (&asked["raw_seconds"], &asked["billed_seconds"], &asked["difference_seconds"]),
        (&json!(22 * 60), &json!(0), &json!(-22 * 60))
    );
    let more = desk.call("invoice.add_time", json!({ "id": id }));
    // By 20, 5 and 22 of 47: 42.55, 10.64 and 46.81 hundredths; the two that are left go to the largest remainders.
    assert_eq!(
        lines(&more).into_iter().map(|l| (l.0, l.1)).collect::<Vec<_>>(),
        [("Website: Build", "0.42"), ("Website: Design", "0.11"), ("Website: Build", "0.47")].map(|(d, q)| (d.to_owned(), q.to_owned()))
    );
    // A line that goes leaves the rest to be rounded anew.
    let less = desk.call("invoice.line_delete", json!({ "line_id": more["lines"][2]["id"] }));
    assert_eq!(lines(&less), lines(&draft));
    // Another rule for this draft alone; a quantity that was typed stays.
    desk.call("invoice.line_edit", json!({ "line_id": less["lines"][1]["id"], "quantity": "0.5" }));
    let edited = desk.call("invoice.edit", json!({ "id": id, "rounding": rule("up", 15, "entry") }));
    assert_eq!(lines(&edited), [row("Website: Build", "0.5", 20, 30), row("Website: Design", "0.5", 5, 15)]);
    let exact = desk.call("invoice.edit", json!({ "id": id, "rounding": rule("exact", 15, "entry") }));
    assert_eq!(lines(&exact), [row("Website: Build", "0.33", 20, 20), row("Website: Design", "0.5", 5, 5)]);
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["lines"], edited["lines"]);
    desk.verify();
}

#[test]
fn an_issued_invoice_keeps_its_rule_and_a_draft_the_one_it_was_made_with() {
    let books = tracked();
    let desk = &books.desk;
    desk.call("client.edit", json!({ "id": books.client, "rounding": rule("up", 30, "day") }));
    let draft = books.draft(json!({ "to": "2026-11-02" }));
    desk.call("client.edit", json!({ "id": books.client, "rounding": rule("down", 30, "entry") }));
    assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] })), draft);
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    let pdf = desk.call("invoice.pdf", json!({ "id": draft["id"] }));
    desk.call("client.edit", json!({ "id": books.client, "rounding": null }));
    desk.call("settings.update", json!({ "billing_rounding": rule("nearest", 6, "task") }));
    assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] })), issued);
    assert_eq!(desk.call("invoice.pdf", json!({ "id": draft["id"] })), pdf);
    assert_eq!(lines(&issued), [row("Website: Build", "0.4", 20, 24), row("Website: Design", "0.1", 5, 6)]);
    assert_eq!(desk.refused("invoice.edit", json!({ "id": draft["id"], "rounding": rule("up", 15, "day") })), "not_draft");
    // Without a rule of its own the client has the workspace's: 22 minutes to 24.
    assert_eq!(lines(&books.draft(json!({}))), [row("Website: Build", "0.4", 22, 24)]);
    desk.verify();
}

#[test]
fn a_rule_out_of_range_is_refused_by_name() {
    let books = Books::new();
    let desk = &books.desk;
    let wrong = rule("up", 0, "day");
    assert_eq!(desk.refused("client.edit", json!({ "id": books.client, "rounding": wrong })), "rounding.step_minutes out_of_range");
    assert_eq!(
        desk.refused("settings.update", json!({ "billing_rounding": rule("up", 481, "day") })),
        "billing_rounding.step_minutes out_of_range"
    );
    let preview = json!({ "client_id": books.client, "rounding": wrong });
    assert_eq!(desk.refused("invoice.preview_time", preview), "rounding.step_minutes out_of_range");
    assert_eq!(
        desk.refused("client.edit", json!({ "id": books.client, "rounding": rule("round", 6, "day") })),
        "rounding.mode unknown_word"
    );
    assert_eq!(desk.call("client.show", json!({ "id": books.client }))["rounding"], Value::Null);
}

/// 8 h of the project at 90.00 and 2 h that are not billed; an hour costs 40.00, from the 4th on 50.00.
#[test]
fn what_an_hour_costs_is_dated_and_leaves_the_profit() {
    let books = Books::new();
    let desk = &books.desk;
    let owner = desk.call("person.list", json!({}))["people"][0]["id"].clone();
    books.track(0, "2026-11-02T08:00:00Z", 4 * 3600);
    books.track(1, "2026-11-04T08:00:00Z", 4 * 3600);
    let link = json!({ "project_id": books.project });
    desk.call("entry.add", json!({ "link": link, "start": "2026-11-05T08:00:00Z", "end": "2026-11-05T10:00:00Z", "billable": false }));
    let figures = || desk.call("project.figures", json!({}))["figures"][0].clone();
    let eur = |minor: i64| json!([{ "minor": minor, "currency": "EUR" }]);
    assert_eq!((&figures()["earned"], &figures()["costs"], &figures()["profit"]), (&eur(72_000), &json!([]), &json!([])));
    let cost = |minor: i64, from: &str| {
        let amount = json!({ "minor": minor, "currency": "EUR" });
        json!({ "purpose": "cost", "scope": "person", "scope_id": owner, "amount": amount, "valid_from": from })
    };
    desk.call("rate.set", cost(4_000, "2026-01-01"));
    desk.call("rate.set", cost(5_000, "2026-11-04"));
    // 4 h × 40 + 4 h × 50 + 2 h × 50 = 460.00 of 720.00.
    assert_eq!((&figures()["earned"], &figures()["costs"], &figures()["profit"]), (&eur(72_000), &eur(46_000), &eur(26_000)));
    let report = desk.call("report.time", json!({ "by": "task", "from": "2026-11-01", "to": "2026-11-30" }));
    let rows: Vec<_> =
        report["rows"].as_array().unwrap().iter().map(|r| (r["label"].clone(), r["costs"].clone(), r["profit"].clone())).collect();
    assert_eq!(
        rows,
        [(json!("Build"), eur(16_000), eur(20_000)), (json!("Design"), eur(20_000), eur(16_000)), (json!(""), eur(10_000), eur(-10_000))]
    );
    assert_eq!((&report["costs"], &report["profit"]), (&eur(46_000), &eur(26_000)));
    // A cost is no price, and only people have one.
    assert_eq!(desk.call("rate.list", json!({}))["rates"].as_array().unwrap().len(), 1);
    assert_eq!(desk.call("rate.list", json!({ "purpose": "cost" }))["rates"].as_array().unwrap().len(), 2);
    let amount = json!({ "minor": 1, "currency": "EUR" });
    let of_client = json!({ "purpose": "cost", "scope": "client", "scope_id": books.client, "amount": amount });
    assert_eq!(desk.refused("rate.set", of_client), "scope people_only");
    desk.verify();
}
