//! Where the main window stood when it was last left, kept beside the workspace. Not tauri-plugin-window-state: it writes
//! only when the program ends by itself, takes a window of which one pixel shows as being on the screen, and moves it after
//! it has appeared.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};
use stint::app::App;
use tauri::{AppHandle, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewWindow};

use super::{Desk, MAIN};

const FILE: &str = "window.json";
/// Room for the frame, whose size nobody knows before the window is shown.
const FRAME: (u32, u32) = (16, 48);

/// In physical pixels: the corner with the frame, the size without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    maximized: bool,
}

/// What was read or written last.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Option<Place>>);

/// Puts a window that is not shown yet where the last one was, as far as the screens of today have that place.
pub fn restore(window: &WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle();
    let Some(place) = std::fs::read(file(app)).ok().and_then(|text| serde_json::from_slice::<Place>(&text).ok()) else { return Ok(()) };
    *app.state::<Desk>().place.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
    let place = place.within(&window.available_monitors()?);
    window.set_size(PhysicalSize::new(place.width, place.height))?;
    window.set_position(PhysicalPosition::new(place.x, place.y))?;
    if place.maximized { window.maximize() } else { Ok(()) }
}

/// Called on the UI thread, which asks the toolkit; the disk is left to another.
pub fn remember(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    let memory = app.state::<Desk>();
    let mut last = memory.place.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(now) = look(&window, *last) else { return };
    if last.replace(now) == Some(now) {
        return;
    }
    let path = file(app);
    tauri::async_runtime::spawn_blocking(move || {
        if let Err(error) = write(&path, now) {
            tracing::warn!(%error, "place of the window not kept");
        }
    });
}

/// A maximised window keeps the place it will return to; one that is hidden or minimised has none.
fn look(window: &WebviewWindow, last: Option<Place>) -> Option<Place> {
    if !window.is_visible().ok()? || window.is_minimized().ok()? {
        return None;
    }
    if window.is_maximized().ok()?
        && let Some(last) = last
    {
        return Some(Place { maximized: true, ..last });
    }
    let (corner, size) = (window.outer_position().ok()?, window.inner_size().ok()?);
    Some(Place { x: corner.x, y: corner.y, width: size.width, height: size.height, maximized: window.is_maximized().ok()? })
}

fn write(path: &PathBuf, place: Place) -> std::io::Result<()> {
    let fresh = path.with_extension("json.new");
    std::fs::write(&fresh, serde_json::to_vec(&place)?)?;
    std::fs::rename(fresh, path)
}

fn file(app: &AppHandle) -> PathBuf {
    app.state::<App>().data_dir().join(FILE)
}

impl Place {
    /// Wholly inside the screen that shows most of it.
    fn within(self, screens: &[Monitor]) -> Self {
        let areas = screens.iter().map(Monitor::work_area);
        let Some(area) = areas.max_by_key(|area| {
            let wide = overlap((self.x, self.width), (area.position.x, area.size.width));
            wide * overlap((self.y, self.height), (area.position.y, area.size.height))
        }) else {
            return self;
        };
        let (x, width) = inside((self.x, self.width), (area.position.x, area.size.width), FRAME.0);
        let (y, height) = inside((self.y, self.height), (area.position.y, area.size.height), FRAME.1);
        Self { x, y, width, height, ..self }
    }
}

type Span = (i32, u32);

fn overlap(one: Span, other: Span) -> i64 {
    let end = |(start, length): Span| i64::from(start) + i64::from(length);
    (end(one).min(end(other)) - i64::from(one.0.max(other.0))).max(0)
}

fn inside(window: Span, area: Span, frame: u32) -> Span {
    let length = window.1.min(area.1.saturating_sub(frame));
    let room = i32::try_from(area.1 - length).unwrap_or(i32::MAX).saturating_sub_unsigned(frame).max(0);
    (window.0.clamp(area.0, area.0.saturating_add(room)), length)
}
