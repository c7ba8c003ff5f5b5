//! What became of a document, in the order of the days. Derived from facts; nothing is kept for it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    api::InvoiceRef,
    document::{DocumentRef, Kind},
    view,
};
use crate::{
    db::Read,
    kernel::{Day, Instant, Money, Result},
    payments::{self, Source},
    settings,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Created,
    Issued,
    Payment,
    /// Settled by a credit note of another document.
    Credit,
    SmallDifference,
    BadDebt,
    /// A credit note of this document.
    CreditNote,
    /// The draft or invoice that takes its place.
    Corrected,
    Voided,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TimelineEvent {
    pub what: What,
    pub on: Day,
    /// When it was said, where that is known.
    pub at: Option<Instant>,
    pub amount: Option<Money>,
    pub document: Option<DocumentRef>,
    /// A method of payment or a reason.
    pub text: String,
    /// Taken back since.
    pub voided: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Timeline {
    /// The earliest first.
    pub events: Vec<TimelineEvent>,
}

pub fn timeline(read: &Read<'_>, q: InvoiceRef) -> Result<Timeline> {
    let invoice = view::show(read, q.id)?;
    let settings = settings::get(read)?;
    let bare = |what, on, at| TimelineEvent { what, on, at, amount: None, document: None, text: String::new(), voided: false };
    let mut events = vec![bare(What::Created, settings.day_of(invoice.created_at), Some(invoice.created_at))];
    if let Some(day) = invoice.issued_on {
        events.push(TimelineEvent { amount: Some(invoice.totals.total), ..bare(What::Issued, day, invoice.issued_at) });
    }
    for document in invoice.corrections {
        let what = if document.kind == Kind::CreditNote { What::CreditNote } else { What::Corrected };
        let on = document.issued_on.unwrap_or_else(|| settings.day_of(read.now()));
        events.push(TimelineEvent { amount: Some(document.total), document: Some(document), ..bare(what, on, None) });
    }
    for s in payments::settlements(read, q.id)? {
        let what = match s.source {
            Source::Payment => What::Payment,
            Source::CreditNote => What::Credit,
            Source::SmallDifference => What::SmallDifference,
            Source::BadDebt => What::BadDebt,
        };
        // Its own credit notes are told already, and what a credit note settles stands on the other document.
        let told = what == What::Credit && events.iter().any(|e| e.document.as_ref().is_some_and(|d| Some(d.id) == s.credit_note_id));
        if !told && invoice.kind != Kind::CreditNote {
            let text =
                [s.method, s.credit_note_number.unwrap_or_default(), s.note].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>();
            let settled = bare(what, s.settled_on, None);
            events.push(TimelineEvent { amount: Some(s.amount), text: text.join(" · "), voided: s.voided, ..settled });
        }
    }
    if let Some(void) = invoice.void {
        events.push(TimelineEvent { text: void.reason, ..bare(What::Voided, settings.day_of(void.at), Some(void.at)) });
    }
    // Nothing comes before a document is made, whatever day it is dated.
    events[1..].sort_by_key(|e| (e.on, e.what == What::Voided));
    Ok(Timeline { events })
}
