//! Where a document stands. Derived from facts, never stored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{kernel::Day, payments::Settled};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    Draft,
    Issued,
    PartPaid,
    Overdue,
    Paid,
    /// Settled by credit notes alone.
    Credited,
    /// Settled, the last of it by giving it up as a bad debt.
    WrittenOff,
    Voided,
    /// Takes back a document: nothing is owed on it.
    CreditNote,
}

impl InvoiceState {
    /// Something is owed on it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Issued | Self::PartPaid | Self::Overdue)
    }
}

/// What a document's state follows from.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    pub total_minor: i64,
    pub settled: Settled,
    pub voided: bool,
    /// A credit note.
    pub credits: bool,
    pub due_on: Day,
}

/// Overdue starts the day after the due date (DOMAIN 13); `today` is the day in the workspace's zone. A small difference that was written off
/// leaves a paid document paid; a bad debt tells that it was not.
pub fn of_issued(facts: &Facts, today: Day) -> InvoiceState {
    let settled = &facts.settled;
    if facts.voided {
        InvoiceState::Voided
    } else if facts.credits {
        InvoiceState::CreditNote
    } else if settled.all_minor() >= facts.total_minor {
        if settled.bad_debt_minor > 0 {
            InvoiceState::WrittenOff
        } else if settled.credited_minor > 0 && settled.paid_minor == 0 {
            InvoiceState::Credited
        } else {
            InvoiceState::Paid
        }
    } else if today > facts.due_on {
        InvoiceState::Overdue
    } else if settled.paid_minor > 0 {
        InvoiceState::PartPaid
    } else {
        InvoiceState::Issued
    }
}

/// Days past the due date, when there are any and something is owed.
pub fn overdue_days(state: InvoiceState, due_on: Day, today: Day) -> Option<i64> {
    (state == InvoiceState::Overdue).then(|| (today - due_on).num_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use InvoiceState::{CreditNote, Credited, Issued, Overdue, Paid, PartPaid, Voided, WrittenOff};

    #[test]
    fn states() {
        let day = |d| Day::from_ymd_opt(2026, 12, d).unwrap();
        // Of 100: paid, credited, small difference, bad debt; the day in December; due on the 4th.
        for ((paid, credited, small, bad), today, state, days) in [
            ((0, 0, 0, 0), 3, Issued, None),
            ((0, 0, 0, 0), 4, Issued, None),
            ((0, 0, 0, 0), 5, Overdue, Some(1)),
            ((1, 0, 0, 0), 4, PartPaid, None),
            ((99, 0, 0, 0), 16, Overdue, Some(12)),
            ((100, 0, 0, 0), 16, Paid, None),
            ((101, 0, 0, 0), 1, Paid, None),
            ((0, 30, 0, 0), 4, Issued, None),
            ((0, 30, 0, 0), 5, Overdue, Some(1)),
            ((20, 30, 0, 0), 4, PartPaid, None),
            ((0, 100, 0, 0), 16, Credited, None),
            ((40, 60, 0, 0), 16, Paid, None),
            ((0, 99, 1, 0), 16, Credited, None),
            ((99, 0, 1, 0), 16, Paid, None),
            ((0, 0, 100, 0), 16, Paid, None),
            ((0, 0, 0, 100), 2, WrittenOff, None),
            ((60, 0, 0, 40), 16, WrittenOff, None),
            ((0, 60, 0, 40), 16, WrittenOff, None),
            ((0, 0, 0, 40), 4, Issued, None),
        ] {
            let settled = Settled {
                paid_minor: paid,
                credited_minor: credited,
                small_difference_minor: small,
                bad_debt_minor: bad,
                last_paid_on: None,
            };
            let facts = Facts { total_minor: 100, settled, voided: false, credits: false, due_on: day(4) };
            let found = of_issued(&facts, day(today));
            assert_eq!((found, overdue_days(found, day(4), day(today))), (state, days), "{settled:?} on day {today}");
            assert_eq!(found.is_open(), [Issued, PartPaid, Overdue].contains(&found), "{found:?}");
            assert_eq!(of_issued(&Facts { voided: true, ..facts }, day(today)), Voided);
            assert_eq!(of_issued(&Facts { credits: true, ..facts }, day(today)), CreditNote);
        }
    }
}
