//! Asking for the reminders whose time has come.

use super::{
    carry::REMIND,
    plan::Step,
    standing::{Look, Next, Why},
    store::{self, Reminder},
};
use crate::{
    db::{Db, Origin, Read, Tx, Write},
    kernel::{Instant, Result, Tag, id::ConnectionId, limits},
    mail::{self, About, Asked},
    payments::{self, Document},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

const RUNS: Write = Write { origin: Origin::System, command: "dunning.run", tags: &[Tag::Mail, Tag::Outbox], undo: false };

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RemindersRan")]
pub struct Ran {
    pub asked: usize,
    /// Due, and not to be written: the client has no address, or a template is broken.
    pub failed: usize,
    /// When the next one is due.
    pub next: Option<Instant>,
}

/// Those that are due now, and when the next one is.
#[derive(Default)]
struct Due {
    steps: Vec<(Document, Step)>,
    next: Option<Instant>,
}

fn due(read: &Read<'_>) -> Result<Due> {
    let look = Look::of(read)?;
    let mut found = Due::default();
    if !look.plan.on {
        return Ok(found);
    }
    for document in payments::documents(read)? {
        match look.next(&document, None) {
            Next::Step(step, at) if at <= look.now => found.steps.push((document, step)),
            Next::Step(_, at) => found.next = Some(found.next.map_or(at, |next| next.min(at))),
            Next::None(Why::Unread) => {
                let soon = look.now.plus_seconds(limits::UNREAD_SECONDS);
                found.next = Some(found.next.map_or(soon, |next| next.min(soon)));
            }
            Next::None(_) => {}
        }
    }
    Ok(found)
}

fn account(read: &Read<'_>) -> Result<Option<ConnectionId>> {
    let wished = store::plan(read.conn())?.connection_id;
    let all = mail::accounts(read)?;
    let found = all.iter().find(|a| Some(a.connection_id) == wished).or_else(|| all.first());
    Ok(found.map(|a| a.connection_id))
}

/// Writes only where something is due.
///
/// # Errors
/// What the disk says.
pub fn run(db: &Db) -> Result<Ran> {
    let found = db.read(due)?;
    if found.steps.is_empty() || db.read(account)?.is_none() {
        return Ok(Ran { next: found.next, ..Ran::default() });
    }
    db.write(RUNS, |tx| {
        let mut ran = Ran::default();
        let Some(connection) = account(tx)? else { return Ok(ran) };
        let found = due(tx)?;
        ran.next = found.next;
        for (document, step) in found.steps {
            match ask(tx, &document, step, connection) {
                Ok(()) => ran.asked += 1,
                Err(e) => {
                    // The others do not wait for it; the list of what comes tells why.
                    tracing::warn!(invoice = %document.id, "no reminder: {e}");
                    ran.failed += 1;
                }
            }
        }
        Ok(ran)
    })
}

fn ask(tx: &mut Tx<'_>, document: &Document, step: Step, connection: ConnectionId) -> Result<()> {
    let payload = json!({ "invoice": document.id, "stage": step.stage, "open": document.open_minor() });
    let asked = Asked { kind: step.stage.template(), connection, carrier: REMIND, payload, at: tx.now() };
    let mail = mail::propose(tx, &About::Invoice { id: document.id }, asked)?;
    let reminder = Reminder { invoice: document.id, stage: step.stage, mail, at: tx.now() };
    store::insert(tx.conn(), tx.new_id(), &reminder)?;
    tx.log("reminder", Some(mail), &json!({ "invoice": document.id, "stage": step.stage }))
}
