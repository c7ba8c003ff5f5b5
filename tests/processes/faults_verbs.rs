//! A disk that is full, then read-only, then neither, in the middle of the mix of all verbs that write time: each verb is done whole or refused
//! with the reason and nothing changed, and once there is room the refused one is done. `STINT_FAULTS` sets how often.

use crate::{
    Home, STINT,
    verbs::{self, Dice, Seen},
};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command, Stdio},
};
use stint::kernel::Env;

const FAULTS: u64 = 4;
/// Verbs on a disk that has a fault, each time.
const TRIES: u64 = 5;

/// A small file system of its own in a mount namespace that a sleeping process keeps.
struct SmallDisk {
    home: Home,
    holder: Child,
}

impl SmallDisk {
    /// None where this machine, such as a container without the right to mount, gives no file system of one's own.
    fn new() -> Option<Self> {
        let home = Home::bare();
        std::fs::create_dir(home.data()).unwrap();
        let script = "mount -t tmpfs -o size=8m tmpfs \"$D\" || exit 1; echo mounted; exec sleep 1000";
        let mut holder = Command::new("unshare")
            .args(["-rm", "sh", "-c", script])
            .env("D", home.data())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let disk = Self { home, holder };
        if line.is_empty() {
            let _ = writeln!(std::io::stderr(), "left out: no file system of one's own can be mounted here");
            return None;
        }
        Some(disk)
    }

    fn inside(&self, args: &[&str]) -> Command {
        let pid = self.holder.id().to_string();
        let mut command = Command::new("nsenter");
        command.args(["-t", &pid, "-m", "-U", "--preserve-credentials"]).args(args);
        command.env("D", self.home.data()).env("STINT_KEY_FILE", self.home.key());
        command
    }

    #[track_caller]
    fn shell(&self, script: &str) {
        assert!(self.inside(&["sh", "-c", script]).stderr(Stdio::null()).status().unwrap().success(), "{script}");
    }

    fn stint(&self, args: &[&str]) -> Result<Value, Value> {
        let data = self.home.data();
        let out = self.inside(&[&[STINT, "--data", data.to_str().unwrap(), "--json"], args].concat()).output().unwrap();
        let bytes = if out.status.success() { &out.stdout } else { &out.stderr };
        let answer: Value = serde_json::from_slice(bytes).unwrap_or_else(|e| panic!("{args:?}: {e}: {}", String::from_utf8_lossy(bytes)));
        if out.status.success() { Ok(answer) } else { Err(answer["error"].clone()) }
    }

    fn call(&self, name: &str, request: &Value) -> Result<Value, Value> {
        self.stint(&["call", name, &request.to_string()])
    }

    fn seen(&self) -> Seen {
        Seen::read(&|name, request| self.call(name, request).unwrap_or_else(|e| panic!("{name} {request}: {e}")))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}

/// What breaks the disk, what mends it, and the word for it.
const BREAKS: [(&str, &str, &str); 2] = [
    // All is taken but for what `spare` leaves.
    ("head -c 100m /dev/zero >\"$D/ballast\" 2>/dev/null; truncate -s -$SPARE \"$D/ballast\"", "rm \"$D/ballast\"", "disk_full"),
    ("mount -o remount,ro \"$D\"", "mount -o remount,rw \"$D\"", "read_only"),
];

#[test]
fn no_verb_of_time_leaves_half_of_itself_on_a_full_or_read_only_disk() {
    let Some(disk) = SmallDisk::new() else { return };
    let number = |name: &str, default| std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default);
    let (faults, seed) = (number("STINT_FAULTS", FAULTS), number("STINT_SEED", 20_261_121));
    let dice = Dice::seeded(seed);
    disk.stint(&["init", "--name", "S", "--country", "DE", "--currency", "EUR", "--zone", "UTC", "--legal-name", "S"]).unwrap();
    let client = disk.stint(&["client", "add", "Acme"]).unwrap()["id"].clone();
    let (mut n, mut done, mut refused) = (0, 0, [0, 0]);
    for fault in 0..faults {
        let which = usize::try_from(fault % 2).unwrap();
        let (breaks, mends, reason) = BREAKS[which];
        let mut before = disk.seen();
        disk.shell(&breaks.replace("$SPARE", &format!("{}K", dice.below(12) * 24)));
        let mut last = None;
        for _ in 0..TRIES {
            n += 1;
            let (verb, request) = verbs::next(&dice, &before, &client, n);
            let context = format!("seed {seed}, fault {fault} {reason}, {verb} {request}");
            let sent = Env::system().clock.now();
            let answer = disk.call(verb, &request);
            let after = disk.seen();
            match answer {
                Ok(_) => done += 1,
                Err(e) => {
                    assert_eq!(after.lines(&before, sent), before.lines(&before, sent), "{context}: {e}");
                    if e["reason"] == reason {
                        refused[which] += 1;
                        last = Some((verb, request));
                    } else {
                        assert_ne!(e["code"], "bug", "{context}: {e}");
                        assert_ne!(e["code"], "storage", "{context}: {e}");
                    }
                }
            }
            before = after;
        }
        disk.shell(mends);
        if let Some((verb, request)) = last {
            let now = disk.call(verb, &request);
            assert!(now.as_ref().err().is_none_or(|e| e["reason"] != reason), "seed {seed}, {verb} {request}: there is room, and {now:?}");
        }
        let report = disk.call("workspace.verify", &json!({})).unwrap();
        assert_eq!(report["ok"], true, "seed {seed}, fault {fault}: {report:#}");
    }
    assert!(refused[0] > 0 && refused[1] > 0, "no fault was met: {refused:?}");
    let _ = writeln!(
        std::io::stderr(),
        "{faults} faults, seed {seed}: {n} verbs, {done} done, {} refused by a full disk, {} by a read-only one",
        refused[0],
        refused[1]
    );
}
