//! The window's process and the command line writing at the same time into the same file. `STINT_WRITES` sets how many changes each makes.

use crate::{Home, Server};
use serde_json::{Value, json};
use std::{collections::BTreeMap, thread};
use stint::kernel::Instant;

const EACH: i64 = 40;
/// 2026-01-01T00:00:00Z.
const EPOCH_MS: i64 = 1_767_225_600_000;

fn at(minutes: i64) -> Value {
    json!(Instant::from_ms(EPOCH_MS + minutes * 60_000).to_string())
}

/// Note and seconds of what must be there in the end.
type Planned = BTreeMap<String, i64>;

/// Four changes at a time: an entry is added and made longer, a timer is started and stopped.
fn window(server: &Server, changes: i64) -> Planned {
    let mut planned = Planned::new();
    for n in (0..changes).step_by(4) {
        let call = |name: &str, request: Value| server.call(name, &request).unwrap().unwrap_or_else(|e| panic!("{name} {request}: {e}"));
        let (added, timed) = (format!("window {n}"), format!("timer {n}"));
        let entry = call("entry.add", json!({ "note": added, "start": at(n * 20), "end": at(n * 20 + 1) }));
        call("entry.edit", json!({ "id": entry["id"], "end": at(n * 20 + 7) }));
        call("timer.start", json!({ "note": timed, "at": at(n * 20 + 10) }));
        call("timer.stop", json!({ "at": at(n * 20 + 13) }));
        planned.extend([(added, 7 * 60), (timed, 3 * 60)]);
    }
    planned
}

/// Four changes at a time: two entries are added, one is edited, one deleted.
fn terminal(home: &Home, changes: i64) -> Planned {
    let mut planned = Planned::new();
    for n in (0..changes).step_by(4) {
        let call = |name: &str, request: Value| home.ok(&["call", name, &request.to_string()]);
        let add = |note: &str, minutes| {
            call("entry.add", json!({ "note": note, "start": at(n * 20), "end": at(n * 20 + minutes) }))["id"].clone()
        };
        let (kept, gone) = (format!("terminal {n}"), format!("gone {n}"));
        let (keep, go) = (add(&kept, 5), add(&gone, 9));
        call("entry.edit", json!({ "id": keep, "start": at(n * 20 - 1), "tags": ["edited"] }));
        call("entry.delete", json!({ "ids": [go] }));
        planned.insert(kept, 6 * 60);
    }
    planned
}

#[test]
fn two_processes_write_at_once_and_nothing_is_lost() {
    let each = std::env::var("STINT_WRITES").ok().and_then(|n| n.parse().ok()).unwrap_or(EACH);
    let home = Home::new();
    let server = Server::start(&home);
    let lines =
        |server: &Server| server.call("activity.list", &json!({ "limit": 1 })).unwrap().unwrap()["activity"][0]["seq"].as_i64().unwrap();
    let before = lines(&server);
    let mut planned = thread::scope(|scope| {
        let window = scope.spawn(|| window(&server, each));
        let mut planned = terminal(&home, each);
        planned.append(&mut window.join().unwrap());
        planned
    });
    let mut cursor = Value::Null;
    loop {
        let page = server.call("entry.list", &json!({ "limit": 1000, "cursor": cursor })).unwrap().unwrap();
        for entry in page["entries"].as_array().unwrap() {
            let note = entry["note"].as_str().unwrap();
            assert_eq!(planned.remove(note), entry["seconds"].as_i64(), "{entry}");
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(planned, Planned::new(), "acknowledged and not there");
    // Each change has its line, and each line follows from the one before.
    assert_eq!(lines(&server) - before, 2 * each);
    let report = home.ok(&["verify"]);
    assert_eq!(report["ok"], true, "{report}");
}
