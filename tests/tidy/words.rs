//! Where words may stand: SQL in `store.rs`, floats away from money, files of a size that can be read.

use super::{File, files, hold, program};

const SQL: &[&str] = &["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "];

/// Engines and the floor keep their own tables; a feature keeps its SQL in `store.rs` or a `store` folder.
fn sql_outside_store(file: &File) -> Vec<String> {
    let own = ["src/db/", "src/undo.rs", "src/activity.rs"].iter().any(|p| file.path.starts_with(p));
    let store = file.path.ends_with("/store.rs") || file.path.contains("/store/");
    let lines = program(&file.text).lines().filter(|l| !l.trim_start().starts_with("//"));
    let found = lines.filter(|l| SQL.iter().any(|w| l.contains(w)) || (l.contains("UPDATE ") && l.contains(" SET ")));
    if own || store { Vec::new() } else { found.map(|l| format!("SQL outside store.rs: {}", l.trim())).collect() }
}

/// Geometry of a page is measured in floats; nothing else in the core is.
fn floats(file: &File) -> Vec<String> {
    if file.path.starts_with("src/invoices/pdf/") {
        return Vec::new();
    }
    program(&file.text)
        .lines()
        .filter(|l| !l.trim_start().starts_with("//") && l.split(|c: char| !c.is_alphanumeric()).any(|w| w == "f64" || w == "f32"))
        .map(|l| format!("a float: {}", l.trim()))
        .collect()
}

const MOST_LINES: usize = 500;

fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > MOST_LINES && !file.path.contains("generated") { vec![format!("{lines} lines: look for the seam")] } else { Vec::new() }
}

#[test]
fn sql_lives_in_stores() {
    hold(sql_outside_store, &files("src", &[".rs"]), &File::planted("src/clients/save.rs", "conn.execute(\"DELETE FROM clients\", [])"));
}

#[test]
fn no_float_touches_money_or_time() {
    hold(floats, &files("src", &[".rs"]), &File::planted("src/invoices/totals.rs", "let x: f64 = 0.1;"));
}

#[test]
fn files_can_be_read() {
    let mut all = files("src", &[".rs"]);
    all.extend(files("cli/src", &[".rs"]));
    all.extend(files("src-tauri/src", &[".rs"]));
    all.extend(files("fakes/src", &[".rs"]));
    all.extend(files("ui/src", &[".ts", ".tsx"]));
    hold(too_long, &all, &File::planted("src/big.rs", &"x\n".repeat(501)));
}
