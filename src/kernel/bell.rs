//! Waiting that somebody else can cut short.

use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

/// Wakes a thread that waits, or tells it to end; what was rung while it was awake is heard at its next wait.
#[derive(Debug, Default)]
pub struct Bell {
    said: Mutex<Said>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Said {
    rung: bool,
    over: bool,
}

impl Bell {
    pub fn ring(&self) {
        self.say(|said| said.rung = true);
    }

    /// Each wait ends at once from now on.
    pub fn end(&self) {
        self.say(|said| said.over = true);
    }

    /// Waits for `longest`, or until it rings. Answers whether to go on.
    #[must_use]
    pub fn wait(&self, longest: Duration) -> bool {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(said, longest, |said| !said.rung && !said.over);
        let (mut said, _) = waited.unwrap_or_else(PoisonError::into_inner);
        said.rung = false;
        !said.over
    }

    fn say(&self, what: impl FnOnce(&mut Said)) {
        what(&mut self.said.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Stopwatch;

    const LONG: Duration = Duration::from_secs(600);

    #[test]
    fn what_was_rung_before_is_heard_once() {
        let bell = Bell::default();
        bell.ring();
        bell.ring();
        assert!(bell.wait(LONG));
        let short = Duration::from_millis(20);
        let waited = Stopwatch::start();
        assert!(bell.wait(short));
        assert!(waited.elapsed() >= short);
    }

    #[test]
    fn who_waits_is_woken_and_ends_when_told() {
        let bell = Bell::default();
        std::thread::scope(|all| {
            let waits = all.spawn(|| (bell.wait(LONG), bell.wait(LONG), bell.wait(LONG)));
            bell.ring();
            bell.end();
            let (_, second, third) = waits.join().unwrap();
            assert!(!second && !third);
        });
    }
}
