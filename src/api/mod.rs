//! The wall between the core and its doors (window, command line, loopback HTTP): one list of commands, one way to call them.

mod command;
mod commands;
mod error;
pub mod openapi;
mod outside;

pub use command::{Command, Gate};
pub use commands::all;
pub use error::{ApiError, ErrorCode};

use crate::{
    app::App,
    kernel::{Error, Result},
    workspaces,
};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Carries a command out. What it wrote is on disk when this returns `Ok`.
///
/// # Errors
/// An [`ApiError`] that names what was wrong; nothing was written then.
pub fn call(app: &App, name: &str, request: Value) -> Result<Value, ApiError> {
    let outcome = catch_unwind(AssertUnwindSafe(|| dispatch(app, name, request)))
        .unwrap_or_else(|_| Err(Error::bug(format!("{name} ended unexpectedly; nothing was changed"))));
    outcome.map_err(|e| {
        let error = ApiError::from(e);
        if error.code == ErrorCode::Bug {
            tracing::error!(command = name, "{}", error.message);
        }
        error
    })
}

fn dispatch(app: &App, name: &str, request: Value) -> Result<Value> {
    let command = all()
        .get(name)
        .ok_or_else(|| Error::invalid("command", "unknown_command", format!("{name:?} is no command; see `stint call --list`")))?;
    command.run(app, || workspaces::opened(app), request)
}
