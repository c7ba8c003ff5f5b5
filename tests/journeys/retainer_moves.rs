//! A write draws anew for the clients of what it touched alone: whose time came and whose went, whichever way it did.

use crate::support::Desk;
use serde_json::{Value, json};

struct Two {
    desk: Desk,
    clients: [Value; 2],
    retainers: [Value; 2],
}

impl Two {
    /// Two clients, each with ten hours a month; a client keeps its retainer when a project moves in.
    fn new() -> Self {
        let desk = Desk::new();
        let clients = ["Acme", "Bolt"].map(|name| desk.call("client.add", json!({ "name": name }))["id"].clone());
        let retainers = [0, 1].map(|n| {
            let request = json!({ "client_id": clients[n], "name": "Hours", "unit": "hours", "amount": 36_000, "starts_on": "2026-11-01" });
            desk.call("retainer.add", request)["id"].clone()
        });
        Self { desk, clients, retainers }
    }

    /// Drawn from each, by the rows of the entries; and all is as a fresh drawing has it.
    #[track_caller]
    fn drawn(&self, expected: [i64; 2]) {
        self.desk.verify();
        let entries = self.desk.call("entry.list", json!({}))["entries"].clone();
        let of = |id: &Value| {
            let of = entries.as_array().unwrap().iter().filter(|e| &e["retainer_id"] == id);
            of.map(|e| e["drawn_seconds"].as_i64().unwrap()).sum::<i64>()
        };
        assert_eq!([of(&self.retainers[0]), of(&self.retainers[1])], expected);
    }
}

#[test]
fn an_entry_takes_its_draw_with_it() {
    let two = Two::new();
    let call = |name: &str, request: Value| two.desk.call(name, request);
    let add = |client: usize, day: u32| {
        let (start, end) = (format!("2026-11-{day:02}T08:00:00Z"), format!("2026-11-{day:02}T09:00:00Z"));
        call("entry.add", json!({ "link": { "client_id": two.clients[client] }, "start": start, "end": end, "billable": true }))["id"]
            .clone()
    };
    let (first, second) = (add(0, 3), add(1, 4));
    two.drawn([3600, 3600]);
    call("entry.edit", json!({ "id": first, "link": { "client_id": two.clients[1] } }));
    two.drawn([0, 7200]);
    call("undo.undo", json!({}));
    two.drawn([3600, 3600]);
    call("undo.redo", json!({}));
    two.drawn([0, 7200]);
    call("entry.edit", json!({ "id": second, "link": {} }));
    two.drawn([0, 3600]);
    call("entry.edit", json!({ "id": first, "billable": false }));
    two.drawn([0, 0]);
    call("entry.edit_many", json!({ "ids": [first, second], "billable": true, "link": { "client_id": two.clients[0] } }));
    two.drawn([7200, 0]);
    call("entry.delete", json!({ "ids": [first] }));
    two.drawn([3600, 0]);
    call("undo.undo", json!({}));
    two.drawn([7200, 0]);
}

#[test]
fn a_timer_draws_when_it_is_done_and_when_its_finding_is_decided() {
    let two = Two::new();
    let call = |name: &str, request: Value| two.desk.call(name, request);
    call("timer.start", json!({ "link": { "client_id": two.clients[1] } }));
    two.drawn([0, 0]);
    two.desk.pass_minutes(30);
    call("timer.switch", json!({ "link": { "client_id": two.clients[0] } }));
    two.drawn([0, 1800]);
    // The wall clock jumps an hour ahead of the steady one: nothing is drawn before that is decided.
    two.desk.pass_minutes(10);
    two.desk.clock.set_wall(stint::kernel::Clock::now(&*two.desk.clock).plus_seconds(3600));
    call("timer.stop", json!({}));
    two.drawn([0, 1800]);
    let entries = call("entry.list", json!({}))["entries"].clone();
    let finding = &entries.as_array().unwrap().iter().find_map(|e| e["findings"].as_array().and_then(|f| f.first()).cloned()).unwrap();
    call("finding.resolve", json!({ "id": finding["id"], "use_steady": true }));
    two.drawn([600, 1800]);
}
