//! Migrations are append-only, and every synced table keeps the shape that the replica log will need.

use super::{File, files, hold, root};
use sha2::{Digest as _, Sha256};
use std::fs;

/// Tables of this copy of the file alone, or kept by content: they follow rules of their own.
const LOCAL: &[&str] = &[
    "local_facts",
    "settings",
    "blobs",
    "activity",
    "undo_steps",
    "time_entry_versions",
    "waiting_sums",
    "time_sums",
    "capture_preferences",
    "capture_stretches",
    "retainer_draws",
    "retainer_sums",
];

fn tables(text: &str) -> Vec<(&str, &str)> {
    text.split("CREATE TABLE ")
        .skip(1)
        .filter_map(|t| t.split_once('('))
        .map(|(name, rest)| (name.trim(), rest.split(") STRICT").next().unwrap_or(rest)))
        .collect()
}

fn unfit_for_sync(file: &File) -> Vec<String> {
    let mut wrong = Vec::new();
    if file.text.matches("CREATE TABLE").count() != file.text.matches(") STRICT").count() {
        wrong.push("a table is not STRICT".into());
    }
    for (name, body) in tables(&file.text).into_iter().filter(|(name, _)| !LOCAL.contains(name)) {
        let key = body.lines().find(|l| l.contains("PRIMARY KEY")).unwrap_or_default();
        if !key.contains("BLOB PRIMARY KEY") {
            wrong.push(format!("{name}: its key is no 16-byte id: {}", key.trim()));
        }
        for line in body.lines().filter(|l| l.contains("UNIQUE") && l.contains("name")) {
            wrong.push(format!("{name}: unique on what a user types: {}", line.trim()));
        }
    }
    wrong
}

#[test]
fn tables_are_fit_for_the_replica_log() {
    let migrations = files("migrations", &[".sql"]);
    hold(unfit_for_sync, &migrations, &File::planted("m.sql", "CREATE TABLE x (\n id INTEGER PRIMARY KEY\n) STRICT;"));
    assert!(!unfit_for_sync(&File::planted("m.sql", "CREATE TABLE x (\n id BLOB PRIMARY KEY,\n name TEXT UNIQUE\n) STRICT;")).is_empty());
}

/// A migration that has landed is never edited. A new one is added here with the hash that this test prints.
#[test]
fn landed_migrations_are_never_edited() {
    let listed = fs::read_to_string(root().join("migrations/landed.sha256")).unwrap();
    let mut migrations = files("migrations", &[".sql"]);
    migrations.sort_by(|a, b| a.path.cmp(&b.path));
    let now: String = migrations
        .iter()
        .map(|m| format!("{}  {}\n", hex::encode(Sha256::digest(&m.text)), m.path.trim_start_matches("migrations/")))
        .collect();
    assert_eq!(listed, now, "a landed migration was edited (add a new one instead), or a new one is not listed yet");
    let latest = migrations.last().unwrap().path[12..16].parse::<i64>().unwrap();
    assert_eq!(stint::db::LATEST, latest, "db::LATEST is the number of the last migration");
}
