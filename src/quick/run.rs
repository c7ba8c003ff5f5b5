//! Does what a typed line says: starts (or switches) the timer, or adds an entry.

use super::parse::{Action, Known, Parsed, Setting, parse};
use crate::{
    clients::{self, Client},
    db::{Read, Tx},
    kernel::{Error, Result, id::EntryId},
    names::Thing,
    projects::{self, Project},
    settings::{self, Language},
    time::{
        self, Link, Path, Startable, Target,
        api::{AddEntry, StartTimer},
        favourites,
    },
};

#[derive(Debug)]
pub enum Done {
    Started,
    Added(EntryId),
}

/// Longer lines are pasted by mistake.
const LINE_CHARS: usize = 4_000;

pub fn understand(read: &Read<'_>, line: &str, things: &[Thing]) -> Result<Parsed> {
    if line.chars().count() > LINE_CHARS {
        return Err(Error::invalid("text", "too_long", "has more than 4000 characters: shorten it"));
    }
    let settings = settings::get(read)?;
    let setting = Setting { now: read.now(), zone: &settings.zone, german: settings.language == Language::De };
    Ok(parse(line, setting, &known(things)))
}

fn known(things: &[Thing]) -> Known {
    let mut known = Known::default();
    for Thing { path, .. } in things {
        match (path.client_id, path.project_id, path.task_id) {
            (_, Some(project), Some(task)) => known.tasks.push((task, project, path.task_name.clone().unwrap_or_default())),
            (client, Some(project), None) => known.projects.push((project, client, path.project_name.clone().unwrap_or_default())),
            (Some(client), None, None) => known.clients.push((client, path.client_name.clone().unwrap_or_default())),
            // A task of no project is found by suggestion alone.
            (_, None, _) => {}
        }
    }
    known
}

/// The whole way up from the most specific thing that the line names.
pub fn path(parsed: &Parsed, things: &[Thing]) -> Path {
    let target = Target::of_columns(parsed.client, parsed.project, parsed.task);
    things
        .iter()
        .find(|thing| target != Target::Nothing && thing.path.target() == target)
        .map(|thing| thing.path.clone())
        .unwrap_or_default()
}

/// Runs a line. With a timer already open, a start switches to the new one.
///
/// # Errors
/// `ambiguous` for a name that could be several and was not picked; `required` for an empty line; what the verbs refuse.
pub fn run(tx: &mut Tx<'_>, line: &str, start_now: bool, choice: Option<Startable>) -> Result<Done> {
    let things = crate::names::all(tx)?;
    let parsed = understand(tx, line, &things)?;
    if choice.is_none() && parsed.unclear_name {
        return Err(Error::invalid("text", "ambiguous", parsed.ambiguous.join("; ")));
    }
    if choice.is_none() && parsed.action == Action::Nothing {
        return Err(Error::invalid("text", "required", "is empty: type what you work on"));
    }
    let what = match choice {
        Some(choice) => What {
            link: link(choice.path.target()),
            note: choice.note,
            tags: if parsed.tags.is_empty() { choice.tags } else { parsed.tags.clone() },
            billable: parsed.billable.or(Some(choice.billable)),
        },
        None => What { link: named(tx, &parsed)?, note: parsed.note.clone(), tags: parsed.tags.clone(), billable: parsed.billable },
    };
    if parsed.favourite {
        favourites::add(tx, &what.note, what.link, &what.tags, what.billable)?;
    }
    let What { link, note, tags, billable } = what;
    match (parsed.start, parsed.end) {
        (Some(start), Some(end)) if !start_now => {
            Ok(Done::Added(time::add(tx, AddEntry { note, link: Some(link), tags, billable, start, end, zone: None })?))
        }
        (start, _) => {
            let at = if start_now { None } else { start };
            time::switch(tx, StartTimer { note, link: Some(link), tags, billable, at, zone: None })?;
            Ok(Done::Started)
        }
    }
}

struct What {
    link: Link,
    note: String,
    tags: Vec<String>,
    billable: Option<bool>,
}

fn link(target: Target) -> Link {
    Link { client_id: target.client(), project_id: target.project(), task_id: target.task() }
}

/// What the line names, created where it is new.
fn named(tx: &mut Tx<'_>, parsed: &Parsed) -> Result<Link> {
    let mut client = parsed.client;
    if let Some(name) = &parsed.unknown_client {
        let currency = settings::get(tx)?.currency;
        let new = Client::new(tx.new_id(), name.clone(), currency, tx.now());
        client = Some(clients::add(tx, new)?.id);
    }
    let mut project = parsed.project;
    if let Some(name) = &parsed.unknown_project {
        let color = projects::free_color(tx)?;
        let new = Project::new(tx.new_id(), client, name.clone(), color, tx.now());
        project = Some(projects::add(tx, new)?.id);
    }
    Ok(link(Target::of_columns(client, project, parsed.task)))
}
