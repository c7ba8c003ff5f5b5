//! The rhythm of a day: how long a round of focus and a break last, and when a reminder may speak.

use crate::kernel::text::Checks;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PomodoroLengths {
    pub focus_minutes: i64,
    pub break_minutes: i64,
    pub long_break_minutes: i64,
    /// So many rounds of focus are followed by a long break.
    pub long_break_after: i64,
}

impl Default for PomodoroLengths {
    fn default() -> Self {
        Self { focus_minutes: 25, break_minutes: 5, long_break_minutes: 15, long_break_after: 4 }
    }
}

impl PomodoroLengths {
    pub fn check(self, checks: &mut Checks, field: &str) {
        for (name, minutes) in
            [("focus_minutes", self.focus_minutes), ("break_minutes", self.break_minutes), ("long_break_minutes", self.long_break_minutes)]
        {
            checks.require((1..=240).contains(&minutes), &format!("{field}.{name}"), "out_of_range", "is not between 1 and 240 minutes");
        }
        let rounds = (1..=12).contains(&self.long_break_after);
        checks.require(rounds, &format!("{field}.long_break_after"), "out_of_range", "is not between 1 and 12 rounds");
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

/// When a reminder that nothing is tracked may speak; wall time of the workspace's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderHours {
    pub on: bool,
    /// So long nothing was tracked, and so long it stays silent after it has spoken.
    pub after_minutes: i64,
    pub days: Vec<Weekday>,
    /// Minutes since midnight.
    pub from_minute: i64,
    pub to_minute: i64,
}

impl Default for ReminderHours {
    fn default() -> Self {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        let days = vec![Monday, Tuesday, Wednesday, Thursday, Friday];
        Self { on: false, after_minutes: 15, days, from_minute: 9 * 60, to_minute: 17 * 60 }
    }
}

const DAY_MINUTES: i64 = 24 * 60;

impl ReminderHours {
    pub fn check(&self, checks: &mut Checks, field: &str) {
        let after = (1..=480).contains(&self.after_minutes);
        checks.require(after, &format!("{field}.after_minutes"), "out_of_range", "is not between 1 and 480 minutes");
        checks.require(self.days.len() <= 7, &format!("{field}.days"), "too_many", "names more than seven days: name each once");
        let starts = (0..DAY_MINUTES).contains(&self.from_minute);
        checks.require(starts, &format!("{field}.from_minute"), "out_of_range", "is not between 0:00 and 23:59");
        let ends = self.to_minute > self.from_minute && self.to_minute <= DAY_MINUTES;
        checks.require(ends, &format!("{field}.to_minute"), "out_of_range", "is not after the start and at most 24:00");
    }
}
