//! What the machine tells about whoever sits at it. Each system answers in its own way behind the same two words.

/// What happens without being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The workspace, its settings or its timer may have changed.
    Changed,
    Locked(bool),
    Asleep(bool),
}

#[cfg(target_os = "linux")]
pub use super::linux::{Input, listen};

/// Neither tells lock or sleep without code of our own; the input's rest and the clocks tell nearly the same.
#[cfg(not(target_os = "linux"))]
pub fn listen(_: &std::sync::mpsc::Sender<Sign>) {}

#[cfg(not(target_os = "linux"))]
#[derive(Debug)]
pub struct Input;

#[cfg(not(target_os = "linux"))]
impl Input {
    pub fn open() -> Option<Self> {
        Some(Self)
    }

    /// Since the last key or movement.
    pub fn idle_ms(&self) -> Option<i64> {
        let idle = system_idle_time::get_idle_time().ok()?;
        i64::try_from(idle.as_millis()).ok()
    }
}
