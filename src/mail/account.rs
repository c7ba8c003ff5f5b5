//! Accounts that mails can leave by.

use crate::{
    connections::{self, Connection, Power, Provider},
    db::Read,
    kernel::{Error, Result, id::ConnectionId},
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MailAccount {
    pub connection_id: ConnectionId,
    pub provider: Provider,
    /// Its mail address.
    pub address: String,
    /// Waits for the user: what is asked for goes out once it is connected again.
    pub waits: bool,
}

/// Those of this device, first those that work.
pub fn all(read: &Read<'_>) -> Result<Vec<MailAccount>> {
    let sends = |c: &Connection| c.powers.contains(&Power::SendMail);
    let account = |c: Connection| MailAccount { connection_id: c.id, provider: c.provider, address: c.name, waits: c.trouble.is_some() };
    let mut all: Vec<_> = connections::all(read)?.into_iter().filter(sends).map(account).collect();
    all.sort_by_key(|a| a.waits);
    Ok(all)
}

/// # Errors
/// `connection_id` where it is none that sends.
pub fn get(read: &Read<'_>, id: ConnectionId) -> Result<Connection> {
    let known = connections::all(read)?.into_iter().find(|c| c.id == id && c.powers.contains(&Power::SendMail));
    known.ok_or_else(|| {
        Error::invalid("connection_id", "no_mail", "is no account that may send mail: choose another one in Settings under Connections")
    })
}
