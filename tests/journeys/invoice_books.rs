//! A desk with a client, a project, a rate and tracked time, for the journeys of invoices.

use crate::support::Desk;
use serde_json::{Value, json};
use stint::{
    db::{Origin, Tx, Write},
    kernel::{Instant, Result},
    workspaces,
};

pub struct Books {
    pub desk: Desk,
    pub client: Value,
    pub project: Value,
    pub tasks: Vec<Value>,
}

impl Books {
    /// A German business, a client in Berlin, a project with two tasks at 90.00 EUR an hour.
    pub fn new() -> Self {
        let desk = Desk::new();
        let profile = json!({
            "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE",
            "vat_id": "DE129273398", "iban": "DE02 1203 0000 0000 2020 51", "bic": "BYLADEM1001", "bank_name": "DKB"
        });
        desk.call("profile.save", profile);
        let client = client(&desk, json!({ "name": "Acme", "legal_name": "Acme GmbH" }));
        let project = desk.call("project.add", json!({ "name": "Website", "client_id": client }))["id"].clone();
        let task = |name: &str| desk.call("task.add", json!({ "name": name, "project_id": project }))["id"].clone();
        let tasks = vec![task("Build"), task("Design")];
        let books = Self { desk, client, project, tasks };
        books.rate("workspace", None, 9_000, "EUR", "2026-01-01");
        books
    }

    pub fn write<T>(&self, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let what = Write { origin: Origin::Local, command: "test", tags: &[], undo: false };
        workspaces::opened(&self.desk.app)?.db.write(what, f)
    }

    pub fn rate(&self, scope: &str, of: Option<&Value>, minor: i64, currency: &str, from: &str) {
        let amount = json!({ "minor": minor, "currency": currency });
        self.desk.call("rate.set", json!({ "scope": scope, "scope_id": of, "amount": amount, "valid_from": from }));
    }

    /// Work on a task for so many seconds.
    pub fn track(&self, task: usize, start: &str, seconds: i64) -> Value {
        let end = Instant::parse(start).unwrap().plus_seconds(seconds);
        let link = json!({ "task_id": self.tasks[task] });
        self.desk.call("entry.add", json!({ "link": link, "start": start, "end": end, "billable": true }))["id"].clone()
    }

    pub fn draft(&self, more: Value) -> Value {
        let mut request = json!({ "client_id": self.client });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call("invoice.draft", request)
    }

    /// A draft with one free line of 100.00.
    pub fn small_draft(&self) -> Value {
        let draft = self.draft(json!({ "empty": true }));
        self.desk.call("invoice.line_add", json!({ "id": draft["id"], "description": "Hosting", "price_minor": 10_000 }))
    }

    pub fn issue_on(&self, day: &str) -> Value {
        let draft = self.small_draft();
        self.desk.call("invoice.issue", json!({ "id": draft["id"], "issue_on": day }))
    }
}

/// Adds a client with an address; answers its id.
pub fn client(desk: &Desk, more: Value) -> Value {
    let mut request =
        json!({ "name": "Client", "address": { "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" } });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("client.add", request)["id"].clone()
}
