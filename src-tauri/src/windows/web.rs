//! What Tauri does not hand through of the web view: a page whose process died comes back, and what Stint never shows is
//! switched off.

use std::sync::{Mutex, PoisonError};

use stint::app::App;
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use super::Desk;
use crate::tray::words::Spoken;

const RELOADS: usize = 3;
const WITHIN_MS: i64 = 60_000;

/// When pages failed lately, in ms of the clock that nobody sets.
#[derive(Debug, Default)]
pub struct Crashes(Mutex<Vec<i64>>);

impl Crashes {
    /// Whether another reload is likely to help. Both windows lose their one web process at once.
    fn worth_another(&self, now_ms: i64, windows: usize) -> bool {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.retain(|time_ms| now_ms - time_ms < WITHIN_MS);
        times.push(now_ms);
        times.len() <= RELOADS * windows
    }
}

#[cfg(target_os = "linux")]
pub fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{SettingsExt, WebViewExt};
    let app = window.app_handle().clone();
    window.with_webview(move |view| {
        let view = view.inner();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_webgl(false);
            settings.set_enable_webaudio(false);
            settings.set_enable_media(false);
            settings.set_enable_page_cache(false);
        }
        view.connect_web_process_terminated(move |view, reason| {
            tracing::error!(?reason, "web process ended");
            let now_ms = app.state::<App>().env().clock.steady().ms;
            if app.state::<Desk>().crashes.worth_another(now_ms, app.webview_windows().len()) {
                view.reload();
            } else {
                give_up(&app);
            }
        });
    })
}

#[cfg(not(target_os = "linux"))]
pub fn tend(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Without a window the tray still works, and opening it again starts from nothing.
fn give_up(app: &AppHandle) {
    if app.webview_windows().is_empty() {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        super::release(&app);
        let words = app.state::<Spoken>().get();
        app.dialog().message(words.page_failed).title("Stint").kind(MessageDialogKind::Error).show(|_| {});
    });
}
