//! The core of Stint: clients, projects, time and invoices in one encrypted SQLite file.
//!
//! ARCHITECTURE.md maps the rooms. In short: `api` (the one list of commands) calls the verbs of the features, which write through
//! [`db::Tx`]; everything stands on [`kernel`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::float_arithmetic))]

pub mod activity;
pub mod db;
pub mod kernel;
pub mod undo;
