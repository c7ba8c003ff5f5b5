//! Rules as the doors show them: with what comes next, and what came of it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Covers, Mode, Recurring, Unbilled, lines,
    make::{due_of, trial},
    rrule,
    schedule::{Every, Schedule},
    store::{self, Run},
};
use crate::{
    db::Read,
    invoices::{self, Outcome},
    kernel::{
        Currency, Day, FieldError, Instant, Money, Result,
        id::{ClientId, InvoiceId, ProjectId, RecurringId, SeriesId},
    },
    settings::{self, DocumentLanguage},
};

/// Days that are told ahead.
const AHEAD: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RecurringState")]
pub enum State {
    Active,
    Paused,
    /// Nothing comes any more.
    Ended,
}

/// What a rule's text says, in parts.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RecurringRhythm")]
pub struct Rhythm {
    pub every: Every,
    pub interval: u32,
    /// 1 to 31, or from the month's end: -1 is its last day. Absent: that of the first day.
    pub month_day: Option<i8>,
    /// Of a year, from 1.
    pub month: Option<u8>,
    /// `MO` to `SU`.
    pub weekdays: Vec<String>,
    pub until: Option<Day>,
    pub count: Option<u32>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct UpcomingPeriod {
    pub on: Day,
    /// The days it tells, inclusive; absent where it tells none.
    pub from: Option<Day>,
    pub to: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RecurringUpcoming {
    /// The text as it is kept.
    pub rrule: String,
    pub rhythm: Rhythm,
    /// The next ones after today.
    pub next: Vec<UpcomingPeriod>,
    /// Up to today, not made yet: made as soon as the program looks.
    pub due: Vec<UpcomingPeriod>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RecurringRun {
    pub period_on: Day,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub made_at: Instant,
    /// Absent: there was nothing to bill.
    pub invoice_id: Option<InvoiceId>,
    pub outcome: Option<Outcome>,
    /// Why it could not be issued at once, while it is a draft.
    pub refused: Vec<FieldError>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RecurringView {
    pub id: RecurringId,
    pub name: String,
    pub client_id: ClientId,
    pub client_name: String,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    /// Absent: the client's.
    pub language: Option<DocumentLanguage>,
    pub due_days: Option<i64>,
    pub rrule: String,
    pub rhythm: Rhythm,
    pub starts_on: Day,
    pub covers: Covers,
    pub mode: Mode,
    pub unbilled: Unbilled,
    pub project_id: Option<ProjectId>,
    /// Absent: the usual one.
    pub series_id: Option<SeriesId>,
    pub lines: Vec<lines::Line>,
    /// What its lines come to today, under their own ids.
    pub paper: invoices::Paper,
    /// Of its lines, before taxes.
    pub net: Money,
    pub state: State,
    pub next: Vec<UpcomingPeriod>,
    pub due: Vec<UpcomingPeriod>,
    /// The latest period first.
    pub runs: Vec<RecurringRun>,
    pub created_at: Instant,
}

/// A draft that its rule could not issue.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RecurringRefused")]
pub struct Refused {
    pub invoice_id: InvoiceId,
    pub name: String,
    pub client_name: String,
    pub period_on: Day,
    /// What stands in the way, each with its remedy.
    pub why: Vec<FieldError>,
}

/// # Errors
/// What the database says.
pub fn refused(read: &Read<'_>) -> Result<Vec<Refused>> {
    let mut found = Vec::new();
    for run in store::refused(read.conn())? {
        let (Some(invoice_id), Ok(rule)) = (run.invoice_id, super::get(read, run.rule_id)) else { continue };
        let why = run.refused.unwrap_or_default();
        found.push(Refused { invoice_id, name: rule.name, client_name: rule.client_name, period_on: run.period_on, why });
    }
    Ok(found)
}

pub fn rhythm(schedule: &Schedule) -> Rhythm {
    use super::schedule::Ends;
    let rule = &schedule.rule;
    Rhythm {
        every: rule.every,
        interval: rule.interval,
        month_day: rule.month_day,
        month: rule.month,
        weekdays: rule.weekdays.iter().map(|w| w.to_string().to_uppercase().chars().take(2).collect()).collect(),
        until: if let Ends::On(day) = rule.ends { Some(day) } else { None },
        count: if let Ends::After(count) = rule.ends { Some(count) } else { None },
    }
}

fn told(schedule: &Schedule, covers: Covers, on: Day) -> UpcomingPeriod {
    let period = schedule.period(on, covers);
    UpcomingPeriod { on, from: period.map(|p| p.0), to: period.map(|p| p.1) }
}

/// What comes, and what is due.
pub fn upcoming(read: &Read<'_>, rule: &Recurring) -> Result<(Vec<UpcomingPeriod>, Vec<UpcomingPeriod>)> {
    let today = settings::get(read)?.day_of(read.now());
    let tell = |day| told(&rule.schedule, rule.covers, day);
    let due = if rule.paused() { Vec::new() } else { due_of(read, rule, today)? };
    let next = rule.days_after(today).take(AHEAD).map(tell).collect();
    Ok((next, due.into_iter().map(tell).collect()))
}

fn run(read: &Read<'_>, rule: &Recurring, run: Run) -> Result<RecurringRun> {
    let period = rule.schedule.period(run.period_on, rule.covers);
    let outcome = run.invoice_id.map(|id| invoices::outcome(read, id)).transpose()?;
    let waits = matches!(outcome, Some(Outcome::Draft { .. }));
    Ok(RecurringRun {
        period_on: run.period_on,
        from: period.map(|p| p.0),
        to: period.map(|p| p.1),
        made_at: run.made_at,
        invoice_id: run.invoice_id,
        outcome,
        refused: run.refused.filter(|_| waits).unwrap_or_default(),
    })
}

/// `runs`: so many of the latest.
pub fn show(read: &Read<'_>, rule: Recurring, runs: usize) -> Result<RecurringView> {
    let (next, due) = upcoming(read, &rule)?;
    let runs = store::runs(read.conn(), rule.id)?.into_iter().take(runs).map(|r| run(read, &rule, r)).collect::<Result<_>>()?;
    let state = match (rule.paused(), next.is_empty() && due.is_empty()) {
        (_, true) if !rule.paused() => State::Ended,
        (true, _) => State::Paused,
        _ => State::Active,
    };
    let today = settings::get(read)?.day_of(read.now());
    let paper = invoices::paper(read, &trial(&rule, today))?;
    Ok(RecurringView {
        rrule: rrule::write(&rule.schedule.rule),
        rhythm: rhythm(&rule.schedule),
        net: paper.totals.net,
        paper,
        state,
        next,
        due,
        runs,
        id: rule.id,
        name: rule.name,
        client_id: rule.client_id,
        client_name: rule.client_name,
        currency: rule.currency,
        subject: rule.subject,
        note: rule.note,
        language: rule.language,
        due_days: rule.due_days,
        starts_on: rule.schedule.starts_on,
        covers: rule.covers,
        mode: rule.mode,
        unbilled: rule.unbilled,
        project_id: rule.project_id,
        series_id: rule.series_id,
        lines: rule.lines,
        created_at: rule.created_at,
    })
}
