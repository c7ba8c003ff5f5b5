//! Observations turned into stretches: what was in front, from when to when, without the time in which nobody was there. Pure.

use serde_json::{Value, json};

/// Without input for so long, nobody is there: what was in front ends with the last input.
pub const AWAY_MS: i64 = 5 * 60_000;
/// Observations come at least each minute; a longer silence is a machine that slept.
const SLEPT_MS: i64 = 150_000;
/// A shorter piece of a window that stays in front is written with the next.
const PIECE_MS: i64 = 5_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    pub app: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub window: Window,
    pub from_ms: i64,
    pub to_ms: i64,
}

impl Stretch {
    pub fn request(&self) -> Value {
        let at = |ms| chrono::DateTime::from_timestamp_millis(ms).unwrap_or_default();
        json!({ "app": self.window.app, "title": self.window.title, "start": at(self.from_ms), "end": at(self.to_ms) })
    }
}

#[derive(Debug)]
pub struct Tape {
    front: Option<Window>,
    /// Taken down up to here.
    since_ms: i64,
    seen_ms: i64,
    away: bool,
    shut: bool,
    stretches: Vec<Stretch>,
}

impl Tape {
    pub const fn new(now_ms: i64) -> Self {
        Self { front: None, since_ms: now_ms, seen_ms: now_ms, away: false, shut: false, stretches: Vec::new() }
    }

    /// Another window is in front, or none, or its title changed. `idle_ms` since the last input.
    pub fn front(&mut self, window: Option<Window>, now_ms: i64, idle_ms: i64) {
        self.look(now_ms, idle_ms);
        if window == self.front {
            return;
        }
        if !self.away {
            self.close(now_ms);
        }
        self.front = window;
    }

    /// The same window is still in front.
    pub fn tick(&mut self, now_ms: i64, idle_ms: i64) {
        self.look(now_ms, idle_ms);
        let there_ms = now_ms - idle_ms;
        if !self.away && there_ms - self.since_ms >= PIECE_MS {
            self.close(there_ms);
        }
    }

    /// The screen is locked or the machine goes to sleep, and nobody can be there; or somebody can be again.
    pub fn shut(&mut self, shut: bool, now_ms: i64, idle_ms: i64) {
        if shut == self.shut {
            return;
        }
        self.shut = shut;
        self.look(now_ms, idle_ms);
        if !shut {
            // The input's clock may have stood still in a sleep.
            self.since_ms = now_ms;
        }
    }

    fn look(&mut self, now_ms: i64, idle_ms: i64) {
        if now_ms < self.seen_ms || now_ms - self.seen_ms > SLEPT_MS {
            self.close(self.seen_ms);
            self.since_ms = now_ms;
        }
        self.seen_ms = now_ms;
        let there_ms = now_ms - idle_ms;
        let away = self.shut || idle_ms >= AWAY_MS;
        if away {
            if !self.away {
                self.close(there_ms);
            }
            self.since_ms = now_ms;
        } else if self.away {
            self.since_ms = self.since_ms.max(there_ms);
        }
        self.away = away;
    }

    fn close(&mut self, to_ms: i64) {
        if to_ms <= self.since_ms {
            return;
        }
        if let Some(window) = &self.front {
            self.stretches.push(Stretch { window: window.clone(), from_ms: self.since_ms, to_ms });
        }
        self.since_ms = to_ms;
    }

    pub fn has_some(&self) -> bool {
        !self.stretches.is_empty()
    }

    pub fn take(&mut self) -> Vec<Stretch> {
        std::mem::take(&mut self.stretches)
    }
}
