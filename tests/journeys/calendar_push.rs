//! What is due, put into a calendar of Google's once, whatever goes wrong, and what becomes of it there.

use super::{
    calendar::{PROJECTS, diary},
    google::{ADA, DAY_MS, Office},
    invoice_books::client,
};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const POST: &str = "POST /calendar/v3/calendars/projects";

/// A diary whose calendar "Projects" is written into, and a project with a milestone that is due on 4 December.
pub struct Desk {
    pub office: Office,
    pub project: Value,
    pub milestone: Value,
}

impl Desk {
    pub fn new() -> Self {
        let office = diary();
        let client = client(&office.desk, json!({ "name": "Globex" }));
        let project = office.call("project.add", json!({ "name": "Website", "client_id": client }))["id"].clone();
        let milestone =
            office.call("milestone.add", json!({ "project_id": project, "name": "Design", "due_on": "2026-12-04" }))["id"].clone();
        Self { office, project, milestone }
    }

    pub fn choose(&self, more: Value) {
        let list = self.office.call("calendar.list", json!({}));
        let id = list["calendars"].as_array().unwrap().iter().find(|c| c["title"] == "Projects").unwrap()["id"].clone();
        let mut request = json!({ "calendar_id": id, "milestones": true, "invoices": true, "tasks": true });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.office.call("calendar.target", request);
    }

    /// Sends and reads until nothing waits.
    pub fn settle(&self) {
        for _ in 0..20 {
            self.office.call("outbox.carry", json!({}));
            drop(self.office.desk.try_call("calendar.pull", json!({})));
            let waiting = self.office.call("outbox.list", json!({}))["waiting"].as_i64().unwrap();
            if waiting == 0 {
                return;
            }
            self.office.pass_ms(DAY_MS / 24);
        }
        panic!("{}", self.office.call("outbox.list", json!({})));
    }

    /// Title and day of what stands there.
    pub fn there(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .office
            .there(PROJECTS)
            .iter()
            .map(|e| {
                format!("{} {}", e["summary"].as_str().unwrap(), e["start"]["date"].as_str().or(e["start"]["dateTime"].as_str()).unwrap())
            })
            .collect();
        all.sort();
        all
    }

    pub fn id_of(&self, title: &str) -> String {
        let all = self.office.there(PROJECTS);
        all.iter().find(|e| e["summary"].as_str().unwrap().starts_with(title)).unwrap()["id"].as_str().unwrap().to_owned()
    }

    fn due(&self) -> Value {
        self.office.call("milestone.show", json!({ "id": self.milestone }))["due_on"].clone()
    }

    fn move_here(&self, day: &str) {
        self.office.call("milestone.edit", json!({ "id": self.milestone, "due_on": day }));
    }

    fn move_there(&self, event: &str, day: &str) {
        let next = (day.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(1)).to_string();
        self.office.elsewhere(PROJECTS, "patch", event, json!({ "start": { "date": day }, "end": { "date": next } }));
    }

    pub fn conflicts(&self) -> Vec<Value> {
        self.office.call("calendar.conflicts", json!({}))["conflicts"].as_array().unwrap().clone()
    }
}

const DESIGN: &str = "Design · Globex › Website 2026-12-04";

#[test]
fn what_is_due_is_put_there_changed_and_taken_out() {
    let desk = Desk::new();
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0], "nothing goes anywhere before it is chosen");
    desk.choose(json!({ "tasks": false }));
    let task =
        desk.office.call("task.add", json!({ "name": "Call Hank", "project_id": desk.project, "due_on": "2026-12-01" }))["id"].clone();
    desk.settle();
    assert_eq!(desk.there(), [DESIGN]);
    assert_eq!(desk.office.there(PROJECTS)[0]["end"]["date"], "2026-12-05", "one day, whose end is the next");
    desk.choose(json!({}));
    desk.settle();
    assert_eq!(desk.there(), ["Call Hank · Website 2026-12-01", DESIGN]);
    desk.move_here("2026-12-11");
    desk.settle();
    assert_eq!(desk.there()[1], "Design · Globex › Website 2026-12-11");
    assert_eq!(desk.office.count("POST", "/calendar/v3/calendars/projects"), 2, "changed, not made anew");
    // Done, or not wanted any more.
    desk.office.call("task.edit", json!({ "id": task, "status": "done" }));
    desk.settle();
    assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-11"]);
    desk.office.call("undo.undo", json!({}));
    desk.settle();
    assert_eq!(desk.there(), ["Call Hank · Website 2026-12-01", "Design · Globex › Website 2026-12-11"]);
    desk.choose(json!({ "calendar_id": null }));
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0]);
    // Another calendar that is only read is refused.
    let list = desk.office.call("calendar.list", json!({}));
    let holidays = list["calendars"].as_array().unwrap().iter().find(|c| c["title"] == "Holidays").unwrap();
    assert_eq!(desk.office.desk.refused("calendar.target", json!({ "calendar_id": holidays["id"] })), "calendar_id read_only");
}

