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
        (vec!["call", "client.list", "[]"], 2, "invalid"),
        (vec!["call", "client.add", r#"["Acme"]"#], 2, "invalid"),
        (vec!["connection", "imap", "ada@example.com"], 2, "invalid"),
        (vec!["connection", "imap", "ada@example.com", "--off", "--host", "imap.example.com"], 2, "invalid"),
        (vec!["connection", "imap", "ada@example.com", "--host", "imap.example.com"], 3, "not_found"),
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
    let (_, error) = home.fails(&["restore", copy.to_str().unwrap()]);
    assert_eq!(error["reason"], "not_a_database");
    assert!(error["message"].as_str().unwrap().starts_with(copy.to_str().unwrap()), "the file that was named is named: {error}");
    for (verb, path, rule) in
        [("restore", "nowhere.db", "unreadable"), ("restore", "", "unreadable"), ("backup", "nowhere/x.db", "no_folder")]
    {
        let path = home.dir.path().join(path);
        let (exit, error) = home.fails(&[verb, path.to_str().unwrap()]);
        assert_eq!((exit, &error["fields"][0]["field"], &error["fields"][0]["rule"]), (2, &json!("path"), &json!(rule)), "{error}");
    }
    home.ok(&["verify"]);
}

#[test]
fn the_demo_is_made_once_and_a_name_that_fits_several_opens_none() {
    let home = Home::bare();
    let first = home.ok(&["demo"])["workspace"]["id"].clone();
    let again = home.ok(&["demo"]);
    assert_eq!((&again["workspace"]["id"], again["workspaces"].as_array().map(Vec::len)), (&first, Some(1)));
    for _ in 0..2 {
        home.ok(&["init", "--name", "S", "--country", "DE", "--currency", "EUR", "--zone", "UTC"]);
    }
    let (exit, error) = home.fails(&["workspace", "S"]);
    assert_eq!((exit, &error["fields"][0]["rule"]), (2, &json!("ambiguous")));
    assert_eq!(home.fails(&["workspace", "T"]).0, 3);
    assert_eq!(home.ok(&["workspace", "Demo"])["workspace"]["id"], first);
}

#[test]
fn a_word_that_is_missing_or_unknown_is_named() {
    let home = Home::new();
    for (args, field, rule) in [
        (&["frobnicate"][..], "verb", "unknown_field"),
        (&["client", "frobnicate"], "verb", "unknown_field"),
        (&["client", "show"], "id", "required"),
        (&["add", "x", "--from", "10:00"], "to", "required"),
        (&["log", "--frmo", "today"], "frmo", "unknown_field"),
        (&["report", "--by", "year"], "by", "wrong_type"),
        (&["serve", "--port", "99999999"], "port", "wrong_type"),
        (&["import", "toggle", "x.csv"], "kind", "wrong_type"),
        (&["client", "edit", "x", "--postal-code"], "postal_code", "wrong_type"),
    ] {
        let (exit, error) = home.fails(args);
        let named = &error["fields"][0];
        assert_eq!((exit, named["field"].as_str(), named["rule"].as_str()), (2, Some(field), Some(rule)), "{args:?}: {error}");
        assert!(named["message"].as_str().unwrap().len() > 5, "{error}");
    }
    let (_, error) = home.fails(&["add", "x", "--from", "2020-11-02 10:00", "--to", "2020-11-02 09:00"]);
    assert_eq!(error["message"], "to: is before the start: swap them, or give the next day");
    assert_eq!(home.fails(&["add", "x"]).1["fields"].as_array().map(Vec::len), Some(2), "both missing ends are named");
    let (_, error) = home.fails(&["call", "client.list", "[]"]);
    assert_eq!(error["fields"][0]["field"], "request");
    let (_, error) = home.fails(&["init", "--name", "S", "--country", "DE", "--currency", "XXQ", "--zone", "UTC"]);
    assert_eq!(error["message"], "currency: \"XXQ\" is no currency code of ISO 4217, like EUR or USD");
}

#[test]
fn what_was_turned_down_whole_is_a_usage_failure_that_still_tells_each_row() {
    let home = Home::new();
    let good =
        r#"{"id": "0192f0c1-0000-7000-8000-000000000001", "start": "2026-03-04T08:00:00Z", "end": "2026-03-04T09:00:00Z", "zone": "UTC"}"#;
    let file = home.dir.path().join("batch.json");
    let path = file.to_str().unwrap();
    let batch = |rows: &str| {
        std::fs::write(&file, format!(r#"{{"batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": [{rows}]}}"#))
            .unwrap();
    };
    let said = |args: &[&str]| {
        let out = home.run(args);
        let answer: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        assert!(out.stderr.is_empty(), "{args:?}");
        (out.status.code().unwrap(), answer["accepted"].as_u64().unwrap(), answer["rejected"].as_u64().unwrap())
    };
    batch("{}");
    assert_eq!(said(&["ingest", path]), (2, 0, 1));
    batch(&format!("{good}, {{}}"));
    assert_eq!(said(&["ingest", path, "--all-or-nothing"]), (2, 0, 2));
    assert_eq!(said(&["ingest", path]), (0, 1, 1));
    batch(good);
    assert_eq!(said(&["ingest", path]), (0, 0, 0), "what is there already is no failure");
    batch(&good.replace("09:00", "09:30"));
    assert_eq!(said(&["ingest", path]), (2, 0, 0), "a conflict is not kept");

    let head = "Project,Start date,Start time,End date,End time,Duration\n";
    let rows = |rows: &str| std::fs::write(&file, format!("{head}{rows}")).unwrap();
    let bad = "P,2026-03-04,09:00:00,someday,10:00:00,01:00:00\n";
    rows(bad);
    assert_eq!(said(&["import", "toggl", path]), (2, 0, 1));
    assert_eq!(said(&["import", "toggl", path, "--skip-bad"]), (2, 0, 1));
    rows(&format!("P,2026-03-05,09:00:00,2026-03-05,10:00:00,01:00:00\n{bad}"));
    assert_eq!(said(&["import", "toggl", path, "--dry-run"]), (2, 1, 1), "a dry run exits as the real one would");
    assert_eq!(said(&["import", "toggl", path]), (2, 1, 1));
    assert_eq!(home.ok(&["log", "--from", "2026-03-05", "--to", "2026-03-05"])["count"], 0);
    assert_eq!(said(&["import", "toggl", path, "--skip-bad"]), (0, 1, 1));
    assert_eq!(home.ok(&["log", "--from", "2026-03-05", "--to", "2026-03-05"])["count"], 1);
}
