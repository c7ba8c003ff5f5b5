//! Kimai: the CSV of its export, whose times are wall clock minutes of the user's zone, and the JSON of `/api/timesheets?full=true`. Its
//! activities are our tasks; a record that came in one form is known again in the other. A break lies somewhere inside the times and the length leaves it out: the entry then ends earlier by it.

use chrono::DateTime;
use serde_json::{Map, Value};

use super::{
    layout::{ImportKind, Layout, When},
    read::{FileError, Unkept, bad, unread},
    record::{Identity, Record},
    remark::Remark,
    table::Table,
    wall,
};
use crate::kernel::Instant;

pub const COLUMNS: &[&str] = &[
    "date",
    "begin",
    "from",
    "end",
    "to",
    "duration",
    "break",
    "customer",
    "project",
    "activity",
    "description",
    "billable",
    "tags",
    "exported",
    "username",
    "datum",
    "beginn",
    "von",
    "ende",
    "bis",
    "dauer",
    "pause",
    "kunde",
    "projekt",
    "tätigkeit",
    "beschreibung",
    "abrechenbar",
    "schlagworte",
    "benutzer",
];

pub fn layout(table: &Table) -> Result<Layout, &'static str> {
    // An activity or a customer is what tells it from the tables of others.
    let task = table.column(&["activity", "tätigkeit"]);
    let client = table.column(&["customer", "kunde"]);
    if task.is_none() && client.is_none() {
        return Err("Activity");
    }
    Ok(Layout {
        client,
        project: Some(table.column(&["project", "projekt"]).ok_or("Project")?),
        task,
        note: table.column(&["description", "beschreibung"]),
        tags: table.column(&["tags", "schlagworte"]),
        billable: table.column(&["billable", "abrechenbar"]),
        person: table.column(&["email", "username", "benutzername", "user", "benutzer", "alias", "name"]).into_iter().collect(),
        pause: table.column(&["break", "pause"]),
        when: When::Clock {
            start_date: table.column(&["date", "datum"]).ok_or("Date")?,
            start_time: table.column(&["begin", "from", "beginn", "von"]).ok_or("Begin")?,
            end_date: None,
            end_time: table.column(&["end", "to", "ende", "bis"]).ok_or("End")?,
            durations: table.column(&["duration", "dauer"]).into_iter().collect(),
        },
    })
}

pub fn read(text: &str) -> Result<Vec<Record>, FileError> {
    let list: Vec<Map<String, Value>> = super::read::json(ImportKind::Kimai, text)?;
    list.iter().zip(1..).map(|(fields, line)| record(fields, line)).collect()
}

fn record(fields: &Map<String, Value>, line: u64) -> Result<Record, FileError> {
    let foreign = |why: &str| FileError::Foreign { kind: ImportKind::Kimai, why: why.to_owned() };
    if fields.get("project").is_some_and(Value::is_number) {
        return Err(foreign("it names projects by number only; ask the API with ?full=true"));
    }
    let name = |path: &[&str]| {
        let start = path.first().and_then(|first| fields.get(*first));
        let found = path.iter().skip(1).fold(start, |at, step| at.and_then(|at| at.get(*step)));
        found.and_then(Value::as_str).unwrap_or("").to_owned()
    };
    if !fields.contains_key("begin") {
        return Err(foreign(&format!("record {line} has no begin")));
    }
    let (when, warning) = match ends(fields) {
        Ok((ends, warning)) => (Ok(ends), warning),
        Err(unkept) => (Err(unkept), None),
    };
    let mut record = Record::new(line, when);
    record.identity = Identity::Facts;
    record.client = name(&["project", "customer", "name"]);
    record.project = name(&["project", "name"]);
    record.task = name(&["activity", "name"]);
    record.note = name(&["description"]);
    record.billable = fields.get("billable").and_then(Value::as_bool);
    record.warning = warning;
    record.tags = fields.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(record)
}

fn ends(fields: &Map<String, Value>) -> Result<((Instant, Instant), Option<Remark>), Unkept> {
    let at = |field: &'static str, key: &str| match fields.get(key) {
        None | Some(Value::Null) => Err(Unkept::Running),
        Some(value) => {
            let text = value.as_str().unwrap_or("");
            let parsed = DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%z").or_else(|_| DateTime::parse_from_rfc3339(text));
            parsed
                .map(|at| Instant::from_ms(at.timestamp_millis()))
                .map_err(|_| Unkept::Bad(unread(field, "not_an_instant", text, "is no instant")))
        }
    };
    let (start, end) = (at("start", "begin")?, at("end", "end")?);
    let seconds = |key: &str| fields.get(key).and_then(Value::as_i64);
    let elapsed = end.since_ms(start) / 1000;
    let pause = seconds("break").filter(|pause| (1..elapsed).contains(pause)).unwrap_or(0);
    match seconds("duration") {
        Some(stated) if stated == elapsed - pause => {}
        // Rounded by the program, or changed by hand: whichever is right, they cannot both be.
        Some(stated) => {
            let (stated, elapsed) = (wall::hms(stated), wall::hms(elapsed - pause));
            let words = format!("the file says {stated}, its times make {elapsed}");
            return Err(Unkept::Bad(super::BadField {
                field: "duration",
                remark: Remark::new("lengths_differ", [("stated", stated), ("elapsed", elapsed)], words),
            }));
        }
        None if end < start => return Err(Unkept::Bad(bad("end", "end_before_start", "ends before it starts"))),
        None => {}
    }
    Ok(((start, end.plus_seconds(-pause)), (pause > 0).then(|| break_taken_off(pause))))
}

pub fn break_taken_off(pause: i64) -> Remark {
    let length = wall::hms(pause);
    let words = format!("has a break of {length} at an unknown time; it ends earlier by as much");
    Remark::new("break_taken_off", [("length", length)], words)
}
