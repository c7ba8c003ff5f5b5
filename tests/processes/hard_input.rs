//! What a careless caller sends, and that the sums and the exit codes stay right.

use crate::{Home, STINT};
use serde_json::Value;
use std::{
    ffi::OsStr,
    io::Write as _,
    os::unix::ffi::OsStrExt as _,
    process::{Command, Stdio},
};

#[test]
fn a_report_of_one_task_counts_no_other() {
    let home = Home::new();
    home.ok(&["project", "add", "Web"]);
    for (task, to) in [("Build", "10:00"), ("Meet", "11:30")] {
        home.ok(&["task", "add", task, "--project", "Web"]);
        let until = format!("2026-06-01 {to}");
        home.ok(&["add", "x", "--from", "2026-06-01 09:00", "--to", &until, "--task", task]);
    }
    let report = home.ok(&["report", "--by", "day", "--from", "2026-06-01", "--to", "2026-06-01", "--task", "Build"]);
    assert_eq!(report["total_seconds"], 3600, "{report}");
}

#[test]
fn times_are_meant_in_the_zone_that_is_given_with_them() {
    let home = Home::new();
    let there = home.ok(&["add", "x", "--from", "2026-05-01 09:00", "--to", "2026-05-01 10:00", "--zone", "America/New_York"]);
    assert_eq!(there["start"], "2026-05-01T13:00:00.000Z");
    let id = there["id"].as_str().unwrap();
    let moved = home.ok(&["edit", id, "--to", "2026-05-01 16:00", "--zone", "Europe/London"]);
    assert_eq!((&moved["start"], &moved["end"]), (&there["start"], &Value::from("2026-05-01T15:00:00.000Z")), "{moved}");
}

#[test]
fn arguments_and_streams_that_are_no_text_are_usage() {
    let home = Home::new();
    let out = Command::new(STINT).arg("start").arg(OsStr::from_bytes(b"\xff")).arg("--json").output().unwrap();
    assert_eq!(out.status.code(), Some(2), "{}", String::from_utf8_lossy(&out.stderr));
    for args in [&["ingest", "-"][..], &["call", "client.list", "-"]] {
        let mut child = home.command(args).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"\xff\xfe{}").unwrap();
        let out = child.wait_with_output().unwrap();
        let error: Value = serde_json::from_slice(&out.stderr).unwrap();
        assert_eq!((out.status.code(), error["error"]["fields"][0]["rule"].as_str()), (Some(2), Some("unreadable")), "{args:?}: {error}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_finds_no_room_is_no_bug_of_ours() {
    let home = Home::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let out = home.command(&["status"]).stdout(full).output().unwrap();
    let error: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!((out.status.code(), &error["error"]["code"]), (Some(4), &Value::from("storage")), "{error}");
}

#[test]
fn what_is_archived_is_found_by_name_but_takes_no_new_time() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    home.ok(&["client", "archive", "Acme"]);
    assert_eq!(home.ok(&["client", "show", "acme"])["archived"], true);
    let (exit, error) = home.fails(&["start", "x", "--client", "Acme"]);
    assert_eq!((exit, &error["fields"][0]["rule"]), (2, &Value::from("archived")), "{error}");
    home.ok(&["report", "--by", "day", "--client", "Acme"]);
}

#[test]
fn a_data_folder_or_token_file_that_cannot_be_is_named() {
    let home = Home::bare();
    std::fs::write(home.data(), "a file").unwrap();
    let (exit, error) = home.fails(&["status"]);
    assert!(exit == 4 && error["message"].as_str().unwrap().contains(home.data().to_str().unwrap()), "{error}");
    let home = Home::new();
    let token = home.dir.path().join("token");
    for bad in [&b"\xff"[..], b"0123456789abcdef 0123456789abcdef 0123456789"] {
        std::fs::write(&token, bad).unwrap();
        let (exit, error) = home.fails(&["serve", "--port", "0", "--token-file", token.to_str().unwrap()]);
        assert_eq!((exit, &error["fields"][0]["field"]), (2, &Value::from("token_file")), "{error}");
    }
    assert_eq!(home.fails(&["serve", "--token-file", "/nonexistent/token"]).1["fields"][0]["field"], "token_file");
}

#[test]
fn a_pdf_that_finds_no_folder_says_where_and_leaves_the_invoice_as_it_is() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let draft = home.ok(&["invoice", "draft", "--client", "Acme", "--empty"]);
    let (exit, error) = home.fails(&["invoice", "pdf", draft["id"].as_str().unwrap(), "-o", "/nonexistent/x.pdf"]);
    assert_eq!((exit, &error["fields"][0]["field"]), (2, &Value::from("output")), "{error}");
    assert!(error["message"].as_str().unwrap().contains("/nonexistent/x.pdf"), "{error}");
}
