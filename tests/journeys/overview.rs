use crate::support::{Desk, START};
use serde_json::{Value, json};
use stint::kernel::Instant;

fn eur(minor: i64) -> Value {
    json!([{ "minor": minor, "currency": "EUR" }])
}

/// One line of a list, found by the id under `key`.
#[track_caller]
fn line(desk: &Desk, command: &str, key: &str, id: &Value) -> Value {
    let list = desk.call(command, json!({}));
    let found = list["figures"].as_array().unwrap().iter().find(|f| &f[key] == id);
    found.cloned().unwrap_or_else(|| panic!("{command}: nothing of {id} in {list}"))
}

struct Work {
    desk: Desk,
    acme: Value,
    site: Value,
    build: Value,
}

impl Work {
    fn new() -> Self {
        let desk = Desk::new();
        desk.call("profile.save", json!({ "legal_name": "Studio", "street": "Gärtnerstraße 12", "city": "Hamburg", "country": "DE" }));
        let address = json!({ "street": "Torstraße 94", "city": "Berlin", "postal_code": "10119", "country": "DE" });
        let acme = desk.call("client.add", json!({ "name": "Acme", "address": address }))["id"].clone();
        let site = desk.call("project.add", json!({ "client_id": acme, "name": "Website" }))["id"].clone();
        let build = desk.call("task.add", json!({ "project_id": site, "name": "Build" }))["id"].clone();
        Self { desk, acme, site, build }
    }

    fn track(&self, link: Value, start: &str, end: &str) -> Value {
        self.desk.call("entry.add", json!({ "link": link, "start": start, "end": end }))["id"].clone()
    }

    fn rate(&self, scope: &str, of: &Value, minor: i64, from: &str) {
        let amount = json!({ "minor": minor, "currency": "EUR" });
        self.desk.call("rate.set", json!({ "scope": scope, "scope_id": of, "amount": amount, "valid_from": from }));
    }
}

#[test]
fn figures_follow_time_through_billing_and_payment() {
    let w = Work::new();
    let desk = &w.desk;
    assert_eq!(desk.call("task.figures", json!({}))["figures"], json!([]));
    w.rate("workspace", &Value::Null, 90_00, "2026-01-01");
    w.rate("task", &w.build, 120_00, "2026-11-18");
    // 2 h at 90, 1 h at 120 from the 18th on, 30 min of the project, 1 h of the client, 1 h written off.
    w.track(json!({ "task_id": w.build }), "2026-11-17T08:00:00Z", "2026-11-17T10:00:00Z");
    w.track(json!({ "task_id": w.build }), "2026-11-18T08:00:00Z", "2026-11-18T09:00:00Z");
    w.track(json!({ "project_id": w.site }), "2026-11-18T10:00:00Z", "2026-11-18T10:30:00Z");
    w.track(json!({ "client_id": w.acme }), "2026-11-19T10:00:00Z", "2026-11-19T11:00:00Z");
    let off = w.track(json!({ "task_id": w.build }), "2026-11-19T12:00:00Z", "2026-11-19T13:00:00Z");
    desk.call("entry.write_off", json!({ "ids": [off], "written_off": true }));
    desk.call("task.add", json!({ "project_id": w.site, "name": "Sitemap", "status": "done" }));

    let acme = line(desk, "client.figures", "client_id", &w.acme);
    assert_eq!((&acme["projects"], &acme["unbilled_seconds"], &acme["owed"]), (&json!(1), &json!(16_200), &json!([])));
    assert_eq!(acme["unbilled"], eur(180_00 + 120_00 + 45_00 + 90_00));
    assert_eq!(acme["last_entry_at"], "2026-11-19T12:00:00.000Z");
    let site = line(desk, "project.figures", "project_id", &w.site);
    assert_eq!((&site["tracked_seconds"], &site["unbilled_seconds"]), (&json!(16_200), &json!(12_600)));
    assert_eq!((&site["tasks_open"], &site["tasks_done"]), (&json!(1), &json!(1)));
    assert_eq!(line(desk, "task.figures", "task_id", &w.build)["tracked_seconds"], 14_400);

    let invoice = desk.call("invoice.draft", json!({ "client_id": w.acme }));
    let acme = line(desk, "client.figures", "client_id", &w.acme);
    assert_eq!((&acme["unbilled_seconds"], &acme["unbilled"], &acme["owed"]), (&json!(0), &json!([]), &json!([])));
    let issued = desk.call("invoice.issue", json!({ "id": invoice["id"] }));
    // 435.00 and 19 % of it.
    assert_eq!(line(desk, "client.figures", "client_id", &w.acme)["owed"], eur(517_65));
    assert_eq!(issued["open"], eur(517_65)[0]);
    desk.call("invoice.paid", json!({ "id": invoice["id"], "amount": { "minor": 500_00, "currency": "EUR" } }));
    assert_eq!(line(desk, "client.figures", "client_id", &w.acme)["owed"], eur(17_65));
    let site = line(desk, "project.figures", "project_id", &w.site);
    assert_eq!((&site["tracked_seconds"], &site["unbilled_seconds"]), (&json!(16_200), &json!(0)));
}

