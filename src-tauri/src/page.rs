//! Opens a page of somebody else in the user's own browser; the web views of this program load nothing remote.

use serde_json::{Value, json};
use tauri_plugin_opener::open_url;

/// Web pages alone: another scheme could start a program.
#[tauri::command]
pub async fn open_page(url: String) -> Result<(), Value> {
    if !url.starts_with("https://") && !url.starts_with("http://127.0.0.1:") {
        return Err(failed("invalid", "this is no page of the web"));
    }
    let opened = tauri::async_runtime::spawn_blocking(move || open_url(url, None::<&str>)).await;
    opened.map_err(|panic| failed("bug", &panic.to_string()))?.map_err(|cause| failed("storage", &format!("no browser opens: {cause}")))
}

fn failed(code: &str, message: &str) -> Value {
    json!({ "code": code, "message": message, "fields": [] })
}
