//! The kinds of mail, and the words that Stint comes with for each, in files of their own.

use crate::{kernel::sql::sql_words, settings::Language};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a template may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    Document,
    /// A document that offers.
    Offer,
    Agreement,
    Payment,
    Project,
    Milestone,
    /// One of many to whom the same words go.
    Recipient,
}

impl Topic {
    /// The names by which a template asks for it.
    pub const fn variables(self) -> &'static [&'static str] {
        match self {
            Self::Document => &[
                "document.title",
                "document.number",
                "document.subject",
                "document.total",
                "document.open",
                "document.issued_on",
                "document.due_on",
                "document.days_late",
                "document.pay_link",
            ],
            Self::Offer => &["document.title", "document.number", "document.subject", "document.total", "document.valid_until"],
            Self::Agreement => &["document.agreed", "document.agreement"],
            Self::Payment => &["payment.amount", "payment.on", "payment.documents"],
            Self::Project => &["project.name"],
            Self::Milestone => &["milestone.name"],
            Self::Recipient => &["client.first_name", "client.open"],
        }
    }
}

/// What every template may speak of.
const ALWAYS: &[&str] =
    &["client.name", "client.contact", "business.name", "business.contact", "business.email", "business.phone", "business.website"];

macro_rules! kinds {
    ($($kind:ident = $word:literal: [$($topic:ident),*]),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[schemars(rename = "MailKind")]
        pub enum Kind { $(#[serde(rename = $word)] $kind),+ }
        sql_words!(Kind { $($kind = $word),+ });

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            pub const fn topics(self) -> &'static [Topic] {
                match self { $(Self::$kind => &[$(Topic::$topic),*]),+ }
            }

            /// The first line is the subject.
            const fn file(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$kind, Language::En) => include_str!(concat!("words/en/", $word, ".txt")),
                      (Self::$kind, Language::De) => include_str!(concat!("words/de/", $word, ".txt")),)+
                }
            }
        }
    };
}

kinds! {
    // What all others stand in: greeting and signature.
    Frame = "frame": [],
    Invoice = "invoice": [Document],
    CreditNote = "credit_note": [Document],
    Quote = "quote": [Offer],
    ProposalSent = "proposal_sent": [Offer],
    ProposalAccepted = "proposal_accepted": [Offer, Agreement],
    Contract = "contract": [Offer, Agreement],
    Reminder1 = "reminder_1": [Document],
    Reminder2 = "reminder_2": [Document],
    Reminder3 = "reminder_3": [Document],
    Receipt = "receipt": [Payment],
    PaymentReceived = "payment_received": [Payment],
    Refund = "refund": [Payment],
    Statement = "statement": [],
    ProjectCreated = "project_created": [Project],
    MilestoneCompleted = "milestone_completed": [Project, Milestone],
    ReviewRequest = "review_request": [],
    Welcome = "welcome": [],
    Message = "message": [],
    Merge = "merge": [Recipient],
    Test = "test": [],
}

impl Kind {
    /// What it may speak of, by the names by which a template asks for it.
    pub fn variables(self) -> impl Iterator<Item = &'static str> {
        ALWAYS.iter().chain(self.topics().iter().flat_map(|topic| topic.variables())).copied()
    }

    /// Subject and body as Stint comes with them.
    pub fn shipped(self, language: Language) -> (&'static str, &'static str) {
        let (subject, body) = self.file(language).split_once('\n').unwrap_or_default();
        (subject.trim(), body.trim())
    }
}

/// What stands below each mail to many: how to get no more of them.
pub const fn opt_out_line(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("words/en/opt_out.txt"),
        Language::De => include_str!("words/de/opt_out.txt"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_for_the_wire_and_the_row() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for kind in Kind::ALL.iter().filter(|k| !matches!(k, Kind::Frame | Kind::Message)) {
            for language in [Language::En, Language::De] {
                let (subject, body) = kind.shipped(language);
                assert!(!subject.is_empty() && !body.is_empty() && !body.contains('\r'), "{} in {}", kind.word(), language.code());
            }
        }
    }
}
