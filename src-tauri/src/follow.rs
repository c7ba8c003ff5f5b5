//! Follows the core: what a commit changes reaches the web views, the tray, the shortcut and the autostart entry.
//! One thread, asleep between changes and, while a timer runs, until its next full minute.

use std::{
    sync::{
        atomic::Ordering,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    time::Duration,
};

use serde::Deserialize;
use serde_json::json;
use stint::{api, app::App};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_autostart::ManagerExt;

use crate::{
    capture, shortcut,
    tray::{Tray, rhythm::Rhythm, view::Status},
    windows::Desk,
};

/// The settings that the shell itself obeys.
#[derive(Deserialize)]
struct Settings {
    language: String,
    global_shortcut: String,
    autostart: bool,
    close_to_tray: bool,
}

/// A hand on the thread that refreshes what the shell shows.
#[derive(Clone, Debug)]
pub struct Refresh(Sender<()>);

impl Refresh {
    pub fn now(&self) {
        // The thread outlives every sender; a send can only fail while the program ends.
        let _ = self.0.send(());
    }
}

pub fn start(app: &AppHandle, core: &App) -> Refresh {
    let (sender, receiver) = channel();
    let refresh = Refresh(sender);
    let (handle, wake) = (app.clone(), refresh.clone());
    core.subscribe(move |changed| {
        if let Err(error) = handle.emit("stint://changed", changed) {
            tracing::warn!(%error, "change not sent to the windows");
        }
        wake.now();
    });
    let (handle, core) = (app.clone(), core.clone());
    std::thread::spawn(move || run(&handle, &core, &receiver));
    refresh
}

fn run(app: &AppHandle, core: &App, changes: &Receiver<()>) {
    let mut tray = Tray::new(app.clone());
    loop {
        let settings = ask::<Settings>(core, "settings.get");
        if let Some(settings) = &settings {
            obey(app, settings);
        }
        let language = settings.as_ref().map_or("en", |settings| settings.language.as_str());
        let status = ask::<Status>(core, "timer.status");
        tray.show(status.as_ref(), rhythm(core).as_ref(), capture::state(core).as_ref(), language);
        if wait(changes, status.as_ref().and_then(Status::until_next_minute)).is_err() {
            return;
        }
    }
}

/// Waits for a change or the time limit, then takes what else has arrived: many changes make one refresh.
fn wait(changes: &Receiver<()>, limit: Option<Duration>) -> Result<(), RecvTimeoutError> {
    match limit {
        None => changes.recv()?,
        Some(limit) => match changes.recv_timeout(limit) {
            Err(RecvTimeoutError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
        },
    }
    while changes.try_recv().is_ok() {}
    Ok(())
}

fn rhythm(core: &App) -> Option<Rhythm> {
    Some(Rhythm {
        away: ask(core, "idle.status")?,
        rounds: ask(core, "pomodoro.status")?,
        reminder: ask(core, "reminder.status")?,
        wall: ask(core, "settings.get")?,
    })
}

fn obey(app: &AppHandle, settings: &Settings) {
    app.state::<Desk>().close_to_tray.store(settings.close_to_tray, Ordering::Relaxed);
    shortcut::hold(app, &settings.global_shortcut);
    let autostart = app.autolaunch();
    if matches!(autostart.is_enabled(), Ok(on) if on == settings.autostart) {
        return;
    }
    let done = if settings.autostart { autostart.enable() } else { autostart.disable() };
    if let Err(error) = done {
        tracing::warn!(%error, "autostart not changed");
    }
}

/// Nothing while the workspace is locked or not made yet: the window says so, the tray only offers to open it.
pub fn ask<T: for<'a> Deserialize<'a>>(core: &App, name: &str) -> Option<T> {
    let answer = api::call(core, name, json!({})).ok()?;
    match serde_json::from_value(answer) {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::error!(%error, name, "answer not understood");
            None
        }
    }
}
