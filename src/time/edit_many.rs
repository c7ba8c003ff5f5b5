//! Changing many entries at once: what may be changed is, what may not is left out and counted.

use super::{
    api::{EditEntry, EditMany},
    get, link,
};
use crate::{
    db::Tx,
    kernel::{Error, Patch, Result, id::EntryId, text::Checks},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EditedMany {
    pub changed: usize,
    /// Those that were as wished before.
    pub unchanged: usize,
    pub left_out: Vec<LeftOut>,
}

/// Entries that stay as they are, with the reason that they share.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// `billed`, `on_draft`, `timer_running`: as the command on one of them would be refused.
    pub reason: String,
    pub count: usize,
    /// What the first of them was refused with.
    pub message: String,
}

/// Counts what is left out, by its reason.
#[derive(Debug, Default)]
pub struct Refusals(BTreeMap<&'static str, (usize, String)>);

impl Refusals {
    /// Hands on what went through; a refusal that the state of things forces is counted, every other error ends the command.
    pub fn count<T>(&mut self, found: Result<T>) -> Result<Option<T>> {
        match found {
            Ok(done) => Ok(Some(done)),
            Err(Error::CannotNow { reason, message }) => {
                self.0.entry(reason).or_insert((0, message)).0 += 1;
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    pub fn told(self) -> Vec<LeftOut> {
        self.0.into_iter().map(|(reason, (count, message))| LeftOut { reason: reason.to_owned(), count, message }).collect()
    }
}

/// Each entry is changed as by itself, wholly or not at all; all in one step.
///
/// # Errors
/// `required` without ids; `not_found`; a wrong link, note or tag: nothing is changed then.
pub fn edit_many(tx: &mut Tx<'_>, q: EditMany) -> Result<EditedMany> {
    let ids = distinct(&q.ids)?;
    let mut checks = Checks::default();
    let (more, fewer) = (checks.tags("add_tags", &q.add_tags), checks.tags("remove_tags", &q.remove_tags));
    checks.done()?;
    if let Patch::Set(wanted) = q.link {
        link::existing(tx, wanted)?;
    }
    let (mut changed, mut unchanged, mut refusals) = (0, 0, Refusals::default());
    for id in ids {
        let before = get(tx, id)?;
        if before.end.is_none() {
            refusals.count::<()>(Err(Error::cannot("timer_running", "this entry is still running: change it in the timer")))?;
            continue;
        }
        let mut tags: Vec<String> = before.tags.iter().filter(|tag| !fewer.contains(tag)).cloned().collect();
        tags.extend(more.iter().filter(|tag| !before.tags.contains(tag)).cloned());
        let one = EditEntry {
            note: q.note.clone(),
            link: q.link.clone(),
            tags: Some(tags),
            billable: q.billable,
            hourly: q.hourly.clone(),
            ..EditEntry::of(id)
        };
        let done = super::edit(tx, one);
        if refusals.count(done)?.is_some() {
            if get(tx, id)? == before { unchanged += 1 } else { changed += 1 }
        }
    }
    Ok(EditedMany { changed, unchanged, left_out: refusals.told() })
}

fn distinct(ids: &[EntryId]) -> Result<Vec<EntryId>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Error::invalid("ids", "required", "is empty: select the entries to change"));
    }
    Ok(ids)
}
