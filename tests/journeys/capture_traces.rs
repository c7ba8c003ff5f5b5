//! What capture leaves behind: looked for as bytes, in the file's pages decrypted with its key, in its journal, backups and exports.

use super::capture::{capturing, record, stretch};
use crate::support::Desk;
use aes::cipher::{BlockModeDecrypt as _, KeyIvInit as _, block_padding::NoPadding};
use serde_json::{Value, json};
use std::{fs, path::Path, path::PathBuf};

/// Stands in no word list, no name and no other test.
const CANARY: &str = "Xylocarpquagga";
const PAGE: usize = 4096;
/// SQLCipher 4 ends each page with an initialisation vector of 16 bytes and an HMAC-SHA-512 of 64.
const RESERVED: usize = 80;
const SALT: usize = 16;

pub fn database(desk: &Desk) -> PathBuf {
    desk.app.opened().unwrap().db.path().to_owned()
}

pub fn key(desk: &Desk) -> Vec<u8> {
    let id = desk.app.opened().unwrap().id;
    desk.keychain.get(&format!("workspace {id}")).unwrap().expose().to_vec()
}

fn decrypted(page: &[u8], from: usize, key: &[u8]) -> Vec<u8> {
    let end = PAGE - RESERVED;
    let mut text = page[from..end].to_vec();
    let cipher = cbc::Decryptor::<aes::Aes256>::new_from_slices(key, &page[end..end + 16]).unwrap();
    cipher.decrypt_padded::<NoPadding>(&mut text).unwrap();
    text
}

/// Everything in the file and its journal as it lies there, free pages and the slack of pages included.
pub fn readable(path: &Path, key: &[u8]) -> Vec<u8> {
    let file = fs::read(path).unwrap();
    let mut all = Vec::new();
    for (at, page) in file.chunks_exact(PAGE).enumerate() {
        all.extend(decrypted(page, if at == 0 { SALT } else { 0 }, key));
    }
    let mut journal = path.as_os_str().to_owned();
    journal.push("-wal");
    let journal = fs::read(journal).unwrap_or_default();
    for frame in journal.get(32..).unwrap_or_default().chunks_exact(24 + PAGE) {
        let first = u32::from_be_bytes([frame[0], frame[1], frame[2], frame[3]]) == 1;
        all.extend(decrypted(&frame[24..], if first { SALT } else { 0 }, key));
    }
    all
}

pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word.as_bytes()))
}

/// A day of 300 windows, each with the canary in its title, and some of it booked to a project under another name.
fn filled() -> (Desk, Value) {
    let (desk, website) = capturing();
    let at = |half: i64| format!("2026-11-20T{:02}:{:02}:{:02}.000Z", 8 + half / 120, half / 2 % 60, half % 2 * 30);
    for batch in 0..10 {
        let part = |i: i64| json!({ "start": at(i), "end": at(i + 1), "app": "Figma", "title": format!("{CANARY} sheet {i} of many, so that pages fill and split") });
        record(&desk, &(batch * 30..batch * 30 + 30).map(part).collect::<Vec<_>>());
    }
    let booked = json!({ "start": at(0), "end": at(30), "note": "Design", "link": { "project_id": website } });
    desk.call("capture.accept", json!({ "proposals": [booked] }));
    (desk, website)
}

#[test]
fn after_a_purge_not_a_byte_of_it_is_left() {
    let (desk, _) = filled();
    let (path, key) = (database(&desk), key(&desk));
    assert!(holds(&readable(&path, &key), CANARY), "the test sees what is there");
    assert!(!holds(&fs::read(&path).unwrap(), CANARY), "and the file alone tells nothing");
    let gone = desk.call("capture.purge", json!({ "all": true }));
    assert_eq!(gone["journal_emptied"], true);
    assert!(!holds(&readable(&path, &key), CANARY), "a word is left in a page or in the journal");
    desk.verify();
    let desk = desk.restart();
    desk.call("client.list", json!({}));
    assert!(!holds(&readable(&path, &key), CANARY));
}

#[test]
fn after_a_purge_of_a_range_nothing_of_the_range_is_left() {
    let (desk, _) = capturing();
    let (path, key) = (database(&desk), key(&desk));
    let one = |i: i64| {
        stretch(i, i + 1, "Figma", &format!("{} sheet {i} of many, so that pages fill and split", if i < 100 { CANARY } else { "Stays" }))
    };
    for batch in 0..8 {
        record(&desk, &(batch * 25..batch * 25 + 25).map(one).collect::<Vec<_>>());
    }
    assert!(holds(&readable(&path, &key), CANARY));
    desk.call("capture.purge", json!({ "to": "2026-11-20T09:40:00Z" }));
    let left = readable(&path, &key);
    assert!(!holds(&left, CANARY));
    assert!(holds(&left, "Stays sheet 100 ") && holds(&left, "Stays sheet 199 "));
}

#[test]
fn after_its_time_not_a_byte_of_it_is_left() {
    let (desk, _) = filled();
    let (path, key) = (database(&desk), key(&desk));
    desk.pass_minutes(31 * 1440);
    desk.call("capture.sweep", json!({}));
    assert!(!holds(&readable(&path, &key), CANARY));
}

#[test]
fn what_is_excluded_never_reaches_the_disk() {
    let (desk, _) = capturing();
    desk.call("capture.exclude", json!({ "field": "title", "pattern": "quagga" }));
    record(&desk, &[stretch(0, 10, "Figma", CANARY), stretch(10, 20, "KeePassXC", CANARY), stretch(20, 30, "Figma", "Acme")]);
    let all = readable(&database(&desk), &key(&desk));
    assert!(!holds(&all, CANARY));
    assert!(holds(&all, "Acme"));
}

#[test]
fn what_is_excluded_afterwards_is_overwritten() {
    let (desk, _) = filled();
    desk.call("capture.exclude", json!({ "field": "app", "pattern": "figma", "keeps_app": true }));
    assert!(!holds(&readable(&database(&desk), &key(&desk)), CANARY));
}

#[test]
fn no_backup_export_or_line_of_activity_takes_it_along() {
    let (desk, website) = filled();
    let (path, key) = (database(&desk), key(&desk));
    let before = desk.call("workspace.hash", json!({}))["state"].clone();
    let lines = || desk.call("activity.list", json!({ "limit": 1000 }))["activity"].as_array().unwrap().len();
    let count = lines();
    record(&desk, &[stretch(200, 210, "Code", CANARY)]);
    assert_eq!((lines(), &desk.call("workspace.hash", json!({}))["state"]), (count, &before), "recording changes nothing that others see");

    let copy = path.with_file_name("copy.db");
    desk.call("workspace.backup", json!({ "path": copy }));
    let bytes = readable(&copy, &key);
    assert!(!holds(&bytes, CANARY), "the backup holds what was captured");
    assert!(holds(&bytes, "Website"), "and the rest of the workspace");

    let out = path.with_file_name("out");
    desk.call("export.workspace", json!({ "path": out }));
    let text = fs::read(out.join("workspace.jsonl")).unwrap();
    assert!(holds(&text, "Website") && !holds(&text, CANARY) && !holds(&text, "capture_"));
    let activity = desk.call("activity.list", json!({ "limit": 1000 })).to_string();
    assert!(!holds(activity.as_bytes(), CANARY));
    assert_eq!(desk.call("project.show", json!({ "id": website }))["name"], "Website");
}
