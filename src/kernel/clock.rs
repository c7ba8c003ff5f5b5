//! Clocks and randomness are handed in through [`Env`]; this is the only file that reads the machine's.

use crate::kernel::{Instant, id::Ids};
use std::sync::Arc;

/// A reading of a clock that no user and no time server can step. Readings of one `boot` may be subtracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steady {
    pub ms: i64,
    pub boot: String,
}

pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
    fn steady(&self) -> Steady;
}

#[derive(Clone)]
pub struct Env {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<Ids>,
}

impl std::fmt::Debug for Env {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Env")
    }
}

impl Env {
    pub fn system() -> Self {
        Self { clock: Arc::new(SystemClock::default()), ids: Arc::new(Ids::system()) }
    }
}

/// The machine's wall clock and, on Linux, its clock since boot, which counts on through suspend.
#[derive(Debug)]
pub struct SystemClock {
    started: std::time::Instant,
}

impl Default for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place where the machine's clocks are read")]
    fn default() -> Self {
        Self { started: std::time::Instant::now() }
    }
}

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place where the machine's clocks are read")]
    fn now(&self) -> Instant {
        Instant::from_ms(chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now()).timestamp_millis())
    }

    fn steady(&self) -> Steady {
        linux_since_boot().unwrap_or_else(|| Steady {
            ms: i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX),
            boot: format!("process {}", std::process::id()),
        })
    }
}

/// `/proc/uptime` is CLOCK_BOOTTIME in hundredths of a second (proc_uptime(5)).
fn linux_since_boot() -> Option<Steady> {
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, hundredths) = uptime.split_whitespace().next()?.split_once('.')?;
    let ms = seconds.parse::<i64>().ok()? * 1000 + hundredths.get(..2)?.parse::<i64>().ok()? * 10;
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(Steady { ms, boot: boot.trim().to_owned() })
}

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct ManualClock(std::sync::Mutex<(Instant, Steady)>);

impl ManualClock {
    pub fn at(now: Instant) -> Self {
        Self(std::sync::Mutex::new((now, Steady { ms: 0, boot: "boot-1".into() })))
    }

    fn with<T>(&self, f: impl FnOnce(&mut (Instant, Steady)) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Both clocks move.
    pub fn pass_ms(&self, ms: i64) {
        self.with(|(now, steady)| {
            *now = now.plus_ms(ms);
            steady.ms += ms;
        });
    }

    /// Only the wall clock is set, as a user or a time server does.
    pub fn set_wall(&self, to: Instant) {
        self.with(|(now, _)| *now = to);
    }

    pub fn reboot(&self) {
        self.with(|(_, steady)| *steady = Steady { ms: 0, boot: format!("{}+", steady.boot) });
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        self.with(|(now, _)| *now)
    }
    fn steady(&self) -> Steady {
        self.with(|(_, steady)| steady.clone())
    }
}
