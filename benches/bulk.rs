//! What changing many entries at once costs, and taking it back, in one run: `cargo bench --bench bulk`. The number of entries is
//! STINT_BENCH_ROWS, 50,000 if left out.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_methods, reason = "it prints, fails and measures")]

use serde_json::{Value, json};
use std::{fmt::Write as _, sync::Arc, time::Instant as Stopwatch};
use stint::{
    api,
    app::{App, Options},
    kernel::{Env, Instant, clock::ManualClock, id::Ids},
    vault::MemoryKeychain,
};
use uuid::Uuid;

const NOW: &str = "2026-11-20T08:00:00Z";
/// How much longer than the change itself taking it back may take.
const AT_MOST_PERCENT: u128 = 100;

fn id(n: i64) -> Uuid {
    Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_0000_0000 + n as u128)
}

fn lines(rows: i64) -> String {
    let now = Instant::parse(NOW).unwrap();
    let mut text = String::from("{\"batch\":\"0192f0c1-0000-7000-8000-ffffffffffff\",\"device\":\"bench\"}\n");
    for n in 0..rows {
        let start = now.plus_seconds(-(n + 1) * 600);
        writeln!(
            text,
            r#"{{"id":"{}","client":"Acme","project":"Website","note":"Something that was done, number {}","start":"{start}","end":"{}","zone":"Europe/Berlin","billable":true,"tags":[]}}"#,
            id(n),
            n % 100,
            start.plus_seconds(500)
        )
        .unwrap();
    }
    text
}

fn main() {
    let rows: i64 = std::env::var("STINT_BENCH_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(50_000);
    let dir = tempfile::tempdir().unwrap();
    let env = Env { clock: Arc::new(ManualClock::at(Instant::parse(NOW).unwrap())), ids: Arc::new(Ids::seeded(1)) };
    let keychain = Arc::new(MemoryKeychain::default());
    let app = App::new(Options { data_dir: dir.path().to_owned(), key_file: None, passphrase_file: None, keychain, env, sandbox: None });
    let call = |name: &str, request| api::call(&app, name, request).unwrap();
    let timed = |name: &str, request: Value| {
        let watch = Stopwatch::now();
        let answer = call(name, request);
        let took = watch.elapsed().as_millis();
        println!("{name}: {took} ms");
        (answer, took)
    };
    call("workspace.create", json!({ "name": "Bench", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin" }));
    let client = call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let project = call("project.add", json!({ "name": "Website", "client_id": client }))["id"].clone();
    let task = call("task.add", json!({ "name": "Call", "project_id": project }))["id"].clone();
    let file = dir.path().join("batch.jsonl");
    std::fs::write(&file, lines(rows)).unwrap();
    timed("ingest.file", json!({ "path": file }));
    let ids: Vec<Uuid> = (0..rows).map(id).collect();
    let (done, edit) = timed(
        "entry.edit_many",
        json!({ "ids": ids, "link": { "task_id": task }, "note": "Design", "billable": false, "add_tags": ["q4"] }),
    );
    assert_eq!(done["changed"], rows);
    for step in ["undo.undo", "undo.redo", "undo.undo"] {
        let (_, took) = timed(step, json!({}));
        let percent = took * 100 / edit.max(1);
        println!("  {percent} % of the change: {}", if percent <= AT_MOST_PERCENT { "met" } else { "MISSED" });
    }
    let first = call("entry.show", json!({ "id": id(0) }));
    assert_eq!((&first["note"], &first["billable"]), (&json!("Something that was done, number 0"), &json!(true)));
}
