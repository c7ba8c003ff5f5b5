//! What a program does with the network by itself: it carries out what waits in the outbox and reads what happened elsewhere.

use crate::{
    app::{App, Open},
    calendar,
    connections::{self, Power, Provider},
    dunning,
    kernel::{Bell, Empty, Instant, Result, Tag, id::ConnectionId, limits},
    mail, mail_merge, messages,
    outbox::{self, Carried, Carrier},
    stripe,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// What can be carried out, by kind.
fn carriers() -> Vec<Carrier> {
    [stripe::carriers(), mail::CARRIERS.to_vec(), mail_merge::CARRIERS.to_vec(), dunning::CARRIERS.to_vec(), calendar::CARRIERS.to_vec()]
        .concat()
}

/// None where another process does.
///
/// # Errors
/// What the disk says; what third parties say is written down with the effect.
pub fn carry(app: &App, open: &Open) -> Result<Option<Carried>> {
    let Some(turn) = outbox::turn(open)? else { return Ok(None) };
    look_before_reminding(app, open)?;
    outbox::carry(app, open, &turn, &carriers()).map(Some)
}

/// A reminder goes by the ledger (DOMAIN 25), and the ledger by what Stripe says in that moment; while it says nothing, the reminder waits.
fn look_before_reminding(app: &App, open: &Open) -> Result<()> {
    if open.db.read(|read| dunning::unlooked(read, &[]))?.is_empty() {
        return Ok(());
    }
    let looked = read(app, open, Some(Provider::Stripe))?;
    let unlooked = open.db.read(|read| dunning::unlooked(read, &looked))?;
    if unlooked.is_empty() { Ok(()) } else { open.db.write(outbox::CARRIES, |tx| dunning::wait(tx, &unlooked)) }
}

/// Reads every account that is connected, or those of one provider, and answers which were read. One that cannot be reached holds up no other.
///
/// # Errors
/// What the disk says.
pub fn read(app: &App, open: &Open, only: Option<Provider>) -> Result<Vec<ConnectionId>> {
    let all = open.db.read(connections::all)?;
    let mut done = Vec::new();
    for connection in all.iter().filter(|c| c.trouble.is_none() && only.is_none_or(|only| c.provider == only)) {
        let read = match connection.provider {
            Provider::Stripe => stripe::pull(app, open, connection, false).map(drop),
            Provider::Google => {
                let calendars = calendar::pull(app, open, connection).map(drop);
                messages::pull(app, open, connection).map(drop).and(calendars)
            }
            Provider::Smtp => messages::pull(app, open, connection).map(drop),
        };
        match read {
            Ok(()) => done.push(connection.id),
            Err(e) => tracing::info!(connection = %connection.id, "not read: {e}"),
        }
    }
    Ok(done)
}

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct ConnectionLooks {
    /// One for each account.
    pub looks: Vec<ConnectionLook>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ConnectionLook {
    pub connection_id: ConnectionId,
    /// When something of it was read last.
    pub read_at: Option<Instant>,
    /// When this program reads it next by itself; `null` where it does not, or the account waits for the user.
    pub next_at: Option<Instant>,
}

/// When each account was read, and when it is read next.
///
/// # Errors
/// What the database says.
pub fn looks(app: &App, _: Empty) -> Result<ConnectionLooks> {
    let Some(open) = app.opened() else { return Ok(ConnectionLooks::default()) };
    open.db.read(|read| {
        let mut looks = Vec::new();
        for c in connections::all(read)? {
            let waits = c.trouble.is_some() || connections::reads(read, c.id)?.is_some_and(|server| server.waits);
            let is_read = c.powers.iter().any(|power| matches!(power, Power::ReadMail | Power::Calendar | Power::Payments));
            looks.push(ConnectionLook {
                connection_id: c.id,
                read_at: stripe::read_at(read, c.id)?.max(calendar::read_at(read, c.id)?).max(messages::read_at(read, c.id)?),
                next_at: app.reads_at().filter(|_| is_read && !waits),
            });
        }
        Ok(ConnectionLooks { looks })
    })
}

/// While the workspace is open, in a program that stays: at once when something was put into the outbox, else when its time has come.
///
/// # Errors
/// What the system says when it gives no thread.
pub fn begin(app: &App, open: &Open) -> Result<()> {
    let bell: Arc<Bell> = Arc::default();
    let hinted = Arc::new(AtomicBool::new(false));
    let hint: stripe::Hint = {
        let (hinted, bell) = (hinted.clone(), bell.clone());
        Arc::new(move || {
            hinted.store(true, Ordering::Relaxed);
            bell.ring();
        })
    };
    let outbox = bell.clone();
    app.subscribe(move |changed| {
        // Settings of accounts tell which doors are open.
        if changed.tags.contains(&Tag::Outbox) || changed.tags.contains(&Tag::Connection) {
            outbox.ring();
        }
    });
    let (weak, db, id) = (app.downgrade(), Arc::downgrade(&open.db), open.id);
    app.stand_by("stint-network", bell, move |bell| {
        let (mut read_at, mut doors) = (Instant::default(), stripe::Doors::default());
        loop {
            let (Some(app), Some(db)) = (weak.upgrade(), db.upgrade()) else { return };
            let open = Open { id, db };
            let now = app.env().clock.now();
            told(doors.keep(&app, &open, &hint));
            let is_hinted = hinted.swap(false, Ordering::Relaxed);
            if now.since_ms(read_at) >= limits::READ_MS || now < read_at {
                read_at = now;
                told(read(&app, &open, None));
                app.set_reads_at(now.plus_ms(limits::READ_MS));
            } else if is_hinted {
                told(read(&app, &open, Some(Provider::Stripe)));
            }
            let next = told(carry(&app, &open)).flatten().and_then(|carried| carried.next);
            let wait = next.map_or(limits::ROUND_MS, |next| {
                next.since_ms(app.env().clock.now()).clamp(0, limits::ROUND_MS.cast_signed()).cast_unsigned()
            });
            drop((app, open));
            if !bell.wait(Duration::from_millis(wait.max(100))) {
                return;
            }
        }
    })
}

fn told<T>(outcome: Result<T>) -> Option<T> {
    outcome.inspect_err(|e| tracing::warn!("the network waits: {e}")).ok()
}
