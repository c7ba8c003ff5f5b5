//! One entry of a batch, read field by field so that each fault names its field.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::names::Names;
use crate::{
    kernel::{FieldError, Instant, Zone, id::EntryId, limits, text::Checks},
    time,
};

/// A row that is fit to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    pub id: EntryId,
    pub names: Names,
    pub note: String,
    pub tags: Vec<String>,
    /// Nothing where the row leaves it to the project or the workspace.
    pub billable: Option<bool>,
    pub start: Instant,
    pub end: Instant,
    pub zone: Zone,
}

impl Incoming {
    /// Reads a row, or tells what is wrong with its fields.
    ///
    /// # Errors
    /// All wrong fields of the row.
    pub fn read(value: &Value, now: Instant) -> Result<Self, Vec<FieldError>> {
        let Value::Object(fields) = value else {
            return Err(vec![FieldError::new("row", "type", "is not an object")]);
        };
        let mut checks = Checks::default();
        let id = required(&mut checks, fields, "id").and_then(|text| match text.parse::<Uuid>() {
            Ok(id) if !id.is_nil() => Some(id),
            _ => {
                checks.fail("id", "uuid", format!("{} is no UUID", shown(text)));
                None
            }
        });
        let [client, project, task, note] = ["client", "project", "task", "note"].map(|field| optional(&mut checks, fields, field));
        let names = Names::check(&mut checks, client, project, task);
        let note = checks.note("note", note, limits::NOTE_CHARS);
        let start = instant(&mut checks, fields, "start");
        let end = instant(&mut checks, fields, "end");
        let zone = required(&mut checks, fields, "zone").and_then(|name| zone(&mut checks, name));
        let billable = flag(&mut checks, fields, "billable");
        let tags = tags(&mut checks, fields);
        if let Some((start, end)) = start.zip(end) {
            checks.require(end != start, "end", "empty", "is the same as start: it lasts no time");
            checks.adopt(time::check_ends(start, end, now));
        }
        checks.done().map_err(|error| match error {
            crate::kernel::Error::Invalid(fields) => fields,
            other => vec![FieldError::new("row", "invalid", other.to_string())],
        })?;
        // Each None above has left a fault behind.
        let (Some(id), Some(start), Some(end), Some(zone)) = (id, start, end, zone) else {
            return Err(vec![FieldError::new("row", "required", "is incomplete")]);
        };
        Ok(Self { id: EntryId(id), names, note, tags, billable, start, end, zone })
    }

    /// The SHA-256 of what the row says, however it is spelt.
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let mut part = |text: &str| {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        };
        part("stint ingest 1");
        for name in [&self.names.client, &self.names.project, &self.names.task] {
            part(name.as_deref().unwrap_or(""));
        }
        part(&self.note);
        part(self.zone.name());
        part(match self.billable {
            None => "",
            Some(true) => "yes",
            Some(false) => "no",
        });
        for tag in &self.tags {
            part(tag);
        }
        hasher.update(self.start.ms().to_be_bytes());
        hasher.update(self.end.ms().to_be_bytes());
        hasher.finalize().into()
    }
}

fn present<'a>(fields: &'a Map<String, Value>, field: &str) -> Option<&'a Value> {
    fields.get(field).filter(|value| !value.is_null())
}

fn required<'a>(checks: &mut Checks, fields: &'a Map<String, Value>, field: &str) -> Option<&'a str> {
    match present(fields, field) {
        Some(Value::String(text)) => Some(text),
        Some(_) => {
            checks.fail(field, "type", "is not a text");
            None
        }
        None => {
            checks.fail(field, "required", "is missing");
            None
        }
    }
}

fn optional<'a>(checks: &mut Checks, fields: &'a Map<String, Value>, field: &str) -> &'a str {
    if present(fields, field).is_some() { required(checks, fields, field).unwrap_or("") } else { "" }
}

fn instant(checks: &mut Checks, fields: &Map<String, Value>, field: &str) -> Option<Instant> {
    let text = required(checks, fields, field)?;
    match Instant::parse(text) {
        Ok(at) => Some(at),
        Err(_) => {
            checks.fail(
                field,
                "instant",
                format!("{} is no RFC 3339 instant between 1970 and 9999, like 2026-11-20T10:05:00Z", shown(text)),
            );
            None
        }
    }
}

fn zone(checks: &mut Checks, name: &str) -> Option<Zone> {
    // Asked with a bounded name: the rules of every name that is found are kept.
    let found = if name.len() <= 64 { Zone::parse("zone", name).ok() } else { None };
    if found.is_none() {
        checks.fail("zone", "unknown_zone", format!("{} is no IANA time zone, like Europe/Berlin", shown(name)));
    }
    found
}

fn flag(checks: &mut Checks, fields: &Map<String, Value>, field: &str) -> Option<bool> {
    match present(fields, field)? {
        Value::Bool(flag) => Some(*flag),
        _ => {
            checks.fail(field, "type", "is neither true nor false");
            None
        }
    }
}

fn tags(checks: &mut Checks, fields: &Map<String, Value>) -> Vec<String> {
    let list = match present(fields, "tags") {
        None => return Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => {
            checks.fail("tags", "type", "is not a list");
            return Vec::new();
        }
    };
    let texts: Vec<String> = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    checks.require(texts.len() == list.len(), "tags", "type", "holds something that is not a text");
    checks.tags("tags", &texts)
}

