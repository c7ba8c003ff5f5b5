//! What a request says of an entry, made fit to keep.

use super::{Link, Target, store};
use crate::{
    db::Read,
    kernel::{Error, Result, limits, text::Checks},
    settings,
};

/// # Errors
/// `too_long`, `control_character`, `too_many`, naming `note` or `tags`.
pub fn words(note: &str, tags: &[String]) -> Result<(String, Vec<String>)> {
    let mut checks = Checks::default();
    let clean = (checks.note("note", note, limits::NOTE_CHARS), checks.tags("tags", tags));
    checks.done()?;
    Ok(clean)
}

/// A target that is there, and what follows from it.
#[derive(Debug)]
pub struct Linked {
    pub target: Target,
    project_billable: Option<bool>,
}

impl Linked {
    /// What the user said, else what the project says, else the setting.
    pub fn billable(&self, read: &Read<'_>, said: Option<bool>) -> Result<bool> {
        match said.or(self.project_billable) {
            Some(billable) => Ok(billable),
            None => Ok(settings::get(read)?.default_billable),
        }
    }
}

/// For new time: archived things take none.
///
/// # Errors
/// `not_found` or `archived`, naming `link`.
pub fn usable(read: &Read<'_>, link: Link) -> Result<Linked> {
    resolve(read, link, false)
}

/// Whether new time can be put on it.
pub fn still_usable(read: &Read<'_>, target: Target) -> Result<bool> {
    Ok(store::paths::of(read.conn(), target)?.usable)
}

/// For time that is there already: it may stay with, or be moved to, what is archived.
///
/// # Errors
/// `not_found`, naming `link`.
pub fn existing(read: &Read<'_>, link: Link) -> Result<Linked> {
    resolve(read, link, true)
}

fn resolve(read: &Read<'_>, link: Link, archived_too: bool) -> Result<Linked> {
    let target = Target::from(link);
    let found = store::paths::of(read.conn(), target)?;
    if !found.exists {
        return Err(Error::invalid("link", "not_found", "names a client, project or task that is not there (any more)"));
    }
    if !found.usable && !archived_too {
        return Err(Error::invalid("link", "archived", "is archived: bring it back first, or choose another"));
    }
    // A merged client stands for the one that took over.
    let target = match (target, found.path.client_id) {
        (Target::Client(_), Some(client)) => Target::Client(client),
        _ => target,
    };
    Ok(Linked { target, project_billable: found.billable })
}
