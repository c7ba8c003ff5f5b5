//! One day: what was worked, and where nothing was tracked.

use super::{Entry, EntryKind, seconds, store};
use crate::{
    db::Read,
    kernel::{Day, Instant, Result, Zone},
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Shorter holes are no gaps: getting up from one thing and sitting down to the next.
const GAP_SECONDS: i64 = 300;

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct DayView {
    pub day: Day,
    pub zone: Zone,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// Work with a part in this day, by its start.
    pub entries: Vec<Entry>,
    /// Five minutes or more between two stretches of work that are neither work nor pause nor break.
    pub gaps: Vec<Gap>,
    /// Of the parts inside this day.
    pub total_seconds: i64,
    pub billable_seconds: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    pub start: Instant,
    pub end: Instant,
    pub seconds: i64,
}

pub fn day(read: &Read<'_>, day: Day) -> Result<DayView> {
    let zone = settings::get(read)?.zone;
    let (starts_at, ends_at) = zone.day_bounds(day);
    let touching = store::all_touching(read.conn(), starts_at, ends_at, read.now())?;
    let spans: Vec<_> = touching.iter().map(|t| (t.kind, t.start.max(starts_at), t.end.min(ends_at))).collect();
    let work = || touching.iter().filter(|t| t.kind == EntryKind::Work);
    let sum = |billable_only: bool| {
        work().filter(|t| t.billable || !billable_only).map(|t| seconds(t.start.max(starts_at), t.end.min(ends_at))).sum()
    };
    let ids: Vec<_> = work().map(|t| t.id).collect();
    Ok(DayView {
        day,
        starts_at,
        ends_at,
        entries: super::by_ids(read, &ids)?,
        gaps: gaps(&spans),
        total_seconds: sum(false),
        billable_seconds: sum(true),
        zone,
    })
}

/// `spans` are in the order of their starts.
fn gaps(spans: &[(EntryKind, Instant, Instant)]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut reached: Option<Instant> = None;
    let last_work = spans.iter().filter(|s| s.0 == EntryKind::Work).map(|s| s.1).max();
    for (_, start, end) in spans.iter().skip_while(|s| s.0 != EntryKind::Work) {
        if let Some(reached) = reached
            && seconds(reached, *start) >= GAP_SECONDS
            && last_work.is_some_and(|last| *start <= last)
        {
            gaps.push(Gap { start: reached, end: *start, seconds: seconds(reached, *start) });
        }
        reached = Some(reached.map_or(*end, |r| r.max(*end)));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntryKind::{Break, Pause, Work};

    #[test]
    fn gaps_lie_between_work() {
        let at = |minute: i64| Instant::from_ms(minute * 60_000);
        for (spans, expected) in [
            (vec![(Work, 0, 60), (Work, 90, 120)], vec![(60, 90)]),
            (vec![(Work, 0, 60), (Work, 64, 120)], vec![]),
            (vec![(Work, 0, 60), (Break, 60, 90), (Work, 90, 120)], vec![]),
            (vec![(Work, 0, 60), (Pause, 60, 70), (Work, 90, 120)], vec![(70, 90)]),
            (vec![(Work, 0, 100), (Work, 10, 20), (Work, 110, 120)], vec![(100, 110)]),
            (vec![(Break, 0, 10), (Work, 30, 40), (Break, 60, 70)], vec![]),
            (vec![], vec![]),
        ] {
            let spans: Vec<_> = spans.into_iter().map(|(kind, from, to)| (kind, at(from), at(to))).collect();
            let found: Vec<_> = gaps(&spans).iter().map(|g| (g.start.ms() / 60_000, g.end.ms() / 60_000)).collect();
            assert_eq!(found, expected, "{spans:?}");
        }
    }
}
