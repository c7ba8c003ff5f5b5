//! Stand-ins of the providers that run beside a trial, and what they take. Nothing is connected to them unless the user says so.

use crate::kernel::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
pub struct Sandbox {
    /// A page on which to pay and to see what arrived.
    pub page: String,
    /// Where all but mail stands.
    pub endpoint: String,
    pub stripe_key: String,
    pub client_id: String,
    pub client_secret: String,
    pub mail: SandboxMail,
}

#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
pub struct SandboxMail {
    pub address: String,
    pub host: String,
    pub port: u16,
    /// Where its mail is read, on the same host.
    pub imap_port: u16,
    pub user: String,
    pub password: String,
}

/// What `STINT_SANDBOX` holds: the line that `stint-fakes` prints.
///
/// # Errors
/// `not_json`, naming the variable.
pub fn sandbox(line: &str) -> Result<Sandbox> {
    #[derive(Deserialize)]
    struct Line {
        sandbox: Sandbox,
    }
    let line: Line = serde_json::from_str(line)
        .map_err(|e| Error::invalid("STINT_SANDBOX", "not_json", format!("is not the line that stint-fakes prints: {e}")))?;
    Ok(line.sandbox)
}
