//! Clocks and randomness are handed in through [`Env`]; this is the only file that reads the machine's.

use crate::kernel::{Instant, Zone, id::Ids};
use std::sync::Arc;

/// A reading of a clock that no user and no time server can step, and what else the machine says beside it. Readings of one `boot` may be subtracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steady {
    /// Counts on while the machine sleeps.
    pub ms: i64,
    /// Stands still while the machine sleeps; only where the machine has both clocks.
    pub awake_ms: Option<i64>,
    pub boot: String,
    /// The zone that the machine is in.
    pub zone: Option<Zone>,
}

impl Steady {
    /// What the machine read, or would have read had it been awake, so many milliseconds later.
    pub fn shifted(mut self, ms: i64) -> Self {
        self.ms += ms;
        self.awake_ms = self.awake_ms.map(|awake| awake + ms);
        self
    }
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

/// The machine's wall clock and, on Linux, its clocks since boot.
#[derive(Debug)]
pub struct SystemClock {
    started: std::time::Instant,
}

/// How long something goes on, for who gives up waiting; no moment that is kept.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    #[allow(clippy::disallowed_methods, reason = "the one place where the machine's clocks are read")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    pub fn elapsed(&self) -> std::time::Duration {
        self.0.elapsed()
    }
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
        let zone = Some(Zone::system());
        match linux_since_boot() {
            Some((ms, awake_ms, boot)) => Steady { ms, awake_ms: Some(awake_ms), boot, zone },
            None => Steady {
                ms: i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX),
                awake_ms: None,
                boot: format!("process {}", std::process::id()),
                zone,
            },
        }
    }
}

/// With and without the time of sleep (`CLOCK_BOOTTIME` and `CLOCK_MONOTONIC`, clock_gettime(2)), and which boot they belong to.
#[cfg(target_os = "linux")]
fn linux_since_boot() -> Option<(i64, i64, String)> {
    use rustix::time::{ClockId, clock_gettime};
    let ms = |clock| {
        let read = clock_gettime(clock);
        read.tv_sec * 1000 + read.tv_nsec / 1_000_000
    };
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some((ms(ClockId::Boottime), ms(ClockId::Monotonic), boot.trim().to_owned()))
}

#[cfg(not(target_os = "linux"))]
const fn linux_since_boot() -> Option<(i64, i64, String)> {
    None
}

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct ManualClock(std::sync::Mutex<(Instant, Steady)>);

impl ManualClock {
    pub fn at(now: Instant) -> Self {
        Self(std::sync::Mutex::new((now, Steady { ms: 0, awake_ms: Some(0), boot: "boot-1".into(), zone: Some(Zone::utc()) })))
    }

    fn with<T>(&self, f: impl FnOnce(&mut (Instant, Steady)) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Both clocks move.
    pub fn pass_ms(&self, ms: i64) {
        self.with(|(now, steady)| {
            *now = now.plus_ms(ms);
            *steady = steady.clone().shifted(ms);
        });
    }

    /// The machine sleeps.
    pub fn sleep_ms(&self, ms: i64) {
        self.with(|(now, steady)| {
            *now = now.plus_ms(ms);
            steady.ms += ms;
        });
    }

    /// The machine comes into another zone.
    pub fn travel(&self, zone: Zone) {
        self.with(|(_, steady)| steady.zone = Some(zone));
    }

    /// Only the wall clock is set, as a user or a time server does.
    pub fn set_wall(&self, to: Instant) {
        self.with(|(now, _)| *now = to);
    }

    pub fn reboot(&self) {
        self.with(|(_, steady)| {
            *steady = Steady { ms: 0, awake_ms: Some(0), boot: format!("{}+", steady.boot), zone: steady.zone.clone() }
        });
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
