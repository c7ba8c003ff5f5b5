//! Batches as lines, which have no end to their length.

use crate::support::Desk;
use serde_json::{Value, json};
use std::{fmt::Write as _, fs, path::PathBuf};

const HEADER: &str = r#"{"batch":"0192f0c1-0000-7000-8000-00000000000b","device":"laptop"}"#;

fn entry(n: u32, note: &str) -> Value {
    let id = format!("0192f0c1-0000-7000-8000-{n:012x}");
    let start = 1_700_000_000 + i64::from(n) * 600;
    let at = |seconds: i64| stint::kernel::Instant::from_ms(seconds * 1000).to_string();
    json!({ "id": id, "client": format!("Client {}", n % 3), "note": note, "start": at(start), "end": at(start + 300), "zone": "UTC" })
}

fn file(desk: &Desk, lines: impl Iterator<Item = String>) -> PathBuf {
    let mut text = format!("{HEADER}\n");
    for line in lines {
        writeln!(text, "{line}").unwrap();
    }
    let path = desk.dir.path().join("batch.ndjson");
    fs::write(&path, text).unwrap();
    path
}

fn counts(report: &Value) -> [u64; 4] {
    ["accepted", "duplicate", "conflict", "rejected"].map(|field| report[field].as_u64().unwrap())
}

fn stored(desk: &Desk) -> (i64, i64) {
    let sql = "SELECT COUNT(*), COALESCE(SUM(ended_at_ms - started_at_ms), 0) / 1000 FROM time_entries";
    desk.app.opened().unwrap().db.read(|read| Ok(read.conn().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)).unwrap()
}

#[test]
fn many_chunks_are_one_batch_and_the_same_again_adds_nothing() {
    let desk = Desk::new();
    let path = file(&desk, (0..5000).map(|n| entry(n, "work").to_string()));
    let job = "0192f0c1-0000-7000-8000-000000000001";
    let report = desk.call("ingest.file", json!({ "path": path, "job": job }));
    assert_eq!((counts(&report), &report["rows"], stored(&desk)), ([5000, 0, 0, 0], &json!([]), (5000, 1_500_000)));
    assert_eq!(desk.call("job.status", json!({ "id": job })), json!({ "running": false, "done": 5000, "total": 5000 }));
    assert_eq!(counts(&desk.call("ingest.file", json!({ "path": path }))), [0, 5000, 0, 0]);
    assert_eq!(desk.call("client.list", json!({}))["clients"].as_array().unwrap().len(), 3);
    // The other form knows the same rows again.
    let entries: Vec<Value> = (0..10).map(|n| entry(n, "work")).collect();
    let document = json!({ "batch": "0192f0c1-0000-7000-8000-00000000000c", "device": "laptop", "entries": entries });
    assert_eq!(counts(&desk.call("ingest.run", document)), [0, 10, 0, 0]);
    desk.verify();
}

#[test]
fn lines_of_closed_time_are_turned_down_and_those_that_are_there_are_known() {
    let desk = Desk::new();
    // The first five start on 14 November in Berlin, from 23:13 on, the others after midnight.
    let lines = |range: std::ops::Range<u32>| range.map(|n| entry(n, "work").to_string());
    desk.call("ingest.file", json!({ "path": file(&desk, lines(0..2)) }));
    desk.call("period.close", json!({ "day": "2023-11-14" }));
    let path = file(&desk, lines(0..10));
    let refused = desk.call("ingest.file", json!({ "path": path, "all_or_nothing": true }));
    assert_eq!((counts(&refused), stored(&desk)), ([0, 2, 0, 8], (2, 600)));
    let report = desk.call("ingest.file", json!({ "path": path }));
    assert_eq!((counts(&report), stored(&desk)), ([5, 2, 0, 3], (7, 2100)));
    for row in report["rows"].as_array().unwrap() {
        assert!(row["reason"].as_str().unwrap().contains("start: the time up to 2023-11-14 is closed: open it first"), "{row}");
    }
    desk.verify();
}

#[test]
fn each_row_has_its_verdict_also_across_chunks() {
    let desk = Desk::new();
    let lines = (0..2500).map(|n| entry(n, "work").to_string());
    // Far behind, in another chunk: the same id again, once as it was, once changed; a line that is none; an unknown zone.
    let mut zone = entry(3000, "");
    zone["zone"] = json!("Mars");
    let late = [entry(1, "work").to_string(), entry(2, "other").to_string(), "{\"id\":".into(), zone.to_string()];
    let path = file(&desk, lines.chain(late));
    let verdicts = desk.dir.path().join("verdicts.ndjson");
    let refused = desk.call("ingest.file", json!({ "path": path, "all_or_nothing": true, "verdicts": verdicts }));
    assert_eq!((counts(&refused), stored(&desk)), ([0, 1, 1, 2502], (0, 0)));
    let told = |path: &PathBuf| -> Vec<Value> {
        fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let rows = told(&verdicts);
    assert_eq!((rows.len(), &rows[0]["verdict"], &rows[0]["line"]), (2504, &json!("rejected"), &json!(2)));
    assert_eq!(rows[0]["reason"], "batch: another row is bad and all or nothing was asked");
    assert_eq!(desk.refused("ingest.file", json!({ "path": path, "verdicts": verdicts })), "exists");
    fs::remove_file(&verdicts).unwrap();
    let report = desk.call("ingest.file", json!({ "path": path, "verdicts": verdicts }));
    assert_eq!((counts(&report), stored(&desk)), ([2500, 1, 1, 2], (2500, 750_000)));
    let reasons: Vec<&str> = report["rows"].as_array().unwrap().iter().map(|row| row["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons[0], "line 2503: id: is already kept with other content; the kept one stays");
    assert!(reasons[1].starts_with("line 2504: row: is no JSON"), "{}", reasons[1]);
    assert_eq!(reasons[2], "line 2505: zone: \"Mars\" is no IANA time zone, like Europe/Berlin");
    assert_eq!(told(&verdicts)[2500]["verdict"], "duplicate");
    assert!(fs::read_dir(desk.dir.path()).unwrap().all(|f| !f.unwrap().file_name().to_string_lossy().contains(".part")));
}

#[test]
fn what_is_no_batch_of_lines_writes_nothing() {
    let desk = Desk::new();
    let path = file(&desk, std::iter::once(entry(1, "").to_string()));
    let job = "0192f0c1-0000-7000-8000-000000000002";
    desk.call("job.cancel", json!({ "id": job }));
    assert_eq!(desk.refused("ingest.file", json!({ "path": path, "job": job })), "cancelled");
    for (text, rule) in [("", "path empty"), ("{}\n", "path no_header"), ("[1]\n", "path no_header")] {
        fs::write(&path, text).unwrap();
        assert_eq!(desk.refused("ingest.file", json!({ "path": path })), rule, "{text}");
    }
    fs::write(&path, format!("{HEADER}\n{}\n", "x".repeat(2 << 20))).unwrap();
    assert_eq!(desk.refused("ingest.file", json!({ "path": path })), "path too_long");
    assert_eq!(stored(&desk), (0, 0));
}
