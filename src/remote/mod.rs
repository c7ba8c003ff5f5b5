//! The wire to third parties: HTTP with its limits, OAuth for installed programs, and mail servers. Knows shapes and failures, no table of ours.
//!
//! Invariants: every failure says whether the request may have been carried out ([`Trouble::may_have_arrived`]); nothing secret is in a message; plain
//! HTTP goes to this machine only.

pub mod hooks;
mod http;
pub mod imap;
mod loopback;
mod net;
pub mod oauth;
mod sandbox;
pub mod server;
pub mod smtp;
mod trouble;

pub use hooks::{Hooks, Takes};
pub use http::{Answer, Http, endpoint};
pub use loopback::{Landed, Loopback};
pub use net::Net;
pub use sandbox::{Sandbox, sandbox};
pub use trouble::Trouble;
