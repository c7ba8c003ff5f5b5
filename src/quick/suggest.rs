//! What could be started, best first: what was worked on lately, favourites, then every client, project and task.

use std::collections::HashSet;

use super::rank::{Candidate, SUGGESTIONS, rank};
use crate::{
    db::Read,
    kernel::Result,
    names::{self, Thing},
    settings,
    time::{self, Startable, favourites},
};

/// How many of the last things are looked through.
const RECENTS: usize = 50;

pub fn suggest(read: &Read<'_>, typed: &str, things: &[Thing]) -> Result<Vec<Startable>> {
    let default_billable = settings::get(read)?.default_billable;
    let mut seen = HashSet::new();
    let mut candidates = Vec::new();
    // A favourite that was used lately keeps its star and its last use.
    let favourites = favourites::all(read)?;
    let recents = time::recents(read, RECENTS)?.into_iter().map(|mut recent| {
        let same = favourites.iter().find(|favourite| favourite.path == recent.path && favourite.note == recent.note);
        recent.favourite_id = same.and_then(|favourite| favourite.favourite_id);
        recent
    });
    let others = things.iter().map(|thing| Startable {
        favourite_id: None,
        path: thing.path.clone(),
        note: String::new(),
        tags: Vec::new(),
        billable: thing.billable.unwrap_or(default_billable),
        last_used_at: None,
    });
    for what in recents.chain(favourites.iter().cloned()).chain(others) {
        if seen.insert((what.path.target(), what.note.clone())) {
            candidates.push(Candidate { label: label(&what), last_used_at: what.last_used_at, what });
        }
    }
    Ok(rank(typed, candidates, SUGGESTIONS))
}

fn label(what: &Startable) -> String {
    let path = names::label(&what.path);
    if what.note.is_empty() { path } else { format!("{path} {}", what.note).trim_start().to_owned() }
}