#[test]
fn what_was_never_sent_and_is_not_wanted_any_more_never_goes_out() {
    let desk = Desk::new();
    desk.office.fakes.fault(Fault::always(Kind::DropRequest, ""));
    desk.choose(json!({}));
    desk.office.call("outbox.carry", json!({}));
    desk.office.pass_ms(45 * DAY_MS);
    desk.office.call("milestone.complete", json!({ "id": desk.milestone }));
    desk.office.fakes.no_faults();
    desk.settle();
    let requests =
        desk.office.fakes.world().recorder.all().filter(|r| r.path.contains("/events") && r.method != "GET" && r.fault.is_none()).count();
    assert!(requests <= 1, "at most a look whether the first attempt arrived");
    assert_eq!(desk.there(), [] as [&str; 0]);
}

#[test]
fn whatever_goes_wrong_it_is_there_once() {
    let kinds = [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
        Kind::Unauthorized,
        Kind::QuotaExceeded,
    ];
    for kind in kinds {
        let desk = Desk::new();
        desk.office.fakes.fault(Fault::once(kind, POST));
        desk.choose(json!({}));
        desk.settle();
        assert_eq!(desk.there(), [DESIGN], "{kind:?}");
        desk.office.fakes.fault(Fault::once(kind, "PATCH /calendar"));
        desk.move_here("2026-12-08");
        desk.settle();
        assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-08"], "{kind:?}");
        assert_eq!(desk.conflicts(), [] as [Value; 0], "{kind:?}: our own change is not theirs");
        desk.office.fakes.fault(Fault::once(kind, "DELETE /calendar"));
        desk.office.call("milestone.delete", json!({ "id": desk.milestone }));
        desk.settle();
        assert_eq!(desk.there(), [] as [&str; 0], "{kind:?}");
        assert_eq!(desk.office.call("outbox.list", json!({}))["parked"], 0, "{kind:?}");
    }
}

/// The look in between does not know what the answer would have told.
#[test]
fn our_own_change_that_comes_back_first_is_no_echo() {
    let desk = Desk::new();
    desk.office.fakes.fault(Fault::once(Kind::DropAnswer, POST));
    desk.choose(json!({}));
    desk.office.call("outbox.carry", json!({}));
    let pulled = desk.office.call("calendar.pull", json!({}));
    assert_eq!((&pulled["followed"], &pulled["conflicts"]), (&json!(0), &json!(0)));
    desk.settle();
    assert_eq!(desk.there(), [DESIGN]);
    assert_eq!(desk.office.count("PATCH", "/calendar"), 0);
    let echo = desk.office.call("calendar.days", json!({ "from": "2026-12-01", "to": "2026-12-07" }));
    assert_eq!(echo["events"], json!([]), "it is shown as what it is about");
    assert_eq!(echo["due"][0]["name"], "Design");
}

