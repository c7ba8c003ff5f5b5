//! Files as they come in life: cut off, in another encoding, far too large, in a folder of somebody else.

use crate::{Home, STINT};
use serde_json::Value;
use std::{io::Write as _, process::Command};

const TOGGL: &str = include_str!("../fixtures/imports/toggl_detailed.csv");

fn import(home: &Home, bytes: &[u8]) -> (i32, Value) {
    let file = home.dir.path().join("export.csv");
    std::fs::write(&file, bytes).unwrap();
    let out = home.run(&["import", "toggl", file.to_str().unwrap()]);
    let said = if out.stdout.is_empty() { &out.stderr } else { &out.stdout };
    (out.status.code().unwrap(), serde_json::from_slice(said).unwrap())
}

#[test]
fn a_file_cut_in_a_row_or_in_a_quoted_text_is_refused_whole_and_says_where() {
    let home = Home::new();
    for (cut, line, words) in [
        ("Acme GmbH,Websi", 3, "the file ends inside a row, after 4 of 14 columns: it was cut off"),
        ("\"Hero section, \"\"v", 2, "the file ends inside a quoted text: it was cut off"),
    ] {
        let end = TOGGL.find(cut).unwrap() + cut.len();
        let (exit, report) = import(&home, &TOGGL.as_bytes()[..end]);
        let bad = report["rows"].as_array().unwrap().iter().find(|row| row["verdict"] == "rejected").unwrap();
        assert_eq!((exit, &report["written"]), (2, &Value::Bool(false)), "{report}");
        assert_eq!((&bad["line"], &bad["reason"]), (&Value::from(line), &Value::from(words)));
    }
    assert_eq!(home.ok(&["log", "--from", "2026-01-01", "--to", "2026-12-31"])["count"], 0);
    assert_eq!(home.ok(&["client", "list"])["clients"].as_array().map(Vec::len), Some(0));
}

#[test]
fn other_encodings_are_read_and_named() {
    let plain = TOGGL.trim_start_matches('\u{feff}');
    let utf16 = |to: fn(u16) -> [u8; 2]| plain.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
    // Ü is the only letter of the sample beyond ASCII, and Latin-1 has it at its code point.
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (bytes, encoding) in [
        (marked(b"\xff\xfe", utf16(u16::to_le_bytes)), "UTF-16 LE"),
        (marked(b"\xfe\xff", utf16(u16::to_be_bytes)), "UTF-16 BE"),
        (latin, "Windows-1252"),
    ] {
        let home = Home::new();
        let (exit, report) = import(&home, &bytes);
        assert_eq!((exit, report["encoding"].as_str(), report["accepted"].as_u64()), (0, Some(encoding), Some(3)), "{report}");
        let log = home.ok(&["log", "--from", "2026-03-30", "--to", "2026-03-30"]);
        assert_eq!(log["entries"][0]["note"], "Über-Nacht");
    }
}

#[test]
fn a_batch_in_another_encoding_or_cut_or_too_large_is_refused_in_clear_words() {
    let home = Home::new();
    let file = home.dir.path().join("batch.json");
    let path = file.to_str().unwrap();
    for (bytes, rule, words) in [
        (&b"\xff\xfe{\0}\0"[..], "unreadable", "is no UTF-8 text: save it as UTF-8"),
        (b"{\"device\": \"B\xfcro\"}", "unreadable", "is no UTF-8 text: save it as UTF-8"),
        (b"{\"batch\": \"0192f0c1-0000-7000-8000-0000000000aa\", \"entries\": [{\"id\":", "not_json", "nothing was written"),
    ] {
        std::fs::write(&file, bytes).unwrap();
        let (exit, error) = home.fails(&["ingest", path]);
        assert_eq!((exit, error["fields"][0]["rule"].as_str()), (2, Some(rule)), "{error}");
        assert!(error["message"].as_str().unwrap().contains(words), "{error}");
    }
    // Sparse: only its length is real.
    std::fs::File::create(&file).unwrap().set_len(300 << 20).unwrap();
    let (exit, error) = home.fails(&["ingest", path]);
    assert_eq!((exit, error["fields"][0]["rule"].as_str()), (2, Some("too_large")), "{error}");
    let (exit, error) = home.fails(&["import", "toggl", path]);
    assert_eq!((exit, error["fields"][0]["rule"].as_str()), (2, Some("too_large")), "{error}");
    home.ok(&["verify"]);
}

#[test]
#[cfg(target_os = "linux")]
fn in_a_folder_that_belongs_to_somebody_else_one_can_read_and_is_told_that_one_cannot_write() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let home = Home::new();
    if std::fs::metadata(home.dir.path()).unwrap().uid() != 0 {
        let _ = writeln!(std::io::stderr(), "left out: only root can become somebody else");
        return;
    }
    home.ok(&["client", "add", "Acme"]);
    // Where nobody else may walk, as in a home folder, the program would not even start.
    let stint = home.dir.path().join("stint");
    std::fs::copy(STINT, &stint).unwrap();
    let status = Command::new("chmod").args(["-R", "a+rX"]).arg(home.dir.path()).status().unwrap();
    assert!(status.success());
    std::fs::set_permissions(home.dir.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let nobody = |data: &std::path::Path, args: &[&str]| {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&stint).arg("--data").arg(data);
        let out = command.arg("--json").args(args).env("STINT_KEY_FILE", home.key()).output().unwrap();
        let said = if out.status.success() { &out.stdout } else { &out.stderr };
        (out.status.code().unwrap(), serde_json::from_slice::<Value>(said).unwrap())
    };
    let init = ["init", "--name", "S", "--country", "DE", "--currency", "EUR", "--zone", "UTC"];
    for (data, args) in [
        (home.data(), &["start", "x"][..]),
        (home.data(), &["client", "add", "Globex"]),
        (home.data(), &init),
        (home.dir.path().join("elsewhere"), &init),
    ] {
        let (exit, error) = nobody(&data, args);
        assert_eq!((exit, error["error"]["reason"].as_str()), (4, Some("read_only")), "{args:?}: {error}");
    }
    assert_eq!(nobody(&home.data(), &["client", "list"]).1["clients"].as_array().map(Vec::len), Some(1));
    assert!(!home.dir.path().join("elsewhere").exists());
    home.ok(&["verify"]);
}
