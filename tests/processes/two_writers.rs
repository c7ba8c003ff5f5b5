//! The window's process and the command line writing at the same time into the same file.

use crate::{Home, Server};
use serde_json::json;
use std::thread;

#[test]
fn two_processes_write_at_once_and_nothing_is_lost() {
    const EACH: usize = 40;
    let home = Home::new();
    let server = Server::start(&home);
    thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..EACH {
                server.call("client.add", &json!({ "name": format!("window {n}") })).unwrap().unwrap();
            }
        });
        scope.spawn(|| {
            for n in 0..EACH {
                home.ok(&["client", "add", &format!("terminal {n}")]);
            }
        });
    });
    let clients = server.call("client.list", &json!({})).unwrap().unwrap();
    assert_eq!(clients["clients"].as_array().unwrap().len(), 2 * EACH);
    let report = home.ok(&["verify"]);
    assert_eq!(report["ok"], true, "{report}");
}
