use crate::support::{Desk, START};
use serde_json::{Value, json};
use stint::kernel::Instant;

fn made(now: &str, more: Value) -> Desk {
    let desk = Desk::bare();
    desk.clock.set_wall(Instant::parse(now).unwrap());
    let mut request = json!({ "name": "Studio Nordlicht", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin", "demo": true });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("workspace.create", request);
    desk
}

fn entries(desk: &Desk) -> Vec<Value> {
    desk.call("entry.list", json!({ "limit": 1000, "order": "oldest" }))["entries"].as_array().unwrap().clone()
}

fn states(desk: &Desk) -> Vec<String> {
    let list = desk.call("invoice.list", json!({}));
    let mut states: Vec<_> = list["invoices"].as_array().unwrap().iter().map(|i| i["state"].as_str().unwrap().to_owned()).collect();
    states.sort();
    states
}

#[test]
fn the_studio_has_a_past_a_present_and_papers_in_every_state() {
    let desk = made(START, json!({ "legal_name": "Studio Nordlicht" }));
    let names = |command: &str, list: &str| -> Vec<String> {
        desk.call(command, json!({}))[list].as_array().unwrap().iter().map(|x| x["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("client.list", "clients"), ["Acme", "Globex", "Initech", "Umbra"]);
    assert_eq!(names("project.list", "projects"), ["Brand identity", "Internal", "Mobile app", "Retainer", "Website"]);
    assert_eq!(names("task.list", "tasks").len(), 14);

    let timer = desk.call("timer.status", json!({}));
    assert_eq!(
        (&timer["timer"]["started_at"], &timer["timer"]["note"], &timer["timer"]["path"]["project_name"]),
        (&json!("2026-11-20T07:18:00.000Z"), &json!("Checkout: card errors in plain words"), &json!("Website"))
    );
    assert_eq!(timer["favourites"].as_array().unwrap().len(), 3);
    assert_eq!(states(&desk), ["draft", "draft", "issued", "issued", "overdue", "paid", "paid", "paid", "paid", "part_paid"]);
    let overdue = desk.call("invoice.list", json!({ "state": "overdue" }));
    assert_eq!((&overdue["invoices"][0]["client_name"], &overdue["invoices"][0]["overdue_days"]), (&json!("Globex"), &json!(12)));
    let entries = entries(&desk);
    let hours = entries.iter().map(|e| e["seconds"].as_i64().unwrap()).sum::<i64>() / 3600;
    assert!((200..350).contains(&hours), "{hours} hours in eight weeks");
    assert!(entries.iter().any(|e| e["billing"] == "unbilled") && entries.iter().any(|e| e["billing"] == "billed"));
    let expenses = desk.call("expense.list", json!({}));
    // 119 + 238 + 89 paid, 193 km × 0.30 driven; the dollars by themselves.
    assert_eq!(
        expenses["sums"].as_array().unwrap().iter().map(|s| s["gross_minor"].as_i64().unwrap()).collect::<Vec<_>>(),
        [50_390, 8_900]
    );
    let steps = desk.call("milestone.list", json!({}));
    let told: Vec<_> = steps["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["state"].as_str().unwrap(), m["amount"]["minor"].as_i64().unwrap()))
        .collect();
    // 30, 40 and 30 % of 12,000.00.
    assert_eq!(told, [("completed", 360_000), ("due_soon", 480_000), ("planned", 360_000)]);
    assert_eq!(desk.call("undo.peek", json!({}))["undo"], Value::Null);
    desk.verify();
}

#[test]
fn every_screen_of_money_has_something_to_show() {
    let desk = made(START, json!({}));
    let all = |command: &str, list: &str| desk.call(command, json!({}))[list].as_array().unwrap().clone();
    let quotes = desk.call("quote.list", json!({}));
    let count = |state: &str| quotes["counts"].as_array().unwrap().iter().find(|c| c["state"] == state).unwrap()["count"].clone();
    let counts = ["draft", "sent", "expired", "accepted", "declined", "withdrawn"].map(|state| count(state).as_i64().unwrap());
    assert_eq!(counts, [1, 2, 1, 1, 1, 1]);
    let newsletter = quotes["quotes"].as_array().unwrap().iter().find(|q| q["subject"] == "Newsletter").unwrap();
    let accepted = desk.call("quote.show", json!({ "id": newsletter["id"] }));
    // 3,000.00 with 19 %; 30 % of it ahead, the rest after it: 3,570.00 less 1,071.00.
    assert_eq!(accepted["answer"]["total"]["minor"], 357_000);
    let papers: Vec<_> = accepted["invoices"].as_array().unwrap().iter().map(|i| (&i["kind"], &i["total"]["minor"])).collect();
    assert_eq!(papers, [(&json!("deposit"), &json!(107_100)), (&json!("invoice"), &json!(249_900))]);
    assert_eq!(all("item.list", "items").len(), 5);
    let rules = all("recurring.list", "recurring");
    assert_eq!(rules.len(), 2);
    assert_eq!((&rules[1]["name"], &rules[1]["runs"][0]["outcome"]["state"]), (&json!("Hosting"), &json!("draft")));
    let overdue = desk.call("invoice.list", json!({ "state": "overdue" }))["invoices"][0]["id"].clone();
    let late = desk.call("invoice.late", json!({ "id": overdue }));
    assert!(late["claim"]["interest"]["minor"].as_i64().unwrap() > 0, "{late}");
    let home = desk.call("home.today", json!({}));
    assert_eq!((&home["quoted_count"], &home["quoted_until"]), (&json!(2), &json!("2026-11-25")));
    assert_eq!(home["recurring"][0]["name"], "Care plan");
    assert_eq!(desk.call("recurring.run", json!({}))["drafts"], 0);
    desk.verify();
}

#[test]
fn the_same_moment_makes_the_same_studio() {
    let told = |desk: &Desk| -> Vec<Value> {
        entries(desk).iter().map(|e| json!([e["start"], e["end"], e["note"], e["path"]["task_name"], e["tags"]])).collect()
    };
    assert_eq!(told(&made(START, json!({}))), told(&made(START, json!({}))));
}

#[test]
fn it_speaks_german() {
    let desk = made(START, json!({ "language": "de" }));
    assert_eq!(desk.call("timer.status", json!({}))["timer"]["note"], "Kasse: Kartenfehler in klaren Worten");
    assert_eq!(desk.call("invoice.list", json!({ "text": "Markenbuch" }))["counts"]["all"], 1);
}

#[test]
fn it_can_be_made_at_any_hour_anywhere() {
    for (now, more) in [
        // Sunday; the night of a new year; inside an hour that the clocks skip, and one that comes twice; a leap day.
        ("2026-11-22T11:00:00Z", json!({})),
        ("2026-12-31T23:10:00Z", json!({})),
        ("2026-03-29T01:30:00Z", json!({})),
        ("2026-10-25T00:30:00Z", json!({})),
        ("2028-02-29T12:00:00.123Z", json!({})),
        ("2026-11-20T08:00:00Z", json!({ "country": "JP", "currency": "JPY", "zone": "Asia/Tokyo" })),
        ("2026-11-20T08:00:00Z", json!({ "country": "US", "currency": "USD", "zone": "America/New_York", "week_start": "sunday" })),
        ("2026-11-20T08:00:00Z", json!({ "country": "AT", "zone": "Europe/Vienna" })),
        ("2026-09-06T15:00:00Z", json!({ "country": "CL", "currency": "CLP", "zone": "America/Santiago" })),
    ] {
        let desk = made(now, more.clone());
        let at = Instant::parse(now).unwrap().to_string();
        let entries = entries(&desk);
        assert!(entries.len() > 120, "{now} {more}: {} entries", entries.len());
        for e in &entries {
            assert!(e["end"].is_null() || e["end"].as_str().unwrap() < at.as_str(), "{now} {more}: {e}");
            assert_eq!(e["overlaps"], false, "{now} {more}: {e}");
        }
        for state in ["draft", "issued", "overdue", "paid"] {
            assert!(states(&desk).iter().any(|s| s == state), "{now} {more}: nothing is {state}");
        }
        desk.verify();
    }
}
