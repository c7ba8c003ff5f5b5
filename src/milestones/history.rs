//! What became of a milestone, in the order of the moments. Derived from facts; nothing is kept for it.

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{get, store};
use crate::{
    db::Read,
    files::{self, FileLink, Owner},
    kernel::{
        Day, Instant, Money, Result,
        id::{InvoiceId, MilestoneId},
    },
    settings,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneHappening {
    Added,
    Completed,
    Reopened,
    /// On an issued invoice.
    Billed,
    /// A deposit invoice was issued for it.
    Deposit,
    /// The invoice let it go, by its void or a credit note.
    Released,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MilestoneEvent {
    pub what: MilestoneHappening,
    pub on: Day,
    pub at: Instant,
    /// A note, or a reason.
    pub text: String,
    pub link: String,
    pub files: Vec<FileLink>,
    pub amount: Option<Money>,
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
}

/// The earliest first.
///
/// # Errors
/// `not_found`.
pub fn history(read: &Read<'_>, id: MilestoneId) -> Result<Vec<MilestoneEvent>> {
    let (milestone, settings) = (get(read, id)?, settings::get(read)?);
    let bare = |what, at: Instant| MilestoneEvent {
        what,
        on: settings.day_of(at),
        at,
        text: String::new(),
        link: String::new(),
        files: Vec::new(),
        amount: None,
        invoice_id: None,
        invoice_number: None,
    };
    let mut events = vec![bare(MilestoneHappening::Added, milestone.created_at)];
    let completions = store::completions(read.conn(), id)?;
    let ids: Vec<Uuid> = completions.iter().map(|k| k.id.into()).collect();
    let mut found = files::of(read, Owner::Milestone, &ids)?;
    for k in completions {
        let files = found.remove(&k.id.into()).unwrap_or_default();
        events.push(MilestoneEvent { on: k.on, text: k.note, link: k.link, files, ..bare(MilestoneHappening::Completed, k.at) });
        if let Some((at, reason)) = k.reopened {
            events.push(MilestoneEvent { text: reason, ..bare(MilestoneHappening::Reopened, at) });
        }
    }
    for d in store::past::documents(read.conn(), id)? {
        let what = if d.deposit { MilestoneHappening::Deposit } else { MilestoneHappening::Billed };
        let of =
            |event| MilestoneEvent { invoice_id: Some(d.invoice), invoice_number: Some(d.number.clone()), amount: Some(d.amount), ..event };
        events.push(of(MilestoneEvent { on: d.on, ..bare(what, d.at) }));
        if let Some(at) = d.released_at {
            events.push(of(bare(MilestoneHappening::Released, at)));
        }
    }
    events.sort_by_key(|e| e.at);
    Ok(events)
}
