//! How time is rounded when it is billed (DOMAIN 16). Tracked time is never rounded.

use crate::kernel::text::Checks;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// As tracked.
    #[default]
    Exact,
    Up,
    /// Half a step goes up.
    Nearest,
    Down,
}

/// What is summed before it is rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundingScope {
    #[default]
    Entry,
    Day,
    Task,
    /// All time of the invoice.
    Invoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    pub mode: RoundingMode,
    /// 1 to 480.
    pub step_minutes: i64,
    pub scope: RoundingScope,
}

const USUAL_STEP_MINUTES: i64 = 15;
const LONGEST_STEP_MINUTES: i64 = 480;

impl Default for Rounding {
    fn default() -> Self {
        Self { mode: RoundingMode::Exact, step_minutes: USUAL_STEP_MINUTES, scope: RoundingScope::Entry }
    }
}

impl Rounding {
    /// What is billed of seconds that were summed over the scope.
    pub const fn round(self, raw_seconds: i64) -> i64 {
        let step = self.step_minutes * 60;
        let add = match self.mode {
            RoundingMode::Exact => return raw_seconds,
            RoundingMode::Up => step - 1,
            RoundingMode::Nearest => step / 2,
            RoundingMode::Down => 0,
        };
        (raw_seconds + add).div_euclid(step) * step
    }

    pub fn check(self, checks: &mut Checks, field: &str) {
        checks.require(
            (1..=LONGEST_STEP_MINUTES).contains(&self.step_minutes),
            &format!("{field}.step_minutes"),
            "out_of_range",
            "is not between 1 and 480 minutes",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use RoundingMode::{Down, Exact, Nearest, Up};

    /// By hand, in minutes and seconds: 7:30 is half of 15 minutes, 3:00 half of 6.
    #[test]
    fn each_mode_and_step() {
        let s = |minutes: i64, seconds: i64| minutes * 60 + seconds;
        for (mode, step_minutes, raw, billed) in [
            (Exact, 15, s(7, 31), s(7, 31)),
            (Up, 6, 0, 0),
            (Up, 6, 1, s(6, 0)),
            (Up, 6, s(6, 0), s(6, 0)),
            (Up, 6, s(6, 1), s(12, 0)),
            (Nearest, 6, s(2, 59), 0),
            (Nearest, 6, s(3, 0), s(6, 0)),
            (Nearest, 6, s(8, 59), s(6, 0)),
            (Nearest, 6, s(9, 0), s(12, 0)),
            (Down, 6, s(5, 59), 0),
            (Down, 6, s(6, 0), s(6, 0)),
            (Up, 15, s(7, 30), s(15, 0)),
            (Up, 15, s(15, 1), s(30, 0)),
            (Nearest, 15, s(7, 29), 0),
            (Nearest, 15, s(7, 30), s(15, 0)),
            (Nearest, 15, s(22, 29), s(15, 0)),
            (Nearest, 15, s(22, 30), s(30, 0)),
            (Down, 15, s(29, 59), s(15, 0)),
            (Up, 30, s(60, 1), s(90, 0)),
            (Nearest, 30, s(44, 59), s(30, 0)),
            (Nearest, 30, s(45, 0), s(60, 0)),
            (Down, 30, s(59, 59), s(30, 0)),
            (Nearest, 1, s(0, 29), 0),
            (Nearest, 1, s(0, 30), s(1, 0)),
        ] {
            let rule = Rounding { mode, step_minutes, scope: RoundingScope::Entry };
            assert_eq!(rule.round(raw), billed, "{mode:?} {step_minutes} {raw}");
        }
    }
}
