//! What a client owes on top when it pays late: by law, by the user's own terms, or nothing (DOMAIN 12).

use crate::kernel::{Percent, text::Checks};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum LateTerms {
    #[default]
    None,
    /// What a law gives between businesses.
    Statutory { law: LateLaw },
    /// What was agreed.
    Own {
        /// A year.
        percent: Percent,
        /// Once for each document, in minor units of its currency.
        flat_minor: i64,
        /// Days after the due day that cost nothing; then interest counts from the day after the due day.
        grace_days: i64,
    },
}

/// Whose figures stand in `src/late/law.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LateLaw {
    Eu,
    De,
    Fr,
    Uk,
    Ch,
}

/// Per cent a year, in ten-thousandths.
const HIGHEST_PERCENT_E4: i64 = 100 * 10_000;
const HIGHEST_FLAT_MINOR: i64 = 10_000_000;
const LONGEST_GRACE_DAYS: i64 = 365;

impl LateTerms {
    pub fn check(&self, checks: &mut Checks, field: &str) {
        let Self::Own { percent, flat_minor, grace_days } = self else { return };
        let mut within = |name: &str, fits: bool, message: &str| checks.require(fits, &format!("{field}.{name}"), "out_of_range", message);
        within("percent", (0..=HIGHEST_PERCENT_E4).contains(&percent.e4), "is not between 0 and 100 per cent a year");
        within("flat_minor", (0..=HIGHEST_FLAT_MINOR).contains(flat_minor), "is below zero or beyond 100,000.00");
        within("grace_days", (0..=LONGEST_GRACE_DAYS).contains(grace_days), "is not between 0 and 365 days");
    }
}
