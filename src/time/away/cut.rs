//! Cutting a stretch out of an entry: what lies before and behind stays as it was, and every second is in exactly one of the pieces.

use crate::{
    db::Tx,
    kernel::{Instant, Result, clock::Steady, id::EntryId},
    time::{EntryKind, Interval, Target, closing, get, store},
};
use serde_json::json;

/// What the stretch becomes.
#[derive(Debug)]
pub struct Piece {
    pub target: Target,
    pub note: String,
    /// None: those of the entry.
    pub tags: Option<Vec<String>>,
    pub billable: bool,
}

/// Takes `[from, to)`, which lies in the entry, out of it. Without a piece it becomes a pause of the entry's timer, or nothing when it has none.
///
/// # Errors
/// `billed`, `on_draft`; closed time.
pub fn cut(tx: &mut Tx<'_>, id: EntryId, (from, to): (Instant, Instant), piece: Option<Piece>) -> Result<()> {
    let entry = get(tx, id)?;
    store::lines::refuse_billed(tx.conn(), id)?;
    let before = from > entry.start;
    // A timer that runs goes on, even where the gap reaches up to now.
    let behind = entry.end.is_none_or(|end| to < end);
    if before {
        store::put_facts(tx.conn(), &Interval { end: Some(from), end_zone: None, ..entry.clone() })?;
    }
    if behind {
        let steady = entry.steady.clone().filter(|_| entry.end.is_none());
        let steady = steady.map(|steady| carried(tx, &entry, steady, to)).transpose()?;
        let rest = Interval { start: to, steady, ..entry.clone() };
        if before {
            let rest = Interval { id: tx.new_id(), source_hash: None, created_at: tx.now(), ..rest };
            store::insert(tx.conn(), &rest)?;
            store::set_written_off(tx.conn(), rest.id, entry.written_off_at)?;
        } else {
            store::put_facts(tx.conn(), &rest)?;
        }
    }
    if !before && !behind {
        store::set_deleted(tx.conn(), id, tx.now())?;
    }
    store::gaps::settle_long_run(tx.conn(), id, tx.now())?;
    let stretch = Interval {
        id: tx.new_id(),
        start: from,
        end: Some(to),
        end_zone: None,
        steady: None,
        source_hash: None,
        written_off_at: None,
        created_at: tx.now(),
        ..entry.clone()
    };
    let made = match piece {
        Some(piece) => Some(Interval {
            timer: None,
            // A rate of its own was agreed for this work, not for another.
            hourly: entry.hourly.filter(|_| piece.target == entry.target),
            target: piece.target,
            note: piece.note,
            tags: piece.tags.unwrap_or_else(|| entry.tags.clone()),
            billable: piece.billable,
            ..stretch
        }),
        None if store::has_other_work(tx.conn(), entry.timer, stretch.id)? => Some(Interval { kind: EntryKind::Pause, ..stretch }),
        None => None,
    };
    if let Some(made) = &made {
        store::insert(tx.conn(), made)?;
    }
    if let Some(timer) = entry.timer {
        store::delete_idle(tx.conn(), timer, tx.now())?;
    }
    tx.log("entry", Some(id), &json!({ "cut_from": from, "cut_to": to, "piece": made.map(|made| made.id) }))
}

/// What the machine read where a running timer goes on: a step or a sleep that was not in the gap is still to be told at its end.
fn carried(tx: &Tx<'_>, entry: &Interval, begun: Steady, to: Instant) -> Result<Steady> {
    let slept = closing::slept_ms(&begun, &tx.steady());
    let told = store::gaps::slept_ms(tx.conn(), tx.device(), entry.start, to)?;
    let mut carried = begun.shifted(to.since_ms(entry.start));
    carried.awake_ms = carried.awake_ms.map(|awake| awake - slept.unwrap_or(0).clamp(0, told));
    Ok(carried)
}
