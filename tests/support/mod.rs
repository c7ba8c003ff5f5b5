//! A desk to test on: a real encrypted file in a folder of its own, a clock that stands until it is moved, ids from a seed.

pub mod migrations;

use proptest::test_runner::Config as ProptestConfig;
use serde_json::{Value, json};
use std::sync::Arc;
use stint::{
    api::{self, ApiError},
    app::{App, Options},
    kernel::{Clock as _, Env, Instant, clock::ManualClock, id::Ids},
    vault::{Keychain, MemoryKeychain},
};

pub struct Desk {
    pub app: App,
    pub clock: Arc<ManualClock>,
    pub keychain: Arc<dyn Keychain>,
    pub dir: Arc<tempfile::TempDir>,
}

/// So many random sequences in the gate; PROPTEST_CASES for a long run.
pub fn sequences(gate: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(gate);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Friday, 20 November 2026, 09:00 in Berlin.
pub const START: &str = "2026-11-20T08:00:00Z";

/// What still writes when a test has ended is ended by it: the C libraries free their keys under whoever uses them then.
impl Drop for Desk {
    fn drop(&mut self) {
        self.app.stop();
    }
}

impl Desk {
    /// Without a workspace.
    pub fn bare() -> Self {
        Self::kept_in(Arc::new(MemoryKeychain::default()))
    }

    /// Without a workspace, with that keychain.
    pub fn kept_in(keychain: Arc<dyn Keychain>) -> Self {
        let clock = ManualClock::at(Instant::parse(START).unwrap());
        Self::in_dir(Arc::new(tempfile::tempdir().unwrap()), keychain, Arc::new(clock))
    }

    fn in_dir(dir: Arc<tempfile::TempDir>, keychain: Arc<dyn Keychain>, clock: Arc<ManualClock>) -> Self {
        let env = Env { clock: clock.clone(), ids: Arc::new(Ids::seeded(7)) };
        let options = Options {
            data_dir: dir.path().to_owned(),
            key_file: None,
            passphrase_file: None,
            keychain: keychain.clone(),
            env,
            sandbox: None,
        };
        Self { app: App::new(options), clock, keychain, dir }
    }

    /// With a German workspace, euros, Berlin.
    pub fn new() -> Self {
        let desk = Self::bare();
        desk.call(
            "workspace.create",
            json!({ "name": "Studio Nordlicht", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin", "legal_name": "Studio Nordlicht" }),
        );
        desk
    }

    /// The program ends without a word and is started again.
    pub fn restart(self) -> Self {
        Self::in_dir(self.dir.clone(), self.keychain.clone(), self.clock.clone())
    }

    pub fn try_call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        api::call(&self.app, name, request)
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request.clone()).unwrap_or_else(|e| panic!("{name} {request}: {e:?}"))
    }

    /// The word by which a refused call says why: the reason, else "field rule" of its first wrong field, else the code.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> String {
        match self.try_call(name, request.clone()) {
            Ok(answer) => panic!("{name} {request} was not refused: {answer}"),
            Err(e) => e
                .reason
                .or_else(|| e.fields.first().map(|f| format!("{} {}", f.field, f.rule)))
                .unwrap_or_else(|| serde_json::to_value(e.code).unwrap().as_str().unwrap().to_owned()),
        }
    }

    pub fn pass_minutes(&self, minutes: i64) {
        self.clock.pass_ms(minutes * 60_000);
    }

    pub fn now(&self) -> String {
        self.clock.now().to_string()
    }

    /// Every check of `workspace.verify` holds.
    #[track_caller]
    pub fn verify(&self) {
        let report = self.call("workspace.verify", json!({}));
        assert_eq!(report["ok"], true, "{report:#}");
    }
}
