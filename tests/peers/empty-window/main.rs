//! A window with nothing in it: what Tauri and WebKit cost before a line of ours runs. The bench measures Stint beside it.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("../tests/peers/empty-window/tauri.conf.json"))
}
