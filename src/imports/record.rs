//! One record of a file that is no table, before it is checked: what JSON, data lines and calendars have in common.

use super::{
    fingerprint::Fingerprints,
    layout::ImportKind,
    read::{Interval, SourceRow, Unkept, first_fault},
    remark::Remark,
};
use crate::{
    ingest::Names,
    kernel::{Instant, Zone, id::EntryId, limits, text::Checks},
};

#[derive(Debug)]
pub struct Record {
    /// Of JSON and calendars: the number of the record, from 1.
    pub line: u64,
    pub client: String,
    pub project: String,
    pub task: String,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: Option<bool>,
    /// Where the record says it; else the file's.
    pub zone: Option<Zone>,
    pub identity: Identity,
    pub warning: Option<Remark>,
    pub when: Result<(Instant, Instant), Unkept>,
}

/// How the same record is known again.
#[derive(Debug)]
pub enum Identity {
    /// By all that it says.
    Content,
    /// By what every form of the file says of it.
    Facts,
    /// By an id of the other program, whatever it says now.
    Key(String),
    /// It is one of our own.
    Own(EntryId),
}

impl Record {
    pub fn new(line: u64, when: Result<(Instant, Instant), Unkept>) -> Self {
        let empty = String::new;
        Self {
            line,
            client: empty(),
            project: empty(),
            task: empty(),
            note: empty(),
            tags: Vec::new(),
            billable: None,
            zone: None,
            identity: Identity::Content,
            warning: None,
            when,
        }
    }

    /// Takes `client:`, `project:` and `task:` out of the tags, and moves what is too long for a tag to the note.
    pub fn with_tags(mut self, tags: Vec<String>) -> Self {
        for tag in tags {
            match tag.split_once(':').map(|(word, name)| (word.trim().to_lowercase(), name.trim())) {
                Some((word, name)) if word == "client" && self.client.is_empty() => self.client = name.to_owned(),
                Some((word, name)) if word == "project" && self.project.is_empty() => self.project = name.to_owned(),
                Some((word, name)) if word == "task" && self.task.is_empty() => self.task = name.to_owned(),
                _ if tag.chars().count() > limits::TAG_CHARS => {
                    self.note = if self.note.is_empty() { tag } else { format!("{}\n{tag}", self.note) };
                    self.warning =
                        self.warning.or_else(|| Some(Remark::new("tag_in_note", [], "a tag is too long for one; it is in the note")));
                }
                _ => self.tags.push(tag),
            }
        }
        self
    }

    /// The length that the record states.
    pub fn stated_seconds(&self) -> i64 {
        self.when.as_ref().map_or(0, |(start, end)| crate::time::seconds(*start, *end))
    }

    pub fn row(self, kind: ImportKind, seen: &mut Fingerprints) -> SourceRow {
        let Self { line, client, project, task, note, tags, billable, zone, identity, warning, when } = self;
        let shown = (note.clone(), client.clone(), project.clone());
        let interval = when.and_then(|(start, end)| {
            let mut checks = Checks::default();
            let names = Names::check(&mut checks, &client, &project, &task);
            let note = checks.note("note", &note, limits::NOTE_CHARS);
            let tags = checks.tags("tags", &tags);
            checks.require(end > start, "end", if end < start { "end_before_start" } else { "no_time" }, "is not after the start");
            checks.done().map_err(|error| Unkept::Bad(first_fault(&error)))?;
            let written = format!("{} {}", start.ms(), end.ms());
            let [client, project, task] = [&names.client, &names.project, &names.task].map(|name| name.as_deref().unwrap_or(""));
            let parts = [written.as_str(), client, project, task, &note, &tags.join("\u{1}")];
            let (id, hash) = match &identity {
                Identity::Content => seen.of(kind, &parts),
                Identity::Facts => seen.of_facts(kind, (start, end), &names, &note),
                Identity::Key(key) => seen.keyed(kind, key, &parts),
                Identity::Own(id) => (*id, seen.keyed(kind, &id.to_string(), &parts).1),
            };
            Ok(Interval { id, hash, names, note, tags, billable, start, end, zone })
        });
        let (note, client, project) = shown;
        SourceRow { line, note, client, project, warning, interval }
    }
}
