//! Stretches put together into runs of one work. Pure.

use super::{Stretch, topic::Topic};
use crate::kernel::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
};

/// A hole between two stretches that is not longer separates nothing.
pub const HOLE_MS: i64 = 60_000;

/// One window of a run, with its time in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seen {
    pub app: String,
    pub title: String,
    pub seconds: i64,
}

type Window = (String, String);

#[derive(Debug, Clone)]
pub struct Run {
    start: Instant,
    end: Instant,
    /// Seconds of each window. Counted as runs join: a day of titles that never repeat is thousands of them.
    seconds: HashMap<Window, i64>,
    longest: Window,
    topic: Topic,
}

impl Run {
    fn of(stretch: Stretch) -> Self {
        let window = (stretch.app, stretch.title);
        let seconds = HashMap::from([(window.clone(), crate::time::seconds(stretch.start, stretch.end))]);
        Self { start: stretch.start, end: stretch.end, topic: Topic::of(&window.0, &window.1), seconds, longest: window }
    }

    pub const fn start(&self) -> Instant {
        self.start
    }

    pub const fn end(&self) -> Instant {
        self.end
    }

    /// What the longest of its windows is about.
    pub const fn topic(&self) -> &Topic {
        &self.topic
    }

    fn ms(&self) -> i64 {
        self.end.since_ms(self.start)
    }

    /// Its windows, the longest first.
    pub fn seen(&self) -> Vec<Seen> {
        let seen = self.seconds.iter().map(|((app, title), seconds)| Seen { app: app.clone(), title: title.clone(), seconds: *seconds });
        let mut seen: Vec<Seen> = seen.collect();
        seen.sort_by(|a, b| (b.seconds, &a.app, &a.title).cmp(&(a.seconds, &b.app, &b.title)));
        seen
    }

    fn meets(&self, next: &Self) -> bool {
        next.start.since_ms(self.end) <= HOLE_MS
    }

    fn goes_on_in(&self, next: &Self) -> bool {
        self.meets(next) && self.topic.goes_with(&next.topic)
    }

    fn join(&mut self, next: Self) {
        self.end = next.end;
        let (mut all, fewer) = (std::mem::take(&mut self.seconds), next.seconds);
        let (more, fewer) = if all.len() < fewer.len() { (fewer, all) } else { (std::mem::take(&mut all), fewer) };
        self.seconds = more;
        // Only what has grown can have become the longest.
        let mut grown: Vec<Window> = vec![self.longest.clone(), next.longest];
        for (window, seconds) in fewer {
            *self.seconds.entry(window.clone()).or_default() += seconds;
            grown.push(window);
        }
        let longest =
            grown.into_iter().max_by_key(|w| (self.seconds.get(w).copied().unwrap_or_default(), *w == self.longest, Reverse(w.clone())));
        if let Some(longest) = longest {
            self.topic = Topic::of(&longest.0, &longest.1);
            self.longest = longest;
        }
    }

    /// A passing switch lends its time, not its topic.
    fn absorb(&mut self, next: Self) {
        let topic = if self.ms() >= next.ms() { &self.topic } else { &next.topic }.clone();
        self.join(next);
        self.topic = topic;
    }
}

/// Neighbours of one topic become one run; what is shorter than `switch_ms` is a passing switch and goes to a neighbour. `stretches` are in their order.
pub fn runs(stretches: Vec<Stretch>, switch_ms: i64) -> Vec<Run> {
    let mut alike: Vec<Run> = Vec::new();
    for stretch in stretches {
        let mut run = Run::of(stretch);
        while let Some(mut before) = alike.pop_if(|before| before.goes_on_in(&run)) {
            before.join(run);
            run = before;
        }
        alike.push(run);
    }
    let mut chain = Chain::new(alike);
    // The shortest first, of equals the earliest. One that has changed since it was put here is here again with its new length.
    let short = |at: usize, run: &Run| (run.ms() < switch_ms).then(|| Reverse((run.ms(), at)));
    let mut switches: BinaryHeap<_> = chain.runs.iter().enumerate().filter_map(|(at, run)| short(at, run.as_ref()?)).collect();
    while let Some(Reverse((ms, at))) = switches.pop() {
        if chain.run(at).is_none_or(|run| run.ms() != ms) {
            continue;
        }
        // What meets nobody never will: the holes between neighbours stay as they are.
        let Some(first) = chain.host(at) else { continue };
        chain.merge(first, Run::absorb);
        let joined = chain.join_alike(first);
        switches.extend(chain.run(joined).and_then(|run| short(joined, run)));
    }
    chain.runs.into_iter().flatten().collect()
}

