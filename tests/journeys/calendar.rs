//! Events of Google's beside the time that was tracked, against a calendar that changes, forgets and fails (`fakes/`).

use super::google::{ADA, DAY_MS, Office};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const EVENTS: &str = "GET /calendar/v3/calendars/ada";
pub const PROJECTS: &str = "projects@group.calendar.example.com";

/// Connected, with nothing chosen but her own calendar.
pub fn diary() -> Office {
    let office = Office::new();
    office.connect(json!(["calendar"]));
    office.call("calendar.pull", json!({}));
    office
}

pub fn timed(title: &str, start: &str, end: &str) -> Value {
    json!({ "summary": title, "start": { "dateTime": start, "timeZone": "Europe/Berlin" }, "end": { "dateTime": end, "timeZone": "Europe/Berlin" } })
}

fn days(office: &Office, from: &str, to: &str) -> Vec<Value> {
    office.call("calendar.days", json!({ "from": from, "to": to }))["events"].as_array().unwrap().clone()
}

/// Title and start, in UTC.
fn told(events: &[Value]) -> Vec<String> {
    events.iter().map(|e| format!("{} {}", e["title"].as_str().unwrap(), &e["start"].as_str().unwrap()[5..16])).collect()
}

fn calendar(office: &Office, title: &str) -> Value {
    let list = office.call("calendar.list", json!({}));
    list["calendars"].as_array().unwrap().iter().find(|c| c["title"] == title).unwrap_or_else(|| panic!("{title} in {list}")).clone()
}

#[test]
fn her_own_calendar_is_shown_from_the_start_and_others_as_chosen() {
    let office = diary();
    let list = office.call("calendar.list", json!({}));
    let all: Vec<_> = list["calendars"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["title"].as_str().unwrap(), c["read"] == true, c["writable"] == true))
        .collect();
    assert_eq!(all, [(ADA, true, true), ("Holidays", false, false), ("Projects", false, true)]);
    office.elsewhere(ADA, "insert", "", timed("Stand-up", "2026-11-23T09:00:00+01:00", "2026-11-23T09:15:00+01:00"));
    // A night in New York, and two whole days.
    office.elsewhere(
        ADA,
        "insert",
        "",
        json!({
        "summary": "Call", "location": "Zoom", "start": { "dateTime": "2026-11-23T20:00:00-05:00", "timeZone": "America/New_York" },
        "end": { "dateTime": "2026-11-23T21:00:00-05:00", "timeZone": "America/New_York" } }),
    );
    office.elsewhere(ADA, "insert", "", json!({ "summary": "Fair", "start": { "date": "2026-11-23" }, "end": { "date": "2026-11-25" } }));
    office.elsewhere(PROJECTS, "insert", "", timed("Launch", "2026-11-23T12:00:00+01:00", "2026-11-23T13:00:00+01:00"));
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 3);
    let week = days(&office, "2026-11-23", "2026-11-29");
    assert_eq!(told(&week), ["Fair 11-22T23:00", "Stand-up 11-23T08:00", "Call 11-24T01:00"]);
    assert_eq!((&week[0]["whole_days"], &week[2]["place"]), (&json!(["2026-11-23", "2026-11-24"]), &json!("Zoom")));
    // In Berlin the call lies on Tuesday alone, and the fair on both days.
    assert_eq!(told(&days(&office, "2026-11-24", "2026-11-24")), ["Fair 11-22T23:00", "Call 11-24T01:00"]);
    assert_eq!(days(&office, "2026-11-25", "2026-11-25"), [] as [Value; 0]);
    let projects = calendar(&office, "Projects");
    office.call("calendar.read", json!({ "id": projects["id"], "read": true }));
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 1);
    assert_eq!(days(&office, "2026-11-23", "2026-11-23").len(), 3);
    office.call("calendar.read", json!({ "id": projects["id"], "read": false }));
    assert_eq!(days(&office, "2026-11-23", "2026-11-23").len(), 2);
    assert_eq!(office.desk.refused("calendar.days", json!({ "from": "2026-11-23", "to": "2026-11-22" })), "to out_of_range");
    assert_eq!(office.desk.refused("calendar.days", json!({ "from": "2026-01-01", "to": "2026-12-31" })), "to out_of_range");
}

