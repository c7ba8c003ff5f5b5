//! What questions about time cost in a workspace of many years, beside the barest SQL that could answer: `cargo bench --bench time [-- 1000000]`.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_methods, reason = "it prints, fails and measures")]

use serde_json::{Value, json};
use std::{sync::Arc, time::Instant as Stopwatch};
use stint::{
    api,
    app::{App, Options},
    db::{Origin, Write},
    kernel::{Env, Instant, Zone, clock::ManualClock, id::Ids},
    time::{self, NewEntry, Source, Target},
    vault::MemoryKeychain,
};

/// Twenty entries of 25 minutes on each day, over midnight on every tenth.
const A_DAY: i64 = 20;
const END: &str = "2026-11-20T08:00:00Z";

fn call(app: &App, name: &str, request: Value) -> Value {
    api::call(app, name, request).unwrap()
}

fn fill(app: &App, entries: i64, end: Instant) {
    let client = |n: i64| call(app, "client.add", json!({ "name": format!("Client {n}") }))["id"].clone();
    let projects: Vec<_> = (0..30)
        .map(|n| {
            call(app, "project.add", json!({ "name": format!("Project {n}"), "client_id": client(n) }))["id"]
                .as_str()
                .unwrap()
                .parse()
                .unwrap()
        })
        .collect();
    call(app, "rate.set", json!({ "scope": "workspace", "amount": { "minor": 9000, "currency": "EUR" }, "valid_from": "2000-01-01" }));
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    let what = Write { origin: Origin::Import, command: "ingest.run", tags: &[], undo: false };
    let made = app.opened().unwrap().db.write(what, |tx| {
        let new = |n: i64| {
            let start = end.plus_seconds(-(n / A_DAY) * 86_400 - (n % A_DAY) * 1800 - if n % 200 == 0 { 36_000 } else { 3600 });
            NewEntry {
                id: tx.new_id(),
                target: Target::Project(projects[usize::try_from(n % 30).unwrap()]),
                note: format!("Something that was done, number {}", n % 100),
                tags: vec![],
                billable: n % 5 != 0,
                start,
                end: start.plus_seconds(1500),
                zone: zone.clone(),
                end_zone: None,
                source: Source::Import,
                source_hash: None,
            }
        };
        let all = (0..entries).rev().map(new).collect();
        time::insert_many(tx, all)
    });
    made.unwrap();
}

/// The best of five, in microseconds.
fn best(mut f: impl FnMut()) -> u128 {
    (0..5)
        .map(|_| {
            let watch = Stopwatch::now();
            f();
            watch.elapsed().as_micros()
        })
        .min()
        .unwrap()
}

fn main() {
    let entries = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(100_000);
    let end = Instant::parse(END).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let env = Env { clock: Arc::new(ManualClock::at(end)), ids: Arc::new(Ids::seeded(1)) };
    let keychain = Arc::new(MemoryKeychain::default());
    let app = App::new(Options { data_dir: dir.path().to_owned(), key_file: None, passphrase_file: None, keychain, env });
    call(&app, "workspace.create", json!({ "name": "Bench", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin" }));
    let watch = Stopwatch::now();
    fill(&app, entries, end);
    println!("{entries} entries written in {} ms", watch.elapsed().as_millis());

    let month = ("2026-10-01", "2026-10-31");
    let bare = best(|| {
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let (from, to) = (zone.day_start(month.0.parse().unwrap()), zone.day_bounds(month.1.parse().unwrap()).1);
        let sql = "SELECT project_id, sum(ended_at_ms / 1000 - started_at_ms / 1000) FROM time_entries
                   WHERE deleted_at_ms IS NULL AND kind = 'work' AND started_at_ms >= ?1 AND started_at_ms < ?2 GROUP BY project_id";
        let read = |r: &stint::db::Read<'_>| {
            let mut statement = r.conn().prepare_cached(sql)?;
            Ok(statement.query_map((from, to), |r| r.get::<_, i64>(1))?.collect::<Result<Vec<_>, _>>()?)
        };
        app.opened().unwrap().db.read(read).unwrap();
    });
    println!("month by project, bare SQL: {bare} µs");
    for (name, request) in [
        ("report.time", json!({ "by": "project", "from": month.0, "to": month.1 })),
        ("report.time", json!({ "by": "day", "from": month.0, "to": month.1 })),
        ("report.time", json!({ "by": "month", "from": "1970-01-01", "to": "2026-12-31" })),
        ("entry.list", json!({ "from": month.0, "to": month.1 })),
        ("entry.list", json!({})),
        ("entry.week", json!({ "day": "2026-10-14" })),
        ("entry.day", json!({ "day": "2026-10-14" })),
        ("timer.status", json!({})),
        ("home.today", json!({})),
        ("client.figures", json!({})),
        ("project.figures", json!({})),
        ("search.find", json!({ "text": "proj" })),
    ] {
        let took = best(|| {
            call(&app, name, request.clone());
        });
        println!("{name} {request}: {took} µs, {}.{} × bare", took / bare, took * 10 / bare % 10);
    }
    let took = best(|| {
        call(&app, "timer.start", json!({ "note": "x" }));
        call(&app, "timer.stop", json!({}));
    });
    println!("timer.start and timer.stop: {took} µs");
    let took = best(|| {
        app.opened().unwrap().db.read(stint::overview::waiting).unwrap();
    });
    println!("all that waits to be billed: {took} µs");
}
