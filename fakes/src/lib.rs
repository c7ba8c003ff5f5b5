//! Stand-ins for the services that Stint talks to: Stripe, Google's OAuth, Gmail and Calendar, an OpenAI-compatible model, an SMTP
//! and an IMAP server. They remember, expire, refuse and fail as the real ones do, hold every request against the provider's own description, and
//! are never part of the program. README.md says what is true in them and what is left out.

mod clock;
mod contract;
mod control;
mod faults;
mod google;
mod html;
mod ids;
mod imap;
mod openai;
mod recorder;
mod server;
mod smtp;
mod stripe;
mod tls;
mod world;

pub use clock::Clock;
pub use faults::{Fault, Kind};
pub use google::{Google, Received};
pub use imap::{Folder, Letter, Mailboxes, Stored};
pub use recorder::{Record, Recorder};
pub use smtp::{Accepted, Encryption, MailServer};
pub use stripe::{Habits, Key, PayWith, Right, Stripe, signature};
pub use world::World;

use serde_json::{Value, json};
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::MutexGuard,
};
use tokio::net::TcpListener;
use world::Shared;

/// How to start.
#[derive(Debug, Clone)]
pub struct Options {
    pub seed: u64,
    /// 0 takes a free one; mail has the next two.
    pub port: u16,
    pub clock: Clock,
    /// Read at the start if it is there, written after each change.
    pub state_file: Option<PathBuf>,
}

impl Options {
    /// A seeded world at a pinned moment, 2026-10-01T09:00:00Z, that only `advance` moves.
    pub fn pinned(seed: u64) -> Self {
        Self { seed, port: 0, clock: Clock::pinned(1_790_845_200_000), state_file: None }
    }
}

/// The running stand-ins. They end when this is dropped.
pub struct Fakes {
    shared: Shared,
    smtp: SocketAddr,
    imap: SocketAddr,
    runtime: Option<tokio::runtime::Runtime>,
}

impl Drop for Fakes {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Fakes {
    /// Starts in this process, on threads of its own, with a clock that stands still.
    ///
    /// # Errors
    /// When no port can be had, or `contract/make` was never run.
    pub fn start(seed: u64) -> io::Result<Self> {
        Self::with(Options::pinned(seed))
    }

    /// # Errors
    /// When the port is taken, the state file cannot be read, or `contract/make` was never run.
    pub fn with(options: Options) -> io::Result<Self> {
        contract::made()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).thread_name("fakes").enable_all().build()?;
        let kept = options.state_file.as_ref().filter(|path| path.exists()).map(std::fs::read).transpose()?;
        let world = match kept {
            Some(bytes) => serde_json::from_slice(&bytes)?,
            None => World::new(options.seed, options.clock),
        };
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)))?;
        let next = |n| TcpListener::bind((Ipv4Addr::LOCALHOST, if options.port == 0 { 0 } else { options.port + n }));
        let (mail, boxes) = (runtime.block_on(next(1))?, runtime.block_on(next(2))?);
        let base = format!("http://{}", listener.local_addr()?);
        let (smtp, imap) = (mail.local_addr()?, boxes.local_addr()?);
        let shared = Shared::new(world, &base, options.state_file);
        runtime.spawn(server::serve(listener, shared.clone()));
        runtime.spawn(smtp::serve(mail, shared.clone()));
        runtime.spawn(imap::serve(boxes, shared.clone()));
        runtime.spawn(stripe::deliver(shared.clone()));
        Ok(Self { shared, smtp, imap, runtime: Some(runtime) })
    }

    /// `http://127.0.0.1:PORT`: the base address of every provider, each below the path that the provider itself uses.
    pub fn url(&self) -> &str {
        &self.shared.base
    }

    /// Where the SMTP server listens.
    pub fn smtp(&self) -> SocketAddr {
        self.smtp
    }

    /// Where the IMAP server listens.
    pub fn imap(&self) -> SocketAddr {
        self.imap
    }

    /// The certificate that the mail servers show, as PEM: one for this machine, or one for `mail.elsewhere.example`.
    ///
    /// # Errors
    /// When none can be made.
    pub fn certificate(&self, elsewhere: bool) -> io::Result<&'static str> {
        tls::certificate(elsewhere)
    }

    /// All addresses, as the program prints them, and what they take from one who only tries.
    pub fn addresses(&self) -> Value {
        let base = self.url();
        json!({
            "stripe": base, "stripe_connect": base,
            "google_auth": format!("{base}/o/oauth2/v2/auth"), "google_token": format!("{base}/token"), "google_revoke": format!("{base}/revoke"),
            "gmail": base, "calendar": format!("{base}/calendar/v3/"), "userinfo": format!("{base}/oauth2/v2/userinfo"),
            "openai": format!("{base}/v1/"), "smtp": format!("smtp://{}", self.smtp), "imap": format!("imap://{}", self.imap),
            "control": format!("{base}/_control/"),
            "sandbox": {
                "page": format!("{base}/_control/"), "endpoint": base, "stripe_key": "rk_test_stint",
                "client_id": "stint.apps.example.com", "client_secret": "stint-desktop",
                "mail": { "address": "ada@example.com", "host": "127.0.0.1", "port": self.smtp.port(), "imap_port": self.imap.port(),
                          "user": "ada", "password": "sandbox" },
            },
        })
    }

    /// The world, held still while the guard lives: nothing is answered meanwhile.
    pub fn world(&self) -> MutexGuard<'_, World> {
        self.shared.now()
    }

    /// What a browser would open next, had someone seen Google's consent page at `authorize_url` and granted all that is asked there as
    /// `account`, or refused when that is empty. Following it leads to the program's loopback address.
    pub fn consent(&self, authorize_url: &str, account: &str) -> String {
        let asked = authorize_url.split_once('?').map_or("", |(_, query)| query);
        let scopes = form_urlencoded::parse(asked.as_bytes()).find(|(k, _)| k == "scope").map_or(String::new(), |(_, v)| v.into_owned());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("asked", asked).append_pair("account", account).extend_pairs(scopes.split_whitespace().map(|s| ("granted", s)));
        format!("{}/o/oauth2/decide?{}", self.url(), query.finish())
    }

    /// Adds a rule; earlier rules go first.
    pub fn fault(&self, fault: Fault) {
        self.shared.lock().faults.rules.push(fault);
    }

    pub fn no_faults(&self) {
        self.shared.lock().faults.rules.clear();
    }

    /// Moves the clock, and lets happen what falls due on the way.
    pub fn advance(&self, by_ms: i64) {
        let mut world = self.shared.lock();
        world.clock.advance(by_ms);
        world.tick();
        drop(world);
        self.shared.deliveries.notify_one();
    }
}
