use crate::Home;
use serde_json::json;

#[test]
fn each_kind_of_failure_has_its_code_and_words() {
    let bare = Home::bare();
    assert_eq!(bare.fails(&["status"]).0, 4);
    let home = Home::new();
    for (args, code, word) in [
        (vec!["frobnicate"], 2, "invalid"),
        (vec!["add", "x", "--from", "nonsense", "--to", "10:00"], 2, "invalid"),
        (vec!["add", "x", "--from", "10:00", "--to", "9:00"], 2, "invalid"),
        (vec!["add", "x", "--from", "10:00", "--to", "11:00", "--zone", "Mars/Olympus"], 2, "invalid"),
        (vec!["client", "add", "a\u{7}b"], 2, "invalid"),
        (vec!["rate", "set", "--", "-5"], 2, "invalid"),
        (vec!["call", "client.list", "{"], 2, "invalid"),
        (vec!["client", "show", "nobody"], 3, "not_found"),
        (vec!["edit", "0199aaaa-0000-7000-8000-000000000000", "--note", "x"], 3, "not_found"),
        (vec!["stop"], 4, "cannot_now"),
        (vec!["undo"], 4, "cannot_now"),
    ] {
        let (exit, error) = home.fails(&args);
        assert_eq!((exit, error["code"].as_str().unwrap()), (code, word), "{args:?}: {error}");
        assert!(error["message"].as_str().unwrap().len() > 5 && error["fields"].is_array(), "{error}");
    }
}

#[test]
fn a_locked_workspace_exits_with_five() {
    let home = Home::new();
    std::fs::write(home.key(), "6b".repeat(32)).unwrap();
    let (exit, error) = home.fails(&["status"]);
    assert_eq!((exit, &error["reason"]), (5, &json!("wrong_key")));
    std::fs::remove_file(home.key()).unwrap();
    assert_eq!(home.fails(&["status"]).0, 5);
}

#[test]
fn without_keychain_and_passphrase_the_words_are_clear_and_nothing_is_left() {
    let home = Home::bare();
    let out = home
        .command(&["init", "--name", "S", "--country", "DE", "--currency", "EUR", "--zone", "UTC"])
        .env_remove("STINT_KEY_FILE")
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .output()
        .unwrap();
    let error: serde_json::Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!((out.status.code(), &error["error"]["reason"]), (Some(5), &json!("keychain_unavailable")));
    assert!(error["error"]["message"].as_str().unwrap().contains("STINT_PASSPHRASE_FILE"), "{error}");
    assert_eq!(std::fs::read_dir(home.data().join("workspaces")).map(Iterator::count).unwrap_or(0), 0);
}

#[test]
fn a_passphrase_file_wraps_the_key() {
    let home = Home::bare();
    let words = home.dir.path().join("words");
    std::fs::write(&words, "correct horse battery\n").unwrap();
    let run = |args: &[&str]| home.command(args).env_remove("STINT_KEY_FILE").env("STINT_PASSPHRASE_FILE", &words).output().unwrap();
    assert!(run(&["init", "--name", "S", "--country", "DE", "--currency", "EUR", "--zone", "UTC"]).status.success());
    assert!(run(&["client", "add", "Acme"]).status.success());
    std::fs::write(&words, "wrong horse battery\n").unwrap();
    assert_eq!(run(&["client", "list"]).status.code(), Some(5));
}

#[test]
fn a_backup_is_restored_and_what_it_replaced_is_kept() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let copy = home.dir.path().join("copy.db");
    home.ok(&["backup", copy.to_str().unwrap()]);
    home.ok(&["client", "add", "Globex"]);
    let kept = home.ok(&["restore", copy.to_str().unwrap()]);
    assert!(std::path::Path::new(kept["kept"].as_str().unwrap()).join("stint.db").exists());
    let names: Vec<_> = home.ok(&["client", "list"])["clients"].as_array().unwrap().iter().map(|c| c["name"].clone()).collect();
    assert_eq!(names, ["Acme"]);
    home.ok(&["verify"]);
    std::fs::write(&copy, "not a database").unwrap();
    assert_eq!(home.fails(&["restore", copy.to_str().unwrap()]).1["reason"], "not_a_database");
    home.ok(&["verify"]);
}
