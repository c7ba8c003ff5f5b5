//! What a quote is, and where it stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    invoices::offer::{Offer, Snapshot},
    kernel::{
        Day, Instant,
        id::{GivenNumberId, InvoiceId, ProjectId, QuoteId, RowId, SectionId},
        sql::sql_words,
    },
};

/// Where nobody says how long a quote stands.
const USUAL_DAYS: chrono::Days = chrono::Days::new(30);

/// One version; its lines are those of the paper of the same id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub id: QuoteId,
    /// Its first version.
    pub first: QuoteId,
    pub version: i64,
    pub intro: String,
    /// `None` on a draft: as usual.
    pub valid_until: Option<Day>,
    pub created_at: Instant,
}

impl Quote {
    pub const fn paper(&self) -> InvoiceId {
        InvoiceId(self.id.0)
    }

    /// What its paper says, if it is sent on this day.
    pub fn offer(&self, sent_on: Day) -> Offer {
        Offer { version: self.version, valid_until: self.valid_until.unwrap_or_else(|| sent_on + USUAL_DAYS), intro: self.intro.clone() }
    }
}

/// What was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    pub quote: QuoteId,
    pub number_id: GivenNumberId,
    pub number: String,
    pub sent_on: Day,
    pub valid_until: Day,
    pub total_minor: i64,
    /// The canonical JSON as it was hashed.
    pub text: String,
    pub snapshot: Snapshot,
    pub snapshot_hash: [u8; 32],
    pub pdf_hash: [u8; 32],
    pub sent_at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Accepted,
    Declined,
    /// By the one who offered.
    Withdrawn,
}

sql_words!(Answer { Accepted = "accepted", Declined = "declined", Withdrawn = "withdrawn" });

#[derive(Debug, Clone)]
pub struct Answered {
    pub id: RowId,
    pub quote: QuoteId,
    pub answer: Answer,
    pub on: Day,
    pub by: String,
    pub note: String,
    /// Headings of options; of an acceptance.
    pub chosen: Vec<SectionId>,
    /// Of an acceptance: what all comes to with them.
    pub total_minor: Option<i64>,
    pub project: Option<ProjectId>,
    /// The project was made by it.
    pub made_project: bool,
    pub at: Instant,
    pub taken_back: Option<Instant>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuoteState {
    Draft,
    Sent,
    Expired,
    Accepted,
    Declined,
    Withdrawn,
    /// A later version was sent.
    Replaced,
}

/// What a quote's state follows from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts {
    /// The last day on which it could be accepted, once it was sent.
    pub valid_until: Option<Day>,
    pub answer: Option<Answer>,
    pub replaced: bool,
}

/// A quote expires the day after its last day; `today` is the day in the workspace's zone.
pub fn state(facts: Facts, today: Day) -> QuoteState {
    let Some(valid_until) = facts.valid_until else { return QuoteState::Draft };
    match facts.answer {
        Some(Answer::Accepted) => QuoteState::Accepted,
        _ if facts.replaced => QuoteState::Replaced,
        Some(Answer::Declined) => QuoteState::Declined,
        Some(Answer::Withdrawn) => QuoteState::Withdrawn,
        None if today > valid_until => QuoteState::Expired,
        None => QuoteState::Sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states() {
        let day = |d| Day::from_ymd_opt(2026, 11, d).unwrap();
        let sent = Facts { valid_until: Some(day(20)), ..Facts::default() };
        for (facts, today, found) in [
            (Facts::default(), 30, QuoteState::Draft),
            (sent, 20, QuoteState::Sent),
            (sent, 21, QuoteState::Expired),
            (Facts { answer: Some(Answer::Accepted), ..sent }, 25, QuoteState::Accepted),
            (Facts { answer: Some(Answer::Declined), ..sent }, 25, QuoteState::Declined),
            (Facts { answer: Some(Answer::Withdrawn), ..sent }, 1, QuoteState::Withdrawn),
            (Facts { replaced: true, ..sent }, 1, QuoteState::Replaced),
            (Facts { answer: Some(Answer::Declined), replaced: true, ..sent }, 1, QuoteState::Replaced),
        ] {
            assert_eq!(state(facts, day(today)), found, "{facts:?} on day {today}");
        }
    }

    #[test]
    fn without_a_day_it_stands_for_thirty() {
        let id = QuoteId(uuid::Uuid::nil());
        let quote = Quote { id, first: id, version: 1, intro: String::new(), valid_until: None, created_at: Instant::from_ms(0) };
        let day = |m, d| Day::from_ymd_opt(2028, m, d).unwrap();
        // 2028 has a 29 February.
        assert_eq!(quote.offer(day(2, 10)).valid_until, day(3, 11));
    }
}
