//! Rounding of what is billed: the scope's sum is rounded once, and shared out to the lines that it lies on.

use std::collections::BTreeMap;

use crate::{
    kernel::{
        Day,
        id::{EntryId, LineId, ProjectId, TaskId},
        money::apportion,
    },
    settings::{Rounding, RoundingMode, RoundingScope},
};

/// An entry on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub line: LineId,
    pub entry: EntryId,
    pub day: Day,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    pub seconds: i64,
    /// Rounded by a retainer already: billed as it is.
    pub rounded: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Entry(EntryId),
    Day(Day),
    Task(Option<ProjectId>, Option<TaskId>),
    Invoice,
}

/// Two places of an hour: what a line prints.
const HUNDREDTH_HOUR_SECONDS: i64 = 36;

/// Billed seconds of each line. Always from what was tracked, so that nothing is rounded twice, however often this is asked.
pub fn billed(parts: &[Part], rule: Rounding) -> BTreeMap<LineId, i64> {
    let mut groups: BTreeMap<Group, BTreeMap<LineId, i64>> = BTreeMap::new();
    let mut lines: BTreeMap<LineId, i64> = BTreeMap::new();
    for part in parts {
        if let Some(rounded) = part.rounded {
            *lines.entry(part.line).or_default() += rounded;
            continue;
        }
        let group = match rule.scope {
            RoundingScope::Entry => Group::Entry(part.entry),
            RoundingScope::Day => Group::Day(part.day),
            RoundingScope::Task => Group::Task(part.project, part.task),
            RoundingScope::Invoice => Group::Invoice,
        };
        *groups.entry(group).or_default().entry(part.line).or_default() += part.seconds;
    }
    for raw in groups.values() {
        for (line, seconds) in share(raw, rule) {
            *lines.entry(line).or_default() += seconds;
        }
    }
    lines
}

/// The rounded sum by the lines' own seconds, in hundredths of an hour where it has no finer part, so that the printed quantities sum to it; what
/// is left over goes to the largest remainders, the earlier line first.
fn share(raw: &BTreeMap<LineId, i64>, rule: Rounding) -> Vec<(LineId, i64)> {
    let sum: i64 = raw.values().sum();
    if rule.mode == RoundingMode::Exact || sum == 0 {
        return raw.iter().map(|(line, seconds)| (*line, *seconds)).collect();
    }
    let target = rule.round(sum);
    let unit = if target % HUNDREDTH_HOUR_SECONDS == 0 { HUNDREDTH_HOUR_SECONDS } else { 1 };
    let exact: Vec<i128> = raw.values().map(|seconds| i128::from(target / unit) * i128::from(*seconds)).collect();
    let shares = apportion(target / unit, &exact, i128::from(sum));
    raw.keys().zip(shares).map(|(line, units)| (*line, units * unit)).collect()
}

#[cfg(test)]
#[path = "round_tests.rs"]
mod tests;
