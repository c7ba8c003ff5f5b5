//! `dunning.*`.

use super::{
    coming::{self, ComingReminder, ComingReminders},
    plan::{ClientPlan, Plan, check_steps},
    run::{self, Ran},
    store,
};
use crate::{
    clients,
    db::{Db, Read, Tx},
    kernel::{
        Empty, Result, Tag,
        id::{ClientId, InvoiceId},
        text::Checks,
    },
    payments,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What a run changes.
pub const RUNS: &[Tag] = &[Tag::Mail, Tag::Outbox];

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindersOf {
    pub client_id: ClientId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RemindersOfClient {
    /// Absent: as the workspace.
    pub own: Option<ClientPlan>,
    pub workspace: Plan,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRemindersOf {
    pub client_id: ClientId,
    /// Left out: as the workspace.
    pub own: Option<ClientPlan>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderOf {
    pub invoice_id: InvoiceId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseReminders {
    pub invoice_id: InvoiceId,
    pub paused: bool,
}

pub fn plan(read: &Read<'_>, _: Empty) -> Result<Plan> {
    store::plan(read.conn())
}

pub fn set_plan(tx: &mut Tx<'_>, plan: Plan) -> Result<Plan> {
    let mut checks = Checks::default();
    plan.check(&mut checks);
    checks.done()?;
    store::put_plan(tx.conn(), tx.new_id(), None, Some(&plan), tx.now())?;
    tx.log("reminder_plan", None::<uuid::Uuid>, &json!({ "on": plan.on, "steps": plan.steps }))?;
    Ok(plan)
}

pub fn client(read: &Read<'_>, q: RemindersOf) -> Result<RemindersOfClient> {
    clients::get(read, q.client_id)?;
    Ok(RemindersOfClient { own: store::clients(read.conn())?.remove(&q.client_id), workspace: store::plan(read.conn())? })
}

pub fn set_client(tx: &mut Tx<'_>, q: SetRemindersOf) -> Result<RemindersOfClient> {
    clients::get(tx, q.client_id)?;
    if let Some(steps) = q.own.as_ref().and_then(|own| own.steps.as_ref()) {
        let mut checks = Checks::default();
        check_steps(&mut checks, steps);
        checks.done()?;
    }
    store::put_plan(tx.conn(), tx.new_id(), Some(q.client_id), q.own.as_ref(), tx.now())?;
    tx.log("client", Some(q.client_id), &json!({ "reminders": q.own }))?;
    client(tx, RemindersOf { client_id: q.client_id })
}

pub fn pause(tx: &mut Tx<'_>, q: PauseReminders) -> Result<ComingReminder> {
    payments::document(tx, q.invoice_id)?;
    store::put_pause(tx.conn(), tx.new_id(), q.invoice_id, q.paused, tx.now())?;
    tx.log("invoice", Some(q.invoice_id), &json!({ "reminders_paused": q.paused }))?;
    coming::of_invoice(tx, q.invoice_id)
}

pub fn coming(read: &Read<'_>, _: Empty) -> Result<ComingReminders> {
    coming::coming(read)
}

pub fn invoice(read: &Read<'_>, q: ReminderOf) -> Result<ComingReminder> {
    coming::of_invoice(read, q.invoice_id)
}

/// Asks now for what is due, instead of when a program that stays would look.
pub fn run_now(db: &Db, _: Empty) -> Result<Ran> {
    run::run(db)
}