/// What was carried out without an answer is ours, whatever became of it here meanwhile.
#[test]
fn our_own_change_that_was_overtaken_here_is_no_question() {
    let desk = Desk::new();
    desk.office.fakes.fault(Fault::once(Kind::DropAnswer, POST));
    desk.choose(json!({}));
    desk.office.call("outbox.carry", json!({}));
    desk.move_here("2026-12-11");
    desk.settle();
    assert_eq!((desk.there(), desk.conflicts()), (vec!["Design · Globex › Website 2026-12-11".to_owned()], vec![]));
    // There and back again, of which Google heard the first alone.
    desk.office.fakes.fault(Fault::once(Kind::DropAnswer, "PATCH /calendar"));
    desk.move_here("2026-12-15");
    desk.office.call("outbox.carry", json!({}));
    assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-15"]);
    desk.move_here("2026-12-11");
    desk.settle();
    assert_eq!(desk.office.call("calendar.pull", json!({}))["followed"], 0);
    desk.settle();
    assert_eq!((desk.there(), desk.due()), (vec!["Design · Globex › Website 2026-12-11".to_owned()], json!("2026-12-11")));
    // Somebody who moved it there since is asked about as ever.
    desk.office.fakes.fault(Fault::once(Kind::DropAnswer, "PATCH /calendar"));
    desk.move_here("2026-12-16");
    desk.office.call("outbox.carry", json!({}));
    desk.move_there(&desk.id_of("Design"), "2026-12-20");
    desk.move_here("2026-12-17");
    desk.settle();
    assert_eq!(desk.conflicts().len(), 1);
}

/// What was taken out unheard and is due again is put there again, and was not deleted by her.
#[test]
fn what_was_taken_out_unheard_is_put_back_when_it_is_due_again() {
    for heard in [true, false] {
        let desk = Desk::new();
        let faults = if heard { &["DELETE /calendar"][..] } else { &[POST, "DELETE /calendar"] };
        faults.iter().for_each(|route| desk.office.fakes.fault(Fault::once(Kind::ErrorAfter, route)));
        desk.choose(json!({}));
        desk.office.call("outbox.carry", json!({}));
        desk.office.call("milestone.delete", json!({ "id": desk.milestone }));
        desk.office.pass_ms(DAY_MS / 24);
        desk.office.call("outbox.carry", json!({}));
        assert_eq!(desk.there(), [] as [&str; 0], "its first words were heard: {heard}");
        assert_eq!(desk.office.call("outbox.list", json!({}))["waiting"], 1, "nobody heard that it went");
        desk.office.call("undo.undo", json!({}));
        desk.settle();
        assert_eq!(desk.there(), [DESIGN], "its first words were heard: {heard}");
        desk.move_here("2026-12-08");
        desk.settle();
        assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-08"], "its first words were heard: {heard}");
    }
}

