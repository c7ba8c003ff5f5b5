//! One account at a third party.

use crate::kernel::{Instant, id::ConnectionId, sql::sql_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    Google,
    Stripe,
    Smtp,
}
sql_words!(Provider { Google = "google", Stripe = "stripe", Smtp = "smtp" });

/// What Stint may do there, in the words of the screen that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    SendMail,
    ReadMail,
    Calendar,
    Payments,
}

/// Why nothing goes through it until the user has done something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ConnectionTrouble")]
pub enum Waits {
    /// Access was taken back, or has run out.
    Reconnect,
    /// What opens it is not in the keychain of this machine.
    Keychain,
}
sql_words!(Waits { Reconnect = "reconnect", Keychain = "keychain" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Connection {
    pub id: ConnectionId,
    pub provider: Provider,
    /// The provider's id of the account.
    pub account: String,
    /// What a person knows it by: a mail address, the name of a business.
    pub name: String,
    /// Its money and mail are not real.
    pub test_mode: bool,
    /// Where it is, when not at the provider's own address.
    pub endpoint: Option<String>,
    pub powers: Vec<Power>,
    pub trouble: Option<Waits>,
    /// When it last did what it was asked.
    pub worked_at: Option<Instant>,
    pub connected_at: Instant,
}
