//! A full disk and a read-only one, on a small file system of the test's own (a private mount namespace).

use crate::{Home, STINT};
use serde_json::Value;
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

/// Runs a script in which `$D` is an empty file system of 6 MB and `stint` works on it. Answers the JSON lines it prints; None where this
/// machine, such as a container without the right to mount, gives no file system of one's own.
pub fn on_small_disk(script: &str) -> Option<Vec<Value>> {
    let own = ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"];
    if !Command::new("unshare").args(own).stderr(Stdio::null()).status().unwrap().success() {
        let _ = writeln!(std::io::stderr(), "left out: no file system of one's own can be mounted here");
        return None;
    }
    let home = Home::bare();
    let mount = home.dir.path().join("disk");
    std::fs::create_dir(&mount).unwrap();
    let prelude = "set -u; mount -t tmpfs -o size=6m tmpfs \"$D\" || exit 99; s() { \"$STINT\" --data \"$D\" --json \"$@\" 2>&1; }; \
                   s init --name S --country DE --currency EUR --zone UTC >/dev/null || exit 98; ";
    let out = Command::new("unshare")
        .args(["-rm", "sh", "-c", &format!("{prelude}{script}")])
        .env("D", &mount)
        .env("BATCH", home.dir.path().join("batch.json"))
        .env("STINT", STINT)
        .env("STINT_KEY_FILE", home.key())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success(), "{} {text} {}", out.status, String::from_utf8_lossy(&out.stderr));
    Some(text.lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}"))).collect())
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    // Fill what is left, then write until the disk says no; make room, and go on.
    let Some(lines) = on_small_disk(
        "cat /dev/zero >\"$D/ballast\" 2>/dev/null; truncate -s -400K \"$D/ballast\"; n=0; note=$(head -c 1500 /dev/zero | tr '\\0' x)
         while [ $n -lt 400 ]; do
           out=$(s add \"$n $note\" --from \"2026-01-02T10:00:00Z\" --to \"2026-01-02T10:01:00Z\") && n=$((n+1)) || { echo \"$out\"; break; }
         done
         echo \"{\\\"acknowledged\\\": $n}\"
         rm \"$D/ballast\"
         s verify
         s log --from 2026-01-02 --to 2026-01-02
         s add after --from \"2026-01-03T10:00:00Z\" --to \"2026-01-03T10:01:00Z\"",
    ) else {
        return;
    };
    let [refused, count, verified, log, after] = lines.as_slice() else { panic!("{lines:#?}") };
    assert_eq!(refused["error"]["reason"], "disk_full", "{refused}");
    assert_eq!(verified["ok"], true);
    assert_eq!(log["entries"].as_array().unwrap().len() as u64, count["acknowledged"].as_u64().unwrap());
    assert_eq!(after["seconds"], 60);
}

#[test]
fn a_read_only_disk_is_told_and_can_be_read() {
    let Some(lines) = on_small_disk(
        "s client add Acme; mount -o remount,ro \"$D\"
         s client add Globex; s client list; mount -o remount,rw \"$D\"; s client list; s verify",
    ) else {
        return;
    };
    let [_, refused, read_only, after, verified] = lines.as_slice() else { panic!("{lines:#?}") };
    assert_eq!(refused["error"]["reason"], "read_only", "{refused}");
    for list in [read_only, after] {
        assert_eq!(list["clients"].as_array().map(Vec::len), Some(1), "{list}");
    }
    assert_eq!(verified["ok"], true);
}

#[test]
fn a_batch_on_a_full_disk_leaves_nothing_half_done() {
    // 3,000 entries want more than the 400 kB that are free.
    let Some(lines) = on_small_disk(
        "row() { printf '{\"id\": \"0192f0c1-0000-7000-8000-%012d\", \"client\": \"Acme\", \"note\": \"%0500d\", ' $1 $1
                 printf '\"start\": \"2026-03-04T08:00:00Z\", \"end\": \"2026-03-04T09:00:00Z\", \"zone\": \"UTC\"}'; }
         { printf '{\"batch\": \"0192f0c1-0000-7000-8000-0000000000aa\", \"device\": \"phone\", \"entries\": ['
           i=1; while [ $i -lt 3000 ]; do row $i; printf ,; i=$((i+1)); done; row 3000; printf ']}'; } >\"$BATCH\"
         cat /dev/zero >\"$D/ballast\" 2>/dev/null; truncate -s -400K \"$D/ballast\"
         s ingest \"$BATCH\"; echo \"{\\\"exit\\\": $?}\"
         rm \"$D/ballast\"
         s client list; s verify; s ingest \"$BATCH\"",
    ) else {
        return;
    };
    let [refused, exit, clients, verified, again] = lines.as_slice() else { panic!("{lines:#?}") };
    assert_eq!((&refused["error"]["reason"], &exit["exit"]), (&Value::from("disk_full"), &Value::from(4)), "{refused}");
    assert_eq!(clients["clients"].as_array().map(Vec::len), Some(0), "{clients}");
    assert_eq!((&verified["ok"], &again["accepted"]), (&Value::Bool(true), &Value::from(3000)), "{again}");
}

#[test]
fn a_start_on_a_full_disk_is_told_and_no_second_is_invented() {
    // The journal has some room of its own; once it is used up, the timer can be neither started nor stopped.
    let Some(lines) = on_small_disk(
        "cat /dev/zero >\"$D/ballast\" 2>/dev/null; n=0; note=$(head -c 1500 /dev/zero | tr '\\0' x); running=0
         while [ $n -lt 400 ]; do
           out=$(s start \"$n $note\") || { echo \"$out\"; break; }; running=1
           out=$(s stop) || { echo \"$out\"; break; }; running=0; n=$((n+1))
         done
         echo \"{\\\"stopped\\\": $n, \\\"running\\\": $running}\"
         rm \"$D/ballast\"
         s status; s log; s verify; s switch after",
    ) else {
        return;
    };
    let [refused, count, status, log, verified, after] = lines.as_slice() else { panic!("{lines:#?}") };
    assert_eq!(refused["error"]["reason"], "disk_full", "{refused}");
    assert_eq!(status["timer"].is_object(), count["running"] == 1, "{count} {status}");
    let entries = log["entries"].as_array().unwrap().iter().filter(|e| e["end"].is_string()).count() as u64;
    assert_eq!((entries, &verified["ok"]), (count["stopped"].as_u64().unwrap(), &Value::Bool(true)));
    assert_eq!(after["timer"]["note"], "after", "{after}");
}
