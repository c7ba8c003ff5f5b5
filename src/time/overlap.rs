//! Work at the same time as other work: how each pair can be put right. Never decided without the user, never forbidden.

use super::{
    Billing, Entry, EntryKind, Interval,
    api::{EditEntry, ResolveOverlap},
    by_ids, edit, get, seconds,
    store::{self, overlaps as kept},
};
use crate::{
    db::{Read, Tx},
    kernel::{Error, Instant, Result, id::EntryId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OverlapWay {
    /// The first ends where the second begins.
    TrimFirst,
    /// The second begins where the first ends.
    TrimSecond,
    /// The first is cut around a second that lies inside it; else both share what they have in common, half each.
    Split,
    /// Both stay, and are no longer asked about.
    Keep,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EntrySpan {
    pub start: Instant,
    pub end: Instant,
}

/// What a way would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverlapOutcome {
    pub way: OverlapWay,
    pub first: EntrySpan,
    pub second: EntrySpan,
    /// What remains of the first behind the second.
    pub rest: Option<EntrySpan>,
    /// Why it cannot be done now: `billed`, `on_draft`, `timer_running`.
    pub refused: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OverlapPair {
    /// Starts earlier; of two that start together, the longer one.
    pub first: Entry,
    pub second: Entry,
    pub start: Instant,
    pub end: Instant,
    pub seconds: i64,
    /// The user wants both.
    pub kept: bool,
    /// Only ways that leave something of both.
    pub outcomes: Vec<OverlapOutcome>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OverlapPairs {
    pub pairs: Vec<OverlapPair>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Plan {
    first: EntrySpan,
    second: EntrySpan,
    rest: Option<EntrySpan>,
}

/// None when nothing would be left of one of them. `first` starts no later than `second`, and is the longer one when they start together.
fn plan(first: EntrySpan, second: EntrySpan, way: OverlapWay) -> Option<Plan> {
    let inside = second.end < first.end;
    let together = first.start == second.start;
    match way {
        OverlapWay::Keep => Some(Plan { first, second, rest: None }),
        OverlapWay::TrimFirst if !together => Some(Plan { first: EntrySpan { end: second.start, ..first }, second, rest: None }),
        OverlapWay::TrimFirst if inside => Some(Plan { first: EntrySpan { start: second.end, ..first }, second, rest: None }),
        OverlapWay::TrimSecond if second.end > first.end => {
            Some(Plan { first, second: EntrySpan { start: first.end, ..second }, rest: None })
        }
        OverlapWay::Split if inside && !together => {
            Some(Plan { first: EntrySpan { end: second.start, ..first }, second, rest: Some(EntrySpan { start: second.end, ..first }) })
        }
        OverlapWay::Split if !inside => {
            // On a full second, or each half would look a second short.
            let middle = Instant::from_ms(i64::midpoint(second.start.ms(), first.end.ms()).div_euclid(1000) * 1000);
            (middle > second.start).then_some(Plan {
                first: EntrySpan { end: middle, ..first },
                second: EntrySpan { start: middle, ..second },
                rest: None,
            })
        }
        OverlapWay::TrimFirst | OverlapWay::TrimSecond | OverlapWay::Split => None,
    }
}

/// The pairs in which an entry lies over other work of its device, by the start of what they share.
///
/// # Errors
/// `not_found`.
pub fn overlaps(read: &Read<'_>, id: EntryId) -> Result<OverlapPairs> {
    let one = get(read, id)?;
    let span = span_of(&one, read.now());
    let mut pairs = Vec::new();
    for near in store::touching(read.conn(), span.start, span.end, read.now())? {
        let other = get(read, near.id)?;
        if let Some((first, second)) = pair(&one, &other, read.now()) {
            pairs.push(shown(read, first, second)?);
        }
    }
    pairs.sort_by_key(|p| (p.start, p.second.id));
    Ok(OverlapPairs { pairs })
}

fn span_of(entry: &Interval, now: Instant) -> EntrySpan {
    EntrySpan { start: entry.start, end: entry.end.unwrap_or(now).max(entry.start) }
}

/// In their order, when both are work of one device and share time.
fn pair<'i>(a: &'i Interval, b: &'i Interval, now: Instant) -> Option<(&'i Interval, &'i Interval)> {
    let (of_a, of_b) = (span_of(a, now), span_of(b, now));
    let work = a.kind == EntryKind::Work && b.kind == EntryKind::Work;
    let share = of_a.start.max(of_b.start) < of_a.end.min(of_b.end);
    let b_first = (of_b.start, of_a.end, b.id) < (of_a.start, of_b.end, a.id);
    (a.id != b.id && a.device == b.device && work && share).then_some(if b_first { (b, a) } else { (a, b) })
}

fn shown(read: &Read<'_>, first: &Interval, second: &Interval) -> Result<OverlapPair> {
    let (of_first, of_second) = (span_of(first, read.now()), span_of(second, read.now()));
    let shared = shared(of_first, of_second);
    let show = |id| by_ids(read, &[id])?.pop().ok_or_else(|| Error::not_found("entry", id));
    let (first_entry, second_entry) = (show(first.id)?, show(second.id)?);
    let ways = [OverlapWay::TrimFirst, OverlapWay::TrimSecond, OverlapWay::Split, OverlapWay::Keep];
    let outcomes = ways.into_iter().filter_map(|way| {
        let Plan { first: after_first, second: after_second, rest } = plan(of_first, of_second, way)?;
        let refused = [(&first_entry, of_first, after_first), (&second_entry, of_second, after_second)].into_iter().find_map(
            |(entry, before, after)| {
                if before == after {
                    return None;
                }
                let ends_open = entry.end.is_none() && before.end != after.end;
                (!entry.editable)
                    .then_some(if entry.billing == Billing::Billed { "billed" } else { "on_draft" })
                    .or(ends_open.then_some("timer_running"))
            },
        );
        let growing = way == OverlapWay::Keep && shared.end == read.now() && (first.end.is_none() || second.end.is_none());
        let refused = refused.or(growing.then_some("timer_running")).map(str::to_owned);
        Some(OverlapOutcome { way, first: after_first, second: after_second, rest, refused })
    });
    Ok(OverlapPair {
        start: shared.start,
        end: shared.end,
        seconds: seconds(shared.start, shared.end),
        kept: kept::is_kept(read.conn(), first.id, second.id, seconds(shared.start, shared.end))?,
        outcomes: outcomes.collect(),
        first: first_entry,
        second: second_entry,
    })
}

fn shared(a: EntrySpan, b: EntrySpan) -> EntrySpan {
    EntrySpan { start: a.start.max(b.start), end: a.end.min(b.end) }
}

/// Puts one pair right.
///
/// # Errors
/// `not_found`; `no_overlap` when they share no time (any more); `nothing_left` for a way that would leave nothing of one of them; `billed`,
/// `on_draft`, `timer_running`.
pub fn resolve_overlap(tx: &mut Tx<'_>, q: &ResolveOverlap) -> Result<()> {
    let (one, other) = (get(tx, q.id)?, get(tx, q.other_id)?);
    let Some((first, second)) = pair(&one, &other, tx.now()) else {
        return Err(Error::cannot("no_overlap", "these two do not lie over each other (any more): nothing was changed"));
    };
    let (of_first, of_second) = (span_of(first, tx.now()), span_of(second, tx.now()));
    let Some(plan) = plan(of_first, of_second, q.way) else {
        return Err(Error::cannot("nothing_left", "this would leave nothing of one of the two: delete that one, or choose another way"));
    };
    let shared = shared(of_first, of_second);
    if q.way == OverlapWay::Keep {
        if shared.end == tx.now() && (first.end.is_none() || second.end.is_none()) {
            return Err(Error::cannot("timer_running", "they share more time each second: stop the timer first"));
        }
        kept::keep(tx, first.id, second.id, seconds(shared.start, shared.end))?;
    } else {
        if let Some(rest) = plan.rest {
            edit::split(tx, first.id, rest.start)?;
        }
        change(tx, first.id, EntrySpan { end: plan.rest.map_or(of_first.end, |rest| rest.start), ..of_first }, plan.first)?;
        change(tx, second.id, of_second, plan.second)?;
    }
    tx.log("entry", Some(first.id), &json!({ "overlap_with": second.id, "way": q.way }))
}

fn change(tx: &mut Tx<'_>, id: EntryId, before: EntrySpan, after: EntrySpan) -> Result<()> {
    if before == after {
        return Ok(());
    }
    let differs = |old: Instant, new: Instant| (old != new).then_some(new);
    let (start, end) = (differs(before.start, after.start), differs(before.end, after.end));
    edit::edit(tx, EditEntry { start, end, ..EditEntry::of(id) })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use OverlapWay::{Keep, Split, TrimFirst, TrimSecond};

    #[test]
    fn each_way_leaves_no_time_twice() {
        type Seconds = (i64, i64);
        type Left = Option<(Seconds, Seconds, Option<Seconds>)>;
        let table: [(Seconds, Seconds, OverlapWay, Left); 15] = [
            // One reaches into the other.
            ((0, 60), (40, 100), TrimFirst, Some(((0, 40), (40, 100), None))),
            ((0, 60), (40, 100), TrimSecond, Some(((0, 60), (60, 100), None))),
            ((0, 60), (40, 100), Split, Some(((0, 50), (50, 100), None))),
            ((0, 60), (41, 100), Split, Some(((0, 50), (50, 100), None))),
            ((0, 60), (59, 100), Split, None),
            // One lies inside the other.
            ((0, 100), (40, 60), TrimFirst, Some(((0, 40), (40, 60), None))),
            ((0, 100), (40, 60), TrimSecond, None),
            ((0, 100), (40, 60), Split, Some(((0, 40), (40, 60), Some((60, 100))))),
            // They begin, or end, together.
            ((0, 100), (0, 60), TrimFirst, Some(((60, 100), (0, 60), None))),
            ((0, 100), (0, 60), Split, None),
            ((0, 100), (40, 100), Split, Some(((0, 70), (70, 100), None))),
            // The same twice.
            ((0, 60), (0, 60), TrimFirst, None),
            ((0, 60), (0, 60), TrimSecond, None),
            ((0, 60), (0, 60), Split, Some(((0, 30), (30, 60), None))),
            ((0, 60), (40, 100), Keep, Some(((0, 60), (40, 100), None))),
        ];
        let span = |(start, end): Seconds| EntrySpan { start: Instant::from_ms(start * 1000), end: Instant::from_ms(end * 1000) };
        let back = |s: EntrySpan| (s.start.ms() / 1000, s.end.ms() / 1000);
        for (first, second, way, expected) in table {
            let found = plan(span(first), span(second), way).map(|p| (back(p.first), back(p.second), p.rest.map(back)));
            assert_eq!(found, expected, "{first:?} {second:?} {way:?}");
        }
    }
}
