//! A desk with a client, a project, a rate and tracked time, for the journeys of invoices.

use crate::support::Desk;
use serde_json::{Value, json};
use stint::{
    db::{Origin, Tx, Write},
    kernel::{Instant, Result},
    workspaces,
};
use uuid::Uuid;

pub struct Books {
    pub desk: Desk,
    pub client: Value,
    pub project: Uuid,
    pub tasks: Vec<Uuid>,
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
        let mut books = Self { desk, client: client.clone(), project: Uuid::nil(), tasks: Vec::new() };
        books.project = books.project("Website", &client);
        for name in ["Build", "Design"] {
            books.tasks.push(books.task(name));
        }
        books.rate("workspace", None, 9_000, "EUR", "2026-01-01");
        books
    }

    pub fn write<T>(&self, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let what = Write { origin: Origin::Local, command: "test", tags: &[], undo: false };
        workspaces::opened(&self.desk.app)?.db.write(what, f)
    }

    fn sql(&self, sql: &str, params: impl rusqlite::Params) {
        self.write(|tx| Ok(tx.conn().execute(sql, params)?)).unwrap();
    }

    fn id(&self) -> Uuid {
        self.write(|tx| Ok(tx.new_id())).unwrap()
    }

    fn project(&self, name: &str, client: &Value) -> Uuid {
        let (id, client) = (self.id(), uuid(client));
        self.sql(
            "INSERT INTO projects (id, client_id, name, color, created_at_ms) VALUES (?1, ?2, ?3, 'teal', 0)",
            (id.as_bytes(), client.as_bytes(), name),
        );
        id
    }

    fn task(&self, name: &str) -> Uuid {
        let id = self.id();
        self.sql(
            "INSERT INTO tasks (id, project_id, name, created_at_ms) VALUES (?1, ?2, ?3, 0)",
            (id.as_bytes(), self.project.as_bytes(), name),
        );
        id
    }

    pub fn rate(&self, scope: &str, of: Option<Uuid>, minor: i64, currency: &str, from: &str) {
        let id = self.id();
        self.sql(
            "INSERT INTO rates (id, scope, scope_id, amount_minor, currency, valid_from, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
            (id.as_bytes(), scope, of.as_ref().map(Uuid::as_bytes), minor, currency, from),
        );
    }

    /// Work on a task for so many seconds.
    pub fn track(&self, task: usize, start: &str, seconds: i64) -> Uuid {
        let (id, start) = (self.id(), Instant::parse(start).unwrap());
        let task = self.tasks[task];
        self.write(|tx| {
            Ok(tx.conn().execute(
                "INSERT INTO time_entries (id, device_id, task_id, billable, started_at_ms, ended_at_ms, zone, source, created_at_ms)
                 VALUES (?1, ?2, ?3, 1, ?4, ?5, 'Europe/Berlin', 'manual', 0)",
                (id.as_bytes(), tx.device(), task.as_bytes(), start, start.plus_seconds(seconds)),
            )?)
        })
        .unwrap();
        id
    }

    pub fn draft(&self, more: Value) -> Value {
        let mut request = json!({ "client_id": self.client });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call("invoice.draft", request)
    }

    /// A draft with one free line of 100.00.
    pub fn small_draft(&self) -> Value {
        let draft = self.draft(json!({ "from": "2000-01-01", "to": "2000-01-01" }));
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

pub fn uuid(id: &Value) -> Uuid {
    id.as_str().unwrap().parse().unwrap()
}
