//! What a retainer is, and what makes one fit to keep.

use super::{Calendar, period};
use crate::kernel::{
    Currency, Day, Instant, Result,
    id::{ClientId, ProjectId, RetainerId, TermId},
    limits,
    sql::sql_words,
    text::Checks,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is paid ahead. Amounts of a retainer are seconds, or minor units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerUnit")]
pub enum Unit {
    Hours,
    Money,
}

sql_words!(Unit { Hours = "hours", Money = "money" });

/// How often it is granted and its fee falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerCadence")]
pub enum Cadence {
    Once,
    Month,
    Quarter,
    Year,
}

sql_words!(Cadence { Once = "once", Month = "month", Quarter = "quarter", Year = "year" });

/// What becomes of what is left when a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerRollOver")]
pub enum RollOver {
    None,
    All,
    /// So much of it; the oldest goes first.
    UpTo,
}

sql_words!(RollOver { None = "none", All = "all", UpTo = "up_to" });

/// What becomes of time that no balance is left for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerOverUse")]
pub enum OverUse {
    /// It waits to be billed at the usual rate.
    Bill,
    /// The same, but the Inbox tells of it, and a document that bills it is issued only when that is said to be agreed.
    Warn,
    /// The fee covers it: it is never billed.
    Cover,
}

sql_words!(OverUse { Bill = "bill", Warn = "warn", Cover = "cover" });

/// What a period grants and costs, for the periods that begin on its first day or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "RetainerTerm")]
pub struct Term {
    pub id: TermId,
    pub valid_from: Day,
    /// Seconds, or minor units.
    pub amount: i64,
    /// Of a period, in minor units of the retainer's currency.
    pub fee_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Retainer {
    pub id: RetainerId,
    pub client_id: ClientId,
    pub client_name: String,
    /// Only time of this project is drawn; absent: all time of the client.
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    pub name: String,
    pub unit: Unit,
    /// Of the fee, and of the amounts of a money retainer.
    pub currency: Currency,
    pub cadence: Cadence,
    pub starts_on: Day,
    /// The last day; absent: until further notice.
    pub ends_on: Option<Day>,
    pub roll_over: RollOver,
    /// Seconds, or minor units.
    pub roll_over_limit: Option<i64>,
    /// Periods that a grant outlives its own; absent: for as long as it rolls over.
    pub expires_after: Option<i64>,
    pub over_use: OverUse,
    /// Percent of what there is to draw from in a period, ascending.
    pub alerts: Vec<i64>,
    /// By their days.
    pub terms: Vec<Term>,
    pub note: String,
    pub archived: bool,
    /// A document tells of it: what it is of, its rhythm and its first day stay.
    pub on_documents: bool,
    pub created_at: Instant,
}

pub const USUAL_ALERTS: [i64; 2] = [80, 100];
const ALERTS: usize = 10;
const MOST_PERCENT: i64 = 1_000;
const MOST_PERIODS_KEPT: i64 = 120;

impl Retainer {
    pub const fn calendar(&self) -> Calendar {
        Calendar { starts_on: self.starts_on, ends_on: self.ends_on, cadence: self.cadence }
    }

    /// What a period grants and costs that begins on `day`.
    pub fn term_on(&self, day: Day) -> Option<&Term> {
        self.terms.iter().rev().find(|t| t.valid_from <= day).or_else(|| self.terms.first())
    }

    /// Trims and checks what a user typed.
    ///
    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.note = checks.note("note", &self.note, limits::LONG_NOTE_CHARS);
        checks.day("starts_on", self.starts_on);
        if let Some(end) = self.ends_on {
            checks.day("ends_on", end);
            checks.require(end >= self.starts_on, "ends_on", "end_before_start", "is before the first day: choose a later one");
        }
        let most = self.most();
        let limit_ok = match (self.roll_over, self.roll_over_limit) {
            (RollOver::UpTo, Some(limit)) => (0..=most).contains(&limit),
            (RollOver::UpTo, None) => {
                checks.fail("roll_over_limit", "required", "is missing: say how much is taken over into the next period");
                true
            }
            (_, limit) => {
                if limit.is_some() {
                    checks.fail("roll_over_limit", "not_used", "means something only with the roll-over up_to: leave it out");
                }
                true
            }
        };
        checks.require(limit_ok, "roll_over_limit", "out_of_range", "is negative, or more than a retainer can hold");
        let expiry_ok = self.expires_after.is_none_or(|n| (1..=MOST_PERIODS_KEPT).contains(&n));
        checks.require(expiry_ok, "expires_after", "out_of_range", "is not between 1 and 120 periods");
        let kept = self.cadence != Cadence::Once || (self.roll_over == RollOver::None && self.expires_after.is_none());
        checks.require(kept, "roll_over", "not_used", "needs a period after this one: choose none for a retainer that is granted once");
        self.alerts.sort_unstable();
        self.alerts.dedup();
        let alerts_ok = self.alerts.len() <= ALERTS && self.alerts.iter().all(|p| (1..=MOST_PERCENT).contains(p));
        checks.require(alerts_ok, "alerts", "out_of_range", "are more than 10, or not between 1 and 1000 percent");
        for (n, term) in self.terms.iter().enumerate() {
            check_term(&mut checks, term, most, &format!("terms.{n}."));
        }
        checks.done()?;
        self.terms.sort_by_key(|t| (t.valid_from, t.id));
        Ok(self)
    }

    /// The most that an amount of it may be.
    pub(super) const fn most(&self) -> i64 {
        match self.unit {
            Unit::Hours => limits::PLAN_SECONDS,
            Unit::Money => limits::AMOUNT_MINOR,
        }
    }
}

pub(super) fn check_term(checks: &mut Checks, term: &Term, most: i64, field: &str) {
    let amount_ok = (1..=most).contains(&term.amount);
    checks.require(amount_ok, &format!("{field}amount"), "out_of_range", "is zero, negative, or more than a retainer can hold");
    let fee_ok = (0..=limits::AMOUNT_MINOR).contains(&term.fee_minor);
    checks.require(fee_ok, &format!("{field}fee_minor"), "out_of_range", "is negative or too large: give a price of zero or more");
}

/// The period that a day names by being its first.
///
/// # Errors
/// `not_a_period`, naming `field` and the nearest right day.
pub(super) fn named_period(retainer: &Retainer, field: &str, day: Day) -> Result<period::Period> {
    let calendar = retainer.calendar();
    calendar.of(day).filter(|p| p.from == day).ok_or_else(|| {
        let near = calendar.of(day).map_or(retainer.starts_on, |p| p.from);
        crate::kernel::Error::invalid(field, "not_a_period", format!("is no first day of a period of it: {near} is one"))
    })
}
