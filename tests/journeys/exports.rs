//! Entries handed on: as a table, a sheet, JSON and a calendar, each with the report's sums.

use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

fn file(desk: &Desk, request: Value) -> (Value, Vec<u8>) {
    let answer = desk.call("export.entries", request);
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap()).unwrap();
    (answer, bytes)
}

/// Two clients; one entry over the midnight before the period, one over the midnight after it, one in the night of 25 hours, one with a formula.
fn filled() -> (Desk, Value) {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": "=Acme, \"Inc.\"" }))["id"].clone();
    let site = desk.call("project.add", json!({ "name": "Website", "client_id": acme }))["id"].clone();
    desk.call("rate.set", json!({ "scope": "workspace", "amount": { "minor": 9000, "currency": "EUR" }, "valid_from": "2026-01-01" }));
    let add = |link: Value, note: &str, start: &str, end: &str, billable: bool| {
        desk.call(
            "entry.add",
            json!({ "link": link, "note": note, "start": start, "end": end, "billable": billable, "tags": ["a;b", "c"] }),
        )
    };
    add(json!({ "project_id": site }), "before", "2026-10-23T21:00:00Z", "2026-10-23T23:00:00Z", true);
    add(json!({ "project_id": site }), "=HYPERLINK(\"x\")\nsecond line", "2026-10-24T07:00:00Z", "2026-10-24T08:30:00Z", true);
    add(json!({}), "night", "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z", false);
    add(json!({ "client_id": acme }), "after", "2026-10-25T22:00:00Z", "2026-10-26T01:00:00Z", true);
    (desk, acme)
}

const DAYS: [(&str, &str); 2] = [("from", "2026-10-24"), ("to", "2026-10-25")];

fn asked(format: &str, more: Value) -> Value {
    let mut request = json!({ "format": format });
    let fields = request.as_object_mut().unwrap();
    fields.extend(DAYS.map(|(field, day)| (field.to_owned(), json!(day))));
    fields.extend(more.as_object().unwrap().clone());
    request
}

#[test]
fn the_sums_are_the_reports() {
    let (desk, acme) = filled();
    // One hour of the first, 1:30, 3:00, one hour of the last.
    for (more, seconds) in [(json!({}), 3600 + 5400 + 10_800 + 3600), (json!({ "client_id": acme }), 3600 + 5400 + 3600)] {
        let mut report = json!({ "by": "day", "from": "2026-10-24", "to": "2026-10-25" });
        report.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let report = desk.call("report.time", report);
        for format in ["csv", "xlsx", "json", "ics"] {
            let (answer, _) = file(&desk, asked(format, more.clone()));
            assert_eq!(
                (&answer["seconds"], &answer["billable_seconds"]),
                (&report["total_seconds"], &report["billable_seconds"]),
                "{format}"
            );
            assert_eq!(answer["seconds"], seconds);
        }
    }
}

#[test]
fn a_table_keeps_every_character_and_begins_no_formula() {
    let (desk, _) = filled();
    let (answer, bytes) = file(&desk, asked("csv", json!({})));
    assert_eq!(answer["file_name"], "stint-time-2026-10-24-2026-10-25.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[0], "start,end,zone,duration,hours,seconds,client,project,task,note,tags,billable,billing,amount,invoice,id");
    assert!(lines[1].starts_with("2026-10-23T23:00:00+02:00,2026-10-24T01:00:00+02:00,Europe/Berlin,1:00:00,1.0000,3600,\"'=Acme, \"\"Inc.\"\"\",Website,,before,\"a;b, c\",yes,unbilled,,,"), "{}", lines[1]);
    // An hour and a half at 90 euros.
    assert!(lines[2].contains(",1:30:00,1.5000,5400,"), "{}", lines[2]);
    assert!(
        lines[2].contains("\"'=HYPERLINK(\"\"x\"\")\nsecond line\"") && lines[2].contains(",yes,unbilled,135.00 EUR,,"),
        "{}",
        lines[2]
    );
    assert!(
        lines[3].starts_with("2026-10-25T01:30:00+02:00,2026-10-25T03:30:00+01:00,Europe/Berlin,3:00:00,3.0000,10800,,,,night"),
        "{}",
        lines[3]
    );
    let mut read = csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<csv::StringRecord> = read.records().map(|row| row.unwrap()).collect();
    assert_eq!((rows.len(), rows.iter().map(|row| row[5].parse::<i64>().unwrap()).sum::<i64>()), (4, 23_400));
}

#[test]
fn json_tells_its_own_sums() {
    let (desk, _) = filled();
    let (_, bytes) = file(&desk, asked("json", json!({})));
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&document["format"], &document["version"], &document["seconds"]), (&json!("stint entries"), &json!(1), &json!(23_400)));
    assert_eq!(document["entries"][1]["amount"], json!({ "minor": 13_500, "currency": "EUR" }));
    assert_eq!(document["entries"][2]["start"], "2026-10-25T01:30:00+02:00");
}