/// Berlin leaves summer time on 25 October 2026.
#[test]
fn a_series_is_held_at_nine_whatever_the_clocks_do_and_its_exceptions_are_kept() {
    let office = diary();
    let mut weekly = timed("Jour fixe", "2026-10-19T09:00:00+02:00", "2026-10-19T10:00:00+02:00");
    weekly["recurrence"] = json!(["RRULE:FREQ=WEEKLY;UNTIL=20261130T080000Z", "EXDATE;TZID=Europe/Berlin:20261102T090000"]);
    let series = office.elsewhere(ADA, "insert", "", weekly)["id"].as_str().unwrap().to_owned();
    office.elsewhere(ADA, "delete", &format!("{series}_20261109T080000Z"), json!({}));
    office.elsewhere(
        ADA,
        "patch",
        &format!("{series}_20261116T080000Z"),
        timed("Jour fixe, late", "2026-11-17T14:00:00+01:00", "2026-11-17T15:00:00+01:00"),
    );
    office.call("calendar.pull", json!({}));
    let held = days(&office, "2026-10-12", "2026-12-06");
    // Worked out by hand: 19 and 26 October at nine, 2 November left out, the 9th dropped, the 16th moved, 23 and 30 November at nine, no more.
    assert_eq!(
        told(&held),
        ["Jour fixe 10-19T07:00", "Jour fixe 10-26T08:00", "Jour fixe, late 11-17T13:00", "Jour fixe 11-23T08:00", "Jour fixe 11-30T08:00"]
    );
    assert!(held.iter().all(|e| e["repeats"] == true));
    // Moved as a whole: the instance that was moved by hand stays where it was put.
    office.elsewhere(ADA, "patch", &series, json!({ "summary": "Planning" }));
    office.call("calendar.pull", json!({}));
    assert_eq!(told(&days(&office, "2026-11-16", "2026-11-29")), ["Jour fixe, late 11-17T13:00", "Planning 11-23T08:00"]);
    office.elsewhere(ADA, "delete", &series, json!({}));
    office.call("calendar.pull", json!({}));
    assert_eq!(days(&office, "2026-10-12", "2026-12-06"), [] as [Value; 0]);
}

#[test]
fn what_is_changed_and_deleted_there_is_so_here() {
    let office = diary();
    let id = office.elsewhere(ADA, "insert", "", timed("Lunch", "2026-11-23T12:00:00+01:00", "2026-11-23T13:00:00+01:00"))["id"]
        .as_str()
        .unwrap()
        .to_owned();
    office.call("calendar.pull", json!({}));
    office.elsewhere(ADA, "patch", &id, timed("Dinner", "2026-11-23T19:00:00+01:00", "2026-11-23T20:00:00+01:00"));
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 1);
    assert_eq!(told(&days(&office, "2026-11-23", "2026-11-23")), ["Dinner 11-23T18:00"]);
    let before = office.call("activity.list", json!({ "limit": 1000 }))["activity"].as_array().unwrap().len();
    let quiet = office.call("calendar.pull", json!({}));
    assert_eq!((&quiet["changed"], &quiet["removed"]), (&json!(0), &json!(0)));
    office.elsewhere(ADA, "delete", &id, json!({}));
    assert_eq!(office.call("calendar.pull", json!({}))["removed"], 1);
    assert_eq!(days(&office, "2026-11-23", "2026-11-23"), [] as [Value; 0]);
    let after = office.call("activity.list", json!({ "limit": 1000 }))["activity"].as_array().unwrap().len();
    assert!(after - before <= 3, "a look that finds nothing leaves no line of its own");
}

