//! Receipts: kept once, sealed, found lost, given up, carried along.

use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use stint::db::{Origin, Tx, Write};

/// Stands in every receipt of these tests, and nowhere on disk.
const CANARY: &str = "TAXI RECEIPT 4711 CANARY";

fn pdf(more: &str) -> Vec<u8> {
    format!("%PDF-1.4\n{CANARY} {more}").into_bytes()
}

fn expense(desk: &Desk) -> Value {
    desk.call("expense.add", json!({ "merchant": "Taxi", "amount": { "minor": 2_400, "currency": "EUR" } }))["id"].clone()
}

fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "name": name, "base64": BASE64_STANDARD.encode(bytes) })
}

fn attach(desk: &Desk, expense: &Value, name: &str, bytes: &[u8]) -> Value {
    let shown = desk.call("expense.attach", json!({ "id": expense, "file": file(name, bytes) }));
    shown["files"].as_array().unwrap().last().unwrap().clone()
}

fn folder(desk: &Desk) -> PathBuf {
    let workspaces = desk.dir.path().join("workspaces");
    fs::read_dir(workspaces).unwrap().next().unwrap().unwrap().path()
}

fn sealed(desk: &Desk) -> Vec<PathBuf> {
    let found = fs::read_dir(folder(desk).join("files"));
    let mut found: Vec<PathBuf> = found.map(|f| f.map(|f| f.unwrap().path()).collect()).unwrap_or_default();
    found.sort();
    found
}

fn all_bytes(under: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(under).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            bytes.extend(all_bytes(&path))
        } else {
            bytes.extend(fs::read(&path).unwrap())
        }
        bytes.extend(entry.file_name().to_string_lossy().bytes());
    }
    bytes
}

fn check(desk: &Desk) -> (bool, String) {
    let report = desk.call("workspace.verify", json!({}));
    let files = report["checks"].as_array().unwrap().iter().find(|c| c["name"] == "files").unwrap();
    (files["ok"].as_bool().unwrap(), files["detail"].as_str().unwrap().to_owned())
}

#[test]
fn the_same_bytes_are_kept_once_and_come_back_as_they_were() {
    let desk = Desk::new();
    let (one, two) = (expense(&desk), expense(&desk));
    let first = attach(&desk, &one, "C:\\scans\\taxi.pdf", &pdf(""));
    attach(&desk, &two, "again.pdf", &pdf(""));
    attach(&desk, &two, "other.pdf", &pdf("other"));
    assert_eq!((&first["name"], &first["mime"], &first["bytes"]), (&json!("taxi.pdf"), &json!("application/pdf"), &json!(pdf("").len())));
    assert_eq!(sealed(&desk).len(), 2);
    let back = desk.call("file.show", json!({ "id": first["id"] }));
    assert_eq!(BASE64_STANDARD.decode(back["base64"].as_str().unwrap()).unwrap(), pdf(""));
    // The same file once more on the same expense is no second one.
    attach(&desk, &one, "taxi.pdf", &pdf(""));
    assert_eq!(desk.call("expense.show", json!({ "id": one }))["files"].as_array().unwrap().len(), 1);
    let disk = all_bytes(desk.dir.path());
    for plain in [CANARY, "4711", "taxi.pdf", first["sha256"].as_str().unwrap()] {
        assert!(!disk.windows(plain.len()).any(|w| w == plain.as_bytes()), "{plain} rests on disk in plain");
    }
    desk.verify();
}

#[test]
fn what_is_no_receipt_is_refused() {
    let desk = Desk::new();
    let one = expense(&desk);
    let refused = |name: &str, bytes: &[u8]| desk.refused("expense.attach", json!({ "id": one, "file": file(name, bytes) }));
    assert_eq!(refused("a.pdf", b""), "file empty");
    assert_eq!(refused("setup.exe", b"MZ\x90\x00\x03"), "file refused_kind");
    assert_eq!(refused("invoice.pdf", b"#!/bin/sh\nrm -rf ~"), "file refused_kind");
    assert_eq!(refused("", b"%PDF-"), "name required");
    assert_eq!(desk.refused("expense.attach", json!({ "id": one, "file": { "name": "a.pdf", "base64": "%%" } })), "base64 not_base64");
    let unknown = "0192f0c1-0000-7000-8000-000000000001";
    assert_eq!(desk.refused("expense.attach", json!({ "id": unknown, "file": file("a.pdf", &pdf("")) })), "not_found");
    assert!(sealed(&desk).is_empty(), "a refused file leaves nothing");
    for n in 0..50 {
        attach(&desk, &one, "a.txt", format!("{n}").as_bytes());
    }
    assert_eq!(refused("a.txt", b"one more"), "file too_many");
}

