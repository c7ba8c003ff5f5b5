//! What a click in the tray menu does. A line's id is the command it runs, with its request behind a space.

use serde_json::{Value, json};
use stint::{api, app::App};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};

use super::{OPEN, words::Spoken};
use crate::windows;

pub fn on(app: &AppHandle, id: &str) {
    match id {
        "quit" => app.exit(0),
        "discard" => ask_discard(app),
        // The UI thread makes windows for others and must not wait for itself; nor may it wait for the disk.
        _ => {
            let (app, id) = (app.clone(), id.to_owned());
            std::thread::spawn(move || run(&app, &id));
        }
    }
}

fn run(app: &AppHandle, id: &str) {
    let shown = match id {
        OPEN => windows::show_main(app),
        "new" => windows::show_quick(app),
        "decide" => windows::show_inbox(app),
        command => {
            let (name, request) = command.split_once(' ').unwrap_or((command, "{}"));
            call(app, name, serde_json::from_str(request).unwrap_or_default());
            Ok(())
        }
    };
    if let Err(error) = shown {
        tracing::warn!(%error, "window not shown");
    }
}

/// The menu may be a moment old: what cannot be done now is told, and the change that made it so redraws the menu.
fn call(app: &AppHandle, name: &str, request: Value) {
    let Err(error) = api::call(&app.state::<App>(), name, request) else { return };
    let message = serde_json::to_value(&error).ok().and_then(|error| error["message"].as_str().map(str::to_owned)).unwrap_or_default();
    app.dialog().message(message).title(app.state::<Spoken>().get().not_done).kind(MessageDialogKind::Warning).show(|_| {});
}

fn ask_discard(app: &AppHandle) {
    let words = app.state::<Spoken>().get();
    let handle = app.clone();
    app.dialog()
        .message(words.discard_question)
        .title("Stint")
        .buttons(MessageDialogButtons::OkCancelCustom(words.discard_yes.to_owned(), words.keep.to_owned()))
        .show(move |yes| {
            if yes {
                std::thread::spawn(move || call(&handle, "timer.discard", json!({})));
            }
        });
}
