//! Webhooks that Stripe's command line forwards to a port of this machine: each is a hint to look, and nothing that it says is believed.

use super::{
    settings::{self, Settings},
    store,
    webhook::{HEADER, check},
};
use crate::{
    app::{App, Open},
    connections::{self, Provider, signing},
    db::{Db, Origin, Write},
    kernel::{Error, Result, Tag, id::ConnectionId},
    remote::{Hooks, Takes, hooks},
};
use serde_json::json;
use std::sync::{Arc, Weak};

pub const PATH: &str = "/stripe";
const SETS: Write = Write { origin: Origin::Local, command: "stripe.listen", tags: &[Tag::Connection], undo: false };

/// Called for each that is good.
pub type Hint = Arc<dyn Fn() + Send + Sync>;

/// The doors of a program that stays; closed when it is dropped.
#[derive(Debug, Default)]
pub struct Doors(Vec<(ConnectionId, u16, Option<Hooks>)>);

impl Doors {
    /// Opens and closes doors as the settings say.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&mut self, app: &App, open: &Open, hint: &Hint) -> Result<()> {
        let wanted = open.db.read(|read| {
            let mut wanted = Vec::new();
            for connection in connections::all(read)?.into_iter().filter(|c| c.provider == Provider::Stripe) {
                wanted.extend(settings::get(read, connection.id)?.port.map(|port| (connection.id, port)));
            }
            Ok(wanted)
        })?;
        self.0.retain(|(id, port, _)| wanted.contains(&(*id, *port)));
        for (id, port) in wanted {
            // One that is taken is tried again each time, and told once.
            let there = self.0.iter().position(|(there, _, _)| *there == id);
            if there.is_some_and(|at| self.0[at].2.is_some()) {
                continue;
            }
            let opened = app.net().and_then(|net| Hooks::open(net, port, PATH, hooks::PATIENCE, takes(app, open, id, hint.clone())));
            match (there, opened) {
                (Some(at), Ok(door)) => self.0[at].2 = Some(door),
                (Some(_), Err(_)) => {}
                (None, Ok(door)) => self.0.push((id, port, Some(door))),
                (None, Err(e)) => {
                    tracing::warn!("webhooks are not heard: {e}");
                    open.db.aside(|read| store::settings::turned_away(read.conn(), id, "port_taken", None, read.now()))?;
                    self.0.push((id, port, None));
                }
            }
        }
        Ok(())
    }
}

fn takes(app: &App, open: &Open, id: ConnectionId, hint: Hint) -> Takes {
    // A door keeps no workspace open.
    let (app, db, workspace) = (app.downgrade(), Arc::downgrade(&open.db), open.id);
    Arc::new(move |headers, body| {
        let (Some(app), Some(db)) = (app.upgrade(), Weak::<Db>::upgrade(&db)) else { return 503 };
        let open = Open { id: workspace, db };
        let Ok(secret) = signing::get(&app, &open, id) else { return 503 };
        let signature = headers.get(HEADER).and_then(|value| value.to_str().ok());
        let checked = check(&secret, signature, body, app.env().clock.now());
        let kept = open.db.aside(|read| match checked {
            Ok(()) => store::settings::heard(read.conn(), id, read.now()),
            Err(refused) => {
                let ahead = if let super::webhook::Refused::Stale { ahead_s } = refused { Some(ahead_s) } else { None };
                store::settings::turned_away(read.conn(), id, refused.word(), ahead, read.now())
            }
        });
        if let Err(e) = kept {
            tracing::warn!("a hint is not written down: {e}");
        }
        match checked {
            Ok(()) => {
                hint();
                204
            }
            Err(_) => 400,
        }
    })
}

/// Turns it on, on a port, or off. `secret`: what `stripe listen` prints; left out, it stays.
///
/// # Errors
/// `not_found`; the wrong fields; what the keychain says.
pub fn set(app: &App, open: &Open, id: ConnectionId, port: Option<u16>, secret: Option<&str>) -> Result<()> {
    let kept = open.db.read(|read| {
        connections::get(read, id)?;
        settings::get(read, id)
    })?;
    let secret = secret.map(str::trim).filter(|text| !text.is_empty());
    match port {
        None => signing::forget(app, open, id)?,
        Some(port) => {
            if port < 1024 {
                return Err(Error::invalid("port", "out_of_range", "is not between 1024 and 65535: those below are the system's"));
            }
            if secret.is_some_and(|text| !text.starts_with("whsec_") || text.len() < 12) {
                return Err(Error::invalid(
                    "secret",
                    "secret",
                    "is no signing secret: `stripe listen` prints it, and it begins with whsec_",
                ));
            }
            match secret {
                Some(secret) => signing::put(app, open, id, secret)?,
                None if kept.port.is_some() && signing::get(app, open, id).is_ok() => {}
                None => {
                    return Err(Error::invalid("secret", "required", "is missing: `stripe listen` prints it, and it begins with whsec_"));
                }
            }
        }
    }
    open.db.write(SETS, |tx| {
        store::settings::put(tx.conn(), id, &Settings { port, ..kept })?;
        store::settings::forget_hints(tx.conn(), id)?;
        tx.log("stripe_settings", Some(id), &json!({ "port": port }))
    })
}