#[test]
fn twenty_five_megabytes_are_kept_and_a_byte_more_is_not() {
    let desk = Desk::new();
    let one = expense(&desk);
    let mut bytes = vec![7; 25 << 20];
    bytes[..4].copy_from_slice(b"%PDF");
    let large = attach(&desk, &one, "large.pdf", &bytes);
    let back = desk.call("file.show", json!({ "id": large["id"] }));
    assert!(BASE64_STANDARD.decode(back["base64"].as_str().unwrap()).unwrap() == bytes);
    bytes.push(7);
    let error = desk.try_call("expense.attach", json!({ "id": one, "file": file("larger.pdf", &bytes) })).unwrap_err();
    assert_eq!(error.fields[0].rule, "too_large");
    assert!(error.message.contains("larger.pdf has 26214401 bytes; at most 26214400 (25 MB)"), "{}", error.message);
}

#[test]
fn removing_is_undone_and_bytes_are_given_up_after_thirty_days() {
    let desk = Desk::new();
    let one = expense(&desk);
    let receipt = attach(&desk, &one, "taxi.pdf", &pdf(""));
    let files = |desk: &Desk| desk.call("expense.show", json!({ "id": one }))["files"].as_array().unwrap().len();
    desk.call("undo.undo", json!({}));
    assert_eq!(files(&desk), 0);
    desk.call("undo.redo", json!({}));
    assert_eq!(files(&desk), 1);
    desk.call("expense.detach", json!({ "file_id": receipt["id"] }));
    desk.pass_minutes(30 * 24 * 60);
    assert_eq!(desk.call("file.sweep", json!({})), json!({ "given_up": 0, "removed": 0 }));
    desk.call("undo.undo", json!({}));
    assert_eq!(files(&desk), 1);
    desk.call("undo.redo", json!({}));
    desk.pass_minutes(1);
    assert_eq!(desk.call("file.sweep", json!({})), json!({ "given_up": 1, "removed": 0 }));
    assert_eq!(desk.call("file.sweep", json!({})), json!({ "given_up": 0, "removed": 1 }));
    assert!(sealed(&desk).is_empty());
    desk.verify();
    // No undo brings back a name without its bytes; attached again it is whole.
    assert_eq!(desk.refused("undo.undo", json!({})), "changed_since");
    let again = attach(&desk, &one, "taxi.pdf", &pdf(""));
    desk.call("file.show", json!({ "id": again["id"] }));
    desk.verify();
}

#[test]
fn a_file_without_a_row_is_swept_away_by_a_program_that_stays() {
    let desk = Desk::new();
    let one = expense(&desk);
    attach(&desk, &one, "taxi.pdf", &pdf(""));
    // What a write that ended between file and row leaves: a whole sealed file, and half a one.
    fs::copy(&sealed(&desk)[0], folder(&desk).join("files").join("0".repeat(64))).unwrap();
    fs::write(folder(&desk).join("files/0123456789abcdef.part"), b"half").unwrap();
    let other = desk.app.opened().unwrap();
    let desk = desk.restart();
    desk.app.watch().unwrap();
    let what = Write { origin: Origin::Local, command: "test", tags: &[], undo: false };
    let write = |_: &mut Tx<'_>| {
        // Clearing up has to wait for another program's write; who asks does not.
        desk.call("expense.list", json!({}));
        assert_eq!(sealed(&desk).len(), 3);
        Ok(())
    };
    other.db.write(what, write).unwrap();
    desk.app.settle();
    assert_eq!(sealed(&desk).len(), 1);
    desk.verify();
}

#[test]
fn lost_and_damaged_files_are_told_by_name() {
    let desk = Desk::new();
    let one = expense(&desk);
    let receipt = attach(&desk, &one, "taxi.pdf", &pdf(""));
    assert_eq!(check(&desk), (true, "1 files as they were kept".into()));
    let path = sealed(&desk).pop().unwrap();
    let whole = fs::read(&path).unwrap();
    for at in [0, 10, 40, whole.len() - 1] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, damaged).unwrap();
        let (ok, detail) = check(&desk);
        assert!(!ok && detail.contains("taxi.pdf (") && detail.contains("is damaged"), "{at}: {detail}");
    }
    assert_eq!(desk.refused("file.show", json!({ "id": receipt["id"] })), "file_lost");
    // The expense is shown nevertheless, the export says what it lacks, and comes back in the same state.
    assert_eq!(desk.call("expense.show", json!({ "id": one }))["files"].as_array().unwrap().len(), 1);
    let export = desk.call("export.workspace", json!({ "path": desk.dir.path().join("export.zip") }));
    assert_eq!(export["lost"], json!([receipt["sha256"]]));
    fs::remove_file(&path).unwrap();
    assert!(check(&desk).1.contains("is missing"));
    // Attaching it again mends it.
    attach(&desk, &one, "taxi.pdf", &pdf(""));
    assert_eq!(fs::read(&path).unwrap().len(), whole.len());
    desk.verify();
    desk.call("workspace.import", json!({ "path": desk.dir.path().join("export.zip") }));
    assert_eq!(desk.call("workspace.hash", json!({}))["state"], export["state"]);
    assert!(check(&desk).1.contains("taxi.pdf"), "{:?}", check(&desk));
}

