//! Watson: its `frames` file (`[[start, stop, project, id, tags, updated], …]`, seconds since 1970) and what `watson log --json` prints. A
//! frame keeps its id when it is edited, so it is known again by it.

use serde::Deserialize;

use super::{
    layout::ImportKind,
    read::{FileError, Unkept, unread},
    record::{Identity, Record},
};
use crate::kernel::Instant;

#[derive(Deserialize)]
#[serde(untagged)]
enum Frame {
    Kept(i64, i64, String, String, Vec<String>, #[allow(dead_code, reason = "when it was edited says nothing about the work")] i64),
    Logged {
        id: String,
        project: String,
        start: String,
        stop: String,
        #[serde(default)]
        tags: Vec<String>,
    },
}

pub fn read(text: &str) -> Result<Vec<Record>, FileError> {
    let list: Vec<Frame> = super::read::json(ImportKind::Watson, text)?;
    Ok(list.into_iter().zip(1..).map(|(frame, line)| record(frame, line)).collect())
}

fn record(frame: Frame, line: u64) -> Record {
    let (when, project, id, tags) = match frame {
        Frame::Kept(start, stop, project, id, tags, _) => (seconds(start).and_then(|start| Ok((start, seconds(stop)?))), project, id, tags),
        Frame::Logged { id, project, start, stop, tags } => (parsed(&start, &stop), project, id, tags),
    };
    let mut record = Record::new(line, when);
    record.project = project;
    record.identity = Identity::Key(id);
    record.tags = tags;
    record
}

fn seconds(since_1970: i64) -> Result<Instant, Unkept> {
    // What does not fit in milliseconds is no time of work; the limits of every entry refuse the rest by name.
    since_1970.checked_mul(1000).map(Instant::from_ms).ok_or_else(|| not_an_instant("start", &since_1970.to_string()))
}

fn parsed(start: &str, stop: &str) -> Result<(Instant, Instant), Unkept> {
    let at = |field, text: &str| Instant::parse(text).map_err(|_| not_an_instant(field, text));
    Ok((at("start", start)?, at("end", stop)?))
}

fn not_an_instant(field: &'static str, text: &str) -> Unkept {
    Unkept::Bad(unread(field, "not_an_instant", text, "is no instant"))
}
