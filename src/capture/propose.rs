//! Entries proposed for captured time in which nothing was tracked. Pure.

use super::{
    Guess, Stretch,
    record::within,
    runs::{Run, Seen, runs},
    topic,
};
use crate::{kernel::Instant, time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A shorter look elsewhere does not end a work.
const SWITCH_MS: i64 = 120_000;
/// Windows that a proposal names at most.
const SEEN: usize = 5;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    pub start: Instant,
    pub end: Instant,
    pub seconds: i64,
    /// From the title that was longest in front.
    pub note: String,
    /// The longest first, five at most.
    pub seen: Vec<Seen>,
    pub guess: Option<Guess>,
}

/// The parts of `[from, to)` that no span covers. `busy` in any order, overlapping or not.
pub fn free(from: Instant, to: Instant, mut busy: Vec<(Instant, Instant)>) -> Vec<(Instant, Instant)> {
    busy.sort();
    let mut free = Vec::new();
    let mut reached = from;
    for (start, end) in busy {
        if start > reached && reached < to {
            free.push((reached, start.min(to)));
        }
        reached = reached.max(end);
    }
    if reached < to {
        free.push((reached, to));
    }
    free
}

/// The works of `min_ms` or more in the free time. `stretches` are in their order.
pub fn works(stretches: &[Stretch], free: &[(Instant, Instant)], min_ms: i64) -> Vec<Run> {
    let found = free.iter().flat_map(|(from, to)| {
        let inside: Vec<Stretch> = stretches.iter().filter_map(|s| within(s, *from, *to)).collect();
        runs(inside, SWITCH_MS)
    });
    found.filter(|run| run.end().since_ms(run.start()) >= min_ms).collect()
}

pub fn proposal(run: &Run, guess: Option<Guess>) -> Proposal {
    let mut seen = run.seen();
    let note = seen.iter().find(|s| s.app == run.topic().app).or(seen.first()).map(|s| topic::note(&s.app, &s.title)).unwrap_or_default();
    seen.truncate(SEEN);
    Proposal { start: run.start(), end: run.end(), seconds: time::seconds(run.start(), run.end()), note, seen, guess }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::runs::HOLE_MS;
    use proptest::prelude::*;

    fn at(ms: i64) -> Instant {
        Instant::from_ms(ms)
    }

    #[test]
    fn free_time_is_what_is_left() {
        let of = |busy: &[(i64, i64)]| {
            free(at(0), at(100), busy.iter().map(|(a, b)| (at(*a), at(*b))).collect())
                .iter()
                .map(|(a, b)| (a.ms(), b.ms()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&[]), [(0, 100)]);
        assert_eq!(of(&[(20, 30)]), [(0, 20), (30, 100)]);
        assert_eq!(of(&[(50, 60), (20, 55), (0, 5)]), [(5, 20), (60, 100)]);
        assert_eq!(of(&[(-10, 200)]), []);
        assert_eq!(of(&[(90, 120), (150, 160)]), [(0, 90)]);
    }

    const APPS: [&str; 3] = ["Figma", "Code", "firefox"];
    const TITLES: [&str; 5] = ["acme home", "acme shop", "globex logo", "", "stint main"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn proposals_lie_in_free_captured_time_and_never_overlap(
            parts in prop::collection::vec((0..400_000_i64, 1..900_000_i64, 0..3_usize, 0..5_usize), 0..60),
            busy in prop::collection::vec((0..20_000_000_i64, 1..3_000_000_i64), 0..12),
            min_ms in 60_000..900_000_i64,
        ) {
            let mut clock = 0;
            let stretches: Vec<Stretch> = parts.iter().map(|(hole, length, app, title)| {
                // Every other one follows without a hole, as in life.
                let start = if hole % 2 == 0 { clock } else { clock + hole };
                clock = start + length;
                Stretch { start: at(start), end: at(clock), app: APPS[*app].into(), title: TITLES[*title].into() }
            }).collect();
            let busy: Vec<_> = busy.iter().map(|(from, length)| (at(*from), at(from + length))).collect();
            let proposals: Vec<Proposal> =
                works(&stretches, &free(at(0), at(30_000_000), busy.clone()), min_ms).iter().map(|r| proposal(r, None)).collect();
            for pair in proposals.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start, "{pair:?}");
            }
            for p in &proposals {
                prop_assert!(p.end.since_ms(p.start) >= min_ms);
                prop_assert_eq!(p.seconds, p.end.ms().div_euclid(1000) - p.start.ms().div_euclid(1000));
                prop_assert!(busy.iter().all(|(from, to)| p.end <= *from || p.start >= *to), "{p:?} overlaps tracked time");
                // Captured without a hole of more than a minute, from its first millisecond to its last.
                let mut reached = p.start.ms();
                let mut captured = 0;
                for s in stretches.iter().filter(|s| s.start < p.end && s.end > p.start) {
                    let start = s.start.max(p.start).ms();
                    prop_assert!(start - reached <= HOLE_MS && (reached != p.start.ms() || start == reached || captured > 0));
                    reached = s.end.min(p.end).ms();
                    captured += reached / 1000 - start / 1000;
                }
                prop_assert_eq!(reached, p.end.ms());
                if p.seen.len() < SEEN {
                    prop_assert_eq!(p.seen.iter().map(|s| s.seconds).sum::<i64>(), captured);
                }
            }
        }
    }
}
