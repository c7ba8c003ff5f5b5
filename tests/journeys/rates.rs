use crate::support::Desk;
use serde_json::{Value, json};

fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

struct Work {
    desk: Desk,
    client: Value,
    project: Value,
    task: Value,
    person: Value,
}

impl Work {
    fn new() -> Self {
        let desk = Desk::new();
        let client = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
        let project = desk.call("project.add", json!({ "client_id": client, "name": "Website" }))["id"].clone();
        let task = desk.call("task.add", json!({ "project_id": project, "name": "Build" }))["id"].clone();
        let person = desk.call("person.list", json!({}))["people"][0]["id"].clone();
        Self { desk, client, project, task, person }
    }

    fn set(&self, scope: &str, of: &Value, minor: i64, from: &str) -> Value {
        self.desk.call("rate.set", json!({ "scope": scope, "scope_id": of, "amount": eur(minor), "valid_from": from }))
    }

    /// Minor units of an hour, or null.
    fn price(&self, of: Value, on: &str) -> Value {
        let mut request = of;
        request["on"] = json!(on);
        self.desk.call("rate.resolve", request)["rate"]["amount"]["minor"].clone()
    }
}

#[test]
fn the_narrowest_scope_wins_and_inside_it_the_latest_day() {
    let w = Work::new();
    let of_task = || json!({ "task_id": w.task, "person_id": w.person });
    assert_eq!(w.price(of_task(), "2026-11-20"), Value::Null);
    for (scope, of, minor) in [
        ("workspace", &Value::Null, 80_00),
        ("person", &w.person, 90_00),
        ("client", &w.client, 95_00),
        ("project", &w.project, 100_00),
        ("task", &w.task, 120_00),
    ] {
        w.set(scope, of, minor, "2026-03-01");
        assert_eq!(w.price(of_task(), "2026-11-20"), minor, "{scope}");
        assert_eq!(w.price(of_task(), "2026-02-28"), Value::Null, "{scope}");
    }
    w.set("task", &w.task, 130_00, "2026-06-01");
    for (on, minor) in [("2026-03-01", 120_00), ("2026-05-31", 120_00), ("2026-06-01", 130_00), ("2099-01-01", 130_00)] {
        assert_eq!(w.price(of_task(), on), minor, "{on}");
    }
    // A wider scope's later day does not beat a narrower one.
    w.set("workspace", &Value::Null, 200_00, "2026-10-01");
    assert_eq!(w.price(of_task(), "2026-11-20"), 130_00);
    for (of, minor) in [
        (json!({ "project_id": w.project }), 100_00),
        (json!({ "client_id": w.client }), 95_00),
        (json!({ "person_id": w.person }), 90_00),
        (json!({}), 200_00),
    ] {
        assert_eq!(w.price(of.clone(), "2026-11-20"), minor, "{of}");
    }
    assert_eq!(w.desk.refused("rate.resolve", json!({ "task_id": w.client, "on": "2026-11-20" })), "not_found");
    w.desk.verify();
}

