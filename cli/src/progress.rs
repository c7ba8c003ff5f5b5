//! Tells on standard error how far a long command has come, while it runs.

use crate::{ask::Desk, fail::Failure};
use serde_json::{Value, json};
use std::{
    io::{IsTerminal as _, Write as _},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};
use stint::api;

const FIRST: Duration = Duration::from_millis(400);
const ON_A_SCREEN: Duration = Duration::from_millis(200);
/// A log is not to be flooded.
const IN_A_LOG: Duration = Duration::from_secs(2);

/// Calls `name` with a job of its own.
pub fn call(desk: &Desk<'_>, name: &str, mut request: Value) -> Result<Value, Failure> {
    let env = desk.app.env();
    let job: String = env.ids.next::<stint::kernel::id::EntryId>(env.clock.now()).to_string();
    request["job"] = json!(job);
    let app = desk.app;
    let screen = std::io::stderr().is_terminal();
    let (ended, wait) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut pause = FIRST;
            let mut told = false;
            while wait.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                pause = if screen { ON_A_SCREEN } else { IN_A_LOG };
                let Ok(status) = api::call(app, "job.status", json!({ "id": job })) else { continue };
                if status["total"] != 0 {
                    told |= tell(screen, &status);
                }
            }
            if told && screen {
                let _ = writeln!(std::io::stderr());
            }
        });
        let answer = desk.call(name, request);
        drop(ended);
        answer
    })
}

fn tell(screen: bool, status: &Value) -> bool {
    let (before, after) = if screen { ("\r", "") } else { ("", "\n") };
    let mut stderr = std::io::stderr();
    write!(stderr, "{before}{} of {}{after}", status["done"], status["total"]).and_then(|()| stderr.flush()).is_ok()
}
