//! Where a document stands. Derived from dates and payments, never stored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::Day;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    Draft,
    Issued,
    Paid,
    PartPaid,
    Overdue,
}

impl InvoiceState {
    /// Something is owed on it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Issued | Self::PartPaid | Self::Overdue)
    }
}

/// Overdue starts the day after the due date (DOMAIN 13); `today` is the day in the workspace's zone.
pub fn of_issued(total_minor: i64, paid_minor: i64, due_on: Day, today: Day) -> InvoiceState {
    if paid_minor >= total_minor {
        InvoiceState::Paid
    } else if today > due_on {
        InvoiceState::Overdue
    } else if paid_minor > 0 {
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
    use InvoiceState::{Issued, Overdue, Paid, PartPaid};

    #[test]
    fn states() {
        let day = |d| Day::from_ymd_opt(2026, 12, d).unwrap();
        for (paid, today, state, days) in [
            (0, 3, Issued, None),
            (0, 4, Issued, None),
            (0, 5, Overdue, Some(1)),
            (1, 4, PartPaid, None),
            (99, 16, Overdue, Some(12)),
            (100, 16, Paid, None),
            (101, 1, Paid, None),
        ] {
            let found = of_issued(100, paid, day(4), day(today));
            assert_eq!((found, overdue_days(found, day(4), day(today))), (state, days), "{paid} paid on day {today}");
        }
    }
}