#[test]
fn the_same_subject_and_day_replaces_and_a_deleted_rate_uncovers_what_was_below() {
    let w = Work::new();
    w.set("workspace", &Value::Null, 80_00, "2026-01-01");
    let first = w.set("client", &w.client, 95_00, "2026-01-01");
    assert_eq!(first["scope_name"], "Acme");
    let again = w.set("client", &w.client, 97_50, "2026-01-01");
    assert_eq!((&again["id"], &again["amount"]), (&first["id"], &eur(97_50)));
    let of_client = json!({ "scope": "client", "scope_id": w.client });
    assert_eq!(w.desk.call("rate.list", of_client.clone())["rates"].as_array().unwrap().len(), 1);
    assert_eq!(w.desk.call("rate.list", json!({}))["rates"].as_array().unwrap().len(), 2);
    w.desk.call("rate.delete", json!({ "id": first["id"] }));
    assert_eq!(w.price(json!({ "client_id": w.client }), "2026-11-20"), 80_00);
    assert_eq!(w.desk.refused("rate.delete", json!({ "id": first["id"] })), "not_found");
    w.desk.call("undo.undo", json!({}));
    assert_eq!(w.desk.call("rate.list", of_client)["rates"][0]["amount"], eur(97_50));
    // Without a day, a subject's first rate prices what was tracked before it too, and a later one counts from today.
    let project = w.desk.call("project.add", json!({ "name": "New" }))["id"].clone();
    let set = |minor: i64| {
        w.desk.call("rate.set", json!({ "scope": "project", "scope_id": project, "amount": eur(minor) }))["valid_from"].clone()
    };
    assert_eq!([set(50_00), set(60_00)], ["1970-01-01", "2026-11-20"]);
    assert_eq!(w.desk.call("rate.set", json!({ "scope": "workspace", "amount": eur(85_00) }))["valid_from"], "2026-11-20");
}

#[test]
fn a_client_that_took_over_keeps_the_history_until_its_own_rates_begin() {
    let w = Work::new();
    let into = w.desk.call("client.add", json!({ "name": "Acme Holding" }))["id"].clone();
    w.set("client", &w.client, 70_00, "2026-01-01");
    w.set("client", &into, 90_00, "2026-05-01");
    w.set("client", &w.client, 75_00, "2026-08-01");
    w.desk.call("client.merge", json!({ "from": w.client, "into": into }));
    for (on, minor) in [("2026-02-01", 70_00), ("2026-04-30", 70_00), ("2026-05-01", 90_00), ("2026-11-20", 90_00)] {
        for of in [json!({ "client_id": into }), json!({ "client_id": w.client }), json!({ "task_id": w.task })] {
            assert_eq!(w.price(of.clone(), on), minor, "{on} {of}");
        }
    }
    let shown = w.desk.call("rate.list", json!({ "scope": "client" }));
    let shown: Vec<_> =
        shown["rates"].as_array().unwrap().iter().map(|r| (r["scope_name"].clone(), r["amount"]["minor"].clone())).collect();
    assert_eq!(shown, [(json!("Acme Holding"), json!(70_00)), (json!("Acme Holding"), json!(90_00))]);
}

#[test]
fn wrong_rates_are_refused() {
    let w = Work::new();
    let nobody = json!("00000000-0000-7000-8000-000000000000");
    for (request, word) in [
        (json!({ "scope": "workspace", "amount": eur(-1) }), "amount negative"),
        (json!({ "scope": "workspace", "amount": eur(1_000_000_000_001) }), "amount too_large"),
        (json!({ "scope": "workspace", "amount": { "minor": 1, "currency": "ZZZ" } }), "amount.currency unknown_currency"),
        (json!({ "scope": "workspace", "amount": { "minor": 1.5, "currency": "EUR" } }), "amount.minor wrong_type"),
        (json!({ "scope": "workspace", "scope_id": w.client, "amount": eur(1) }), "scope_id unknown_field"),
        (json!({ "scope": "client", "amount": eur(1) }), "scope_id required"),
        (json!({ "scope": "project", "scope_id": w.client, "amount": eur(1) }), "not_found"),
        (json!({ "scope": "person", "scope_id": nobody, "amount": eur(1) }), "not_found"),
        (json!({ "scope": "workspace", "amount": eur(1), "valid_from": "2026-02-30" }), "valid_from not_a_day"),
        (json!({ "scope": "workspace", "amount": eur(1), "valid_from": "-0001-02-03" }), "valid_from out_of_range"),
        (json!({ "scope": "task", "scope_id": w.task, "amount": { "minor": 1, "currency": "USD" } }), "amount.currency other_currency"),
    ] {
        assert_eq!(w.desk.refused("rate.set", request.clone()), word, "{request}");
    }
    assert_eq!(w.desk.call("rate.list", json!({}))["rates"], json!([]));
}