#[test]
fn an_export_carries_files_readable_and_an_import_seals_them_anew() {
    for like in ["export", "export.tar", "export.zip"] {
        let desk = Desk::new();
        let one = expense(&desk);
        let receipt = attach(&desk, &one, "taxi.pdf", &pdf(""));
        attach(&desk, &one, "second.pdf", &pdf("second"));
        let before = sealed(&desk);
        let path = desk.dir.path().join(like);
        let export = desk.call("export.workspace", json!({ "path": path }));
        assert_eq!((&export["files"], &export["lost"]), (&json!(2), &json!([])));
        if like == "export" {
            let plain = path.join("files").join(receipt["sha256"].as_str().unwrap());
            assert_eq!(fs::read(&plain).unwrap(), pdf(""));
        }
        desk.call("workspace.import", json!({ "path": path }));
        assert_eq!(desk.call("workspace.hash", json!({}))["state"], export["state"]);
        assert_eq!(desk.call("file.show", json!({ "id": receipt["id"] }))["base64"], BASE64_STANDARD.encode(pdf("")));
        assert!(before.iter().all(|path| path.exists()), "the other workspace keeps its own");
        desk.verify();
    }
}

#[test]
fn a_changed_file_in_an_export_makes_no_workspace() {
    let desk = Desk::new();
    let one = expense(&desk);
    let receipt = attach(&desk, &one, "taxi.pdf", &pdf(""));
    let path = desk.dir.path().join("export");
    desk.call("export.workspace", json!({ "path": path }));
    let plain = path.join("files").join(receipt["sha256"].as_str().unwrap());
    fs::write(&plain, pdf("another")).unwrap();
    assert_eq!(desk.refused("workspace.import", json!({ "path": path })), "path tampered");
    fs::remove_file(&plain).unwrap();
    assert_eq!(desk.refused("workspace.import", json!({ "path": path })), "path incomplete");
    assert_eq!(fs::read_dir(desk.dir.path().join("workspaces")).unwrap().count(), 1);
}

#[test]
fn backups_carry_files_and_a_restore_brings_them_back() {
    let desk = Desk::new();
    let one = expense(&desk);
    let receipt = attach(&desk, &one, "taxi.pdf", &pdf(""));
    let backup = desk.call("workspace.backup", json!({}))["path"].as_str().unwrap().to_owned();
    let later = attach(&desk, &one, "later.pdf", &pdf("later"));
    fs::remove_file(&sealed(&desk)[0]).unwrap();
    fs::remove_file(&sealed(&desk)[0]).unwrap();
    attach(&desk, &one, "later.pdf", &pdf("later"));
    let kept = desk.call("workspace.restore", json!({ "path": backup }))["kept"].as_str().unwrap().to_owned();
    assert_eq!(desk.call("file.show", json!({ "id": receipt["id"] }))["base64"], BASE64_STANDARD.encode(pdf("")));
    desk.verify();
    // What only the replaced database names is kept with it, and swept from beside the new one.
    assert_eq!(desk.refused("file.show", json!({ "id": later["id"] })), "not_found");
    assert_eq!(desk.call("file.sweep", json!({}))["removed"], 1);
    assert_eq!(fs::read_dir(Path::new(&kept).join("files")).unwrap().count(), 2);
    assert_eq!(sealed(&desk).len(), 1);
    desk.verify();
}

#[test]
fn receipts_of_what_is_billed_stay() {
    let desk = Desk::new();
    let address = json!({ "street": "Am Kai 1", "postal_code": "20457", "city": "Hamburg", "country": "DE" });
    let client = desk.call("client.add", json!({ "name": "Acme", "address": address }))["id"].clone();
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio", "street": "Hafenstr. 1", "postal_code": "20359", "city": "Hamburg", "country": "DE" }),
    );
    let one = desk.call("expense.add", json!({ "client_id": client, "amount": { "minor": 500, "currency": "EUR" } }))["id"].clone();
    let receipt = attach(&desk, &one, "a.pdf", &pdf("a"));
    let draft = desk.call("invoice.draft", json!({ "client_id": client, "expenses": true }))["id"].clone();
    desk.call("invoice.issue", json!({ "id": draft }));
    assert_eq!(desk.refused("expense.detach", json!({ "file_id": receipt["id"] })), "billed");
    attach(&desk, &one, "late.pdf", &pdf("late"));
    desk.verify();
}
