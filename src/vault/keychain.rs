//! The keychain of the operating system, behind two calls.

use crate::kernel::{Error, Result, Secret};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError, mpsc},
    time::Duration,
};

/// A locked keychain may ask the user; after this it counts as not there.
const ANSWER_SECONDS: u64 = 60;
/// Debug and release builds never see each other's secrets.
const SERVICE: &str = if cfg!(debug_assertions) { "app.stint.dev" } else { "app.stint" };

pub trait Keychain: Send + Sync {
    /// # Errors
    /// `keychain_unavailable` when there is none or it stays locked; `key_missing` when it holds nothing under this name.
    fn get(&self, name: &str) -> Result<Secret>;
    /// # Errors
    /// `keychain_unavailable`.
    fn set(&self, name: &str, secret: &Secret) -> Result<()>;
    /// What is not there is as good as removed.
    ///
    /// # Errors
    /// `keychain_unavailable`.
    fn remove(&self, name: &str) -> Result<()>;
    fn available(&self) -> bool;
}

#[derive(Debug, Default)]
pub struct SystemKeychain;

fn unavailable(why: &str) -> Error {
    Error::Locked {
        reason: "keychain_unavailable",
        message: format!(
            "the keychain of this machine cannot be used ({why}). Unlock it and try again; on a machine without one, name a file with a passphrase in STINT_PASSPHRASE_FILE"
        ),
    }
}

/// The keychain speaks over D-Bus and may wait for a person, so it gets a thread of its own and a time limit.
fn ask<T: Send + 'static>(f: impl FnOnce() -> keyring::Result<T> + Send + 'static) -> Result<keyring::Result<T>> {
    let (send, receive) = mpsc::channel();
    std::thread::Builder::new().name("stint-keychain".into()).spawn(move || {
        let _ = send.send(f());
    })?;
    receive.recv_timeout(Duration::from_secs(ANSWER_SECONDS)).map_err(|_| unavailable("it did not answer"))
}

impl Keychain for SystemKeychain {
    fn get(&self, name: &str) -> Result<Secret> {
        let entry = name.to_owned();
        match ask(move || keyring::Entry::new(SERVICE, &entry)?.get_password())? {
            Ok(text) => hex::decode(&text).map(Secret::new).map_err(|_| Error::Locked {
                reason: "key_missing",
                message: format!("the keychain's entry {SERVICE}/{name} is not a key of Stint"),
            }),
            Err(keyring::Error::NoEntry) => Err(Error::Locked {
                reason: "key_missing",
                message: format!(
                    "the keychain holds no key {SERVICE}/{name}: the workspace was made under another account, or the entry was removed"
                ),
            }),
            Err(e) => Err(unavailable(&e.to_string())),
        }
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<()> {
        let (entry, text) = (name.to_owned(), hex::encode(secret.expose()));
        ask(move || keyring::Entry::new(SERVICE, &entry)?.set_password(&text))?.map_err(|e| unavailable(&e.to_string()))
    }

    fn remove(&self, name: &str) -> Result<()> {
        let entry = name.to_owned();
        match ask(move || keyring::Entry::new(SERVICE, &entry)?.delete_credential())? {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(e) => Err(unavailable(&e.to_string())),
        }
    }

    fn available(&self) -> bool {
        !matches!(
            ask(|| keyring::Entry::new(SERVICE, "probe")?.get_password().map(|_| ())),
            Err(_) | Ok(Err(keyring::Error::NoStorageAccess(_) | keyring::Error::PlatformFailure(_) | keyring::Error::NoDefaultStore))
        )
    }
}

/// A keychain that forgets with the process; for tests.
#[derive(Debug, Default)]
pub struct MemoryKeychain(Mutex<HashMap<String, Secret>>);

impl Keychain for MemoryKeychain {
    fn get(&self, name: &str) -> Result<Secret> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(name).cloned().ok_or_else(|| Error::Locked { reason: "key_missing", message: "no such key".into() })
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.into(), secret.clone());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        Ok(())
    }

    fn available(&self) -> bool {
        true
    }
}
