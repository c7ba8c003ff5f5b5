//! The one door of the web views to the core.

use serde_json::Value;
use stint::{api, app::App};
use tauri::State;

/// Runs a command of the core off the UI thread, which never waits for disk.
#[tauri::command]
pub async fn rpc(core: State<'_, App>, name: String, request: Value) -> Result<Value, Value> {
    let core = core.inner().clone();
    tauri::async_runtime::spawn_blocking(move || api::call(&core, &name, request).map_err(wire))
        .await
        .unwrap_or_else(|panic| Err(bug(&panic.to_string())))
}

fn wire(error: api::ApiError) -> Value {
    serde_json::to_value(error).unwrap_or_else(|cause| bug(&cause.to_string()))
}

fn bug(message: &str) -> Value {
    serde_json::json!({ "code": "bug", "message": message, "fields": [] })
}