fn first_sheet(book: Vec<u8>) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut text).unwrap();
    text
}

#[test]
fn a_sheet_is_a_zip_with_real_lengths() {
    let (desk, _) = filled();
    let (_, bytes) = file(&desk, asked("xlsx", json!({})));
    let text = first_sheet(bytes);
    // 1:30 is a sixteenth of a day; 6:30 in all are 0.270833… of one.
    assert!(text.contains("<v>0.0625</v>"), "{text}");
    assert!(text.contains("<f>SUM(D2:D5)</f><v>0.270833333333333</v>"), "{text}");
    // 24 October 2026 is day 46319 since 1900, 09:00 there 0.375 of it.
    assert!(text.contains("<v>46319.375</v>"), "{text}");
}

#[test]
fn a_calendar_comes_back_as_it_was() {
    let (desk, _) = filled();
    let (_, bytes) = file(&desk, json!({ "format": "ics" }));
    let import = |desk: &Desk| desk.call("import.run", json!({ "kind": "ics", "file_base64": BASE64_STANDARD.encode(&bytes) }));
    let here = import(&desk);
    assert_eq!((&here["accepted"], &here["duplicate"]), (&json!(0), &json!(4)));
    let other = Desk::new();
    let there = import(&other);
    assert_eq!((&there["accepted"], &there["total_seconds"]), (&json!(4), &json!(7200 + 5400 + 10_800 + 10_800)));
    let shown = |desk: &Desk| {
        let page = desk.call("entry.list", json!({}));
        let of = |e: &Value| {
            json!([
                e["id"],
                e["path"]["client_name"],
                e["path"]["project_name"],
                e["note"],
                e["tags"],
                e["billable"],
                e["start"],
                e["end"],
                e["zone"]
            ])
        };
        page["entries"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(shown(&other), shown(&desk));
}

#[test]
fn a_table_comes_back_by_the_guess_of_its_header() {
    let (desk, _) = filled();
    let (_, bytes) = file(&desk, json!({ "format": "csv" }));
    let other = Desk::new();
    let report = other.call("import.run", json!({ "kind": "csv", "file_base64": BASE64_STANDARD.encode(&bytes) }));
    assert_eq!((&report["accepted"], &report["rejected"], &report["total_seconds"]), (&json!(4), &json!(0), &json!(34_200)), "{report:#}");
}

#[test]
fn a_report_leaves_as_it_is_shown() {
    let (desk, _) = filled();
    let asked = |format: &str| {
        let report = json!({ "by": "client", "then_by": "project", "from": DAYS[0].1, "to": DAYS[1].1 });
        let answer = desk.call("export.report", json!({ "format": format, "report": report }));
        let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap()).unwrap();
        (answer, bytes)
    };
    let (answer, bytes) = asked("csv");
    assert_eq!(
        (&answer["file_name"], &answer["rows"], &answer["seconds"]),
        (&json!("stint-report-2026-10-24-2026-10-25.csv"), &json!(3), &json!(23_400))
    );
    // One hour and 1:30 of the website at 90 euros; one hour of the client alone; three of nobody.
    let expected = "Client,Project,Time,Hours,Billable,Entries,Amount EUR\r\n\
                    \"'=Acme, \"\"Inc.\"\"\",Website,2:30:00,2.5000,2:30:00,2,225.00\r\n\
                    \"'=Acme, \"\"Inc.\"\"\",,1:00:00,1.0000,1:00:00,1,90.00\r\n\
                    ,,3:00:00,3.0000,0:00:00,1,\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    let (_, bytes) = asked("json");
    let report: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&report["total_seconds"], &report["rows"][0]["rows"][0]["seconds"]), (&json!(23_400), &json!(9000)));
    let (_, bytes) = asked("xlsx");
    let text = first_sheet(bytes);
    // 2:30 are 9,000 of 86,400 seconds.
    assert!(text.contains("<f>9000/86400</f><v>0.104166666666666</v>") && text.contains("<f>225.00</f><v>225.00</v>"), "{text}");
}