/// A stranger's text, cut to a length that a message can carry.
fn shown(text: &str) -> String {
    let head: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if head.len() < text.len() { format!("\"{head}…\"") } else { format!("\"{head}\"") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn noon() -> Instant {
        Instant::parse("2026-11-20T12:00:00Z").unwrap()
    }

    fn good() -> Value {
        json!({"id": "0192f0c1-0000-7000-8000-000000000001", "client": "Acme", "project": "Website", "task": "Design", "note": "Hero",
               "start": "2026-11-20T09:00:00+01:00", "end": "2026-11-20T10:30:00+01:00", "zone": "Europe/Berlin", "billable": true, "tags": ["ux"]})
    }

    fn with(field: &str, value: Value) -> Value {
        let mut row = good();
        row[field] = value;
        row
    }

    fn faults(value: &Value) -> Vec<String> {
        match Incoming::read(value, noon()) {
            Ok(_) => Vec::new(),
            Err(fields) => fields.into_iter().map(|fault| format!("{}: {}", fault.field, fault.message)).collect(),
        }
    }

    #[test]
    fn a_good_row_is_read_whole() {
        let row = Incoming::read(&good(), noon()).unwrap();
        assert_eq!((row.start.to_string().as_str(), row.end.since_ms(row.start)), ("2026-11-20T08:00:00.000Z", 5_400_000));
        assert_eq!(
            (row.names.task.as_deref(), row.note.as_str(), row.billable, row.tags),
            (Some("Design"), "Hero", Some(true), vec!["ux".to_owned()])
        );
    }

    #[test]
    fn optional_fields_may_be_missing_or_null() {
        let mut row = good();
        for field in ["client", "project", "task", "note", "billable", "tags"] {
            row[field] = Value::Null;
        }
        let read = Incoming::read(&row, noon()).unwrap();
        assert_eq!((read.names, read.billable), (Names::default(), None));
        for field in ["client", "project", "task", "note", "billable", "tags"] {
            row.as_object_mut().unwrap().remove(field);
        }
        assert_eq!(faults(&row), Vec::<String>::new());
    }

    #[test]
    fn each_fault_names_its_field() {
        let mut without_start = good();
        without_start.as_object_mut().unwrap().remove("start");
        let table = [
            (json!(7), "row: is not an object"),
            (with("id", json!("seven")), "id: \"seven\" is no UUID"),
            (with("id", json!(7)), "id: is not a text"),
            (with("id", json!("00000000-0000-0000-0000-000000000000")), "id: \"00000000-0000-0000-0000-000000000000\" is no UUID"),
            (without_start, "start: is missing"),
            (with("zone", Value::Null), "zone: is missing"),
            (with("zone", json!("Mars/Olympus")), "zone: \"Mars/Olympus\" is no IANA time zone, like Europe/Berlin"),
            (
                with("start", json!("yesterday")),
                "start: \"yesterday\" is no RFC 3339 instant between 1970 and 9999, like 2026-11-20T10:05:00Z",
            ),
            (with("end", json!("2026-11-20T08:59:59+01:00")), "end: is before the start: swap them, or give the next day"),
            (with("end", json!("2026-11-20T08:00:00Z")), "end: is the same as start: it lasts no time"),
            (with("start", json!("2025-11-18T08:00:00Z")), "end: makes an entry of more than a year: check both dates"),
            (
                with("end", json!("9999-12-31T00:00:00Z")),
                "end: is more than 31 days ahead of now (2026-11-20T12:00:00.000Z): check the date",
            ),
            (with("client", json!("x".repeat(10_000))), "client: has 10000 characters; at most 200 are kept: shorten it"),
            (with("note", json!("a\u{1b}[31m")), "note: holds the control character U+001B: remove it"),
            (with("project", json!(null)), "project: is missing: a client's task is in a project"),
            (with("billable", json!("yes")), "billable: is neither true nor false"),
            (with("tags", json!("dev")), "tags: is not a list"),
            (with("tags", json!(["dev", 1])), "tags: holds something that is not a text"),
        ];
        for (row, fault) in table {
            assert_eq!(faults(&row), [fault]);
        }
    }

    #[test]
    fn all_faults_of_a_row_are_told() {
        assert_eq!(faults(&json!({})), ["id: is missing", "start: is missing", "end: is missing", "zone: is missing"]);
    }

    #[test]
    fn the_hash_is_of_the_content_not_of_its_spelling() {
        let hash = |row: &Value| Incoming::read(row, noon()).unwrap().hash();
        assert_eq!(hash(&good()), hash(&with("start", json!("2026-11-20T08:00:00.000Z"))));
        assert_eq!(hash(&good()), hash(&with("zone", json!("europe/berlin"))));
        assert_eq!(hash(&good()), hash(&with("client", json!(" Acme "))));
        for (field, value) in [
            ("client", json!("Acme2")),
            ("note", json!("")),
            ("billable", json!(false)),
            ("tags", json!([])),
            ("end", json!("2026-11-20T10:31:00+01:00")),
        ] {
            assert_ne!(hash(&good()), hash(&with(field, value)), "{field}");
        }
    }
}
