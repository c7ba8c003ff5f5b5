//! Writes a file where the user says. The web view hands over bytes and a name, never a path.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tauri::{AppHandle, Window};
use tauri_plugin_dialog::DialogExt;

/// Answers with the path, or nothing when the user changed their mind.
#[tauri::command]
pub async fn save_file(app: AppHandle, window: Window, name: String, base64: String) -> Result<Option<String>, Value> {
    let bytes = STANDARD.decode(base64).map_err(|cause| failed("invalid", &cause.to_string()))?;
    let dialog = app.dialog().file().set_parent(&window).set_file_name(name);
    let write = move || {
        let Some(path) = dialog.blocking_save_file().and_then(|path| path.into_path().ok()) else { return Ok(None) };
        std::fs::write(&path, bytes).map_err(|cause| failed("storage", &format!("{} cannot be written: {cause}", path.display())))?;
        Ok(Some(path.display().to_string()))
    };
    tauri::async_runtime::spawn_blocking(write).await.unwrap_or_else(|panic| Err(failed("bug", &panic.to_string())))
}

fn failed(code: &str, message: &str) -> Value {
    json!({ "code": code, "message": message, "fields": [] })
}
