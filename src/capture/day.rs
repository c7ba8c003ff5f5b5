//! One day as it was captured, and what it proposes.

use super::{
    Guess, Proposal, Stretch,
    guess::{Lesson, vote},
    preferences,
    propose::{free, proposal, works},
    record::within,
    runs::{Run, Seen, runs},
    store,
};
use crate::{
    db::Read,
    kernel::{Day, Instant, Result},
    settings, time,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// In the lane beside the day a look elsewhere is shown from this length on.
const LANE_SWITCH_MS: i64 = 60_000;
const LANE_SEEN: usize = 3;

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CaptureDay {
    pub day: Day,
    /// What was in front, by its start, whether tracked or not.
    pub lane: Vec<CaptureBlock>,
    pub proposals: Vec<Proposal>,
    /// Of all that was captured in the day.
    pub captured_seconds: i64,
}

/// Neighbouring windows of one topic.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CaptureBlock {
    pub start: Instant,
    pub end: Instant,
    pub seconds: i64,
    /// The longest first, three at most.
    pub seen: Vec<Seen>,
}

/// The stretches of a range, cut to it.
pub fn stretches(read: &Read<'_>, from: Instant, to: Instant) -> Result<Vec<Stretch>> {
    Ok(store::touching(read.conn(), from, to)?.iter().filter_map(|s| within(s, from, to)).collect())
}

pub fn day(read: &Read<'_>, day: Day) -> Result<CaptureDay> {
    let (from, to) = settings::get(read)?.zone.day_bounds(day);
    let captured = stretches(read, from, to)?;
    let captured_seconds = captured.iter().map(|s| time::seconds(s.start, s.end)).sum();
    let mut busy = time::spans(read, from, to)?;
    busy.extend(store::dismissed(read.conn(), from, to)?);
    let works = works(&captured, &free(from, to, busy), preferences::get(read)?.min_minutes * 60_000);
    let lessons = if works.is_empty() { Vec::new() } else { lessons(read)? };
    let mut paths = BTreeMap::new();
    let mut proposals = Vec::new();
    for work in &works {
        let guess = guess(read, &mut paths, work, &lessons)?;
        proposals.push(proposal(work, guess));
    }
    let lane = runs(captured, LANE_SWITCH_MS).iter().map(block).collect();
    Ok(CaptureDay { day, lane, proposals, captured_seconds })
}

fn block(run: &Run) -> CaptureBlock {
    let mut seen = run.seen();
    seen.truncate(LANE_SEEN);
    CaptureBlock { start: run.start(), end: run.end(), seconds: time::seconds(run.start(), run.end()), seen }
}

/// What was accepted and is still there; where it is booked now.
fn lessons(read: &Read<'_>) -> Result<Vec<Lesson>> {
    let mut lessons = Vec::new();
    for (entry, topic) in store::lessons(read.conn())? {
        match time::get(read, entry) {
            Ok(entry) if entry.target != time::Target::Nothing => lessons.push(Lesson { topic, target: entry.target }),
            Ok(_) | Err(crate::kernel::Error::NotFound { .. }) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(lessons)
}

type Paths = BTreeMap<time::Target, Option<(time::Path, bool)>>;

fn guess(read: &Read<'_>, paths: &mut Paths, work: &Run, lessons: &[Lesson]) -> Result<Option<Guess>> {
    let Some((target, words, times)) = vote(work.topic(), lessons) else { return Ok(None) };
    let found = match paths.get(&target) {
        Some(found) => found.clone(),
        None => {
            let found = time::path(read, target)?;
            paths.insert(target, found.clone());
            found
        }
    };
    Ok(found.filter(|(_, usable)| *usable).map(|(path, _)| Guess { path, app: work.topic().app.clone(), words, times }))
}
