//! A second try when the instance to hand over to is just dying: after a kill the session bus still knows its name for a
//! few milliseconds, and the start that meets it would end in nothing.

use std::{process::Command, time::Duration};

const COUNT: &str = "STINT_START_TRY";
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// Starts the program anew in this process, unless the failure has another cause or that was tried often enough.
pub fn unless_alone(error: &tauri::Error) {
    if !matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance") {
        return;
    }
    let tried = std::env::var(COUNT).ok().and_then(|count| count.parse::<u32>().ok()).unwrap_or(0);
    if tried < TRIES {
        std::thread::sleep(PAUSE);
        replace(tried + 1);
    }
}

#[cfg(unix)]
fn replace(tried: u32) {
    use std::os::unix::process::CommandExt;
    let Ok(program) = std::env::current_exe() else { return };
    let error = Command::new(program).args(std::env::args_os().skip(1)).env(COUNT, tried.to_string()).exec();
    tracing::error!(%error, "not started anew");
}

#[cfg(not(unix))]
fn replace(_: u32) {}
