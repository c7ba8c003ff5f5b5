//! Billing rounding of time that a retainer may cover (DOMAIN 16): the scope's sum is rounded once, and shared out to its parts.

use crate::{
    kernel::{
        Day,
        id::{EntryId, ProjectId, RetainerId, TaskId},
        money::apportion,
    },
    settings::{Rounding, RoundingMode, RoundingScope},
};
use std::collections::BTreeMap;

/// A stretch of time, with what a rule sums by. The period stands for the invoice: a retainer is told of period by period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub entry: EntryId,
    /// On which the entry starts.
    pub day: Day,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    pub home: (RetainerId, Day),
    /// Rounded by itself, so that a timer that runs moves nothing that is done.
    pub running: bool,
    pub seconds: i64,
    /// Told on a document already: it counts in the sum and stays as it is.
    pub told: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Entry(EntryId),
    Day(Day),
    Task(RetainerId, Day, Option<ProjectId>, Option<TaskId>),
    Period(RetainerId, Day),
}

fn group(s: &Stretch, scope: RoundingScope) -> (bool, Group) {
    let (retainer, period) = s.home;
    let group = match scope {
        RoundingScope::Entry => Group::Entry(s.entry),
        RoundingScope::Day => Group::Day(s.day),
        RoundingScope::Task => Group::Task(retainer, period, s.project, s.task),
        RoundingScope::Invoice => Group::Period(retainer, period),
    };
    (s.running, group)
}

/// Billed seconds of each stretch, in their order.
pub fn billed(stretches: &[Stretch], rule: Rounding) -> Vec<i64> {
    let mut billed: Vec<i64> = stretches.iter().map(|s| s.told.unwrap_or(s.seconds)).collect();
    if rule.mode == RoundingMode::Exact {
        return billed;
    }
    let mut groups: BTreeMap<(bool, Group), Vec<usize>> = BTreeMap::new();
    for (n, stretch) in stretches.iter().enumerate() {
        groups.entry(group(stretch, rule.scope)).or_default().push(n);
    }
    for members in groups.into_values() {
        let raw: i64 = members.iter().map(|n| stretches[*n].seconds).sum();
        let told: i64 = members.iter().filter_map(|n| stretches[*n].told).sum();
        let open: Vec<usize> = members.into_iter().filter(|n| stretches[*n].told.is_none()).collect();
        let target = (rule.round(raw) - told).max(0);
        let parts: Vec<i64> = open.iter().map(|n| stretches[*n].seconds).collect();
        for (n, part) in open.iter().zip(share(target, &parts)) {
            billed[*n] = part;
        }
    }
    billed
}

/// `target` in proportion to the parts.
fn share(target: i64, parts: &[i64]) -> Vec<i64> {
    let sum: i128 = parts.iter().map(|p| i128::from(*p)).sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let exact: Vec<i128> = parts.iter().map(|part| i128::from(target) * i128::from(*part)).collect();
    apportion(target, &exact, sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// By hand. Each stretch: entry, day, seconds, told.
    #[test]
    fn a_sum_is_rounded_once_and_what_was_told_stays() {
        use RoundingMode::Up;
        let day = |d: u32| Day::from_ymd_opt(2026, 10, d).unwrap();
        let home = (RetainerId(Uuid::nil()), day(1));
        for (scope, stretches, expected) in [
            (RoundingScope::Entry, vec![(1, 1, 1200, None), (2, 1, 1200, None)], vec![3600, 3600]),
            (RoundingScope::Day, vec![(1, 1, 1200, None), (2, 1, 1200, None)], vec![1800, 1800]),
            (RoundingScope::Day, vec![(1, 1, 1200, None), (2, 2, 1200, None)], vec![3600, 3600]),
            (RoundingScope::Invoice, vec![(1, 1, 1200, None), (2, 2, 2400, None)], vec![1200, 2400]),
            // An entry of 50 minutes of which 25 are told as 30 leaves 30 of its hour.
            (RoundingScope::Entry, vec![(1, 1, 1500, Some(1800)), (1, 1, 1500, None)], vec![1800, 1800]),
            (RoundingScope::Day, vec![(1, 1, 1200, Some(3600)), (2, 1, 600, None)], vec![3600, 0]),
            // 10 and 5 seconds of an hour: 2400 and 1200.
            (RoundingScope::Day, vec![(1, 1, 10, None), (2, 1, 5, None)], vec![2400, 1200]),
        ] {
            let stretches: Vec<Stretch> = stretches
                .into_iter()
                .map(|(entry, d, seconds, told)| Stretch {
                    entry: EntryId(Uuid::from_u128(entry)),
                    day: day(d),
                    project: None,
                    task: None,
                    home,
                    running: false,
                    seconds,
                    told,
                })
                .collect();
            let rule = Rounding { mode: Up, step_minutes: 60, scope };
            assert_eq!(billed(&stretches, rule), expected, "{scope:?} {stretches:?}");
        }
    }
}
