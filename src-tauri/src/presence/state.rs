//! What the watching thread reads of the core's answers.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use stint::app::App;

use crate::follow::ask;

pub struct State {
    pub away: Away,
    pub pomodoro: Pomodoro,
    pub reminder: Reminder,
}

#[derive(Deserialize)]
pub struct Away {
    idle_minutes: i64,
    pub running: bool,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub guard_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub struct Pomodoro {
    pub current: Option<Round>,
    pub stale: bool,
}

#[derive(Deserialize)]
pub struct Round {
    pub id: String,
    pub phase: String,
    pub due_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub struct Reminder {
    pub due_at: Option<DateTime<Utc>>,
}

impl State {
    pub fn of(core: &App) -> Option<Self> {
        Some(Self { away: ask(core, "idle.status")?, pomodoro: ask(core, "pomodoro.status")?, reminder: ask(core, "reminder.status")? })
    }

    /// How long without input is being away; for ever when nothing is asked.
    pub const fn idle_after_ms(&self) -> i64 {
        if self.away.idle_minutes == 0 { i64::MAX } else { self.away.idle_minutes * 60_000 }
    }
}
