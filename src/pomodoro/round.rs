//! A round: focus, or a break.

use crate::{
    kernel::{Instant, id::RoundId},
    settings::PomodoroLengths,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Focus,
    Break,
    LongBreak,
}

impl Phase {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Focus => "focus",
            Self::Break => "break",
            Self::LongBreak => "long_break",
        }
    }
}

/// How a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Skipped,
    /// With the timer, or because no more rounds were wanted.
    Stopped,
}

impl Outcome {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Stopped => "stopped",
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Round {
    pub id: RoundId,
    pub phase: Phase,
    pub start: Instant,
    pub planned_ms: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PomodoroRound {
    pub id: RoundId,
    pub phase: Phase,
    pub started_at: Instant,
    pub planned_seconds: i64,
    /// Of a focus what was worked in it, of a break what has passed.
    pub passed_seconds: i64,
    /// Whether it goes on by itself: a focus stands still while its timer is paused.
    pub counts: bool,
    /// When it is over, if it goes on like this.
    pub due_at: Option<Instant>,
    pub over: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PomodoroStatus {
    pub lengths: PomodoroLengths,
    pub current: Option<PomodoroRound>,
    /// What follows.
    pub next: Option<Phase>,
    /// Rounds of focus that were finished today; a day of the workspace's zone.
    pub done_today: i64,
    /// Those since the last long break of today.
    pub done_in_set: i64,
    /// Whether `pomodoro.turn` has something to do.
    pub stale: bool,
    pub now: Instant,
}