#[test]
fn what_was_due_earlier_is_told_until_it_is_done() {
    let desk = Desk::new();
    let task = desk.office.call("task.add", json!({ "name": "Call Hank", "due_on": "2026-12-01" }))["id"].clone();
    let told = |from: &str| {
        let days = desk.office.call("calendar.days", json!({ "from": from, "to": "2026-12-31" }));
        let names = |part: &str| days[part].as_array().unwrap().iter().map(|d| d["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        (names("before"), names("due"))
    };
    let [hank, design] = ["Call Hank", "Design"].map(str::to_owned);
    assert_eq!(told("2026-12-01"), (vec![], vec![hank.clone(), design.clone()]));
    assert_eq!(told("2026-12-02"), (vec![hank.clone()], vec![design.clone()]));
    assert_eq!(told("2026-12-05"), (vec![hank, design.clone()], vec![]));
    desk.office.call("task.edit", json!({ "id": task, "status": "done" }));
    assert_eq!(told("2026-12-05"), (vec![design], vec![]));
}

#[test]
fn what_is_moved_there_moves_here_and_its_words_stay() {
    let desk = Desk::new();
    desk.choose(json!({}));
    desk.settle();
    let event = desk.id_of("Design");
    desk.office.elsewhere(PROJECTS, "patch", &event, json!({ "summary": "Design!", "description": "Mine" }));
    desk.move_there(&event, "2026-12-09");
    assert_eq!(desk.office.call("calendar.pull", json!({}))["followed"], 1);
    assert_eq!(desk.due(), "2026-12-09");
    desk.settle();
    assert_eq!(desk.there(), ["Design! 2026-12-09"]);
    // A day of ours leaves the words there as they are.
    desk.move_here("2026-12-10");
    desk.settle();
    assert_eq!(desk.there(), ["Design! 2026-12-10"]);
    assert_eq!(desk.conflicts(), [] as [Value; 0]);
    desk.office.desk.verify();
}

#[test]
fn what_both_changed_waits_with_both_versions() {
    for mine in [true, false] {
        let desk = Desk::new();
        desk.choose(json!({}));
        desk.settle();
        let event = desk.id_of("Design");
        desk.move_there(&event, "2026-12-09");
        desk.move_here("2026-12-20");
        // The send meets another version, looks, and leaves it be.
        desk.settle();
        let conflict = &desk.conflicts()[0];
        assert_eq!(
            (&conflict["mine"]["on"], &conflict["theirs"]["on"], &conflict["moves"]),
            (&json!("2026-12-20"), &json!("2026-12-09"), &json!(true))
        );
        assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-09"]);
        let needs = desk.office.call("home.today", json!({}))["needs"].clone();
        assert!(needs.as_array().unwrap().iter().any(|n| n["kind"] == "calendar_conflict"), "{needs}");
        desk.office.call("calendar.keep", json!({ "id": conflict["id"], "mine": mine }));
        desk.settle();
        let day = if mine { "2026-12-20" } else { "2026-12-09" };
        assert_eq!((desk.there(), desk.due()), (vec![format!("Design · Globex › Website {day}")], json!(day)));
        assert_eq!(desk.conflicts(), [] as [Value; 0]);
        assert_eq!(desk.office.desk.refused("calendar.keep", json!({ "id": conflict["id"], "mine": mine })), "decided");
    }
}

#[test]
fn what_is_deleted_there_stays_deleted() {
    let desk = Desk::new();
    desk.choose(json!({}));
    desk.settle();
    let event = desk.id_of("Design");
    desk.office.elsewhere(PROJECTS, "delete", &event, json!({}));
    desk.office.call("calendar.pull", json!({}));
    desk.move_here("2026-12-20");
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0]);
    assert_eq!(desk.due(), "2026-12-20", "what it is about stands");
    // Also where we were about to change it.
    let desk = Desk::new();
    desk.choose(json!({}));
    desk.settle();
    let event = desk.id_of("Design");
    desk.office.elsewhere(PROJECTS, "delete", &event, json!({}));
    desk.move_here("2026-12-20");
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0]);
    // Chosen anew it is put there anew, under another id.
    desk.choose(json!({ "milestones": false }));
    desk.settle();
    desk.choose(json!({}));
    desk.settle();
    assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-20"]);
}

/// The due date of an issued document stands.
#[test]
fn an_invoice_that_is_moved_there_stays_due_here() {
    use super::{invoice_books::Books, payments::invoice};
    let books = Books::new();
    let office = Office::at(books.desk, 7);
    office.connect(json!(["calendar"]));
    office.call("calendar.pull", json!({}));
    let books = Books { desk: office.desk, ..books };
    let bill = invoice(&books, &books.client, 10_000, "2026-11-20", 14);
    let office = Office { desk: books.desk, fakes: office.fakes };
    let desk = Desk { office, project: books.project, milestone: Value::Null };
    desk.choose(json!({}));
    desk.settle();
    let there = desk.there();
    assert!(there.len() == 1 && there[0].ends_with("· Acme 2026-12-04"), "{there:?}");
    let event = desk.office.there(PROJECTS)[0]["id"].as_str().unwrap().to_owned();
    desk.move_there(&event, "2026-12-24");
    desk.office.call("calendar.pull", json!({}));
    let conflict = &desk.conflicts()[0];
    assert_eq!((&conflict["kind"], &conflict["of"], &conflict["moves"]), (&json!("invoice"), &bill, &json!(false)));
    desk.office.call("calendar.keep", json!({ "id": conflict["id"], "mine": false }));
    desk.settle();
    assert!(desk.there()[0].ends_with("2026-12-24"), "theirs stands there");
    assert_eq!(desk.office.call("invoice.show", json!({ "id": bill }))["due_on"], "2026-12-04");
    // Paid, it goes.
    desk.office.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": { "minor": 10_000, "currency": "EUR" }, "allocations": [{ "invoice_id": bill }] }),
    );
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0]);
}

