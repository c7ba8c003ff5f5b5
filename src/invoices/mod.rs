//! Invoices: from waiting time and free lines to a document that stands.
//!
//! Invariants: one pure function computes every sum ([`totals`]); a number is allotted inside the transaction that issues and is gapless in
//! its series; what is issued is frozen ([`snapshot`]), its PDF kept, no row of it changes; a time entry is on one line at most.
//! What is wrong is corrected by a document of its own ([`credit`], [`reissue`]) or voided, and numbers that no document has are explained.
//! State and open balance are derived. Does not hold: payments (`payments`), tax rates (`taxes`), time (`time`).

mod adjustments;
mod ageing;
pub mod api;
mod bill;
mod billable;
mod catalogue;
mod choice;
mod claim;
mod compose;
mod correct;
mod costs;
mod credit;
mod deposits;
mod desk;
mod document;
mod draft;
pub mod einvoice;
mod files;
mod glyphs;
mod issue;
mod issued;
mod letters;
mod lines;
mod list;
mod milestones;
pub mod offer;
pub mod own_font;
mod payment_code;
pub mod pdf;
pub mod placeholders;
mod preview;
mod problems;
mod reissue;
mod release;
mod retained;
mod sections;
mod series;
pub mod snapshot;
mod state;
mod store;
mod timeline;
pub mod totals;
mod verify;
mod versions;
mod view;
mod void;
mod write;

pub use ageing::Ageing;
pub use choice::Choice;
pub use compose::{
    Composed, ComposedLine, ComposedPart, Outcome, Paper, Waiting, check_series, compose, issue_today, nets, outcome, paper,
};
pub use correct::{CreditInvoice, credit_invoice};
pub use document::{DocumentRef, Kind};
pub use lines::check_portion;
pub use list::{InvoiceList, InvoiceRow, ListInvoices, Show, list};
pub use series::seed;
pub use state::InvoiceState;
pub use verify::verify;
pub use versions::keep as keep_versions;

use crate::{
    db::Read,
    kernel::{Error, Result, id::InvoiceId},
};

/// What was frozen when a document was issued; `None` while it is a draft.
pub fn frozen(read: &Read<'_>, id: InvoiceId) -> Result<Option<snapshot::Snapshot>> {
    Ok(issued::find(read.conn(), id)?.map(|document| document.snapshot))
}

/// What is still being written, an invoice or a quote.
///
/// # Errors
/// `not_found`; `not_draft` once it is issued.
fn draft_of(read: &Read<'_>, id: InvoiceId) -> Result<draft::Draft> {
    let entered = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    if let Some(document) = issued::find(read.conn(), id)? {
        let message = format!("{} is issued and cannot be changed; correct it with a credit note", document.number);
        return Err(Error::cannot("not_draft", message));
    }
    if entered.closed {
        return Err(Error::cannot("not_draft", "it was sent and stands as it is: make a new version of the quote"));
    }
    Ok(entered)
}

/// A draft that may bill something.
///
/// # Errors
/// As [`draft_of`], and `quote`.
fn billing_draft_of(read: &Read<'_>, id: InvoiceId) -> Result<draft::Draft> {
    let draft = draft_of(read, id)?;
    if draft.purpose == draft::Purpose::Quote {
        return Err(Error::cannot("quote", "it is a quote, which bills nothing: make an invoice from it"));
    }
    Ok(draft)
}
