//! The tray: the icon shows the state, its text the elapsed time and the task, its menu does everything that a timer
//! needs. On Linux a click on the icon itself never arrives, so the menu alone must be enough.

mod act;
mod icon;
mod menu;
pub mod rhythm;
pub mod view;
pub mod words;

use crate::capture;
use menu::Line;
use rhythm::Rhythm;
use tauri::{
    AppHandle, Manager, Wry,
    menu::{Menu, MenuBuilder, MenuItem, MenuItemBuilder},
    tray::{TrayIcon, TrayIconBuilder},
};
use view::{State, Status};
use words::Spoken;

const OPEN: &str = "open";

/// What the tray shows now. Lives on the thread that follows the core; the toolkit's calls hop to the UI thread.
pub struct Tray {
    app: AppHandle,
    icon: Option<TrayIcon>,
    header: Option<MenuItem<Wry>>,
    shown: Option<Shown>,
}

#[derive(PartialEq)]
struct Shown {
    face: (Option<State>, bool),
    title: Option<String>,
    header: Option<String>,
    lines: Vec<Line>,
}

impl Tray {
    pub fn new(app: AppHandle) -> Self {
        Self { app, icon: None, header: None, shown: None }
    }

    /// `status` is nothing while no workspace is open.
    pub fn show(&mut self, status: Option<&Status>, rhythm: Option<&Rhythm>, capture: Option<&capture::State>, language: &str) {
        let words = words::of(language);
        self.app.state::<Spoken>().set(words);
        let timer = status.and_then(|status| status.timer.as_ref());
        let next = Shown {
            face: (timer.map(|timer| timer.state), self.panel_is_dark()),
            title: status.and_then(Status::title),
            header: status.and_then(|status| menu::header(status, words)),
            lines: menu::lines(status, rhythm, capture, words),
        };
        if self.shown.as_ref() == Some(&next) {
            return;
        }
        match self.draw(&next) {
            Ok(()) => self.shown = Some(next),
            Err(error) => tracing::warn!(%error, "tray not drawn"),
        }
    }

    fn draw(&mut self, next: &Shown) -> tauri::Result<()> {
        let before = self.shown.take();
        let same_menu =
            before.as_ref().is_some_and(|before| before.lines == next.lines && before.header.is_some() == next.header.is_some());
        let Some(icon) = self.icon.clone() else { return self.put_up(next) };
        if before.is_none_or(|before| before.face != next.face) {
            icon.set_icon(Some(icon::of(next.face.0, next.face.1)))?;
        }
        if !same_menu {
            let menu = self.build(next)?;
            icon.set_menu(Some(menu))?;
        } else if let (Some(item), Some(text)) = (&self.header, &next.header) {
            item.set_text(plain(text))?;
        }
        icon.set_title(next.title.as_deref())?;
        icon.set_tooltip(Some(next.title.as_deref().unwrap_or("Stint")))
    }

    fn put_up(&mut self, next: &Shown) -> tauri::Result<()> {
        let menu = self.build(next)?;
        let mut builder = TrayIconBuilder::with_id("stint")
            .icon(icon::of(next.face.0, next.face.1))
            .tooltip(next.title.as_deref().unwrap_or("Stint"))
            .menu(&menu)
            .on_menu_event(|app, event| act::on(app, event.id().as_ref()));
        if let Some(title) = &next.title {
            builder = builder.title(title);
        }
        self.icon = Some(builder.build(&self.app)?);
        Ok(())
    }

    fn build(&mut self, next: &Shown) -> tauri::Result<Menu<Wry>> {
        let app = self.app.clone();
        self.header = match &next.header {
            Some(text) => Some(MenuItemBuilder::with_id(OPEN, plain(text)).build(&app)?),
            None => None,
        };
        let mut menu = MenuBuilder::new(&app);
        if let Some(header) = &self.header {
            menu = menu.item(header);
        }
        for line in &next.lines {
            menu = match line {
                Line::Item { id, text } => menu.text(id, plain(text)),
                Line::Heading(text) => menu.item(&MenuItemBuilder::new(plain(text)).enabled(false).build(&app)?),
                Line::Separator => menu.separator(),
            };
        }
        menu.build()
    }

    fn panel_is_dark(&self) -> bool {
        let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
        let theme = self.app.webview_windows().values().find_map(|window| window.theme().ok());
        icon::panel_is_dark(&desktop, theme)
    }
}

/// An ampersand would underline the next letter instead of being shown.
fn plain(text: &str) -> String {
    text.replace('&', "&&")
}
