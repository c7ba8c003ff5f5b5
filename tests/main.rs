//! Everything that is tested from outside the crate, in one binary: it links once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::new_without_default, clippy::inconsistent_digit_grouping)]

// The shell has no tests of its own binary: what it decides without a desktop is tried here.
#[allow(dead_code, reason = "the shell uses the rest")]
#[path = "../src-tauri/src/presence/away.rs"]
mod away;
mod contract;
mod journeys;
mod support;
// The shell has no tests of its own, so that none needs a web view; this part of it needs none.
#[path = "../src-tauri/src/capture/tape.rs"]
mod tape;
mod tidy;
