//! Carrying out what is due.

use super::{
    Attempt, Carrier, Effect, Outcome, Ready, State, pace,
    store::{self, Stays},
};
use crate::{
    app::{App, Open},
    connections::{self, Wire},
    db::{Origin, Tx, Write},
    kernel::{Instant, Result, Tag, id::ConnectionId, limits},
    remote::Trouble,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use std::{
    fs::{File, TryLockError},
    thread,
};

pub const CARRIES: Write = Write { origin: Origin::System, command: "outbox.carry", tags: &[Tag::Outbox], undo: false };

/// What came of an effect may be money.
const RECORDS: Write = Write { tags: &[Tag::Outbox, Tag::Payment, Tag::Invoice, Tag::Client, Tag::Milestone, Tag::Recurring], ..CARRIES };

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Carried {
    pub done: usize,
    /// To be tried again, or not yet its turn.
    pub put_off: usize,
    /// Waits for the user now.
    pub parked: usize,
    /// Not wanted any more when its turn came.
    pub dropped: usize,
    /// When it is worth another look; none while nothing waits.
    pub next: Option<Instant>,
}

/// This process's turn among those of the machine; ends with the process, if not before.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "it is held")] File);

/// None while another process has it.
///
/// # Errors
/// What the disk says.
pub fn turn(open: &Open) -> Result<Option<Turn>> {
    let file = File::create(open.db.path().with_file_name("outbox.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Turn(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(e)) => Err(e.into()),
    }
}

/// Carries out what is due, until nothing is.
///
/// # Errors
/// What the disk says. What third parties say is written down with the effect.
pub fn carry(app: &App, open: &Open, _: &Turn, carriers: &[Carrier]) -> Result<Carried> {
    let mut carried = Carried::default();
    // Not reached in this round; what else waits for them would fail alike.
    let mut away: Vec<ConnectionId> = Vec::new();
    loop {
        let taken = take(open, carriers, &away, &mut carried)?;
        if taken.is_empty() {
            break;
        }
        let attempts: Vec<_> = thread::scope(|all| {
            let under_way: Vec<_> = taken.iter().map(|taken| all.spawn(|| attempt(app, open, taken))).collect();
            under_way.into_iter().map(|one| one.join()).collect()
        });
        for (Taken { carrier, effect, .. }, outcome) in taken.iter().zip(attempts) {
            let outcome = outcome.unwrap_or_else(|_| Outcome::Failed(Trouble::Unanswered("it ended unexpectedly".into())));
            if matches!(outcome, Outcome::Failed(Trouble::Offline(_) | Trouble::Untrusted(_))) {
                away.push(effect.connection);
            }
            record(open, carrier, effect, outcome, &mut carried)?;
        }
    }
    let now = app.env().clock.now();
    let next = open.db.read(|read| store::next_due(read.conn(), read.device()))?.filter(|next| *next < super::NEVER);
    let at_least = if away.is_empty() { now } else { now.plus_seconds(limits::OFFLINE_SECONDS) };
    carried.next = next.map(|next| next.max(at_least));
    Ok(carried)
}

struct Taken<'c> {
    carrier: &'c Carrier,
    effect: Effect,
    facts: Value,
}

fn take<'c>(open: &Open, carriers: &'c [Carrier], away: &[ConnectionId], carried: &mut Carried) -> Result<Vec<Taken<'c>>> {
    let look = |read: &crate::db::Read<'_>| store::due(read.conn(), read.device(), read.now(), away, limits::CARRIED_AT_ONCE);
    if open.db.read(look)?.is_empty() {
        return Ok(Vec::new());
    }
    open.db.write(CARRIES, |tx| {
        let mut taken = Vec::new();
        for effect in look(tx)? {
            let Some(carrier) = carriers.iter().find(|c| c.kind == effect.kind) else {
                // Of a newer program that wrote into this file.
                store::stays(
                    tx.conn(),
                    effect.id,
                    &parked(&effect, "unknown_kind", "this version of Stint does not know it: update Stint"),
                )?;
                carried.parked += 1;
                continue;
            };
            match (carrier.ready)(tx, &effect)? {
                Ready::Yes(facts) => {
                    store::take(tx.conn(), effect.id, tx.now())?;
                    taken.push(Taken { carrier, effect, facts });
                }
                Ready::Later(at, reason) => {
                    // Always later than now: else it would be asked again at once, for ever.
                    wait_until(tx, &effect, at.max(tx.now().plus_seconds(1)), Some(reason))?;
                    carried.put_off += 1;
                }
                Ready::No(reason) => {
                    store::end(tx.conn(), effect.id, State::Discarded, Some(reason), None, tx.now())?;
                    carried.dropped += 1;
                }
            }
        }
        Ok(taken)
    })
}