/// 45 days without a network: milestones that came, moved and went, and events that were moved there meanwhile.
#[test]
fn six_weeks_away_are_made_up_for() {
    let desk = Desk::new();
    desk.choose(json!({}));
    desk.settle();
    let event = desk.id_of("Design");
    desk.office.fakes.fault(Fault::always(Kind::DropRequest, ""));
    let add = |name: &str, day: &str| {
        desk.office.call("milestone.add", json!({ "project_id": desk.project, "name": name, "due_on": day }))["id"].clone()
    };
    let (build, test) = (add("Build", "2027-01-15"), add("Test", "2027-01-20"));
    for _ in 0..45 {
        desk.office.pass_ms(DAY_MS);
        desk.office.call("outbox.carry", json!({}));
    }
    desk.office.call("milestone.edit", json!({ "id": build, "due_on": "2027-02-01" }));
    desk.office.call("milestone.delete", json!({ "id": test }));
    desk.move_there(&event, "2027-01-08");
    desk.office.fakes.no_faults();
    desk.settle();
    assert_eq!(desk.there(), ["Build · Globex › Website 2027-02-01", "Design · Globex › Website 2027-01-08"]);
    assert_eq!(desk.due(), "2027-01-08");
    assert_eq!(desk.conflicts(), [] as [Value; 0]);
}

#[test]
fn access_that_ends_before_it_is_sent_waits_for_the_user_and_then_goes_out() {
    let desk = Desk::new();
    desk.office.control("google/disconnect", json!({ "account": ADA }));
    desk.choose(json!({}));
    for _ in 0..3 {
        desk.office.call("outbox.carry", json!({}));
        desk.office.pass_ms(DAY_MS / 24);
    }
    let list = desk.office.call("outbox.list", json!({}));
    assert_eq!((&list["waiting"], &list["parked"], &list["effects"][0]["code"]), (&json!(1), &json!(0), &json!("unauthorized")), "{list}");
    desk.office.connect(json!(["calendar"]));
    desk.settle();
    assert_eq!(desk.there(), [DESIGN]);
}

/// The user deleted the program's client at Google, or gave it another secret: that is not the event's fault.
#[test]
fn a_client_that_google_refuses_is_told_and_what_waits_goes_out_when_it_is_mended() {
    let desk = Desk::new();
    desk.choose(json!({}));
    desk.office.pass_ms(DAY_MS);
    desk.office.fakes.fault(Fault::always(Kind::Unauthorized, "POST /token"));
    desk.office.call("outbox.carry", json!({}));
    let list = desk.office.call("outbox.list", json!({}));
    assert_eq!((&list["waiting"], &list["parked"], &list["effects"][0]["code"]), (&json!(1), &json!(0), &json!("unauthorized")), "{list}");
    let google = desk.office.call("connection.list", json!({}))["connections"][0].clone();
    assert_eq!(google["trouble"], "reconnect", "{google}");
    desk.office.fakes.no_faults();
    desk.office.call("connection.test", json!({ "id": google["id"] }));
    desk.settle();
    assert_eq!(desk.there(), [DESIGN]);
}

/// What the user dropped is not asked for again by itself.
#[test]
fn what_is_dropped_from_the_outbox_stays_dropped_until_it_changes() {
    let desk = Desk::new();
    desk.office.fakes.fault(Fault::always(Kind::DropRequest, ""));
    desk.choose(json!({}));
    desk.office.call("outbox.carry", json!({}));
    let effect = desk.office.call("outbox.list", json!({}))["effects"][0]["id"].clone();
    desk.office.call("outbox.discard", json!({ "id": effect }));
    desk.office.fakes.no_faults();
    desk.office.call("task.add", json!({ "name": "Something else" }));
    desk.settle();
    assert_eq!(desk.there(), [] as [&str; 0]);
    desk.move_here("2026-12-05");
    desk.settle();
    assert_eq!(desk.there(), ["Design · Globex › Website 2026-12-05"]);
}
