//! The desktop shell: windows, tray, shortcut, autostart, and the one `rpc` command. It knows the core by the names of
//! commands and JSON only; no SQL, no HTTP, no types of a feature.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod again;
mod capture;
mod follow;
mod graphics;
mod launch;
mod notify;
mod page;
mod presence;
mod rpc;
mod save;
mod shortcut;
mod tray;
mod windows;

use std::{io::Write, path::Path};

use launch::Launch;
use stint::{
    app::{App, Options},
    kernel,
};
use tauri::{AppHandle, Builder, Context, Manager as _, RunEvent, Wry, async_runtime::spawn_blocking};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

fn main() {
    kernel::leave(run())
}

/// The exit code.
fn run() -> u8 {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(tracing_subscriber::EnvFilter::from_env("STINT_LOG")).init();
    let launch = match Launch::parse(std::env::args_os().skip(1)) {
        Ok(launch) => launch,
        Err(arg) => return refuse(2, &format!("stint-desktop: {} is not understood\n\n{}", arg.display(), launch::USAGE)),
    };
    graphics::suit_the_machine();
    let core = match Options::from_machine(launch.data_dir) {
        Ok(options) => App::new(options),
        Err(error) => return apologise(&format!("Stint cannot start.\n\n{error}\n")),
    };
    match build(core, launch.in_tray) {
        // Whoever runs the program sees a byte of it.
        Ok(app) => u8::try_from(app.run_return(stay_in_tray)).unwrap_or(u8::MAX),
        Err(error) => {
            again::unless_alone(&error);
            refuse(70, &format!("Stint cannot start: {error}\n"))
        }
    }
}

fn build(core: App, in_tray: bool) -> tauri::Result<tauri::App> {
    let single = tauri_plugin_single_instance::Builder::new().callback(|app, _, _| open(app)).dbus_id(instance_id(core.data_dir())).build();
    Builder::<Wry>::new()
        .plugin(single)
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .plugin(tauri_plugin_autostart::Builder::new().arg("--tray").app_name("Stint").build())
        .manage(core.clone())
        .manage(windows::Desk::default())
        .manage(shortcut::Shortcut::default())
        .manage(tray::words::Spoken::default())
        .invoke_handler(tauri::generate_handler![rpc::rpc, save::save_file, windows::hide_quick, shortcut::shell_status, page::open_page])
        .setup(move |app| {
            let handle = app.handle();
            // Before anything opens the workspace: what goes on by itself begins with that.
            if let Err(error) = core.watch() {
                tracing::warn!(%error, "changes of other programs go unnoticed");
            }
            if !in_tray {
                open(handle);
            }
            let refresh = follow::start(handle, &core);
            refresh.now();
            let capture = capture::start(&core, refresh);
            presence::start(handle, &core, capture);
            Ok(())
        })
        .build(context())
}

fn context() -> Context {
    tauri::generate_context!()
}

fn open(app: &AppHandle) {
    let app = app.clone();
    spawn_blocking(move || {
        if let Err(error) = windows::show_main(&app) {
            tracing::error!(%error, "window not shown");
        }
    });
}

/// Released windows leave the tray; only Quit ends the program.
fn stay_in_tray(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::ExitRequested { code: None, api, .. } => api.prevent_exit(),
        RunEvent::Exit => {
            if let Some(core) = app.try_state::<App>() {
                presence::leave(&core);
            }
        }
        _ => {}
    }
}

/// One instance for each data folder, so that a trial on demo data never stands in the way of the real one.
fn instance_id(data_dir: &Path) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    data_dir.hash(&mut hasher);
    format!("app.stint.desktop.d{:016x}", hasher.finish())
}

/// Says why there is no Stint today in a window of its own: a program started from a menu has no terminal to write to.
fn apologise(message: &str) -> u8 {
    let text = message.to_owned();
    let app = Builder::<Wry>::new().plugin(tauri_plugin_dialog::init()).setup(move |app| {
        let handle = app.handle().clone();
        app.dialog().message(text).title("Stint").kind(MessageDialogKind::Error).show(move |_| handle.exit(70));
        Ok(())
    });
    if let Ok(app) = app.build(context()) {
        app.run_return(stay_in_tray);
    }
    refuse(70, message)
}

fn refuse(code: u8, message: &str) -> u8 {
    // Without a terminal there is nobody left to tell.
    let _ = std::io::stderr().write_all(message.as_bytes());
    code
}
