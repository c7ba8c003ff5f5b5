//! Which of the two Linux desktops tells the window in front.

use std::sync::{OnceLock, mpsc::Sender};

use super::{Message, wayland, x11};

pub enum Source {
    X11(x11::Watcher),
    Wayland(wayland::Watcher),
}

fn set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Why windows cannot be seen on this desktop: `wayland`, whose compositor does not tell, or `no_display`.
pub fn problem() -> Option<&'static str> {
    static PROBLEM: OnceLock<Option<&'static str>> = OnceLock::new();
    *PROBLEM.get_or_init(|| {
        if set("WAYLAND_DISPLAY") {
            // X11 is there too, but sees only the windows of older programs: half a day would look like a whole one.
            (!wayland::is_told()).then_some("wayland")
        } else {
            (!set("DISPLAY")).then_some("no_display")
        }
    })
}

impl Source {
    pub fn start(sender: Sender<Message>) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        if set("WAYLAND_DISPLAY") {
            Ok(Self::Wayland(wayland::Watcher::start(sender)?))
        } else {
            Ok(Self::X11(x11::Watcher::start(sender)?))
        }
    }

    /// Since the last input.
    pub fn idle_ms(&self) -> i64 {
        match self {
            Self::X11(watcher) => watcher.idle_ms(),
            Self::Wayland(watcher) => watcher.idle_ms(),
        }
    }
}
