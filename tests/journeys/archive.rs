//! A workspace handed on whole and made anew.

use crate::support::Desk;
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The demo: clients, rates, time, issued documents with their PDFs, payments, a long log.
fn full() -> Desk {
    let desk = Desk::bare();
    let request =
        json!({ "name": "Demo", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin", "legal_name": "Studio", "demo": true });
    desk.call("workspace.create", request);
    desk.call("period.close", json!({ "day": "2026-10-31" }));
    desk
}

fn state(desk: &Desk) -> Value {
    desk.call("workspace.hash", json!({}))["state"].clone()
}

fn exported(desk: &Desk, name: &str) -> (std::path::PathBuf, Value) {
    let path = desk.dir.path().join(name);
    let answer = desk.call("export.workspace", json!({ "path": path }));
    (path, answer)
}

#[test]
fn it_comes_back_in_the_same_state_from_each_kind_of_file() {
    let desk = full();
    let before = state(&desk);
    let report = json!({ "by": "client", "from": "2000-01-01", "to": "2100-01-01" });
    let (sums, documents) = (desk.call("report.time", report.clone()), desk.call("invoice.list", json!({})));
    for name in ["whole", "whole.tar", "whole.zip"] {
        let (path, answer) = exported(&desk, name);
        assert_eq!(answer["state"], before, "{name}");
        assert!(answer["files"].as_u64().unwrap() > 0 && answer["rows"].as_u64().unwrap() > 500, "{answer}");
        // Another machine draws other ids; here it has drawn those of a workspace of its own.
        let other = Desk::new();
        let status = other.call("workspace.import", json!({ "path": path }));
        assert_eq!((&status["workspace"]["name"], &status["workspace"]["demo"]), (&json!("Demo"), &json!(true)));
        assert_eq!(state(&other), before, "{name}");
        other.verify();
        assert_eq!(other.call("report.time", report.clone()), sums);
        assert_eq!(other.call("invoice.list", json!({})), documents);
        // It is one to work in: a device of its own, the guards back in place.
        other.call("client.add", json!({ "name": "New" }));
        assert_ne!(state(&other), before);
        let issued = documents["invoices"].as_array().unwrap().iter().find(|row| !row["number"].is_null()).unwrap()["id"].clone();
        let closed = json!({ "start": "2026-10-30T08:00:00Z", "end": "2026-10-30T09:00:00Z" });
        assert_eq!(other.refused("entry.add", closed), "period_locked");
        assert_eq!(other.refused("invoice.edit", json!({ "id": issued, "subject": "changed" })), "not_draft");
        let again = other.restart();
        again.verify();
    }
    assert_eq!(state(&desk), before);
}

#[test]
fn an_export_overwrites_nothing() {
    let desk = Desk::new();
    let (path, _) = exported(&desk, "whole.zip");
    let bytes = fs::read(&path).unwrap();
    assert_eq!(desk.refused("export.workspace", json!({ "path": path })), "exists");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(fs::read_dir(desk.dir.path()).unwrap().all(|f| !f.unwrap().file_name().to_string_lossy().contains(".part")));
}

/// Refused by this rule, and no workspace left of it.
#[track_caller]
fn refused(path: &Path, rule: &str) {
    let other = Desk::new();
    let before = other.call("workspace.status", json!({}))["workspaces"].clone();
    assert_eq!(other.refused("workspace.import", json!({ "path": path })), format!("path {rule}"));
    assert_eq!(other.call("workspace.status", json!({}))["workspaces"], before);
    assert_eq!(fs::read_dir(other.dir.path().join("workspaces")).unwrap().count(), 1);
}

fn rewritten(folder: &Path, change: impl FnOnce(String) -> String) {
    let path = folder.join("workspace.jsonl");
    let text = change(fs::read_to_string(&path).unwrap());
    fs::write(path, text).unwrap();
}

/// With the hashes of what the lines say now: as someone would who knows the format.
fn resealed(text: &str) -> String {
    use sha2::{Digest as _, Sha256};
    let mut lines: Vec<&str> = text.lines().collect();
    let mut trailer: Value = serde_json::from_str(lines.pop().unwrap()).unwrap();
    let joined = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    trailer["state"] = json!(hex::encode(Sha256::digest(joined(&lines[1..]))));
    trailer["sha256"] = json!(hex::encode(Sha256::digest(joined(&lines))));
    let trailer = format!("{{\"end\":{},\"state\":{},\"sha256\":{}}}", trailer["end"], trailer["state"], trailer["sha256"]);
    format!("{}{trailer}\n", joined(&lines))
}

#[test]
fn what_is_newer_cut_or_changed_makes_no_workspace() {
    let desk = full();
    let fresh = |name: &str| exported(&desk, name).0;
    let newer = fresh("newer");
    rewritten(&newer, |text| text.replacen("\"version\":1", "\"version\":2", 1));
    refused(&newer, "newer");
    let schema = fresh("schema");
    rewritten(&schema, |text| {
        let (_, rest) = text.split_once("\"schema\":").unwrap();
        let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
        text.replacen(&format!("\"schema\":{number}"), "\"schema\":999", 1)
    });
    refused(&schema, "newer");
    let changed = fresh("changed");
    rewritten(&changed, |text| text.replacen("\"billable\":1", "\"billable\":0", 1));
    refused(&changed, "tampered");
    // The log of activity has a chain that the hashes of the file do not make up for.
    let log = fresh("log");
    rewritten(&log, |text| resealed(&text.replacen("\"verb\":\"workspace.create\"", "\"verb\":\"workspace.forged\"", 1)));
    refused(&log, "tampered");
    let row = fresh("row");
    rewritten(&row, |text| resealed(&text.replacen("{\"t\":\"clients\"", "{\"t\":\"local_facts\"", 1)));
    refused(&row, "tampered");
    let blob = fresh("blob");
    let file = fs::read_dir(blob.join("files")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&file).unwrap();
    bytes[0] ^= 1;
    fs::write(&file, bytes).unwrap();
    refused(&blob, "tampered");
    fs::remove_file(&file).unwrap();
    refused(&blob, "incomplete");
    let cut = fresh("cut");
    let whole = fs::read(cut.join("workspace.jsonl")).unwrap();
    for length in [0, 10, whole.len() / 2, whole.len() - 1] {
        fs::write(cut.join("workspace.jsonl"), &whole[..length]).unwrap();
        refused(&cut, "cut_off");
    }
    for name in ["cut.zip", "cut.tar"] {
        let path = fresh(name);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        let other = Desk::new();
        assert!(other.try_call("workspace.import", json!({ "path": path })).is_err(), "{name}");
        assert_eq!(fs::read_dir(other.dir.path().join("workspaces")).unwrap().count(), 1);
    }
    let foreign = desk.dir.path().join("foreign.txt");
    fs::write(&foreign, "hello").unwrap();
    refused(&foreign, "foreign");
}

#[test]
fn a_cancelled_export_leaves_nothing() {
    let desk = full();
    let job = "0192f0c1-0000-7000-8000-000000000003";
    desk.call("job.cancel", json!({ "id": job }));
    let path = desk.dir.path().join("never.zip");
    assert_eq!(desk.refused("export.workspace", json!({ "path": path, "job": job })), "cancelled");
    assert!(fs::read_dir(desk.dir.path()).unwrap().all(|f| !f.unwrap().file_name().to_string_lossy().contains("never")));
}
