//! The global shortcut of the quick window. One that cannot be had is a finding that the settings show, not a failure.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, State};
use tauri_plugin_global_shortcut::{GlobalShortcutExt, ShortcutState};

use crate::{capture, windows};

/// What the interface may want to tell the user about the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ShellStatus {
    pub shortcut: String,
    /// Why the shortcut does not work: `taken` (another program holds it), `unknown` (not a key) or `unsupported`.
    pub shortcut_problem: Option<&'static str>,
    /// Why activity cannot be captured: `wayland`, `no_display` or `system`.
    pub capture_problem: Option<&'static str>,
}

#[derive(Debug, Default)]
pub struct Shortcut(Mutex<Option<ShellStatus>>);

#[tauri::command]
pub fn shell_status(shortcut: State<'_, Shortcut>) -> ShellStatus {
    shortcut.current().unwrap_or_default()
}

impl Shortcut {
    fn current(&self) -> Option<ShellStatus> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Holds `keys` instead of what was held before. An empty text means none.
pub fn hold(app: &AppHandle, keys: &str) {
    let state = app.state::<Shortcut>();
    if state.current().is_some_and(|held| held.shortcut == keys) {
        return;
    }
    let status = ShellStatus { shortcut: keys.to_owned(), shortcut_problem: register(app, keys), capture_problem: capture::problem() };
    if let Some(problem) = status.shortcut_problem {
        tracing::warn!(problem, "global shortcut not registered");
    }
    *state.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(status.clone());
    if let Err(error) = app.emit("stint://shell", status) {
        tracing::warn!(%error, "event not sent");
    }
}

fn register(app: &AppHandle, keys: &str) -> Option<&'static str> {
    let shortcuts = app.global_shortcut();
    if let Err(error) = shortcuts.unregister_all() {
        tracing::warn!(%error, "old shortcut not released");
    }
    if keys.is_empty() {
        return None;
    }
    let Ok(shortcut) = keys.parse::<tauri_plugin_global_shortcut::Shortcut>() else { return Some("unknown") };
    shortcuts
        .on_shortcut(shortcut, |app, _, event| {
            if event.state == ShortcutState::Pressed {
                let app = app.clone();
                std::thread::spawn(move || {
                    if let Err(error) = windows::show_quick(&app) {
                        tracing::warn!(%error, "quick window not shown");
                    }
                });
            }
        })
        .err()
        .map(|_| "taken")
}
