//! Rounding of what is billed: the scope's sum is rounded once, and shared out to the lines that it lies on.

use std::collections::BTreeMap;

use crate::{
    kernel::{
        Day,
        id::{EntryId, LineId, ProjectId, TaskId},
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
    let of = |seconds: i64| i128::from(target / unit) * i128::from(seconds);
    let mut shares: Vec<(LineId, i64, i128)> = raw
        .iter()
        .map(|(line, seconds)| {
            let floor = i64::try_from(of(*seconds) / i128::from(sum)).unwrap_or(i64::MAX);
            (*line, floor, of(*seconds) % i128::from(sum))
        })
        .collect();
    let mut left = target / unit - shares.iter().map(|s| s.1).sum::<i64>();
    shares.sort_by_key(|(line, _, rest)| (std::cmp::Reverse(*rest), *line));
    for share in &mut shares {
        if left > 0 {
            share.1 += 1;
            left -= 1;
        }
    }
    shares.into_iter().map(|(line, units, _)| (line, units * unit)).collect()
}

#[cfg(test)]
#[path = "round_tests.rs"]
mod tests;
