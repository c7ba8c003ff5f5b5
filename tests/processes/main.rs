//! The program as processes on a real file: what it says and exits with, what a kill, a full disk or a second writer leaves behind.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::new_without_default, clippy::inconsistent_digit_grouping)]

mod bank;
mod captured;
mod cards;
mod einvoice;
mod exit_codes;
mod faults;
mod faults_verbs;
mod files;
mod hard_input;
mod items;
mod kills;
mod kills_issue;
mod kills_quotes;
mod kills_verbs;
mod many;
mod milestones;
mod payments;
mod receipts;
mod recurring;
mod retainers;
mod rhythm;
mod serve;
mod two_writers;
mod verbs;

use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

pub const STINT: &str = env!("CARGO_BIN_EXE_stint");

/// A data folder with a key file, and the `stint` command on it.
pub struct Home {
    pub dir: tempfile::TempDir,
}

impl Home {
    pub fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("key"), "5a".repeat(32)).unwrap();
        Self { dir }
    }

    pub fn new() -> Self {
        let home = Self::bare();
        home.ok(&[
            "init",
            "--name",
            "Studio",
            "--country",
            "DE",
            "--currency",
            "EUR",
            "--zone",
            "Europe/Berlin",
            "--legal-name",
            "Studio Nordlicht",
        ]);
        home
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub fn key(&self) -> PathBuf {
        self.dir.path().join("key")
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(STINT);
        command.arg("--data").arg(self.data()).arg("--json").args(args).env("STINT_KEY_FILE", self.key());
        command
    }

    /// What a person is told.
    #[track_caller]
    pub fn says(&self, args: &[&str]) -> String {
        let out = Command::new(STINT).arg("--data").arg(self.data()).args(args).env("STINT_KEY_FILE", self.key()).output().unwrap();
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    #[track_caller]
    pub fn ok(&self, args: &[&str]) -> Value {
        let out = self.run(args);
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{args:?}: {e}: {}", String::from_utf8_lossy(&out.stdout)))
    }

    /// The exit code and the error document of a call that must fail.
    #[track_caller]
    pub fn fails(&self, args: &[&str]) -> (i32, Value) {
        let out = self.run(args);
        let error: Value =
            serde_json::from_slice(&out.stderr).unwrap_or_else(|e| panic!("{args:?}: {e}: {}", String::from_utf8_lossy(&out.stderr)));
        assert!(out.stdout.is_empty(), "{args:?} printed an answer and an error");
        (out.status.code().unwrap(), error["error"].clone())
    }
}

/// A server of one test, ended with it.
pub struct Server {
    pub child: std::process::Child,
    pub url: String,
    token: String,
}

impl Server {
    pub fn start(home: &Home) -> Self {
        Self::on(home, &home.dir.path().join("token"))
    }

    fn on(home: &Home, token_file: &Path) -> Self {
        use std::io::{BufRead as _, BufReader};
        let mut child = home
            .command(&["serve", "--port", "0", "--token-file", token_file.to_str().unwrap()])
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = serde_json::from_str::<Value>(&line).unwrap()["url"].as_str().unwrap().to_owned();
        Self { child, url, token: std::fs::read_to_string(token_file).unwrap() }
    }

    /// `None` when the server did not answer: whether it acted is not known.
    pub fn call(&self, name: &str, request: &Value) -> Option<Result<Value, Value>> {
        let sent = ureq::post(format!("{}/rpc/{name}", self.url))
            .config()
            .http_status_as_error(false)
            .build()
            .header("authorization", format!("Bearer {}", self.token))
            .send(request.to_string());
        let mut answer = sent.ok()?;
        let body = serde_json::from_str(&answer.body_mut().read_to_string().ok()?).ok()?;
        Some(if answer.status().is_success() { Ok(body) } else { Err(body) })
    }

    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
