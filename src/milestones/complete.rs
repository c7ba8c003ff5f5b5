//! Completing a milestone with what shows it, and reopening it.

use serde_json::json;

use super::{
    MilestoneView, get,
    save::refuse_held,
    show,
    store::{self, Completion},
};
use crate::{
    db::{Read, Tx},
    files::{self, FileLink, NewFile, Owner},
    kernel::{
        Day, Error, Result,
        id::{FileLinkId, MilestoneCompletionId, MilestoneId},
        limits,
        text::Checks,
    },
    settings,
};

const LINK_CHARS: usize = 2_000;

/// What shows that a milestone is done. Its files come by [`attach`].
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// `None`: today, or as it was.
    pub on: Option<Day>,
    pub note: Option<String>,
    pub link: Option<String>,
}

/// # Errors
/// `not_found`; `completed` when it is; the wrong fields.
pub fn complete(tx: &mut Tx<'_>, id: MilestoneId, evidence: Evidence) -> Result<MilestoneView> {
    get(tx, id)?;
    if store::completion(tx.conn(), id)?.is_some() {
        return Err(Error::cannot("completed", "it is completed already: change its evidence, or reopen it with a reason"));
    }
    let today = settings::get(tx)?.day_of(tx.now());
    let made: MilestoneCompletionId = tx.new_id();
    let bare = Completion { id: made, milestone: id, on: today, note: String::new(), link: String::new(), at: tx.now(), reopened: None };
    let completion = clean(bare, evidence, today)?;
    store::insert_completion(tx.conn(), &completion)?;
    tx.log("milestone", Some(id), &json!({ "completed_on": completion.on }))?;
    show(tx, id)
}

/// Changes what shows it. The day stands once it is on a line, whose period it is in.
///
/// # Errors
/// `not_found`; `not_completed`; `on_draft`, `billed`; the wrong fields.
pub fn evidence(tx: &mut Tx<'_>, id: MilestoneId, evidence: Evidence) -> Result<MilestoneView> {
    let before = completed(tx, id)?;
    let today = settings::get(tx)?.day_of(tx.now());
    let completion = clean(before.clone(), evidence, today)?;
    if completion.on != before.on {
        refuse_held(tx, id)?;
    }
    store::update_completion(tx.conn(), &completion)?;
    tx.log("milestone", Some(id), &json!({ "evidence": true }))?;
    show(tx, id)
}

/// # Errors
/// `not_found`; `not_completed`; a missing reason; `on_draft`, `billed`.
pub fn reopen(tx: &mut Tx<'_>, id: MilestoneId, reason: &str) -> Result<MilestoneView> {
    let completion = completed(tx, id)?;
    refuse_held(tx, id)?;
    let mut checks = Checks::default();
    let reason = checks.note("reason", reason, limits::NOTE_CHARS);
    checks.require(!reason.is_empty(), "reason", "required", "is missing: say why it is not done after all");
    checks.done()?;
    store::reopen(tx.conn(), completion.id, tx.now(), &reason)?;
    tx.log("milestone", Some(id), &json!({ "reopened": true }))?;
    show(tx, id)
}

/// A paper that shows it may come late, to what is billed, too.
///
/// # Errors
/// `not_found`; `not_completed`; `too_many`.
pub fn attach(tx: &mut Tx<'_>, id: MilestoneId, file: NewFile) -> Result<FileLink> {
    let completion = completed(tx, id)?;
    files::attach(tx, Owner::Milestone, completion.id.into(), file)
}

/// # Errors
/// `not_found`; `billed`, for what stands behind an issued document stays.
pub fn detach(tx: &mut Tx<'_>, link: FileLinkId) -> Result<MilestoneView> {
    let (_, Owner::Milestone, of) = files::get(tx, link)? else { return Err(Error::not_found("file", link)) };
    let milestone = store::milestone_of(tx.conn(), of.into())?.ok_or_else(|| Error::not_found("file", link))?;
    if store::held(tx.conn(), milestone)?.is_some_and(|h| h.number.is_some()) {
        refuse_held(tx, milestone)?;
    }
    files::detach(tx, link)?;
    show(tx, milestone)
}

fn completed(read: &Read<'_>, id: MilestoneId) -> Result<Completion> {
    get(read, id)?;
    store::completion(read.conn(), id)?.ok_or_else(|| Error::cannot("not_completed", "it is not completed: complete it first"))
}

fn clean(before: Completion, evidence: Evidence, today: Day) -> Result<Completion> {
    let mut checks = Checks::default();
    let on = evidence.on.unwrap_or(before.on);
    checks.day("completed_on", on);
    checks.require(on <= today, "completed_on", "in_future", "is yet to come: choose today or an earlier day");
    let note = checks.note("note", evidence.note.as_ref().unwrap_or(&before.note), limits::NOTE_CHARS);
    let link = checks.line("link", evidence.link.as_ref().unwrap_or(&before.link), LINK_CHARS);
    let web = link.is_empty() || ["https://", "http://"].iter().any(|scheme| link.starts_with(scheme));
    checks.require(web, "link", "not_a_link", "is no address like https://example.com/design");
    checks.done()?;
    Ok(Completion { on, note, link, ..before })
}
