//! How far a long command has come, told to whoever asks, and the way to end it early.

use super::{Error, Result};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};
use uuid::Uuid;

/// Jobs that are remembered; the caller of an older one has long stopped to ask.
const REMEMBERED: usize = 64;

#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    ended: AtomicBool,
}

impl Progress {
    pub fn expect(&self, total: usize) {
        self.total.fetch_add(total as u64, Ordering::Relaxed);
    }

    /// # Errors
    /// `cancelled` once someone asked for it: the transaction must not be committed then.
    pub fn step(&self, more: usize) -> Result<()> {
        self.done.fetch_add(more as u64, Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::cannot("cancelled", "was cancelled; nothing was written"));
        }
        Ok(())
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    pub fn ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// What is done, of what.
    pub fn counts(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// The long commands of this process, by the id that their caller chose.
#[derive(Debug, Default)]
pub struct Jobs(Mutex<HashMap<Uuid, Arc<Progress>>>);

impl Jobs {
    /// The job of this id, made if it is not there: one that is cancelled before it begins does not begin.
    pub fn of(&self, id: Option<Uuid>) -> Arc<Progress> {
        let Some(id) = id else { return Arc::default() };
        let mut jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if jobs.len() >= REMEMBERED {
            jobs.retain(|_, job| !job.ended());
        }
        jobs.entry(id).or_default().clone()
    }

    pub fn find(&self, id: Uuid) -> Option<Arc<Progress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }
}
