//! What time it is in the stand-ins' world. Holds expire, events are forgotten and tokens die by this clock alone.

use serde::{Deserialize, Serialize};

/// Seconds and milliseconds since 1970, of the machine or of a test.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Clock {
    /// Where a test has put the hands. `None` follows the machine.
    pinned_ms: Option<i64>,
    /// How far the control door has moved the machine's time.
    ahead_ms: i64,
}

impl Clock {
    pub fn of_the_machine() -> Self {
        Self { pinned_ms: None, ahead_ms: 0 }
    }

    pub fn pinned(at_ms: i64) -> Self {
        Self { pinned_ms: Some(at_ms), ahead_ms: 0 }
    }

    pub fn now_ms(&self) -> i64 {
        self.pinned_ms.unwrap_or_else(|| machine_ms() + self.ahead_ms)
    }

    pub fn now(&self) -> i64 {
        self.now_ms().div_euclid(1000)
    }

    pub fn advance(&mut self, by_ms: i64) {
        match &mut self.pinned_ms {
            Some(at) => *at += by_ms,
            None => self.ahead_ms += by_ms,
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the one place where the sandbox reads the machine's clock; tests pin theirs")]
fn machine_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
