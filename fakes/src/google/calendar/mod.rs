//! Google Calendar: calendars with their events, a sequence of changes, tokens that name a place in it.

mod body;
mod instances;
mod list;
mod write;

use super::{
    Google,
    api::{Answer, Call},
    error::Error,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Event {
    /// As it was last written. A cancelled one keeps what it was, and tells little of it.
    pub body: Value,
    /// When in the sequence of changes that was.
    pub changed: u64,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Calendar {
    pub id: String,
    pub summary: String,
    pub zone: String,
    pub role: String,
    pub events: Vec<Event>,
    places: BTreeMap<String, usize>,
    changed: u64,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Calendars {
    pub all: Vec<Calendar>,
    sequence: u64,
    /// Tokens of an earlier place are no longer taken.
    forgotten: u64,
}

impl Calendars {
    pub fn of(account: &str) -> Self {
        let calendar = |id: &str, summary: &str, role: &str| Calendar {
            id: id.into(),
            summary: summary.into(),
            zone: "Europe/Berlin".into(),
            role: role.into(),
            events: Vec::new(),
            places: BTreeMap::new(),
            changed: 1,
        };
        let all = vec![
            calendar(account, account, "owner"),
            calendar("projects@group.calendar.example.com", "Projects", "owner"),
            calendar("holidays@group.calendar.example.com", "Holidays", "reader"),
        ];
        Self { all, sequence: 1, forgotten: 0 }
    }

    fn next(&mut self) -> u64 {
        self.sequence += 1;
        self.sequence
    }

    /// As when Google drops its tokens: whoever has one must begin anew.
    pub fn forget(&mut self) {
        self.forgotten = self.next();
    }

    fn find(&self, account: &str, id: &str) -> Result<usize, Error> {
        let id = if id == "primary" { account } else { id };
        self.all.iter().position(|c| c.id == id).ok_or_else(not_found)
    }
}

fn not_found() -> Error {
    Error::new(404, "notFound", "Not Found")
}

impl Calendar {
    fn told(&self, account: &str) -> Value {
        let mut entry = json!({
            "kind": "calendar#calendarListEntry", "etag": format!("\"{}\"", self.changed), "id": self.id, "summary": self.summary, "timeZone": self.zone,
            "accessRole": self.role, "colorId": "14", "backgroundColor": "#9fe1e7", "foregroundColor": "#000000", "selected": true, "defaultReminders": [],
        });
        if self.id == account {
            entry["primary"] = json!(true);
        }
        entry
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    fn put(&mut self, event: Event) {
        let id = event.body["id"].as_str().unwrap_or_default().to_string();
        match self.place(&id) {
            Some(at) => self.events[at] = event,
            None => {
                self.places.insert(id, self.events.len());
                self.events.push(event);
            }
        }
    }

    fn drop_exceptions(&mut self, master: &str) {
        self.events.retain(|e| e.body["recurringEventId"] != master);
        self.places = self.events.iter().enumerate().filter_map(|(at, e)| Some((e.body["id"].as_str()?.to_string(), at))).collect();
    }
}

pub fn run(google: &mut Google, call: &Call) -> Answer {
    let Some(mut calendars) = google.calendars.remove(call.account) else { return Err(not_found()) };
    let answer = act(google, &mut calendars, call);
    google.calendars.insert(call.account.into(), calendars);
    answer
}

fn act(google: &mut Google, calendars: &mut Calendars, call: &Call) -> Answer {
    let id = call.ids.first().map_or("", String::as_str);
    let event = call.ids.get(1).map_or("", String::as_str);
    let operation = call.operation.trim_start_matches("calendar.");
    if operation == "calendarList.list" {
        return list::calendars(calendars, call).map(Some);
    }
    if operation == "calendars.insert" {
        let changed = calendars.next();
        let id = format!("{}@group.calendar.example.com", google.ids.hex(16));
        let zone = call.body["timeZone"].as_str().unwrap_or("UTC").to_string();
        body::zone(&zone, "calendar")?;
        let summary = call.body["summary"].as_str().ok_or_else(|| Error::new(400, "required", "Missing title."))?.to_string();
        calendars.all.push(Calendar { id, summary, zone, role: "owner".into(), events: Vec::new(), places: BTreeMap::new(), changed });
    }
    let at = if operation == "calendars.insert" { calendars.all.len() - 1 } else { calendars.find(call.account, id)? };
    let calendar = &calendars.all[at];
    let writes = matches!(operation, "events.insert" | "events.patch" | "events.update" | "events.delete");
    if writes && calendar.role == "reader" {
        return Err(Error::new(403, "requiredAccessLevel", "You need to have writer access to this calendar."));
    }
    match operation {
        "calendarList.get" => Ok(Some(calendar.told(call.account))),
        "calendars.get" | "calendars.insert" => Ok(Some(
            json!({"kind": "calendar#calendar", "etag": format!("\"{}\"", calendar.changed), "id": calendar.id, "summary": calendar.summary, "timeZone": calendar.zone}),
        )),
        "events.list" => list::events(calendars, at, call).map(Some),
        "events.instances" => list::instances_of(calendars, at, event, call).map(Some),
        "events.get" => {
            let found = calendar.event(event)?;
            if call.if_none_match.is_some_and(|tag| found["etag"] == tag) {
                return Err(Error::new(304, "notModified", "Not Modified"));
            }
            Ok(Some(list::told(&found)))
        }
        "events.insert" => write::insert(google, calendars, at, call.account, call.body).map(Some),
        "events.patch" => write::change(google, calendars, at, event, call.if_match, |old| write::patched(old, call.body)).map(Some),
        "events.update" => write::change(google, calendars, at, event, call.if_match, |old| write::replaced(old, call.body)).map(Some),
        "events.delete" => write::delete(google, calendars, at, event, call.if_match).map(|()| None),
        "events.watch" => Err(Error::new(
            400,
            "push.webhookUrlNotHttps",
            "WebHook callback must be HTTPS: nothing is pushed to a program on a desk, poll with a sync token.",
        )),
        other => Err(Error::new(501, "notImplemented", &format!("The stand-in does not play {other} yet."))),
    }
}

impl Google {
    /// What another device of the same account does to a calendar: `insert`, `patch` or `delete`.
    pub fn elsewhere(&mut self, account: &str, calendar: &str, deed: &str, event: &str, body: &Value) -> Result<Value, String> {
        let operation = format!("calendar.events.{deed}");
        let ids = vec![calendar.to_string(), event.to_string()];
        let call = Call { account, operation: &operation, ids, query: &Value::Null, body, if_match: None, if_none_match: None };
        run(self, &call).map(|told| told.unwrap_or_default()).map_err(|e| e.words())
    }
}
