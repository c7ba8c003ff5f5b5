use std::path::Path;

const COMMANDS: &[&str] = &["rpc", "save_file", "hide_quick", "shell_status", "open_page"];

fn main() {
    // The window embeds ui/dist. A fresh clone that only wants `cargo check` has not built it yet.
    let dist = Path::new("../ui/dist");
    if !dist.join("index.html").exists() {
        let page = "<!doctype html><title>Stint</title><p>The interface is not built. Run ./dev run.</p>";
        let made = std::fs::create_dir_all(dist).and_then(|()| std::fs::write(dist.join("index.html"), page));
        assert!(made.is_ok(), "cannot write ui/dist/index.html: {made:?}");
    }
    let attributes = tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    let built = tauri_build::try_build(attributes);
    assert!(built.is_ok(), "tauri-build: {built:?}");
}
