//! The main window and the quick window: made when first asked for, hidden rather than closed, and released after a
//! while in the tray, because a hidden web view costs as much memory as a visible one.

use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Duration,
};

use tauri::{AppHandle, Emitter, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry, window::Color};

pub const MAIN: &str = "main";
pub const QUICK: &str = "quick";

const MAIN_PAGE: &str = "index.html";
const QUICK_PAGE: &str = "index.html#/quick";
const FOCUS_SETTLES: Duration = Duration::from_millis(80);
const RELEASE_AFTER: Duration = Duration::from_secs(5 * 60);

/// What the windows remember between their events.
#[derive(Debug)]
pub struct Desk {
    /// Whether closing the main window keeps the program in the tray.
    pub close_to_tray: AtomicBool,
    /// Counts what was shown, so that a release which was planned before does nothing.
    shown: AtomicU64,
}

impl Default for Desk {
    fn default() -> Self {
        Self { close_to_tray: AtomicBool::new(true), shown: AtomicU64::new(0) }
    }
}

/// Shows the main window, making it when there is none. Not to be called on the UI thread: making a window waits for it.
pub fn show_main(app: &AppHandle) -> tauri::Result<()> {
    touch(app);
    let window = match app.get_webview_window(MAIN) {
        Some(window) => window,
        None => make_main(app)?,
    };
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}

/// Shows the quick window in the middle of the screen that has the pointer.
pub fn show_quick(app: &AppHandle) -> tauri::Result<()> {
    touch(app);
    let window = match app.get_webview_window(QUICK) {
        Some(window) => window,
        None => make_quick(app)?,
    };
    window.center()?;
    window.show()?;
    window.set_focus()?;
    app.emit_to(QUICK, "stint://quick", ())
}

/// Makes the quick window without showing it, so that the shortcut finds it warm.
pub fn warm_quick(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(QUICK).is_none() {
        make_quick(app)?;
    }
    Ok(())
}

#[tauri::command]
pub fn hide_quick(app: AppHandle) {
    hide(&app, QUICK);
}

fn make_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App(MAIN_PAGE.into()))
        .title("Stint")
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .center()
        .background_color(paper(app))
        .build()?;
    let handle = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            if handle.state::<Desk>().close_to_tray.load(Ordering::Relaxed) {
                api.prevent_close();
                hide(&handle, MAIN);
            } else {
                handle.exit(0);
            }
        }
    });
    Ok(window)
}

fn make_quick(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let window = build_beside_main(app)?;
    let handle = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            hide(&handle, QUICK);
        }
        WindowEvent::Focused(false) => hide_unless_back(&handle),
        _ => {}
    });
    Ok(window)
}

/// The loss of focus that hiding itself causes can arrive when the window is already shown again.
fn hide_unless_back(app: &AppHandle) {
    let lost = app.state::<Desk>().shown.load(Ordering::Relaxed);
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(FOCUS_SETTLES);
        let focused = app.get_webview_window(QUICK).is_some_and(|window| window.is_focused().unwrap_or(false));
        if !focused && app.state::<Desk>().shown.load(Ordering::Relaxed) == lost {
            hide(&app, QUICK);
        }
    });
}

/// A web view of its own would bring a second web process of 110 MB; one that is related to the main window's shares it.
#[cfg(target_os = "linux")]
fn build_beside_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let Some(main) = app.get_webview_window(MAIN) else { return quick_builder(app).build() };
    let handle = app.clone();
    let (sender, built) = std::sync::mpsc::channel();
    main.with_webview(move |view| {
        // The receiver waits below for as long as this runs.
        let _ = sender.send(quick_builder(&handle).with_related_view(view.inner()).build());
    })?;
    built.recv().unwrap_or(Err(tauri::Error::FailedToReceiveMessage))
}

#[cfg(not(target_os = "linux"))]
fn build_beside_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    quick_builder(app).build()
}

fn quick_builder(app: &AppHandle) -> WebviewWindowBuilder<'_, Wry, AppHandle> {
    WebviewWindowBuilder::new(app, QUICK, WebviewUrl::App(QUICK_PAGE.into()))
        .title("Stint: new timer")
        .inner_size(520.0, 380.0)
        .resizable(false)
        .decorations(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible(false)
        .center()
        .background_color(paper(app))
}

/// Hides a window, and once none is to be seen plans to release them.
fn hide(app: &AppHandle, label: &str) {
    if let Some(window) = app.get_webview_window(label)
        && let Err(error) = window.hide()
    {
        tracing::warn!(%error, label, "window not hidden");
    }
    let main = app.get_webview_window(MAIN);
    if !main.is_some_and(|window| window.is_visible().unwrap_or(false)) {
        plan_release(app);
    }
}

fn plan_release(app: &AppHandle) {
    let planned = touch(app);
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(release_after());
        if app.state::<Desk>().shown.load(Ordering::Relaxed) == planned {
            release(&app);
        }
    });
}

fn release(app: &AppHandle) {
    for label in [MAIN, QUICK] {
        if let Some(window) = app.get_webview_window(label)
            && let Err(error) = window.destroy()
        {
            tracing::warn!(%error, label, "window not released");
        }
    }
}

fn touch(app: &AppHandle) -> u64 {
    app.state::<Desk>().shown.fetch_add(1, Ordering::Relaxed) + 1
}

/// The bench cannot wait five minutes a run.
fn release_after() -> Duration {
    std::env::var("STINT_RELEASE_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).map_or(RELEASE_AFTER, Duration::from_secs)
}

/// The page's own background, so that nothing flashes while it loads.
fn paper(app: &AppHandle) -> Color {
    let dark = app.webview_windows().values().next().is_some_and(|window| matches!(window.theme(), Ok(Theme::Dark)));
    if dark { Color(0x13, 0x17, 0x16, 0xff) } else { Color(0xff, 0xff, 0xff, 0xff) }
}
