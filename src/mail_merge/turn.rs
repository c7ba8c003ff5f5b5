//! Pausing a merge, going on, and giving up what has not gone.

use super::{carry::PAUSED, pace, store, store::Merge};
use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Result,
        id::{MergeId, RowId},
        sql::sql_words,
    },
    mail::{self, MailState},
    outbox::{self, NEVER},
};
use serde::Serialize;
use serde_json::json;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    Paused,
    Resumed,
    Cancelled,
}
sql_words!(Turn { Paused = "paused", Resumed = "resumed", Cancelled = "cancelled" });

/// What the user decided last.
pub fn last(read: &Read<'_>, id: MergeId) -> Result<Option<Turn>> {
    store::turn(read.conn(), id)
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: MergeId) -> Result<Merge> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("mail merge", id))
}

fn write(tx: &mut Tx<'_>, id: MergeId, turn: Turn) -> Result<()> {
    let row: RowId = tx.new_id();
    store::insert_turn(tx.conn(), row, id, turn, tx.now())?;
    tx.log("mail_merge", Some(id), &json!({ "turn": turn }))
}

/// One of which something is still to go.
fn under_way(read: &Read<'_>, id: MergeId) -> Result<Merge> {
    let merge = get(read, id)?;
    let waits = |r: &store::Recipient| r.state().is_some_and(|state| state == MailState::Waiting || state == MailState::Sending);
    if last(read, id)? == Some(Turn::Cancelled) || !store::recipients(read.conn(), id)?.iter().any(waits) {
        return Err(Error::cannot("ended", "nothing of it waits any more"));
    }
    Ok(merge)
}

/// None of those that wait goes before it is resumed; one that is being sent arrives.
///
/// # Errors
/// `not_found`, `ended`.
pub fn pause(tx: &mut Tx<'_>, id: MergeId) -> Result<()> {
    under_way(tx, id)?;
    if last(tx, id)? == Some(Turn::Paused) {
        return Ok(());
    }
    write(tx, id, Turn::Paused)?;
    for effect in store::recipients(tx.conn(), id)?.iter().filter(|r| r.state() == Some(MailState::Waiting)).filter_map(|r| r.effect) {
        outbox::put_off(tx, effect, NEVER, Some(PAUSED))?;
    }
    Ok(())
}

/// They go on from now, in their order and at their pace.
///
/// # Errors
/// `not_found`; `ended`; `not_paused`.
pub fn resume(tx: &mut Tx<'_>, id: MergeId) -> Result<()> {
    let merge = under_way(tx, id)?;
    if last(tx, id)? != Some(Turn::Paused) {
        return Err(Error::cannot("not_paused", "it is not paused"));
    }
    write(tx, id, Turn::Resumed)?;
    let mut at = pace::next(tx, merge.connection, merge.per_hour, tx.now())?;
    for effect in store::recipients(tx.conn(), id)?.iter().filter(|r| r.state() == Some(MailState::Waiting)).filter_map(|r| r.effect) {
        outbox::put_off(tx, effect, at, None)?;
        at = at.plus_ms(pace::gap_ms(merge.per_hour));
    }
    Ok(())
}

/// What waits is never sent. What may have been sent already stays for the user to look after.
///
/// # Errors
/// `not_found`, `ended`.
pub fn cancel(tx: &mut Tx<'_>, id: MergeId) -> Result<()> {
    get(tx, id)?;
    let all = store::recipients(tx.conn(), id)?;
    let open = |r: &&store::Recipient| match r.state() {
        Some(MailState::Waiting) => true,
        Some(MailState::Parked) => r.code.as_deref() != Some("may_have_been_sent"),
        _ => false,
    };
    let drop: Vec<_> = all.iter().filter(open).filter_map(|r| r.mail).collect();
    if drop.is_empty() && !all.iter().any(|r| r.state() == Some(MailState::Sending)) || last(tx, id)? == Some(Turn::Cancelled) {
        return Err(Error::cannot("ended", "nothing of it waits any more"));
    }
    write(tx, id, Turn::Cancelled)?;
    drop.into_iter().try_for_each(|mail| mail::cancel(tx, mail))
}
