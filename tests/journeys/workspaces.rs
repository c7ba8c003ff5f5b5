use crate::support::Desk;
use serde_json::json;
use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

fn database(desk: &Desk) -> PathBuf {
    let id = desk.call("workspace.status", json!({}))["workspace"]["id"].as_str().unwrap().to_owned();
    desk.dir.path().join("workspaces").join(id).join("stint.db")
}

#[test]
fn a_workspace_is_made_closed_and_opened_again() {
    let desk = Desk::bare();
    assert_eq!(desk.call("workspace.status", json!({}))["state"], "none");
    assert_eq!(desk.refused("client.list", json!({})), "no_workspace");
    let wrong = json!({ "name": "S", "country": "DE", "currency": "EUR", "zone": "Mars/Olympus" });
    assert_eq!(desk.refused("workspace.create", wrong), "zone unknown_zone");
    let desk = Desk::new();
    desk.call("client.add", json!({ "name": "Acme" }));
    let desk = desk.restart();
    assert_eq!(desk.call("workspace.status", json!({}))["state"], "open");
    assert_eq!(desk.call("client.list", json!({}))["clients"][0]["name"], "Acme");
    assert_eq!(desk.call("settings.get", json!({}))["zone"], "Europe/Berlin");
    desk.verify();
}

#[test]
fn the_file_tells_nothing_without_its_key() {
    let desk = Desk::new();
    desk.call("client.add", json!({ "name": "Unmistakable Name" }));
    let path = database(&desk);
    let desk = desk.restart();
    for name in ["stint.db", "stint.db-wal"] {
        let bytes = fs::read(path.with_file_name(name)).unwrap_or_default();
        assert!(!bytes.windows(12).any(|w| w == b"Unmistakable"), "{name}");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
    desk.verify();
}

#[test]
fn files_that_are_not_ours_are_told_apart_and_left_alone() {
    let whole = {
        let desk = Desk::new();
        let path = database(&desk);
        desk.call("workspace.backup", json!({ "path": path.with_file_name("copy.db") }));
        fs::read(path.with_file_name("copy.db")).unwrap()
    };
    let mut foreign = b"SQLite format 3\0".to_vec();
    foreign.resize(8192, 0);
    let cut = whole[..whole.len() - 1000].to_vec();
    for (bytes, word) in
        [(vec![], "not_a_database"), (vec![7; 100], "not_a_database"), (foreign, "not_a_database"), (cut, "damaged"), (whole, "wrong_key")]
    {
        let desk = Desk::new();
        let path = database(&desk);
        let desk = desk.restart();
        let _ = fs::remove_file(path.with_file_name("stint.db-wal"));
        let _ = fs::remove_file(path.with_file_name("stint.db-shm"));
        fs::write(&path, &bytes).unwrap();
        assert_eq!(desk.refused("client.list", json!({})), word);
        assert_eq!(desk.call("workspace.status", json!({}))["locked_reason"], word);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_passphrase_opens_where_there_is_no_keychain() {
    let desk = Desk::bare();
    let create = |words: &str| json!({ "name": "S", "country": "DE", "currency": "EUR", "zone": "UTC", "passphrase": words });
    assert_eq!(desk.refused("workspace.create", create("short")), "passphrase too_short");
    assert_eq!(desk.call("workspace.status", json!({}))["state"], "none");
    let id = desk.call("workspace.create", create("correct horse battery"))["workspace"]["id"].clone();
    let desk = desk.restart();
    let locked = desk.call("workspace.status", json!({}));
    assert_eq!((&locked["state"], &locked["locked_reason"]), (&json!("locked"), &json!("passphrase_needed")));
    assert_eq!(desk.refused("workspace.open", json!({ "id": id, "passphrase": "wrong horse" })), "wrong_passphrase");
    assert_eq!(desk.call("workspace.open", json!({ "id": id, "passphrase": "correct horse battery" }))["state"], "open");
}

#[test]
fn commits_are_told_and_failures_are_not() {
    let desk = Desk::new();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let sink = heard.clone();
    desk.app.subscribe(move |c| sink.lock().unwrap().push(serde_json::to_value(c).unwrap()["tags"].clone()));
    desk.refused("client.add", json!({ "name": "" }));
    assert!(heard.lock().unwrap().is_empty());
    desk.call("client.add", json!({ "name": "Acme" }));
    assert_eq!(*heard.lock().unwrap(), [json!(["client", "activity", "undo"])]);
}

#[test]
fn a_step_that_something_stands_on_is_not_taken_back() {
    let desk = Desk::new();
    assert_eq!(desk.refused("undo.redo", json!({})), "nothing_to_redo");
    desk.call("settings.update", json!({ "week_start": "sunday" }));
    let restarted = desk.restart();
    restarted.call("undo.undo", json!({}));
    assert_eq!(restarted.call("settings.get", json!({}))["week_start"], "monday");
    restarted.call("undo.redo", json!({}));
    assert_eq!(restarted.call("settings.get", json!({}))["week_start"], "sunday");
    assert_eq!(restarted.refused("settings.update", json!({ "colour": 1 })), "colour unknown_field");
    assert_eq!(restarted.refused("settings.update", json!({ "zone": "Mars" })), "zone unknown_zone");
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_left_alone() {
    let desk = Desk::new();
    let path = database(&desk);
    let db = desk.app.opened().unwrap().db;
    db.read(|_| Ok(())).unwrap();
    let what = stint::db::Write { origin: stint::db::Origin::System, command: "test", tags: &[], undo: false };
    db.write(what, |tx| Ok(tx.conn().pragma_update(None, "user_version", stint::db::LATEST + 1)?)).unwrap();
    drop(db);
    let desk = desk.restart();
    let before = fs::read(&path).unwrap();
    assert_eq!(desk.refused("client.list", json!({})), "newer_database");
    assert_eq!(desk.call("workspace.status", json!({}))["locked_reason"], "newer_database");
    assert_eq!(fs::read(&path).unwrap(), before);
}
