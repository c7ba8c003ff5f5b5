//! When a client is reminded: the steps, and the hours in which it may be done. Pure.

use crate::{
    kernel::{Day, Instant, Zone, id::ConnectionId, sql::sql_words, text::Checks, zones::Local},
    mail::Kind,
    settings::Weekday,
};
use chrono::{Datelike as _, Days, NaiveTime, Timelike as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Between two steps for one invoice, whatever their days say.
const APART_DAYS: u64 = 3;
/// The furthest that a step may be from the due date.
const FURTHEST_DAYS: i64 = 180;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReminderStage")]
pub enum Stage {
    #[serde(rename = "reminder_1")]
    First,
    #[serde(rename = "reminder_2")]
    Second,
    #[serde(rename = "reminder_3")]
    Last,
}

sql_words!(Stage { First = "reminder_1", Second = "reminder_2", Last = "reminder_3" });

impl Stage {
    pub const fn template(self) -> Kind {
        match self {
            Self::First => Kind::Reminder1,
            Self::Second => Kind::Reminder2,
            Self::Last => Kind::Reminder3,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ReminderStep")]
pub struct Step {
    pub stage: Stage,
    /// After the due date; below zero before it.
    pub days: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ReminderPlan")]
pub struct Plan {
    pub on: bool,
    /// In their order; each stage once.
    pub steps: Vec<Step>,
    /// Local hours of the workspace in which reminders go, the second not included.
    pub from_hour: u32,
    pub until_hour: u32,
    pub weekdays: Vec<Weekday>,
    /// Left out: the first account that works.
    pub connection_id: Option<ConnectionId>,
}

impl Default for Plan {
    fn default() -> Self {
        let step = |stage, days| Step { stage, days };
        Self {
            on: false,
            steps: vec![step(Stage::First, 3), step(Stage::Second, 14), step(Stage::Last, 28)],
            from_hour: 9,
            until_hour: 17,
            weekdays: vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday],
            connection_id: None,
        }
    }
}

/// How a client differs from the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ClientReminders")]
pub struct ClientPlan {
    /// Nobody is reminded there.
    pub paused: bool,
    /// Left out: those of the workspace.
    pub steps: Option<Vec<Step>>,
}

pub fn check_steps(checks: &mut Checks, steps: &[Step]) {
    checks.require(!steps.is_empty(), "steps", "required", "are missing: give at least one, or turn the reminders off");
    for (n, pair) in steps.windows(2).enumerate() {
        if let [a, b] = pair {
            let field = format!("steps.{}", n + 1);
            checks.require(a.stage < b.stage, &field, "out_of_order", "comes after a later reminder: give each once, in their order");
            checks.require(
                a.days < b.days,
                &format!("{field}.days"),
                "out_of_order",
                "is not after the reminder before it: choose a later day",
            );
        }
    }
    for (n, step) in steps.iter().enumerate() {
        let fits = (-FURTHEST_DAYS..=FURTHEST_DAYS).contains(&step.days);
        checks.require(fits, &format!("steps.{n}.days"), "out_of_range", "is more than 180 days from the due date");
    }
}

impl Plan {
    pub fn check(&self, checks: &mut Checks) {
        check_steps(checks, &self.steps);
        let hours = self.from_hour < self.until_hour && self.until_hour <= 24;
        checks.require(hours, "until_hour", "out_of_range", "is no hour after the first one: reminders need at least one hour of the day");
        checks.require(!self.weekdays.is_empty(), "weekdays", "required", "are missing: choose at least one day");
    }

    fn has(&self, day: Day) -> bool {
        self.weekdays.contains(&Weekday::from(day.weekday()))
    }

    /// Whether a reminder may go now.
    pub fn allows(&self, zone: &Zone, now: Instant) -> bool {
        let wall = zone.wall(now);
        self.has(wall.date()) && (self.from_hour..self.until_hour).contains(&wall.hour())
    }

    /// The first moment, not before `from`, in which a reminder may go.
    pub fn next(&self, zone: &Zone, from: Instant) -> Instant {
        if self.allows(zone, from) {
            return from;
        }
        let first = zone.day_of(from);
        // A weekday comes again within a week; the eighth is today's, where its hours are over.
        let mut opens = (0..=8).map(|n| first + Days::new(n)).filter(|day| self.has(*day)).map(|day| self.opens(zone, day));
        opens.find(|at| *at >= from).unwrap_or(from)
    }

    fn opens(&self, zone: &Zone, day: Day) -> Instant {
        let wall = day.and_time(NaiveTime::from_hms_opt(self.from_hour, 0, 0).unwrap_or(NaiveTime::MIN));
        match zone.local(wall) {
            Local::One(at) | Local::Twice(at, _) | Local::Never(at) => at,
        }
    }

    /// From when on a step is due, after what was sent on `last`.
    pub fn due(&self, zone: &Zone, step: Step, due_on: Day, last: Option<Day>) -> Instant {
        let day = due_on.checked_add_signed(chrono::TimeDelta::days(step.days)).unwrap_or(due_on);
        let day = last.map_or(day, |last| day.max(last + Days::new(APART_DAYS)));
        self.next(zone, zone.day_start(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Berlin is an hour before UTC in winter, two in summer; its clocks change on 29 March 2026 and 25 October 2026, both Sundays.
    #[test]
    fn reminders_keep_to_their_hours() {
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let plan = Plan::default();
        for (from, next) in [
            ("2026-11-20T07:59:59Z", "2026-11-20T08:00:00Z"),
            ("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z"),
            ("2026-11-20T15:59:59Z", "2026-11-20T15:59:59Z"),
            // Friday, five in the afternoon: Monday, nine.
            ("2026-11-20T16:00:00Z", "2026-11-23T08:00:00Z"),
            ("2026-11-21T12:00:00Z", "2026-11-23T08:00:00Z"),
            // Over the changes of the clocks it stays nine.
            ("2026-03-27T20:00:00Z", "2026-03-30T07:00:00Z"),
            ("2026-10-23T20:00:00Z", "2026-10-26T08:00:00Z"),
        ] {
            assert_eq!(plan.next(&zone, at(from)), at(next), "{from}");
        }
        let mondays = Plan { weekdays: vec![Weekday::Monday], ..Plan::default() };
        assert_eq!(mondays.next(&zone, at("2026-11-23T16:00:00Z")), at("2026-11-30T08:00:00Z"));
        let always = Plan {
            from_hour: 0,
            until_hour: 24,
            weekdays: [1, 2, 3, 4, 5, 6, 7].iter().map(|n| Weekday::from(day(&format!("2026-11-{:02}", 15 + n)).weekday())).collect(),
            ..Plan::default()
        };
        assert!(always.allows(&zone, at("2026-11-22T03:00:00Z")));
    }

    #[test]
    fn a_step_is_due_by_the_due_date_and_never_right_after_another() {
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let plan = Plan::default();
        let [first, second, _] = plan.steps[..] else { panic!() };
        let due_on = day("2026-11-20");
        // 23 November is a Monday; 4 December a Friday.
        assert_eq!(plan.due(&zone, first, due_on, None), at("2026-11-23T08:00:00Z"));
        assert_eq!(plan.due(&zone, second, due_on, Some(day("2026-11-23"))), at("2026-12-04T08:00:00Z"));
        // The first went late, on 3 December: three days later is a Sunday, so Monday.
        assert_eq!(plan.due(&zone, second, due_on, Some(day("2026-12-03"))), at("2026-12-07T08:00:00Z"));
        let before = Step { stage: Stage::First, days: -3 };
        assert_eq!(plan.due(&zone, before, due_on, None), at("2026-11-17T08:00:00Z"));
    }

    #[test]
    fn plans_that_make_no_sense_are_refused() {
        let wrong = |plan: Plan| {
            let mut checks = Checks::default();
            plan.check(&mut checks);
            checks.done().err().map(|e| e.to_string().split(':').next().unwrap().to_owned())
        };
        let step = |stage, days| Step { stage, days };
        assert_eq!(wrong(Plan::default()), None);
        assert_eq!(wrong(Plan { steps: vec![], ..Plan::default() }).as_deref(), Some("steps"));
        assert_eq!(
            wrong(Plan { steps: vec![step(Stage::Second, 3), step(Stage::First, 5)], ..Plan::default() }).as_deref(),
            Some("steps.1")
        );
        assert_eq!(
            wrong(Plan { steps: vec![step(Stage::First, 3), step(Stage::Last, 3)], ..Plan::default() }).as_deref(),
            Some("steps.1.days")
        );
        assert_eq!(wrong(Plan { steps: vec![step(Stage::First, 181)], ..Plan::default() }).as_deref(), Some("steps.0.days"));
        assert_eq!(wrong(Plan { from_hour: 17, until_hour: 9, ..Plan::default() }).as_deref(), Some("until_hour"));
        assert_eq!(wrong(Plan { weekdays: vec![], ..Plan::default() }).as_deref(), Some("weekdays"));
    }
}
