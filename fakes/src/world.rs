//! Everything that the stand-ins remember, behind one lock.

use crate::{
    clock::Clock, faults::Faults, google::Google, imap::Mailboxes, openai::Assistant, recorder::Recorder, smtp::MailServer, stripe::Stripe,
};
use serde::{Deserialize, Serialize};
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::Notify;

/// The state. Its JSON is what `/_control/state` shows and what `--state` keeps.
#[derive(Debug, Serialize, Deserialize)]
pub struct World {
    pub clock: Clock,
    pub faults: Faults,
    pub stripe: Stripe,
    pub google: Google,
    pub assistant: Assistant,
    pub mail: MailServer,
    #[serde(default)]
    pub imap: Mailboxes,
    /// Requests are told apart from the state: `/_control/requests`.
    #[serde(skip)]
    pub recorder: Recorder,
}

impl World {
    pub fn new(seed: u64, clock: Clock) -> Self {
        Self {
            clock,
            faults: Faults::new(seed),
            stripe: Stripe::new(seed),
            google: Google::new(seed),
            assistant: Assistant::default(),
            mail: MailServer::default(),
            imap: Mailboxes::default(),
            recorder: Recorder::default(),
        }
    }

    /// Lets happen what the clock has made due.
    pub fn tick(&mut self) {
        let now = self.clock.now();
        self.stripe.tick(now);
        self.google.tick(self.clock.now_ms());
    }
}

/// The world as the doors hold it.
#[derive(Clone)]
pub struct Shared {
    world: Arc<Mutex<World>>,
    /// `http://127.0.0.1:PORT`, for the addresses that answers hold.
    pub base: Arc<str>,
    /// Wakes whoever delivers webhooks.
    pub deliveries: Arc<Notify>,
    state_file: Option<Arc<PathBuf>>,
}

impl Shared {
    pub fn new(mut world: World, base: &str, state_file: Option<PathBuf>) -> Self {
        world.stripe.base = base.into();
        world.google.base = base.into();
        Self { world: Arc::new(Mutex::new(world)), base: base.into(), deliveries: Arc::default(), state_file: state_file.map(Arc::new) }
    }

    pub fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The world as of now: what fell due since the last look has happened.
    pub fn now(&self) -> MutexGuard<'_, World> {
        let mut world = self.lock();
        world.tick();
        world
    }

    /// Keeps the state where `--state` said, if it said so.
    pub fn keep(&self) {
        let Some(path) = &self.state_file else { return };
        let text = serde_json::to_vec(&*self.lock());
        let fresh = path.with_extension("new");
        let kept = text
            .map_err(std::io::Error::from)
            .and_then(|t| std::fs::write(&fresh, t))
            .and_then(|()| std::fs::rename(&fresh, path.as_ref()));
        if let Err(error) = kept {
            // A sandbox goes on without its memory; whoever asked for it should know why it is gone tomorrow.
            use std::io::Write as _;
            let _ = writeln!(std::io::stderr(), "stint-fakes: {}: {error}", path.display());
        }
    }
}
