//! What the tray says of absences, forgotten timers, rounds of focus and the reminder, each with its answers.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use stint::kernel::{Instant, Zone};

use super::{
    menu::{Line, item},
    view::{Startable, hours_minutes},
    words::Words,
};

/// What an absence may be given to with one click.
const OTHERS: usize = 3;

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Away {
    pending: Vec<Gap>,
    forgotten: Option<Forgotten>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Gap {
    id: String,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    seconds: i64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Forgotten {
    finding_id: String,
    ends_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Rounds {
    current: Option<Round>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Round {
    phase: String,
    due_at: Option<DateTime<Utc>>,
    over: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Reminder {
    on: bool,
}

/// How the user reads a clock.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Wall {
    pub zone: String,
    pub hour_cycle: String,
}

impl Wall {
    fn time(&self, at: DateTime<Utc>) -> String {
        let zone = Zone::parse("zone", &self.zone).unwrap_or_else(|_| Zone::utc());
        let wall = zone.wall(Instant::from_ms(at.timestamp_millis()));
        let form = if self.hour_cycle == "h12" { "%-I:%M %p" } else { "%-H:%M" };
        wall.format(form).to_string()
    }
}

/// Everything that the core says of it.
#[derive(Clone, Debug)]
pub struct Rhythm {
    pub away: Away,
    pub rounds: Rounds,
    pub reminder: Reminder,
    pub wall: Wall,
}

impl Rhythm {
    /// What waits for an answer: the newest absence, which may have been one of `others`, and the timer that may have been forgotten.
    pub fn questions(&self, others: &[&Startable], words: &Words) -> Vec<Line> {
        let mut lines = Vec::new();
        if let Some(gap) = self.away.pending.first() {
            let more = self.away.pending.len() - 1;
            let more = if more > 0 { format!(" (+{more})") } else { String::new() };
            let times = format!("{} – {}", self.wall.time(gap.from), self.wall.time(gap.to));
            lines.push(Line::Heading(format!("{} {times} · {}{more}", words.away, hours_minutes(gap.seconds))));
            let answer = |choice: &str| format!("gap.resolve {}", json!({ "ids": [gap.id], "choice": choice }));
            lines.extend([item(&answer("keep"), words.keep_time), item(&answer("discard"), words.take_out)]);
            lines.extend(others.iter().take(OTHERS).map(|other| {
                let give = other.answer(&gap.id);
                item(&format!("gap.resolve {give}"), &format!("{} {}", words.give_to, other.line()))
            }));
            lines.extend([item("decide", words.decide), Line::Separator]);
        }
        if let Some(forgotten) = &self.away.forgotten {
            let answer = |use_steady: bool| format!("finding.resolve {}", json!({ "id": forgotten.finding_id, "use_steady": use_steady }));
            lines.extend([
                Line::Heading(words.long_run_title.to_owned()),
                item(&answer(true), &format!("{} {}", words.end_at, self.wall.time(forgotten.ends_at))),
                item(&answer(false), words.still_right),
                Line::Separator,
            ]);
        }
        lines
    }

    /// The round that is on, or how to begin one.
    pub fn rounds(&self, timed: bool, words: &Words) -> Vec<Line> {
        let Some(round) = &self.rounds.current else {
            return if timed { vec![item("pomodoro.start", words.start_rounds), Line::Separator] } else { Vec::new() };
        };
        let (name, skip) = match round.phase.as_str() {
            "focus" => (words.focus, words.skip_to_break),
            "long_break" => (words.long_break, words.skip_to_focus),
            _ => (words.short_break, words.skip_to_focus),
        };
        let until = match round.due_at {
            Some(_) if round.over => format!(" {}", words.over),
            Some(due) => format!(" {} {}", words.until, self.wall.time(due)),
            None => String::new(),
        };
        vec![
            Line::Heading(format!("{name}{until}")),
            item("pomodoro.skip", skip),
            item("pomodoro.stop", words.stop_rounds),
            Line::Separator,
        ]
    }

    pub fn reminder(&self, timed: bool, words: &Words) -> Option<Line> {
        let later = format!("reminder.snooze {}", json!({ "minutes": 60 }));
        (self.reminder.on && !timed).then(|| item(&later, words.later))
    }
}
