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

/// However many entries there are, they lie in five years; one in two hundred reaches over midnight.
const DAYS: i64 = 5 * 365;
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
        let a_day = entries / DAYS + 1;
        let slot = 43_200 / a_day;
        let new = |n: i64| {
            let start = end.plus_seconds(-(n / a_day) * 86_400 - (n % a_day + 1) * slot - if n % 200 == 0 { 28_800 } else { 0 });
            NewEntry {
                id: tx.new_id(),
                target: Target::Project(projects[usize::try_from(n % 30).unwrap()]),
                note: format!("Something that was done, number {}", n % 100),
                tags: vec![],
                billable: n % 5 != 0,
                start,
                end: start.plus_seconds(if n % 200 == 0 { 10_000 } else { slot * 9 / 10 }),
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

/// Microseconds of each of `runs`, the fastest first.
fn times(runs: usize, mut f: impl FnMut()) -> Vec<u128> {
    f();
    let mut took: Vec<u128> = (0..runs)
        .map(|_| {
            let watch = Stopwatch::now();
            f();
            watch.elapsed().as_micros()
        })
        .collect();
    took.sort_unstable();
    took
}

fn median(took: &[u128]) -> u128 {
    took[took.len() / 2]
}

/// Of hundred runs the second slowest.
fn p99(took: &[u128]) -> u128 {
    took[(took.len() * 99).div_ceil(100) - 1]
}

fn goal(what: &str, met: bool) {
    println!("  {what}: {}", if met { "met" } else { "MISSED" });
}

/// A page of the list from anywhere in the years, as the window asks for it.
fn pages(app: &App, runs: usize) -> Vec<u128> {
    let mut cursors = vec![Value::Null];
    while cursors.len() < runs {
        let page = call(app, "entry.list", json!({ "cursor": cursors.last(), "totals": false }));
        if page["next"].is_null() {
            break;
        }
        cursors.push(page["next"].clone());
    }
    let mut cursors = cursors.iter().cycle();
    times(runs, || {
        call(app, "entry.list", json!({ "cursor": cursors.next(), "totals": false }));
    })
}

/// Writing a page of the file's size and flushing it, as each commit must.
fn flush(folder: &std::path::Path) -> Vec<u128> {
    use std::io::Write as _;
    let mut file = std::fs::File::create(folder.join("flushed")).unwrap();
    times(100, || {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
    })
}

/// The barest SQL on the same encrypted file and connection: seconds by project between two days.
fn bare(app: &App, runs: usize, (from, to): (&str, &str)) -> Vec<u128> {
    const SQL: &str = "SELECT project_id, sum(ended_at_ms / 1000 - started_at_ms / 1000) FROM time_entries
        WHERE deleted_at_ms IS NULL AND kind = 'work' AND started_at_ms >= ?1 AND started_at_ms < ?2 GROUP BY project_id";
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    let bounds = (zone.day_start(from.parse().unwrap()), zone.day_bounds(to.parse().unwrap()).1);
    times(runs, || {
        let read = |r: &stint::db::Read<'_>| {
            let mut statement = r.conn().prepare_cached(SQL)?;
            Ok(statement.query_map(bounds, |r| r.get::<_, i64>(1))?.collect::<Result<Vec<_>, _>>()?)
        };
        app.opened().unwrap().db.read(read).unwrap();
    })
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

    let (month, year) = (("2026-10-01", "2026-10-31"), ("2025-11-01", "2026-10-31"));
    for (name, days, limit) in [("month", month, 150), ("year", year, 150)] {
        let runs = if name == "month" { 30 } else { 10 };
        let request = json!({ "by": "project", "from": days.0, "to": days.1 });
        let ours = times(runs, || {
            call(&app, "report.time", request.clone());
        });
        let bare = bare(&app, runs, days);
        let percent = median(&ours) * 100 / median(&bare).max(1);
        println!("{name} by project: {} µs, bare SQL on the same encrypted file {} µs: {percent} %", median(&ours), median(&bare));
        goal(&format!("at most {limit} %"), percent <= limit);
    }
    let listed = pages(&app, 200);
    println!("a page of 200 entries from anywhere: median {} µs, p99 {} µs", median(&listed), p99(&listed));
    goal("p99 at most 10 ms", p99(&listed) <= 10_000);
    for (name, request) in [
        ("report.time", json!({ "by": "day", "from": month.0, "to": month.1 })),
        ("report.time", json!({ "by": "month", "from": "1970-01-01", "to": "2026-12-31" })),
        ("entry.list", json!({})),
        ("entry.list", json!({ "text": "number 77" })),
        ("entry.groups", json!({ "by": "client", "entries": { "from": month.0, "to": month.1 } })),
        ("entry.week", json!({ "day": "2026-10-14" })),
        ("entry.day", json!({ "day": "2026-10-14" })),
        ("timer.status", json!({})),
        ("home.today", json!({})),
        ("client.figures", json!({})),
        ("project.figures", json!({})),
        ("search.find", json!({ "text": "proj" })),
    ] {
        let took = times(10, || {
            call(&app, name, request.clone());
        });
        println!("{name} {request}: median {} µs, slowest {} µs", median(&took), took[took.len() - 1]);
    }
    let flushed = flush(dir.path());
    let (mut started, mut stopped) = (Vec::new(), Vec::new());
    for _ in 0..50 {
        let watch = Stopwatch::now();
        call(&app, "timer.start", json!({ "note": "x" }));
        started.push(watch.elapsed().as_micros());
        let watch = Stopwatch::now();
        call(&app, "timer.stop", json!({}));
        stopped.push(watch.elapsed().as_micros());
    }
    for (name, took) in [("timer.start", &mut started), ("timer.stop", &mut stopped)] {
        took.sort_unstable();
        println!("{name} as a command: median {} µs, one flush {} µs", median(took), median(&flushed));
        goal("at most one flush and 2 ms", median(took) <= median(&flushed) + 2_000);
    }
    let watch = Stopwatch::now();
    let exported = call(&app, "export.entries", json!({ "format": "csv", "from": year.0, "to": year.1 }));
    println!("export of a year as CSV: {} entries in {} ms", exported["entries"], watch.elapsed().as_millis());
}