#[test]
fn figures_follow_a_merged_client() {
    let w = Work::new();
    let into = w.desk.call("client.add", json!({ "name": "Acme Holding" }))["id"].clone();
    w.track(json!({ "task_id": w.build }), "2026-11-17T08:00:00Z", "2026-11-17T10:00:00Z");
    w.track(json!({ "client_id": w.acme }), "2026-11-18T08:00:00Z", "2026-11-18T09:00:00Z");
    w.desk.call("client.merge", json!({ "from": w.acme, "into": into }));
    let figures = line(&w.desk, "client.figures", "client_id", &into);
    assert_eq!((&figures["projects"], &figures["unbilled_seconds"], &figures["unbilled"]), (&json!(1), &json!(10_800), &json!([])));
    assert_eq!(w.desk.call("client.figures", json!({}))["figures"].as_array().unwrap().len(), 1);
}

#[test]
fn an_empty_day_is_empty() {
    let desk = Desk::new();
    let today = desk.call("home.today", json!({}));
    assert_eq!(
        (&today["day"]["day"], &today["goal_seconds"], &today["unbilled_seconds"]),
        (&json!("2026-11-20"), &json!(28_800), &json!(0))
    );
    assert_eq!(today["week_days"][0], "2026-11-16");
    assert_eq!(today["week_seconds"], json!([0, 0, 0, 0, 0, 0, 0]));
    for list in ["unbilled", "owed", "overdue", "paid_this_month", "needs", "next_tasks"] {
        assert_eq!(today[list], json!([]), "{list}");
    }
    assert_eq!(today["overdue_days"], Value::Null);
}

#[test]
fn today_tells_what_was_worked_what_is_owed_and_what_needs_the_user() {
    let w = Work::new();
    let desk = &w.desk;
    w.rate("workspace", &Value::Null, 100_00, "2026-01-01");
    let task = |name: &str, due: Value, status: &str| {
        desk.call("task.add", json!({ "project_id": w.site, "name": name, "due_on": due, "status": status }))["id"].clone()
    };
    let late = task("Late", json!("2026-11-19"), "open");
    task("Due today", json!("2026-11-20"), "waiting");
    task("Done", json!("2026-11-10"), "done");
    task("Later", json!("2026-12-24"), "in_progress");
    // Last month's work, billed, 10 days to pay, 5 days late today; part of it came in this month, part of that was taken back.
    w.track(json!({ "task_id": w.build }), "2026-10-30T08:00:00Z", "2026-10-30T10:00:00Z");
    let invoice = desk.call("invoice.draft", json!({ "client_id": w.acme }))["id"].clone();
    desk.call("invoice.edit", json!({ "id": invoice, "due_days": 10 }));
    let number = desk.call("invoice.issue", json!({ "id": invoice, "issue_on": "2026-11-05" }))["number"].clone();
    let pay = |minor: i64, on: &str| {
        desk.call("invoice.paid", json!({ "id": invoice, "amount": { "minor": minor, "currency": "EUR" }, "paid_on": on }))["settlements"]
            .clone()
    };
    pay(30_00, "2026-11-10");
    let payments = pay(8_00, "2026-11-12");
    desk.call("payment.void", json!({ "payment_id": payments[1]["payment_id"] }));
    // Wednesday's work and, this morning, two stretches that lie over each other for 20 minutes.
    w.track(json!({ "task_id": w.build }), "2026-11-18T08:00:00Z", "2026-11-18T09:30:00Z");
    let first = w.track(json!({ "task_id": w.build }), "2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z");
    let second = w.track(json!({ "client_id": w.acme }), "2026-11-20T06:40:00Z", "2026-11-20T07:30:00Z");

    let today = desk.call("home.today", json!({}));
    assert_eq!(today["day"]["total_seconds"], 110 * 60);
    assert_eq!(today["week_seconds"], json!([0, 0, 5400, 0, 6600, 0, 0]));
    // 1.5 h + 1 h + 50 min at 100.00.
    assert_eq!((&today["unbilled"], &today["unbilled_seconds"], &today["unbilled_projects"]), (&eur(333_33), &json!(12_000), &json!(1)));
    // 238.00 less the 30.00 that stand.
    assert_eq!((&today["owed"], &today["owed_count"]), (&eur(208_00), &json!(1)));
    assert_eq!((&today["overdue"], &today["overdue_count"], &today["overdue_days"]), (&eur(208_00), &json!(1), &json!(5)));
    assert_eq!(today["paid_this_month"], eur(30_00));
    assert_eq!(
        today["needs"],
        json!([
            { "kind": "overdue_invoice", "invoice_id": invoice, "number": number, "client_name": "Acme", "days": 5, "amount": eur(208_00)[0] },
            { "kind": "overlap", "entry_id": first, "other_id": second, "seconds": 1200 },
            { "kind": "task_overdue", "task_id": late, "name": "Late", "due_on": "2026-11-19" },
        ])
    );
    let next: Vec<_> = today["next_tasks"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap()).collect();
    assert_eq!(next, ["Due today", "Later", "Build"]);
}

