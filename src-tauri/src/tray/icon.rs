//! The icon by state and panel. 44 pixels serve a 22 pixel panel at twice the density; the host scales down.

use tauri::{Theme, image::Image, include_image};

use super::view::State;

/// `dark` speaks of the panel behind the icon.
pub fn of(state: Option<State>, dark: bool) -> Image<'static> {
    match (state, dark) {
        (None, true) => include_image!("../icons/tray/idle-dark-44.png"),
        (None, false) => include_image!("../icons/tray/idle-light-44.png"),
        (Some(State::Running), true) => include_image!("../icons/tray/running-dark-44.png"),
        (Some(State::Running), false) => include_image!("../icons/tray/running-light-44.png"),
        (Some(State::Paused | State::OnBreak), true) => include_image!("../icons/tray/paused-dark-44.png"),
        (Some(State::Paused | State::OnBreak), false) => include_image!("../icons/tray/paused-light-44.png"),
    }
}

/// GNOME's panel is dark whatever the theme; others follow it. Without a window to ask, dark is the likelier panel.
pub fn panel_is_dark(desktop: &str, theme: Option<Theme>) -> bool {
    desktop.to_ascii_uppercase().contains("GNOME") || !matches!(theme, Some(Theme::Light))
}
