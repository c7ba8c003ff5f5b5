//! What rules make next, and what they made that nobody has looked at.

use chrono::Days;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Mode, all, make::trial, store};
use crate::{
    db::Read,
    invoices,
    kernel::{
        Day, Money, Result,
        id::{InvoiceId, RecurringId},
    },
};

/// Older drafts are no news; the list of invoices shows them.
const NEWS_DAYS: Days = Days::new(92);

/// One day of a rule that is yet to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RecurringComing")]
pub struct Coming {
    pub recurring_id: RecurringId,
    pub name: String,
    pub client_name: String,
    pub on: Day,
    pub mode: Mode,
    /// Of its lines, before taxes; what it bills along is not known yet.
    pub net: Money,
}

/// A draft that a rule made, and that is still one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RecurringMade")]
pub struct MadeDraft {
    pub invoice_id: InvoiceId,
    pub name: String,
    pub client_name: String,
    pub period_on: Day,
}

/// After `today`, up to and with `until`, by the day.
///
/// # Errors
/// What the database says.
pub fn coming(read: &Read<'_>, today: Day, until: Day) -> Result<Vec<Coming>> {
    let rules = all(read)?;
    let soon: Vec<_> = rules.iter().map(|r| (r, r.days_to(until).filter(|day| *day > today).collect::<Vec<_>>())).collect();
    let soon: Vec<_> = soon.into_iter().filter(|(_, days)| !days.is_empty()).collect();
    let nets = invoices::nets(read, &soon.iter().map(|(rule, _)| trial(rule, today)).collect::<Vec<_>>())?;
    let mut found = Vec::new();
    for ((rule, days), net) in soon.into_iter().zip(nets) {
        found.extend(days.into_iter().map(|on| Coming {
            recurring_id: rule.id,
            name: rule.name.clone(),
            client_name: rule.client_name.clone(),
            on,
            mode: rule.mode,
            net,
        }));
    }
    found.sort_by_key(|c| c.on);
    Ok(found)
}

/// The earliest first.
///
/// # Errors
/// What the database says.
pub fn made_drafts(read: &Read<'_>, today: Day) -> Result<Vec<MadeDraft>> {
    store::made_drafts(read.conn(), today - NEWS_DAYS)
}