/// Runs in their order, of which any two neighbours can become one without moving the others.
struct Chain {
    runs: Vec<Option<Run>>,
    before: Vec<Option<usize>>,
    after: Vec<Option<usize>>,
}

impl Chain {
    fn new(runs: Vec<Run>) -> Self {
        let count = runs.len();
        Self {
            runs: runs.into_iter().map(Some).collect(),
            before: (0..count).map(|at| at.checked_sub(1)).collect(),
            after: (0..count).map(|at| Some(at + 1).filter(|next| *next < count)).collect(),
        }
    }

    fn run(&self, at: usize) -> Option<&Run> {
        self.runs[at].as_ref()
    }

    fn pair(&self, at: usize, is_one: impl Fn(&Run, &Run) -> bool) -> bool {
        self.after[at].and_then(|next| Some(is_one(self.run(at)?, self.run(next)?))).unwrap_or(false)
    }

    /// The first of the two that a switch at `at` makes one: with the longer of the neighbours that it meets.
    fn host(&self, at: usize) -> Option<usize> {
        let before = self.before[at].filter(|before| self.pair(*before, Run::meets));
        let after = self.after[at].filter(|_| self.pair(at, Run::meets));
        let ms = |at: usize| self.run(at).map_or(0, Run::ms);
        match (before, after) {
            (Some(before), Some(after)) if ms(after) > ms(before) => Some(at),
            (Some(before), _) => Some(before),
            (None, after) => after.map(|_| at),
        }
    }

    fn merge(&mut self, at: usize, join: fn(&mut Run, Run)) {
        let Some(next) = self.after[at] else { return };
        if let (Some(mut run), Some(gone)) = (self.runs[at].take(), self.runs[next].take()) {
            join(&mut run, gone);
            self.runs[at] = Some(run);
        }
        self.after[at] = self.after[next];
        if let Some(after) = self.after[at] {
            self.before[after] = Some(at);
        }
    }