fn attempt(app: &App, open: &Open, Taken { carrier, effect, facts }: &Taken<'_>) -> Outcome {
    match open.db.read(|read| connections::get(read, effect.connection)) {
        Ok(connection) => {
            let wire = Wire::new(app, open, connection);
            (carrier.send)(&Attempt { wire: &wire, effect, facts, now: app.env().clock.now() })
        }
        Err(e) => Outcome::Failed(Trouble::Offline(e.to_string())),
    }
}

/// It waits until then, whatever it waited for before.
///
/// # Errors
/// Only what the database says.
pub fn wait_until(tx: &Tx<'_>, effect: &Effect, at: Instant, code: Option<&str>) -> Result<()> {
    let queued = Stays {
        state: State::Queued,
        attempts: effect.attempts,
        next_at: at,
        unsure: effect.unsure,
        round: effect.round,
        code,
        message: None,
    };
    store::stays(tx.conn(), effect.id, &queued)
}

const fn parked<'a>(effect: &Effect, code: &'a str, message: &'a str) -> Stays<'a> {
    Stays {
        state: State::Parked,
        attempts: effect.attempts + 1,
        next_at: effect.next_at,
        unsure: effect.unsure,
        round: effect.round,
        code: Some(code),
        message: Some(message),
    }
}

fn record(open: &Open, carrier: &Carrier, effect: &Effect, outcome: Outcome, carried: &mut Carried) -> Result<()> {
    match outcome {
        Outcome::Done(answer) => {
            let recorded = open.db.write(RECORDS, |tx| done(tx, carrier, effect, &answer));
            if recorded.is_ok() {
                carried.done += 1;
            }
            // It stays as taken: the next look finds that it has arrived.
            recorded
        }
        Outcome::Unsure(message) => {
            carried.parked += 1;
            stays(open, effect, &parked(effect, "may_have_been_sent", &message))
        }
        Outcome::Failed(trouble) => {
            let (code, message) = (trouble.code().to_owned(), trouble.to_string());
            let unsure = effect.unsure || trouble.may_have_arrived();
            if let Trouble::Refused { .. } = trouble {
                carried.parked += 1;
                return stays(open, effect, &Stays { unsure, ..parked(effect, &code, &message) });
            }
            carried.put_off += 1;
            // What never left is no attempt.
            let counts = !matches!(trouble, Trouble::Offline(_) | Trouble::Unauthorized(_));
            let attempts = effect.attempts + i64::from(counts);
            let now = open.db.read(|read| Ok(read.now()))?;
            let next_at = if matches!(trouble, Trouble::Unauthorized(_)) { now } else { pace::next(effect.id, attempts, &trouble, now) };
            // A server error may be answered again to the same request for ever.
            let round = effect.round + i64::from(matches!(trouble, Trouble::Busy { status: 500.., .. }));
            let queued = Stays { state: State::Queued, attempts, next_at, unsure, round, code: Some(&code), message: Some(&message) };
            stays(open, effect, &queued)
        }
    }
}

fn stays(open: &Open, effect: &Effect, stays: &Stays<'_>) -> Result<()> {
    open.db.write(CARRIES, |tx| store::stays(tx.conn(), effect.id, stays))
}

fn done(tx: &mut Tx<'_>, carrier: &Carrier, effect: &Effect, answer: &Value) -> Result<()> {
    (carrier.done)(tx, effect, answer)?;
    store::end(tx.conn(), effect.id, State::Done, None, Some(answer), tx.now())?;
    tx.log("effect", Some(effect.id), &json!({ "kind": effect.kind, "attempts": effect.attempts + 1 }))
}
