//! What a batch of lines costs beside bare prepared INSERTs of the same rows into the same encrypted file, tables and indexes, in one run:
//! `cargo bench --bench ingest`. The number of rows is STINT_BENCH_ROWS, 100,000 if left out.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_methods, reason = "it prints, fails and measures")]

use criterion::{BatchSize, Criterion, Throughput};
use serde_json::json;
use std::{cell::Cell, fmt::Write as _, fs, sync::Arc, time::Duration};
use stint::{
    api,
    app::{App, Options},
    db::{Origin, Write},
    kernel::{Env, Instant, clock::ManualClock, id::Ids},
    vault::MemoryKeychain,
};
use uuid::Uuid;

const NOW: &str = "2026-11-20T08:00:00Z";
const BARE: &str =
    "INSERT INTO time_entries (id, timer_id, device_id, kind, client_id, project_id, task_id, note, tags, billable, started_at_ms,
    ended_at_ms, zone, end_zone, steady_ms, boot, source, source_hash, created_at_ms)
    VALUES (?1, NULL, ?2, 'work', NULL, ?3, NULL, ?4, '[]', 1, ?5, ?6, 'Europe/Berlin', NULL, NULL, NULL, 'ingest', ?7, ?8)";

struct Place {
    app: App,
    dir: tempfile::TempDir,
    project: Uuid,
}

/// A fresh workspace with the one project that all rows are of.
fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let env = Env { clock: Arc::new(ManualClock::at(Instant::parse(NOW).unwrap())), ids: Arc::new(Ids::seeded(1)) };
    let keychain = Arc::new(MemoryKeychain::default());
    let app = App::new(Options { data_dir: dir.path().to_owned(), key_file: None, passphrase_file: None, keychain, env, sandbox: None });
    let call = |name: &str, request| api::call(&app, name, request).unwrap();
    call("workspace.create", json!({ "name": "Bench", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin" }));
    let client = call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let project = call("project.add", json!({ "name": "Website", "client_id": client }))["id"].as_str().unwrap().parse().unwrap();
    Place { app, dir, project }
}

fn id(n: i64) -> Uuid {
    Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_0000_0000 + n as u128)
}

fn start(n: i64) -> Instant {
    Instant::parse(NOW).unwrap().plus_seconds(-(n + 1) * 600)
}

fn lines(rows: i64) -> String {
    let mut text = String::from("{\"batch\":\"0192f0c1-0000-7000-8000-ffffffffffff\",\"device\":\"bench\"}\n");
    for n in 0..rows {
        let (start, end) = (start(n), start(n).plus_seconds(500));
        writeln!(
            text,
            r#"{{"id":"{}","client":"Acme","project":"Website","note":"Something that was done, number {}","start":"{start}","end":"{end}","zone":"Europe/Berlin","billable":true,"tags":[]}}"#,
            id(n),
            n % 100
        )
        .unwrap();
    }
    text
}

fn ingest(place: &Place, rows: i64) {
    let path = place.dir.path().join("batch.ndjson");
    let report = api::call(&place.app, "ingest.file", json!({ "path": path })).unwrap();
    assert_eq!(report["accepted"], rows);
}

fn bare(place: &Place, rows: i64) {
    let what = Write { origin: Origin::Import, command: "ingest.run", tags: &[], undo: false };
    let db = place.app.opened().unwrap().db;
    let written = db.write(what, |tx| {
        let mut insert = tx.conn().prepare(BARE)?;
        for n in 0..rows {
            let note = format!("Something that was done, number {}", n % 100);
            let hash = [u8::try_from(n % 251).unwrap_or(0); 32];
            let (start, end) = (start(n), start(n).plus_seconds(500));
            insert.execute((id(n).as_bytes(), tx.device(), place.project.as_bytes(), note, start, end, hash, tx.now()))?;
        }
        Ok(())
    });
    written.unwrap();
}

fn main() {
    let rows: i64 = std::env::var("STINT_BENCH_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let text = lines(rows);
    let mut criterion =
        Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(20));
    let (took, runs) = ([Cell::new(Duration::MAX), Cell::new(Duration::MAX)], [ingest as fn(&Place, i64), bare]);
    let mut group = criterion.benchmark_group("rows");
    group.throughput(Throughput::Elements(rows.unsigned_abs()));
    for ((name, run), best) in ["ingest.file", "bare INSERT"].into_iter().zip(runs).zip(&took) {
        group.bench_function(name, |bencher| {
            let fresh = || {
                let place = place();
                fs::write(place.dir.path().join("batch.ndjson"), &text).unwrap();
                place
            };
            let timed = |place: Place| {
                let watch = std::time::Instant::now();
                run(&place, rows);
                best.set(best.get().min(watch.elapsed()));
                place
            };
            bencher.iter_batched(fresh, timed, BatchSize::PerIteration);
        });
    }
    group.finish();
    let [ours, bare] = took.map(|best| best.get().as_micros());
    println!("{rows} rows, the best of each: ingest.file {ours} µs, bare INSERT {bare} µs; the rate is {} % of bare", bare * 100 / ours);
}
