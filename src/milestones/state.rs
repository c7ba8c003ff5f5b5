//! How far a milestone is. Derived from facts, never stored.

use chrono::Days;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{kernel::Day, payments::Settled};

/// So long before its day a milestone is said to be due soon.
pub const SOON: Days = Days::new(7);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    Planned,
    /// Within 7 days.
    DueSoon,
    Overdue,
    /// Done, and on no line.
    Completed,
    /// On a line of a draft.
    OnDraft,
    Billed,
    /// The invoice that bills it is paid, and what was paid ahead of it.
    Paid,
}

/// What a state follows from.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    pub due_on: Option<Day>,
    pub completed: bool,
    pub bill: Bill,
}

#[derive(Debug, Clone, Copy)]
pub enum Bill {
    None,
    Draft,
    Issued { total_minor: i64, settled: Settled, deposit_paid: bool },
}

/// Overdue starts the day after the due date (DOMAIN 13); `today` is the day in the workspace's zone.
pub fn state(facts: &Facts, today: Day) -> MilestoneState {
    match facts.bill {
        Bill::Issued { total_minor, settled, deposit_paid } if deposit_paid && is_paid(total_minor, settled) => MilestoneState::Paid,
        Bill::Issued { .. } => MilestoneState::Billed,
        Bill::Draft => MilestoneState::OnDraft,
        Bill::None if facts.completed => MilestoneState::Completed,
        Bill::None => match facts.due_on {
            Some(due) if due < today => MilestoneState::Overdue,
            Some(due) if due <= today + SOON => MilestoneState::DueSoon,
            _ => MilestoneState::Planned,
        },
    }
}

/// Neither given up as a bad debt nor settled by credit notes alone.
const fn is_paid(total_minor: i64, settled: Settled) -> bool {
    let taken_back = settled.credited_minor > 0 && settled.paid_minor == 0;
    settled.all_minor() >= total_minor && settled.bad_debt_minor == 0 && !taken_back
}

#[cfg(test)]
mod tests {
    use super::*;
    use MilestoneState::{Billed, Completed, DueSoon, OnDraft, Overdue, Paid, Planned};

    #[test]
    fn states() {
        let day = |d| Day::from_ymd_opt(2026, 11, d).unwrap();
        let open = |due: Option<u32>| Facts { due_on: due.map(day), completed: false, bill: Bill::None };
        for (due, expected) in
            [(None, Planned), (Some(28), Planned), (Some(27), DueSoon), (Some(20), DueSoon), (Some(19), Overdue), (Some(1), Overdue)]
        {
            assert_eq!(state(&open(due), day(20)), expected, "{due:?}");
        }
        let done = |bill| state(&Facts { completed: true, bill, ..open(Some(1)) }, day(20));
        assert_eq!((done(Bill::None), done(Bill::Draft)), (Completed, OnDraft));
        // Of 100: paid, credited, small difference, bad debt.
        for ((paid, credited, small, bad), deposit_paid, expected) in [
            ((0, 0, 0, 0), true, Billed),
            ((99, 0, 0, 0), true, Billed),
            ((99, 0, 1, 0), true, Paid),
            ((100, 0, 0, 0), true, Paid),
            ((100, 0, 0, 0), false, Billed),
            ((40, 60, 0, 0), true, Paid),
            ((0, 100, 0, 0), true, Billed),
            ((60, 0, 0, 40), true, Billed),
        ] {
            let settled = Settled {
                paid_minor: paid,
                credited_minor: credited,
                small_difference_minor: small,
                bad_debt_minor: bad,
                last_paid_on: None,
            };
            assert_eq!(done(Bill::Issued { total_minor: 100, settled, deposit_paid }), expected, "{paid} {credited} {small} {bad}");
        }
    }
}
