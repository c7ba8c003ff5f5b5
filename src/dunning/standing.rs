//! Which reminder an invoice is to get next, and when; or why none.

use super::{
    plan::{ClientPlan, Plan, Stage, Step},
    store::{self, Reminder},
};
use crate::{
    db::Read,
    kernel::{
        Day, Instant, Result, Zone,
        id::{ClientId, InvoiceId, MailId},
    },
    mail::{self, Became},
    payments::Document,
    settings, stripe,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// By the outbox's word: it may have been sent, so the step counts as done.
pub const UNSURE: &str = "may_have_been_sent";
const BY_THE_USER: &str = "by_the_user";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "NoReminder")]
pub enum Why {
    /// Nothing is open on it.
    Settled,
    /// The client's bank was asked for the money back.
    Disputed,
    InvoicePaused,
    ClientPaused,
    AllSent,
    /// One is due, but it may have been paid at Stripe, which was not read lately.
    Unread,
}

impl Why {
    /// As the outbox says it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Disputed => "disputed",
            Self::InvoicePaused | Self::ClientPaused => "paused",
            Self::AllSent => "later_step",
            Self::Unread => "unread",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    None(Why),
    /// Not before that moment.
    Step(Step, Instant),
}

/// A step that counts as done.
#[derive(Debug, Clone, Copy)]
struct Done {
    stage: Stage,
    mail: MailId,
    on: Day,
}

/// All that a look at the invoices needs, read once.
#[derive(Debug)]
pub struct Look {
    pub plan: Plan,
    pub zone: Zone,
    pub now: Instant,
    clients: HashMap<ClientId, ClientPlan>,
    paused: HashSet<InvoiceId>,
    disputed: HashSet<InvoiceId>,
    unread: HashSet<InvoiceId>,
    done: HashMap<InvoiceId, Vec<Done>>,
}

impl Look {
    pub fn of(read: &Read<'_>) -> Result<Self> {
        let zone = settings::get(read)?.zone;
        let mut done: HashMap<InvoiceId, Vec<Done>> = HashMap::new();
        for Reminder { invoice, stage, mail, at } in store::reminders(read.conn())? {
            let at = match mail::became(read, mail)? {
                Became::Sent(sent) => sent,
                Became::Open => at,
                Became::Dropped(code) if code == BY_THE_USER || code == UNSURE => at,
                // Not wanted when its turn came; it may be wanted again.
                Became::Dropped(_) => continue,
            };
            done.entry(invoice).or_default().push(Done { stage, mail, on: zone.day_of(at) });
        }
        Ok(Self {
            plan: store::plan(read.conn())?,
            now: read.now(),
            clients: store::clients(read.conn())?,
            paused: store::paused(read.conn())?,
            disputed: stripe::disputed(read)?,
            unread: stripe::unread(read)?,
            done,
            zone,
        })
    }

    pub fn is_paused(&self, invoice: InvoiceId) -> bool {
        self.paused.contains(&invoice)
    }

    pub fn client(&self, client: ClientId) -> Option<&ClientPlan> {
        self.clients.get(&client)
    }

    /// Apart from one mail, where it is asked for that one itself.
    pub fn next(&self, document: &Document, apart: Option<MailId>) -> Next {
        let own = self.client(document.client_id);
        if document.credits || document.open_minor() == 0 {
            return Next::None(Why::Settled);
        } else if self.disputed.contains(&document.id) {
            return Next::None(Why::Disputed);
        } else if self.is_paused(document.id) {
            return Next::None(Why::InvoicePaused);
        } else if own.is_some_and(|c| c.paused) {
            return Next::None(Why::ClientPaused);
        }
        let steps = own.and_then(|c| c.steps.as_ref()).unwrap_or(&self.plan.steps);
        let done: Vec<&Done> = self.done.get(&document.id).into_iter().flatten().filter(|d| Some(d.mail) != apart).collect();
        let (stage, last) = (done.iter().map(|d| d.stage).max(), done.iter().map(|d| d.on).max());
        let left = || steps.iter().filter(move |step| stage.is_none_or(|stage| step.stage > stage));
        let due = |step: &Step| self.plan.due(&self.zone, *step, document.due_on, last);
        // Of several that are due, as after weeks away, the latest alone.
        if let Some(step) = left().rfind(|step| due(step) <= self.now) {
            if self.unread.contains(&document.id) {
                return Next::None(Why::Unread);
            }
            return Next::Step(*step, self.plan.next(&self.zone, self.now));
        }
        left().next().map_or(Next::None(Why::AllSent), |step| Next::Step(*step, due(step)))
    }
}