    /// Answers where the run at `at` is now.
    fn join_alike(&mut self, mut at: usize) -> usize {
        while self.pair(at, Run::goes_on_in) {
            self.merge(at, Run::join);
        }
        while let Some(before) = self.before[at].filter(|before| self.pair(*before, Run::goes_on_in)) {
            self.merge(before, Run::join);
            at = before;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Minutes, program, title.
    fn found(stretches: &[(i64, i64, &str, &str)]) -> Vec<(i64, i64, String)> {
        let at = |minute: i64| Instant::from_ms(minute * 60_000);
        let stretches = stretches.iter().map(|(from, to, app, title)| Stretch {
            start: at(*from),
            end: at(*to),
            app: (*app).into(),
            title: (*title).into(),
        });
        let minute = |i: Instant| i.ms() / 60_000;
        runs(stretches.collect(), 120_000).iter().map(|r| (minute(r.start()), minute(r.end()), r.topic.app.clone())).collect()
    }

    #[test]
    fn a_day_of_titles_that_never_repeat_is_put_together() {
        let stretch = |i: i64, title: String| Stretch {
            start: Instant::from_ms(i * 5000),
            end: Instant::from_ms(i * 5000 + 5000),
            app: "kitty".into(),
            title,
        };
        let building = (0..2000).map(|i| stretch(i, format!("build step{i}"))).collect();
        let found = runs(building, 120_000);
        assert_eq!((found.len(), found[0].seen().len()), (1, 2000));
        let unlike = (0..2000).map(|i| stretch(i, format!("wort{i}"))).collect();
        let windows = runs(unlike, 120_000).iter().map(|r| r.seen().len()).sum::<usize>();
        assert_eq!(windows, 2000);
    }

    /// The same rule told plainly, on a list from which the joined are taken out one by one.
    fn plainly(stretches: Vec<Stretch>, switch_ms: i64) -> Vec<Run> {
        fn join_alike(runs: &mut Vec<Run>, mut at: usize) {
            while at + 1 < runs.len() && runs[at].goes_on_in(&runs[at + 1]) {
                let next = runs.remove(at + 1);
                runs[at].join(next);
            }
            while at > 0 && runs[at - 1].goes_on_in(&runs[at]) {
                let next = runs.remove(at);
                at -= 1;
                runs[at].join(next);
            }
        }
        let mut runs: Vec<Run> = Vec::new();
        for stretch in stretches {
            runs.push(Run::of(stretch));
            let last = runs.len() - 1;
            join_alike(&mut runs, last);
        }
        loop {
            let meets = |at: usize| at + 1 < runs.len() && runs[at].meets(&runs[at + 1]);
            let lonely = |at: usize| !(meets(at) || at > 0 && meets(at - 1));
            let shortest = (0..runs.len()).filter(|at| runs[*at].ms() < switch_ms && !lonely(*at)).min_by_key(|at| runs[*at].ms());
            let Some(at) = shortest else { return runs };
            let to_next = meets(at) && !(at > 0 && meets(at - 1) && runs[at - 1].ms() >= runs[at + 1].ms());
            let first = if to_next { at } else { at - 1 };
            let next = runs.remove(first + 1);
            runs[first].absorb(next);
            join_alike(&mut runs, first);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn any_day_is_put_together_as_the_plain_rule_has_it(
            parts in prop::collection::vec((0..4_usize, 1..40_i64, 0..3_usize, 0..6_usize), 0..80),
        ) {
            let mut clock = 0;
            let day: Vec<Stretch> = parts.iter().map(|(hole, length, app, title)| {
                let start = clock + [0, 0, 5, 90][*hole] * 1000;
                clock = start + length * 5000;
                let at = Instant::from_ms;
                let title = ["acme home", "acme shop", "globex logo", "", "stint main", "stint lib"][*title];
                Stretch { start: at(start), end: at(clock), app: ["Figma", "Code", "firefox"][*app].into(), title: title.into() }
            }).collect();
            let told = |runs: Vec<Run>| runs.iter().map(|r| (r.start, r.end, r.topic.clone(), r.seen())).collect::<Vec<_>>();
            prop_assert_eq!(told(runs(day.clone(), 120_000)), told(plainly(day, 120_000)));
        }
    }

    #[test]
    fn works_are_told_apart_and_switches_absorbed() {
        for (stretches, expected) in [
            (vec![(0, 10, "Figma", "acme home"), (10, 20, "Figma", "acme shop")], vec![(0, 20, "Figma")]),
            (vec![(0, 10, "Figma", "acme"), (10, 20, "Code", "stint")], vec![(0, 10, "Figma"), (10, 20, "Code")]),
            // A minute of chat in the middle of one work.
            (vec![(0, 10, "Figma", "acme"), (10, 11, "Chat", "ada"), (11, 20, "Figma", "acme")], vec![(0, 20, "Figma")]),
            // Between two works it goes to the longer.
            (vec![(0, 10, "Figma", "acme"), (10, 11, "Chat", "ada"), (11, 30, "Code", "stint")], vec![(0, 10, "Figma"), (10, 30, "Code")]),
            // A hole of a minute separates nothing, of two it does.
            (vec![(0, 10, "Figma", "acme"), (11, 20, "Figma", "acme")], vec![(0, 20, "Figma")]),
            (vec![(0, 10, "Figma", "acme"), (12, 20, "Figma", "acme")], vec![(0, 10, "Figma"), (12, 20, "Figma")]),
            // Alone, a switch stays what it is.
            (vec![(0, 1, "Chat", "ada")], vec![(0, 1, "Chat")]),
            (vec![(0, 5, "Figma", "acme home"), (5, 10, "firefox", "acme home staging")], vec![(0, 10, "Figma")]),
            (vec![], vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(a, b, app): (i64, i64, &str)| (a, b, app.to_owned())).collect();
            assert_eq!(found(&stretches), expected, "{stretches:?}");
        }
    }
}