#[test]
fn a_place_that_google_forgot_is_read_anew_and_what_went_meanwhile_is_gone() {
    let office = diary();
    let one = |title: &str| {
        office.elsewhere(ADA, "insert", "", timed(title, "2026-11-23T12:00:00+01:00", "2026-11-23T13:00:00+01:00"))["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let (first, _) = (one("First"), one("Second"));
    office.call("calendar.pull", json!({}));
    office.elsewhere(ADA, "delete", &first, json!({}));
    one("Third");
    office.control("google/calendar/forget", json!({ "account": ADA }));
    let pulled = office.call("calendar.pull", json!({}));
    assert_eq!((&pulled["changed"], &pulled["removed"]), (&json!(1), &json!(1)), "{pulled}");
    assert_eq!(days(&office, "2026-11-23", "2026-11-23").len(), 2);
}

fn many(office: &Office, from: usize, to: usize) {
    let mut world = office.fakes.world();
    for n in from..to {
        let (day, hour) = (1 + n / 24 % 28, n % 24);
        let start = format!("2026-{:02}-{day:02}T{hour:02}:00:00Z", 1 + n / 672 % 12);
        let end = format!("2026-{:02}-{day:02}T{hour:02}:30:00Z", 1 + n / 672 % 12);
        let body = json!({ "id": format!("event{n:06}"), "summary": format!("Event {n}"), "start": { "dateTime": start }, "end": { "dateTime": end } });
        world.google.elsewhere(ADA, ADA, "insert", "", &body).unwrap();
    }
}

/// The mirror of a calendar, and the calendar, as ids with their versions.
fn both(office: &Office) -> (Vec<String>, Vec<String>) {
    let shown = |from: &str, to: &str| {
        days(office, from, to).into_iter().map(|e| format!("{} {}", e["title"].as_str().unwrap(), e["start"].as_str().unwrap()))
    };
    let months = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"];
    let mut mine: Vec<String> = months.iter().flat_map(|end| shown(&format!("2026-{}-01", &end[..2]), &format!("2026-{end}"))).collect();
    let theirs = office.there(ADA).into_iter().map(|e| {
        let start = chrono::DateTime::parse_from_rfc3339(e["start"]["dateTime"].as_str().unwrap()).unwrap().to_utc();
        format!("{} {}", e["summary"].as_str().unwrap(), start.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    });
    let mut theirs: Vec<String> = theirs.collect();
    mine.sort();
    mine.dedup();
    theirs.sort();
    (mine, theirs)
}

#[test]
fn ten_thousand_events_are_read_in_pages_and_once() {
    let office = diary();
    many(&office, 0, 10_000);
    let before = office.count("GET", "/calendar/v3/calendars/ada");
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 10_000);
    // 2,500 a page.
    assert_eq!(office.count("GET", "/calendar/v3/calendars/ada") - before, 4);
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 0);
    let week = days(&office, "2026-11-16", "2026-11-22");
    assert_eq!(week.len(), 7 * 24);
}

/// 410 comes while the second page is asked for.
#[test]
fn a_place_that_is_forgotten_between_two_pages_begins_anew() {
    let office = diary();
    many(&office, 0, 3_000);
    office.fakes.fault(Fault { delay_ms: 700, ..Fault::once(Kind::Slow, EVENTS) });
    std::thread::scope(|scope| {
        let before = office.count("GET", "/calendar/v3/calendars/ada");
        let pull = scope.spawn(|| office.call("calendar.pull", json!({})));
        while office.count("GET", "/calendar/v3/calendars/ada") == before {
            std::thread::yield_now();
        }
        office.control("google/calendar/forget", json!({ "account": ADA }));
        assert_eq!(pull.join().unwrap()["changed"], 3_000);
    });
    let (mine, theirs) = both(&office);
    assert_eq!(mine, theirs);
}

/// What changes behind the pages that are being read is told by the next look.
#[test]
fn what_changes_while_the_pages_are_read_is_right_at_the_next_look() {
    let office = diary();
    many(&office, 0, 5_500);
    office.fakes.fault(Fault { delay_ms: 700, ..Fault::once(Kind::Slow, EVENTS) });
    std::thread::scope(|scope| {
        let before = office.count("GET", "/calendar/v3/calendars/ada");
        let pull = scope.spawn(|| office.call("calendar.pull", json!({})));
        while office.count("GET", "/calendar/v3/calendars/ada") == before {
            std::thread::yield_now();
        }
        for n in (5_000..5_500).step_by(10) {
            match n % 20 {
                0 => drop(office.elsewhere(ADA, "patch", &format!("event{n:06}"), json!({ "summary": "Changed" }))),
                _ => drop(office.elsewhere(ADA, "delete", &format!("event{n:06}"), json!({}))),
            }
        }
        many(&office, 5_500, 5_600);
        pull.join().unwrap();
    });
    office.call("calendar.pull", json!({}));
    let (mine, theirs) = both(&office);
    assert_eq!(mine, theirs);
}

#[test]
fn whatever_goes_wrong_while_reading_nothing_is_missed() {
    let kinds = [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
        Kind::QuotaExceeded,
    ];
    let office = diary();
    many(&office, 0, 2_600);
    for (n, kind) in kinds.into_iter().enumerate() {
        // Everything is asked for again; the first page arrives, the second does not.
        office.control("google/calendar/forget", json!({ "account": ADA }));
        office.fakes.fault(Fault { skip: 2, ..Fault::once(kind, EVENTS) });
        let skipped_first = n == 0;
        let refused = office.desk.refused("calendar.pull", json!({}));
        assert!(["offline", "unavailable"].contains(&refused.as_str()), "{kind:?}: {refused}");
        if skipped_first {
            assert_eq!(days(&office, "2026-01-01", "2026-01-31"), [] as [Value; 0], "half of it is nothing");
        }
        many(&office, 2_600 + n, 2_601 + n);
        let changed = if skipped_first { 2_601 } else { 1 };
        assert_eq!(office.call("calendar.pull", json!({}))["changed"], changed, "{kind:?}");
    }
}

#[test]
fn access_that_ends_while_reading_waits_and_goes_on_where_it_was() {
    let office = diary();
    many(&office, 0, 10);
    office.call("calendar.pull", json!({}));
    many(&office, 10, 20);
    office.control("google/disconnect", json!({ "account": ADA }));
    assert_eq!(office.desk.refused("calendar.pull", json!({})), "reconnect");
    assert_eq!(days(&office, "2026-01-01", "2026-01-01").len(), 10, "what was read is shown");
    office.pass_ms(45 * DAY_MS);
    office.connect(json!(["calendar"]));
    assert_eq!(office.call("calendar.pull", json!({}))["changed"], 10);
}

#[test]
fn another_zone_moves_what_has_a_time_and_leaves_whole_days() {
    let office = diary();
    office.elsewhere(ADA, "insert", "", timed("Late", "2026-11-23T23:30:00+01:00", "2026-11-24T00:30:00+01:00"));
    office.elsewhere(
        ADA,
        "insert",
        "",
        json!({ "summary": "Holiday", "start": { "date": "2026-11-24" }, "end": { "date": "2026-11-25" } }),
    );
    office.call("calendar.pull", json!({}));
    let on = |day: &str| days(&office, day, day).iter().map(|e| e["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!((on("2026-11-23"), on("2026-11-24")), (vec!["Late".to_owned()], vec!["Late".to_owned(), "Holiday".to_owned()]));
    office.call("settings.update", json!({ "zone": "America/New_York" }));
    assert_eq!((on("2026-11-23"), on("2026-11-24")), (vec!["Late".to_owned()], vec!["Holiday".to_owned()]));
    office.call("settings.update", json!({ "zone": "Asia/Tokyo" }));
    assert_eq!((on("2026-11-23"), on("2026-11-24")), (vec![], vec!["Holiday".to_owned(), "Late".to_owned()]));
}

fn first(office: &Office, title: &str) -> Value {
    let all = days(office, "2026-11-16", "2026-11-29");
    all.iter().find(|e| e["title"] == title).unwrap_or_else(|| panic!("{title} in {all:#?}")).clone()
}

#[test]
fn an_event_becomes_time_once_on_what_it_was_spent_on_before() {
    let office = diary();
    let client =
        office.call("client.add", json!({ "name": "Globex", "contacts": [{ "name": "Hank", "email": "hank@globex.example" }] }))["id"]
            .clone();
    let project = office.call("project.add", json!({ "name": "Website", "client_id": client }))["id"].clone();
    let mut daily = timed("Stand-up", "2026-11-16T09:00:00+01:00", "2026-11-16T09:30:00+01:00");
    daily["recurrence"] = json!(["RRULE:FREQ=DAILY;COUNT=5"]);
    office.elsewhere(ADA, "insert", "", daily);
    let mut meeting = timed("Kick-off", "2026-11-18T14:00:00+01:00", "2026-11-18T15:00:00+01:00");
    meeting["attendees"] = json!([{ "email": ADA, "self": true }, { "email": "Hank@globex.example" }]);
    office.elsewhere(ADA, "insert", "", meeting);
    office.elsewhere(ADA, "insert", "", json!({ "summary": "Fair", "start": { "date": "2026-11-19" }, "end": { "date": "2026-11-20" } }));
    office.call("calendar.pull", json!({}));
    office.call(
        "entry.add",
        json!({ "note": "stand-UP", "link": { "project_id": project }, "start": "2026-11-13T08:00:00Z", "end": "2026-11-13T08:15:00Z" }),
    );

    let take = |event: &Value| json!({ "event_id": event["event_id"], "original": event["original"] });
    let monday = first(&office, "Stand-up");
    assert!(monday["entry_id"].is_null());
    let entry = office.call("calendar.to_entry", take(&monday));
    assert_eq!(
        (&entry["start"], &entry["end"], &entry["note"]),
        (&json!("2026-11-16T08:00:00.000Z"), &json!("2026-11-16T08:30:00.000Z"), &json!("Stand-up"))
    );
    assert_eq!(entry["path"]["project_id"], project);
    assert_eq!(first(&office, "Stand-up")["entry_id"], entry["id"], "it shows that it was taken");
    assert_eq!(office.desk.refused("calendar.to_entry", take(&monday)), "taken");
    // Each instance by itself.
    let taken = days(&office, "2026-11-16", "2026-11-20").iter().filter(|e| !e["entry_id"].is_null()).count();
    assert_eq!(taken, 1);
    // Somebody of the client takes part.
    let kick_off = office.call("calendar.to_entry", take(&first(&office, "Kick-off")));
    assert_eq!((&kick_off["path"]["client_id"], kick_off["path"]["project_id"].is_null()), (&client, true));
    // One step back frees it; deleting the entry does, too.
    office.call("undo.undo", json!({}));
    assert!(first(&office, "Kick-off")["entry_id"].is_null());
    office.call("entry.delete", json!({ "ids": [entry["id"]] }));
    assert!(first(&office, "Stand-up")["entry_id"].is_null());
    let again = office.call("calendar.to_entry", take(&monday));
    assert_eq!(first(&office, "Stand-up")["entry_id"], again["id"]);

    assert_eq!(office.desk.refused("calendar.to_entry", take(&first(&office, "Fair"))), "whole_days");
    assert_eq!(office.desk.refused("calendar.to_entry", json!({ "event_id": monday["event_id"] })), "original required");
    let never = json!({ "event_id": monday["event_id"], "original": "2026-11-16T08:05:00Z" });
    assert_eq!(office.desk.refused("calendar.to_entry", never), "original not_held");
    // Moved there afterwards it stays the one that was taken.
    let fridays = days(&office, "2026-11-20", "2026-11-20");
    let friday = office.call("calendar.to_entry", take(&fridays[0]));
    let series = office.there(ADA).iter().find(|e| e["recurrence"].is_array()).unwrap()["id"].as_str().unwrap().to_owned();
    office.elsewhere(
        ADA,
        "patch",
        &format!("{series}_20261120T080000Z"),
        timed("Stand-up", "2026-11-20T11:00:00+01:00", "2026-11-20T11:30:00+01:00"),
    );
    office.call("calendar.pull", json!({}));
    assert_eq!(days(&office, "2026-11-20", "2026-11-20")[0]["entry_id"], friday["id"]);
    office.desk.verify();
}

#[test]
fn without_a_calendar_everything_else_goes_on() {
    let office = Office::new();
    assert_eq!(office.call("calendar.list", json!({}))["calendars"], json!([]));
    assert_eq!(office.call("calendar.days", json!({ "from": "2026-11-16", "to": "2026-11-22" }))["events"], json!([]));
    assert_eq!(office.desk.refused("calendar.pull", json!({})), "not_connected");
    // Connected for mail alone there is no calendar, either.
    office.connect(json!(["send_mail"]));
    assert_eq!(office.desk.refused("calendar.pull", json!({})), "not_connected");
    assert_eq!(office.count("GET", "/calendar"), 0);
}
