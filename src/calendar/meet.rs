//! Taking in what Google has of an event of ours.

use super::{
    plan::{self, Action, Incoming, Local, Mirror},
    said::{Kind, Said},
    store::pushes::{self, Push, State},
};
use crate::{
    db::Tx,
    kernel::{
        Day, Error, Result,
        id::{MilestoneId, TaskId},
    },
    milestones, outbox, tasks,
};
use serde_json::json;

/// As it was told, whoever asked: a look, or an answer to what was sent.
pub fn meet(tx: &mut Tx<'_>, mut push: Push, incoming: Incoming) -> Result<Action> {
    if let (Some(said), Some(by)) = (&incoming.said, incoming.by)
        && outbox::is_unheard(tx, by)?
    {
        return heard(tx, push, said.clone(), incoming.etag);
    }
    let local = Local { want: push.want.clone(), sent: push.sent.clone(), follows: push.kind.follows() };
    let mirror = Mirror {
        base: push.base.as_ref().map(|(said, _)| said.clone()),
        etag: push.base.as_ref().map(|(_, etag)| etag.clone()),
        theirs_etag: push.theirs.as_ref().map(|(_, etag)| etag.clone()),
    };
    let mut action = plan::plan(&local, &mirror, &incoming);
    if let Action::Follow(on) = action
        && let Err(refused) = move_to(tx, &push, on)
    {
        match refused {
            // What it is about cannot move: the user decides which of the two stands.
            Error::Invalid(_) | Error::CannotNow { .. } | Error::NotFound { .. } => action = Action::Conflict,
            broken => return Err(broken),
        }
    }
    match (&action, incoming.said) {
        (Action::Nothing, _) => return Ok(action),
        (Action::Adopt, Some(said)) => {
            push.sent = push.want.clone();
            there(&mut push, said, incoming.etag);
        }
        (Action::Push | Action::Withdraw, Some(said)) => there(&mut push, said, incoming.etag),
        (Action::Follow(on), Some(said)) => {
            push.want = push.want.map(|want| Said { on: *on, ..want });
            push.sent = push.want.clone();
            there(&mut push, said, incoming.etag);
        }
        (Action::Conflict, Some(said)) => push.theirs = Some((said, incoming.etag)),
        (Action::Drop, _) => {
            push.state = State::Dropped;
            (push.base, push.theirs) = (None, None);
        }
        (Action::Gone, _) => {
            push.state = State::Gone;
            (push.base, push.theirs) = (None, None);
        }
        (Action::Adopt | Action::Push | Action::Withdraw | Action::Follow(_) | Action::Conflict, None) => {
            return Err(Error::bug("what was deleted there says nothing"));
        }
    }
    pushes::update(tx.conn(), &push)?;
    tx.log("calendar_push", Some(push.id), &json!({ "action": word(&action) }))?;
    Ok(action)
}

/// It says what we wrote there, and nobody heard the answer: now it is known.
fn heard(tx: &mut Tx<'_>, mut push: Push, said: Said, etag: String) -> Result<Action> {
    push.sent = Some(plan::agreed(push.base.as_ref().map(|(base, _)| base), push.sent.as_ref(), &said));
    there(&mut push, said, etag);
    pushes::update(tx.conn(), &push)?;
    tx.log("calendar_push", Some(push.id), &json!({ "action": "sent" }))?;
    Ok(Action::Push)
}

fn there(push: &mut Push, said: Said, etag: String) {
    push.base = Some((said, etag));
    push.theirs = None;
}

const fn word(action: &Action) -> &'static str {
    match action {
        Action::Nothing => "nothing",
        Action::Adopt => "adopt",
        Action::Push => "push",
        Action::Follow(_) => "follow",
        Action::Conflict => "conflict",
        Action::Withdraw => "withdraw",
        Action::Drop => "drop",
        Action::Gone => "gone",
    }
}

/// Gives what an event is about the event's day.
pub fn move_to(tx: &mut Tx<'_>, push: &Push, on: Day) -> Result<()> {
    match push.kind {
        Kind::Milestone => {
            let milestone = milestones::get(tx, MilestoneId(push.of))?;
            milestones::edit(tx, milestones::Milestone { due_on: Some(on), ..milestone })?;
        }
        Kind::Task => {
            let task = tasks::get(tx, TaskId(push.of))?;
            tasks::edit(tx, tasks::Task { due_on: Some(on), ..task })?;
        }
        Kind::Invoice => return Err(Error::cannot("issued", "the due date of an issued invoice stands")),
    }
    Ok(())
}
