//! The check of time sees what must not be.

use super::time_entries::{add, tree};
use crate::support::Desk;
use serde_json::json;
use stint::db::{Origin, Write};

/// Writes past the verbs, as a fault in them would.
fn plant(desk: &Desk, sql: &str) {
    let what = Write { origin: Origin::System, command: "test", tags: &[], undo: false };
    desk.app.opened().unwrap().db.write(what, |tx| Ok(tx.conn().execute_batch(sql)?)).unwrap();
}

fn time_check(desk: &Desk) -> (bool, String) {
    let report = desk.call("workspace.verify", json!({}));
    let check = report["checks"].as_array().unwrap().iter().find(|c| c["name"] == "time").unwrap().clone();
    (check["ok"].as_bool().unwrap(), check["detail"].as_str().unwrap().to_owned())
}

#[test]
fn stretches_of_one_timer_over_each_other_are_found() {
    let desk = Desk::new();
    for verb in ["start", "pause", "resume", "stop"] {
        desk.call(&format!("timer.{verb}"), json!({}));
        desk.pass_minutes(10);
    }
    assert_eq!(
        time_check(&desk),
        (true, "1200 billable seconds: 1200 unbilled, 0 on drafts, 0 billed, 0 written off, 0 from retainers".into())
    );
    plant(&desk, "UPDATE time_entries SET started_at_ms = started_at_ms - 1 WHERE kind = 'pause'");
    assert_eq!(time_check(&desk), (false, "2 entries lie over another stretch of their own timer".into()));
}

#[test]
fn a_second_that_is_on_two_lines_is_found() {
    let desk = Desk::new();
    let (client, ..) = tree(&desk);
    desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 9000, "currency": "EUR" }, "valid_from": "2026-01-01" }));
    add(&desk, "08:00", "09:00", json!({ "link": { "client_id": client } }));
    let written_off = add(&desk, "09:00", "10:00", json!({ "link": { "client_id": client } }));
    desk.call("entry.write_off", json!({ "ids": [written_off["id"]], "written_off": true }));
    desk.call("invoice.draft", json!({ "client_id": client }));
    assert_eq!(
        time_check(&desk),
        (true, "7200 billable seconds: 0 unbilled, 3600 on drafts, 0 billed, 3600 written off, 0 from retainers".into())
    );
    plant(
        &desk,
        "DROP TRIGGER entry_on_one_line;
         INSERT INTO invoice_line_entries (id, line_id, entry_id) SELECT randomblob(16), line_id, entry_id FROM invoice_line_entries",
    );
    let (ok, detail) = time_check(&desk);
    assert!(!ok && detail.contains("are not the sum of their states"), "{detail}");
}
