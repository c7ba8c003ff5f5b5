//! What will go when, as a list.

use super::{
    plan::Stage,
    standing::{Look, Next, Why},
};
use crate::{
    clients,
    db::Read,
    kernel::{
        Day, Instant, Money, Result,
        id::{ClientId, InvoiceId},
    },
    mail,
    payments::{self, Document},
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ComingReminder {
    pub invoice_id: InvoiceId,
    pub number: String,
    pub client_id: ClientId,
    pub client_name: String,
    pub open: Money,
    pub due_on: Day,
    pub paused: bool,
    /// What goes next, and not before when; neither where none goes.
    pub stage: Option<Stage>,
    pub at: Option<Instant>,
    pub why: Option<Why>,
    /// Whom it goes to; absent where the client has no address, so that nothing can go.
    pub to: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ComingReminders {
    /// False: nothing goes, and this is what would.
    pub on: bool,
    /// Some account may send mail.
    pub can_send: bool,
    /// The earliest first; those of which none goes last.
    pub reminders: Vec<ComingReminder>,
}

pub fn coming(read: &Read<'_>) -> Result<ComingReminders> {
    let look = Look::of(read)?;
    let mut reminders = Vec::new();
    for document in payments::documents(read)? {
        if !document.credits && document.open_minor() > 0 {
            reminders.push(one(read, &look, &document)?);
        }
    }
    reminders.sort_by_key(|r| (r.at.is_none(), r.at, r.due_on, r.invoice_id));
    Ok(ComingReminders { on: look.plan.on, can_send: !mail::accounts(read)?.is_empty(), reminders })
}

/// # Errors
/// `not_found`.
pub fn of_invoice(read: &Read<'_>, id: InvoiceId) -> Result<ComingReminder> {
    one(read, &Look::of(read)?, &payments::document(read, id)?)
}

fn one(read: &Read<'_>, look: &Look, document: &Document) -> Result<ComingReminder> {
    let client = clients::get(read, document.client_id)?;
    let (stage, at, why) = match look.next(document, None) {
        Next::None(why) => (None, None, Some(why)),
        Next::Step(step, at) => (Some(step.stage), Some(at), None),
    };
    Ok(ComingReminder {
        invoice_id: document.id,
        number: document.number.clone(),
        client_id: document.client_id,
        to: client.contacts.iter().find(|c| !c.email.is_empty()).map(|c| c.email.clone()),
        client_name: client.name,
        open: Money::new(document.open_minor(), document.currency),
        due_on: document.due_on,
        paused: look.is_paused(document.id),
        stage,
        at,
        why,
    })
}
