//! What both sides changed, and which of the two is to stand.

use super::{
    meet::move_to,
    said::{Kind, Said},
    store::{
        self,
        pushes::{self, Push, State},
    },
};
use crate::{
    db::{Read, Tx},
    kernel::{Error, Result, id::RowId},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CalendarConflict")]
pub struct Conflict {
    pub id: RowId,
    /// What it is about, and its id.
    pub kind: Kind,
    pub of: Uuid,
    pub calendar_title: String,
    pub mine: Said,
    pub theirs: Said,
    /// Whether keeping theirs moves what it is about; else the event alone stays as it is.
    pub moves: bool,
}

/// # Errors
/// Only what the database says.
pub fn conflicts(read: &Read<'_>) -> Result<Vec<Conflict>> {
    let mut found = Vec::new();
    for push in pushes::all(read.conn(), read.device())? {
        let (State::Live, Some(mine), Some((theirs, _))) = (push.state, push.want, push.theirs) else { continue };
        let calendar_title = store::find(read.conn(), push.calendar)?.map(|c| c.title).unwrap_or_default();
        let moves = push.kind.follows() && mine.on != theirs.on;
        found.push(Conflict { id: push.id, kind: push.kind, of: push.of, calendar_title, mine, theirs, moves });
    }
    Ok(found)
}

/// Mine goes out over theirs; theirs stays there, and moves what it is about where that can be.
///
/// # Errors
/// `not_found`; `decided`; what the milestone or task says of its new day.
pub fn keep(tx: &mut Tx<'_>, id: RowId, mine: bool) -> Result<()> {
    let found = pushes::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("event", id))?;
    let (Some(want), Some((theirs, etag))) = (found.want.clone(), found.theirs.clone()) else {
        return Err(Error::cannot("decided", "this was decided already"));
    };
    let mut push = Push { base: Some((theirs.clone(), etag)), theirs: None, ..found };
    push.sent = if mine {
        // What differs from theirs is ours to send.
        Some(theirs)
    } else {
        let on = if push.kind.follows() { theirs.on } else { want.on };
        if on != want.on {
            move_to(tx, &push, on)?;
        }
        Some(Said { on, ..want })
    };
    if !mine {
        push.want.clone_from(&push.sent);
    }
    pushes::update(tx.conn(), &push)?;
    tx.log("calendar_push", Some(push.id), &json!({ "mine": mine }))
}