#[test]
fn a_stepped_clock_needs_the_user_until_it_is_resolved() {
    let w = Work::new();
    let desk = &w.desk;
    desk.call("timer.start", json!({ "note": "Checkout", "link": { "task_id": w.build } }));
    desk.pass_minutes(30);
    desk.clock.set_wall(Instant::parse(START).unwrap().plus_seconds(2 * 3600));
    desk.call("timer.stop", json!({}));
    let needs = desk.call("home.today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["note"]), (&json!("finding"), &json!("Checkout")));
    desk.call("finding.resolve", json!({ "id": needs[0]["finding"]["id"], "use_steady": true }));
    assert_eq!(desk.call("home.today", json!({}))["needs"], json!([]));
    assert_eq!(desk.call("home.today", json!({}))["day"]["total_seconds"], 1800);
}

#[test]
fn quotes_and_rules_stand_on_the_page_of_today() {
    let w = Work::new();
    let desk = &w.desk;
    let sent = |subject: &str, minor: i64, on: &str, until: &str| {
        let id = desk.call("quote.add", json!({ "client_id": w.acme, "subject": subject }))["id"].clone();
        desk.call("invoice.line_add", json!({ "id": id, "description": subject, "price_minor": minor }));
        desk.call("quote.send", json!({ "id": id, "sent_on": on, "valid_until": until }))["id"].clone()
    };
    desk.call("quote.add", json!({ "client_id": w.acme, "subject": "Still written" }));
    sent("Long ago", 90_00, "2026-10-01", "2026-11-05");
    let over = sent("Over", 80_00, "2026-11-01", "2026-11-18");
    let ends = sent("Ends", 100_00, "2026-11-01", "2026-11-27");
    sent("Stands", 200_00, "2026-11-02", "2026-11-28");
    let answered = sent("Answered", 300_00, "2026-11-01", "2026-11-21");
    desk.call("quote.decline", json!({ "id": answered }));
    // A second version is being written, and then sent: until then the first one waits.
    let second = desk.call("quote.revise", json!({ "id": ends }))["id"].clone();

    let line = json!({ "description": "Hosting, {period}", "price_minor": 49_00, "quantity": "2" });
    let rule = json!({ "client_id": w.acme, "name": "Hosting", "rrule": "FREQ=MONTHLY", "starts_on": "2026-11-15", "lines": [line] });
    let rule = desk.call("recurring.add", rule)["id"].clone();
    let weekly = json!({ "client_id": w.acme, "name": "Paused", "rrule": "FREQ=WEEKLY", "starts_on": "2026-11-23", "lines": [line] });
    let paused = desk.call("recurring.add", weekly)["id"].clone();
    desk.call("recurring.pause", json!({ "id": paused, "paused": true }));
    desk.call("recurring.run", json!({}));

    let today = desk.call("home.today", json!({}));
    // With 19 %: 119.00 and 238.00; the one that is over and the one with an answer are not among them.
    assert_eq!((&today["quoted"], &today["quoted_count"], &today["quoted_until"]), (&eur(357_00), &json!(2), &json!("2026-11-27")));
    let coming = json!({ "recurring_id": rule, "name": "Hosting", "client_name": "Acme", "on": "2026-12-15", "mode": "draft",
                         "net": eur(98_00)[0] });
    assert_eq!((&today["recurring"], &today["recurring_net"]), (&json!([coming]), &eur(98_00)));
    let made = desk.call("recurring.show", json!({ "id": rule }))["runs"][0]["invoice_id"].clone();
    let made_of = json!({ "invoice_id": made, "name": "Hosting", "client_name": "Acme", "period_on": "2026-11-15" });
    let ending = |id: &Value, number: &str, until: &str, left: i64, minor: i64| {
        json!({ "kind": "quote_ends", "quote_id": id, "number": number, "client_name": "Acme", "valid_until": until, "days_left": left,
                "amount": eur(minor)[0] })
    };
    assert_eq!(
        today["needs"],
        json!([
            { "kind": "recurring_draft", "made": made_of },
            ending(&over, "Q-2026-0002", "2026-11-18", -2, 95_20),
            ending(&ends, "Q-2026-0003", "2026-11-27", 7, 119_00),
        ])
    );

    desk.call("invoice.issue", json!({ "id": made }));
    desk.call("quote.send", json!({ "id": second, "valid_until": "2026-12-20" }));
    desk.call("quote.accept", json!({ "id": over, "late": true, "no_project": true }));
    let today = desk.call("home.today", json!({}));
    assert_eq!(today["needs"], json!([]));
    assert_eq!((&today["quoted"], &today["quoted_until"]), (&eur(357_00), &json!("2026-11-28")));
}
