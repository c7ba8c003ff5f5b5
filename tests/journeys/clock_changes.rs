//! Reports over every change of the clocks from 2000 to 2037, in zones that change each in its own way.

use crate::support::Desk;
use serde_json::{Value, json};
use stint::kernel::{Instant, Zone};
use uuid::Uuid;

/// Hours around midnight, half-hour steps, Ramadan, a day that was left out, a year with four changes, none at all.
const ZONES: &[&str] =
    &["Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Gaza", "Asia/Kathmandu"];

/// The instants at which a zone's offset changes, found by halving days.
fn changes(zone: &Zone) -> Vec<Instant> {
    const DAY: i64 = 86_400_000;
    let (mut at, end) = (Instant::parse("2000-01-01T00:00:00Z").unwrap(), Instant::parse("2038-01-01T00:00:00Z").unwrap());
    let mut found = Vec::new();
    while at < end {
        let next = at.plus_ms(DAY);
        if zone.offset_seconds(at) != zone.offset_seconds(next) {
            let (mut low, mut high) = (at, next);
            while high.since_ms(low) > 1 {
                let middle = Instant::from_ms(i64::midpoint(low.ms(), high.ms()));
                if zone.offset_seconds(middle) == zone.offset_seconds(at) { low = middle } else { high = middle }
            }
            found.push(high);
        }
        at = next;
    }
    found
}

#[test]
fn days_weeks_and_months_sum_to_what_was_worked_whenever_weeks_begin() {
    let mut looked_at = 0;
    for name in ZONES {
        let zone = Zone::parse("zone", name).unwrap();
        let desk = Desk::bare();
        desk.clock.set_wall(Instant::parse("2038-02-01T00:00:00Z").unwrap());
        desk.call("workspace.create", json!({ "name": "W", "country": "DE", "currency": "EUR", "zone": name, "legal_name": "W" }));
        let mut worked = 0;
        let row = |(n, change): (usize, Instant)| {
            // From the evening before to the morning after, with odd seconds.
            let (start, end) = (change.plus_seconds(-9 * 3600 - 17), change.plus_seconds(8 * 3600 + 31));
            worked += 17 * 3600 + 48;
            json!({ "id": Uuid::from_u128(1 << 100 | n as u128), "start": start, "end": end, "zone": name })
        };
        let rows: Vec<Value> = changes(&zone).into_iter().enumerate().map(row).collect();
        looked_at += rows.len();
        let answer = desk.call("ingest.run", json!({ "batch": Uuid::from_u128(5), "device": "d", "entries": rows }));
        assert_eq!(answer["rejected"], 0, "{name}: {answer}");
        let report = |by: &str| {
            let report = desk.call("report.time", json!({ "by": by, "from": "1999-12-01", "to": "2038-01-31" }));
            let rows: i64 = report["rows"].as_array().unwrap().iter().map(|r| r["seconds"].as_i64().unwrap()).sum();
            assert_eq!(report["total_seconds"], rows, "{name} {by}");
            rows
        };
        for week_start in ["monday", "sunday", "saturday"] {
            desk.call("settings.update", json!({ "week_start": week_start }));
            assert_eq!(["day", "week", "month", "client"].map(report), [worked; 4], "{name} {week_start}");
        }
    }
    assert!(looked_at > 250, "{looked_at} changes");
}
