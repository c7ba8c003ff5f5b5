//! What questions about time cost in a workspace of many years, beside the barest SQL that could answer: `cargo bench --bench time [-- 1000000]`.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_methods, reason = "it prints, fails and measures")]

use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc, time::Instant as Stopwatch};
use stint::{
    api,
    app::{App, Options},
    db::{Origin, Write},
    kernel::{
        Env, Instant, Zone,
        clock::ManualClock,
        id::{Ids, ProjectId},
    },
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

/// Microseconds.
fn timed(f: impl FnOnce()) -> u128 {
    let watch = Stopwatch::now();
    f();
    watch.elapsed().as_micros()
}

/// Microseconds of each of `runs` behind one that warms up, the fastest first.
fn times(runs: usize, mut f: impl FnMut()) -> Vec<u128> {
    f();
    let mut took: Vec<u128> = (0..runs).map(|_| timed(&mut f)).collect();
    took.sort_unstable();
    took
}

fn median(took: &[u128]) -> u128 {
    took[took.len() / 2]
}

/// Of a hundred runs the second slowest.
fn p99(took: &[u128]) -> u128 {
    took[(took.len() * 99).div_ceil(100) - 1]
}

fn goal(what: &str, met: bool) {
    println!("  {what}: {}", if met { "met" } else { "MISSED" });
}

/// A page of the list from anywhere in the years, as the window asks for it.
fn pages(app: &App, runs: u32) -> Vec<u128> {
    let end: chrono::NaiveDate = END[..10].parse().unwrap();
    let behind = |n: u32| {
        let until = end - chrono::TimeDelta::days(DAYS * i64::from(n) / i64::from(runs));
        call(app, "entry.list", json!({ "to": until.to_string(), "limit": 1, "totals": false }))["next"].clone()
    };
    let cursors: Vec<_> = (0..runs).map(behind).collect();
    let mut cursors = cursors.iter().cycle();
    times(runs as usize, || drop(call(app, "entry.list", json!({ "cursor": cursors.next(), "totals": false }))))
}

/// Writing a page of the file's size and flushing it, as each commit must.
fn flush(file: &mut std::fs::File) {
    use std::io::Write as _;
    file.write_all(&[7; 4096]).unwrap();
    file.sync_data().unwrap();
}

/// The barest SQL with the same answer, on the same encrypted file with the same settings: seconds by project between two days, cut at their ends.
const BARE: &str = "SELECT project_id, sum(min(ended_at_ms, ?2) / 1000 - max(started_at_ms, ?1) / 1000) FROM time_entries
    WHERE deleted_at_ms IS NULL AND kind = 'work' AND started_at_ms >= ?1 - 86400000 AND started_at_ms < ?2 AND ended_at_ms > ?1 GROUP BY project_id";

fn bare(app: &App, (from, to): (&str, &str)) -> BTreeMap<String, i64> {
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    let bounds = (zone.day_start(from.parse().unwrap()), zone.day_bounds(to.parse().unwrap()).1);
    let read = |r: &stint::db::Read<'_>| {
        let mut statement = r.conn().prepare_cached(BARE)?;
        let rows = statement.query_map(bounds, |r| Ok((r.get::<_, ProjectId>(0)?.to_string(), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    app.opened().unwrap().db.read(read).unwrap()
}

/// A report beside the bare SQL, in turns; the answers are compared before anything is timed.
fn report_beside_bare(app: &App, name: &str, days: (&str, &str), runs: usize) {
    let request = json!({ "by": "project", "from": days.0, "to": days.1 });
    let told = call(app, "report.time", request.clone());
    let told: BTreeMap<String, i64> =
        told["rows"].as_array().unwrap().iter().map(|r| (r["key"].as_str().unwrap().to_owned(), r["seconds"].as_i64().unwrap())).collect();
    assert_eq!(told, bare(app, days), "{name}: the report and the bare SQL answer alike");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        ours.push(timed(|| drop(call(app, "report.time", request.clone()))));
        theirs.push(timed(|| drop(bare(app, days))));
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    let percent = median(&ours) * 100 / median(&theirs).max(1);
    println!(
        "{name} by project: median {} µs, fastest {} µs; bare SQL on the same encrypted file median {} µs, fastest {} µs: {percent} %",
        median(&ours),
        ours[0],
        median(&theirs),
        theirs[0]
    );
    goal("at most 150 % of bare SQL", percent <= 150);
}

/// What every write of time costs, while there are no retainers, one, and one of each client.
fn start_and_stop(app: &App, folder: &std::path::Path, runs: usize, while_there: &str) {
    let (mut flushed, mut started, mut stopped) = (Vec::new(), Vec::new(), Vec::new());
    let mut file = std::fs::File::create(folder.join("flushed")).unwrap();
    let mut made = Vec::new();
    for _ in 0..runs {
        flushed.push(timed(|| flush(&mut file)));
        started.push(timed(|| made.push(call(app, "timer.start", json!({ "note": "x" }))["timer"]["entry_id"].clone())));
        stopped.push(timed(|| drop(call(app, "timer.stop", json!({})))));
    }
    // Nobody begins a hundred things in one moment: what is measured next is the day as it was.
    assert_eq!(call(app, "entry.delete", json!({ "ids": made }))["deleted"], runs);
    flushed.sort_unstable();
    for (name, took) in [("timer.start", &mut started), ("timer.stop", &mut stopped)] {
        took.sort_unstable();
        println!("{name} as a command, {while_there}: median {} µs, one flush {} µs", median(took), median(&flushed));
        goal("at most one flush and 2 ms", median(took) <= median(&flushed) + 2_000);
    }
}

fn retainer(app: &App, client: &Value) {
    let request = json!({ "client_id": client, "name": "Hours", "unit": "hours", "amount": 36_000, "starts_on": "2022-01-01" });
    let took = timed(|| drop(call(app, "retainer.add", request.clone())));
    println!("retainer.add over five years of a client: {} ms", took / 1000);
}

fn main() {
    let entries = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(100_000);
    let end = Instant::parse(END).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let env = Env { clock: Arc::new(ManualClock::at(end)), ids: Arc::new(Ids::seeded(1)) };
    let keychain = Arc::new(MemoryKeychain::default());
    let app = App::new(Options { data_dir: dir.path().to_owned(), key_file: None, passphrase_file: None, keychain, env, sandbox: None });
    call(&app, "workspace.create", json!({ "name": "Bench", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin" }));
    println!("{entries} entries written in {} ms", timed(|| fill(&app, entries, end)) / 1000);

    let (month, year) = (("2026-10-01", "2026-10-31"), ("2025-11-01", "2026-10-31"));
    report_beside_bare(&app, "month", month, 30);
    report_beside_bare(&app, "year", year, 10);
    let listed = pages(&app, 200);
    println!("a page of 200 entries from anywhere: median {} µs, p99 {} µs", median(&listed), p99(&listed));
    goal("p99 at most 10 ms", p99(&listed) <= 10_000);
    for (name, request) in [
        ("report.time", json!({ "by": "day", "from": month.0, "to": month.1 })),
        ("report.time", json!({ "by": "month", "from": "1970-01-01", "to": "2026-12-31" })),
        ("entry.list", json!({})),
        ("entry.list", json!({ "text": "number 77" })),
        ("entry.list", json!({ "text": "number 77", "totals": false })),
        ("entry.groups", json!({ "by": "client" })),
        ("entry.groups", json!({ "by": "tags", "entries": { "from": month.0, "to": month.1 } })),
        ("entry.week", json!({ "day": "2026-10-14" })),
        ("entry.day", json!({ "day": "2026-10-14" })),
        ("timer.status", json!({})),
        ("home.today", json!({})),
        ("client.figures", json!({})),
        ("project.figures", json!({})),
        ("undo.peek", json!({})),
    ] {
        let took = times(20, || drop(call(&app, name, request.clone())));
        println!("{name} {request}: fastest {} µs, median {} µs, slowest {} µs", took[0], median(&took), took[took.len() - 1]);
    }
    // As somebody types: each key press asks.
    let mut typed = ["p", "pr", "pro", "proj", "project 1"].into_iter().cycle();
    let found = times(500, || drop(call(&app, "search.find", json!({ "text": typed.next() }))));
    println!("search.find, a key press: median {} µs, p99 {} µs", median(&found), p99(&found));
    goal("p99 at most 16 ms", p99(&found) <= 16_000);
    start_and_stop(&app, dir.path(), 50, "no retainers");
    let mut exported = Value::Null;
    let took = timed(|| exported = call(&app, "export.entries", json!({ "format": "csv", "from": year.0, "to": year.1 })));
    println!("export of a year as CSV: {} entries in {} ms", exported["entries"], took / 1000);

    let clients = call(&app, "client.list", json!({}))["clients"].as_array().unwrap().clone();
    retainer(&app, &clients[0]["id"]);
    start_and_stop(&app, dir.path(), 20, "one retainer");
    clients[1..].iter().for_each(|client| retainer(&app, &client["id"]));
    start_and_stop(&app, dir.path(), 10, "a retainer of each of 30 clients");
    for running in ["nothing running", "a timer running"] {
        if running == "a timer running" {
            call(&app, "timer.start", json!({ "note": "x", "link": { "client_id": clients[0]["id"] } }));
        }
        for name in ["home.today", "retainer.list"] {
            let took = times(100, || drop(call(&app, name, json!({}))));
            println!("{name}, a retainer of each of 30 clients, {running}: median {} µs, p99 {} µs", median(&took), p99(&took));
            goal("p99 at most 10 ms", p99(&took) <= 10_000);
        }
    }
}
