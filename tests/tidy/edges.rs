//! Arrows point down: a feature uses those that stand before it in this list, the floor uses no feature, doors use `api`.

use super::{File, files, hold, program};

/// From the ground up. A feature may use any before it, through its `mod.rs`.
const FEATURES: &[&str] = &[
    "checks",
    "settings",
    "profile",
    "views",
    "files",
    "connections",
    "outbox",
    "clients",
    "people",
    "projects",
    "tasks",
    "rates",
    "time",
    "pomodoro",
    "reminder",
    "capture",
    "reports",
    "taxes",
    "items",
    "expenses",
    "late",
    "payments",
    "retainers",
    "milestones",
    "invoices",
    "quotes",
    "recurring",
    "names",
    "quick",
    "ingest",
    "imports",
    "bank",
    "stripe",
    "mail",
    "mail_merge",
    "messages",
    "disputes",
    "dunning",
    "calendar",
    "exports",
    "search",
    "overview",
    "demo",
    "workspaces",
    "archive",
    "api",
];
const FLOOR: &[&str] = &["kernel", "remote", "db", "vault", "undo", "activity", "app"];

/// The top folder (or file) of a core path, `clients` of `src/clients/store.rs`.
fn room(path: &str) -> &str {
    let rest = path.trim_start_matches("src/");
    rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs")
}

/// The `crate::x::…` and `use crate::{x, …}` of a file: the rooms it names, with what it takes of each.
fn uses(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let (mut depth, mut start) = (0, 0);
            for (i, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => {
                        found.push(split(&group[start..i]));
                        break;
                    }
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.push(split(&group[start..i]));
                        start = i + 1;
                    }
                    _ => {}
                }
            }
        } else {
            found.push(split(rest));
        }
    }
    found.retain(|(room, _)| !room.is_empty());
    found
}

fn split(path: &str) -> (String, String) {
    let word = |t: &str| t.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let (room, rest) = path.trim().split_once("::").unwrap_or((path, ""));
    (word(room), word(rest))
}

fn wrong_edges(file: &File) -> Vec<String> {
    let here = room(&file.path);
    let rank = |room: &str| FEATURES.iter().position(|f| *f == room);
    let mut wrong = Vec::new();
    if here != "lib" && rank(here).is_none() && !FLOOR.contains(&here) {
        wrong.push(format!("the room {here} is on no floor: add it to the list in tests/tidy/edges.rs"));
    }
    for (there, what) in uses(program(&file.text)) {
        if there == here || FLOOR.contains(&there.as_str()) && there != "app" {
            continue;
        }
        match (rank(here), rank(&there)) {
            (Some(own), Some(other)) if other < own => {
                if here != "api" && matches!(what.as_str(), "store" | "remote") {
                    wrong.push(format!("reaches into {there}::{what}: use what its mod.rs offers"));
                }
            }
            (Some(_), None)
                if there == "app"
                    && matches!(
                        here,
                        "workspaces"
                            | "archive"
                            | "api"
                            | "overview"
                            | "demo"
                            | "connections"
                            | "outbox"
                            | "stripe"
                            | "calendar"
                            | "messages"
                    ) => {}
            (_, None) if there != "app" => {}
            _ => wrong.push(format!("uses {there}, which stands above it")),
        }
    }
    wrong
}

#[test]
fn arrows_point_down() {
    hold(wrong_edges, &files("src", &[".rs"]), &File::planted("src/clients/save.rs", "use crate::{\n    invoices::{issue},\n};"));
    assert!(!wrong_edges(&File::planted("src/db/tx.rs", "use crate::clients::Client;")).is_empty());
    assert!(!wrong_edges(&File::planted("src/projects/save.rs", "use crate::clients::store;")).is_empty());
    assert!(wrong_edges(&File::planted("src/projects/save.rs", "use crate::{db::Tx, clients};")).is_empty());
}

#[test]
fn each_world_knows_its_own_words_only() {
    let only = |words: &'static [&'static str], allowed: &'static [&'static str]| {
        move |file: &File| {
            let free = allowed.iter().any(|a| file.path.starts_with(a));
            words.iter().filter(|w| !free && program(&file.text).contains(**w)).map(|w| format!("knows {w:?}")).collect::<Vec<_>>()
        }
    };
    let mut rust = files("src", &[".rs"]);
    rust.extend(files("cli/src", &[".rs"]));
    rust.extend(files("src-tauri/src", &[".rs"]));
    hold(only(&["tauri::"], &["src-tauri/"]), &rust, &File::planted("src/time/start.rs", "use tauri::AppHandle;"));
    hold(only(&["clap::"], &["cli/"]), &rust, &File::planted("src/api/mod.rs", "use clap::Parser;"));
    hold(only(&["axum::"], &["cli/", "src/remote/"]), &rust, &File::planted("src/api/mod.rs", "use axum::Router;"));
    hold(only(&["keyring::"], &["src/vault/"]), &rust, &File::planted("cli/src/main.rs", "keyring::Entry::new"));
    hold(only(&["rusqlite::"], &["src/"]), &rust, &File::planted("src-tauri/src/main.rs", "rusqlite::Connection"));
    hold(only(&["jiff::"], &["src/kernel/zones.rs"]), &rust, &File::planted("src/time/day.rs", "jiff::Zoned"));
    let ui = files("ui/src", &[".ts", ".tsx"]);
    hold(only(&["@tauri-apps/"], &["ui/src/ipc/"]), &ui, &File::planted("ui/src/features/time/Time.tsx", "import '@tauri-apps/api'"));
}
