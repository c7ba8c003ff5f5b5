//! Stretches put together into runs of one work. Pure.

use super::{Stretch, topic::Topic};
use crate::kernel::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::HashMap};

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
    pub stretches: Vec<Stretch>,
    /// Seconds of each window. Counted as runs join: a day of titles that never repeat is thousands of them.
    seconds: HashMap<Window, i64>,
    longest: Window,
    topic: Topic,
}

impl Run {
    fn of(stretch: Stretch) -> Self {
        let window = (stretch.app.clone(), stretch.title.clone());
        let seconds = HashMap::from([(window.clone(), crate::time::seconds(stretch.start, stretch.end))]);
        Self { topic: Topic::of(&stretch.app, &stretch.title), stretches: vec![stretch], seconds, longest: window }
    }

    pub fn start(&self) -> Instant {
        self.stretches.first().map_or(Instant::from_ms(0), |s| s.start)
    }

    pub fn end(&self) -> Instant {
        self.stretches.last().map_or(Instant::from_ms(0), |s| s.end)
    }

    /// What the longest of its windows is about.
    pub const fn topic(&self) -> &Topic {
        &self.topic
    }

    fn ms(&self) -> i64 {
        self.end().since_ms(self.start())
    }

    /// Its windows, the longest first.
    pub fn seen(&self) -> Vec<Seen> {
        let seen = self.seconds.iter().map(|((app, title), seconds)| Seen { app: app.clone(), title: title.clone(), seconds: *seconds });
        let mut seen: Vec<Seen> = seen.collect();
        seen.sort_by(|a, b| (b.seconds, &a.app, &a.title).cmp(&(a.seconds, &b.app, &b.title)));
        seen
    }

    fn meets(&self, next: &Self) -> bool {
        next.start().since_ms(self.end()) <= HOLE_MS
    }

    fn join(&mut self, next: Self) {
        self.stretches.extend(next.stretches);
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
}

/// Neighbours of one topic become one run; what is shorter than `switch_ms` is a passing switch and goes to a neighbour. `stretches` are in their order.
pub fn runs(stretches: Vec<Stretch>, switch_ms: i64) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for stretch in stretches {
        runs.push(Run::of(stretch));
        let last = runs.len() - 1;
        join_alike(&mut runs, last);
    }
    while let Some(at) = shortest_switch(&runs, switch_ms) {
        let before = at.checked_sub(1).filter(|b| runs[*b].meets(&runs[at]));
        let after = Some(at + 1).filter(|a| runs.get(*a).is_some_and(|next| runs[at].meets(next)));
        let first = match (before, after) {
            (Some(before), Some(after)) if runs[after].ms() > runs[before].ms() => at,
            (Some(before), _) => before,
            (None, _) => at,
        };
        let next = runs.remove(first + 1);
        // The passing switch lends its time, not its topic.
        let topic = if runs[first].ms() >= next.ms() { runs[first].topic.clone() } else { next.topic.clone() };
        runs[first].join(next);
        runs[first].topic = topic;
        join_alike(&mut runs, first);
    }
    runs
}

fn join_alike(runs: &mut Vec<Run>, mut at: usize) {
    while at + 1 < runs.len() && runs[at].meets(&runs[at + 1]) && runs[at].topic.goes_with(&runs[at + 1].topic) {
        let next = runs.remove(at + 1);
        runs[at].join(next);
    }
    while at > 0 && runs[at - 1].meets(&runs[at]) && runs[at - 1].topic.goes_with(&runs[at].topic) {
        let next = runs.remove(at);
        at -= 1;
        runs[at].join(next);
    }
}

/// The shortest run below the limit that has a neighbour to go to.
fn shortest_switch(runs: &[Run], switch_ms: i64) -> Option<usize> {
    let has_neighbour = |at: usize| (at > 0 && runs[at - 1].meets(&runs[at])) || runs.get(at + 1).is_some_and(|next| runs[at].meets(next));
    (0..runs.len()).filter(|at| runs[*at].ms() < switch_ms && has_neighbour(*at)).min_by_key(|at| runs[*at].ms())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(runs(unlike, 120_000).iter().map(|r| r.stretches.len()).sum::<usize>(), 2000);
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
