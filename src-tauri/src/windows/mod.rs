//! The main window and the quick window: made when first asked for, hidden rather than closed, and released after a
//! while in the tray, because a hidden web view costs as much memory as a visible one.

mod place;
mod web;

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use tauri::{
    AppHandle, Emitter as _, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry, webview::PageLoadEvent,
    window::Color,
};

pub const MAIN: &str = "main";
pub const QUICK: &str = "quick";

const MAIN_PAGE: &str = "index.html";
const INBOX_PAGE: &str = "index.html#/inbox";
const QUICK_PAGE: &str = "quick.html";
const FOCUS_SETTLES: Duration = Duration::from_millis(80);
const RELEASE_AFTER: Duration = Duration::from_secs(5 * 60);
/// Both windows share one web process: the quick window's page must not stand in the way of the main one's first frame.
const WARM_AFTER: Duration = Duration::from_secs(2);

/// What the windows remember between their events.
#[derive(Debug)]
pub struct Desk {
    /// Whether closing the main window keeps the program in the tray.
    pub close_to_tray: AtomicBool,
    /// Counts what was shown, so that a release which was planned before does nothing.
    shown: AtomicU64,
    /// Held while a window is looked for and made: two starts at once must not make it twice.
    making: Mutex<()>,
    place: place::Memory,
    crashes: web::Crashes,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            close_to_tray: AtomicBool::new(true),
            shown: AtomicU64::new(0),
            making: Mutex::default(),
            place: place::Memory::default(),
            crashes: web::Crashes::default(),
        }
    }
}

/// Shows the main window, making it when there is none. Not to be called on the UI thread: making a window waits for it.
pub fn show_main(app: &AppHandle) -> tauri::Result<()> {
    touch(app);
    let window = find_or_make(app, MAIN, make_main)?;
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}

/// Shows the main window with the question what an absence was; a page that is only being made begins at what waits.
pub fn show_inbox(app: &AppHandle) -> tauri::Result<()> {
    touch(app);
    let window = find_or_make(app, MAIN, |app| make_main_at(app, INBOX_PAGE))?;
    window.unminimize()?;
    window.show()?;
    window.set_focus()?;
    window.emit("stint://away", ())
}

/// Shows the quick window in the middle of the screen that has the pointer.
pub fn show_quick(app: &AppHandle) -> tauri::Result<()> {
    touch(app);
    let window = find_or_make(app, QUICK, make_quick)?;
    window.center()?;
    window.show()?;
    window.set_focus()
}

/// Asks about an absence where the eyes are: in the main window when it is at work, else in the quick window, which lists what is open.
pub fn ask_away(app: &AppHandle) -> tauri::Result<()> {
    match app.get_webview_window(MAIN) {
        Some(main) if main.is_focused()? => main.emit("stint://away", ()),
        _ => show_quick(app),
    }
}

/// Makes the quick window a while later without showing it, so that the shortcut finds it warm.
fn warm_quick(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(WARM_AFTER);
        if app.get_webview_window(MAIN).is_some()
            && let Err(error) = find_or_make(&app, QUICK, make_quick)
        {
            tracing::warn!(%error, "quick window not made");
        }
    });
}

fn find_or_make(app: &AppHandle, label: &str, make: fn(&AppHandle) -> tauri::Result<WebviewWindow>) -> tauri::Result<WebviewWindow> {
    let desk = app.state::<Desk>();
    let _one_at_a_time = desk.making.lock().unwrap_or_else(PoisonError::into_inner);
    app.get_webview_window(label).map_or_else(|| make(app), Ok)
}

#[tauri::command]
pub fn hide_quick(app: AppHandle) {
    hide(&app, QUICK);
}

fn make_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    make_main_at(app, MAIN_PAGE)
}

fn make_main_at(app: &AppHandle, page: &str) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App(page.into()))
        .title("Stint")
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .center()
        .background_color(paper(app))
        .visible(false)
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                warm_quick(window.app_handle());
            }
        })
        .build()?;
    web::tend(&window)?;
    place::restore(&window)?;
    let handle = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            place::remember(&handle);
            if handle.state::<Desk>().close_to_tray.load(Ordering::Relaxed) {
                api.prevent_close();
                hide(&handle, MAIN);
            } else {
                handle.exit(0);
            }
        }
        // Whoever ends the session kills the program without a word: by then something else has had the focus.
        WindowEvent::Focused(false) => place::remember(&handle),
        _ => {}
    });
    Ok(window)
}

fn make_quick(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let window = build_beside_main(app)?;
    web::tend(&window)?;
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
    // The toolkit hides a moment later: a window that is just being hidden still says that it is visible.
    let main_stays = label != MAIN && app.get_webview_window(MAIN).is_some_and(|window| window.is_visible().unwrap_or(false));
    if !main_stays {
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
