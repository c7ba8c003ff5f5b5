//! A rule: for whom, when, and what it puts on what it makes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    lines::{Line, MOST},
    schedule::{Covers, Ends, Schedule},
};
use crate::{
    invoices::placeholders,
    kernel::{
        Currency, Day, Instant, Result,
        id::{ClientId, ProjectId, RecurringId, RowId, SeriesId},
        limits,
        sql::sql_words,
        text::Checks,
    },
    settings::DocumentLanguage,
    taxes::TaxRate,
};

/// A first day further back is a slip of the finger: it would make an invoice for each period since.
const DAYS_BACK: i64 = 366;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RecurringMode")]
pub enum Mode {
    /// Makes a draft, which somebody looks at.
    #[default]
    Draft,
    /// Issues it at once.
    Issue,
}

sql_words!(Mode { Draft = "draft", Issue = "issue" });

/// Which waiting time and expenses are billed along.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RecurringUnbilled")]
pub enum Unbilled {
    #[default]
    Nothing,
    /// All of the client's.
    Client,
    /// Of one project.
    Project,
}

sql_words!(Unbilled { Nothing = "nothing", Client = "client", Project = "project" });

/// Days from the first up to, but not with, the second make nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub id: RowId,
    pub from: Day,
    pub to: Option<Day>,
}

impl Pause {
    pub fn holds(&self, day: Day) -> bool {
        day >= self.from && self.to.is_none_or(|to| day < to)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    pub id: RecurringId,
    pub client_id: ClientId,
    pub client_name: String,
    pub name: String,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    /// None: the client's on the day it is made; so for the days until it is due.
    pub language: Option<DocumentLanguage>,
    pub due_days: Option<i64>,
    pub schedule: Schedule,
    pub covers: Covers,
    pub mode: Mode,
    pub unbilled: Unbilled,
    pub project_id: Option<ProjectId>,
    /// Of what it issues; None: the usual one.
    pub series_id: Option<SeriesId>,
    /// Days of the schedule before it make nothing.
    pub made_from: Day,
    pub created_at: Instant,
    /// By position.
    pub lines: Vec<Line>,
    pub pauses: Vec<Pause>,
}

impl Recurring {
    pub fn paused(&self) -> bool {
        self.pauses.iter().any(|p| p.to.is_none())
    }

    /// The days on which it makes something, made already or not, up to and with the last one. Asked for with an end, since a pause that goes on
    /// would leave out all days that calendars know.
    pub fn days_to(&self, last: Day) -> impl Iterator<Item = Day> + '_ {
        self.schedule.days().take_while(move |day| *day <= last).filter(|day| !self.leaves_out(*day))
    }

    /// Those after a day. None while it is paused.
    pub fn days_after(&self, day: Day) -> impl Iterator<Item = Day> + '_ {
        let days = (!self.paused()).then(|| self.schedule.days().filter(move |d| *d > day && !self.leaves_out(*d)));
        days.into_iter().flatten()
    }

    fn leaves_out(&self, day: Day) -> bool {
        day < self.made_from || self.pauses.iter().any(|p| p.holds(day))
    }

    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, taxes: &[TaxRate]) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.subject = checks.line("subject", &self.subject, limits::NAME_CHARS);
        self.note = checks.note("note", &self.note, limits::NOTE_CHARS);
        placeholders::check(&mut checks, "subject", &self.subject);
        placeholders::check(&mut checks, "note", &self.note);
        checks.require(self.due_days.is_none_or(|d| (0..=365).contains(&d)), "due_days", "out_of_range", "is not between 0 and 365 days");
        let of_project = self.unbilled == Unbilled::Project;
        checks.require(!of_project || self.project_id.is_some(), "project_id", "required", "is missing: choose whose time is billed along");
        if !of_project {
            self.project_id = None;
        }
        let something = self.lines.iter().any(|l| !l.heading) || self.unbilled != Unbilled::Nothing;
        checks.require(something, "lines", "empty", "are missing: add a line, or have unbilled time billed along");
        checks.require(self.lines.len() <= MOST, "lines", "too_many", "are more than 100: make a second rule");
        for (n, line) in self.lines.iter_mut().enumerate() {
            line.clean(&mut checks, n, taxes);
        }
        checks.done()?;
        Ok(self)
    }
}

/// What a new schedule must keep to.
///
/// # Errors
/// `starts_on`, or `rrule` when it never comes.
pub fn check_schedule(schedule: &Schedule, today: Day) -> Result<()> {
    let mut checks = Checks::default();
    let far = (schedule.starts_on - today).num_days();
    checks.require(
        far >= -DAYS_BACK,
        "starts_on",
        "too_far_back",
        "is more than a year ago, and each period since would be made: choose a later first day",
    );
    checks.require(far <= 3_660, "starts_on", "too_far", "is more than ten years ahead: choose an earlier first day");
    if let Ends::On(last) = schedule.rule.ends {
        checks.require(last >= schedule.starts_on, "rrule", "end_before_start", "ends before the first day: choose a later end");
    }
    checks.done()?;
    let mut checks = Checks::default();
    checks.require(schedule.days().next().is_some(), "rrule", "never", "never comes: choose a later end, or another day");
    checks.done()
}
